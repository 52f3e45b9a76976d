"""A court's notice that something was filed, as CM/ECF sends it: its labelled lines are facts of the court's system."""

from __future__ import annotations

import re
from datetime import date

from bipagraph.records import SourceField, Span

__all__ = ["notice_fields"]

_NOTICE = re.compile(
    r"Notice[ \t\n]{1,4}of[ \t\n]{1,4}(?:Electronic[ \t\n]{1,4}Filing|Docket[ \t\n]{1,4}Activity)", re.IGNORECASE
)
#: A notice's lines stand within so many characters; a filing that speaks of notices has none of them.
_WITHIN = 12_000
_LABELLED = {
    "case_name": re.compile(r"Case Name:[ \t\n]{1,40}(?P<value>\S[^\n]{2,200}?)[ \t]*(?=\n|$)"),
    "docket_number": re.compile(r"Case Number:[ \t\n]{1,40}(?P<value>\d[\w:-]{3,30})"),
    "entry_number": re.compile(r"Document Number:[ \t\n]{1,40}(?P<value>\d{1,5})\b"),
}
_FILED = re.compile(r"\bfiled[ \t\n]{1,4}on[ \t\n]{1,4}(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>(?:19|20)\d\d)")
#: The address of the court's own server: "https://ecf.ilnd.uscourts.gov/doc1/…".
_SERVER = re.compile(r"https?://ecf\.(?P<value>[a-z0-9]{2,6})\.uscourts\.gov", re.IGNORECASE)


def notice_fields(original: str) -> tuple[SourceField, ...]:
    """The facts of a notice with their spans in ``original``; none where it is no notice.

    A text is a notice if it says so and has a case's number in the notice's form.
    """
    head = original[:_WITHIN]
    title = _NOTICE.search(head)
    if title is None or (number := _LABELLED["docket_number"].search(head)) is None:
        return ()
    fields = [
        SourceField("kind", "Notice", "record", Span(*title.span())),
        SourceField("title", " ".join(title[0].split()), "record", Span(*title.span())),
        SourceField("docket_number", number["value"], "record", Span(*number.span("value"))),
    ]
    for name in ("case_name", "entry_number"):
        if match := _LABELLED[name].search(head):
            fields.append(SourceField(name, match["value"], "record", Span(*match.span("value"))))
    if match := _SERVER.search(head):
        fields.append(SourceField("court", match["value"].lower(), "record", Span(*match.span("value"))))
    if match := _FILED.search(head):
        try:
            day = date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            return tuple(fields)
        fields.append(SourceField("date", day.isoformat(), "record", Span(match.start("month"), match.end("year"))))
    return tuple(fields)
