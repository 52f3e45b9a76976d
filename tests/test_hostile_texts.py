"""Texts that are no filings, by the whole pipeline: time in proportion to length, whatever a broken file repeats."""

from __future__ import annotations

import time

import pytest

from bipagraph.extraction import extract
from bipagraph.reading import read_string

#: In characters; a pattern of quadratic time takes minutes for so many.
LENGTH = 60_000
#: In seconds, many times what a slow machine needs.
LONGEST = 6.0
PIECES = (
    *(" ", "\t", "\n", " \n", ")", "|", "   )\n", "1\n", "1 ", "7", "A", "a\n"),
    *("Plaintiff, ", "Plaintiff,\n", "v. ", "v.\n", "MOTION ", "GRANTED ", "Judge ", "(SBN 123456)", "JOHN ROE; "),
    " " * 240 + "x",
)


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_a_text_of_one_piece_repeated_is_read_in_seconds(piece: str) -> None:
    text = "UNITED STATES DISTRICT COURT\n" + (piece * (LENGTH // len(piece) + 1))[:LENGTH]
    extract(read_string("warm up"))
    start = time.perf_counter()
    record = extract(read_string(text))
    assert time.perf_counter() - start < LONGEST
    assert record.text.original == text


def test_long_blanks_are_cut_and_what_stands_behind_them_opens_to_its_place() -> None:
    text = read_string("Before." + "\n" * 500 + " " * 900 + "ORDER\n" + "\t" * 600 + "\nThe end.\n")
    for view in (text.layout, text.prose):
        assert len(view.text) < 900
        for word in ("Before.", "ORDER", "The end."):
            span = view.span(view.text.index(word), view.text.index(word) + len(word))
            assert text.original[span.start : span.end] == word
