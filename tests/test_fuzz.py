"""Whatever comes: reading refuses it in one line or reads it, extraction and drawing never fail, in bounded time and memory.

Under CI=true the same examples are tried each time.  ``BIPAGRAPH_FUZZ_START=5000`` tries other mutants than those from
number 0 on; the message of a failure tells its number, and benchmarks/mutated.py and benchmarks/fuzz.py try many more.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import textwrap
import time
import zipfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutated_formats import made_seeds
from mutations import HOSTILE_PIECES, Mutant, Seed, mutant, seeds_in
from reportlab.pdfgen import canvas

from bipagraph.errors import ReadError
from bipagraph.extraction import extract
from bipagraph.graph.triples import quads
from bipagraph.reading import SUFFIXES, read, read_string
from bipagraph.reading.containers import CONTAINER_SUFFIXES, expand, is_container
from bipagraph.records import FilingRecord, Text

TESTS = Path(__file__).parent
FUZZ = settings(
    deadline=None,
    derandomize=os.environ.get("CI") == "true",
    print_blob=True,
    max_examples=60,
    suppress_health_check=list(HealthCheck),
)
START = int(os.environ.get("BIPAGRAPH_FUZZ_START", "0"))
#: Tried in lots, so that a failure in one hides none in another.
LOTS, LOT = 5, 20


@cache
def seeds() -> list[Seed]:
    samples = seeds_in(TESTS.parent / "data" / "filings")
    return [*samples, *made_seeds(samples)]


@cache
def lines() -> list[str]:
    return [line for seed in seeds() if seed.suffix in (".txt", ".md") for line in seed.data.decode().split("\n")]


def drawn(text: Text) -> FilingRecord:
    """The record of a text, drawn; what every record must keep."""
    record = extract(text)
    for quad in quads(record):
        str(quad).encode()
    spans = [each.evidence.span for kind in (record.parties, record.judges, record.firms, record.attorneys, record.citations, record.rulings, record.topics) for each in kind]  # fmt: skip
    assert all(0 <= span.start < span.end <= len(text.original) for span in spans)
    return record


def read_all(path: Path) -> list[Text]:
    """The texts of a file, or of all that a container holds; of what is refused, the reason is one line."""
    texts = []
    try:
        for member in expand(path).members if is_container(path) else [path]:
            texts.append(read(member))
    except ReadError as error:
        assert len(str(error.reason).splitlines()) == 1, error.reason
    return texts


@FUZZ
@given(
    st.lists(
        st.one_of(
            st.sampled_from(HOSTILE_PIECES),
            st.sampled_from(HOSTILE_PIECES).map(lambda piece: piece * 40),
            st.deferred(lambda: st.sampled_from(lines())),
            st.text(st.characters(), max_size=20),
        ),
        max_size=40,
    ).map("".join)
)
def test_any_text(text: str) -> None:
    read_text = read_string(text)
    assert len(read_text.original) <= len(text)
    for view in (read_text.layout, read_text.prose):
        if view.text:
            assert 0 <= view.span(0, len(view.text)).start < len(read_text.original)
    drawn(read_text)


@FUZZ
@given(
    st.binary(max_size=300),
    st.sampled_from((b"", b"%PDF-1.7\n", b"PK\x03\x04", b"{\\rtf1 ", b"<html>", b"\xff\xfe", b'{"a":')),
)
def test_any_bytes_under_any_suffix(data: bytes, beginning: bytes) -> None:
    folder = Path(os.environ["BIPAGRAPH_FUZZ_FOLDER"])
    for suffix in sorted(SUFFIXES | CONTAINER_SUFFIXES):
        path = folder / f"x{suffix}"
        path.write_bytes(beginning + data)
        for text in read_all(path):
            drawn(text)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIPAGRAPH_FUZZ_FOLDER", str(tmp_path))


@pytest.mark.parametrize("lot", range(LOTS))
def test_mutated_filings(tmp_path: Path, lot: int) -> None:
    for number in range(START + lot * LOT, START + (lot + 1) * LOT):
        broken = mutant(seeds(), number)
        path = tmp_path / broken.name
        path.write_bytes(broken.data)
        started = time.process_time()
        try:
            for text in read_all(path):
                drawn(text)
        except Exception as error:
            raise AssertionError(f"mutant {number} ({broken.how}): BIPAGRAPH_FUZZ_START={number}") from error
        assert time.process_time() - started < 20, f"mutant {number} ({broken.how}) takes too long"


def _seconds(piece: str, length: int, place: int) -> float:
    """The time for a filing in which ``piece`` stands again and again: in the caption, the prose, or a signature."""
    run = (piece * (length // len(piece) + 1))[:length]
    caption, prose, signature = (run if index == place else "" for index in range(3))
    text = (
        f"UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF ILLINOIS\n\nJANE ROE, {caption}Plaintiff,\nv.\nACME, INC., Defendant.\n\n"
        f"No. 20 C 1937\n\nORDER\n\nThe motion is denied. {prose}See Dkt. 4.\n\nPOE & ROE LLP{signature}\nAttorneys for Plaintiff Jane Roe\n"
    )
    started = time.process_time()
    drawn(read_string(text))
    return time.process_time() - started


def test_time_grows_with_length_whatever_is_repeated() -> None:
    """A text twice as long takes less than three times as long (asked only of what takes any time at all).

    Each piece is tried in one place; BIPAGRAPH_FUZZ_START=1 and 2 try the others.
    """
    _seconds("a", 100, 0)  # what is loaded when it is first needed
    slow = {}
    for number, piece in enumerate(HOSTILE_PIECES, START):
        place = number % 3
        if (once := _seconds(piece, 12_000, place)) < 0.6:
            continue
        if (ratio := _seconds(piece, 24_000, place) / once) >= 3:
            ratio = min(ratio, _seconds(piece, 24_000, place) / _seconds(piece, 12_000, place))
        if ratio >= 3:
            slow[piece, place] = ratio
    assert not slow


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no module resource")
def test_memory_stays_bounded(tmp_path: Path) -> None:
    """A text of 60,000 characters, of pieces that give the most facts or the deepest trees, needs less than 1 GB; a bomb needs no more."""
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"a " * 150_000_000)
        archive.writestr("word/document.xml", b" " * 150_000_000)
    for name in ("bomb.zip", "bomb.docx", "bomb.odt"):
        (tmp_path / name).write_bytes(bomb.getvalue())
    for number, piece in enumerate(
        ("Aa v. Bb, 123 F.3d 456, 458 (7th Cir. 2001); ", "Dkt. 4 ", "<div>", "((a) ", "\n1 Aa\n")
    ):
        (tmp_path / f"{number}.html").write_text((piece * 60_000)[:60_000])
        (tmp_path / f"{number}.txt").write_text((piece * 60_000)[:60_000])
    _in_new_process(
        f"""
        import resource
        for path in sorted(pathlib.Path({str(tmp_path)!r}).iterdir()):
            for text in read_all(path):
                drawn(text)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            assert peak < 1_000, (path.name, peak)
        """
    )


def hostile_corpus(canary: Path, port: int) -> list[Mutant]:
    """Files that ask to be given another file, or something from the network."""
    file, web = canary.as_uri(), f"http://127.0.0.1:{port}/x"
    entities = f'<!DOCTYPE a [<!ENTITY f SYSTEM "{file}"><!ENTITY w SYSTEM "{web}"><!ENTITY % p SYSTEM "{web}">%p;]>'
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    asks = "".join(f"<{tag} src='{url}' href='{url}' data='{url}'></{tag}>" for url in (file, web) for tag in ("img", "script", "iframe", "object", "embed", "link", "base", "video"))  # fmt: skip
    corpus = {
        "page.html": f"<!DOCTYPE html SYSTEM '{file}'><html><head><meta http-equiv=refresh content='0;url={web}'></head><body>{asks}<xi:include href='{file}'/><p>ORDER</p></body></html>".encode(),
        "xml.html": f'<?xml version="1.0"?>{entities}<html><body><p>ORDER &f;&w;</p></body></html>'.encode(),
        "fields.rtf": f'{{\\rtf1{{\\field{{\\*\\fldinst INCLUDETEXT "{canary}"}}{{\\fldrslt ORDER}}}}{{\\object\\objautlink {web}}}}}'.encode(),
        "mail.eml": (
            "From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=p\n\n--p\nContent-Type: message/external-body; "
            f'access-type=local-file; name="{canary}"\n\n--p\nContent-Type: text/plain; name="../../x.txt"\nContent-Disposition: attachment; filename="../../x.txt"\n\nORDER\n--p--\n'
        ).encode(),
        "list.json": json.dumps([{"plain_text": "ORDER", "download_url": web, "filepath_local": str(canary)}]).encode(),
        "record.json": json.dumps({"resource_uri": web, "plain_text": "ORDER", "absolute_url": web, "cluster": web, "local_path": str(canary)}).encode(),
    }  # fmt: skip
    sheet = io.BytesIO()
    page = canvas.Canvas(sheet)
    page.drawString(72, 700, "ORDER")
    page.linkURL(web, (0, 0, 600, 800))
    page.linkURL(file, (0, 0, 600, 800))
    page.save()
    corpus["links.pdf"] = sheet.getvalue().replace(b"/S /URI", b"/S /Launch")
    document = f'<?xml version="1.0"?>{entities}<w:document {word}><w:body><w:p><w:r><w:t>ORDER &f;&w;</w:t></w:r></w:p></w:body></w:document>'
    relations = f'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="{file}" TargetMode="External"/></Relationships>'
    sound = next(seed.data for seed in seeds() if seed.suffix == ".docx")
    for name, parts in {
        "entities.docx": {"word/document.xml": document.encode()},
        "relations.docx": {"_rels/.rels": relations.encode(), "word/_rels/document.xml.rels": relations.encode()},
        "entities.odt": {"content.xml": document.encode(), "mimetype": b"application/vnd.oasis.opendocument.text"},
        "paths.zip": {
            "../../x.txt": b"ORDER",
            "/etc/x.txt": b"ORDER",
            "C:\\x.txt": b"ORDER",
            "a.txt": b"ORDER of No. 1",
        },
    }.items():
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            if name.endswith(".docx"):
                with zipfile.ZipFile(io.BytesIO(sound)) as before:
                    for part in before.namelist():
                        if part not in parts:
                            archive.writestr(part, before.read(part))
            for part, data in parts.items():
                archive.writestr(part, data)
        corpus[name] = buffer.getvalue()
    return [Mutant(name, data, name) for name, data in corpus.items()] + [
        mutant(seeds(), number) for number in range(40)
    ]


def test_no_file_is_read_outside_the_input_and_no_connection_made(tmp_path: Path) -> None:
    """Python's own audit events tell of files, processes and connections; a file's secret and an open port of what C does."""
    import socket

    secret = "zyzzyva-secret"  # noqa: S105
    canary = tmp_path / "canary.txt"
    canary.write_text(secret)
    folder = tmp_path / "in"
    folder.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.0)
        for hostile in hostile_corpus(canary, server.getsockname()[1]):
            (folder / hostile.name).write_bytes(hostile.data)
        _in_new_process(
            f"""
            folder = pathlib.Path({str(folder)!r})
            libraries = tuple({{sys.prefix, sys.base_prefix, str(ROOT), *filter(None, sys.path)}})
            for seed in seeds():  # what is loaded when it is first needed
                path = folder.parent / seed.name
                path.write_bytes(seed.data)
                for text in read_all(path):
                    drawn(text)
            told = []
            def watch(event, arguments):
                if event == "open" and isinstance(arguments[0], (str, bytes)):
                    name, mode, flags = os.fsdecode(arguments[0]), arguments[1], arguments[2]
                    writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
                    inside = os.path.realpath(name).startswith(str(folder.resolve()) + os.sep)
                    if writes or not (inside or name.startswith(libraries)):
                        told.append((event, name))
                elif event.partition(".")[0] in ("socket", "subprocess", "urllib", "ftplib", "smtplib", "http") or event in (
                    "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.remove", "os.rename", "os.mkdir", "os.link", "os.symlink", "shutil.rmtree", "exec.network"):
                    told.append((event, str(arguments)))
            sys.addaudithook(watch)
            for path in sorted(folder.iterdir()):
                for text in read_all(path):
                    drawn(text)
                    assert {secret!r} not in text.original, path.name
                assert not told, (path.name, told)
            """
        )
        with pytest.raises(BlockingIOError):
            server.accept()


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    page = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]><html><body><p>No. 20 C 1937 &l9;</p></body></html>'
    (tmp_path / "laughs.html").write_text(page)
    assert len(read(tmp_path / "laughs.html").original) < 2 * len(page)
    sound = next(seed.data for seed in seeds() if seed.suffix == ".docx")
    with zipfile.ZipFile(io.BytesIO(sound)) as before, zipfile.ZipFile(tmp_path / "laughs.docx", "w") as after:
        for part in before.namelist():
            data = before.read(part)
            if part == "word/document.xml":
                data = data.replace(b"?>", b"?>" + f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]>'.encode(), 1)
                data = data.replace(b"</w:t>", b"&l9;</w:t>", 1)
            after.writestr(part, data)
    assert all(len(text.original) < 10**6 for text in read_all(tmp_path / "laughs.docx"))


def _in_new_process(program: str) -> None:
    before = "import os, pathlib, sys\nfrom test_fuzz import *\nROOT = TESTS.parent\n"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), os.environ.get("PYTHONPATH", "")]), "PYTHONDONTWRITEBYTECODE": "1"}  # fmt: skip
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", before + textwrap.dedent(program)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
