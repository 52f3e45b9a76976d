"""The head of a docket sheet: court, docket number, the case's name, judges, other cases.

Offsets are of the layout view, half-open.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cache

from bipagraph.extraction.court_names import court_id_of_heading, find_court_heading
from bipagraph.extraction.docket_numbers import DOCKET_NUMBER, normal_docket_number
from bipagraph.extraction.names import is_shouted, strip_person_titles, title_case_name
from bipagraph.resources import data_rows

__all__ = ["Found", "OtherCase", "SheetJudge", "court_of", "court_of_words", "find_sheet", "judges", "other_cases", "printed_caption"]  # fmt: skip

#: Where a sheet says that it is one, with its number.  "CIVIL DOCKET FOR CASE #: 1:20-cv-01937",
#: "Bankruptcy Petition #: 22-10456", "Court of Appeals Docket #: 22-1234"; CourtListener: "Odom v. Fernhill (2:22-cv-97001)" above
#: the court's line; a history report: "1:22-cv-97001 Odom v. Fernhill" above "Date filed:".
_SHEET = re.compile(
    r"(?:^|(?<=[\t ]))(?:(?:[A-Z]+ )?DOCKET FOR CASE[ \t]*#:?|(?:Bankruptcy Petition|Adversary Proceeding|Bankruptcy Case|Miscellaneous Proceeding)[ \t]*#:?|(?:Court of Appeals|Bankruptcy Appellate Panel) Docket[ \t]*#:?)[ \t]*(?P<number>MDL No\. ?\d{2,4}|[\w:-]+(?:[ \t]+[A-Z]{2,4}(?=[ \t]*$))?)"
    r"|^[ \t]*(?P<name>\S[^\n]{2,200}?)[ \t]*\((?P<listed>\d{0,2}:?\d{2}-[a-z]{2}-\d{3,6}[\w-]*|\d{2}-\d{2,5})\)[ \t]*\n\s*(?=[^\n]{0,40}(?:District|Bankruptcy) Court,|Court of Appeals for)"
    r"|^(?P<history>\d{1,2}:\d{2}-[a-z]{2}-\d{5}[\w-]*|\d{2}-\d{5})[ \t]+(?P<title>\S[^\n]{2,200}?)[ \t]*(?=\n(?:[^\n]*\n){0,4}[ \t]*Date filed:)",
    re.MULTILINE,
)
#: Without one of these a text is no sheet.
_SIGN = re.compile(r"#|Date filed:|-\w*\)[ \t]*\n")
#: A sheet says so at its head; a brief that quotes one does not (characters).
_HEAD = 6_000
#: The court's lines stand directly above the number (lines).
_COURT_LINES = 6
_COURT = re.compile(r"(?P<kind>Bankruptcy|District)[ \t]+Court", re.IGNORECASE)
_REGIONS = {"n": "Northern", "s": "Southern", "e": "Eastern", "w": "Western", "c": "Central", "m": "Middle"}
_REGION = re.compile(r"\b(?P<region>Northern|Southern|Eastern|Western|Central|Middle)\b", re.IGNORECASE)
_SHORT_REGION = re.compile(r"\b(?P<region>[NSEWCM])\.\s?D\.")

_JUDGE = re.compile(
    r"(?:^|(?<=[ \t]{3})|(?<=\t))(?P<label>Assigned|Referred)[ \t]to:[ \t]*(?P<name>[^\n\t]+?)(?=[ \t]{3,}|\t|[ \t]*$)"
    r"|^(?P<presiding>[A-Z][^\n,\t]{2,60}(?:, (?:Jr|Sr|II|III)\.?)?), (?P<role>presiding|referral)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_NO_JUDGE = re.compile(r"unassigned|not assigned|no judge|executive committee|^(?:judge|magistrate judge)?\s*$", re.IGNORECASE)  # fmt: skip
#: An entry names the judge who hears the case: "MINUTE entry before the Honorable Ada Quill: …", "CASE ASSIGNED to the
#: Honorable Ada Quill. Designated as Magistrate Judge the Honorable Carl Nym.", "Signed by Judge Ada Quill on 3/4/2022".
_JUDGE_OF_ENTRY = re.compile(
    r"(?i:minute entry (?:(?:for|of) [^:\n]{1,120}? )?before|assigned to|reassigned (?:to|from)|referred to|(?:signed|ordered) by|designated as)\s(?i:the\s)?"
    r"(?P<title>(?:(?i:Chief|Senior|Magistrate|Judge|District|U\.?S\.?|United States|the|Honorable|Hon\.)\s)+)"
    r"(?P<name>(?:[A-Z]\.|[A-Z][\w'’-]*)(?:\s(?:[A-Z]\.|[A-Z][\w'’-]*|de|la|van|von)){1,4}?(?:,? (?:Jr|Sr|II|III|IV)\b\.?)?)"
    r"(?=[:;,)(]|\.(?:\s|$)|\s(?:on|for|is|in|dated|and|as|to|from)\b|\s*$)",
    re.MULTILINE,
)

_OTHER = re.compile(
    r"(?:^|(?<=[ \t]{3})|(?<=\t))(?P<label>Case in other court|Cases in other court|Related Cases?|Related BK Case|Lead Case|Lead Docket|Lead BK Case|Member Cases?|Magistrate judge case numbers?|Consolidated Cases?|Associated Cases?|Prior Cases):[ \t]*",
    re.IGNORECASE | re.MULTILINE,
)
_NEXT_LABEL = re.compile(r"\n[ \t]*(?:\n[ \t]*\n|[A-Z][\w ./\[\]-]{2,30}:[ \t])|[ \t]{4,}[A-Z][\w ]{2,20}:")
#: A consolidated case lists hundreds of others; a hostile text would list them for ever (labels; characters after one).
_MOST_LABELS = 20
_LONGEST_LIST = 40_000
_BELOW = re.compile(r"^[ \t]*(?:District|Originating Case|Agency|Bankruptcy)[ \t]*:[ \t]*(?:\d{4}-\w{1,2}[ \t]*:[ \t]*)?(?P<number>[\w:/-]+)", re.MULTILINE)  # fmt: skip
_APPEAL_FROM = re.compile(r"^[ \t]*Appeal From:[ \t\n]*(?P<court>[^\n]+)", re.MULTILINE)
_CASE_TITLE = re.compile(r"^[ \t]*(?:Case title:[ \t]*)?(?P<name>[^\n:]{2,150}?\bvs?\.?[ \t][^\n]{2,150}?|In re:?[ \t][^\n]{2,150}?)(?=[ \t]{3,}|\t|[ \t]*$)", re.IGNORECASE | re.MULTILINE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """Words at a place."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SheetJudge:
    """A judge whom the sheet names, and where."""

    name: str
    honorific: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OtherCase:
    """Another case: its normal number, its court where the sheet says it, whether it is the one under review."""

    number: str
    court: str | None
    start: int
    end: int
    is_reviewed: bool = False


