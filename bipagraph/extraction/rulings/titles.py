"""The rulings that an order's title tells: ``ORDER GRANTING MOTION TO REMAND [12]``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from bipagraph.extraction.rulings.dispositions import IN_TITLE, Disposition
from bipagraph.extraction.rulings.entries import entries_beside
from bipagraph.extraction.rulings.motions import Motion, motions_in
from bipagraph.extraction.rulings.relief import relief_after, relief_at
from bipagraph.resources import data_rows

__all__ = [
    "further_title_dispositions",
    "running_title",
    "running_title_dispositions",
    "title_dispositions",
    "told_in_title",
]

# A second title beneath the first, on one line or more.  "ORDER DENYING MOTION TO STAY" / "ORDER GRANTING EXTENSION OF" / "TIME" / "(Doc. 21)"
_FURTHER = re.compile(
    r"(?m)^(?:AND )?ORDER (?=[^a-z\n]*ING\b)[^a-z\n]{8,300}$(?:\n\n?(?!\[|\(|(?:ORDER|AND ORDER|I|A)\b)[^a-z\n]{2,120}$){0,8}"
)
_TITLES_REACH = 4_000
# The order that is stayed, vacated or objected to is another.  "ORDER STAYING ORDER | GRANTING MOTION TO COMPEL"
_ON_AN_ORDER = re.compile(
    r"(?i)(?:\b(?:to|of|from)|ing|['’]s)\s+(?:(?:the|its|prior|earlier|court['’]s)\s+)*order\s+[\w\s]{0,30}$"
)
_REACH_BACK = 90
# A text of one line has its title in the midst.  "… Defendants. ORDER DENYING MOTION TO STAY [12] Before the Court"
_RUNNING = re.compile(
    r"(?:[.)*_:]|\d|ORDER) (?P<title>(?:MEMORANDUM (?:OPINION|DECISION|RULING)?(?: ?(?:AND|&) ORDER)?|(?:OPINION|DECISION) (?:AND|&) ORDER|ORDER)"
    r"(?: [A-Z’'()\d.,;/–—-]{1,}| \[[^\[\]]{1,30}\]){0,60}) [A-Z][a-z]"
)
_RUNNING_REACH = 2_500
# C.D. Cal.'s minutes.  "CIVIL MINUTES - GENERAL … Proceedings (In Chambers): Order REMANDING Case to State Court Before the Court is"
_MINUTES = re.compile(
    r"(?<=MINUTES)[^\n]{20,1500}?(?i:proceedings)(?: \((?i:in chambers)\))?: (?:\((?i:in chambers)\) )?(?P<title>Order [A-Z][^.\n]{3,200}?)(?= Before the Court| On [A-Z]| Having)"
)


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
    for motion, outcome, scope in told_in_title(title):
        yield Disposition(
            replace(motion, start=IN_TITLE, end=IN_TITLE), outcome, IN_TITLE, IN_TITLE, False, False, scope
        )


def running_title_dispositions(prose: str) -> Iterator[Disposition]:
    """The rulings that the title tells in a text of one line, where no line is the title's; offsets are those of ``prose``."""
    title = running_title(prose)
    if title is None:
        return
    start, end = title.start("title"), title.end("title")
    for motion, outcome, scope in told_in_title(title["title"]):
        here = replace(motion, start=start, end=end)
        yield Disposition(here, outcome, start, end, False, False, scope)


def running_title(prose: str) -> re.Match[str] | None:
    """The title of an order that stands in the midst of its first line: group ``title``."""
    return _RUNNING.search(prose, 0, _RUNNING_REACH) or _MINUTES.search(prose, 0, _RUNNING_REACH)


def further_title_dispositions(prose: str, title: str) -> Iterator[Disposition]:
    """The rulings of the titles that stand beneath an order's first, with the entries beneath them; offsets are those of ``prose``."""
    for line in _FURTHER.finditer(prose, 0, _TITLES_REACH):
        words = " ".join(line.group().split())
        first_line = " ".join(line.group().split("\n")[0].split())
        if words in " ".join(title.split()) or " ".join(title.split()).startswith(first_line):
            continue
        told = list(told_in_title(words))
        beneath = (
            tuple(entries_beside(prose[line.end() :][:60])) if len({motion.start for motion, _, _ in told}) == 1 else ()
        )
        for motion, outcome, scope in told:
            here = replace(motion, start=line.start(), end=line.end(), entries=motion.entries or beneath)
            yield Disposition(here, outcome, line.start(), line.end(), False, False, scope)


def told_in_title(title: str) -> Iterator[tuple[Motion, str, str]]:
    """Each motion that a title decides, its outcome, and the words behind the verb."""
    verbs = list(_title_pattern().finditer(title))
    motions = list(motions_in(title))
    for index, verb in enumerate(verbs):
        if _ON_AN_ORDER.search(title, max(0, verb.start() - _REACH_BACK), verb.start()):
            continue
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
        relief = (
            None
            if own
            else relief_at(title, verb.end(), following) or relief_after(title, verb.end(), following, is_sure=True)
        )
        for motion in own or ([relief] if relief else []):
            yield motion, outcome, scope


def _independent_of_title(motions: list[Motion], title: str, start: int) -> list[Motion]:
    """The first motion after a title's verb, and those that "and" joins to it."""
    return [
        motion
        for number, motion in enumerate(motions)
        if number == 0 or re.search(r"(?i)(?:\band|,|;)\s*$", title[start : motion.start])
    ]
