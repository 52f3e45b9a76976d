"""Sections of the states' codes, and of federal codes that have names of their own (Bluebook table T1.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bipagraph.extraction.lines_with import found_in, joined, lines_with
from bipagraph.extraction.provisions.marks import ProvisionMark, provision_mark
from bipagraph.extraction.provisions.sections import (
    SECTION_LIST,
    SINGLE_LIST,
    SUBDIVISIONS_BEHIND,
    in_brackets,
    read_sections,
    split_decimal_ranges,
    split_ranges,
    subdivisions_in_words,
)
from bipagraph.extraction.worded import Worded
from bipagraph.resources import data_rows

__all__ = ["find_code_sections"]

#: State codes (Bluebook table T1.3): the state, the code's words, then its sections.  "Cal. Bus. & Prof. Code § 17200".
_STATES = (
    r"Ala|Alaska|Ariz|Ark|Cal|Colo|Conn|Del|D\.C|Fla|Ga|Haw|Idaho|Ind|Iowa|Kan|Ky|La|Me|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D"
    r"|Ohio|Okla|Or|Pa|P\.R|R\.I|S\.C|S\.D|Tenn|Tex|Utah|Vt|Va|Wash|W\.[ ]Va|Wis|Wyo"
)
#: West's reporters print no blank behind a full stop: "Ind.Code \u00a7 35-42-1-1", "W. Va.Code \u00a7 23-4C-6".
_APART = r"(?:[ ]|(?<=\.)(?=[A-Z]))"
STATE_CODE = Worded(
    ("Code", "Stat", "Law", "L."),
    rf"\b(?P<code>(?:{_STATES})\.?{_APART}(?:(?:[A-Z][\w']*\.?|&|of){_APART}){{0,5}}?(?:Code|Stat\.?|Stats\.?|Laws?|Comp\.[ ]Laws|Rev\.[ ]Stat\.?|Gen\.[ ]Laws|L\.)(?:[ ]Ann\.?)?(?:,?[ ](?:tit|ch)\.[ ]\d+[A-Za-z]?,?)?)[ ]"
    rf"(?:§§[ ]?(?P<many>{SECTION_LIST})|(?:§|[Ss]ec(?:tion|\.))?[ ]?(?P<one>{SINGLE_LIST}))",
)
#: The Uniform Commercial Code has a module of its own.
UNIFORM_CODE = re.compile(r"\bU(?:nif(?:orm|\.)|\.)[ ]Com")
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
    "General Business Law": "Gen. Bus. Law", "Business and Commerce Code": "Bus. & Com. Code", "Commercial Code": "Com. Code", "Code": "Code", "Statutes": "Stat.",
}  # fmt: skip
NAMED_STATE_CODE = Worded(
    ("Code", "Law", "Statutes"),
    rf"\b(?P<state>{'|'.join(FULL_STATE_NAMES)})[ ](?P<words>{'|'.join(sorted(CODE_WORDS, key=len, reverse=True))}),?[ ](?:§§?|[Ss]ections?)[ ]?(?P<many>{SECTION_LIST})",
)
#: California's older order of words, "Cal. Code Civ. Proc. § 425.16", for which the Bluebook has "Cal. Civ. Proc. Code".
CALIFORNIA_CODE = Worded(
    ("Cal",),
    rf"\bCal\.?[ ]?Code[ ](?P<words>(?:of[ ])?Civ(?:\.|il)?[ ]Pro(?:c\.?|\.|cedure)|Regs\.?,?[ ]tit\.[ ]\d+,?)[ ](?:§§?[ ]?|[Ss]ec(?:tion|\.)[ ])?(?P<many>{SECTION_LIST})",
)
#: Title 62A has the uniform text's own numbers: "RCW 62A.2-207".
_RCW_SECTION = r"\d{1,3}[A-Z]?\.(?:\d{2,3}(?:\.\d{3})?|\d[A-Z]?-\d{3})(?:\(\w{1,3}\))*"
RCW = Worded(
    ("RCW", "Wash. Rev. Code"),
    rf"\b(?:RCW|Wash\.[ ]Rev\.[ ]Code(?:[ ]Ann\.)?)[ ](?:§§?[ ]?)?(?P<sections>{_RCW_SECTION}(?:(?:,[ ](?:and[ ])?|[ ]and[ ]|[-\u2013]){_RCW_SECTION})*)",
)
#: The section before its code, as Florida, Missouri and Wisconsin print it: "section 768.72(1), Florida Statutes", "§ 407.020, RSMo".
BEFORE_CODE = {r"Fla\.[ ]Stat\.|Florida[ ]Statutes": "Fla. Stat. §", r"RSMo\.?|R\.S\.[ ]?Mo\.|Mo\.[ ]Rev\.[ ]Stat\.": "Mo. Rev. Stat. §", r"Wis\.[ ]Stats?\.|Stats\.": "Wis. Stat. §"}  # fmt: skip
SECTION_BEFORE_CODE = Worded(
    ("Stat", "RSMo", "R.S."),
    rf"(?:§§?[ ]?|[Ss]ections?[ ])(?P<many>{SECTION_LIST}),?[ ](?:of[ ](?:the[ ])?)?(?:{'|'.join(f'(?P<b{i}>{words})' for i, words in enumerate(BEFORE_CODE))})(?!\w)",
)
#: And as New York and California tell it in a sentence: "section 349 of the General Business Law", "section 1542 of the California Civil Code".
SECTION_OF_CODE = Worded(
    ("Code", "Law", "Procedure"),
    rf"(?:§§?[ ]?|[Ss]ections?[ ])(?P<many>{SECTION_LIST}),?[ ]of[ ](?:the[ ])?(?:(?P<state>California|New[ ]York)[ ])?(?P<code>(?:[A-Z][a-z]+,?[ ](?:and[ ]|&[ ]|of[ ])?){{0,4}}(?:Code|Law|Procedure))\b",
)
#: Maryland's code is cited by its articles: "Md. Code Ann., Cts. & Jud. Proc. § 5-101".
MARYLAND = Worded(
    ("Md. Code",),
    rf"\bMd\.[ ]Code(?:[ ]Ann\.)?,[ ](?P<article>[A-Z][a-z]+\.?(?:[ ](?:&|and|[A-Z][a-z]+\.?)){{0,4}}),?[ ]§§?[ ]?(?P<many>{SECTION_LIST})",
)
#: Louisiana's codes have articles: "La. Civ. Code art. 2315", "La. Code Civ. Proc. Ann. art. 966", "La. C.C. art. 2315".
LOUISIANA_CODES = {r"Civ(?:\.|il)[ ]Code|C\.C\.": "Civ. Code", r"Code[ ](?:of[ ])?Civ(?:\.|il)[ ]P(?:roc(?:\.|edure)|\.)|C\.C\.P\.": "Code Civ. Proc.", r"Code[ ](?:of[ ])?Crim(?:\.|inal)[ ]P(?:roc(?:\.|edure)|\.)": "Code Crim. Proc.", r"Code[ ](?:of[ ])?Evid(?:\.|ence)": "Code Evid."}  # fmt: skip
LOUISIANA = Worded(
    ("La.", "Louisiana"),
    rf"\bL(?:a\.|ouisiana)[ ](?:{'|'.join(f'(?P<l{i}>{words})' for i, words in enumerate(LOUISIANA_CODES))})(?:[ ]Ann\.)?,?[ ]art(?:icle)?s?\.?[ ](?P<many>{SECTION_LIST})",
)


#: Wisconsin and others print their codes in capitals: "WIS. STAT. § 808.10", "WISCONSIN STAT. § 409.203(2)".  Where the small capitals are set in another
#: font, the first letter may stand apart: "W IS. S TAT. § 940.01".
_CAPITAL_STATES = "|".join(
    re.sub(r"^([A-Z])(?=[A-Z]{2})", r"\1[ ]?", name.upper()) for name in (*_STATES.split("|"), "WISCONSIN")
)
CAPITAL_CODE = Worded(
    ("ODE", "TAT", "AW"),
    rf"\b(?P<state>{_CAPITAL_STATES})\.?[ ](?P<words>(?:(?:[A-Z][ ])?[A-Z&']+\.?[ ]){{0,4}}?(?:C[ ]?ODE|S[ ]?TAT\.?|L[ ]?AWS?))[ ](?:A[ ]?NN\.[ ])?"
    rf"(?:§§[ ]?(?P<many>{SECTION_LIST})|§[ ]?(?P<one>{SINGLE_LIST}))",
)
#: Illinois before 1993: "Ill. Rev. Stat. 1985, ch. 110, par. 2-615", for which the Bluebook has "Ill. Rev. Stat. ch. 110, ¶ 2-615".
ILLINOIS_REVISED_STATUTES = Worded(
    ("Rev",),
    rf"\bIll\.[ ]?Rev\.[ ]?Stat\.,?[ ](?:(?:1[89]\d\d|\(1[89]\d\d\)),?[ ](?:Supp\.[ ]1\d{{3}},[ ])?)?ch(?:\.|apter)[ ](?P<chapter>\d{{1,3}}[A-Z]?(?:[ ]?1/2|½)?),?[ ](?:pars?\.|paragraphs?|¶¶?|§§?)[ ]?(?P<many>{SECTION_LIST})",
)
MASSACHUSETTS = Worded(
    ("G.", "Mass. Gen. Laws"),
    rf"\b(?:M\.[ ]?G\.[ ]?L\.|G\.[ ]?L\.|Mass\.[ ]Gen\.[ ]Laws(?:[ ]Ann\.)?)[ ]ch?\.[ ]?(?P<chapter>\d{{1,3}}[A-Z]{{0,2}}),?[ ]§§?[ ]?(?P<many>{SECTION_LIST})",
)
#: Titles before the code: "18 Del. C. § 6853", "42 Pa.C.S. § 5524", "12 V.S.A. § 511".
TITLE_CODES = {r"Del\.[ ]?C(?:\.|ode)(?:[ ]Ann\.)?": "Del. Code tit. {}, §", r"Pa\.?[ ]?C(?:ons)?\.[ ]?S(?:tat)?\.(?:[ ]?A(?:nn)?\.)?": "{} Pa. Cons. Stat. §", r"P\.[ ]?S\.": "{} Pa. Stat. §", r"O\.[ ]?S\.|Okla\.[ ]Stat\.": "Okla. Stat. tit. {}, §", r"P\.[ ]?S\.(?:A\.)?|Pa\.[ ]Stat\.(?:[ ]Ann\.)?": "{} Pa. Stat. §", r"V\.S\.A\.|Vt\.[ ]Stat\.(?:[ ]Ann\.)?": "Vt. Stat. tit. {}, §", r"M\.R\.S\.(?:A\.)?|Me\.[ ]Rev\.[ ]Stat\.(?:[ ]Ann\.)?": "Me. Stat. tit. {}, §"}  # fmt: skip
TITLE_CODE = Worded(
    ("§",),
    rf"\b(?P<title>\d{{1,3}})[ ](?:{'|'.join(f'(?P<t{i}>{words})' for i, words in enumerate(TITLE_CODES))})[ ]§§?[ ]?(?P<many>{SECTION_LIST})",
)
#: Every section of a code that is named here has one of these in its line.
SIGN = re.compile(r"§|Code|Stat|Law|L\.,?[ ](?:Ann|tit|ch|[Ss]ec|\d)|R(?:CW|SMo)|C\.C\.")
#: New York brackets them: "CPLR 3211 [a] [7]", "Penal Law § 120.05 [2]".
_BRACKETED = r"(?P<subdivision>(?:[ ]?\[[A-Za-z0-9]{1,3}\]){1,4})?"


def _code_name(printed: str) -> str:
    """A state code's name with its blanks single and its "Ann." gone, since both mean the same section."""
    printed = re.sub(r"(?<=[a-z]\.)(?=[A-Z])", " ", printed)
    return re.sub(r",?[ ]Ann\.?(?=,|$| tit\.)", "", " ".join(printed.split()))


