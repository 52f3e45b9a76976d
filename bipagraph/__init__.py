"""bipagraph: the knowledge graph of BIPA litigation.

    import bipagraph

    report = bipagraph.build(["filings/"], "bipagraph-store")
    with bipagraph.open_graph("bipagraph-store") as graph:
        for row in graph.query("SELECT ?judge { ?j a bg:Judge ; rdfs:label ?judge }"):
            print(row["judge"])

Names are imported when they are first used, so ``import bipagraph`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bipagraph.building import BuildReport, build
    from bipagraph.errors import (
        BipagraphError,
        ExportError,
        NotFoundError,
        QueryError,
        ReadError,
        StoreError,
    )
    from bipagraph.extraction import extract
    from bipagraph.graph.answer import Answer
    from bipagraph.graph.entity_graph import entity_graph
    from bipagraph.graph.export import export
    from bipagraph.graph.store import FilingEntry, LitigationGraph, open_graph
    from bipagraph.graph.triples import quads
    from bipagraph.graph.validate import validate
    from bipagraph.questions import ask
    from bipagraph.reading import read, read_string
    from bipagraph.records import FilingRecord, Text

__all__ = [
    "Answer",
    "BipagraphError",
    "BuildReport",
    "ExportError",
    "FilingEntry",
    "FilingRecord",
    "LitigationGraph",
    "NotFoundError",
    "QueryError",
    "ReadError",
    "StoreError",
    "Text",
    "ask",
    "build",
    "entity_graph",
    "export",
    "extract",
    "open_graph",
    "quads",
    "read",
    "read_string",
    "validate",
]

_HOMES = {
    "bipagraph.building": ("BuildReport", "build"),
    "bipagraph.errors": ("BipagraphError", "ExportError", "NotFoundError", "QueryError", "ReadError", "StoreError"),
    "bipagraph.extraction": ("extract",),
    "bipagraph.graph.answer": ("Answer",),
    "bipagraph.graph.entity_graph": ("entity_graph",),
    "bipagraph.graph.export": ("export",),
    "bipagraph.graph.store": ("FilingEntry", "LitigationGraph", "open_graph"),
    "bipagraph.graph.triples": ("quads",),
    "bipagraph.graph.validate": ("validate",),
    "bipagraph.questions": ("ask",),
    "bipagraph.reading": ("read", "read_string"),
    "bipagraph.records": ("FilingRecord", "Text"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'bipagraph' has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
