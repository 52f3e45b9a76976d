"""``bipagraph validate``: what is amiss in the graph, in plain words."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bipagraph.cli.terminal import StoreOption, console, plain

if TYPE_CHECKING:
    from bipagraph.graph.validate import Finding

__all__ = ["validate"]

#: So many of the things that share a fault are named, unless all are wanted.
EXAMPLES_SHOWN = 5

#: Severity → what it is called here, the gravest first.
_WORDS = {"Violation": "fault", "Warning": "doubt", "Info": "note"}


def validate(
    store: StoreOption = Path("bipagraph-store"),
    all_findings: Annotated[bool, typer.Option("--all", help="Name every thing found, not a few examples.")] = False,
) -> None:
    """Check the graph against its rules (SHACL).

    A fault is something that the graph must not have, and ends with exit code 1; a doubt is something that a filing
    should have and this one lacks, or that was not found.
    """
    from rich.progress import Progress

    from bipagraph.graph.store import LitigationGraph
    from bipagraph.graph.validate import validate as check

    errors = console(stderr=True)
    with (
        LitigationGraph.open(store, read_only=True) as graph,
        Progress(console=errors, transient=True, disable=not errors.is_terminal) as bar,
    ):
        task = bar.add_task("filings", total=len(graph.filing_iris()))
        findings = check(graph, progress=lambda done: bar.update(task, completed=done))
    for (_, message), group in groupby(sorted(findings, key=_group), key=_group):
        members = list(group)
        typer.echo(f"{_WORDS[members[0].severity]}: {plain(message)} ({len(members)})")
        for finding in members if all_findings else members[:EXAMPLES_SHOWN]:
            typer.echo(f"    {plain(_thing(finding))}")
        if not all_findings and len(members) > EXAMPLES_SHOWN:
            typer.echo(f"    … and {len(members) - EXAMPLES_SHOWN} more: --all names them")
    counts = [(word, sum(finding.severity == severity for finding in findings)) for severity, word in _WORDS.items()]
    typer.echo(
        ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for word, count in counts)
        if findings
        else "nothing is amiss"
    )
    if any(finding.severity == "Violation" for finding in findings):
        raise typer.Exit(1)


def _group(finding: Finding) -> tuple[int, str]:
    return list(_WORDS).index(finding.severity), finding.message


def _thing(finding: Finding) -> str:
    name = finding.label or finding.subject
    where = f" in {finding.source_name}" if finding.source_name else ""
    return f"{name}{where}"
