"""Docket numbers: how courts print them, and the one form in which the graph keeps them.

Federal district and bankruptcy courts number alike everywhere (28 U.S.C. § 457's dockets, kept in
CM/ECF as ``office:yy-type-serial-initials``) and print that number in dozens of ways; the normal
form is year, type and serial: ``20-cv-01937``.  Courts of appeals keep theirs as printed.  Circuit
courts of Illinois number by year, division and serial: ``2019-CH-03425``.
"""

from __future__ import annotations

import re
from typing import Final

from bipagraph.extraction.worded import Worded

__all__ = [
    "DOCKET_NUMBER",
    "LABELLED_STATE_NUMBER",
    "STATE_NUMBER_LABEL",
    "is_federal_district_form",
    "normal_docket_number",
]

#: What courts print for CM/ECF's types of case, in capitals, and that type.
#: "C" is the civil docket in N.D. Ill., E.D. Wis. and N.D. Cal.: "20 C 1937".
_TYPES: Final = {
    "C": "cv", "CV": "cv", "CIV": "cv", "CIVIL": "cv",
    "CR": "cr", "CRIM": "cr", "CRIMINAL": "cr",
    "MC": "mc", "MISC": "mc", "MD": "md", "MDL": "md", "ML": "ml", "MJ": "mj", "MAG": "mj",
    "BK": "bk", "B": "bk", "AP": "ap", "ADV": "ap", "PO": "po", "SW": "sw", "DP": "dp", "WP": "wp",
}  # fmt: skip

#: Divisions of the circuit courts of Illinois (Cook County General Order 1, and the uniform case codes
#: of the Supreme Court of Illinois), with the digits of their serials: "2019-CH-03425", "2019-L-001234".
_ILLINOIS_DIVISIONS: Final = {
    "CH": 5, "L": 6, "LA": 6, "LM": 6, "M1": 6, "M2": 6, "M3": 6, "M4": 6, "M5": 6, "M6": 6,
    "D": 6, "P": 6, "COTD": 6, "COEL": 6, "MR": 6, "AR": 6,
}  # fmt: skip

