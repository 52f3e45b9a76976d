"""From a fact to the words that it was read from.

    evidence node ─ oa:hasTarget ─▶ piece of text ─ oa:hasSource ───▶ filing
      │  │                                 └─────── oa:hasSelector ─▶ position (oa:start, oa:end, bg:page)
      │  └─ bg:confidence                           oa:hasSelector ─▶ quote (oa:exact, oa:prefix, oa:suffix)
      └─ prov:wasGeneratedBy ─▶ the rule

Offsets count characters (Unicode code points) of the file's text as read, half-open, as the Web Annotation
Data Model has them (section 4.2.5).  What the file's name says has a quote, the name, and no position.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from functools import cache

from pyoxigraph import Literal, NamedNode

from bipagraph.graph.sketch import Sketch, clean
from bipagraph.graph.vocabulary import BG, DCTERMS, OA, PROV, RDF
from bipagraph.identity import evidence_iri, rule_iri
from bipagraph.records import FILE_NAME, Evidence, Span, Text
from bipagraph.resources import data_rows

__all__ = ["DEFAULT_CONFIDENCE", "EvidenceWriter", "confidence_of"]

# A rule that data/rules.csv does not name, or gives no figure for, was never measured: as likely wrong as right.
DEFAULT_CONFIDENCE = Decimal("0.5")

# As much of the text on either side as shows the sentence, and finds the words again when offsets have moved.
CONTEXT_CHARACTERS = 96


@cache
def _rules() -> dict[str, tuple[Decimal, str]]:
    return {
        row["rule"]: (Decimal(row["confidence"] or DEFAULT_CONFIDENCE), row["description"])
        for row in data_rows("rules.csv")
    }


def confidence_of(rule: str) -> Decimal:
    """How often the rule is right, 0 to 1: the column ``confidence`` of ``data/rules.csv``, else 0.5."""
    return _rules().get(rule, (DEFAULT_CONFIDENCE, ""))[0]


class EvidenceWriter:
    """Writes the evidence nodes of one filing."""

    def __init__(self, sketch: Sketch, text: Text, base: str) -> None:
        self._sketch = sketch
        self._text = text
        self._base = base
        self._filing = sketch.graph
        self._used: Counter[tuple[str, Span]] = Counter()
        self._pieces: dict[Span, NamedNode] = {}

    def node(self, class_: NamedNode, what: str, evidence: Evidence) -> NamedNode:
        """A new evidence node of a class: ``…/filing/<sha>/<what>/<start>-<end>``, opened to its words."""
        span = evidence.span
        self._used[what, span] += 1
        iri = evidence_iri(self._filing.value, what, span.start, span.end, self._used[what, span])
        node = self._sketch.thing(iri, class_, BG.Evidence)
        self._sketch.add(node, OA.hasTarget, self._piece(span))
        self._sketch.add(node, PROV.wasGeneratedBy, self._rule(evidence.rule))
        self._sketch.decimal(node, BG.confidence, confidence_of(evidence.rule))
        return node

    def relation(
        self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal, evidence: Evidence
    ) -> None:
        """A triple, and beside it the assertion that opens it to its words."""
        self._sketch.add(subject, predicate, value)
        self.assertion(subject, predicate, value, evidence)

    def words(self, subject: NamedNode, predicate: NamedNode, value: str | None, evidence: Evidence) -> None:
        """A triple with a plain string and its assertion; none where the string is empty."""
        if value and (value := clean(value)).strip():
            self.relation(subject, predicate, Literal(value), evidence)

    def assertion(
        self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal, evidence: Evidence
    ) -> None:
        """The evidence for a triple that stands elsewhere in the graph."""
        node = self.node(BG.Assertion, "assertion", evidence)
        self._sketch.add(node, RDF.subject, subject)
        self._sketch.add(node, RDF.predicate, predicate)
        self._sketch.add(node, RDF.object, value)

    def _piece(self, span: Span) -> NamedNode:
        """The piece of text, once however many facts it gave."""
        if span in self._pieces:
            return self._pieces[span]
        sketch, original = self._sketch, self._text.original
        iri = evidence_iri(self._filing.value, "text", span.start, span.end)
        piece = self._pieces[span] = sketch.thing(iri, OA.SpecificResource)
        sketch.add(piece, OA.hasSource, self._filing)
        if span == FILE_NAME:  # it stands nowhere in the text: quoted, without a position
            quote = sketch.thing(f"{iri}/quote", OA.TextQuoteSelector)
            sketch.add(piece, OA.hasSelector, quote)
            sketch.add(quote, OA.exact, Literal(clean(self._text.source_name)))
            return piece
        position = sketch.thing(f"{iri}/position", OA.TextPositionSelector)
        sketch.add(piece, OA.hasSelector, position)
        sketch.number(position, OA.start, span.start)
        sketch.number(position, OA.end, span.end)
        sketch.number(position, BG.page, self._text.page_of(span.start))
        quote = sketch.thing(f"{iri}/quote", OA.TextQuoteSelector)
        sketch.add(piece, OA.hasSelector, quote)
        sketch.add(quote, OA.exact, Literal(clean(original[span.start : span.end])))
        sketch.text(quote, OA.prefix, original[max(0, span.start - CONTEXT_CHARACTERS) : span.start])
        sketch.text(quote, OA.suffix, original[span.end : span.end + CONTEXT_CHARACTERS])
        return piece

    def _rule(self, rule: str) -> NamedNode:
        node = self._sketch.thing(rule_iri(rule, base=self._base), BG.ExtractionRule, label=rule)
        self._sketch.text(node, DCTERMS.description, _rules().get(rule, (None, ""))[1])
        return node
