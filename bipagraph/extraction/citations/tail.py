"""What follows a citation: pinpoints, the parenthetical with court and date, explanatory parentheticals.

``953 F.3d 490, 501 (7th Cir. 2020) (en banc) (quoting Doe v. Roe, 1 F.3d 2 (7th Cir. 1993))``
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bipagraph.extraction.dates import parse_date

__all__ = ["DIVISION", "Tail", "clause_limit", "read_pinpoint", "read_tail"]

#: Georgia's courts tell the division of the opinion behind the page: "234 Ga. App. 12, 14(2)(a)".
DIVISION = r"(?:\(\d{1,2}\)(?:\([a-z]\))?)?"
_PAGES = rf"\*?\d+(?:[a-z](?![a-z]))?{DIVISION}(?:[ ]?[-\u2013\u2014][ ]?\*?\d+)?(?::\d+(?:[-\u2013]\d+(?::\d+)?)?)?(?:,?[ ]?(?:&[ ])?(?:nn?|fns?)\.[ ]?\d+(?:[-\u2013]\d+)?(?:[ ]?&[ ]\d+)?)?"
_PARAGRAPHS = r"(?:syl(?:labus)?\.?,?[ ])?(?:\u00b6{1,2}|[Pp]aras?\.)[ ]?\d+(?:[-\u2013]\d+)?(?:(?:,[ ]|,[ ]and[ ]|[ ]and[ ]|[ ]&[ ])\d+(?:[-\u2013]\d+)?)*"

#: Pages ("at 501", "392-93", "1020 n.1", "*4"), paragraphs ("\u00b6 16", "syl. \u00b6 1"), as Bluebook rule 3.2 and 3.3 form them.
PINPOINT = re.compile(
    rf"[ ]?(?:,[ ]?)?(?:slip[ ]op\.[ ]?)?(?:at[ ](?:pp?\.[ ])?)?(?P<pin>(?:{_PAGES}|{_PARAGRAPHS})(?:(?:,[ ]|[ ]and[ ]|[ ]&[ ])(?:at[ ])?(?:{_PAGES}|{_PARAGRAPHS}))*)(?![\w])"
)

DIVISION_BEHIND = re.compile(DIVISION)

#: The parenthetical of a citation: a court, a date or both, ending in the year.  Square brackets in quotations.
COURT_AND_DATE = re.compile(r",?[ ]?[(\[](?P<inside>[^()\[\]]{0,70}?\b(?P<year>(?:1[6-9]|20)\d\d))[)\]](?!\()")
#: Texas tells behind the year what became of the petition: "(Tex. App.\u2014Houston [14th Dist.] 2003, no pet.)".
COURT_AND_WRIT = re.compile(
    r",?[ ]?\((?P<inside>Tex\.[^()]{3,60}?[ ](?P<year>(?:1[89]|20)\d\d)),[ ](?:no|pet\.|writ|rev\.|orig\.|mem\.)[^()]{0,60}\)"
)
#: A history of the same year leaves the year out (Bluebook rule 10.5(e)): "65 F.4th 100 (7th Cir.), cert. denied, 144 S. Ct. 5 (2023)".
COURT_BEFORE_HISTORY = re.compile(
    r",?[ ]?\((?P<court>[A-Z\d][^()]{2,30}?\.)\)(?=(?:[ ]\((?:per curiam|en banc|unpublished|table|mem\.)\))?,[ ]"
    r"(?:aff'[dg]|rev'[dg]|vacated|cert\.|reh'g|modified|amended|appeal|petition|on reh'g|superseded|overruled|opinion)(?:(?!\b(?:19|20)\d\d\))[^;\n]){0,140}\b(?P<year>(?:1[89]|20)\d\d)\))"
)
#: What a quoting court leaves out of a citation: "489 U.S. 378, 388, . . . (1989)".
OMISSION = re.compile(r",?[ ]?(?:\.[ ]\.[ ]\.|\u2026)(?=[ ]?\()")
#: A closing parenthesis that the writer forgot: "(Ind. Ct. App. 2003. For a cause …", "(7th Cir. 2003.)".
UNCLOSED = re.compile(r"[ ]?\((?P<inside>[A-Z][\w. '\u2019]{1,40}?[ ](?P<year>(?:1[89]|20)\d\d))(?=[.;,])")
#: Words between a citation and its court: "123 F.3d 1141 (table), 1997 WL 1 (7th Cir. 1997)".
REMARK = re.compile(
    r"[ ]?\((?:table|unpublished(?: table)?(?: decision)?|mem\.?|per curiam|en banc|slip op\.?)\)", re.IGNORECASE
)

#: Where in the parenthetical the date begins.
DATE_PART = re.compile(
    r"(?:,? ?\b(?:filed|decided|argued|order dated|dated|eff\.) )?(?:\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? )?(?:\d{1,2}/\d{1,2}/)?(?:1[6-9]|20)\d\d$"
)

#: An explanatory parenthetical longer than this has lost its end; no court prints longer ones.
LONGEST_PARENTHETICAL = 1500
PARENTHESIS = re.compile(r"[()]|\n\n")
OPENING = re.compile(r"[ ]?\(")


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows one citation (or a group of parallel citations).

    end          where the citation clause ends, its parentheticals with it (offset in the text, half-open)
    core_end     where it ends without the explanatory parentheticals
    pinpoint     as printed, without "at"
    court        the court as printed in the parenthetical, or ""
    year, date   of the parenthetical
    inside       spans of the explanatory parentheticals, without their parentheses
    """

    end: int
    core_end: int
    pinpoint: str | None = None
    court: str = ""
    year: int | None = None
    date: date | None = None
    inside: tuple[tuple[int, int], ...] = ()


