"""What the case itself is about: the claims under section 15, the biometric, the setting.

All of it is read only where the filing speaks of its own parties: not from the Act's list of what a biometric
identifier is, nor from what was done in other cases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from bipagraph.extraction.draft import Draft
from bipagraph.extraction.lines_with import found_in, joined
from bipagraph.extraction.passages import Passages, original_to_view, sentence_around
from bipagraph.extraction.topics.phrases import beginnings, concepts, present

__all__ = [
    "OWN_PEOPLE",
    "Found",
    "biometrics_and_settings",
    "claims",
    "facts_zone",
    "section_letters",
    "sections_named",
]

#: Scheme, concept, where it stands in the prose (half-open), rule.
Found = tuple[Literal["claim", "biometric", "setting"], str, int, int, str]

# ------------------------------------------------------------------ claims

_MARK = r"(?:\b(?:[Ss]ections? )?(?:740 (?:ILCS|Ill\. ?Comp\. ?Stat\.(?: ?Ann\.)?) ?(?:§ ?)?)?14/|§§? ?|[Ss]ec(?:tion|\.)s? |SECTIONS? |[Ss]ubsections? )"
_LETTER = r"\([a-eA-E]\)(?:\(\d\))?"
#: "sections 15(a), 15(b) and 15(d)", "§§ 15(a)-(d)", "740 ILCS 14/15(b)(1)", "sections 15(a) (no policy), 15(b) (no release)".
SECTIONS = re.compile(
    rf"{_MARK}15 ?(?P<first>{_LETTER})(?P<more>(?: \([a-z][^()\d]{{3,80}}\))?(?:(?:,? (?:and|or|&|through|to|and/or) |, |[-–—])(?:§§? ?|[Ss]ections? |740 ILCS )?(?:14/)?(?:15 ?)?{_LETTER}(?: \([a-z][^()\d]{{3,80}}\))?){{0,8}})"
)
#: What stands in every match, and how far the whole reaches before and behind: "Sections 740 Ill. Comp. Stat. Ann. § 14/15(a) …".
_SECTION_15 = re.compile(rf"15 ?{_LETTER}")
_BEFORE_15, _BEHIND_15 = 60, 1_200
_RANGE = re.compile(r"\((?P<from>[a-e])\)(?:\(\d\))?\s?(?:[-–—]|through |to )\s?(?:15 ?)?\((?P<to>[a-e])\)")

_ALLEGE = r"(?:alleg(?:es?|ed|ing|ations?)|claim(?:s|ed|ing)?|assert(?:s|ed|ing)?|sues?|sued|suing|brings?|brought|pleads?|pleaded|pled|complain(?:s|ed|ing)|complaint|counts?|seeks?|causes? of action|says?|violat\w+|filed (?:this|suit|her|his|their|a|an)|actions?|lawsuits?)"
_ALLEGED = re.compile(rf"(?i)\b{_ALLEGE}\b")
#: "no claim is made under section 15(c)", "does not allege a violation of section 15(c)", "abandons her claim under section 15(c)".
_NOT_ALLEGED = re.compile(
    r"(?i)(?:\b(?:not|no|never|nor|neither|without|only)|n't)\s(?:\w+\s){0,3}?(?:alleg|claim|assert|sue|bring|plead|violat|count|rais|such)|\b(?:abandon|withdr[ae]w|once had|no longer|formerly|could have|might have|had (?:he|she|they)|instead of|rather than|other than|unlike)"
)
#: What stands between the word that alleges and the section: "violated", "claims under", "Count II (".
_JOINED = re.compile(
    r"(?i)(?:\b(?:violat\w+|violations? (?:of|under)|under|of each of|each of|one for each of|pursuant to|(?:subsections?|sections|provisions|parts|requirements|commands) of|claims? for|breach\w* of|infring\w+)(?: (?:BIPA|the Act|the Illinois [\w ]{5,60}|Illinois's? [\w ]{5,60}|the Biometric Information Privacy Act))?(?:'s|,)?"
    r"|\bcounts? (?:[ivx]{1,5}|\d{1,2}|one|two|three|four|five)\b[^.;]{0,160}?[,(]) ?$"
)
_SIGNAL_ALONE = re.compile(r"(?:(?:See|See also|In violation of|Contrary to|E\.g\.,) )?")
#: ... or, farther off, what the wrong was: "did so without the written release required by 740 ILCS 14/15(b)".
_WRONG = re.compile(
    r"(?i)\b(?:violat\w+|without|fail\w*|never|neglect\w*|refus\w+|breach\w*|contrary to|in disregard of|neither|unlawful\w*|illegal\w*|improper\w*|did not|has not|had not|nor)\b"
)
_POSSESSIVE = r"(?:[Pp]laintiffs?'s?|[Pp]laintiff's|[Hh]er|[Hh]is|[Tt]heir|[A-Z][\w-]+'s?)"
_OWN_CLAIM_UNDER = re.compile(rf"\b{_POSSESSIVE} (?:\w+ )?(?:claims?|counts?) under (?:BIPA |the Act's )?$")
_OWN_CLAIM = re.compile(rf"\b{_POSSESSIVE} (?:BIPA )?$")
_CLAIM_AFTER = re.compile(r"(?: of (?:BIPA|the Act))? claims?\b")
_CLAIM_UNDER = re.compile(r"\b[Tt]he claims? (?:brought )?under (?:BIPA |the Act's )?$")
_CLAIM_FATE = re.compile(
    r"(?: of (?:BIPA|the Act|the [\w ]{5,60}))? (?:is|are|stands?|survives?|fails?|may proceed|must be|remains?)\b"
)
_SPEAKS_OF_PARTIES = re.compile(r"(?i)\b(?:plaintiffs?|defendants?|complaint|counts?|she|he|they|class)\b")
_ANY_VIOLATION = re.compile(
    r"(?i)\b(?:(?:any|each|every)|(?<!alleges )(?<!alleging )(?<!alleged )(?<!allege )(?<!claims )(?<!asserts )(?<!for )(?<!pleads )an?) violation of (?:BIPA |the act )?$"
)
_COUNT_HEADING = re.compile(r"(?i)\b(?:violation|counts?|cause of action|claim for relief)\b")
_LONGEST_COUNT_HEADING, _LONGEST_COUNT_NAME = 320, 120


_PARAGRAPH_NUMBER = re.compile(r" (?=\d{1,3}\. [A-Z])")


def sections_named(text: str) -> Iterator[re.Match[str]]:
    """The matches of :data:`SECTIONS` in the text, in order."""
    places = (match.span() for match in _SECTION_15.finditer(text))
    return found_in(SECTIONS, text, joined((max(0, start - _BEFORE_15), end + _BEHIND_15) for start, end in places))


def section_letters(match: re.Match[str]) -> list[str]:
    """The letters of the subsections that a match of :data:`SECTIONS` names, each once: "15(a)-(c)" gives a, b, c."""
    words = re.sub(r" \([a-z][^()]{2,80}\)", "", match.group("first") + match.group("more")).lower()
    letters = re.findall(r"\(([a-e])\)", words)
    for both in _RANGE.finditer(words):
        letters += [chr(code) for code in range(ord(both["from"]), ord(both["to"]) + 1)]
    return sorted(set(letters))


def claims(draft: Draft, passages: Passages) -> Iterator[Found]:
    """The subsections that this case is brought under: by the headings of counts, then by what is said to be alleged."""
    text = passages.text
    told: list[Found] = []
    for match in sections_named(text):
        if passages.in_tables(match.start()):
            continue
        letters = section_letters(match)
        if draft.kind == "Complaint" and (bounds := _count_heading(text, match)):
            yield from (("claim", f"15-{letter}", *bounds, "topic.claim_count") for letter in letters)
        elif (start := _alleged(draft, passages, match)) is not None:
            told += [("claim", f"15-{letter}", start, match.end(), "topic.claim_alleged") for letter in letters]
    yield from told
    if draft.kind in _ARGUES:
        for heading in passages.headings:
            if named := SECTIONS.search(heading.words):
                for letter in section_letters(named):
                    yield "claim", f"15-{letter}", heading.start, heading.end, "topic.claim_heading"


#: What argues or decides puts a claim at the head of a point: "II. The Complaint Pleads No Section 15(a) Injury".
_ARGUES = frozenset(("Order", "Opinion", "Brief", "Motion"))


def _count_heading(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The paragraph round the section, where it heads a count: ``(Violation of 740 ILCS 14/15(a))``."""
    start = text.rfind("\n\n", max(0, match.start() - _LONGEST_COUNT_HEADING), match.start()) + 2
    end = text.find("\n\n", match.end(), match.end() + _LONGEST_COUNT_HEADING)
    # A flow of prose may join the count's first paragraph to its heading.
    if number := _PARAGRAPH_NUMBER.search(text, match.end(), end if end >= 0 else match.end() + _LONGEST_COUNT_HEADING):
        end = number.start()
    if (
        start == 1
        or end < 0
        or end - start > _LONGEST_COUNT_HEADING
        or re.match(r"\d{1,3}\. ", text[start : start + 6])
    ):
        return None
    if _COUNT_HEADING.search(text, start, match.start()):
        return start, end
    # "COUNT I", and on a line of its own "(740 ILCS 14/15(a))".
    above = text.rfind("\n\n", max(0, start - _LONGEST_COUNT_NAME), start - 2) + 2
    named = above > 1 and _COUNT_HEADING.search(text, above, start)
    return (above, end) if named and end - start <= _LONGEST_COUNT_NAME else None


