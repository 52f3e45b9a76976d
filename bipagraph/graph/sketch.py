"""One filing's graph in the making: triples in order, each once, and literals that every RDF syntax can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Quad

from bipagraph.graph.vocabulary import RDF, RDFS, XSD

__all__ = ["Sketch", "clean"]

# What XML 1.0 forbids (section 2.2, "Char"), so that the graph can be written as RDF/XML: control characters
# but tab and newlines (a PDF's form feeds), the halves of surrogate pairs, U+FFFE and U+FFFF.
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """``text`` without the characters that a literal cannot keep in every syntax."""
    return _NOT_IN_XML.sub("", text)


class Sketch:
    """Collects the quads of one named graph."""

    def __init__(self, graph: NamedNode) -> None:
        self.graph = graph
        self._quads: dict[Quad, None] = {}
        self._said: set[tuple[NamedNode, NamedNode]] = set()

    def add(self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> None:
        """One triple; said twice, it stands once."""
        self._quads[Quad(subject, predicate, value, self.graph)] = None

    def first(self, subject: NamedNode, predicate: NamedNode) -> bool:
        """Whether this is asked of the two for the first time: a thing has one name, a decision one year, however
        many places give it in however many ways."""
        new = (subject, predicate) not in self._said
        self._said.add((subject, predicate))
        return new

    def text(self, subject: NamedNode, predicate: NamedNode, value: str | None) -> None:
        """A triple with a plain string; none where the string is empty."""
        if value and (value := clean(value)).strip():
            self.add(subject, predicate, Literal(value))

    def number(self, subject: NamedNode, predicate: NamedNode, value: int | None) -> None:
        """A triple with an ``xsd:integer``; none for ``None``."""
        if value is not None:
            self.add(subject, predicate, Literal(str(value), datatype=XSD.integer))

    def decimal(self, subject: NamedNode, predicate: NamedNode, value: Decimal) -> None:
        """A triple with an ``xsd:decimal``, in its canonical form, which is the form that a store gives back."""
        self.add(subject, predicate, Literal(f"{value.normalize():f}", datatype=XSD.decimal))

    def day(self, subject: NamedNode, predicate: NamedNode, value: date | None) -> None:
        """A triple with an ``xsd:date``; none for ``None``."""
        if value is not None:
            self.add(subject, predicate, day_literal(value))

    def flag(self, subject: NamedNode, predicate: NamedNode, value: bool | None) -> None:
        """A triple with an ``xsd:boolean``; none for ``None``."""
        if value is not None:
            self.add(subject, predicate, Literal("true" if value else "false", datatype=XSD.boolean))

    def thing(self, iri: str, *types: NamedNode, label: str | None = None) -> NamedNode:
        """The node of a thing, with its types and its label: the first it is given."""
        node = NamedNode(iri)
        for type_ in types:
            self.add(node, RDF.type, type_)
        if label and clean(label).strip() and self.first(node, RDFS.label):
            self.text(node, RDFS.label, label)
        return node

    def __iter__(self) -> Iterator[Quad]:
        return iter(self._quads)


def day_literal(value: date) -> Literal:
    """An ``xsd:date``."""
    return Literal(value.isoformat(), datatype=XSD.date)
