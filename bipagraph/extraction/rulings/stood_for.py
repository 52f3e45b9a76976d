"""Which motions are meant by words that stand for them, or count them: only where there is no other choice.

``both motions``, ``all three motions``, ``the former``, ``the second``, ``Orchard's``, ``that request``, ``it``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from bipagraph.extraction.rulings.catalogue import Named
from bipagraph.extraction.rulings.entries import entries_in
from bipagraph.extraction.rulings.meaning import meant
from bipagraph.extraction.rulings.motions import Motion, motions_in
from bipagraph.extraction.rulings.movants import Movant, Movants
from bipagraph.extraction.rulings.pending import LONGEST_PARAGRAPH, open_motions, paragraph_start
from bipagraph.extraction.rulings.sentences import sentence_bounds

__all__ = ["counted", "is_counted", "is_ordered", "ordered", "stood_for"]

_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_NUMBER = re.compile(r"(?i)\b(?:both|two|three|four|five|six|seven)\b")
_EACH = re.compile(r"(?i)\beach\b")
_ORDER = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "former": 0, "latter": -1}
_ORDINAL = re.compile(r"(?i)\b(first|second|third|fourth|fifth|former|latter)\b")
# "The first (Doc. 41) seeks payroll records", "His second, Docket No. 41, would add a count"
_THE_ORDERED = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?P<order>first|second|third|fourth|fifth|former|latter)(?: (?:such )?motion)?,? (?P<entry>\[\d{1,4}\]|\((?:ECF|Dkt|Doc|D\.?E|DN|d/e|#)[^()]{1,20}\)|(?:ECF|Dkt\.|Doc\.|Docket) (?:Nos?\. |# ?)?\d{1,4}\b)"
)
# Other things that a court counts.  "Roe makes two requests. The first is granted", "the second objection"
_OTHERS_COUNTED = re.compile(
    r"(?i)\b(?:two|three|four|five|several|both|first|second|third|former|latter|these|following) (?:\w+ ){0,2}?"
    r"(?:requests?|objections?|issues?|arguments?|points?|questions?|claims?|counts?|grounds?|categor(?:y|ies)|topics?|interrogator(?:y|ies)|subpoenas?|exhibits?|experts?|witness(?:es)?|disputes?|defenses?|theor(?:y|ies)|proposals?|elements?)\b"
)
# "At the hearing counsel offered two compromises. The first", "In Roe, the court faced two motions. The former"
_ANOTHER_LIST = re.compile(
    r"(?i)\b(?:two|three|four|five|several|both)\s+(?!of\b|are\b|were\b|is\b)(?:\w+ ){0,2}?\w+s\b"
)
# Whose motion was told right before.  "Roe's motion is granted | , and Doe's"
_POSSESSED = re.compile(
    r"[\w.)]['’]s?\s+(?!is\b|are\b)(?P<noun>(?:[\w()§.-]+\s+){0,3}?(?:cross-)?(?:motions?|applications?|petitions?)\b|\w+)"
)
_MOTION_NOUN = re.compile(r"(?i)(?:motions?|applications?|petitions?)\Z")
_RULED = re.compile(r"(?i)\b(?:grant|den(?:y|ie)|allow|moot|defer|stri[ck])")
# What else may be granted or denied, and so be meant by "it".
_RIVAL = re.compile(
    r"(?i)\b(?:requests?|objections?|applications?|petitions?|appeals?|stipulations?|leave|extension|relief|continuance|hearing)\b"
)
_DEAR_JUDGE = re.compile(r"\bDear (?:Chief |Magistrate |District )*(?:Judge|Justice)\b")
# How many sentences before its own the motion may stand that "it" means.
_SENTENCES_BACK = 2


def is_counted(motion: Motion, prose: str) -> bool:
    """Whether a motion's words count bare motions: "both motions", "the other two motions", "each motion"."""
    if motion.names or motion.entries or motion.start < 0:
        return False
    words = prose[motion.start : motion.end]
    return bool(motion.is_plural and _NUMBER.search(words)) or bool(not motion.is_plural and _EACH.match(words))


