"""What a query gives back, and the shapes in which people want it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import pyoxigraph as ox

from bipagraph.errors import QueryError

if TYPE_CHECKING:
    import pandas  # type: ignore[import-untyped]

__all__ = ["ANSWER_FORMATS", "Answer", "Term", "Value", "python_value", "shorten"]

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Value: TypeAlias = str | int | float | bool | date | datetime | None

#: What :meth:`Answer.text` can write.
ANSWER_FORMATS = ("csv", "tsv", "json", "md", "ttl")

_XSD = "http://www.w3.org/2001/XMLSchema#"
_JSON, _CSV, _TSV = ox.QueryResultsFormat.JSON, ox.QueryResultsFormat.CSV, ox.QueryResultsFormat.TSV


def python_value(term: Term | None) -> Value:
    """The Python value nearest to an RDF term: an IRI as ``str``, ``xsd:integer`` as ``int``, ``xsd:date`` as ``date``.

    A literal that is not what its type says stays a ``str``; nothing bound is ``None``.
    """
    if term is None:
        return None
    if not isinstance(term, ox.Literal):
        return term.value if isinstance(term, ox.NamedNode) else str(term)
    kind = term.datatype.value.removeprefix(_XSD)
    try:
        if kind in ("integer", "int", "long", "nonNegativeInteger", "positiveInteger"):
            return int(term.value)
        if kind in ("decimal", "double", "float"):
            return float(term.value)
        if kind == "boolean":
            return term.value in ("true", "1")
        if kind == "date":
            return date.fromisoformat(term.value)
        if kind == "dateTime":
            return datetime.fromisoformat(term.value)
    except ValueError:
        pass
    return term.value


def shorten(iri: str, prefixes: Mapping[str, str]) -> str:
    """An IRI for people: ``bg:cites`` where a prefix begins it (the longest one counts), else as it is."""
    fits = [(len(start), name) for name, start in prefixes.items() if iri.startswith(start) and iri != start]
    if not fits:
        return iri
    length, name = max(fits)
    return f"{name}:{iri[length:]}"


@dataclass(frozen=True)
class Answer:
    """The whole answer to one query.

    form       "select" (``variables`` and ``rows``), "ask" (``boolean``) or "graph" (``triples``)
    variables  names without "?", in the order of the SELECT

    Answers keep Oxigraph's own result document, so each format comes from Oxigraph's serializer.
    """

    form: Literal["select", "ask", "graph"]
    variables: tuple[str, ...] = ()
    boolean: bool | None = None
    triples: tuple[ox.Triple, ...] = ()
    prefixes: Mapping[str, str] = field(default_factory=dict, repr=False)
    _document: bytes = field(default=b"", repr=False)
    _left_out: frozenset[str] = field(default=frozenset(), repr=False)  # variables that only the document has

    @cached_property
    def rows(self) -> list[tuple[Term | None, ...]]:
        """One tuple of terms a solution, in the order of ``variables``; ``None`` where nothing is bound."""
        if self.form != "select":
            return []
        return [tuple(solution[name] for name in self.variables) for solution in _solutions(self._document)]

    def texts(self) -> Iterator[tuple[str, ...]]:
        """The rows one at a time, each term as plain text and "" where nothing is bound: for answers too long for ``rows``."""
        if self.form == "select":
            for solution in _solutions(self._document):
                terms = (solution[name] for name in self.variables)
                yield tuple("" if term is None else _plain(term) for term in terms)

    def __iter__(self) -> Iterator[dict[str, Value]]:
        return iter(self.dicts())

    def __len__(self) -> int:
        return len(self.triples) if self.form == "graph" else len(self.rows)

    def __bool__(self) -> bool:
        """For ASK its answer; else whether anything was found."""
        return bool(self.boolean) if self.form == "ask" else len(self) > 0

    def dicts(self) -> list[dict[str, Value]]:
        """One dict a solution, name → Python value (see :func:`python_value`); a graph gives subject, predicate, object."""
        if self.form == "ask":
            return [{"answer": self.boolean}]
        if self.form == "graph":
            return [
                {
                    "subject": python_value(triple.subject),
                    "predicate": triple.predicate.value,
                    "object": python_value(triple.object),
                }
                for triple in self.triples
            ]
        return [dict(zip(self.variables, map(python_value, row), strict=True)) for row in self.rows]

    def dataframe(self) -> pandas.DataFrame:
        """The dicts as a pandas DataFrame, one column a variable.  Raises ``QueryError`` where pandas is not installed."""
        try:
            import pandas
        except ImportError:
            raise QueryError("a data frame needs pandas: pip install pandas") from None
        names = {"ask": ["answer"], "graph": ["subject", "predicate", "object"]}.get(self.form, list(self.variables))
        return pandas.DataFrame(self.dicts(), columns=names)

    def without(self, names: Collection[str]) -> Answer:
        """The same answer without these variables."""
        if self.form != "select":
            return self
        kept = tuple(name for name in self.variables if name not in names)
        return replace(self, variables=kept, _left_out=self._left_out.union(names))

    def text(self, format: str) -> str:
        """The answer in one of :data:`ANSWER_FORMATS`.

        csv, tsv and json are W3C's SPARQL result formats for SELECT; md is a table for people, with IRIs
        shortened.  A graph is written as Turtle in "ttl" and as a table of triples in "csv", "tsv" and "md".
        Raises ``QueryError`` for a format that does not fit.
        """
        if format not in ANSWER_FORMATS:
            raise QueryError(f"unknown format {format!r}: one of {', '.join(ANSWER_FORMATS)}")
        if format == "md":
            return self._markdown()
        if self.form == "ask":
            word = "true" if self.boolean else "false"
            return f'{{"head":{{}},"boolean":{word}}}\n' if format == "json" else f"{word}\n"
        if self.form == "graph":
            return self._graph_text(format)
        if format == "ttl":
            raise QueryError("only CONSTRUCT and DESCRIBE give a graph to write as Turtle")
        if format == "json":
            return self._own_document().decode() + "\n"
        written = _solutions(self._own_document()).serialize(format=_CSV if format == "csv" else _TSV)
        assert written is not None
        return written.decode().replace("\r\n", "\n")

    def cells(self) -> tuple[list[str], list[list[str]]]:
        """Column names and rows for a table that people read: IRIs shortened, nothing bound is an empty cell."""
        if self.form == "ask":
            return ["answer"], [["yes" if self.boolean else "no"]]
        if self.form == "graph":
            rows: list[tuple[Term | None, ...]] = [(t.subject, t.predicate, t.object) for t in self.triples]
            return ["subject", "predicate", "object"], [[self._cell(term) for term in row] for row in rows]
        return list(self.variables), [[self._cell(term) for term in row] for row in self.rows]

    def _cell(self, term: Term | None) -> str:
        if term is None:
            return ""
        if isinstance(term, ox.NamedNode):
            return shorten(term.value, self.prefixes)
        return term.value if isinstance(term, ox.Literal) else str(term)

    def _own_document(self) -> bytes:
        """The result document without what is left out: it is taken out where somebody wants the document itself."""
        if not self._left_out:
            return self._document
        document = json.loads(self._document)
        document["head"]["vars"] = list(self.variables)
        for binding in document["results"]["bindings"]:
            for name in self._left_out:
                binding.pop(name, None)
        return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()

    def _graph_text(self, format: str) -> str:
        if format == "json":
            return json.dumps(self.dicts(), default=str, ensure_ascii=False) + "\n"
        if format == "ttl":
            written = ox.serialize(self.triples, format=ox.RdfFormat.TURTLE, prefixes=dict(self.prefixes))
            assert written is not None
            return written.decode()
        rows = [[str(t.subject), str(t.predicate), str(t.object)] for t in self.triples]
        if format == "tsv":
            return "".join("\t".join(row) + "\n" for row in [["?subject", "?predicate", "?object"], *rows])
        import csv
        from io import StringIO

        out = StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["subject", "predicate", "object"])
        writer.writerows([[_plain(t.subject), _plain(t.predicate), _plain(t.object)] for t in self.triples])
        return out.getvalue()

    def _markdown(self) -> str:
        names, rows = self.cells()
        lines = [names, ["---"] * len(names), *([_one_line(cell) for cell in row] for row in rows)]
        return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def _solutions(document: bytes) -> ox.QuerySolutions:
    solutions = ox.parse_query_results(document, _JSON)
    assert isinstance(solutions, ox.QuerySolutions)
    return solutions


def _plain(term: Any) -> str:
    value: str = term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else str(term)
    return value


def _one_line(cell: str) -> str:
    """A cell that cannot break out of a Markdown table, nor become HTML in it."""
    return " ".join(cell.split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
