"""Pace, waiting when the service asks for it, trying again; and what each failure of a network means, in one line."""

from __future__ import annotations

import re
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

import httpx

__all__ = ["ItemFault", "Patience", "StoppedError", "no_longer_than", "one_line"]

_T = TypeVar("_T")

#: Statuses of a service that is busy or restarting: the same request may well be answered a moment later.
_PASSING = frozenset({500, 502, 503, 504})

#: With waits of 1, 2, 4, 8 and 16 seconds, half a minute: a restart is over by then, an outage is not.
_MOST_RETRIES = 5
_LONGEST_BACKOFF = 30.0

#: A service that asks to wait so often, and never answers in between, will not answer tonight.
_MOST_WAITS = 8

#: CourtListener's words where a header is missing: "Request was throttled. Expected available in 85774 seconds."
_AVAILABLE_IN = re.compile(r"available in ([0-9]{1,9}) second")

#: Of a service's own words so many characters are shown.
_DETAIL = 200


class ItemFault(Exception):
    """One opinion or document that cannot be had; the rest can.

    lasting  another try would end the same way (it is not there, it is too large); else the network is to blame
    """

    def __init__(self, reason: str, *, lasting: bool = True, status: int | None = None) -> None:
        super().__init__(reason)
        self.lasting = lasting
        self.status = status


class StoppedError(Exception):
    """Nothing more can be had in this run.

    unusable  because of what the user gave (token, query), not of the service's state
    """

    def __init__(self, reason: str, *, unusable: bool = False) -> None:
        super().__init__(reason)
        self.unusable = unusable


def one_line(text: object) -> str:
    """A service's words as one short line."""
    words = " ".join(str(text).split())
    return words if len(words) <= _DETAIL else words[:_DETAIL] + "…"


