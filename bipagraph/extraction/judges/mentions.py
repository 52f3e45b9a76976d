"""Where a filing names judges of its own case: signatures and the caption's headings.

Each finder yields :class:`Mention` with offsets of the text it was given (half-open).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bipagraph.extraction.judges.columns import cells_of, line_of, name_below, name_below_in_column, names_below_title
from bipagraph.extraction.lines_with import found_in, joined, lines_with
from bipagraph.extraction.names import is_organization
from bipagraph.extraction.worded import Worded

__all__ = [
    "NAME",
    "NAME_ONLY",
    "Mention",
    "designated",
    "found_near",
    "headings",
    "honorific_of",
    "is_judge_name",
    "rest_of_name",
    "signatures",
    "without_tail",
]


@dataclass(frozen=True, slots=True)
class Mention:
    """A judge's name as printed, without titles; where it stands; how it was read; and whether it says who decides."""

    name: str
    start: int
    end: int
    rule: str
    honorific: str | None = None
    signed: bool = False  # by hand or "/s/": not merely a block for a signature


_INITIAL = r"[A-Z][\w.'’\-]*"
_SUFFIX = r"(?:,?[ ]+(?:Jr|JR|Sr|SR|II|III|IV)\b\.?)?"
#: A person's name in one line: up to six words with capitals, particles between, "Jr." behind.
NAME = rf"(?:{_INITIAL}[ ]{{1,3}}(?:(?:de|del|la|van|von|der|den|di|da|St\.)[ ]+)*){{0,4}}[A-ZÀ-ÖØ-Þ][\w'’\-]+{_SUFFIX}"
#: The same, as short as may be: before a title without a comma, "JANE ROE United States District Judge".
_SHORT_NAME = NAME.replace("{0,4}", "{0,4}?")
NAME_ONLY: Final = re.compile(rf"{NAME}")
HON = r"(?:(?:[Tt]he[ ]+|THE[ ]+)?(?:Hon(?:orable\b|\.|:)|HON(?:ORABLE\b|\.|:))[ ]*)"
_COURT_OF_JUDGE = (
    r"(?:united\s+states|u\.?\s?s\.?|chief|senior|acting|presiding|associate|supervising|district|magistrate|bankruptcy|circuit|superior|supreme|court|state|illinois|county"
    r"|cook|visiting|recalled)"
)
#: A title by its initials, as judges of New Jersey and New York sign: "Jane Roe, U.S.D.J.", "JANE ROE, USMJ".
_INITIALS = r"U\.?[ ]?S\.?[ ]?[BDM]\.?[ ]?J\b\.?"
#: A judge's title, all of it: "United States District Judge", "CHIEF JUDGE", "Judge, United States District Court", "Judge of the Superior Court".
_TITLE: Final = re.compile(
    rf"(?:the\s+)?(?:hon(?:orable|\.)\s+)?(?:{_COURT_OF_JUDGE}\s*,?\s+){{0,6}}(?:judge|justice)(?:\s*,?\s*(?:of\s+the\s+|for\s+the\s+)?(?:{_COURT_OF_JUDGE}\s*){{1,5}}(?:of\s+[\w\s]{{3,40}})?)?(?:\s*[-–]\s*\d+)?\s*[.,]?|{_INITIALS}|J\.",
    re.IGNORECASE,
)
_TITLE_BEHIND: Final = re.compile(
    rf"^(?:/?s/\s*|by:\s*)*{HON}?(?P<name>{_SHORT_NAME})(?:,\s*|\s+)(?P<title>(?:(?:[Uu]nited|UNITED)\s+(?:[Ss]tates|STATES)|U\.?\s?S\.?|(?i:chief|senior|district|magistrate|bankruptcy|circuit|presiding|superior\s+court)).{{0,40}}?(?:Judge|JUDGE|Justice|JUSTICE)\b[.,]?|{_INITIALS}|(?:Judge|JUDGE|J\.)\.?)$"
)
#: The stamp of a judge of Cook County, who has a number: "Judge Ann B. Crane-2117".
_NUMBERED: Final = re.compile(
    rf"^(?:Associate[ ]|Presiding[ ])?(?:Judge|JUDGE)[ ]+(?P<name>{NAME})[ ]?[-–][ ]?\d{{3,4}}$"
)
_SIGNATURE: Final = re.compile(
    rf"^(?:.*?(?:(?<!\w)/?s/|\bS/)\s*|(?:enter(?:ed)?|by(?: the court)?|so ordered)\s*[:.]?\s*)?[_\s]*{HON}?(?:(?:Chief\s+|Magistrate\s+|District\s+)?(?:Judge|JUDGE)\s+)?(?P<name>{NAME})[.,]?$",
    re.IGNORECASE,
)
_SLASH_S: Final = re.compile(r"(?<!\w)/?s/", re.IGNORECASE)
#: What shows a title, also "JANE ROE, J." at a line's end.
_JUDGE_WORD: Final = re.compile(
    rf"\bJ(?:udge|UDGE|ustice|USTICE)\b|\b{_INITIALS}|(?:,[ ]|^[ \t]*)J\.(?=[ \t]*$)", re.MULTILINE
)
#: What every line has in it that shows a title.
_JUDGE_SIGN: Final = re.compile(r"J(?:udge|UDGE|ustice|USTICE|\.)|U\.?[ ]?S\.?[ ]?[BDM]")
#: Words that no judge's name holds: parts of orders, months, courts.
_NO_NAME: Final = re.compile(
    r"\b(?:order(?:ed|s)?|dated?|date|court|united|states|district|judge|judges|justice|justices|magistrate|january|february|march|april|may|june|july|august|september|october|november|december|plaintiffs?|defendants?|attorneys?|counsel"
    r"|respectfully|submitted|enter(?:ed)?|so|it|is|approved|by|the|this|day|page|case|no|cv|civ|cr|clerk|deputy|signed|signature|please|take|copies|copy|cc|motion|proposed|hearing|affirmed|reversed|vacated|dismissed|granted|denied|division|northern|southern|eastern|western|central|and|facility|chambers|courtroom|date:|present|status|notice|mr|ms|mrs|jury|trial|exhibit|honorable|hon|opinion|judgment|prejudice|law|panel|part|act|section|circuit|appeals?|chief|presiding|before|in|of|for|on|to|at)\b",
    re.IGNORECASE,
)
#: A signature stands at most so many lines that are not blank above its title: stamps and dates come between.
_LINES_ABOVE: Final = 3


