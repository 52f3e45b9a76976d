"""CourtListener's API v4, through its own SDK (``courtlistener-api-client``).

The API is documented at https://www.courtlistener.com/help/api/rest/.  The token goes to the API's host alone: its
redirects are not followed, and every request is held against that host before it leaves.
"""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from importlib.metadata import version
from typing import Any, Literal
from urllib.parse import urlsplit

import httpx

from bipagraph.errors import FetchError
from bipagraph.sources.patience import ItemFault, Patience, StoppedError, one_line

__all__ = ["API_URL", "TOKEN_VARIABLE", "CourtListenerAPI", "Record", "Search", "checked_url", "token", "user_agent"]

API_URL = "https://www.courtlistener.com/api/rest/v4"
TOKEN_VARIABLE = "COURTLISTENER_API_TOKEN"  # noqa: S105 - the name of a variable, no token

#: One object of the API, in CourtListener's own field names.
Record = dict[str, Any]

#: Seconds without a byte before a request is given up; a search of everything takes the service about ten.
TIMEOUT = 60.0

#: The longest opinions have a few megabytes of text, in up to eight fields; what is larger is no answer of the API.
_LARGEST_ANSWER = 200 * 1024 * 1024

_TO_GET_ONE = (
    "make an account at https://www.courtlistener.com/register/, copy the token from "
    "https://www.courtlistener.com/profile/api/, and set COURTLISTENER_API_TOKEN to it"
)

#: Results that may be added while a search is read; a service whose pages go in a circle gives more.
_MORE_THAN_COUNTED = 1000

#: Statuses of opinions.  The search gives "Published" alone unless it is asked for the others, and most opinions of
#: district courts are not published.
_EVERY_STATUS = (
    "stat_Published",
    "stat_Unpublished",
    "stat_Errata",
    "stat_Separate",
    "stat_In-chambers",
    "stat_Relating-to",
    "stat_Unknown",
)

#: Of a RECAP document everything but its text, which is in the PDF.
_RECAP_DOCUMENT_FIELDS = (
    "resource_uri,id,absolute_url,date_created,date_modified,sha1,page_count,file_size,filepath_local,filepath_ia,"
    "ocr_status,date_upload,document_number,attachment_number,pacer_doc_id,is_available,is_free_on_pacer,is_sealed,"
    "document_type,description"
)


def token() -> str:
    """The user's token.  Raises :class:`FetchError` where there is none, or what is there can be none."""
    value = os.environ.get(TOKEN_VARIABLE, "").strip()
    if not value:
        raise FetchError(f"CourtListener wants a token, which is free: {_TO_GET_ONE}")
    if not re.fullmatch(r"[!-~]{1,500}", value):
        raise FetchError(
            f"{TOKEN_VARIABLE} holds no token: it wants the token alone, without blanks or a word before it"
        )
    return value


def user_agent() -> str:
    return f"bipagraph/{version('bipagraph')}"


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def checked_url(url: str, name: str) -> str:
    """A base address that may be used: https, or this machine itself.  Raises :class:`FetchError` for any other."""
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        host, parts = "", urlsplit("")
    if not host or parts.username or parts.password or parts.query or parts.fragment:
        raise FetchError(f"{name} wants an address such as {API_URL}")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        raise FetchError(f"{name} must begin with https:// (http:// for this machine alone)")
    return url.strip().rstrip("/")


def load_sdk() -> Any:
    """The SDK.  Raises :class:`FetchError` that says how to install it."""
    try:
        import courtlistener  # type: ignore[import-untyped, import-not-found, unused-ignore]
    except ImportError:
        raise FetchError("fetching needs CourtListener's SDK: pip install 'bipagraph[fetch]'") from None
    return courtlistener


class Search:
    """The results of one search, page by page (20 each), newest first.

    court  the court searched, ``None`` for all
    count  of the results: opinion clusters, or documents
    """

    def __init__(
        self, results: Any, call: Callable[[Callable[[], Any], str], Any], kind: str, court: str | None
    ) -> None:
        self._results = results
        self._call = call
        self.kind = kind
        self.court = court
        self._what = f"search for {kind}" + (f" in {court}" if court else "")
        self._request(results.get_current_page)
        self.count = int(self._request(results.get_count))

    @property
    def first_page(self) -> Sequence[Record]:
        return list(self._results.get_results())

    def __iter__(self) -> Iterator[Record]:
        read = 0
        while True:
            page = self._results.get_current_page()
            read += len(page.results)
            if read > 2 * self.count + _MORE_THAN_COUNTED:
                raise StoppedError(f"{self._what}: it counts {self.count:,} results and gives ever more")
            yield from page.results
            if page.next is None or not page.results:
                return
            self._request(self._results.next)

    def _request(self, work: Callable[[], Any]) -> Any:
        try:
            return self._call(work, self._what)
        except ItemFault as fault:
            if fault.status == 403:
                raise _token_refused(fault) from None
            raise StoppedError(str(fault), unusable=fault.status in (400, 404, 422)) from None


