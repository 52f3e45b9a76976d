"""Exports: other programs read them, and the same filings give the same bytes."""

from __future__ import annotations

import csv
import resource
import signal
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest
import rdflib
from made_filings import HOSTILE, brief, fill, order
from pyoxigraph import Literal, NamedNode, Quad

from bipagraph.errors import ExportError, NotFoundError
from bipagraph.graph.entity_graph import entity_graph
from bipagraph.graph.export import SUFFIXES, export, turtle
from bipagraph.graph.store import LitigationGraph
from bipagraph.graph.vocabulary import BG, OWL, RDF, RDFS
from bipagraph.identity import filing_iri

DECISION = "https://w3id.org/bipagraph/id/decision/901-f3d-112"


@pytest.fixture
def graph() -> LitigationGraph:
    return fill(LitigationGraph.in_memory())


def test_every_rdf_format_holds_the_whole_graph(graph: LitigationGraph, tmp_path: Path) -> None:
    triples = {quad.triple for quad in graph.quads()}
    names = {entry.iri for entry in graph.filings()}
    for suffix, format in ((".ttl", "turtle"), (".nt", "nt"), (".rdf", "xml")):
        export(graph, tmp_path / f"graph{suffix}")
        read = rdflib.Graph().parse(tmp_path / f"graph{suffix}", format=format)
        assert len(read) == len(triples), suffix
    for suffix, format in ((".trig", "trig"), (".nq", "nquads"), (".jsonld", "json-ld")):
        export(graph, tmp_path / f"graph{suffix}")
        dataset = rdflib.Dataset()
        dataset.parse(tmp_path / f"graph{suffix}", format=format)
        quads = list(dataset.quads())
        assert len(quads) == len(graph), suffix
        assert {str(quad[3]) for quad in quads} == names, suffix


WRITE_ALL = """
import sys
from pathlib import Path
from made_filings import brief, fill, order
from bipagraph.graph.export import SUFFIXES, export
from bipagraph.graph.store import LitigationGraph
records = [order(), brief()]
graph = fill(LitigationGraph.in_memory(), *(records if sys.argv[2] == "forth" else records[::-1]))
for suffix in SUFFIXES:
    export(graph, Path(sys.argv[1]) / f"graph{suffix}")
"""


def test_order_and_process_leave_no_trace_in_any_format(tmp_path: Path) -> None:
    for number, way in enumerate(("forth", "back", "forth", "back")):
        folder = tmp_path / str(number)
        folder.mkdir()
        command = [sys.executable, "-c", WRITE_ALL, str(folder), way]
        environment = {"PYTHONHASHSEED": str(number), "PYTHONPATH": str(Path(__file__).parent)}
        subprocess.run(command, check=True, env=environment, timeout=60)  # noqa: S603
    for suffix in SUFFIXES:
        contents = {(tmp_path / str(number) / f"graph{suffix}").read_bytes() for number in range(4)}
        assert len(contents) == 1, suffix
        assert sorted(path.name for path in (tmp_path / "0").iterdir()) == sorted(f"graph{each}" for each in SUFFIXES)


def test_turtle_is_for_people_too(graph: LitigationGraph, tmp_path: Path) -> None:
    export(graph, tmp_path / "graph.ttl")
    text = (tmp_path / "graph.ttl").read_text()
    assert text.startswith("@prefix bg: <https://w3id.org/bipagraph/ontology#> .\n@prefix bgv: ")
    assert text.count("@prefix bg:") == 1
    assert "bg:cites" in text
    assert turtle([]) == b""


def test_characters_that_xml_has_no_way_to_write_do_not_break_it(tmp_path: Path) -> None:
    with LitigationGraph.in_memory() as graph:
        filing = NamedNode("https://example.org/f")
        label = Quad(filing, RDFS.label, Literal("a\0\x1b\ufffe]]><b>&\u2028"), filing)
        graph.replace_filing(filing.value, [label, Quad(filing, RDF.type, BG.Filing, filing)])
        for suffix in (".rdf", ".graphml", ".gexf"):
            export(graph, tmp_path / f"graph{suffix}")
            text = "".join(ElementTree.parse(tmp_path / f"graph{suffix}").getroot().itertext())  # noqa: S314
            assert "]]><b>&" in text or suffix == ".gexf"