def no_longer_than(seconds: float) -> str:
    """A length of time for people: "42 s", "15 min", "23 h 50 min"."""
    whole = max(1, round(seconds))
    if whole < 120:
        return f"{whole} s"
    minutes = -(-whole // 60)
    hours, rest = divmod(minutes, 60)
    return f"{minutes} min" if hours == 0 else f"{hours} h {rest} min" if rest else f"{hours} h"


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a failure means: its line, whether to try again, and how long the service asks to wait."""

    reason: str
    again: bool = False
    wait: float | None = None
    throttled: bool = False
    unreachable: bool = False
    status: int | None = None


class Patience:
    """Runs requests: never faster than the pace, again after a passing failure, later where the service asks for it.

    pace          seconds between the starts of two requests
    longest_wait  seconds; where the service asks for more, the run stops and says when to come back
    sleep, clock  the time (tests give their own)
    tell          called with a line for the user before a long wait
    secret        what no reason may repeat, even where the service does
    """

    def __init__(
        self,
        *,
        pace: float = 0.75,
        longest_wait: float = 3600.0,
        sleep: Callable[[float], None] | None = None,
        clock: Callable[[], float] | None = None,
        tell: Callable[[str], None] = lambda line: None,
        secret: str = "",
    ) -> None:
        self._pace = pace
        self._longest_wait = longest_wait
        self._sleep = sleep or time.sleep
        self._clock = clock or time.monotonic
        self._tell = tell
        self._secret = secret
        self._next_start = float("-inf")
        self._answered = False

    def call(self, work: Callable[[], _T], what: str, *, paced: bool = True) -> _T:
        """The result of ``work``, which makes one request; ``what`` names it for people.

        Raises :class:`ItemFault` when it fails for good, :class:`StoppedError` when everything would fail.
        """
        retries = waits = 0
        while True:
            if paced:
                self._keep_pace()
            try:
                result = work()
            except (httpx.HTTPError, httpx.InvalidURL, ValueError, TypeError, AttributeError, _api_error()) as error:
                # Beside the network's own errors: what the SDK raises over an answer of another form.
                meaning = self._meaning(error, what)
            else:
                self._answered = True
                return result
            self._answered = self._answered or meaning.status is not None
            if meaning.throttled:
                waits += 1
                self._wait(meaning, waits)
            elif meaning.again and retries < _MOST_RETRIES and (self._answered or not meaning.unreachable):
                retries += 1
                self._sleep(max(meaning.wait or 0.0, _backoff(retries)))
            elif meaning.unreachable and not self._answered:
                raise StoppedError(meaning.reason) from None
            else:
                raise ItemFault(meaning.reason, lasting=not meaning.again, status=meaning.status) from None

    def _meaning(self, error: Exception, what: str) -> _Meaning:
        meaning = _meaning(error, what)
        return replace(meaning, reason=meaning.reason.replace(self._secret, "…")) if self._secret else meaning

    def _keep_pace(self) -> None:
        now = self._clock()
        if now < self._next_start:
            self._sleep(self._next_start - now)
            now = self._clock()
        self._next_start = now + self._pace

    def _wait(self, meaning: _Meaning, waits: int) -> None:
        seconds = meaning.wait if meaning.wait is not None else _backoff(waits)
        if seconds > self._longest_wait:
            raise StoppedError(
                f"the rate limit is reached: CourtListener asks to wait {no_longer_than(seconds)}; run the same command "
                "again after that, it goes on where it stopped (--longest-wait MINUTES waits by itself)"
            )
        if waits > _MOST_WAITS:
            raise StoppedError("the rate limit is reached, again after every wait; run the same command again later")
        if seconds >= 5:
            self._tell(f"the rate limit is reached: waiting {no_longer_than(seconds)}")
        self._sleep(seconds)


def _backoff(count: int) -> float:
    return float(min(2.0 ** (count - 1), _LONGEST_BACKOFF))


def _api_error() -> type[Exception]:
    from courtlistener import CourtListenerAPIError  # type: ignore[import-untyped, import-not-found, unused-ignore]

    return CourtListenerAPIError  # type: ignore[no-any-return, unused-ignore]


def _meaning(error: Exception, what: str) -> _Meaning:
    response: httpx.Response | None = getattr(error, "response", None)
    if response is not None and isinstance(getattr(error, "status_code", response.status_code), int):
        return _meaning_of_status(response, getattr(error, "detail", ""), what)
    causes = list(_causes(error))
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return _Meaning(
            f"{what}: the host's certificate cannot be trusted; a proxy may be reading along "
            "(SSL_CERT_FILE names a proxy's own certificate)"
        )
    if isinstance(error, httpx.TimeoutException):
        return _Meaning(f"{what}: no answer in time", again=True)
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return _Meaning(f"{what}: the host cannot be found; is there a network?", again=True, unreachable=True)
    if isinstance(error, httpx.ConnectError):
        return _Meaning(f"{what}: no connection ({one_line(error)})", again=True, unreachable=True)
    if isinstance(error, httpx.TooManyRedirects | httpx.UnsupportedProtocol | httpx.InvalidURL):
        return _Meaning(f"{what}: leads to no address that can be used ({one_line(error)})")
    if isinstance(error, httpx.DecodingError):
        return _Meaning(f"{what}: the answer is damaged", again=True)
    if isinstance(error, httpx.HTTPError):
        return _Meaning(f"{what}: the connection was cut ({one_line(error) or type(error).__name__})", again=True)
    return _Meaning(
        f"{what}: the answer is not CourtListener's JSON; a captive portal or a proxy may stand in between, or the API "
        "has changed (pip install --upgrade courtlistener-api-client)"
    )


def _meaning_of_status(response: httpx.Response, detail: Any, what: str) -> _Meaning:
    status = response.status_code
    if isinstance(detail, dict) and "detail" in detail:
        detail = detail["detail"]
    is_page = "html" in response.headers.get("content-type", "").lower()
    said = "" if is_page or not detail else f": {one_line(detail)}"
    wait = _retry_after(response, str(detail))
    if status == 429:
        return _Meaning(f"{what}: the rate limit is reached", wait=wait, throttled=True, status=status)
    if status == 503 and wait is not None:
        return _Meaning(f"{what}: the service is closed", wait=wait, throttled=True, status=status)
    if status in _PASSING:
        return _Meaning(f"{what}: the service fails (HTTP {status})", again=True, status=status)
    if 300 <= status < 400:
        host = httpx.URL(response.headers.get("location", "")).host or "elsewhere"
        return _Meaning(
            f"{what}: the answer leads to {one_line(host)}, which is not followed, as the token is for "
            f"{response.url.host} alone; a captive portal?",
            status=status,
        )
    if status == 404:
        return _Meaning(f"{what}: is not there (HTTP 404)", status=status)
    return _Meaning(f"{what}: refused (HTTP {status}){said}", status=status)


def _retry_after(response: httpx.Response, detail: str) -> float | None:
    """How long a service asks to wait: seconds or a date (RFC 9110, 10.2.3), or else its own words."""
    value = response.headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,9}(?:\.[0-9]{1,9})?", value):
        return float(value)
    if value:
        try:
            until = parsedate_to_datetime(value)
        except ValueError:
            pass
        else:
            until = until if until.tzinfo else until.replace(tzinfo=UTC)
            return max(0.0, (until - datetime.now(UTC)).total_seconds())
    found = _AVAILABLE_IN.search(detail)
    return float(found[1]) if found else None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    # A chain of causes is short; the bound is against one that bites its tail.
    for _ in range(10):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__
