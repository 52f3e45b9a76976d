"""The words of a caption that say who is what: roles, "v.", and how to find them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from bipagraph.extraction.lines_with import lines_with
from bipagraph.resources import data_rows

__all__ = ["ROLE", "VERSUS", "opposite_roles", "roles_of", "versus_in"]

_BEFORE = (
    r"(?:(?:counter|cross|third[\s\-–]party|intervenors?|intervening|proposed|lead|consolidated|nominal|putative|additional"
    r"|judgment|alleged|citation|counterclaim|crossclaim|named|individual|reorganized|joint|remaining|other|pro\sse|class)[\s\-–/]{0,2}){0,3}"
)
_WORD = (
    r"(?:plaintiff|defendant|complainant|counterclaimant|counterplaintiff|counterdefendant|crossclaimant|claimant|petitioner|respondent|appellant"
    r"|appellee|intervenor|intervener|movant|debtor|relator|garnishee|objector)s?(?:\(s\))?(?:['’]s?(?=\s*[,.)]))?(?:[\s\-]in[\s\-]possession)?(?:[\s\-]in[\s\-]error)?"
    r"|amic(?:us|i)\s(?:curiae|on\sbehalf\sof\s(?:appellant|appellee|petitioner|respondent)s?(?:\(s\))?)|real\spart(?:y|ies)\sin\sinterest"
)
_ONE = rf"{_BEFORE}(?:{_WORD})(?:\sbelow)?"  # "Defendants Below, Appellants", as Delaware has it
_JOIN = r"(?:\s{0,3}[-–—/&,]\s{0,3}(?:and\s)?|\s{1,3}and\s{1,3})"

#: A role as captions print it, alone or after a party's name: "Plaintiffs,", "Defendant, Appellant.", "Plaintiff/Counter-Defendant",
#: "Defendants and Third-Party Plaintiffs".  It begins a line or follows punctuation, and ends with punctuation, a line or "v.";
#: so "Plaintiff Jane Doe filed" and "Defendant's motion" are none.  The group "role" holds the words, "colon" the colon of "Plaintiff: Jane Doe".
#: The letters before and behind are looked at before all else (a blank behind a small letter is within a sentence, but for
#: "et al" and "and"), and blanks are never given back: captions are full of them, and no run of them is looked at twice.
ROLE: Final = re.compile(
    rf"(?<!\w)(?<![ ]{{9}})(?=[ \t]{{0,250}}+[acdgijlmnoprt])(?-i:(?<![a-ce-km-z][ ]))(?:(?<=[,;:.)\](])|(?<=\n)|(?<![^\n])|(?<=[,;.)]\s)|(?<=\bal\s)|(?<=\band\s)|(?<=[ ]{{8}})|(?-i:(?<=[A-Z.]{{2}}[ ])(?=Plaintiff|Defendant|Petitioner|Respondent|Appell)))[ \t]{{0,250}}+(?P<role>{_ONE}(?:{_JOIN}{_ONE}){{0,4}})"
    r"(?:(?P<colon>[ \t]?:(?=[ \t\n]))|[ \t]*[,.;)\]]+|[ \t]*(?=\n|\Z)|(?=[ \t]+(?:(?:v|vs|V|VS|against)\b|\((?-i:[A-Z]))))",
    re.IGNORECASE,
)

#: "v." between the sides: alone in its line in any form; inside a line in small letters, or in capitals after a comma or "et al."
#: ("ROBERT V. SMITH" is a man).  The group "alone" tells the first kind.  Look for it with ``versus_in``.
VERSUS: Final = re.compile(
    r"(?:(?P<alone>(?:(?<=\n)|\A)[ \t]*[-–—]?[ \t]?(?:v|vs|V|VS|Vs|v\.s|versus|VERSUS|against|AGAINST)[ \t]?[.,:]?[ \t]?[-–—]?[.,]?[ \t]*(?=\n|\Z))"
    r"|(?<=[\s,])(?:v\.|vs\.|v(?=[ \t\n])|vs(?=[ \t\n])|(?<=[,.;]\s)(?:V\.|VS\.?|V(?=[ \t\n]))|(?<=[,.;]\n)(?:V\.|VS\.?)|(?<=\s)-against-|versus)(?=\s)"
    r"|(?:(?<=\n)|\A)[ \t]*(?:v|vs|V|VS)\.(?=[ \t]+\S))",
)
#: What its line has in it, wherever it stands.
_VERSUS_SIGN: Final = re.compile(r"[vVaA](?<!\w.)(?:[sS]?\b|\.s\b|ersus|ERSUS|gainst|GAINST)")


def versus_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Each "v." of ``text[start:end]`` that VERSUS finds, in order."""
    for first, last in lines_with(_VERSUS_SIGN, text, start, end):
        yield from VERSUS.finditer(text, max(first, start), min(last + 1, end))  # it looks at the line's end


@cache
def _table() -> dict[str, str]:
    return {row["printed"]: row["role"] for row in data_rows("party_roles.csv")}


_PLURAL = re.compile(r"(?:\(s\)|['’]s?|s['’]?)$")
_SPLIT = re.compile(r"\s*[,/&]\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
#: Words before a role that change nothing: "Lead Plaintiff", "Nominal Defendant".
_IDLE: Final = frozenset(
    {"proposed", "lead", "consolidated", "nominal", "putative", "additional", "named", "individual", "reorganized", "joint", "remaining", "other", "pro", "se", "class", "below"}
)  # fmt: skip


def _singular(word: str) -> str:
    word = word.removesuffix("(s)")
    return _PLURAL.sub("", word) if word not in {"amicus", "cross", "se"} else word


def roles_of(printed: str) -> tuple[str, ...]:
    """The vocabulary's roles in the words of a caption, in their order, each once.

    "Plaintiffs-Appellants" → ("plaintiff", "appellant"); "Defendant/Third-Party Plaintiff" → ("defendant",
    "third-party-plaintiff"); "Appellant, Cross-Appellee" → ("appellant",): who appeals first is the appellant.
    """
    table = _table()
    roles: list[str] = []
    crossed: list[str] = []
    for part in _SPLIT.split(printed.casefold().replace("–", "-").replace("—", "-")):
        words = [_singular(word) for word in re.split(r"[\s\-]+", part) if word]
        if words and words[0].startswith("amic"):
            roles.append("amicus")  # "Amicus on Behalf of Appellant(s)" (8th Cir.)
            continue
        words = [word for word in words if word not in _IDLE] or words
        while words:
            # The longest run of words that is a role of the table: "third-party-plaintiff" before "plaintiff".
            for size in range(min(4, len(words)), 0, -1):
                key = "-".join(words[:size])
                if key in table:
                    (crossed if key in {"cross-appellant", "cross-appellee"} else roles).append(table[key])
                    words = words[size:]
                    break
            else:
                words = words[1:]
    if not {"appellant", "appellee"} & set(roles):
        roles += crossed
    return tuple(dict.fromkeys(roles))


_OPPOSITES: Final = {
    "plaintiff": "defendant",
    "petitioner": "respondent",
    "appellant": "appellee",
    "third-party-plaintiff": "third-party-defendant",
    "counterclaimant": "counterdefendant",
}
_EITHER_WAY: Final = _OPPOSITES | {value: key for key, value in _OPPOSITES.items()}


def opposite_roles(roles: tuple[str, ...]) -> tuple[str, ...]:
    """The roles of the other side, where a caption prints them for one side only: ("appellant",) → ("appellee",)."""
    return tuple(_EITHER_WAY[role] for role in roles if role in _EITHER_WAY)
