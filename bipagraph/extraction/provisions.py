"""Statutes, rules, regulations and constitutions, in all the spellings that courts print.

Two passes: the forms that name their code ("28 U.S.C. § 1332(d)", "740 ILCS 14/15(b)"), then those that lean on what
the filing says elsewhere ("Rule 12(b)(6)", "Section 15(b)", "the Act").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bipagraph.extraction.sections import SECTION_LIST, SINGLE_LIST, read_sections
from bipagraph.records import ProvisionCited, ProvisionKind

__all__ = ["ProvisionMark", "find_named_provisions"]


@dataclass(frozen=True, slots=True)
class ProvisionMark:
    """One place that cites a provision.

    start, end  characters of the text searched, half-open
    stands_alone  whether it is a citation proper, which a later ``Id.`` can mean, and no mention in a sentence
    rule  the name of the rule that read it
    """

    start: int
    end: int
    provision: ProvisionCited
    stands_alone: bool
    rule: str


_LIST = rf"(?:§§[ ]?(?P<many>{SECTION_LIST})|§?[ ]?(?P<one>{SINGLE_LIST}))"

#: Illinois Compiled Statutes: chapter, act, section.  "740 ILCS 14/15(b)", "740 Ill. Comp. Stat. Ann. 14/15", "740 lLCS" of OCR.
ILCS = re.compile(
    rf"\b(?P<chapter>\d{{1,3}})[ ](?:[Il1]LCS|I\.?L\.?C\.?S\.?|Ill\.?[ ]?Comp\.?[ ]?Stat\.?(?:[ ]?Ann\.?)?)[ ](?:§+[ ]?)?(?P<act>\d+[A-Z]?)"
    rf"(?:[ ]?/[ ]?(?:§+[ ]?)?(?P<sections>{SECTION_LIST}))?(?P<whole>,?[ ]et\.?[ ]?seq\.?)?",
    re.IGNORECASE,
)

USC = re.compile(rf"\b(?P<title>\d{{1,2}})[ ](?:U\.[ ]?S\.[ ]?C\.?(?:[ ]?[AS]\.)?|USC[AS]?)[ ]?{_LIST}")
TITLE_OF_USC = re.compile(rf"\b[Ss]ections?[ ](?P<many>{SECTION_LIST})[ ]of[ ][Tt]itle[ ](?P<title>\d{{1,2}})\b")
CFR = re.compile(
    rf"\b(?P<title>\d{{1,2}})[ ](?:C\.[ ]?F\.[ ]?R\.?|CFR)[ ](?:(?P<part>[Pp](?:ar)?ts?\.?[ ]\d+)|{_LIST})"
)
GUIDELINES = re.compile(
    r"(?:\bU\.?S\.?S\.?G\.?[ ]?§?§?[ ]?|\bGuidelines[ ]§[ ]?|§[ ]?)(?P<sections>[1-8][A-Z]\d\.\d{1,2}(?:\([A-Za-z0-9]{1,4}\))*)"
)

#: The rule sets, each with the words that name it and its normal form (Bluebook rule 12.9.3 and B12.1.3).
RULE_SETS: tuple[tuple[str, str], ...] = (
    (
        r"Fed\.?[ ]?R\.?[ ]?Civ\.?[ ]?P(?:ro)?\.?|F\.?R\.?C\.?P\.?|Federal[ ]Rules?[ ]of[ ]Civil[ ]Procedure",
        "Fed. R. Civ. P.",
    ),
    (r"Fed\.?[ ]?R\.?[ ]?Evid\.?|F\.?R\.?E\.|FRE|Federal[ ]Rules?[ ]of[ ]Evidence", "Fed. R. Evid."),
    (
        r"Fed\.?[ ]?R\.?[ ]?App\.?[ ]?P(?:ro)?\.?|F\.?R\.?A\.?P\.?|Federal[ ]Rules?[ ]of[ ]Appellate[ ]Procedure",
        "Fed. R. App. P.",
    ),
    (r"Fed\.?[ ]?R\.?[ ]?Crim\.?[ ]?P(?:ro)?\.?|Federal[ ]Rules?[ ]of[ ]Criminal[ ]Procedure", "Fed. R. Crim. P."),
    (r"Fed\.?[ ]?R\.?[ ]?Bankr\.?[ ]?P(?:ro)?\.?|Federal[ ]Rules?[ ]of[ ]Bankruptcy[ ]Procedure", "Fed. R. Bankr. P."),
    (r"Ill\.?[ ]?(?:S\.?|Sup\.?)[ ]?Ct\.?[ ]?R(?:ule)?s?\.?|Illinois[ ]Supreme[ ]Court[ ]Rules?", "Ill. S. Ct. R."),
    (r"Ill\.?[ ]?R(?:ule)?s?\.?[ ]?Evid\.?|Illinois[ ]Rules?[ ]of[ ]Evidence", "Ill. R. Evid."),
    (r"Cal\.?[ ]R(?:ules?)?\.?[ ](?:of[ ])?C(?:our)?t\.?|California[ ]Rules?[ ]of[ ]Court", "Cal. R. Ct."),
    (r"7th[ ]Cir\.[ ]R\.", "7th Cir. R."),
    (r"9th[ ]Cir\.[ ]R\.", "9th Cir. R."),
)
_SETS = "|".join(f"(?P<set{index}>{words})" for index, (words, _) in enumerate(RULE_SETS))
RULE = re.compile(rf"\b(?:{_SETS})[ ]?(?:Rules?[ ])?(?P<sections>(?>{SECTION_LIST}))(?![\w%])", re.IGNORECASE)
RULE_OF_SET = re.compile(
    rf"\bRules?[ ](?P<sections>(?>{SECTION_LIST})),?[ ](?:of[ ](?:the[ ])?)?(?:{_SETS})(?!\w)", re.IGNORECASE
)
RULES_GOVERNING = re.compile(
    r"\bRule[ ](?P<number>\d{1,2}(?:\([a-z0-9]{1,3}\))*)(?:[ ]of[ ]the|,)[ ]Rules[ ]Governing[ ](?P<set>(?:§|Section)[ ]?225[45])[ ](?:Cases|Proceedings)",
    re.IGNORECASE,
)
LOCAL_RULE = re.compile(
    rf"\b(?:(?P<court>(?:[NSEWCM]\.?D\.?|D\.)[ ]?(?:[A-Z][a-z]+\.?|N\.?[YJHM]\.?C?\.?)[ ]?(?:[A-Z][a-z]+\.?)?|[NSEWCM]\.?D\.?N\.?Y\.?|D\.N\.J\.)[ ])?"
    rf"(?P<kind>L\.?R\.?|Civ(?:il)?\.?[ ]L(?:ocal)?\.?[ ]?R(?:ule)?s?\.?|L(?:ocal)?\.?[ ]Civ(?:il)?\.?[ ]R(?:ule)?s?\.?|LCvR|L\.[ ]?R\.|Local[ ]Rules?|Loc\.[ ]R\.)[ ](?P<sections>(?>{SECTION_LIST}))(?![\w%])"
)

_ROMAN = r"[IVXLC]+"
US_CONSTITUTION = re.compile(
    rf"\bU\.?[ ]?S\.?[ ]Const(?:itution|\.)?,?[ ](?:(?P<amendment>amends?\.?[ ](?P<which>{_ROMAN}))|(?P<article>art(?:icle|\.)?[ ](?P<number>{_ROMAN})))(?P<section>,[ ]§[ ]?\d+)?",
    re.IGNORECASE,
)
STATE_CONSTITUTION = re.compile(
    rf"\b(?P<state>Ill|Cal|N\.Y|Ind|Wash|Tex|Wis|Fla|Pa|Mich|Minn|Ohio)\.?[ ]Const\.?(?:[ ]of)?(?:[ ]1\d{{3}})?,?[ ]art(?:icle|\.)?[ ](?P<article>{_ROMAN})(?:,?[ ](?:§|sec(?:tion|\.))[ ]?(?P<section>\d+(?:\.\d+)?))?",
    re.IGNORECASE,
)
ORDINALS = {
    "First": "I", "Second": "II", "Third": "III", "Fourth": "IV", "Fifth": "V", "Sixth": "VI", "Seventh": "VII", "Eighth": "VIII", "Ninth": "IX",
    "Tenth": "X", "Eleventh": "XI", "Twelfth": "XII", "Thirteenth": "XIII", "Fourteenth": "XIV", "Fifteenth": "XV", "Sixteenth": "XVI",
    "Nineteenth": "XIX", "Twenty-First": "XXI",
}  # fmt: skip
#: "the Fourteenth Amendment", but never "the First Amendment to the Agreement" nor "First Amended Complaint".
AMENDMENT = re.compile(
    rf"\b(?P<ordinal>{'|'.join(ORDINALS)})[ ]Amendments?\b(?![ ](?:to[ ](?:the[ ])?(?!U|Const)|dated|Agreement|Lease|Complaint))"
)

PUBLIC_LAW = re.compile(r"\bPub(?:lic|\.)[ ]?L(?:aw|\.)[ ]?(?:Nos?\.?[ ])?(?P<number>\d{2,3}[-\u2013]\d{1,4})")
PUBLIC_ACT = re.compile(
    r"\b(?:Ill\.[ ])?(?:P\.?[ ]?A\.?|Pub(?:lic|\.)[ ]Act)[ ](?:Nos?\.?[ ])?(?P<number>(?:8\d|9\d|1[01]\d)[-\u2013]\d{1,4})\b"
)

#: State codes (Bluebook table T1.3): the state, the code's words, then its sections.  "Cal. Bus. & Prof. Code § 17200".
_STATES = (
    r"Ala|Alaska|Ariz|Ark|Cal|Colo|Conn|Del|D\.C|Fla|Ga|Haw|Idaho|Ind|Iowa|Kan|Ky|La|Me|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D"
    r"|Ohio|Okla|Or|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Utah|Vt|Va|Wash|W\.[ ]Va|Wis|Wyo"
)
STATE_CODE = re.compile(
    rf"\b(?P<code>(?:{_STATES})\.?[ ](?:(?:[A-Z][\w']*\.?|&|of)[ ]){{0,5}}?(?:Code|Stat\.?|Stats\.?|Laws?|Comp\.[ ]Laws|Rev\.[ ]Stat\.?|Gen\.[ ]Laws|C\.P\.L\.R\.|L\.)(?:[ ]Ann\.?)?(?:,?[ ](?:tit|ch)\.[ ]\d+[A-Za-z]?,?)?)[ ]"
    rf"(?:§§[ ]?(?P<many>{SECTION_LIST})|(?:§|[Ss]ec(?:tion|\.))?[ ]?(?P<one>{SINGLE_LIST}))"
)
FULL_STATE_NAMES = {
    "California": "Cal.",
    "Illinois": "Ill.",
    "Texas": "Tex.",
    "Washington": "Wash.",
    "Indiana": "Ind.",
    "New York": "N.Y.",
    "Florida": "Fla.",
    "Minnesota": "Minn.",
}
CODE_WORDS = {
    "Civil Code": "Civ. Code", "Penal Code": "Penal Code", "Code of Civil Procedure": "Civ. Proc. Code", "Business and Professions Code": "Bus. & Prof. Code",
    "Business & Professions Code": "Bus. & Prof. Code", "Labor Code": "Lab. Code", "Evidence Code": "Evid. Code", "Government Code": "Gov't Code",
    "General Business Law": "Gen. Bus. Law", "Business and Commerce Code": "Bus. & Com. Code", "Code": "Code", "Statutes": "Stat.",
}  # fmt: skip
NAMED_STATE_CODE = re.compile(
    rf"\b(?P<state>{'|'.join(FULL_STATE_NAMES)})[ ](?P<words>{'|'.join(sorted(CODE_WORDS, key=len, reverse=True))}),?[ ](?:§§?|[Ss]ections?)[ ]?(?P<many>{SECTION_LIST})"
)
#: California's older order of words, "Cal. Code Civ. Proc. § 425.16", for which the Bluebook has "Cal. Civ. Proc. Code".
CALIFORNIA_CODE = re.compile(
    rf"\bCal\.?[ ]Code[ ](?P<words>Civ\.?[ ]Proc\.?|Regs\.?,?[ ]tit\.[ ]\d+,?)[ ](?:§§?[ ]?|[Ss]ec(?:tion|\.)[ ])?(?P<many>{SECTION_LIST})"
)
RCW = re.compile(
    r"\b(?:RCW|Wash\.[ ]Rev\.[ ]Code)[ ](?:§[ ]?)?(?P<section>\d{1,3}[A-Z]?\.\d{2,3}(?:\.\d{3})?(?:\(\w{1,3}\))*)"
)


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


def _rule_set(match: re.Match[str]) -> str:
    return next(form for index, (_, form) in enumerate(RULE_SETS) if match[f"set{index}"])


def _code_name(printed: str) -> str:
    """A state code's name with its blanks single and its "Ann." gone, since both mean the same section."""
    return re.sub(r",?[ ]Ann\.?(?=,|$)", "", " ".join(printed.split()))