def _alleged(draft: Draft, passages: Passages, match: re.Match[str]) -> int | None:
    """Where the words begin that allege the section in this case; ``None`` where they do not."""
    text = passages.text
    first, last = sentence_around(text, match.start())
    # "… until four years after it possessed her data. 740 ILCS 14/15(a).": a citation belongs to the sentence before it.
    if first > 2 and text[first - 1] == " " and _SIGNAL_ALONE.fullmatch(text, first, match.start()):
        first, _ = sentence_around(text, first - 2)
    before, after = text[first : match.start()], text[match.end() : last]
    if passages.is_quoted(match.start()):
        return None
    possessive = _OWN_CLAIM_UNDER.search(before) or (_CLAIM_AFTER.match(after) and _OWN_CLAIM.search(before))
    if possessive and passages.names_party(possessive.group()):
        return first
    if passages.cites_decision(first, match.start()):
        return None
    if re.search(r"\bIn (?!Counts? )[A-Z][\w.' ]+(?: v\. |,)", before) or _NOT_ALLEGED.search(before):
        return None
    decided = _CLAIM_UNDER.search(before) and _CLAIM_FATE.match(after) and draft.kind in ("Order", "Opinion")
    if possessive or decided:
        return first
    told = _ALLEGED.search(before)
    wrong = told and _WRONG.search(before, told.end()) and not _TELLS_THE_LAW.search(before)
    if not told or not (_JOINED.search(before) or wrong):
        return None
    # A complaint's own sentence must say who did it: "Defendants violated section 15(b)", not "a violation of section 15(b) is an injury".
    speaks_of_parties = _SPEAKS_OF_PARTIES.search(before) or passages.names_party(before)
    return first + told.start() if speaks_of_parties and not _ANY_VIOLATION.search(before) else None