def counted(
    motion: Motion, movant: Movant, catalogue: Sequence[Named], prose: str, ruled: Collection[tuple[str, int | None]]
) -> list[Named]:
    """The motions so counted, where just so many are open; none elsewhere."""
    number = _NUMBER.search(prose, motion.start, motion.end)
    wanted = _NUMBERS[number.group().lower()] if number else None
    of_mover = [each for each in catalogue if each.movant.may_be(movant)]
    for since in (paragraph_start(prose, motion.start), max(0, motion.start - LONGEST_PARAGRAPH), 0):
        told = open_motions(of_mover, since, motion.start)
        entered = [each for each in told if each.entry is not None]
        for those in (told, entered, _unruled(told, ruled), _unruled(entered, ruled)):
            of_requests = all(each.entry is None for each in those) and sum(len(each.names) for each in those) == wanted
            if len(those) == wanted or of_requests or (wanted is None and len(those) > 1):
                return [replace(each, start=motion.start, end=motion.end) for each in those]
    return []


def is_ordered(motion: Motion, prose: str) -> bool:
    """Whether a motion's words tell it by its place alone: "the second motion", "Orchard's first motion"."""
    if motion.names or motion.entries or motion.is_plural or motion.start < 0:
        return False
    return _ORDINAL.search(prose, motion.start, motion.end) is not None


def _unruled(those: Sequence[Named], ruled: Collection[tuple[str, int | None]]) -> list[Named]:
    return [each for each in those if not any((name, each.entry) in ruled for name in each.names)]


def stood_for(
    motion: Motion, movants: Movants, catalogue: list[Named], prose: str, ruled: Collection[tuple[str, int | None]]
) -> list[Named]:
    """The motions for which ``motion``'s words stand (its ``stands_as``); none where it might be another."""
    if motion.entries:
        those = {each.entry: each for each in reversed(catalogue) if each.entry in motion.entries and each.names}
        if len(those) == len(motion.entries):
            return list(those.values())
    if motion.stands_as == "mover":
        return _of_the_mover(motion, movants, catalogue, prose)
    if motion.stands_as == "order":
        return ordered(motion, Movant(), catalogue, prose)
    if motion.stands_as == "it":
        return _it(motion, movants, catalogue, prose)
    if motion.stands_as == "request":
        those_here = open_motions(catalogue, paragraph_start(prose, motion.start), motion.start)
        if not those_here and _DEAR_JUDGE.search(prose, 0, motion.start):  # what a letter asks is granted beneath it
            those_here = open_motions(catalogue, 0, motion.start)
        return those_here if len(those_here) == 1 else []
    if _OTHERS_COUNTED.search(
        prose, max(paragraph_start(prose, motion.start), motion.start - LONGEST_PARAGRAPH), motion.end
    ):
        return []
    last = max((each.end for each in catalogue if each.end <= motion.start), default=0)
    if _ANOTHER_LIST.search(prose, max(last, motion.start - LONGEST_PARAGRAPH), motion.start):
        return []
    words = prose[motion.start : motion.end].lower()
    if motion.stands_as == "several":
        return counted(motion, Movant(), catalogue, prose, ruled)
    left = _unruled(open_motions(catalogue, 0, motion.start), ruled)
    number = _NUMBER.search(words)
    wanted = _NUMBERS[number.group()] if number else None if "others" in words else 1
    is_fit = len(left) == wanted if wanted else len(left) > 1
    return left if ruled and is_fit and all(each.entry is not None for each in left) else []


