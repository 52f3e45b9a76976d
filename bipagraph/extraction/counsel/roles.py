"""For whom counsel appears: from "Attorneys for Plaintiff Jane Roe and the Putative Class" to names of parties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bipagraph.extraction.names import is_organization
from bipagraph.records import Party

__all__ = ["ROLE_WORD", "is_only_parties", "represented"]

#: A word for a side, as counsel's lines and lists of appearances print it.
ROLE_WORD = (
    r"(?:plaintiff|defendant|petitioner|respondent|appellant|appellee|intervenor|amic(?:us|i)|claimant|movant|debtor"
    r"|relator|garnishee|cross-appellant|cross-appellee|counter-?plaintiff|counter-?defendant|counterclaimant)"
)
_ROLES = re.compile(
    r"\b(?:third[- ]party\s+|cross-?\s?|counter-?\s?)?"
    r"(plaintiff|defendant|petitioner|respondent|appellant|appellee|intervenor|amicus|amici|claimant|movant|debtor|relator|garnishee)"
    r"s?\b",
    re.IGNORECASE,
)
# Words for a class or for the side as a whole, which name no one.
_CLASS_WORDS = re.compile(
    r"\b(?:and|on behalf of)?\s*(?:the|all|a)?\s*(?:(?:other|proposed|putative|alleged|certified|settlement|nationwide|national|illinois|california"
    r"|state|interim|members? of the|biometric|bipa|subclass|lead|co-lead|named|individual|representative)\s+)*"
    r"(?:class(?:es)?|sub-?class(?:es)?|class members?|others similarly situated|similarly situated (?:persons|individuals))\b(?:\s+members?)?",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"\b(?:lead|named|class|interim|all|the|and|by|each|of|et al|curiae?|consolidated|certain|respective|in|this|action|matter|case|below|pro|se|counsel|attorneys?|for"
    r"|individually|possession|on|behalf|themselves|herself|himself|itself|others?|similarly|situated|s)\b|[^\w\s]",
    re.IGNORECASE,
)
_SUFFIXES = frozenset(
    [
        "inc",
        "incorporated",
        "corp",
        "corporation",
        "co",
        "company",
        "llc",
        "llp",
        "lp",
        "ltd",
        "limited",
        "plc",
        "pllc",
        "pc",
        "na",
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
    ]
)
_SUFFIX = re.compile(rf"(?<![\s,])[\s,]+(?:{'|'.join(sorted(_SUFFIXES))})$")
# Words too common to tell a party by: "National", "American".
_COMMON = frozenset(
    [
        "the",
        "of",
        "and",
        "for",
        "a",
        "american",
        "national",
        "united",
        "states",
        "state",
        "city",
        "county",
        "village",
        "board",
        "department",
        "bank",
        "first",
        "general",
        "international",
        "illinois",
        "chicago",
        "people",
        "estate",
        "in",
        "new",
        "company",
        "trustees",
    ]
)


# Counsel name without his rank the party whom the caption names with it: "OFFICER JANE ROE".
_OFFICER = re.compile(
    r"^(?:officer|sheriff|warden|sgt|sergeant|dr|det|detective|lt|lieutenant|capt|captain)\s+(?=\w+\s\w)"
)


@lru_cache(maxsize=512)  # the same few parties are looked for in line after line
def _words(name: str) -> tuple[str, ...]:
    bare = _OFFICER.sub("", re.sub(r"['’.]", "", name.casefold()))
    while (shorter := _SUFFIX.sub("", bare)) != bare:
        bare = shorter
    return tuple(re.findall(r"[^\W_]+", bare))


def _holds(text: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return bool(words) and any(text[i : i + len(words)] == words for i in range(len(text) - len(words) + 1))


def _is_named(party: Party, text: tuple[str, ...], *, shortened: bool) -> bool:
    """Whether ``text`` names ``party``: in full, or (``shortened``) by a surname or a name's first telling words."""
    words = _words(party.name)
    if _holds(text, words) or (words[:1] == ("the",) and _holds(text, words[1:])):
        return True
    if party.name.casefold().startswith("the people") or words[:1] == ("people",):
        return "people" in text
    if words[:2] == ("united", "states"):
        return _holds(text, ("united", "states")) or "government" in text
    if not shortened or not words:
        return False
    if party.is_person and not is_organization(party.name):
        return words[-1] in text and len(words[-1]) > 2
    telling = [word for word in words if word not in _COMMON]
    if len(words) > 2 and telling and _holds(text, words[:2]):
        return True
    return bool(telling) and words[0] == telling[0] and len(telling[0]) > 3 and telling[0] in text


def is_only_parties(line: str, parties: Sequence[Party]) -> bool:
    """Whether ``line`` is made of names of ``parties`` and nothing more but roles, "and" and suffixes.

    "Acme Inc. and Beta LLC" beside the parties Acme, Inc. and Beta LLC; "BETA LLC," in a caption.
    """
    text = " ".join(_words(line))
    if not text:
        return False
    found = False
    for party in sorted(parties, key=lambda p: -len(p.name)):
        words = " ".join(_words(party.name))
        if words and (padded := f" {text} ").find(f" {words} ") >= 0:
            found = True
            text = padded.replace(f" {words} ", "  ").strip()
    if not found:
        return False
    rest = _FILLER.sub(" ", _ROLES.sub(" ", text))
    return all(word in _SUFFIXES for word in rest.split())


def represented(phrase: str, parties: Sequence[Party]) -> tuple[str, ...]:
    """The names of the parties that ``phrase`` means: what stands after "Attorneys for".

    A role means each party that has it; names after it mean those alone: "Plaintiffs", "Defendants Acme Inc. and
    Beta LLC", "Plaintiff Jane Roe and the Putative Class", "Plaintiffs-Appellants", "the People".  Empty where no
    party of the caption is meant, or not surely.
    """
    matches = list(_ROLES.finditer(phrase))
    plain = [m for m in matches if not m[0].casefold().startswith("cross")]  # "appellant and cross-appellee"
    roles = {m[1].casefold() for m in plain or matches}
    roles = {"amicus" if role == "amici" else role for role in roles}
    sides = [p for p in parties if roles <= set(p.roles)] or [p for p in parties if roles & set(p.roles)]
    if roles and not sides:  # "for Respondent" of a party that the caption calls appellee alone, or none at all
        sides = list(parties)
        unknown_role = True
    else:
        unknown_role = False
    without_class = _CLASS_WORDS.sub(" ", phrase)
    text = _words(without_class)
    for shortened in (False, True):
        named = tuple(p.name for p in sides if _is_named(p, text, shortened=shortened))
        if named:
            return named
    if unknown_role or not roles:
        return ()
    rest = _FILLER.sub(" ", _ROLES.sub(" ", without_class)).split()
    several = len(sides) > 1 or any(m[0].casefold().endswith("s") for m in matches)  # "appellees Jane Roe and John Poe"
    strange = [word for word in rest if word[0].isupper()]
    another = len(strange) > 1 and not any(word.casefold() in _words(sides[0].name) for word in strange)
    if strange and (several or another or is_organization(without_class)):
        return ()  # some are named, none of whom is in the caption: those whom its "et al." left out
    return tuple(p.name for p in sides)
