"""Where the filings say it: for each relation of the graph, the very words, their file and page.

The way leads over single triples (:meth:`LitigationGraph.quads`), each found by an index, so a large store costs no more
a place than a small one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

from bipagraph.graph.store import LitigationGraph
from bipagraph.graph.vocabulary import BG, RDF, RDFS

__all__ = [
    "Place",
    "PlaceReader",
    "RulingMade",
    "Statement",
    "local_name",
    "places",
    "rulings",
    "rulings_in",
    "statements",
    "statements_among",
]

#: Subject IRI, local name of the property, and object (an IRI, or a literal's text).
Statement: TypeAlias = tuple[str, str, str]
_Values: TypeAlias = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Place:
    """The words of a filing that say something, with their neighbours (white space runs are one blank).

    source       the filing's file name, and ``filing`` its IRI
    start, end   characters of the file's text as read, half-open
    note         what else the place says of it: the form of a citation, its pinpoint, its signal
    """

    filing: str
    source: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    page: int | None = None
    start: int | None = None
    end: int | None = None
    rule: str = ""
    confidence: float | None = None
    note: str = ""
    pinpoint: str | None = None
    in_table_of_authorities: bool = False


@dataclass(frozen=True, slots=True)
class RulingMade:
    """A ruling: what was asked, what came of it, and where the filing says so.

    evidence  the ruling's own IRI;  filing, judges, entry, movant, grounds  IRIs of things
    """

    evidence: str
    motion: str
    outcome: str
    filing: str
    place: Place
    judges: tuple[str, ...] = ()
    entry: str | None = None
    movant: str | None = None
    grounds: tuple[str, ...] = ()
    docket_entry: int | None = None
    with_prejudice: bool | None = None


#: For each sort of evidence the properties that name subject and object, and the relation that it is evidence for
#: (an assertion says itself which).
_EVIDENCE: tuple[tuple[NamedNode, NamedNode, str], ...] = (
    (BG.citingFiling, BG.citedWork, "cites"),
    (BG.counsel, BG.client, "represents"),
    (RDF.subject, RDF.object, ""),
)
#: What a ruling may concern.
_CONCERNS = (BG.ruledIn, BG.ruledBy, BG.rulesOn, BG.movant, BG.ground)

#: A citation's form, for people; a full citation needs no word.
_FORMS = {"short": "short form", "id": "Id.", "supra": "supra"}
#: Nodes that one query asks for.
_TOGETHER = 5000
_NUMBERS = re.compile(r"(\d+)")


def statements(graph: LitigationGraph, about: Collection[str] | None = None) -> dict[Statement, list[str]]:
    """For each plain relation the IRIs of its evidence, in the order of filings' IRIs and of the text.

    about  IRIs: only relations that one of these is the subject or object of; ``None`` for all
    """
    found: dict[Statement, set[str]] = defaultdict(set)
    for subject_property, object_property, relation in _EVIDENCE:
        subjects = _End(graph, subject_property)
        objects = _End(graph, object_property)
        pairs: dict[str, tuple[Collection[str], Collection[str]]]
        if about is None:
            objects.all()
            pairs = {node: (values, objects.get(node)) for node, values in subjects.all().items()}
        else:
            nodes = {node for iri in about for ends in (subjects, objects) for node in ends.having(iri)}
            pairs = {node: (subjects.get(node), objects.get(node)) for node in nodes}
        relations = _End(graph, RDF.predicate)
        if about is None and not relation:
            relations.all()
        for node, (its_subjects, its_objects) in pairs.items():
            for predicate in [relation] if relation else map(local_name, relations.get(node)):
                for subject in its_subjects:
                    for value in its_objects:
                        if about is None or subject in about or value in about:
                            found[subject, predicate, value].add(node)
    return {statement: sorted(nodes, key=_natural) for statement, nodes in found.items()}


def statements_among(graph: LitigationGraph, things: Collection[str]) -> dict[Statement, list[str]]:
    """The same for the relations between any two of many things, in a few runs over an index."""
    found: dict[Statement, set[str]] = defaultdict(set)
    if not things:
        return {}
    for subject_property, object_property, relation in _EVIDENCE:
        which = f'BIND("{relation}" AS ?p)' if relation else "{ SELECT ?e ?p WHERE { ?e rdf:predicate ?p } }"
        query = f"""SELECT ?a ?p ?b (GROUP_CONCAT(STR(?e); separator=" ") AS ?nodes) WHERE {{
            {{ SELECT ?e ?a WHERE {{ {_values_clause("?a", things)} ?e {subject_property} ?a }} }}
            {{ SELECT ?e ?b WHERE {{ {_values_clause("?b", things)} ?e {object_property} ?b }} }}
            {which}
        }} GROUP BY ?a ?p ?b"""
        for subject, predicate, value, nodes in graph.query(query).texts():
            found[subject, relation or local_name(predicate), value].update(nodes.split())
    return {statement: sorted(nodes, key=_natural) for statement, nodes in found.items()}


def places(graph: LitigationGraph, about: Collection[str] | None = None) -> dict[Statement, list[Place]]:
    """For each plain relation the places that say so, in the order of file names and text (see :func:`statements`)."""
    reader = PlaceReader(graph)
    return {
        statement: sorted(map(reader.place, nodes), key=_order) for statement, nodes in statements(graph, about).items()
    }


def rulings(graph: LitigationGraph, about: Collection[str] | None = None) -> list[RulingMade]:
    """The rulings, or those of a filing or judge, or on an entry, movant or ground among the IRIs ``about``."""
    if about is None:
        nodes = {_value(quad.subject) for quad in graph.quads(predicate=BG.ruledIn)}
    else:
        nodes = {
            _value(quad.subject)
            for iri in about
            for property_ in _CONCERNS
            for quad in graph.quads(predicate=property_, object=NamedNode(iri))
        }
    return _rulings_of(nodes, PlaceReader(graph))


def rulings_in(graph: LitigationGraph, filings: Collection[str], reader: PlaceReader) -> list[RulingMade]:
    """The rulings that these filings make, read together."""
    query = f"SELECT ?ruling WHERE {{ {_values_clause('?filing', filings)} ?ruling bg:ruledIn ?filing }}"
    nodes = {ruling for (ruling,) in graph.query(query).texts()}
    reader.remember(nodes)
    return _rulings_of(nodes, reader)


def _rulings_of(nodes: Collection[str], reader: PlaceReader) -> list[RulingMade]:
    made = [ruling for node in nodes if (ruling := reader.ruling(node)) is not None]
    return sorted(made, key=lambda ruling: (*_order(ruling.place), ruling.motion, ruling.outcome))


def _values_clause(variable: str, iris: Iterable[str]) -> str:
    """``VALUES`` for a query; what is no IRI raises ``ValueError``, so nothing else gets into its text."""
    return f"VALUES {variable} {{ {' '.join(str(NamedNode(iri)) for iri in sorted(iris))} }}"


class PlaceReader:
    """Follows evidence to its words; remembers the names of files and rules."""

    def __init__(self, graph: LitigationGraph) -> None:
        self._graph = graph
        self._names: dict[tuple[str, NamedNode], str] = {}
        self._known: dict[str, _Values] = {}

    def remember(self, evidence: Iterable[str]) -> None:
        """Read many evidence nodes and their words at once: a fraction of the time that each would take by itself."""
        nodes = set(evidence)
        for following in ("hasTarget", "hasSelector", ""):
            self._read(nodes)
            nodes = {value for node in nodes for value in self._known[node].get(following, ())}

    def _read(self, nodes: Collection[str]) -> None:
        for some in _batches(sorted(node for node in nodes if node not in self._known)):
            self._known.update((node, defaultdict(list)) for node in some)
            query = f"SELECT ?s ?p ?o WHERE {{ {_values_clause('?s', some)} ?s ?p ?o FILTER(?p != rdf:type) }}"
            for subject, predicate, value in self._graph.query(query).texts():
                self._known[subject][local_name(predicate)].append(value)

    def place(self, evidence: str) -> Place:
        """The words behind an evidence node.  What the graph leaves out stays empty."""
        said = self._values(evidence)
        target = self._values(_first(said, "hasTarget"))
        words: _Values = {}
        for selector in target.get("hasSelector", ()):
            words.update(self._values(selector))
        filing = _first(target, "hasSource")
        pinpoint = _line(_first(said, "pinpoint"))
        in_table = _first(said, "inTableOfAuthorities") == "true"
        parenthetical = _line(_first(said, "parenthetical"))
        notes = [
            local_name(_first(said, "signal")).replace("-", " "),
            _FORMS.get(local_name(_first(said, "citationForm")), ""),
            f"at {pinpoint}" if pinpoint else "",
            "table of authorities" if in_table else "",
            f"({parenthetical})" if parenthetical else "",
        ]
        confidence = _first(said, "confidence")
        return Place(
            filing=filing,
            source=self._name(filing, BG.sourceName),
            exact=_line(_first(words, "exact")),
            prefix=_beside(_first(words, "prefix")),
            suffix=_beside(_first(words, "suffix")),
            page=_number(_first(words, "page")),
            start=_number(_first(words, "start")),
            end=_number(_first(words, "end")),
            rule=self._name(_first(said, "wasGeneratedBy"), RDFS.label),
            confidence=float(confidence) if confidence else None,
            note=", ".join(filter(None, notes)),
            pinpoint=pinpoint or None,
            in_table_of_authorities=in_table,
        )

    def ruling(self, evidence: str) -> RulingMade | None:
        """The ruling of that IRI; None for evidence of another sort."""
        said = self._values(evidence)
        if not said.get("outcome") or not said.get("ruledIn"):
            return None
        prejudice = _first(said, "withPrejudice")
        return RulingMade(
            evidence=evidence,
            motion=local_name(_first(said, "motion")).replace("-", " "),
            outcome=local_name(_first(said, "outcome")).replace("-", " "),
            filing=_first(said, "ruledIn"),
            place=self.place(evidence),
            judges=tuple(sorted(said.get("ruledBy", ()))),
            entry=_first(said, "rulesOn") or None,
            movant=_first(said, "movant") or None,
            grounds=tuple(sorted(said.get("ground", ()))),
            docket_entry=_number(_first(said, "docketEntry")),
            with_prejudice=prejudice == "true" if prejudice else None,
        )

    def _values(self, iri: str) -> _Values:
        """All that is said of a node, by the properties' local names."""
        if iri in self._known:
            return self._known[iri]
        found: _Values = defaultdict(list)
        if iri:
            for quad in self._graph.quads(subject=NamedNode(iri)):
                found[local_name(quad.predicate.value)].append(_value(quad.object))
        return found

    def _name(self, iri: str, property_: NamedNode) -> str:
        if (iri, property_) not in self._names:
            # Every filing says the name of a rule: the query sees it once.
            query = f"SELECT ?name WHERE {{ {NamedNode(iri)} {property_} ?name }}" if iri else ""
            names = [_line(name) for (name,) in self._graph.query(query).texts()] if iri else []
            self._names[iri, property_] = min(names, default="")
        return self._names[iri, property_]


