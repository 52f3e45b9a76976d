"""From a text as its format gives it to :class:`bipagraph.records.Text`: the layout view and the prose view."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from bipagraph.reading.exhibits import find_exhibits
from bipagraph.reading.footnotes import find_footnotes
from bipagraph.reading.furniture import find_furniture, whole_line
from bipagraph.reading.hyphens import Hyphens
from bipagraph.reading.linenumbers import find_margin
from bipagraph.reading.mapping import Edit, MappedText, Part
from bipagraph.reading.markup import exchange, invisible_edits, markup_edits
from bipagraph.reading.paragraphs import Line, Measure, Paragraph, goes_on, group_lines, measure, provision_goes_on
from bipagraph.reading.reporter_pages import find_reporter_pages
from bipagraph.reading.stamps import find_stamps
from bipagraph.records import Exhibit, Page, Span, Stamp, Text

__all__ = ["make_text"]

#: Stamps that tell the pages apart where nothing else does: one alone may be a quotation or a lone first page.
_STAMPED_PAGES = 2

#: No page is so wide or so empty: longer runs of blanks, or of empty lines, are a broken file's, and are cut to these.
_MOST_BLANKS = 250
_MOST_EMPTY_LINES = 30
_BLANKS = re.compile(rf"[ \t](?<![ \t].)[ \t]{{{_MOST_BLANKS - 1}}}(?P<beyond>[ \t]+)")
_EMPTY_LINES = re.compile(
    rf"\n(?:[ \t]{{0,{_MOST_BLANKS}}}\n){{{_MOST_EMPTY_LINES}}}(?P<beyond>(?:[ \t]{{0,{_MOST_BLANKS}}}\n)+)"
)

_HALF_PAIR = re.compile("[\ud800-\udfff]")

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: What stands for a character left out of the prose.
_HOLE = "\x00"
_RUN_OR_GAP = re.compile(r"[^\s\x00]+(?: [^\s\x00]+)*|[\s\x00]+")
#: A rule across the page parts footnotes or makes room for a signature, a caption's rail its columns: they say nothing.
_RULE = re.compile(r"[_\-=—–―\s]{3,}|[)(:§|]")


def make_text(
    original: str,
    source_name: str,
    sha256: str,
    media_type: str,
    notes: Sequence[str] = (),
    raised: Sequence[tuple[int, int]] = (),
    small: Sequence[tuple[int, int]] = (),
) -> Text:
    """Both views over ``original``.  A form feed in it begins a new page; ``notes`` become the text's own.

    raised  where digits of the original are set as superscripts (half-open), as a PDF's drawing tells
    small   where lines in small type stand at a page's foot (half-open): a footnote that was begun goes on there

    Halves of surrogate pairs (a JSON file's ``\\ud800``) are no characters, cannot be written to a file or a store, and
    stand as U+FFFD.
    """
    original = _HALF_PAIR.sub("\ufffd", original)
    breaks = [match.end() for match in re.finditer("\f", original)]
    exchanged = MappedText.of(original, _with_superscripts(exchange(original), raised))
    plain = exchanged.edited([*invisible_edits(original), *markup_edits(exchanged.text)])
    plain = _without_long_runs(plain)
    stamped = find_stamps(plain.text)
    margin = find_margin(plain.text)
    printed_pages = bool(breaks)
    if not breaks:
        breaks = _stamped_pages(plain, stamped)
        printed_pages = bool(breaks)
    attached = find_exhibits(plain.text, _offsets(plain, breaks), stamped)
    stamped = _outside(stamped, attached)
    edits: list[Edit] = [_stamp_edit(plain.text, start, end) for start, end, _ in stamped]
    edits.extend((start, end, "") for _, start, end in attached)
    edits.extend(find_reporter_pages(plain.text))
    unnumbered = plain.edited([*edits, *margin.edits])
    whole_pages = printed_pages
    if not breaks:
        breaks = sorted({plain.origin(start) for start in margin.page_starts if start})
    furniture = find_furniture(unnumbered.text, _offsets(unnumbered, breaks))
    layout = _without_long_runs(unnumbered.edited(furniture.edits))
    if not breaks:
        breaks = sorted({unnumbered.origin(start) for start, _ in furniture.page_starts})
        whole_pages = bool(breaks)
    prose, footnotes_start = _prose(layout, breaks, whole_pages, small)
    pages = _pages(original, breaks) if printed_pages else ()
    return Text(
        source_name,
        sha256,
        media_type,
        original,
        layout.view(),
        prose.view(),
        footnotes_start,
        pages,
        stamps=tuple(_at_origin(plain, start, end, stamp) for start, end, stamp in stamped),
        exhibits=tuple(
            Exhibit(label, Span(plain.origin(start), plain.origin(end - 1) + 1)) for label, start, end in attached
        ),
        notes=tuple(notes),
    )


def _outside(
    stamped: Sequence[tuple[int, int, Stamp]], attached: Sequence[tuple[str, int, int]]
) -> list[tuple[int, int, Stamp]]:
    """The stamps that stand in no exhibit."""
    starts = [start for _, start, _ in attached]
    kept = []
    for item in stamped:
        before = bisect_right(starts, item[0]) - 1
        if before < 0 or item[0] >= attached[before][2]:
            kept.append(item)
    return kept


def _with_superscripts(text: str, raised: Sequence[tuple[int, int]]) -> str:
    if not raised:
        return text
    parts, done = [], 0
    for start, end in raised:
        parts += [text[done:start], text[start:end].translate(_SUPERSCRIPT)]
        done = end
    return "".join([*parts, text[done:]])


def _stamp_edit(text: str, start: int, end: int) -> Edit:
    """Takes a stamp off with its line, or, where other words share that line, by itself."""
    edit = whole_line(text, start, end)
    alone = not text[edit[0] : start].strip() and not text[end : edit[1]].strip()
    return edit if alone else (start, end, "")


def _without_long_runs(mapped: MappedText) -> MappedText:
    text = mapped.text
    patterns = [_EMPTY_LINES, *([_BLANKS] if " " * _MOST_BLANKS in text or "\t" in text else [])]
    runs = (match.span("beyond") for pattern in patterns for match in pattern.finditer(text))
    return mapped.edited((start, end, "") for start, end in runs)


def _at_origin(mapped: MappedText, start: int, end: int, stamp: Stamp) -> Stamp:
    return replace(stamp, span=Span(mapped.origin(start), mapped.origin(end - 1) + 1))


def _stamped_pages(plain: MappedText, stamped: Sequence[tuple[int, int, Stamp]]) -> list[int]:
    """The original's offsets at which pages begin that are told apart by nothing but the filing system's stamps."""
    stamps = [(start, end) for start, end, stamp in stamped if stamp.docket_number_as_filed]
    if len(stamps) < _STAMPED_PAGES:
        return []
    at_top = not plain.text[: stamps[0][0]].strip()
    text = plain.text
    if at_top:
        return [plain.origin(text.rfind("\n", 0, start) + 1) for start, _ in stamps[1:]]
    ends = [text.find("\n", end) + 1 for _, end in stamps]
    return [plain.origin(end) for end in ends if 0 < end < len(text)]


def _offsets(mapped: MappedText, origins: Iterable[int]) -> list[int]:
    """Offsets in ``mapped`` of the first line that begins at or after each of ``origins``."""
    text = mapped.text
    found = set()
    for origin in origins:
        offset = mapped.offset(origin)
        if offset and text[offset - 1] != "\n":
            offset = text.find("\n", offset) + 1
        if 0 < offset < len(text):
            found.add(offset)
    return sorted(found)


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


def _prose(
    layout: MappedText, breaks: Sequence[int], whole_pages: bool, small: Sequence[tuple[int, int]]
) -> tuple[MappedText, int]:
    lines = _lines(layout, breaks)
    for start, end in small:
        first, last = layout.offset(start), layout.offset(end)
        for line in lines[bisect_left(lines, first, key=_start_of) : bisect_left(lines, last, key=_start_of)]:
            line.is_small = True
    margins = measure(lines)
    found = find_footnotes(lines, margins, whole_pages)
    writer = _Writer(layout.text, found.cuts)
    parts = writer.parts
    for paragraph in _joined(group_lines(found.body, margins), margins):
        writer.add(paragraph)
    body_end = sum(len(part[0]) for part in parts)
    body_parts = len(parts)
    for paragraph in found.notes:
        writer.add(paragraph)
    # The empty line between the body and the footnotes belongs to neither.
    footnotes_start = body_end + (2 if body_parts and len(parts) > body_parts else 0)
    return layout.arranged(parts), footnotes_start


def _start_of(line: Line) -> int:
    return line.start


def _joined(paragraphs: Sequence[Paragraph], margins: Measure) -> list[Paragraph]:
    joined: list[Paragraph] = []
    for paragraph in paragraphs:
        if joined and goes_on(joined[-1], paragraph, margins):
            joined[-1].lines.extend(paragraph.lines)
        else:
            joined.append(paragraph)
    return joined


class _Writer:
    """Writes paragraphs as parts: blanks single, a line's end one blank, cut words mended, ``cuts`` left out."""

    def __init__(self, layout: str, cuts: Sequence[tuple[int, int]]) -> None:
        self.parts: list[Part] = []
        self._hyphens = Hyphens(layout)
        self._cuts = cuts
        self._next_cut = [start for start, _ in cuts]

    def add(self, paragraph: Paragraph) -> None:
        """Writes one paragraph, behind an empty line unless it is the first."""
        parts = self.parts
        first = len(parts)
        for line in paragraph.lines:
            start = line.start + line.indent
            runs = self._runs(line.words, start)
            if not runs:
                continue
            if len(parts) > first:
                text, offset = parts[-1]
                mended = provision_goes_on(text, runs[0][0]) or self._hyphens.mend(text, runs[0][0])
                if mended is None:
                    parts.append((" ", offset + len(text)))
                elif not mended:
                    parts[-1] = (text[:-1], offset)
            elif parts:
                before = max(runs[0][1] - 1, 0)
                parts += [("\n", before), ("\n", before)]
                first += 2
            parts += runs

    def _runs(self, words: str, start: int) -> list[Part]:
        """The line's words and the single blanks between them, as parts."""
        at = bisect_left(self._next_cut, start)
        end = start + len(words)
        if at == len(self._cuts) or self._cuts[at][0] >= end:
            if "  " not in words:
                return [(words, start)]
        else:
            kept, done = [], start
            for cut_start, cut_end in islice(self._cuts, at, None):
                if cut_start >= end:
                    break
                cut_end = min(cut_end, end)
                kept += [words[done - start : cut_start - start], _HOLE * (cut_end - cut_start)]
                done = cut_end
            words = "".join([*kept, words[done - start :]])
        runs: list[Part] = []
        for match in _RUN_OR_GAP.finditer(words):
            run, offset = match[0], start + match.start()
            if run[0] != _HOLE and not run[0].isspace():
                runs.append((run, offset))
            elif runs and match.end() < len(words) and (blank := run.find(" ")) >= 0:
                runs.append((" ", offset + blank))
        return runs
