"""Docket entries that stand ahead of their motion, or without brackets on either side, as dockets and S.D. Ind. set them.

``Defendant's [31] Motion to Dismiss`` ``ORDER granting 31 Joint Motion to Stay`` ``Motion to dismiss 31 is granted``
"""

from __future__ import annotations

import re

from bipagraph.extraction.rulings.entries import entries_in
from bipagraph.extraction.rulings.names import is_whole_name

__all__ = ["AHEAD", "entries_ahead", "entry_ahead", "entry_behind"]

# S.D. Ind. and dockets set it before the noun.  "Defendant's [31] Motion to Dismiss", "[31] MOTION by Defendant Orchard to dismiss", "denying as moot [31] Motion"
_RULED_AHEAD = (
    r"(?i:granting|denying|striking|mooting|terminating|withdrawing|as moot|in part|prejudice|advisement|re:?)"
)
_ENTRY_AHEAD = re.compile(
    rf"(?:[.;:\n]\s*|\b[Tt]hat\s+|\b(?:GRANTS|DENIES|grants|denies|{_RULED_AHEAD})\s+|\b[Tt]he\s+|['’]s?\s+)(?P<own>(?:\[\d{{1,4}}\]|\((?:ECF|Dkt|Doc|DE)[^()]{{1,16}}\))\s+(?P<between>[A-Z][a-z]+ )?)\Z"
)
# The text of a docket entry may leave out the brackets.  "ORDER granting 31 Joint Motion to Stay", "Plaintiff's 31 Motion is denied"; but "the 3 Motions"
_BARE_AHEAD = re.compile(
    rf"(?:\b(?:{_RULED_AHEAD}|and|[Tt]he)|['’]s?)\s+(?P<own>(?P<entry>[1-9]\d{{0,2}})\s+(?P<between>(?:[A-Z][\w'’-]+\s+){{0,3}}))\Z"
)
_DIGIT = re.compile(r"\d")
#: How far before the noun its entry may stand.
AHEAD = 45
# … and so it may behind the motion.  "Motion to dismiss 31 is granted"; but "motion to compel an answer to Request 7 is granted", "to dismiss Count 3"
_BARE_BEHIND = re.compile(r"\s(?P<entry>(?!19|20\d\d)[1-9]\d{0,3})\Z")
_RULED_BEHIND = re.compile(
    r"[.;,]?(?:\s+(?:is|are|be|was)\b|\s+(?i:granted|denied|stricken|moot|withdrawn|terminated)\b|[.;]?\s*\Z)"
)
#: What is not told apart by numbers: a number behind one of these words is the entry's.
_NEVER_COUNTED = frozenset(
    ["answer", "appearance", "arbitration", "brief", "case", "certification", "complaint", "confidentiality", "costs", "counsel", "deadline", "deadlines", "discovery", "dismissal", "fee", "fees", "hearing", "instanter", "judgment", "jurisdiction", "magistrate", "pauperis", "plead", "pleading", "pleadings", "proceedings", "remand", "reply", "representation", "respond", "response", "sanctions", "schedule", "seal", "settlement", "stay", "surreply", "testimony", "time", "transfer", "trial", "venue", "vice"]
)  # fmt: skip


def entry_ahead(lead_in: str, may_be_bare: bool) -> re.Match[str] | None:
    """The entry that ``lead_in``, which ends before the noun, ends with: groups ``own`` and ``between``, the adjectives behind it."""
    if not _DIGIT.search(lead_in):
        return None
    found = _ENTRY_AHEAD.search(lead_in)
    return _BARE_AHEAD.search(lead_in) if found is None and may_be_bare else found


def entries_ahead(ahead: re.Match[str]) -> list[int]:
    """The numbers of what :func:`entry_ahead` found."""
    return [int(ahead["entry"])] if ahead.re is _BARE_AHEAD else entries_in(ahead["own"])


def entry_behind(request: str, after: str) -> re.Match[str] | None:
    """The bare number at the end of ``request`` (group ``entry``) that is the motion's entry, not one of what it asks about."""
    bare = _BARE_BEHIND.search(request)
    if bare is None or not _RULED_BEHIND.match(after):
        return None
    words = request[: bare.start()].split()
    is_sure = (words and words[-1].lower() in _NEVER_COUNTED) or is_whole_name(" ".join(words))
    return bare if is_sure else None
