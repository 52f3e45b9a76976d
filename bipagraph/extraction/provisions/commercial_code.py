"""Sections of the Uniform Commercial Code, in a state's enactment of it or in the uniform text (Bluebook rule 12.9.5, table T1.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bipagraph.extraction.lines_with import found_in, lines_with
from bipagraph.extraction.provisions.marks import ProvisionMark, provision_mark
from bipagraph.extraction.provisions.sections import SECTION_LIST, SINGLE_LIST, read_sections
from bipagraph.extraction.worded import Worded

__all__ = ["find_commercial_code"]

#: States whose enactment is cited by the Code's own name, as the Bluebook abbreviates them.  "N.Y. U.C.C. § 2-601", "Texas UCC § 9.610".
_STATES = {
    "New York": "N.Y.", "N.Y.": "N.Y.", "N. Y.": "N.Y.", "California": "Cal.", "Cal.": "Cal.", "Illinois": "Ill.", "Ill.": "Ill.", "Texas": "Tex.", "Tex.": "Tex.",
    "New Jersey": "N.J.", "N.J.": "N.J.", "Ohio": "Ohio", "Pennsylvania": "Pa.", "Pa.": "Pa.", "Massachusetts": "Mass.", "Mass.": "Mass.",
    "Michigan": "Mich.", "Mich.": "Mich.", "Indiana": "Ind.", "Ind.": "Ind.", "Wisconsin": "Wis.", "Wis.": "Wis.", "Minnesota": "Minn.", "Minn.": "Minn.",
    "Florida": "Fla.", "Fla.": "Fla.", "Georgia": "Ga.", "Ga.": "Ga.", "Virginia": "Va.", "Va.": "Va.", "Maryland": "Md.", "Md.": "Md.",
    "Delaware": "Del.", "Del.": "Del.", "Connecticut": "Conn.", "Conn.": "Conn.", "Missouri": "Mo.", "Mo.": "Mo.", "Washington": "Wash.", "Wash.": "Wash.",
}  # fmt: skip
_STATE = rf"(?:(?P<state>{'|'.join(re.escape(name).replace(chr(92) + ' ', '[ ]') for name in sorted(_STATES, key=len, reverse=True))})(?:['’]s)?[ ]?)?"
_CODE = r"(?:U\.[ ]?C\.[ ]?C\.|UCC|(?:Unif(?:orm|\.)|U\.)[ ](?:Com(?:m(?:ercial|\.)|\.))[ ]Code)"
#: Words of which one stands in each of them.
_WORDS = ("U.C", "UCC", "U. C", "Unif", "U. Com")
#: A section of the uniform text has its article before the hyphen, "2-207", "2A-103", "9-102(a)(2)": so that it needs no sign, and a form,
#: "UCC-1", is none.
_UNIFORM_SECTION = r"(?=\d{1,2}[A-Z]?-\d{3}(?!\d))"
COMMERCIAL_CODE = Worded(
    _WORDS,
    rf"(?<![\w.]){_STATE}{_CODE}(?:[ ]Law)?(?:[ ]Ann\.)?,?[ ](?:(?:§§|[Ss]ections)[ ]?(?P<many>{SECTION_LIST})|(?:§|[Ss]ec(?:tion|\.))[ ]?(?P<one>{SINGLE_LIST})|{_UNIFORM_SECTION}(?P<bare>{SINGLE_LIST}))",
)
#: "section 2-207 of the Uniform Commercial Code", "§ 9-610 of New York's UCC".
SECTION_OF_COMMERCIAL_CODE = Worded(
    _WORDS,
    rf"(?:§§?[ ]?|\b[Ss]ections?[ ]){_UNIFORM_SECTION}(?P<many>{SECTION_LIST}),?[ ]of[ ](?:the[ ])?{_STATE}{_CODE}(?!\w)",
)
SIGN = re.compile(r"U(?:\. ?C\. ?C\.|CC|nif|\. Com)")
#: Courts of New York cite their state's enactment by no more than the initials: "UCC 2-601".
NEW_YORK_COURT = re.compile(r"ny(?![nsew][db])\w*")


def _enactment(state: str | None, own_court: str) -> str:
    """What stands before the section: California's enactment alone has a name of its own, "Cal. Com. Code"."""
    abbreviated = _STATES[state] if state else "N.Y." if NEW_YORK_COURT.fullmatch(own_court) else ""
    if abbreviated == "Cal.":
        return "Cal. Com. Code §"
    return f"{abbreviated} U.C.C. §".strip()


def find_commercial_code(text: str, own_court: str = "") -> Iterator[ProvisionMark]:
    """The sections of the Uniform Commercial Code that ``text`` cites by the Code's name, each in its state's form.

    own_court  the id of the filing's court, or ""
    """
    lines = lines_with(SIGN, text) if COMMERCIAL_CODE.has_word_in(text) else []
    for pattern, alone in ((COMMERCIAL_CODE, True), (SECTION_OF_COMMERCIAL_CODE, False)):
        for match in found_in(pattern, text, lines):
            printed = match["many"] or (match["one"] or match["bare"] if alone else "")
            code = _enactment(match["state"], own_court)
            for section in read_sections(printed):
                yield provision_mark(match, f"{code} {section}", "StatuteSection", "provision.state_code", alone=alone)
