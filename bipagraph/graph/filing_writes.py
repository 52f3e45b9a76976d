"""Filings into Oxigraph's store, and out of it: short ones in one transaction each, long ones in parts.

Oxigraph keeps a transaction in memory, and needs some 3 KB for each quad of it: 700 MB for a filing of 5 MB.  So a long
filing is written, changed and removed in parts, and a mark beside the store names it from before the first part until
after the last.  Where the writer is killed meanwhile the mark stays, and whoever opens the store next takes that filing
out; a reader does not open a store while it is marked.  So nobody ever sees a part of a filing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain, islice
from pathlib import Path

import pyoxigraph as ox

from bipagraph.graph.manifest import read_json, write_json

__all__ = ["PART", "FilingWriter", "Mark"]

#: A filing of more quads than this goes in parts of so many; one of 500,000 characters may have as many.
PART = 25_000

#: What Oxigraph names a file of a part until it is whole; those of a writer that was killed are left.
_LEFTOVERS = "bulk-*.sst"


class Mark:
    """The file ``long-filing.json`` in a store's folder: which filing is being written in parts.

    It counts, so that who compares it before and after knows whether there was a write between.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "long-filing.json"

    def read(self) -> tuple[int, str]:
        """How many marks were set and taken away so far, and the filing's IRI, empty where none is being written."""
        try:
            value = read_json(self._path)
        except FileNotFoundError:
            return 0, ""
        return int(value["count"]), str(value["filing"])

    def write(self, filing: str) -> None:
        """Name a filing; with an empty string none."""
        write_json(self._path, {"count": self.read()[0] + 1, "filing": filing})


class FilingWriter:
    """Writes the filings of one open store.

    folder  the store's; ``None`` where it lives in memory alone

    All raise ``OSError`` where the disk refuses: a short filing is then as it was, a long one out of the store.
    """

    def __init__(self, store: ox.Store, folder: Path | None) -> None:
        self._store = store
        self._folder = folder
        self._mark = Mark(folder) if folder else None

    def replace(self, graph: ox.NamedNode, quads: Iterator[ox.Quad]) -> None:
        """Make the graph hold these quads and no others."""
        if not self._store.contains_named_graph(graph):
            self._add(graph, quads)
            return
        given, new = set(), []
        for quad in quads:
            given.add(_digest(quad))
            if quad not in self._store:
                new.append(quad)

        def gone() -> Iterator[ox.Quad]:
            return (quad for quad in self._quads_of(graph) if _digest(quad) not in given)

        first_gone = next(_parts(gone()), ())
        if len(first_gone) + len(new) < PART:
            self._change(graph, first_gone, new)
            return
        with self._in_parts(graph):
            self._remove_parts(graph, gone())
            self._add_parts(_parts(iter(new)))

    def remove(self, graph: ox.NamedNode) -> None:
        """Take the graph out; nothing happens where there is none."""
        first = next(_parts(self._quads_of(graph)), ())
        if len(first) < PART:
            self._change(graph, first, (), drop=True)
            return
        with self._in_parts(graph):
            self._remove_all(graph)

    def recover(self) -> None:
        """Take out the filing, if any, that a writer was killed over."""
        filing = self._mark.read()[1] if self._mark else ""
        if self._mark and self._folder and filing:
            for file in (self._folder / "oxigraph").glob(_LEFTOVERS):
                file.unlink()
            self._remove_all(ox.NamedNode(filing))
            self._unmark()

    # ------------------------------------------------------------ within

    def _add(self, graph: ox.NamedNode, quads: Iterator[ox.Quad]) -> None:
        first = next(_parts(quads), ())
        if len(first) < PART:
            self._store.extend(_twice(first))
            return
        with self._in_parts(graph):
            self._add_parts(chain([first], _parts(quads)))

    def _add_parts(self, parts: Iterable[tuple[ox.Quad, ...]]) -> None:
        for part in parts:
            self._store.bulk_extend(_twice(part))

    def _remove_parts(self, graph: ox.NamedNode, quads: Iterator[ox.Quad]) -> None:
        for part in _parts(quads):
            self._change(graph, part, ())
            self._store.flush()  # else what is to be forgotten stays in memory

    def _remove_all(self, graph: ox.NamedNode) -> None:
        self._remove_parts(graph, self._quads_of(graph))
        self._change(graph, (), (), drop=True)

    def _change(self, graph: ox.NamedNode, gone: Iterable[ox.Quad], new: Iterable[ox.Quad], drop: bool = False) -> None:
        """Remove and add quads of a graph in one transaction, and with ``drop`` the graph's name."""
        # pyoxigraph has transactions only within one call, and update() alone both removes and adds.
        lost = _triples(quad for quad in gone if not self._said_elsewhere(quad))
        removed, added = _triples(gone), _triples(new)
        self._store.update(
            f"DELETE DATA {{\n{lost}GRAPH {graph} {{\n{removed}}} }} ;\n"
            f"INSERT DATA {{\n{added}GRAPH {graph} {{\n{added}}} }}"
            + (f" ;\nDROP SILENT GRAPH {graph}" if drop else "")
        )

    def _quads_of(self, graph: ox.NamedNode) -> Iterator[ox.Quad]:
        return self._store.quads_for_pattern(None, None, None, graph)

    def _said_elsewhere(self, quad: ox.Quad) -> bool:
        """Whether another filing says the same triple."""
        same = self._store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        return any(other.graph_name not in (quad.graph_name, ox.DefaultGraph()) for other in same)

    @contextmanager
    def _in_parts(self, graph: ox.NamedNode) -> Iterator[None]:
        """Around the writing of a filing in parts: what goes wrong in it leaves the filing out of the store."""
        if self._mark:
            self._mark.write(graph.value)
        try:
            yield
        except BaseException:
            with suppress(OSError):  # else it is done when the store is next opened
                self._remove_all(graph)
                self._unmark()
            raise
        self._unmark()

    def _unmark(self) -> None:
        if self._mark:
            self._store.flush()  # that a power cut cannot undo a part once the mark is gone
            self._mark.write("")


def _parts(quads: Iterator[ox.Quad]) -> Iterator[tuple[ox.Quad, ...]]:
    while part := tuple(islice(quads, PART)):
        yield part


def _digest(quad: ox.Quad) -> bytes:
    """What stands for a quad in a set, in a fifth of its memory."""
    return hashlib.blake2b(str(quad).encode(), digest_size=16).digest()


def _twice(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Each quad, and its triple in the default graph."""
    for quad in quads:
        yield quad
        yield ox.Quad(*quad.triple)


def _triples(quads: Iterable[ox.Quad]) -> str:
    """The quads' triples in N-Triples, which SPARQL's INSERT DATA and DELETE DATA take as it is."""
    return (ox.serialize((quad.triple for quad in quads), format=ox.RdfFormat.N_TRIPLES) or b"").decode()
