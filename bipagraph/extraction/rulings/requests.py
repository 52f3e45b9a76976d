"""Which of a motion's requests a ruling is about: "GRANTED as to remand and DENIED as to fees"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bipagraph.extraction.rulings.dispositions import Disposition

__all__ = ["request_meant"]

_TARGET = re.compile(
    r"(?i)[\s,]*(?:only )?(?:as to|insofar as (?:it|they|he|she) (?:seeks?|asks? for|requests?)|to the extent (?:that )?(?:it|they|he|she) (?:seeks?|asks? for|requests?)|with (?:respect|regard) to)"
    r"\s+(?:the |its |his |her |their )?(?:requests? (?:for|to) )?(?P<target>[\w' -]{3,40}?)(?=\s+(?:and|but)\b|[,.;]|$)"
)
# So many first letters of "dismiss" and "dismissal", "compel arbitration" and "arbitration" are alike.
_STEM = 5


def _stems(words: Sequence[str]) -> set[str]:
    return {word[:_STEM] for word in words if len(word) > 2}


def request_meant(told: Disposition, names: Sequence[str]) -> str | None:
    """The one of several requests that the words behind the verb name; ``None`` where they name none or more."""
    if len(names) < 2:
        return None
    match = _TARGET.match(told.after)
    if match is None:
        return None
    target = _stems(re.findall(r"[a-z]+", match["target"].lower()))
    meant = [name for name in names if target & _stems(name.split("-"))]
    return meant[0] if len(meant) == 1 else None
