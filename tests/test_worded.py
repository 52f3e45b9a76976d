"""A pattern with words of its own finds what it finds without them."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
from collections.abc import Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import bipagraph.extraction
from bipagraph.extraction.worded import Worded

_TEXTS_OF_EACH = 300


def _everywhere() -> Iterator[tuple[str, Worded]]:
    """Each such pattern of the package by its module and name."""
    for module in pkgutil.walk_packages(bipagraph.extraction.__path__, "bipagraph.extraction."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for number, each in enumerate(_held(value)):
                yield f"{module.name.removeprefix('bipagraph.extraction.')}.{name}.{number}", each


def _held(value: object) -> Iterator[Worded]:
    if isinstance(value, Worded):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _held(each)


def _text_of(pattern: Any, chance: random.Random) -> str:
    """A text made as the pattern says, its branches and repetitions chosen by chance; what may not stand there is not asked."""
    text = ""
    for kind, value in pattern:
        if kind is sre.LITERAL:
            text += chr(value)
        elif kind is sre.BRANCH:
            text += _text_of(chance.choice(value[1]), chance)
        elif kind is sre.SUBPATTERN:
            text += _text_of(value[-1], chance)
        elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            least, most, repeated = value
            text += "".join(_text_of(repeated, chance) for _ in range(chance.randint(least, min(most, least + 1))))
        elif kind is sre.ATOMIC_GROUP:
            text += _text_of(value, chance)
        elif kind is sre.ASSERT:
            text += _text_of(value[1], chance)
        elif kind is sre.IN:
            text += _of_set(value, chance)
        elif kind in (sre.ANY, sre.NOT_LITERAL):
            text += "~"
        else:
            assert kind in (sre.AT, sre.ASSERT_NOT), kind
    return text


def _of_set(items: list[tuple[Any, Any]], chance: random.Random) -> str:
    kind, value = chance.choice(items)
    if items[0][0] is sre.NEGATE or kind is sre.CATEGORY:
        return "~"
    return chr(value if kind is sre.LITERAL else value[0])


PATTERNS = dict(_everywhere())


@pytest.mark.parametrize("name", PATTERNS)
def test_whatever_the_pattern_matches_holds_one_of_the_words(name: str) -> None:
    worded = PATTERNS[name]
    parsed = _parser.parse(worded.compiled.pattern, worded.compiled.flags & ~re.UNICODE)
    chance = random.Random(name)  # noqa: S311 (no secret)
    for _ in range(_TEXTS_OF_EACH):
        text = _text_of(parsed, chance)
        assert worded.has_word_in(text), text


def test_a_word_left_out_is_found_out() -> None:
    left_out = Worded(("motion",), r"\b(?:[Mm]otion|(?=M)MOTION)s?\b")
    chance = random.Random(1)  # noqa: S311
    texts = [_text_of(_parser.parse(left_out.compiled.pattern), chance) for _ in range(_TEXTS_OF_EACH)]
    assert any(left_out.compiled.search(text) and not left_out.has_word_in(text) for text in texts)


def test_words_of_a_pattern_that_ignores_case_are_in_small_letters() -> None:
    for name, worded in PATTERNS.items():
        if worded.compiled.flags & re.IGNORECASE:
            assert all(word == word.lower() for word in worded.words), name
