"""The graph on disk: the one place that knows Oxigraph.

A store is a folder::

    store.json   what it is: format, version of the ontology, base of the IRIs
    files.json   which file was read into it, and when (see :mod:`bipagraph.graph.manifest`)
    oxigraph/    the quads: one named graph a filing, and in the default graph every triple once more, once

The default graph is what queries see where they do not say ``GRAPH``.  Oxigraph could answer from "the union of all
graphs" instead, but that union counts a triple as often as filings say it, and multiplies with each pattern of the
query: a court that a thousand filings name, asked for by three patterns, comes a thousand million times.

One program writes at a time (Oxigraph's own lock); each filing goes in, or out, as a whole, so a program that is
killed leaves every filing wholly or not at all (:mod:`bipagraph.graph.filing_writes`).
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import pyoxigraph as ox

from bipagraph.errors import QueryError, StoreError
from bipagraph.graph.answer import Answer, Term, python_value
from bipagraph.graph.filing_writes import FilingWriter, Mark
from bipagraph.graph.manifest import read_json, write_json
from bipagraph.graph.sparql import KNOWN_PREFIXES, check_query, explain_syntax_error
from bipagraph.identity import DEFAULT_BASE

if TYPE_CHECKING:
    import rdflib

__all__ = ["FORMAT", "FilingEntry", "LitigationGraph", "open_graph"]

#: Raised by one when older programs could no longer read a store.
FORMAT = 1

#: RocksDB, under Oxigraph, may swap its files in the instant when a reader opens them while a build runs.
_READ_TRIES = 5
_READ_PAUSE = 0.2  # seconds
#: Writing a filing of 5 MB takes some 5 seconds.
_LONG_FILING_PATIENCE = 60.0  # seconds

_FILINGS = """
SELECT ?filing ?name (MIN(?aTitle) AS ?title) (MIN(?aDate) AS ?date) (MIN(?aLabel) AS ?case)
       (GROUP_CONCAT(DISTINCT STR(?kind); separator=" ") AS ?kinds)
