"""Where the filings say it: for each relation of the graph, the very words, their file and page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import NamedNode

from bipagraph.graph.answer import Value
from bipagraph.graph.store import LitigationGraph

__all__ = ["Place", "RulingMade", "Statement", "local_name", "places", "rulings"]

#: Subject IRI, local name of the property, and object (an IRI, or a literal's text).
Statement: TypeAlias = tuple[str, str, str]


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
    """A ruling: what was asked, what came of it, and where the filing says so.  The rest are IRIs or None."""

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


# From an evidence node to its words.
_WORDS = """
  ?evidence oa:hasTarget ?target .
  ?target oa:hasSource ?filing ; oa:hasSelector ?position, ?quote .
  ?filing bg:sourceName ?source .
  ?position oa:start ?start ; oa:end ?end .
  ?quote oa:exact ?exact .
  OPTIONAL { ?position bg:page ?page }
  OPTIONAL { ?quote oa:prefix ?prefix }
  OPTIONAL { ?quote oa:suffix ?suffix }
  OPTIONAL { ?evidence bg:confidence ?confidence }
  OPTIONAL { ?evidence prov:wasGeneratedBy/rdfs:label ?rule }
"""
_WORD_NAMES = "?evidence ?filing ?source ?start ?end ?exact ?page ?prefix ?suffix ?confidence ?rule"

_CITATIONS = f"""
SELECT ?subject ?object ?form ?pinpoint ?signal ?parenthetical ?table {_WORD_NAMES} WHERE {{
  ?evidence bg:citingFiling ?subject ; bg:citedWork ?object .
  {_WORDS}
  OPTIONAL {{ ?evidence bg:citationForm ?form }}
  OPTIONAL {{ ?evidence bg:pinpoint ?pinpoint }}
  OPTIONAL {{ ?evidence bg:signal ?signal }}
  OPTIONAL {{ ?evidence bg:parenthetical ?parenthetical }}
  OPTIONAL {{ ?evidence bg:inTableOfAuthorities ?table }}
}}"""

_APPEARANCES = f"""
SELECT ?subject ?object {_WORD_NAMES} WHERE {{
  ?evidence bg:counsel ?subject ; bg:client ?object .
  {_WORDS}
}}"""

_ASSERTIONS = f"""
SELECT ?subject ?object ?predicate {_WORD_NAMES} WHERE {{
  ?evidence rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  {_WORDS}
}}"""

_RULINGS = f"""
SELECT ?motion ?outcome ?entry ?number ?judge ?movant ?ground ?prejudice {_WORD_NAMES} WHERE {{
  ?evidence bg:ruledIn ?filing ; bg:motion ?motion ; bg:outcome ?outcome .
  {_WORDS}
  OPTIONAL {{ ?evidence bg:rulesOn ?entry }}
  OPTIONAL {{ ?evidence bg:docketEntry ?number }}
  OPTIONAL {{ ?evidence bg:ruledBy ?judge }}
  OPTIONAL {{ ?evidence bg:movant ?movant }}
  OPTIONAL {{ ?evidence bg:ground ?ground }}
  OPTIONAL {{ ?evidence bg:withPrejudice ?prejudice }}
}}"""

# A substitution would bind a variable that stands in an OPTIONAL alone whatever the graph says; so in two steps.
_RULINGS_OF = """
SELECT DISTINCT ?evidence ?thing WHERE {
  ?evidence bg:ruledIn|bg:rulesOn|bg:ruledBy|bg:movant|bg:ground ?thing ; bg:outcome ?outcome .
}"""

#: A citation's form, for people; a full citation needs no word.
_FORMS = {"short": "short form", "id": "Id.", "supra": "supra", "record": "", "full": ""}


def places(graph: LitigationGraph, about: Collection[str] | None = None) -> dict[Statement, list[Place]]:
    """For each plain relation the places that say so, in the order of file names and text.

    about  IRIs: only relations that one of these is the subject or object of; ``None`` for all
    """
    found: dict[Statement, dict[str, Place]] = defaultdict(dict)
    for sparql, relation in ((_CITATIONS, "cites"), (_APPEARANCES, "represents"), (_ASSERTIONS, "")):
        for row in _rows(graph, sparql, ("subject", "object"), about):
            statement = (str(row["subject"]), relation or local_name(row["predicate"]), str(row["object"]))
            found[statement][str(row["evidence"])] = _place(row)
    return {statement: sorted(by_node.values(), key=_order) for statement, by_node in found.items()}


def rulings(graph: LitigationGraph, about: Collection[str] | None = None) -> list[RulingMade]:
    """The rulings, or those of a filing or judge or on an entry, movant or ground among the IRIs ``about``."""
    rows: dict[str, list[dict[str, Value]]] = defaultdict(list)
    nodes = None if about is None else {str(row["evidence"]) for row in _rows(graph, _RULINGS_OF, ("thing",), about)}
    for row in _rows(graph, _RULINGS, ("evidence",), nodes):
        rows[str(row["evidence"])].append(row)
    made = []
    for several in rows.values():  # one row for each judge and ground
        row = several[0]
        made.append(
            RulingMade(
                motion=_words(row["motion"]),
                outcome=_words(row["outcome"]),
                filing=str(row["filing"]),
                place=_place(row),
                judges=_all(several, "judge"),
                entry=_text(row["entry"]) or None,
                movant=_text(row["movant"]) or None,
                grounds=_all(several, "ground"),
                docket_entry=_int(row["number"]),
                with_prejudice=bool(row["prejudice"]) if row["prejudice"] is not None else None,
            )
        )
    return sorted(made, key=lambda ruling: (*_order(ruling.place), ruling.motion, ruling.outcome))


def local_name(iri: object) -> str:
    """What stands after the last ``#`` or ``/``."""
    return str(iri).rpartition("#")[2].rpartition("/")[2]


