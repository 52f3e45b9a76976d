"""Whether a PDF page was drawn as one reads it, told from the boxes of its text alone.

Coordinates are the page's own points (1/72 inch), from its lower left corner upwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = [
    "GUTTER",
    "LEAST_NUMBERS",
    "NUMBER_WIDTH",
    "ROWS_SIDE_BY_SIDE",
    "Box",
    "drawn_as_read",
    "in_columns",
    "number_column",
]

#: Narrower boxes may be line numbers: two digits of 14-point type are 14 points wide.
NUMBER_WIDTH = 17.0
#: So many narrow boxes with one left or right edge are pleading paper's column of numbers.
LEAST_NUMBERS = 12
#: A filing system's stamp and a page's number are drawn first or last, at the page's edge: this share of its height.
_EDGE = 0.09
#: Columns are so many points apart at least: justified words stand up to 9 apart.
GUTTER = 12.0
#: One row side by side is no column: "Dated: May 2, 2023       Respectfully submitted,".
ROWS_SIDE_BY_SIDE = 2
#: A right column begins beyond this share of the page's width; what follows a paragraph's number stands left of it.
_RIGHT_COLUMN = 0.33
#: More segments than this are a drawing or a map, which no order makes readable.
_MOST_SEGMENTS = 400


class Box(NamedTuple):
    """A rectangle on the page."""

    left: float
    bottom: float
    right: float
    top: float


def drawn_as_read(boxes: Sequence[Box], page: Box) -> bool:
    """Whether boxes of text, in drawing order, follow one another as one reads: down, then the next column."""
    edge = _EDGE * (page.top - page.bottom)
    low, high = page.bottom + edge, page.top - edge
    within = [box for box in boxes if box[3] < high and box[1] > low]
    if not any(map(_steps_back, within, within[1:])):
        return True
    numbers = number_column(boxes)
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
                if box.left >= last.right - 2 and interrupted and box.left - last.right < GUTTER:
                    return False  # a line number stands among the words of a line
                if 0 <= box.left - last.right + 3 < GUTTER:
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
    inner = [box for box in segments if box.top < high and box.bottom > low and box.right - box.left > NUMBER_WIDTH]
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


def number_column(boxes: Sequence[Box]) -> frozenset[int]:
    """The indices of the boxes that are pleading paper's line numbers, by their looks: a narrow column at the left."""
    narrow = [index for index, box in enumerate(boxes) if 0 < box.right - box.left < NUMBER_WIDTH]
    if len(narrow) < LEAST_NUMBERS:
        return frozenset()
    for side in (2, 0):
        edges = Counter(round(boxes[index][side]) for index in narrow)
        edge, count = edges.most_common(1)[0]
        column = [index for index in narrow if abs(boxes[index][side] - edge) < 2.5]
        if count < LEAST_NUMBERS // 2 or len(column) < LEAST_NUMBERS:
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
        if right.left > leftmost and right.left - left.right > GUTTER and _same_row(left, right):
            rows += 1
            if rows >= ROWS_SIDE_BY_SIDE:
                return True
    # The rows of a caption set as a table: some lines at the left, then those (or the rail) beside them, and again.
    wide = [box for box in boxes if box.right - box.left > NUMBER_WIDTH]
    to_rails = [(left, right) for left, right in pairwise(boxes) if right.right - right.left <= NUMBER_WIDTH]
    return any(
        sum(
            right.bottom > left.top - 1 and right.left > leftmost and right.left - left.right > GUTTER / 2
            for left, right in pairs
        )
        >= ROWS_SIDE_BY_SIDE
        for pairs in (pairwise(wide), to_rails)
    )
