"""From a record to quads: what a filing's graph says, that it opens to the words, and that hostile text cannot break it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from graph_records import DECISION, FULL_TEXT, at, full_record, hostile_records
from hypothesis import HealthCheck, given, settings
from rdflib.compare import isomorphic

from bipagraph.graph.evidence import CONTEXT_CHARACTERS, DEFAULT_CONFIDENCE, confidence_of
from bipagraph.graph.sketch import clean
from bipagraph.graph.triples import quads
from bipagraph.graph.vocabulary import BG, OA, OWL, PREFIXES, RDF, RDFS
from bipagraph.records import (
    CaseCited,
    Citation,
    DecisionCited,
    FilingRecord,
    Firm,
    Party,
)

FILING = "https://w3id.org/bipagraph/id/filing/" + "0123456789abcdef" * 4


def ask(record: FilingRecord, pattern: str, variables: str = "?v") -> list:
    """The rows (of one variable: the values) of a SPARQL pattern in the filing's graph, sorted."""
    store = ox.Store()
    store.extend(quads(record))
    query = f"SELECT {variables} {{ GRAPH <{FILING}> {{ {pattern} }} }}"
    rows = [tuple(None if v is None else v.value for v in row) for row in store.query(query, prefixes=PREFIXES)]
    return sorted(row[0] for row in rows) if variables == "?v" else sorted(rows, key=str)


F = f"<{FILING}>"
IN_ONE_GRAPH = [
    (f"{F} bg:filedIn/bg:inCourt/bg:courtId ?v", ["ilnd", "ilnd"]),
    (f"{F} bg:filedIn/bg:docketNumber ?v", ["21-cv-04567", "21-cv-04600"]),
    (f"{F} dcterms:date ?v", ["2022-03-04"]),
    (f"{F} bg:entryNumber ?v", ["40"]),
    (f"?j a bg:Judge ; rdfs:label ?v ; bg:decides {F}", ["Lee Q. Marsh"]),
    (f"{F} bg:filedIn ?c . ?j a bg:Judge ; rdfs:label ?v ; bg:presidesOver ?c", ["Lee Q. Marsh", "Lee Q. Marsh"]),
    ("?k a bg:Court ; bg:courtId ?v ; bg:appealsTo/bg:courtId 'ca7'", ["ilnd"]),
    ("?c a bg:Case ; bg:docketNumber '21-cv-04567' ; bg:appealFrom/bg:docketNumber ?v", ["20-cv-00111"]),
    ("?x a bg:LawFirm ; rdfs:label ?v", ["Fell & Moor, P.C.", "Illinois Attorney General's Office"]),
    ("?x a bg:GovernmentLawOffice ; rdfs:label ?v", ["Illinois Attorney General's Office"]),
    ("?x a bg:Attorney ; rdfs:label 'Ines Fell' ; bg:memberOf/rdfs:label ?v", ["Fell & Moor, P.C."]),
    ("?x a bg:Attorney ; rdfs:label 'Ines Fell' ; bg:barNumber ?v", ["IL 06123456"]),
    ("?x a bg:LawFirm ; bg:represents/rdfs:label ?v", ["Ann Roe"]),
    ("?x a bg:Attorney ; bg:represents/rdfs:label ?v", ["Ann Roe"]),
    (f"{F} bg:cites ?s . ?s a bg:Provision ; bg:citation ?v", ["740 ILCS 14/15(b)(1)"]),
    ("?s a bg:StatuteSection ; bg:citation '740 ILCS 14/15(b)(1)' ; dcterms:isPartOf+/bg:citation ?v",
     ["740 ILCS 14", "740 ILCS 14/15", "740 ILCS 14/15(b)"]),
    (f"{F} bg:cites ?e . ?e a bg:DocketEntry ; bg:entryNumber ?v", ["31"]),
    (f"{F} bg:cites ?k . ?k a bg:Case ; bg:docketNumber ?v", ["19-cv-00321"]),
    (f"{F} bg:cites ?d . ?d a bg:Decision ; bg:citation ?v", ["2018 WL 123456", "901 F.3d 12"]),
    (f"{F} bg:cites ?d . ?d a bg:Decision ; rdfs:label ?v", ["Hill v. Dale"]),
    (f"{F} bg:cites ?d . ?k a bg:Court ; bg:decides ?d ; bg:courtId ?v", ["ca7"]),
    (f"{F} bg:cites ?d . ?k a bg:Judge ; bg:decides ?d ; rdfs:label ?v", ["Wood"]),
    (f"{F} bg:cites ?d . ?d a bg:Decision ; bg:year ?v", ["2018"]),
    ("?c a bg:Citation ; bg:citedWork/bg:citation '901 F.3d 12' ; bg:inTableOfAuthorities true ; bg:pinpoint ?v", ["15"]),
    ("?c bg:parenthetical 'so holding' ; bg:quotation 'the words' ; bg:signal ?v", [f"{PREFIXES['bgv']}signal/see"]),
    ("?c bg:citedWork/bg:entryNumber '31' ; bg:citationForm ?v", [f"{PREFIXES['bgv']}citation-form/record"]),
    (f"?r a bg:Ruling ; bg:ruledIn {F} ; bg:withPrejudice true ; bg:ruledBy/rdfs:label ?v", ["Lee Q. Marsh"]),
    (f"?r bg:ruledIn {F} ; bg:motion ?v", [f"{PREFIXES['bgv']}motion/dismiss"]),
    (f"?r bg:ruledIn {F} ; bg:outcome ?v", [f"{PREFIXES['bgv']}outcome/granted"]),
    (f"?r bg:ruledIn {F} ; bg:docketEntry ?v", ["31"]),
    (f"?r bg:ruledIn {F} ; bg:movant/rdfs:label ?v", ["Loom Corporation"]),
    (f"?r bg:ruledIn {F} ; bg:ground ?g . ?g a bg:Rule ; bg:citation ?v", ["Fed. R. Civ. P. 12(b)(6)"]),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "values"), IN_ONE_GRAPH)
