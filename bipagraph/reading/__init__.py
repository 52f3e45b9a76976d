"""Files in, :class:`bipagraph.records.Text` out.  ``read`` for a file, ``read_string`` for a text at hand."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path

from bipagraph.errors import ReadError
from bipagraph.reading.containers import CONTAINER_SUFFIXES, METADATA_SUFFIX, content, expand, is_container
from bipagraph.reading.file_names import name_fields
from bipagraph.reading.heads import behind_head
from bipagraph.reading.notices import notice_fields
from bipagraph.reading.plain import decode
from bipagraph.reading.views import make_text
from bipagraph.records import SourceField, Text

__all__ = ["CONTAINER_SUFFIXES", "SUFFIXES", "content", "read", "read_string"]

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".docx": _DOCX,
    ".odt": "application/vnd.oasis.opendocument.text",
    ".rtf": "application/rtf",
    ".doc": "application/msword",
    ".json": "application/json",
}

#: The suffixes (small letters, with their dots) of the files that ``read`` reads; containers are not among them.
SUFFIXES = frozenset(_MEDIA_TYPES)

_LINE_END = re.compile(r"\r\n?")


def read(path: Path | str, *, ocr_seconds: float = 240.0) -> Text:
    """The filing in the file at ``path``, or in the member of a container that goes by that virtual path.

    ocr_seconds  what recognising the text of a PDF's scanned pages may take, where that is installed

    A member's ``source_name`` is its own name, its ``sha256`` that of its own bytes.  ``original`` has line ends
    ``\\n``.  Raises :class:`bipagraph.errors.ReadError`, one line for people, for a file that is missing, empty, too
    large, locked, damaged, without text, or of another format than its suffix says.
    """
    path = Path(path)
    media_type = _MEDIA_TYPES.get(path.suffix.lower())
    if media_type is None and path.is_file():
        if path.suffix.lower() in CONTAINER_SUFFIXES:
            raise ReadError(path, _what_it_holds(path))
        raise ReadError(
            path, f"cannot read files of suffix {path.suffix or '(none)'!s}; readable are {' '.join(sorted(SUFFIXES))}"
        )
    data = content(path)
    if media_type is None:
        raise ReadError(path, f"cannot read members of suffix {path.suffix or '(none)'!s}")
    if not data.strip():
        raise ReadError(path, "is empty")
    if media_type == "application/msword":
        media_type = _written_as_doc(data, path)
    digest = hashlib.sha256(data).hexdigest()
    if media_type == "application/pdf":
        from bipagraph.reading.pdf import read_pdf

        drawn = read_pdf(data, path, ocr_seconds)
        text = make_text(drawn.text, path.name, digest, media_type, drawn.notes, drawn.raised, drawn.small)
        return replace(text, fields=(*text.fields, *_fields_beside(path), *name_fields(path.name)))
    if media_type == "application/json":
        if is_container(path):
            raise ReadError(path, _what_it_holds(path))
        return _read_record(data, path, digest)
    original = _LINE_END.sub("\n", _text(data, path, media_type))
    if not any(character.isalnum() for character in original):
        raise ReadError(path, "holds no text")
    text = make_text(original, path.name, digest, media_type)
    return replace(text, fields=(*text.fields, *notice_fields(text.original), *name_fields(path.name)))


#: No record without a text is larger.
_LARGEST_METADATA = 5 * 1024 * 1024


def _fields_beside(path: Path) -> tuple[SourceField, ...]:
    """What the record beside a document states; nothing where there is none, or none that can be read."""
    from bipagraph.reading.courtlistener import record_text

    beside = path.with_name(path.stem + METADATA_SUFFIX)
    try:
        data = content(beside)
        fields = record_text(data, beside).fields if len(data) <= _LARGEST_METADATA else []
    except ReadError:
        return ()
    return tuple(replace(field, origin="beside", span=None) for field in fields)


def _what_it_holds(container: Path) -> str:
    """Why a container is not read itself, and how one of its filings is."""
    members = expand(container).members
    if not members:
        return "holds no filing"
    number = "one filing" if len(members) == 1 else f"{len(members):,} filings"
    return f"holds {number}, and is none itself; give its path: {members[0]}"


def _read_record(data: bytes, path: Path, digest: str) -> Text:
    """A catalogue's record: its fields in the original's head, its words behind."""
    from bipagraph.reading.courtlistener import record_text

    record = record_text(data, path)
    body = record.body
    if record.is_html:
        from bipagraph.reading.html import html_text

        body = html_text(body, path)
    text = behind_head(record.head, make_text(_LINE_END.sub("\n", body), path.name, digest, "application/json"))
    return replace(text, fields=(*record.fields, *text.fields, *name_fields(path.name)))


def _text(data: bytes, path: Path, media_type: str) -> str:
    """The text of a file of a format.  The readers are imported when they are first used: each has its libraries."""
    match media_type:
        case "text/html":
            from bipagraph.reading.docket_html import docket_sheet_text, is_docket_sheet
            from bipagraph.reading.html import html_text
            from bipagraph.reading.html_source import html_source

            source = html_source(data, path)
            return docket_sheet_text(source, path) if is_docket_sheet(source) else html_text(source, path)
        case "application/rtf":
            from bipagraph.reading.rtf import rtf_text

            return rtf_text(data, path)
        case "application/vnd.oasis.opendocument.text":
            from bipagraph.reading.odt import odt_text

            return odt_text(data, path)
        case "text/plain" | "text/markdown":
            return decode(data, path)
    from bipagraph.reading.docx import docx_text

    return docx_text(data, path)


def _written_as_doc(data: bytes, path: Path) -> str:
    """What a ``.doc`` really is: courts' sites and old programs give RTF, HTML and newer formats that suffix."""
    beginning = data[:1024].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if beginning.startswith(b"{\\rtf"):
        return "application/rtf"
    if beginning.startswith((b"<html", b"<!doctype html", b"<?xml")) or b"<html" in beginning:
        return "text/html"
    if beginning.startswith(b"pk\x03\x04"):
        return _DOCX
    if beginning.startswith(b"%pdf"):
        return "application/pdf"
    raise ReadError(
        path,
        "is an old Word .doc, which is not read; save it as .docx or PDF (soffice --headless --convert-to docx FILE)",
    )


def read_string(text: str, source_name: str = "text", media_type: str = "text/plain") -> Text:
    """The filing whose text is ``text`` (plain or Markdown); its SHA-256 is that of the text in UTF-8."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return make_text(_LINE_END.sub("\n", text), source_name, digest, media_type)