# ------------------------------------------------------------------ biometrics and settings

#: The facts end where the law begins.
_LAW_BEGINS = re.compile(
    r"(?i)^(?:\w+ )?(?:plaintiffs'? |defendants'? |plaintiff's |defendant's )?(?:legal standards?|standard of review|discussion|analysis|argument|applicable law|standards?)$"
)
#: Without such a heading the facts stand in the first part, which of a short filing is more of it.
_FACTS_PART = 0.4
_SHORTEST_FACTS = 4_000
_LONGEST_FACTS = 200_000

OWN_PEOPLE = re.compile(
    r"\b(?:[Ss]he|[Hh]er|[Hh]e|[Hh]is|[Pp]laintiffs?|[Dd]efendants?|[Cc]lass [Mm]embers?|[Ee]mployees?|[Ww]orkers?|[Uu]sers?|[Dd]rivers?|[Cc]ustomers?|[Ss]hoppers?|[Vv]isitors?|[Ss]tudents?|[Pp]atients?)\b"
    # What a company's product does: "it computes from each image a template of the face".
    r"|\b[Ii]ts? (?:[\w-]+ ){0,3}(?:comput|map|match|compar|record|scan|collect|captur|extract|stor|keep|kept|creat|measur|analy)\w*"
)
#: The Act is told, not what was done: "a retina or iris scan, fingerprint, voiceprint, or scan of hand or face geometry".
_TELLS_THE_LAW = re.compile(
    r"(?i)\b(?:legislat\w+|enact\w*|defin(?:es?|ed|ition)|(?:identifiers?|information|data|biometrics),? such as|general assembly|statute|includ(?:es?|ing) (?:an? )?(?:retina|iris|finger|voice|face|hand)\w*|(?:BIPA|the act) (?:defines|requires|prohibits|regulates|forbids|covers|protects|applies|excludes)|means an?)\b"
)
#: A sentence that names so many lists what the Act protects: "fingerprints, retina and iris scans, hand scans, and facial geometry".
_BIOMETRIC = re.compile(r"(?i)\b(retina|iris|fingerprint|voiceprint|hand|fac)(?=\w*\b)")
_LISTED = 4
#: A manner of speaking: "the fingerprint analogy", "her fingerprints are all over the deal".
_FIGURE_OF_SPEECH = re.compile(
    r"(?i)\b(?:analog\w+|metaphor\w*|figurative\w*|so to speak|fingerprint (?:powder|dust)|fingerprints (?:are|were) all over)\b"
)
_NOT_DONE = re.compile(
    r"(?i)(?:\b(?:not|never|no longer|neither|nor|no)|n't)\s(?!den|disput|contest|object)(?:\w+\s){0,3}$"
)


