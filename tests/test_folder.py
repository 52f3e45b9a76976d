"""The folder as it lives: archives and mails in it, the same text in several formats, what comes and goes, --watch, status."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas
from test_build import exported, names, order
from typer.testing import CliRunner

from bipagraph.building import build
from bipagraph.building.status import store_status
from bipagraph.building.watch import watch
from bipagraph.cli import app
from bipagraph.graph.store import open_graph


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "filings"
    folder.mkdir()
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def as_docx(path: Path, text: str) -> None:
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(str(path))


def as_pdf(path: Path, text: str, stamp: str = "") -> None:
    canvas = Canvas(str(path))
    if stamp:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 800, stamp)
    canvas.setFont("Courier", 7)
    for number, line in enumerate(text.splitlines()):
        canvas.drawString(60, 760 - 11 * number, line)
    canvas.save()


# ------------------------------------------------------------------ the same text in another format


def test_the_same_text_in_another_format_is_one_filing(folder: Path, store: Path, tmp_path: Path) -> None:
    text = order()
    (folder / "a.txt").write_text(text)
    as_docx(folder / "b.docx", text)
    as_pdf(folder / "c.pdf", text)
    as_pdf(folder / "d.pdf", text, "Case: 1:21-cv-04455 Document #: 31 Filed: 03/04/22 Page 1 of 1 PageID #:210")
    # One word more, or the same words as another entry of the docket: other filings.
    (folder / "amended.txt").write_text(order(more="As amended."))
    as_pdf(folder / "again.pdf", text, "Case: 1:21-cv-04455 Document #: 44 Filed: 05/02/22 Page 1 of 1 PageID #:390")
    report = build([folder], store)
    assert report.skipped == []
    assert names(store) == ["again.pdf", "amended.txt", "d.pdf"]
    assert report.filings == 3
    assert sorted(path.name for path, _ in report.same_text) == ["a.txt", "b.docx", "c.pdf"]
    # The same again, and in any order.
    again = build([folder], store)
    assert (again.read, again.unchanged, sorted(path.name for path, _ in again.same_text)) == (
        0,
        3,
        ["a.txt", "b.docx", "c.pdf"],
    )
    for file in sorted(folder.iterdir(), reverse=True):
        build([file], tmp_path / "one by one")
    assert exported(tmp_path / "one by one") == exported(store)
    # When the copies that were kept go, the best of the others comes in.
    (folder / "d.pdf").unlink()
    (folder / "again.pdf").unlink()
    report = build([folder], store, prune=True)
    assert (report.pruned, report.filings) == (2, 2)
    assert names(store) == ["amended.txt", "c.pdf"]


# ------------------------------------------------------------------ archives and mails


def test_what_lies_in_archives_comes_in_and_goes_with_them(folder: Path, store: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("deep.txt", order("21 C 4457"))
    with zipfile.ZipFile(folder / "box.zip", "w") as archive:
        archive.writestr("orders/a.txt", order())
        archive.writestr("inner.zip", inner.getvalue())
        archive.writestr("picture.png", b"\x89PNG")
        archive.writestr("../outside.txt", order("21 C 1"))
    report = build([folder], store)
    assert names(store) == ["a.txt", "deep.txt"]
    assert report.other_files[".png"] == 1
    assert any("outside" in str(path) for path, _ in report.skipped)
    assert not (folder.parent / "outside.txt").exists()
    assert build([folder], store).unchanged == 2
    with zipfile.ZipFile(folder / "box.zip", "w") as archive:
        archive.writestr("orders/a.txt", order())
    report = build([folder], store, prune=True)
    assert (report.unchanged, report.pruned, names(store)) == (1, 1, ["a.txt"])
    # A damaged archive is told; what it held is not thought gone.
    (folder / "box.zip").write_bytes(b"PK\x03\x04 and no more")
    report = build([folder], store, prune=True)
    assert [path.name for path, _ in report.skipped] == ["box.zip"]
    assert (report.missing, report.filings) == ([], 1)


def test_a_message_brings_its_attachments(folder: Path, store: Path) -> None:
    from email.message import EmailMessage

    message = EmailMessage()
    message["Subject"] = "Activity in Case 1:21-cv-04455"
    message.set_content("Attached.")
    message.add_attachment(order().encode(), maintype="text", subtype="plain", filename="order.txt")
    (folder / "mail.eml").write_bytes(message.as_bytes())
    build([folder], store)
    assert "order.txt" in names(store)


def test_a_record_beside_a_document_is_read_again_when_it_changes(folder: Path, store: Path) -> None:
    as_pdf(folder / "order.pdf", order())
    build([folder], store)
    assert build([folder], store).unchanged == 1
    record = {"document_number": 31, "attachment_number": None, "docket_entry": {"date_filed": "2022-03-04"}}
    (folder / "order.metadata.json").write_text(json.dumps({**record, "is_available": True, "page_count": 1}))
    assert build([folder], store).read == 1
    assert build([folder], store).unchanged == 1
    (folder / "order.metadata.json").unlink()
    assert build([folder], store).read == 1


# ------------------------------------------------------------------ status


def test_status_says_what_is_in_what_was_skipped_and_what_changed(folder: Path, store: Path) -> None:
    for name, text in (("a.txt", order()), ("b.txt", order("21 C 4456")), ("c.txt", order("21 C 4457"))):
        (folder / name).write_text(text)
    shutil.copy(folder / "a.txt", folder / "copy.txt")
    (folder / "recipe.txt").write_text("Milk, eggs and bread.\n")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 broken")
    build([folder], store)
    before = store_status(store)
    assert (before.filings, before.suffixes, before.roots) == (3, {".txt": 3}, [folder])
    assert [path.name for path, _ in before.skipped] == ["broken.pdf"]
    assert [path.name for path, _ in before.no_filings] == ["recipe.txt"]
    assert before.same_bytes == [(folder / "copy.txt", folder / "a.txt")]
    assert (before.new, before.changed, before.gone, before.older, before.unknown) == ([], [], [], 0, 0)
    (folder / "b.txt").write_text(order("21 C 9999"))
    (folder / "a.txt").touch()  # another time, the same bytes
    (folder / "c.txt").unlink()
    (folder / "d.txt").write_text(order("21 C 8888"))
    after = store_status(store)
    assert [[path.name for path in paths] for paths in (after.changed, after.gone, after.new)] == [
        ["b.txt"],
        ["c.txt"],
        ["d.txt"],
    ]
    shown = CliRunner().invoke(app, ["status", "--store", str(store)])
    assert shown.exit_code == 0
    for words in ("3 filings (3 .txt)", "new: ", "changed: ", "gone: ", "skipped: ", "broken.pdf", "no filing: "):
        assert words in shown.output
    told = json.loads(CliRunner().invoke(app, ["status", "--json", "--store", str(store)]).output)
    assert (told["changed"], told["filings"]) == ([str(folder / "b.txt")], 3)
    missing = CliRunner().invoke(app, ["status", "--store", str(store / "none")])
    assert (missing.exit_code, "no store here" in missing.output) == (2, True)


def test_a_filing_without_a_file_on_record_is_told_and_cleared_up(folder: Path, store: Path) -> None:
    """What a build leaves that was killed between the store and the manifest, if the file changes before the next."""
    (folder / "a.txt").write_text(order())
    build([folder], store)
    earlier = (store / "files.json").read_bytes()
    (folder / "b.txt").write_text(order("21 C 4456"))
    build([folder], store)
    (store / "files.json").write_bytes(earlier)
    (folder / "b.txt").write_text(order("21 C 4457"))
    assert store_status(store).unknown == 1
    assert build([folder], store).filings == 3
    report = build([folder], store, prune=True)
    assert (report.pruned, report.filings, store_status(store).unknown) == (1, 2, 0)


# ------------------------------------------------------------------ --watch


def test_watch_takes_in_what_comes_changes_and_goes(folder: Path, store: Path) -> None:
    (folder / "a.txt").write_text(order())
    build([folder], store)
    stop = threading.Event()
    reports = watch([folder], store, prune=True, stop=stop)
    steps = [
        (lambda: (folder / "b.txt").write_text(order("21 C 4456")), ["a.txt", "b.txt"]),
        (lambda: (folder / "a.txt").unlink(), ["b.txt"]),
        (lambda: shutil.move(folder / "b.txt", folder / "c.txt"), ["c.txt"]),
        (
            lambda: (folder / "ignored.png").write_bytes(b"x") and as_docx(folder / "d.docx", order()),
            ["c.txt", "d.docx"],
        ),
    ]
    for step, held in steps:
        threading.Timer(1.0, step).start()
        for report in reports:
            assert report.skipped == []
            if names(store) == held:
                break
        assert names(store) == held
    stop.set()
    assert list(reports) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
def test_watch_goes_on_whatever_comes(folder: Path, store: Path) -> None:
    """A folder without filings, a pipe, a file that nobody may read and one that is no filing end nothing."""
    (folder / "a.txt").write_text(order())
    build([folder], store)
    stop = threading.Event()
    reports = watch([folder], store, stop=stop)

    def come() -> None:
        (folder / "photographs").mkdir()
        (folder / "photographs" / "x.jpg").write_bytes(b"x")
        (folder / "empty").mkdir()
        os.mkfifo(folder / "pipe")
        os.mkfifo(folder / "pipe.txt")
        (folder / "soup.txt").write_text("Boil three tomatoes in water.")
        (folder / "b.txt").write_text(order("21 C 4456"))

    threading.Timer(1.0, come).start()
    threading.Timer(60.0, stop.set).start()
    seen = []
    for report in reports:
        seen.append(report)
        if names(store) == ["a.txt", "b.txt"] and any(report.no_filings for report in seen):
            break
    # Met in the folder that was named, and not named itself.
    assert [path for report in seen for path, _ in report.no_filings] == [folder / "soup.txt"]
    assert {path for report in seen for path, _ in report.skipped} == {folder / "pipe.txt"}
    stop.set()
    assert list(reports) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
def test_what_cannot_be_opened_is_told_by_build_and_status_alike(folder: Path, store: Path) -> None:
    (folder / "a.txt").write_text(order())
    (folder / "~$a.docx").write_bytes(b"a lock that Word keeps beside an open file")
    os.mkfifo(folder / "pipe.txt")
    (folder / "link.txt").symlink_to("nowhere.txt")
    skipped = [
        (folder / "link.txt", "cannot be opened: a link to a file that is not there"),
        (folder / "pipe.txt", "cannot be opened: not a regular file"),
    ]
    assert build([folder], store).skipped == skipped
    status = store_status(store)
    assert (status.skipped, status.new) == (skipped, [])


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent")
def test_the_watch_option_ends_cleanly_with_ctrl_c(folder: Path, store: Path) -> None:
    (folder / "a.txt").write_text(order())
    command = [sys.executable, "-m", "bipagraph", "build", str(folder), "--store", str(store), "--watch"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # noqa: S603
    assert running.stderr is not None
    while "watching" not in running.stderr.readline():
        assert running.poll() is None
    time.sleep(1)
    (folder / "b.txt").write_text(order("21 C 4456"))
    deadline = time.monotonic() + 60
    while names(store) != ["a.txt", "b.txt"] and time.monotonic() < deadline:
        time.sleep(0.3)
    time.sleep(1)
    running.send_signal(signal.SIGINT)
    out, errors = running.communicate(timeout=30)
    assert running.returncode == 0
    assert "no longer watching" in errors
    assert "Traceback" not in errors
    assert [line.split(",")[0] for line in re.findall(r"^\d.*", out, re.MULTILINE)] == ["1 read", "1 read"]
    with open_graph(store) as graph:
        assert len(graph.filings()) == 2
