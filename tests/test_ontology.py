"""The ontology and the code say the same: nothing is emitted that is not declared, nothing declared that is not emitted."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
import rdflib
from graph_records import full_record
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SH, SKOS

from bipagraph.graph.triples import quads
from bipagraph.graph.vocabulary import BG, KIND_CLASSES, ROLE_PROPERTIES, VOCABULARY, concept
from bipagraph.records import CitationForm
from bipagraph.resources import data_rows, ontology_path

FILES = ("bipagraph.ttl", "shapes.ttl", "vocabularies.ttl", "alignments.ttl")
NAMESPACE = BG.namespace


def load(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(ontology_path(name))


ONTOLOGY, SHAPES, VOCABULARIES, ALIGNMENTS = (load(name) for name in FILES)


def declared(*kinds: rdflib.URIRef) -> set[rdflib.URIRef]:
    return {s for kind in kinds for s in ONTOLOGY.subjects(RDF.type, kind) if isinstance(s, rdflib.URIRef)}


CLASSES = declared(OWL.Class)
PROPERTIES = declared(OWL.ObjectProperty, OWL.DatatypeProperty)


def emitted() -> rdflib.Graph:
    """The full record as each kind of filing, its parties in each role, its provision of each kind."""
    graph = rdflib.Graph()
    base = full_record()
    party, citation = base.parties[0], base.citations[1]
    roles = tuple(ROLE_PROPERTIES)
    kinds = ("Statute", "StatuteSection", "Rule", "ConstitutionalProvision", "Regulation")
    citations = tuple(replace(citation, work=replace(citation.work, kind=kind, citation=f"{kind} 1")) for kind in kinds)  # type: ignore[type-var]
    records = [full_record(kind=kind) for kind in KIND_CLASSES]
    records.append(
        full_record(parties=(replace(party, roles=roles), *base.parties[1:]), citations=base.citations + citations)
    )
    for record in records:
        for quad in quads(record):
            graph.parse(data=f"{quad.triple} .", format="nt")
    return graph


EMITTED = emitted()


@pytest.mark.parametrize("name", FILES)
def test_each_file_has_version_and_licence(name: str) -> None:
    graph = load(name)
    heads = set(graph.subjects(RDF.type, OWL.Ontology)) | set(graph.subjects(RDF.type, SKOS.ConceptScheme))
    assert heads
    for head in heads:
        assert graph.value(head, OWL.versionInfo)
        assert graph.value(head, DCTERMS.license)


def test_code_and_ontology_have_the_same_terms() -> None:
    in_code = {rdflib.URIRef(node.value) for _, node in BG}
    assert in_code == CLASSES | PROPERTIES


def test_every_declared_term_is_emitted_and_every_emitted_term_declared() -> None:
    used = set(EMITTED.predicates()) | set(EMITTED.objects(None, RDF.type))
    assert {term for term in used if term.startswith(NAMESPACE)} == CLASSES | PROPERTIES


@pytest.mark.parametrize("term", sorted(CLASSES | PROPERTIES))
def test_every_term_has_label_definition_domain_and_range(term: rdflib.URIRef) -> None:
    assert ONTOLOGY.value(term, RDFS.label).language == "en"  # type: ignore[union-attr]
    assert len(str(ONTOLOGY.value(term, SKOS.definition))) > 20
    if term in PROPERTIES:
        assert ONTOLOGY.value(term, RDFS.domain)
        assert ONTOLOGY.value(term, RDFS.range)


def members(node: rdflib.term.Node) -> set[rdflib.term.Node]:
    union = ONTOLOGY.value(node, OWL.unionOf)
    return set(Collection(ONTOLOGY, union)) if union else {node}


def test_domains_and_ranges_hold_without_a_reasoner() -> None:
    """Types are materialised: what the ontology says of a property's ends is said of the things themselves."""
    wrong = []
    for subject, predicate, value in EMITTED:
        if predicate not in PROPERTIES:
            continue
        domain, range_ = (members(ONTOLOGY.value(predicate, end)) for end in (RDFS.domain, RDFS.range))  # type: ignore[arg-type]
        if not domain & set(EMITTED.objects(subject, RDF.type)):
            wrong.append(("domain", subject, predicate))
        if isinstance(value, rdflib.Literal):
            if (value.datatype or rdflib.XSD.string) not in range_:
                wrong.append(("range", predicate, value))
        elif not range_ & set(EMITTED.objects(value, RDF.type)) and not str(value).startswith(VOCABULARY):
            wrong.append(("range", predicate, value))
    assert wrong == []


