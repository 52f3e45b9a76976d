"""The conductor: search, count, save what is new, report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from bipagraph.errors import FetchError
from bipagraph.sources.courtlistener import API_URL, CourtListenerAPI, Record, Search, checked_url, load_sdk, token
from bipagraph.sources.folder import FilingFolder, document_stem, opinion_stem
from bipagraph.sources.hits import cluster_of_hit, docket_of_hit, document_of_hit
from bipagraph.sources.patience import ItemFault, Patience, StoppedError
from bipagraph.sources.storage import STORAGE_URL, Storage

__all__ = ["Count", "FetchReport", "Limits", "fetch"]

#: So many in a row that the network, not the item, is to blame for: then there is no network.
_MOST_NETWORK_FAULTS_IN_A_ROW = 3

#: The fields that hold an opinion's text.  CourtListener recommends the first, and fills it from one of the others.
_TEXT_FIELDS = (
    "html_with_citations",
    "html_columbia",
    "html_lawbox",
    "xml_harvard",
    "xml_scan",
    "html_anon_2020",
    "html",
    "plain_text",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run may take.

    most     documents and opinions saved, ``None`` for all
    largest  bytes of one document
    total    bytes of all that is saved
    """

    most: int | None = None
    largest: int = 100_000_000
    total: int = 5_000_000_000


@dataclass(frozen=True, slots=True)
class Count:
    """What a search found.

    kind   "opinions" (decisions, each with its opinions) or "documents"
    court  ``None`` for all courts
    found  how many
    pages  about how many pages all documents have, by those of the first page of results; ``None`` where untold
    """

    kind: str
    court: str | None
    found: int
    pages: int | None


@dataclass(slots=True)
class FetchReport:
    """What a run did.

    known        what was met again and is in the folder from an earlier run
    failed       one line for each opinion or document that could not be had
    stopped      why the run ended early; ``None`` where it did not
    unusable     it ended early because of the token or the query
    interrupted  by Ctrl-C
    """

    counts: list[Count] = field(default_factory=list)
    opinions: int = 0
    documents: int = 0
    known: int = 0
    unavailable: int = 0
    bytes: int = 0
    failed: list[str] = field(default_factory=list)
    stopped: str | None = None
    unusable: bool = False
    interrupted: bool = False

    @property
    def saved(self) -> int:
        return self.opinions + self.documents


def fetch(
    query: str,
    into: Path,
    *,
    courts: Sequence[str] = (),
    since: date | None = None,
    until: date | None = None,
    kind: Literal["opinions", "documents", "all"] = "all",
    pdf: bool = True,
    few_requests: bool = False,
    dry_run: bool = False,
    limits: Limits | None = None,
    pace: float = 0.75,
    longest_wait: float = 3600.0,
    api_url: str = API_URL,
    storage_url: str = STORAGE_URL,
    counted: Callable[[list[Count]], None] = lambda counts: None,
    progress: Callable[[int, int, str], None] = lambda done, total, name: None,
    tell: Callable[[str], None] = lambda line: None,
) -> FetchReport:
    """Search CourtListener and save what is found, and not there yet, to the folder ``into``.

    query         in CourtListener's search language
    courts        CourtListener's ids; none means all
    since, until  the days of filing, both inclusive
    pdf           take an opinion as PDF where CourtListener keeps one; else always as its JSON with the text
    few_requests  take an opinion's cluster and docket from the search result: one request an opinion, not three
    dry_run       only count
    pace          seconds between the starts of two requests; longest_wait: see :class:`Patience`
    counted, progress, tell   called with the counts, with what was looked at of how many, with a line for the user

    The token is read from COURTLISTENER_API_TOKEN.  What ends a run early, Ctrl-C too, is in the report, with what was
    saved until then.  Raises :class:`FetchError` for options that cannot be used.
    """
    if not query.strip():
        raise FetchError("an empty --query would find everything; try --query '\"Biometric Information Privacy Act\"'")
    if since and until and since > until:
        raise FetchError(f"--since {since} lies after --until {until}")
    api_url, storage_url = checked_url(api_url, "--api-url"), checked_url(storage_url, "--storage-url")
    secret = token()
    load_sdk()
    limits = limits or Limits()
    patience = Patience(pace=pace, longest_wait=longest_wait, tell=tell, secret=secret)
    report = FetchReport()
    folder = FilingFolder(into)
    api = CourtListenerAPI(api_url, secret, patience)
    storage = Storage(storage_url, patience, limits.largest)
    kinds: list[Literal["opinions", "documents"]] = ["opinions", "documents"] if kind == "all" else [kind]
    try:
        searches = [
            api.search(one, query, court, since, until) for one in kinds for court in (dict.fromkeys(courts) or [None])
        ]
        report.counts = [_count(search) for search in searches]
        counted(report.counts)
        if not dry_run:
            with folder:
                _Run(api, storage, folder, report, limits, pdf, few_requests, progress).save_all(searches)
    except StoppedError as stop:
        report.stopped, report.unusable = str(stop), stop.unusable
    except KeyboardInterrupt:
        report.interrupted = True
    finally:
        api.close()
        storage.close()
    return report


def _count(search: Search) -> Count:
    pages = None
    if search.kind == "documents":
        told = [pages for hit in search.first_page for pages in _ids(hit.get("page_count"))]
        pages = round(search.count * sum(told) / len(told)) if told else None
    return Count(search.kind, search.court, search.count, pages)


