"""The issues that a filing addresses, from its headings, its sentences of argument and decision, and its motions.

An issue is one where a heading names it, where a sentence argues, asks or decides it, or where the argument comes back
to it.  A point named in passing, beside another decision, in a parenthesis, of an earlier ruling or left open is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial

from bipagraph.extraction.draft import Draft
from bipagraph.extraction.passages import Passages, sentence_around
from bipagraph.extraction.rulings.as_filed import normal_name
from bipagraph.extraction.rulings.motions import motions_in
from bipagraph.extraction.topics.facts import SECTIONS, section_letters
from bipagraph.extraction.topics.frames import (
    frame_end,
    is_of_another_time,
    leaves_open,
    leaves_the_rest,
    recites,
    sets_aside,
    speaks_of_own_case,
    tells_fate,
)
from bipagraph.extraction.topics.motions import by_motion
from bipagraph.extraction.topics.parts import Parts
from bipagraph.extraction.topics.phrases import Concept, Phrase, beginnings, concepts, first_match, present
from bipagraph.extraction.worded import Worded
from bipagraph.records import DecisionCited, Evidence, Topic

__all__ = ["issues"]

#: Standing under Article III is a question for federal courts alone.
_STATE_COURT = re.compile(r"^(?:ill|illappct|illcirct\w*|\w*circt\w*|cook\w*|lacountysuperct\w*|\w*superct\w*)$")
_FEDERAL_ISSUE = "article-iii-standing"
#: A remand to an agency follows no removal.
_REMOVAL_ISSUE, _TO_AN_AGENCY = (
    "remand-removal",
    re.compile(r"(?i)\bsentence (?:four|six)\b|§ ?405\(g\)|\bcommissioner of social security\b"),
)
#: In small letters, what stands in every match.
_OF_AN_AGENCY = ("sentence four", "sentence six", "405(g)", "commissioner of social security")
_REVIEWS = re.compile(r"^(?:ca\w{1,4}|cadc|cafc|scotus|ill|illappct)$")

#: In so many sentences of the argument is a point not named in passing, and in so many where no part is the argument.
_FEWEST_IN_ARGUMENT, _FEWEST_ELSEWHERE = 2, 3
_RUN_IN = re.compile(
    r"(?:^|\n\n)(?:¶ ?\d{1,3} )?(?:(?:\d{1,2}|[A-Z])\. )?(?P<words>Section 15\([a-e]\)|[A-Z][\w'’-]*(?: (?:[A-Z][\w'’-]*|of|and|the|to|under|or|in|for|[a-z]{3,14})){0,4})\. (?=[A-Z\"])"
)
_WHERE = re.compile(r"\), (?:where|in which|a case)\b")
#: So many subsections in one list are those sued upon.
_MOST_SECTIONS, _SECTIONS_REACH = 3, 60
#: One subsection, too, may be told as that which is sued upon: "her remaining claim, brought under section 15(a)".
_BROUGHT = re.compile(r"\b(?:brought|brings?|sues?|sued|suing|filed|proceeds?) (?:\w+ ){0,3}?under $")
#: "a claim under section 15(b) accrues": the point is the accrual.
_ACCRUES = re.compile(r" (?:claims? )?accru")
_SUED_UPON = re.compile(r"\b(?:claims?|counts?)\b[^.;]{0,40}$")
#: What who settles still says: "Alder maintains that its clocks collect no biometric identifiers".
_DENIES = re.compile(r"\b(?:maintain|den|admi|contend|dispute|assert|claim|believe|faced|facing|risk)\w*\b")
#: "Order Preliminarily Approving Class Action Settlement"
_APPROVES = re.compile(r"(?i)\bapprov(?:al|ing)\b[^\n]{0,60}\bsettlement\b|\bsettlement approval\b")
#: The subsection is told for its standing alone: "As for section 15(c), there is no concrete injury".
_A_SECTION = re.compile(r"(?i)sections? 15|§+ ?15|14/15")
_OF_STANDING = re.compile(r"\bstanding\b|\bArticle III\b|\bconcrete\b|\bparticularized\b")
_ARBITRATES = re.compile(r"(?i)\b(?:arbitrat|non-?signator)")
#: How much a phrase says: the issue's name, a looser word, a word that says so beside an authority alone.
_NAMES, _HINTS, _BESIDE = 0, 1, 2
#: A point made at all is made in its first places; hostile text repeats a phrase without end.
_MOST_PLACES, _MOST_TRIED = 300, 2_000
#: A phrase's words stand no farther from its telling word.
_PHRASE_SPREAD = 90
#: A term in quotation marks is the writer's own: 'argues that section 15(b) asks for an "active step"'.
_LONGEST_TERM = 40
#: "… for the proposition that no injury is needed. That is true, and beside the point."
_NEXT_WORDS = 90
#: A filing for approval of a settlement tells the risks of going on; what it argues stands in its headings.
_SETTLES = frozenset(["preliminary-approval", "final-approval"])
#: What an order that approves a settlement decides itself.
_OF_SETTLEMENTS = frozenset(["settlement-approval", "class-certification", "attorney-fees", "arbitration"])
_DISCOVERY = frozenset(["compel", "protective-order", "quash"])
_OF_COSTS = frozenset(["attorney-fees", "sanctions", "costs"])
_COVERAGE = "insurance-coverage"
_PREEMPTION, _PREEMPTS = "federal-preemption", ("preempt", "preemption")
#: Where a union or injured workers are spoken of, what preempts is labor law or the workers' compensation act.
_LABOR = Worded(
    ("union", "lmra", "rla", "labor", "collective", "compensation", "section 301"),
    r"(?i)\b(?:unions?|unionized|LMRA|RLA|Labor Management Relations|Railway Labor|collective[- ]bargaining|compensation act|workers['’]? compensation|section 301)\b",
)
_WAIVER = "consent-waiver"
#: So often does a paragraph speak of standing that is about it.
_FEWEST_OF_STANDING, _LONGEST_PARAGRAPH = 2, 4_000
_CALENDAR = frozenset(
    ["extension", "extend", "continue", "continuance", "seal", "file-under-seal", "discovery", "expedited-discovery"]
)


def issues(draft: Draft, passages: Passages, under_the_act: bool, about_coverage: bool = False) -> Iterator[Topic]:
    """The issues, each with its best evidence first: headings, then sentences, then motions.

    under_the_act, about_coverage: the case is brought under the Act; it is about an insurer's coverage of such a case,
    whose own points under the Act are then told and not decided.
    """
    reader = _Issues(draft, passages, under_the_act, about_coverage)
    yield from reader.in_headings()
    yield from reader.in_sentences()
    yield from by_motion(draft, passages.text, reader.wanted)


class _Issues:
    def __init__(self, draft: Draft, passages: Passages, under_the_act: bool, about_coverage: bool) -> None:
        court = draft.court.id if draft.court is not None else ""
        self._draft, self._passages, self._text = draft, passages, passages.text
        self._small = self._text.lower()
        self._reviews = bool(_REVIEWS.match(court)) or any("appell" in role for p in draft.parties for role in p.roles)
        self.wanted = [
            each
            for each in concepts()
            if each.scheme == "issue"
            and (not each.under_the_act or (under_the_act and (not about_coverage or each.name == _COVERAGE)))
            and not (_STATE_COURT.match(court) and each.name == _FEDERAL_ISSUE)
            and not (each.name == _REMOVAL_ISSUE and self._goes_to_an_agency())
        ]
        self._standing = next(
            (each.authorities for each in self.wanted if each.name == _FEDERAL_ISSUE), frozenset[str]()
        )
        self._names = [name for party in draft.parties for name in (party.name, party.name.partition(",")[0])]
        self._is_of_labor = _LABOR.search(self._text) is not None
        self._last = (0, 0)  # the sentence looked up last
        # A sentence may hold the points of many concepts.
        self._frame_end = cache(partial(frame_end, passages=passages, reviews=self._reviews))
        self._known = beginnings(self._text)
        self._span = draft.text.prose.span
        self._of_headings = list(self._heading_topics())
        self._parts = Parts(passages, frozenset(heading for _, heading, _ in self._of_headings))
        self._only = self._motions_alone()
        # Of a list of grounds told at the outset only those count that the discussion takes up.
        self._leaves_the_rest = leaves_the_rest(self._text)
        self._spans = sorted((start, end) for start, end, _ in passages.decisions)

    def _motions_alone(self) -> frozenset[str] | None:
        """The motions whose issues alone the sentences are read for; empty where they are read for all, ``None`` for no issue.

        A brief for the approval of a settlement tells the risks of going on, and one over discovery what the case is about.
        """
        draft = self._draft
        names = {name for motion in motions_in(draft.title or "") for name in motion.names}
        names |= {normal_name(ruling.motion) for ruling in draft.rulings}
        self._settles = bool(names & _SETTLES or _APPROVES.search(draft.title or ""))
        if self._settles:
            return frozenset() if draft.kind in ("Order", "Opinion", "Judgment") else None
        ancillary = _DISCOVERY | _CALENDAR | _OF_COSTS
        return frozenset(names | _DISCOVERY) if names - _OF_COSTS and names <= ancillary else frozenset()

    # -------------------------------------------------------------- headings

    def _heading_topics(self) -> Iterator[tuple[str, int, int]]:
        phrases = [
            (each.name, found)
            for each in self.wanted
            if (found := present(each.headings + each.sentences, self._known))
        ]
        for heading in self._passages.headings:
            small = heading.words.lower()
            for name, found in phrases:
                # "Alder Has Not Waived Its Right to Arbitrate" is about arbitration alone.
                if name == _PREEMPTION and self._is_of_labor and "federal" not in small:
                    continue
                if name == _WAIVER and _ARBITRATES.search(small):
                    continue
                if first_match(found, heading.words, 0, len(heading.words), small):
                    yield name, heading.start, heading.end

        if self._draft.kind not in ("Order", "Opinion"):
            return
        # "Timeliness. Acme argues that …": a heading that runs into its paragraph.
        for match in _RUN_IN.finditer(self._text):
            words = match["words"]
            if self._passages.in_tables(match.start()) or leaves_open(
                self._text[match.end() : match.end() + _NEXT_WORDS]
            ):
                continue
            for name, found in phrases:
                if name == _PREEMPTION and self._is_of_labor and words.lower() in _PREEMPTS:
                    continue
                if first_match(found, words, 0, len(words), words.lower()):
                    yield name, match.start("words"), match.end("words")

    def in_headings(self) -> Iterator[Topic]:
        for name, start, end in self._of_headings:
            # "I. The Legal Standard under Rule 12(b)(6)" names no issue, nor does a part of the background.
            if self._parts.of(start) not in ("standard", "background"):
                yield Topic("issue", name, Evidence(self._span(start, end), "topic.heading"))

    # -------------------------------------------------------------- sentences

    def in_sentences(self) -> Iterator[Topic]:
        if self._only is None:
            return
        for concept in self.wanted:
            if self._only and not self._only & concept.decided_with:
                continue
            if concept.name == _PREEMPTION and self._is_of_labor:
                # "Preemption" alone then means that of labor law.
                concept = replace(
                    concept,
                    hints=tuple(each for each in concept.hints if each.literal not in _PREEMPTS),
                )
            yield from self._of_concept(concept)

    def _of_concept(self, concept: Concept) -> Iterator[Topic]:
        places = [(*place, _NAMES) for place in self._places(concept.sentences)]
        places += [(*place, _HINTS) for place in self._places(concept.hints)]
        places += [(*place, _BESIDE) for place in self._places(concept.beside)]
        told: dict[int, int] = {}
        in_list = False
        for position, end, weight in sorted(places)[:_MOST_PLACES]:
            first, last = self._sentence(position)
            part = self._parts.of(position)
            # A brief's background tells motions of an earlier day.
            if part == "background" and self._draft.kind in ("Brief", "Motion"):
                continue
            # The leading authority's own words on the point are quoted because the point is argued.
            if (
                weight == _NAMES
                and part == "argument"
                and self._in_quotation(position)
                and self._beside_authority(concept, position)
            ):
                yield Topic("issue", concept.name, Evidence(self._span(first, last), "topic.authority"))
                return
            if (
                part == "standard"
                or (self._leaves_the_rest and self._parts.has_argument and part != "argument")
                or not self._is_own(position, first, last)
            ):
                continue
            # "It points to Hill, …, where users had standing": a looser word behind a decision is of that case.
            of_other = (weight == _HINTS or _WHERE.search(self._text, first, position) is not None) and (
                self._passages.cites_decision(first, position)
            )
            if self._settles and concept.name not in _OF_SETTLEMENTS and _DENIES.search(self._text, first, position):
                continue
            if concept.name == _WAIVER and _ARBITRATES.search(self._text, *self._paragraph(position)):
                continue
            if _A_SECTION.match(self._text, position) and self._is_of_standing(position):
                continue
            argued = weight != _BESIDE and not of_other and self._is_argued(position, first, last, weight == _NAMES)
            # Where the rest is left open, one of a list of grounds counts only if another sentence comes back to it.
            if argued and (told.keys() - {first} or not self._leaves_the_rest):
                yield Topic("issue", concept.name, Evidence(self._span(first, end), "topic.argued"))
                return
            in_list = in_list or argued
            beside = self._beside_authority(concept, position)
            if argued or (part in ("argument", "body") and self._counts(position, weight, beside)):
                told[first] = last
            if (
                beside
                and not (argued or of_other or self._settles)
                and (part == "argument" or not self._parts.has_argument)
            ):
                yield Topic("issue", concept.name, Evidence(self._span(first, last), "topic.authority"))
                return
        if len(told) >= (_FEWEST_IN_ARGUMENT if self._parts.has_argument or in_list else _FEWEST_ELSEWHERE):
            first, last = next(iter(told.items()))
            yield Topic("issue", concept.name, Evidence(self._span(first, last), "topic.repeated"))

    def _counts(self, position: int, weight: int, beside: bool) -> bool:
        """Whether a phrase there is one of those by which the writer comes back to a point; a claim's section is none."""
        return beside or (weight == _NAMES and not SECTIONS.search(self._text, position - 12, position + 24))

    def _places(self, phrases: tuple[Phrase, ...]) -> Iterator[tuple[int, int]]:
        """Where phrases stand: each looked for around its telling word alone, since that is found faster than a pattern."""
        for phrase in present(phrases, self._known):
            at, tried = self._small.find(phrase.literal), 0
            while at >= 0 and tried < _MOST_TRIED:
                tried += 1
                behind = at + len(phrase.literal)
                for match in phrase.pattern.finditer(
                    self._text, max(0, at - _PHRASE_SPREAD), min(len(self._small), behind + _PHRASE_SPREAD)
                ):
                    yield match.span()
                at = self._small.find(phrase.literal, behind)

    def _goes_to_an_agency(self) -> bool:
        """Whether to remand means to send a case back to the commissioner."""
        told = any(words in self._small for words in _OF_AN_AGENCY)
        return told and _TO_AN_AGENCY.search(self._text) is not None

    def _sentence(self, position: int) -> tuple[int, int]:
        if not self._last[0] <= position < self._last[1]:
            self._last = sentence_around(self._text, position)
        return self._last

    def _is_own(self, position: int, first: int, last: int) -> bool:
        """Whether the writer speaks there of this case: no quotation, parenthesis, table, earlier ruling or other case."""
        text, sentence = self._text, self._text[first:last]
        before = text[first:position]
        return not (
            self._passages.in_tables(position)
            or self._in_name(position)
            or self._in_quotation(position)
            or before.rfind("(") > before.rfind(")")
            or any(start <= position < end for start, end in self._near(position))
            or leaves_open(sentence)
            or sets_aside(text[last : last + _NEXT_WORDS])
            or is_of_another_time(sentence, reviews=self._reviews)
            or not speaks_of_own_case(before)
            or self._lists_the_claims(position)
        )

    def _in_name(self, position: int) -> bool:
        """Whether the word there is a part of a party's name: "Lindal Healthcare argues"."""
        word = re.compile(r"[A-Z]\w+").match(self._text, position)
        return word is not None and any(
            word.group() in name and name in self._text[max(0, position - 80) : position + 80] for name in self._names
        )

    def _lists_the_claims(self, position: int) -> bool:
        """Whether a subsection stands there in a list of most of them: "her claims under sections 15(a), (b), and (d) are untimely"."""
        section = SECTIONS.search(self._text, max(0, position - _SECTIONS_REACH), position + _SECTIONS_REACH)
        if section is None or not (section.start() <= position + 8 and position < section.end()):
            return False
        letters = len(section_letters(section))
        sued_upon = _SUED_UPON.search(self._text, max(0, section.start() - 60), section.start())
        if _BROUGHT.search(self._text, max(0, section.start() - 60), section.start()):
            return True
        if _ACCRUES.match(self._text, section.end()):
            return True
        return letters >= _MOST_SECTIONS or (letters > 1 and sued_upon is not None)

    def _near(self, position: int) -> Iterator[tuple[int, int]]:
        return ((start, end) for start, end in self._spans if start <= position < end)

    def _is_argued(self, position: int, first: int, last: int, is_name: bool) -> bool:
        sentence = self._text[first:last]
        end = self._frame_end(sentence)
        if end is not None and first + end <= position:
            return not recites(self._text[first + end : position])
        in_argument = self._parts.of(position) == "argument"
        court_wrote = self._draft.kind in ("Order", "Opinion") and not self._parts.has_argument
        if is_name and (in_argument or court_wrote) and tells_fate(sentence):
            return True
        # A paragraph's first sentence states the point, and the next argues it: "… only if it is in possession. Alder says that it is not."
        begins = first == 0 or self._text[first - 2 : first] == "\n\n"
        if is_name and in_argument and begins and self._text[last : last + 1] == " ":
            start, stop = self._sentence(last + 2)
            after = self._text[start:stop]
            if self._frame_end(after) is not None and not leaves_open(after):
                return True
        # "Alder first contends that it did nothing here. The Act does not apply outside the state."
        if is_name and in_argument and self._text[max(0, first - 2) : first].strip(" ") in (".", '"'):
            start, stop = self._sentence(first - 2)
            before = self._text[start:stop]
            return (
                (self._frame_end(before) is not None or tells_fate(before))
                and not leaves_open(before)
                and not is_of_another_time(before, reviews=self._reviews)
            )
        return False

    def _beside_authority(self, concept: Concept, position: int) -> bool:
        """Whether the same paragraph cites a leading authority on the issue."""
        if not concept.authorities:
            return False
        start = self._text.rfind("\n\n", 0, position) + 2 if position else 0
        end = self._text.find("\n\n", position)
        end = len(self._text) if end < 0 else end
        return any(
            start <= at < end
            and isinstance(each.work, DecisionCited)
            and concept.authorities & set(each.work.citations)
            for at, _, each in self._passages.decisions
        )

    def _paragraph(self, position: int) -> tuple[int, int]:
        start = self._text.rfind("\n\n", max(0, position - _LONGEST_PARAGRAPH), position)
        end = self._text.find("\n\n", position, position + _LONGEST_PARAGRAPH)
        return max(start, position - _LONGEST_PARAGRAPH, 0), end if end >= 0 else position + _LONGEST_PARAGRAPH

    def _is_of_standing(self, position: int) -> bool:
        """Whether the paragraph there asks who may sue in a federal court, claim by claim."""
        start, end = self._paragraph(position)
        return len(_OF_STANDING.findall(self._text, start, end)) >= _FEWEST_OF_STANDING or any(
            start <= at < end and isinstance(each.work, DecisionCited) and self._standing & set(each.work.citations)
            for at, _, each in self._passages.decisions
        )

    def _in_quotation(self, position: int) -> bool:
        """Whether ``position`` stands in another's words: in quotation marks that hold more than a term."""
        if not self._passages.is_quoted(position):
            return False
        opening = self._text.rfind('"', 0, position)
        return self._text.find('"', position, opening + _LONGEST_TERM) < 0