def _printed(row: dict[str, str]) -> str:
    """The words of a row of the table, also as West's reporters print them: "Pen.Code, \u00a7 148"."""
    return row["printed"].replace(") Code", ")[ ]?Code")


def _section_sign(printed: str) -> str:
    """What stands before the number: a code named in words needs its sign ("Bankruptcy Code, 11 U.S.C." has none), "CPLR 3211" does not."""
    return r"(?:§|[Ss]ec(?:tion|\.))[ ]?" if "Code" in printed else r"(?:(?:§|[Ss]ec(?:tion|\.))[ ]?)?"


@cache
def _abbreviated() -> tuple[tuple[re.Pattern[str], str, re.Pattern[str] | None], ...]:
    return tuple(
        (
            re.compile(
                rf"(?<![\w.])(?:{_printed(row)})(?:[ ]Ann\.)?,?[ ](?:(?:§§|[Ss]ections)[ ]?(?P<many>{SECTION_LIST})|{_section_sign(row['printed'])}(?P<one>{SINGLE_LIST})){_BRACKETED if row['code'].startswith('N.Y.') else SUBDIVISIONS_BEHIND}"
            ),
            row["code"],
            re.compile(row["courts"]) if row["courts"] else None,
        )
        for row in data_rows("code_abbreviations.csv")
    )


