"""Lawyers' bar numbers, and the state whose roll they stand on.

A number's state comes from its label ("WSBA No. 41234"), else from its form ("35287-49" is Indiana's),
else from the address of the block.  Labels: ``data/bar_number_labels.csv``, ``data/us_states.csv``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bipagraph.resources import data_rows

__all__ = ["STATE_NAME", "BarNumber", "find_bar_numbers", "normal_bar_number", "state_of_address"]


@dataclass(frozen=True, slots=True)
class BarNumber:
    """A bar number as printed on a line: ``line[start:end]`` with its label and brackets (half-open)."""

    start: int
    end: int
    number: str
    state: str | None  # as the label or the form tells it
    is_state_bar: bool  # the label is "SBN" or "State Bar", which names no state


def _loose(words: str) -> str:
    """A pattern for ``words`` with points optional and blanks free: "N.Y." reads "NY" and "N. Y." too."""
    parts = re.findall(r"[^\s.]+", words)
    parts = [r"\.?".join(part) if part.isupper() else re.escape(part) for part in parts]
    return r"\s*".join(part + r"\.?" for part in parts)


_STATES: dict[str, str] = {}
for _row in data_rows("us_states.csv"):
    for _form in (_row["name"], _row["abbreviation"], _row["postal"]):
        _STATES.setdefault(re.sub(r"[\s.]", "", _form).casefold(), _row["postal"])
_STATES.update({"calif": "CA", "dc": "DC", "penn": "PA", "ore": "OR"})  # other habits of print
_STATE = "|".join(
    sorted(
        {_loose(row[key]) for row in data_rows("us_states.csv") for key in ("name", "abbreviation", "postal")}
        | {"Calif\\.?", "Ore\\.?"},
        key=len,
        reverse=True,
    )
)
#: A pattern for a state as addresses and labels print it: "Illinois", "Ill.", "IL".
STATE_NAME = _STATE
_LABELS = {re.sub(r"[\s.]", "", row["label"]).casefold(): row["state"] for row in data_rows("bar_number_labels.csv")}
_LABEL = "|".join(sorted((_loose(row["label"]) for row in data_rows("bar_number_labels.csv")), key=len, reverse=True))

# "No.", "#", "Number:", "ID No." between the label and the number.
_MARK = r"[\s:#]*(?:(?:I\.?D\.?|Registration|Reg\.?|Nos?\.?|Numbers?|Num\.?)[\s:#]*){0,3}"
# 174604, 35287-49, P71234, 24061234, 0091234, D12345: never a telephone number or a year alone.
_NUMBER = r"(?P<number>[A-Z]{0,2}\d{3,9}(?:-\d{2,4})?(?:-[A-Z])?)(?![\d-])"

_LABELLED = re.compile(
    rf"\(?\b(?:"
    rf"(?P<label>{_LABEL})|"
    rf"(?:(?P<state>{_STATE})\s*)?(?P<sbn>S\.?B\.?N\.?|S\.?B\.?(?=[\s#]*\d{{5,6}}\b)|State\s+Bar(?:\s+of\s+(?P<of>{_STATE}))?)|"
    rf"(?:(?P<state2>{_STATE})\s*)?(?:Fed(?:eral|\.)?\s*)?(?:Bar\.?|B\.N\.)|"
    rf"(?:(?P<state3>{_STATE})\s*)?Att(?:orney|y\.?)(?:'s)?|"
    rf"(?P<state4>{_STATE})\s*(?:I\.?D\.?|Reg\.?|Lic\.?|License)|(?:Fed(?:eral|\.)\s*)?(?:I\.?D\.?|Identification)(?=\s*No)"
    rf"){_MARK}\s*{_NUMBER}\)?",
    re.IGNORECASE,
)
# Without one of these words no label stands on a line: a cheap question before the long one.
_LONG_NUMBER = re.compile(r"\d{3}")
_LABEL_WORD = re.compile(
    rf"bar\b|b\.n|s\.?b\.?(?:n|[\s#]*\d{{5}})|att(?:orney|y)|i\.?d\b|identification|\breg|\blic|{_LABEL}",
    re.IGNORECASE,
)
# "(CA 174604)", "(MN #0312345)", "(IL Bar 6281234)": in brackets only, where no zip code stands.
# "#51234 (MO)": the state after the number.
_NUMBER_AND_STATE = re.compile(rf"[\s(]#\s?(?P<number>\d{{4,8}})\)?\s*\((?P<state>{_STATE})\)")
_STATE_AND_NUMBER = re.compile(rf"\(\s*(?P<state>{_STATE})\s*{_MARK}{_NUMBER}\s*\)")
# "(35287-49)", "#35287-49": Indiana's roll number ends in the county's number.
_INDIANA = re.compile(r"[(#]\s*(?:No\.?\s*)?(?P<number>\d{3,6}-\d{2}[A-Z]?)\s*\)?(?![\d-])")
# "(P71234)": Michigan's P number.
# "ASB-1234-A56B": Alabama's.
_ALABAMA = re.compile(r"[(#]?\s*(?P<number>ASB-\d{4}-[A-Z]\d{2}[A-Z])\s*\)?")
_MICHIGAN = re.compile(r"[(#]\s*(?P<number>P\s?\d{5})\s*\)?(?!\d)")
# "(24061234)", "(#6281234)", "(No. 71234)": a number alone in brackets after a name.
# "Jane Roe (#4411)", "(No. 912)": Delaware's short numbers, never without a mark; a number alone may be a year.
# "Jane Roe #51234": the same after "#" at the line's end.
_BARE = re.compile(
    r"\(\s*(?:(?:Nos?\.?\s*)?#?\s*(?=\d{5})|(?:#|Nos?\.)\s*)(?P<number>\d{3,8})\s*\)|[A-Za-z.,]\s*#\s?(?P<number2>\d{5,8})\s*$"
)
# "Cook County Attorney No. 41234", "Firm ID 61234" number a firm for the clerk, not a lawyer on a roll.
_FIRM_NUMBER = re.compile(
    r"\b(?:Cook\s+(?:County|Co\.?)|Firm|DuPage)\b|\b(?:Att(?:orney|y\.?)\s+Code)\b", re.IGNORECASE
)

_ZIP_CODE = re.compile(r"\d{5}")
_ADDRESS_STATE = re.compile(
    r"\b(?P<state>[A-Z]{2}|"
    + "|".join(f"{re.escape(row['name'])}|{re.escape(row['name'].upper())}" for row in data_rows("us_states.csv"))
    + r"|D\.\s?C\.|N\.\s?Y\.|Ill\.|Cal\.)[.,]?\s+\d{5}(?:-\d{4})?\b"
)


def _state(words: str | None) -> str | None:
    return _STATES.get(re.sub(r"[\s.]", "", words).casefold()) if words else None


def state_of_address(line: str) -> str | None:
    """The postal letters of the state that stands before a zip code on ``line``, if any."""
    if not _ZIP_CODE.search(line) or _FIRM_NUMBER.search(line):
        return None
    found = _ADDRESS_STATE.search(line)
    return _state(found["state"]) if found else None


@lru_cache(maxsize=4096)  # a line is asked about once for each thing that it may be
def find_bar_numbers(line: str) -> tuple[BarNumber, ...]:
    """The bar numbers of one line, in order; the numbers that a clerk gives to firms are no bar numbers."""
    if not _LONG_NUMBER.search(line):
        return ()
    found: list[BarNumber] = []
    if _LABEL_WORD.search(line) and not _FIRM_NUMBER.search(line):
        for match in _LABELLED.finditer(line):
            label = match["label"]
            state = _LABELS.get(re.sub(r"[\s.]", "", label).casefold()) if label else None
            state = state or _state(
                match["state"] or match["of"] or match["state2"] or match["state3"] or match["state4"]
            )
            found.append(BarNumber(match.start(), match.end(), match["number"], state, bool(match["sbn"])))
    if found:
        return tuple(found)
    for pattern, state in ((_INDIANA, "IN"), (_MICHIGAN, "MI"), (_ALABAMA, "AL")):
        found += [
            BarNumber(m.start(), m.end(), m["number"].replace(" ", ""), state, False) for m in pattern.finditer(line)
        ]
    for match in (*_STATE_AND_NUMBER.finditer(line), *_NUMBER_AND_STATE.finditer(line)) if "(" in line else ():
        found.append(BarNumber(match.start(), match.end(), match["number"], _state(match["state"]), False))
    if not found:
        for match in _BARE.finditer(line):
            number = "number" if match["number"] else "number2"
            start = match.start() if number == "number" else match.start() + 1
            found.append(BarNumber(start, match.end(), match[number], None, False))
    return tuple(sorted(found, key=lambda bar: bar.start))


# The ARDC's numbers have seven digits.
_ARDC_DIGITS = 7

# State bars whose lawyers write "SBN" or "State Bar No." with five or six digits, as Californians do.
_OTHER_STATE_BARS = frozenset({"AZ", "GA", "NM", "NV"})


# Whose lawyers appear in Illinois with numbers of the ARDC, their own states' having other forms.
_BESIDE_ILLINOIS = frozenset({"IN", "IA", "KY", "MO", "WI"})


def normal_bar_number(bar: BarNumber, address_state: str | None, court_state: str | None) -> str | None:
    """ "CA 174604" for ``bar``, or None where no state can be told.

    address_state  postal letters from the address of the lawyer's block
    court_state    postal letters of the court's state: Californian courts want Californian numbers
    """
    state = bar.state
    digits = bar.number
    if state is None and bar.is_state_bar:
        if len(digits) == 8:  # Texas alone has eight: "State Bar No. 24061234"
            state = "TX"
        elif court_state == "CA" or address_state not in _OTHER_STATE_BARS:
            state = "CA" if len(digits) <= 6 else address_state
    if state is None and re.fullmatch(r"\d{3,6}-\d{2}[A-Z]?", digits):
        state = "IN"  # "Attorney No. 35287-49"
    illinois = {None, "IL", *(_BESIDE_ILLINOIS if court_state == "IL" else ())}
    if state is None and re.fullmatch(r"0?[36]\d{6}", digits) and address_state in illinois:
        state = "IL"  # the ARDC's numbers: "(6281234)", "#06281234"
    state = state or address_state
    if state == "IL" and len(digits.removeprefix("0")) != _ARDC_DIGITS:
        return None  # "Attorney No. 41234" is the Cook County clerk's number
    return f"{state} {digits}" if state else None
