"""``bipagraph export``: the graph as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bipagraph.cli.terminal import StoreOption

__all__ = ["export"]


def export(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The file to write; its suffix names the format.")],
    store: StoreOption = Path("bipagraph-store"),
) -> None:
    """Write the graph to a file.

    .ttl .nt .rdf: all filings' triples together.  .trig .nq .jsonld: each filing in its named graph.  .graphml .gexf:
    the network of entities for Gephi or Cytoscape.  .csv: its relations as a table.  The same filings give the same
    bytes.
    """
    from bipagraph.graph.export import export as write
    from bipagraph.graph.store import LitigationGraph

    with LitigationGraph.open(store, read_only=True) as graph:
        write(graph, out)
