"""The names that members of a container go by: only ever names, never a place on the disk."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath

__all__ = ["clean_name", "distinct"]

#: Control characters, and those that turn the direction of writing round ("exe.fdp" shown as "pdf.exe").
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
#: "C:", "\\\\server": a place on somebody's disk.
_ABSOLUTE = re.compile(r"/|[A-Za-z]:")
#: No file system takes longer names; a longer one is cut, its suffix kept.
_LONGEST_PART = 200
#: No folder of filings lies deeper.
_MOST_PARTS = 40


def clean_name(printed: str) -> str | None:
    """A member's name as a relative path with ``/`` between its parts; ``None`` for one that leads outside.

    Windows' backslashes part folders as well; unprintable characters become ``_``.
    """
    name = _UNPRINTABLE.sub("_", printed.replace("\\", "/"))
    parts = [part.strip() for part in name.split("/") if part.strip() not in ("", ".")]
    if _ABSOLUTE.match(name) or ".." in parts or not 0 < len(parts) <= _MOST_PARTS:
        return None
    return "/".join(map(_shortened, parts))


def _shortened(part: str) -> str:
    if len(part) <= _LONGEST_PART:
        return part
    suffix = PurePosixPath(part).suffix[:10]
    return part[: _LONGEST_PART - len(suffix)] + suffix


def distinct(name: str, taken: Counter[str]) -> str:
    """``name``, or where it was given before ``name (2)``, ``name (3)`` …, the number before the suffix.

    taken  how often each name was given; it is kept up to date
    """
    path = PurePosixPath(name)
    other = name
    while taken[other]:
        taken[name] += 1
        other = str(path.with_name(f"{path.stem} ({taken[name]}){path.suffix}"))
    taken[other] += 1
    return other
