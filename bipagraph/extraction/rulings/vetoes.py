"""Sentences with a verb of ruling that rule on nothing: requests, suppositions, quotations, parentheticals, history."""

from __future__ import annotations

import re

__all__ = ["DECREES", "in_parentheses", "is_quoted", "is_vetoed"]

# Who argues does not rule: the verb says what she thinks.  "Kestrel argues the motion is denied by operation of law";
# but a comma sets her words apart: "As Kestrel argues, the motion is untimely, and it is denied".
_ARGUES = re.compile(
    r"(?i)(?<!\bto )\b(?:argu(?:es?|ed|ing)|contend(?:s|ed|ing)?|insist(?:s|ed|ing)?|submits?|(?<!\bis )(?<!\bare )submitted|believes?|believed|maintain(?:s|ed|ing)?|assert(?:s|ed|ing)?)\b"
    r"(?:[^,]*$|[^;]{0,80}?\bthat\b)"
)
# Others do so only with "that".  "Orchard asks that the Court deny", "the Magistrate Judge recommends that the motion be"; "for the reasons stated" is no such.
_ASKS = re.compile(
    r"(?i)\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|urg(?:es?|ed|ing)|seek(?:s|ing)?|sought|pray(?:s|ed)?|propos(?:es|ed|ing)|recommend(?:s|ed|ation|ing)?|suggest(?:s|ed)?|"
    r"conced(?:es|ed)|stipulat(?:es?|ed)|agreed?|moves?|held|holding|stated|explained|noted|concluded|determined|found|said)\b[^;,]{0,60}\bthat\b"
    r"|\brecommend(?:s|ed|ing)?\b"
)
# What will be done with motions not yet made.  "Future motions without such a statement will be stricken."
_FUTURE = re.compile(r"(?i)\b(?:any )?(?:future|subsequent|untimely)\s+(?:\w+\s+){0,3}motions?\b")
# "If Plaintiff does not respond, the motion will be granted", but "even if", and "whether" and "assuming" only up to the next comma.
_SUPPOSES = re.compile(
    r"(?i)(?<!even )\bif\b(?! any\b)|\bunless\b|\b(?:whether|until|assuming|when|whenever|once|where)\b[^,]*$"
)
# "the motion that the Court already denies": what was decided earlier.
_EARLIER = re.compile(r"(?i)\b(?:previously|earlier|already)\s+(?:\w+\s+){0,2}$")
# Words that turn a sentence round: what stands before them does not govern the ruling.
_TURN = re.compile(
    r"(?i)(?:, but |; |, so |[:,] (?:and )?(?:accordingly|therefore|thus|hence|however)\b|\bordered\b|\badjudged\b|\bhereby\b)"
)
_CONDITION_AFTER = re.compile(r"(?i)^[\s,]*(?:only )?(?:if|when|unless|where|only|absent)\b")
#: Words with which a court orders: "be GRANTED" without them is a wish.
DECREES = re.compile(
    r"(?i)\b(?:ordered|adjudged|decreed|order(?:s)? that|orders as follows|orders|(?:will |hereby )?directs? that)\b"
)


def is_quoted(text: str, start: int, position: int) -> bool:
    """Whether a quotation that opens in the sentence is still open at ``position``."""
    before = text[start:position]
    if before.count("“") > before.count("”"):
        return True
    return before.count('"') % 2 == 1


def in_parentheses(before: str) -> bool:
    """Whether a parenthesis is open: a parenthetical to an authority, "(the motion is granted where …"."""
    depth = 0
    for character in before:
        depth = max(0, depth + (character == "(") - (character == ")"))
    return depth > 0


def is_vetoed(before: str, after: str, is_capitals: bool) -> bool:
    """Whether the words of the sentence before and after a verb of ruling keep it from being one.

    ``is_capitals``: the verb is printed in capitals, as courts print their own rulings.
    """
    turns = list(_TURN.finditer(before))
    governing = before[turns[-1].end() :] if turns else before
    if _ARGUES.search(governing) or _ASKS.search(governing) or _SUPPOSES.search(governing) or _FUTURE.search(governing):
        return True
    return not is_capitals and bool(_CONDITION_AFTER.match(after) or _EARLIER.search(governing))
