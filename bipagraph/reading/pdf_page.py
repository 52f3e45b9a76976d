"""One page of a PDF as pdfium loads it: its text, and what its type tells of footnotes."""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from bipagraph.reading.pdf_layout import SUPERSCRIPT, Word, reading_order
from bipagraph.reading.pdf_order import Box, drawn_as_read, in_columns

__all__ = ["PageText", "page_text"]

#: Words, at pdfium's marks for a hyphen at a line's end too.
_WORD = re.compile(r"[^\s\ufffe\uffff\x02]+[\ufffe\uffff\x02]?|[\ufffe\uffff\x02]")
_LINE_END_HYPHENS = dict.fromkeys((0xFFFE, 0xFFFF, 2), "-")
#: Text turned by more than this (radians) stands in no row.
_TURNED = 0.2
#: Numbers that may be a footnote's: glued to a word, behind a stop and a blank, or at a line's start.
_MARK = re.compile(
    r"\d(?:(?<=[.,;\"”] .)\d?(?=\s)|(?<=[A-Za-z.,;\"”’')\]?!].)\d{0,2}(?=\s|\Z)"
    r"|(?<=^.)\d{0,2}(?=(?:[ ]?|\r?\n )(?:[^\W\d_]|[\"“‘(§\[])))",
    re.MULTILINE,
)
#: A superscript is no taller than this share of its neighbour, and stands this share of its height above the line.
_SUPERSCRIPT_HEIGHT = 0.85
_SUPERSCRIPT_RISE = 0.12
#: Footnotes are set in type no taller than this share of the body's.
_SMALL_TYPE = 0.93
#: A line below the footnotes with fewer characters is a page's number or a running foot.
_FOOT_LENGTH = 60
#: pdfium ends a line behind some superscripts, though the next words stand in the same row; no page has more of them.
_MOST_FALSE_ENDS = 100
_BLANKS = re.compile(r"\s*")
_LETTER = re.compile(r"[^\W\d_]")
_LINE_END = re.compile(r"\r\n?")


class PageText(NamedTuple):
    """A page's text with ``\\n`` at its lines' ends, and half-open offsets in it: superscript numbers, a foot in small type."""

    text: str
    raised: tuple[tuple[int, int], ...] = ()
    small: tuple[tuple[int, int], ...] = ()


def page_text(page: pypdfium2.PdfPage, may_hold_caption: bool, after_footnotes: bool) -> PageText:
    """The page's text in reading order.

    may_hold_caption  whether columns drawn row by row are to be told apart, as on a filing's first and last pages
    after_footnotes   whether the page before ends in small type, which may go on at this page's foot
    """
    text_page = page.get_textpage()
    try:
        raw_text: str = text_page.get_text_bounded()
        boxes = list(_boxes(text_page))
        sheet = Box(*page.get_bbox())
        turned = _mostly_turned(boxes)
        ordered = not turned and drawn_as_read(boxes, sheet)
        if not ordered or (may_hold_caption and in_columns(boxes, sheet)):
            words = list(_words(text_page))
            if not ordered and 2 * sum(word.upright for word in words) < len(words):
                words = list(_turned_words(text_page))
            laid_out = reading_order(words, columns_only=ordered)
            if laid_out:
                return PageText(laid_out.replace("\f", "\n"))
        text = _LINE_END.sub("\n", raw_text).replace("\f", "\n")
        if not after_footnotes and not _MARK.search(text):
            return PageText(text)
        return _with_footnotes(text_page, raw_text, text, after_footnotes)
    finally:
        text_page.close()


def _boxes(text_page: pypdfium2.PdfTextPage) -> Iterator[Box]:
    """The page's runs of text, in drawing order, as rectangles."""
    raw, get_rect = text_page.raw, pdfium.FPDFText_GetRect
    left, top, right, bottom = (ctypes.c_double() for _ in range(4))
    for index in range(pdfium.FPDFText_CountRects(raw, 0, -1)):
        get_rect(raw, index, left, top, right, bottom)
        yield Box(left.value, bottom.value, right.value, top.value)


def _mostly_turned(boxes: Sequence[Box]) -> bool:
    """Whether most of the page's text runs up or down: a landscape page set upright without a word about it."""
    if not any(box[3] - box[1] > 30.0 for box in boxes):
        return False
    turned = sum(box.top - box.bottom for box in boxes if box.top - box.bottom > max(30.0, 2 * (box.right - box.left)))
    return turned > 0 and turned > sum(box.right - box.left for box in boxes)