def test_the_filings_graph_answers(pattern: str, values: list[str]) -> None:
    assert ask(full_record(), pattern) == values


def test_parties_have_their_roles_in_the_case() -> None:
    rows = ask(
        full_record(),
        f"{F} bg:filedIn ?c . ?c bg:docketNumber '21-cv-04567' . ?p a bg:Party, ?kind ; rdfs:label ?n ; ?r ?c . FILTER(?kind != bg:Party)",
        "?n ?kind ?r",
    )
    assert {(name, kind.split("/")[-1].split("#")[-1], role.split("#")[-1]) for name, kind, role in rows} == {
        ("Ann Roe", "Person", "plaintiffIn"),
        ("Ann Roe", "Person", "counterdefendantIn"),
        ("Ann Roe", "Person", "partyTo"),
        ("The Wheel Company", "Organization", "plaintiffIn"),
        ("The Wheel Company", "Organization", "partyTo"),
        ("Loom Corporation", "Organization", "defendantIn"),
        ("Loom Corporation", "Organization", "partyTo"),
    }


@pytest.mark.parametrize(
    ("kind", "classes"),
    [("Order", {"Order", "Decision", "Filing"}), ("Brief", {"Brief", "Filing"}), ("Filing", {"Filing"})],
)
def test_supertypes_are_materialised(kind: str, classes: set[str]) -> None:
    types = ask(full_record(kind=kind, judges=()), f"{F} a ?v")
    assert {iri.split("#")[-1] for iri in types} == classes


def test_what_a_judge_signs_is_a_decision_whatever_its_title() -> None:
    assert BG.Decision.value in ask(full_record(kind="Stipulation"), f"{F} a ?v")


def test_every_relation_opens_to_its_words() -> None:
    """The ontology says which evidence opens which relation; in the full record each is there, for each triple."""
    ontology = rdflib.Graph().parse(Path(__file__).parent.parent / "ontology" / "bipagraph.ttl")
    opened_by = ontology.predicate_objects
    store = ox.Store()
    store.extend(quads(full_record()))

    def has(pattern: str) -> bool:
        return bool(store.query(f"ASK {{ GRAPH ?g {{ {pattern} }} }}", prefixes=PREFIXES))

    missing, seen = [], set()
    for quad in store:
        ways = {
            str(o).split("#")[-1] for p, o in opened_by(rdflib.URIRef(quad.predicate.value)) if p.endswith("openedBy")
        }
        if not ways:
            continue
        subject, predicate, value = quad.subject, quad.predicate, quad.object
        if has(f"{subject} a bg:DocketEntry") or predicate == BG.partyTo:
            continue  # of an entry it follows from the IRI; every role is opened, and implies bg:partyTo
        by = {
            "Assertion": f"?e a bg:Assertion ; rdf:subject {subject} ; rdf:predicate {predicate} ; rdf:object {value}",
            "Citation": f"?e a bg:Citation . {{ ?e bg:citedWork {subject} }} UNION {{ ?e bg:citedWork {value if isinstance(value, ox.NamedNode) else F} }}",
            "Appearance": f"?e a bg:Appearance ; bg:counsel {subject} ; bg:client {value}",
        }
        seen.add(predicate)
        if not any(has(by[way]) for way in ways):
            missing.append(f"{subject} {predicate} {value}")
    # What is known of a wider provision, a case below or a ground follows from what names it.
    derived = ("provision/740-ilcs-14", "provision/fed-r-civ-p", "20-cv-00111")
    assert [line for line in missing if not any(thing in line for thing in derived)] == []
    assert {BG.cites, BG.represents, BG.decides, BG.plaintiffIn, BG.inCourt, BG.memberOf} <= seen


