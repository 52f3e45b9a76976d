"""What the filing cites, in the order of its text: decisions, provisions, the record, other cases; ``Id.`` and ``supra``.

Every finder marks its places; then the marks are walked in order and each backward reference is given the work it
means.  The body and the footnotes are walked apart, since ``Id.`` never crosses from one to the other.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.citations.authorities import JUDGE_AFTER, Authorities, Authority
from bipagraph.extraction.citations.back_references import BackReference, find_back_references
from bipagraph.extraction.citations.decisions import DecisionMark, find_decision_marks, signal_before
from bipagraph.extraction.citations.other_cases import CaseMark, find_other_cases, one_for_each_case
from bipagraph.extraction.citations.record import RecordMark, find_record_cites
from bipagraph.extraction.citations.reporters import WESTLAW_RANK
from bipagraph.extraction.citations.state_cases import find_state_cases
from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.provisions.leaning import find_leaning_provisions
from bipagraph.extraction.provisions.marks import ProvisionMark
from bipagraph.extraction.provisions.named import find_named_provisions
from bipagraph.extraction.provisions.sections import read_sections
from bipagraph.records import CaseCited, Citation, CitationForm, EntryCited, Evidence, ProvisionCited, Work
from bipagraph.resources import data_rows

__all__ = ["citations"]

#: What stands between a reference and the parallel citation behind it, its own pinpoint read before: "Id., at 304, 53 A.3d 153", "Orr, supra, at 12-13, 101 N.E.2d 7".
PARALLEL_BEHIND = re.compile(r",[ \n]")
#: A published opinion bears its own citations in its head: "101 N.E.2d 387 (2013)", "[Cite as State v. Doe, 2012-Ohio-123.]".
CITE_AS = re.compile(r"\b(?:[Cc]ite|CITE) (?:as|AS)\b[^\n()]{0,120}$")
#: A database sets the citation under the day of the decision: "Sept. 8, 2011 816 F. Supp. 2d 410 (S.D. Tex. 2011)".
DATE_BEFORE = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\.? $")
ALONE_BEHIND = re.compile(r"[ ]?(?:\([^()\n]{0,40}\))?[.,; ]{0,2}(?:Opinion)?")
LONGEST_HEAD = 1200
#: A short name that the filing gives a decision: '("Orr I")', '(hereinafter "Orr")'.
CALLED = re.compile(r"(?:hereinafter,?[ ]|hereafter,?[ ]|the[ ])?\"(?P<name>[A-Z][^\"()]{1,60}?)[,.]?\"$")
QUOTATION_BEFORE = re.compile(r"[\"\u201d](?:[.,]|\s\([^()]{0,60}\)\.?)?\s*(?:\((?:quoting|citing)?\s*)?$")
#: The first page of a pinpoint; "*4" is a database's.
FIRST_PAGE = re.compile(r"(?P<star>\*)?(?P<page>\d+)(?![.\w])")
#: Most entries of a docket have fewer pages than this, and few opinions more than that.
FEW_PAGES, MANY_PAGES = 50, 150
#: A quotation longer than this has lost its opening mark.
LONGEST_QUOTATION = 1200


_Mark = DecisionMark | ProvisionMark | RecordMark | BackReference | CaseMark
_Meaning = Authority | ProvisionCited | EntryCited | CaseCited
_Found = tuple[_Mark, _Meaning, CitationForm, str]


def _taken_by(spans: list[tuple[int, int]]) -> Callable[[int, int], bool]:
    spans = sorted(spans)
    starts = [start for start, _ in spans]

    def taken(start: int, end: int) -> bool:
        index = bisect_right(starts, end - 1) - 1
        return any(span_end > start for _, span_end in spans[max(0, index - 3) : index + 1])

    return taken


def _is_own_citation(mark: DecisionMark, draft: Draft) -> bool:
    """Whether a citation is the filing's own: it stands alone in a line of the head, or behind "Cite as"; or its number,
    in the public domain, is the docket's ("2-14-0872", "2015 IL App (2d) 140872").
    """
    text = draft.text.prose.text
    first, last = mark.citations[0], mark.citations[-1]
    if first.start < LONGEST_HEAD:
        line_end = text.find("\n", last.end)
        before = text[text.rfind("\n", 0, first.start) + 1 : first.start]
        behind = text[last.end : len(text) if line_end < 0 else line_end]
        if CITE_AS.search(before) or (
            (not before.strip() or DATE_BEFORE.search(before)) and ALONE_BEHIND.fullmatch(behind)
        ):
            return True
    own = {re.sub(r"\D", "", docket.number) for docket in draft.dockets}
    numbers = {
        re.sub(r"\D", "", citation.page) for citation in mark.citations if citation.year and len(citation.page) >= 5
    }
    return any(digits.endswith(number) for digits in own for number in numbers if number)


def _quotation(text: str, start: int) -> str | None:
    """The words in quotation marks that end right before the citation at ``start``."""
    furthest = max(0, start - LONGEST_QUOTATION)
    paragraph = max(text.rfind("\n", furthest, start) + 1, furthest)
    before = text[paragraph:start]
    closing = QUOTATION_BEFORE.search(before)
    if not closing:
        return None
    opening = before.rfind('"', 0, closing.start())
    if opening < 0 or (opening > 0 and before[opening - 1] not in " ([\u2014-"):
        return None
    return before[opening + 1 : closing.start()].strip() or None


class _Walker:
    """Walks the marks of one stream (body or footnotes) and resolves what leans on what came before."""

    def __init__(self, draft: Draft, authorities: Authorities, in_table: Callable[[int, int], bool]) -> None:
        self.draft = draft
        self.text = draft.text.prose.text
        self.authorities = authorities
        self.in_table = in_table
        self.antecedent: _Meaning | None = None
        self.last_with_paragraphs: tuple[int, _Meaning | None] = (0, None)  # no provision: where it ends, what it is
        self.last_decision: tuple[int, Authority | None] = (0, None)  # where it is cited, or meant, up to
        self.subject: Authority | None = None  # the decision cited last, but for those in another's parenthetical
        self.provision: ProvisionCited | None = None  # the provision cited last
        self.parentheticals: list[tuple[int, int]] = []
        self.found: list[_Found] = []
        self.lost: list[DecisionMark] = []  # short forms of what the text has not cited yet

    def walk(self, marks: list[_Mark]) -> None:
        for mark in marks:
            meaning, form, rule = self._meaning(mark)
            if isinstance(mark, DecisionMark) and isinstance(meaning, Authority) and self._is_parallel_of_last(mark):
                self._tell_what_last_means(meaning)
            elif meaning is not None:
                self.found.append((mark, meaning, form, rule))
            if isinstance(meaning, Authority) and not self._is_nested(mark.start):
                self.last_decision = mark.end, meaning
                if isinstance(mark, DecisionMark):
                    self.subject = meaning
            if isinstance(mark, DecisionMark | BackReference | CaseMark):
                self.parentheticals += mark.tail.inside
            if self._can_be_meant(mark) and not self.in_table(mark.start, mark.end):
                self.antecedent = meaning
                if not isinstance(meaning, ProvisionCited):
                    self.last_with_paragraphs = mark.end, meaning

    def _is_parallel_of_last(self, mark: DecisionMark) -> bool:
        """Whether ``mark`` is the parallel citation that States' courts print behind a reference: "Id., at 304, 53 A.3d 153"."""
        last = self.found[-1][0] if self.found else None
        return (
            isinstance(last, BackReference)
            and mark.name is None
            and bool(PARALLEL_BEHIND.fullmatch(self.text, last.end, mark.citations[0].start))
            and self.authorities.knew(mark)
        )

    def _tell_what_last_means(self, meaning: Authority) -> None:
        """The reference last found means the decision that its parallel citation names."""
        mark, _, form, rule = self.found[-1]
        self.found[-1] = (mark, meaning, form, rule)

    def _can_be_meant(self, mark: _Mark) -> bool:
        """Whether a later ``Id.`` can mean this: no authority quoted within another's parenthetical, no mere mention."""
        if isinstance(mark, ProvisionMark):
            return mark.stands_alone and not self._is_nested(mark.start)
        if isinstance(mark, DecisionMark) and (
            mark.history
            or (mark.signal in ("quoting", "citing") and not self._is_told(mark))
            or self.text[mark.citations[0].start - 3 : mark.citations[0].start] == "[, "  # inserted into a quotation
        ):
            return self.antecedent is None
        return not self._is_nested(mark.start)

    def _is_told(self, mark: DecisionMark) -> bool:
        """Whether a sentence tells that someone quotes it ("Orchard, quoting Hale v. Dunn, …, says"): then it is no other's parenthetical."""
        before = self.text[max(0, mark.start - 120) : mark.start]
        words = re.search(r"(?P<edge>[(.;)]?)[ ]?(?P<words>(?:[A-Z][\w'.]*,?[ ]){1,6})(?:quoting|citing)[ ]$", before)
        if words is None or re.match(r"(?:[Ii]d|[Ii]bid)\.|supra\b", words["words"]):
            return False
        return not before.count("(") > before.count(")")

    def _is_nested(self, start: int) -> bool:
        return any(opening <= start < closing for opening, closing in self.parentheticals[-12:])

    def _meaning(self, mark: _Mark) -> tuple[_Meaning | None, CitationForm, str]:
        if isinstance(mark, DecisionMark):
            return self._decision(mark)
        if isinstance(mark, ProvisionMark):
            self.provision = mark.provision
            return mark.provision, "full", mark.rule
        if isinstance(mark, RecordMark):
            return (EntryCited(mark.entry) if mark.entry else None), "record", mark.rule
        if isinstance(mark, CaseMark):
            return mark.case, "full", "citation.docket_only"
        if mark.name is not None:
            named = self.authorities.named(mark.name)
            if mark.form == "short" and not (named and any(c.year for c in named.citations.values())):
                return None, "short", "citation.short"
            return named, mark.form, f"citation.{mark.form}"
        meaning = self.antecedent
        if mark.section and mark.section.startswith("(") and self.provision:
            meaning = self.provision  # "Id., subd. (b)" is of the section cited last, though a decision came between
        if mark.section and isinstance(meaning, ProvisionCited):
            meaning = _other_section(meaning, mark.section)
        elif isinstance(meaning, ProvisionCited) and (mark.tail.pinpoint or "").startswith("\u00b6"):
            # No statute has numbered paragraphs: "Doe, 2022 IL 1, ¶ 5 … (820 ILCS 305/11). Id. ¶ 7" means the decision.
            end, other = self.last_with_paragraphs
            meaning = other if end and "\n\n" not in self.text[end : mark.start] else meaning
        elif isinstance(meaning, ProvisionCited | EntryCited) and not mark.section:
            meaning = self._decision_with_page(mark, meaning) or meaning
        return meaning, "id", "citation.id"

    def _decision_with_page(self, mark: BackReference, last: ProvisionCited | EntryCited) -> Authority | None:
        """The decision cited before ``last`` in the paragraph, if the pages of "Id. at 152" lie in it: no statute has pages, and few
        entries of the record so many."""
        end, decision = self.last_decision
        page = FIRST_PAGE.match(mark.tail.pinpoint or "")
        if decision is None or page is None or "\n\n" in self.text[end : mark.start]:
            return None
        if page["star"]:
            return decision if any(c.rank >= WESTLAW_RANK for c in decision.citations.values()) else None
        least = 1 if isinstance(last, ProvisionCited) else FEW_PAGES
        firsts = (int(c.page) for c in decision.citations.values() if c.page.isdigit() and c.rank < WESTLAW_RANK)
        return decision if any(least <= first <= int(page["page"]) <= first + MANY_PAGES for first in firsts) else None

    def _decision(self, mark: DecisionMark) -> tuple[Authority | None, CitationForm, str]:
        if mark.is_short:
            meant = self.authorities.short(mark)
            self.lost += [] if meant else [mark]
            return meant, "short", "citation.short"
        judge = None
        if mark.tail.inside:
            start, end = mark.tail.inside[0]
            found = JUDGE_AFTER.match(self.text[start:end])
            judge = found["name"] if found else None
        known = self.authorities.named(mark.name.text) if mark.name and not mark.name_is_full else None
        authority = self.authorities.full(mark, judge, self.subject)
        if mark.name and mark.name.called:
            self.authorities.call(authority, mark.name.called)
        for start, end in mark.tail.inside:
            if called := CALLED.match(self.text[start:end]):
                self.authorities.call(authority, called["name"])
        rule = "citation.mended" if any(citation.mended for citation in mark.citations) else "citation.full"
        return authority, ("short" if known is authority else "full"), rule