#: Where the words of a code may end and its sections begin ("Cal. Penal Code § 148", "MCL 600.2911", "RSMo, section 407.020"),
#: where those words can begin, and how far before their end.
SECTION_SIGN = re.compile(r"[A-Z.)\]8](?:ode|aw|ct|tatutes|rocedure|o)?,?[ ](?:§|\d|[Ss]ec)")
CAPITAL = re.compile(r"[A-Z](?<![\w.].)")
LONGEST_ABBREVIATION = 80
#: An abbreviation that tells its state, and one that stands for rules of court.
STATE_NAMED = re.compile(r"Ca[l1]\.|N\. ?[YH]\.|Ohio|New York|Ky\.")
RULES_OF_COURT = re.compile(r"\bR\. (?:Civ|App|Crim|Evid)|Ct\. R\.$")


@cache
def _any_abbreviated(capital: str) -> re.Pattern[str]:
    """What tells, where a word begins in that capital, which codes are worth a search: those that have the letter."""
    rows = ((index, _printed(row)) for index, row in enumerate(data_rows("code_abbreviations.csv")))
    words = "|".join(f"(?P<c{index}>{printed})" for index, printed in rows if capital in printed)
    return re.compile(rf"(?:{words or '(?!)'})[ ,]")


def _abbreviation_at(text: str, position: int) -> re.Match[str] | None:
    capital = CAPITAL.match(text, position)
    return _any_abbreviated(capital[0]).match(text, position) if capital else None


