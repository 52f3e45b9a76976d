"""kill -9 at random moments of a build, fifty times and more: the store is whole each time, and a rerun completes it."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_build import exported, order

from bipagraph.building import build
from bipagraph.errors import StoreError
from bipagraph.extraction import extract
from bipagraph.graph.store import open_graph
from bipagraph.graph.triples import quads
from bipagraph.graph.validate import validate
from bipagraph.identity import filing_iri
from bipagraph.reading import read

KILLS = 50
FILES = 30

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")


def write(folder: Path, edition: int) -> None:
    folder.mkdir(exist_ok=True)
    for number in range(FILES):
        more = f"See Dkt. {edition} at 4. " * (1 + number % 30)
        (folder / f"{number:03}.txt").write_text(order(f"21 C {1000 + number}", more))


def drawn(folder: Path) -> dict[str, set[object]]:
    """The graph that each file must have, by the filing's IRI."""
    records = [extract(read(path)) for path in sorted(folder.iterdir())]
    return {filing_iri(record.sha256): set(quads(record)) for record in records}


def children(pid: int) -> list[int]:
    listed = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False)  # noqa: S603, S607
    return [int(word) for word in listed.stdout.split()]


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(") ")[-1][0] != "Z"
    except OSError:
        return False


def test_kill_9_leaves_each_filing_whole_or_not_at_all(tmp_path: Path) -> None:
    seed = int(os.environ.get("BIPAGRAPH_SEED", "0")) or int(time.time())
    print(f"BIPAGRAPH_SEED={seed} repeats this run")  # shown where the test fails
    chance = random.Random(seed)  # noqa: S311 (no secret)
    folder, store = tmp_path / "filings", tmp_path / "store"
    arguments = ["build", str(folder), "--store", str(store), "--quiet"]
    command = [sys.executable, "-m", "bipagraph", *arguments]
    # The same where each of these short filings goes in and out in parts, as a long one does.
    in_parts = (
        "from bipagraph.graph import filing_writes; filing_writes.PART = 100; from bipagraph.cli import main; main()"
    )
    commands = [command, [sys.executable, "-c", in_parts, *arguments]]
    edition, kills = 1, 0
    write(folder, edition)
    expected = known = drawn(folder)
    orphans: list[int] = []
    started = time.monotonic()
    subprocess.run([*command[:-2], str(tmp_path / "timed"), "--quiet"], check=True)  # noqa: S603
    whole_build = time.monotonic() - started
    while kills < KILLS:
        running = subprocess.Popen(chance.choice(commands), stderr=subprocess.PIPE, text=True)  # noqa: S603
        try:
            running.wait(chance.uniform(0.1, whole_build))
        except subprocess.TimeoutExpired:
            readers = children(running.pid)
            orphans += readers
            if readers and chance.random() < 0.2:  # one of the processes that read, and the build after it
                with contextlib.suppress(ProcessLookupError):
                    os.kill(readers[-1], signal.SIGKILL)
                time.sleep(chance.uniform(0, 0.2))
            running.send_signal(signal.SIGKILL)
            running.wait()
            kills += 1
        else:
            assert running.returncode == 0, running.stderr.read() if running.stderr else ""
            edition += 1  # all was read: every file changes, so that a kill may meet a filing being replaced
            write(folder, edition)
            expected = drawn(folder)
            known = {**known, **expected}
        check_whole(store, known)
    report = build([folder], store)
    assert report.filings == len(expected) == FILES
    with open_graph(store) as graph:
        assert [finding for finding in validate(graph) if finding.severity == "Violation"] == []
    build([folder], tmp_path / "unharmed")
    assert exported(store) == exported(tmp_path / "unharmed")
    deadline = time.monotonic() + 10
    while any(map(alive, orphans)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not any(map(alive, orphans)), "a process that reads outlived the build"


def check_whole(store: Path, known: dict[str, set[object]]) -> None:
    """Each filing has the very graph that was drawn from one edition of its file, and the default graph is their union."""
    try:
        graph = open_graph(store)
    except StoreError as error:
        # Killed before the store was made.
        assert "no store here" in str(error) or "still empty" in str(error)
        return
    with graph:
        union = set()
        for iri in graph.filing_iris():
            held = set(graph.quads(iri))
            assert held == known[iri]
            union |= {quad.triple for quad in held}
        assert int(str(graph.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").dicts()[0]["n"])) == len(union)
