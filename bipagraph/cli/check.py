"""``bipagraph check``: an audit of a brief's authorities for its writer."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bipagraph.cli.terminal import console, plain

if TYPE_CHECKING:
    from bipagraph.checking import Check, Finding

__all__ = ["check"]

_DEFAULT_STORE = Path("bipagraph-store")


def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A brief or other filing: txt, md, pdf, html or docx.")],
    store: Annotated[
        Path | None,
        typer.Option(
            "--store",
            "-s",
            envvar="BIPAGRAPH_STORE",
            metavar="DIR",
            help="A graph whose other filings are asked too; bipagraph-store where there is one.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The findings as JSON, with offsets.")] = False,
) -> None:
    """Check the authorities of a brief: its table, pages, names, years, pinpoints and short forms.

    It says what does not fit, where, and what to do; it never says whether a decision is good law.  Exit code 1 when
    something wants a look, 0 when nothing does (notes alone count as nothing).

    bipagraph check brief.docx
    """
    from bipagraph.checking import check as check_record
    from bipagraph.errors import ReadError
    from bipagraph.extraction import extract
    from bipagraph.reading import read

    if store is None and (_DEFAULT_STORE / "store.json").is_file():
        store = _DEFAULT_STORE
    record = extract(read(file))
    if not (record.court or record.dockets or record.citations):
        raise ReadError(file, "no court, docket number or citation was found in it; is it a court filing?")
    result = check_record(record, store)
    if as_json:
        from bipagraph.jsonable import to_json

        found = {"format": "bipagraph-check", "version": 1, **to_json(result), "faults": len(result.faults)}
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        _print(result)
    if result.faults:
        raise typer.Exit(1)


def _print(result: Check) -> None:
    from rich.text import Text

    from bipagraph.checking import GROUPS

    screen = console()
    for group, findings in groupby(result.findings, key=lambda finding: finding.group):
        listed = list(findings)
        screen.print(Text.assemble((GROUPS[group], "bold cyan"), f" {len(listed)}"))
        for finding in listed:
            screen.print(Text.assemble("  • ", plain(finding.message), ("  (note)" if finding.is_note else "", "dim")))
            screen.print(Text(f"    {_place(finding)}: “{plain(finding.words)}”", style="dim"))
            screen.print(Text(f"    → {plain(finding.advice)}"))
        screen.print()
    for skipped in result.skipped:
        screen.print(Text(f"Not checked: {plain(skipped.reason)}.", style="dim"))
    faults, notes = len(result.faults), len(result.findings) - len(result.faults)
    told = "nothing amiss" if not faults else "1 thing to look at" if faults == 1 else f"{faults} things to look at"
    if notes:
        told += f", {notes} note{'' if notes == 1 else 's'}"
    against = f", checked against {plain(result.store)}" if result.store else ""
    cited = f"in {result.authorities} authorit{'y' if result.authorities == 1 else 'ies'}"
    if not result.authorities and not result.findings:
        told, cited = "cites no decision, statute or rule; nothing to check", ""
    screen.print(f"{plain(result.source_name)}: {told} {cited}".rstrip() + against)


def _place(finding: Finding) -> str:
    pages = []
    if finding.printed_page is not None:
        pages.append(f"page {finding.printed_page}")
    if finding.page is not None and finding.page != finding.printed_page:
        pages.append(f"page {finding.page} of the file")
    return ", ".join([*pages, f"characters {finding.start}–{finding.end}"])
