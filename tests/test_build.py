"""Building: files in, one graph a filing out, whatever happens on the way."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bipagraph.building import build, find_files, run, worker, workers
from bipagraph.cli import app
from bipagraph.errors import ReadError, StoreError
from bipagraph.extraction import extract
from bipagraph.graph.export import export
from bipagraph.graph.store import LitigationGraph, open_graph
from bipagraph.graph.triples import quads
from bipagraph.identity import DEFAULT_BASE
from bipagraph.limits import Limits
from bipagraph.reading import read_string
from bipagraph.resources import data_path

SAMPLES = data_path("filings")

ORDER = """UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF ILLINOIS
EASTERN DIVISION

PERRIN HALE,
          Plaintiff,
     v.                                 No. {number}
BRACKEN TIMECLOCKS, INC.,               Judge Odile Farthing
          Defendant.

MEMORANDUM OPINION AND ORDER

     Bracken moves to dismiss (Dkt. 12) under Rule 12(b)(6). A private entity must first obtain a written
release. 740 ILCS 14/15(b). See Rosenbach v. Six Flags Ent. Corp., 2019 IL 123186, ¶ 33. {more}
The motion to dismiss (Dkt. 12) is denied.

Dated: March 4, 2022                    Odile Farthing
                                        United States District Judge
"""


def order(number: str = "21 C 4455", more: str = "") -> str:
    return ORDER.format(number=number, more=more)


def exported(store: Path) -> bytes:
    out = store.with_suffix(".nq")
    with open_graph(store) as graph:
        export(graph, out)
    return out.read_bytes()


def names(store: Path) -> list[str]:
    with open_graph(store) as graph:
        return [entry.source_name for entry in graph.filings()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three filings in two folders."""
    inner = tmp_path / "filings" / "inner"
    inner.mkdir(parents=True)
    (inner / "c.md").write_text(order("21 C 4457"))
    (tmp_path / "filings" / "a.txt").write_text(order())
    (tmp_path / "filings" / "b.txt").write_text(order("21 C 4456"))
    return tmp_path / "filings"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


# ------------------------------------------------------------------ the same again, and in any order


def test_a_second_build_doubles_nothing(folder: Path, store: Path) -> None:
    first = build([folder], store)
    assert (first.read, first.unchanged, first.skipped, first.filings) == (3, 0, [], 3)
    before = exported(store)
    again = build([folder, folder / "a.txt", f"{folder}/inner/../b.txt"], store)
    assert (again.read, again.unchanged, again.duplicates, again.filings) == (0, 3, [], 3)
    assert again.entities == first.entities
    assert exported(store) == before
    assert first.entities["judges"] == 1
    assert first.entities["cases"] == 3
    assert first.relations["rulings"] == 3


def test_the_order_of_reading_leaves_no_trace(tmp_path: Path) -> None:
    files = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".txt", ".md", ".html"))
    build(files, tmp_path / "at once")
    for file in reversed(files):
        build([file], tmp_path / "one by one")
    assert exported(tmp_path / "at once") == exported(tmp_path / "one by one")


def test_the_same_bytes_are_one_filing_called_by_its_first_name(folder: Path, store: Path, tmp_path: Path) -> None:
    shutil.copy(folder / "a.txt", folder / "copy of a.txt")
    report = build([folder], store)
    assert (report.read, report.filings) == (3, 3)
    assert report.duplicates == [(folder / "copy of a.txt", folder / "a.txt")]
    assert build([folder], store).unchanged == 4
    build([folder / "copy of a.txt"], tmp_path / "other")
    build([folder], tmp_path / "other")
    assert names(tmp_path / "other") == ["a.txt", "b.txt", "c.md"]
    assert exported(tmp_path / "other") == exported(store)
    # The filing stays as long as one file holds it.
    (folder / "copy of a.txt").write_text(order("21 C 9999"))
    assert build([folder], store).filings == 4
    shutil.copy(folder / "a.txt", folder / "z.txt")
    (folder / "a.txt").write_text(order("21 C 9998"))
    assert build([folder], store).filings == 5
    assert names(store) == ["a.txt", "b.txt", "c.md", "copy of a.txt", "z.txt"]
    (folder / "z.txt").unlink()
    assert build([folder], store, prune=True).filings == 4


