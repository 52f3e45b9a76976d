"""``bipagraph build``: read filings into the graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bipagraph.cli.terminal import StoreOption, console, plain, print_table

if TYPE_CHECKING:
    from bipagraph.building import BuildReport

__all__ = ["build"]

#: Of files with the same bytes so many are named; a folder of copies has hundreds.
MOST_TWINS = 5


def build(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH…", help="Filings (txt, md, pdf, html, docx) and folders of them.")
    ],
    store: StoreOption = Path("bipagraph-store"),
    prune: Annotated[
        bool, typer.Option("--prune", help="Also drop filings whose files, under PATH, are gone.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print only what was skipped.")] = False,
) -> None:
    """Read filings into the graph.

    Files that are in it already, as they are, are not read again; a changed file replaces what it said before.  Ctrl-C
    or a power cut leaves the graph whole, and running it again goes on where it ended.
    """
    # rich first: the bar stands before the pipeline is loaded.
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    errors = console(stderr=True)
    columns = (
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[file]}", markup=False),
    )
    with Progress(*columns, console=errors, transient=True, disable=quiet or not errors.is_terminal) as bar:
        task = bar.add_task("build", total=None, file="starting")

        def show(done: int, total: int, path: Path | None) -> None:
            bar.update(task, completed=done, total=total, file=plain(path.name) if path else "counting")

        from bipagraph import building

        report = building.build(paths, store, progress=show, prune=prune)
    _print_report(report, quiet)
    if report.interrupted:
        typer.echo("bipagraph: interrupted; what is reported above is done and safe, run it again to go on", err=True)
        raise typer.Exit(130)
    if report.skipped:
        raise typer.Exit(1)


def _print_report(report: BuildReport, quiet: bool) -> None:
    for path, reason in report.skipped:
        typer.echo(f"skipped {plain(str(path))}: {plain(reason)}", err=True)
    if quiet:
        return
    for path, twin in report.duplicates[:MOST_TWINS]:
        typer.echo(f"same bytes: {plain(str(path))} is {plain(str(twin))}", err=True)
    if len(report.duplicates) > MOST_TWINS:
        typer.echo(f"same bytes: and {len(report.duplicates) - MOST_TWINS} more files", err=True)
    if report.other_files:
        kinds = ", ".join(f"{count} {plain(suffix)}" for suffix, count in report.other_files.most_common())
        typer.echo(f"left out, of kinds that are not read: {kinds}", err=True)
    for path in report.missing:
        typer.echo(
            f"gone: {plain(str(path))} ({'its filing is dropped' if report.pruned else '--prune drops its filing'})",
            err=True,
        )
    done = [f"{report.read} read", f"{report.unchanged} unchanged"]
    done += [f"{len(report.duplicates)} duplicates"] if report.duplicates else []
    done += [f"{len(report.skipped)} skipped"] if report.skipped else []
    typer.echo(f"{', '.join(done)} in {report.seconds:.1f} s; the graph holds {report.filings} filings")
    if report.filings:
        left, right = list(report.entities.items()), list(report.relations.items())
        length = max(len(left), len(right))
        rows = []
        for index in range(length):
            row = []
            for side in (left, right):
                name, count = side[index] if index < len(side) else ("", None)
                row += [name, "" if count is None else f"{count:,}"]
            rows.append(row)
        print_table(["entities", "", "relations", ""], rows, numbers=[False, True, False, True])