def find_sheet(text: str) -> tuple[Found, Found | None] | None:
    """Where the text is a docket sheet: its own docket number, and the case's name where it stands beside the number."""
    if not _SIGN.search(text, 0, _HEAD):
        return None
    match = _SHEET.search(text, 0, _HEAD)
    if match is None:
        return None
    number, name = (
        ("number", None) if match["number"] else ("listed", "name") if match["listed"] else ("history", "title")
    )
    return _found(match, number), _found(match, name) if name else None


def _found(match: re.Match[str], group: str) -> Found:
    return Found(match[group], match.start(group), match.end(group))


def court_of(text: str, number: Found) -> tuple[str, int, int] | None:
    """The court's id, and the lines that name it: those above the docket number, else the one below."""
    top = number.start
    for _ in range(_COURT_LINES):
        top = max(text.rfind("\n", 0, max(top - 1, 0)), 0)
    below = re.compile(r"[^\n]*\n\s*(?P<line>[^\n]*)").match(text, number.end)
    for start, end in ((top, number.start), below.span("line") if below else (0, 0)):
        words = text[start:end]
        if (court := court_of_words(words)) is not None:
            stripped = words.strip()
            begin = start + words.index(stripped)
            return court, begin, begin + len(stripped)
    return None


def court_of_words(words: str) -> str | None:
    """A court's id from CM/ECF's way to name it: "U.S. District Court / California Northern District (San Francisco)",
    "Illinois Northern", "District Court, N.D. Illinois", "Alaska (Anchorage)" below "U.S. Bankruptcy Court"."""
    if heading := find_court_heading(words):
        return heading.court_id
    if "court of appeals" in words.casefold():
        return None
    plain = " ".join(words.split())
    kind = match["kind"].title() if (match := _COURT.search(plain)) else "District"
    region = _REGION.search(plain)
    short = _SHORT_REGION.search(plain)
    state = next((name for name in _states() if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", plain, re.IGNORECASE)), None)  # fmt: skip
    if state is None:
        return None
    part = region["region"].title() if region else _REGIONS[short["region"].casefold()] if short else ""
    return court_id_of_heading(f"United States {kind} Court for the {part} District of {state}".replace("  ", " "))


@cache
def _states() -> tuple[str, ...]:
    """Names of states, the longer first: "West Virginia" before "Virginia"."""
    return tuple(sorted((row["name"] for row in data_rows("us_states.csv")), key=len, reverse=True))


def printed_caption(text: str, end: int) -> Found | None:
    """The case's name as the sheet's head prints it."""
    match = _CASE_TITLE.search(text, 0, end)
    return _found(match, "name") if match else None


def judges(text: str, end: int, *, is_trial_court: bool) -> list[SheetJudge]:
    """The judges to whom the case is assigned or referred, and those whom entries (from ``end`` on) name as its judge.

    A district judge refers to a magistrate judge (28 U.S.C. § 636), whatever title the clerk prints.
    """
    found: dict[str, SheetJudge] = {}
    for match in _JUDGE.finditer(text, 0, end):
        group = "name" if match["name"] else "presiding"
        printed = re.sub(r"\s*\([^)]*\)?\s*$", "", match[group])
        if _NO_JUDGE.search(printed):
            continue
        name = _judge_name(printed)
        referred = (match["label"] or match["role"]).casefold().startswith("refer")
        honorific = _honorific(printed) or ("Magistrate Judge" if referred and is_trial_court else None)
        start = match.start(group)
        found.setdefault(name, SheetJudge(name, honorific, start, start + len(printed)))
    for match in _JUDGE_OF_ENTRY.finditer(text, end):
        name = _judge_name(" ".join(match["name"].split()))
        if any(_same_judge(name, known) for known in found):
            continue
        is_magistrate = "magistrate" in match["title"].casefold() or "esignated as Magistrate" in match[0]
        honorific = "Magistrate Judge" if is_magistrate else _honorific(match["title"])
        found[name] = SheetJudge(name, honorific, match.start("name"), match.end("name"))
    return list(found.values())


def _judge_name(printed: str) -> str:
    printed = re.sub(r"^(?:(?:Senior|Chief|U\.?S\.?|United States|District|Bankruptcy)\s+)+(?=Judge|Magistrate|Hon)", "", printed.strip())  # fmt: skip
    name = strip_person_titles(printed).strip(" .,") if not printed.rstrip().endswith(("Jr.", "Sr.")) else strip_person_titles(printed)  # fmt: skip
    name = re.sub(r"(?<=\w)\s+(?=,)", "", name)
    return title_case_name(name) if is_shouted(name) else name


def _same_judge(name: str, known: str) -> bool:
    """Whether two printings are of one judge: first and last words alike ("Ada M. Quill", "Ada Quill, Jr.")."""
    one, other = (re.sub(r",? (?:Jr|Sr|II|III|IV)\.?$", "", form).casefold().split() for form in (name, known))
    return one[-1:] == other[-1:] and one[0][0] == other[0][0]


def _honorific(printed: str) -> str | None:
    words = printed.casefold()
    return "Magistrate Judge" if "magistrate" in words else "Chief Judge" if "chief judge" in words else None


def other_cases(text: str, end: int, court: str | None, own: str | None) -> list[OtherCase]:
    """The cases that the sheet's head names beside its own: related, lead and member cases, cases in other courts."""
    found: dict[str, OtherCase] = {}
    for label in itertools.islice(_OTHER.finditer(text, 0, end), _MOST_LABELS):
        most = min(end, label.end() + _LONGEST_LIST)
        stop = _NEXT_LABEL.search(text, label.end(), most)
        elsewhere = "other court" in label["label"].casefold()
        below = "bk" in label["label"].casefold()
        for match in _numbers(text, label.end(), stop.start() if stop else most):
            line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
            its_court = court_of_words(line) if elsewhere else court
            if elsewhere and its_court is None and "circuit" in line.casefold():
                its_court = court_id_of_heading(f"United States Court of Appeals for the {_ordinal(line)} Circuit")
            if elsewhere and its_court is None and not normal_docket_number(match[0]):
                continue
            if below and court and court.endswith("d"):
                its_court = court[:-1] + "b"
            normal = normal_docket_number(match[0], its_court)
            if normal and its_court and re.fullmatch(r"ca\d+|ca[df]c|cafc", its_court):
                normal = re.sub(r"-0+(?=\d)", "-", normal)  # CM/ECF fills an appeal's number up: "21-02222"
            if normal and normal != own:
                found.setdefault(normal, OtherCase(normal, its_court, match.start(), match.end()))
    reviewed = _APPEAL_FROM.search(text, 0, end)
    if below_it := _BELOW.search(text, 0, end):
        kind = "Bankruptcy Court, " if court and court.startswith("bap") else ""  # "Appeal From: Nevada - Las Vegas"
        its_court = court_of_words(kind + reviewed["court"]) if reviewed else None
        normal = normal_docket_number(below_it["number"], its_court)
        if normal and normal != own:
            found[normal] = OtherCase(normal, its_court, below_it.start("number"), below_it.end("number"), True)
    return list(found.values())


#: A docket number without a label, as a list of cases prints it: "1:06-cv-01379-SAS", "2020-CH-01234", "21-02222".
_BARE = re.compile(r"(?<![\w:-])(?:\d{2}-\d{4,5}(?![\w-])|\d{4}[ -]?(?:CH|L|LA|MR|D)[ -]?\d{3,8})(?![\w-])")


def _numbers(text: str, start: int, end: int) -> list[re.Match[str]]:
    found = {match.start(): match for match in _BARE.finditer(text, start, end)}
    found |= {match.start(): match for match in DOCKET_NUMBER.finditer(text, start, end)}
    return [found[at] for at in sorted(found)]


_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh")


def _ordinal(words: str) -> str:
    """The circuit that a line names: "USCA 7th Circuit", "Seventh Circuit" → "Seventh"."""
    if number := re.search(r"\b(\d{1,2})(?:st|nd|rd|th|d) Cir", words, re.IGNORECASE):
        index = int(number[1]) - 1
        return _ORDINALS[index] if index < len(_ORDINALS) else ""
    return next(
        (
            word
            for word in (*_ORDINALS, "Federal", "District of Columbia")
            if re.search(rf"\b{word} Cir", words, re.IGNORECASE)
        ),
        "",
    )
