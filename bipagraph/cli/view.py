"""``bipagraph view``: the graph as one interactive page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bipagraph.cli.terminal import StoreOption

__all__ = ["view"]


def view(
    out: Annotated[Path, typer.Argument(metavar="OUT.html", help="The page to write.", dir_okay=False)],
    about: Annotated[
        str | None,
        typer.Option(
            "--about",
            metavar="NAME",
            help="Only what surrounds this thing: a name, citation, docket number, file name.",
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="KIND,…",
            help="Only things of these kinds: judge, firm, attorney, party, case, court, filing, decision, provision, entry.",
        ),
    ] = None,
    depth: Annotated[int, typer.Option("--depth", min=1, max=6, help="With --about: how many relations away.")] = 1,
    limit: Annotated[
        int, typer.Option("--limit", min=2, max=5000, help="Show the most connected things, no more than these.")
    ] = 1500,
    store: StoreOption = Path("bipagraph-store"),
) -> None:
    """Write the graph as one interactive HTML page that needs no network.

    Click a thing to see what the filings say of it; click a line to read the very words.

    bipagraph view graph.html --about "740 ILCS 14/15(b)"
    """
    from bipagraph.errors import ExportError
    from bipagraph.explorer import view_of, write_page
    from bipagraph.graph.store import LitigationGraph
    from bipagraph.wording import kinds_named

    kinds = kinds_named(kind) if kind else None
    if out.suffix.lower() not in (".html", ".htm"):
        raise ExportError(f"{out}: the page is HTML; give a name that ends in .html")
    with LitigationGraph.open(store, read_only=True) as graph:
        chosen = view_of(graph, about=about, kinds=kinds, depth=depth, limit=limit)
        page = write_page(
            chosen.graph,
            out,
            title=chosen.title,
            note=chosen.note,
            focus=chosen.focus,
            limit=limit,
            left_out=chosen.left_out,
        )
    left_out = f"; {page.nodes_left_out:,} less connected left out (--limit)" if page.nodes_left_out else ""
    typer.echo(f"{out}: {page.nodes:,} things, {page.edges:,} relations{left_out}")