WHERE {
  GRAPH ?filing {
    ?filing bg:sourceName ?name .
    OPTIONAL { ?filing a ?kind }
    OPTIONAL { ?filing dcterms:title ?aTitle }
    OPTIONAL { ?filing dcterms:date ?aDate }
    OPTIONAL { ?filing bg:filedIn/rdfs:label ?aLabel }
  }
}
GROUP BY ?filing ?name ORDER BY ?name ?filing
"""
_SUPERTYPES = frozenset(("Filing", "Decision"))


@dataclass(frozen=True, slots=True)
class FilingEntry:
    """One filing of the store: its IRI (its graph's name too), file name, and what it says of itself."""

    iri: str
    source_name: str
    kind: str = "Filing"
    title: str | None = None
    date: str | None = None
    case: str | None = None


class LitigationGraph:
    """The store, open.  Use it as a context manager, or call :meth:`close`.

    Made by :meth:`open`; ``LitigationGraph.in_memory()`` gives one that is gone with the process.
    """

    def __init__(self, store: ox.Store, path: Path | None, base: str, read_only: bool) -> None:
        self._store: ox.Store | None = store
        self.path = path
        self.base = base
        self.read_only = read_only

    # ------------------------------------------------------------ opening

    @classmethod
    def open(
        cls, path: Path | str, *, create: bool = False, read_only: bool = False, base: str = DEFAULT_BASE
    ) -> LitigationGraph:
        """Open the store in a folder.

        create     make it where nothing is yet (``base`` is then kept in it, else the store's own counts)
        read_only  see it as it is now, also while a build writes to it; later changes are not seen

        Raises ``StoreError``: no store, not a store, another version, damaged, or (not ``read_only``) in use.
        """
        folder = Path(path)
        try:
            description = _describe(folder, create, base)
            store = _open_to_read(folder) if read_only else _open_to_write(folder)
        except OSError as error:
            raise _explain(folder, error) from error
        return cls(store, folder, str(description["base"]), read_only)

    @classmethod
    def in_memory(cls, base: str = DEFAULT_BASE) -> LitigationGraph:
        """An empty graph that is kept in memory alone."""
        return cls(ox.Store(), None, base, read_only=False)

    def close(self) -> None:
        """Let go of the store.  What :meth:`rdflib` gave must not be used afterwards."""
        store = self._store
        if store is not None and self.path is not None and not self.read_only:
            self.flush()
        self._store = None

    def flush(self) -> None:
        """Bring all that was written to the disk, whatever happens to the power, and out of memory."""
        try:
            self._store_to_write().flush()
        except OSError as error:
            raise self._failure(error) from error

    def __enter__(self) -> LitigationGraph:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        """How many quads there are; what two filings say counts twice."""
        ((count,),) = self.query("SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?filing { ?s ?p ?o } }").rows
        return int(str(python_value(count)))

    # ------------------------------------------------------------ filings

    def replace_filing(self, filing_iri: str, quads: Iterable[ox.Quad]) -> int:
        """Make the graph named ``filing_iri`` hold these quads and no others, all at once for whoever looks.

        Returns how many quads it has now.  Raises ``ValueError`` for a quad of another graph (nothing is
        changed then), ``StoreError`` where the disk refuses (the store stays as it was, a long filing is left out).
        """
        graph, store = ox.NamedNode(filing_iri), self._store_to_write()
        try:
            FilingWriter(store, self.path).replace(graph, _all_of(graph, quads))
            return sum(1 for _ in store.quads_for_pattern(None, None, None, graph))
        except OSError as error:
            raise self._failure(error) from error

    def remove_filing(self, iri: str) -> None:
        """Take a filing's graph out, wholly; nothing happens where there is none."""
        try:
            FilingWriter(self._store_to_write(), self.path).remove(ox.NamedNode(iri))
        except OSError as error:
            raise self._failure(error) from error

    def has_filing(self, iri: str) -> bool:
        """Whether the store has a graph of this name."""
        try:
            return self._open_store().contains_named_graph(ox.NamedNode(iri))
        except OSError as error:
            raise self._failure(error) from error

    def filing_iris(self) -> list[str]:
        """The IRIs of the filings, sorted."""
        try:
            return sorted(graph.value for graph in self._open_store().named_graphs() if isinstance(graph, ox.NamedNode))
        except OSError as error:
            raise self._failure(error) from error

    def filings(self) -> list[FilingEntry]:
        """The filings, by file name."""
        entries = []
        for row in self.query(_FILINGS).dicts():
            kinds = {str(kind).rpartition("#")[2] for kind in str(row["kinds"] or "").split()}
            entries.append(
                FilingEntry(
                    iri=str(row["filing"]),
                    source_name=str(row["name"]),
                    kind=min(kinds - _SUPERTYPES, default="Filing"),
                    title=_text(row["title"]),
                    date=_text(row["date"]),
                    case=_text(row["case"]),
                )
            )
        return entries

    def quads(
        self,
        filing_iri: str | None = None,
        *,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        object: ox.NamedNode | ox.Literal | None = None,
    ) -> Iterator[ox.Quad]:
        """The quads of one filing, or of all, that have this subject, predicate and object (``None``: any); in no order."""
        graph = None if filing_iri is None else ox.NamedNode(filing_iri)
        try:
            for quad in self._open_store().quads_for_pattern(subject, predicate, object, graph):
                if not isinstance(quad.graph_name, ox.DefaultGraph):
                    yield quad
        except OSError as error:
            raise self._failure(error) from error

    # ------------------------------------------------------------ asking

    def query(self, sparql: str, *, substitutions: Mapping[str, Term] | None = None) -> Answer:
        """Ask in SPARQL 1.1: SELECT, ASK, CONSTRUCT or DESCRIBE.

        The usual prefixes (:data:`bipagraph.graph.sparql.KNOWN_PREFIXES`) need no declaring, and a query's own
        PREFIX goes before them.  Patterns outside ``GRAPH`` see all filings together; ``GRAPH ?filing { … }``
        tells them apart; with ``FROM`` a query chooses for itself.

        substitutions  values for variables of the SELECT clause, by name without "?"; they are bound as
                       terms, never pasted into the query's text.

        Raises ``QueryError``: not SPARQL, an update, ``SERVICE`` (no network), or a failure while it runs.
        """
        store = self._open_store()
        check_query(sparql, KNOWN_PREFIXES)
        bound = {ox.Variable(name): term for name, term in (substitutions or {}).items()}
        try:
            result = store.query(sparql, prefixes=KNOWN_PREFIXES, substitutions=bound or None)
            if isinstance(result, ox.QueryBoolean):
                return Answer("ask", boolean=bool(result), prefixes=KNOWN_PREFIXES)
            if isinstance(result, ox.QueryTriples):
                return Answer("graph", triples=tuple(result), prefixes=KNOWN_PREFIXES)
            names = tuple(variable.value for variable in result.variables)
            document = result.serialize(format=ox.QueryResultsFormat.JSON) or b""
            return Answer("select", variables=names, prefixes=KNOWN_PREFIXES, _document=document)
        except SyntaxError as error:
            raise QueryError(explain_syntax_error(sparql, str(error))) from error
        except (RuntimeError, ValueError) as error:
            raise QueryError(f"the query cannot be run: {_one_line(error)}") from error
        except OSError as error:
            raise self._failure(error) from error

    def rdflib(self) -> rdflib.Dataset:
        """The same store as an rdflib Dataset, not a copy: to read only; its default graph holds what any filing says."""
        import rdflib
        from oxrdflib import OxigraphStore

        store = OxigraphStore(store=self._open_store())
        for change in ("add", "addN", "remove", "update", "remove_graph"):
            setattr(store, change, _refuse_change)
        # Dataset.graph(name) would make an empty graph of that name before it looks into it.
        store.__dict__["add_graph"] = lambda graph: None
        dataset = rdflib.Dataset(store=store)
        for prefix, namespace in KNOWN_PREFIXES.items():
            dataset.bind(prefix, namespace, override=True)
        return dataset

    # ------------------------------------------------------------ within

    def _open_store(self) -> ox.Store:
        if self._store is None:
            raise StoreError(f"store {self.path}: already closed")
        return self._store

    def _store_to_write(self) -> ox.Store:
        if self.read_only:
            raise StoreError(f"store {self.path}: opened to read only")
        return self._open_store()

    def _failure(self, error: OSError) -> StoreError:
        if self.read_only:
            return StoreError(f"store {self.path}: changed while it was read; ask again ({_one_line(error)})")
        return _explain(self.path or Path("in memory"), error)


def open_graph(path: Path | str = "bipagraph-store", *, read_only: bool = True) -> LitigationGraph:
    """The graph in a store's folder, to ask it.  Raises ``StoreError``: see :meth:`LitigationGraph.open`."""
    return LitigationGraph.open(path, read_only=read_only)


def _all_of(graph: ox.NamedNode, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    for quad in quads:
        if quad.graph_name != graph:
            raise ValueError(f"a quad of {quad.graph_name} given for {graph}")
        yield quad


def _refuse_change(*_: object, **__: object) -> None:
    raise StoreError("rdflib only reads the store: replace_filing() changes it")


def _describe(folder: Path, create: bool, base: str) -> dict[str, object]:
    """What store.json says, made first where ``create`` allows it."""
    description_file = folder / "store.json"
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder}: is a file, not a store")
    if not description_file.exists():
        others = [entry.name for entry in folder.iterdir()] if folder.is_dir() else []
        if "store.json" not in others and any(not name.startswith(".store.json") for name in others):
            raise StoreError(f"{folder}: is a folder but no bipagraph store (it has no store.json)")
        if not create:
            raise StoreError(f"{folder}: no store here; run `bipagraph build` first, or name another with --store")
        folder.mkdir(parents=True, exist_ok=True)
        write_json(description_file, {"format": FORMAT, "base": base})
    description = read_json(description_file)
    if description.get("format") != FORMAT or not isinstance(description.get("base"), str):
        raise StoreError(
            f"{folder}: made by another version of bipagraph (format {description.get('format')}, "
            f"this one knows {FORMAT}); build a new store"
        )
    if not create and not (folder / "oxigraph").is_dir():
        raise StoreError(f"{folder}: the store is still empty; run `bipagraph build` first")
    return description


def _open_to_write(folder: Path) -> ox.Store:
    store = ox.Store(str(folder / "oxigraph"))
    FilingWriter(store, folder).recover()
    return store


def _open_to_read(folder: Path) -> ox.Store:
    """A look at the store as it is now, at a moment when no long filing is half-way in or out.

    Oxigraph calls this undefined while another process writes.  What that means was measured: the reader
    keeps to the state in which it opened the store; opening may fail while files are swapped, so it is tried
    again; a file that vanishes later surfaces as an OSError of the query, never as a wrong answer.
    """
    mark, failures = Mark(folder), 0
    patience = time.monotonic() + _LONG_FILING_PATIENCE
    while True:
        before = mark.read()
        if before[1]:
            if time.monotonic() > patience:
                raise StoreError(
                    f"store {folder}: a long filing is half-way into it; wait for the build, or run it again"
                )
            with suppress(OSError):  # the writer is at work, or we may not write
                _open_to_write(folder)  # and it was killed: that mends the store
        else:
            try:
                store = ox.Store.read_only(str(folder / "oxigraph"))
                if mark.read() == before:
                    return store
            except (OSError, RuntimeError) as error:  # RuntimeError while a first build is making the store's tables
                failures += 1
                if failures == _READ_TRIES:
                    raise OSError(_one_line(error)) from error
        time.sleep(_READ_PAUSE)


def _explain(path: Path, error: OSError) -> StoreError:
    words = _one_line(error)
    if "lock" in words.lower():
        return StoreError(f"store {path} is in use by another bipagraph; wait until it ends")
    if isinstance(error, PermissionError) or "Permission denied" in words:
        return StoreError(f"store {path}: no permission: {words}")
    if "No space left" in words:
        return StoreError(f"store {path}: the disk is full; nothing half-written was kept")
    return StoreError(f"store {path}: cannot be read or written: {words}")


def _one_line(message: object) -> str:
    return " ".join(str(message).split())


def _text(value: object) -> str | None:
    return None if value is None else str(value)
