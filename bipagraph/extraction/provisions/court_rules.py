"""Rules of courts: the federal sets, the circuits' and districts' local rules, the states' rules (Bluebook rule 12.9.3, B12.1.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bipagraph.extraction.court_names import court_appeals_to, court_citation_abbreviation
from bipagraph.extraction.lines_with import found_in, lines_holding, lines_with
from bipagraph.extraction.provisions.marks import ProvisionMark, provision_mark
from bipagraph.extraction.provisions.sections import SECTION_LIST, as_rules_print, read_sections, split_decimal_ranges

__all__ = ["find_court_rules"]

#: The rule sets, each with the words that name it and its normal form (Bluebook rule 12.9.3 and B12.1.3).
RULE_SETS: tuple[tuple[str, str], ...] = (
    (
        r"Fed\.?[ ]?R\.?[ ]?Civ\.?[ ]?P(?:roc?)?\.?|F\.[ ]?R\.[ ]?Civ\.[ ]?P(?:roc?)?\.?|F\.?R\.?C\.?P\.?|Federal[ ]Rules?[ ]of[ ]Civil[ ]Procedure",
        "Fed. R. Civ. P.",
    ),
    (r"(?:Fed\.?|F\.)[ ]?R\.?[ ]?Evid\.?|F\.?R\.?E\.|FRE|Federal[ ]Rules?[ ]of[ ]Evidence", "Fed. R. Evid."),
    (
        r"(?:Fed\.?|F\.)[ ]?R\.?[ ]?App\.?[ ]?P(?:roc?)?\.?|F\.?R\.?A\.?P\.?|Federal[ ]Rules?[ ]of[ ]Appellate[ ]Procedure",
        "Fed. R. App. P.",
    ),
    (
        r"(?:Fed\.?|F\.)[ ]?R\.?[ ]?Crim\.?[ ]?P(?:roc?)?\.?|Federal[ ]Rules?[ ]of[ ]Criminal[ ]Procedure",
        "Fed. R. Crim. P.",
    ),
    (
        r"(?:Fed\.?|F\.)[ ]?R\.?[ ]?Bankr\.?[ ]?P(?:roc?)?\.?|F\.R\.B\.P\.|Bankruptcy[ ](?=Rule)|Bankr\.[ ]R\.|Federal[ ]Rules?[ ]of[ ]Bankruptcy[ ]Procedure",
        "Fed. R. Bankr. P.",
    ),
    (r"Ill\.?[ ]?(?:S\.?|Sup\.?)[ ]?Ct\.?[ ]?R(?:ule)?s?\.?|Illinois[ ]Supreme[ ]Court[ ]Rules?", "Ill. S. Ct. R."),
    (
        r"\d{2,3}[ ]Ill\.[ ]?2d[ ]R\.",
        "Ill. S. Ct. R.",
    ),  # "(73 Ill. 2d R. 315)", of the time when the reports printed the rules
    (r"Ill\.?[ ]?R(?:ule)?s?\.?[ ]?Evid\.?|Illinois[ ]Rules?[ ]of[ ]Evidence", "Ill. R. Evid."),
    (r"Cal\.?[ ]R(?:ules?)?\.?[ ](?:of[ ])?C(?:our)?t\.?,?|California[ ]Rules?[ ]of[ ]Court,?", "Cal. R. Ct."),
)
_SETS = "|".join(f"(?P<set{index}>{words})" for index, (words, _) in enumerate(RULE_SETS))
RULE = re.compile(rf"\b(?:{_SETS})[ ]?(?:Rules?[ ])?(?P<sections>(?>{SECTION_LIST}))(?![\w%])", re.IGNORECASE)
RULE_OF_SET = re.compile(
    rf"\bRules?[ ](?P<sections>(?>{SECTION_LIST})),?[ ](?:of[ ](?:the[ ])?)?(?:{_SETS})(?!\w)", re.IGNORECASE
)
RULES_GOVERNING = re.compile(
    rf"\bRules?[ ](?P<sections>(?>{SECTION_LIST}))(?:[ ]of[ ]the|,)[ ]Rules[ ]Governing[ ](?P<set>(?:§|Section)[ ]?225[45])[ ](?:Cases|Proceedings)",
    re.IGNORECASE,
)
#: A district's abbreviation ("N.D. Ill.", "D. Me.", "S.D.N.Y.").
_DISTRICT = r"(?:[NSEWCM]\.?D\.?|D\.)[ ]?(?:(?!See\b|But\b|Under\b|The\b|Local\b|Pursuant\b)[A-Z][a-z]+\.?|N\.?[YJHM]\.?C?\.?|S\.?[CD]\.?|R\.?I\.?|P\.?R\.?)(?:[ ](?!Civ|Crim|Loc|Bank)(?:[A-Z][a-z]{1,4}\.?|Va\.))?|[NSEWCM]\.?D\.?N\.?[YC]\.?|D\.N\.J\.|D\.[ ]?D\.?[ ]?C\.|D\.C\."
#: Sets of local rules that bear their kind before them, as the Northern District of California calls them, each with its normal name.
LOCAL_KINDS = {
    "ADR": "ADR L.R.", r"Crim(?:inal|\.)": "Crim. L.R.", r"Bankr(?:uptcy|\.)": "Bankr. L.R.", r"Pat(?:ent|\.)": "Patent L.R.",
    r"Adm(?:ir(?:alty)?\.?|iralty[ ]and[ ]Maritime)": "Admir. L.R.", "Habeas(?:[ ]Corpus)?": "Habeas L.R.",
}  # fmt: skip
LOCAL_RULE = re.compile(
    rf"\b(?:(?P<court>{_DISTRICT})[ ])?"
    # A court's rules by their kind ("ADR L.R. 3-5(b)", "Patent L.R. 3-1"), and as a heading prints them ("LOCAL RULE 7.1 CERTIFICATE").
    rf"(?P<kind>(?:{'|'.join(LOCAL_KINDS)})[ ]L(?:\.[ ]?R\.|R|ocal[ ]Rules?)|LOCAL[ ](?:(?:CIVIL|CRIMINAL|BANKRUPTCY|PATENT)[ ])?RULES?|L\.[ ]?(?:CIV|CRIM|BANKR|PAT)\.[ ]R\.|Civ(?:il)?\.?[ ]L(?:ocal)?\.?[ ]?R(?:ule)?s?\.?|L(?:oc(?:al)?)?\.?[ ]?(?:Civ(?:il)?|Crim(?:inal)?|Bankr(?:uptcy)?|Pat(?:ent)?|App(?:ellate)?)\.?[ ]R(?:ule)?s?\.?|L\.?R\.?[ ](?=Civ)(?:Civ\.?(?:[ ]?P\.?)?)"
    rf"|L\.[ ]?C(?:i?v)\.[ ]?R\.|LCvR|LCivR|LCrR|LCR|LRCiv|LRCrim|CivLR|(?:DU|NE)(?:Civ|Crim|Gen)R|LBR|L\.?R\.?|L\.[ ]R\.|Local[ ]Rules?|Loc\.[ ]R\.)(?:[ ]|(?<=R)(?=\d))(?:(?:Civ\.?|CV|Cv)[ ])?"
    # Texas and Nevada letter their local rules: "Local Rule CV-7(i)", "LR IA 6-1".
    rf"(?P<letters>(?:CV|AT|CR|BK)-|I[ABC][ ])?(?P<sections>(?>{SECTION_LIST}))(?![\w%])"
)
#: Some districts' rules bear no "local": "D. Kan. Rule 6.1", "S.D. Ohio Civ. R. 7.2".
DISTRICT_RULE = re.compile(
    rf"\b(?P<court>{_DISTRICT})[ ](?:Rules?|R\.|(?P<kind>Civ\.|Crim\.)[ ]R\.)[ ](?P<sections>(?>{SECTION_LIST}))(?![\w%])"
)
#: The rules of the Circuit Court of Cook County.
COOK_COUNTY_RULE = re.compile(
    rf"\b(?:Cook[ ](?:Co\.|C(?:oun)?ty\.?)[ ]Cir(?:\.|cuit)[ ]C(?:t\.|ourt)[ ]R(?:ules?|\.)|Circuit[ ]Court[ ]of[ ]Cook[ ]County[ ]Rules?)[ ](?P<sections>(?>{SECTION_LIST}))(?![\w%])"
)
#: Colorado runs all together: "D.C.COLO.LCivR 7.1(a)".
COLORADO_LOCAL_RULE = re.compile(
    rf"\bD\.C\.COLO\.(?P<kind>L[A-Z][A-Za-z]*R)[ ](?P<sections>(?>{SECTION_LIST}))(?![\w%])"
)

#: The circuits' own rules: "7th Cir. R. 3(c)", "D.C. Cir. Rule 28", "Seventh Circuit Rule 53"; within the circuit "Circuit Rule 28(c)".
CIRCUITS = {
    "First": "1st", "Second": "2d", "Third": "3d", "Fourth": "4th", "Fifth": "5th", "Sixth": "6th", "Seventh": "7th", "Eighth": "8th",
    "Ninth": "9th", "Tenth": "10th", "Eleventh": "11th", "Federal": "Fed.", "2nd": "2d", "3rd": "3d",
}  # fmt: skip
#: Also before a rule: "Rule 28(a) of the Circuit Rules"; and in a heading's capitals, "STATEMENT UNDER CIRCUIT RULE 3(c)".
_CIRCUIT_NAMES = "|".join(form for name in CIRCUITS if name.isalpha() for form in (name, name.upper()))
CIRCUIT_RULE = re.compile(
    rf"(?:\b(?P<circuit>\d{{1,2}}(?:st|nd|rd|d|th)|Fed\.|D\.C\.|{_CIRCUIT_NAMES})[ ])?(?:\bCir\.[ ]|\bC(?:ircuit|IRCUIT)[ ])(?:L\.?[ ]?R\.|R\.|(?:Local[ ])?Rules?|(?:LOCAL[ ])?RULES?)[ ](?P<sections>(?>{SECTION_LIST}))(?![\w%])"
    rf"|\bRules?[ ](?P<before>(?>{SECTION_LIST}))[ ]of[ ]the[ ](?:(?P<circuit_behind>{_CIRCUIT_NAMES})[ ])?Circuit[ ]Rules\b"
)
#: The states' own sets: "Md. Rule 2-519(b)", "Mass. R. Civ. P. 12(b)(6)", "Ind. Trial Rule 12", "Pa. R. Prof. Conduct 1.7".  Illinois and
#: California stand above; "S.D. Ohio Civ. R. 7.2" is a local rule.
STATE_RULE = re.compile(
    rf"(?<![\w.])(?<!D\. )(?P<set>(?:Ala|Alaska|Ariz|Ark|Colo|Conn|Del|D\.C|Fla|Ga|Haw|Idaho|Ind|Iowa|Kan|Ky|La|Me|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.[ ]?H|N\.[ ]?J|N\.[ ]?M|N\.[ ]?Y|N\.[ ]?C|N\.[ ]?D|Ohio|Okla|Or|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Utah|Vt|Va|Wash|W\.[ ]Va|Wis|Wyo)\.?[ ]"
    rf"(?:(?:Sup(?:er)?\.?[ ]Ct\.[ ]|Ct\.[ ](?:Ch\.[ ])?|Trial[ ]|App(?:ellate)?\.?[ ]|Evidence[ ]|Crim(?:inal)?\.?[ ])?(?:Rules?|R\.)(?:[ ]?(?:Civ|Crim|App|Evid|Prof|Prac|Ct|Juv|Bankr|P)[a-z']*\.?)?(?:[ ]?(?:P(?:roc)?|Conduct|Cond|Evid)\.?)?))[ ](?P<sections>(?>{SECTION_LIST}))(?![\w%])"
)
#: Florida's order of words: "Rule 1.140(b), Fla. R. Civ. P."
STATE_RULE_BEHIND = re.compile(
    rf"\b[Rr]ules?[ ](?P<sections>(?>{SECTION_LIST})),[ ](?P<set>(?:Fla|Ga|Ala|Miss|Tenn|Minn|Ariz|Colo|Ind|Mo|Tex|Utah|Va)\.[ ]R\.[ ]?(?:Civ|Crim|App|Evid|Jud|Gen|Prac)[a-z]*\.?(?:[ ](?:P|Proc|Admin|Prac)\.)?)"
)
#: "Texas Rule of Evidence 403", "Indiana Rules of Appellate Procedure 46".
_STATE_NAMES = {
    "Alabama": "Ala.", "Arizona": "Ariz.", "Colorado": "Colo.", "Florida": "Fla.", "Georgia": "Ga.", "Indiana": "Ind.", "Iowa": "Iowa", "Kentucky": "Ky.",
    "Maryland": "Md.", "Massachusetts": "Mass.", "Michigan": "Mich.", "Minnesota": "Minn.", "Missouri": "Mo.", "Nebraska": "Neb.", "Ohio": "Ohio",
    "Pennsylvania": "Pa.", "Tennessee": "Tenn.", "Texas": "Tex.", "Utah": "Utah", "Wisconsin": "Wis.",
}  # fmt: skip
_SUBJECTS = {
    "Civil Procedure": "R. Civ. P.", "Criminal Procedure": "R. Crim. P.", "Appellate Procedure": "R. App. P.", "Evidence": "R. Evid.",
    "Professional Conduct": "R. Prof'l Conduct",
}  # fmt: skip
NAMED_STATE_RULE = re.compile(
    rf"\b(?P<state>{'|'.join(_STATE_NAMES)})[ ]Rules?[ ]of[ ](?P<subject>{'|'.join(_SUBJECTS)})[ ](?:Rules?[ ])?(?P<sections>(?>{SECTION_LIST}))(?![\w%])"
)
#: "Indiana Appellate Rule 28(A)(2)", as STATE_RULE reads it behind the abbreviation.
_STATE_SETS = ("Trial Rule", "Appellate Rule", "Evidence Rule", "Criminal Rule")
STATE_NAME_RULE = re.compile(
    rf"\b(?P<state>{'|'.join(_STATE_NAMES)})[ ](?P<set>{'|'.join(_STATE_SETS)})s?[ ](?P<sections>(?>{SECTION_LIST}))(?![\w%])"
)
#: Ohio's courts print their own without the state: "Civ.R. 56(C)", "Crim.R. 11".
OHIO_RULE = re.compile(
    rf"(?<!Ohio )(?<!Loc\. )(?<!Fed\. )(?<!\bL\. )(?<!\bD\. )(?<![\w.])(?P<set>Civ|Crim|App|Evid|Juv)\.[ ]?R\.[ ](?P<sections>(?>{SECTION_LIST}))(?![\w%])"
)
#: California's courts print theirs in small letters behind the first citation: "rule 8.137(a)".
CALIFORNIA_RULE = re.compile(r"\brules?[ ](?P<sections>\d{1,2}\.\d{1,4}(?:\([a-z0-9]{1,3}\))*)(?![\w%])")
#: The Supreme Court of the United States: "Sup. Ct. R. 10", "this Court's Rule 15.2".
SUPREME_COURT_RULE = re.compile(
    rf"(?<!Ill\. )(?<!Super )\b(?:U\.S\.[ ])?Sup\.[ ]Ct\.[ ]R(?:ule|\.)[ ](?P<sections>(?>{SECTION_LIST}))(?![\w%])"
)

#: Every rule of court has one of these in its line: "Rule", "R.", "R 7", "FRE", "L.R.", "LCvR".
SIGN = re.compile(
    r"R(?:ule|ULE|s?\.|s?[ ][A-Z\d])|r(?:ule|\.(?<![A-Za-z]..)|[ ]\d)|[Ff]\.?[Rr]\.?(?:[CcAaBb]\.?[Pp]|[Ee])|L\.?(?:[ ]?R|BR|C[a-z]*R|[A-Z][A-Za-z]*R)"
)


def _rule_set(match: re.Match[str]) -> str:
    return next(form for index, (_, form) in enumerate(RULE_SETS) if match[f"set{index}"])


def _local_kind(printed: str) -> str:
    """The normal name of a set of local rules: "L.R.", "Civ. L.R.", "L. Civ. R.", "LCvR"."""
    words = printed.casefold()
    for pattern, kind in LOCAL_KINDS.items():
        if re.match(rf"{pattern}[ ]L", printed):
            return kind
    if words.startswith("civ"):
        return "Civ. L.R."
    for subject, kind in (
        ("civ", "L. Civ. R."),
        ("cv", "L. Civ. R."),
        ("crim", "L. Crim. R."),
        ("bankr", "L. Bankr. R."),
        ("pat", "L. Pat. R."),
        ("app", "L. App. R."),
    ):
        if re.match(rf"l(?:oc(?:al)?)?\.?[ ]?{subject}", words) and not words.startswith(("lciv", "lcv")):
            return kind
    if words.startswith("lbr"):
        return "L. Bankr. R."
    return printed if re.match(r"LC|LRC|DU|NE", printed) else "L.R."


def find_court_rules(text: str, own_court: str = "", own_abbreviation: str = "") -> Iterator[ProvisionMark]:
    """The rules of court in ``text`` whose set is named beside them.

    own_court         the id of the filing's court, or ""
    own_abbreviation  as citations abbreviate it ("N.D. Ill."): a local rule without a court is that court's
    """
    lines = lines_with(SIGN, text)
    for pattern in (RULE, RULE_OF_SET):
        for match in found_in(pattern, text, lines):
            # "Federal Rule of Evidence 702" is told in a sentence; "Fed. R. Evid. 702" is cited.
            alone = "Federal" not in match.group() and "Illinois" not in match.group() and pattern is RULE
            for section in split_decimal_ranges(read_sections(match["sections"])):
                section = as_rules_print(section) if match.group().isupper() else section
                yield provision_mark(match, f"{_rule_set(match)} {section}", "Rule", "provision.rule", alone=alone)
    for match in found_in(RULES_GOVERNING, text, lines_holding(("overning", "OVERNING"), text, lines)):
        which = "§ 2254 Cases" if "2254" in match["set"] else "§ 2255 Proceedings"
        for section in read_sections(match["sections"]):
            yield provision_mark(match, f"Rules Governing {which} {section}", "Rule", "provision.rule", alone=False)
    for match in found_in(LOCAL_RULE, text, lines):
        court = (match["court"] or own_abbreviation).strip()
        if court:
            for section in read_sections(match["sections"]):
                citation = f"{court} {_local_kind(match['kind'])} {match['letters'] or ''}{section}"
                yield provision_mark(match, citation, "Rule", "provision.local_rule", alone=bool(match["court"]))
    for match in found_in(DISTRICT_RULE, text, lines):
        for section in read_sections(match["sections"]):
            rules = f"{match['kind']} R." if match["kind"] else "Rule"
            yield provision_mark(match, f"{match['court']} {rules} {section}", "Rule", "provision.local_rule")
    for match in found_in(COOK_COUNTY_RULE, text, lines_holding(("Cook",), text, lines)):
        for section in read_sections(match["sections"]):
            yield provision_mark(match, f"Cook Co. Cir. Ct. R. {section}", "Rule", "provision.local_rule")
    for match in found_in(COLORADO_LOCAL_RULE, text, lines_holding(("COLO",), text, lines)):
        for section in read_sections(match["sections"]):
            yield provision_mark(match, f"D. Colo. {match['kind']} {section}", "Rule", "provision.local_rule")
    for match in found_in(CIRCUIT_RULE, text, lines_holding(("Cir", "CIR"), text, lines)):
        printed = match["circuit"] or match["circuit_behind"] or _own_circuit(own_court, own_abbreviation)
        if printed:
            circuit = CIRCUITS.get(printed.title(), printed)
            for section in read_sections(match["sections"] or match["before"]):
                yield provision_mark(match, f"{circuit} Cir. R. {section}", "Rule", "provision.local_rule")
    yield from _state_rules(text, lines, own_court)


def _own_circuit(own_court: str, own_abbreviation: str) -> str:
    """The filing's circuit, "7th", in which a district's filings too call its rules no more than "Circuit Rule 3(c)"; or ""."""
    if not own_abbreviation.endswith("Cir."):
        own_abbreviation = court_citation_abbreviation(court_appeals_to(own_court) or "") or ""
    return own_abbreviation.removesuffix(" Cir.") if own_abbreviation.endswith("Cir.") else ""


def _state_rules(text: str, lines: Sequence[tuple[int, int]], own_court: str) -> Iterator[ProvisionMark]:
    for match in found_in(STATE_RULE, text, lines):
        for section in read_sections(match["sections"]):
            yield provision_mark(match, f"{' '.join(match['set'].split())} {section}", "Rule", "provision.rule")
    for match in found_in(STATE_RULE_BEHIND, text, lines_holding((". R.",), text, lines)):
        rules = " ".join(match["set"].split())
        for section in read_sections(match["sections"]):
            yield provision_mark(match, f"{rules} {section}", "Rule", "provision.rule")
    for match in found_in(NAMED_STATE_RULE, text, lines_holding(("Rule of", "Rules of"), text, lines)):
        rules = f"{_STATE_NAMES[match['state']]} {_SUBJECTS[match['subject']]}"
        for section in read_sections(match["sections"]):
            yield provision_mark(match, f"{rules} {section}", "Rule", "provision.rule", alone=False)
    for match in found_in(STATE_NAME_RULE, text, lines_holding(_STATE_SETS, text, lines)):
        for section in read_sections(match["sections"]):
            yield provision_mark(
                match, f"{_STATE_NAMES[match['state']]} {match['set']} {section}", "Rule", "provision.rule"
            )
    for match in found_in(SUPREME_COURT_RULE, text, lines_holding(("Sup. Ct.",), text, lines)):
        for section in read_sections(match["sections"]):
            yield provision_mark(match, f"Sup. Ct. R. {section}", "Rule", "provision.rule")
    if own_court.startswith("ohio"):
        for match in found_in(OHIO_RULE, text, lines):
            for section in read_sections(match["sections"]):
                yield provision_mark(match, f"Ohio {match['set']}. R. {section}", "Rule", "provision.rule")
    if own_court.startswith("cal"):
        for match in found_in(CALIFORNIA_RULE, text, lines):
            yield provision_mark(match, f"Cal. R. Ct. {match['sections']}", "Rule", "provision.rule", alone=False)