def _local_rule_court(printed: str | None, own_court: str) -> str:
    return (printed or own_court).strip()


def find_named_provisions(text: str, own_court_abbreviation: str = "") -> list[ProvisionMark]:
    """The provisions in ``text`` whose code is named beside them, in order.

    own_court_abbreviation  the filing's court ("N.D. Ill."), to which a local rule without a court belongs
    """
    marks: list[ProvisionMark] = []

    def add(match: re.Match[str], citation: str, kind: ProvisionKind, rule: str, alone: bool = True) -> None:
        marks.append(ProvisionMark(match.start(), match.end(), ProvisionCited(citation, kind), alone, rule))

    for match in ILCS.finditer(text):
        for provision in _ilcs(match):
            add(match, provision.citation, provision.kind, "provision.ilcs")
    for pattern, alone in ((USC, True), (TITLE_OF_USC, False)):
        for match in pattern.finditer(text):
            for section in _listed(match):
                add(match, f"{match['title']} U.S.C. § {section}", "StatuteSection", "provision.usc", alone)
    for match in CFR.finditer(text):
        if match["part"]:
            add(match, f"{match['title']} C.F.R. pt. {match['part'].split()[-1]}", "Regulation", "provision.cfr")
        for section in _listed(match):
            add(match, f"{match['title']} C.F.R. § {section}", "Regulation", "provision.cfr")
    for match in GUIDELINES.finditer(text):
        add(match, f"U.S.S.G. § {match['sections']}", "StatuteSection", "provision.guidelines")
    for pattern in (RULE, RULE_OF_SET):
        for match in pattern.finditer(text):
            # "Federal Rule of Evidence 702" is told in a sentence; "Fed. R. Evid. 702" is cited.
            alone = "Federal" not in match.group() and "Illinois" not in match.group() and pattern is RULE
            for section in read_sections(match["sections"]):
                add(match, f"{_rule_set(match)} {section}", "Rule", "provision.rule", alone)
    for match in RULES_GOVERNING.finditer(text):
        which = "§ 2254 Cases" if "2254" in match["set"] else "§ 2255 Proceedings"
        add(match, f"Rules Governing {which} {match['number']}", "Rule", "provision.rule", False)
    for match in LOCAL_RULE.finditer(text):
        court = _local_rule_court(match["court"], own_court_abbreviation)
        kind = _local_kind(match["kind"])
        if court:
            for section in read_sections(match["sections"]):
                add(match, f"{court} {kind} {section}", "Rule", "provision.local_rule", bool(match["court"]))
    _add_constitutions(text, add)
    for match in PUBLIC_LAW.finditer(text):
        add(match, f"Pub. L. {match['number'].replace(chr(0x2013), '-')}", "Statute", "provision.public_law")
    for match in PUBLIC_ACT.finditer(text):
        session, number = re.split(r"[-\u2013]", match["number"])
        add(match, f"Ill. P.A. {int(session):03d}-{int(number):04d}", "Statute", "provision.public_act")
    _add_state_codes(text, add)
    return _without_overlaps(marks)


