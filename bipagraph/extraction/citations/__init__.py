"""What the filing cites, in the order of its text: decisions, provisions, the record, other cases; ``Id.`` and ``supra``.

Every finder marks its places; then the marks are walked in order and each backward reference is given the work it
means.  The body and the footnotes are walked apart, since ``Id.`` never crosses from one to the other.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.citations.authorities import JUDGE_AFTER, Authorities, Authority
from bipagraph.extraction.citations.decisions import DecisionMark, find_decision_marks, signal_before
from bipagraph.extraction.citations.other_cases import CaseMark, find_other_cases, one_for_each_case
from bipagraph.extraction.citations.record import RecordMark, find_record_cites
from bipagraph.extraction.citations.tail import Tail, clause_limit, read_tail
from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.provisions.leaning import find_leaning_provisions
from bipagraph.extraction.provisions.marks import ProvisionMark
from bipagraph.extraction.provisions.named import find_named_provisions
from bipagraph.extraction.provisions.sections import SINGLE_LIST, read_sections
from bipagraph.records import CaseCited, Citation, CitationForm, EntryCited, Evidence, ProvisionCited, Work
from bipagraph.resources import data_rows

__all__ = ["citations"]

#: ``Id.`` with what follows of a statute: "Id. § 15(b)", "Id. 14/15(b)", "Id. § 14/15(d)", "Id. at 14/20".
ID = re.compile(
    rf"(?<![\w.])(?:[Ii]d\.|ID\.|[Ii]bid\.)(?=[\s,;:)\]\"']|$)(?:,?[ ](?:at[ ])?(?:§§?[ ]?(?:\d{{1,4}}/)?|\d{{1,4}}/)(?P<section>{SINGLE_LIST}))?"
)
SUPRA = re.compile(r"(?<=[ \n])supra\b,?(?: (?:note|n\.|Part|pt\.) ?[\dIVX]+)?")
#: A decision with numbered paragraphs is cited by its name alone: "Rosen, \u00b6 33", "Rosen at \u00b6 33".
AT_PARAGRAPH = re.compile(r"(?<=[a-z])(?:,| at) (?=\u00b6{1,2} ?\d)")
#: The words of the name before "supra", and how far back they may stand.
WORD_OF_NAME = re.compile(r"[A-Z&][\w.&'-]*|of|the|v\.|re")
LONGEST_SUPRA_NAME = 90
#: A short name that the filing gives a decision: '("Orr I")', '(hereinafter "Orr")'.
CALLED = re.compile(r"(?:hereinafter,?[ ]|hereafter,?[ ]|the[ ])?\"(?P<name>[A-Z][^\"()]{1,60}?)[,.]?\"$")
QUOTATION_BEFORE = re.compile(r"[\"\u201d](?:[.,]|\s\([^()]{0,60}\)\.?)?\s*(?:\((?:quoting|citing)?\s*)?$")
#: A quotation longer than this has lost its opening mark.
LONGEST_QUOTATION = 1200


@dataclass(frozen=True, slots=True)
class _BackReference:
    """``Id.`` or ``supra``: where it stands, and what follows it."""

    start: int
    end: int
    tail: Tail
    form: CitationForm
    name: str | None = None
    section: str | None = None


_Mark = DecisionMark | ProvisionMark | RecordMark | _BackReference | CaseMark
_Meaning = Authority | ProvisionCited | EntryCited | CaseCited


def _find_back_references(text: str) -> list[_BackReference]:
    found: list[_BackReference] = []
    for match in ID.finditer(text):
        tail = read_tail(text, match.end(), clause_limit(text, match.end()), with_court=False)
        found.append(
            _BackReference(match.start(), max(tail.core_end, match.end()), tail, "id", section=match["section"])
        )
    for match in SUPRA.finditer(text):
        tail = read_tail(text, match.end(), min(len(text), match.end() + 400), with_court=False)
        start = _supra_name_start(text, match.start())
        if start is not None:
            name = text[start : match.start()].rstrip(" ,")
            found.append(_BackReference(start, tail.core_end, tail, "supra", name=name))
    for match in AT_PARAGRAPH.finditer(text):
        start = _supra_name_start(text, match.start())
        if start is not None:
            tail = read_tail(text, match.start(), clause_limit(text, match.end()), with_court=False)
            found.append(_BackReference(start, tail.core_end, tail, "short", name=text[start : match.start()].rstrip()))
    return found


def _supra_name_start(text: str, supra: int) -> int | None:
    """Where the name begins that ends right before "supra"; ``None`` where no name stands there."""
    floor = max(0, supra - LONGEST_SUPRA_NAME)
    words = list(re.finditer(r"\S+", text[floor:supra]))
    start: int | None = None
    for index in range(len(words) - 1, -1, -1):
        word = words[index].group()
        opening = len(word) - len(word.lstrip("([\"'"))
        core = word[opening:].removesuffix(",") if index == len(words) - 1 else word[opening:]
        if not WORD_OF_NAME.fullmatch(core):
            break
        if core[0].isupper():
            start = floor + words[index].start() + opening
        if opening:
            break
    return start


def _taken_by(spans: list[tuple[int, int]]) -> Callable[[int, int], bool]:
    spans = sorted(spans)
    starts = [start for start, _ in spans]

    def taken(start: int, end: int) -> bool:
        index = bisect_right(starts, end - 1) - 1
        return any(span_end > start for _, span_end in spans[max(0, index - 3) : index + 1])

    return taken


def _is_own_citation(mark: DecisionMark, draft: Draft) -> bool:
    """Whether a public-domain citation is the filing's own: its number is the docket's ("2-14-0872", "2015 IL App (2d) 140872")."""
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
        self.subject: Authority | None = None  # the decision cited last, but for those in another's parenthetical
        self.parentheticals: list[tuple[int, int]] = []
        self.found: list[tuple[_Mark, _Meaning, CitationForm, str]] = []

    def walk(self, marks: list[_Mark]) -> None:
        for mark in marks:
            meaning, form, rule = self._meaning(mark)
            if meaning is not None:
                self.found.append((mark, meaning, form, rule))
            if isinstance(mark, DecisionMark) and isinstance(meaning, Authority) and not self._is_nested(mark.start):
                self.subject = meaning
            if isinstance(mark, DecisionMark | _BackReference | CaseMark):
                self.parentheticals += mark.tail.inside
            if self._can_be_meant(mark) and not self.in_table(mark.start, mark.end):
                self.antecedent = meaning

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
        return bool(words) and not before.count("(") > before.count(")")

    def _is_nested(self, start: int) -> bool:
        return any(opening <= start < closing for opening, closing in self.parentheticals[-12:])

    def _meaning(self, mark: _Mark) -> tuple[_Meaning | None, CitationForm, str]:
        if isinstance(mark, DecisionMark):
            return self._decision(mark)
        if isinstance(mark, ProvisionMark):
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
        if mark.section and isinstance(meaning, ProvisionCited):
            meaning = _other_section(meaning, mark.section)
        return meaning, "id", "citation.id"

    def _decision(self, mark: DecisionMark) -> tuple[Authority | None, CitationForm, str]:
        if mark.is_short:
            return self.authorities.short(mark), "short", "citation.short"
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
    back_references = _find_back_references(text)
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
        *one_for_each_case(find_other_cases(text, draft, taken)),
        *(mark for mark in back_references if not taken(mark.start, mark.start + 1)),
    ]
    marks.sort(key=lambda mark: (mark.start, mark.end))
    in_table = _taken_by(draft.authority_tables)
    authorities = Authorities()
    found: list[tuple[_Mark, _Meaning, CitationForm, str]] = []
    for stream in (
        [mark for mark in marks if mark.start < draft.text.footnotes_start],
        [mark for mark in marks if mark.start >= draft.text.footnotes_start],
    ):
        walker = _Walker(draft, authorities, in_table)
        walker.walk(stream)
        found += walker.found
    for authority in {meaning for _, meaning, _, _ in found if isinstance(meaning, Authority)}:
        _give_own_court(authority, court)
    known: dict[Authority, Work] = {}
    for mark, meaning, form, rule in found:
        tail = mark.tail if isinstance(mark, DecisionMark | _BackReference | CaseMark) else None
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
