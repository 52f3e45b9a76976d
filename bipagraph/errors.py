"""What can go wrong, as one tree.  Each message is one line: which file, what is wrong, what to do.

BipagraphError
├── ReadError         a file that cannot be read as a filing
│   └── NoFilingError one that reads well, but is no filing
├── StoreError        a store that is missing, in use, damaged or of another version
├── QueryError        a SPARQL query or a named question that cannot be run
├── NotFoundError     a name that the graph does not know
├── ExportError       a file that cannot be written
└── FetchError        a token, option or folder with which nothing can be fetched
"""

from __future__ import annotations

from pathlib import Path

__all__ = [
    "BipagraphError",
    "ExportError",
    "FetchError",
    "NoFilingError",
    "NotFoundError",
    "QueryError",
    "ReadError",
    "StoreError",
]


class BipagraphError(Exception):
    """Any failure that a user can do something about; ``str()`` is one line for people."""


class ReadError(BipagraphError):
    """A file that cannot be read as a filing.

    path    the file
    reason  what is wrong, with what to do about it where anything can be done
    """

    def __init__(self, path: Path | str, reason: str) -> None:
        self.path = Path(path)
        self.reason = reason
        super().__init__(f"{path}: {reason}")

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        return (type(self), (str(self.path), self.reason))


class NoFilingError(ReadError):
    """A file that reads well but is no filing: a recipe, a price list, a program's settings."""


class StoreError(BipagraphError):
    """A store that is missing, in use by another program, damaged or of another version."""


class QueryError(BipagraphError):
    """A SPARQL query that cannot be parsed or run."""


class NotFoundError(BipagraphError):
    """A name that the graph does not know."""


class ExportError(BipagraphError):
    """A file that cannot be written, or a suffix that names no format."""


class FetchError(BipagraphError):
    """A token, option or folder with which nothing can be fetched."""
