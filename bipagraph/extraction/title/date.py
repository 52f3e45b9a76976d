"""The date of a filing: of its decision, of its signature, or of the stamp of the filing system."""

from __future__ import annotations

import re
from datetime import date

from bipagraph.extraction.dates import DATE, date_of, parse_date
from bipagraph.extraction.draft import Draft
from bipagraph.extraction.worded import Worded
from bipagraph.records import Evidence

__all__ = ["date_of_filing"]

# The head of a decision, in which its date may stand (characters of the layout view).
_HEAD = 9_000
# How far after "Dated" or "Decided" its date may stand: a weekday, a city, "this".
_REACH = 90
# How much of the line before it may say that it is the date of something else.
_BEFORE = 80
_TAIL = 8_000

_SIGNED = re.compile(
    r"""(?ix)(?-i:(?=[ADEIMOSadeims]))(?<!\S)(?:
        dated? \b (?:\s* (?:and\ (?:entered|signed)|this|on|at|in|as\ of) \b)? \s* : ?   # Dated: Dated this, DATED at, Date:
      | (?:so|it\ is\ so|is\ so) \ ordered \b [.,;]? \s* (?:this|on|at|in|:|dated:?)     # SO ORDERED on, SO ORDERED this
      | (?:signed|(?-i:ORDER\ entered)) \ by \ (?:[A-Z][\w.'-]*,?\ ){3,8} on \b              # Signed by Judge Jane Roe on, TEXT ORDER entered by
      | (?:signed|executed|done|entered|issued) \b [ ,]? \s* (?:and\ \w+\ )? (?:this|on|at|in|:|as\ of)
      | enter(?:ed)? \s* :
      | and\ now,? (?:\ to\ wit,?)? \ this                                               # AND NOW, this 23rd day (Pa.)
      | made\ by\ the\ clerk\ on            # This docket entry was made by the Clerk on Tuesday, May 3, 2022
    )"""
)
# The place of signature, without a word for it.  "New Orleans, Louisiana, this 13th day of December, 2022.", "San Juan, Puerto Rico, March 28, 2022."
_AT_PLACE = re.compile(
    r"(?m)^[ \t]*(?:At )?[A-Z][A-Za-z. ]{2,30}, [A-Z][A-Za-z. ]{3,20},(?: this\b|(?= [A-Z][a-z]{2,8} \d{1,2}, \d{4}\.?[ \t]*$))"
)
# The word under a line for the date, beside the signature.  "9/30/2022          s/ Jane Roe" above "DATE"
_DATE_BELOW = Worded(
    ("DATE", "Date"),
    r"(?m)^[ \t_]*(?P<date>[A-Z][a-z]{2,8}\.? {1,3}\d{1,2}, {1,3}\d{4}|\d{1,2}/\d{1,2}/(?:\d{4}|\d{2}))[ \t_]*(?:[ \t]{3}[^\n]*)?\n(?:[ \t_]*\n){0,2}[ \t]*(?:DATED?|Dated?)\b(?!:)",
)
# Words of a schedule or of a caption's table that are no signature.  "Hearing Date: June 3, 2020"
_OTHER_DATE = re.compile(
    r"(?i)(?:hearing|trial|conference|cutoff|filing|notice|effective|due|return|next|status|complaint|action|argument|"
    r"discovery|decision|order|agreement|letter|email|document|exhibit|invoice|start|end|birth|motion|served?|mailed|an?|the|of|is|was|"
    r"were|be|are|been|to|by)[\s,]*$"
)

