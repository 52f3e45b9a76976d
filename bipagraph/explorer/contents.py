"""What the page shows: the entity graph of a store, each thing with its facts, each relation with its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, overload

import networkx as nx

from bipagraph.errors import NotFoundError
from bipagraph.graph.entity_graph import entity_graph
from bipagraph.graph.store import LitigationGraph
from bipagraph.naming import Named, find, known_things
from bipagraph.places import PlaceReader, RulingMade, Statement, rulings, statements
from bipagraph.wording import words_of

__all__ = ["View", "contents", "neighbourhood", "only_kinds", "view_of"]

#: More centres than this make no picture of anything: the name must be more exact.
MOST_CENTRES = 5

# A thing's facts for the panel, in this order.
_FACTS = """
SELECT DISTINCT ?thing ?property ?value WHERE {
  VALUES ?property { bg:citation bg:year dcterms:date bg:docketNumber bg:docketNumberAsFiled bg:courtId
                     bg:citationAbbreviation bg:honorific bg:barNumber bg:sourceName bg:entryNumber }
  ?thing ?property ?value .
}"""
_FACT_NAMES = {
    "citation": "Citation",
    "date": "Date",
    "year": "Year",
    "docketNumber": "Docket number",
    "docketNumberAsFiled": "As filed",
    "courtId": "Court id",
    "citationAbbreviation": "Cited as",
    "honorific": "Title",
    "barNumber": "Bar number",
    "sourceName": "File",
    "entryNumber": "Entry",
}


@dataclass(frozen=True, slots=True)
class View:
    """A part of the graph to look at: ``title`` and ``note`` say which, ``focus`` is the IRI it is about."""

    graph: nx.MultiDiGraph
    title: str
    note: str = ""
    focus: str | None = None


def view_of(
    graph: LitigationGraph, about: str | None = None, kinds: Collection[str] | None = None, depth: int = 1
) -> View:
    """The part of a store that was asked for.

    about  what it surrounds (see :func:`bipagraph.naming.find`);  depth  how many relations away
    kinds  only things of these kinds (beside what it is about)

    Raises ``NotFoundError`` for a name that means nothing or too much, and where nothing is left to show.
    """
    whole = contents(graph)
    centres: list[Named] = []
    if about is not None:
        centres = find(graph, about)
        if len(centres) > MOST_CENTRES:
            listed = "; ".join(str(thing) for thing in centres[:MOST_CENTRES])
            raise NotFoundError(f"{about!r} could be {len(centres)} things: {listed}; … Give more of the name")
        whole = neighbourhood(whole, [thing.iri for thing in centres], depth)
    if kinds is not None:
        whole = only_kinds(whole, kinds, {thing.iri for thing in centres})
    if not whole:
        raise NotFoundError(
            "the graph holds nothing of the kinds that were asked for"
            if kinds
            else "the graph is empty: build it from filings first"
        )
    if not centres:
        return View(whole, "BIPA litigation")
    reach = "direct relations only" if depth == 1 else f"all that is up to {depth} relations away"
    if len(centres) == 1:
        return View(whole, centres[0].label, f"Shown: {reach}.", centres[0].iri)
    listed = "; ".join(map(str, centres))
    return View(whole, f"“{about}”", f"Taken for {len(centres)} things: {listed}. Shown: {reach}.", centres[0].iri)


def contents(graph: LitigationGraph) -> nx.MultiDiGraph:
    """All things and relations of a store, with the attributes that :func:`bipagraph.explorer.drawing.draw` wants.

    Things that ``owl:sameAs`` makes one are one node; a party's role in a case stands for its being a party to it.
    """
    things = known_things(graph)
    leader = {iri: thing.iri for thing in things.values() for iri in thing.iris}
    facts = _facts(graph, leader)
    found = nx.MultiDiGraph()
    for thing in things.values():
        found.add_node(thing.iri, label=thing.label, kind=thing.kind, facts=_all_facts(thing, facts[thing.iri]))
    evidence: dict[Statement, list[tuple[str, str]]] = defaultdict(list)
    for (subject, relation, target), nodes in statements(graph).items():
        key = (leader.get(subject, subject), relation, leader.get(target, target))
        evidence[key].extend((node, "") for node in nodes)
    stated = {
        (leader.get(subject, subject), relation, leader.get(target, target))
        for subject, target, relation in entity_graph(graph).edges(keys=True)
    }
    stated |= {key for key in evidence if key[1].endswith("In") and key[0] in things and key[2] in things}
    decided = rulings(graph)
    reader = PlaceReader(graph)
    _add_rulings(decided, leader, evidence, stated)
    for subject, relation, target in sorted(_telling(stated)):
        if subject in found and target in found and subject != target:
            said = Words(reader, evidence.get((subject, relation, target), []))
            found.add_edge(
                subject,
                target,
                relation=_renamed(relation, found.nodes[subject]["kind"]),
                count=len(said),
                evidence=said,
            )
    _give_short_labels(found, things)
    return found


def neighbourhood(graph: nx.MultiDiGraph, centres: Iterable[str], depth: int) -> nx.MultiDiGraph:
    """The things within ``depth`` relations of the centres, with the relations among them."""
    undirected = graph.to_undirected(as_view=True)
    near: set[str] = set()
    for centre in centres:
        near.update(nx.single_source_shortest_path_length(undirected, centre, cutoff=depth))
    return graph.subgraph([node for node in graph if node in near]).copy()


def only_kinds(graph: nx.MultiDiGraph, kinds: Collection[str], keep: Collection[str] = ()) -> nx.MultiDiGraph:
    """The things of these kinds (and those of ``keep``).  Judges and counsel stay joined when cases go: "appears before"."""
    kept = graph.subgraph([n for n, kind in graph.nodes(data="kind") if kind in kinds or n in keep]).copy()
    if "Case" not in kinds and "Judge" in kinds:
        for case in [node for node, kind in graph.nodes(data="kind") if kind == "Case" and node not in kept]:
            _join_through(graph, case, kept)
    return kept


def _join_through(graph: nx.MultiDiGraph, case: str, kept: nx.MultiDiGraph) -> None:
    arriving = list(graph.in_edges(case, data=True))
    judges = sorted({a for a, _, data in arriving if data["relation"] == "presidesOver"} & set(kept))
    counsel: dict[str, Words] = {}
    for who, _, data in arriving:
        if data["relation"] == "appearsIn" and who in kept:
            counsel[who] = counsel[who] + data["evidence"] if who in counsel else data["evidence"]
    for party, _, _ in arriving:
        if graph.nodes[party]["kind"] == "Party":
            for who, _, represents in graph.in_edges(party, data=True):
                if represents["relation"] == "represents" and who in kept and who not in counsel:
                    counsel[who] = represents["evidence"]
    for who, said in sorted(counsel.items()):
        for judge in judges:
            kept.add_edge(who, judge, relation="appearsBefore", count=len(said), evidence=said)


def _give_short_labels(graph: nx.MultiDiGraph, things: dict[str, Named]) -> None:
    """What is written beside a node where its whole name is too long: "Order · Quill v. Alder", "7th Cir."."""
    for node, attributes in graph.nodes(data=True):
        if attributes["kind"] == "Court":
            attributes["short"] = next(iter(attributes["facts"].get("Cited as", ())), "")
        elif attributes["kind"] == "Filing":
            cases = [
                things[b].label for _, b, relation in graph.out_edges(node, data="relation") if relation == "filedIn"
            ]
            kinds = attributes["facts"].get("Type", ["filing"])
            attributes["short"] = " · ".join([kinds[0].capitalize(), *sorted(cases)[:1]])


def _facts(graph: LitigationGraph, leader: dict[str, str]) -> dict[str, dict[str, set[str]]]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in graph.query(_FACTS).dicts():
        thing = str(row["thing"])
        name = str(row["property"]).rpartition("#")[2].rpartition("/")[2]
        found[leader.get(thing, thing)][name].add(str(row["value"]))
    return found


def _all_facts(thing: Named, facts: dict[str, set[str]]) -> dict[str, list[str]]:
    narrower = sorted(thing.classes - {thing.kind, "Decision", "Party", "Person", "Organization"})
    listed = {"Type": [words_of(name) for name in narrower]} if narrower else {}
    for name, title in _FACT_NAMES.items():
        values = sorted(facts.get(name, ()))
        if name == "year" and "date" in facts:
            continue
        if values and values != [thing.label]:
            listed[title] = values
    return listed


def _add_rulings(
    decided: list[RulingMade],
    leader: dict[str, str],
    evidence: dict[Statement, list[tuple[str, str]]],
    stated: set[Statement],
) -> None:
    """A ruling joins its filing and the entry ruled on; its words also stand with the judge who decides the filing."""
    for ruling in decided:
        said = (ruling.evidence, f"{ruling.motion}: {ruling.outcome}")
        if ruling.entry:
            key = (ruling.filing, "rulesOn", leader.get(ruling.entry, ruling.entry))
            stated.add(key)
            evidence[key].append(said)
        for judge in ruling.judges:
            evidence[leader.get(judge, judge), "decides", ruling.filing].append(said)


def _telling(stated: set[Statement]) -> set[Statement]:
    """Without what a more telling relation between the same two things says too."""
    more = {(a, b) for a, relation, b in stated if relation.endswith("In") and relation not in ("filedIn", "appearsIn")}
    clients = {a for a, relation, _ in stated if relation == "represents"}
    return {
        (a, relation, b)
        for a, relation, b in stated
        if not (relation == "partyTo" and (a, b) in more) and not (relation == "appearsIn" and a in clients)
    }


def _renamed(relation: str, subject_kind: str) -> str:
    return "entryOf" if relation == "filedIn" and subject_kind == "DocketEntry" else relation


class Words(Sequence[Mapping[str, Any]]):
    """The places that say something, for the page; read from the store only when looked at, for most never are.

    evidence  IRIs of evidence nodes, each with a note that stands for the place's own where it is not empty
    """

    def __init__(self, reader: PlaceReader, evidence: Sequence[tuple[str, str]]) -> None:
        self._reader = reader
        self._evidence = evidence

    def __len__(self) -> int:
        return len(self._evidence)

    @overload
    def __getitem__(self, index: int) -> Mapping[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Mapping[str, Any]]: ...
    def __getitem__(self, index: int | slice) -> Mapping[str, Any] | Sequence[Mapping[str, Any]]:
        if isinstance(index, slice):
            return Words(self._reader, self._evidence[index])
        iri, note = self._evidence[index]
        place = self._reader.place(iri)
        return {**{key: getattr(place, key) for key in _ON_THE_PAGE}, "note": note or place.note}

    def __add__(self, other: Words) -> Words:
        return Words(self._reader, [*self._evidence, *other._evidence])


#: Of a place, what the page shows.
_ON_THE_PAGE = ("source", "exact", "prefix", "suffix", "page", "start", "end", "rule")
