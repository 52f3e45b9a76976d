"""Whether two printed case names can be one case's."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["same_case"]

_VERSUS = re.compile(r"\s+(?:v|vs)\.?\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
#: Words that tell no party from another.
_COMMON = frozenset(
    [
        "inc",
        "corp",
        "corporation",
        "co",
        "company",
        "llc",
        "llp",
        "lp",
        "ltd",
        "the",
        "of",
        "and",
        "a",
        "an",
        "in",
        "re",
        "ex",
        "rel",
        "et",
        "al",
        "no",
        "n",
        "na",
        "usa",
        "us",
        "for",
        "on",
        "dep",
        "dept",
    ]
)
#: Governments go by many names for one ("People", "State", "Illinois", "United States", "Commonwealth").
_GOVERNMENTS = frozenset(
    [
        "people",
        "state",
        "commonwealth",
        "united",
        "states",
        "government",
        "illinois",
        "california",
        "city",
        "county",
        "village",
    ]
)


@cache
def _sides(name: str) -> tuple[frozenset[str], ...]:
    folded = re.sub(r"[’']", "", name.casefold())
    return tuple(frozenset(_WORD.findall(side)) - _COMMON for side in _VERSUS.split(folded)[:2])


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sides share a word, or the beginning of one (abbreviated: "Int'l", "Mut.")."""
    if not one or not other or one & _GOVERNMENTS or other & _GOVERNMENTS:
        return True
    if _initials(one) == frozenset("".join(other)) or _initials(other) == frozenset("".join(one)):
        return True
    return any(_begins(a, b) for a in one for b in other)


def _initials(side: frozenset[str]) -> frozenset[str]:
    """The first letters of a side's words: "American Telephone & Telegraph" is "AT & T", "International Business Machines" "IBM"."""
    return frozenset(word[0] for word in side) if len(side) > 1 else frozenset()


def _begins(one: str, other: str) -> bool:
    """Whether a word abbreviates another: it begins as that does, or keeps its first and last letter in order ("Nat'l")."""
    short, long = sorted((one, other), key=len)
    if len(short) < 2:
        return short == long
    if long.startswith(short) or (len(short) > 4 and long.startswith(short[:4])):
        return True
    if len(short) < len(long) and short[0] == long[0]:
        rest = iter(long)
        return all(letter in rest for letter in short)
    return False


def same_case(one: str | None, other: str | None) -> bool:
    """Whether two names can name one case; ``True`` where that cannot be denied (no name, "In re", a lone party)."""
    if not one or not other:
        return True
    first, second = _sides(one), _sides(other)
    if len(first) != 2 or len(second) != 2:
        return True
    return _alike(first[0], second[0]) and _alike(first[1], second[1])