def _batches(nodes: list[str]) -> Iterator[list[str]]:
    yield from (nodes[start : start + _TOGETHER] for start in range(0, len(nodes), _TOGETHER))


class _End:
    """One end of evidence nodes: the values of one property, by node."""

    def __init__(self, graph: LitigationGraph, property_: NamedNode) -> None:
        self._graph = graph
        self._property = property_
        self._all: dict[str, list[str]] | None = None

    def all(self) -> dict[str, list[str]]:
        if self._all is None:
            self._all = defaultdict(list)
            for quad in self._graph.quads(predicate=self._property):
                self._all[_value(quad.subject)].append(_value(quad.object))
        return self._all

    def get(self, node: str) -> Collection[str]:
        if self._all is not None:
            return self._all.get(node, ())
        return [_value(quad.object) for quad in self._graph.quads(subject=NamedNode(node), predicate=self._property)]

    def having(self, value: str) -> Iterator[str]:
        for quad in self._graph.quads(predicate=self._property, object=NamedNode(value)):
            yield _value(quad.subject)


def local_name(iri: str) -> str:
    """What stands after the last ``#`` or ``/``."""
    return iri.rpartition("#")[2].rpartition("/")[2]


def _value(term: object) -> str:
    return term.value if isinstance(term, (NamedNode, Literal)) else str(term)


def _first(values: _Values, name: str) -> str:
    return min(values.get(name, ()), default="")


def _natural(iri: str) -> list[str | int]:
    """Order by the numbers in evidence IRIs, which are offsets: ``…/citation/90-99`` before ``…/citation/120-130``."""
    return [int(part) if index % 2 else part for index, part in enumerate(_NUMBERS.split(iri))]


def _order(place: Place) -> tuple[str, int, int]:
    return (place.source, place.start or 0, place.end or 0)


def _line(text: str) -> str:
    return " ".join(text.split())


def _beside(text: str) -> str:
    """A prefix or suffix: white space is one blank, and counts at its ends, where it parts words."""
    return re.sub(r"\s+", " ", text)


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() else None
