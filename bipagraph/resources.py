"""Where the project's own data files are: inside the wheel, or beside the package in a checkout."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

__all__ = ["data_path", "data_rows", "ontology_path"]

_PACKAGE = Path(__file__).parent


@cache
def _folder(name: str) -> Path:
    inside_wheel = _PACKAGE / name
    return inside_wheel if inside_wheel.is_dir() else _PACKAGE.parent / name


def data_path(name: str) -> Path:
    """The path of a file or folder under ``data/``."""
    return _folder("data") / name


def ontology_path(name: str) -> Path:
    """The path of a file under ``ontology/``."""
    return _folder("ontology") / name


@cache
def data_rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a CSV table under ``data/``; lines that start with ``#`` are its sources and notes."""
    with data_path(name).open(encoding="utf-8", newline="") as table:
        return tuple(csv.DictReader(line for line in table if not line.startswith("#")))
