"""A filing's text as one HTML page, with all that was found in it marked where it stands.

The text is shown as it was read, line by line; each fact lies over its words as a ``<mark>``, and marks that overlap
are nested, or split where neither holds the other.  Text from filings is hostile: Jinja and markupsafe escape every
word, and the page's policy lets no script run but ours (see :mod:`bipagraph.explorer.page`).
"""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from bipagraph.explorer.assets import asset, environment, script, script_hash, style, write_whole
from bipagraph.explorer.facts import FACT_KINDS, Fact, FactKind, facts_of
from bipagraph.records import FilingRecord, Span

__all__ = ["CHARACTER_LIMIT", "FACT_LIMIT", "MarkedSummary", "marked_html", "write_marked"]

#: A page with more text than this (some 600 printed pages) is slow to open on a phone.
CHARACTER_LIMIT = 1_500_000
#: A page with more marks than this is slow to scroll.
FACT_LIMIT = 15_000
#: A text without pages is shown in pieces of about this length, which the browser lays out one by one.
_PIECE_LENGTH = 12_000
#: Plain text, and what was read from Word's tables, hold columns by blanks; the text of these has none, and reads better as print.
_FLOWING = frozenset(("application/pdf", "text/html", "text/markdown"))
#: Words of a mark are quoted in the list no longer than this.
_LONGEST_QUOTE = 120

#: What no HTML text may hold: control characters but tab and newline, and halves of surrogate pairs.
_FORBIDDEN = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160), *range(0xD800, 0xE000)), "�")


@dataclass(frozen=True, slots=True)
class MarkedSummary:
    """What stands on the page: facts marked, and how many characters and facts were too many."""

    path: Path
    facts: int
    characters_left_out: int
    facts_left_out: int


@dataclass(frozen=True, slots=True)
class _Section:
    """A page of the file, by its number, or a piece of a text without pages, and its words with their marks."""

    number: int | None
    html: Markup


@dataclass(frozen=True, slots=True)
class _Mark:
    """Facts of one kind over the same words: ``numbers`` are theirs, in the order of the text."""

    kind: str
    span: Span
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """One fact in the list: its number and its mark's, its words, its page, and what is told of it."""

    number: int
    mark: int
    words: str
    page: int | None
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Thing:
    """One thing in the list with all its places."""

    label: str
    places: list[_Place]


@dataclass(frozen=True, slots=True)
class _Group:
    """One kind in the list with its things."""

    kind: FactKind
    count: int
    things: list[_Thing]


def write_marked(record: FilingRecord, path: Path) -> MarkedSummary:
    """Write the page of one filing.  Raises :class:`bipagraph.errors.ExportError` where the file cannot be written."""
    html, summary = _render(record, path)
    write_whole(path, html)
    return summary


def marked_html(record: FilingRecord) -> str:
    """The page as text."""
    return _render(record, Path())[0]


def _render(record: FilingRecord, path: Path) -> tuple[str, MarkedSummary]:
    end = min(len(record.text.original), CHARACTER_LIMIT)
    found = facts_of(record)
    shown = [fact for fact in found if 0 <= fact.span.start < fact.span.end <= end][:FACT_LIMIT]
    marks = _marks(shown)
    summary = MarkedSummary(path, len(shown), len(record.text.original) - end, len(found) - len(shown))
    ours = script('(function () {\n"use strict";\n' + asset("marked.js") + "\n})();")
    html = (
        environment()
        .get_template("marked.html.j2")
        .render(
            title=_clean(record.title or record.source_name),
            caption=_clean(record.caption or ""),
            source_name=_clean(record.source_name),
            kind=record.kind,
            date=record.date.isoformat() if record.date else "",
            summary=summary,
            characters=end,
            sections=list(_sections(record, marks, end)),
            has_pages=bool(record.text.pages),
            flows=record.media_type in _FLOWING,
            groups=list(_groups(record, shown, marks)),
            all_kinds=FACT_KINDS,
            policy=f"default-src 'none'; script-src {script_hash(ours)}; style-src 'unsafe-inline'; img-src data:",
            style=style("page.css", "marked.css"),
            script=ours,
        )
    )
    return html, summary