def _of_the_mover(motion: Motion, movants: Movants, catalogue: list[Named], prose: str) -> list[Named]:
    """ "… and denies Orchard's": the one motion of that mover's, of the request of which the sentence speaks."""
    if not _follows_a_motion(prose, motion.start):
        return []
    movant = movants.resolve(motion.movant)
    name = next(iter(re.findall(r"\b(?!The\b)[A-Z][\w-]{2,}", motion.movant)), "")
    of_mover = [
        each
        for each in catalogue
        if (not motion.names or set(motion.names) & set(each.names))
        and (
            _is_surely(each.movant, movant)
            or (movant == Movant() and name and each.start >= 0 and name in prose[max(0, each.start - 90) : each.end])
        )
    ]
    those = open_motions(of_mover, 0, motion.start)
    return those if len(those) == 1 else []


def _follows_a_motion(prose: str, position: int) -> bool:
    """Whether the last thing that somebody was said to have, in the same sentence or in a ruling right before it, is a motion."""
    first = sentence_bounds(prose, position)[0]
    if not prose[first:position].strip(" ;,"):
        end, first = first, sentence_bounds(prose, max(0, first - 2))[0]
        if first < paragraph_start(prose, position) or not _RULED.search(prose, first, end):
            return False
    had = [each["noun"] for each in _POSSESSED.finditer(prose, first, position)]
    named = any(first <= each.start for each in motions_in(prose, first, position))
    return bool(_MOTION_NOUN.search(had[-1])) if had else named


def _is_surely(one: Movant, other: Movant) -> bool:
    """Whether both are told to be the same mover: not knowing is not enough."""
    if one.name or other.name:
        return one.name == other.name
    return one.side is not None and one.side == other.side


def ordered(motion: Motion, movant: Movant, catalogue: Sequence[Named], prose: str) -> list[Named]:
    """ "The second": of a list that stands right before, and that has no more, or that numbers its motions."""
    (order,) = _ORDINAL.findall(prose[motion.start : motion.end].lower())[-1:] or [""]
    since = max(0, motion.start - LONGEST_PARAGRAPH)
    told = {
        match["order"].lower(): (match.start(), entries_in(match["entry"]))
        for match in _THE_ORDERED.finditer(prose, since, motion.start)
    }
    if order in told:
        start, entries = told[order]
        kinds = {each.names for each in catalogue if each.names and since <= each.start < start and not each.is_past}
        if len(kinds) == 1 and len(entries) == 1:
            return [Named(kinds.pop(), movant, entries[0], motion.start, motion.end)]
        return []
    of_mover = [each for each in catalogue if each.movant.may_be(movant)]
    so_called = [each for each in of_mover if order in prose[max(0, each.start) : each.end].lower().split()]
    if those := open_motions(so_called, 0, motion.start):
        return those if len(those) == 1 else []
    of_list = open_motions(of_mover, since, motion.start)
    first = min((each.start for each in of_list), default=motion.start)
    last = max((each.end for each in of_list), default=0)
    if _OTHERS_COUNTED.search(prose, first, motion.end) or _ANOTHER_LIST.search(prose, last, motion.start):
        return []
    place = _ORDER[order]
    if len(of_list) < 2 or (order in ("former", "latter") and len(of_list) != 2) or place >= len(of_list):
        return []
    return [of_list[place]]


def _it(motion: Motion, movants: Movants, catalogue: list[Named], prose: str) -> list[Named]:
    """ "The motion to stay has no merit.  It is DENIED.": the only motion of the same sentence, or of the last that names any."""
    paragraph = paragraph_start(prose, motion.start)
    first, end = sentence_bounds(prose, motion.start)[0], motion.start
    for _ in range(_SENTENCES_BACK + 1):
        named = list(motions_in(prose, first, end))
        if named:
            (one, *more) = named
            others = prose[first : one.start] + prose[one.end : end]
            if more or one.is_plural or _RIVAL.search(others):
                return []
            those = meant(one, movants.resolve(one.movant), catalogue, prose)
            return those if len(those) == 1 else []
        if _RIVAL.search(prose, first, end) or first <= paragraph:
            return []
        end = first
        first = max(paragraph, sentence_bounds(prose, max(paragraph, first - 2))[0])
    return []
