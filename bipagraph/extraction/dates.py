"""Dates as American courts print them.

``DATE`` finds a date in any running text; ``parse_date`` and ``date_of`` say which day it is.
"""

from __future__ import annotations

import re
from datetime import date

__all__ = ["DATE", "date_of", "parse_date"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# "September", "Sept." (The Bluebook's table T12), "Sep", "SEPT.", and never the start of another word ("Marcher").
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|r?\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![A-Za-z])"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_YEAR = r"(?:1[6-9]|20)\d\d"
_GAP = r"[ \t\u00a0]{0,8}(?:\n[ \t]{0,60})?"  # a date may break over a line, or be put into a blank that is too wide

#: A date in any of the forms that courts print.  Groups come in fours (named by form); read a match with ``date_of``.
DATE = re.compile(
    rf"""(?ix)(?<![^\W_]|[/.-])(?:
        (?P<m1>{_MONTH}),?{_GAP}(?P<d1>{_DAY})(?:st|nd|rd|th)?{_GAP},?{_GAP}(?P<y1>{_YEAR})    # Feb. 14, 2024
      | (?P<d2>{_DAY})(?:st|nd|rd|th)?_{{0,8}}{_GAP}(?:day{_GAP}of{_GAP})?(?P<m2>{_MONTH}){_GAP},?{_GAP}(?P<y2>{_YEAR})  # 31st day of January, 2024
      | (?P<y3>{_YEAR})-(?P<m3>0[1-9]|1[0-2])-(?P<d3>0[1-9]|[12]\d|3[01])                      # 2024-02-14
      | (?P<m4>1[0-2]|0?[1-9])(?P<cut>[/-])(?P<d4>{_DAY})(?P=cut)(?P<y4>{_YEAR}|\d\d)          # 6/14/2021, 6/14/21
    )(?![\w/-])"""
)

# A year of two digits: dockets of our courts are electronic since the 1990s, so 70 to 99 are of the last century.
_TWO_DIGIT_PIVOT = 70


def date_of(match: re.Match[str]) -> date | None:
    """The day that a match of ``DATE`` names; ``None`` for a day that no calendar has (``June 31, 2021``)."""
    groups = match.groupdict()
    form = next(form for form in "1234" if groups["m" + form])
    month_text, day, year = groups["m" + form], int(groups["d" + form]), int(groups["y" + form])
    month = int(month_text) if month_text.isdigit() else _MONTHS.index(month_text[:3].lower()) + 1
    if year < 100:
        year += 1900 if year >= _TWO_DIGIT_PIVOT else 2000
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_date(text: str) -> date | None:
    """The first real date in ``text``, or ``None``: ``"N.D. Ill. May 30, 2020"`` gives 2020-05-30."""
    for match in DATE.finditer(text):
        day = date_of(match)
        if day is not None:
            return day
    return None