class _Places:
    """Where a page's characters stand."""

    def __init__(self, text_page: pypdfium2.PdfTextPage) -> None:
        self._raw = text_page.raw
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def sides(self, index: int) -> tuple[float, float]:
        pdfium.FPDFText_GetLooseCharBox(self._raw, index, self._box)
        return self._box.left, self._box.right

    def height(self, index: int) -> float:
        pdfium.FPDFText_GetLooseCharBox(self._raw, index, self._box)
        return float(abs(self._box.top - self._box.bottom))

    def baseline(self, index: int) -> float:
        pdfium.FPDFText_GetCharOrigin(self._raw, index, self._x, self._y)
        return float(self._y.value)

    def origin(self, index: int) -> tuple[float, float]:
        pdfium.FPDFText_GetCharOrigin(self._raw, index, self._x, self._y)
        return self._x.value, self._y.value

    def quarters(self, index: int) -> int:
        """By how many quarters of a circle, clockwise, the character is turned."""
        return int(round(pdfium.FPDFText_GetCharAngle(self._raw, index) / 1.5708) % 4)

    def box(self, index: int) -> Box:
        pdfium.FPDFText_GetLooseCharBox(self._raw, index, self._box)
        return Box(self._box.left, self._box.bottom, self._box.right, self._box.top)

    def is_turned(self, index: int) -> bool:
        angle: float = pdfium.FPDFText_GetCharAngle(self._raw, index)
        return _TURNED < angle < 6.283 - _TURNED

    def in_one_row(self, left: int, right: int) -> bool:
        """Whether the second character stands in the first one's row, to its right."""
        apart = abs(self.baseline(left) - self.baseline(right))
        return apart < self.height(right) / 2 and self.sides(left)[0] < self.sides(right)[0]

    def is_raised(self, index: int, neighbour: int) -> bool:
        """Whether the character is a superscript beside its neighbour."""
        height = self.height(neighbour)
        return (
            self.height(index) <= _SUPERSCRIPT_HEIGHT * height
            and self.baseline(index) - self.baseline(neighbour) >= _SUPERSCRIPT_RISE * height
        )


def _characters(text_page: pypdfium2.PdfTextPage) -> str:
    """The page's characters, one for each place that pdfium counts."""
    count = text_page.count_chars()
    text: str = text_page.get_text_range()
    if len(text) == count:
        return text
    # pdfium leaves characters out of its text, which its places count
    codes = (pdfium.FPDFText_GetUnicode(text_page.raw, index) for index in range(count))
    return "".join(chr(code) if code else " " for code in codes)


def _words(text_page: pypdfium2.PdfTextPage) -> Iterator[Word]:
    """The page's words with their places, in drawing order."""
    places = _Places(text_page)
    for match in _WORD.finditer(_characters(text_page)):
        start, end = match.span()
        text = match[0].translate(_LINE_END_HYPHENS)
        digits = len(text) - len(text.rstrip("0123456789"))
        if 0 < digits <= 3 and digits < len(text) and places.is_raised(end - 1, start):
            text = text[:-digits] + text[-digits:].translate(SUPERSCRIPT)
        first, last = places.sides(start), places.sides(end - 1)
        yield Word(
            text,
            min(first[0], last[0]),
            max(first[1], last[1]),
            places.baseline(start),
            places.height(start),
            not places.is_turned(start),
        )


def _turned_words(text_page: pypdfium2.PdfTextPage) -> Iterator[Word]:
    """The words of a page whose text is turned, as they would stand were the page turned so that one can read it.

    pdfium runs the lines of such a page together, so each character is looked at.
    """
    places = _Places(text_page)
    characters = _characters(text_page)
    turns = Counter(places.quarters(index) for index, character in enumerate(characters) if character.isalnum())
    quarters = turns.most_common(1)[0][0] if turns else 0
    word: Word | None = None
    for index, character in enumerate(characters):
        if character.isspace() or character in "\ufffe\uffff\x02":
            if word:
                yield word
            word = None
            continue
        (x, y), box = places.origin(index), places.box(index)
        if quarters == 1:
            left, right, base, height = -box.top, -box.bottom, x, box.right - box.left
        elif quarters == 2:
            left, right, base, height = -box.right, -box.left, -y, box.top - box.bottom
        elif quarters == 3:
            left, right, base, height = box.bottom, box.top, -x, box.right - box.left
        else:
            left, right, base, height = box.left, box.right, y, box.top - box.bottom
        upright = places.quarters(index) == quarters
        if word and (abs(word.base - base) > 0.5 * word.height or not -1 <= left - word.right <= 0.3 * word.height):
            yield word
            word = None
        if word is None:
            word = Word(character, left, right, base, abs(height), upright)
        else:
            word = word._replace(text=word.text + character, right=right)
    if word:
        yield word


