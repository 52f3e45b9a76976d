"""The graph of things and their plain relations as networkx knows graphs, without the nodes that carry evidence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, get_args

from pyoxigraph import NamedNode

from bipagraph.errors import NotFoundError
from bipagraph.graph.store import LitigationGraph
from bipagraph.graph.vocabulary import BG, DCTERMS, OWL, RDF, RDFS
from bipagraph.records import FilingKind

if TYPE_CHECKING:
    import networkx

__all__ = ["KINDS", "RELATIONS", "entity_graph", "label_of"]

#: Plain relations that become edges.  ``bg:partyTo`` stands for every role a party has in a case.
RELATIONS = (
    "cites",
    "represents",
    "decides",
    "presidesOver",
    "memberOf",
    "partyTo",
    "filedIn",
    "inCourt",
    "sitsOn",
    "appealsTo",
    "appealFrom",
    "consolidatedWith",
    "isPartOf",
)

#: Classes that become nodes: the most telling comes first, and is the node's ``kind``.
KINDS: tuple[str, ...] = (
    *get_args(FilingKind),
    "Decision",
    "Case",
    "Court",
    "Judge",
    "GovernmentLawOffice",
    "LawFirm",
    "Attorney",
    "Party",
    "StatuteSection",
    "Statute",
    "Rule",
    "ConstitutionalProvision",
    "Regulation",
    "Provision",
    "DocketEntry",
)

_PREDICATES = tuple(BG[name] if name != "isPartOf" else DCTERMS.isPartOf for name in RELATIONS)
_KIND_OF_CLASS = {BG[name]: name for name in KINDS}
_RANK = {name: rank for rank, name in enumerate(KINDS)}

#: Where a thing's label is looked for, in this order.
_LABELS = (RDFS.label, DCTERMS.title, BG.sourceName, BG.citation, BG.docketNumber, BG.entryNumber)

#: What all things are called by one property, and by how many filings: one run over an index.
_CALLED = """SELECT ?thing ?label (COUNT(*) AS ?filings)
WHERE {{ GRAPH ?filing {{ ?thing {property} ?label }} }} GROUP BY ?thing ?label"""
_RELATED = """SELECT ?subject ?object ?filing
WHERE {{ GRAPH ?filing {{ ?subject {property} ?object FILTER(isIRI(?subject) && isIRI(?object)) }} }}"""
_CLASSES = f"SELECT ?thing ?class WHERE {{ VALUES ?class {{ {' '.join(map(str, _KIND_OF_CLASS))} }} ?thing a ?class }}"


def entity_graph(
    graph: LitigationGraph, about: str | None = None, kinds: Collection[str] | None = None
) -> networkx.MultiDiGraph:
    """The entities and their plain relations.

    about  the IRI of a thing: only it, what it touches, and the relations among these; ``None`` for all
    kinds  local names of classes ("Judge", "LawFirm", "Filing", "Decision", …): only things of these; ``None`` for all

    Things joined by ``owl:sameAs`` are one node.  Nodes are IRIs, with ``iri``, ``label`` and ``kind`` (a local name, the most telling: "Order" rather than
    "Filing").  Edges are keyed by the relation's local name, with ``relation`` and ``filings``, the sorted IRIs of the
    filings that say so.  Nodes and edges come in sorted order, so the same graph is made every time.

    Raises ``NotFoundError`` where the graph has no thing ``about``.
    """
    import networkx

    names = _Names(graph)
    centre = None if about is None else names.one(_named(about).value)
    if centre is None:
        names.read_all()
    filings_of: dict[tuple[str, str, str], set[str]] = {}
    for source, relation, target, filing in _all_relations(graph) if centre is None else _near(graph, names, centre):
        filings_of.setdefault((names.one(source), relation, names.one(target)), set()).add(filing)

    things = {end for source, _, target in filings_of for end in (source, target)}
    things.update([centre] if centre is not None else map(names.one, _typed(graph, KINDS if kinds is None else kinds)))
    result = networkx.MultiDiGraph()
    for iri in sorted(things):
        kind = names.kind(iri, kinds)
        if kind is not None:
            result.add_node(iri, iri=iri, label=names.label(iri), kind=kind)
        elif iri == centre and names.kind(iri, None) is None:
            raise NotFoundError(f"the graph knows nothing of {about}")
    for (source, relation, target), filings in sorted(filings_of.items()):
        if source in result and target in result:
            result.add_edge(source, target, key=relation, relation=relation, filings=tuple(sorted(filings)))
    return result


def label_of(graph: LitigationGraph, iri: str) -> str:
    """What people call a thing: the label that most filings give it (then the first in the alphabet), else its IRI's end."""
    return _Names(graph).label(iri)


