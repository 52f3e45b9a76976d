"""JSON that lists a catalogue's records: a page of CourtListener's results, or a plain list."""

from __future__ import annotations

import json
import re
from typing import Any

from bipagraph.reading.archives import ContainerError

__all__ = ["RecordList", "begins_as_list", "load"]

#: The API's page: {"count": …, "next": …, "previous": …, "results": [ …; a plain list: [{ …
_LIST = re.compile(
    rb'(?:\xef\xbb\xbf)?\s{0,100}(?:\[\s{0,1000}\{|\{(?:\s{0,1000}"(?:count|document_count|next|previous)"\s{0,100}:[^{}\[\]]{0,2000},){0,6}?\s{0,1000}"results"\s{0,100}:\s{0,100}\[)'
)
_MOST_RECORDS = 100_000


def begins_as_list(beginning: bytes) -> bool:
    """Whether JSON that begins so (its first 4,096 bytes) is a list of records."""
    return _LIST.match(beginning) is not None


def load(data: bytes) -> Any:
    """The JSON value.  Raises :class:`ContainerError` in one line for what is no JSON."""
    try:
        return json.loads(data)
    except UnicodeDecodeError:
        raise ContainerError("is no JSON in UTF-8; export it again") from None
    except ValueError as error:
        line = getattr(error, "lineno", None)
        where = f" (line {line})" if line else ""
        raise ContainerError(f"is no JSON, or was cut off{where}; download it again") from None
    except RecursionError:
        raise ContainerError("is JSON nested too deep to be a record") from None


class RecordList:
    """The records of a list, each as a JSON file of its own: ``1.json``, ``2.json`` …

    sizes    name → size in bytes
    refused  (name, reason) of what is no record of CourtListener
    packed   the list's own size

    Raises :class:`ContainerError` for what is no list of records.
    """

    def __init__(self, data: bytes) -> None:
        self.packed = len(data)
        self.refused: list[tuple[str, str]] = []
        self._data: dict[str, bytes] = {}
        from bipagraph.reading.courtlistener import is_record

        value = load(data)
        records = value.get("results") if isinstance(value, dict) else value
        if not isinstance(records, list):
            raise ContainerError("is JSON, but no list of records")
        if len(records) > _MOST_RECORDS:
            raise ContainerError(f"lists more than {_MOST_RECORDS:,} records; split it")
        width = len(str(len(records)))
        for number, record in enumerate(records, 1):
            name = f"{number:0{width}}.json"
            if is_record(record):
                self._data[name] = json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass")
            else:
                self.refused.append((name, "is no record of CourtListener"))
        if records and not self._data:
            raise ContainerError("is a JSON list, but of something else than CourtListener's records")
        self.sizes = {name: len(held) for name, held in self._data.items()}

    def data(self, name: str, most: int | None = None) -> bytes:
        """The record's JSON in UTF-8 (the first ``most`` bytes).  Raises ``KeyError``."""
        return self._data[name][:most]
