"""Queries: they only read, stay at home, and what goes wrong is one line; answers in every shape."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_filings import brief, fill
from pyoxigraph import Literal, NamedNode, Quad
from test_store import GRAPH, SAYS, hostile, said

from bipagraph.errors import QueryError
from bipagraph.graph.sparql import KNOWN_PREFIXES, check_query
from bipagraph.graph.store import LitigationGraph, open_graph
from bipagraph.identity import filing_iri


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def filled(folder: Path) -> Path:
    with LitigationGraph.open(folder, create=True) as graph:
        fill(graph)
    return folder


# ------------------------------------------------------------------ queries only read, and stay at home


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "empty"),
        ("# only a comment", "empty"),
        ("SELECT * {", "line 1, column 11"),
        ("SELECT ?x {\n  ?x bg:cites }", "line 2, column 15"),
        ("SELECT ?x {\n ?x ex:cites ?y }", "line 2, column 5: the prefix ex: is not declared"),
        ("SELECT ?x { ?y ?p ?o } GROUP BY ?y", "unbound"),
        ("INSERT DATA { <a:b> <a:b> <a:b> }", "INSERT is an update"),
        ("PREFIX x: <u:> DELETE WHERE { ?s ?p ?o }", "DELETE is an update"),
        ("LOAD <http://127.0.0.1:1/x>", "LOAD is an update"),
        ("SELECT * { ?x <https://example.org/f>(?y) ?z }", "not valid SPARQL"),
        ("SELECT (<https://example.org/f>(1) AS ?x) {}", "https://example.org/f"),
    ],
)
def test_a_query_that_cannot_be_run_is_told_in_one_line(query: str, told: str) -> None:
    with LitigationGraph.in_memory() as graph, pytest.raises(QueryError) as caught:
        graph.query(query)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 250


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """A server that nobody may ask; its count of visitors."""
    import http.server
    import threading

    visits: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            visits.append(self.path)
            self.send_error(404)

        do_POST = do_GET

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/sparql", visits
    server.shutdown()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
        "SELECT * {{ service silent <{url}> {{ ?s ?p ?o }} }}",
        "SELECT * {{ VALUES ?u {{ <{url}> }} SERVICE ?u {{ ?s ?p ?o }} }}",
        "SELECT * {{ ?s ?p true SERVICE<{url}> {{ ?a ?b ?c }} }}",
        "SELECT * {{ ?s ?p trueSERVICE <{url}> {{ ?a ?b ?c }} }}",
        "SELECT * {{ {{}} # '''\nSERVICE <{url}> {{ ?a ?b ?c }} # '''\n }}",
        "SELECT * {{ BIND('\\'' AS ?q) SERVICE <{url}> {{ ?a ?b ?c }} BIND('' AS ?r) }}",
        'SELECT * {{ BIND("""a"b""" AS ?q) SERVICE <{url}> {{ ?a ?b ?c }} BIND(\'"""\' AS ?r) }}',
        "PREFIX u0041: <u:> SELECT * {{ ?s <\\u0041:x#y> ?o . SERVICE <{url}> {{ ?a ?b ?c }} }}",
        "PREFIX s: <{url}> SELECT * {{ SERVICE s: {{ ?a ?b ?c }} }}",
        "SELECT * {{ FILTER(1<2) SERVICE<{url}>{{ ?a ?b ?c }} FILTER(2>1) }}",
        "ASK {{ FILTER EXISTS {{ SERVICE <{url}> {{ ?a ?b ?c }} }} }}",
        "SELECT * FROM <{url}> {{ ?s ?p ?o }}",
        "SELECT * FROM NAMED <{url}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    ],
)
def test_no_query_reaches_the_network(server: tuple[str, list[str]], query: str) -> None:
    url, visits = server
    with LitigationGraph.in_memory() as graph:
        fill(graph)
        try:
            assert len(graph.query(query.format(url=url))) == 0
        except QueryError as error:
            assert "SERVICE" in str(error) or "not valid" in str(error)
    assert not visits


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s rdfs:label "the SERVICE of process" }',
        "SELECT * { ?s rdfs:label '''it's SERVICE\n <x>''' } # SERVICE <x>",
        "PREFIX SERVICE: <u:> SELECT ?service { ?service SERVICE:service <u:SERVICE> }",
        'SELECT * { ?s rdfs:label "x"@en . FILTER(?s < ?o && ?o > ?s) }',
    ],
)
def test_the_word_service_may_stand_where_it_asks_nobody(query: str) -> None:
    with LitigationGraph.in_memory() as graph:
        assert len(graph.query(query)) == 0


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_text_is_a_query_or_a_query_error(text: str) -> None:
    with LitigationGraph.in_memory() as graph:
        try:
            graph.query(text)
        except QueryError as error:
            assert "\n" not in str(error)


@pytest.mark.parametrize("part", ["a.", "a-", '"""', "'''", "'", "<", "?", "a:", "\\", "#", "{ "])
def test_a_look_at_a_large_query_takes_no_long_time(part: str) -> None:
    import time

    started = time.perf_counter()
    with pytest.raises(QueryError):
        check_query(part * 200_000 + " SERVICE", KNOWN_PREFIXES)
        raise QueryError("nothing was found, which is well too")
    assert time.perf_counter() - started < 5