def honorific_of(title: str) -> str | None:
    words = title.casefold()
    for part, honorific in (
        ("magistrate", "Magistrate Judge"),
        ("mag.", "Magistrate Judge"),
        ("m.j", "Magistrate Judge"),
        ("usmj", "Magistrate Judge"),
        ("bankruptcy", "Bankruptcy Judge"),
        ("presiding justice", "Presiding Justice"),
        ("chief justice", "Chief Justice"),
        ("chief", "Chief Judge"),
        ("circuit judge", "Circuit Judge"),
        ("justice", "Justice"),
        ("district", "District Judge"),
        ("d.j", "District Judge"),
        ("usdj", "District Judge"),
        ("judge", "Judge"),
    ):
        if part in words:
            return honorific
    return None


#: Months that are given names too: "June M. Aldworth" is a judge, "June 5" is none.
_GIVEN_NAME: Final = re.compile(r"(?:april|may|june|august)\s+(?=[A-Z])", re.IGNORECASE)


#: Of those words, the surnames of judges, where they end a name of three words: "Cordelia J. Chambers".
_SURNAME: Final = re.compile(r"(?:chambers|page|day|law|case)", re.IGNORECASE)


def _no_name(name: str) -> re.Match[str] | None:
    """The first word of ``name`` that no judge's name holds."""
    given = _GIVEN_NAME.match(name)
    first = _NO_NAME.search(name, given.end() if given else 0)
    return None if first and _SURNAME.fullmatch(name, first.start()) and " " in name[: first.start()].strip() else first


def is_judge_name(name: str, fewest_words: int = 1) -> bool:
    words = name.replace(",", " ").split()
    return (
        fewest_words <= len(words) <= 6
        and _no_name(name) is None
        and not any(character.isdigit() for character in name)
        and not is_organization(name)
        and max(len(word.strip(".,")) for word in words) >= 2
    )


#: A title broken behind a name: "The Honorable JANE ROE, UNITED STATES" above "DISTRICT JUDGE".  No other name is its own.
_TITLE_BROKEN: Final = re.compile(r",[ ]*united[ ]+states[ ]*\n[ ]*\Z", re.IGNORECASE)


def _ends_title(text: str, start: int) -> bool:
    """Whether the words at ``start`` end a title that began in the line above, behind the name that bears it."""
    return _TITLE_BROKEN.search(text, max(0, start - 80), start) is not None


#: The clerk's text of the docket, which publishers print over an order: "Signed by Magistrate Judge Jane Roe on 5/28/2019.",
#: and the text orders of C.D. Ill.: "TEXT ORDER entered by Judge Jane Roe on 5/28/2019."
_DOCKET_TEXT: Final = Worded(
    ("igned by ", "ntered by "),
    rf"\b(?:[Ss]igned|ORDER (?:[Ee]ntered)) by (?:the )?(?P<title>{HON}?(?:(?:Chief|Senior|District|Magistrate|Bankruptcy) ){{0,3}}Judge) (?P<name>{NAME}),? on (?=\d|[A-Z])",
)
_DOCKET_TEXT_WITHIN: Final = 2_000  # characters from the filing's beginning


