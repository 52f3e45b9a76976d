"""Quotations without a pinpoint, and short forms that refer to nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from bipagraph.checking.findings import Filing, Finding, label
from bipagraph.extraction.citations.back_references import ID
from bipagraph.extraction.citations.record import find_record_cites
from bipagraph.records import DecisionCited

__all__ = ["check_pinpoints", "check_references"]

#: Fewer words in quotation marks are a term or a name ("the Agreement"), not a passage.
_FEWEST_QUOTED_WORDS = 5
_QUOTED = re.compile(r"^[\"\u201c](?P<words>[^\"\u201c\u201d]{1,600})[\"\u201d]")
#: The page stands before a parallel citation: "556 U.S. 662, 678, 129 S. Ct. 1937".
_PAGE_BEFORE_PARALLEL = re.compile(r"\d [A-Z][\w. ']{1,25} \d{1,5}, (?:at )?[*¶]?\d[\d–-]{0,9}, (?:\d|and )")
#: What ``Id.`` may mean though it was not read as a citation: a paper, an exhibit, a treatise, a letter, a web page.  Capitals
#: are not looked at, since captions and headings stand in them.
_PAPER = re.compile(
    r"\b(?:Decl|Aff|Dep|Tr|Hr'?g|Exh?|Compl|Am|Mem|Mot|Br|Resp|Reply|Opp'?n|Op|Ans|Stip|Order|Ltr|Letter|App|Rec|R|Doc|Dkt|Report|Rep|Art|Rev|Restatement|Dictionary|Code|Stat|Rule|ed|http\S{0,200})\b(?!\w)|[¶§*]|\bat \d|\d{4}\)|\bp\. ?\d"
)
#: How far back such a paper may stand, in characters.
_PAPER_WITHIN = 1500


def check_pinpoints(filing: Filing) -> Iterator[Finding]:
    """Decisions quoted without the page that has the words (Bluebook rule 3.2(a))."""
    for citation in filing.record.citations:
        if citation.in_table_of_authorities or citation.pinpoint or not isinstance(citation.work, DecisionCited):
            continue
        span = citation.evidence.span
        # "Id." alone means the page cited before it, and what a later court did has no page of its own.
        if citation.form not in ("full", "short") or span in filing.history:
            continue
        if _PAGE_BEFORE_PARALLEL.search(" ".join(filing.original[span.start : span.end].split())):
            continue
        inside = _QUOTED.match(citation.parenthetical or "")
        quoted = citation.quotation or (inside["words"] if inside else "")
        if len(quoted.split()) >= _FEWEST_QUOTED_WORDS:
            yield filing.finding(
                "pinpoints",
                "quotation-without-pinpoint",
                span,
                f"{label(citation)} is quoted without a page",
                "Add the page (or *page, or ¶) where the words stand.",
            )


def check_references(filing: Filing) -> Iterator[Finding]:
    """Short forms whose full citation is missing, and ``Id.`` with nothing before it that it could mean."""
    for mark, span, in_table in filing.marks:
        if mark.is_short and not in_table and span not in filing.known_spans:
            yield filing.finding(
                "references",
                "short-form-without-full",
                span,
                f"{mark.citations[0].volume} {mark.citations[0].reporter} is cited in short, and no full citation goes before it",
                "Cite it in full where it is first cited.",
            )
    yield from _check_id(filing)


def _check_id(filing: Filing) -> Iterator[Finding]:
    prose = filing.record.text.prose
    text, notes = prose.text, filing.record.text.footnotes_start
    starts = {span.start for span in filing.known_spans}
    papers = sorted(mark.start for mark in find_record_cites(text))
    for match in ID.finditer(text):
        span = prose.span(match.start(), match.end())
        if span.start in starts:
            continue
        floor = notes if match.start() >= notes else 0
        if bisect_left(papers, floor) < bisect_left(papers, match.start()):
            continue
        if _PAPER.search(text, max(floor, match.start() - _PAPER_WITHIN), match.start()):
            continue
        yield filing.finding(
            "references",
            "id-without-antecedent",
            span,
            "Id. stands here with nothing cited before it",
            "Name what it refers to.",
        )
