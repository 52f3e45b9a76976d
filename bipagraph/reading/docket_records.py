"""A docket's record with its parties and entries, written as the docket sheet that it was made from.

Three sources have them in one JSON: CourtListener's search (``recap_documents``), RECAP's files at the Internet Archive
(``gov.uscourts.ilnd.373498.docket.json``), and juriscraper's.  The form of the sheet is that of CM/ECF's docket report
as :mod:`bipagraph.reading.docket_html` writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, TypeAlias

from bipagraph.resources import data_rows

__all__ = ["docket_sheet"]

_Record: TypeAlias = dict[str, Any]

_CELL_GAP = "    "
_ROW_GAP = "\n\n\n"
#: No docket has more; the rest of a hostile list is left out.
_MOST_ENTRIES = 50_000
_MOST_PARTIES = 5_000
_BLANKS = re.compile("[\\s\x00-\x1f\x7f-\x9f]+")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?")


def docket_sheet(record: _Record, court_id: str, number: str, head: list[tuple[str, str]]) -> str:
    """The sheet's text; "" where the record has neither parties nor entries.

    head  (label, value) of the lines at the sheet's head: the case's name without a label, "Assigned to", "Date Filed"
    """
    parties = [*_parties(record)]
    entries = [*_entries(record)]
    if not parties and not entries:
        return ""
    name = next((row["name"] for row in data_rows("courts.csv") if row["court_id"] == court_id), court_id)
    lines = [name, f"CIVIL DOCKET FOR CASE #: {number}", ""]
    lines += [f"{label}: {value}" if label else value for label, value in head if value]
    rows = ["\n".join(lines), *parties]
    if entries:
        rows += [_CELL_GAP.join(("Date Filed", "#", "Docket Text")), *entries]
    return _ROW_GAP.join(rows) + "\n"


def _dicts(record: _Record, name: str) -> list[_Record]:
    value = record.get(name)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _line(record: _Record, *names: str) -> str:
    """The first of these fields that is a string, in one line."""
    values = (value for name in names if isinstance(value := record.get(name), str))
    return next((line for value in values if (line := _BLANKS.sub(" ", value).strip())), "")


def _parties(record: _Record) -> Iterator[str]:
    """Each party under its heading ("Plaintiff"), with its lawyers beside it."""
    last = ""
    for party in _dicts(record, "parties")[:_MOST_PARTIES]:
        name = _line(party, "name")
        if not name:
            continue
        types = _dicts(party, "party_types")
        heading = _line(party, "type") or (_line(types[0], "name") if types else "")
        if heading and heading != last:
            yield heading
        last = heading
        lawyers = [block for block in map(_lawyer, _dicts(party, "attorneys")) if block]
        yield f"{name}{_CELL_GAP}represented by{_CELL_GAP}" + "\n\n".join(lawyers) if lawyers else name


def _lawyer(attorney: _Record) -> str:
    name = _line(attorney, "name", "attorney")
    contact = attorney.get("contact") or attorney.get("contact_raw")
    lines = [_BLANKS.sub(" ", line).strip() for line in contact.splitlines()] if isinstance(contact, str) else []
    return "\n".join(filter(None, (name, *lines))) if name else ""


def _entries(record: _Record) -> Iterator[str]:
    """Each entry in one line: date, number, text.  Documents of one entry that a search lists are one entry."""
    seen: set[str] = set()
    for entry in [*_dicts(record, "docket_entries"), *_dicts(record, "recap_documents")][:_MOST_ENTRIES]:
        day = _DAY.fullmatch(_line(entry, "entry_date_filed", "date_filed", "date_entered"))
        value = entry.get("entry_number") or entry.get("document_number") or ""
        number = str(value) if isinstance(value, (int, str)) and str(value).isdecimal() else ""
        words = _line(entry, "description", "short_description")
        if day is None or not words or (number and number in seen):
            continue
        try:
            printed = f"{date.fromisoformat(day[1]):%m/%d/%Y}"
        except ValueError:
            continue
        seen.add(number)
        yield _CELL_GAP.join((printed, number, words))
