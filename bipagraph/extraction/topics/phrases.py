"""The phrases of ``data/topics.csv`` as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bipagraph.resources import data_rows

__all__ = ["Concept", "Phrase", "beginnings", "concepts", "first_match", "phrase_pattern", "present"]

_GAP = r"(?:[\s,]+[\w'’.-]+){0,4}?"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as a pattern, and what in small letters it cannot do without: some letters, and the beginnings of words."""

    source: str
    flags: re.RegexFlag
    literal: str
    beginnings: frozenset[str]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern: made when it is first needed, since a filing has the letters of few phrases."""
        return _compiled(self.source, self.flags)


@cache
def _compiled(source: str, flags: re.RegexFlag) -> re.Pattern[str]:
    return re.compile(source, flags)


@dataclass(frozen=True, slots=True)
class Concept:
    """A row of the table."""

    scheme: str
    name: str
    headings: tuple[Phrase, ...]
    sentences: tuple[Phrase, ...]
    hints: tuple[Phrase, ...]
    beside: tuple[Phrase, ...]
    authorities: frozenset[str]
    decided_with: frozenset[str]
    under_the_act: bool


def phrase_pattern(phrase: str) -> str:
    """The pattern of one phrase, as the table's first lines explain the signs ``~``, ``...`` and ``-word``.

    ``accrue~ with`` finds "accrues with"; ``standing -order~`` does not find "standing order".
    """
    if phrase.startswith("= "):
        return rf"^{phrase_pattern(phrase[2:])}\.?$"
    pattern = ""
    for word in phrase.split():
        if word == "...":
            pattern += _GAP
        elif word.startswith("-") and len(word) > 1:
            pattern += rf"(?![\s,]+{_word(word[1:])})"
        else:
            # What may not stand before the phrase is looked for after its first word, so that a search can begin with letters.
            pattern += (
                rf"\"?,?\"?\s+\"?{_word(word)}" if pattern else rf"{_stem(word)}(?<![\w.-]{_stem(word)}){_ending(word)}"
            )
    return rf"{pattern}(?!\w)"


def _word(word: str) -> str:
    return _stem(word) + _ending(word)


def _stem(word: str) -> str:
    return re.escape(word.rstrip("~")).replace("'", "['’]")


def _ending(word: str) -> str:
    return r"[\w'’]*" if word.endswith("~") else ""


def _phrases(cell: str, flags: re.RegexFlag) -> tuple[Phrase, ...]:
    phrases = [phrase.strip() for phrase in cell.split(" | ") if phrase.strip()]
    return tuple(
        Phrase(phrase_pattern(each), flags, _literal(each.removeprefix("= ")), _beginnings(each.removeprefix("= ")))
        for each in phrases
    )


def _literal(phrase: str) -> str:
    """The longest word that must stand in a text for the phrase to do so."""
    return max(
        (word.rstrip("~,").partition("'")[0] for word in phrase.split() if word != "..." and not word.startswith("-")),
        key=len,
    ).lower()


def _listed(cell: str) -> frozenset[str]:
    return frozenset(each.strip() for each in cell.split(" | ") if each.strip())


@cache
def concepts() -> tuple[Concept, ...]:
    """The rows of ``data/topics.csv``, in its order."""
    return tuple(
        Concept(
            row["scheme"],
            row["concept"],
            _phrases(row["headings"], re.IGNORECASE),
            _phrases(row["sentences"], re.IGNORECASE if row["scheme"] == "issue" else re.NOFLAG),
            _phrases(row["hints"], re.IGNORECASE),
            _phrases(row["beside"], re.IGNORECASE),
            _listed(row["authorities"]),
            _listed(row["decided_with"]),
            row["under_the_act"] == "yes",
        )
        for row in data_rows("topics.csv")
    )


#: Words are told apart by so many letters: enough to leave out most phrases, whatever the ending.
_BEGINNING = 5
_RUNS = re.compile(r"[a-z0-9]+")


def _beginnings(phrase: str) -> frozenset[str]:
    """The first letters of the phrase's words; none of a short stem ("scan~"), which may be the half of a beginning."""
    runs: list[str] = []
    for word in phrase.lower().split():
        if word != "..." and not word.startswith("-"):
            found = _RUNS.findall(word)
            runs += found[:-1] if word.endswith("~") and found and len(found[-1]) < _BEGINNING else found
    return frozenset(run[:_BEGINNING] for run in runs)


def beginnings(text: str) -> frozenset[str]:
    """The first letters of every word of a text."""
    return frozenset(word[:_BEGINNING] for word in set(_RUNS.findall(text.lower())))


def present(phrases: tuple[Phrase, ...], known: frozenset[str]) -> tuple[Phrase, ...]:
    """Those phrases that may stand in a text whose words begin so (:func:`beginnings`)."""
    return tuple(phrase for phrase in phrases if phrase.beginnings <= known)


def first_match(phrases: tuple[Phrase, ...], text: str, start: int, end: int, lowered: str) -> re.Match[str] | None:
    """The match of the first of the phrases that stands in ``text[start:end]``, of which ``lowered`` are the small letters."""
    for phrase in phrases:
        if phrase.literal in lowered and (match := phrase.pattern.search(text, start, end)):
            return match
    return None
