"""Words that stand for a motion where a ruling does not name it again.

``The Court grants Whitlock's motion and denies Orchard's.``  ``The former is GRANTED; the latter is DENIED as moot.``  ``It is DENIED.``
Which motion is meant is told by :mod:`bipagraph.extraction.rulings.stood_for`.
"""

from __future__ import annotations

import re

from bipagraph.extraction.rulings.entries import entries_beside
from bipagraph.extraction.rulings.motions import Motion

__all__ = ["object_stand_in", "subject_stand_in"]

# "Orchard's", "Defendant Orchard Face Systems, Inc.'s", "the Defendants'", "that of Orchard"
_SIDE = r"(?i:plaintiff|defendant|petitioner|respondent|movant|intervenor|debtor|government|claimant)"
_MOVER = rf"(?:(?:[Tt]he )?(?:{_SIDE}s? )?(?:(?:[A-Z&][\w.&-]*,? ){{0,5}}[A-Z][\w.&-]*|{_SIDE}s?)['’]s?|(?:that|those|the one) of (?:the )?(?P<of>(?:[A-Z&][\w.&-]*,? ){{0,5}}[A-Z][\w&-]*|{_SIDE}s?))"
_NUMBER = r"(?:two|three|four|five|six|seven)"
#: A group's name says what kind of stand-in it is.
_WORDS = (
    r"(?:(?P<order>(?i:the (?:first|second|third|fourth|fifth|former|latter)))"
    rf"|(?P<rest>(?i:(?:the|all) others?(?: {_NUMBER})?|the remaining {_NUMBER}))"
    rf"|(?P<several>(?i:both|each|(?:all|the) {_NUMBER})(?: of (?:them|these|those))?)"
    rf"|(?P<request>(?i:(?:that|this|the) request))|(?P<it>(?i:it))|(?P<mover>{_MOVER}))"
)
_ENTRY = r"(?:\s?(?P<entry>\[\d{1,4}\]|\((?:ECF|Dkt|Doc|DE|D\.E|DN|d/e|#|\d)[^()]{0,20}\)))?"
#: A subject begins its clause.  "…, and | the second is DENIED", "ORDERED that | Orchard's is DENIED"
_SUBJECT = re.compile(
    r"(?:\A[\W\d]*|[,;:]\s+|\b(?:and|but|while|that|[Aa]ccordingly,|[Tt]herefore,|[Tt]hus,)\s+)(?:(?:and|but|while|so|therefore|accordingly|thus|hence),?\s+)*"
    + _WORDS
    + _ENTRY
    + r",?\s*\Z"
)
#: An object ends its clause, or is qualified.  "denies | the second | as moot", "grants | Whitlock's | and denies Orchard's"
_OBJECT = re.compile(
    r"\s+(?:as moot\s+|in part\s+|with(?:out)? prejudice\s+)?"
    + _WORDS
    + _ENTRY
    + r"(?=\s*(?:[.,;:)]|\Z|(?:as|in|without|with|and|but|because|since|for)\b))"
)
#: How much of a clause a subject may fill.
_REACH = 90


def subject_stand_in(text: str, first: int, end: int, like: Motion | None) -> Motion | None:
    """What stands for a motion as the subject of the clause ``text[first:end]``, which ends before "is".

    like  the motion decided before it in the same sentence, whose request "Orchard's" shares
    """
    floor = max(first, end - _REACH)
    match = _SUBJECT.search(text[floor:end])
    return _motion(match, floor, like) if match else None


def object_stand_in(text: str, position: int, end: int, like: Motion | None) -> Motion | None:
    """What stands for a motion right behind a verb that ends at ``position``; see :func:`subject_stand_in`."""
    match = _OBJECT.match(text[position : min(end, position + _REACH)])
    return _motion(match, position, like) if match else None


def _motion(match: re.Match[str], offset: int, like: Motion | None) -> Motion:
    kind = next(name for name in ("order", "rest", "several", "request", "it", "mover") if match[name])
    names, request = (like.names, like.request) if kind == "mover" and like else ((), "")
    return Motion(
        start=offset + match.start(kind),
        end=offset + match.end(kind),
        names=names,
        movant=(match["of"] or match["mover"]) if kind == "mover" else "",
        entries=tuple(entries_beside(match["entry"] or "")),
        is_plural=kind in ("rest", "several"),
        is_definite=True,
        is_governed=False,
        request=request,
        stands_as=kind,
    )
