"""A PDF page's words in the order in which a person reads them.

pdfium gives a page's words as they were drawn.  Most programs draw as one reads, and then pdfium's text stands as it
is.  Some draw a form's right half before its left, a page of pleading paper with its numbers among the words, or two
columns row by row: only such a page is laid out anew, from the places of its words.

Coordinates are the page's own points (1/72 inch), from its lower left corner upwards; nothing here asks a font.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = ["SUPERSCRIPT", "Box", "Word", "drawn_as_read", "in_columns", "reading_order"]

#: Narrower boxes may be line numbers: two digits of 14-point type are 14 points wide.
_NUMBER_WIDTH = 17.0
#: So many narrow boxes with one left or right edge are pleading paper's column of numbers.
_NUMBERS = 12
#: A filing system's stamp and a page's number are drawn first or last, at the page's edge: this share of its height.
_EDGE = 0.09
#: Columns are so many points apart at least, and so many heights of a letter: justified words stand up to 9 apart.
_GUTTER = 12.0
#: One row side by side is no column: "Dated: May 2, 2023       Respectfully submitted,".
_ROWS_SIDE_BY_SIDE = 2
#: So many rows with a rail have a column on either side, though no two lines of text may stand in one row.
_RAILED_ROWS = 4
#: A column has so many words at least.
_COLUMN_WORDS = 3
#: A right column begins beyond this share of the page's width; what follows a paragraph's number stands left of it.
_RIGHT_COLUMN = 0.33
#: Rows farther apart than this many heights of a letter do not belong to one block.
_BLOCK_GAP = 3.2
#: A row with more gaps is a table's; columns with more rows are no page's.
_MOST_GAPS = 3
_MOST_ROWS = 150
#: Rails of a caption: ")", ":", "§", "*", "|".
_RAILS = frozenset(")(:;§*|x>}]I")
#: The least share of letters in a column of words ("No. 21-1234", "D.C. No. 3:20-cv-00012-WHA"); sums have fewer.
_LETTERS_SHARE = 0.4
#: Columns of so many words are running text, whatever it says.
_LONG_COLUMN = 150
#: Lines of a caption's left column: "v.", "In re:", a party's role alone ("Plaintiff-Appellee,").
_CAPTION = re.compile(
    r"^(?:vs?\.|-?v-|[-–— ]*against[-–—: ]*|in re:?.*|in the matter of.*"
    r"|(?:third.party |cross-|counter-?)?(?:plaintiff|defendant|petitioner|respondent|appellant|appellee|debtor|claimant)s?[\w\-/() ]{0,50}[.,;])$",
    re.IGNORECASE | re.MULTILINE,
)
#: What each of two counsel's blocks says: a telephone number, an address for mail, a bar number, a firm's suffix.
_COUNSEL = re.compile(
    r"@|\(\d{3}\) ?\d{3}-\d{4}|\b\d{3}[-.]\d{3}[-.]\d{4}\b|\b(?i:SBN|bar no|attorneys? for|counsel for|suite)\b|\bLLP\b|\bP\.C\."
)
#: More segments than this are a drawing or a map, which no order makes readable.
_MOST_SEGMENTS = 400


#: Figures as superscripts.
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Box(NamedTuple):
    """A rectangle on the page."""

    left: float
    bottom: float
    right: float
    top: float


class Word(NamedTuple):
    """A word, its box's sides, its baseline and the height of its type; ``upright`` unless it is turned."""

    text: str
    left: float
    right: float
    base: float
    height: float
    upright: bool = True


class _Row(NamedTuple):
    base: float
    height: float
    cells: list[list[Word]]


# ---------------------------------------------------------------- does the page need it?


def drawn_as_read(boxes: Sequence[Box], page: Box) -> bool:
    """Whether boxes of text, in drawing order, follow one another as one reads: down, then the next column."""
    edge = _EDGE * (page.top - page.bottom)
    low, high = page.bottom + edge, page.top - edge
    within = [box for box in boxes if box[3] < high and box[1] > low]
    if not any(map(_steps_back, within, within[1:])):
        return True
    numbers = _number_column(boxes)
    segments: list[Box] = []
    jumps = False
    interrupted = False
    for index, box in enumerate(boxes):
        if index in numbers:
            interrupted = True
            continue
        if box.top - box.bottom > max(30.0, box.right - box.left) or box.right <= box.left:
            continue  # turned text stands in no row
        if segments:
            last = segments[-1]
            if _same_row(last, box):
                if box.left >= last.right - 2 and interrupted and box.left - last.right < _GUTTER:
                    return False  # a line number stands among the words of a line
                if 0 <= box.left - last.right + 3 < _GUTTER:
                    segments[-1] = Box(last.left, min(last.bottom, box.bottom), box.right, max(last.top, box.top))
                    continue
                jumps = jumps or box.left < last.left
            jumps = jumps or box.bottom > last.top - 1
        interrupted = False
        segments.append(box)
    if not jumps:
        return True
    if len(segments) > _MOST_SEGMENTS:
        return True
    inner = [box for box in segments if box.top < high and box.bottom > low and box.right - box.left > _NUMBER_WIDTH]
    return not any(_out_of_order(earlier, inner[at + 1 :]) for at, earlier in enumerate(inner))


