"""The stamps of state courts' clerks and e-filing portals, each found as whole lines and read as facts.

Sources: the Cook County clerk's and eFileIL's file stamps; NYSCEF's header (22 NYCRR 202.5-b); the stamps of
California's superior courts (Cal. Rules of Court, rule 2.259), Florida's e-filing portal (Fla. R. Gen. Prac. & Jud.
Admin. 2.525) and eFileTexas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bipagraph.resources import data_rows

__all__ = ["StateStamp", "find_state_stamps"]

DATE = r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}"
TIME = r"\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]\.?M\.?)?"
_B = r"[ \t]*"
#: The next line: clerks' stamps are narrow blocks of short lines.
_NEXT = r"[ \t]*\n[ \t]*"
_OR_NEXT = r"[ \t\n]{1,40}"
_COOK_NUMBER = r"(?:19|20)\d\d ?[A-Z][A-Z\d\-]{0,4} ?\d{3,7}"
_CLERK = r"[A-Z][\w.'\-]{0,20}(?: [A-Z][\w.'\-]{0,20}){1,3}"


class StateStamp(NamedTuple):
    """Where a stamp stands (half-open), and its facts as printed; ``court`` is a court's id."""

    start: int
    end: int
    docket: str | None
    entry: str | None
    date: str | None
    court: str | None


