"""PDF: the text that pdfium finds, page by page, in the order in which it was drawn."""

from __future__ import annotations

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]

from bipagraph.errors import ReadError

__all__ = ["pdf_text"]

_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD of pdfium's fpdfview.h


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
        pages = []
        for index in range(len(document)):
            page = document[index]
            text_page = page.get_textpage()
            pages.append(text_page.get_text_bounded())
            text_page.close()
            page.close()
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
