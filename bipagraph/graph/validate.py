"""Checks a graph against ``ontology/shapes.ttl`` (SHACL) and says in plain words what is amiss.

Each filing's graph is checked by itself, so memory is bounded by the largest filing, and a firm that two filings
spell in two ways is not taken for one with two names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

import pyoxigraph as ox
import rdflib
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.namespace import RDF, RDFS, SH

from bipagraph.graph.store import LitigationGraph
from bipagraph.graph.vocabulary import BG, PREFIXES
from bipagraph.resources import ontology_path

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["Finding", "Severity", "validate"]

Severity = Literal["Violation", "Warning", "Info"]
_GRAVEST_FIRST: tuple[Severity, ...] = ("Violation", "Warning", "Info")
_SOURCE_NAME = rdflib.URIRef(BG.sourceName.value)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is amiss.

    severity     "Violation": a fault of this program; "Warning": a fact that a filing should have and this one
                 lacks, or that was not found; "Info": merely worth knowing
    message      what is amiss, in words
    subject      the IRI of the thing
    label        its name, where it has one
    source_name  the file that the filing was read from, where it is known
    path         the property that is amiss, with its prefix ("bg:inCourt", "bg:filedIn/bg:inCourt"); "" for the thing itself
    """

    severity: Severity
    message: str
    subject: str
    label: str | None
    source_name: str | None
    path: str


def validate(
    graph: LitigationGraph | rdflib.Graph | Iterable[ox.Quad], *, progress: Callable[[int], None] | None = None
) -> list[Finding]:
    """What is amiss in a graph, the gravest first; an empty list where all is well.

    graph     a store, of which one filing at a time is held in memory; or quads of filings in any order; or an
              rdflib Graph, taken for one filing, or Dataset, each of whose named graphs is one
    progress  called with how many filings are checked

    Raises ``StoreError`` where the store cannot be read.
    """
    found: set[Finding] = set()
    for number, filing in enumerate(_filings(graph), 1):
        found.update(_check(filing))
        if progress is not None:
            progress(number)
    return sorted(
        found,
        key=lambda f: (
            _GRAVEST_FIRST.index(f.severity),
            f.source_name or "",
            f.message,
            f.label or "",
            f.subject,
            f.path,
        ),
    )


# ------------------------------------------------------------------ one graph for each filing


def _filings(graph: LitigationGraph | rdflib.Graph | Iterable[ox.Quad]) -> Iterator[rdflib.Graph]:
    if isinstance(graph, LitigationGraph):
        for row in graph.query("SELECT ?g { GRAPH ?g {} } ORDER BY ?g").dicts():
            yield _as_rdflib(graph.quads(str(row["g"])))
    elif isinstance(graph, rdflib.Dataset):
        # A store's default graph holds what all filings say, once more.
        yield from (part for part in graph.graphs() if len(part) and part.identifier != DATASET_DEFAULT_GRAPH_ID)
    elif isinstance(graph, rdflib.Graph):
        yield graph
    else:
        by_name: defaultdict[object, list[ox.Quad]] = defaultdict(list)
        for quad in graph:
            by_name[quad.graph_name].append(quad)
        yield from map(_as_rdflib, by_name.values())


def _as_rdflib(quads: Iterable[ox.Quad]) -> rdflib.Graph:
    graph = rdflib.Graph()
    for quad in quads:
        graph.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return graph


def _term(term: object) -> Node:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        datatype = rdflib.URIRef(term.datatype.value)
        return rdflib.Literal(term.value, datatype=None if datatype == rdflib.XSD.string else datatype, normalize=False)
    raise TypeError(f"{term} cannot stand in a filing's graph")


# ------------------------------------------------------------------ checking one


@cache
def _shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(ontology_path("shapes.ttl"))


def _check(filing: rdflib.Graph) -> Iterator[Finding]:
    import pyshacl  # slow to import, and only needed here

    _, report, _ = pyshacl.validate(filing, shacl_graph=_shapes(), inference="none", inplace=True)
    source_name = next(filing.objects(None, _SOURCE_NAME), None)
    for result in report.subjects(RDF.type, SH.ValidationResult):
        subject = report.value(result, SH.focusNode)
        label = min(map(str, filing.objects(subject, RDFS.label)), default=None)
        yield Finding(
            severity=str(report.value(result, SH.resultSeverity)).rpartition("#")[2],  # type: ignore[arg-type]
            message=str(report.value(result, SH.resultMessage)),
            subject=str(subject),
            label=label,
            source_name=None if source_name is None else str(source_name),
            path=_path(report, report.value(result, SH.resultPath)),
        )


def _path(report: rdflib.Graph, path: Node | None) -> str:
    """A SHACL path as SPARQL writes it: ``bg:filedIn/bg:inCourt``, ``^bg:represents``."""
    if path is None:
        return ""
    if isinstance(path, rdflib.URIRef):
        for prefix, namespace in PREFIXES.items():
            if path.startswith(namespace):
                return f"{prefix}:{path.removeprefix(namespace)}"
        return f"<{path}>"
    if inverse := report.value(path, SH.inversePath):
        return f"^{_path(report, inverse)}"
    return "/".join(_path(report, step) for step in report.items(path))
