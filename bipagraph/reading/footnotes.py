"""Footnotes: told from the body, taken out of its flow, each put together again.

A number at a line's start is a footnote's only when the body's text holds the same number raised (in plain text:
glued to a word, "the statute.1 This"), or when it is printed as a superscript; and only in rising order.  Wrongly
moved words of the body would be worse than a footnote left where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bipagraph.reading.paragraphs import LONGEST_WRAPPED, SHORT, Line, Measure, Paragraph, ends_sentence

__all__ = ["Footnotes", "find_footnotes"]

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_DIGITS = str.maketrans(_SUPERSCRIPTS, "0123456789")
#: The start of a footnote: "¹ In its", "1    In its", "[1] In its", "1" alone above an indented text, "* After".
_START = re.compile(
    rf"(?P<raised>[{_SUPERSCRIPTS}]{{1,3}})(?:[ ]*(?=\S)|\Z)|\[(?P<bracketed>\d{{1,3}})\][ ]+(?=[A-Z\"'(§])"
    r"|(?P<plain>\d{1,3})(?:[ ]{1,10}(?=[A-Z\"'(§\[])|\Z)|(?P<sign>[*†‡]{1,2})(?:[ ]{0,4}(?=[A-Z\"'(])|\Z)"
)
_RAISED_IN_BODY = re.compile(rf"(?<=[^\s\d{_SUPERSCRIPTS}])[ ]?[{_SUPERSCRIPTS}]+|(?<=\d[.,;:\"')])[{_SUPERSCRIPTS}]+")
#: A number glued to a word or its punctuation, then a blank or the line's end: "statute.1   This", "others.2".  No word is
#: longer than 40 letters; without an end to them a run of letters would be tried from each of its letters to its end.
_GLUED = re.compile(
    r"(?:[^\W\d_]{3,40}|\)|\]|\d\d)(?:[.,;:?!'\")\]]{1,4})(\d{1,3})(?=\s|\Z)|[a-z]{4,40}(\d{1,3})(?=[\s.,;:]|\Z)"
)
#: ... or a blank behind what closes a sentence or a quotation, as the text of the Seventh Circuit's PDFs has it: "this country.'" 1", "it addressed.). 2".
_BEHIND_SENTENCE = re.compile(
    r"(?:[^\W\d_]{3,40}|\))[.,;:?!'\"\u2019\u201d)\]]{1,5}[ ](\d{1,2})(?=[ ]?\Z|[ ][A-Z\"\u201c])"
)
#: What shows that the figures belong to a section's or rule's number: "22 C.F.R. §§ 120.2, 121.1", "Fed. R. App. P. 32.1".
_OF_SECTION = re.compile(
    r"(?:§|C\.F\.R\.|\bRules?|\bCode|\bStat\.|\bR\.|\b(?:App|Civ|Crim|Bankr)\. ?P\.)[ \d.,()a-z§-]{0,40}\Z"
)
_SIGN_IN_BODY = re.compile(r"(?<=\S)[ ]?([*†‡]{1,2})(?=[\s.,;:]|\Z)")
#: A raised number stands on its footnote's page; where pages are unknown, within this many lines above it.
_LINES_TO_MARK = 70
#: Below a cover's footnote the opinion itself may begin on the same page: "SELWYN, Circuit Judge.  This appeal arises …".
_OPINION_BEGINS = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w.'’ -]{1,40}, (?:(?:Chief|Senior|Associate) )*(?:Circuit Judge|District Judge|Justice)[.:]|P(?:ER CURIAM|er [Cc]uriam)[.:]"
)
#: Numbers that may be missing between two footnotes (one lost in recognition).
_LOST = 2
#: A first line's indent, at the least, in characters.
_INDENT = 3


@dataclass(slots=True)
class Footnotes:
    """Body lines, the footnotes' paragraphs, and the layout's ranges (half-open) that hold their numbers."""

    body: list[Line]
    notes: list[Paragraph] = field(default_factory=list)
    cuts: list[tuple[int, int]] = field(default_factory=list)


def find_footnotes(lines: Sequence[Line], margins: Measure, known_pages: bool) -> Footnotes:
    """Which of ``lines`` are footnotes, and where the body's raised numbers stand."""
    cuts = [
        (line.start + line.indent + match.start(), line.start + line.indent + match.end())
        for line in lines
        if not line.words.isascii()
        for match in _RAISED_IN_BODY.finditer(line.words)
    ]
    starts = _starts(lines, known_pages, cuts)
    cuts = sorted(set(cuts))
    if not starts:
        return Footnotes(list(lines), [], cuts)
    found = Footnotes([])
    index = pages_passed = 0
    open_note: Paragraph | None = None
    while index < len(lines):
        line = lines[index]
        if index in starts:
            body = found.body[-1] if found.body else None
            end = _end(lines, index, starts, body, margins, known_pages)
            open_note = Paragraph(list(lines[index:end]))
            found.notes.append(open_note)
            pages_passed += 1
            index = end
            if index < len(lines):
                lines[index].gap = max(lines[index].gap, 1)
            continue
        if open_note is not None and line.is_small:
            open_note.lines.append(line)
            index += 1
            continue
        if open_note is not None and (end := _carried_over(lines, index, starts, open_note, found.body)):
            open_note.lines.extend(lines[index:end])
            index = end
            pages_passed += 1
            continue
        line.page += pages_passed
        found.body.append(line)
        index += 1
    found.cuts = sorted({*cuts, *(starts[index] for index in starts)})
    return found


