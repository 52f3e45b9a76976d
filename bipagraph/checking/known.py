"""What other sources say of the decisions cited: other filings of a store, and the table of leading authorities.

Nothing here says whether a decision is good law: it tells what stands elsewhere, and where.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pyoxigraph import Literal, NamedNode

from bipagraph.checking.findings import Filing, Finding
from bipagraph.checking.names import same_case
from bipagraph.graph.store import LitigationGraph
from bipagraph.graph.vocabulary import BG, RDFS
from bipagraph.records import Citation, DecisionCited
from bipagraph.resources import data_rows

__all__ = ["check_against_authorities", "check_against_graph"]

_TABLE = "data/authorities.csv"


def _first_places(filing: Filing) -> Iterator[tuple[DecisionCited, Citation]]:
    """Each decision with the place where the body first cites it in full, else where the table lists it."""
    places: dict[DecisionCited, Citation] = {}
    for citation in filing.record.citations:
        if isinstance(citation.work, DecisionCited) and citation.form == "full":
            known = places.get(citation.work)
            if known is None or (known.in_table_of_authorities and not citation.in_table_of_authorities):
                places[citation.work] = citation
    yield from places.items()


def _differences(
    work: DecisionCited, name: str | None, year: int | None, court: str | None
) -> list[tuple[str, str, str]]:
    """What differs, as (kind, here, there)."""
    found = []
    if name and work.name and not same_case(name, work.name):
        found.append(("name", work.name, name))
    if year and work.year and year != work.year:
        found.append(("year", str(work.year), str(year)))
    if court and work.court and court != work.court:
        found.append(("court", work.court, court))
    return found


# ------------------------------------------------------------------ the table of leading authorities


@cache
def _authorities() -> dict[str, dict[str, str]]:
    return {
        citation: row for row in data_rows("authorities.csv") for citation in filter(None, row["citations"].split("; "))
    }


def check_against_authorities(filing: Filing) -> Iterator[Finding]:
    """Differences from ``data/authorities.csv``, and the later history that it tells (a note)."""
    for work, citation in _first_places(filing):
        row = next((_authorities()[own] for own in work.citations if own in _authorities()), None)
        if row is None:
            continue
        year = int(row["date"][:4]) if row["date"] else None
        for what, here, there in _differences(work, row["name"], year, row["court_id"] or None):
            yield filing.finding(
                "known",
                f"{what}-known-otherwise",
                citation.evidence.span,
                f"{work.citations[0]}: {what} {here} here, {there} in {_TABLE} ({row['source']})",
                f"Check the {what} and the citation.",
            )
        if row["later_history"]:
            yield filing.finding(
                "known",
                "later-history",
                citation.evidence.span,
                f"{row['name']}, {work.citations[0]}: {row['later_history']} (so {_TABLE}, from {row['source']})",
                "A fact to know; whether it bears on your point is yours to judge.",
                is_note=True,
            )


# ------------------------------------------------------------------ the store


def check_against_graph(filing: Filing, graph: LitigationGraph) -> Iterator[Finding]:
    """Decisions that other filings of the store give another name, year or court."""
    for work, citation in _first_places(filing):
        told: set[str] = set()
        for own in work.citations:
            for quad in graph.quads(predicate=BG.citation, object=Literal(own)):
                node, source = quad.subject, quad.graph_name
                if (
                    not isinstance(node, NamedNode)
                    or not isinstance(source, NamedNode)
                    or filing.record.sha256 in source.value
                ):
                    continue
                there = _told_by(graph, source.value, node)
                for what, here, other in _differences(work, *there):
                    if what in told:
                        continue
                    told.add(what)
                    name = _value(graph, source.value, source, BG.sourceName) or source.value
                    yield filing.finding(
                        "known",
                        f"{what}-known-otherwise",
                        citation.evidence.span,
                        f"{own}: {what} {here} here, {other} in {name}",
                        f"Check the {what} and the citation.",
                    )


def _told_by(graph: LitigationGraph, filing: str, node: NamedNode) -> tuple[str | None, int | None, str | None]:
    """Name, year and court of a decision as one filing has them."""
    year = _value(graph, filing, node, BG.year)
    court = None
    for quad in graph.quads(filing, predicate=BG.decides, object=node):
        if isinstance(quad.subject, NamedNode):
            court = court or _value(graph, filing, quad.subject, BG.courtId)
    return _value(graph, filing, node, RDFS.label), int(year) if year and year.isdigit() else None, court


def _value(graph: LitigationGraph, filing: str, node: NamedNode, property_: NamedNode) -> str | None:
    return min(
        (
            quad.object.value
            for quad in graph.quads(filing, subject=node, predicate=property_)
            if isinstance(quad.object, Literal)
        ),
        default=None,
    )