def _rows(
    graph: LitigationGraph, sparql: str, variables: tuple[str, ...], about: Collection[str] | None
) -> Iterator[dict[str, Value]]:
    if about is None:
        yield from graph.query(sparql).dicts()
        return
    for iri in sorted(about):
        for variable in variables:
            yield from graph.query(sparql, substitutions={variable: NamedNode(iri)}).dicts()


def _place(row: dict[str, Value]) -> Place:
    form = _FORMS.get(local_name(row.get("form") or ""), "")
    pinpoint, signal = _text(row.get("pinpoint")), local_name(row.get("signal") or "").replace("-", " ")
    in_table = bool(row.get("table"))
    parts = [signal, form, f"at {pinpoint}" if pinpoint else "", "table of authorities" if in_table else ""]
    parenthetical = _text(row.get("parenthetical"))
    confidence = row["confidence"]
    return Place(
        filing=str(row["filing"]),
        source=_text(row["source"]),
        exact=_text(row["exact"]),
        prefix=_beside(row["prefix"]),
        suffix=_beside(row["suffix"]),
        page=_int(row["page"]),
        start=_int(row["start"]),
        end=_int(row["end"]),
        rule=_text(row["rule"]),
        confidence=float(confidence) if isinstance(confidence, (int, float)) else None,
        note=", ".join(part for part in [*parts, f"({parenthetical})" if parenthetical else ""] if part),
        pinpoint=pinpoint or None,
        in_table_of_authorities=in_table,
    )


def _order(place: Place) -> tuple[str, int, int]:
    return (place.source, place.start or 0, place.end or 0)


def _all(rows: list[dict[str, Value]], name: str) -> tuple[str, ...]:
    return tuple(sorted({str(row[name]) for row in rows if row[name] is not None}))


def _words(concept: Value) -> str:
    return local_name(concept).replace("-", " ")


def _text(value: Value) -> str:
    return "" if value is None else " ".join(str(value).split())


def _beside(value: Value) -> str:
    """A prefix or suffix: white space is one blank, and counts at its ends, where it parts words."""
    text = "" if value is None else str(value)
    return f"{' ' if text[:1].isspace() else ''}{' '.join(text.split())}{' ' if text[-1:].isspace() and text.strip() else ''}"


def _int(value: Value) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