def _with_footnotes(text_page: pypdfium2.PdfTextPage, raw_text: str, text: str, after_footnotes: bool) -> PageText:
    """The page's text with its superscript numbers and its foot in small type, where characters can be found by place."""
    place = _place_of(_characters(text_page), raw_text)
    if place is None:
        return PageText(text)
    places = _Places(text_page)
    shift = _Shift(raw_text)
    raised: list[tuple[int, int]] = []
    false_ends: list[int] = []
    for match in _MARK.finditer(raw_text):
        start, end = match.span()
        rest = _BLANKS.match(raw_text, end).end()  # type: ignore[union-attr]
        behind = start > 0 and raw_text[start - 1] not in "\r\n"
        neighbour = start - 1 - (raw_text[start - 1] == " ") if behind else rest
        if neighbour >= len(raw_text) or not places.is_raised(place[start], place[neighbour]):
            continue
        raised.append((shift.to_text(start), shift.to_text(end)))
        if raw_text.startswith("\r\n", end) and rest < len(raw_text):
            row = place[neighbour] if behind else place[start]
            if places.in_one_row(row, place[rest]):
                false_ends.append(shift.to_text(end))
    for line_end in reversed(false_ends[:_MOST_FALSE_ENDS]):
        text = f"{text[:line_end]} {text[line_end + 1 :]}"
    if not raised and not after_footnotes:
        return PageText(text)
    small = _small_foot(places, place, raw_text)
    zones = ((shift.to_text(small), len(text)),) if small is not None else ()
    return PageText(text, tuple(raised), zones)


def _place_of(characters: str, text: str) -> Sequence[int] | None:
    """For each offset in ``text`` the place of its character; ``None`` if the two hold other words.

    pdfium gives a page's text and counts its characters in two ways, which differ in blanks and line ends.
    """
    characters, text = _with_one_hyphen(characters), _with_one_hyphen(text)
    if characters == text:
        return range(len(text))
    solid = [index for index, character in enumerate(characters) if not character.isspace()]
    if "".join(characters.split()) != "".join(text.split()):
        return None
    place, passed = [], 0
    for character in text:
        place.append(solid[min(passed, len(solid) - 1)])
        passed += not character.isspace()
    return place


def _with_one_hyphen(text: str) -> str:
    return text.replace("\ufffe", "\x02").replace("\uffff", "\x02")


class _Shift:
    """From offsets in a text with ``\\r\\n`` to offsets in the same with ``\\n``."""

    def __init__(self, raw_text: str) -> None:
        self._returns = [match.start() for match in re.finditer("\r\n", raw_text)]

    def to_text(self, offset: int) -> int:
        return offset - bisect_left(self._returns, offset)


def _small_foot(places: _Places, place: Sequence[int], raw_text: str) -> int | None:
    """The offset of the first of the lines in small type at the page's foot, page number and running foot aside."""
    lines: list[tuple[int, int, float]] = []  # start, length, height of type
    for match in re.finditer(r"[^\r\n]+", raw_text):
        letter = _LETTER.search(raw_text, *match.span())
        lines.append((match.start(), len(match[0]), round(places.height(place[letter.start()]), 1) if letter else 0.0))
    sizes: Counter[float] = Counter()
    for _, length, height in lines:
        sizes[height] += length if height else 0
    if not sizes:
        return None
    # Where a page has more of footnotes than of its body, the body's type is the taller of the two.
    common = [height for height, count in sizes.items() if count >= 0.15 * sizes.total()]
    limit = _SMALL_TYPE * max(common, default=0.0)
    found = None
    for start, length, height in reversed(lines):
        if 0 < height < limit:
            found = start
        elif found is not None and height:
            break
        elif found is None and length > _FOOT_LENGTH:
            return None
    return found
