"""The graph as a file: by its suffix RDF for other programs, a network for graph tools, or a table.

The same filings give the same bytes, in whatever order they were read: everything is sorted, there are no blank
nodes, and nothing in a file says when or where it was written.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Callable, Iterable
from itertools import takewhile
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import pyoxigraph as ox

from bipagraph.errors import ExportError
from bipagraph.graph.entity_graph import entity_graph
from bipagraph.graph.sketch import clean
from bipagraph.graph.store import LitigationGraph
from bipagraph.graph.vocabulary import PREFIXES

if TYPE_CHECKING:
    import networkx

__all__ = ["SUFFIXES", "export", "turtle"]

_TRIPLE_FORMATS = {".ttl": ox.RdfFormat.TURTLE, ".nt": ox.RdfFormat.N_TRIPLES, ".rdf": ox.RdfFormat.RDF_XML}
_QUAD_FORMATS = {".trig": ox.RdfFormat.TRIG, ".nq": ox.RdfFormat.N_QUADS, ".jsonld": ox.RdfFormat.JSON_LD}


def export(graph: LitigationGraph, path: Path | str) -> None:
    """Write the graph to ``path`` in the format that its suffix names, whole or not at all.

    .ttl .nt .rdf     all filings' triples together, each once
    .trig .nq .jsonld the filings apart, each in its named graph
    .graphml .gexf    entities and their plain relations, for Gephi, Cytoscape and the like
    .csv              the same relations as a table, one row a relation and filing

    Raises ``ExportError`` for a suffix that names no format and where the file cannot be written.
    """
    path = Path(path)
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise ExportError(f"{path}: no format is called {path.suffix or '(no suffix)'}; known are {' '.join(SUFFIXES)}")
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with temporary.open("w+b") as file:
            write(graph, file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written: {error.strerror or error}") from error
    finally:
        temporary.unlink(missing_ok=True)


def turtle(triples: Iterable[ox.Triple], prefixes: dict[str, str] | None = None) -> bytes:
    """Triples as Turtle, sorted, each once: the same triples give the same bytes."""
    file = io.BytesIO()
    ox.serialize(sorted(set(triples), key=str), file, format=ox.RdfFormat.TURTLE, prefixes=prefixes or PREFIXES)
    _sort_prefixes(file)
    return file.getvalue()


def _sort_prefixes(file: IO[bytes]) -> None:
    """Sort the head of a Turtle or TriG file: pyoxigraph lists the prefixes in another order each time."""
    file.seek(0)
    head = list(takewhile(lambda line: line.startswith(b"@prefix "), file))
    file.seek(0)
    file.writelines(sorted(head))
    file.seek(0, os.SEEK_END)


def _write_triples(format: ox.RdfFormat) -> Callable[[LitigationGraph, IO[bytes]], None]:
    def write(graph: LitigationGraph, file: IO[bytes]) -> None:
        triples = {quad.triple for quad in graph.quads()}
        if format == ox.RdfFormat.TURTLE:
            file.write(turtle(triples))
        elif format == ox.RdfFormat.RDF_XML:
            file.write(_rdf_xml(sorted(map(_for_xml, triples), key=str)))
        else:
            ox.serialize(sorted(triples, key=str), file, format=format)

    return write


def _write_quads(format: ox.RdfFormat) -> Callable[[LitigationGraph, IO[bytes]], None]:
    def write(graph: LitigationGraph, file: IO[bytes]) -> None:
        # One filing at a time: all quads of ten thousand would not fit into memory.
        statements = (quad for filing in graph.filing_iris() for quad in sorted(graph.quads(filing), key=str))
        ox.serialize(statements, file, format=format, prefixes=PREFIXES if format == ox.RdfFormat.TRIG else None)
        if format == ox.RdfFormat.TRIG:
            _sort_prefixes(file)

    return write


def _rdf_xml(triples: list[ox.Triple]) -> bytes:
    """RDF/XML; its namespaces stand as attributes of the root, sorted here for the reason that Turtle's prefixes are."""
    written = ox.serialize(triples, format=ox.RdfFormat.RDF_XML, prefixes=PREFIXES) or b""
    start = written.index(b"<rdf:RDF ") + len(b"<rdf:RDF ")
    end = written.index(b">", start)
    return written[:start] + b" ".join(sorted(written[start:end].split(b" "))) + written[end:]


def _for_xml(triple: ox.Triple) -> ox.Triple:
    value = triple.object
    if not isinstance(value, ox.Literal) or (text := clean(value.value)) == value.value:
        return triple
    literal = ox.Literal(text, language=value.language) if value.language else ox.Literal(text, datatype=value.datatype)
    return ox.Triple(triple.subject, triple.predicate, literal)


def _write_graphml(graph: LitigationGraph, file: IO[bytes]) -> None:
    import networkx

    networkx.write_graphml(_for_tools(entity_graph(graph)), file, encoding="utf-8", named_key_ids=True)


def _write_gexf(graph: LitigationGraph, file: IO[bytes]) -> None:
    import networkx

    text = io.BytesIO()
    networkx.write_gexf(_for_tools(entity_graph(graph)), text, encoding="utf-8")
    # networkx notes the day of writing, and its own version, which say nothing of the graph.
    file.write(re.sub(rb"<meta lastmodifieddate=.*?</meta>\s*", b"", text.getvalue(), count=1, flags=re.DOTALL))


def _for_tools(graph: networkx.MultiDiGraph) -> networkx.MultiDiGraph:
    """The graph with attributes that XML can hold: filings as one string, no characters that it forbids."""
    import networkx

    plain = networkx.MultiDiGraph()
    for iri, attributes in graph.nodes(data=True):
        plain.add_node(iri, **{name: clean(value) for name, value in attributes.items()})
    for number, (source, target, attributes) in enumerate(graph.edges(data=True)):
        filings = " ".join(attributes["filings"])
        plain.add_edge(source, target, key=str(number), relation=attributes["relation"], filings=filings)
    return plain


#: A cell that begins so is a formula to a spreadsheet; a "'" before it makes it text (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _write_csv(graph: LitigationGraph, file: IO[bytes]) -> None:
    network = entity_graph(graph)
    out = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(out, lineterminator="\n")
    columns = [
        "source",
        "source_kind",
        "source_label",
        "relation",
        "target",
        "target_kind",
        "target_label",
        "filing",
        "filing_label",
    ]
    writer.writerow(columns)
    for source, target, attributes in network.edges(data=True):
        for filing in attributes["filings"]:
            row: list[Any] = [source, *_kind_and_label(network, source), attributes["relation"]]
            row += [target, *_kind_and_label(network, target), filing, network.nodes.get(filing, {}).get("label", "")]
            writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    out.detach()


def _kind_and_label(network: networkx.MultiDiGraph, iri: str) -> tuple[str, str]:
    node = network.nodes[iri]
    return node["kind"], node["label"]


_WRITERS: dict[str, Callable[[LitigationGraph, IO[bytes]], None]] = {
    **{suffix: _write_triples(format) for suffix, format in _TRIPLE_FORMATS.items()},
    **{suffix: _write_quads(format) for suffix, format in _QUAD_FORMATS.items()},
    ".graphml": _write_graphml,
    ".gexf": _write_gexf,
    ".csv": _write_csv,
}
#: The suffixes that :func:`export` knows.
SUFFIXES = tuple(_WRITERS)
