"""How much a graph holds, by class of thing and by relation."""

from __future__ import annotations

from bipagraph.graph.store import LitigationGraph

__all__ = ["ENTITIES", "RELATIONS", "count_entities", "count_relations"]

#: What is counted: name for people → the class.  What ``owl:sameAs`` joins counts once.
ENTITIES = {
    "filings": "bg:Filing",
    "cases": "bg:Case",
    "courts": "bg:Court",
    "judges": "bg:Judge",
    "parties": "bg:Party",
    "law firms": "bg:LawFirm",
    "attorneys": "bg:Attorney",
    "decisions cited": "bg:Decision",
    "provisions": "bg:Provision",
    "docket entries": "bg:DocketEntry",
}
#: Name for people → the plain relation, or the class of the node that carries one.
RELATIONS = {
    "cites": "?a bg:cites ?b",
    "represents": "?a bg:represents ?b",
    "decides": "?a bg:decides ?b",
    "presides over": "?a bg:presidesOver ?b",
    "party to": "?a bg:partyTo ?b",
    "citations in the text": "?a a bg:Citation",
    "rulings": "?a a bg:Ruling",
    "appearances": "?a a bg:Appearance",
}


def count_entities(graph: LitigationGraph) -> dict[str, int]:
    """How many different things there are of each of :data:`ENTITIES`; decisions are those that are cited."""
    counts = {}
    for name, kind in ENTITIES.items():
        cited = " ?filing bg:cites ?name ." if kind == "bg:Decision" else ""
        pattern = (
            f"?name a {kind} .{cited} OPTIONAL {{ ?name owl:sameAs ?other }} BIND(COALESCE(?other, ?name) AS ?thing)"
        )
        counts[name] = _count(graph, pattern, "?thing")
    return counts


def count_relations(graph: LitigationGraph) -> dict[str, int]:
    """How many different triples (or nodes that carry evidence) there are of each of :data:`RELATIONS`."""
    return {name: _count(graph, pattern, "?a ?b") for name, pattern in RELATIONS.items()}


def _count(graph: LitigationGraph, pattern: str, variables: str) -> int:
    answer = graph.query(f"SELECT (COUNT(*) AS ?n) WHERE {{ SELECT DISTINCT {variables} WHERE {{ {pattern} }} }}")
    return int(str(answer.dicts()[0]["n"]))
