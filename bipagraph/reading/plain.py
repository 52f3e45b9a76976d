"""Plain text and Markdown: bytes to a string."""

from __future__ import annotations

import codecs
from pathlib import Path

from bipagraph.errors import ReadError

__all__ = ["decode"]

#: Control characters that no text holds; a page's form feed, tabs and line ends are none of them.
_BINARY = frozenset(range(32)) - {0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B, 0x02, 0x1E, 0x1F}
#: Text holds fewer control characters than this share.
_BINARY_SHARE = 0.002
#: English text in Windows-1252 is ASCII but for quotation marks, dashes, section signs and names.
_LEAST_ASCII_SHARE = 0.85


def decode(data: bytes, path: Path) -> str:
    """The text in ``data``: UTF-8 (with or without a mark), UTF-16 with its mark, else Windows-1252 if it reads as text.

    Raises :class:`bipagraph.errors.ReadError` for anything else.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise ReadError(path, f"damaged UTF-16 text at byte {error.start}; save it as UTF-8") from None
    sample = data[:1_000_000]
    controls = sum(sample.count(bytes([code])) for code in _BINARY)
    if controls > _BINARY_SHARE * len(sample):
        raise ReadError(path, "holds binary data, not text; if it is a PDF or a Word file, give it that suffix")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = error.start
    ascii_share = sum(sample.count(bytes([code])) for code in (9, 10, 13, *range(32, 127))) / max(len(sample), 1)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if not text or ascii_share < _LEAST_ASCII_SHARE:
        raise ReadError(path, f"is no UTF-8 text (byte {place} is wrong) and no Windows-1252 text; save it as UTF-8")
    return text
