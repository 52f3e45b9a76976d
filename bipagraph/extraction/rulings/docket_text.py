"""The words of a docket entry: in a notice of electronic filing, or as an order that is nothing else (Fed. R. Civ. P. 5(b), 77(d)).

``ORDER granting 31 Motion for Extension of Time; denying as moot [35] Motion to Stay.  Signed by Judge Ada B. Holloway on 5/4/2023.``
A text-only order stands in no other paper: the clerk's notice of it is the order.  Of a party's paper the notice tells no ruling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bipagraph.extraction.rulings.dispositions import Disposition
from bipagraph.extraction.rulings.sentences import sentence_bounds
from bipagraph.extraction.rulings.titles import told_in_title
from bipagraph.extraction.worded import Worded

__all__ = ["docket_text_dispositions", "docket_text_of_the_court", "is_told_by_doing", "ordered_dispositions"]

_NOTICE = re.compile(r"(?i)\bnotice of (?:electronic|docket) filing\b|\bNotice of Docket Activity\b")
_TEXT = re.compile(r"\bDocket Text:?\s+")
# What the notice says behind the entry's words: who is served, and with what.
_SERVED = re.compile(
    r"\b\S{5,30} Notice (?:has been|will be|was)\b|\bNotice (?:has been|will be) (?:electronically |delivered|sent|mailed)|\bThe following document\(s\)"
)
# The first word of these tells whose paper it is.  "(Text Only) ORDER signed by", "MEMO ENDORSEMENT on re: 33 LETTER MOTION"; "MOTION for Order of"
_WHOSE = re.compile(
    r"(?P<court>\bMEMORANDUM (?:OPINION|AND|&|DECISION|ORDER|RULING)\b|\b(?:STIPULATION|STIPULATED|AGREED|CONSENT) (?:AND |& )?ORDER\b"
    r"|\b(?:ORDERS?|ORDERED|MINUTES?|OPINION|JUDGMENT|RULING|DECISION|ENDORSEMENT|ENDORSED|Orders?|Minute|Minutes|Judgment|Endorsement|Ruling)\b)"
    r"|\b(?i:motions?|notice|memorandum|response|reply|opposition|proposed|stipulation|letter|report|objections?|brief|declaration|affidavit|transcript|certificate|exhibit|answer|complaint|petition|application|statement|summons)\b"
)
_WHOSE_REACH = 200
# An order told by what it does.  "ORDER by Judge Ada B. Holloway granting", "Judge Holloway: ELECTRONIC ORDER entered denying"
_ORDER_DOING = re.compile(
    r"(?m)(?:^|(?<=[.:] ))\W{0,2}(?:(?!ORDER|\w+(?i:ing)\b)(?:[A-Z][A-Z-]{2,}|Text|Only|Entry|Minute|Amended|Agreed|Electronic|Paperless|Endorsed)[ )]+){0,4}?(?:ORDER|Order|MINUTES|ENDORSEMENT)\b(?:[,:]? ?(?:\([^()\n]{1,40}\)|entered|issued|signed))?"
    r"(?:,? (?:by|of) (?:the )?(?:Honorable |Hon\. )?(?:(?:Chief|Senior|Magistrate|District|U\.?S\.?|United States) )*(?:Judge|Justice) [^;:\n]{3,45}?)?[,:]? ?"
    r"(?=(?i:granting|denying|striking|mooting|terminating|deferring|reserving|withdrawing|taking under|finding (?:as )?moot)\b)"
)
# What every such order has in it.
_SIGN = re.compile(r"\b(?:ORDER|Order|MINUTES|ENDORSEMENT)\b")
# D. Ariz. orders so.  "IT IS ORDERED granting Plaintiff's Motion to Stay (Doc. 12)", "IT IS FURTHER ORDERED: (2) denying"
_ORDERED_DOING = Worded(
    ("ORDERED", "ordered"),
    r"\b(?:IT IS|It is)(?: \w+){0,3} (?:ORDERED|ordered)[,:]?\s+(?:\(?\w{1,2}[.)]\s+)?(?=(?i:granting|denying|striking|deferring|taking under)\b)",
)
# Such an order begins the filing's text, or nearly so.
_HEAD = 3_000
_MOST_ORDERS = 100


def docket_text_of_the_court(prose: str) -> tuple[int, int] | None:
    """Where a notice of electronic filing tells an order's words (half-open); ``None`` if it is none, or of a party's paper."""
    notice = _NOTICE.search(prose, 0, _HEAD)
    text = _TEXT.search(prose, notice.end()) if notice else None
    if text is None:
        return None
    whose = _WHOSE.search(prose, text.end(), text.end() + _WHOSE_REACH)
    if whose is None or not whose["court"]:
        return None
    served = _SERVED.search(prose, text.end())
    return text.end(), served.start() if served else len(prose)


def is_told_by_doing(sentence: str) -> bool:
    """Whether ``sentence`` is such an order's: the motions that it names are not decided by another."""
    order = _ORDER_DOING.search(sentence.lstrip()) if _SIGN.search(sentence) else None
    return order is not None and sentence.lstrip()[order.end()].islower()


def docket_text_dispositions(prose: str, is_notice: bool) -> Iterator[Disposition]:
    """The rulings of an order told by what it does ("ORDER granting 31 Motion to Stay"); offsets are those of ``prose``.

    ``is_notice``: the words are those of a notice of electronic filing; elsewhere what stands in capitals is a title.
    """
    start = len(prose) - len(prose.lstrip())
    orders = [
        order
        for order in _ORDER_DOING.finditer(prose, start, start + _HEAD)
        if is_notice or prose[order.end()].islower()
    ]
    for order in orders:
        yield from _told(prose, order)


def ordered_dispositions(prose: str) -> Iterator[Disposition]:
    """The rulings that stand as participles behind "IT IS ORDERED"; offsets are those of ``prose``."""
    for order in islice(_ORDERED_DOING.finditer(prose), _MOST_ORDERS):
        yield from _told(prose, order)


def _told(prose: str, order: re.Match[str]) -> Iterator[Disposition]:
    _, end = sentence_bounds(prose, order.end())
    for motion, outcome, scope in told_in_title(prose[order.end() : end]):
        here = replace(motion, start=order.end() + motion.start, end=order.end() + motion.end)
        yield Disposition(here, outcome, order.start(), here.end, False, True, scope)