class CourtListenerAPI:
    """The API as one user sees it.

    url       its base, checked by :func:`checked_url`
    token     the user's
    patience  through which every request goes
    """

    def __init__(self, url: str, token: str, patience: Patience) -> None:
        self._patience = patience
        self._host = httpx.URL(url).netloc
        self._scheme = httpx.URL(url).scheme
        self._forbidden: set[str] = set()
        self._client = load_sdk().CourtListener(api_token=token, base_url=url, timeout=TIMEOUT)
        try:
            http = self._client.client
        except (ImportError, ValueError) as error:
            raise FetchError(f"the proxy that the environment names cannot be used: {one_line(error)}") from None
        http.headers["User-Agent"] = user_agent()
        http.event_hooks = {"request": [self._leaves_for_the_api], "response": [_is_of_bounded_size]}

    def close(self) -> None:
        self._client.close()

    def search(
        self,
        kind: Literal["opinions", "documents"],
        query: str,
        court: str | None,
        since: date | None,
        until: date | None,
    ) -> Search:
        """Search opinions, or documents of the RECAP archive that are free to download.

        since, until  the days on which they were filed, both inclusive

        Raises :class:`FetchError` for a court that CourtListener does not know, and :class:`StoppedError`.
        """
        filters: dict[str, Any] = {"q": query}
        if court is not None:
            filters["court"] = court
        if kind == "opinions":
            resource = self._client.opinion_search
            filters |= {"order_by": "dateFiled desc", "filed_after": since, "filed_before": until}
            filters |= dict.fromkeys(_EVERY_STATUS, True)
        else:
            resource = self._client.recap_document_search
            filters |= {"order_by": "entry_date_filed desc", "available_only": True}
            filters |= {"entry_date_filed_after": since, "entry_date_filed_before": until}
        try:
            results = resource.list(**filters)
        except ValueError as error:
            raise FetchError(_refused_filter(error, court)) from None
        return Search(results, self._call, kind, court)

    def get(self, resource: str, number: int, what: str) -> Record:
        """One object by its id.  Raises :class:`ItemFault`, or :class:`StoppedError` where the token opens nothing."""
        try:
            return self._get(resource, number, what)
        except ItemFault as fault:
            if fault.status == 403:
                raise _token_refused(fault) from None
            raise

    def _get(self, resource: str, number: int, what: str) -> Record:
        source = getattr(self._client, resource)
        fields = _RECAP_DOCUMENT_FIELDS if resource == "recap_documents" else None
        record = self._call(lambda: source.get(number, fields=fields), what)
        if not isinstance(record, dict) or record.get("id") != number:
            raise ItemFault(f"{what}: the answer is about something else")
        return record

    def get_if_open(self, resource: str, number: int, what: str) -> Record | None:
        """One object by its id; ``None`` where it is gone, or not open to this user (some are for members alone)."""
        if resource in self._forbidden:
            return None
        try:
            return self._get(resource, number, what)
        except ItemFault as fault:
            if fault.status == 403:
                self._forbidden.add(resource)
            if fault.lasting:
                return None
            raise

    def _call(self, work: Callable[[], Any], what: str) -> Any:
        try:
            return self._patience.call(work, what)
        except ItemFault as fault:
            if fault.status == 401:
                raise _token_refused(fault) from None
            raise

    def _leaves_for_the_api(self, request: httpx.Request) -> None:
        if request.url.netloc != self._host or request.url.scheme != self._scheme:
            raise ItemFault("the answer leads to another host; not followed")


def _is_of_bounded_size(response: httpx.Response) -> None:
    size = response.headers.get("content-length", "0")
    if size.isdigit() and int(size) > _LARGEST_ANSWER:
        raise ItemFault("the answer is too large")


def _token_refused(fault: ItemFault) -> StoppedError:
    return StoppedError(f"the token was not accepted ({fault}); {_TO_GET_ONE}", unusable=True)


def _refused_filter(error: ValueError, court: str | None) -> str:
    meant = re.search(r"Did you mean: ([^?]{1,200})\?", str(error))
    hint = (
        f"; did you mean {meant[1]}?" if meant else "; https://www.courtlistener.com/help/api/jurisdictions/ lists them"
    )
    return f"CourtListener knows no court {court!r}{hint}"