def _steps_back(before: Box, box: Box) -> bool:
    """Whether a box stands above the one drawn before it, or to its left in the same row."""
    left, bottom, _, top = before
    return box[1] > top - 1 or (box[0] < left and box[3] - bottom > 0.5 * (top - bottom))


def _out_of_order(earlier: Box, later: Iterable[Box]) -> bool:
    left, right, top = earlier.left, earlier.right, earlier.top
    for box in later:
        if box.bottom > top - 1:
            if box.left < right and left < box.right:
                return True  # drawn later, and stands above in the same column
        elif box.right <= left and _same_row(earlier, box):
            return True  # drawn later, and stands to the left in the same row
    return False


def _same_row(one: Box, other: Box) -> bool:
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    return overlap > 0.5 * min(one.top - one.bottom, other.top - other.bottom)


def _number_column(boxes: Sequence[Box]) -> frozenset[int]:
    """The indices of the boxes that are pleading paper's line numbers, by their looks: a narrow column at the left."""
    narrow = [index for index, box in enumerate(boxes) if 0 < box.right - box.left < _NUMBER_WIDTH]
    if len(narrow) < _NUMBERS:
        return frozenset()
    for side in (2, 0):
        edges = Counter(round(boxes[index][side]) for index in narrow)
        edge, count = edges.most_common(1)[0]
        column = [index for index in narrow if abs(boxes[index][side] - edge) < 2.5]
        if count < _NUMBERS // 2 or len(column) < _NUMBERS:
            continue
        right = max(boxes[index].right for index in column)
        at_left = sum(box.left > right for box in boxes)
        if at_left >= 0.8 * (len(boxes) - len(column)):
            return frozenset(column)
    return frozenset()


def in_columns(boxes: Sequence[Box], page: Box) -> bool:
    """Whether some rows of the page hold boxes far apart, drawn one after the other: columns drawn row by row."""
    rows = 0
    leftmost = page.left + _RIGHT_COLUMN * (page.right - page.left)
    for left, right in pairwise(boxes):
        if right.left > leftmost and right.left - left.right > _GUTTER and _same_row(left, right):
            rows += 1
            if rows >= _ROWS_SIDE_BY_SIDE:
                return True
    return False


# ---------------------------------------------------------------- the page laid out anew


def reading_order(words: Sequence[Word], columns_only: bool = False) -> str | None:
    """The page's text, line by line, columns one after the other; line numbers and turned words stand first.

    With ``columns_only``, for a page drawn row by row: ``None`` where no two columns of words stand side by side.
    """
    turned = " ".join(word.text for word in words if not word.upright)
    upright = [word for word in words if word.upright]
    boxes = [Box(word.left, word.base, word.right, word.base + word.height) for word in upright]
    narrow = _number_column(boxes)
    numbers = [index for index in narrow if upright[index].text.isdigit()]
    numbers = numbers if len(numbers) >= _NUMBERS else []
    taken = set(numbers)
    lines = [upright[index].text for index in sorted(numbers, key=lambda index: -upright[index].base)]
    if turned:
        lines.insert(0, turned)
    rows = _rows([word for index, word in enumerate(upright) if index not in taken])
    blocks = list(_blocks(rows))
    if columns_only and len(blocks) <= 1:
        return None
    for block in blocks:
        lines.extend(block)
    return "\n".join(lines) + "\n"


def _rows(words: Iterable[Word]) -> list[_Row]:
    """Words on one line, from the top of the page down, each row's from left to right in cells with gutters between."""
    rows: list[tuple[float, float, list[Word]]] = []
    for word in sorted(words, key=lambda word: -word.base):
        if rows:
            base, height, members = rows[-1]
            if base - word.base <= 0.45 * max(height, word.height):
                members.append(word)
                if word.height > height:
                    rows[-1] = word.base, word.height, members
                continue
        rows.append((word.base, word.height, [word]))
    return [
        _Row(base, height, _cells([_as_superscript(word, base, height) for word in members], height))
        for base, height, members in rows
    ]


def _as_superscript(word: Word, base: float, height: float) -> Word:
    """A footnote's number that stands raised in its row: in figures that show it."""
    if word.height <= 0.85 * height and word.base - base >= 0.12 * height and word.text.isdigit():
        return word._replace(text=word.text.translate(SUPERSCRIPT))
    return word


def _cells(words: list[Word], height: float) -> list[list[Word]]:
    words.sort(key=lambda word: word.left)
    cells = [[words[0]]]
    for before, word in pairwise(words):
        gap = word.left - before.right
        after_rail = gap > 6 and len(cells[-1]) == 1 and _is_rail(cells[-1][0], word.left)
        if gap > max(_GUTTER, 0.9 * height) or _is_rail(word, before.right) or after_rail:
            cells.append([word])
        else:
            cells[-1].append(word)
    return cells


