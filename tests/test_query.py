"""Named questions and SPARQL over real builds of the sample filings."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_filings import fill
from typer.testing import CliRunner, Result

from bipagraph.building import build
from bipagraph.cli import app
from bipagraph.errors import NotFoundError, QueryError
from bipagraph.graph.store import LitigationGraph, open_graph
from bipagraph.questions import all_questions, ask, find
from bipagraph.resources import data_path


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("query") / "store"
    assert not build([data_path("filings")], folder).skipped
    return folder


def run(*words: object, text: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=text)


# ------------------------------------------------------------------ named questions


def test_every_question_says_what_it_is_and_is_answered(store: Path) -> None:
    assert len(all_questions()) >= 12
    with open_graph(store) as graph:
        for question in all_questions():
            assert question.title.endswith("?"), question.name
            assert question.asked_by, question.name
            for name in question.parameters:
                assert f"?_{name} " in re.sub(r"\s", " ", question.sparql.partition("WHERE")[0]), question.name
            assert set(re.findall(r"\?_(\w+)", question.sparql)) == question.parameters.keys(), question.name
            answer = ask(graph, question.name, **dict.fromkeys(question.needs, "740 ILCS 14/15(b)"))
            assert not any(name.startswith("_") for name in answer.variables)
            assert answer.rows or question.name == "grounds", question.name


def test_a_question_runs_as_it_stands_in_another_engine(store: Path) -> None:
    with open_graph(store) as graph:
        dataset = graph.rdflib()
        for question in all_questions():
            assert dataset.query(question.sparql) is not None, question.name


def test_parameters_narrow_the_answer(store: Path) -> None:
    with open_graph(store) as graph:
        everything = ask(graph, "rulings").dicts()
        dismissals = ask(graph, "rulings", motion="dismiss", outcome="denied").dicts()
        assert 0 < len(dismissals) < len(everything)
        assert {(row["motion"], row["outcome"]) for row in dismissals} == {("dismiss", "denied")}
        by_id = ask(graph, "most-cited", court="ca7")
        assert {row["court"] for row in by_id} == {"7th Cir."}
        assert ask(graph, "most-cited", court="7th Cir.").dicts() == by_id.dicts()
        assert len(ask(graph, "attorneys", name="no such person")) == 0


def test_most_cited_counts_what_the_filings_say(store: Path) -> None:
    with open_graph(store) as graph:
        first = ask(graph, "most-cited").dicts()[0]
        cited = ask(graph, "who-cites", work=str(first["citation"]).split("; ")[0]).dicts()
        assert len({row["filing"] for row in cited}) == first["filings"]


def test_a_decision_is_found_by_any_of_its_citations_and_names(store: Path) -> None:
    """Two filings give the parallel citation, the others the official one alone; each place is one row."""
    with open_graph(store) as graph:
        asked = [
            ask(graph, "who-cites", work=name).dicts() for name in ("2019 IL 123186", "129 N.E.3d 1197", "Rosenbach")
        ]
        places = graph.query(
            'SELECT ?place { ?place bg:citedWork ?work ; bg:citationForm ?form . ?work bg:citation "2019 IL 123186" }'
        ).rows
    assert asked[0] == asked[1] == asked[2]
    assert len(asked[0]) == len(places) > len({row["filing"] for row in asked[0]}) > 2


def test_firms_stand_against_each_other_in_the_case_where_they_appear() -> None:
    with LitigationGraph.in_memory() as graph:
        fill(graph)
        ((one, other, cases, example),) = [tuple(row.values()) for row in ask(graph, "firms-against-firms")]
        assert one == "Fenwick Osprey LLP"
        assert str(other).startswith("<img")
        assert (cases, example) == (1, "Quill v. Alder Timeclocks, Inc.")


@given(st.text(max_size=40))
@settings(max_examples=50, deadline=None)
def test_a_parameter_is_text_whatever_it_holds(value: str) -> None:
    with LitigationGraph.in_memory() as graph:
        fill(graph)
        found = ask(graph, "who-represents-whom", firm=value).dicts()
        assert all(value.lower() in str(row["firm"]).lower() for row in found)


def test_a_wrong_name_or_parameter_is_told_with_the_right_one() -> None:
    with pytest.raises(NotFoundError, match="did you mean most-cited"):
        find("most-cted")
    with LitigationGraph.in_memory() as graph:
        with pytest.raises(QueryError, match="no parameter 'cort'; it takes court"):
            ask(graph, "most-cited", cort="ca7")
        with pytest.raises(QueryError, match="who-cites needs work"):
            ask(graph, "who-cites")


def test_ask_lists_shows_and_answers(store: Path) -> None:
    listed = run("ask")
    assert listed.exit_code == 0
    assert all(question.name in listed.output and question.title in listed.output for question in all_questions())
    assert run("ask", "most-cited", "--show").output == find("most-cited").sparql
    answered = run("ask", "rulings", "--motion=dismiss", "--outcome", "denied", "--format", "csv", "--store", store)
    assert answered.exit_code == 0
    assert answered.output.startswith("judge,motion,outcome,entry,date,case,words\n")
    for wrong in (["--motion"], ["stray"], ["--motien", "x"]):
        refused = run("ask", "rulings", *wrong, "--store", store)
        assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)


# ------------------------------------------------------------------ bipagraph query

COURTS = "SELECT ?id ?court { ?c a bg:Court ; bg:courtId ?id ; rdfs:label ?court } ORDER BY ?id"


def test_query_from_the_command_line_a_file_and_standard_input(store: Path, tmp_path: Path) -> None:
    (tmp_path / "courts.rq").write_text(COURTS)
    printed = [
        run("query", COURTS, "--store", store, "--format", "csv"),
        run("query", tmp_path / "courts.rq", "--store", store, "--format", "csv"),
        run("query", "-", "--store", store, "--format", "csv", text=COURTS),
    ]
    assert {result.exit_code for result in printed} == {0}
    assert len({result.output for result in printed}) == 1
    assert "ilnd,United States District Court for the Northern District of Illinois" in printed[0].output


def test_every_format(store: Path) -> None:
    outputs = {name: run("query", COURTS, "-s", store, "-f", name) for name in ("table", "csv", "tsv", "json", "md")}
    assert {result.exit_code for result in outputs.values()} == {0}
    rows = len(json.loads(outputs["json"].output)["results"]["bindings"])
    assert 5 < rows < 100  # each court once, however many filings name it
    for name, extra in (("csv", 1), ("tsv", 1), ("md", 2), ("table", 2)):
        assert len(outputs[name].output.splitlines()) == rows + extra, name
    graph = run("query", "DESCRIBE ?c { ?c bg:courtId 'ilnd' }", "-s", store)
    assert 'bg:courtId "ilnd"' in graph.output
    assert graph.output.startswith("@prefix")
    assert run("query", "ASK { ?c bg:courtId 'ilnd' }", "-s", store, "-f", "csv").output == "true\n"
    short = run("query", "SELECT ?p { ?s ?p ?o FILTER(?p = bg:cites) } LIMIT 1", "-s", store)
    assert "bg:cites" in short.output


def test_a_name_from_a_filing_cannot_command_the_terminal(tmp_path: Path) -> None:
    from pyoxigraph import Literal, NamedNode, Quad

    from bipagraph.graph.vocabulary import RDFS

    name = NamedNode("https://example.org/f")
    with LitigationGraph.open(tmp_path / "store", create=True) as graph:
        graph.replace_filing(name.value, [Quad(name, RDFS.label, Literal("\x1b]0;owned\x07[bold]x\x9b31m"), name)])
    shown = run("query", "SELECT ?l { ?s rdfs:label ?l }", "--store", tmp_path / "store").output
    assert "\x1b" not in shown
    assert "\x9b" not in shown
    assert "[bold]x" in shown


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["SELECT * {"], "line 1, column 11"),
        (["SELECT ?x { ?x ex:y ?z }"], "the prefix ex: is not declared"),
        (["DROP ALL"], "DROP is an update"),
        (["SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"], "network"),
        (["missing.rq"], "missing.rq: cannot be read: No such file"),
        (["SELECT * { ?s ?p ?o } LIMIT 1", "--format", "ttl"], "CONSTRUCT"),
        (["SELECT * { ?s ?p ?o } LIMIT 1", "--store", "nowhere"], "run `bipagraph build` first"),
    ],
)
def test_what_cannot_be_asked_is_told_in_one_line(store: Path, words: list[str], told: str) -> None:
    result = run("query", "--store", store, *words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("bipagraph: ")
    assert result.stderr.count("\n") == 1
    assert told in result.stderr


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_table_breaks_no_word_and_fits_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], width: int
) -> None:
    from rich.console import Console

    from bipagraph.cli import terminal

    monkeypatch.setattr(terminal, "console", lambda: Console(width=width, highlight=False, markup=False))
    iri = "https://w3id.org/bipagraph/id/work/901-f3d-112/with/a/very/long/tail/that/nobody/reads"
    rows = [
        ["Ardmore v. Extraterritoriality Timekeeping Systems, Inc.", "N.D. Ill.", "2021-03-04", iri],
        ["In re Unconstitutionally Incomprehensible Fingerprints Litigation", "7th Cir.", "2022-11-30", "short"],
    ]
    terminal.print_table(["decision", "court", "date_filed", "work"], rows)
    printed = capsys.readouterr().out
    words = printed.replace("…", " ").split()
    assert all(len(line) <= width for line in printed.splitlines())
    for row in rows:
        for cell in row[:3]:
            assert set(cell.split()) <= set(words)
    assert "date_filed" not in printed
