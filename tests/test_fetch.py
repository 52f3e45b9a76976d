"""``bipagraph fetch`` against a server on this machine that answers as CourtListener's documented API does."""

from __future__ import annotations

import json
import os
import random
import re
import shlex
import shutil
import signal
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from courtlistener_server import TOKEN, Answer, CourtListenerServer, Host, pdf, throttled
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from bipagraph import build
from bipagraph.cli import app
from bipagraph.reading import read
from bipagraph.sources.folder import document_stem
from bipagraph.sources.patience import Patience

BIPA = '"Biometric Information Privacy Act"'
HTML = Answer(200, {"Content-Type": "text/html"}, b"<html><title>Hotel Wi-Fi</title>Log in</html>")


@pytest.fixture
def server() -> Iterator[CourtListenerServer]:
    with CourtListenerServer() as started:
        yield started


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The waits that a run made, which take no time."""
    waits: list[float] = []
    monkeypatch.setattr("bipagraph.sources.patience.time.sleep", waits.append)
    return waits


def words(server: CourtListenerServer, folder: Path, *more: object) -> list[str]:
    given = ["fetch", "--query", BIPA, "--into", folder, "--api-url", server.url]
    return [str(word) for word in (*given, "--storage-url", server.storage_url, "--pace", 0, *more)]


def fetch(server: CourtListenerServer, folder: Path, *more: object, token: str | None = TOKEN) -> Result:
    return CliRunner().invoke(app, words(server, folder, *more), env={"COURTLISTENER_API_TOKEN": token})


def environment(token: str = TOKEN) -> dict[str, str]:
    return {**os.environ, "COURTLISTENER_API_TOKEN": token}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_opinions_and_documents_are_saved_with_what_courtlistener_tells_of_them(
    server: CourtListenerServer, tmp_path: Path
) -> None:
    server.add_opinion(1)
    server.add_opinion(2, local_path="pdf/2023/05/01/quill.pdf")
    server.add_opinion(3, local_path="pdf/2023/05/01/lost.pdf")
    server.files["pdf/2023/05/01/quill.pdf"] = pdf("OPINION")
    server.add_document(62, docket=9)
    done = fetch(server, tmp_path / "new" / "filings")
    folder = tmp_path / "new" / "filings"
    assert done.exit_code == 0, done.output
    assert done.stderr == "found 3 decisions, 1 free document of about 7 pages\n"
    assert done.stdout.startswith("3 opinions and 1 document saved; ")
    assert names(folder) == [
        "gov.uscourts.ilnd.400009.62.0.metadata.json",
        "gov.uscourts.ilnd.400009.62.0.pdf",
        "opinion-1.json",
        "opinion-2.metadata.json",
        "opinion-2.pdf",
        "opinion-3.json",  # its PDF is not there, its text is
    ]
    opinion = json.loads((folder / "opinion-1.json").read_bytes())
    assert opinion == server.opinions[1] | {
        "cluster": server.clusters[50_001] | {"docket": server.dockets[10_001]},
    }
    assert json.loads((folder / "opinion-2.metadata.json").read_bytes())["cluster"]["docket"]["court_id"] == "ilnd"
    assert (folder / "opinion-2.pdf").read_bytes() == server.files["pdf/2023/05/01/quill.pdf"]
    document = json.loads((folder / "gov.uscourts.ilnd.400009.62.0.metadata.json").read_bytes())
    assert document["docket"] == server.dockets[9]
    assert document["docket_entry"] == {
        "id": 70_062,
        "entry_number": 62,
        "date_filed": "2023-06-01",
        "description": "MOTION by Defendant to dismiss (62)",
    }
    assert (document["document_number"], document["description"]) == (62, "Motion to Dismiss")
    assert "FINGERPRINTS" in read(folder / "gov.uscourts.ilnd.400009.62.0.pdf").original.upper()
    assert (folder / "opinion-1.json").stat().st_mode & 0o777 == 0o666 & ~umask()


def umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_members_get_the_record_of_a_document_and_others_are_not_asked_for_it_twice(
    server: CourtListenerServer, tmp_path: Path
) -> None:
    for number in range(1, 5):
        server.add_document(number)
    fetch(server, tmp_path / "a", "--kind", "documents")
    assert sum("recap-documents" in path for path in server.paths()) == 1
    assert sum("dockets" in path for path in server.paths()) == 1
    server.member = True
    fetch(server, tmp_path / "b", "--kind", "documents")
    record = json.loads((tmp_path / "b" / "gov.uscourts.ilnd.400001.3.0.metadata.json").read_bytes())
    assert (record["sha1"], record["docket_entry"]["entry_number"]) == ("f" * 40, 3)
    assert "plain_text" not in record


def test_few_requests_take_the_case_from_the_search(server: CourtListenerServer, tmp_path: Path) -> None:
    for number in range(1, 22):
        server.add_opinion(number)
    assert fetch(server, tmp_path, "--kind", "opinions", "--few-requests").exit_code == 0
    assert len(server.paths()) == 2 + 21
    opinion = json.loads((tmp_path / "opinion-5.json").read_bytes())
    cluster, docket = opinion["cluster"], opinion["cluster"]["docket"]
    for name in ("id", "docket_id", "case_name", "date_filed", "judges", "precedential_status"):
        assert cluster[name] == server.clusters[50_005][name]
    assert cluster["citations"] == [{"volume": "5", "reporter": "F. Supp. 3d", "page": "12"}]
    for name in ("id", "court_id", "docket_number"):
        assert docket[name] == server.dockets[10_005][name]


def test_every_page_court_and_status_is_read_and_dates_bound_it(server: CourtListenerServer, tmp_path: Path) -> None:
    for number in range(1, 46):
        status = "Published" if number % 3 else "Unknown"
        server.add_opinion(
            number, day=f"2023-0{1 + number % 4}-15", court="ilnd" if number % 2 else "ca7", status=status
        )
        server.add_document(number, docket=number % 5 + 1, day=f"2023-0{1 + number % 4}-15")
    everything = fetch(server, tmp_path / "all")
    assert everything.exit_code == 0, everything.output
    assert len(names(tmp_path / "all")) == 45 + 2 * 45
    some = fetch(
        server, tmp_path / "some", "--court", "ca7", "--court", "ilnd", "--since", "2023-02-15", "--until", "2023-03-15"
    )
    opinions = {f"opinion-{number}.json" for number in range(1, 46) if number % 4 in (1, 2)}
    assert {name for name in names(tmp_path / "some") if "opinion" in name} == opinions
    odd = sum(number % 2 for number in range(1, 46) if number % 4 in (1, 2))
    assert f"(ca7 {len(opinions) - odd}, ilnd {odd})" in some.stderr
    only = fetch(server, tmp_path / "only", "--kind", "documents", "--court", "ilnd")
    assert not any("opinion" in name for name in names(tmp_path / "only"))
    assert only.stdout.startswith("0 opinions and 45 documents saved")


def test_a_second_run_takes_only_what_is_new(server: CourtListenerServer, tmp_path: Path) -> None:
    for number in range(1, 25):
        server.add_opinion(number)
    server.add_document(1)
    assert fetch(server, tmp_path).exit_code == 0
    before = {name: (tmp_path / name).stat().st_mtime_ns for name in names(tmp_path)}
    server.seen.clear()
    assert fetch(server, tmp_path).stdout.startswith("0 opinions and 0 documents saved, 25 there already; ")
    assert set(server.paths()) == {"/search/"}
    server.add_opinion(30)
    (tmp_path / "opinion-7.json").unlink()
    server.seen.clear()
    assert fetch(server, tmp_path).stdout.startswith("2 opinions and 0 documents saved, 24 there already; ")
    assert sorted(path for path in server.paths() if "opinions" in path) == ["/opinions/30/", "/opinions/7/"]
    assert {name: (tmp_path / name).stat().st_mtime_ns for name in before if name != "opinion-7.json"} == {
        name: when for name, when in before.items() if name != "opinion-7.json"
    }


def test_a_dry_run_counts_and_makes_nothing(server: CourtListenerServer, tmp_path: Path) -> None:
    for number in range(1, 31):
        server.add_document(number)
    done = fetch(server, tmp_path / "filings", "--dry-run", "--court", "ilnd")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "found 0 decisions, 30 free documents of about 210 pages\n"
    assert server.paths() == ["/search/", "/search/"]
    assert not (tmp_path / "filings").exists()


@pytest.mark.parametrize("form", ["seconds", "date", "words"])
def test_the_rate_limit_is_kept_to(form: str, server: CourtListenerServer, tmp_path: Path, slept: list[float]) -> None:
    server.add_opinion(1)
    in_a_minute = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    answer = {"seconds": throttled("60"), "date": throttled(in_a_minute), "words": throttled(None, 60)}[form]
    server.trouble["/opinions/1/"] = [answer, throttled("2")]
    server.trouble["/search/"] = [throttled("3")]
    done = fetch(server, tmp_path, "--kind", "opinions")
    assert done.exit_code == 0, done.output
    assert slept[0] == 3
    assert 57 <= slept[1] <= 60
    assert slept[2] == 2
    assert done.stderr.startswith("found 1 decision\nthe rate limit is reached: waiting ")
    assert len(server.paths()) == 1 + 1 + 3 + 2


def test_a_wait_beyond_patience_ends_the_run_and_the_next_goes_on(
    server: CourtListenerServer, tmp_path: Path, slept: list[float]
) -> None:
    for number in range(1, 6):
        server.add_opinion(number, day=f"2023-05-0{number}")
    server.trouble["/clusters/50003/"] = [throttled("85774")]
    done = fetch(server, tmp_path)
    assert done.exit_code == 1
    assert "CourtListener asks to wait 23 h 50 min" in done.stderr.splitlines()[-1]
    assert names(tmp_path) == ["opinion-4.json", "opinion-5.json"]
    assert slept == []
    assert fetch(server, tmp_path).exit_code == 0
    assert len(names(tmp_path)) == 5


def test_a_service_that_fails_for_a_moment_is_asked_again_and_one_that_stays_down_ends_the_run(
    server: CourtListenerServer, tmp_path: Path, slept: list[float]
) -> None:
    for number in range(1, 8):
        server.add_opinion(number, day=f"2023-05-0{number}")
    server.trouble["/search/"] = [Answer(500, body=b"oops")]
    server.trouble["/opinions/7/"] = [Answer(502), Answer(503), Answer(504)]
    server.trouble["/opinions/6/"] = [Answer(500)] * 6
    done = fetch(server, tmp_path, "--kind", "opinions")
    assert done.exit_code == 1
    assert "failed opinion 6: the service fails (HTTP 500)\n" in done.stderr
    assert [name for name in names(tmp_path) if "json" in name] == [f"opinion-{n}.json" for n in (1, 2, 3, 4, 5, 7)]
    assert slept == [1, 1, 2, 4, 1, 2, 4, 8, 16]
    for number in range(1, 8):
        server.trouble[f"/opinions/{number}/"] = [Answer(500)] * 20
    down = fetch(server, tmp_path / "down", "--kind", "opinions")
    assert down.exit_code == 1
    assert down.stderr.splitlines()[-1].startswith("bipagraph: 3 in a row failed; the last: opinion 5: ")


def test_a_cut_connection_leaves_no_half_file(server: CourtListenerServer, tmp_path: Path, slept: list[float]) -> None:
    server.add_document(1, body=b"%PDF-1.7\n" + b"x" * 300_000)
    server.add_document(2, body=b"%PDF-1.7\n" + b"y" * 300_000)
    server.add_opinion(1)
    first, second = (f"/{server.documents[number]['filepath_local']}" for number in (1, 2))
    server.trouble[first] = [Answer(headers={"Content-Type": "application/pdf"}, cut=150_000)] * 2
    server.trouble[second] = [Answer(headers={"Content-Type": "application/pdf"}, cut=150_000)] * 6
    server.trouble["/search/"] = [Answer(headers={"Content-Type": "application/json"}, cut=40)]
    server.trouble["/clusters/50001/"] = [Answer(headers={"Content-Type": "application/json"}, cut=40)]
    done = fetch(server, tmp_path)
    assert done.exit_code == 1
    assert "failed document 2: the connection was cut" in done.stderr
    assert (tmp_path / "gov.uscourts.ilnd.400001.1.0.pdf").stat().st_size == 300_009
    assert names(tmp_path) == [
        "gov.uscourts.ilnd.400001.1.0.metadata.json",
        "gov.uscourts.ilnd.400001.1.0.pdf",
        "opinion-1.json",
    ]
    assert sorted(path.name for path in tmp_path.glob(".*")) == [".bipagraph-fetch.jsonl"]
    assert fetch(server, tmp_path).exit_code == 0
    assert (tmp_path / "gov.uscourts.ilnd.400001.2.0.pdf").stat().st_size == 300_009


def test_the_token_is_shown_nowhere_and_goes_to_the_api_alone(server: CourtListenerServer, tmp_path: Path) -> None:
    server.add_opinion(1)
    server.add_opinion(2)
    server.add_document(1)
    server.add_document(2)
    moved = server.documents[2]["filepath_local"]
    with CourtListenerServer() as elsewhere:
        elsewhere.files["moved.pdf"] = pdf("MOVED")
        server.trouble[f"/{moved}"] = [Answer(302, {"Location": f"{elsewhere.storage_url}/moved.pdf"}, b"")]
        server.trouble["/opinions/2/"] = [Answer(302, {"Location": f"{elsewhere.url}/opinions/2/"}, b"")]
        server.trouble["/clusters/50001/"] = [Answer(400, {}, f"what is {TOKEN}?".encode())]
        server.trouble["/opinions/1/"] = [Answer(400, {}, f"what is {TOKEN}?".encode())]
        done = fetch(server, tmp_path)
        assert done.exit_code == 1
        assert "failed opinion 2: the answer leads to 127.0.0.1, which is not followed" in done.stderr
        assert "failed opinion 1: refused (HTTP 400): what is …?" in done.stderr
        assert [one.path for one in elsewhere.seen] == ["/moved.pdf"]
        assert all("authorization" not in one.headers for one in elsewhere.seen)
    assert (tmp_path / "gov.uscourts.ilnd.400001.2.0.pdf").read_bytes() == pdf("MOVED")
    assert all("authorization" not in one.headers for one in server.seen if one.host == "storage")
    assert all(one.headers["user-agent"].startswith("bipagraph/") for one in server.seen)
    assert TOKEN not in done.output
    assert not any(TOKEN.encode() in path.read_bytes() for path in tmp_path.iterdir())


@pytest.mark.parametrize("token", [None, "", "Token 0123", "tök", "f" * 40])
def test_without_a_good_token_one_line_says_how_to_get_one(
    token: str | None, server: CourtListenerServer, tmp_path: Path
) -> None:
    done = fetch(server, tmp_path / "filings", token=token)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "token" in done.stderr
    assert not token or token not in done.stderr
    assert not (tmp_path / "filings").exists()


def test_what_stands_between_is_told_in_one_line(
    server: CourtListenerServer, tmp_path: Path, slept: list[float]
) -> None:
    def last_line(result: Result, code: int) -> str:
        assert (result.exit_code, result.stdout) == (code, ""), result.output
        assert result.stderr.count("\n") == 1
        return result.stderr

    server.add_document(1)
    for answer in (HTML, Answer(body=b"[]"), Answer(body=b"\xff"), Answer(body=b'{"results": 3}')):
        server.trouble["/search/"] = [answer]
        assert "not CourtListener's JSON; a captive portal" in last_line(fetch(server, tmp_path), 1)
    server.trouble["/search/"] = [Answer(302, {"Location": "http://login.hotel.example/"}, b"")]
    assert "leads to login.hotel.example, which is not followed" in last_line(fetch(server, tmp_path), 1)
    server.trouble["/search/"] = [Answer(403, {}, b'{"detail": "Forbidden\\nindeed"}')]
    assert "refused (HTTP 403): Forbidden indeed" in last_line(fetch(server, tmp_path), 2)
    server.trouble["/search/"] = [Answer(400, {}, b'{"detail": "The query contains unbalanced quotes."}')]
    assert "unbalanced quotes" in last_line(fetch(server, tmp_path), 2)
    circle = {"count": 1, "next": f"{server.url}/search/?cursor=again", "previous": None, "results": [{}] * 20}
    server.trouble["/search/"] = [Answer(body=json.dumps(circle).encode())] * 60
    assert "counts 1 results and gives ever more" in fetch(server, tmp_path, "--kind", "documents").stderr
    server.trouble.clear()
    for url, line in (
        ("https://courtlistener.invalid/api/rest/v4", "the host cannot be found; is there a network?"),
        ("http://127.0.0.1:9/api/rest/v4", "no connection"),
        (server.url.replace("http:", "https:"), "no connection"),
    ):
        assert line in last_line(fetch(server, tmp_path, "--api-url", url), 1)
    assert slept == []
    server.trouble[f"/{server.documents[1]['filepath_local']}"] = [HTML]
    portal = fetch(server, tmp_path)
    assert portal.exit_code == 1
    assert "failed document 1: what the storage gives is no PDF" in portal.stderr
    assert names(tmp_path) == []


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")
def test_a_certificate_that_nobody_vouches_for_is_refused(
    server: CourtListenerServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    files = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run(["openssl", *request.split(), *files], check=True, capture_output=True)  # noqa: S603, S607
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with Host(("127.0.0.1", 0), BaseHTTPRequestHandler) as host:
        host.socket = context.wrap_socket(host.socket, server_side=True)
        threading.Thread(target=host.serve_forever, daemon=True).start()
        url = f"https://localhost:{host.server_port}/api/rest/v4"
        done = fetch(server, tmp_path / "filings", "--api-url", url)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        trusted = fetch(server, tmp_path / "filings", "--api-url", url)
        host.shutdown()
    assert done.exit_code == 1
    assert "the host's certificate cannot be trusted" in done.stderr
    assert done.stderr.count("\n") == 1
    assert "refused (HTTP 501)" in trusted.stderr


def test_options_that_cannot_be_used_are_told_before_anything_is_asked(
    server: CourtListenerServer, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x")
    for more, line in (
        (["--api-url", "http://www.courtlistener.com/api/rest/v4"], "--api-url must begin with https://"),
        (["--api-url", "https://me:secret@mirror.example/v4"], "--api-url wants an address"),
        (["--storage-url", "ftp://storage.example"], "--storage-url must begin with https://"),
        (["--storage-url", "http://[::1"], "--storage-url wants an address"),
        (["--court", "ilndd"], "knows no court 'ilndd'; did you mean ilnd"),
        (["--since", "2024-01-01", "--until", "2023-01-01"], "--since 2024-01-01 lies after --until 2023-01-01"),
        (["--query", " "], "empty --query"),
        (["--into", tmp_path / "file"], "is a file, not a folder"),
        (["--since", "yesterday"], "yesterday"),
        (["--kind", "audio"], "audio"),
    ):
        done = fetch(server, tmp_path / "filings", *more)
        assert (done.exit_code, done.stdout) == (2, ""), more
        assert line in " ".join(done.stderr.split()), more
    assert server.seen == []


def test_limits_end_a_run(server: CourtListenerServer, tmp_path: Path) -> None:
    for number in range(1, 6):
        server.add_document(number, day=f"2023-05-0{number}", body=b"%PDF-1.7\n" + b"x" * 700_000)
    server.add_document(9, day="2023-05-09", body=b"%PDF-1.7\n" + b"x" * 1_000_000)
    newest = fetch(server, tmp_path, "--most", 2, "--largest", 1)
    assert newest.exit_code == 1
    assert "failed document 9: larger than 1 MB; --largest MB takes it\n" in newest.stderr
    assert [name for name in names(tmp_path) if name.endswith("pdf")] == [
        f"gov.uscourts.ilnd.400001.{number}.0.pdf" for number in (4, 5)
    ]
    full = fetch(server, tmp_path / "full", "--total", 1)
    assert full.exit_code == 1
    assert "is the limit of a run" in full.stderr
    assert len(names(tmp_path / "full")) == 2


def test_only_what_is_free_and_has_text_is_taken(server: CourtListenerServer, tmp_path: Path) -> None:
    server.add_document(1, is_available=False)
    server.add_document(2, filepath_local="")
    server.add_opinion(1)
    server.opinions[1]["html_with_citations"] = " "
    server.add_opinion(2, local_path="pdf/x.wpd")
    done = fetch(server, tmp_path)
    assert done.stderr.splitlines()[1:] == ["failed opinion 1: CourtListener has neither its text nor a PDF of it"]
    assert done.stdout.startswith("1 opinion and 0 documents saved, 1 not free, 1 failed; ")
    assert names(tmp_path) == ["opinion-2.json"]
    server.add_opinion(3, local_path="pdf/3.pdf")
    server.files["pdf/3.pdf"] = pdf("OPINION")
    fetch(server, tmp_path / "text", "--text")
    assert names(tmp_path / "text") == ["opinion-2.json", "opinion-3.json"]


def test_names_come_from_ids_alone_and_no_other_file_is_overwritten(
    server: CourtListenerServer, tmp_path: Path
) -> None:
    assert document_stem(5, "ilnd", "373498", 62, None) == "gov.uscourts.ilnd.373498.62.0"
    assert document_stem(5, "ilnd", "373498", "62", 3) == "gov.uscourts.ilnd.373498.62.3"
    for hostile in ("../up", "a/b", "", None, "1\n2", "x" * 40, "con.txt", "٣"):
        assert document_stem(5, hostile, "373498", 62, 0) == "recap-document-5"
        assert document_stem(5, "ilnd", hostile, 62, 0) == "recap-document-5"
        assert document_stem(5, "ilnd", "373498", hostile, 0) == "recap-document-5"
    folder = tmp_path / "filings"
    folder.mkdir()
    (folder / "gov.uscourts.ilnd.400001.1.0.pdf").write_bytes(b"mine")
    (folder / "opinion-1.json").write_text('{"id": 2}')
    (folder / "opinion-2.json").symlink_to(tmp_path / "outside")
    (folder / "opinion-3.json").mkdir()
    server.add_document(1)
    server.add_document(7, filepath_local="../../../up.pdf")
    server.files["../../../up.pdf"] = pdf("UP")
    server.add_document(8, docket=4)
    server.dockets[4]["pacer_case_id"] = "../../x"
    server.documents[9] = server.documents[8] | {"id": 9}
    for number in (1, 2, 3):
        server.add_opinion(number)
    done = fetch(server, folder)
    assert done.exit_code in (0, 1)
    assert (folder / "gov.uscourts.ilnd.400001.1.0.pdf").read_bytes() == b"mine"
    assert (folder / "gov.uscourts.ilnd.400001.1.0-document-1.pdf").exists()
    assert (folder / "opinion-1.json").read_text() == '{"id": 2}'
    assert {f"opinion-{n}-opinion-{n}.json" for n in (1, 2, 3)} | {
        "recap-document-8.pdf",
        "recap-document-9.pdf",
    } <= set(names(folder))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["filings"]


def test_two_documents_of_one_number_are_kept_apart(server: CourtListenerServer, tmp_path: Path) -> None:
    server.add_document(1)
    server.add_document(2, document_number=1, entry_number=1)
    assert fetch(server, tmp_path).exit_code == 0
    files = list(tmp_path.glob("*.pdf"))
    assert len(files) == 2
    assert {path.read_bytes() for path in files} == set(server.files.values())
    server.seen.clear()
    assert "2 there already" in fetch(server, tmp_path).stdout
    assert server.paths("storage") == []


def test_a_run_killed_at_any_moment_is_completed_by_the_next(server: CourtListenerServer, tmp_path: Path) -> None:
    for number in range(1, 41):
        server.add_document(number, docket=number % 3 + 1, body=pdf(f"DOCUMENT {number}") + b"%" * 100_000)
        server.add_opinion(number)
    chance = random.Random(4)  # noqa: S311
    command = [sys.executable, "-m", "bipagraph", *words(server, tmp_path / "filings")]
    for _ in range(12):
        server.seen.clear()
        asked = chance.randint(3, 30)
        with subprocess.Popen(command, env=environment(), stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as run:  # noqa: S603
            while len(server.seen) < asked and run.poll() is None:
                time.sleep(0.001)
            time.sleep(chance.random() * 0.02)
            run.kill()
        for path in (tmp_path / "filings").glob("*.pdf"):
            assert path.read_bytes() in server.files.values()
        for path in (tmp_path / "filings").glob("*.json"):
            json.loads(path.read_bytes())
    assert fetch(server, tmp_path / "filings").exit_code == 0
    folder = tmp_path / "filings"
    assert sorted(path.read_bytes() for path in folder.glob("*.pdf")) == sorted(server.files.values())
    assert len(names(folder)) == 40 * 2 + 40
    assert [path.name for path in folder.glob(".*")] == [".bipagraph-fetch.jsonl"]
    assert "80 there already" in fetch(server, folder).stdout


def test_a_list_that_a_power_cut_broke_off_is_mended(server: CourtListenerServer, tmp_path: Path) -> None:
    server.add_document(1)
    server.add_opinion(1)
    fetch(server, tmp_path)
    kept = names(tmp_path)
    notes = tmp_path / ".bipagraph-fetch.jsonl"
    notes.write_bytes(notes.read_bytes()[:-20])
    assert fetch(server, tmp_path).stdout.startswith("0 opinions and 1 document saved, 1 there already")
    assert names(tmp_path) == kept
    assert "2 there already" in fetch(server, tmp_path).stdout


def test_ctrl_c_leaves_whole_files_and_says_so(server: CourtListenerServer, tmp_path: Path) -> None:
    for number in range(1, 200):
        server.add_opinion(number)
    command = [sys.executable, "-m", "bipagraph", *words(server, tmp_path, "--pace", "0.05")]
    with subprocess.Popen(command, env=environment(), stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as run:  # noqa: S603
        deadline = time.monotonic() + 30
        while len(list(tmp_path.glob("*.json"))) < 3 and time.monotonic() < deadline:
            time.sleep(0.02)
        run.send_signal(signal.SIGINT)
        out, err = run.communicate(timeout=20)
    assert run.returncode == 130, err
    assert err.splitlines()[-1] == "bipagraph: interrupted; what is saved is whole, run it again to go on"
    assert "Traceback" not in err
    # The last one may have been cut off between its appearing and its being counted.
    there = len(list(tmp_path.glob("*.json")))
    assert there - int(out.split()[0]) in (0, 1)


def test_a_full_disk_and_a_second_run_at_once_are_told(
    server: CourtListenerServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.add_opinion(1)
    with (tmp_path / ".bipagraph-fetch.jsonl").open("a") as notes:
        fcntl = pytest.importorskip("fcntl")
        fcntl.flock(notes, fcntl.LOCK_EX)
        busy = fetch(server, tmp_path)
    assert (busy.exit_code, busy.stdout) == (2, "")
    assert "another fetch is writing here" in busy.stderr

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    done = fetch(server, tmp_path)
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1] == f"bipagraph: {tmp_path}: cannot be written: No space left on device"
    assert names(tmp_path) == []


def test_requests_keep_the_pace() -> None:
    now = [100.0]
    starts: list[float] = []

    def sleep(seconds: float) -> None:
        now[0] += seconds

    def work() -> None:
        starts.append(now[0])
        now[0] += 0.2

    patience = Patience(pace=0.75, sleep=sleep, clock=lambda: now[0])
    for _ in range(20):
        patience.call(work, "work")
    assert starts[-1] - starts[0] == pytest.approx(19 * 0.75)


def test_without_the_sdk_one_line_says_what_to_install_and_nothing_else_needs_it(tmp_path: Path) -> None:
    block = (
        "import sys; sys.modules['courtlistener'] = None; sys.modules['httpx'] = None; from bipagraph.cli import main; "
    )
    run = f"{block} sys.argv = ['bipagraph', 'fetch', '--query', 'x', '--into', {str(tmp_path / 'f')!r}]; main()"
    done = subprocess.run([sys.executable, "-c", run], env=environment(), capture_output=True, text=True, timeout=60)  # noqa: S603
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "bipagraph: fetching needs CourtListener's SDK: pip install 'bipagraph[fetch]'\n"
    light = "import sys, bipagraph, bipagraph.sources, bipagraph.cli.fetch; assert not {'courtlistener', 'httpx'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", light], check=True, timeout=60)  # noqa: S603


def test_what_was_fetched_is_built_and_its_metadata_is_no_filing(server: CourtListenerServer, tmp_path: Path) -> None:
    for number in (1, 2):
        server.add_document(number, docket=number)
        server.add_opinion(number + 10, court="ca7")
    assert fetch(server, tmp_path / "filings").exit_code == 0
    report = build([tmp_path / "filings"], tmp_path / "store")
    assert (report.read, report.skipped, report.other_files) == (4, [], {})
    told = {field.name: field.value for field in read(tmp_path / "filings" / "opinion-11.json").fields}
    assert (told["court"], told["docket_number"], told["date"]) == ("ca7", "1:23-cv-10011", "2023-05-01")


def test_every_documented_command_does_what_it_says(
    server: CourtListenerServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, slept: list[float]
) -> None:
    page = Path(__file__).parents[1] / "docs" / "fetch.md"
    lines = [line[2:] for line in page.read_text().splitlines() if line.startswith("$ bipagraph fetch ")]
    assert len(lines) == 5
    server.add_opinion(1, day="2023-02-02")
    server.add_document(1, day="2024-02-02")
    server.add_opinion(2, court="ca7", day="2022-02-02", local_path="pdf/2.pdf")
    server.files["pdf/2.pdf"] = pdf("OPINION")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COURTLISTENER_API_TOKEN", TOKEN)
    monkeypatch.setenv("COURTLISTENER_API_BASE_URL", server.url)
    monkeypatch.setenv("COURTLISTENER_STORAGE_URL", server.storage_url)
    saved = []
    for line in lines:
        shutil.rmtree(tmp_path / "filings", ignore_errors=True)
        done = CliRunner().invoke(app, shlex.split(line)[1:])
        assert done.exit_code == 0, (line, done.output)
        saved.append(names(tmp_path / "filings") if (tmp_path / "filings").exists() else None)
    document = ["gov.uscourts.ilnd.400001.1.0.metadata.json", "gov.uscourts.ilnd.400001.1.0.pdf"]
    assert saved == [
        None,
        [*document, "opinion-1.json"],
        ["opinion-2.json"],
        document,
        ["opinion-2.metadata.json", "opinion-2.pdf"],
    ]
    options = set(re.findall(r"--[a-z][a-z-]+", page.read_text()))
    help_of_it = CliRunner().invoke(app, ["fetch", "--help"]).output
    assert options == set(re.findall(r"--[a-z][a-z-]+", help_of_it)) - {"--help"}


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from([1, "pdf/x.pdf", True]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
FIELDS = [
    ("hits", name)
    for name in (
        "id",
        "docket_id",
        "page_count",
        "filepath_local",
        "document_number",
        "opinions",
        "sibling_ids",
        "description",
    )
] + [
    (kind, name)
    for kind in ("opinion", "cluster", "docket")
    for name in ("id", "docket_id", "court_id", "local_path", "html_with_citations", "cluster_id")
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    changes=st.dictionaries(st.sampled_from(FIELDS), JSON, min_size=1, max_size=4),
    whole=st.none() | st.tuples(st.sampled_from(["/search/", "/opinions/1/", "/dockets/1/", "/clusters/50001/"]), JSON),
)
def test_no_answer_makes_it_crash_or_write_elsewhere(
    changes: dict[tuple[str, str], Any], whole: tuple[str, Any] | None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("fuzz") / "filings"
    with CourtListenerServer() as server:
        server.add_opinion(1)
        server.add_document(1)
        places = {"opinion": server.opinions[1], "cluster": server.clusters[50_001], "docket": server.dockets[1]}
        hits = [server._decision(server.clusters[50_001]), dict(server.documents[1])]
        for (place, name), value in changes.items():
            for record in hits if place == "hits" else [places[place]]:
                record[name] = value
        page = json.dumps({"count": 2, "next": None, "previous": None, "results": hits}).encode()
        server.trouble["/search/"] = [Answer(body=page), Answer(body=page)]
        if whole is not None:
            server.trouble[whole[0]].insert(0, Answer(body=json.dumps(whole[1]).encode()))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("bipagraph.sources.patience.time.sleep", lambda _: None)
            done = fetch(server, folder)
    assert done.exit_code in (0, 1, 2), done.output
    assert not isinstance(done.exception, Exception), done.exception
    assert "fault in bipagraph" not in done.stderr
    assert [path.name for path in folder.parent.iterdir()] in ([], ["filings"])
    for path in folder.glob("*"):
        assert path.name.replace(".", "").replace("-", "").isalnum()