def test_every_type_brings_its_supertypes_of_ours() -> None:
    for class_, above in ONTOLOGY.subject_objects(RDFS.subClassOf):
        if str(above).startswith((NAMESPACE, str(rdflib.FOAF))):
            for thing in EMITTED.subjects(RDF.type, class_):
                assert (thing, RDF.type, above) in EMITTED, (thing, class_, above)


def test_every_role_stands_under_party_to() -> None:
    for node in ROLE_PROPERTIES.values():
        assert (rdflib.URIRef(node.value), RDFS.subPropertyOf, rdflib.URIRef(BG.partyTo.value)) in ONTOLOGY


# ------------------------------------------------------------------ vocabularies


def concepts(scheme: str) -> set[rdflib.term.Node]:
    return set(VOCABULARIES.subjects(SKOS.inScheme, rdflib.URIRef(VOCABULARY + scheme)))


def test_every_concept_has_one_label_a_definition_and_a_place_in_its_scheme() -> None:
    for one in VOCABULARIES.subjects(RDF.type, SKOS.Concept):
        (scheme,) = VOCABULARIES.objects(one, SKOS.inScheme)
        assert str(one).startswith(f"{scheme}/")
        assert (scheme, RDF.type, SKOS.ConceptScheme) in VOCABULARIES
        assert len(list(VOCABULARIES.objects(one, SKOS.prefLabel))) == 1
        assert VOCABULARIES.value(one, SKOS.definition)
        broader = set(VOCABULARIES.objects(one, SKOS.broader))
        assert broader <= concepts(str(scheme).removeprefix(VOCABULARY))
        assert bool(broader) != bool(VOCABULARIES.value(one, SKOS.topConceptOf))


@pytest.mark.parametrize("scheme", ["motion", "outcome"])
def test_the_graphs_own_labels_are_the_vocabularys(scheme: str) -> None:
    """A concept has one preferred label, though the filing's graph and the vocabulary both state it."""
    listed = {str(one).rpartition("/")[2]: one for one in concepts(scheme)}
    for row in data_rows(f"{scheme}s.csv"):
        name = row[scheme]
        assert name in listed, f"{scheme} {name!r} is in data/{scheme}s.csv, but not in vocabularies.ttl"
    if scheme == "motion":
        for row in data_rows("motions_as_filed.csv"):
            broader = VOCABULARIES.value(listed[row["named"]], SKOS.broader)
            assert broader == listed[row["motion"]], row["named"]
    for name, one in listed.items():
        assert concept(scheme, name).value == str(one)
        assert str(VOCABULARIES.value(one, SKOS.prefLabel)) == name.replace("-", " ")


def test_forms_of_citation_are_those_of_records() -> None:
    assert {str(one).rpartition("/")[2] for one in concepts("citation-form")} == set(get_args(CitationForm))


# ------------------------------------------------------------------ shapes and alignments


def test_the_shapes_speak_of_every_class_and_of_no_other_term() -> None:
    named = {term for triple in SHAPES for term in triple if str(term).startswith(NAMESPACE)}
    assert named <= CLASSES | PROPERTIES
    targeted = set(SHAPES.objects(None, SH.targetClass))
    for class_ in CLASSES:
        assert set(ONTOLOGY.transitive_objects(class_, RDFS.subClassOf)) & targeted, f"no shape for {class_}"


def test_every_role_is_checked() -> None:
    targets = set(SHAPES.objects(None, SH.targetSubjectsOf))
    assert {rdflib.URIRef(node.value) for node in ROLE_PROPERTIES.values()} <= targets


def test_every_shape_speaks_to_people() -> None:
    for shape in SHAPES.subjects(RDF.type, SH.NodeShape):
        parts = list(SHAPES.objects(shape, SH.property)) or [shape]
        for part in parts:
            message = SHAPES.value(part, SH.message)
            assert message is not None, f"{shape} {SHAPES.value(part, SH.path)}"
            assert message.endswith(".")


def test_alignments_speak_of_declared_terms() -> None:
    listed = set(VOCABULARIES.subjects(RDF.type, SKOS.Concept))
    for subject in ALIGNMENTS.subjects():
        if str(subject).startswith((NAMESPACE, VOCABULARY)):
            assert subject in CLASSES | PROPERTIES | listed
