"""What the graph knows of one thing: its names, its relations, and the words of the filings that say so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from bipagraph.errors import NotFoundError
from bipagraph.graph.store import LitigationGraph
from bipagraph.naming import Named, find, known_things
from bipagraph.places import Place, RulingMade, local_name, places, rulings
from bipagraph.wording import KINDS, kind_of, relation_words, words_of

__all__ = ["Fact", "Portrait", "Related", "RelationGroup", "portraits"]

#: With more things of one name a user is asked to be more exact.
MOST_PORTRAITS = 3
#: That many of them are named then.
NAMED = 8

# Everything said of a thing, and everything that says something of it.
_OUTWARD = "SELECT DISTINCT ?thing ?property ?value WHERE { ?thing ?property ?value }"
_INWARD = "SELECT DISTINCT ?other ?property ?thing WHERE { ?other ?property ?thing }"

#: Literals that a reader wants, by property, in this order.
_FACTS = {
    "citation": "citation",
    "docketNumber": "docket number",
    "docketNumberAsFiled": "docket number as filed",
    "date": "date",
    "year": "year",
    "courtId": "court id",
    "citationAbbreviation": "cited as",
    "honorific": "title",
    "barNumber": "bar number",
    "sourceName": "file",
    "entryNumber": "entry number",
    "sha256": "SHA-256",
}
_NUMBERS = re.compile(r"(\d{1,9})")
#: Triples about the graph itself, and the way through evidence, which the places have walked already.
_NOT_RELATIONS = frozenset(("type", "sameAs", "wasGeneratedBy", "subject", "object", "predicate", "counsel", "client"))


@dataclass(frozen=True, slots=True)
class Fact:
    """A literal: what it is, its value, and where it is said (where that is known)."""

    name: str
    value: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """A thing at the other end of a relation, with the words that say so."""

    iri: str
    kind: str
    label: str
    identifier: str
    places: tuple[Place, ...]

    @property
    def filings(self) -> tuple[str, ...]:
        """The file names of the filings that say so."""
        return tuple(sorted({place.source for place in self.places}))


@dataclass(frozen=True, slots=True)
class RelationGroup:
    """All things in one relation to ours.  ``relation`` is the ontology's name; ``inverse``: they are its subjects."""

    words: str
    relation: str
    inverse: bool
    items: tuple[Related, ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    """All that the graph knows of one thing."""

    thing: Named
    type_words: str
    other_names: tuple[str, ...]
    facts: tuple[Fact, ...]
    relations: tuple[RelationGroup, ...]
    rulings: tuple[RulingMade, ...]
    labels: dict[str, str]  # of the IRIs that the rulings name


def portraits(graph: LitigationGraph, name: str, kinds: Collection[str] | None = None) -> list[Portrait]:
    """What the graph knows of the things that ``name`` means (see :func:`bipagraph.naming.find`), at most three.

    Raises ``NotFoundError`` where there is none, with the nearest names, or where there are more.
    """
    found = find(graph, name, kinds)
    if len(found) > MOST_PORTRAITS:
        listed = "; ".join(f"{kind_of(thing.kind).singular} {thing}" for thing in found[:NAMED])
        more = f"; and {len(found) - NAMED} more" if len(found) > NAMED else ""
        raise NotFoundError(f"{name!r} could be {len(found)} things: {listed}{more}. Give more of the name, or --kind")
    return [_portrait(graph, thing) for thing in found]


def _portrait(graph: LitigationGraph, thing: Named) -> Portrait:
    said = places(graph, thing.iris)
    literals: dict[str, set[str]] = defaultdict(set)
    related: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for iri in sorted(thing.iris):
        node = NamedNode(iri)
        for _, predicate, value in graph.query(_OUTWARD, substitutions={"thing": node}).rows:
            if isinstance(value, Literal):
                literals[local_name(getattr(predicate, "value", ""))].add(value.value)
            elif isinstance(value, NamedNode):
                related[local_name(getattr(predicate, "value", "")), False].add(value.value)
        for other, predicate, _ in graph.query(_INWARD, substitutions={"thing": node}).rows:
            if isinstance(other, NamedNode):
                related[local_name(getattr(predicate, "value", "")), True].add(other.value)
    made = rulings(graph, thing.iris)
    named = {
        iri
        for ruling in made
        for iri in (ruling.filing, ruling.entry, ruling.movant, *ruling.judges, *ruling.grounds)
        if iri
    }
    things = known_things(graph, named.union(*related.values()))
    leader = {iri: known.iri for known in things.values() for iri in known.iris}
    related = {key: {leader.get(iri, iri) for iri in iris} for key, iris in related.items()}
    named = {leader.get(iri, iri) for iri in named}
    narrower = sorted(
        thing.classes - {thing.kind, "Decision" if thing.kind == "Filing" else "", "Party", "Person", "Organization"}
    )
    own_names = {thing.label, *(value for name in _FACTS for value in literals.get(name, ()))}
    return Portrait(
        thing=thing,
        type_words=", ".join(words_of(name) for name in narrower) or kind_of(thing.kind).singular,
        other_names=tuple(sorted(set(thing.names) - own_names)),
        facts=_facts(thing, literals, said),
        relations=_groups(thing, related, said, leader, things),
        rulings=tuple(made),
        labels={iri: things[iri].label for iri in sorted(named) if iri in things},
    )


def _facts(
    thing: Named, literals: dict[str, set[str]], said: dict[tuple[str, str, str], list[Place]]
) -> tuple[Fact, ...]:
    return tuple(
        Fact(words, value, tuple(place for iri in sorted(thing.iris) for place in said.get((iri, name, value), ())))
        for name, words in _FACTS.items()
        for value in sorted(literals.get(name, ()))
    )


def _groups(
    thing: Named,
    related: dict[tuple[str, bool], set[str]],
    said: dict[tuple[str, str, str], list[Place]],
    leader: dict[str, str],
    things: dict[str, Named],
) -> tuple[RelationGroup, ...]:
    found: dict[tuple[str, bool, str], list[Related]] = defaultdict(list)
    evidence: dict[tuple[str, bool, str], list[Place]] = defaultdict(list)
    for (subject, relation, target), listed in said.items():
        if subject in thing.iris:
            evidence[relation, False, leader.get(target, target)].extend(listed)
        if target in thing.iris:
            evidence[relation, True, leader.get(subject, subject)].extend(listed)
    roles = {(inverse, iri) for (name, inverse), iris in related.items() if _is_role(name) for iri in iris}
    for (name, inverse), iris in related.items():
        for iri in iris - thing.iris:
            # A role in a case says more than being a party to it; evidence nodes are no things of ours.
            if name in _NOT_RELATIONS or iri not in things or (name == "partyTo" and (inverse, iri) in roles):
                continue
            other = things[iri]
            listed = sorted(evidence.get((name, inverse, iri), ()), key=lambda place: (place.source, place.start or 0))
            heading = other.kind if _by_kind(name, inverse) else ""
            found[name, inverse, heading].append(Related(iri, other.kind, other.label, other.identifier, tuple(listed)))
    rank = {"": 0, **{kind.name: index for index, kind in enumerate(KINDS)}}
    groups = [
        RelationGroup(
            _words(name, inverse, kind, thing.kind),
            name,
            inverse,
            tuple(sorted(items, key=_in_order)),
        )
        for (name, inverse, kind), items in sorted(
            found.items(), key=lambda entry: (entry[0][1], entry[0][0], rank[entry[0][2]])
        )
    ]
    return tuple(groups)


def _in_order(item: Related) -> tuple[int, list[tuple[int, str]], str]:
    """What is said most often first, then by name, numbers by their size; the entries of a docket by their numbers alone."""
    places = 0 if item.kind == "DocketEntry" else -len(item.places)
    parts = [(int(part), "") if part.isdecimal() else (0, part) for part in _NUMBERS.split(item.label.casefold())]
    return places, parts, item.identifier


def _is_role(name: str) -> bool:
    return name.endswith("In") and name not in ("filedIn", "appearsIn")


def _by_kind(name: str, inverse: bool) -> bool:
    """Whether a heading tells kinds apart: what a filing cites, what a judge decides, what lies in a case."""
    return (name in ("cites", "decides") and not inverse) or (name == "filedIn" and inverse)


def _words(name: str, inverse: bool, kind: str, own_kind: str) -> str:
    """A heading: "cites (decisions)", "cited by", "docket entries"."""
    if name == "filedIn" and "DocketEntry" in (kind if inverse else own_kind,):
        name = "entryOf"
    words = relation_words(name, inverse=inverse)
    if kind and name != "entryOf" and not inverse:
        return f"{words} ({kind_of(kind).plural.lower()})"
    return words
