"""The rulings that an order's title tells: ``ORDER GRANTING MOTION TO REMAND [12]``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from bipagraph.extraction.rulings.dispositions import IN_TITLE, Disposition
from bipagraph.extraction.rulings.motions import Motion, motions_in, relief_at
from bipagraph.resources import data_rows

__all__ = ["title_dispositions"]


@cache
def _title_forms() -> dict[str, str]:
    return {row["title"]: row["outcome"] for row in data_rows("outcomes.csv") if row["title"]}


@cache
def _title_pattern() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:"
        + "|".join(sorted((re.escape(form).replace(r"\ ", " ") for form in _title_forms()), key=len, reverse=True))
        + r")\b",
        re.IGNORECASE,
    )


def title_dispositions(title: str) -> Iterator[Disposition]:
    """The rulings that an order's title tells (``ORDER GRANTING MOTION TO REMAND [12]``); their offsets are ``IN_TITLE``."""
    verbs = list(_title_pattern().finditer(title))
    motions = list(motions_in(title))
    for index, verb in enumerate(verbs):
        following = verbs[index + 1].start() if index + 1 < len(verbs) else len(title)
        own = _independent_of_title(
            [motion for motion in motions if verb.end() <= motion.start < following], title, verb.end()
        )
        scope = title[verb.end() : following]
        outcome = _title_forms()[verb.group().lower()]
        if outcome in ("granted", "denied") and re.search(r"(?i)\bin part\b|^[\s,]*-in-part", scope):
            outcome = "granted-in-part"
            if not own:
                own = _independent_of_title([motion for motion in motions if motion.start >= following], title, 0)
        if outcome == "denied" and re.search(r"(?i)\bas moot\b", scope):
            outcome = "moot"
        relief = None if own else relief_at(title, verb.end(), following)
        for motion in own or ([relief] if relief else []):
            yield Disposition(
                replace(motion, start=IN_TITLE, end=IN_TITLE), outcome, IN_TITLE, IN_TITLE, False, False, scope
            )


def _independent_of_title(motions: list[Motion], title: str, start: int) -> list[Motion]:
    """The first motion after a title's verb, and those that "and" joins to it."""
    return [
        motion
        for number, motion in enumerate(motions)
        if number == 0 or re.search(r"(?i)(?:\band|,|;)\s*$", title[start : motion.start])
    ]