def facts_zone(draft: Draft, passages: Passages) -> tuple[int, int]:
    """Where the filing tells the facts, in the prose (half-open): a complaint throughout, others up to the law."""
    text = passages.text
    body_end = draft.text.footnotes_start or len(text)
    if draft.kind == "Complaint":
        return 0, min(body_end, _LONGEST_FACTS)
    begin = max((end for _, end in draft.authority_tables), default=0)
    for heading in passages.headings:
        if heading.start > begin and _LAW_BEGINS.match(heading.words.strip(".:")):
            return begin, min(heading.start, begin + _LONGEST_FACTS)
    length = min(max(int((body_end - begin) * _FACTS_PART), _SHORTEST_FACTS), _LONGEST_FACTS)
    return begin, min(begin + length, body_end)


def biometrics_and_settings(draft: Draft, passages: Passages) -> Iterator[Found]:
    """The biometrics taken and the settings, from sentences of the facts that name this case's people.

    A filing that tells none of them there (a reply has no background) is read to its end, then for what the facts say
    of the product alone.
    """
    begin, end = facts_zone(draft, passages)
    body_end = min(draft.text.footnotes_start or len(passages.text), end + _LONGEST_FACTS)
    found = [*_of_classes(draft), *_told(passages, begin, end, ("biometric", "setting"))]
    for start, stop, of_people in ((end, body_end, True), (begin, end, False)):
        missing = tuple(scheme for scheme in ("biometric", "setting") if all(each[0] != scheme for each in found))
        if missing and stop > start:
            found += _told(passages, start, stop, missing, of_people=of_people)
    yield from found


def _told(
    passages: Passages, begin: int, end: int, schemes: tuple[str, ...], *, of_people: bool = True
) -> Iterator[Found]:
    """The concepts of the schemes that sentences of the prose from ``begin`` to ``end`` tell, of this case's people."""
    text = passages.text
    known, small = beginnings(text[begin:end]), text[begin:end].lower()
    for concept in concepts():
        if concept.scheme not in schemes:
            continue
        places = (
            match
            for phrase in present(concept.sentences, known)
            if phrase.literal in small
            for match in phrase.pattern.finditer(text, begin, end)
        )
        for match in sorted(places, key=lambda match: match.start())[:_MOST_PLACES]:
            first, last = sentence_around(text, match.start())
            if (
                (
                    not (of_people or _COMMANDS.search(text, first, last))
                    or OWN_PEOPLE.search(text, first, last)
                    or passages.names_party(text[first:last])
                )
                and not (passages.is_quoted(match.start()) and not _OF_PLEADING.search(text, first, last + 30))
                and not passages.in_tables(match.start())
                # A sentence with a citation of a decision in it or right behind it tells another case.
                and not passages.cites_decision(first, last + 2)
                and not _TELLS_THE_LAW.search(text, first, last)
                and len({each.lower() for each in _BIOMETRIC.findall(text, first, last)}) < _LISTED
                and not _FIGURE_OF_SPEECH.search(text, first, last)
                and not _NOT_DONE.search(text, max(first, match.start() - 40), match.start())
            ):
                scheme: Literal["biometric", "setting"] = "biometric" if concept.scheme == "biometric" else "setting"
                yield scheme, concept.name, first, last, f"topic.{scheme}"
                break


#: What a complaint says, quoted with the place: 'it "operates the largest social network." Dkt. 40 ¶ 1'.
_OF_PLEADING = re.compile(r"\b(?:[Cc]ompl(?:aint|\.)|[Aa]lleg\w+|Dkt\.|Docs?\.|ECF|R\.|FAC|SAC)(?= |\b)|¶|\[\d{1,3}\]")
#: A rule, not what was done: "Before obtaining any fingerprint, a private entity must inform the subject".
_COMMANDS = re.compile(r"\b(?:must|shall|may not|should|would|could)\b")
#: Hostile text repeats a phrase without end.
_MOST_PLACES = 300


def _of_classes(draft: Draft) -> Iterator[Found]:
    """What the definition of the class says was done to its members: "all individuals who scanned a finger on a clock"."""
    inverse = original_to_view(draft.text.prose)
    for definition in draft.class_definitions:
        small = definition.words.lower()
        start, last = inverse(definition.evidence.span.start), inverse(definition.evidence.span.end - 1)
        if start is None or last is None:
            continue
        for concept in concepts():
            if concept.scheme == "biometric" and any(
                each.literal in small and each.pattern.search(definition.words) for each in concept.sentences
            ):
                yield "biometric", concept.name, start, last + 1, "topic.biometric"
            if concept.scheme == "setting" and any(
                each.literal in small and each.pattern.search(definition.words) for each in concept.sentences
            ):
                yield "setting", concept.name, start, last + 1, "topic.setting"
