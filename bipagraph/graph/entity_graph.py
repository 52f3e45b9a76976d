"""The graph of things and their plain relations as networkx knows graphs, without the nodes that carry evidence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad

from bipagraph.errors import NotFoundError
from bipagraph.graph.store import LitigationGraph
from bipagraph.graph.vocabulary import BG, DCTERMS, RDF, RDFS

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
KINDS = (
    "Order",
    "Opinion",
    "Judgment",
    "Complaint",
    "Answer",
    "Motion",
    "Brief",
    "Stipulation",
    "Notice",
    "Declaration",
    "Transcript",
    "DocketSheet",
    "Filing",
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


def entity_graph(
    graph: LitigationGraph, about: str | None = None, kinds: Collection[str] | None = None
) -> networkx.MultiDiGraph:
    """The entities and their plain relations.

    about  the IRI of a thing: only it, what it touches, and the relations among these; ``None`` for all
    kinds  local names of classes ("Judge", "LawFirm", "Filing", "Decision", …): only things of these; ``None`` for all

    Nodes are IRIs, with ``iri``, ``label`` and ``kind`` (a local name, the most telling: "Order" rather than
    "Filing").  Edges are keyed by the relation's local name, with ``relation`` and ``filings``, the sorted IRIs of the
    filings that say so.  Nodes and edges come in sorted order, so the same graph is made every time.

    Raises ``NotFoundError`` where the graph has no thing ``about``.
    """
    import networkx

    centre = None if about is None else _named(about)
    filings_of: dict[tuple[str, str, str], set[str]] = {}
    for quad in _relations(graph, centre):
        assert isinstance(quad.subject, NamedNode)
        if isinstance(quad.object, NamedNode):
            edge = (quad.subject.value, _local_name(quad.predicate), quad.object.value)
            filings_of.setdefault(edge, set()).add(str(getattr(quad.graph_name, "value", "")))

    things = {end for source, _, target in filings_of for end in (source, target)}
    if about is not None:
        things.add(about)
    else:
        things.update(_typed(graph, KINDS if kinds is None else kinds))
    result = networkx.MultiDiGraph()
    for iri in sorted(things):
        kind = _kind(graph, iri, kinds)
        if kind is not None:
            result.add_node(iri, iri=iri, label=label_of(graph, iri), kind=kind)
        elif iri == about and not any(graph.quads(subject=NamedNode(iri))):
            raise NotFoundError(f"the graph knows nothing of {about}")
    for (source, relation, target), filings in sorted(filings_of.items()):
        if source in result and target in result:
            result.add_edge(source, target, key=relation, relation=relation, filings=tuple(sorted(filings)))
    return result


def label_of(graph: LitigationGraph, iri: str) -> str:
    """What people call a thing: the label that most filings give it (then the first in the alphabet), else its IRI's end."""
    thing = NamedNode(iri)
    for predicate in _LABELS:
        counts = Counter(
            str(getattr(quad.object, "value", "")) for quad in graph.quads(subject=thing, predicate=predicate)
        )
        if counts:
            label = min(counts, key=lambda text: (-counts[text], text))
            return f"Dkt. {label}" if predicate == BG.entryNumber else label
    return iri.rstrip("/").rpartition("/")[2] or iri


def _relations(graph: LitigationGraph, centre: NamedNode | None) -> Iterator[Quad]:
    """The quads of our relations: all, or those among a thing and its neighbours."""
    if centre is None:
        for predicate in _PREDICATES:
            yield from graph.quads(predicate=predicate)
        return
    near = {centre}
    for predicate in _PREDICATES:
        near.update(
            q.object for q in graph.quads(subject=centre, predicate=predicate) if isinstance(q.object, NamedNode)
        )
        near.update(
            q.subject for q in graph.quads(predicate=predicate, object=centre) if isinstance(q.subject, NamedNode)
        )
    for thing in near:
        for predicate in _PREDICATES:
            yield from (quad for quad in graph.quads(subject=thing, predicate=predicate) if quad.object in near)


def _typed(graph: LitigationGraph, kinds: Collection[str]) -> Iterator[str]:
    """The things of these classes."""
    for node, name in _KIND_OF_CLASS.items():
        if name in kinds:
            for quad in graph.quads(predicate=RDF.type, object=node):
                yield str(getattr(quad.subject, "value", ""))


def _kind(graph: LitigationGraph, iri: str, wanted: Collection[str] | None) -> str | None:
    """The most telling class of a thing; ``None`` where it has none of ours, or none that is wanted."""
    classes = (quad.object for quad in graph.quads(subject=NamedNode(iri), predicate=RDF.type))
    names = {_KIND_OF_CLASS[node] for node in classes if isinstance(node, NamedNode) and node in _KIND_OF_CLASS}
    if wanted is not None and not names & set(wanted):
        return None
    return min(names, key=_RANK.__getitem__, default=None)


def _named(iri: str) -> NamedNode:
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise NotFoundError(f"{iri}: not an IRI") from error


def _local_name(node: NamedNode) -> str:
    return re.split("[/#]", node.value)[-1]
