"""The phrases of ``data/topics.csv`` as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bipagraph.resources import data_rows

__all__ = ["Concept", "Phrase", "concepts", "first_match", "phrase_pattern", "present"]

_GAP = r"(?:[\s,]+[\w'’.-]+){0,4}?"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as a pattern, and a word in small letters that it cannot do without."""

    pattern: re.Pattern[str]
    literal: str


@dataclass(frozen=True, slots=True)
class Concept:
    """A row of the table."""

    scheme: str
    name: str
    headings: tuple[Phrase, ...]
    sentences: tuple[Phrase, ...]
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


def _phrases(cell: str, flags: re.RegexFlag) -> tuple[Phrase, ...]:
    phrases = [phrase.strip() for phrase in cell.split(" | ") if phrase.strip()]
    return tuple(Phrase(re.compile(phrase_pattern(phrase), flags), _literal(phrase)) for phrase in phrases)


def _literal(phrase: str) -> str:
    """The longest word that must stand in a text for the phrase to do so."""
    return max((word.rstrip("~,").partition("'")[0] for word in phrase.split() if word != "..." and not word.startswith("-")), key=len).lower()


@cache
def concepts() -> tuple[Concept, ...]:
    """The rows of ``data/topics.csv``, in its order."""
    return tuple(
        Concept(
            row["scheme"],
            row["concept"],
            _phrases(row["headings"], re.IGNORECASE),
            _phrases(row["sentences"], re.IGNORECASE if row["scheme"] == "issue" else re.NOFLAG),
            frozenset(each.strip() for each in row["decided_with"].split(" | ") if each.strip()),
            row["under_the_act"] == "yes",
        )
        for row in data_rows("topics.csv")
    )


def present(phrases: tuple[Phrase, ...], lowered: str) -> tuple[Phrase, ...]:
    """Those phrases that may stand in a text, of which ``lowered`` are the small letters."""
    return tuple(phrase for phrase in phrases if phrase.literal in lowered)


def first_match(phrases: tuple[Phrase, ...], text: str, start: int, end: int, lowered: str) -> re.Match[str] | None:
    """The match of the first of the phrases that stands in ``text[start:end]``, of which ``lowered`` are the small letters."""
    for phrase in phrases:
        if phrase.literal in lowered and (match := phrase.pattern.search(text, start, end)):
            return match
    return None