def signatures(text: str) -> Iterator[Mention]:
    """Who signs, by the title under (or behind) a name: "s/ Jane Roe" above "United States District Judge"."""
    for match in _DOCKET_TEXT.finditer(text, 0, _DOCKET_TEXT_WITHIN):
        if is_judge_name(match["name"], 2):
            honorific = honorific_of(match["title"])
            yield Mention(match["name"], match.start("name"), match.end("name"), "judge.signature", honorific, True)
    seen_lines: set[int] = set()
    for word in found_in(_JUDGE_WORD, text, lines_with(_JUDGE_SIGN, text)):
        line_start, line_end = line_of(text, word.start())
        if line_start in seen_lines or line_end - line_start > 400:
            continue
        seen_lines.add(line_start)
        for start, end in cells_of(text, line_start, line_end):
            cell = text[start:end]
            if _TITLE.fullmatch(cell):
                if _ends_title(text, start):
                    continue
                found = _above(text, line_start, start, cell)
                if found is not None:
                    yield found
            elif (stamp := _NUMBERED.match(cell)) is not None and is_judge_name(stamp["name"], 2):
                place = start + stamp.start("name")
                yield Mention(stamp["name"], place, place + len(stamp["name"]), "judge.signature", "Judge", True)
            elif (behind := _TITLE_BEHIND.match(cell)) is not None and is_judge_name(behind["name"], 2):
                signed = _SLASH_S.search(cell) is not None
                yield Mention(
                    behind["name"],
                    start + behind.start("name"),
                    start + behind.end("name"),
                    "judge.signature",
                    honorific_of(behind["title"]),
                    signed,
                )


#: The footnote of a visiting judge: "The Honorable Jane M. Roe, United States District Judge for …, sitting by designation."
_DESIGNATED: Final = Worded(
    ("designation",),
    rf"\b(?:The|Hon(?:orable|\.))\s+(?:Hon(?:orable|\.)\s+)?(?P<name>{NAME}),\s[^;:]{{0,200}}?\bby\s+designation\b",
)


def designated(text: str) -> Iterator[Mention]:
    """The full names of judges who sit by designation, whom the panel's line names by surname."""
    for match in _DESIGNATED.finditer(text):
        name = without_tail(match["name"])
        if is_judge_name(name, 2):
            start = match.start("name")
            yield Mention(name, start, start + len(name), "judge.panel", "District Judge")


#: With these words an order's place for its signature begins.
_BLOCK_BEGINS: Final = re.compile(r"\b(?:so\s+ordered|it\s+is\s+so|day\s+of)\b", re.IGNORECASE)


def _above(text: str, line_start: int, column: int, title: str) -> Mention | None:
    """The name above a title: in the nearest lines, in the cell that stands nearest to the title's column."""
    looked, position = 0, line_start
    best: Mention | None = None
    while position > 0 and looked < _LINES_ABOVE:
        start, end = line_of(text, position - 1)
        position = start
        cells = cells_of(text, start, end)
        if not cells:
            if line_start - start > 600:
                break
            continue
        looked += 1
        found_here = best is not None
        for cell_start, cell_end in sorted(cells, key=lambda cell: abs((cell[0] - start) - (column - line_start))):
            cell = text[cell_start:cell_end]
            match = _SIGNATURE.match(cell)
            if match is None or not is_judge_name(match["name"], 2):
                continue
            signed = _SLASH_S.search(cell) is not None
            mention = Mention(
                match["name"],
                cell_start + match.start("name"),
                cell_start + match.end("name"),
                "judge.signature",
                honorific_of(title),
                signed,
            )
            if best is None or (signed and _same_person(best.name, mention.name)):
                best = (
                    mention
                    if best is None
                    else Mention(best.name, best.start, best.end, best.rule, best.honorific, True)
                )
            break
        if not found_here and best is None and _BLOCK_BEGINS.search(text, start, end):
            break  # a judge's block that nobody has signed: above it stand the lawyers' signatures
    return best


def _same_person(one: str, other: str) -> bool:
    return one.replace(",", " ").split()[0].casefold() == other.replace(",", " ").split()[0].casefold()


