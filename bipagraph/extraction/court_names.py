"""Which court a caption's heading names: the headings of ``data/courts.csv``, in any case and layout."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from itertools import islice
from typing import Final, NamedTuple

from bipagraph.resources import data_rows

__all__ = [
    "CourtHeading",
    "court_appeals_to",
    "court_citation_abbreviation",
    "court_id_of_heading",
    "court_name",
    "find_court_heading",
    "without_side_notes",
]

#: Words that may stand where a heading of the table has "…": "FOR THE", "IN AND FOR THE COUNTY OF COOK, STATE OF".
_MOST_WORDS_BETWEEN: Final = 9
#: A caption names its court at one of the first places where the words stand; a hostile text may repeat them for ever.
_MOST_STARTS: Final = 20
_WORDS_BETWEEN = rf"(?:[^A-Z]+[A-Z]+){{0,{_MOST_WORDS_BETWEEN}}}?[^A-Z]+"
#: Words where a heading has "~": the State stands over its court, "STATE OF MINNESOTA / IN COURT OF APPEALS", "STATE OF OHIO ) ss. COUNTY OF PELL ) IN THE …".
_FEW_WORDS: Final = r"[^A-Z]+(?:SS[^A-Z]+)?(?:COUNTY[^A-Z]+OF[^A-Z]+[A-Z]+[^A-Z]+(?:SS[^A-Z]+)?|[A-Z]+[^A-Z]+COUNTY[^A-Z]+)?(?:(?:IN|BEFORE)[^A-Z]+)?(?:THE[^A-Z]+)?"
#: Every letter as a capital, all else as a blank.
_CAPITALS = bytes(ord(chr(code).upper()) if chr(code).isalpha() and code < 128 else 32 for code in range(256))


class CourtHeading(NamedTuple):
    """A court's id and where its heading stands in the text given (half-open)."""

    court_id: str
    start: int
    end: int


def _phrase(words: str) -> str:
    """A pattern for words in capitals with anything but letters between: rails, line ends, blanks."""
    pattern = r"[^A-Z]+".join(re.escape(word) for word in words.upper().split())
    pattern = pattern.replace(r"UNITED[^A-Z]+STATES", r"(?:UNITED[^A-Z]+STATES|U[^A-Z]+S)")
    # "WESTERN DISTRICT MISSOURI" leaves out "of"; "virginia" must not be the end of "west virginia".
    pattern = pattern.replace(r"DISTRICT[^A-Z]+OF[^A-Z]+", r"DISTRICT[^A-Z]+(?:(?:OF|FOR|IN)[^A-Z]+)?(?:THE[^A-Z]+)?")
    for direction in ("NORTHERN", "SOUTHERN", "EASTERN", "WESTERN", "CENTRAL", "MIDDLE"):
        # Databases print "United States District Court, N.D. Illinois".
        pattern = pattern.replace(
            f"{direction}[^A-Z]+DISTRICT", rf"(?:{direction}[^A-Z]+DISTRICT|{direction[0]}[^A-Z]+D)"
        )
    if pattern.startswith("DISTRICT[^A-Z]+(?:"):
        pattern = "(?:DISTRICT|D)" + pattern.removeprefix("DISTRICT")
    # "State of Pell … Supreme Court", never the Court before which that State argues.
    pattern = re.sub(r"(?<=SUPREME\[\^A-Z\]\+COURT)$", "(?![^A-Z]+OF[^A-Z]+THE[^A-Z]+UNITED)", pattern)
    return re.sub(r"^VIRGINIA", r"(?<!WEST )VIRGINIA", pattern)


#: Words of headings that a page may abbreviate or leave out.
_NOT_ALWAYS_PRINTED: Final = frozenset(
    ("UNITED", "STATES", "DISTRICT", "OF", "NORTHERN", "SOUTHERN", "EASTERN", "WESTERN", "CENTRAL", "MIDDLE")
)


class _Heading(NamedTuple):
    """The pattern of a whole heading, its court's id, its weight, and the words without which it cannot stand."""

    pattern: re.Pattern[str]
    court_id: str
    weight: int
    words: frozenset[str]


class _Beginning(NamedTuple):
    """A phrase that headings begin with, its pattern, and those headings."""

    phrase: str
    pattern: re.Pattern[str]
    headings: list[_Heading]