def _other_section(provision: ProvisionCited, section: str) -> ProvisionCited:
    """What "Id. § 15(b)" means after ``740 ILCS 14/15(a)``: that section of the same code."""
    base = re.match(
        r"(.*?(?:§ |ILCS \w+/))",
        provision.citation + ("/" if re.fullmatch(r"\d+ ILCS \w+", provision.citation) else ""),
    )
    if section.startswith("("):  # "Id., subd. (b)": another part of the same section
        return ProvisionCited(provision.citation.partition("(")[0] + section, provision.kind)
    sections = read_sections(section)
    return ProvisionCited(base[1] + sections[0], provision.kind) if base and sections else provision


def _work(meaning: _Meaning, known: dict[Authority, Work]) -> Work:
    if isinstance(meaning, Authority):
        if meaning not in known:
            known[meaning] = meaning.work()
        return known[meaning]
    return meaning


def _give_own_court(authority: Authority, court: str) -> None:
    """A court of appeals leaves its name out of citations to its own unreported decisions: "No. 12-1339, 2012 WL 1 (2012)"."""
    if (
        authority.court is None
        and re.fullmatch(r"\d{2}-\d{3,5}", authority.docket_number or "")
        and re.fullmatch(r"ca\w+|illappct", court)
    ):
        authority.court = court


