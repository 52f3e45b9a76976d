"""``bipagraph fetch``: filings from CourtListener into a folder."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bipagraph.cli.terminal import console, plain

if TYPE_CHECKING:
    from bipagraph.sources.fetching import Count, FetchReport

__all__ = ["fetch"]


class Kind(StrEnum):
    """What to fetch."""

    opinions = "opinions"
    documents = "documents"
    all = "all"


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text} is no day: give year-month-day, as 2024-08-02") from None


def fetch(
    query: Annotated[
        str,
        typer.Option("--query", metavar="WORDS", help="What to search for, in CourtListener's search language."),
    ],
    into: Annotated[Path, typer.Option("--into", metavar="DIR", help="The folder to save to; made if missing.")],
    court: Annotated[
        list[str] | None,
        typer.Option("--court", metavar="ID", help="CourtListener's id of a court, as ilnd; may be given again."),
    ] = None,
    since: Annotated[
        date | None,
        typer.Option("--since", parser=_day, metavar="DAY", help="Filed on that day or later; as 2024-08-02."),
    ] = None,
    until: Annotated[
        date | None,
        typer.Option("--until", parser=_day, metavar="DAY", help="Filed on that day or earlier."),
    ] = None,
    kind: Annotated[
        Kind, typer.Option("--kind", help="Courts' opinions, free documents of dockets, or both.")
    ] = Kind.all,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only count what there is.")] = False,
    most: Annotated[
        int | None, typer.Option("--most", min=1, metavar="N", help="Save so many and end; the newest come first.")
    ] = None,
    text: Annotated[
        bool, typer.Option("--text", help="Save opinions as CourtListener's JSON with the text, never as PDF.")
    ] = False,
    few_requests: Annotated[
        bool, typer.Option("--few-requests", help="One request an opinion, not three; less is told of its case.")
    ] = False,
    pace: Annotated[
        float,
        typer.Option("--pace", min=0, metavar="SECONDS", help="Between two requests; 0.75 keeps to 5,000 an hour."),
    ] = 0.75,
    longest_wait: Annotated[
        float,
        typer.Option("--longest-wait", min=0, metavar="MINUTES", help="If the rate limit asks for more, end instead."),
    ] = 60,
    largest: Annotated[int, typer.Option("--largest", min=1, metavar="MB", help="Leave out larger documents.")] = 100,
    total: Annotated[int, typer.Option("--total", min=1, metavar="MB", help="End when so much is saved.")] = 5000,
    api_url: Annotated[
        str,
        typer.Option("--api-url", envvar="COURTLISTENER_API_BASE_URL", metavar="URL", help="A mirror of the API."),
    ] = "https://www.courtlistener.com/api/rest/v4",
    storage_url: Annotated[
        str,
        typer.Option(
            "--storage-url", envvar="COURTLISTENER_STORAGE_URL", metavar="URL", help="A mirror of the documents."
        ),
    ] = "https://storage.courtlistener.com",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print only what failed.")] = False,
) -> None:
    """Save opinions and free filings from CourtListener to a folder, for `bipagraph build`.

    The token is read from COURTLISTENER_API_TOKEN.  A second run takes only what is new; Ctrl-C or a power cut leaves
    whole files, and running it again goes on where it ended.
    """
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from bipagraph.errors import FetchError

    try:
        from bipagraph.sources import fetching
    except ImportError:
        raise FetchError("fetching needs CourtListener's SDK: pip install 'bipagraph[fetch]'") from None

    errors = console(stderr=True)
    columns = (BarColumn(bar_width=24), MofNCompleteColumn(), TextColumn("{task.fields[name]}", markup=False))
    with Progress(*columns, console=errors, transient=True, disable=quiet or not errors.is_terminal) as bar:
        task = bar.add_task("fetch", total=None, name="searching")

        def show(done: int, of: int, name: str) -> None:
            bar.update(task, completed=done, total=of, name=plain(name)[:60])

        def tell(line: str) -> None:
            if not quiet:
                bar.console.print(plain(line))

        def counted(counts: list[Count]) -> None:
            if dry_run:
                typer.echo(plain(_counts(counts)))
            elif not quiet:
                bar.console.print(plain(_counts(counts)))

        report = fetching.fetch(
            query,
            into,
            courts=court or (),
            since=since,
            until=until,
            kind=kind.value,
            pdf=not text,
            few_requests=few_requests,
            dry_run=dry_run,
            limits=fetching.Limits(most, largest * 1_000_000, total * 1_000_000),
            pace=pace,
            longest_wait=longest_wait * 60,
            api_url=api_url,
            storage_url=storage_url,
            counted=counted,
            progress=show,
            tell=tell,
        )
    _print_report(report, into, quiet or dry_run)


def _counts(counts: list[Count]) -> str:
    lines = []
    for kind, one in (("opinions", "decision"), ("documents", "free document")):
        of_kind = [count for count in counts if count.kind == kind]
        if not of_kind:
            continue
        line = _number(sum(count.found for count in of_kind), one)
        pages = [count.pages for count in of_kind if count.found]
        if kind == "documents" and pages and None not in pages:
            line += f" of about {sum(page or 0 for page in pages):,} pages"
        if len(of_kind) > 1:
            line += f" ({', '.join(f'{count.court} {count.found:,}' for count in of_kind)})"
        lines.append(line)
    return "found " + ", ".join(lines)


def _number(count: int, of: str) -> str:
    return f"{count:,} {of}" if count == 1 else f"{count:,} {of}s"


def _print_report(report: FetchReport, into: Path, quiet: bool) -> None:
    for line in report.failed:
        typer.echo(f"failed {plain(line)}", err=True)
    if report.counts and not quiet:
        done = [f"{_number(report.opinions, 'opinion')} and {_number(report.documents, 'document')} saved"]
        done += [f"{report.known:,} there already"] if report.known else []
        done += [f"{report.unavailable:,} not free"] if report.unavailable else []
        done += [f"{len(report.failed):,} failed"] if report.failed else []
        typer.echo(f"{', '.join(done)}; {report.bytes / 1e6:,.1f} MB in {plain(str(into))}")
    if report.interrupted:
        typer.echo("bipagraph: interrupted; what is saved is whole, run it again to go on", err=True)
        raise typer.Exit(130)
    if report.stopped:
        typer.echo(f"bipagraph: {plain(report.stopped)}", err=True)
        raise typer.Exit(2 if report.unusable else 1)
    if report.failed:
        raise typer.Exit(1)
