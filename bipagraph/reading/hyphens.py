"""Words cut at a line's end: put together again, with or without the hyphen."""

from __future__ import annotations

import re
from functools import cached_property

__all__ = ["Hyphens"]

_LEFT = re.compile(r"([^\W_][\w'.]*(?:-[\w']+)*)-\Z")
_RIGHT = re.compile(r"[^\W_][\w']*")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
#: A word cut at a line's end: its halves say nothing about how words are written.
_CUT = re.compile(r"([a-z]++)-[ \t]*\n\s*[a-z]+")
#: Where more than this share of the cut words begin with what is no word ("infor-"), the text was hyphenated by
#: a machine; elsewhere a hyphen at a line's end is the author's ("present-" above "tense").
_MACHINE_SHARE = 0.25
#: Shorter first parts ("re-", "un-") tell neither way.
_TELLING_LENGTH = 3
#: With fewer cut words than this the share tells nothing, and the parts themselves must.
_TELLING_CUTS = 3
#: Second parts that are no words: "reason-" above "able", "proceed-" above "ings".
_SUFFIX = re.compile(
    r"(?:ings?|able|ably|ibles?|ments?|[ts]ions?|ations?|ance|ence|ally|ness|ity|ities|ers?|ed|ly|al|ous|ive|ful|ize[ds]?|ants?|ents?|tive|cial|tial)"
)
#: First parts that look like whole words: "limited-" above "liability".
_WHOLE_WORD = re.compile(r".{2,}(?:ed|ing|ly|ent|ant|ful|less|day|year|time|term|based|wide)")
#: First parts that keep their hyphen: "non-party", "self-help", and roles as in "defendant-appellant".
_KEEPERS = (
    "non self co ex anti pro quasi all well cross high low long short full half so mid post pre multi semi ill law two three "
    "four five six seven eight nine ten first second third fourth fifth sixth seventh eighth ninth tenth twenty thirty "
    "forty fifty sixty seventy eighty ninety plaintiff plaintiffs defendant defendants petitioner petitioners respondent "
    "respondents appellant appellants appellee appellees intervenor movant claimant counter cross e u x"
)
_KEEP = frozenset(_KEEPERS.split())


class Hyphens:
    """Mends the cut words of one text, whose other words say how a word is written."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(_CUT.sub(" ", self._text.lower())))

    @cached_property
    def _by_machine(self) -> bool | None:
        """Whether words were hyphenated by a machine; ``None`` if too few tell."""
        lefts = [left for left in _CUT.findall(self._text.lower()) if len(left) >= _TELLING_LENGTH]
        if len(lefts) < _TELLING_CUTS:
            return None
        unknown = sum(left not in self._words and left not in _KEEP for left in lefts)
        return unknown > _MACHINE_SHARE * len(lefts)

    def mend(self, above: str, below: str) -> bool | None:
        """How ``above`` (a line's end) joins ``below`` (the next line).

        ``None`` with a blank; ``True`` at once, hyphen kept; ``False`` at once, hyphen dropped.
        """
        if above.endswith(("–", "—")):
            return True if above[-2:-1].strip() else None
        if not above.endswith("-"):
            return None
        left_match = _LEFT.search(above[-60:])
        right_match = _RIGHT.match(below)
        if left_match is None or right_match is None:
            return None
        left, right = left_match[1], right_match[0]
        if not left.isalpha() or not right[:1].islower():
            return True  # "756-57", "non-member", "meet-and-confer", "F.3d-"
        left = left.lower()
        right = re.split(r"[^a-z]", right)[0]
        if left in _KEEP or f"{left}-{right}" in self._words:
            return True
        if left + right in self._words:
            return False
        if _SUFFIX.fullmatch(right):
            return False
        if self._by_machine is None:
            return left in self._words or bool(_WHOLE_WORD.fullmatch(left))
        return not self._by_machine or (left in self._words and len(right) > 3 and right in self._words)