def _local_kind(printed: str) -> str:
    if re.match(r"Civ", printed):
        return "Civ. L.R."
    if re.match(r"L(?:ocal)?\.?[ ]Civ", printed):
        return "L. Civ. R."
    return "LCvR" if printed == "LCvR" else "L.R."


def _add_constitutions(text: str, add) -> None:  # type: ignore[no-untyped-def]
    for match in US_CONSTITUTION.finditer(text):
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
    for match in STATE_CONSTITUTION.finditer(text):
        section = f", § {match['section']}" if match["section"] else ""
        state = match["state"] if match["state"] == "Ohio" else match["state"] + "."
        add(
            match,
            f"{state} Const. art. {match['article'].upper()}{section}",
            "ConstitutionalProvision",
            "provision.constitution",
        )
    for match in AMENDMENT.finditer(text):
        add(
            match,
            f"U.S. Const. amend. {ORDINALS[match['ordinal']]}",
            "ConstitutionalProvision",
            "provision.amendment",
            False,
        )


def _add_state_codes(text: str, add) -> None:  # type: ignore[no-untyped-def]
    for match in RCW.finditer(text):
        add(match, f"Wash. Rev. Code § {match['section']}", "StatuteSection", "provision.state_code")
    for match in CALIFORNIA_CODE.finditer(text):
        code = "Cal. Civ. Proc. Code" if match["words"].startswith("Civ") else f"Cal. Code {match['words']}"
        for section in _listed(match):
            add(match, f"{code} § {section}", "StatuteSection", "provision.state_code")
    for match in STATE_CODE.finditer(text):
        if match["code"].startswith("Wash. Rev. Code"):
            continue
        for section in _listed(match):
            add(match, f"{_code_name(match['code'])} § {section}", "StatuteSection", "provision.state_code")
    for match in NAMED_STATE_CODE.finditer(text):
        for section in _listed(match):
            code = f"{FULL_STATE_NAMES[match['state']]} {CODE_WORDS[match['words']]}"
            add(match, f"{code} § {section}", "StatuteSection", "provision.state_code", False)


def _without_overlaps(marks: list[ProvisionMark]) -> list[ProvisionMark]:
    """The marks in order; of marks that overlap in part the longer stays (one list of sections shares one span)."""
    kept: list[ProvisionMark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -(m.end - m.start))):
        if kept and mark.start < kept[-1].end and (mark.start, mark.end) != (kept[-1].start, kept[-1].end):
            continue
        if mark not in kept[-12:]:
            kept.append(mark)
    return kept
