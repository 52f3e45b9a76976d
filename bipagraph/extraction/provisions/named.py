"""Statutes, rules, regulations and constitutions, in all the spellings that courts print.

Two passes: the forms that name their code ("28 U.S.C. § 1332(d)", "740 ILCS 14/15(b)"), then those that lean on what
the filing says elsewhere ("Rule 12(b)(6)", "Section 15(b)", "the Act").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bipagraph.extraction.lines_with import found_in, lines_with
from bipagraph.extraction.provisions.commercial_code import find_commercial_code
from bipagraph.extraction.provisions.court_rules import find_court_rules
from bipagraph.extraction.provisions.marks import ProvisionMark
from bipagraph.extraction.provisions.own_rules import find_own_rules
from bipagraph.extraction.provisions.sections import (
    SECTION_LIST,
    SLIP_LIST,
    read_sections,
    split_decimal_ranges,
    split_ranges,
)
from bipagraph.extraction.provisions.state_codes import find_code_sections
from bipagraph.extraction.provisions.state_regulations import find_state_regulations
from bipagraph.extraction.worded import Worded
from bipagraph.records import ProvisionCited, ProvisionKind

__all__ = ["ProvisionMark", "find_named_provisions"]


_LIST = (
    rf"(?:(?:§§|[Ss]ections|[Ss]ecs\.)[ ]?(?P<many>{SECTION_LIST})|(?:§|[Ss]ection|[Ss]ec\.)?[ ]?(?P<one>{SLIP_LIST}))"
)

#: Illinois Compiled Statutes: chapter, act, section.  "740 ILCS 14/15(b)", "740 Ill. Comp. Stat. Ann. 14/15", "740 lLCS" of OCR.
ILCS = re.compile(
    rf"\b(?P<chapter>\d{{1,3}})[ ](?:[Il1]LCS|I\.?L\.?C\.?S\.?|I[ ]?ll\.?[ ]?C[ ]?omp\.?[ ]?S[ ]?tat\.?(?:[ ]?A[ ]?nn\.?)?)(?:[ ]|[ ]?/[ ]?|(?=\d))(?:§+[ ]?)?(?P<act>\d+[A-Z]?)(?!(?<=[ ]\d)\s+[A-Z][a-z]+\s[a-z])"
    rf"(?:[ ]?/[ ]?(?:§+[ ]?)?(?P<sections>{SECTION_LIST}))?(?P<whole>,?[ ]et\.?[ ]?seq\.?)?",
    re.IGNORECASE,
)

#: (A page's end may stand within: "735 ILCS", then a footnote, "1 Respondent also cites …", which is no act.)
#: What a scanner makes of "ILCS".
MISREAD = re.compile(r"[l1]LCS")

USC = re.compile(rf"\b(?P<title>\d{{1,2}})[ ](?:U\.[ ]?S\.[ ]?C\.?(?:[ ]?[AS]\.)?|USC[AS]?)[ ]?{_LIST}")
TITLE_IN_WORDS = re.compile(
    rf"\b[Tt]itle[ ](?P<title>\d{{1,2}}),?[ ](?:of[ ]the[ ])?(?:United[ ]States[ ]Code|U\.S\.C\.|U\.S\.[ ]Code),?[ ](?:[Ss]ections?[ ]|§§?[ ]?)(?P<many>{SECTION_LIST})"
)
TITLE_OF_USC = re.compile(rf"\b[Ss]ections?[ ](?P<many>{SECTION_LIST})[ ]of[ ][Tt]itle[ ](?P<title>\d{{1,2}})\b")
CFR = re.compile(
    rf"\b(?P<title>\d{{1,2}})[ ](?:C\.[ ]?F\.[ ]?R\.?|CFR)[ ](?:(?P<part>[Pp](?:ar)?ts?\.?[ ]\d+)|{_LIST})"
)
#: One section of the Sentencing Guidelines, "2B1.1(b)(1)(H)"; they are listed as "§§ 2C1.1(b)(2), 2B1.1".
GUIDELINE = r"[1-8][A-Z]\d\.\d{1,2}(?:\([A-Za-z0-9]{1,4}\))*"
GUIDELINES = re.compile(
    rf"(?:\bU\.?S\.?S\.?G\.?[ ]?§?§?[ ]?|\bGuidelines[ ]§§?[ ]?|§§?[ ]?)(?P<sections>{GUIDELINE}(?:(?:,[ ](?:and[ ])?|[ ]and[ ]|;[ ])(?:§[ ]?)?{GUIDELINE})*)"
)

_ROMAN = r"[IVXLC]+"
US_CONSTITUTION = re.compile(
    rf"\bU\.?[ ]?S\.?[ ]C[ ]?onst(?:itution|\.)?,?[ ](?:(?P<amendment>amends?\.?[ ](?P<which>{_ROMAN}))|(?P<article>art(?:icle|\.)?[ ](?P<number>{_ROMAN})))(?P<section>,[ ]§[ ]?\d+(?:,[ ]cl\.[ ]\d+)?)?",
    re.IGNORECASE,
)
STATE_CONSTITUTION = Worded(
    ("const",),
    rf"\b(?P<state>Ill|Cal|N\.Y|Ind|Wash|Tex|Wis|Fla|Pa|Mich|Minn|Ohio)\.?[ ]Const\.?(?:[ ]of)?(?:[ ]1\d{{3}})?,?[ ]art(?:icle|\.)?[ ](?P<article>{_ROMAN})(?:,?[ ](?:§|sec(?:tion|\.))[ ]?(?P<section>\d+(?:\.\d+)?))?",
    re.IGNORECASE,
)
ORDINALS = {
    "First": "I", "Second": "II", "Third": "III", "Fourth": "IV", "Fifth": "V", "Sixth": "VI", "Seventh": "VII", "Eighth": "VIII", "Ninth": "IX",
    "Tenth": "X", "Eleventh": "XI", "Twelfth": "XII", "Thirteenth": "XIII", "Fourteenth": "XIV", "Fifteenth": "XV", "Sixteenth": "XVI",
    "Nineteenth": "XIX", "Twenty-First": "XXI",
}  # fmt: skip
_STATES_WITH_CONSTITUTIONS = {
    "Illinois": "Ill.", "California": "Cal.", "New York": "N.Y.", "Indiana": "Ind.", "Washington": "Wash.", "Texas": "Tex.", "Wisconsin": "Wis.",
    "Florida": "Fla.", "Pennsylvania": "Pa.", "Michigan": "Mich.", "Minnesota": "Minn.", "Ohio": "Ohio",
}  # fmt: skip
#: "article I, section 12, of the Illinois Constitution", "Article III, Section 2 of the United States Constitution".
CONSTITUTION_IN_WORDS = re.compile(
    rf"\b[Aa]rticle[ ](?P<article>{_ROMAN}),?[ ](?:§|[Ss]ection)[ ]?(?P<section>\d+(?:\.\d+)?)(?:\([a-z]\))?(?:,?[ ](?:[Cc]lause|cl\.)[ ]\d+)?,?[ ]of[ ](?:the|our)[ ]"
    rf"(?:(?P<state>{'|'.join(_STATES_WITH_CONSTITUTIONS)})|U\.S\.|United[ ]States|[Ff]ederal)[ ]Constitution"
)
#: "the Fourteenth Amendment", "his Fourth, Sixth, and Fourteenth Amendment rights", but never "the First Amendment to the Agreement" nor "First Amended Complaint".
AMENDMENT = Worded(
    ("Amendment",),
    rf"\b(?P<listed>(?:(?:{'|'.join(ORDINALS)})(?:,[ ](?:and[ ]|or[ ]|&[ ])?|[ ](?:and|or|&)[ ])){{0,6}})(?P<ordinal>{'|'.join(ORDINALS)})[ ]Amendments?\b(?![ ](?:to[ ](?:the[ ])?(?!U|Const)|dated|Agreement|Lease|Complaint))",
)

#: Illinois's courts print amendments in small letters: "his fourth amendment rights", "the fifth, sixth, and fourteenth amendments"; those that a
#: contract or a pleading has as well ("the second amendment added a count") only before a word of constitutional law.
_SMALL, _SMALL_LATER = ("|".join(name.lower() for name in list(ORDINALS)[first:]) for first in (0, 3))
_OF_CONSTITUTION = r"(?:rights?|claims?|challenges?|violations?|protections?|guarantees?|overbreadth|jurisprudence|freedoms?|speech|retaliation|privilege|right|analysis|due|equal|search|excessive)\b"
SMALL_AMENDMENT = re.compile(
    rf"\b(?P<listed>(?:(?:{_SMALL})(?:,[ ](?:and[ ]|or[ ])?|[ ](?:and|or)[ ])){{0,6}})(?P<ordinal>(?:{_SMALL_LATER})(?=[ ]amendments?\b)|(?:{_SMALL})(?=[ ]amendments?[ ](?:{_OF_CONSTITUTION}|(?:of|to)[ ]the[ ](?:U\.S\.|United[ ]States|federal)[ ]Const)))[ ]amendments?\b"
    r"(?![ ](?:to[ ](?:the[ ])?(?!U|federal|Const)|dated|agreement|lease|complaint))"
)

PUBLIC_LAW = Worded(("Pub",), r"\bPub(?:lic|\.)[ ]?L(?:aw|\.)[ ]?(?:Nos?\.?[ ])?(?P<number>\d{2,3}[-\u2013]\d{1,4})")
PUBLIC_ACT = Worded(
    ("Pub", "PA", "P.", "P A"),
    r"\b(?:Ill\.[ ])?(?:P\.?[ ]?A\.?|Pub(?:lic|\.)[ ]Act)[ ](?:Nos?\.?[ ])?(?P<number>(?:0?[89]\d|1[01]\d)[-\u2013]\d{1,4})\b",
)

#: What the lines have in them that are worth a search: a number before a code's initials; the numbers of laws; words.
CODE_SIGN = re.compile(r"\d[ ][CUIil1]")
LONGEST_TITLE = 3  # a title's or chapter's figures, of which the sign has the last
TITLE_SIGN = re.compile(r"[Tt]itle[ ]\d")
#: The Social Security Administration's rulings, by year and number: "SSR 96-8p", "Social Security Ruling 16-3p".
SECURITY_RULING = Worded(
    ("SSR", "Security Rul", "Sec. Rul"),
    r"\b(?:SSRs?|Soc(?:ial|\.)[ ]Sec(?:urity|\.)[ ]Rul(?:ings?|\.))[ ](?:\(\"?SSR\"?\)[ ])?(?P<many>\d{2}-\d{1,2}[a-z]{0,2}(?:(?:,[ ](?:and[ ])?|[ ]and[ ])\d{2}-\d{1,2}[a-z]{1,2})*)(?![\w-])",
)
GUIDELINE_SIGN = re.compile(r"[1-8][A-Z]\d\.\d")
LAW_SIGN = re.compile(r"\d[-\u2013]\d")
SMALL_SIGN = re.compile(r" amendment")
CONSTITUTION_SIGN = re.compile(r"C[ ]?(?:onst|ONST)|c[ ]?(?:onst|ONST)|Amendment")


def _statute(citation: str, *, section: bool = True) -> ProvisionCited:
    return ProvisionCited(citation, "StatuteSection" if section else "Statute")


def _roman_is_sound(numeral: str) -> bool:
    return bool(re.fullmatch(r"X{0,2}(?:IX|IV|V?I{0,3})", numeral.upper()) and numeral)


def _ilcs(match: re.Match[str]) -> Iterator[ProvisionCited]:
    act = f"{int(match['chapter'])} ILCS {match['act']}"
    # "305/5(a), 305/11" tells the act again with each section.
    sections = read_sections(re.sub(rf"(?<!\w){re.escape(match['act'])}[ ]?/[ ]?", "", match["sections"] or ""))
    # "740 ILCS 14/1 et seq." is the whole Act, of which section 1 is but the short title.
    if not sections or (match["whole"] and sections == ["1"]):
        yield _statute(act, section=False)
        return
    for section in sections:
        yield _statute(f"{act}/{section}")


def _listed(match: re.Match[str]) -> list[str]:
    groups = match.groupdict()
    return read_sections(groups.get("many") or groups.get("one") or "")


def find_named_provisions(text: str, own_court_abbreviation: str = "", own_court: str = "") -> list[ProvisionMark]:
    """The provisions in ``text`` whose code is named beside them, in order.

    own_court_abbreviation  the filing's court ("N.D. Ill."), to which a local rule without a court belongs
    own_court               its id, or "": some codes and rules are cited without their state by its own courts alone
    """
    marks: list[ProvisionMark] = []

    def add(match: re.Match[str], citation: str, kind: ProvisionKind, rule: str, alone: bool = True) -> None:
        marks.append(ProvisionMark(match.start(), match.end(), ProvisionCited(citation, kind), alone, rule))

    coded, titled = lines_with(CODE_SIGN, text, before=LONGEST_TITLE), lines_with(TITLE_SIGN, text)
    for match in found_in(ILCS, text, coded):
        for provision in _ilcs(match):
            rule = "provision.mended" if MISREAD.search(match.group()) else "provision.ilcs"
            add(match, provision.citation, provision.kind, rule)
    for pattern, lines, alone in ((USC, coded, True), (TITLE_IN_WORDS, titled, False), (TITLE_OF_USC, titled, False)):
        for match in found_in(pattern, text, lines):
            for section in split_ranges(_listed(match)):
                add(match, f"{match['title']} U.S.C. § {section}", "StatuteSection", "provision.usc", alone)
    for match in found_in(CFR, text, coded):
        if match["part"]:
            add(match, f"{match['title']} C.F.R. pt. {match['part'].split()[-1]}", "Regulation", "provision.cfr")
        for section in split_decimal_ranges(_listed(match)):
            add(match, f"{match['title']} C.F.R. § {section}", "Regulation", "provision.cfr")
    for match in found_in(GUIDELINES, text, lines_with(GUIDELINE_SIGN, text)):
        for section in re.findall(GUIDELINE, match["sections"]):
            add(match, f"U.S.S.G. § {section}", "StatuteSection", "provision.guidelines")
    for match in SECURITY_RULING.finditer(text):
        for ruling in match["many"].replace(" and", ",").split(","):
            if ruling.strip():
                add(match, f"SSR {ruling.strip()}", "Regulation", "provision.cfr")
    marks += find_court_rules(text, own_court, own_court_abbreviation)
    marks += find_own_rules(text, own_court)
    _add_constitutions(text, add, small=own_court in ("ill", "illappct"))
    numbered = lines_with(LAW_SIGN, text)
    for match in found_in(PUBLIC_LAW, text, numbered):
        add(match, f"Pub. L. {match['number'].replace(chr(0x2013), '-')}", "Statute", "provision.public_law")
    for match in found_in(PUBLIC_ACT, text, numbered):
        session, number = re.split(r"[-\u2013]", match["number"])
        add(match, f"Ill. P.A. {int(session):03d}-{int(number):04d}", "Statute", "provision.public_act")
    marks += find_code_sections(text, own_court)
    marks += find_commercial_code(text, own_court)
    marks += find_state_regulations(text)
    return _without_overlaps(marks)


def _add_constitutions(text: str, add, small: bool) -> None:  # type: ignore[no-untyped-def]
    lines = lines_with(CONSTITUTION_SIGN, text)
    for match in found_in(US_CONSTITUTION, text, lines):
        section = (match["section"] or "").replace("§ ", "§").replace("§", "§ ")
        if match["which"] and _roman_is_sound(match["which"]):
            add(
                match,
                f"U.S. Const. amend. {match['which'].upper()}{section}",
                "ConstitutionalProvision",
                "provision.constitution",
            )
        elif match["number"] and _roman_is_sound(match["number"]):
            add(
                match,
                f"U.S. Const. art. {match['number'].upper()}{section}",
                "ConstitutionalProvision",
                "provision.constitution",
            )
    for match in found_in(STATE_CONSTITUTION, text, lines):
        section = f", § {match['section']}" if match["section"] else ""
        state = match["state"] if match["state"] == "Ohio" else match["state"] + "."
        add(
            match,
            f"{state} Const. art. {match['article'].upper()}{section}",
            "ConstitutionalProvision",
            "provision.constitution",
        )
    for match in found_in(CONSTITUTION_IN_WORDS, text, lines):
        if _roman_is_sound(match["article"]):
            state = _STATES_WITH_CONSTITUTIONS[match["state"]] if match["state"] else "U.S."
            citation = f"{state} Const. art. {match['article']}, § {match['section']}"
            add(match, citation, "ConstitutionalProvision", "provision.constitution", False)
    for match in found_in(AMENDMENT, text, lines):
        for ordinal in (*re.findall(r"[A-Z][\w-]+", match["listed"]), match["ordinal"]):
            citation = f"U.S. Const. amend. {ORDINALS[ordinal]}"
            add(match, citation, "ConstitutionalProvision", "provision.amendment", False)
    for match in found_in(SMALL_AMENDMENT, text, lines_with(SMALL_SIGN, text)) if small else ():
        for ordinal in (*re.findall(r"[a-z-]{5,}", match["listed"]), match["ordinal"]):
            citation = f"U.S. Const. amend. {ORDINALS[ordinal.title()]}"
            add(match, citation, "ConstitutionalProvision", "provision.amendment", False)


def _without_overlaps(marks: list[ProvisionMark]) -> list[ProvisionMark]:
    """The marks in order; of marks that overlap in part the longer stays (one list of sections shares one span)."""
    kept: list[ProvisionMark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -(m.end - m.start))):
        if kept and mark.start < kept[-1].end and (mark.start, mark.end) != (kept[-1].start, kept[-1].end):
            continue
        if mark not in kept[-12:]:
            kept.append(mark)
    return kept
