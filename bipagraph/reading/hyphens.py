"""Words cut at a line's end: put together again, with or without the hyphen."""

from __future__ import annotations

import re
from functools import cached_property

__all__ = ["Hyphens"]

_LEFT = re.compile(r"([^\W_][\w'.]*(?:-[\w']+)*)-\Z")
_RIGHT = re.compile(r"[^\W_][\w']*")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
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
        return frozenset(_WORD.findall(self._text.lower()))

    def mend(self, above: str, below: str) -> bool | None:
        """How ``above`` (a line's end) joins ``below`` (the next line).

        ``None`` with a blank; ``True`` at once, hyphen kept; ``False`` at once, hyphen dropped.
        """
        if not above.endswith("-"):
            return None
        left_match = _LEFT.search(above[-60:])
        right_match = _RIGHT.match(below)
        if left_match is None or right_match is None:
            return None
        left, right = left_match[1], right_match[0]
        if not left.isalpha() or not right[:1].islower():
            return True  # "756-57", "non-TikTok", "meet-and-confer", "F.3d-"
        left = left.lower()
        right = re.split(r"[^a-z]", right)[0]
        if left in _KEEP or f"{left}-{right}" in self._words:
            return True
        if left + right in self._words:
            return False
        return left in self._words and len(right) > 3 and right in self._words