def _listed(match: re.Match[str]) -> list[str]:
    groups = match.groupdict()
    parts = in_brackets(re.sub(r"[ ]?\[(\w+)\]", r"(\1)", groups.get("subdivision") or ""))
    parts = parts or subdivisions_in_words(match.string, match.start(), match.end())
    return split_decimal_ranges(read_sections((groups.get("many") or groups.get("one") or "") + parts))


def _own_courts_alone(index: int, own_court: str, *, state_named: bool) -> bool:
    """Whether the table's row means its code here: in the courts it names, or where the state stands beside it."""
    courts = _abbreviated()[index][2]
    return courts is None or state_named or courts.fullmatch(own_court) is not None


def _sections_before_their_code(text: str, lines: Sequence[tuple[int, int]], own_court: str) -> Iterator[ProvisionMark]:
    for match in found_in(SECTION_BEFORE_CODE, text, lines):
        index = next(index for index in range(len(BEFORE_CODE)) if match[f"b{index}"])
        code = [*BEFORE_CODE.values()][index]
        if match[f"b{index}"] == "Stats." and not own_court.startswith("wis"):
            continue
        for section in _listed(match):
            yield provision_mark(match, f"{code} {section}", "StatuteSection", "provision.state_code")
    for match in found_in(SECTION_OF_CODE, text, lines):
        found = _abbreviation_at(match["code"] + " ", 0)
        if found is None or found.end() <= len(match["code"]):
            continue
        index = int((found.lastgroup or "c0")[1:])
        code = _abbreviated()[index][1]
        state = {"California": "Cal.", "New York": "N.Y.", None: ""}[
            match["state"] and " ".join(match["state"].split())
        ]
        if (
            code.startswith(("Cal.", "N.Y."))
            and code.startswith(state)
            and _own_courts_alone(index, own_court, state_named=bool(state))
        ):
            for section in _listed(match):
                yield provision_mark(match, f"{code} {section}", "StatuteSection", "provision.state_code", alone=False)