@cache
def _beginnings() -> dict[str, list[_Beginning]]:
    """How headings begin, by the first word."""
    by_first: defaultdict[str, list[_Heading]] = defaultdict(list)
    for row in data_rows("courts.csv"):
        for heading in row["heading"].split(" | "):
            phrases = re.split(" […~] ", heading)
            between = _FEW_WORDS if "~" in heading else _WORDS_BETWEEN
            whole = rf"(?<![A-Z]){between.join(_phrase(phrase) for phrase in phrases)}(?![A-Z])"
            words = frozenset(" ".join(phrases).upper().split()) - _NOT_ALWAYS_PRINTED
            by_first[phrases[0].upper()].append(
                _Heading(re.compile(whole), row["court_id"], len(phrases) * 1000 + len(heading), words)
            )
    by_word: defaultdict[str, list[_Beginning]] = defaultdict(list)
    for first, headings in by_first.items():
        pattern = re.compile(rf"(?<![A-Z]){_phrase(first)}(?![A-Z])")
        by_word[first.partition(" ")[0]].append(_Beginning(first, pattern, headings))
    return by_word


@lru_cache(maxsize=2)  # a first page is asked of twice
def find_court_heading(text: str) -> CourtHeading | None:
    """The first court whose heading stands in ``text``, and where; None where there is none.

    Where several headings start at one place the fullest wins: the Appellate Division before the Supreme Court of New York.
    """
    letters = text.encode("ascii", "replace").translate(_CAPITALS).decode("ascii")
    plain = " ".join(letters.split()).replace("U S ", "UNITED STATES ")
    best: tuple[int, int, CourtHeading] | None = None
    present = {*plain.split(), *letters.split()}
    # A plain search first: some 400 patterns would be slow on each filing.
    beginnings = [each for word, those in _beginnings().items() if word in present for each in those]
    for phrase, first, headings in beginnings:
        if phrase not in plain:
            continue
        patterns = [heading for heading in headings if heading.words <= present]
        for start in islice((match.start() for match in first.finditer(letters)), _MOST_STARTS):
            if best is not None and start > best[0]:
                break
            for pattern, court_id, weight, _ in patterns:
                match = pattern.match(letters, start)
                if match is None:
                    continue
                end = match.end()
                if best is not None and best[0] == start and best[2].court_id == court_id:
                    # Of one court's headings the shortest: "… STATE OF ILLINOIS" may already be a party.
                    end = min(end, best[2].end)
                    best = (start, min(best[1], -weight), CourtHeading(court_id, start, end))
                elif best is None or (start, -weight) < best[:2]:
                    best = (start, -weight, CourtHeading(court_id, start, end))
    return best[2] if best else None


#: Cells of a line stand so many blanks apart.
#: A line that begins after so many blanks is centred, and tells where the page's middle is.
_CENTRED_AFTER: Final = 20
_CELL: Final = re.compile(r"\S+(?:[ ]{1,2}\S+)*")


def without_side_notes(text: str) -> str:
    """``text`` of the same length with only the middle cell of each line: a notice at the left of a first page and the clerk's stamp at its
    right stand between the words of the heading ("of this     IN THE APPELLATE COURT      Court, IL")."""
    lines = []
    alone = [
        line
        for line in text.split("\n")
        if line.startswith(" " * _CENTRED_AFTER) and len(_CELL.findall(line, 0, 400)) == 1
    ]
    middles = sorted((len(line) + len(line) - len(line.lstrip())) / 2 for line in map(str.rstrip, alone))
    if not middles:
        return text
    middle = middles[len(middles) // 2]
    for line in text.split("\n"):
        cells = list(islice(_CELL.finditer(line), 9))
        cell = min(cells, key=lambda cell: abs((cell.start() + cell.end()) / 2 - middle)) if cells else None
        lines.append(" " * cell.start() + cell[0] + " " * (len(line) - cell.end()) if cell else line)
    return "\n".join(lines)


def court_id_of_heading(text: str) -> str | None:
    """CourtListener's id of the court that a heading names: "IN THE UNITED STATES DISTRICT COURT FOR THE NORTHERN
    DISTRICT OF ILLINOIS, EASTERN DIVISION" → "ilnd".  Any case, any breaks; None where no court is named."""
    heading = find_court_heading(text)
    return heading.court_id if heading else None


@cache
def _rows() -> dict[str, dict[str, str]]:
    return {row["court_id"]: row for row in data_rows("courts.csv")}


def court_name(court_id: str) -> str | None:
    """The court's full name: "United States District Court for the Northern District of Illinois"."""
    row = _rows().get(court_id)
    return row["name"] if row else None


def court_appeals_to(court_id: str) -> str | None:
    """The court to which appeals from this one go in the usual way: "ilnd" → "ca7"; None where the table knows none."""
    row = _rows().get(court_id)
    return (row["appeals_to"] or None) if row else None


def court_citation_abbreviation(court_id: str) -> str | None:
    """The court as a citation's parenthesis prints it: "N.D. Ill."."""
    row = _rows().get(court_id)
    return row["citation_abbreviation"] if row else None