_TYPE = r"(?:(?i:CV|CIVIL|CIV|CR|CRIMINAL|CRIM|MC|MISC|MD|MDL|ML|MJ|MAG|BK|AP|ADV|PO|SW|DP|WP)|C|B)"
# The initials of judges after a serial: "-SLE", "-PHX-DWL", " (WMW/DTS)", " JW (RS)", "-DOC (KESx)".
_INITIALS = (
    r"(?:(?:-[A-Za-z]{1,6}){1,3}|\ ?[A-Z]{2,4}(?=\ ?\())?(?:\ ?\([A-Za-z]{1,5}(?:[/\-][A-Za-z]{1,5}){0,2}\)){0,2}"
)
_GAP = r"[\ \t]?[-‐‑–—]?[\ \t]?"
# "1:20-cv-01937", "20 C 1937", "4:19CV123", "A-20-CV-00123-RP" (the city's letter of W.D. Tex.)
_YEAR_FIRST = rf"(?:[A-Z]{{1,2}}-|\d{{1,2}}:)?(?:\d{{4}}|\d{{2}}){_GAP}{_TYPE}\.?{_GAP}\d{{1,6}}(?!\d){_INITIALS}"
# "20-60123-CIV-MARLOWE/Hale" (S.D. Fla.), "4:20-00123-CV-W-ABC" (W.D. Mo.): the type stands behind
_TYPE_BEHIND = r"(?:\d{1,2}:)?\d{2}-\d{4,5}-(?:CIV|Civ|CV|cv|CR|cr)(?:-[A-Za-z]{1,15}){0,3}(?:/[A-Za-z\-]{1,25})?"
# "CV 20-1937", "CV-20-01937-PHX-DWL", "C 08-3466 JW (RS)", "EDCV 20-1234" (C.D. Cal. puts the city before)
_TYPE_FIRST = (
    rf"(?:SA|ED|LA)?[\ ]?(?:(?i:CV|CIV|CR|CRIM|MC|ML)|C)(?:\.\ |[\ \-])?(?:No\.\ )?"
    rf"(?:\d{{1,2}}:)?\d?\d{{2}}[-‐‑–]\d{{2,5}}(?!\d)(?:[A-Z]{{2,4}}(?![\w-]))?{_INITIALS}"
)
_ILLINOIS = r"(?:\d{4}|\d{2})(?:\ ?-?\ ?)(?:CH|LA|LM|M[1-6]|MR|AR|COTD|COEL|L|D|P)(?:\ ?-?\ ?)\d{1,8}(?![\d-])"
_CALIFORNIA = r"\d{2}-\d{4}-\d{8}-[A-Z]{2}-[A-Z]{2}-[A-Z]{3}|\d{2}[A-Z]{4}\d{5}|(?:BC|CGC|RG|SC|EC|KC|CIV|CIVDS|RIC)-?\d{2}-?\d{4,6}"
_INDIANA = r"\d{2}[A-Z]\d{2}-\d{4}-[A-Z]{2}-\d{1,6}"
_NEW_YORK = r"\d{5,6}/(?:19|20)\d{2}"
_OTHER_STATE = (
    r"(?:19|20)?\d{2}-[A-Z]{2,3}-\d{2,7}"  # "2021-CA-001234", "08-JA-40"
    r"|(?:19|20)\d{2}-\d{6}-[A-Z]{2}-\d{2}(?!\d)"  # a circuit court of Florida: "2021-001234-CA-01"
    r"|\d[A-D]\d{2}-\d{1,5}(?![\d-])"  # a district court of appeal of Florida: "4D14-101"
    r"|A\d{2}-\d{4}(?!\d)"  # the appellate courts of Minnesota: "A20-0123"
    r"|(?:19|20)\d{2}[-–]\d{5}(?![\d-])"  # the Appellate Division of New York: "2016-04417"
    r"|\d{2}-\d{2}-\d{3,5}-C[VR]"  # a Texas court of appeals: "14-22-00676-CV"
    r"|(?:19|20)\d{2}-\d{4}-[A-Z]{2,4}(?!\w)"  # Delaware's Court of Chancery: "2021-0173-KSJM"
    r"|[NKS]\d{2}[A-Z]-\d{2}-\d{3}(?:\ [A-Z]{2,3}\b){0,2}"  # its Superior Court: "N20C-01-123 ABC CCLD"
)
# Numbers that are nothing without the words before them: "23-1234", "2-16-0412", "123186", "H-20-1234" (the city's letter),
# "GLR-22-1187" (the judge's initials, in D. Md.).
_LABELLED = (
    r"\d[-‐‑–]{1,2}\d{2}[-‐‑–]{1,2}\d{4}[A-Z]{0,2}(?!\d)|(?:\d{1,2}:[ ]?)?(?:[A-Z]{1,3}[-‐‑–])?\d{2}[-‐‑–]\d{1,5}(?!\d|[-‐‑–]\d)"
    + _INITIALS
    + r"|\d{2}\ (?:A|AP)\ \d{3,6}(?!\d)|\d{2}A\d{1,4}|\d{5,7}(?!\d)"
)
_LABEL = (
    r"(?i:(?:C\.\ ?A\.|Civ(?:il|\.)?(?:\ Action|\ Case|\ A\.)?|Crim(?:inal|\.)?(?:\ Action|\ Case)?|Adv(?:ersary|\.)?\ (?:Proc(?:eeding|\.)?|Case)?"
    r"|Bankr(?:uptcy|\.)?(?:\ Case)?|Case|Cause|Docket|Index|Appeal|Action|Master\ File|MDL)?[\ \t]{0,250}+(?:Nos?\.?|Numbers?|\#):?|(?:Civ(?:il|\.)\ (?:Action|A\.)|C\.\ ?A\.|Case|Adv\.\ Proc\.):?)[\ \t]*(?:\n[\ \t]*){0,3}"
)
_MDL = r"(?:MDL|M\.D\.L\.)(?:\ Docket)?(?:[\ -](?i:No\.?))?[\ -]?(?:\d{2}-\d{3,5}|\d{2,4})(?![\d-])"