# A sentence's own words before "dated" or "date": "The request, dated March 2, 2021", "That date here was April 18, 2018".
_IN_A_SENTENCE = re.compile(r"[a-z]{2}[,)]?\s+$")
_SIGNING_WORDS = re.compile(
    r"(?i)(?:ordered|signed|entered|executed|done|issued|filed|adjudged|decreed|and)\b[,.]?\s*$"
)
# What follows "Date" and is no day of this paper.  "Date of Hearing: June 3, 2020", "Dated submitted"
_OF_SOMETHING_ELSE = re.compile(
    r"(?i)\s*(?:submitted|argued|heard|of\s+(?:(?:the|next|oral)\s+)?(?:hearing|trial|conference|argument|service|birth|injury|incident|accident|loss|notice|removal|complaint)\b)"
)
_DIGIT = re.compile(r"\d")
_DECIDED = re.compile(
    r"(?ix)(?-i:(?=[ADEFIJOPRSadefijoprs]))(?<![^\s—–-])(?:(?:opinion|order|judgment|decision)s?\s+)?(?:re-?)?"
    r"(?:decided|filed|announced|issued|entered|rendered|delivered|signed|released)\b(?!\s+(?:on\s+or\s+)?(?:after|before)\b)(?:\s+(?:on|and\s+(?:filed|journalized)))?\s*:?"
)
_ALONE = re.compile(
    r"(?m)^[ \t]*\[?(?P<date>"
    + r"[A-Z][A-Za-z]{2,8}\.? {1,3}\d{1,2},? {0,3}\d{4}|\d{2}[-/]\d{2}[-/]\d{4}|(?:19|20)\d\d-\d\d-\d\d"
    + r")\]?\.?[ \t]*$"
)
# The date beside the author's line.  "MARLOWE, J.                May 18, 2023"
_BESIDE_AUTHOR = Worded(
    ("J.",),
    r"(?m)^[ \t]*[A-Z][\w.,'’ -]{1,40}, (?:[CPDM]\. ?)?J\.:?[ \t]{3,}(?P<date>[A-Z][a-z]{2,8}\.? {1,3}\d{1,2}, {1,3}\d{4})[ \t]*$",
)
# A database's rubric: its word, the docket number, the date.  "Opinion" / "3:21-cv-00417-ABC" / "06-30-2022"
_RUBRIC = Worded(("Opinion",), r"(?m)^Opinion[ \t]*\n{1,2}[^\n]{4,60}\n{1,2}(?P<date>\d\d-\d\d-\d{4})[ \t]*$")
# The clerk's stamp beside a heading, its date in a line below.  "…  FILED" / "…  June 14, 2022"
_STAMPED = Worded(("FILED", "ENTERED"), r"(?m)(?<=[ ]{3})(?:(?:DATED|DECIDED|RELEASED) AND )?(?:FILED|ENTERED)[ \t]*$")
_LINES_OF_STAMP = 3
# A judge's stamp under an order, whose ink has no comma: "FEB 09 2021"
_STAMP_AT_END = 3_000
# The Second Circuit's summary orders tell the year in words.  "on the 19th day of May, two thousand twenty-two", "the 4th day of March, two thousand and nine"
_IN_WORDS = Worded(
    ("thousand",),
    r"(?i)\bthe\s+(?P<day>\d{1,2})(?:st|nd|rd|th)\s+day\s+of\s+(?P<month>[a-z]{3,9}),?\s+two\s+thousand\s+(?:and\s+)?(?P<year>[a-z]{3,9}(?:[-\s]{1,3}(?:one|two|three|four|five|six|seven|eight|nine)\b)?)",
)
_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty")
# The line of a hearing, above its hour.  "Date: June 9, 2022" / "Time: 1:30 p.m."
_HEARING_DATE = re.compile(r"(?i)date\s*:")
_HOUR = re.compile(r"(?i)\btime\s*:|\b\d{1,2}:\d\d\s*[ap]\.?m")

# A letter to the court has its date alone on a line, above the address.
_DEAR_JUDGE = Worded(("Dear ",), r"(?m)^[ \t]*Dear (?:Chief |Magistrate |Chief Magistrate )?(?:Judge|Justice)\b")
_APPELLATE = re.compile(
    r"\bcourts? of appeals?\b|\bappellate court\b|\bsupreme court of (?:the united states|illinois)\b|\bfor the \w+ circuit\b"
)
# Without one of these no such words stand there.
_SIGNS_OF_APPEAL = ("appe", "supreme court of", "circuit")


def date_of_filing(draft: Draft) -> tuple[date, Evidence] | None:
    """The day of the filing and where it is printed, or ``None``.

    A court of appeals: the day of decision.  Any other paper: the day beside the signature.
    Failing that the stamp's day of filing, then a date of the heading (a clerk's stamp, the minutes' date).
    """
    layout = draft.text.layout
    head = layout.text[:_HEAD]
    is_decision = draft.kind in ("Order", "Opinion", "Judgment")
    found: tuple[int, int, date, str] | None = None
    if is_decision and _is_appellate(draft, head):
        found = _in_words(head) or _decided(head)
    if found is None and _DEAR_JUDGE.search(head):
        found = _alone(head, 0)
    if draft.kind == "Transcript":
        found = _of_hearing(head)
    if found is None and (rubric := _RUBRIC.search(head)) is not None:
        found = _alone(head[: rubric.end()], rubric.start("date"))
    found = found or _signed(layout.text)
    if (found is None and not is_decision) or (found is None and _stamp(draft) is not None):
        stamp = _stamp(draft)
        if stamp is not None:
            return stamp
        found = _e_filed(layout.text)
    if found is None and is_decision:
        found = _decided(head) or _heading(head) or _alone(layout.text, max(0, len(layout.text) - _STAMP_AT_END))
    if found is None:
        return _stamp(draft)
    start, end, day, rule = found
    return day, Evidence(layout.span(start, end), rule)


