"""A PDF page's words in the order in which a person reads them.

pdfium gives a page's words as they were drawn.  Most programs draw as one reads, and then pdfium's text stands as it
is.  Some draw a form's right half before its left, a page of pleading paper with its numbers among the words, or two
columns row by row: only such a page is laid out anew, from the places of its words.

Coordinates are the page's own points (1/72 inch), from its lower left corner upwards; nothing here asks a font.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from bipagraph.reading.pdf_order import GUTTER, LEAST_NUMBERS, NUMBER_WIDTH, ROWS_SIDE_BY_SIDE, Box, number_column

__all__ = ["SUPERSCRIPT", "Word", "reading_order"]

#: So many rows with a rail have a column on either side, though no two lines of text may stand in one row.
_RAILED_ROWS = 4
#: The least room between two columns, in points.
_APART = 5.0
#: A line is in the middle of the page if its two margins differ by less, in points.
_OFF_CENTRE = 24.0
#: A column has so many words at least.
_COLUMN_WORDS = 3
#: Rows farther apart than this many heights of a letter do not belong to one block.
_BLOCK_GAP = 3.2
#: … nor, where a program tells less than a letter's height, than this many times the distance of the block's lines.
_BLOCK_LINES = 2.2
#: A caption whose second side is still to come goes on beyond such a gap: blank paragraphs stand about its "v.".
_CAPTION_GAPS = 2.0
_WHOLE_CAPTION = 3
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
#: With "v." and a party's role a left column is a caption's, though its right column may be a single line.
_SURE_MARKS = 2
#: What each of two counsel's blocks says: a telephone number, an address for mail or of a city with its code, a bar number, a firm's suffix.
_COUNSEL = re.compile(
    r"@|\(\d{3}\) ?\d{3}-\d{4}|\b\d{3}[-.]\d{3}[-.]\d{4}\b|\b(?i:SBN|bar no|attorneys? for|counsel for|suite)\b|\bL?LLP\b|\bP\.C\."
    r"|\bPLLC\b|\bP\.A\.|\bA(?:PL?|L)C\b|\b(?i:law (?:offices?|group|firm))\b|\b[A-Z][a-z]+, (?:[A-Z]{2}|(?:[A-Z][a-z]+ ){1,2}|D\.C\. ?) ?\d{5}(?:-\d{4})?(?!\d)"
)


#: Figures as superscripts.
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


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


def reading_order(words: Sequence[Word], columns_only: bool = False) -> str | None:
    """The page's text, line by line, columns one after the other; line numbers and turned words stand first.

    With ``columns_only``, for a page drawn row by row: ``None`` where no two columns of words stand side by side.
    """
    turned = " ".join(word.text for word in words if not word.upright)
    upright = [word for word in words if word.upright]
    boxes = [Box(word.left, word.base, word.right, word.base + word.height) for word in upright]
    narrow = number_column(boxes)
    numbers = [index for index in narrow if upright[index].text.isdigit()]
    numbers = numbers if len(numbers) >= LEAST_NUMBERS else []
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
        if gap > max(GUTTER, 0.9 * height) or _is_rail(word, before.right) or after_rail:
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
        start, end, middle = zone
        if back := index - start:
            del plain[-back:]
        if plain:
            yield plain
            plain = []
        yield from _parted(rows[start:end], middle)
        index = end
    if plain:
        yield plain


class _Columns:
    """Two columns as they grow row by row: where the left one ends and the right one begins."""

    def __init__(self, gap: tuple[float, float], middle_of_page: float) -> None:
        self.left_end, self.right_start = gap
        self._middle = middle_of_page
        self.left: list[str] = []
        self.right: list[str] = []
        self.side_by_side = self.railed = 0

    def take(self, row: _Row, above: bool = False) -> bool:
        """Add a row; False, and nothing added, if a cell of it lies across the gutter: a heading, or running text.

        A row ``above`` the first one side by side may be the court's heading, and must keep to its column's edge.
        """
        left_end, right_start = self.left_end, self.right_start
        texts = [cell for cell in row.cells if not _is_rail_cell(cell)]
        sides: tuple[list[str], list[str]] = ([], [])
        for cell in texts:
            start, end = cell[0].left, cell[-1].right
            words = " ".join(word.text for word in cell)
            beside = len(texts) > 1 and cell is not texts[0]
            if end <= right_start - _APART and not (beside and start > left_end):
                left_end = max(left_end, end)
                sides[0].append(words)
            elif start >= right_start - 2 * _APART or (
                start > left_end + _APART
                and (beside or (not above and abs(start + end - 2 * self._middle) > _OFF_CENTRE))
            ):
                right_start = min(right_start, start)
                sides[1].append(words)
            else:
                return False
        if right_start - left_end < _APART:
            return False
        self.left_end, self.right_start = left_end, right_start
        self.left += sides[0]
        self.right += sides[1]
        self.side_by_side += bool(sides[0] and sides[1])
        self.railed += len(texts) < len(row.cells)
        return True

    def is_half_caption(self) -> bool:
        """Whether the left column names a caption's first side, and not yet its second."""
        return bool(self.right) and 0 < len(_CAPTION.findall("\n".join(self.left))) < _WHOLE_CAPTION

    def are_columns(self) -> bool:
        beside = self.side_by_side >= ROWS_SIDE_BY_SIDE or self.railed >= _RAILED_ROWS
        left, right = "\n".join(self.left), "\n".join(self.right)
        marks = len(_CAPTION.findall(left)) if right else 0
        if marks >= _SURE_MARKS or (marks and self.railed >= _RAILED_ROWS):
            return True
        return beside and _are_columns(left, right)


