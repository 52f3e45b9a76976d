"""Patterns that are searched for only where one of their words stands.

A filing has hundreds of kinds of things to look for and holds few of them.  That a word is nowhere in a text is seen in a
twentieth of the time that a search for a pattern takes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import Final

__all__ = ["Worded"]


class Worded:
    """A regular expression, and words one of which stands in all that it can match.

    words    the words, or parts of them; of a pattern with ``re.IGNORECASE`` in small letters
    pattern  the expression, with ``flags`` as for ``re.compile``

    A word that only a look behind the match sees is none of them, since a search that begins there would miss it.
    """

    def __init__(self, words: tuple[str, ...], pattern: str, flags: int = 0) -> None:
        self.words: Final = words
        self.compiled: Final = re.compile(pattern, flags)
        self._ignores_case: Final = bool(self.compiled.flags & re.IGNORECASE)

    def has_word_in(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether one of the words stands in ``text[start:end]``."""
        if self._ignores_case:
            text, start, end = text[start:end].lower(), 0, sys.maxsize
        for word in self.words:  # noqa: SIM110 (any() would take longer than the search of a short text)
            if text.find(word, start, end) >= 0:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As ``re.Pattern.search``."""
        return self.compiled.search(text, start, end) if self.has_word_in(text, start, end) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As ``re.Pattern.fullmatch``."""
        return self.compiled.fullmatch(text) if self.has_word_in(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``."""
        return self.compiled.finditer(text, start, end) if self.has_word_in(text, start, end) else iter(())

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """As ``re.Pattern.sub``."""
        return self.compiled.sub(replacement, text) if self.has_word_in(text) else text
