"""The columns of a caption: the parties at the left, number, judge and title at the right.

Courts set them apart by a rail of ``)``, ``|``, ``§``, ``:`` or ``}``, by a gap, or (after a PDF lost its layout) by nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bipagraph.extraction.caption.roles import ROLE, VERSUS
from bipagraph.records import Piece, View

__all__ = ["Columns", "split_columns"]

#: A rail is a rail when it stands in so many lines of a caption: one ")" is a parenthesis.
_FEWEST_RAIL_LINES: Final = 3
#: And in lines so near to each other; a pair of unbalanced parentheses pages away is no rail.
_MOST_LINES_BETWEEN: Final = 6
#: So many blanks inside a line part two columns; justified text has fewer.
_GAP: Final = re.compile(r"(?<=\S)(?:[ ]{3,}|[ ]*\t[ \t]*)(?=\S)")
#: The right column of a caption begins at or after this column: "     Plaintiff,      v." are not two columns.
_LEFTMOST_RIGHT_COLUMN: Final = 18

#: The lines of a numbered list in the right column are indented by so many blanks at most.
_DEEPEST_INDENT: Final = 5
#: Beside a long line of the left column the gap may be narrower than elsewhere, but the right column begins where it does.
_NARROW_GAP: Final = re.compile(r"(?<=\S)[ ]{2}(?=\S)")

_RAILS: Final = {
    # Each pattern gives in group 1 the left cell and in group 2 the right one.
    # A parenthesis that opens a party, "(ACME, INC.,     )", is closed lines below: what stands behind a blank is the rail.
    ")": re.compile(r"^([^()\n]*(?:\([^()\n]*(?<=\S)\)[^()\n]*)*(?:\([^()\n]*(?<=\s))?)\)[ \t)]*(.*)$"),
    "|": re.compile(r"^[ \t]*\|?([^|\n]*)\|+[ \t|]*(.*?)[ \t|]*$"),
    "§": re.compile(r"^([^§\n]*)§(?![ ]?§?[ ]?\d)[ \t]*(.*)$"),
    ":": re.compile(r"^((?:[^:\n]*[ \t])?):(?:[ \t]+(.*)|())$"),
    "}": re.compile(r"^([^}\n]*)\}[ \t]*(.*)$"),
    "]": re.compile(r"^([^\[\]\n]*(?:\[[^\[\]\n]*\][^\[\]\n]*)*)\][ \t]*(.*)$"),
    "*": re.compile(r"^([^*\n]*[ \t]|)\*(?:[ \t]+(.*)|())$"),
}
#: Lines of strokes that courts draw round a caption: "______/", "-----------x", "=====".
_STROKES: Final = re.compile(r"[-–—_=~*.·]{4,}[ \t]*[xX/|):+]?")


@dataclass(frozen=True, slots=True)
class Columns:
    """The left column (parties) and the right one as views into the layout view (not the original)."""

    left: View
    right: View


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    text: str


def _rail_lines(lines: list[tuple[int, str]]) -> dict[int, re.Match[str]]:
    """The lines (by index) that a rail cuts, with the match of its pattern."""
    best: dict[int, re.Match[str]] = {}
    for rail, pattern in _RAILS.items():
        hits = {
            index: match for index, (_, line) in enumerate(lines) if rail in line and (match := pattern.match(line))
        }
        run: dict[int, re.Match[str]] = {}
        last: int | None = None
        for index, match in hits.items():
            between = sum(1 for _, line in lines[(last or 0) + 1 : index] if line.strip()) if last is not None else 0
            if last is not None and between > _MOST_LINES_BETWEEN:
                if len(run) >= _FEWEST_RAIL_LINES:
                    break
                run = {}
            run[index] = match
            last = index
        if len(run) >= _FEWEST_RAIL_LINES and len(run) > len(best):
            best = run
    return best


def _right_column(lines: list[tuple[int, str]], railed: dict[int, re.Match[str]], leftmost: int) -> int | None:
    """Where the right column begins, in characters from the line's start; None where a gap parts nothing."""
    starts: list[int] = []
    for index, (_, line) in enumerate(lines):
        if index in railed:
            continue
        gap = next((gap for gap in _GAP.finditer(line) if gap.end() >= leftmost), None)
        if gap is not None and line[: gap.start()].strip():
            starts.append(gap.end())
    if not starts:
        return None
    # The commonest start, give or take two; at a tie the one further left.
    common = max(sorted(set(starts)), key=lambda start: sum(1 for other in starts if abs(other - start) <= 2))
    # The lines of a list are indented beyond its numbers: "1. VIOLATIONS OF …" / "   THE ACT", and its numbers begin the column.
    outdented = [start for start in starts if 2 < common - start <= _DEEPEST_INDENT]
    return min(outdented) if len(outdented) > 1 else common


