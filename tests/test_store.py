"""The store on disk: filings go in and out whole, one writer at a time, and queries can only read."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_filings import brief, fill, order
from pyoxigraph import Literal, NamedNode, Quad

from bipagraph.errors import StoreError
from bipagraph.graph import filing_writes
from bipagraph.graph import store as store_module
from bipagraph.graph.filing_writes import Mark
from bipagraph.graph.store import LitigationGraph, open_graph
from bipagraph.graph.triples import quads
from bipagraph.identity import filing_iri

GRAPH = "https://example.org/filing/1"
SAYS = NamedNode("https://example.org/says")


def said(*words: str, graph: str = GRAPH) -> list[Quad]:
    return [Quad(NamedNode(graph), SAYS, Literal(word), NamedNode(graph)) for word in words]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def filled(folder: Path) -> Path:
    with LitigationGraph.open(folder, create=True) as graph:
        fill(graph)
    return folder


# ------------------------------------------------------------------ filings in and out


# Characters that mean something in N-Triples, SPARQL or both, and any other that a text can have.
hostile = st.text(
    st.sampled_from("\\\"'{}<>;.#\n\r\t\0u0041\u2028\ufffe\U0001f600") | st.characters(exclude_categories=["Cs"])
)


@given(first=st.sets(hostile, max_size=5), second=st.sets(hostile, max_size=5))
@settings(max_examples=150, deadline=None)
def test_a_filing_is_replaced_by_exactly_what_is_given(first: set[str], second: set[str]) -> None:
    with LitigationGraph.in_memory() as graph:
        graph.replace_filing("https://example.org/other", said("kept", graph="https://example.org/other"))
        graph.replace_filing(GRAPH, said(*first))
        graph.replace_filing(GRAPH, said(*second))
        assert {quad.object.value for quad in graph.quads(GRAPH)} == second
        assert len(graph) == len(second) + 1
        assert {row["o"] for row in graph.query("SELECT ?o { ?s ?p ?o }")} == {*second, "kept"}


def test_what_was_written_is_there_in_another_process(filled: Path) -> None:
    script = "import sys; from bipagraph import open_graph; print(*[f.source_name for f in open_graph(sys.argv[1]).filings()])"
    seen = subprocess.run([sys.executable, "-c", script, str(filled)], capture_output=True, text=True, check=True)  # noqa: S603
    assert seen.stdout.split() == ["quill-order.txt", "quill-response.txt"]


def test_filings_tell_what_they_are_and_go_when_removed(filled: Path) -> None:
    with LitigationGraph.open(filled) as graph:
        by_name = {entry.source_name: entry for entry in graph.filings()}
        assert by_name["quill-order.txt"].kind == "Order"
        assert by_name["quill-order.txt"].iri == filing_iri(order().sha256)
        graph.remove_filing(by_name["quill-order.txt"].iri)
        assert [entry.source_name for entry in graph.filings()] == ["quill-response.txt"]
        assert not list(graph.quads(by_name["quill-order.txt"].iri))
        assert len(graph) == len(list(quads(brief())))


def test_a_quad_of_another_graph_is_refused_and_changes_nothing(folder: Path) -> None:
    with LitigationGraph.open(folder, create=True) as graph:
        graph.replace_filing(GRAPH, said("before"))
        with pytest.raises(ValueError, match="another"):
            graph.replace_filing(GRAPH, [*said("after"), *said("astray", graph="https://example.org/another")])
        assert [quad.object.value for quad in graph.quads()] == ["before"]


KILLED_WHILE_REPLACING = """
import os, signal, sys, threading
from pyoxigraph import Literal, NamedNode, Quad
from bipagraph.graph.store import LitigationGraph
name, says = NamedNode(sys.argv[2]), NamedNode("https://example.org/says")
graph = LitigationGraph.open(sys.argv[1], create=True)
for round in range(1000):
    quads = [Quad(name, says, Literal(f"{round} {n}"), name) for n in range(3000)]
    if round == 2:
        threading.Timer(float(sys.argv[3]), os.kill, (os.getpid(), signal.SIGKILL)).start()
    graph.replace_filing(name.value, quads)
