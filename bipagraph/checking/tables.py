"""The table of authorities against the body: what is missing in either, and pages that are wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from bipagraph.checking.findings import Filing, Finding, Skipped, label
from bipagraph.checking.names import same_case
from bipagraph.checking.pages import PrintedPages
from bipagraph.extraction.citations.case_names import shorten
from bipagraph.records import Citation, DecisionCited, ProvisionCited, Span

__all__ = ["check_table"]

_Authority: TypeAlias = DecisionCited | ProvisionCited

_HEADING = re.compile(
    r"(?:^|\f)[^\n\w]{0,20}(?:\d{1,2}[ \t]{1,40})?[^\n\w]{0,20}(?:TABLE OF (?:CITED )?(?:AUTHORITIES|CITATIONS|CASES)|(?:POINTS|INDEX OF|TABLE OF POINTS) (?:AND |OF )?AUTHORITIES|AUTHORITIES CITED|INDEX OF AUTHORITIES)(?![^\n]*\.{3})[^\n\d]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
_CONTENTS = re.compile(r"(?:^|\f)[^\n\w]{0,20}TABLE OF CONTENTS", re.IGNORECASE | re.MULTILINE)
#: What follows the body lists authorities of its own, about itself ("complies with Fed. R. App. P. 32(a)(7)").
_CERTIFICATE = re.compile(r"(?:^|\f)[^\n\w]{0,20}CERTIFICATE OF [A-Z]", re.MULTILINE)
#: Dots, a tab or a wide gap lead to an entry's pages: "..... 15, 17", "passim".  A "</b>" may stand between.
_PAGE = r"(?:passim|\d{1,3}(?:[ ]?[-–][ ]?\d{1,3})?|[ivxl]{1,6})"
_LISTED = re.compile(
    rf"(?:\.[ ]?){{3,400}}[ \t]{{0,40}}(?:</?\w>)?[ \t]{{0,40}}(?P<a>{_PAGE}(?:,[ \t\n]{{0,3}}{_PAGE}){{0,40}})(?=[ \t.*]*(?:\n|$))|\t[ \t]{{0,40}}(?P<b>{_PAGE}(?:,[ ]?{_PAGE}){{0,40}})(?=[ \t]*(?:\n|$))|[ ]{{3,80}}(?P<c>{_PAGE}(?:,[ ]?{_PAGE}){{0,40}})(?=[ \t]*(?:\n|$))"
)
#: An entry with all its history and parallel citations is no longer than this.
_LONGEST_ENTRY = 500
#: From this many pages on a table may say "passim".
_PASSIM_FROM = 5
#: Rules that read a provision from a mere mention ("BIPA", "Section 15(b)"): tables list what is cited in full.
_MENTIONS = frozenset(("provision.act_name", "provision.bare_section", "provision.bare_rule"))
#: What a line's end puts between a citation's parts: blanks, a line number, the marks of emphasis.
_BREAK = r"(?:[\s*_]{1,40}(?:\d{1,2}[\s*_]{1,40})?)"
_PARTS = re.compile(r"[(/.,]|$")
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class _Entry:
    """An authority: where the table lists it, and where the body cites it."""

    listed: list[Citation] = field(default_factory=list)
    cited: list[Citation] = field(default_factory=list)


def check_table(filing: Filing) -> Iterator[Finding]:
    """Findings about the filing's table of authorities; none where it has no table that lists a decision or provision."""
    bounds = _bounds(filing)
    if bounds is None:
        return
    start, body_end = bounds
    entries: dict[_Authority, _Entry] = {}
    for citation in filing.record.citations:
        work = citation.work
        if not isinstance(work, DecisionCited | ProvisionCited):
            continue
        at = citation.evidence.span.start
        entry = entries.setdefault(work, _Entry())
        if not _is_listed(filing, citation, start):
            if at > start:
                entry.cited.append(citation)
        elif at > start and citation.evidence.rule not in _MENTIONS:
            entry.listed.append(citation)
    if not any(entry.listed for entry in entries.values()):
        return
    yield from _presence(filing, entries, start, body_end)
    if filing.pages is None:
        filing.skipped.append(
            Skipped(
                "pages",
                "the filing's text does not show the page numbers printed on its pages, so the table's pages were not checked",
            )
        )
    else:
        yield from _pages(filing, filing.pages, entries, body_end)