def _zone(rows: Sequence[_Row], index: int) -> tuple[int, int, float] | None:
    """If columns begin at the row: the rows that hold them (half-open) and the middle of the gutter between."""
    gaps = _gaps(rows[index])
    if not gaps or len(gaps) > _MOST_GAPS:
        return None
    near = rows[max(0, index - _MOST_ROWS) : index + _MOST_ROWS]
    middle = (min(row.cells[0][0].left for row in near) + max(row.cells[-1][-1].right for row in near)) / 2
    pitch = min((one.base - other.base for one, other in pairwise(rows[index : index + 4])), default=0.0)
    for gap in gaps:
        columns = _Columns(gap, middle)
        end = index
        while end < min(len(rows), index + _MOST_ROWS):
            if end > index:
                apart = rows[end - 1].base - rows[end].base
                most = max(_BLOCK_GAP * _taller(rows[end - 1], rows[end]), _BLOCK_LINES * pitch)
                if apart > most and (apart > _CAPTION_GAPS * most or not columns.is_half_caption()):
                    break
            if (end > index and _is_centred(rows[end], middle)) or not columns.take(rows[end]):
                break
            end += 1
        if not columns.are_columns():
            continue
        start = index
        while start > max(0, index - _MOST_ROWS):
            row, below = rows[start - 1], rows[start]
            if (
                row.base - below.base > 2 * _taller(row, below)
                or _is_centred(row, middle)
                or not columns.take(row, above=True)
            ):
                break
            start -= 1
        return start, end, (columns.left_end + columns.right_start) / 2
    return None


def _taller(one: _Row, other: _Row) -> float:
    return max(one.height, other.height)


def _is_centred(row: _Row, middle: float) -> bool:
    """Whether the row is a heading in the middle of the page, which ends columns."""
    left, right = row.cells[0][0].left, row.cells[-1][-1].right
    return len(row.cells) == 1 and abs(left + right - 2 * middle) < _OFF_CENTRE and right - left > NUMBER_WIDTH


def _gaps(row: _Row) -> list[tuple[float, float]]:
    """The gaps between the row's cells; a rail at its end, or at its start, has a gap around it."""
    texts = [cell for cell in row.cells if not _is_rail_cell(cell)]
    gaps = [(one[-1].right, other[0].left) for one, other in pairwise(texts)]
    if not gaps and len(row.cells) > 1 and len(texts) == 1:
        rail = row.cells[-1 if texts[0] is row.cells[0] else 0][0]
        gaps.append((rail.left - GUTTER / 2, rail.right + GUTTER / 2))
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


def _parted(rows: Sequence[_Row], middle: float) -> Iterable[list[str]]:
    """The lines of the left column, of the rail and of the right column, parted at ``middle``."""
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
