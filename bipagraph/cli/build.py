"""``bipagraph build``: read filings into the graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bipagraph.cli.terminal import StoreOption, console, plain, print_table
from bipagraph.limits import Limits

if TYPE_CHECKING:
    from bipagraph.building import BuildReport

__all__ = ["build"]

#: Of files of one fate (the same bytes, no filing) so many are named; `bipagraph status --all` names every one.
MOST_NAMED = 5
#: Of what could not be read more is named: there is something to do about each.  --quiet names all.
MOST_SKIPPED_NAMED = 20


def build(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH…", help="Filings (pdf, docx, html, txt, …), archives and folders of them."),
    ],
    store: StoreOption = Path("bipagraph-store"),
    prune: Annotated[
        bool, typer.Option("--prune", help="Also drop filings whose files, under PATH, are gone.")
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Try files once more that could not be read before, though unchanged.")
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Then wait, and take in what arrives, until Ctrl-C.")] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, max=64, help="Processes that read; else as many as there are processors.")
    ] = None,
    seconds: Annotated[int, typer.Option(min=1, help="Time that reading one file may take.")] = Limits.seconds,
    megabytes: Annotated[
        int, typer.Option(min=300, help="Memory that reading one file may take (bounded on Linux only).")
    ] = Limits.megabytes,
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
    limits = Limits(seconds, megabytes)
    with Progress(*columns, console=errors, transient=True, disable=quiet or not errors.is_terminal) as bar:
        task = bar.add_task("build", total=None, file="starting")

        def show(done: int, total: int, path: Path | None) -> None:
            words = plain(path.name) if path else "looking" if done < total else "counting"
            bar.update(task, total=total, completed=done, file=words)

        from bipagraph import building

        report = building.build(paths, store, progress=show, prune=prune, again=again, workers=workers, limits=limits)
    _print_report(report, quiet)
    if report.interrupted:
        _interrupted()
    if watch:
        _watch(paths, store, prune, workers, limits, quiet)
    if report.skipped:
        raise typer.Exit(1)


def _watch(paths: list[Path], store: Path, prune: bool, workers: int | None, limits: Limits, quiet: bool) -> None:
    from bipagraph.building.watch import watch

    if not quiet:
        typer.echo("watching; Ctrl-C ends it", err=True)
    try:
        for report in watch(paths, store, prune=prune, workers=workers, limits=limits):
            _print_report(report, quiet, totals=False)
            if report.interrupted:
                break
    except KeyboardInterrupt:
        pass  # the way to end it
    if not quiet:
        typer.echo("no longer watching; what was taken in is safe", err=True)


def _interrupted() -> None:
    typer.echo("bipagraph: interrupted; what is reported above is done and safe, run it again to go on", err=True)
    raise typer.Exit(130)


def _print_report(report: BuildReport, quiet: bool, totals: bool = True) -> None:
    for path, reason in report.skipped[: None if quiet else MOST_SKIPPED_NAMED]:
        typer.echo(f"skipped {plain(str(path))}: {plain(reason)}", err=True)
    if quiet:
        return
    _more("skipped", len(report.skipped) - MOST_SKIPPED_NAMED)
    for path, note in report.notes:
        typer.echo(f"note: {plain(str(path))}: {plain(note)}", err=True)
    _name("same bytes", [f"{path} is {twin}" for path, twin in report.duplicates])
    _name("same text", [f"{path} is {twin}" for path, twin in report.same_text])
    _name("no filing", [str(path) for path, _ in report.no_filings])
    if report.other_files:
        kinds = ", ".join(f"{count} {plain(suffix)}" for suffix, count in report.other_files.most_common())
        typer.echo(f"left out, of kinds that are not read: {kinds}", err=True)
    dropped = "its filing is dropped" if report.pruned else "--prune drops its filing"
    _name("gone", [f"{path} ({dropped})" for path in report.missing])
    counts = {
        "read": report.read,
        "unchanged": report.unchanged,
        "duplicates": len(report.duplicates) + len(report.same_text),
        "that is no filing" if len(report.no_filings) == 1 else "that are no filings": len(report.no_filings),
        "skipped": len(report.skipped),
    }
    done = ", ".join(f"{count} {name}" for name, count in counts.items() if count or name in ("read", "unchanged"))
    held = f"; the graph holds {report.filings} filings" if totals else ""
    typer.echo(f"{done} in {report.seconds:.1f} s{held}")
    if report.filings:
        _print_counts(report)


def _name(fate: str, lines: list[str]) -> None:
    for line in lines[:MOST_NAMED]:
        typer.echo(f"{fate}: {plain(line)}", err=True)
    _more(fate, len(lines) - MOST_NAMED)


def _more(fate: str, files: int) -> None:
    if files > 0:
        noun = "file" if files == 1 else "files"
        typer.echo(f"{fate}: and {files} more {noun} (`bipagraph status --all` names them)", err=True)


def _print_counts(report: BuildReport) -> None:
    left, right = list(report.entities.items()), list(report.relations.items())
    rows = []
    for index in range(max(len(left), len(right))):
        row = []
        for side in (left, right):
            name, count = side[index] if index < len(side) else ("", None)
            row += [name, "" if count is None else f"{count:,}"]
        rows.append(row)
    print_table(["entities", "", "relations", ""], rows, numbers=[False, True, False, True])