def _is_appellate(draft: Draft, head: str) -> bool:
    roles = {role for party in draft.parties for role in party.roles}
    top = head[:2_500].lower()
    return bool(roles & {"appellant", "appellee"}) or (
        any(sign in top for sign in _SIGNS_OF_APPEAL) and _APPELLATE.search(top) is not None
    )


def _stamp(draft: Draft) -> tuple[date, Evidence] | None:
    """The day of filing on the first stamp that bears one."""
    for stamp in draft.text.stamps:
        if stamp.date is not None:
            return stamp.date, Evidence(stamp.span, "date.stamp")
    return None


# The clerk's stamp of electronic filing, which has the hour.  "E-FILED 7/5/2018 2:30 PM", "ELECTRONICALLY FILED / 9/1/2017 12:57 PM"
_E_FILED = Worded(
    ("FILED", "Filed"),
    r"\b(?:E-?FILED|ELECTRONICALLY FILED|FILED)\b(?:\s+DATE:)?\s{1,40}(?=\d{1,2}/\d{1,2}/\d{4}\s+\d{1,2}:\d\d)"
    r"|\bDocument\s?[#:]{0,2}\s?[\d-]{1,10}\s+(?:Date\s)?Filed:?\s?(?=\d\d/\d\d/\d{2,4}\b)",
)


def _e_filed(text: str) -> tuple[int, int, date, str] | None:
    """The day of the clerk's stamp of electronic filing, in a paper's first page."""
    match = _E_FILED.search(text, 0, _HEAD)
    found = _next_date(text, match.end()) if match else None
    return (*found, "date.heading") if found else None


# A transcript's cover says the day of the hearing, in the caption's right column or under the title.
_COVER = 3_000


def _of_hearing(head: str) -> tuple[int, int, date, str] | None:
    """The first date on a transcript's cover."""
    match = DATE.search(head, 0, _COVER)
    day = date_of(match) if match else None
    return (match.start(), match.end(), day, "date.heading") if match and day else None


def _next_date(text: str, position: int) -> tuple[int, int, date] | None:
    if not _DIGIT.search(text, position, position + _REACH):
        return None
    match = DATE.search(text, position, min(len(text), position + _REACH))
    if match is None:
        return None
    # A sentence or a colon between them: another thing's date.
    if re.search(r"[.;:]\s+[A-Z]|\n\s*\n\s*\n", text[position : match.start()]):
        return None
    day = date_of(match)
    return (match.start(), match.end(), day) if day else None


def _decided(head: str) -> tuple[int, int, date, str] | None:
    """``Decided January 7, 2016``, ``Filed March 29, 2012``, else a date that stands alone on its line."""
    best: tuple[int, int, date, str] | None = None
    for match in _DECIDED.finditer(head):
        found = _next_date(head, match.end())
        if found is None or found[0] - match.end() > 40:
            continue
        line_start = head.rfind("\n", max(0, match.start() - _BEFORE), match.start()) + 1 or max(
            0, match.start() - _BEFORE
        )
        if (
            re.search(r"[a-z]{3}[^—–\n]*$|\b(?:[Tt]he|[Aa]n?|[Oo]ur)\s+$", head[line_start : match.start()])
            and "argued" not in head[line_start : match.start()].lower()
        ):
            continue  # running text: "his petition, filed March 3, 2010"
        if best is None or match.group().lower().startswith(("decided", "re")):
            best = (*found, "date.decided")
    return best or _stamped(head) or _alone(head, 0) or _beside_author(head)


