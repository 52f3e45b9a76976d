"""The graph: records become quads, quads are kept in a store, checked and exported."""

from __future__ import annotations

from bipagraph.graph.triples import quads

__all__ = ["quads"]
