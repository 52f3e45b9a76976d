"""A table's row as lines of text: its cells side by side, as on the page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

__all__ = ["holds_prose", "side_by_side"]

#: Blanks between two cells: enough to part columns, and what a tab becomes.
_GAP = "    "
#: Cells whose lines are longer hold prose (a docket entry's text), not the lines of a caption or of an address.
_LONGEST_LINE = 110


def holds_prose(cell: str) -> bool:
    """Whether a cell's lines are longer than those of a caption or an address are."""
    return any(len(line) > _LONGEST_LINE for line in cell.split("\n"))


def side_by_side(cells: Sequence[str]) -> str:
    """One row's cells as lines: lines of an equal height stand in one line, each cell padded to its width.

    A cell of prose is not padded: the cells then follow each other, so that its lines stay whole.
    """
    columns = [cell.strip("\n").split("\n") for cell in cells]
    if all(len(lines) == 1 for lines in columns):
        return _GAP.join(lines[0] for lines in columns).rstrip()
    widths = [max(map(len, lines)) for lines in columns]
    if any(map(holds_prose, cells)):
        return _GAP.join("\n".join(lines) for lines in columns).rstrip()
    rows = zip_longest(*columns, fillvalue="")
    return "\n".join(
        _GAP.join(part.ljust(width) for part, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
