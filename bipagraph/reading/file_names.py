"""File names that carry facts: those of RECAP and the Internet Archive, and those that PACER's users give."""

from __future__ import annotations

import re

from bipagraph.records import SourceField

__all__ = ["name_fields"]

#: "gov.uscourts.ilnd.373498.62.0.pdf": court, the case's number in PACER, entry, attachment (0: the entry's own document);
#: "gov.uscourts.ilnd.373498.docket.html" and the like: the whole docket.
_RECAP = re.compile(
    r"gov\.uscourts\.(?P<court>[a-z0-9]{2,10})\.\d{1,12}(?:\.(?P<entry>\d{1,5})(?:\.(?P<attachment>\d{1,4}))?)?(?:[._ (\-]|\Z)"
)
#: "1-20-cv-01937-62.pdf", "1_20-cv-01937_62_1.pdf", "ilnd-1-20-cv-01937-62.pdf": a federal docket number, with an entry
#: and an attachment behind it; the office's figure must stand before it, or the number may be anything.
_DOCKET = re.compile(
    r"(?:(?P<court>[a-z]{2,4}[db])[-_ ])?(?P<docket>(?P<office>\d)[-_:](?P<year>\d\d)-(?P<kind>[a-z]{2})-(?P<serial>\d{4,5}))"
    r"(?:[-_.](?P<entry>\d{1,4})(?:[-_.](?P<attachment>\d{1,3}))?)?(?=[._ (\-]|\Z)",
    re.IGNORECASE,
)


def name_fields(name: str) -> tuple[SourceField, ...]:
    """What a file's name tells of the filing: court, docket number, entry number, each as a field without a span."""
    if match := _RECAP.match(name):
        return tuple(_fields(match["court"], None, match["entry"], match["attachment"]))
    if match := _DOCKET.match(name):
        number = f"{match['office']}:{match['year']}-{match['kind'].lower()}-{match['serial']:0>5}"
        return tuple(_fields((match["court"] or "").lower(), number, match["entry"], match["attachment"]))
    return ()


def _fields(court: str | None, number: str | None, entry: str | None, attachment: str | None) -> list[SourceField]:
    if entry and attachment and int(attachment):
        entry = f"{int(entry)}-{int(attachment)}"
    elif entry:
        entry = str(int(entry)) if int(entry) else None
    facts = {"court": court, "docket_number": number, "entry_number": entry}
    return [SourceField(fact, value, "file-name") for fact, value in facts.items() if value]
