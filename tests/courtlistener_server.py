"""CourtListener on this machine: a server that answers as its documented API v4 does, with invented cases.

Paging by cursor, 20 results a page; dates, courts and statuses as filters; the fields of search results, opinions,
clusters, dockets and RECAP documents under CourtListener's own names; a token, members' endpoints, and a second host
for the documents.  ``trouble`` scripts what goes wrong: each request to a path takes the next entry of its list.
"""

from __future__ import annotations

import base64
import json
import threading
from collections import defaultdict
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from socketserver import TCPServer
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from reportlab.pdfgen.canvas import Canvas

TOKEN = "0123456789abcdef0123456789abcdef01234567"  # noqa: S105 - of this server alone
PAGE = 20
BASE = "/api/rest/v4"


class Host(ThreadingHTTPServer):
    """Asks no name server for its own name, which HTTPServer does and may wait for."""

    daemon_threads = True

    def server_bind(self) -> None:
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]


@dataclass
class Answer:
    """One scripted answer; without a body, the usual one.  ``cut``: after so many of its bytes the connection ends."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    cut: int | None = None


@dataclass
class Seen:
    host: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]


def pdf(*lines: str) -> bytes:
    """A PDF with a text layer."""
    out = BytesIO()
    canvas = Canvas(out, invariant=True)
    text = canvas.beginText(72, 720)
    for line in lines:
        text.textLine(line)
    canvas.drawText(text)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def filing_lines(number: int) -> tuple[str, ...]:
    return (
        "IN THE UNITED STATES DISTRICT COURT",
        "FOR THE NORTHERN DISTRICT OF ILLINOIS",
        f"NORA QUILL, Plaintiff, v. ALDER TIMECLOCKS {number}, INC., Defendant.",
        f"No. 23 C {1000 + number}",
        "MEMORANDUM OPINION AND ORDER",
        "A vendor that holds fingerprints must obtain a release, 740 ILCS 14/15(b).",
    )


class CourtListenerServer:
    """Two hosts on 127.0.0.1: ``url`` is the API's base, ``storage_url`` that of the documents."""

    def __init__(self) -> None:
        self.opinions: dict[int, dict[str, Any]] = {}
        self.clusters: dict[int, dict[str, Any]] = {}
        self.dockets: dict[int, dict[str, Any]] = {}
        self.documents: dict[int, dict[str, Any]] = {}
        self.files: dict[str, bytes] = {}
        self.trouble: dict[str, list[Answer]] = defaultdict(list)
        self.member = False
        self.seen: list[Seen] = []
        self._lock = threading.Lock()
        self._hosts = [Host(("127.0.0.1", 0), self._handler(name)) for name in ("api", "storage")]
        self.url = f"http://127.0.0.1:{self._hosts[0].server_port}{BASE}"
        self.storage_url = f"http://127.0.0.1:{self._hosts[1].server_port}"

    def __enter__(self) -> Self:
        for host in self._hosts:
            threading.Thread(target=host.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for host in self._hosts:
            host.shutdown()
            host.server_close()

    def paths(self, host: str = "api") -> list[str]:
        return [one.path.removeprefix(BASE) for one in self.seen if one.host == host]

    # What the archive holds.

    def add_docket(self, number: int, court: str = "ilnd", case: str | None = None) -> None:
        self.dockets[number] = {
            "resource_uri": f"https://www.courtlistener.com{BASE}/dockets/{number}/",
            "id": number,
            "court": f"https://www.courtlistener.com{BASE}/courts/{court}/",
            "court_id": court,
            "assigned_to_str": "Ada Marrow",
            "date_filed": "2023-01-09",
            "case_name": f"Quill v. Alder Timeclocks {number}, Inc.",
            "docket_number": f"1:23-cv-{number:05}",
            "docket_number_core": f"23{number:05}",
            "pacer_case_id": str(400000 + number) if case is None else case,
            "cause": "28:1332 Diversity",
            "clusters": [],
        }

    def add_opinion(
        self,
        number: int,
        court: str = "ilnd",
        day: str = "2023-05-01",
        local_path: str | None = None,
        status: str = "Unpublished",
    ) -> None:
        """A decision of one opinion; cluster and docket have ids of their own."""
        cluster, docket = number + 50_000, number + 10_000
        self.add_docket(docket, court)
        html = f'<pre class="inline">{"&#13;".join(filing_lines(number))}</pre>'
        self.opinions[number] = {
            "resource_uri": f"https://www.courtlistener.com{BASE}/opinions/{number}/",
            "id": number,
            "absolute_url": f"/opinion/{cluster}/quill-v-alder-timeclocks/",
            "cluster_id": cluster,
            "cluster": f"https://www.courtlistener.com{BASE}/clusters/{cluster}/",
            "author_str": "Marrow",
            "type": "010combined",
            "sha1": "",
            "page_count": None,
            "download_url": None,
            "local_path": local_path,
            "plain_text": "",
            "html": "",
            "html_with_citations": html,
            "opinions_cited": [],
        }
        self.clusters[cluster] = {
            "resource_uri": f"https://www.courtlistener.com{BASE}/clusters/{cluster}/",
            "id": cluster,
            "docket_id": docket,
            "docket": f"https://www.courtlistener.com{BASE}/dockets/{docket}/",
            "sub_opinions": [self.opinions[number]["resource_uri"]],
            "citations": [],
            "judges": "Marrow",
            "date_filed": day,
            "case_name": f"Quill v. Alder Timeclocks {number}, Inc.",
            "precedential_status": status,
        }

    def add_document(
        self, number: int, docket: int = 1, day: str = "2023-06-01", body: bytes | None = None, **more: Any
    ) -> None:
        """A document of a docket's entry ``number``, with its PDF in the storage."""
        if docket not in self.dockets:
            self.add_docket(docket)
        held = self.dockets[docket]
        name = f"gov.uscourts.{held['court_id']}.{held['pacer_case_id']}"
        path = f"recap/{name}/{name}.{number}.0.pdf"
        self.files[path] = body if body is not None else pdf(*filing_lines(number))
        self.documents[number] = {
            "id": number,
            "docket_id": docket,
            "docket_entry_id": number + 70_000,
            "entry_number": number,
            "entry_date_filed": day,
            "description": f"MOTION by Defendant to dismiss ({number})",
            "short_description": "Motion to Dismiss",
            "document_type": "PACER Document",
            "document_number": number,
            "attachment_number": None,
            "pacer_doc_id": f"0671{number:08}",
            "page_count": 7,
            "is_available": True,
            "filepath_local": path,
            "absolute_url": f"/docket/{docket}/{number}/quill-v-alder-timeclocks/",
            "cites": [],
            "snippet": "",
            "meta": {
                "timestamp": "2023-06-02T00:00:00Z",
                "date_created": "2023-06-02T00:00:00Z",
                "score": {"bm25": 2.1},
            },
        } | more

    # What it answers.

    def _search(self, query: dict[str, list[str]]) -> Answer:
        def given(name: str) -> str | None:
            return query[name][-1] if name in query else None

        kind, court = given("type"), given("court")
        if kind == "o":
            found = [self._decision(cluster) for cluster in self.clusters.values()]
            after, before, day, order = "filed_after", "filed_before", "dateFiled", "dateFiled desc"
            # As the documentation says: published ones alone, unless others are asked for.
            wanted = {name.removeprefix("stat_").replace("-", " ") for name in query if name.startswith("stat_")}
            found = [hit for hit in found if hit["status"] in (wanted or {"Published"})]
        elif kind == "rd":
            found = list(self.documents.values())
            after, before, day, order = (
                "entry_date_filed_after",
                "entry_date_filed_before",
                "entry_date_filed",
                "entry_date_filed desc",
            )
            if given("available_only") in ("true", "on"):
                found = [hit for hit in found if hit["is_available"]]
        else:
            return _json({"detail": "Invalid type."}, 400)
        if court is not None:
            courts = court.split()
            found = [hit for hit in found if self.dockets[hit["docket_id"]]["court_id"] in courts]
        first, last = given(after) or "", given(before) or "9999"
        found = [hit for hit in found if first <= hit[day] <= last]
        assert given("order_by") == order, given("order_by")
        found.sort(key=lambda hit: (hit[day], hit.get("id", hit.get("cluster_id"))), reverse=True)
        cursor = given("cursor")
        start = int(base64.b64decode(cursor)) if cursor else 0
        following = None
        if start + PAGE < len(found):
            rest = "&".join(f"{name}={value}" for name, values in query.items() for value in values if name != "cursor")
            where = base64.b64encode(str(start + PAGE).encode()).decode().replace("=", "%3D")
            rest = rest.replace(" ", "+").replace('"', "%22")
            # The real one names its own host, whatever name it was asked under.
            following = f"https://www.courtlistener.com{BASE}/search/?cursor={where}&{rest}"
        return _json({"count": len(found), "next": following, "previous": None, "results": found[start : start + PAGE]})

    def _decision(self, cluster: dict[str, Any]) -> dict[str, Any]:
        ids = [number for number, opinion in self.opinions.items() if opinion["cluster_id"] == cluster["id"]]
        return {
            "absolute_url": f"/opinion/{cluster['id']}/quill-v-alder-timeclocks/",
            "caseName": cluster["case_name"],
            "citation": [f"{ids[0]} F. Supp. 3d 12", "2023 WL"],
            "cluster_id": cluster["id"],
            "court_id": self.dockets[cluster["docket_id"]]["court_id"],
            "dateFiled": cluster["date_filed"],
            "docketNumber": self.dockets[cluster["docket_id"]]["docket_number"],
            "docket_id": cluster["docket_id"],
            "judge": cluster["judges"],
            "opinions": [{"id": ids[0], "local_path": self.opinions[ids[0]]["local_path"], "type": "combined-opinion"}],
            "sibling_ids": ids,
            "status": cluster["precedential_status"],
        }

    def _recap_document(self, number: int, fields: str | None) -> Answer:
        if not self.member:
            return _json({"detail": "You do not have permission to perform this action."}, 403)
        hit = self.documents[number]
        own = {name: hit[name] for name in ("id", "page_count", "filepath_local", "is_available", "attachment_number")}
        own |= {"document_number": str(hit["document_number"]), "sha1": "f" * 40, "document_type": 1, "is_sealed": None}
        own |= {"file_size": 1234, "plain_text": "a long text", "description": hit["short_description"]}
        return _json({name: value for name, value in own.items() if fields is None or name in fields.split(",")})

    def _answer(self, path: str, query: dict[str, list[str]], headers: dict[str, str]) -> Answer:
        if headers.get("authorization") != f"Token {TOKEN}":
            return _json({"detail": "Invalid token."}, 401)
        if path == "/search/":
            return self._search(query)
        parts = path.strip("/").split("/")
        held = {"opinions": self.opinions, "clusters": self.clusters, "dockets": self.dockets}
        if len(parts) == 2 and parts[1].isdigit():
            number = int(parts[1])
            if parts[0] == "recap-documents" and number in self.documents:
                return self._recap_document(number, query.get("fields", [None])[0])
            if number in held.get(parts[0], {}):
                return _json(held[parts[0]][number])
        return _json({"detail": "No matching record."}, 404)

    def _stored(self, path: str) -> Answer:
        body = self.files.get(path.lstrip("/"))
        if body is None:
            return Answer(403, {"Content-Type": "application/xml"}, b"<Error><Code>AccessDenied</Code></Error>")
        return Answer(200, {"Content-Type": "application/pdf"}, body)

    def _handler(self, host: str) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Headers and body leave together: apart, each answer would cost 40 ms of delayed acknowledgement.
            wbufsize = 1 << 16

            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                query = parse_qs(parts.query)
                headers = {name.lower(): value for name, value in self.headers.items()}
                path = parts.path.removeprefix(BASE) if host == "api" else parts.path
                with server._lock:
                    server.seen.append(Seen(host, parts.path, query, headers))
                    planned = server.trouble.get(path)
                    scripted = planned.pop(0) if planned else None
                usual = server._answer(path, query, headers) if host == "api" else server._stored(path)
                answer = scripted or usual
                body = answer.body if answer.body is not None else usual.body or b""
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[: answer.cut])
                if answer.cut is not None:
                    self.close_connection = True

            def log_message(self, *_: object) -> None:
                pass

        return Handler


def _json(value: Any, status: int = 200) -> Answer:
    return Answer(status, {"Content-Type": "application/json"}, json.dumps(value).encode())


def throttled(retry_after: str | None = None, seconds: int = 1) -> Answer:
    """429 as the API says it."""
    body = json.dumps({"detail": f"Request was throttled. Expected available in {seconds} seconds."}).encode()
    headers = {"Content-Type": "application/json"} | ({"Retry-After": retry_after} if retry_after else {})
    return Answer(429, headers, body)