def _is_rail(word: Word, neighbour: float) -> bool:
    return word.text in _RAILS and abs(word.left - neighbour) > 6


def _blocks(rows: Sequence[_Row]) -> Iterable[list[str]]:
    """The rows' lines: where rows stand side by side, those of the left column, then the rail's, then the right's."""
    index = 0
    plain: list[str] = []
    while index < len(rows):
        zone = _zone(rows, index)
        if zone is None:
            plain.append(_line(rows[index].cells))
            index += 1
            continue
        start, end, gutter = zone
        if back := index - start:
            del plain[-back:]
        if plain:
            yield plain
            plain = []
        yield from _parted(rows[start:end], gutter)
        index = end
    if plain:
        yield plain


def _zone(rows: Sequence[_Row], index: int) -> tuple[int, int, Box] | None:
    """If columns begin at the row: the rows that hold them (half-open) and the gutter between (left and right)."""
    gaps = _gaps(rows[index])
    if len(gaps) > _MOST_GAPS:
        return None
    for left, right in gaps:
        end, side_by_side, railed = index, 0, 0
        low, high = left, right
        lefts: list[str] = []
        rights: list[str] = []
        last = index
        while end < min(len(rows), index + _MOST_ROWS):
            row = rows[end]
            if end > index and rows[end - 1].base - row.base > _BLOCK_GAP * max(row.height, rows[end - 1].height):
                break
            before, after = low, high
            for cell in row.cells:
                if _is_rail_cell(cell):
                    continue
                x0, x1 = cell[0].left, cell[-1].right
                if x0 < (before + after) / 2 < x1:
                    after = before - 1  # it crosses
                    break
                if x1 <= (before + after) / 2:
                    before = max(before, x1)
                else:
                    after = min(after, x0)
            if after - before < _GUTTER / 2:
                break
            low, high = before, after
            middle = (low + high) / 2
            texts = [cell for cell in row.cells if not _is_rail_cell(cell)]
            here_left = [cell for cell in texts if cell[-1].right <= middle]
            here_right = [cell for cell in texts if cell[0].left >= middle]
            lefts.extend(" ".join(word.text for word in cell) for cell in here_left)
            rights.extend(" ".join(word.text for word in cell) for cell in here_right)
            side_by_side += bool(here_left and here_right)
            railed += any(map(_is_rail_cell, row.cells))
            last = end + 1
            end += 1
        if (side_by_side < _ROWS_SIDE_BY_SIDE and railed < _RAILED_ROWS) or not _are_columns(
            "\n".join(lefts), "\n".join(rights)
        ):
            continue
        start = index
        while start > 0:
            row, below = rows[start - 1], rows[start]
            if row.base - below.base > 2 * max(row.height, below.height):
                break
            if any(cell[0].left < high and cell[-1].right > low for cell in row.cells if not _is_rail_cell(cell)):
                break
            start -= 1
        return start, last, Box(low, 0, high, 0)
    return None


def _gaps(row: _Row) -> list[tuple[float, float]]:
    """The gaps between the row's cells; a rail at its end, or at its start, has a gap around it."""
    texts = [cell for cell in row.cells if not _is_rail_cell(cell)]
    gaps = [(one[-1].right, other[0].left) for one, other in pairwise(texts)]
    if not gaps and len(row.cells) > 1 and len(texts) == 1:
        rail = row.cells[-1 if texts[0] is row.cells[0] else 0][0]
        gaps.append((rail.left - _GUTTER / 2, rail.right + _GUTTER / 2))
    return gaps


def _is_rail_cell(cell: Sequence[Word]) -> bool:
    return len(cell) == 1 and cell[0].text in _RAILS


def _are_columns(left: str, right: str) -> bool:
    """Whether two texts side by side are columns, and not the labels and values of a form or the cells of a table."""
    words = min(len(left.split()), len(right.split()))
    if words >= _LONG_COLUMN:
        return True
    if words < _COLUMN_WORDS:
        return False
    if min(_letters_share(left), _letters_share(right)) < _LETTERS_SHARE:
        return False
    return bool(_CAPTION.search(left) or (_COUNSEL.search(left) and _COUNSEL.search(right)))


def _letters_share(text: str) -> float:
    return sum(map(str.isalpha, text)) / max(len("".join(text.split())), 1)


def _parted(rows: Sequence[_Row], gutter: Box) -> Iterable[list[str]]:
    middle = (gutter.left + gutter.right) / 2
    columns: tuple[list[str], list[str], list[str]] = ([], [], [])
    for row in rows:
        sides: tuple[list[list[Word]], list[list[Word]], list[list[Word]]] = ([], [], [])
        for cell in row.cells:
            sides[1 if _is_rail_cell(cell) else 0 if cell[-1].right <= middle else 2].append(cell)
        for column, cells in zip(columns, sides, strict=True):
            if cells:
                column.append(_line(cells))
    return [column for column in columns if column]


def _line(cells: Sequence[Sequence[Word]]) -> str:
    """One line of text: cells apart by so many blanks that extraction still sees the columns."""
    return "    ".join(" ".join(word.text for word in cell) for cell in cells)
