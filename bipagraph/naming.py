"""From what a user types to the things that are meant: a name, a citation, a docket number, a file name, an IRI."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches

from bipagraph.errors import NotFoundError
from bipagraph.graph.store import LitigationGraph
from bipagraph.resources import data_rows
from bipagraph.wording import CLASSES, kind_of_classes

__all__ = ["Named", "aliases", "find", "fold", "known_things"]

#: A list of things to choose from is no longer than this.
SUGGESTIONS = 6
#: How alike two names must be, 0 to 1, for one to be offered for the other: "Mercr" for "Mercer", not for "Fraser".
ALIKE = 0.72

# Names first, then what identifies: the first that is found is what the thing is called.
_NAMES = """
SELECT ?thing ?property ?name WHERE {
  VALUES ?property { rdfs:label dcterms:title bg:citation bg:docketNumber bg:docketNumberAsFiled bg:sourceName
                     bg:barNumber bg:courtId bg:citationAbbreviation bg:entryNumber }
  ?thing ?property ?name
}"""
_CLASSES = f"SELECT DISTINCT ?thing ?class WHERE {{ VALUES ?class {{ {' '.join(f'bg:{name}' for name in CLASSES)} }} ?thing a ?class }}"
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


def known_things(graph: LitigationGraph) -> dict[str, Named]:
    """Every thing of our kinds in the graph, by IRI; things that are the same stand once."""
    same = aliases(graph)
    iris: dict[str, set[str]] = defaultdict(set)
    for alias, leader in same.items():
        iris[leader].add(alias)
    classes: dict[str, set[str]] = defaultdict(set)
    for thing, class_ in graph.query(_CLASSES).texts():
        classes[same.get(thing, thing)].add(class_.rpartition("#")[2].rpartition("/")[2])
    names: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for thing, property_, name in graph.query(_NAMES).texts():
        names[same.get(thing, thing)][property_.rpartition("#")[2].rpartition("/")[2]][" ".join(name.split())] += 1
    found = {}
    for iri, its_classes in sorted(classes.items()):
        kind = kind_of_classes(its_classes)
        if kind is not None:
            found[iri] = _named(iri, kind, names.pop(iri, {}), frozenset(its_classes), frozenset({iri, *iris[iri]}))
    return found


def find(
    graph: LitigationGraph, name: str, kinds: Collection[str] | None = None, things: dict[str, Named] | None = None
) -> list[Named]:
    """The things that a user means by ``name``: those called exactly so, else beginning so, else containing it.

    kinds   only things of these kinds; ``None`` for all
    things  what :func:`known_things` said, where it is at hand

    Case, accents, punctuation and blanks do not count.  Raises ``NotFoundError``, with the nearest names, for none.
    """
    pool = [
        thing
        for thing in (things if things is not None else known_things(graph)).values()
        if not kinds or thing.kind in kinds
    ]
    if by_iri := [thing for thing in pool if name.strip() in thing.iris]:
        return by_iri
    wanted = fold(name)
    if not wanted:
        raise NotFoundError(f"{name!r} is no name")
    asked = {wanted, fold(_act(name))} - {""}
    squeezed = {text.replace(" ", "") for text in asked}
    folded = [(thing, [fold(text) for text in thing.names]) for thing in pool]
    tiers = (
        lambda text: text in asked,
        lambda text: text.replace(" ", "") in squeezed,
        lambda text: text.startswith(wanted + " "),
        lambda text: f" {wanted} " in f" {text} ",
        lambda text: text.startswith(wanted),
        lambda text: wanted in text,
        lambda text: set(wanted.split()) <= set(text.split()),
    )
    for fits in tiers:
        if found := [thing for thing, texts in folded if any(fits(text) for text in texts)]:
            return found
    raise NotFoundError(_not_found(name, wanted, folded))


def _not_found(name: str, wanted: str, folded: list[tuple[Named, list[str]]]) -> str:
    by_text: dict[str, Named] = {}
    for thing, texts in folded:
        for text in texts:
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
    every = dict.fromkeys(text for counted in names.values() for text in sorted(counted))
    identifiers = names.get(_IDENTIFIERS.get(kind, ""))
    return Named(iri, kind, label, tuple(every), _usual(identifiers) if identifiers else "", classes, iris)


def _usual(counted: Counter[str]) -> str:
    """The name that most of the things that are the same have; of equals the longest, which says most."""
    return min(counted, key=lambda text: (-counted[text], -len(text), text))
