"""PDF: the text that pdfium finds, page by page, in the order in which one reads it."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from bipagraph.errors import ReadError
from bipagraph.reading.pdf_layout import Box, Word, drawn_as_read, in_columns, reading_order

__all__ = ["pdf_text"]

_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD of pdfium's fpdfview.h
#: Captions, counsel's blocks and signatures stand on a filing's first and last pages; elsewhere columns drawn row by
#: row are a table's, whose rows are to be read.
_CAPTION_PAGES = 3
#: Words, at pdfium's marks for a hyphen at a line's end too.
_WORD = re.compile(r"[^\s\ufffe\uffff\x02]+[\ufffe\uffff\x02]?|[\ufffe\uffff\x02]")
_LINE_END_HYPHENS = dict.fromkeys((0xFFFE, 0xFFFF, 2), "-")
#: Text turned by more than this (radians) stands in no row.
_TURNED = 0.2


def pdf_text(data: bytes, path: Path) -> str:
    """The pages' texts, each ending in a newline, joined by form feeds.  Raises :class:`bipagraph.errors.ReadError`."""
    if not data.lstrip()[:5].startswith(b"%PDF"):
        raise ReadError(path, "is no PDF (it does not begin with %PDF)")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR or "assword" in str(error):
            raise ReadError(path, "is locked with a password; save a copy without it") from None
        raise ReadError(path, "is a damaged or truncated PDF; download it again") from None
    try:
        count = len(document)
        pages = [
            _page_text(document, index, index < _CAPTION_PAGES or index >= count - _CAPTION_PAGES)
            for index in range(count)
        ]
    except pypdfium2.PdfiumError:
        raise ReadError(path, "is a damaged PDF: a page cannot be loaded; download it again") from None
    finally:
        document.close()
    if not any(page.strip() for page in pages):
        raise ReadError(
            path, f"is a scan, pages without text ({len(pages)}); run text recognition first (ocrmypdf in.pdf out.pdf)"
        )
    # A page's last line must end before the next page's first, or a stamp there would stand within a line.
    return "\f".join(page.replace("\f", "\n").rstrip("\n") + "\n" for page in pages)


def _page_text(document: pypdfium2.PdfDocument, index: int, may_hold_caption: bool) -> str:
    page = document[index]
    text_page = page.get_textpage()
    try:
        text: str = text_page.get_text_bounded()
        boxes = list(_boxes(text_page))
        sheet = Box(*page.get_bbox())
        ordered = drawn_as_read(boxes, sheet)
        if ordered and not (may_hold_caption and in_columns(boxes, sheet)):
            return text
        return reading_order(list(_words(text_page)), columns_only=ordered) or text
    finally:
        text_page.close()
        page.close()


def _boxes(text_page: pypdfium2.PdfTextPage) -> Iterator[Box]:
    """The page's runs of text, in drawing order, as rectangles."""
    raw, get_rect = text_page.raw, pdfium.FPDFText_GetRect
    left, top, right, bottom = (ctypes.c_double() for _ in range(4))
    for index in range(pdfium.FPDFText_CountRects(raw, 0, -1)):
        get_rect(raw, index, left, top, right, bottom)
        yield Box(left.value, bottom.value, right.value, top.value)


def _words(text_page: pypdfium2.PdfTextPage) -> Iterator[Word]:
    """The page's words with their places, in drawing order."""
    raw = text_page.raw
    count = text_page.count_chars()
    text = text_page.get_text_range()
    if len(text) != count:  # pdfium leaves characters out of its text, which its places count
        codes = (pdfium.FPDFText_GetUnicode(raw, index) for index in range(count))
        text = "".join(chr(code) if code else " " for code in codes)
    first, last = pdfium.FS_RECTF(), pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    for match in _WORD.finditer(text):
        start, end = match.span()
        pdfium.FPDFText_GetLooseCharBox(raw, start, first)
        pdfium.FPDFText_GetLooseCharBox(raw, end - 1, last)
        pdfium.FPDFText_GetCharOrigin(raw, start, x, y)
        angle = pdfium.FPDFText_GetCharAngle(raw, start)
        turned = _TURNED < angle < 6.283 - _TURNED
        yield Word(
            match[0].translate(_LINE_END_HYPHENS),
            min(first.left, last.left),
            max(first.right, last.right),
            y.value,
            abs(first.top - first.bottom),
            not turned,
        )
