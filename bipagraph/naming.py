"""From what a user types to the things that are meant: a name, a citation, a docket number, a file name, an IRI."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches

from pyoxigraph import NamedNode

from bipagraph.errors import NotFoundError
from bipagraph.graph.store import LitigationGraph
from bipagraph.graph.vocabulary import BG, RDF
from bipagraph.resources import data_rows
from bipagraph.wording import CLASSES, kind_of_classes

__all__ = ["Named", "aliases", "find", "fold", "known_things"]

#: A list of things to choose from is no longer than this.
SUGGESTIONS = 6
#: How alike two names must be, 0 to 1, for one to be offered for the other: "Mercr" for "Mercer", not for "Fraser".
ALIKE = 0.72

# Names first, then what identifies: the first that is found is what the thing is called.
_PROPERTIES = (
    "rdfs:label", "dcterms:title", "bg:citation", "bg:docketNumber", "bg:docketNumberAsFiled", "bg:sourceName",
    "bg:barNumber", "bg:courtId", "bg:citationAbbreviation", "bg:entryNumber",
)  # fmt: skip
_ALL = f"""SELECT ?thing ?property ?value WHERE {{
  {{ VALUES ?property {{ {" ".join(_PROPERTIES)} }} ?thing ?property ?value }}
  UNION {{ VALUES ?value {{ {" ".join(f"bg:{name}" for name in CLASSES)} }} ?thing a ?value BIND(rdf:type AS ?property) }}
}}"""
# Looks up each thing by itself.
_SOME = """SELECT ?thing ?property ?value WHERE {{ VALUES ?thing {{ {things} }} ?thing ?property ?value
  FILTER(?property IN (rdf:type, {properties})) }}"""
_NAMES = f"SELECT DISTINCT ?name WHERE {{ VALUES ?property {{ {' '.join(_PROPERTIES)} }} ?thing ?property ?name }}"
_CALLED = """SELECT DISTINCT ?thing WHERE {{ VALUES ?name {{ {names} }} ?thing ?property ?name
  FILTER(?property IN ({properties})) }}"""
_CLASS_IRIS = frozenset(BG[name].value for name in CLASSES)
#: Things or names that one query asks for.
_TOGETHER = 5000
_SAME = "SELECT DISTINCT ?one ?other WHERE { ?one owl:sameAs ?other }"

#: "BIPA 15(b)", "Biometric Information Privacy Act § 15(b)".
_ACT_AND_SECTION = re.compile(
    r"(?P<act>[A-Za-z][A-Za-z' ]{0,80}?) ?(?:,|§|§§|section|sec\.)? ?(?P<section>[0-9][\w.()-]{0,20})", re.IGNORECASE
)
_NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Named:
    """A thing of the graph: its IRI, its kind (see :mod:`bipagraph.wording`), what it is called, all its names.

    identifier  what tells it from others of its name: a citation, a docket number, a file name; else empty
    classes     local names of all its classes
    iris        its IRI, and those that ``owl:sameAs`` makes the same
    """

    iri: str
    kind: str
    label: str
    names: tuple[str, ...]
    identifier: str
    classes: frozenset[str]
    iris: frozenset[str]

    def __str__(self) -> str:
        return self.label + (f" ({self.identifier})" if self.identifier and self.identifier != self.label else "")


def fold(text: str) -> str:
    """A name without case, accents and punctuation, its words a blank apart."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _NOT_WORDS.sub(" ", plain.casefold()).strip()


def aliases(graph: LitigationGraph) -> dict[str, str]:
    """For each IRI that ``owl:sameAs`` says is another's: the one that stands for all of them."""
    leader: dict[str, str] = {}

    def lead(iri: str) -> str:
        while leader.get(iri, iri) != iri:
            iri = leader[iri]
        return iri

    # "One is the same as the other" is said of an alias, and the other is the thing itself.
    for one, other in sorted((str(row["one"]), str(row["other"])) for row in graph.query(_SAME).dicts()):
        first, second = lead(one), lead(other)
        if first != second:
            leader[first] = second
    return {iri: lead(iri) for iri in leader if lead(iri) != iri}


def known_things(graph: LitigationGraph, about: Collection[str] | None = None) -> dict[str, Named]:
    """The things of our kinds in the graph, by IRI: all, or those with an IRI of ``about``.  Things that are the same stand once."""
    same = aliases(graph)
    iris: dict[str, set[str]] = defaultdict(set)
    for alias, leader in same.items():
        iris[leader].add(alias)
    if about is not None:
        leaders = {same.get(iri, iri) for iri in about}
        about = leaders.union(*(iris[leader] for leader in leaders if leader in iris))
    classes: dict[str, set[str]] = defaultdict(set)
    names: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for thing, property_, value in _said(graph, about):
        if property_ != RDF.type.value:
            names[same.get(thing, thing)][_end(property_)][" ".join(value.split())] += 1
        elif value in _CLASS_IRIS:
            classes[same.get(thing, thing)].add(_end(value))
    found = {}
    for iri, its_classes in sorted(classes.items()):
        kind = kind_of_classes(its_classes)
        if kind is not None:
            found[iri] = _named(iri, kind, names.pop(iri, {}), frozenset(its_classes), frozenset({iri, *iris[iri]}))
    return found


