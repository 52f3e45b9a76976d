"""What the commands share: the option that names the store, and tables that fit the terminal."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias, TypeVar

import typer

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["StoreOption", "console", "patiently", "plain", "print_table"]

_T = TypeVar("_T")

#: Where the graph is kept, for every command.
StoreOption: TypeAlias = Annotated[
    Path,
    typer.Option("--store", "-s", envvar="BIPAGRAPH_STORE", metavar="DIR", help="The folder that keeps the graph."),
]

#: A longer table helps nobody in a terminal; csv, tsv and json always give every row.
ROWS_SHOWN = 1000

#: What a terminal would obey rather than show: control characters but newline and tab, and halves of surrogate pairs.
_CONTROLS = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160), *range(55296, 57344)), "�")


def plain(text: str) -> str:
    """Text, of a filing or a file's name, that cannot command a terminal."""
    return text.translate(_CONTROLS)


def console(*, stderr: bool = False) -> Console:
    """The terminal; where output goes to a file or pipe, lines are as long as they need be."""
    from rich.console import Console

    terminal = (sys.stderr if stderr else sys.stdout).isatty()
    return Console(
        stderr=stderr, width=None if terminal else 100_000, highlight=False, markup=False, soft_wrap=not terminal
    )


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: Sequence[bool] = ()) -> None:
    """Print a table that fits the terminal; ``numbers`` says which columns stand to the right.

    No word is broken: lines end between words, and only what has no blanks and is longer than a column can be (an IRI)
    loses its end.  Where the columns do not fit side by side each row is a block of lines "column  value".
    """
    from rich import box
    from rich.table import Table

    screen = console()
    headings = [plain(column).replace("_", " ") for column in columns]
    shown = [[plain(cell) for cell in row] for row in rows[:ROWS_SHOWN]]
    widths = _widths(headings, shown, screen.width)
    if widths is None:
        _print_blocks(screen, headings, shown)
    else:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
        for index, (heading, width) in enumerate(zip(headings, widths, strict=True)):
            right = index < len(numbers) and numbers[index]
            table.add_column(heading, justify="right" if right else "left", overflow="ellipsis", width=width)
        for row in shown:
            table.add_row(*row)
        screen.print(table)
    if len(rows) > ROWS_SHOWN:
        typer.echo(f"… and {len(rows) - ROWS_SHOWN:,} more rows: --format csv gives all", err=True)


#: Between two columns rich puts a blank on either side of a blank.
_BETWEEN = 3
#: A row whose text would go on over more lines is easier read as a block.
_TALLEST_CELL = 6
#: A longer word is shortened rather than that its column takes the others' room.
_LONGEST_WORD = 20


def _widths(headings: Sequence[str], rows: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """How wide each column may be, in characters; ``None`` where the words do not fit side by side."""
    from rich.cells import cell_len

    least, most = [], []
    for index, heading in enumerate(headings):
        cells = [heading, *(row[index] for row in rows)]
        lines = [line for cell in cells for line in cell.split("\n")]
        most.append(max(map(cell_len, lines), default=1) or 1)
        longest = max((cell_len(word) for line in lines for word in line.split()), default=1)
        least.append(min(max(longest, 1), _LONGEST_WORD))
    spare = room - sum(least) - _BETWEEN * (len(headings) - 1)
    if spare < 0:
        return None
    # By the roots of what each would like: one long text does not leave the others a word a line.
    wanted = [(high - low) ** 0.5 for low, high in zip(least, most, strict=True)]
    share = spare / max(sum(wanted), 1)
    widths = [min(high, low + int(root * share)) for low, high, root in zip(least, most, wanted, strict=True)]
    tallest = max((cell_len(row[index]) / width for row in rows for index, width in enumerate(widths)), default=0)
    return widths if tallest <= _TALLEST_CELL else None


def _print_blocks(screen: Console, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Each row as lines "column  value", a blank line between rows; what is empty is left out."""
    from rich.padding import Padding
    from rich.text import Text

    margin = max(map(len, headings), default=0) + 2
    for number, row in enumerate(rows):
        if number:
            screen.print()
        for heading, cell in zip(headings, row, strict=True):
            if not cell:
                continue
            lines = Text(" ".join(cell.split())).wrap(screen, max(screen.width - margin, 20), overflow="fold")
            screen.print(Text.assemble((heading.ljust(margin), "bold"), lines[0]), no_wrap=True, overflow="ignore")
            for line in lines[1:]:
                screen.print(Padding(line, (0, 0, 0, margin)), no_wrap=True, overflow="ignore")


def patiently(work: Callable[[], _T], timeout: float | None = None) -> _T:
    """Run ``work`` so that Ctrl-C and a time limit end it at once.

    Oxigraph hears neither while a query runs, so it runs in a thread of its own; to give it up, the process ends.
    """
    results: list[_T] = []
    faults: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as fault:
            faults.append(fault)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        thread.join(timeout)
    except KeyboardInterrupt:
        _end("interrupted", 130)
    if thread.is_alive():
        _end(f"no answer within {timeout:g} seconds; narrow the query, or give it more --timeout", 2)
    if faults:
        raise faults[0]
    return results[0]


def _end(message: str, code: int) -> None:
    sys.stdout.flush()
    typer.echo(f"bipagraph: {message}", err=True)
    os._exit(code)