def split_columns(text: str, start: int, end: int, leftmost: int = _LEFTMOST_RIGHT_COLUMN) -> Columns:
    """The two columns of ``text[start:end]``, a caption with what stands around it.

    Lines keep their order and end with a newline in each column; a line that spans both columns is in the left one.
    Lines of strokes are blank lines.  The right column begins at or after the column ``leftmost``; if that is 0 the text is a
    table of labels and facts, whose roles stand among the facts.
    """
    lines: list[tuple[int, str]] = []
    offset = start
    for line in text[start:end].split("\n"):
        lines.append((offset, line))
        offset += len(line) + 1
    railed = _rail_lines(lines)
    column = _right_column(lines, railed, leftmost)
    left: list[_Cell] = []
    right: list[_Cell] = []
    for index, (offset, line) in enumerate(lines):
        cells = _cells(line, offset, railed.get(index), column, leftmost)
        for cell, side in zip(cells, (left, right), strict=True):
            bare = _STROKES.sub(lambda match: " " * len(match[0]), cell.text)
            stripped = bare.strip()
            begin = len(bare) - len(bare.lstrip()) if stripped else 0
            side.append(_Cell(cell.start + begin, stripped))
    return Columns(_view(left), _view(right))


def _cells(
    line: str, offset: int, rail: re.Match[str] | None, column: int | None, leftmost: int
) -> tuple[_Cell, _Cell]:
    if rail is not None:
        group = 2 if rail.group(2) is not None else 3 if rail.re.groups > 2 else 2
        return _Cell(offset + rail.start(1), rail.group(1)), _Cell(offset + rail.start(group), rail.group(group) or "")
    if column is not None and line.strip():
        lead = len(line) - len(line.lstrip())
        if lead >= column - 2 and (leftmost == 0 or not _is_mark(line.strip())):
            return _Cell(offset, ""), _Cell(offset, line)
        gap = next((gap for gap in _GAP.finditer(line) if gap.end() >= max(column - 6, leftmost)), None) or next(
            (gap for gap in _NARROW_GAP.finditer(line) if abs(gap.end() - column) <= 4), None
        )
        if gap is not None and not _is_mark(line[gap.end() :].strip()):
            return _Cell(offset, line[: gap.start()]), _Cell(offset + gap.end(), line[gap.end() :])
    return _Cell(offset, line), _Cell(offset, "")


def _is_mark(cell: str) -> bool:
    """Whether a cell is a role or "v." alone: those belong to the parties, however far right they stand."""
    role = ROLE.match(cell)
    if role is not None and role.end() == len(cell):
        return True
    versus = VERSUS.match(cell)
    return versus is not None and versus.end() == len(cell)


def _view(cells: list[_Cell]) -> View:
    """One line a cell.  The newline after a cell stands in the view for whatever follows the cell in the layout."""
    pieces: list[Piece] = []
    text: list[str] = []
    length = 0
    for cell in cells:
        pieces.append(Piece(length, cell.start, len(cell.text) + 1))
        text.append(cell.text + "\n")
        length += len(cell.text) + 1
    return View("".join(text), tuple(pieces))