def _in_words(head: str) -> tuple[int, int, date, str] | None:
    """``the 19th day of May, two thousand twenty-two``."""
    match = _IN_WORDS.search(head)
    if match is None:
        return None
    ten, _, unit = match["year"].lower().replace("-", " ").partition(" ")
    year = _TENS.index(ten) * 10 if ten in _TENS else _UNITS.index(ten) if ten in _UNITS else 0
    year += _UNITS.index(unit.strip()) if unit.strip() in _UNITS else 0
    day = parse_date(f"{match['month']} {match['day']}, {2000 + year}") if year else None
    return (match.start(), match.end(), day, "date.decided") if day else None


def _alone(text: str, position: int) -> tuple[int, int, date, str] | None:
    """The first date from ``position`` that is all of its line."""
    for match in _ALONE.finditer(text, position):
        date_match = DATE.fullmatch(match.group("date"))
        day = date_of(date_match) if date_match else None
        if day is not None:
            return match.start("date"), match.end("date"), day, "date.alone"
    return None


def _beside_author(head: str) -> tuple[int, int, date, str] | None:
    match = _BESIDE_AUTHOR.search(head)
    date_match = DATE.fullmatch(match["date"]) if match else None
    day = date_of(date_match) if date_match else None
    return (match.start("date"), match.end("date"), day, "date.alone") if match and day else None


def _stamped(head: str) -> tuple[int, int, date, str] | None:
    """The date in the column of the clerk's "FILED", in one of the lines below."""
    for match in _STAMPED.finditer(head):
        column = match.start() - head.rfind("\n", 0, match.start()) - 1
        position = head.find("\n", match.end())
        for _ in range(_LINES_OF_STAMP):
            if position < 0:
                break
            stop = head.find("\n", position + 1)
            line = head[position + 1 : stop if stop >= 0 else len(head)]
            for found in DATE.finditer(line, max(0, min(column, len(line)) - 20)):
                day = date_of(found)
                if day is not None and found.start() <= column + 20:
                    return position + 1 + found.start(), position + 1 + found.end(), day, "date.decided"
            position = stop
    return None


def _signed(text: str) -> tuple[int, int, date, str] | None:
    """The last date beside a signature; most stand near the end, so the end is searched first."""
    start = max(0, len(text) - _TAIL)
    return _signed_from(text, start) or _above_its_word(text, start) or _signed_from(text, 0)


def _above_its_word(text: str, position: int) -> tuple[int, int, date, str] | None:
    for match in _DATE_BELOW.finditer(text, position):
        date_match = DATE.fullmatch(match["date"])
        day = date_of(date_match) if date_match else None
        if day is not None:
            return match.start("date"), match.end("date"), day, "date.signed"
    return None


def _signed_from(text: str, position: int) -> tuple[int, int, date, str] | None:
    last: tuple[int, int, date, str] | None = None
    marks = [*_SIGNED.finditer(text, position), *_AT_PLACE.finditer(text, position)]
    for match in sorted(marks, key=lambda match: match.start()):
        line_start = text.rfind("\n", max(0, match.start() - _BEFORE), match.start()) + 1 or max(
            0, match.start() - _BEFORE
        )
        told = match[0].lower().startswith(("made", "signed by", "order entered"))
        # "Respectfully submitted, dated", "so ordered and dated" sign; "his letter, dated May 2, 2021" does not.
        if match[0].startswith("date") and _speaks(text[line_start : match.start()]):
            continue
        if _OTHER_DATE.search(text[line_start : match.start()]) and not told:
            continue
        found = _next_date(text, match.end())
        if found is None:
            continue
        if _OF_SOMETHING_ELSE.match(text[match.end() : found[0]]):
            continue
        if _HEARING_DATE.match(match[0].strip()) and _HOUR.search(text, found[1], found[1] + _REACH):
            continue
        last = (*found, "date.signed")
    return last


def _speaks(before: str) -> bool:
    """Whether the words ``before`` "dated", on its line, are those of a sentence about another paper."""
    return _IN_A_SENTENCE.search(before) is not None and _SIGNING_WORDS.search(before) is None


def _heading(head: str) -> tuple[int, int, date, str] | None:
    """A date of the heading: the clerk's stamp or the line of the minutes."""
    match = re.search(r"(?i)\b(?:date|filed|entered)\b[\s:]{1,20}", head)
    while match is not None:
        found = _next_date(head, match.end())
        between = head[match.end() : found[0]].casefold() if found else ""
        if found is not None and len(between) <= 12 and not between.startswith(("submitted", "argued", "heard")):
            return (*found, "date.heading")
        match = re.compile(r"(?i)\b(?:date|filed|entered)\b[\s:]{1,20}").search(head, match.end())
    return None