def test_evidence_leads_to_the_exact_words_page_and_rule() -> None:
    rows = ask(
        full_record(),
        "?c bg:citedWork/bg:citation '901 F.3d 12' ; oa:hasTarget ?t ; prov:wasGeneratedBy/rdfs:label ?rule ; bg:confidence ?sure ."
        f"?t oa:hasSource {F} ; oa:hasSelector ?p, ?q . ?p oa:start ?start ; oa:end ?end ; bg:page ?page ."
        "?q oa:exact ?exact ; oa:prefix ?before ; oa:suffix ?after",
        "?start ?end ?page ?exact ?before ?after ?rule ?sure",
    )
    start = FULL_TEXT.index("901 F.3d 12")
    end = start + len("901 F.3d 12")
    expected = (
        str(start),
        str(end),
        "2",
        "901 F.3d 12",
        FULL_TEXT[start - CONTEXT_CHARACTERS : start],
        FULL_TEXT[end : end + CONTEXT_CHARACTERS],
    )
    assert rows == [(*expected, "some-rule", str(DEFAULT_CONFIDENCE))]


def test_a_rule_that_was_never_measured_is_as_likely_wrong_as_right() -> None:
    assert confidence_of("no such rule") == DEFAULT_CONFIDENCE


def test_one_decision_cited_in_two_ways_is_one_node() -> None:
    """By parallel citations that overlap, and under a name that a slip of the text changed."""
    parallel = DecisionCited(("578 U.S. 1", "136 S. Ct. 2"), "Hill v. Dale", "scotus", 2016)
    alone = DecisionCited(("136 S. Ct. 2",), "Hill v. Dahl", None, 2015)
    record = full_record(
        citations=(Citation(parallel, "full", at("See")), Citation(alone, "short", at("Hill"))), treatments=()
    )
    assert ask(record, f"{F} bg:cites ?v") == ["https://w3id.org/bipagraph/id/decision/578-us-1"]
    assert ask(record, "?d a bg:Decision ; bg:year ?v") == ["2016"]
    assert ask(record, "<https://w3id.org/bipagraph/id/decision/578-us-1> rdfs:label ?v") == ["Hill v. Dale"]
    assert ask(record, "?v owl:sameAs ?d") == [
        "https://w3id.org/bipagraph/id/attorney/fell-and-moor/ines-fell",
        "https://w3id.org/bipagraph/id/decision/136-s-ct-2",
    ]


def test_a_firm_in_capitals_and_in_title_case_has_one_node_with_the_readable_name() -> None:
    record = full_record(firms=(Firm("FELL & MOOR", at("Fell")), Firm("Fell & Moor, P.C.", at("Fell & Moor"))))
    assert ask(record, "?x a bg:LawFirm ; rdfs:label ?v") == ["Fell & Moor, P.C."]


def test_a_client_that_the_caption_does_not_name_is_a_party_of_this_case_alone() -> None:
    appearance = replace(full_record().appearances[0], parties=("Somebody Else",))
    record = full_record(appearances=(appearance,))
    assert ask(record, "?x bg:represents ?v") == [
        "https://w3id.org/bipagraph/id/case/ilnd/21-cv-04567/party/somebody-else"
    ]


def test_two_citations_at_one_place_are_two_nodes() -> None:
    place = at("740 ILCS 14/15(b)(1)")
    record = full_record(
        citations=(Citation(DECISION, "full", place), Citation(CaseCited("1", "A v. B"), "full", place))
    )
    nodes = ask(record, "?v a bg:Citation")
    assert len(nodes) == 2
    assert nodes[1] == f"{nodes[0]}/2"


def test_a_filing_without_court_or_docket_number_still_has_its_case() -> None:
    record = full_record(court=None, dockets=(), caption=None)
    (case,) = ask(record, f"{F} bg:filedIn ?v")
    assert case.startswith("https://w3id.org/bipagraph/id/case/unknown-court/no-docket-number/in-0123")


def test_a_role_without_a_name_of_its_own_is_party_to() -> None:
    record = full_record(
        parties=(Party("Ann Roe", ("friend of the family",), True, at("Ann Roe")),), appearances=(), rulings=()
    )
    assert {row[0] for row in ask(record, "?p a bg:Party ; ?r ?c . ?c a bg:Case", "?r")} == {BG.partyTo.value}


