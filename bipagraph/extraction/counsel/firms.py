"""Law firms by their printed names: which lines are firms, how a firm is written, which names are one firm.

Tables: ``data/firm_suffixes.csv``, ``data/government_law_offices.csv``.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from bipagraph.extraction.names import is_shouted, title_case_name
from bipagraph.resources import data_rows

__all__ = [
    "FirmSign",
    "firm_core",
    "firm_sign",
    "is_government_office",
    "is_known_firm",
    "normal_firm_name",
    "same_firm",
]


class FirmSign(IntEnum):
    """How surely a line's words alone are a firm's name."""

    NONE = 0
    COMPANY = 1  # "Acme LLC", "Smith & Roe": a firm only where counsel stands beside it
    LAW = 2  # "Roe Law Group", "Office of the Arden Attorney General"


def _form(words: str) -> str:
    """A pattern for a suffix whose points and blanks printers set as they like: "L.L.P." reads "L. L. P." and "LLP"."""
    if re.fullmatch(r"(?:[A-Z]\.?){2,5}", words):
        return r"\.?\s?".join(re.findall(r"[A-Z]", words)) + r"\.?"
    return re.escape(words).replace(r"\ ", r"\s+").replace(r"Ltd\.", r"Ltd\.?")


def _forms(where: str, only_law: str | None = None) -> str:
    rows = [r for r in data_rows("firm_suffixes.csv") if r["where"] == where and only_law in {None, r["only_law"]}]
    return "|".join(sorted({_form(row["form"]) for row in rows}, key=len, reverse=True))


_END = re.compile(rf"(?:[\s,]|^)(?:{_forms('end')})[\s.,]*$", re.IGNORECASE)
_END_LAW = re.compile(rf"[\s,](?:{_forms('end', 'yes')})(?:[\s,]+(?:{_forms('end', 'no')}))?[\s.,]*$", re.IGNORECASE)
_START_LAW = re.compile(rf"^(?:{_forms('start', 'yes')})\s", re.IGNORECASE)
# "Roe & Doe", "Roe, Doe & Poe", "Roe Doe and Poe LLP": surnames about an ampersand, nothing else on the line.
_SURNAME = r"(?:[A-Z]\.\s?)?(?:[Dd]e\s|[Vv]an\s|[Vv]on\s)?[A-Z][\w'’\-]+"
_AMPERSAND = re.compile(rf"{_SURNAME}(?:,?\s+{_SURNAME}){{0,6}},?\s+&\s+{_SURNAME}(?:\s+{_SURNAME}){{0,2}}[,.]?")
_ONLY_SUFFIX = re.compile(rf"(?:{_forms('end')})[\s.,]*", re.IGNORECASE)
_GOVERNMENT = re.compile("|".join(row["pattern"] for row in data_rows("government_law_offices.csv")), re.IGNORECASE)

_KNOWN = frozenset(re.sub(r"[\W_]", "", row["name"]).casefold() for row in data_rows("firms_without_suffix.csv"))
# "Roe Doe LLP (US)": the country of one of a firm's partnerships.
_COUNTRY = re.compile(r"\s*\((?:US|USA|U\.S\.|UK|U\.S\.A\.)\)\s*$")

# Words that a sentence or an address has and a firm's line has not: "the LLC", "Attn: Roe LLP", "in Roe & Co."
_NOT_A_FIRM = re.compile(
    r"\b(?:insurance|casualty|plaintiffs?|defendants?|appell(?:ant|ee)s?|et al|hereby|copy|case no|inc\b|corp\b|d/?b/?a|v\.|vs\."
    r"|attn|individually|(?:limited liability|delaware|illinois|california) (?:company|corporation|limited)"
    r"|corporation,? and|suite|floor|street|avenue|judge|court)\b",
    re.IGNORECASE,
)
# "Pittsburgh, PA" is a place; firms print their suffix so after longer names alone: "Roe, Doe & Poe, PA".
_CITY_OF_PENNSYLVANIA = re.compile(r"[A-Z][\w.'-]+(?:\s[A-Z][\w.'-]+){0,2},\sPA", re.IGNORECASE)
# Lawyers may be a corporation that says so: "Roe Law Firm, Inc."
_INCORPORATED = re.compile(
    r"(?:(?<=law firm)|(?<=law group)|(?<=law offices)|(?<=law office)|(?<=law partners)|(?<=law center))[\s,]+inc(?:orporated)?\.?$",
    re.IGNORECASE,
)
# Firms name themselves so too, before their suffix: "Roe et al., P.A.".
_ET_AL = re.compile(r"\s+et\s+al\.?,?\s+(?=\S+$)", re.IGNORECASE)
# And where there is no suffix, for the rest of a long name: "Roe, Doe, et al."
_LAST_ET_AL = re.compile(r"[\s,]+et\s+al\.?$", re.IGNORECASE)
# Organizations whose lawyers appear in court, which may be corporations: "Roe Legal Defense and Education Fund, Inc."
_LEGAL_ORGANIZATION = re.compile(r"\blegal\s(?:defense|aid|services|foundation|society)\b[^;:]{0,60}$", re.IGNORECASE)
_SENTENCE = re.compile(r"\b(?:the|a|for|to|is|was|that|plaintiffs?|defendants?|brief|amic(?:us|i)|v)\b", re.IGNORECASE)
# A firm's printed name is at most this long, in characters and in words: a sentence is longer.
_LONGEST_NAME = 140
_MOST_WORDS = 18
# What stands after a firm's name on its line and is no part of it.
_AFTER_NAME = re.compile(r"[\s,]*(?:attorneys? at law|attorneys|counsel(?:l?ors)? at law)[\s.,]*$", re.IGNORECASE)


def is_government_office(name: str) -> bool:
    """Whether ``name`` is that of a government's law office."""
    return _GOVERNMENT.search(name.replace("’", "'")) is not None


