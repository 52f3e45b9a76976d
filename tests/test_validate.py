"""The shapes let through all that the program writes, and say in plain words what a graph lacks."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
import rdflib
from graph_records import full_record, hostile_records
from hypothesis import HealthCheck, given, settings
from rdflib.namespace import SH

from bipagraph.extraction import extract
from bipagraph.graph.store import LitigationGraph
from bipagraph.graph.triples import quads
from bipagraph.graph.validate import Finding, validate
from bipagraph.graph.vocabulary import BG, DCTERMS, OA, RDF, RDFS, XSD
from bipagraph.reading import read_string
from bipagraph.records import FilingRecord
from bipagraph.resources import ontology_path

SHAPES = rdflib.Graph().parse(ontology_path("shapes.ttl"))
FILING = ox.NamedNode("https://w3id.org/bipagraph/id/filing/" + "0123456789abcdef" * 4)
FULL = list(quads(full_record()))


def grave(found: list[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.severity != "Info"]


def test_a_full_record_is_without_fault() -> None:
    record = full_record(firms=full_record().firms[:1])  # each firm that appears represents someone
    assert grave(validate(quads(record))) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(hostile_records())
def test_no_filing_makes_the_program_break_its_own_rules(record: FilingRecord) -> None:
    assert [finding for finding in validate(quads(record)) if finding.severity == "Violation"] == []


def required() -> list[tuple[str, str, str]]:
    """Each property that a shape requires: its IRI, what the shape says, how grave that is."""
    rows = set()
    for shape in SHAPES.objects(None, SH.property):
        path = SHAPES.value(shape, SH.path)
        if SHAPES.value(shape, SH.minCount) and SHAPES.value(shape, SH.message) and isinstance(path, rdflib.URIRef):
            severity = str(SHAPES.value(shape, SH.severity) or SH.Violation)
            rows.add((str(path), str(SHAPES.value(shape, SH.message)), severity.rpartition("#")[2]))
    return sorted(rows)


@pytest.mark.parametrize(("path", "message", "severity"), required())
def test_what_is_required_is_missed(path: str, message: str, severity: str) -> None:
    without = [quad for quad in FULL if quad.predicate.value != path]
    assert len(without) < len(FULL) or severity == "Info"
    assert (severity, message) in {(finding.severity, finding.message) for finding in validate(without)}


def test_a_filing_without_court_is_named_in_words() -> None:
    (finding,) = [f for f in validate(quads(full_record(court=None))) if "court it was filed in" in f.message]
    assert finding == Finding(
        severity="Warning",
        message="A filing must name the court it was filed in; none was found.",
        subject=FILING.value,
        label="Memorandum Order, Roe v. Loom Corporation (2022-03-04)",
        source_name="order.txt",
        path="bg:filedIn/bg:inCourt",
    )


def number(value: int) -> ox.Literal:
    return ox.Literal(str(value), datatype=XSD.integer)


A_CITATION = next(quad.subject for quad in FULL if quad.predicate == BG.citedWork)
A_POSITION = next(quad.subject for quad in FULL if quad.predicate == OA.start)
A_PARTY = next(quad.subject for quad in FULL if quad.predicate == BG.plaintiffIn)
A_DECISION = next(quad.subject for quad in FULL if quad.predicate == BG.year)


@pytest.mark.parametrize(
    ("subject", "predicate", "value", "message"),
    [
        (FILING, DCTERMS.date, ox.Literal("March 4, 2022"), "A filing has one date, as a calendar date."),
        (FILING, BG.sha256, ox.Literal("beef"), "A filing must have the SHA-256 digest of its file."),
        (FILING, BG.cites, A_PARTY, "What a filing cites must be a decision, a provision, a docket entry or a case."),
        (A_CITATION, BG.citedWork, A_PARTY, "A citation must mean one work."),
        (A_CITATION, BG.confidence, ox.Literal("1.5", datatype=XSD.decimal), "Evidence must say how sure its rule is, from 0 to 1."),
        (A_POSITION, OA.end, number(0), "A position must have one start, from 0, before its end."),
        (A_DECISION, BG.year, number(29), "A decision has one year, from 1600 on."),
        (A_DECISION, BG.plaintiffIn, A_PARTY, "Whoever has a role in a case must be a party to it."),
        (A_PARTY, BG.decides, A_DECISION, "Only a judge or a court decides."),
        (A_PARTY, RDFS.label, ox.Literal("Another Name"), "A party must have one name."),
        (ox.BlankNode("b"), RDF.type, BG.Case, "Nothing in the graph may be a blank node: every thing has an IRI of its own."),
    ],
)  # fmt: skip
def test_a_fault_is_found(subject, predicate: ox.NamedNode, value, message: str) -> None:
    found = validate([*FULL, ox.Quad(subject, predicate, value, FILING)])
    assert ("Violation", message) in {(finding.severity, finding.message) for finding in found}
    assert found[0].severity == "Violation"  # the gravest first


def test_each_filing_is_checked_by_itself() -> None:
    """Two filings may spell one firm in two ways; a store, quads in any order and rdflib say the same."""
    other = full_record(sha256="f" * 64, source_name="other.txt", firms=(), court=None, title=None)
    both = [*FULL, *quads(other)]
    assert len({q.object for q in both if q.predicate == RDFS.label and "firm/fell-and-moor" in str(q.subject)}) == 2
    found = validate(sorted(both, key=str))
    assert [f for f in found if f.severity == "Violation"] == []
    assert {f.source_name for f in found} == {"order.txt", "other.txt"}

    with LitigationGraph.in_memory() as store:
        for record in (full_record(), other):
            found_quads = list(quads(record))
            store.replace_filing(found_quads[0].graph_name.value, found_quads)
        assert validate(store) == found
        assert validate(store.rdflib()) == found


def test_a_year_that_cannot_be_is_not_said() -> None:
    filing = extract(read_string("UNITED STATES DISTRICT COURT\n\nSee Hale v. Dunmore, 2204 WL 4560411 (N.D. Ill.).\n"))
    drawn = list(quads(filing))
    assert [quad for quad in drawn if quad.predicate.value.endswith("#year")] == []
    assert [finding for finding in validate(drawn) if finding.severity == "Violation"] == []