_HEADING: Final = re.compile(
    rf"""(?:^[ \t]*|(?:(?<=[ ]{{2}})|(?<=\t)|(?<=[)|:§\]}}][ ]))(?=\S)|(?<=[)|:§\]}}(])[ \t]{{0,80}})
    (?:(?i:before):?\s+(?=(?i:the\s+)?(?i:hon)))?   # a transcript's cover: "BEFORE THE HONORABLE JANE ROE"
    (?:(?P<assigned>(?i:assigned|referred|reassigned)[ ]+(?:(?i:for[ ]all[ ]purposes)[ ]+)?(?i:to):?\s+(?:the[ ]+)?)?
    (?:(?P<title>(?:(?i:presiding|chief|senior|assigned|trial|district|magistrate|mag\.|u\.?s\.?|united[ ]states|bankruptcy|calendar|courtroom)[ ]+){{0,4}}(?:Judge|JUDGE|Justice))[ ]*[:.]?[ ]*{HON}?
    |{HON})
    |(?:[Pp]resent|PRESENT):?\s+{HON}?(?=\S)
    |Name[ ]of[ ](?:Assigned|Presiding)[ ]Judge(?:[ ,]+or[ ]Magistrate[ ]Judge)?[ ]{{2,40}}(?=[A-Z]))   # minute orders of N.D. Ill. till 2013
    \s{{0,60}}(?P<name>{NAME})(?P<after>[^\n]{{0,60}})""",
    re.VERBOSE | re.MULTILINE,
)
#: A word of every match, and farther than any match reaches from such a word.
_HEADING_SIGN: Final = re.compile(r"J(?:udge|UDGE|ustice)|H(?:on|ON)|Present|PRESENT|present")
_NEAR: Final = 300


def found_near(pattern: re.Pattern[str], sign: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What ``pattern`` finds near ``sign``, which stands in every match."""
    near = joined((max(0, at.start() - _NEAR), at.end() + _NEAR) for at in sign.finditer(text))
    return found_in(pattern, text, near)


#: In a caption a name after "Present:" is a judge's only if its title follows.
_TITLE_AFTER: Final = re.compile(
    r"^\s*,?\s*(?:(?:United States|UNITED STATES|U\.?S\.?|Chief|CHIEF|Senior|SENIOR)\s+)*(?:(?:District|DISTRICT|Magistrate|MAGISTRATE|Bankruptcy|Superior Court)\s+)?(?:Judge|JUDGE|Chief Judge)"
)
_SENTENCE_AFTER: Final = re.compile(r"^(?:['’]s?\b|[ ]+[a-z])")
#: A courthouse's town beside the judge's title, "UNITED STATES MAGISTRATE JUDGE     NEWARK, NJ 07101", and the sentence "On May 3, 2022, Magistrate Judge Roe".
_ADDRESS_AFTER: Final = re.compile(r",[ ]*[A-Z]{2}[ ]+\d{5}\b")
_DAY_BEFORE: Final = re.compile(r"\d{1,2},[ ]+\d{4},\s*\Z")
_MAGISTRATE_AFTER: Final = re.compile(r"magistrate", re.IGNORECASE)


def rest_of_name(text: str, name: str, end: int) -> tuple[str, int]:
    """The name whole, and where its first part or all of it ends, if it goes on in the next line."""
    below = name_below(text, name, end)
    if below is not None and is_judge_name(below[0], 3):
        return below
    beside = name_below_in_column(text, name, end)
    return (beside, end) if beside is not None and is_judge_name(beside, 2) else (name, end)


def headings(text: str) -> Iterator[Mention]:
    """Whom a caption's rail or the minutes name: "Judge Jane Roe", "Magistrate Judge: Hon. John Doe", "Present: The Honorable …"."""
    for match in found_near(_HEADING, _HEADING_SIGN, text):
        name = without_tail(match["name"])
        if not is_judge_name(name) or _SENTENCE_AFTER.match(match["after"]) or _ADDRESS_AFTER.match(match["after"]):
            continue
        if _DAY_BEFORE.search(text, max(0, match.start() - 20), match.start()):
            continue
        if match["title"] and _ends_title(text, match.start("title")):
            continue
        present = match[0].lstrip().casefold().startswith("present")
        if (
            present
            and not re.search(r"hon", match[0][: match.start("name") - match.start()], re.IGNORECASE)
            and not _TITLE_AFTER.match(match["after"])
        ):
            continue
        name, end = rest_of_name(text, name, match.start("name") + len(name))
        below = text[end : end + 120]
        title = match["title"] or (_TITLE_AFTER.match(below.lstrip(" ,\n")) or [""])[0]
        honorific = honorific_of(title or "Judge")
        yield Mention(
            name,
            match.start("name"),
            end,
            "judge.present" if present else "judge.heading",
            honorific,
        )
    for start, end, title in names_below_title(text):
        name = text[start:end].rstrip(",")
        if NAME_ONLY.fullmatch(name) and is_judge_name(name, 2):
            yield Mention(name, start, start + len(name), "judge.heading", honorific_of(title + " Judge"))


def without_tail(name: str) -> str:
    """The name without words that a line goes on with: "Jane Roe United", "Jane Roe Courtroom"."""
    stop = _no_name(name)
    name = name[: stop.start()].rstrip(" ,") if stop else name
    return re.sub(r"['’](?:s\b.*)?$", "", name)
