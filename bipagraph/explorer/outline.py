"""The bare graph of a store: its things, and which relation joins which.  From it is chosen what a page shows.

A store of ten thousand filings has some hundred thousand relations, and a page shows a few: so names and relations
come first, in a few runs over an index each, and words and facts are read for what was chosen alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from bipagraph.graph.entity_graph import RELATIONS
from bipagraph.graph.store import LitigationGraph
from bipagraph.naming import Named, known_things
from bipagraph.places import Statement, local_name

__all__ = ["Outline", "most_connected", "neighbourhood", "only_kinds", "outline"]

# One row a target, for a statute is cited by thousands; no IRI holds a blank.
_STATED = 'SELECT ?b (GROUP_CONCAT(STR(?a); separator=" ") AS ?subjects) WHERE {{ ?a {} ?b }} GROUP BY ?b'
# A party's role in a case ("plaintiffIn"), counsel's appearance: relations that only evidence tells.
_ROLES = """
SELECT DISTINCT ?a ?relation ?b WHERE {
  { SELECT ?relation WHERE {
      { SELECT DISTINCT ?relation WHERE { ?any rdf:predicate ?relation } }
      FILTER(STRENDS(STR(?relation), "In"))
  } }
  { SELECT ?e ?relation WHERE { ?e rdf:predicate ?relation } }
  { SELECT ?e ?a WHERE { ?e rdf:subject ?a } }
  { SELECT ?e ?b WHERE { ?e rdf:object ?b } }
}"""
_RULED_ON = """
SELECT (MIN(?aFiling) AS ?filing) (MIN(?anEntry) AS ?entry) WHERE {
  { SELECT ?ruling ?aFiling WHERE { ?ruling bg:ruledIn ?aFiling } }
  { SELECT ?ruling ?anEntry WHERE { ?ruling bg:rulesOn ?anEntry } }
  { SELECT DISTINCT ?ruling WHERE { ?ruling bg:outcome ?outcome } }
} GROUP BY ?ruling"""


@dataclass(frozen=True, slots=True)
class Outline:
    """Things by IRI (those that ``owl:sameAs`` makes one stand once), and the relations between them.

    through  for a relation that stands for others ("appears before"): those others, whose words are its own
    """

    things: dict[str, Named]
    relations: set[Statement]
    through: dict[Statement, tuple[Statement, ...]] = field(default_factory=dict)

    def among(self, things: Collection[str]) -> Outline:
        """These things alone, with the relations between them."""
        kept = {iri: thing for iri, thing in self.things.items() if iri in things}
        relations = {statement for statement in self.relations if statement[0] in kept and statement[2] in kept}
        return Outline(kept, relations, {key: self.through[key] for key in self.through if key in relations})

    def cases_of(self, things: Collection[str]) -> dict[str, list[str]]:
        """The labels of the cases that these things are filed in, sorted."""
        found: dict[str, list[str]] = defaultdict(list)
        for a, relation, b in self.relations:
            if relation == "filedIn" and a in things:
                found[a].append(self.things[b].label)
        return {iri: sorted(labels) for iri, labels in found.items()}


def outline(graph: LitigationGraph, things: dict[str, Named] | None = None) -> Outline:
    """All things and relations of a store; ``things`` is what ``known_things`` said, where it is at hand."""
    things = known_things(graph) if things is None else things
    leader = {iri: thing.iri for thing in things.values() for iri in thing.iris}
    found: set[Statement] = set()

    def add(subject: str, relation: str, target: str) -> None:
        a, b = leader.get(subject), leader.get(target)
        if a is not None and b is not None and a != b:
            found.add((a, relation, b))

    for relation in RELATIONS:
        name = f"dcterms:{relation}" if relation == "isPartOf" else f"bg:{relation}"
        for b, subjects in graph.query(_STATED.format(name)).texts():
            for a in subjects.split():
                add(a, relation, b)
    for a, role, b in graph.query(_ROLES).texts():
        add(a, local_name(role), b)
    for a, b in graph.query(_RULED_ON).texts():
        add(a, "rulesOn", b)
    _keep_the_telling(found)
    return Outline(things, found)


def neighbourhood(whole: Outline, centres: Iterable[str], depth: int) -> Outline:
    """The things within ``depth`` relations of the centres, with the relations among them."""
    near = set(centres)
    for _ in range(depth):
        near |= {end for a, _, b in whole.relations if a in near or b in near for end in (a, b)}
    return whole.among(near)


def only_kinds(whole: Outline, kinds: Collection[str], keep: Collection[str] = ()) -> Outline:
    """The things of these kinds (and those of ``keep``).  Judges and counsel stay joined when cases go: "appears before"."""
    kept = whole.among({iri for iri, thing in whole.things.items() if thing.kind in kinds or iri in keep})
    if "Case" not in kinds and "Judge" in kinds:
        _join_through_cases(whole, kept)
    return kept


def most_connected(whole: Outline, limit: int, keep: Collection[str] = ()) -> Outline:
    """The ``limit`` things with the most neighbours (and those of ``keep``), with the relations among them."""
    if len(whole.things) <= limit:
        return whole
    pairs = {(a, b) if a < b else (b, a) for a, _, b in whole.relations}
    neighbours = Counter(end for pair in pairs for end in pair)
    order = sorted(whole.things, key=lambda iri: (iri not in keep, -neighbours[iri], iri))
    return whole.among(set(order[:limit]))


def _join_through_cases(whole: Outline, kept: Outline) -> None:
    arriving: dict[str, list[tuple[str, str]]] = defaultdict(list)
    lawyers: dict[str, list[str]] = defaultdict(list)
    for a, relation, b in sorted(whole.relations):
        if whole.things[b].kind == "Case":
            arriving[b].append((a, relation))
        if relation == "represents":
            lawyers[b].append(a)
    said: dict[Statement, list[Statement]] = defaultdict(list)
    for case in sorted(arriving.keys() - kept.things.keys()):
        judges = {a for a, relation in arriving[case] if relation == "presidesOver" and a in kept.things}
        counsel: dict[str, list[Statement]] = {}
        for a, relation in arriving[case]:
            if relation == "appearsIn" and a in kept.things:
                counsel.setdefault(a, []).append((a, relation, case))
        for party, _ in arriving[case]:
            if whole.things[party].kind == "Party":
                for who in lawyers[party]:
                    if who in kept.things:
                        counsel.setdefault(who, [(who, "represents", party)])
        for who, sources in sorted(counsel.items()):
            for judge in sorted(judges):
                said[who, "appearsBefore", judge].extend(sources)
    kept.relations.update(said)
    kept.through.update({key: tuple(dict.fromkeys(sources)) for key, sources in said.items()})


def _keep_the_telling(stated: set[Statement]) -> None:
    """Drop what a more telling relation between the same two things says too."""
    more = {(a, b) for a, relation, b in stated if relation.endswith("In") and relation not in ("filedIn", "appearsIn")}
    clients = {a for a, relation, _ in stated if relation == "represents"}
    stated -= {
        (a, relation, b)
        for a, relation, b in stated
        if (relation == "partyTo" and (a, b) in more) or (relation == "appearsIn" and a in clients)
    }
