"""CourtListener's records as JSON: an opinion, a cluster, a docket, a docket's entry, a RECAP document, a search result.

Field names are those of the REST API v4 and of the bulk data; search results have some of their own (``caseName``).
A record may hold the records it belongs to in place of links to them: an opinion its cluster, that its docket.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from html import escape
from pathlib import Path
from typing import Any, Literal, TypeAlias

from bipagraph.errors import NoFilingError, ReadError
from bipagraph.reading.archives import ContainerError
from bipagraph.reading.docket_records import docket_sheet
from bipagraph.reading.record_lists import load
from bipagraph.records import SourceField, Span

__all__ = ["RecordText", "is_record", "record_text"]

_Record: TypeAlias = dict[str, Any]
_Kind = Literal["opinion", "cluster", "docket", "entry", "document"]

#: Where an opinion's words are, the best first: CourtListener makes the first out of the others.
_HTML_FIELDS = ("html_with_citations", "xml_harvard", "html_lawbox", "html_columbia", "html_anon_2020", "html")
_PLAIN_FIELDS = ("plain_text", "text")
#: A value in the head is one line, and no longer.
_LONGEST_VALUE = 2_000
_MOST_VALUES = 200
#: Line ends, control characters and halves of characters: a value is one line that can be written anywhere.
_BLANKS = re.compile("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")
_COURT_IN_ADDRESS = re.compile(r"/courts/([a-z0-9]{2,20})/?")
_COURT_ID = re.compile(r"[a-z0-9]{2,20}")
_NUMBER = re.compile(r"[0-9]{1,6}")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?")
#: "Marrow, Quill and Roe", "Marrow; Quill": judges as clusters list them.
_BETWEEN_JUDGES = re.compile(r"\s*(?:[,;&]|\band\b)\s*")
_NOT_A_JUDGE = re.compile(
    r"(?i)(?:jr|sr|ii|iii|iv|per curiam|unsigned|judges?|justices?|circuit|district|chief|presiding|senior)\.?"
)


@dataclass(slots=True)
class RecordText:
    """A record as text: ``head`` (a line for each field, and an empty line), ``body``, and the fields with their spans in
    the head; ``is_html`` where the body is HTML still."""

    head: str = ""
    body: str = ""
    is_html: bool = False
    fields: list[SourceField] = field(default_factory=list)


def is_record(value: object) -> bool:
    """Whether a JSON value is a record that :func:`record_text` reads."""
    return isinstance(value, dict) and _kind(value) is not None


def record_text(data: bytes, path: Path) -> RecordText:
    """What a CourtListener record says.

    Raises :class:`bipagraph.errors.ReadError`, one line, for JSON that is none, and for a list of records.
    """
    try:
        record = load(data)
    except ContainerError as error:
        raise ReadError(path, str(error)) from None
    if isinstance(record, list) or (isinstance(record, dict) and isinstance(record.get("results"), list)):
        raise ReadError(path, "is a list of records, and no filing itself")
    kind = _kind(record) if isinstance(record, dict) else None
    if kind is None:
        raise NoFilingError(
            path, "is JSON, but no record of CourtListener (opinion, cluster, docket, entry, RECAP document)"
        )
    writer = _Writer(kind, record)
    writer.write()
    return writer.text


def _kind(record: _Record) -> _Kind | None:
    """What a record is, by fields that no other kind has."""
    has = record.keys()
    if "pacer_doc_id" in has or {"document_number", "document_type"} <= has:
        return "document"
    if "entry_number" in has and ("recap_documents" in has or "description" in has):
        return "entry"
    if "sub_opinions" in has or {"precedential_status", "case_name"} <= has or {"cluster_id", "caseName"} <= has:
        return "cluster"
    if {"docket_number", "docketNumber", "docket_id"} & has and {"court", "court_id"} & has:
        return "docket"
    if {"cluster", "cluster_id"} & has and any(name in has for name in (*_HTML_FIELDS, *_PLAIN_FIELDS)):
        return "opinion"
    return "opinion" if "html_with_citations" in has else None


def _inner(record: _Record, name: str) -> _Record:
    value = record.get(name)
    return value if isinstance(value, dict) else {}


class _Writer:
    """Writes one record's head and body.  The records around it count behind its own fields."""

    def __init__(self, kind: _Kind, record: _Record) -> None:
        self.kind = kind
        self.record = record
        self.cluster = record if kind == "cluster" else _inner(record, "cluster")
        self.entry = record if kind == "entry" else _inner(record, "docket_entry")
        inner = _inner(record, "docket") or _inner(self.cluster, "docket") or _inner(self.entry, "docket")
        self.docket = record if kind == "docket" else inner
        self.text = RecordText()

    def write(self) -> None:
        self._line("court", [_court(self.docket, self.record)], "court")
        # A search result's date of a document's docket is not the document's own.
        self._line("docket_number", self._values("docket_number", "docketNumber"), "docket_number")
        self._line(
            "case_name", self._values("case_name", "caseName", "case_name_full", "caseNameFull")[:1], "case_name"
        )
        self._line(*self._date())
        self._line("entry_number", [self._entry_number()], "entry_number")
        self._line("short_description", [self._title()], "title")
        self._line("assigned_to_str", self._values("assigned_to_str", "assignedTo"), "judge")
        self._line("referred_to_str", self._values("referred_to_str", "referredTo"), "judge")
        self._line("author_str", _names(_first(self.record, "author_str")), "deciding_judge")
        self._line(
            "judges",
            [name for value in _strings(self.cluster, "judges", "judge") for name in _names(value)],
            "deciding_judge",
        )
        self._line("citations", list(_citations(self.cluster)), "citation")
        self._line("party", _list(self.docket or self.record, "party"), "party")
        self._line("attorney", _list(self.docket or self.record, "attorney"), "attorney")
        kinds = {"docket": "DocketSheet", "cluster": "Opinion", "opinion": "Opinion"}
        if self.kind in kinds:
            self._line("kind", [kinds[self.kind]], "kind")
        self._body()
        self.text.head += "\n"

    def _line(self, label: str, values: list[str], name: str) -> None:
        """One line of the head, with a field for each value."""
        cleaned = dict.fromkeys(_BLANKS.sub(" ", value).strip()[:_LONGEST_VALUE] for value in values[:_MOST_VALUES])
        kept = [value for value in cleaned if value]
        if not kept:
            return
        text = self.text
        text.head += f"{label}: "
        for number, value in enumerate(kept):
            text.head += "; " if number else ""
            start = len(text.head)
            text.head += value
            if name:
                text.fields.append(SourceField(name, value, "record", Span(start, len(text.head))))
        text.head += "\n"

    def _values(self, *names: str) -> list[str]:
        """The first of these fields that has a value, in the record or those around it."""
        for record in (self.record, self.cluster, self.docket):
            if values := _strings(record, *names):
                return values[:1]
        return []

    def _date(self) -> tuple[str, list[str], str]:
        """When the filing was filed; of a docket, when its case was, which is no date of the sheet."""
        if self.kind == "docket":
            return "date_filed", [_day(_first(self.docket, "date_filed", "dateFiled"))], ""
        if self.kind in ("document", "entry"):
            found = _first(self.record, "entry_date_filed") or _first(self.entry, "date_filed")
        else:
            found = _first(self.cluster or self.record, "date_filed", "dateFiled")
        return "date_filed", [_day(found)], "date"

    def _entry_number(self) -> str:
        if self.kind not in ("document", "entry"):
            return ""
        number = _figures(self.record, "document_number") or _figures(self.record, "entry_number")
        number = number or _figures(self.entry, "entry_number")
        attachment = _figures(self.record, "attachment_number")
        return f"{number}-{attachment}" if number and attachment and attachment != "0" else number

    def _title(self) -> str:
        return _first(self.record, "short_description") or (
            _first(self.record, "description")[:200] if self.kind == "document" else ""
        )

    def _body(self) -> None:
        """The words of the filing: the record's own, else those of the opinions that a cluster holds."""
        held = [item for name in ("sub_opinions", "opinions") for item in _records(self.record, name)]
        found = [_words(record) for record in (held if self.kind == "cluster" else [])]
        found = [words for words in found if words[0]] or [_words(self.record)]
        self.text.is_html = any(is_html for _, is_html in found)
        bodies = [
            words if is_html or not self.text.is_html else f"<pre>{escape(words)}</pre>" for words, is_html in found
        ]
        self.text.body = ("<hr>" if self.text.is_html else "\n\n").join(dict.fromkeys(bodies))
        if not self.text.body and self.kind == "entry":
            self.text.body = _first(self.record, "description")
        if not self.text.body and self.kind == "docket":
            self.text.body = self._sheet()

    def _sheet(self) -> str:
        stated: dict[str, str] = {}
        for field_ in self.text.fields:
            stated.setdefault(field_.name, field_.value)
        head = [
            ("", stated.get("case_name", "")),
            ("Assigned to", _first(self.record, "assigned_to_str", "assignedTo")),
            ("Referred to", _first(self.record, "referred_to_str", "referredTo")),
            ("Date Filed", _printed(_first(self.record, "date_filed", "dateFiled"))),
            ("Date Terminated", _printed(_first(self.record, "date_terminated", "dateTerminated"))),
            ("Cause", _first(self.record, "cause")),
            ("Nature of Suit", _first(self.record, "nature_of_suit", "suitNature")),
        ]
        cleaned = [(label, _BLANKS.sub(" ", value).strip()[:_LONGEST_VALUE]) for label, value in head]
        return docket_sheet(self.record, stated.get("court", ""), stated.get("docket_number", ""), cleaned)


