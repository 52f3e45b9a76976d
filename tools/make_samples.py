"""Make the PDF and DOCX sample filings of ``data/filings`` from their plain sources in ``data/filing_sources``.

    python tools/make_samples.py [OUT_FOLDER]

The same sources, with the same versions of reportlab and python-docx, give the same bytes.  ``sample_source``
tells the form of a source.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sample_docx import make_docx
from sample_pdf import PdfLayout
from sample_source import Source, read_source

DATA = Path(__file__).resolve().parent.parent / "data"


def make(source: Source) -> bytes:
    return PdfLayout(source).draw() if source.head["format"] == "pdf" else make_docx(source)


def sources() -> list[Source]:
    return [read_source(path) for path in sorted((DATA / "filing_sources").glob("*.txt"))]


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "filings"
    for source in sources():
        (folder / source.file_name).write_bytes(make(source))
        print(folder / source.file_name)


if __name__ == "__main__":
    main()