def _clean(text: str) -> str:
    return text.translate(_FORBIDDEN)


# ------------------------------------------------------------------ the text


def _marks(facts: Sequence[Fact]) -> list[_Mark]:
    together: dict[tuple[int, int, str], list[int]] = {}
    for number, fact in enumerate(facts):
        together.setdefault((fact.span.start, -fact.span.end, fact.kind), []).append(number)
    return [
        _Mark(kind, Span(start, -end), tuple(numbers))
        for (start, end, kind), numbers in sorted(together.items(), key=lambda item: item[0][:2])
    ]


def _sections(record: FilingRecord, marks: Sequence[_Mark], end: int) -> Iterator[_Section]:
    original = record.text.original
    starts = [mark.span.start for mark in marks]
    open_marks: list[_Mark] = []
    for number, start, stop in _pieces(record, end):
        first, last = bisect_left(starts, start), bisect_left(starts, stop)
        here = [*open_marks, *marks[first:last]]
        yield _Section(number, _marked(original, start, stop, here))
        # A form feed stands between two pages, so what begins there belongs to neither.
        open_marks = [mark for mark in here if mark.span.end > stop]


def _pieces(record: FilingRecord, end: int) -> Iterator[tuple[int | None, int, int]]:
    """Pages, or pieces of a text without pages: number, start and end (half-open) in the original."""
    if record.text.pages:
        for page in record.text.pages:
            if page.start < end:
                yield page.number, page.start, min(page.end, end)
        return
    start = 0
    while start < end:
        stop = end
        if end - start > _PIECE_LENGTH:
            stop = record.text.original.find("\n", start + _PIECE_LENGTH, end) + 1 or end
        yield None, start, stop
        start = stop


def _marked(original: str, start: int, end: int, marks: Iterable[_Mark]) -> Markup:
    """The characters ``start`` to ``end`` with their marks, properly nested: a mark that crosses another's end is split."""
    waiting = [(max(mark.span.start, start), -min(mark.span.end, end), n, mark) for n, mark in enumerate(marks)]
    heapq.heapify(waiting)
    open_ends: list[int] = []
    out: list[str] = []
    position = start

    def write_to(stop: int) -> None:
        nonlocal position
        while open_ends and open_ends[-1] <= stop:
            out.append(str(escape(_clean(original[position : open_ends[-1]]))))
            position = open_ends.pop()
            out.append("</mark>")
        out.append(str(escape(_clean(original[position:stop]))))
        position = stop

    while waiting:
        begins, negative_end, order, mark = heapq.heappop(waiting)
        ends = -negative_end
        if begins >= ends:
            continue
        write_to(begins)
        if open_ends and open_ends[-1] < ends:
            heapq.heappush(waiting, (open_ends[-1], negative_end, order, mark))
            ends = open_ends[-1]
        # Our own names and numbers alone stand in the tag.
        named = f' id="m{mark.numbers[0]}" tabindex="0"' if begins == mark.span.start else ""
        numbers = " ".join(str(number) for number in mark.numbers)
        out.append(f'<mark class="{mark.kind}" data-facts="{numbers}"{named}>')
        open_ends.append(ends)
    write_to(end)
    return Markup("".join(out))  # noqa: S704  escaped above


# ------------------------------------------------------------------ the list


def _groups(record: FilingRecord, facts: Sequence[Fact], marks: Sequence[_Mark]) -> Iterator[_Group]:
    original = record.text.original
    mark_of = {number: mark.numbers[0] for mark in marks for number in mark.numbers}
    for kind in FACT_KINDS:
        things: dict[str, list[_Place]] = {}
        count = 0
        for number, fact in enumerate(facts):
            if fact.kind != kind.name:
                continue
            count += 1
            words = " ".join(_clean(original[fact.span.start : fact.span.end]).split())
            words = words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + "…"
            page = record.text.page_of(fact.span.start)
            lines = tuple((name, _clean(value)) for name, value in fact.lines)
            things.setdefault(_clean(fact.label), []).append(_Place(number, mark_of[number], words, page, lines))
        if count:
            yield _Group(kind, count, [_Thing(label, places) for label, places in things.items()])
