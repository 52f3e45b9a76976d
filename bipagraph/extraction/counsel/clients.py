"""The clients over a signature: whose names run over two lines, and what the filing's first sentence says of who files it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bipagraph.extraction.counsel.items import Line
from bipagraph.extraction.counsel.patterns import BY, DECORATION, ROLE, SIGNED
from bipagraph.extraction.counsel.roles import ROLE_WORD

__all__ = ["signs_by_attorneys", "who_files", "wrapped_client"]

# A client's name runs over at most so many lines, and so many lines lie between it and the signature.
_MOST_LINES_OF_A_CLIENT = 3
_TO_SIGNATURE = 3
# How a signature begins, in small letters: a plain look before the patterns.
_SIGNATURES = ("by", "/s", "s/", "/ s")


def wrapped_client(lines: Sequence[Line], index: int, is_party: Callable[[str], bool]) -> int:
    """How many lines from ``index`` on name the parties over a signature, none of them whole in the first line (else: 0).

    "WILLOW CREEK HOMEOWNERS" / "ASSOCIATION and ANN POE" / "By: /s/ Jane Roe".  ``is_party(line)``: whether it names parties and no more.
    """
    below = lines[index + 1 : index + 1 + _MOST_LINES_OF_A_CLIENT + _TO_SIGNATURE]
    if not lines[index].text or not any(
        line.text[:8].lstrip("xX _").casefold().startswith(_SIGNATURES) for line in below
    ):
        return 0
    words = DECORATION.sub("", lines[index].text)
    if not words or ROLE.match(words) or any(character.isdigit() for character in words) or is_party(words):
        return 0
    for count in range(2, _MOST_LINES_OF_A_CLIENT + 1):
        following = lines[index + count - 1].text if index + count - 1 < len(lines) else ""
        if not following or SIGNED.match(following) or BY.match(following):
            return 0
        words = f"{words} {following}"
        if is_party(words):
            signs = next((line.text for line in lines[index + count : index + count + _TO_SIGNATURE] if line.text), "")
            return count if SIGNED.match(signs) or BY.match(signs) else 0
    return 0


# A side over the signature of its counsel, as Massachusetts has it: "DEFENDANTS," / "By their attorneys,".
_SIDE_ALONE = re.compile(rf"(?:the\s)?{ROLE_WORD}s?,?", re.IGNORECASE)
_BY_ATTORNEYS = re.compile(r"by\s(?:its|his|her|their)\s(?:attorneys?|counsel)\b.{0,20}", re.IGNORECASE)


def signs_by_attorneys(lines: Sequence[Line], index: int) -> bool:
    """Whether the line at ``index`` names a side and no more, and the next one says that its attorneys sign for it."""
    below = next((line.text for line in lines[index + 1 : index + 3] if line.text), "")
    return bool(_SIDE_ALONE.fullmatch(lines[index].text) and _BY_ATTORNEYS.fullmatch(below))


# How a filing begins under its title: "Respondent moves, under Rule 4, to dismiss", "NOW COMES the Defendant, ACME, INC., by its attorneys,".
_OPENING = re.compile(
    rf"^[ \t]*(?:(?:now\scomes?|comes?\snow)\s*,?\s*)?(?P<who>(?:the\s)?(?P<role>{ROLE_WORD}s?)\b(?:(?!\b(?:moves?|by|through)\b)[^.;\n]){{0,120}}?),?[ ]+"
    r"(?:(?:hereby|respectfully)\s)?(?:moves?\b|by\s(?:and\sthrough\s)?(?:its|his|her|their|the\sundersigned)\b|through\s(?:its|his|her|their|undersigned|counsel)\b|(?:submits?|answers|files|petitions)\b)",
    re.IGNORECASE | re.MULTILINE,
)


def who_files(opening: str) -> tuple[int, int] | None:
    """Where ``opening``, the text under a filing's caption, says at a line's beginning who files it (half-open); None where it does not."""
    match = _OPENING.search(opening)
    return match.span("who") if match else None
