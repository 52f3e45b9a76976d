"""Which court a citation means: by its parenthetical ("N.D. Ill.") or by its reporter ("Ill. App. 3d")."""

from __future__ import annotations

import re
from functools import cache

from bipagraph.resources import data_rows

__all__ = ["court_of_abbreviation", "court_of_appeals", "court_of_reporter"]

#: Spellings in use beside the Bluebook's of table T1 and T7.  Left: folded as ``_fold`` does.
OTHER_SPELLINGS = {
    "2dcir": "ca2",
    "2ndcir": "ca2",
    "3dcir": "ca3",
    "3rdcir": "ca3",
    "cadc": "cadc",
    "dccir": "cadc",
    "fedcir": "cafc",
    "fedclspecmstr": "uscfc",
    "fedclspecmstrs": "uscfc",
    "us": "scotus",
    "sct": "scotus",
    "illapp": "illappct",
    "illappct": "illappct",
    "illsct": "ill",
    "calapp": "calctapp",
    "calctapp": "calctapp",
    "nyct": "ny",
    "nysupct": "nysupct",
    "nyappdiv": "nyappdiv",
    "cacd": "cacd",
    "jpml": "jpml",
}

#: A division, district or department within the court: "(Ill. App. Ct. 1st Dist. 2019)", "(Tex. App.—Dallas 2011)".
SUBDIVISION = re.compile(
    r"(?:,? *(?:\d(?:st|d|nd|rd|th)|[1-5]) (?:Dist|Dep't|Dept|Div)\.?(?: \d)?)|(?:\u2014|\u2013|--|(?<=App\.)-).*$|\[\d+\w+ Dist\.\]|, *[EWNSC]\.?D(?:iv)?\.?$"
)


#: The circuit courts of Illinois: "(Cir. Ct. Cook Cnty.)", "(Ill. Cir. Ct.)"; only counties whose names other States with circuit courts do not have.
ILLINOIS_CIRCUIT = re.compile(
    r"\bIll\.? Cir\.(?: Ct\.)?|\bCir\. Ct\.(?:,? (?:of )?[A-Z][\w. ]{2,20}),? Ill\.|\b(?:Cook|DuPage|Du Page|Kane|McHenry|Will|Sangamon|Champaign|Peoria|McLean) C(?:ou)?n?ty\.?,? (?:Ill\. )?Cir\. Ct"
    r"|\bCir\. Ct\.,? (?:of )?(?:Cook|DuPage|Du Page|Kane|McHenry|Will|Sangamon|Champaign|Peoria|McLean)\b"
)


#: Florida's district courts of appeal, "Fla. 4th DCA", and New York's trial court in its counties, "Sup. Ct. Kings Cnty.".
FLORIDA_DISTRICT = re.compile(r"Fla\.? [1-6](?:st|d|nd|rd|th) (?:DCA|D\.C\.A\.|Dist\. ?Ct\. ?App\.)")
NEW_YORK_COUNTY = re.compile(r"(?:N\.? ?Y\.? )?Sup\.? ?Ct\.?,? (?:[A-Z][\w.]* ){1,2}(?:Cnty|Cty|County|Co)\.?")


def _fold(abbreviation: str) -> str:
    return re.sub(r"[^a-z0-9]", "", abbreviation.casefold())


@cache
def _abbreviations() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in data_rows("courts.csv"):
        abbreviation = _fold(row["citation_abbreviation"])
        if abbreviation:
            table.setdefault(abbreviation, row["court_id"])
    return table | OTHER_SPELLINGS


@cache
def _reporters() -> dict[str, str]:
    return {row["reporter"]: row["court_id"] for row in data_rows("reporter_courts.csv")}


@cache
def court_of_abbreviation(abbreviation: str) -> str | None:
    """The CourtListener id of the court that a citation's parenthetical names, "7th Cir." → "ca7"; ``None`` if unknown."""
    table = _abbreviations()
    folded = _fold(abbreviation)
    if folded in table:
        return table[folded]
    shortened = SUBDIVISION.sub("", abbreviation)
    if shortened != abbreviation and _fold(shortened) in table:
        return table[_fold(shortened)]
    if FLORIDA_DISTRICT.fullmatch(abbreviation):
        return "fladistctapp"
    if NEW_YORK_COUNTY.fullmatch(abbreviation):
        return "nysupct"
    return "illcirct" if ILLINOIS_CIRCUIT.search(abbreviation) else None


def court_of_reporter(reporter: str) -> str | None:
    """The court whose decisions ``reporter`` (an edition, normal form) prints, where it prints one court's alone."""
    return _reporters().get(reporter)


def court_of_appeals(supreme_court: str) -> str | None:
    """The id of a state's court of appeals by its supreme court's: "(Ct. App. 1994)" behind "Wis. 2d" is "wisctapp"."""
    court = supreme_court.removesuffix("app").removesuffix("ct") + "ctapp"
    return court if any(row["court_id"] == court for row in data_rows("courts.csv")) else None
