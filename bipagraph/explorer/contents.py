"""What the page shows: the entity graph of a store, each thing with its facts, each relation with its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any, overload

import networkx as nx

from bipagraph.errors import NotFoundError
from bipagraph.explorer.drawing import EVIDENCE_LIMIT
from bipagraph.explorer.outline import Outline, most_connected, neighbourhood, only_kinds, outline
from bipagraph.graph.store import LitigationGraph
from bipagraph.naming import Named, find, known_things
from bipagraph.places import PlaceReader, Statement, local_name, rulings_in, statements_among
from bipagraph.wording import words_of

__all__ = ["View", "contents", "quotable", "view_of"]

#: More centres than this make no picture of anything: the name must be more exact.
MOST_CENTRES = 5
#: Places quoted on one page: six thousand make some 3 MB of it.
PLACES_LIMIT = 6_000

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
    """A part of the graph to look at: ``title`` and ``note`` say which, ``focus`` is the IRI it is about.

    left_out  how many things of it were too many
    """

    graph: nx.MultiDiGraph
    title: str
    note: str = ""
    focus: str | None = None
    left_out: int = 0


def view_of(
    graph: LitigationGraph,
    about: str | None = None,
    kinds: Collection[str] | None = None,
    depth: int = 1,
    limit: int | None = None,
) -> View:
    """The part of a store that was asked for.

    about  what it surrounds (see :func:`bipagraph.naming.find`);  depth  how many relations away
    kinds  only things of these kinds (beside what it is about)
    limit  of more things than these, only the most connected

    Raises ``NotFoundError`` for a name that means nothing or too much, and where nothing is left to show.
    """
    things = known_things(graph)
    centres: list[Named] = []
    if about is not None:
        centres = find(graph, about)
        if len(centres) > MOST_CENTRES:
            listed = "; ".join(str(thing) for thing in centres[:MOST_CENTRES])
            raise NotFoundError(f"{about!r} could be {len(centres)} things: {listed}; … Give more of the name")
    whole = outline(graph, things)
    found = whole
    if about is not None:
        found = neighbourhood(found, [thing.iri for thing in centres], depth)
    if kinds is not None:
        found = only_kinds(found, kinds, {thing.iri for thing in centres})
    if not found.things:
        raise NotFoundError(
            "the graph holds nothing of the kinds that were asked for"
            if kinds
            else "the graph is empty: build it from filings first"
        )
    shown = found if limit is None else most_connected(found, limit, {thing.iri for thing in centres[:1]})
    cases, left_out = whole.cases_of(shown.things), len(found.things) - len(shown.things)
    del whole, found  # as large as the store
    drawn = _filled(graph, shown, things, cases)
    if not centres:
        return View(drawn, "BIPA litigation", left_out=left_out)
    reach = "direct relations only" if depth == 1 else f"all that is up to {depth} relations away"
    if len(centres) == 1:
        return View(drawn, centres[0].label, f"Shown: {reach}.", centres[0].iri, left_out)
    listed = "; ".join(map(str, centres))
    note = f"Taken for {len(centres)} things: {listed}. Shown: {reach}."
    return View(drawn, f"“{about}”", note, centres[0].iri, left_out)


def contents(graph: LitigationGraph) -> nx.MultiDiGraph:
    """All things and relations of a store, with the attributes that :func:`bipagraph.explorer.drawing.draw` wants.

    Things that ``owl:sameAs`` makes one are one node; a party's role in a case stands for its being a party to it.
    """
    whole = outline(graph)
    return _filled(graph, whole, whole.things, whole.cases_of(whole.things))


def _filled(
    graph: LitigationGraph, shown: Outline, every: Mapping[str, Named], cases: Mapping[str, list[str]]
) -> nx.MultiDiGraph:
    """What is ``shown`` of ``every`` thing, with facts and words."""
    leader = {iri: thing.iri for thing in every.values() for iri in thing.iris}
    facts = _facts(graph, leader, shown.things)
    found = nx.MultiDiGraph()
    for thing in shown.things.values():
        found.add_node(thing.iri, label=thing.label, kind=thing.kind, facts=_all_facts(thing, facts[thing.iri]))
    reader = PlaceReader(graph)
    sources = {key: shown.through.get(key, (key,)) for key in sorted(shown.relations)}
    evidence = _evidence(graph, every, leader, {source for several in sources.values() for source in several}, reader)
    said = {
        key: [place for source in several for place in evidence.get(source, ())] for key, several in sources.items()
    }
    quoted = quotable({key: len(places) for key, places in said.items()})
    reader.remember(place for key, places in said.items() for place, _ in places[: quoted[key]])
    for (subject, relation, target), places in said.items():
        found.add_edge(
            subject,
            target,
            relation=_renamed(relation, every[subject].kind),
            count=len(places),
            evidence=Words(reader, places[: quoted[subject, relation, target]]),
        )
    _give_short_labels(found, cases)
    return found


def quotable(places: Mapping[Statement, int], room: int = PLACES_LIMIT) -> dict[Statement, int]:
    """How many of its places each relation is quoted with: as many as the page has ``room`` for, the best attested first."""
    most = next(
        (most for most in range(EVIDENCE_LIMIT, 1, -1) if sum(min(n, most) for n in places.values()) <= room), 1
    )
    found = dict.fromkeys(places, 0)
    for key in sorted(places, key=lambda key: (-places[key], key)):
        found[key] = min(places[key], most, room)
        room -= found[key]
    return found


def _evidence(
    graph: LitigationGraph,
    every: Mapping[str, Named],
    leader: Mapping[str, str],
    wanted: Set[Statement],
    reader: PlaceReader,
) -> dict[Statement, list[tuple[str, str]]]:
    """For each wanted relation its evidence nodes, each with a note of its own or none; rulings' come last."""
    ends = {end for a, _, b in wanted for end in (a, b)}
    iris = {iri for end in ends for iri in every[end].iris}
    found: dict[Statement, list[tuple[str, str]]] = defaultdict(list)
    for (subject, relation, target), nodes in statements_among(graph, iris).items():
        key = (leader.get(subject, subject), relation, leader.get(target, target))
        if key in wanted:
            found[key].extend((node, "") for node in nodes)
    filings = {a for a, relation, _ in wanted if relation == "rulesOn"}
    filings |= {b for _, relation, b in wanted if relation == "decides"}
    for ruling in rulings_in(graph, filings, reader):
        said = (ruling.evidence, f"{ruling.motion}: {ruling.outcome}")
        # A ruling joins its filing and the entry ruled on; its words also stand with the judge who decides the filing.
        keys = [(ruling.filing, "rulesOn", leader.get(ruling.entry, ruling.entry))] if ruling.entry else []
        keys += [(leader.get(judge, judge), "decides", ruling.filing) for judge in ruling.judges]
        for key in keys:
            if key in wanted:
                found[key].append(said)
    return found


def _give_short_labels(graph: nx.MultiDiGraph, cases: Mapping[str, list[str]]) -> None:
    """What is written beside a node where its whole name is too long: "Order · Quill v. Alder", "7th Cir."."""
    for node, attributes in graph.nodes(data=True):
        if attributes["kind"] == "Court":
            attributes["short"] = next(iter(attributes["facts"].get("Cited as", ())), "")
        elif attributes["kind"] == "Filing":
            kinds = attributes["facts"].get("Type", ["filing"])
            attributes["short"] = " · ".join([kinds[0].capitalize(), *cases.get(node, [])[:1]])


def _facts(
    graph: LitigationGraph, leader: Mapping[str, str], wanted: Collection[str]
) -> dict[str, dict[str, set[str]]]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for thing, property_, value in graph.query(_FACTS).texts():
        if (iri := leader.get(thing, thing)) in wanted:
            found[iri][local_name(property_)].add(value)
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


#: Of a place, what the page shows.
_ON_THE_PAGE = ("source", "exact", "prefix", "suffix", "page", "start", "end", "rule")
