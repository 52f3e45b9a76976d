"""The friends of the court whom a brief's title names: "BRIEF OF AMICI CURIAE ACME COUNCIL AND BETA LEAGUE IN SUPPORT OF …"."""

from __future__ import annotations

import re
from typing import Final

from bipagraph.extraction.caption.parties import party_names
from bipagraph.extraction.draft import Draft
from bipagraph.extraction.names import is_organization, is_shouted, prefer_printed, title_case_name
from bipagraph.extraction.title.lines import Title
from bipagraph.records import Evidence, Party

__all__ = ["amici_of_title"]

_AMICI: Final = r"(?:proposed\s+)?amic(?:us|i)(?:\s+curiae)?"
#: "BRIEF OF AMICI CURIAE …", "MOTION OF … FOR LEAVE TO FILE BRIEF AS AMICUS CURIAE", "BRIEF FOR ACME COUNCIL AS AMICUS CURIAE".
_NAMED: Final = (
    re.compile(
        rf"\b(?:of|for|by|from)\s+(?:the\s+)?(?P<names>(?!{_AMICI})[^:]{{3,400}}?),?\s+(?:as|for\s+leave\b.{{0,80}}?\bas)\s+{_AMICI}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:\b(?:of|for|by|brief)\s+|^){_AMICI}\s*[:,]?\s+(?:(?:brief\s+)?(?:of|by)\s+(?:the\s+)?)?(?P<names>[^:]{{3,400}}?)(?:['’]s?)?"
        r"(?=\s+(?:in\s+(?:partial\s+)?(?:support|opposition)|supporting|opposing|urging|on\s+behalf|for\s+(?:leave|affirm|revers)|brief)\b|\s*$)",
        re.IGNORECASE,
    ),
)
#: "ACME COUNCIL AND BETA LEAGUE" are two where the title says "amici", if both are whole names.
_AND: Final = re.compile(r"(?<![,\s])\s+and\s+(?=\S+\s+\S)", re.IGNORECASE)
#: The spelling of a name is looked for in so many characters of the body.
_BODY: Final = 60_000


def amici_of_title(draft: Draft, title: Title) -> list[Party]:
    """The parties with the role "amicus" that a title names; none for a paper that is not theirs, or names none."""
    if draft.kind not in ("Brief", "Motion"):
        return []
    match = next((found for pattern in _NAMED if (found := pattern.search(title.text))), None)
    if match is None or re.match(r"(?i)(?:in|brief|supporting|plaintiff|defendant|appell)\b", match["names"]):
        return []
    known = {party.name.casefold() for party in draft.parties}
    body = draft.text.prose.text[:_BODY]
    evidence = Evidence(draft.text.layout.span(title.start, title.end), "title.amicus")
    amici: list[Party] = []
    for each in party_names(_parted(match["names"]) if re.search(r"(?i)\bamici\b", match[0]) else match["names"]):
        name = prefer_printed(title_case_name(each.name), body) if is_shouted(each.name) else each.name
        if name.casefold() not in known:
            amici.append(Party(name, ("amicus",), not each.is_organization, evidence))
    return amici


def _parted(names: str) -> str:
    """``names`` with a comma before each "and" that stands between two organisations."""
    between = _AND.search(names)
    if between is None:
        return names
    before, after = names[: between.start()], names[between.end() :]
    last = before.rsplit(",", 1)[-1]
    mark = ", and " if len(last.split()) > 1 and is_organization(last) and is_organization(after) else " and "
    return before + mark + _parted(after)
