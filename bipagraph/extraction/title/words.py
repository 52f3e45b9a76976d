"""The words of titles (``data/titles.csv``): which of them name a kind of filing, and where a title begins with one."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from bipagraph.records import FilingKind
from bipagraph.resources import data_rows

__all__ = ["IN_CHAMBERS", "POSSESSIVE", "begins_title", "heads", "kind_of_title", "plain"]

# What may stand between a title's beginning and its noun: possessives, or a few adjectives, never a preposition.
# An adjective may end in one: "assented-to", and without its hyphen "assented to".
_PREPOSITION = re.compile(
    r"(?i)(?<!-)\b(?:from|of|on|in|by|(?<!assented )(?<!agreed )to|for|the|an|at|that|this|is|was|be|with|under)\b"
)
POSSESSIVE = re.compile(r"(?i)['’]s?(?=\s)")
_MOST_ADJECTIVES = 5

# Minutes say so before the title: the order was made without a hearing.  "(IN CHAMBERS) ORDER STAYING THE CASE"
IN_CHAMBERS = re.compile(r"(?i)\(in chambers\)")


@cache
def heads() -> tuple[re.Pattern[str], dict[str, FilingKind]]:
    """The pattern of all words that name a kind, and the kind that each names."""
    kinds = {row["phrase"]: cast(FilingKind, row["kind"]) for row in data_rows("titles.csv")}
    phrases = sorted(kinds, key=len, reverse=True)
    any_phrase = "|".join(re.escape(phrase).replace(r"\ ", " ") for phrase in phrases)
    # A footnote's number may be glued to a title: "MEMORANDUM OPINION1".
    return re.compile(rf"(?<![\w-])(?:{any_phrase})(?!\d{{0,2}}[A-Za-z_-]|\d{{3}})"), kinds


def plain(text: str) -> str:
    """Lower case, straight quotes, "&" as "and": the same length only where no "&" stands."""
    return " ".join(text.replace("’", "'").replace("&", "and").split()).lower()


# A motion that is noticed with what it asks, as New Jersey's and New York's are: "NOTICE OF DEFENDANT'S MOTION TO STAY".  A bare
# "NOTICE OF MOTION" tells when a motion is presented (N.D. Ill. L.R. 5.2), and so does one "for presentment".
_MOTION_NOTICED = re.compile(
    r"notice of (?:(?:plaintiff|defendant|petitioner|respondent|debtor|movant|trustee|intervenor)s?(?:'s?)? |(?:(?!(?:of|on|in|to|re:?|regarding|for|from|by|with) )[^\s']+ ){0,6}[^\s']+'s? )?"
    r"(?:(?:joint|unopposed|opposed|agreed|consent|renewed|amended|second|partial|cross|emergency|expedited|special|verified) ){0,3}(?:cross-)?motion"
    r" (?:to|for|in limine)\b(?! (?:be )?(?:presentment|heard|hearing))"
)


def kind_of_title(title: str) -> FilingKind | None:
    """The kind that a title's first head word names, or ``None``: ``"Memorandum Opinion & Order"`` is an Opinion."""
    pattern, kinds = heads()
    words = plain(title)
    match = pattern.search(words)
    if match and match.group() == "notice of" and _MOTION_NOTICED.match(words, match.start()):
        return "Motion"
    return kinds[match.group()] if match else None


def begins_title(text: str) -> bool:
    """Whether a title's noun stands at the start of ``text``, or after possessives or a few adjectives only."""
    pattern, _ = heads()
    folded = plain(IN_CHAMBERS.sub("", text))
    match = pattern.search(folded)
    if match is None:
        return False
    before = folded[: match.start()]
    possessives = list(POSSESSIVE.finditer(before))
    if possessives:
        before = before[possessives[-1].end() :]
    words = before.split()
    return len(words) <= _MOST_ADJECTIVES and not _PREPOSITION.search(before)
