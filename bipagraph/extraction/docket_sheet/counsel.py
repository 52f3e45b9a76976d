"""What an attorney's lines on a docket sheet say: name, firm, how and how long the attorney appears."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bipagraph.extraction.counsel.bar import find_bar_numbers, normal_bar_number
from bipagraph.extraction.counsel.firms import FirmSign, firm_sign, is_government_office, normal_firm_name
from bipagraph.extraction.counsel.names import clean_name, is_lawyer_name
from bipagraph.extraction.dates import parse_date
from bipagraph.extraction.docket_sheet.people import STATUS, Counsel, Line
from bipagraph.extraction.names import is_organization, is_shouted, title_case_name
from bipagraph.resources import data_rows

__all__ = ["Lawyer", "lawyer_of"]

_SEE_ABOVE = re.compile(r"\(?\s?see above(?: for address)?\s?\)?", re.IGNORECASE)
_PRO_SE = re.compile(r"\bPRO SE\b", re.IGNORECASE)
_TERMINATED = re.compile(r"TERMINATED:?\s*\(?(?P<date>[\w/., ]{6,20})", re.IGNORECASE)
_PRO_HAC_VICE = re.compile(r"PRO HAC VICE", re.IGNORECASE)
#: "LEAD ATTORNEY"; "[COR LD NTC Retained]" in an appeal.
_LEAD = re.compile(r"LEAD ATTORNEY|^Lead attorney|\[COR LD\b")
#: Lines that say how to reach somebody, and marks of the clerk.
_CONTACT = re.compile(
    r"(?:Direct|E-?mail|Fax|Firm|Phone|Tel|Telephone|Cell|Mobile|Pager|Federal|Bar|SSN|Tax ID|Attn)\.?\s*[:#]|(?:Fax|Tel|Ph)\b|c/o\b|\[|\(?\d{3}\)?[-. /]\s?\d{3}[-. ]\d{4}|\S+@\S+",
    re.IGNORECASE,
)
#: The first line of an address: it bears a number, a box, or ends as streets, buildings and places do.
_ADDRESS = re.compile(
    r"\d|\bP\.?\s?O\.?\s?(?:Box|Drawer)\b|^(?:Suite|Ste|Room|Floor|Unit|Building|Bldg|Mail (?:Stop|Code))\b"
    r"|\b(?:Street|St\.|Avenue|Ave\.?|Boulevard|Blvd\.?|Road|Rd\.|Drive|Highway|Plaza|Tower|Towers|Building|Bldg\.?|Floor|Courthouse|Square|Parkway|Lane)$"
    r"|,\s?[A-Z]{2}$",
    re.IGNORECASE,
)
_CITY = re.compile(r"(?P<city>[A-Z][\w.' -]{1,30}),\s*[A-Z]{2}\s+\d{5}")
#: What a lawyer is, where the firm's name stands for others: "Attorney at Law".
_TITLE = re.compile(
    r"(?:attorneys? at law|(?:assistant|deputy|special|senior|chief|trial) .{0,40}(?:attorney|counsel|general|defender)|of counsel|attorney|counsel|esq\.?|law offices?|legal department)",
    re.IGNORECASE,
)
#: The firm is named in the first lines below the name, where at all.
_FIRM_LINES = 3
#: After a name's comma stands a title, unless it is one of these: "Ruth Onslow, Attorney", "Carl Nym, III".
_GENERATION = re.compile(r",\s*(?:Jr|Sr|II|III|IV|V)\.?$", re.IGNORECASE)
_NEVER_IN_A_NAME = frozenset(row["word"] for row in data_rows("words_not_in_names.csv"))
#: Words of a person's full name, "Ada M. (UST) de la Quill" at the most.
_NAME_WORDS = range(2, 7)


@dataclass(frozen=True, slots=True)
class Lawyer:
    """One attorney of one party.

    name      None where the lines name no person (an office's mailbox, a list for notices)
    line      the name's line
    firm      as printed on these lines, and its line; None where they print none, or say "see above"
    until     when the appearance was terminated
    """

    name: str | None
    line: Line
    firm: str | None
    firm_line: Line | None
    bar_number: str | None
    capacities: tuple[str, ...]
    until: date | None
    is_pro_se: bool


def lawyer_of(counsel: Counsel) -> Lawyer:
    """What the lines of one attorney say."""
    notes = [line.words for line in counsel.lines]
    words = re.sub(r"\s+,", ",", counsel.name.words)
    if not _GENERATION.search(words):
        words = words.partition(",")[0]
    words = clean_name(words)
    name = title_case_name(words) if is_shouted(words) else words
    firm_line = _firm_line(counsel.lines, name)
    bars = [bar for note in notes if not _CONTACT.match(note) or "bar" in note[:12].casefold() for bar in find_bar_numbers(note)]  # fmt: skip
    marks = [note for note in notes if STATUS.match(note) or note.startswith("[")]
    capacities = [
        capacity
        for capacity, pattern in (("lead", _LEAD), ("pro-hac-vice", _PRO_HAC_VICE))
        if any(pattern.search(mark) for mark in marks)
    ]
    terminated = next((match for mark in marks if (match := _TERMINATED.match(mark))), None)
    return Lawyer(
        name if _is_name(name) else None,
        counsel.name,
        _firm_name(firm_line.words, notes) if firm_line else None,
        firm_line,
        # The address's state is not asked: D. Md. and others print numbers of their own rolls.
        next((number for bar in bars if (number := normal_bar_number(bar, None, None))), None),
        tuple(capacities),
        parse_date(terminated["date"]) if terminated else None,
        any(_PRO_SE.search(note) for note in notes),
    )


def _is_name(words: str) -> bool:
    if is_lawyer_name(words):
        return True
    parts = [part.strip("().,'’") for part in words.split()]
    return (
        len(parts) in _NAME_WORDS
        and not is_organization(words)
        and not any(character.isdigit() for character in words)
        and all(part[:1].isupper() or part.islower() for part in parts)
        and not any(part.casefold() in _NEVER_IN_A_NAME for part in parts)
    )


def _firm_name(words: str, notes: list[str]) -> str:
    """A firm's name without the city of its office: "Marsh & Quill LLP - Chicago" above "Chicago, IL 60601"."""
    if is_government_office(words):
        words = re.sub(
            r"\s?-\s?[A-Z]{3,5}$", "", words
        )  # the clerk's code of a branch: "Federal Public Defender's Office - JCMO"
    city = next((match["city"] for note in notes if (match := _CITY.match(note))), None)
    if city:
        words = re.sub(
            rf"(?:\s+-\s*|(?<=LLP|LLC| PC|P\.C)[.,]?\s+|\s*\(){re.escape(city)}\)?$", "", words, flags=re.IGNORECASE
        )
    return normal_firm_name(words)


def _firm_line(lines: list[Line], name: str) -> Line | None:
    """The line that names the firm: one that bears a firm's mark, else the first, unless it begins the address."""
    first: Line | None = None
    for line in [line for line in lines if not _CONTACT.match(line.words)][:_FIRM_LINES]:
        words = line.words
        if STATUS.match(words) or _SEE_ABOVE.fullmatch(words) or _PRO_SE.search(words):
            break
        if firm_sign(words) is not FirmSign.NONE or is_government_office(words):
            return line
        if _ADDRESS.search(words):
            break
        is_own_name = clean_name(words).casefold() == name.casefold()
        if first is None and not _TITLE.fullmatch(words) and not is_own_name:
            first = line
    return first
