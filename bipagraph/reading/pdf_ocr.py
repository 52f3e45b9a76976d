"""Scanned pages read by text recognition, where the extra ``[ocr]`` (ocrmypdf) and the program tesseract are installed.

Everything happens on this machine and within bounds: a few pages at a time, in a process of their own that is ended
when its time is over.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]

from bipagraph.reading.pdf_page import PageText, page_text

__all__ = ["MOST_SECONDS", "available", "recognise"]

#: A page takes two to five seconds; a page of noise may take for ever.
_SECONDS_A_PAGE = 30
#: No file gets more than this, unless more is allowed; what is left over stays a scan.
MOST_SECONDS = 240.0
#: So few pages go to one process that little is lost with it.
_PAGES_AT_ONCE = 8
#: Larger pictures are drawings: 100 megapixels are a letter-size page at 1,000 dots to the inch.
_MOST_MEGAPIXELS = 100


def available() -> bool:
    """Whether text recognition is installed."""
    return importlib.util.find_spec("ocrmypdf") is not None and shutil.which("tesseract") is not None


def recognise(
    document: pypdfium2.PdfDocument, indices: Sequence[int], most_seconds: float = MOST_SECONDS
) -> tuple[dict[int, PageText], str]:
    """The text of the pages at ``indices`` as far as it could be recognised, and, for the rest, what a user can do."""
    if not available():
        return {}, "install bipagraph[ocr] and tesseract to have it read (or run ocrmypdf in.pdf out.pdf)"
    found: dict[int, PageText] = {}
    trouble = "text recognition found none"
    deadline = time.monotonic() + most_seconds
    for first in range(0, len(indices), _PAGES_AT_ONCE):
        some = indices[first : first + _PAGES_AT_ONCE]
        seconds = min(_SECONDS_A_PAGE * len(some), deadline - time.monotonic())
        if seconds <= 1:
            return found, f"text recognition was ended after {most_seconds:.0f} seconds"
        try:
            texts = _recognised(document, some, seconds)
        except subprocess.TimeoutExpired:
            trouble = f"text recognition was given up after {seconds:.0f} seconds"
        except (subprocess.CalledProcessError, OSError, pypdfium2.PdfiumError):
            trouble = "text recognition failed (run ocrmypdf in.pdf out.pdf to see why)"
        else:
            found.update((index, page) for index, page in zip(some, texts, strict=False) if page.text.strip())
    return found, trouble


def _recognised(document: pypdfium2.PdfDocument, indices: Sequence[int], seconds: float) -> list[PageText]:
    with tempfile.TemporaryDirectory(prefix="bipagraph-") as folder:
        scan, result = Path(folder) / "scan.pdf", Path(folder) / "text.pdf"
        part = pypdfium2.PdfDocument.new()
        part.import_pages(document, list(indices))
        part.save(scan)
        part.close()
        subprocess.run(  # noqa: S603
            [
                *(sys.executable, "-m", "ocrmypdf", "--quiet", "--redo-ocr", "--rotate-pages"),
                *("--output-type", "pdf", "--optimize", "0", "--language", "eng", "--jobs", "2"),
                *("--tesseract-timeout", str(_SECONDS_A_PAGE), "--skip-big", str(_MOST_MEGAPIXELS)),
                *(str(scan), str(result)),
            ],
            check=True,
            timeout=seconds,
            # Tesseract's threads wait for one another on a busy machine: a page then takes minutes.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        read = pypdfium2.PdfDocument(result.read_bytes())
        try:
            return [page_text(page, may_hold_caption=True, after_footnotes=False) for page in read]
        finally:
            read.close()
