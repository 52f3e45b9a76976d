"""What stands for this program, so that a store knows which of its filings an older one read."""

from __future__ import annotations

import hashlib
import shutil
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bipagraph.resources import data_path

__all__ = ["PACKAGE", "program_fingerprint"]

PACKAGE = Path(__file__).parent.parent
#: The folders whose code shapes what is read from a filing.
_SHAPING = ("reading", "extraction", "identity", "graph")
#: And the libraries that do; those of an extra may be missing.
_LIBRARIES = (
    "courts-db", "eyecite", "lxml", "ocrmypdf", "pypdfium2", "reporters-db", "selectolax", "spacy",
)  # fmt: skip


@cache
def program_fingerprint() -> str:
    """What stands for this program: the same fingerprint reads the same quads from the same bytes.

    It covers the package's version, its code and tables that shape what is read, and the libraries that do.
    """
    digest = hashlib.sha256()
    for name in ("bipagraph", *_LIBRARIES):
        digest.update(f"{name} {_version(name)}\n".encode())
    # Installed since, it reads the scans that were skipped.
    digest.update(f"tesseract {shutil.which('tesseract') is not None}\n".encode())
    sources = [PACKAGE / "records.py", PACKAGE / "texts.py", *data_path("").glob("*.csv")]
    for folder in _SHAPING:
        sources += (PACKAGE / folder).rglob("*.py")
    for source in sorted(sources, key=lambda path: (path.parent.name, path.name)):
        digest.update(f"{source.parent.name}/{source.name}\n".encode())
        digest.update(source.read_bytes())
    return digest.hexdigest()[:16]


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "not installed"
