"""The forms of docket numbers that single courts have for themselves (``data/docket_number_forms.csv``): "C081907" in the
California Court of Appeal, "22 MA 0417" in Ohio's, "731, 2005" in Delaware's Supreme Court."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from bipagraph.extraction.docket_numbers import STATE_NUMBER_LABEL
from bipagraph.extraction.lines_with import found_in
from bipagraph.extraction.worded import Worded
from bipagraph.resources import data_rows

__all__ = ["has_no_other_form", "is_number_of_a_state", "numbers_of_states", "own_numbers"]

#: Of a number's dashes all are hyphens: "15–P–4071".
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))

#: What stands before a number: "Docket No.", "Court of Appeals Case Nos.", "SC:" (Michigan).
_LABEL: Final = (
    r"(?:(?i:(?:case|cause|docket|index|appeal|action|c\.a\.|file)[ \t]+)?(?i:nos?\b\.?|numbers?\b|\#):?|\b(?:SC|COA|Case|CASE):)"
    r"[ \t]*(?:\n[ \t]*)?"
)
#: Between the numbers of one label: "Nos. 2200123, 2200124 and 2200130".
_MORE: Final = r"[ \t\n]*(?:,|&|;|/|\band\b)[ \t\n]*(?:and[ \t\n]+)?"


def _pattern(row: dict[str, str]) -> str:
    behind = f"(?:{row['behind']})?" if row["behind"] else ""
    return rf"(?:{row['form']}){behind}"


@cache
def _of_court(court_id: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None, re.Pattern[str] | None, bool]:
    """The court's numbers after a label, those that need none, the number without what follows it, and whether it has no other."""
    rows = [row for row in data_rows("docket_number_forms.csv") if court_id in row["court_ids"].split()]
    if not rows:
        return None, None, None, False
    every = "|".join(_pattern(row) for row in rows)
    bare = "|".join(_pattern(row) for row in rows if row["label"] != "yes")
    labelled = re.compile(
        rf"(?<![\w-])(?P<label>{_LABEL})(?P<list>(?:{every})(?:{_MORE}(?:No\.\ )?(?:{every})){{0,20}})(?![\w/]|-\d)"
    )
    alone = re.compile(rf"(?<![\w/.\-])(?:{bare})(?![\w/]|-\d)") if bare else None
    core = re.compile("|".join(f"(?:{row['form']})" for row in rows))
    return labelled, alone, core, all(row["only"] == "yes" for row in rows)


def has_no_other_form(court_id: str) -> bool:
    """Whether the court numbers its cases in the table's forms alone."""
    return _of_court(court_id)[3]


def own_numbers(text: str, court_id: str) -> list[tuple[int, int, int]]:
    """The numbers in the court's own forms in ``text``: where the label (if any) begins, where the number begins and ends (half-open)."""
    labelled, alone, core, _ = _of_court(court_id)
    if labelled is None or core is None:
        return []
    text = text.translate(_DASHES)
    found: dict[int, tuple[int, int, int]] = {}
    for match in labelled.finditer(text):
        for number in core.finditer(text, match.start("list"), match.end("list")):
            found.setdefault(number.start(), (match.start(), number.start(), number.end()))
    for match in alone.finditer(text) if alone else ():
        whole = core.match(text, match.start())
        if whole is not None:
            found.setdefault(whole.start(), (whole.start(), whole.start(), whole.end()))
    return [found[start] for start in sorted(found)]


@cache
def _of_any_state() -> re.Pattern[str]:
    rows = data_rows("docket_number_forms.csv")
    needs_none = (row for row in rows if row["label"] != "yes" and any(map(str.isalpha, row["example"])))
    return re.compile("|".join(dict.fromkeys(map(_pattern, needs_none))))


def is_number_of_a_state(line: str) -> bool:
    """Whether a line of a caption is a number in a form that needs no label, and nothing else: "A159876", "(15-P-4071)"."""
    return _of_any_state().fullmatch(line.translate(_DASHES).strip(" ().,;")) is not None


@cache
def _labelled_of_any_state() -> Worded:
    return Worded(("No",), rf"{STATE_NUMBER_LABEL}(?P<number>{_of_any_state().pattern})(?![\w/]|-\d)")


def numbers_of_states(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Numbers behind "No." in forms of the States' courts that are known for numbers by themselves; the group "number" holds each.

    lines  those of ``text`` that hold such a label
    """
    return found_in(_labelled_of_any_state(), text, lines)