@lru_cache(maxsize=4096)  # a line is asked about several times
def is_known_firm(name: str) -> bool:
    """Whether ``name`` is one of the table's, capitals and punctuation aside: "Jones Day"."""
    return re.sub(r"[\W_]", "", name).casefold() in _KNOWN


@lru_cache(maxsize=4096)  # a line is asked about several times
def firm_sign(line: str) -> FirmSign:
    """What the words of ``line`` alone say; the line is one firm's whole name (wrapped lines joined by a blank)."""
    line = _COUNTRY.sub("", _AFTER_NAME.sub("", line.strip().replace("’", "'")).strip(" *|"))
    line = _ET_AL.sub(" ", line)
    if is_known_firm(line) and line[:1].isupper():
        return FirmSign.LAW
    words = line.split()
    if not line or len(line) > _LONGEST_NAME or not words or len(words) > _MOST_WORDS or "@" in line:
        return FirmSign.NONE
    if _GOVERNMENT.search(line):
        small = sum(word.islower() and len(word) > 3 for word in words)
        return FirmSign.LAW if small <= 2 and not line.endswith(":") else FirmSign.NONE
    if _LEGAL_ORGANIZATION.search(line) and words[-1].casefold() not in {"and", "&"} and not _SENTENCE.search(line):
        return FirmSign.LAW
    if any(
        word[0].islower() and word not in {"and", "of", "the", "de", "van", "von", "a", "at", "for"} for word in words
    ):
        return FirmSign.NONE
    if line.endswith(("PA", "Pa")) and _CITY_OF_PENNSYLVANIA.fullmatch(line):
        return FirmSign.NONE
    if line[0].isdigit() or _NOT_A_FIRM.search(_INCORPORATED.sub("", line)) or _ONLY_SUFFIX.fullmatch(line):
        return FirmSign.NONE
    if _START_LAW.search(line) or (_END_LAW.search(_INCORPORATED.sub("", line)) and len(words) > 1):
        return FirmSign.LAW
    if _END.search(line) or _AMPERSAND.fullmatch(line):
        return FirmSign.COMPANY
    return FirmSign.NONE


# A branch or division of a government's department, before or behind its name.
_BRANCH = r"(?:[A-Z][\w&.'-]*\s(?:(?:of|and|the|for|[A-Z][\w&.'-]*)\s){0,4}(?:Branch|Division|Section))"
_DEPARTMENT = r"(?:(?:U\.?\s?S\.?|United States)\s)?Department\sof\s[A-Z]\w+"
_BRANCHES_OF_DEPARTMENT = re.compile(
    rf"(?:{_BRANCH},\s)+(?P<behind>{_DEPARTMENT})|(?P<before>{_DEPARTMENT})(?:,\s{_BRANCH})+"
)


def normal_firm_name(printed: str) -> str:
    """A firm's name as printed, in title case if the filing prints it in capitals, straight apostrophes."""
    name = _AFTER_NAME.sub("", " ".join(printed.replace("’", "'").split()))
    name = _LAST_ET_AL.sub("", name.strip(" ,;:|*"))
    if branches := _BRANCHES_OF_DEPARTMENT.fullmatch(name):
        name = branches["behind"] or branches["before"]
    if is_shouted(name):
        name = title_case_name(name)
        name = re.sub(r"\b(Pllp|Aplc|Apc|Lpa|Alc|Lllp)\b", lambda m: m[1].upper(), name)
    return name


@lru_cache(maxsize=4096)
def firm_core(name: str) -> tuple[str, ...]:
    """The words that identify a firm: without suffix, punctuation, "and" and "the"."""
    bare = _COUNTRY.sub("", name.replace("’", "'")).casefold()
    previous = None
    while previous != bare:  # "Roe & Doe, P.C., LLO" may bear two suffixes
        previous = bare
        shorter = _SUFFIXES_CASEFOLDED.sub("", bare).strip(" ,.")
        bare = shorter or bare
    return tuple(w for w in re.findall(r"[^\W_]+", bare.replace("'", "")) if w not in {"and", "the"})


_SUFFIXES_CASEFOLDED = re.compile(
    r"[\s,]+(?:"
    + "|".join(
        sorted(
            (
                _form(r["form"]).lower()
                for r in data_rows("firm_suffixes.csv")
                if re.fullmatch(
                    r"(?:[A-Z]\.?){2,5}|Ltd\.|Limited|Chtr?d\.|Chartered|A Professional.*|Professional Corporation|A Law Corporation",
                    r["form"],
                )
            ),
            key=len,
            reverse=True,
        )
    )
    + r")[\s.,]*$",
)


def same_firm(one: str, other: str) -> bool:
    """Whether two printed names are one firm's: "BIRD & ROE, P.C." and "Bird and Roe"; or one is the other's beginning.

    The beginning must have two words: "Roe Doe" is "Roe Doe Poe LLP"; "Roe" is not.
    """
    a, b = firm_core(one), firm_core(other)
    if a == b:
        return bool(a)
    shorter, longer = sorted((a, b), key=len)
    return len(shorter) >= 2 and longer[: len(shorter)] == shorter and not is_government_office(one)