# "ECF No. 12-1" is an entry of a docket, not a case.
_NO_ENTRY = (
    r"(?<!ECF\ )(?<!Dkt\ )(?<!Dkt\.\ )(?<!dkt\ )(?<!dkt\.\ )(?<!doc\.\ )(?<!Doc\ )(?<!Doc\.\ )(?<!Document\ )(?<!Entry\ )(?<!Ex\.\ )(?<!Exhibit\ )"
    r"(?<!Bar\ )(?<!BAR\ )(?<!bar\ )"  # a lawyer's: "State Bar #012345"
)

# The first letters of the word for a number, of a type, and of any label.
_NUMBER_WORD = r"n(?:o(?![a-rt-z])|um)"
_TYPE_WORD = r"c(?:v|iv|r(?:im|n|[^a-z]))|m[cl]"
_LABEL_BEGINS = rf"{_TYPE_WORD}|{_NUMBER_WORD}|c(?:\.|ase|ause)|a(?:ction|dv|ppea)|index|docket|master|mdl|bankr"

#: One docket number in text.  The group "number" holds it; the whole match holds its label too ("Case No. "), which
#: ``normal_docket_number`` also takes: only the label tells "Civil Action No. 20-1234" from an appeal's "No. 20-1234".
#: What it can begin with is looked at first, since most of a filing's words are neither: a figure, a capital that begins
#: no common word ("C 08-3466", "MDL"), or the first letters of a label or a type, with blanks before it.  Of a long run of
#: blanks all but the first two and the last are passed over.
DOCKET_NUMBER: Final = re.compile(
    rf"(?=[\d\#A-Z \tabcdimn])(?<![\w\-/:.])(?![\ \t]{{2}}(?<=[\ \t]{{4}}))(?=\d|\#|[A-Z][^a-z]|(?i:{_LABEL_BEGINS})|[\ \t]++(?:\#|[A-Z][^a-z]|(?i:{_TYPE_WORD}|{_NUMBER_WORD})))(?:(?:{_LABEL})?(?P<number>{_INDIANA}|{_TYPE_BEHIND}|{_YEAR_FIRST}|{_TYPE_FIRST}|{_ILLINOIS}|{_CALIFORNIA}|{_NEW_YORK}|{_OTHER_STATE}|{_MDL})"
    rf"|{_NO_ENTRY}{_LABEL}(?P<labelled>{_LABELLED}))(?![\w/])"
)

#: A number in a form of the States' trial courts behind its label, wherever it stands: "Docket No. ESX-L-1234-20", "Case No. 2023 CH 05182".
#: What stands before "No." tells that it is no policy's or patent's.
STATE_NUMBER_LABEL: Final = (
    r"(?:\b(?:Docket|Case|Cause|Index|Action|File|Court|County|Division|Department|Part),?|[,(])[ ]?Nos?\.[ ]"
)
LABELLED_STATE_NUMBER: Final = Worded(
    ("No",),
    rf"{STATE_NUMBER_LABEL}(?P<number>{_INDIANA}|{_ILLINOIS}|{_CALIFORNIA}|{_NEW_YORK}|[A-Z]{{3}}-[A-Z]{{1,2}}-\d{{1,6}}-\d{{2}}|{_OTHER_STATE})(?![\w/]|-\d)",
)