def _own_abbreviation(court_id: str) -> str:
    return next((row["citation_abbreviation"] for row in data_rows("courts.csv") if row["court_id"] == court_id), "")


def _volumes(mark: DecisionMark) -> set[tuple[str, str]]:
    return {(citation.volume, citation.reporter) for citation in mark.citations}


def _walked(
    draft: Draft,
    streams: tuple[list[_Mark], list[_Mark]],
    in_table: Callable[[int, int], bool],
    told: list[DecisionMark],
) -> tuple[list[_Found], list[DecisionMark]]:
    """What the marks of the body and of the footnotes mean, and the body's short forms that mean nothing told before.

    told  full citations of footnotes, to which the body's short forms go back (the footnote stands above them on the page)
    """
    authorities = Authorities()
    for mark in told:
        authorities.full(mark)
    found: list[_Found] = []
    lost: list[DecisionMark] = []
    for stream in streams:
        walker = _Walker(draft, authorities, in_table)
        walker.walk(stream)
        found += walker.found
        lost += walker.lost
    return found, lost


@Language.component("bipagraph_citations")
def citations(doc: Doc) -> Doc:
    """Fills ``draft.citations``."""
    draft = draft_of(doc)
    text = draft.text.prose.text
    court = draft.court.id if draft.court else ""
    criminal = any("-cr-" in docket.number for docket in draft.dockets)
    found_decisions = [mark for mark in find_decision_marks(text) if not _is_own_citation(mark, draft)]
    decisions = [mark for mark in found_decisions if not mark.is_of_agency]
    # What an agency decided is no court's decision, but a later "Id." means it.
    agencies = [
        RecordMark(mark.start, mark.end, None, "citation.agency") for mark in found_decisions if mark.is_of_agency
    ]
    taken = _taken_by(
        [(mark.start, mark.end) for mark in found_decisions]
        + [(m.name.start, m.end) for m in decisions if m.name and m.start - m.name.end < 90]
    )
    provisions = find_named_provisions(text, _own_abbreviation(court), court)
    provisions += find_leaning_provisions(text, provisions, court, criminal=criminal)
    in_provision = _taken_by([(mark.start, mark.end) for mark in provisions])
    others = find_other_cases(text, draft, taken)
    read_before: list[DecisionMark | CaseMark | ProvisionMark] = [*found_decisions, *others, *provisions]
    beside = [(mark.start, mark.end) for mark in read_before]
    back_references = find_back_references(text, [mark.citations[0].start for mark in found_decisions])
    in_back_reference = _taken_by([(mark.start, mark.end) for mark in back_references if mark.section])
    marks: list[_Mark] = [
        *decisions,
        *(
            mark
            for mark in provisions
            if not taken(mark.start, mark.end) and not in_back_reference(mark.start, mark.end)
        ),
        *(
            mark
            for mark in find_record_cites(text, court)
            if not taken(mark.start, mark.end) and not in_provision(mark.start, mark.end)
        ),
        *agencies,
        *one_for_each_case([*others, *find_state_cases(text, draft, _taken_by(beside))]),
        *(
            mark
            for mark in back_references
            if not taken(mark.start, mark.end if mark.form == "supra" else mark.start + 1)
        ),
    ]
    marks.sort(key=lambda mark: (mark.start, mark.end))
    in_table = _taken_by(draft.authority_tables)
    body = [mark for mark in marks if mark.start < draft.text.footnotes_start]
    footnotes = [mark for mark in marks if mark.start >= draft.text.footnotes_start]
    found, lost = _walked(draft, (body, footnotes), in_table, [])
    volumes = {(citation.volume, citation.reporter) for mark in lost for citation in mark.citations}
    if told := [
        mark for mark in footnotes if isinstance(mark, DecisionMark) and not mark.is_short and _volumes(mark) & volumes
    ]:
        found, _ = _walked(draft, (body, footnotes), in_table, told)
    for authority in {meaning for _, meaning, _, _ in found if isinstance(meaning, Authority)}:
        _give_own_court(authority, court)
    known: dict[Authority, Work] = {}
    for mark, meaning, form, rule in found:
        tail = mark.tail if isinstance(mark, DecisionMark | BackReference | CaseMark) else None
        signal, signal_start = signal_before(text, mark.start)
        draft.citations.append(
            Citation(
                work=_work(meaning, known),
                form=form,
                evidence=Evidence(draft.text.prose.span(mark.start, mark.end), rule),
                pinpoint=tail.pinpoint if tail else None,
                signal=signal,
                parenthetical=text[slice(*tail.inside[0])] if tail and tail.inside else None,
                quotation=_quotation(text, signal_start) if tail else None,
                in_table_of_authorities=in_table(mark.start, mark.end),
            )
        )
    return doc
