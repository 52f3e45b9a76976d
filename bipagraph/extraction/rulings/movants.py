"""Who made a motion: the words of a possessor ("Clearwater's", "Defendants'") as a side and, where sure, a party."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bipagraph.records import Party

__all__ = ["Movant", "Movants"]

# The sides of a lawsuit.  Who moved on one of them did not move on the other.
_SIDES = {
    "plaintiff": "plaintiff",
    "plaintiffs": "plaintiff",
    "petitioner": "petitioner",
    "petitioners": "petitioner",
    "defendant": "defendant",
    "defendants": "defendant",
    "respondent": "respondent",
    "respondents": "respondent",
    "appellant": "appellant",
    "appellants": "appellant",
    "appellee": "appellee",
    "appellees": "appellee",
    "intervenor": "intervenor",
    "intervenors": "intervenor",
    "movant": "movant",
    "movants": "movant",
    "debtor": "debtor",
    "debtors": "debtor",
    "garnishee": "garnishee",
    "relator": "plaintiff",
    "government": "government",
    "commissioner": "defendant",  # of Social Security
    "parties": "parties",
}
_SIDE = re.compile(r"\b(?:" + "|".join(sorted(_SIDES, key=len, reverse=True)) + r")(?=\b|['’])", re.IGNORECASE)
_PRONOUN = re.compile(r"(?i)^(?:his|her|its|their|my)\b")
# A short name is given in parentheses behind the full one.  'Clearwater Data, Inc. ("Clearwater")', "Clearwater Data, Inc. (CDI)"
_SHORT_NAME = re.compile(
    r"\((?:(?:hereinafter|collectively|together|the|or|and),? )*[\"“]?(?:the )?(?P<name>[A-Z][\w.&’' -]{1,30}?)[,.]?[\"”]?(?: or [^()]{1,40})?\)"
)
_FAR = 90
# Between a name and its short name stands no end of a sentence.
_ANOTHER = re.compile(r"\n\n|(?<!Inc)(?<!Corp)(?<!Co)(?<!Ltd)[.;] [A-Z]|\bv\.")
# Words of an organisation's name that tell nothing of it apart.
_COMMON = frozenset(
    [
        "inc",
        "llc",
        "ltd",
        "corp",
        "corporation",
        "co",
        "company",
        "lp",
        "llp",
        "the",
        "of",
        "and",
        "a",
        "an",
        "for",
        "in",
        "at",
        "de",
        "la",
        "city",
        "county",
        "state",
        "united",
        "states",
        "board",
        "department",
        "trustees",
        "american",
        "national",
        "international",
        "group",
        "holdings",
        "services",
        "systems",
    ]
)


@dataclass(frozen=True, slots=True)
class Movant:
    """A side ("defendant"; ``None`` if unknown), a party's name (``None`` if unknown or several), and whether the side moved together."""

    side: str | None = None
    name: str | None = None
    is_side: bool = False

    def may_be(self, other: Movant) -> bool:
        """Whether both can mean the same mover."""
        if self.name and other.name:
            return self.name == other.name
        if self.side and other.side and "parties" not in (self.side, other.side):
            return self.side == other.side
        return True

    def with_more(self, other: Movant) -> Movant:
        """Both facts together, this one's first."""
        return Movant(self.side or other.side, self.name or other.name, self.is_side or other.is_side)


class Movants:
    """Resolves possessors against the parties of the caption and the short names that the text gives them."""

    def __init__(self, parties: Sequence[Party], text: str) -> None:
        self._parties = [(party.name, {_SIDES.get(role, role) for role in party.roles}) for party in parties]
        self._short: dict[str, str] = {}
        for name, _ in self._parties:
            self._add_short_names(name, text)

    def _add_short_names(self, name: str, text: str) -> None:
        words = [word for word in re.findall(r"[\w&’']+", name) if word.lower() not in _COMMON]
        for word in (words[0], words[-1]) if words else ():
            if len(word) > 2:
                self._short.setdefault(word.lower(), name)
        core = name.split(",")[0]
        position = text.lower().find(core.lower())
        # Only the first few times: the definition stands where a party is first named.
        for _ in range(6):
            if position < 0:
                return
            short = _SHORT_NAME.search(text, position, position + len(core) + _FAR)
            if (
                short
                and short.group("name").lower() not in _SIDES
                and not _ANOTHER.search(text, position + len(core), short.start())
            ):
                self._short[short.group("name").lower()] = name
                return
            position = text.lower().find(core.lower(), position + 1)

    def names(self, movant: Movant) -> tuple[str, ...]:
        """The parties who moved: the one named, or all of a side that moved together."""
        if movant.name:
            return (movant.name,)
        return tuple(self._of_side(movant.side)) if movant.side and movant.is_side else ()

    def _of_side(self, side: str) -> list[str]:
        return [name for name, sides in self._parties if side in sides]

    def resolve(self, words: str) -> Movant:
        """The mover whom a possessor's words name: ``"Defendant Clearwater Data, Inc.'s"``, ``"its"`` (nobody)."""
        if not words or _PRONOUN.match(words):
            return Movant()
        plain = re.sub(r"['’]s?\s*$", "", words.strip().lower())
        side_match = _SIDE.search(plain)
        side = _SIDES[side_match.group().lower()] if side_match else None
        name = self._named(plain)
        is_several = False
        if name is None and side:
            members = self._of_side(side)
            # "Defendants'" of two means both; "Defendant's" of one means that one.
            is_several = bool(re.search(r"(?i)s['’]?$", side_match.group() if side_match else "")) and side != "debtor"
            name = members[0] if len(members) == 1 and not is_several else None
        if side is None and name is not None:
            sides = next(sides for party, sides in self._parties if party == name)
            side = next(
                (each for each in ("plaintiff", "defendant", "petitioner", "respondent") if each in sides), None
            )
        return Movant(side, None if side == "parties" else name, is_several)

    def _named(self, plain: str) -> str | None:
        for name, _ in self._parties:
            if name.lower() in plain or name.lower().split(",")[0] in plain:
                return name
        found = {party for short, party in self._short.items() if re.search(rf"(?<!\w){re.escape(short)}(?!\w)", plain)}
        return found.pop() if len(found) == 1 else None
