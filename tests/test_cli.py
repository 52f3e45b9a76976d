"""The command line as people meet it: help at once, one line for what goes wrong, exit codes that tell."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

import pytest
from made_filings import ORDER, fill
from typer.testing import CliRunner, Result

import bipagraph
from bipagraph.cli import COMMANDS, app
from bipagraph.graph.store import LitigationGraph


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "bipagraph", *map(str, words)]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with LitigationGraph.open(tmp_path / "store", create=True) as graph:
        fill(graph)
    return tmp_path / "store"


def test_every_command_has_help_and_tells_its_exit_codes() -> None:
    overview = run("--help")
    assert overview.exit_code == 0
    for name in COMMANDS:
        assert f"\n  {name} " in overview.output
        own = run(name, "--help")
        assert own.exit_code == 0, name
        assert "Exit codes: 0 all well; 1 something was skipped" in " ".join(own.output.split()), name
    assert run("--version").output == f"bipagraph {version('bipagraph')}\n"


def fastest(*words: str) -> float:
    times = []
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run([sys.executable, *words], check=True, capture_output=True, timeout=60)  # noqa: S603
        times.append(time.perf_counter() - started)
    return min(times)


def test_help_and_version_answer_at_once() -> None:
    typer = fastest("-c", "import typer")
    for option in ("--version", "--help"):
        assert fastest("-m", "bipagraph", option) < 3 * typer, option


def test_import_costs_nothing_and_every_public_name_is_there() -> None:
    light = "import sys, bipagraph; assert not {'spacy', 'pyoxigraph', 'rdflib', 'typer'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", light], check=True, timeout=60)  # noqa: S603
    for name in bipagraph.__all__:
        assert getattr(bipagraph, name).__name__ == name
        assert name in dir(bipagraph)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = bipagraph.nothing


def test_the_public_api_from_file_to_answer(tmp_path: Path) -> None:
    (tmp_path / "order.txt").write_text(ORDER)
    assert bipagraph.extract(bipagraph.read(tmp_path / "order.txt")).source_name == "order.txt"
    report = bipagraph.build([tmp_path / "order.txt"], tmp_path / "store")
    assert (report.read, report.skipped) == (1, [])
    with bipagraph.open_graph(tmp_path / "store") as graph:
        assert len(bipagraph.ask(graph, "provisions", law="740 ILCS 14")) >= 1
        assert bipagraph.entity_graph(graph).number_of_nodes() > 3
        bipagraph.export(graph, tmp_path / "out.ttl")
    assert (tmp_path / "out.ttl").read_text().startswith("@prefix")


def test_build_reports_and_tells_by_its_exit_code_what_was_skipped(tmp_path: Path) -> None:
    (tmp_path / "order.txt").write_text(ORDER)
    store = tmp_path / "graph"
    good = run("build", tmp_path / "order.txt", "--store", store)
    assert good.exit_code == 0
    assert good.stdout.startswith("1 read, 0 unchanged in ")
    assert good.stderr == ""
    (tmp_path / "list [red].txt").write_text("Milk, eggs and bread.")
    # In a folder it is named and left; who names it meant it.
    mixed = run("build", tmp_path, "--store", store)
    assert (mixed.exit_code, mixed.stderr) == (0, f"no filing: {tmp_path / 'list [red].txt'}\n")
    assert "1 unchanged, 1 that is no filing" in mixed.stdout
    named = run("build", tmp_path / "list [red].txt", "--store", store)
    assert (named.exit_code, named.stderr) == (1, f"skipped {tmp_path / 'list [red].txt'}: {NO_FILING}\n")
    assert "0 unchanged, 1 skipped" in named.stdout
    (tmp_path / "broken.pdf").write_bytes(b"%PDF broken")
    broken = run("build", tmp_path, "--store", store)
    assert (broken.exit_code, broken.stderr.startswith(f"skipped {tmp_path / 'broken.pdf'}: ")) == (1, True)
    assert run("build", tmp_path / "order.txt", "--store", store, "--quiet").output == ""


def test_a_thousand_broken_files_do_not_fill_the_terminal_unless_wanted(tmp_path: Path) -> None:
    for number in range(25):
        (tmp_path / f"{number:02}.pdf").write_bytes(b"%PDF broken " + bytes([number]))
    result = run("build", tmp_path, "--store", tmp_path / "graph")
    lines = result.stderr.splitlines()
    assert (result.exit_code, len(lines)) == (1, 21)
    assert lines[-1] == "skipped: and 5 more files (`bipagraph status --all` names them)"
    every = run("build", tmp_path, "--store", tmp_path / "graph", "--quiet", "--again")
    assert len(every.stderr.splitlines()) == 25


NO_FILING = "no filing: it names no court, docket number or case, and cites no law"


def test_what_cannot_be_used_is_told_in_one_line(tmp_path: Path, store: Path) -> None:
    (tmp_path / "text").write_text("x")
    for words in (
        ["build", tmp_path / "missing"],
        ["build", tmp_path / "text", "--store", tmp_path / "text"],
        ["export", tmp_path / "out.xyz", "--store", store],
        ["export", tmp_path / "no" / "out.ttl", "--store", store],
        ["export", tmp_path / "out.ttl", "--store", tmp_path / "missing"],
        ["validate", "--store", tmp_path],
        ["ask", "nothing-like-it", "--store", store],
        ["query", "SELECT", "--store", store],
    ):
        result = run(*words)
        assert (result.exit_code, result.stdout) == (2, ""), words
        assert result.stderr.startswith("bipagraph: "), words
        assert result.stderr.count("\n") == 1, words
    assert not (tmp_path / "bipagraph-store").exists()


@pytest.mark.parametrize("words", [["build"], ["frobnicate"], ["query", "--nonsense", "x"], ["export"]])
def test_wrong_arguments_end_with_2_and_no_traceback(words: list[str]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert "Error" in result.stderr
    assert "Traceback" not in result.output


def test_a_fault_of_the_program_is_one_line_too(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise KeyError("what was never there")

    monkeypatch.setattr("bipagraph.graph.export.export", fault)
    result = run("export", "out.ttl", "--store", store)
    assert result.exit_code == 2
    assert (
        result.stderr
        == "bipagraph: fault in bipagraph (KeyError: 'what was never there'); BIPAGRAPH_DEBUG=1 shows where\n"
    )


def test_export_writes_where_it_is_told(store: Path, tmp_path: Path) -> None:
    result = run("export", tmp_path / "out.trig", "--store", store)
    assert (result.exit_code, result.output) == (0, "")
    assert (tmp_path / "out.trig").read_text().startswith("@prefix")


def test_validate_tells_faults_in_words_and_by_its_exit_code(tmp_path: Path, store: Path) -> None:
    from pyoxigraph import NamedNode, Quad

    from bipagraph.graph.vocabulary import BG, RDF

    sound = run("validate", "--store", store)
    assert sound.exit_code == 0, sound.output
    with LitigationGraph.open(store) as graph:
        name = NamedNode("https://example.org/f")
        graph.replace_filing(name.value, [Quad(name, RDF.type, BG.Filing, name)])
    faulty = run("validate", "--store", store)
    assert faulty.exit_code == 1
    assert "fault: " in faulty.stdout
    assert faulty.stdout.splitlines()[-1].split()[1].startswith("fault")


def test_the_store_may_be_named_in_the_environment(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIPAGRAPH_STORE", str(store))
    assert run("query", "ASK { ?f a bg:Filing }", "--format", "csv").output == "true\n"


def test_a_reader_that_stops_early_is_no_error(store: Path) -> None:
    line = " ".join(command("query", "'SELECT * { ?s ?p ?o . ?a ?b ?c } LIMIT 200000'", "-f", "csv", "--store", store))
    script = f"set -o pipefail; {line} | head -n 1"
    done = subprocess.run(["/bin/bash", "-c", script], capture_output=True, text=True, timeout=60, check=False)  # noqa: S603
    assert done.stdout.count("\n") == 1
    assert (done.returncode, done.stderr) == (0, "")


ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"


def test_a_query_that_takes_too_long_can_be_given_up(store: Path) -> None:
    told = subprocess.run(  # noqa: S603
        command("query", ENDLESS, "--timeout", 0.5, "--store", store),
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert told.returncode == 2
    assert told.stderr.startswith("bipagraph: no answer within 0.5 seconds")
    assert told.stderr.count("\n") == 1


def test_ctrl_c_ends_a_query_at_once(store: Path) -> None:
    running = subprocess.Popen(command("query", ENDLESS, "--store", store), stderr=subprocess.PIPE, text=True)  # noqa: S603
    time.sleep(2)
    started = time.monotonic()
    running.send_signal(signal.SIGINT)
    _, errors = running.communicate(timeout=30)
    assert time.monotonic() - started < 5
    assert (running.returncode, errors) == (130, "bipagraph: interrupted\n")


def test_in_a_terminal_the_bar_names_the_file_at_work(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"filing-{number}.txt").write_text(ORDER.replace("4455", f"445{number}"))
    main, terminal = pty.openpty()
    running = subprocess.Popen(  # noqa: S603
        command("build", tmp_path, "--store", tmp_path / "store"),
        stdout=terminal,
        stderr=terminal,
        env={**os.environ, "COLUMNS": "100", "TERM": "xterm"},
    )
    os.close(terminal)
    seen = b""
    while True:
        try:
            part = os.read(main, 4096)
        except OSError:
            break
        if not part:
            break
        seen += part
    assert running.wait(timeout=60) == 0
    assert b"filing-" in seen
    assert b"3 read, 0 unchanged" in seen