def _starts(lines: Sequence[Line], known_pages: bool, cuts: list[tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """The lines that begin footnotes, with the layout's range of the number.  Adds the body's marks to ``cuts``."""
    starts: dict[int, tuple[int, int]] = {}
    last = 0
    marks = _Marks(lines, known_pages)
    for index, line in enumerate(lines):
        match = _START.match(line.words)
        if match is None:
            continue
        kind = match.lastgroup
        printed = match[kind or 0]
        number = None if kind == "sign" else int(printed.translate(_TO_DIGITS))
        if number is not None and not last < number <= last + 1 + _LOST:
            continue
        if not line.words[match.end() :].strip() and (index + 1 >= len(lines) or lines[index + 1].gap > 1):
            continue
        if kind != "raised":
            if not (line.gap or known_pages or _follows_note(lines, index, starts)):
                continue
            mark = marks.before(printed, index)
            if mark is None:
                continue
            cuts.append(mark)
        starts[index] = (line.start + line.indent, line.start + line.indent + match.end())
        if number is not None:
            last = number
    return starts


def _follows_note(lines: Sequence[Line], index: int, starts: dict[int, tuple[int, int]]) -> bool:
    """Whether the line stands right below another footnote, as short ones do: "1 R. Doc. 9." above "2 R. Doc. 11."."""
    above = next(reversed(starts), None)
    return above is not None and index > above and not any(line.gap for line in lines[above + 1 : index + 1])


@dataclass(slots=True)
class _Marks:
    """The raised marks in the body's lines, each line looked at once, when a footnote asks for its mark."""

    lines: Sequence[Line]
    known_pages: bool
    _seen: dict[int, list[tuple[str, int, int]]] = field(default_factory=dict)

    def before(self, printed: str, index: int) -> tuple[int, int] | None:
        """The layout's range of the mark ``printed`` nearest above line ``index``, on its page."""
        page = self.lines[index].page
        for place in range(index - 1, max(-1, index - 1 - _LINES_TO_MARK), -1):
            line = self.lines[place]
            if self.known_pages and page - line.page > 1:
                return None
            if place not in self._seen:
                self._seen[place] = _marks(line)
            for mark, start, end in reversed(self._seen[place]):
                if mark == printed:
                    return start, end
        return None


def _marks(line: Line) -> list[tuple[str, int, int]]:
    """Numbers and signs glued to words of the line: (what, start and end in the layout)."""
    offset = line.start + line.indent
    glued = (match for match in _GLUED.finditer(line.words) if not _OF_SECTION.search(line.words[: match.start() + 2]))
    apart = (
        match for match in _BEHIND_SENTENCE.finditer(line.words) if not _OF_SECTION.search(line.words[: match.start(1)])
    )
    matches = [*glued, *apart, *_SIGN_IN_BODY.finditer(line.words)]
    if not line.words.isascii():
        matches += _RAISED_IN_BODY.finditer(line.words)
    return [
        (
            match[match.lastindex or 0].translate(_TO_DIGITS).strip(),
            offset + match.start(match.lastindex or 0),
            offset + match.end(match.lastindex or 0),
        )
        for match in matches
    ]


def _is_open(line: Line) -> bool:
    return not ends_sentence(line.words)


def _end(
    lines: Sequence[Line],
    index: int,
    starts: dict[int, tuple[int, int]],
    body: Line | None,
    margins: Measure,
    known_pages: bool,
) -> int:
    """The index behind the last line of the footnote that begins at ``index``."""
    first = lines[index]
    body_open = body is not None and _is_open(body)
    alone = not first.words.strip(_SUPERSCRIPTS + "0123456789*†‡[] ")
    for end in range(index + 1, len(lines)):
        line, above = lines[end], lines[end - 1]
        if end in starts or line.page != first.page or _OPINION_BEGINS.match(line.words):
            return end
        if alone and end == index + 1:
            continue
        if len(above.text) > LONGEST_WRAPPED and line.gap:
            return end
        if known_pages:
            continue
        if line.gap:
            return end
        if _is_open(above):
            continue
        indented = line.indent >= margins.indent + _INDENT and line.indent > above.indent
        short = len(above.text) < SHORT * margins.width
        if (body_open and line.words[0].islower()) or (not body_open and indented) or short:
            return end
    return len(lines)


def _carried_over(
    lines: Sequence[Line], index: int, starts: dict[int, tuple[int, int]], note: Paragraph, body: Sequence[Line]
) -> int:
    """If the line at ``index`` begins the rest of ``note``, set at the foot of the next page: the index behind it, else 0."""
    line = lines[index]
    if not line.gap or not line.words[0].islower() or not _is_open(note.lines[-1]):
        return 0
    if not body or _is_open(body[-1]) or body[-1].start < note.lines[-1].start:
        return 0
    for end in range(index + 1, min(index + 40, len(lines))):
        if end in starts or lines[end].page != line.page or lines[end].gap:
            return end
    return 0