def _is_listed(filing: Filing, citation: Citation, start: int) -> bool:
    """Whether a citation stands in the table that begins at ``start``: pages before page 1 hold it, never those after."""
    if not citation.in_table_of_authorities:
        return False
    pages, at = filing.pages, citation.evidence.span.start
    return pages is None or pages.number_at(start) is not None or pages.number_at(at) is None


def _bounds(filing: Filing) -> tuple[int, int] | None:
    """Where the table begins, and where what follows the body begins; ``None`` without a table of authorities."""
    listed = [c.evidence.span for c in filing.record.citations if c.in_table_of_authorities]
    original = filing.original
    for heading in _HEADING.finditer(original):
        contents = _CONTENTS.search(original, heading.end())
        until = contents.start() if contents else len(original)
        inside = [span for span in listed if heading.end() <= span.start < until]
        if inside:
            certificate = _CERTIFICATE.search(original, max(span.end for span in listed))
            return heading.start(), certificate.start() if certificate else len(original)
    return None


# ------------------------------------------------------------------ what is there


def _presence(filing: Filing, entries: dict[_Authority, _Entry], start: int, body_end: int) -> Iterator[Finding]:
    provisions_listed = [w for w, e in entries.items() if isinstance(w, ProvisionCited) and e.listed]
    missing = [
        (work, citation)
        for work, entry in entries.items()
        if not entry.listed and (citation := _to_be_listed(filing, entry, body_end))
    ]
    idle = [(work, entry.listed[0]) for work, entry in entries.items() if entry.listed and not entry.cited]
    last = max(c.evidence.span.end for e in entries.values() for c in e.listed)
    first = min(
        (c.evidence.span.start for e in entries.values() for c in e.cited if c.evidence.span.start > last),
        default=len(filing.original),
    )
    table, body = filing.original[start : min(first, last + _LONGEST_ENTRY)], filing.original[last:]
    for work, citation in missing:
        if _stands_in(table, work):
            continue
        if isinstance(work, ProvisionCited):
            if not provisions_listed or any(_covers(work, other) for other in provisions_listed):
                continue
        else:
            twin = next(
                (pair for pair in idle if isinstance(pair[0], DecisionCited) and same_case(pair[0].name, work.name)),
                None,
            )
            if twin:
                idle.remove(twin)
                yield filing.finding(
                    "table",
                    "differs-from-table",
                    citation.evidence.span,
                    f"the table gives {label(twin[1])}; the body cites {label(citation)}",
                    "Find out which citation is right and give it in both places.",
                )
                continue
        yield filing.finding(
            "table",
            "missing-from-table",
            citation.evidence.span,
            f"{label(citation)} is cited, but the table of authorities does not list it",
            "Add it to the table with its pages.",
        )
    cited = [w for w, e in entries.items() if isinstance(w, ProvisionCited) and e.cited]
    for work, citation in idle:
        if citation.evidence.span in filing.history:
            continue
        if isinstance(work, ProvisionCited) and any(_covers(work, other) for other in cited):
            continue
        if _stands_in(body, work):
            continue
        yield filing.finding(
            "table",
            "not-in-body",
            citation.evidence.span,
            f"the table of authorities lists {label(citation)}, which the body never cites",
            "Take it out of the table, or cite it.",
        )


def _to_be_listed(filing: Filing, entry: _Entry, body_end: int) -> Citation | None:
    """The first place that cites an authority so that a table must list it."""
    return next(
        (
            c
            for c in entry.cited
            if c.evidence.rule not in _MENTIONS
            and c.form == "full"
            and c.evidence.span not in filing.history
            and c.evidence.span.start < body_end
        ),
        None,
    )


def _covers(one: ProvisionCited, other: ProvisionCited) -> bool:
    """Whether one provision is the other, or a part of it: tables list Rule 12 for Rule 12(b)(6), or an act for its sections."""
    short, long = sorted((one.citation, other.citation), key=len)
    return long.startswith(short) and bool(_PARTS.match(long, len(short)))


def _stands_in(words: str, work: DecisionCited | ProvisionCited) -> bool:
    """Whether words hold the citation, though nothing was read there: a line's end or number may have broken it."""
    citations = work.citations if isinstance(work, DecisionCited) else (work.citation,)
    for citation in citations:
        parts = (re.escape(part) for part in citation.split(" "))
        if re.search(rf"(?<!\w){_BREAK.join(parts)}(?!\w)", words):
            return True
    return False


