"""What stands between a case's name and its citation: the docket number ("Doe v. Roe, No. 20 C 1937, 2021 WL 5")."""

from __future__ import annotations

import re

__all__ = ["without_docket"]

#: What may stand between a name and its citation: the docket number ("No. 18-CV-08507,"), also with "slip op.".
DOCKET_LABEL = re.compile(
    r"[,;]?[ \n]*\(?(?:(?:Case|Civil Action|Civ\.(?: A\.| Action)?|Cause|Docket|Crim\.|MDL|Adv\.(?: Proc\.)?|Bankr\.|Index) )?(?:Nos?\.?|#) ?(?:(?:Civ(?:il)?\.?|CIV\.?|C\.) ?A(?:ction)?\.? )?(?=[A-Z\d])"
)
DOCKET_AND_NO_MORE = re.compile(
    r"(?P<number>[\w:.\-\u2013/()&, \n]{1,90}?)\)?[,;]?[ \n]*(?:slip op\.?(?: at \S{1,9})?,?[ \n]*)?"
)
#: A word of a docket number: figures, a court's capitals, judges' initials ("(KESx)"); "Sch. Dist. No. 1 Bd. of Ed." has others.
DOCKET_WORD = re.compile(
    r"\S*\d\S*|[A-Z]{1,6}|\(?[A-Z]{1,5}x?(?:[/-][A-Z]{1,5}x?)*\)?|cv|cr|civ\.?|Civ\.|and|&", re.ASCII
)

#: ... or, as W.D. Wash. and S.D.N.Y. print it, the number without "No.": "Doe v. Roe, 20-cv-01234-JCC, 2021 WL …".
BARE_DOCKET_BETWEEN = re.compile(
    r",[ \n]*(?P<number>(?:\d{1,2}:)?\d{2,4}[ -](?:[Cc][Vv]|[Cc][Rr]|[Cc]iv\.?|[Cc]|MC|md|ap|bk)[ .-]+\d{2,6}[\w\-() ]*),[ \n]*$"
)

#: "Sch. Dist. No. 1, 858 F.3d 1034" has a number of its own; a docket's has a year and a serial.
FEWEST_DOCKET_DIGITS = 3

#: A citation whose volume and page were not known yet stands before the one that is: "Doe v. Roe, --- U.S. ---, 142 S. Ct. 5".
BLANK_CITATION = re.compile(
    r"(?:[,;]?[ \n]*(?:[-_\u2013\u2014]+|\d{1,3})[ ]?(?:U\.[ ]?S\.|S\.[ ]?Ct\.|F\.[ ]?4th|F\.[ ]?3d|F\.[ ]App'x|F\.[ ]Supp\.[ ]3d|Ill\.[ ]2d|N\.E\.3d|WL)[ ]?[-_\u2013\u2014]+){1,3},?[ \n]*$"
)
#: Ohio puts the appellate district and county before the number: "State v. Doe, 8th Dist. Cuyahoga No. 109500, 2021-Ohio-55".
OHIO_DISTRICT = re.compile(r",[ \n](?:1[0-2]|[1-9])(?:st|nd|d|rd|th) Dist\.(?: [A-Z][a-z]+){0,2},?$")


def without_docket(segment: str) -> tuple[str, str | None]:
    """``segment`` without a docket number at its end, and that number as printed."""
    if segment.rstrip(", \n").endswith(("-", "_", "\u2013", "\u2014")) and (blank := BLANK_CITATION.search(segment)):
        segment = segment[: blank.start()]
    labels = list(DOCKET_LABEL.finditer(segment))
    if labels:
        label = labels[-1]
        match = DOCKET_AND_NO_MORE.fullmatch(segment, label.end())
        if match:
            number = " ".join(match["number"].split()).strip(" ,")
            words = number.replace(",", " ").split()
            if sum(c.isdigit() for c in number) >= FEWEST_DOCKET_DIGITS and all(
                DOCKET_WORD.fullmatch(word) for word in words
            ):
                segment = OHIO_DISTRICT.sub("", segment[: label.start()])
                return segment, number + ")" if number.count("(") > number.count(")") else number
    match = BARE_DOCKET_BETWEEN.search(segment)
    if match:
        return segment[: match.start()], " ".join(match["number"].split())
    return segment, None