def _said(graph: LitigationGraph, about: Collection[str] | None) -> Iterator[tuple[str, ...]]:
    """IRI, property and value of all that names a thing or tells its class."""
    if about is None:
        yield from graph.query(_ALL).texts()
    for things in _batches([str(NamedNode(iri)) for iri in sorted(about or ())]):
        yield from graph.query(_SOME.format(things=things, properties=", ".join(_PROPERTIES))).texts()


def _end(name: str) -> str:
    """What stands after the last ``#``, ``/`` or ``:``: "bg:citation" → "citation"."""
    return re.split("[#/:]", name)[-1]


def _batches(terms: list[str]) -> Iterator[str]:
    return (" ".join(terms[start : start + _TOGETHER]) for start in range(0, len(terms), _TOGETHER))


def find(graph: LitigationGraph, name: str, kinds: Collection[str] | None = None) -> list[Named]:
    """The things that a user means by ``name``: those called exactly so, else beginning so, else containing it.

    kinds   only things of these kinds; ``None`` for all

    Case, accents, punctuation and blanks do not count; of all names only those that fit are followed to their things.  Raises ``NotFoundError``, with the nearest names, for none.
    """
    with suppress(ValueError):  # no IRI
        if by_iri := _of_kinds(known_things(graph, [NamedNode(name.strip()).value]), kinds):
            return by_iri
    wanted = fold(name)
    if not wanted:
        raise NotFoundError(f"{name!r} is no name")
    asked = {wanted, fold(_act(name))} - {""}
    squeezed = {text.replace(" ", "") for text in asked}
    tiers = (
        lambda text: text in asked,
        lambda text: text.replace(" ", "") in squeezed,
        lambda text: text.startswith(wanted + " "),
        lambda text: f" {wanted} " in f" {text} ",
        lambda text: text.startswith(wanted),
        lambda text: wanted in text,
        lambda text: set(wanted.split()) <= set(text.split()),
    )
    names = [(term, fold(getattr(term, "value", ""))) for (term,) in graph.query(_NAMES).rows]
    for fits in tiers:
        terms = [str(term) for term, text in names if fits(text)]
        called = [
            thing
            for some in _batches(terms)
            for (thing,) in graph.query(_CALLED.format(names=some, properties=", ".join(_PROPERTIES))).texts()
        ]
        if found := _of_kinds(known_things(graph, called), kinds):
            return found
    raise NotFoundError(_not_found(name, wanted, _of_kinds(known_things(graph), kinds)))


def _of_kinds(things: dict[str, Named], kinds: Collection[str] | None) -> list[Named]:
    return [thing for thing in things.values() if not kinds or thing.kind in kinds]


def _not_found(name: str, wanted: str, things: list[Named]) -> str:
    by_text: dict[str, Named] = {}
    for thing in things:
        for text in map(fold, thing.names):
            by_text.setdefault(text, thing)
            for word in text.split():
                if len(word) > 3:
                    by_text.setdefault(word, thing)
    near = dict.fromkeys(str(by_text[text]) for text in get_close_matches(wanted, by_text, n=SUGGESTIONS, cutoff=ALIKE))
    message = f"the graph knows nothing called {name!r}"
    return f"{message}; did you mean {', '.join(near)}?" if near else f"{message}, nor anything like it"


def _act(name: str) -> str:
    """The citation meant by an act's name or abbreviation, with a section or without: "BIPA § 15(b)"; else empty."""
    parts = _ACT_AND_SECTION.fullmatch(name.strip())
    act, section = (parts["act"], parts["section"]) if parts else (name.strip(), "")
    for row in data_rows("acts.csv"):
        if fold(act) == fold(row["short"]) or re.fullmatch(row["name"], act, re.IGNORECASE):
            return row["base"] + section if section else row["act"]
    return ""


#: The property that tells things of one kind apart.
_IDENTIFIERS = {
    "Decision": "citation",
    "Case": "docketNumber",
    "Filing": "sourceName",
    "Attorney": "barNumber",
    "Court": "courtId",
}
_LABELS = ("label", "title", "citation", "docketNumber", "sourceName", "entryNumber")


def _named(iri: str, kind: str, names: dict[str, Counter[str]], classes: frozenset[str], iris: frozenset[str]) -> Named:
    label = next((_usual(names[key]) for key in _LABELS if names.get(key)), iri)
    every = dict.fromkeys(text for key in map(_end, _PROPERTIES) for text in sorted(names.get(key, ())))
    identifiers = names.get(_IDENTIFIERS.get(kind, ""))
    return Named(iri, kind, label, tuple(every), _usual(identifiers) if identifiers else "", classes, iris)


def _usual(counted: Counter[str]) -> str:
    """The name that most of the things that are the same have; of equals the longest, which says most."""
    return min(counted, key=lambda text: (-counted[text], -len(text), text))
