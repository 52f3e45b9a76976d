"""The documents themselves: PDFs in CourtListener's public storage.  That is another host; it needs no token and is
sent none."""

from __future__ import annotations

import time
from io import BufferedRandom
from urllib.parse import quote

import httpx

from bipagraph.sources.courtlistener import TIMEOUT, is_loopback, user_agent
from bipagraph.sources.patience import ItemFault, Patience, no_longer_than

__all__ = ["STORAGE_URL", "Storage"]

#: "To find the location in S3, concatenate https://storage.courtlistener.com/ and the value of this field."
#: (CourtListener's help on ``filepath_local`` and ``local_path``)
STORAGE_URL = "https://storage.courtlistener.com"

_MOST_REDIRECTS = 5

#: A host that sends a byte a second would hold a run for ever; at 100 MB this is 1 Mbit/s.
_LONGEST_DOWNLOAD = 900.0

#: A PDF's first line may stand behind other bytes, within its first 1,024 (ISO 32000-1, Annex H, note 13).
_HEADER_WITHIN = 1024


class Storage:
    """Downloads to files.

    url       the storage's base address
    patience  through which every download goes
    largest   bytes; a larger document is not taken
    """

    def __init__(self, url: str, patience: Patience, largest: int) -> None:
        self._url = url
        self._patience = patience
        self._largest = largest
        self._loopback = is_loopback(httpx.URL(url).host)
        self._client = httpx.Client(
            headers={"User-Agent": user_agent(), "Accept-Encoding": "identity"},
            timeout=TIMEOUT,
            follow_redirects=True,
            max_redirects=_MOST_REDIRECTS,
            event_hooks={"request": [self._is_safe]},
        )

    def close(self) -> None:
        self._client.close()

    def download_pdf(self, location: str, out: BufferedRandom, what: str) -> int:
        """Write the PDF at ``location`` (a path of the storage, as the API tells it) to ``out``; its size in bytes.

        ``out`` is whole when this returns.  Raises :class:`ItemFault` for what is not there, too large or no PDF.
        """
        url = f"{self._url}/{quote(location.lstrip('/'), safe='/')}"
        return self._patience.call(lambda: self._stream(url, out, what), what, paced=False)

    def _stream(self, url: str, out: BufferedRandom, what: str) -> int:
        out.seek(0)
        out.truncate()
        started = time.monotonic()
        size = 0
        beginning = b""
        with self._client.stream("GET", url) as response:
            if not response.is_success:
                # S3 answers 403 for what is not there, to those who may not list.
                if response.status_code in (401, 403, 404, 410):
                    raise ItemFault(f"{what}: the file is not in the storage (HTTP {response.status_code})")
                raise httpx.HTTPStatusError("refused", request=response.request, response=response)
            told = response.headers.get("content-length", "")
            if told.isdigit() and int(told) > self._largest:
                raise self._too_large(what)
            for part in response.iter_bytes():
                size += len(part)
                if size > self._largest:
                    raise self._too_large(what)
                if time.monotonic() - started > _LONGEST_DOWNLOAD:
                    raise ItemFault(f"{what}: not there after {no_longer_than(_LONGEST_DOWNLOAD)}", lasting=False)
                if len(beginning) < _HEADER_WITHIN:
                    beginning += part[:_HEADER_WITHIN]
                out.write(part)
        if b"%PDF-" not in beginning[:_HEADER_WITHIN]:
            raise ItemFault(
                f"{what}: what the storage gives is no PDF; a captive portal or a proxy may stand in between"
            )
        return size

    def _too_large(self, what: str) -> ItemFault:
        return ItemFault(f"{what}: larger than {self._largest // 1_000_000} MB; --largest MB takes it")

    def _is_safe(self, request: httpx.Request) -> None:
        """Also of each redirect: https only, or this machine where the storage is on this machine."""
        if request.url.scheme != "https" and not (self._loopback and is_loopback(request.url.host)):
            raise ItemFault("the storage leads to an address without https; not followed")
