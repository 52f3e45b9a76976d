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
    """Print a table that fits the terminal; ``numbers`` says which columns stand to the right."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for index, column in enumerate(columns):
        right = index < len(numbers) and numbers[index]
        table.add_column(plain(column), justify="right" if right else "left", overflow="fold")
    for row in rows[:ROWS_SHOWN]:
        table.add_row(*(plain(cell) for cell in row))
    console().print(table)
    if len(rows) > ROWS_SHOWN:
        typer.echo(f"… and {len(rows) - ROWS_SHOWN:,} more rows: --format csv gives all", err=True)


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
