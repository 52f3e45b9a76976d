"""PDF: the text that pdfium finds, page by page, in the order in which one reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from bipagraph.errors import ReadError
from bipagraph.reading import pdf_ocr
from bipagraph.reading.pdf_page import PageText, page_text
from bipagraph.reading.stamps import find_stamps

__all__ = ["PdfText", "read_pdf"]

_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD of pdfium's fpdfview.h
#: Captions, counsel's blocks and signatures stand on a filing's first and last pages; elsewhere columns drawn row by
#: row are a table's, whose rows are to be read.
_CAPTION_PAGES = 3
#: A page with fewer letters and digits than this, its stamp apart, may be a scan.
_FEW_CHARACTERS = 20
#: A scan covers this share of its page at least, or is so many shapes of letters drawn as outlines.
_SCAN_SHARE = 0.3
_SCAN_SHAPES = 200
#: Images of a scan cut into strips may be many; more objects than this are not looked at.
_MOST_OBJECTS = 4_000


#: Control characters, private use (but the bullets that Word's symbol font has there), and the mark of a lost character.
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uefff\uf100-\uf8ff\ufffd]")


class PdfText(NamedTuple):
    """A PDF's text, and what only its drawing tells.

    text    the pages' texts, each ending in a newline, joined by form feeds
    raised  where footnotes' numbers are set as superscripts (half-open offsets in the text)
    small   where lines in small type stand at a page's foot (half-open offsets in the text)
    notes   what a user should know, a line each: "pages 3-5 are scans without text"
    """

    text: str
    raised: tuple[tuple[int, int], ...] = ()
    small: tuple[tuple[int, int], ...] = ()
    notes: tuple[str, ...] = ()


def read_pdf(data: bytes, path: Path, ocr_seconds: float = pdf_ocr.MOST_SECONDS) -> PdfText:
    """The text of the PDF in ``data``.  Raises :class:`bipagraph.errors.ReadError`.

    Scanned pages are read where text recognition is installed (:mod:`bipagraph.reading.pdf_ocr`), and told in a note;
    where it is not, a file without any other page is an error, which says so.  It takes ``ocr_seconds`` at most.
    """
    if b"%PDF" not in data[:1024]:
        raise ReadError(path, "is no PDF (it does not begin with %PDF)")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR or "assword" in str(error):
            raise ReadError(path, "is locked with a password; save a copy without it") from None
        raise ReadError(path, "is a damaged or truncated PDF; download it again") from None
    try:
        return _read(document, path, ocr_seconds)
    finally:
        document.close()


def _read(document: pypdfium2.PdfDocument, path: Path, ocr_seconds: float) -> PdfText:
    pages: list[PageText] = []
    scans: list[int] = []
    damaged: list[int] = []
    undecoded: list[int] = []
    for index, loaded in enumerate(_pages(document)):
        if loaded is None:
            damaged.append(index)
            pages.append(PageText(""))
            continue
        page, is_scan = loaded
        if is_scan:
            scans.append(index)
        elif _is_undecoded(page.text):
            undecoded.append(index)
            page = PageText("")
        pages.append(page)
    if len(damaged) == len(pages):
        raise ReadError(path, "is a damaged PDF: no page of it can be loaded; download it again")
    notes = [_of_pages(damaged, "is damaged and was left out", "are damaged and were left out")] if damaged else []
    if undecoded:
        told = _of_pages(undecoded, "has letters", "have letters")
        notes.append(f"{told} that no program can tell from one another (run ocrmypdf --force-ocr in.pdf out.pdf)")
    if scans:
        recognised, trouble = pdf_ocr.recognise(document, scans, ocr_seconds)
        pages = [recognised.get(index, page) for index, page in enumerate(pages)]
        if recognised:
            notes.append(_of_pages(sorted(recognised), "is a scan", "are scans") + ", read by text recognition")
        left = [index for index in scans if index not in recognised]
        others = any(page.text.strip() for index, page in enumerate(pages) if index not in left)
        if left and not others:
            raise ReadError(path, f"is a scan, pages without text ({len(pages)}); {trouble}")
        if left:
            notes.append(_of_pages(left, "is a scan without text", "are scans without text") + f"; {trouble}")
    if undecoded and not any(page.text.strip() for page in pages):
        raise ReadError(path, notes[-1])
    if not any(page.text.strip() for page in pages):
        raise ReadError(path, f"has no text on its pages ({len(pages)}): it is blank, or a scan that was lost")
    return _joined(pages, notes)


def _pages(document: pypdfium2.PdfDocument) -> Iterable[tuple[PageText, bool] | None]:
    """Each page's text and whether it is a scan; ``None`` for a page that cannot be loaded."""
    count = len(document)
    footnoted = False
    for index in range(count):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            yield None
            continue
        try:
            found = page_text(page, index < _CAPTION_PAGES or index >= count - _CAPTION_PAGES, footnoted)
            footnoted = bool(found.small)
            yield found, _is_scan(page, found.text)
        except pypdfium2.PdfiumError:
            yield None
        finally:
            page.close()


def _is_scan(page: pypdfium2.PdfPage, text: str) -> bool:
    """Whether the page has no text of its own but pictures of it: at most a filing system's stamp is written on it."""
    if len(text) > 600 or _characters(text) >= _FEW_CHARACTERS:
        return False
    width, height = page.get_size()
    covered = 0.0
    count = pdfium.FPDFPage_CountObjects(page.raw)
    if count > _SCAN_SHAPES:
        return True
    for position, item in enumerate(page.get_objects(max_depth=3)):
        if position > _MOST_OBJECTS:
            break
        if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = item.get_bounds()
            covered += abs((right - left) * (top - bottom))
    return bool(covered >= _SCAN_SHARE * width * height)


def _is_undecoded(text: str) -> bool:
    """Whether the page's font gives shapes without saying which letters they are: most characters are then no text."""
    if not _NO_TEXT.search(text):
        return False
    solid = "".join(text.split())
    return len(solid) >= _FEW_CHARACTERS and len(_NO_TEXT.findall(solid)) > len(solid) / 2


def _characters(text: str) -> int:
    """How many letters and digits the page has besides the stamp."""
    text = text.replace("\r\n", "\n")
    for start, end, _ in reversed(find_stamps(text)):
        text = text[:start] + text[end:]
    return sum(map(str.isalnum, text))


def _of_pages(indices: Sequence[int], one: str, several: str) -> str:
    """ "page 3 is a scan", "pages 3-5, 8 are scans": page numbers count from 1."""
    runs = []
    for _, group in groupby(enumerate(indices), lambda item: item[1] - item[0]):
        run = [index + 1 for _, index in group]
        runs.append(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}")
    return f"page {runs[0]} {one}" if len(indices) == 1 else f"pages {', '.join(runs)} {several}"


def _joined(pages: Sequence[PageText], notes: Sequence[str]) -> PdfText:
    texts: list[str] = []
    raised: list[tuple[int, int]] = []
    small: list[tuple[int, int]] = []
    offset = 0
    for page in pages:
        # A page's last line must end before the next page's first, or a stamp there would stand within a line.
        text = page.text.rstrip("\n") + "\n"
        texts.append(text)
        raised.extend((offset + start, offset + end) for start, end in page.raised)
        small.extend((offset + start, offset + min(end, len(text))) for start, end in page.small)
        offset += len(text) + 1
    return PdfText("\f".join(texts), tuple(raised), tuple(small), tuple(notes))
