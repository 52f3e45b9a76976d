"""References back to a work already cited: ``Id.``, ``supra``, and a name before a numbered paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from bipagraph.extraction.citations.tail import Tail, clause_limit, read_tail
from bipagraph.extraction.lines_with import found_in, lines_with
from bipagraph.extraction.provisions.sections import SINGLE_LIST
from bipagraph.records import CitationForm

__all__ = ["ID", "BackReference", "find_back_references"]

#: ``Id.`` with what follows of a statute: "Id. § 15(b)", "Id., subd. (b)", "Id. 14/15(b)", "Id. § 14/15(d)", "Id. at 14/20".
ID = re.compile(
    rf"(?<![\w.])(?:[Ii]d\.|ID\.|[Ii]bid\.)(?=[\s,;:)\]\"']|$)(?:,?[ ](?:at[ ])?(?:§§?[ ]?(?:\d{{1,4}}/)?|\d{{1,4}}/)(?P<section>{SINGLE_LIST})|,?[ ](?:at[ ])?sub(?:d\.|division)[ ](?P<subdivision>(?:\([A-Za-z0-9]{{1,3}}\)){{1,5}}))?"
)
SUPRA = re.compile(r"(?<=[ \n])supra\b,?(?: (?:note|n\.|Part|pt\.) ?[\dIVX]+)?")
#: A decision with numbered paragraphs is cited by its name alone: "Rosen, \u00b6 33", "Rosen at \u00b6 33".
AT_PARAGRAPH = re.compile(r"(?<=[a-z])(?:,| at) (?=\u00b6{1,2} ?\d)")
#: What the lines have in them that are worth a search for each.
ID_SIGN, SUPRA_SIGN, PARAGRAPH_SIGN = re.compile(r"[Ii](?:d\.|D\.|bid\.)"), re.compile(r"supra"), re.compile(r"\u00b6")
#: The words of the name before "supra", and how far back they may stand.
WORD_OF_NAME = re.compile(r"[A-Z&][\w.&'-]*|of|the|v\.|re")
LONGEST_SUPRA_NAME = 90


@dataclass(frozen=True, slots=True)
class BackReference:
    """``Id.`` or ``supra``: where it stands, and what follows it."""

    start: int
    end: int
    tail: Tail
    form: CitationForm
    name: str | None = None
    section: str | None = None


def find_back_references(text: str, volumes: list[int]) -> list[BackReference]:
    """``Id.`` and ``supra``; ``volumes`` are the offsets of the reporter citations, whose volume is no pinpoint."""
    found: list[BackReference] = []

    def tail_at(position: int, limit: int) -> Tail:
        following = bisect_right(volumes, position)
        tail = read_tail(text, position, limit, with_court=False)
        if following < len(volumes) and volumes[following] < tail.core_end:
            tail = read_tail(text, position, volumes[following], with_court=False)
        return tail

    for match in found_in(ID, text, lines_with(ID_SIGN, text)):
        tail = tail_at(match.end(), clause_limit(text, match.end()))
        found.append(
            BackReference(
                match.start(),
                max(tail.core_end, match.end()),
                tail,
                "id",
                section=match["section"] or match["subdivision"],
            )
        )
    for match in found_in(SUPRA, text, lines_with(SUPRA_SIGN, text)):
        tail = tail_at(match.end(), min(len(text), match.end() + 400))
        start = _supra_name_start(text, match.start())
        if start is not None:
            name = text[start : match.start()].rstrip(" ,")
            found.append(BackReference(start, tail.core_end, tail, "supra", name=name))
    for match in found_in(AT_PARAGRAPH, text, lines_with(PARAGRAPH_SIGN, text)):
        start = _supra_name_start(text, match.start())
        if start is not None:
            tail = read_tail(text, match.start(), clause_limit(text, match.end()), with_court=False)
            found.append(BackReference(start, tail.core_end, tail, "short", name=text[start : match.start()].rstrip()))
    return found


def _supra_name_start(text: str, supra: int) -> int | None:
    """Where the name begins that ends right before "supra"; ``None`` where no name stands there."""
    floor = max(0, supra - LONGEST_SUPRA_NAME)
    words = list(re.finditer(r"\S+", text[floor:supra]))
    start: int | None = None
    for index in range(len(words) - 1, -1, -1):
        word = words[index].group()
        opening = len(word) - len(word.lstrip("([\"'"))
        core = word[opening:].removesuffix(",") if index == len(words) - 1 else word[opening:]
        if not WORD_OF_NAME.fullmatch(core):
            break
        if core[0].isupper():
            start = floor + words[index].start() + opening
        if opening:
            break
    return start