#: Each pattern is tried at lines' starts only, and must end with its line.  Groups: docket, entry, date, county.
#: Then the court's id, and words of which one must stand in a text that is to be searched for the form.
_FORMS: tuple[tuple[str, str | None, str], ...] = (
    # Cook County: "FILED DATE: 5/1/2023 12:00 AM   2023CH01234"
    (rf"FILED DATE: ?(?P<date>{DATE})(?: +{TIME})?(?:[ \t\n]+(?P<docket>{_COOK_NUMBER}))?", "illcirct", "FILED DATE:"),
    # Cook County's box: FILED / 5/1/2023 12:00 AM / IRIS Q. DOE / CIRCUIT CLERK / COOK COUNTY, IL / 2023CH01234 / Calendar, 8
    (
        rf"(?:E-?)?FILED{_NEXT}(?P<date>{DATE}) +{TIME}(?:{_NEXT}{_CLERK})?{_NEXT}(?:CIRCUIT CLERK|CLERK OF THE CIRCUIT COURT){_NEXT}"
        rf"COOK COUNTY, IL(?:LINOIS)?(?:{_NEXT}(?P<docket>{_COOK_NUMBER}))?(?:{_NEXT}Calendar,? \w{{1,4}})?(?:{_NEXT}\d{{7,9}})?",
        "illcirct",
        "COOK COUNTY, IL",
    ),
    (rf"FILED{_NEXT}(?P<date>{DATE}) +{TIME}{_NEXT}(?P<docket>{_COOK_NUMBER})", "illcirct", "FILED"),
    # Cook County's notice of the first date: "Hearing Date: 8/29/2023 9:30 AM", "Location: Court Room 2402"
    (r"(?:Return Date|Hearing Date|Courtroom Number|Location|Judge: Calendar|Calendar): ?(?:No return date scheduled|No hearing scheduled|\d[\d/ :APM\-<>]{3,40}|Court ?[Rr]oom \w{2,6}|\d{3,4}|, ?\w{1,4}|\w{1,3})", None, "Date: |Courtroom|Location:|Calendar"),
    # eFileIL elsewhere: e-filed in the 18th Judicial Circuit Court / DuPage County / ENVELOPE: 1 / 2023LA000123 / FILEDATE: …
    (
        rf"(?:{_CLERK}{_NEXT})?e-filed in the \d{{1,2}}(?:st|nd|rd|th) Judicial Circuit(?: Court)?{_NEXT}(?:[A-Z]\w{{1,15}} County{_NEXT})?"
        rf"(?:ENVELOPE: \d{{5,12}}{_NEXT})?(?P<docket>{_COOK_NUMBER})(?:{_NEXT}FILEDATE: (?P<date>{DATE})(?: {TIME})?)?"
        rf"(?:{_NEXT}Date Submitted: {DATE}(?: {TIME})?)?(?:{_NEXT}Date Accepted: {DATE}(?: {TIME})?)?(?:{_NEXT}[A-Z]{{2}})?",
        "illcirct",
        "Judicial Circuit",
    ),
    # The Illinois Appellate Court: E-FILED / Transaction ID: 1-22-1234 / File Date: 5/1/2023 4:05 PM / … / APPELLATE COURT 1ST DISTRICT
    (
        rf"E-FILED{_NEXT}Transaction ID:? ?(?P<docket>[1-5]-\d\d-\d{{4}}\w{{0,2}}){_NEXT}File Date: ?(?P<date>{DATE})(?: {TIME})?"
        rf"(?:{_NEXT}{_CLERK}(?:, Clerk of the Court)?)?(?:{_NEXT}Clerk of the Appellate Court)?(?:{_NEXT}APPELLATE COURT \d(?:ST|ND|RD|TH) DISTRICT)?",
        "illappct",
        "Transaction ID",
    ),
    (rf"E-FILED{_NEXT}(?P<date>{DATE}) {TIME}(?:{_NEXT}{_CLERK})?{_NEXT}SUPREME COURT CLERK", "ill", "SUPREME COURT CLERK"),
    # NYSCEF: "FILED: NEW YORK COUNTY CLERK 05/01/2023 04:05 PM   INDEX NO. 654321/2022", "NYSCEF DOC. NO. 5   RECEIVED NYSCEF: 05/01/2023"
    (
        rf"(?:\[?FILED: (?P<county>[A-Z][A-Z. ]{{2,15}}?) (?:COUNTY )?CLERK (?P<date>{DATE})(?: {TIME})?\]?)"
        rf"(?:{_OR_NEXT}INDEX NO\.:? ?(?P<docket>[A-Z]{{0,3}}\d{{3,7}}/\d{{2,4}}\w?))?"
        rf"(?:{_OR_NEXT}NYSCEF DOC\. NO\.:? ?(?P<entry>\d{{1,5}}))?(?:{_OR_NEXT}RECEIVED NYSCEF: {DATE})?",
        "nysupct",
        "FILED: ",
    ),
    (r"INDEX NO\. (?P<docket>[A-Z]{0,3}\d{3,7}/\d{4})(?=[ \t]*\n[ \t]*(?:NYSCEF|RECEIVED))", None, "NYSCEF"),
    (rf"NYSCEF DOC\. NO\.:? ?(?P<entry>\d{{1,5}})(?:{_OR_NEXT}RECEIVED NYSCEF: (?P<date>{DATE}))?", None, "NYSCEF"),
    (rf"RECEIVED NYSCEF: (?P<date>{DATE})", None, "NYSCEF"),
    # California: "Electronically FILED by Superior Court of California, County of Los Angeles on 01/19/2023 04:44 PM …"
    (
        rf"(?i:electronically filed|e-filed)(?:{_OR_NEXT}(?i:by))?{_OR_NEXT}(?i:superior court of (?:the state of )?california),?{_OR_NEXT}(?i:county of) (?P<county>[A-Z][A-Za-z]{{1,14}}(?: [A-Z][a-z]{{1,14}}){{0,2}}),?"
        rf"{_OR_NEXT}(?:on )?(?:(?P<date>{DATE})(?: (?:at )?{TIME})?)?[^\n]{{0,140}}(?:{_NEXT}Clerk of the (?:Superior )?Court)?(?:{_NEXT}(?:By|BY):? [^\n]{{2,60}})?(?:{_NEXT}Deputy Clerk)?",
        "calsuperct",
        "FILED|iled",
    ),
    # Florida's portal: "Filing # 165432109 E-Filed 01/23/2023 03:15:42 PM"
    (rf"Filing # ?\d{{6,12}} (?:E-Filed|ELECTRONICALLY FILED) (?P<date>{DATE})(?: {TIME})?", None, "Filing #"),
    (rf"(?:[*\- ]{{0,6}}(?:ELECTRONICALLY )?(?:FILED|RECEIVED)[:,]?){_B}[A-Z][A-Z\-. ]{{3,20}} COUNTY,? (?:FL|FLORIDA|CLERK)[^\n]{{0,60}}(?P<date>{DATE})(?: {TIME})?[^\n]{{0,40}}", None, " COUNTY"),
    # Texas: "2/14/2023 11:02 AM / Ada Doe - District Clerk Harris County / Envelope No. 72741234 / By: B Roe / Filed: 2/14/2023 11:02 AM"
    (
        rf"(?P<date>{DATE}) {TIME}{_OR_NEXT}{_CLERK}(?: ?-|,)? (?:District|County) Clerk(?:,? [A-Z]\w{{2,15}} County)?(?:{_OR_NEXT}Envelope No\.:? ?\d{{5,12}})?"
        rf"(?:{_OR_NEXT}By: [A-Z][\w.]{{0,20}}(?: [A-Z][\w.]{{0,20}}){{0,3}})?(?:{_OR_NEXT}Filed: {DATE}(?: {TIME})?)?",
        "texdistct",
        " Clerk",
    ),
    (rf"FILED{_NEXT}(?P<date>{DATE}) {TIME}{_NEXT}{_CLERK}{_NEXT}DISTRICT CLERK{_NEXT}[A-Z]{{3,15}} (?:CO\.|COUNTY),? TEXAS(?:{_NEXT}[^\n]{{2,40}} DEPUTY)?", "texdistct", "DISTRICT CLERK"),
    # Others: ELECTRONICALLY FILED / 5/1/2023 4:05 PM
    (rf"(?:ELECTRONICALLY FILED|E-FILED|Electronically Filed)(?:{_NEXT}| )(?:on )?(?P<date>{DATE})(?: +{TIME})?", None, "FILED|Electronically Filed"),
)  # fmt: skip
_PATTERNS = tuple(
    (re.compile(rf"^[ \t]*(?P<stamp>{form})(?=[ \t]*$)", re.MULTILINE), court, tuple(words.split("|")))
    for form, court, words in _FORMS
)


@cache
def _county_courts() -> dict[tuple[str, str], str]:
    """The ids of the courts of counties, by the id of the statewide court and the county's name in capitals."""
    found = {}
    for row in data_rows("courts.csv"):
        if row["parent"] and (
            county := re.search(r"(?:County of )?([\w. ]+?)(?: County)?$", row["name"].split(", ")[-1])
        ):
            found[row["parent"], county[1].upper()] = row["court_id"]
    return found


def find_state_stamps(text: str) -> Iterator[StateStamp]:
    """Each stamp of a state court's clerk in ``text``; where two forms fit, both are given."""
    for pattern, court, words in _PATTERNS:
        if not any(word in text for word in words):
            continue
        for match in pattern.finditer(text):
            facts = match.groupdict()
            county = " ".join((facts.get("county") or "").upper().split())
            yield StateStamp(
                match.start("stamp"),
                match.end("stamp"),
                facts.get("docket"),
                facts.get("entry"),
                facts.get("date"),
                _county_courts().get((court, county), court) if court else None,
            )