def test_a_changed_file_replaces_what_it_said(folder: Path, store: Path) -> None:
    build([folder], store)
    (folder / "a.txt").write_text(order("21 C 7777"))
    report = build([folder], store)
    assert (report.read, report.unchanged, report.filings) == (1, 2, 3)
    with open_graph(store) as graph:
        numbers = {row["n"] for row in graph.query("SELECT ?n { ?f bg:filedIn/bg:docketNumber ?n }")}
    assert numbers == {"21-cv-07777", "21-cv-04456", "21-cv-04457"}
    (folder / "a.txt").write_text("Milk, eggs and bread.")
    report = build([folder], store)
    assert [path.name for path, _ in report.no_filings] == ["a.txt"]
    assert report.filings == 2
    assert build([folder], store).no_filings == report.no_filings


def test_another_program_reads_all_again(folder: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build([folder], store)
    before = exported(store)
    monkeypatch.setattr(run, "program_fingerprint", lambda: "another")
    assert build([folder], store).read == 3
    assert build([folder], store).unchanged == 3
    assert exported(store) == before


def test_files_that_are_gone_stay_until_pruned(folder: Path, store: Path) -> None:
    build([folder], store)
    (folder / "a.txt").unlink()
    report = build([folder], store)
    assert (report.missing, report.filings) == ([folder / "a.txt"], 3)
    assert build([folder / "inner"], store, prune=True).filings == 3
    report = build([folder], store, prune=True)
    assert (report.pruned, report.filings) == (1, 2)
    assert names(store) == ["b.txt", "c.md"]


# ------------------------------------------------------------------ which files


def test_hidden_files_other_files_the_store_and_loops_are_left_out(folder: Path) -> None:
    store = folder / "graph"
    (folder / ".hidden.txt").write_text(order())
    (folder / ".git").mkdir()
    (folder / ".git" / "d.txt").write_text(order())
    (folder / "picture.png").write_bytes(b"\x89PNG")
    (folder / "inner" / "up").symlink_to(folder)
    build([folder], store)
    (store / "notes.txt").write_text(order("21 C 1"))
    assert build([folder], store).filings == 3
    assert [path.name for path in find_files([folder], leave_out=store)] == ["a.txt", "b.txt", "c.md"]


def test_what_is_not_there_is_told_before_anything_is_made(tmp_path: Path, store: Path) -> None:
    with pytest.raises(ReadError, match="no such file or folder"):
        build([tmp_path / "missing"], store)
    (tmp_path / "empty").mkdir()
    with pytest.raises(ReadError, match=r"no file to read; readable are .*\.pdf"):
        build([tmp_path / "empty"], store)
    assert not store.exists()


# ------------------------------------------------------------------ what cannot be read


def test_bad_files_are_skipped_each_with_its_reason(folder: Path, store: Path) -> None:
    bad = {
        "empty.txt": (b"", "empty"),
        "broken.pdf": (b"%PDF-1.7\n broken", ""),
        "zeros.txt": (b"\0" * 3000, ""),
        "sheet.docx": (b"PK\x03\x04 not a document", ""),
        "letters.html": (b"<html><body></body></html>", ""),
    }
    for name, (content, _) in bad.items():
        (folder / name).write_bytes(content)
    os.mkfifo(folder / "pipe.txt")
    report = build([folder], store)
    assert (report.read, report.filings) == (3, 3)
    reasons = {path.name: reason for path, reason in report.skipped}
    assert reasons.keys() == bad.keys() | {"pipe.txt"}
    assert all(reason and "\n" not in reason and "fault" not in reason for reason in reasons.values())
    assert all(expected in reasons[name] for name, (_, expected) in bad.items())
    assert build([folder], store).skipped == report.skipped


def test_a_fault_is_an_answer_of_one_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(_: object) -> object:
        raise KeyError("a fault\nof two lines")

    monkeypatch.setattr("bipagraph.extraction.extract", faulty)
    out = io.BytesIO()
    worker.answer(folder / "b.txt", DEFAULT_BASE, out, Limits())
    answer = json.loads(out.getvalue())
    assert re.fullmatch(r"fault in bipagraph at building/worker\.py:\d+: KeyError: .a fault.*", answer["fault"])
    assert "\n" not in answer["fault"]


def test_a_fault_in_one_filing_stops_no_other_and_is_tried_again(
    folder: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = workers._Reader.read

    def faulty(self: workers._Reader, path: Path) -> workers.Outcome:
        return workers.ReaderFault(path, "fault") if path.name == "b.txt" else honest(self, path)

    monkeypatch.setattr(workers._Reader, "read", faulty)
    report = build([folder], store)
    assert (report.skipped, report.read) == ([(folder / "b.txt", "fault")], 2)
    monkeypatch.undo()
    assert build([folder], store).read == 1


def test_a_damaged_manifest_is_told(folder: Path, store: Path) -> None:
    build([folder], store)
    (store / "files.json").write_text('{"files": {"a": 1}}')
    with pytest.raises(StoreError, match=r"files\.json: damaged"):
        build([folder], store)
    (store / "files.json").unlink()
    assert build([folder], store).filings == 3


# ------------------------------------------------------------------ killed, interrupted, refused


def many(folder: Path, count: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(order(f"21 C {1000 + number}", "See Dkt. 3 at 4. " * 40))


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "bipagraph", *map(str, words)]


def test_ctrl_c_ends_a_build_with_what_was_done_whole(tmp_path: Path) -> None:
    folder, store = tmp_path / "filings", tmp_path / "store"
    many(folder, 150)
    running = subprocess.Popen(  # noqa: S603
        command("build", folder, "--store", store), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:  # a reader looks on while it is built
        try:
            with open_graph(store) as graph:
                if len(graph.filings()) > 3:
                    break
        except StoreError:
            pass
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    out, errors = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "Traceback" not in out + errors
    assert "interrupted" in errors
    done = int(re.match(r"(\d+) read", out)[1])  # type: ignore[index]
    assert 3 < done < 150
    assert len(names(store)) == done
    assert len(json.loads((store / "files.json").read_text())["files"]) == done
    again = CliRunner().invoke(app, ["build", str(folder), "--store", str(store)])
    assert again.exit_code == 0
    assert again.output.startswith(f"{150 - done} read, {done} unchanged")


def test_a_second_build_at_the_same_time_is_told_to_wait(folder: Path, store: Path) -> None:
    build([folder], store)
    with LitigationGraph.open(store):
        told = subprocess.run(  # noqa: S603
            command("build", folder, "--store", store), capture_output=True, text=True, timeout=60, check=False
        )
    assert told.returncode == 2
    assert told.stderr == f"bipagraph: store {store} is in use by another bipagraph; wait until it ends\n"


def test_a_full_disk_is_told_in_one_line_and_a_second_build_goes_on(tmp_path: Path) -> None:
    folder, store = tmp_path / "filings", tmp_path / "store"
    many(folder, 30)
    script = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000));"
        "from bipagraph.cli import main; main()"
    )
    told = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script, "build", str(folder), "--store", str(store)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert told.returncode == 2
    assert told.stderr.startswith(f"bipagraph: store {store}")
    assert told.stderr.count("\n") == 1
    report = build([folder], store)
    assert (report.skipped, report.filings) == ([], 30)


def test_text_at_hand_is_the_same_filing_as_the_file(folder: Path, store: Path) -> None:
    build([folder / "a.txt"], store)
    record = extract(read_string(order(), "a.txt"))
    with open_graph(store) as graph:
        assert set(graph.quads()) == set(quads(record))


def test_what_a_folder_holds_besides_filings_is_told(folder: Path, store: Path) -> None:
    for name in ("old.ppt", "notes.key", "more.key"):
        (folder / name).write_text("x", encoding="utf-8")
    report = build([folder], store)
    assert (report.other_files[".key"], report.other_files[".ppt"]) == (2, 1)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may open any folder")
def test_a_folder_that_may_not_be_opened_is_told(folder: Path, store: Path) -> None:
    closed = folder / "closed"
    closed.mkdir()
    closed.chmod(0)
    try:
        assert [path.name for path, _ in build([folder], store).skipped] == ["closed"]
    finally:
        closed.chmod(0o700)