def test_filings_are_seen_together_and_apart(filled: Path) -> None:
    with open_graph(filled) as graph:
        cited = "?f bg:cites ?d . ?d bg:citation '901 F.3d 112'"
        assert len(graph.query(f"SELECT DISTINCT ?f {{ {cited} }}")) == 2
        assert len(graph.query(f"SELECT ?f {{ GRAPH ?f {{ {cited} }} }}")) == 2
        one = filing_iri(brief().sha256)
        assert len(graph.query(f"SELECT ?f FROM <{one}> {{ {cited} }}")) == 1  # noqa: S608
        assert graph.query(f"ASK {{ {cited} }}").boolean is True


def test_what_many_filings_say_is_one_triple_and_goes_with_the_last_of_them(folder: Path) -> None:
    court, names = NamedNode("https://example.org/court"), [f"https://example.org/f{number}" for number in range(5)]
    asked = "SELECT ?o ?p { ?s ?p ?o . ?s ?p ?o2 }"

    def filing(name: str, *words: str) -> list[Quad]:
        return [Quad(court, SAYS, Literal(word), NamedNode(name)) for word in words]

    with LitigationGraph.open(folder, create=True) as graph:
        for name in names:
            graph.replace_filing(name, filing(name, "shared", "shared too"))
        assert len(graph.query(asked)) == 4
        assert len(graph) == 10
        for name in names[:-1]:
            graph.replace_filing(name, filing(name, "shared"))
        assert len(graph.query(asked)) == 4
        graph.remove_filing(names[-1])
        assert [row["o"] for row in graph.query(asked)] == ["shared"]
        for name in names:
            graph.remove_filing(name)
        assert len(graph.query(asked)) == len(graph) == 0


def test_an_own_prefix_goes_before_the_usual_one(filled: Path) -> None:
    with open_graph(filled) as graph:
        assert len(graph.query("PREFIX bg: <https://example.org/> SELECT * { ?s bg:cites ?o }")) == 0


@given(hostile)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_parameter_is_a_term_whatever_it_holds(value: str) -> None:
    with LitigationGraph.in_memory() as graph:
        graph.replace_filing(GRAPH, said("a", "b", value))
        answer = graph.query("SELECT ?s ?what { ?s ?p ?what }", substitutions={"what": Literal(value)})
        assert [row["what"] for row in answer] == [value]


# ------------------------------------------------------------------ answers


def test_an_answer_in_every_shape() -> None:
    with LitigationGraph.in_memory() as graph:
        graph.replace_filing(GRAPH, said('a "quoted", | b\nc'))
        answer = graph.query(
            "SELECT ?s ?o (2 AS ?n) (1.5 AS ?d) ('2024-02-03'^^xsd:date AS ?day) (true AS ?yes) ?none { ?s ?p ?o }"
        )
        (row,) = answer.dicts()
        assert (row["n"], row["d"], str(row["day"]), row["yes"], row["none"]) == (2, 1.5, "2024-02-03", True, None)
        assert answer.variables == ("s", "o", "n", "d", "day", "yes", "none")
        assert answer.text("csv").startswith(
            's,o,n,d,day,yes,none\nhttps://example.org/filing/1,"a ""quoted"", | b\nc",2,'
        )
        assert answer.text("tsv").splitlines()[0] == "?s\t?o\t?n\t?d\t?day\t?yes\t?none"
        bound = json.loads(answer.text("json"))["results"]["bindings"][0]
        assert bound["s"] == {"type": "uri", "value": GRAPH}
        assert answer.text("md").splitlines()[2].count(" | ") == 6
        assert answer.without(["s", "o"]).variables == ("n", "d", "day", "yes", "none")
        assert list(answer.without(["s"]).dicts()[0]) == ["o", "n", "d", "day", "yes", "none"]
        with pytest.raises(QueryError, match="CONSTRUCT"):
            answer.text("ttl")
        with pytest.raises(QueryError, match="unknown format"):
            answer.text("xlsx")
        made = graph.query("CONSTRUCT { ?s bg:cites ?s } WHERE { ?s ?p ?o }")
        assert made.text("ttl").endswith(f"<{GRAPH}> bg:cites <{GRAPH}> .\n")
        assert made.dicts()[0]["predicate"] == "https://w3id.org/bipagraph/ontology#cites"
        assert graph.query("ASK { ?s ?p ?o }").text("json") == '{"head":{},"boolean":true}\n'


def test_an_answer_as_a_data_frame() -> None:
    pandas = pytest.importorskip("pandas")
    with LitigationGraph.in_memory() as graph:
        graph.replace_filing(GRAPH, said("a", "b"))
        frame = graph.query("SELECT ?o (STRLEN(?o) AS ?n) { ?s ?p ?o } ORDER BY ?o").dataframe()
        assert frame["o"].tolist() == ["a", "b"]
        assert pandas.api.types.is_integer_dtype(frame["n"])
        assert graph.query("SELECT ?o { ?o bg:cites ?x }").dataframe().columns.tolist() == ["o"]
