"""From a text as its format gives it to :class:`bipagraph.records.Text`: the layout view and the prose view."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bipagraph.reading.footnotes import set_apart
from bipagraph.reading.furniture import find_furniture, whole_line
from bipagraph.reading.hyphens import Hyphens
from bipagraph.reading.linenumbers import find_margin
from bipagraph.reading.mapping import Edit, MappedText, Part
from bipagraph.reading.markup import exchange, invisible_edits, markup_edits
from bipagraph.reading.paragraphs import Line, Paragraph, goes_on, group_lines, measure
from bipagraph.reading.stamps import find_stamps
from bipagraph.records import Page, Span, Stamp, Text

__all__ = ["make_text"]

_RUN = re.compile(r"\S+(?: \S+)*")
#: A rule across the page: it parts footnotes or makes room for a signature, and says nothing.
_RULE = re.compile(r"[_\-=—–―\s]{3,}")


def make_text(original: str, source_name: str, sha256: str, media_type: str) -> Text:
    """Both views over ``original``.  A form feed in it begins a new page."""
    breaks = [match.end() for match in re.finditer("\f", original)]
    exchanged = MappedText.of(original, exchange(original))
    plain = exchanged.edited([*invisible_edits(original), *markup_edits(exchanged.text)])
    stamped = find_stamps(plain.text)
    stamps = tuple(_at_origin(plain, start, end, stamp) for start, end, stamp in stamped)
    margin = find_margin(plain.text)
    edits: list[Edit] = [whole_line(plain.text, start, end) for start, end, _ in stamped]
    unnumbered = plain.edited([*edits, *margin.edits])
    certain = bool(breaks)
    if not breaks:
        breaks = sorted({plain.origin(start) for start in margin.page_starts if start})
    furniture = find_furniture(unnumbered.text, _offsets(unnumbered, breaks))
    layout = unnumbered.edited(furniture.edits)
    if not breaks:
        breaks = sorted({unnumbered.origin(start) for start, _ in furniture.page_starts})
    prose, footnotes_start = _prose(layout, breaks)
    pages = _pages(original, breaks) if certain else ()
    return Text(source_name, sha256, media_type, original, layout.view(), prose.view(), footnotes_start, pages, stamps)


def _at_origin(mapped: MappedText, start: int, end: int, stamp: Stamp) -> Stamp:
    return replace(stamp, span=Span(mapped.origin(start), mapped.origin(end - 1) + 1))


def _offsets(mapped: MappedText, origins: Iterable[int]) -> list[int]:
    """Offsets in ``mapped`` of the first line that begins at or after each of ``origins``."""
    line_starts = [0, *(match.end() for match in re.finditer("\n", mapped.text))]
    line_origins = [mapped.origin(start) if start < len(mapped.text) else 1 << 60 for start in line_starts]
    found = {line_starts[index] for origin in origins if (index := bisect_right(line_origins, origin - 1)) < len(line_starts)}
    return sorted(found - {0})


def _pages(original: str, breaks: Sequence[int]) -> tuple[Page, ...]:
    edges = [0, *breaks, len(original) + 1]
    return tuple(Page(number, edges[number - 1], edges[number] - 1) for number in range(1, len(edges)))


def _lines(layout: MappedText, breaks: Sequence[int]) -> list[Line]:
    lines: list[Line] = []
    starts = _offsets(layout, breaks)
    position = gap = 0
    for raw in layout.text.split("\n"):
        text = raw.rstrip()
        words = text.lstrip()
        if not words:
            gap += 1
        elif _RULE.fullmatch(words):
            gap = max(gap, 1)
        else:
            lines.append(Line(position, text, words, len(text) - len(words), gap, bisect_right(starts, position)))
            gap = 0
        position += len(raw) + 1
    return lines


def _prose(layout: MappedText, breaks: Sequence[int]) -> tuple[MappedText, int]:
    lines = _lines(layout, breaks)
    margins = measure(lines)
    body, footnotes = set_apart(group_lines(lines, margins), margins)
    hyphens = Hyphens(layout.text)
    parts: list[Part] = []
    joined = _joined(body, margins)
    for paragraph in joined:
        _add_paragraph(parts, paragraph, layout.text, hyphens)
    footnotes_start = sum(len(part[0]) for part in parts) + (2 if parts and footnotes else 0)
    for paragraph in footnotes:
        _add_paragraph(parts, paragraph, layout.text, hyphens)
    return layout.arranged(parts), footnotes_start


def _joined(paragraphs: Sequence[Paragraph], margins: object) -> list[Paragraph]:
    joined: list[Paragraph] = []
    for paragraph in paragraphs:
        if joined and goes_on(joined[-1], paragraph, margins):  # type: ignore[arg-type]
            joined[-1] = Paragraph([*joined[-1].lines, *paragraph.lines])
        else:
            joined.append(paragraph)
    return joined


def _add_paragraph(parts: list[Part], paragraph: Paragraph, layout: str, hyphens: Hyphens) -> None:
    """The paragraph's lines as parts: blanks single, a line's end one blank, hyphens mended."""
    first = True
    for line in paragraph.lines:
        start = line.start + line.indent
        if first:
            if parts:
                parts += [("\n", max(start - 1, 0)), ("\n", max(start - 1, 0))]
            first = False
        else:
            text, offset = parts[-1]
            mended = hyphens.mend(text, line.words)
            if mended is None:
                parts.append((" ", offset + len(text)))
            elif not mended:
                parts[-1] = (text[:-1], offset)
        if "  " not in line.words:
            parts.append((line.words, start))
            continue
        for index, match in enumerate(_RUN.finditer(line.words)):
            if index:
                parts.append((" ", start + match.start() - 1))
            parts.append((match[0], start + match.start()))