class _Names:
    """One IRI a thing.  Filings that cite a decision by different reporters give it several, joined by ``owl:sameAs``."""

    def __init__(self, graph: LitigationGraph) -> None:
        self._graph = graph
        self._same: dict[str, str] = {}
        self._others: dict[str, list[str]] = {}
        links = ((q.subject, q.object) for q in graph.quads(predicate=OWL.sameAs))
        for one, other in sorted(
            {(a.value, b.value) for a, b in links if isinstance(a, NamedNode) and isinstance(b, NamedNode)}
        ):
            self._same.setdefault(one, other)
        for iri in self._same:
            self._others.setdefault(self.one(iri), []).append(iri)
        self._called: dict[NamedNode, dict[str, Counter[str]]] | None = None
        self._kinds: dict[str, set[str]] = {}

    def read_all(self) -> None:
        """Read the labels and classes of all things at once: a fraction of the time that each would take by itself."""
        self._called = {property_: {} for property_ in _LABELS}
        for property_, called in self._called.items():
            for thing, label, filings in self._graph.query(_CALLED.format(property=property_)).texts():
                called.setdefault(thing, Counter())[label] += int(filings)
        for thing, class_ in self._graph.query(_CLASSES).texts():
            self._kinds.setdefault(thing, set()).add(_KIND_OF_CLASS[NamedNode(class_)])

    def one(self, iri: str) -> str:
        """The IRI that stands for the thing: where ``owl:sameAs`` leads (the first in the alphabet, if to several)."""
        seen = {iri}
        while (following := self._same.get(iri)) is not None and following not in seen:
            seen.add(following)
            iri = following
        return iri

    def all(self, iri: str) -> list[NamedNode]:
        """Every IRI of the thing that ``iri`` stands for."""
        return [NamedNode(name) for name in (iri, *self._others.get(iri, ()))]

    def label(self, iri: str) -> str:
        """See :func:`label_of`."""
        for predicate in _LABELS:
            counts: Counter[str] = sum((self._labels(thing, predicate) for thing in self.all(iri)), Counter())
            if counts:
                return min(counts, key=lambda text: (-counts[text], text))
        return iri.rstrip("/").rpartition("/")[2] or iri

    def kind(self, iri: str, wanted: Collection[str] | None) -> str | None:
        """The most telling class of a thing; ``None`` where it has none of ours, or none that is wanted."""
        names = {name for thing in self.all(iri) for name in self._kinds_of(thing)}
        if wanted is not None and not names & set(wanted):
            return None
        return min(names, key=_RANK.__getitem__, default=None)

    def _labels(self, thing: NamedNode, predicate: NamedNode) -> Counter[str]:
        """What the filings call it by this property, and how many do."""
        if self._called is not None:
            return self._called[predicate].get(thing.value, Counter())
        quads = self._graph.quads(subject=thing, predicate=predicate)
        return Counter(str(getattr(quad.object, "value", "")) for quad in quads)

    def _kinds_of(self, thing: NamedNode) -> set[str]:
        if self._called is not None:
            return self._kinds.get(thing.value, set())
        classes = (quad.object for quad in self._graph.quads(subject=thing, predicate=RDF.type))
        return {_KIND_OF_CLASS[node] for node in classes if isinstance(node, NamedNode) and node in _KIND_OF_CLASS}


def _all_relations(graph: LitigationGraph) -> Iterator[tuple[str, str, str, str]]:
    """Subject, relation, object and filing, of all our relations."""
    for predicate in _PREDICATES:
        for subject, value, filing in graph.query(_RELATED.format(property=predicate)).texts():
            yield subject, _local_name(predicate), value, filing


def _near(graph: LitigationGraph, names: _Names, centre: str) -> Iterator[tuple[str, str, str, str]]:
    """The same of the relations among a thing and its neighbours."""
    near = {centre}
    for thing in names.all(centre):
        for predicate in _PREDICATES:
            ends = [quad.object for quad in graph.quads(subject=thing, predicate=predicate)]
            starts = [quad.subject for quad in graph.quads(predicate=predicate, object=thing)]
            near.update(names.one(node.value) for node in (*ends, *starts) if isinstance(node, NamedNode))
    for name in near:
        for thing in names.all(name):
            for predicate in _PREDICATES:
                for quad in graph.quads(subject=thing, predicate=predicate):
                    if isinstance(quad.object, NamedNode) and names.one(quad.object.value) in near:
                        filing = str(getattr(quad.graph_name, "value", ""))
                        yield thing.value, _local_name(predicate), quad.object.value, filing


def _typed(graph: LitigationGraph, kinds: Collection[str]) -> Iterator[str]:
    """The things of these classes."""
    for node, name in _KIND_OF_CLASS.items():
        if name in kinds:
            for quad in graph.quads(predicate=RDF.type, object=node):
                yield str(getattr(quad.subject, "value", ""))


def _named(iri: str) -> NamedNode:
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise NotFoundError(f"{iri}: not an IRI") from error


def _local_name(node: NamedNode) -> str:
    return re.split("[/#]", node.value)[-1]