# ------------------------------------------------------------------ on which pages


def _pages(filing: Filing, pages: PrintedPages, entries: dict[_Authority, _Entry], body_end: int) -> Iterator[Finding]:
    for work, entry in entries.items():
        listing = next(
            (found for c in entry.listed if (found := _listed_pages(filing.original, c.evidence.span))), None
        )
        if not listing or not entry.cited:
            continue
        printed, passim = listing
        around = [c for other, its in entries.items() if other == work or _kin(work, other) for c in its.cited]
        any_form = {number for c in around for number in _numbers(pages, c.evidence.span)}
        plain = [
            c
            for c in entry.cited
            if c.form in ("full", "short") and c.evidence.rule not in _MENTIONS and c.evidence.span.start < body_end
        ]
        surely = {number for c in plain if (number := pages.number_at(c.evidence.span.start)) is not None}
        span = entry.listed[0].evidence.span
        if passim:
            if 0 < len(any_form) < _PASSIM_FROM:
                yield filing.finding(
                    "pages",
                    "passim-for-few-pages",
                    span,
                    f"the table says passim for {label(entry.listed[0])}, which is cited on {_list(any_form)} alone",
                    "Name the pages; passim is for five pages or more.",
                )
            continue
        idle = {n for n in printed - any_form if not _named_on(filing, pages, n, work)}
        lacking = surely - printed
        if idle or lacking:
            told = [f"lists {_list(printed)}"]
            told += [f"nothing cites it on {_list(idle)}"] if idle else []
            told += [f"{_list(lacking)} {'is' if len(lacking) == 1 else 'are'} missing"] if lacking else []
            yield filing.finding(
                "pages",
                "wrong-pages",
                span,
                f"for {label(entry.listed[0])} the table {', '.join(told)}",
                f"It is cited on {_list(any_form)}: correct the table's pages.",
            )


def _kin(work: _Authority, other: _Authority) -> bool:
    return isinstance(work, ProvisionCited) and isinstance(other, ProvisionCited) and _covers(work, other)


def _numbers(pages: PrintedPages, span: Span) -> set[int]:
    """The printed pages that a citation touches: it may go on over the page's end."""
    return {n for n in (pages.number_at(span.start), pages.number_at(span.end - 1)) if n is not None}


def _listed_pages(original: str, span: Span) -> tuple[set[int], bool] | None:
    """The pages that the entry at ``span`` lists, and whether it says passim; ``None`` where they cannot be read."""
    match = _LISTED.search(original, span.end, min(len(original), span.end + _LONGEST_ENTRY))
    if not match:
        return None
    words = match["a"] or match["b"] or match["c"]
    found: set[int] = set()
    for part in re.split(r"[,\s]+", words):
        first, *last = re.split(r"[-–]", part)
        if first.isdigit():
            # "12-15", and "112-15" for 112-115.
            end = int(last[0]) if last and last[0].isdigit() else int(first)
            end = int(first[: -len(last[0])] + last[0]) if end < int(first) else end
            found.update(range(int(first), min(end, int(first) + 200) + 1))
    passim = "passim" in words
    return (found, passim) if found or passim else None


def _named_on(filing: Filing, pages: PrintedPages, number: int, work: _Authority) -> bool:
    """Whether the page names the decision, though it does not cite it; true for pages that are not there to be read."""
    page = pages.span_of(number)
    if page is None or not isinstance(work, DecisionCited):
        return page is None
    # Two cases may share a party: the names within citations of others do not count.
    start, words = page[0], ""
    for span in sorted(filing.known_spans):
        if start <= span.start < page[1]:
            words += filing.original[start : span.start] + " "
            start = max(start, span.end)
    found = {word.casefold() for word in _WORD.findall(words + filing.original[start : page[1]])}
    return any(set(short.split()) <= found for short in shorten(work.name or ""))


def _list(numbers: set[int]) -> str:
    ordered = [str(number) for number in sorted(numbers)]
    if not ordered:
        return "no page"
    return ("page " if len(ordered) == 1 else "pages ") + ", ".join(ordered)
