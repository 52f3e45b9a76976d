"""E-mail (``.eml``): its attachments, and the message itself where a court's filing system sent it as a notice."""

from __future__ import annotations

import mimetypes
import re
from collections import Counter
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import PurePosixPath

from bipagraph.reading.archives import LARGEST_MEMBER, ContainerError
from bipagraph.reading.names import clean_name, distinct

__all__ = ["Message"]

#: The types that Python knows; those of the machine would make of one message here this, there that.
_TYPES = mimetypes.MimeTypes()
#: Mail servers take 25 to 50 MB; a court's notice has a few KB.
_LARGEST_MESSAGE = 150 * 1024 * 1024
#: Parts within parts: each forwarding adds two or three; the parser's time grows with their depth.
_MOST_BOUNDARIES = 150
#: A header is parsed as a grammar, recursively; no true one is longer (a list of 300 recipients).
_LONGEST_HEADER = 30_000
_MOST_ATTACHMENTS = 1_000
#: Every message has one of these.
_HEADERS = ("from", "to", "subject", "date", "message-id", "received", "mime-version", "content-type")
#: What the parser lets through of what is wrong in a message's headers and encodings.
_FAULTS = (MessageError, LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError)
#: A court's word that something was filed: CM/ECF of the district and bankruptcy courts, of the courts of appeals.
_NOTICE = re.compile(r"Notice\s+of\s+(?:Electronic\s+Filing|Docket\s+Activity)", re.IGNORECASE)
_NOTICE_WITHIN = 20_000
_TAGS = re.compile(r"<[^<>]{0,2000}>")


class Message:
    """A message taken apart.

    sizes    name → size in bytes of each attachment; and of the notice, named as the message's subject tells
    refused  (name, reason) of attachments that cannot be had
    packed   the message's own size

    Raises :class:`ContainerError` for what is no message.
    """

    def __init__(self, data: bytes) -> None:
        self.packed = len(data)
        self.refused: list[tuple[str, str]] = []
        self._data: dict[str, bytes] = {}
        self._taken: Counter[str] = Counter()
        if len(data) > _LARGEST_MESSAGE:
            raise ContainerError(f"has {len(data) // 2**20} MB; the limit for a message is {_LARGEST_MESSAGE // 2**20}")
        if data.lower().count(b"boundary=") > _MOST_BOUNDARIES:
            raise ContainerError("is no sound e-mail message: its parts lie too deep in each other")
        try:
            message = BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
            names = {name.lower() for name, _ in message.raw_items()}
            if names.isdisjoint(_HEADERS):
                raise ContainerError("is no e-mail message: it has no header")
            self._take_apart(message)
        except _FAULTS:
            raise ContainerError("is a damaged e-mail message; save it again") from None
        self.sizes = {name: len(held) for name, held in self._data.items()}

    def data(self, name: str, most: int | None = None) -> bytes:
        """The bytes of an attachment (the first ``most``), or of the notice.  Raises ``KeyError``."""
        return self._data[name][:most]

    def _take_apart(self, message: EmailMessage) -> None:
        plain: list[str] = []
        rich: list[str] = []
        for number, part in enumerate(_parts(message), 1):
            if number > _MOST_ATTACHMENTS:
                self.refused.append(("…", f"the message has more than {_MOST_ATTACHMENTS:,} parts"))
                break
            kind, name, attached = _description(part)
            if kind in ("text/plain", "text/html") and not name and not attached:
                (plain if kind == "text/plain" else rich).append(_words(part))
                continue
            self._attach(part, kind, name or f"attachment-{number}{_suffix(kind)}")
        # A notice comes as HTML, as plain text, or as both: HTML keeps the table of parties and the documents.
        for bodies, suffix in ((rich, ".html"), (plain, ".txt")):
            body = "\n\n".join(bodies)
            if _NOTICE.search(_TAGS.sub(" ", body[:_NOTICE_WITHIN])):
                name = distinct(f"notice{suffix}", self._taken)
                self._data[name] = body.encode("utf-8", "replace")
                break

    def _attach(self, part: EmailMessage, kind: str, printed: str) -> None:
        name = (
            clean_name(printed.replace("\\", "/").rpartition("/")[2].replace(":", "_")) or f"attachment{_suffix(kind)}"
        )
        if kind == "message/rfc822" and not name.lower().endswith(".eml"):
            name += ".eml"
        name = distinct(name, self._taken)
        data = _bytes(part, kind)
        if not data:
            self.refused.append((name, "is an empty attachment"))
        elif len(data) > LARGEST_MEMBER:
            self.refused.append((name, f"has {len(data) // 2**20} MB; the limit is {LARGEST_MEMBER // 2**20} MB"))
        else:
            self._data[name] = data


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something, in order; a message within the message is one part."""
    stack: list[EmailMessage] = [message]
    while stack:
        part = stack.pop()
        payload = part.get_payload() if part.is_multipart() else None
        if isinstance(payload, list) and part.get_content_maintype() == "multipart":
            stack += [inner for inner in reversed(payload) if isinstance(inner, EmailMessage)]
        else:
            yield part


def _description(part: EmailMessage) -> tuple[str, str, bool]:
    """A part's media type, file name ("" where it has none), and whether it is attached."""
    if any(len(str(value)) > _LONGEST_HEADER for _, value in part.raw_items()):
        return "application/octet-stream", "", True
    try:
        return part.get_content_type(), part.get_filename() or "", part.get_content_disposition() == "attachment"
    except _FAULTS:
        return "application/octet-stream", "", True


def _bytes(part: EmailMessage, kind: str) -> bytes:
    try:
        if kind == "message/rfc822":
            payload = part.get_payload()
            inner = payload[0] if isinstance(payload, list) and payload else None
            return inner.as_bytes(policy=policy.compat32) if isinstance(inner, EmailMessage) else b""
        data = part.get_payload(decode=True)
    except _FAULTS:
        return b""
    return data if isinstance(data, bytes) else b""


def _words(part: EmailMessage) -> str:
    data = _bytes(part, "text/plain")
    try:
        return data.decode(part.get_content_charset("utf-8"))
    except (UnicodeError, *_FAULTS):
        return data.decode("cp1252", "replace")


def _suffix(kind: str) -> str:
    """The suffix of a media type, for an attachment without a name."""
    return PurePosixPath("x" + (_TYPES.guess_extension(kind) or "")).suffix