def _records(record: _Record, name: str) -> list[_Record]:
    value = record.get(name)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _words(record: _Record) -> tuple[str, bool]:
    """A record's words, and whether they are HTML."""
    for name in _HTML_FIELDS:
        if isinstance(value := record.get(name), str) and value.strip():
            return value, True
    for name in _PLAIN_FIELDS:
        if isinstance(value := record.get(name), str) and value.strip():
            return value, False
    return "", False


def _strings(record: _Record, *names: str) -> list[str]:
    return [value for name in names if isinstance(value := record.get(name), str) and value.strip()]


def _first(record: _Record, *names: str) -> str:
    return next(iter(_strings(record, *names)), "")


def _list(record: _Record, name: str) -> list[str]:
    value = record.get(name)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _figures(record: _Record, name: str) -> str:
    value = record.get(name)
    printed = str(value) if isinstance(value, (int, str)) and not isinstance(value, bool) else ""
    return printed if _NUMBER.fullmatch(printed) else ""


def _court(*records: _Record) -> str:
    """A court's id: the field of that name, the address of the court's record, or the record itself."""
    for record in records:
        for value in (record.get("court_id"), record.get("court"), _inner(record, "court").get("id")):
            if isinstance(value, str):
                address = _COURT_IN_ADDRESS.search(value)
                if address or _COURT_ID.fullmatch(value):
                    return address[1] if address else value
    return ""


def _day(value: str) -> str:
    match = _DAY.fullmatch(value.strip())
    try:
        return date.fromisoformat(match[1]).isoformat() if match else ""
    except ValueError:
        return ""


def _printed(value: str) -> str:
    """A day as docket sheets print it."""
    day = _day(value)
    return f"{day[5:7]}/{day[8:]}/{day[:4]}" if day else ""


def _names(value: str) -> list[str]:
    parts = _BETWEEN_JUDGES.split(value[:_LONGEST_VALUE])
    return [part for part in parts if part.strip(" .") and not _NOT_A_JUDGE.fullmatch(part.strip())]


def _citations(cluster: _Record) -> Iterator[str]:
    """ "901 F.3d 112" of {"volume": 901, "reporter": "F.3d", "page": "112"}; search results have them whole."""
    for name in ("citations", "citation"):
        value = cluster.get(name)
        for item in value if isinstance(value, list) else ():
            if isinstance(item, dict):
                parts = [str(item.get(part) or "").strip() for part in ("volume", "reporter", "page")]
                if all(parts):
                    yield " ".join(parts)
            elif isinstance(item, str):
                yield item
    yield from _strings(cluster, "neutralCite", "lexisCite")