def read_pinpoint(text: str, position: int, limit: int) -> tuple[str | None, int]:
    """The pinpoint that begins at ``position``, and where it ends; ``(None, position)`` without one."""
    if division := DIVISION_BEHIND.match(text, position, limit):
        position = division.end()
    match = PINPOINT.match(text, position, limit)
    return (match["pin"], match.end()) if match else (None, position)


#: No citation clause with its parentheticals is longer.
LONGEST_CLAUSE = 4000


def clause_limit(text: str, position: int) -> int:
    """Where the clause of a citation at ``position`` ends at the latest: with its paragraph."""
    furthest = min(len(text), position + LONGEST_CLAUSE)
    end = text.find("\n\n", position, furthest)
    return end if end >= 0 else furthest


def _closing(text: str, opening: int, limit: int) -> int | None:
    """The offset of the parenthesis that closes the one at ``opening``."""
    if text.find(")", opening, min(limit, opening + LONGEST_PARENTHETICAL)) < 0:
        return None
    depth = 0
    for match in PARENTHESIS.finditer(text, opening, min(limit, opening + LONGEST_PARENTHETICAL)):
        if match.group() == "(":
            depth += 1
        elif match.group() == ")":
            depth -= 1
            if depth == 0:
                return match.start()
        else:
            return None
    return None


def read_tail(text: str, position: int, limit: int, *, with_court: bool = True) -> Tail:
    """What follows a citation that ends at ``position``; nothing is read from ``limit`` on.

    with_court  whether the parenthetical with court and year may follow (it does not after ``Id.`` and short forms)
    """
    pinpoint, end = read_pinpoint(text, position, limit)
    while remark := REMARK.match(text, end, limit):
        end = remark.end()
    if omission := OMISSION.match(text, end, limit):
        end = omission.end()
    court, year, day = "", None, None
    match = (
        COURT_AND_DATE.match(text, end, limit)
        or COURT_AND_WRIT.match(text, end, limit)
        or UNCLOSED.match(text, end, limit)
    )
    if match and (with_court or len(match["inside"]) < 40):
        inside = match["inside"]
        date_part = DATE_PART.search(inside)
        if date_part and len(inside.split()) <= 12:
            court = inside[: date_part.start()].strip(" ,")
            year = int(match["year"])
            day = parse_date(date_part.group())
            end = match.end()
    elif with_court and (bare := COURT_BEFORE_HISTORY.match(text, end)) and bare.end() <= limit:
        court, year, end = bare["court"], int(bare["year"]), bare.end()
    core_end = end
    inside_spans: list[tuple[int, int]] = []
    while True:
        opening = OPENING.match(text, end, limit)
        if not opening:
            break
        closing = _closing(text, opening.end() - 1, limit)
        if closing is None:
            break
        inside_spans.append((opening.end(), closing))
        end = closing + 1
    return Tail(end, core_end, pinpoint, court, year, day, tuple(inside_spans))
