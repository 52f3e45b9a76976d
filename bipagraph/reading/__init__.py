"""Files in, :class:`bipagraph.records.Text` out.  ``read`` for a file, ``read_string`` for a text at hand."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from bipagraph.errors import ReadError
from bipagraph.reading.plain import decode
from bipagraph.reading.views import make_text
from bipagraph.records import Text

__all__ = ["SUFFIXES", "read", "read_string"]

_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".html": "text/html",
    ".htm": "text/html",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}

#: The suffixes (small letters, with their dots) of the files that ``read`` reads.
SUFFIXES = frozenset(_MEDIA_TYPES)

#: No filing is larger; a larger file is an export or a mistake, and would take all memory.
_LARGEST_FILE = 200 * 1024 * 1024

_LINE_END = re.compile(r"\r\n?")


def read(path: Path | str) -> Text:
    """The filing in the file at ``path``.

    ``original`` has line ends ``\\n``.  Raises :class:`bipagraph.errors.ReadError`, one line for people, for a file
    that is missing, empty, too large, locked, damaged, without text, or of another format than its suffix says.
    """
    path = Path(path)
    media_type = _MEDIA_TYPES.get(path.suffix.lower())
    if not path.exists():
        raise ReadError(path, "no such file")
    if path.is_dir():
        raise ReadError(path, "is a folder, not a file")
    if media_type is None:
        raise ReadError(
            path, f"cannot read files of suffix {path.suffix or '(none)'!s}; readable are {' '.join(sorted(SUFFIXES))}"
        )
    try:
        size = path.stat().st_size
        if size > _LARGEST_FILE:
            raise ReadError(path, f"has {size // 2**20} MB; the limit is {_LARGEST_FILE // 2**20} MB: split it")
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(path, f"cannot be opened: {error.strerror or error}") from None
    if not data.strip():
        raise ReadError(path, "is empty")
    text = _LINE_END.sub("\n", _text(data, path, media_type))
    if not any(character.isalnum() for character in text):
        raise ReadError(path, "holds no text")
    return make_text(text, path.name, hashlib.sha256(data).hexdigest(), media_type)


def _text(data: bytes, path: Path, media_type: str) -> str:
    if media_type == "application/pdf":
        from bipagraph.reading.pdf import pdf_text

        return pdf_text(data, path)
    if media_type == "text/html":
        from bipagraph.reading.html import html_text

        return html_text(decode(data, path), path)
    if media_type in ("text/plain", "text/markdown"):
        return decode(data, path)
    from bipagraph.reading.docx import docx_text

    return docx_text(data, path)


def read_string(text: str, source_name: str = "text", media_type: str = "text/plain") -> Text:
    """The filing whose text is ``text`` (plain or Markdown); its SHA-256 is that of the text in UTF-8."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return make_text(_LINE_END.sub("\n", text), source_name, digest, media_type)