def _articles(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[ProvisionMark]:
    for match in found_in(MARYLAND, text, lines):
        for section in _listed(match):
            citation = f"Md. Code, {match['article']} § {section}"
            yield provision_mark(match, citation, "StatuteSection", "provision.state_code")
    for match in found_in(LOUISIANA, text, lines):
        code = next(code for index, code in enumerate(LOUISIANA_CODES.values()) if match[f"l{index}"])
        for section in _listed(match):
            yield provision_mark(match, f"La. {code} art. {section}", "StatuteSection", "provision.state_code")


REFERENCES = re.compile(r"(?:references|citations)\b")
#: What a filing says that its bare sections are of: "All further statutory references are to the Penal Code".
REFERENCES_ARE_TO = re.compile(
    r"\b(?:statut(?:ory|e)|section|code|undesignated|unspecified|unlabeled)[ ](?:section[ ]|statutory[ ])?(?:references|citations)[^.;()\n]{0,60}?[ ]are[ ]to[ ](?:sections[ ]of[ ])?"
    r"(?:the[ ])?(?:(?P<state>California|New[ ]York)[ ])?(?P<code>(?:[A-Z][a-z]+,?[ ](?:and[ ]|&[ ]|of[ ])?){0,4}(?:Code|Law|Procedure))\b"
)


def code_of_bare_sections(text: str, own_court: str) -> str:
    """What stands before the sections of the code that the filing says its bare sections are of; "" where it says nothing."""
    for match in found_in(REFERENCES_ARE_TO, text, lines_with(REFERENCES, text)):
        found = _abbreviation_at(match["code"] + " ", 0)
        if found is not None and found.end() > len(match["code"]):
            index = int((found.lastgroup or "c0")[1:])
            if _own_courts_alone(index, own_court, state_named=bool(match["state"])):
                return _abbreviated()[index][1] + " "
    return ""


def find_code_sections(text: str, own_court: str = "") -> Iterator[ProvisionMark]:
    """The sections of codes other than the U.S. Code and the Illinois Compiled Statutes that ``text`` cites.

    own_court  the id of the filing's court, or "": courts of California leave "Cal." out, those of Ohio "Ohio"
    """
    rule = "provision.state_code"
    lines = lines_with(SIGN, text)
    for match in found_in(RCW, text, lines):
        for section in re.findall(_RCW_SECTION, match["sections"]):
            yield provision_mark(match, f"Wash. Rev. Code § {section}", "StatuteSection", rule)
    yield from _sections_before_their_code(text, lines, own_court)
    yield from _articles(text, lines)
    for match in found_in(CALIFORNIA_CODE, text, lines):
        code = (
            "Cal. Civ. Proc. Code"
            if "Civ" in match["words"]
            else f"Cal. Code {match['words'].replace('Regs.,', 'Regs.')}"
        )
        for section in _listed(match):
            yield provision_mark(
                match, f"{code} § {section}", "Regulation" if "Regs" in code else "StatuteSection", rule
            )
    for match in found_in(STATE_CODE, text, lines):
        if match["code"].startswith("Wash. Rev. Code") or _abbreviation_at(text, match.start()):
            continue  # read by the table, so that "Cal. Labor Code" and "Lab. Code" are one
        if UNIFORM_CODE.search(match["code"]):
            continue
        for section in _listed(match):
            yield provision_mark(match, f"{_code_name(match['code'])} § {section}", "StatuteSection", rule)
    for match in found_in(NAMED_STATE_CODE, text, lines):
        for section in _listed(match):
            code = f"{FULL_STATE_NAMES[match['state']]} {CODE_WORDS[match['words']]}"
            yield provision_mark(match, f"{code} § {section}", "StatuteSection", rule, alone=False)
    for match in found_in(CAPITAL_CODE, text, lines):
        printed = match["state"].replace(" ", "") if match["state"][1:2] == " " else match["state"]
        state = "Wis." if printed == "WISCONSIN" else printed.title() + "."
        words = re.sub(r"\b([A-Z]) (?=[A-Z])", r"\1", match["words"])
        for section in _listed(match):
            yield provision_mark(match, f"{state} {_code_name(words.title())} § {section}", "StatuteSection", rule)
    for match in found_in(ILLINOIS_REVISED_STATUTES, text, lines):
        for section in _listed(match):
            chapter = match["chapter"].replace("½", " 1/2")
            yield provision_mark(match, f"Ill. Rev. Stat. ch. {chapter}, ¶ {section}", "StatuteSection", rule)
    for match in found_in(MASSACHUSETTS, text, lines):
        for section in _listed(match):
            yield provision_mark(match, f"Mass. Gen. Laws ch. {match['chapter']}, § {section}", "StatuteSection", rule)
    for match in found_in(TITLE_CODE, text, lines):
        form = next(form for index, form in enumerate(TITLE_CODES.values()) if match[f"t{index}"])
        for section in _listed(match):
            yield provision_mark(match, f"{form.format(match['title'])} {section}", "StatuteSection", rule)
    yield from _abbreviated_sections(text, own_court)
    if own_court in VIRGINIA:
        yield from _bare_code_sections(text)


#: Virginia's courts cite their code by no more than the word: "pursuant to Code \u00a7 65.2-710".
VIRGINIA = ("va", "vactapp")
BARE_CODE = re.compile(
    rf"(?:(?P<before>[\w.&']{{1,20}})[ ])?(?<![\w.])Code[ ](?:§§[ ]?(?P<many>{SECTION_LIST})|§[ ]?(?P<one>{SINGLE_LIST}))"
)
#: Another capital before it names another code: "Penal Code", "U.S. Code"; but "See Code", "Under Code".
OPENING_WORD = re.compile(r"(?:See|Under|In|By|And|But|Cf\.|Compare|While|Although|Because|Since|Here|Thus|[a-z(].*)")


def _bare_code_sections(text: str) -> Iterator[ProvisionMark]:
    for match in found_in(BARE_CODE, text, lines_with(SECTION_SIGN, text)):
        if match["before"] is None or OPENING_WORD.fullmatch(match["before"]):
            for section in _listed(match):
                yield provision_mark(match, f"Va. Code § {section}", "StatuteSection", "provision.state_code")


def _abbreviated_sections(text: str, own_court: str) -> Iterator[ProvisionMark]:
    end = 0
    before = ((max(0, sign.start() - LONGEST_ABBREVIATION), sign.end()) for sign in SECTION_SIGN.finditer(text))
    for capital in found_in(CAPITAL, text, joined(before)):
        found = _any_abbreviated(capital[0]).match(text, capital.start()) if capital.start() >= end else None
        if found is None:
            continue
        end = found.end()
        index = int((found.lastgroup or "c0")[1:])
        pattern, code, _ = _abbreviated()[index]
        if not _own_courts_alone(index, own_court, state_named=bool(STATE_NAMED.match(found.group()))):
            continue
        match = pattern.match(text, found.start())
        if not match:
            continue
        # No section of these codes is hyphened: "N.Y. Civ. Rights Law §§ 50-51" is a range.
        plain_numbers = match["many"] and code.startswith(("N.Y.", "Cal."))
        for section in split_ranges(_listed(match)) if plain_numbers else _listed(match):
            kind = (
                "Regulation"
                if code.startswith("Treas.")
                else "Rule"
                if RULES_OF_COURT.search(code)
                else "StatuteSection"
            )
            # Connecticut's opinions name the General Statutes in their sentences, and a later "Id." means the decision before.
            alone = not code.startswith("Conn.")
            yield provision_mark(match, f"{code} {section}", kind, "provision.state_code", alone=alone)  # type: ignore[arg-type]
