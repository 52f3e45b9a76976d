"""What a filing is about, as quads: topics, classes as defined, sums of settlements, treatment of authorities."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from math import isfinite

from pyoxigraph import Literal, NamedNode

from bipagraph.graph.evidence import EvidenceWriter
from bipagraph.graph.sketch import Sketch
from bipagraph.graph.vocabulary import BG, RDF, SKOS, VOCABULARY, concept
from bipagraph.graph.works import WorkWriter
from bipagraph.records import ClassDefinition, FilingRecord, SettlementSum, Topic, Treatment
from bipagraph.resources import data_rows

__all__ = ["draw_subject"]

_PROPERTIES = {"claim": BG.claims, "biometric": BG.biometric, "setting": BG.setting, "issue": BG.addresses}


@cache
def _labels() -> dict[str, str]:
    return {concept(row["scheme"], row["concept"]).value: row["label"] for row in data_rows("topics.csv")}


def draw_subject(record: FilingRecord, sketch: Sketch, evidence: EvidenceWriter, works: WorkWriter) -> None:
    """Adds what the record says of the filing's subject to its graph (``sketch.graph`` is the filing)."""
    writer = _SubjectWriter(sketch, evidence, works)
    for topic in record.topics:
        writer.topic(topic)
    for definition in record.class_definitions:
        writer.class_definition(definition)
    for sum_ in record.settlement_sums:
        writer.settlement_sum(sum_)
    for treatment in record.treatments:
        writer.treatment(treatment)


class _SubjectWriter:
    def __init__(self, sketch: Sketch, evidence: EvidenceWriter, works: WorkWriter) -> None:
        self._sketch = sketch
        self._evidence = evidence
        self._works = works
        self._filing = sketch.graph

    def topic(self, topic: Topic) -> None:
        self._evidence.relation(
            self._filing, _PROPERTIES[topic.scheme], self._concept(topic.scheme, topic.concept), topic.evidence
        )

    def class_definition(self, definition: ClassDefinition) -> None:
        node = self._evidence.node(BG.ClassDefinition, "class", definition.evidence)
        self._sketch.add(node, BG.inFiling, self._filing)
        self._sketch.text(node, BG.classDefinition, definition.words)
        self._sketch.text(node, BG.className, definition.name)

    def settlement_sum(self, sum_: SettlementSum) -> None:
        if not isfinite(sum_.dollars):
            return
        node = self._evidence.node(BG.SettlementSum, "settlement-sum", sum_.evidence)
        self._sketch.add(node, BG.inFiling, self._filing)
        self._sketch.add(node, BG.sumKind, self._concept("settlement-sum", sum_.kind))
        self._sketch.decimal(node, BG.dollars, Decimal(f"{sum_.dollars:.2f}"))

    def treatment(self, treatment: Treatment) -> None:
        node = self._evidence.node(BG.Treatment, "treatment", treatment.evidence)
        self._sketch.add(node, BG.inFiling, self._filing)
        self._sketch.add(node, BG.treatedWork, self._works.work(treatment.work))
        self._sketch.add(node, BG.treatment, self._concept("treatment", treatment.treatment))
        if treatment.by is not None:
            self._sketch.add(node, BG.laterDecision, self._works.work(treatment.by))

    def _concept(self, scheme: str, name: str) -> NamedNode:
        """A concept with its label, so that a filing's graph is read without the vocabularies."""
        node = concept(scheme, name)
        label = _labels().get(node.value) or node.value.rpartition("/")[2].replace("-", " ")
        self._sketch.add(node, RDF.type, SKOS.Concept)
        self._sketch.add(node, SKOS.inScheme, NamedNode(VOCABULARY + scheme))
        self._sketch.add(node, SKOS.prefLabel, Literal(label, language="en"))
        return node