_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_LABEL_AT_START = re.compile(rf"^\s*(?P<label>{_LABEL}|(?i:No\.?\s))\s*")
_YEAR_FIRST_PARTS = re.compile(
    rf"(?:[A-Z]{{1,2}}-|\d{{1,2}}:)?(?P<year>\d{{4}}|\d{{2}})\s?-?\s?(?P<type>{_TYPE})\.?\s?-?\s?(?P<serial>\d{{1,6}})(?!\d)"
)
_TYPE_BEHIND_PARTS = re.compile(r"(?:\d{1,2}:)?(?P<year>\d{2})-(?P<serial>\d{4,5})-(?P<type>(?i:CIV|CV|CR))\b")
_TYPE_FIRST_PARTS = re.compile(
    r"(?:SA|ED|LA)?\s?(?P<type>(?i:CV|CIV|CR|CRIM|MC|ML)|C)[\s.\-]*(?:No\.\s)?(?:\d{1,2}:|\d(?=\d{2}-))?(?P<year>\d{2})-(?P<serial>\d{2,5})(?!\d)"
)
_ILLINOIS_PARTS = re.compile(
    r"(?P<year>\d{4}|\d{2})[\s-]*(?P<type>CH|LA|LM|M[1-6]|MR|AR|COTD|COEL|L|D|P)[\s-]*(?P<serial>\d{1,8})(?![\d-])"
)
_BARE_PARTS = re.compile(r"(?:\d{1,2}:\s?)?(?:[A-Z]{1,3}-)?(?P<year>\d{2})-(?P<serial>\d{1,5})(?!\d|-\d)")
#: "Adv. No. 20 A 00314", as the bankruptcy court of N.D. Ill. numbers adversary proceedings.
_ADVERSARY_PARTS = re.compile(r"(?P<year>\d{2}) AP? (?P<serial>\d{3,6})(?!\d)")
_MDL_DATED = re.compile(
    r"MDL[^\d]{0,12}(\d{2})-(\d{3,5})(?!\d)"
)  # "MDL No. 12-2389": the transferee court's own number
_MDL_PARTS = re.compile(r"MDL[^\d]{0,12}(\d{2,4})(?!\d)")
#: Delaware's judges put their initials behind: "2021-0173-KSJM", "N20C-01-123 ABC CCLD".
_DELAWARE_PARTS = re.compile(r"((?:19|20)\d{2}-\d{4}|[NKS]\d{2}[A-Z]-\d{2}-\d{3})(?:-[A-Z]{2,4}|(?: [A-Z]{2,4})+)?$")
#: CM/ECF's own form, which no state court has: "1:20-cv-01937-ABC".
_CM_ECF = re.compile(r"\d{1,2}:\d{2}-(?:cv|cr|mc|md|ml|mj|bk|ap|po|sw)-\d{5}(?!\d)")
_APPEAL_TAIL = re.compile(r"\s*\(.*$")
_FEDERAL_FORM = re.compile(r"\d{2}-[a-z]{2}-\d{5}")


def is_federal_district_form(number: str) -> bool:
    """Whether a normal number is a federal trial court's: "20-cv-01937", "20-bk-12345"."""
    return _FEDERAL_FORM.fullmatch(number) is not None


def _federal(year: str, kind: str, serial: str) -> str:
    return f"{year[-2:]}-{kind}-{int(serial):05d}"


