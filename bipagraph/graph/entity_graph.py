"""The graph of things and their plain relations as networkx knows graphs, without the nodes that carry evidence."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from bipagraph.graph.store import LitigationGraph

if TYPE_CHECKING:
    import networkx

__all__ = ["KINDS", "RELATIONS", "entity_graph"]

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

_NODES = """
SELECT ?thing ?kind ?label WHERE {
  ?thing a ?kind .
  FILTER(STRSTARTS(STR(?kind), STR(bg:)))
  OPTIONAL { ?thing rdfs:label ?name }
  OPTIONAL { ?thing dcterms:title ?title }
  OPTIONAL { ?thing bg:sourceName ?file }
  OPTIONAL { ?thing bg:citation ?citation }
  OPTIONAL { ?thing bg:docketNumber ?docket }
  OPTIONAL { ?thing bg:entryNumber ?entry }
  BIND(COALESCE(?name, ?title, ?file, ?citation, ?docket, CONCAT("Dkt. ", ?entry)) AS ?label)
}
"""
_EDGES = """
SELECT ?source ?relation ?target ?filing WHERE {
  GRAPH ?filing { ?source ?relation ?target }
  FILTER(isIRI(?target))
}
"""


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
    raise NotImplementedError
