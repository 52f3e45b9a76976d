"""What the graph calls a motion: its name as filed, where that says the same as the normal name in other words.

Inside one filing "motion to appoint counsel" and "motion for appointment of counsel" are one motion by their normal name
(:mod:`bipagraph.extraction.rulings.names`); the graph names it as the ruling does (``data/motions_as_filed.csv``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from bipagraph.resources import data_rows

__all__ = ["name_as_filed", "normal_name"]


# So many first letters of a normal name's words tell that it is printed: "amend", "attorney".
_STEM = 5


@cache
def _words() -> dict[str, dict[str, str]]:
    """By the normal name: the words of its other names, and each name."""
    words: dict[str, dict[str, str]] = {}
    for row in data_rows("motions_as_filed.csv"):
        words.setdefault(row["motion"], {})[row["words"]] = row["named"]
    return words


@cache
def _normal() -> dict[str, str]:
    return {row["named"]: row["motion"] for row in data_rows("motions_as_filed.csv")}


def normal_name(name: str) -> str:
    """The normal name of a motion that a ruling names as filed."""
    return _normal().get(name, name)


def name_as_filed(name: str, printed: Iterable[str]) -> str:
    """The name of the motion ``name`` in the first of the ``printed`` words that name it, the best told first."""
    others = _words().get(name)
    if not others:
        return name
    for words in printed:
        plain = " ".join(re.findall(r"[\w']+", words.lower()))
        plain = f" {plain} "
        if (named := next((each for phrase, each in others.items() if f" {phrase} " in plain), None)) is not None:
            return named
        if any(f" {word[:_STEM]}" in plain for word in name.split("-") if len(word) >= _STEM):
            return name  # in its own words; "the motion" names nothing
    return name