class _Run:
    """One run over all searches."""

    def __init__(
        self,
        api: CourtListenerAPI,
        storage: Storage,
        folder: FilingFolder,
        report: FetchReport,
        limits: Limits,
        pdf: bool,
        few_requests: bool,
        progress: Callable[[int, int, str], None],
    ) -> None:
        self._api = api
        self._storage = storage
        self._folder = folder
        self._report = report
        self._limits = limits
        self._pdf = pdf
        self._few_requests = few_requests
        self._progress = progress
        self._dockets: dict[int, Record | None] = {}
        self._clusters: dict[int, Record | None] = {}
        self._met: set[tuple[str, int]] = set()
        self._network_faults = 0

    def save_all(self, searches: Sequence[Search]) -> None:
        total = sum(search.count for search in searches)
        done = 0
        for search in searches:
            for hit in search:
                done += 1
                for number in _opinion_ids(hit) if search.kind == "opinions" else _ids(hit.get("id")):
                    if self._limits.most is not None and self._report.saved >= self._limits.most:
                        return
                    self._take(search.kind, number, hit)
                self._progress(min(done, total), total, _name(hit))

    def _take(self, kind: str, number: int, hit: Record) -> None:
        singular = kind.removesuffix("s")
        if (singular, number) in self._met:
            return
        self._met.add((singular, number))
        if self._folder.has(singular, number):
            self._report.known += 1
            return
        if self._report.bytes >= self._limits.total:
            raise StoppedError(
                f"{self._report.bytes / 1e6:,.0f} MB are saved, which is the limit of a run; run it again, or --total MB"
            )
        try:
            saved = self._save_opinion(number, hit) if kind == "opinions" else self._save_document(number, hit)
        except ItemFault as fault:
            self._report.failed.append(str(fault))
            self._network_faults = 0 if fault.lasting else self._network_faults + 1
            if self._network_faults >= _MOST_NETWORK_FAULTS_IN_A_ROW:
                raise StoppedError(f"{self._network_faults} in a row failed; the last: {fault}") from None
            return
        except OSError as error:
            raise StoppedError(f"{self._folder.path}: cannot be written: {error.strerror or error}") from None
        self._network_faults = 0
        if not saved:
            self._report.unavailable += 1
        elif kind == "opinions":
            self._report.opinions += 1
        else:
            self._report.documents += 1

    def _save_opinion(self, number: int, hit: Record) -> bool:
        what = f"opinion {number}"
        opinion = self._api.get("opinions", number, what)
        cluster: Record | None
        docket: Record | None
        if self._few_requests:
            cluster, docket = cluster_of_hit(hit), docket_of_hit(hit)
        else:
            number_of_cluster = opinion.get("cluster_id") or hit.get("cluster_id")
            cluster = self._cached(self._clusters, "clusters", number_of_cluster, what)
            docket_id = (cluster or {}).get("docket_id") or hit.get("docket_id")
            docket = self._cached(self._dockets, "dockets", docket_id, what)
        # CourtListener's own fields; where it gives a link to the cluster or docket, that object itself.
        if cluster is not None:
            opinion = {**opinion, "cluster": {**cluster, "docket": docket or cluster.get("docket")}}
        elif docket is not None:
            opinion = {**opinion, "docket": docket}
        has_text = any(isinstance(opinion.get(name), str) and opinion[name].strip() for name in _TEXT_FIELDS)
        path = opinion.get("local_path")
        if isinstance(path, str) and path.lower().endswith(".pdf") and (self._pdf or not has_text):
            try:
                self._save_pdf("opinion", number, opinion_stem(number), path, opinion, what)
                return True
            except ItemFault as fault:
                if not has_text or not fault.lasting:
                    raise
        if not has_text:
            raise ItemFault(f"{what}: CourtListener has neither its text nor a PDF of it")
        self._report.bytes += self._folder.save_record("opinion", number, opinion_stem(number), opinion)
        return True

    def _save_document(self, number: int, hit: Record) -> bool:
        what = f"document {number}"
        document = self._api.get_if_open("recap_documents", number, what) or document_of_hit(hit)
        path = document.get("filepath_local")
        if not (document.get("is_available") and isinstance(path, str) and path) or document.get("is_sealed"):
            return False
        docket = self._cached(self._dockets, "dockets", hit.get("docket_id"), what)
        entry = {
            "id": hit.get("docket_entry_id"),
            "entry_number": hit.get("entry_number"),
            "date_filed": hit.get("entry_date_filed"),
            "description": hit.get("description"),
        }
        record = {**document, "docket_entry": entry, "docket": docket}
        stem = document_stem(
            number,
            (docket or {}).get("court_id"),
            (docket or {}).get("pacer_case_id"),
            document.get("document_number"),
            document.get("attachment_number"),
        )
        self._save_pdf("document", number, stem, path, record, what)
        return True

    def _save_pdf(self, kind: str, number: int, stem: str, path: str, record: Record, what: str) -> None:
        with self._folder.part() as file:
            self._report.bytes += self._storage.download_pdf(path, file, what)
            self._folder.save(kind, number, stem, file, record)

    def _cached(self, cache: dict[int, Record | None], resource: str, number: Any, what: str) -> Record | None:
        for one in _ids(number):
            if one not in cache:
                cache[one] = self._api.get_if_open(resource, one, f"{what}, its {resource.removesuffix('s')}")
            return cache[one]
        return None


def _ids(*values: Any) -> Iterator[int]:
    """Of a service's values those that can be ids: they go into file names and addresses."""
    for value in values:
        if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10**15:
            yield value


def _opinion_ids(hit: Record) -> Iterator[int]:
    """All opinions of a decision, those that match the query first: a dissent belongs to its decision."""
    opinions, siblings = (
        value if isinstance(value := hit.get(name), list) else [] for name in ("opinions", "sibling_ids")
    )
    yield from dict.fromkeys(_ids(*(one.get("id") for one in opinions if isinstance(one, dict)), *siblings))


def _name(hit: Record) -> str:
    return str(hit.get("caseName") or hit.get("short_description") or hit.get("description") or "")