def normal_docket_number(as_printed: str, court_id: str | None = None) -> str | None:
    """The normal form of one docket number, or None where ``as_printed`` holds none.

    as_printed  the number with or without its label ("Civil Action No. "), office prefix and judges' initials
    court_id    CourtListener's id of the court, where known: a bare "20-12345" is a civil case in a federal
                district court, a bankruptcy case in a bankruptcy court, and stays as printed in an appeal

    Federal trial courts: ``20-cv-01937`` (two digits of the year, CM/ECF's type, five digits of serial).
    Circuit courts of Illinois: ``2019-CH-03425``.  All others as printed, blanks and judges' initials aside.
    """
    text = " ".join(as_printed.translate(_DASHES).split()).strip(" .,;:()[]")
    label = ""
    if (labelled := _LABEL_AT_START.match(text)) is not None:
        label, text = labelled["label"].casefold(), text[labelled.end() :]
    if label.startswith("mdl"):
        text = f"MDL {text}"
    if not any(character.isdigit() for character in text):
        return None
    if court_id is not None and _is_other_state(court_id) and not _CM_ECF.match(text):
        return _as_printed(text)
    if (dated := _MDL_DATED.match(text)) is not None:
        return _federal(dated[1], "md", dated[2])
    if (mdl := _MDL_PARTS.match(text)) is not None and not _YEAR_FIRST_PARTS.match(text):
        return f"MDL No. {mdl[1]}"
    if (
        (parts := _TYPE_BEHIND_PARTS.match(text))
        or (parts := _YEAR_FIRST_PARTS.match(text))
        or (parts := _TYPE_FIRST_PARTS.match(text))
    ):
        kind = parts["type"].upper().rstrip(".")
        return _federal(parts["year"], _TYPES[kind], parts["serial"])
    if parts := _ILLINOIS_PARTS.match(text):
        digits = _ILLINOIS_DIVISIONS[parts["type"]]
        return f"{_full_year(parts['year'])}-{parts['type']}-{int(parts['serial']):0{digits}d}"
    if label.startswith("adv") and (parts := _ADVERSARY_PARTS.match(text)):
        return _federal(parts["year"], "ap", parts["serial"])
    if (parts := _BARE_PARTS.match(text)) and (kind := _kind_of_bare(label, court_id)):
        return _federal(parts["year"], kind, parts["serial"])
    return _as_printed(text)


def _as_printed(text: str) -> str | None:
    """A number that keeps its court's own form, without judges' initials in parentheses and blanks round hyphens."""
    text = re.sub(r"\s?-{1,2}\s?", "-", _APPEAL_TAIL.sub("", text)).strip(" .,;")
    if delaware := _DELAWARE_PARTS.match(text):
        text = delaware[1]
    return text if re.fullmatch(r"(?=.*\d)[\w/:.,\- ]{2,40}", text) else None


def _full_year(year: str) -> str:
    """ "19" is 2019, "98" is 1998: no court of this century files under a year after 2079."""
    if len(year) == 4:
        return year
    return ("20" if int(year) < 80 else "19") + year


def _kind_of_bare(label: str, court_id: str | None) -> str | None:
    """CM/ECF's type of a number that prints none, from its label, else from its court."""
    if label.startswith(("civ", "action", "c.")):
        return "cv"
    if label.startswith("crim"):
        return "cr"
    if label.startswith("adv"):
        return "ap"
    if label.startswith("bankr"):
        return "bk"
    if court_id is None:
        return None
    if _is_bankruptcy(court_id):
        return "bk"
    return "cv" if _is_federal_district(court_id) else None


# CourtListener ends the ids of federal district courts in "d" and of bankruptcy courts in "b", after the postal code and
# the district's letter: "ilnd", "ilnb", "mnd", "nebraskab".  State ids never have that shape ("nd", "md", "ind" are states).
_STATES_THAT_LOOK_FEDERAL: Final = frozenset({"nd", "md", "sd", "ind", "fed"})


def _is_federal_district(court_id: str) -> bool:
    return re.fullmatch(r"[a-z]{2}[ncsemw]?d", court_id) is not None and court_id not in _STATES_THAT_LOOK_FEDERAL


def _is_bankruptcy(court_id: str) -> bool:
    return re.fullmatch(r"[a-z]{2}[ncsemw]?b|nebraskab|tennesseeb", court_id) is not None


def _is_other_state(court_id: str) -> bool:
    """Whether the court is a State's other than Illinois's: "2021CV30001" is a number of Denver, not of a federal court."""
    federal = _is_federal_district(court_id) or _is_bankruptcy(court_id)
    return (
        not federal
        and re.fullmatch(r"ca(?:\d+|dc|fc)|bap\d+|scotus|jpml|cit|uscfc|tax|cavc|armfor|ptab|ill.*", court_id) is None
    )