def test_network_formats_hold_things_and_plain_relations(graph: LitigationGraph, tmp_path: Path) -> None:
    export(graph, tmp_path / "graph.graphml")
    network = networkx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    export(graph, tmp_path / "graph.gexf")
    assert networkx.read_gexf(tmp_path / "graph.gexf").number_of_nodes() == network.number_of_nodes()
    kinds = networkx.get_node_attributes(network, "kind")
    assert set(kinds.values()) >= {
        "Order",
        "Brief",
        "Case",
        "Court",
        "Judge",
        "Party",
        "LawFirm",
        "Attorney",
        "Decision",
    }
    assert not set(kinds.values()) & {"Citation", "Ruling", "Evidence"}
    relations = {(kinds[a], data["relation"], kinds[b]) for a, b, data in network.edges(data=True)}
    assert {
        ("Order", "cites", "Decision"),
        ("LawFirm", "represents", "Party"),
        ("Judge", "decides", "Order"),
        ("Judge", "presidesOver", "Case"),
        ("Attorney", "memberOf", "LawFirm"),
        ("Party", "partyTo", "Case"),
    } <= relations


def test_the_table_names_each_relation_and_the_filing_that_says_so(graph: LitigationGraph, tmp_path: Path) -> None:
    export(graph, tmp_path / "graph.csv")
    with (tmp_path / "graph.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    cites = [row for row in rows if row["relation"] == "cites" and row["target"] == DECISION]
    assert {row["filing"] for row in cites} == {filing_iri(order().sha256), filing_iri(brief().sha256)}
    assert {row["target_label"] for row in cites} == {"Rask v. Stane Foods Corp."}
    assert rows == sorted(rows, key=lambda row: (row["source"], row["relation"], row["target"]))


def test_a_name_is_never_a_formula_in_a_spreadsheet(tmp_path: Path) -> None:
    with LitigationGraph.in_memory() as graph:
        filing, other = NamedNode("https://example.org/f"), NamedNode("https://example.org/o")
        said = [(filing, RDF.type, BG.Filing), (other, RDF.type, BG.Decision), (filing, BG.cites, other)]
        said.append((other, RDFS.label, Literal('=HYPERLINK("http://example.org")')))
        graph.replace_filing(filing.value, [Quad(*triple, filing) for triple in said])
        export(graph, tmp_path / "graph.csv")
    with (tmp_path / "graph.csv").open(newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["target_label"].startswith("'=")


def test_what_cannot_be_written_is_told_and_the_old_file_stays(graph: LitigationGraph, tmp_path: Path) -> None:
    out = tmp_path / "graph.ttl"
    out.write_text("old")
    with pytest.raises(ExportError, match=r"no format is called \.xyz; known are \.ttl "):
        export(graph, tmp_path / "graph.xyz")
    with pytest.raises(ExportError, match="no suffix"):
        export(graph, tmp_path / "graph")
    with pytest.raises(ExportError, match="No such file"):
        export(graph, tmp_path / "missing" / "graph.ttl")
    (tmp_path / "folder.ttl").mkdir()
    with pytest.raises(ExportError, match="cannot be written"):
        export(graph, tmp_path / "folder.ttl")
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        for suffix in SUFFIXES:
            with pytest.raises(ExportError, match="cannot be written"):
                export(graph, tmp_path / f"graph{suffix}")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert out.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.ttl", "graph.ttl"]


# ------------------------------------------------------------------ the entity graph


def test_about_one_thing_are_its_neighbours_and_what_joins_them(graph: LitigationGraph) -> None:
    near = entity_graph(graph, about=DECISION)
    assert set(near.predecessors(DECISION)) == {
        filing_iri(order().sha256),
        filing_iri(brief().sha256),
        "https://w3id.org/bipagraph/id/court/ca7",
    }
    whole = entity_graph(graph)
    assert set(near.edges(keys=True)) == set(whole.subgraph(near.nodes).edges(keys=True))
    with pytest.raises(NotFoundError):
        entity_graph(graph, about="https://example.org/nobody")
    with pytest.raises(NotFoundError):
        entity_graph(graph, about="no IRI at all")


def test_kinds_choose_the_things(graph: LitigationGraph) -> None:
    chosen = entity_graph(graph, kinds=["Filing", "LawFirm"])
    assert {data["kind"] for _, data in chosen.nodes(data=True)} == {"Order", "Brief", "LawFirm"}
    labels = {data["label"] for _, data in chosen.nodes(data=True)}
    assert "Fenwick Osprey LLP" in labels
    assert HOSTILE.replace("\x1b", "") in labels


def test_names_of_one_thing_are_one_node(graph: LitigationGraph) -> None:
    third, same = NamedNode("https://example.org/third"), NamedNode("https://example.org/decision/2018-wl-1")
    said = [(third, RDF.type, BG.Filing), (third, BG.cites, same), (same, RDF.type, BG.Decision)]
    said.append((same, OWL.sameAs, NamedNode(DECISION)))
    graph.replace_filing(third.value, [Quad(*triple, third) for triple in said])
    network = entity_graph(graph)
    assert same.value not in network
    assert third.value in set(network.predecessors(DECISION))
    assert third.value in entity_graph(graph, about=same.value)