"""


@pytest.mark.parametrize("seconds", [0.0, 0.02, 0.05, 0.1, 0.2])
def test_a_kill_leaves_a_filing_wholly_as_it_was_or_is_to_be(folder: Path, seconds: float) -> None:
    command = [sys.executable, "-c", KILLED_WHILE_REPLACING, str(folder), GRAPH, str(seconds)]
    assert subprocess.run(command, timeout=60, check=False).returncode == -signal.SIGKILL  # noqa: S603
    with LitigationGraph.open(folder) as graph:
        rounds = [quad.object.value.split()[0] for quad in graph.quads()]
    assert len(rounds) == 3000
    assert len(set(rounds)) == 1


IN_PARTS = "from bipagraph.graph import filing_writes; filing_writes.PART = 500\n"


@pytest.mark.parametrize("seconds", [0.0, 0.05, 0.2, 0.5, 0.8])
@pytest.mark.parametrize("mended_by", ["a writer", "a reader"])
def test_a_kill_leaves_a_filing_that_goes_in_parts_wholly_there_or_out(
    folder: Path, seconds: float, mended_by: str
) -> None:
    command = [sys.executable, "-c", IN_PARTS + KILLED_WHILE_REPLACING, str(folder), GRAPH, str(seconds)]
    assert subprocess.run(command, timeout=60, check=False).returncode == -signal.SIGKILL  # noqa: S603
    with LitigationGraph.open(folder, read_only=mended_by == "a reader") as graph:
        rounds = [quad.object.value.split()[0] for quad in graph.quads()]
        assert len(rounds) in (0, 3000)
        assert len(set(rounds)) <= 1
        assert graph.has_filing(GRAPH) == bool(rounds)
        assert len(list(graph.query("SELECT * { ?s ?p ?o }").rows)) == len(rounds)
    assert not list((folder / "oxigraph").glob("bulk-*"))


def test_a_filing_goes_in_parts_as_it_goes_at_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filing_writes, "PART", 3)
    with LitigationGraph.open(folder, create=True) as graph:
        graph.replace_filing("https://example.org/other", said("a", graph="https://example.org/other"))
        for words in ("abcdefg", "abcdefghijk", "ghijk", "g", "abcdefg"):
            assert graph.replace_filing(GRAPH, said(*words)) == len(words)
            assert {quad.object.value for quad in graph.quads(GRAPH)} == set(words)
            assert Mark(folder).read()[1] == ""
        with pytest.raises(ValueError, match="given for"):
            graph.replace_filing(
                "https://example.org/third", [*said(*"abcde", graph="https://example.org/third"), *said("f")]
            )
        assert not graph.has_filing("https://example.org/third")
        assert len(graph.query("SELECT * { ?s ?p ?o }").rows) == 8
        graph.remove_filing(GRAPH)
        assert graph.filing_iris() == ["https://example.org/other"]
        assert [row["o"] for row in graph.query("SELECT ?o { ?s ?p ?o }")] == ["a"]


def test_a_reader_waits_until_a_filing_is_wholly_there(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "_LONG_FILING_PATIENCE", 0.3)
    with LitigationGraph.open(filled) as writer:
        Mark(filled).write(GRAPH)
        with pytest.raises(StoreError, match="half-way"):
            open_graph(filled)
        Mark(filled).write("")
        open_graph(filled).close()
        assert len(writer.filings()) == 2


FULL_DISK = """
import signal, sys, resource
from bipagraph.errors import StoreError
from bipagraph.graph.store import LitigationGraph
from pyoxigraph import Literal, NamedNode, Quad
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
graph = LitigationGraph.open(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
name, says = NamedNode("https://example.org/large"), NamedNode("https://example.org/says")
try:
    graph.replace_filing(name.value, [Quad(name, says, Literal("x" * 1000 + str(n)), name) for n in range(5000)])
except StoreError as error:
    print(error)
"""


@pytest.mark.parametrize("at_once", [True, False])
def test_a_disk_that_takes_no_more_is_told_in_one_line_and_keeps_the_store_whole(filled: Path, at_once: bool) -> None:
    command = [sys.executable, "-c", FULL_DISK if at_once else IN_PARTS + FULL_DISK, str(filled)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False).stdout  # noqa: S603
    assert told.startswith(f"store {filled}")
    assert told.count("\n") == 1
    with LitigationGraph.open(filled) as graph:
        assert [entry.source_name for entry in graph.filings()] == ["quill-order.txt", "quill-response.txt"]
        assert not graph.has_filing("https://example.org/large")
        graph.replace_filing(GRAPH, said("and it takes more"))


# ------------------------------------------------------------------ one writer, many readers


def test_a_second_writer_is_told_to_wait_and_a_reader_sees_what_was_there(filled: Path) -> None:
    with LitigationGraph.open(filled) as writer:
        with pytest.raises(StoreError, match=r"in use by another bipagraph; wait until it ends"):
            LitigationGraph.open(filled)
        with open_graph(filled) as reader:
            before = len(reader)
            writer.replace_filing(GRAPH, said("new"))
            assert len(reader) == before
            with pytest.raises(StoreError, match="read only"):
                reader.replace_filing(GRAPH, said("no"))
    with open_graph(filled) as reader:
        assert len(reader) == before + 1


def test_what_is_no_store_is_told_so(tmp_path: Path, filled: Path) -> None:
    def refusal(path: Path, **options: bool) -> str:
        with pytest.raises(StoreError) as caught:
            LitigationGraph.open(path, **options)
        assert "\n" not in str(caught.value)
        return str(caught.value)

    assert "bipagraph build" in refusal(tmp_path / "missing")
    assert not (tmp_path / "missing").exists()
    (tmp_path / "file").write_text("x")
    assert "is a file" in refusal(tmp_path / "file", create=True)
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "letter.txt").write_text("x")
    assert "no bipagraph store" in refusal(tmp_path / "folder", create=True)
    (filled / "store.json").write_text(json.dumps({"format": 99, "base": "https://example.org/"}))
    assert "another version" in refusal(filled)
    (filled / "store.json").write_text("{")
    assert "damaged" in refusal(filled)


def test_a_store_keeps_its_base(folder: Path) -> None:
    LitigationGraph.open(folder, create=True, base="https://example.org/id/").close()
    with LitigationGraph.open(folder, create=True) as graph:
        assert graph.base == "https://example.org/id/"


def test_a_closed_store_says_so_and_frees_the_folder(folder: Path) -> None:
    graph = LitigationGraph.open(folder, create=True)
    graph.close()
    with pytest.raises(StoreError, match="closed"):
        graph.filings()
    LitigationGraph.open(folder).close()


def test_rdflib_sees_the_same_store_as_one_graph_and_as_named_graphs(filled: Path) -> None:
    import rdflib

    with open_graph(filled) as graph:
        dataset = graph.rdflib()
        union = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
        ((count,),) = dataset.query(union)
        assert int(count) == len({quad.triple for quad in graph.quads()})
        named = dataset.graph(rdflib.URIRef(filing_iri(brief().sha256)))
        assert len(named) == len(list(quads(brief())))
        assert {str(row.f) for row in dataset.query("SELECT ?f { GRAPH ?f { ?f bg:sourceName ?n } }")} == {
            entry.iri for entry in graph.filings()
        }
        assert not len(dataset.graph(rdflib.URIRef("https://example.org/no-filing")))
    with LitigationGraph.open(filled) as graph:
        dataset, before = graph.rdflib(), len(graph)
        with pytest.raises(StoreError, match="only reads"):
            dataset.add((rdflib.RDF.type, rdflib.RDF.type, rdflib.RDF.type))
        with pytest.raises(StoreError, match="only reads"):
            dataset.update("CLEAR ALL")
        dataset.graph(rdflib.URIRef("https://example.org/no-filing"))
        assert len(graph) == before
        assert not graph.has_filing("https://example.org/no-filing")
