"""A file that hangs, swells or kills the process that reads it is told in a line, and the others go on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from test_build import order

from bipagraph.building import build
from bipagraph.building.workers import draw_all
from bipagraph.identity import DEFAULT_BASE
from bipagraph.limits import Limits


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two filings, and between them one of some ten megabytes."""
    folder = tmp_path / "filings"
    folder.mkdir()
    (folder / "a.txt").write_text(order())
    (folder / "b.txt").write_text(order("21 C 4456", "See Dkt. 3 at 4; id. at 5; 740 ILCS 14/15(b). " * 250_000))
    (folder / "c.txt").write_text(order("21 C 4457"))
    return folder


def test_a_file_that_takes_too_long_is_given_up(folder: Path, tmp_path: Path) -> None:
    report = build([folder], tmp_path / "store", limits=Limits(seconds=15), workers=1)
    assert report.skipped == [
        (
            folder / "b.txt",
            "took more than 15 seconds and was given up; split it, or allow it more: --again --seconds 150",
        )
    ]
    assert report.filings == 2
    # Known to take too long, it is not tried at every build …
    started = time.monotonic()
    assert build([folder], tmp_path / "store", limits=Limits(seconds=15)).skipped == report.skipped
    assert time.monotonic() - started < 15
    # … but when asked for, or when it changes.
    (folder / "b.txt").write_text(order("21 C 4456"))
    assert build([folder], tmp_path / "store").filings == 3


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux only")
def test_a_file_that_needs_too_much_memory_is_given_up(folder: Path, tmp_path: Path) -> None:
    report = build([folder], tmp_path / "store", limits=Limits(megabytes=400), workers=1)
    assert report.skipped == [
        (folder / "b.txt", "needs more than 400 MB of memory; split it, or allow it more: --again --megabytes 1200")
    ]
    assert report.filings == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_a_reader_ended_from_outside_is_told_and_its_file_tried_again(folder: Path, tmp_path: Path) -> None:
    def end_reader() -> None:
        time.sleep(8)  # in the middle of the large file
        listed = subprocess.run(["pgrep", "-P", str(os.getpid())], capture_output=True, text=True, check=False)  # noqa: S603, S607
        for pid in listed.stdout.split():
            if b"bipagraph.building.worker" in Path(f"/proc/{pid}/cmdline").read_bytes():
                os.kill(int(pid), signal.SIGKILL)

    killer = threading.Thread(target=end_reader)
    killer.start()
    report = build([folder], tmp_path / "store", workers=1, limits=Limits(seconds=60))
    killer.join()
    ((path, reason),) = report.skipped
    assert path == folder / "b.txt"
    assert "ended from outside" in reason
    assert report.filings == 2
    (folder / "b.txt").write_text(order("21 C 4456"))
    assert build([folder], tmp_path / "store").filings == 3


def test_giving_up_ends_the_readers_at_once(folder: Path) -> None:
    outcomes = draw_all([folder / "a.txt", folder / "b.txt"], DEFAULT_BASE, 1)
    path, _ = next(outcomes)
    assert path == folder / "a.txt"
    started = time.monotonic()
    outcomes.close()
    assert time.monotonic() - started < 5
