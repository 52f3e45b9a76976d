"""A caption's cells, and the names of judges that its narrow right column breaks over two lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

__all__ = ["cells_of", "line_of", "name_below", "name_below_in_column", "names_below_title"]

_GAP: Final = re.compile(r"[ ]{3,}|\t")


def cells_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a line ``text[start:end]``: its runs apart by three blanks or a tab, without the blanks around."""
    cells = []
    position = start
    for gap in [*_GAP.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        raw = text[position:stop]
        stripped = raw.strip(" )|\t_")
        if stripped:
            begin = position + raw.index(stripped)
            cells.append((begin, begin + len(stripped)))
        position = gap.end() if gap else end
    return cells


def line_of(text: str, offset: int) -> tuple[int, int]:
    """Where the line begins and ends (half-open, without the line's end) in which ``offset`` lies."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end


#: A judge's name that a caption's narrow column breaks at an initial: "Mag. Judge Jane B." above "Roe", alone on its line.
_REST_OF_NAME: Final = re.compile(
    r"(?P<initial>[ ][A-Z]\.)[ ]*\n{1,2}[ ]*(?P<surname>[A-Z][\w'’\-]+)[ ]*$|[ ]*\n{1,2}[ ]*(?P<both>[A-Z]\.[ ][A-Z][\w'’\-]+)[ ]*$",
    re.MULTILINE,
)


def name_below(text: str, name: str, end: int) -> tuple[str, int] | None:
    """The name whole, and where it ends, if it breaks at an initial and goes on alone in the next line."""
    rest = _REST_OF_NAME.match(text, end)
    if rest is None or (rest["both"] and " " in name):
        return None
    whole = f"{name} {rest['both'] or rest['initial'].strip() + ' ' + rest['surname']}"
    alike = name.isupper() == (rest["both"] or rest["surname"]).isupper()
    return (whole, rest.end()) if alike else None


#: Cells of one column begin so near to one another, and so many lines about tell how wide the column is set.
_SLACK: Final = 2
_LINES_ABOUT: Final = 12
#: What is left of a name in the column's next line: the surname, with an initial before it or "Jr." behind.
_REST_IN_COLUMN: Final = re.compile(r"(?:[A-Z]\.[ ])?[A-Z][\w'’\-]+(?:,?[ ](?:Jr|Sr|II|III|IV)\b\.?)?")
_INITIAL: Final = re.compile(r"[ ][A-Z]\.")


def _column_cells(text: str, start: int, column: int, step: int) -> Iterator[tuple[int, int] | None]:
    """Line by line from that of ``start`` up (``step`` -1) or down (1): the cell at ``column``, or None where the line has none."""
    first, last = line_of(text, start)
    while True:
        position = first - 1 if step < 0 else last + 1
        if not 0 <= position < len(text):
            return
        first, last = line_of(text, position)
        cells = cells_of(text, first, last)
        yield next((cell for cell in cells if abs(cell[0] - first - column) <= _SLACK), None)


def name_below_in_column(text: str, name: str, end: int) -> str | None:
    """The name whole, if its last word stands in the next line of the column: "Assigned to Hon. Percival" over "Whitcombe".

    A given name alone fills its line, and the surname would not have stood in it: the column is set no wider.
    """
    first, last = line_of(text, end)
    cells = cells_of(text, first, last)
    if " " in name or not cells or not cells[-1][0] <= end <= cells[-1][1]:
        return None
    cell = cells[-1]
    initial = _INITIAL.match(text, end)
    if text[initial.end() if initial else end : cell[1]].strip():
        return None
    column = cell[0] - first
    below = next((c for c in islice(_column_cells(text, end, column, 1), 2) if c is not None), None)
    rest = _REST_IN_COLUMN.fullmatch(text, *below) if below else None
    if rest is None or rest.group().isupper() != name.isupper():
        return None
    about = [c for step in (-1, 1) for c in islice(_column_cells(text, end, column, step), _LINES_ABOUT) if c]
    width = max((c[1] - c[0] for c in [*about, cell]), default=0)
    if cell[1] - cell[0] + 1 + len(rest.group().split()[0]) <= width:
        return None
    return f"{name}{initial.group() if initial else ''} {rest.group()}"


#: The title of a judge whose whole name stands below it in the column: "Assigned to the Honorable" over "Percival Whitcombe", "Magistrate
#: Judge" beside a caption's rail.
_TITLE_ALONE: Final = re.compile(
    r"(?:(?:[Aa]ssigned|[Rr]eferred) to:?|(?:Magistrate )?Judge:?|[Bb]efore:?|BEFORE:?)?[ ]*(?:[Tt]he |THE )?(?:Hon\.|Honorable|HON\.|HONORABLE)"
    r"|(?:Magistrate|MAGISTRATE) (?:Judge|JUDGE):?"
)
_TITLE_LINE: Final = re.compile(
    r"(?:Hon\.|Honorable|HON\.|HONORABLE|(?:Magistrate|MAGISTRATE) (?:Judge|JUDGE):?)[ ]*$", re.MULTILINE
)


def names_below_title(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a title stands alone at a line's end: where the cell below it begins and ends (half-open), and the title."""
    for line in _TITLE_LINE.finditer(text):
        first, last = line_of(text, line.start())
        cells = cells_of(text, first, last)
        start, end = cells[-1]
        railed = len(cells) > 1 or ")" in text[first:start]
        # "Magistrate Judge" alone in its line, with no rail, is what the person above is.
        if not railed and (not text[first : first + 1].isspace() or text.startswith(("Mag", "MAG"), start)):
            continue
        if _TITLE_ALONE.fullmatch(text, start, end):
            below = next((c for c in islice(_column_cells(text, start, start - first, 1), 2) if c is not None), None)
            if below is not None:
                yield *below, text[start:end]
