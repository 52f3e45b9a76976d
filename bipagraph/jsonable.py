"""Records and portraits as JSON: plain dicts and lists, keys as the fields are named, dates as ISO 8601."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from bipagraph.records import FILE_NAME, Evidence, FilingRecord, Text

__all__ = ["CONTEXT", "record_to_json", "to_json"]

#: Characters of the original given on either side of a quote: enough to find it again by eye.
CONTEXT = 60

#: Work cited → what the JSON calls it.
_WORKS = {"DecisionCited": "decision", "ProvisionCited": "provision", "EntryCited": "entry", "CaseCited": "case"}


def to_json(value: object, text: Text | None = None) -> Any:
    """``value`` in types that :mod:`json` knows.

    text  where the value is part of a filing's record: evidence then gives its words, with page and context

    Raises ``TypeError`` for what is no dataclass, container, string, number, date or None.
    """
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Evidence) and text is not None:
        return _evidence(value, text)
    if is_dataclass(value) and not isinstance(value, type):
        found = {field.name: to_json(getattr(value, field.name), text) for field in fields(value)}
        return {"is": _WORKS[type(value).__name__], **found} if type(value).__name__ in _WORKS else found
    if isinstance(value, Mapping):
        return {str(key): to_json(item, text) for key, item in value.items()}
    if isinstance(value, (frozenset, set)):
        return [to_json(item, text) for item in sorted(value)]
    if isinstance(value, (tuple, list)):
        return [to_json(item, text) for item in value]
    raise TypeError(f"no JSON for {type(value).__name__}")


def record_to_json(record: FilingRecord) -> dict[str, Any]:
    """Everything that was found in a filing (docs/extract-json.md has each key).  The filing's own text is left out."""
    found = {
        field.name: to_json(getattr(record, field.name), record.text)
        for field in fields(record)
        if field.name not in ("text", "evidence")
    }
    found["evidence"] = [{"fact": fact, **_evidence(evidence, record.text)} for fact, evidence in record.evidence]
    return {"format": "bipagraph-filing", "version": 1, "characters": len(record.text.original), **found}


def _evidence(evidence: Evidence, text: Text) -> dict[str, Any]:
    start, end = evidence.span.start, evidence.span.end
    original = text.original
    if evidence.span == FILE_NAME:
        return {"file_name": text.source_name, "rule": evidence.rule}
    return {
        "start": start,
        "end": end,
        "page": text.page_of(start),
        "exact": original[start:end],
        "prefix": original[max(0, start - CONTEXT) : start],
        "suffix": original[end : end + CONTEXT],
        "rule": evidence.rule,
    }
