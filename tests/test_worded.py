"""A pattern with words of its own finds what it finds without them."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import bipagraph.extraction
from bipagraph.extraction.worded import Worded


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


PATTERNS = dict(_everywhere())


@pytest.mark.parametrize("name", PATTERNS)
@settings(deadline=None, max_examples=10, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_the_pattern_matches_holds_one_of_the_words(name: str, data: st.DataObject) -> None:
    worded = PATTERNS[name]
    text = data.draw(st.from_regex(worded.compiled))
    assert worded.search(text) is not None, text


def test_words_of_a_pattern_that_ignores_case_are_in_small_letters() -> None:
    for name, worded in PATTERNS.items():
        if worded.compiled.flags & re.IGNORECASE:
            assert all(word == word.lower() for word in worded.words), name
