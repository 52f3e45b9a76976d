"""The phrases of ``data/topics.csv`` as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bipagraph.resources import data_rows

__all__ = ["Concept", "concepts", "phrase_pattern", "present"]

_GAP = r"(?:[\s,]+[\w'’.-]+){0,4}?"


@dataclass(frozen=True, slots=True)
class Concept:
    """A row of the table: its phrases as patterns, and for each the literal that it cannot do without."""

    scheme: str
    name: str
    headings: tuple[tuple[str, str], ...]
    sentences: tuple[tuple[str, str], ...]
    decided_with: frozenset[str]
    under_the_act: bool


def phrase_pattern(phrase: str) -> str:
    """The pattern of one phrase, as the table's first lines explain the signs ``~``, ``...`` and ``-word``.

    ``accrue~ with`` finds "accrues with"; ``standing -order~`` does not find "standing order".
    """
    pattern = ""
    for word in phrase.split():
        if word == "...":
            pattern += _GAP
        elif word.startswith("-") and len(word) > 1:
            pattern += rf"(?![\s,]+{_word(word[1:])})"
        else:
            pattern += (r",?\s+" if pattern else "") + _word(word)
    return rf"(?<![\w.-]){pattern}(?!\w)"


def _word(word: str) -> str:
    stem = re.escape(word.rstrip("~")).replace("'", "['’]")
    return stem + (r"[\w'’]*" if word.endswith("~") else "")


def _phrases(cell: str) -> tuple[tuple[str, str], ...]:
    phrases = [phrase.strip() for phrase in cell.split(" | ") if phrase.strip()]
    return tuple((phrase_pattern(phrase), _literal(phrase)) for phrase in phrases)


def _literal(phrase: str) -> str:
    """The longest word that must stand in a text for the phrase to do so."""
    return max((word.rstrip("~,") for word in phrase.split() if word != "..." and not word.startswith("-")), key=len)


@cache
def concepts() -> tuple[Concept, ...]:
    """The rows of ``data/topics.csv``, in its order."""
    return tuple(
        Concept(
            row["scheme"],
            row["concept"],
            _phrases(row["headings"]),
            _phrases(row["sentences"]),
            frozenset(each.strip() for each in row["decided_with"].split(" | ") if each.strip()),
            row["under_the_act"] == "yes",
        )
        for row in data_rows("topics.csv")
    )


def present(phrases: tuple[tuple[str, str], ...], lowered: str, flags: int) -> re.Pattern[str] | None:
    """One pattern for those phrases whose literal stands in the text (``lowered``: its small letters); ``None`` for none."""
    patterns = [pattern for pattern, literal in phrases if literal in lowered]
    return re.compile("|".join(patterns), flags) if patterns else None
