"""Text to the words of a spaCy Doc, in time that grows with the text and no faster.

spaCy's own English tokenizer takes a word's prefixes and suffixes off one by one; a page of a scanner's brackets in a row
("((((((…") then costs seconds.  Filings come from anywhere, so ours is one pass of one pattern.
"""

from __future__ import annotations

import re
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

__all__ = ["WordTokenizer"]

#: A paragraph's end; a word, with apostrophes and full stops inside ("Int'l", "U.S.C"); one mark; one blank; each with the blank behind it.
WORD = re.compile(r"(?:\n\n|\w+(?:['\u2019.]\w+)*|[^\w\s]|\s) ?")


class WordTokenizer:
    """Called with a text, gives a Doc whose ``text`` is that text to the character."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words = WORD.findall(text)
        spaces = [len(word) > 1 and word[-1] == " " for word in words]
        words = [word[:-1] if spaced else word for word, spaced in zip(words, spaces, strict=True)]
        return Doc(self.vocab, words=words, spaces=spaces)

    # Nothing in it is trained, so a saved pipeline has nothing to keep; spaCy asks all the same.
    def to_bytes(self, **_: Any) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_kwargs: Any) -> WordTokenizer:
        return self

    def to_disk(self, _path: Any, **_kwargs: Any) -> None:
        return None

    def from_disk(self, _path: Any, **_kwargs: Any) -> WordTokenizer:
        return self


@registry.tokenizers("bipagraph.words.v1")  # type: ignore[untyped-decorator]
def _make() -> Any:
    def tokenizer(nlp: Language) -> WordTokenizer:
        return WordTokenizer(nlp.vocab)

    return tokenizer