def test_the_base_is_a_setting() -> None:
    ours = {PREFIXES["bg"], PREFIXES["bgv"]}
    for quad in quads(full_record(), base="https://example.org/things/"):
        for term in quad.triple:
            if isinstance(term, ox.NamedNode) and "bipagraph" in term.value:
                assert any(term.value.startswith(namespace) for namespace in ours) or "example.org" in term.value
    with pytest.raises(ValueError, match="IRI"):
        list(quads(full_record(), base="no iri/"))


# ------------------------------------------------------------------ hostile text


def as_rdflib(found: list[ox.Quad], format: ox.RdfFormat, name: str) -> rdflib.Graph:
    written = ox.serialize((quad.triple for quad in found), format=format)
    assert written is not None
    return rdflib.Graph().parse(data=written, format=name)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(hostile_records())
def test_hostile_records_make_sound_graphs(record: FilingRecord) -> None:
    found = list(quads(record))
    assert len(found) == len(set(found))
    assert {quad.graph_name.value for quad in found} == {f"https://w3id.org/bipagraph/id/filing/{record.sha256}"}
    for quad in found:
        assert isinstance(quad.subject, ox.NamedNode)
        assert isinstance(quad.object, ox.NamedNode | ox.Literal)

    # Every syntax holds the same triples, read back by the same library and by another.
    written = ox.serialize(found, format=ox.RdfFormat.N_QUADS)
    assert set(ox.parse(written, format=ox.RdfFormat.N_QUADS)) == set(found)
    triples = {quad.triple for quad in found}
    for format in (ox.RdfFormat.TURTLE, ox.RdfFormat.RDF_XML):
        again = {quad.triple for quad in ox.parse(ox.serialize(triples, format=format), format=format)}
        assert {normal(t) for t in again} == {normal(t) for t in triples}
    assert len(as_rdflib(found, ox.RdfFormat.TURTLE, "turtle")) == len(triples)
    assert len(as_rdflib(found, ox.RdfFormat.RDF_XML, "xml")) == len({normal(t) for t in triples})  # expat is strict

    # Every piece of text says what stands at its position.
    start = {q.subject: int(q.object.value) for q in found if q.predicate == OA.start}
    end = {q.subject: int(q.object.value) for q in found if q.predicate == OA.end}
    exact = {q.subject.value: q.object.value for q in found if q.predicate == OA.exact}
    for position in start:
        words = clean(record.text.original[start[position] : end[position]])
        assert exact[position.value.replace("/position", "/quote")] == words

    # One thing has one name, and what is the same as another is not itself spoken of.
    labels = [quad.subject for quad in found if quad.predicate == RDFS.label]
    assert len(labels) == len(set(labels))
    typed = {quad.subject for quad in found if quad.predicate == RDF.type}
    for quad in found:
        if quad.predicate == OWL.sameAs:
            assert quad.object in typed


def normal(triple: ox.Triple) -> tuple[str, str, str]:
    """XML reads every newline as a line feed (XML 1.0, section 2.11)."""
    value = triple.object.value.replace("\r\n", "\n").replace("\r", "\n")
    return triple.subject.value, triple.predicate.value, value


def test_the_same_record_gives_the_same_quads_in_any_process() -> None:
    """Sets and dictionaries are ordered by a seed that differs from process to process; the quads are not."""
    here = Path(__file__).parent
    program = "import graph_records, hashlib; from bipagraph.graph.triples import quads; " + (
        "print(hashlib.sha256(repr([str(q) for q in quads(graph_records.full_record())]).encode()).hexdigest())"
    )
    seen = set()
    for seed in ("0", "1", "2"):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join([str(here), str(here.parent)]),
        }
        command = [sys.executable, "-c", program]
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)  # noqa: S603
        seen.add(run.stdout)
    assert len(seen) == 1


def test_reading_again_replaces_and_order_does_not_matter() -> None:
    """The same record is the same graph, as another RDF library sees it."""
    one, two = (list(quads(full_record())) for _ in range(2))
    assert one == two
    assert isomorphic(as_rdflib(one, ox.RdfFormat.TURTLE, "turtle"), as_rdflib(two[::-1], ox.RdfFormat.RDF_XML, "xml"))


def test_years_and_dates_before_the_year_1000_are_four_digits() -> None:
    record = full_record(date=date(533, 12, 16))
    assert ask(record, f"{F} dcterms:date ?v") == ["0533-12-16"]


def test_leading_authorities_bear_one_name_whatever_each_filing_calls_them() -> None:
    names = []
    for name in ("Tims v. Black Horse", "Tims v. Black Horse Carriers, Inc."):
        work = DecisionCited(("2023 IL 127801",), name, "ill", 2023)
        record = full_record(citations=(Citation(work, "full", at("Roe")),))
        names += ask(record, f"{F} bg:cites ?d . ?d skos:prefLabel ?v")
    assert names == ["Tims v. Black Horse Carriers, Inc."] * 2
