"""Provisions that lean on the rest of the filing: "Rule 12(b)(6)", "Section 15(b)", "BIPA", "the Act".

A bare number inherits its code from what the filing names; where nothing tells, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from bipagraph.extraction.lines_with import found_in, lines_with
from bipagraph.extraction.provisions.marks import ProvisionMark
from bipagraph.extraction.provisions.nearby import find_numbers_alone, find_subsections, is_told_by_code, nearby_code
from bipagraph.extraction.provisions.sections import (
    SECTION_LIST,
    SLIP_SECTIONS,
    as_rules_print,
    read_sections,
    subdivisions_in_words,
)
from bipagraph.extraction.provisions.state_codes import code_of_bare_sections
from bipagraph.extraction.worded import Worded
from bipagraph.records import ProvisionCited, ProvisionKind
from bipagraph.resources import data_rows

__all__ = ["find_leaning_provisions"]

BARE_RULE = re.compile(
    rf"\b(?P<word>R(?:ule|ULE)[sS]?)[ ](?P<sections>(?>{SECTION_LIST}))(?![\w%])(?!,?[ ]of[ ](?:the[ ])?(?:Rules[ ]Gov|Local|Model|Illinois|Supreme|Court))"
)
#: "Local Rule", "Supreme Court Rule", "Circuit Rule": a rule of a set that the word before names.
SET_BEFORE = re.compile(
    r"(?P<set>Supreme Court|Local|Circuit|Bankruptcy|Criminal|Appellate|Model|Trial|Standing|Evidence|Civil L\.|SEC|FINRA|NASD|Exchange|Commission|General|Patent|Court|Individual|Practices?|Chambers|Commercial Division|House|Departmental|Disciplinary|JAMS|AAA|Arbitration)[ ]$",
    re.IGNORECASE,
)
#: A judge's own rules of practice: "Rule 4.A of the Court's Individual Practices", "Rule 2(B) of my Individual Rules".
JUDGES_OWN = re.compile(
    r"(?:\.?[A-Z])?,?[ ](?:of|in)[ ](?:the|this|my|his|her|our|Judge)[ ][^.;\n]{0,40}?\b(?:Individual|Standing Order|Chambers|Practices?)\b"
)

BARE_SECTION = re.compile(
    rf"(?P<act>\b[A-Z][A-Za-z]{{0,11}}[A-Z]\w{{0,11}}(?:'s)?[ ])?(?:(?P<plural>§§[ ]?|\b[Ss](?:ubs)?ections[ ])(?P<many>(?>{SECTION_LIST}))|(?:§[ ]?|\b[Ss](?:ubs)?ections?[ ])(?P<one>(?>{SLIP_SECTIONS})))(?![\w%]|\.\d)"
)
#: An act's initials before its section, "ERISA ", are no longer.
LONGEST_ACT = 30
#: What their lines have in them.
RULE_SIGN = re.compile(r"Rules?[ ]\d|RULES?[ ]\d")
SECTION_SIGN = re.compile(r"§[ ]?\d|S(?:ubs)?ections?[ ]\d|s(?:ubs)?ections?[ ]\d")
#: What a section may say of itself right behind: "of BIPA", "of the Act", "of the Exchange Act", "of the Agreement".
OF_WHAT = re.compile(
    r",?[ ](?:of|under)[ ](?:the[ ]|this[ ]|that[ ]|its[ ]|Title[ ])?(?P<what>(?:[A-Z][\w.'&-]*|and|of|for|to|on|the)(?:[ ](?:[A-Z][\w.'&-]*|and|of|for|to|on|the|\d{4}))*)"
)
#: A thing that has sections and is no law.
NO_LAW = re.compile(
    r"\b(?:Agreement|Contract|Lease|Policy|Policies|Plan|Terms|Complaint|Order|Motion|Brief|Memorandum|Letter|LOI|License|Report|Restatement|Bylaws|Handbook|Note|Manual|Stipulation|CBA|Constitution|Declaration|Opinion|Response|Reply)\b"
)

#: An Act's name with the definition that follows it: 'Biometric Information Privacy Act, 740 ILCS 14/1 et seq. ("BIPA" or "the Act")'.
DEFINED_THE_ACT = re.compile(
    r"\((?:[^()]{0,60}[\"'\u201c])?(?:the[ ]|hereinafter[ ,]*)?[\"'\u201c]?(?:the[ ])?[\"'\u201c]?(?:Privacy )?Act[\"'\u201d.,]{0,3}[^()]{0,30}\)"
)
THE_ACT = re.compile(r"\b[Tt]he Act\b(?! (?:of|to)\b)|\b[Tt]he Act's\b")

#: An Act's name, and the short one that the filing gives it, right before its first citation: "the Consumer Fraud and Deceptive Business Practices
#: Act (Consumer Fraud Act) (815 ILCS 505/1 et seq.)".  Later "section 2 of the Consumer Fraud Act" is of that Act.
ACT_BEFORE = re.compile(
    r"(?P<name>[A-Z][\w'-]*(?:,?[ ](?:[A-Z][\w'-]*|of|and|for|to|the|in)){0,12}?[ ](?:Act|Code|Law)(?:[ ]of[ ]\d{4})?)(?:[ ]\((?:the[ ]|hereinafter[ ,]*)?\"?(?P<short>[A-Z][^()\"]{1,50}?)\"?\))?,?[ ]\(?$"
)
#: The title of the Bankruptcy Code, whose sections its own courts cite bare; and its first and last section.
BANKRUPTCY_CODE, BANKRUPTCY_SECTIONS = "11 U.S.C. § ", range(101, 1533)

#: Rule numbers (Fed. R. Civ. P. 1-86, Fed. R. Evid. 101-1103, Fed. R. Bankr. P. 1001-9037).
LAST_CIVIL_RULE = 86
EVIDENCE_RULES = range(101, 1104)

#: Illinois codes whose sections bear their article, "2-615": "section 437.9 of the Code of Civil Procedure" is of another state's.
NUMBERED_BY_ARTICLE = ("735 ILCS 5/", "720 ILCS 5/", "725 ILCS 5/", "730 ILCS 5/", "625 ILCS 5/")

#: Connecticut's courts cite the General Statutes by the section alone, whose number has the title's before a hyphen.
CONNECTICUT = ("conn", "connappct", "connsuperct")
CONNECTICUT_STATUTES, CONNECTICUT_NUMBER = "Conn. Gen. Stat. § ", re.compile(r"\d{1,2}[a-z]{0,2}-\d{1,4}[a-z]{0,2}")
#: What else has sections, right before one.
OTHER_WORK_BEFORE = re.compile(
    r"(?:Practice Book|Regs?\.|Regulations|Code|Ordinances?|Charter|Restatement|Torts|Contracts|ed\.\)|Law|Rules|Evidence|Article [\dIVX]+|art\. [\dIVX]+)(?:[ ]\([^()]*\))?,?[ ]$"
)

ILLINOIS_COURTS = ("ill", "illappct", "illcirct")


@dataclass(slots=True)
class _Scope:
    """What the filing says of its own authorities."""

    rule_sets: dict[str, str] = field(default_factory=dict)  # "12" -> "Fed. R. Civ. P."
    sections: dict[str, list[tuple[int, str]]] = field(default_factory=dict)  # "3553" -> [(offset, "18 U.S.C. § ")]
    hyphenated: set[str] = field(default_factory=set)  # sets whose rules bear numbers as "2-519": {"Md. Rule"}
    articles: dict[str, set[str]] = field(default_factory=dict)  # "2" of section 2-615 -> {"735 ILCS 5/"}
    acts: dict[str, str] = field(default_factory=dict)  # "Consumer Fraud Act" -> "815 ILCS 505/"
    own_numbers: dict[str, str] = field(default_factory=dict)  # "301" of the LMRA, once named so -> "29 U.S.C. § 185"
    codified: dict[str, str] = field(
        default_factory=dict
    )  # "29 U.S.C. § 185" -> "29 U.S.C. § 185(a)", as the filing cites it
    default: str = ""  # what bare sections are of, as the filing or its court has it: "Cal. Penal Code § "
    bankruptcy: bool = False  # whether the filing is a bankruptcy court's


def _number(section: str) -> str:
    return re.split(r"[(]", section, maxsplit=1)[0]


@cache
def _acts() -> tuple[tuple[re.Pattern[str], str, str, str], ...]:
    rows = data_rows("acts.csv")
    return tuple((re.compile(row["name"]), row["short"], row["base"], row["act"]) for row in rows)


@cache
def _short_acts() -> dict[str, tuple[str, str]]:
    return {short: (base, act) for _, short, base, act in _acts() if short}


@cache
def _acts_with_own_numbers() -> tuple[tuple[re.Pattern[str], str, dict[str, str]], ...]:
    """Acts whose numbers are not those of the Code: the name, the abbreviation, and where each section is codified."""
    acts: dict[tuple[str, str], dict[str, str]] = {}
    for row in data_rows("act_sections.csv"):
        acts.setdefault((row["act"], row["short"]), {})[row["section"]] = row["citation"]
    return tuple((re.compile(name), short, sections) for (name, short), sections in acts.items())


def _codified(match: re.Match[str], text: str, section: str, scope: _Scope) -> str | None:
    """Where a section by its Act's own number is codified: "ERISA § 502(a)", "Section 301 of the LMRA", and later "§ 301"."""
    number = _number(section)
    act_before = (match["act"] or "").strip().removesuffix("'s")
    of_what = OF_WHAT.match(text, match.end())
    name_before = text[max(0, match.start() - 70) : match.start()]
    for name, short, sections in _acts_with_own_numbers():
        if number not in sections:
            continue
        named = (short and act_before == short) or re.search(
            rf"(?:{name.pattern})(?:[ ]\([^()]{{1,30}}\))?(?:'s)?,?[ ]$", name_before
        )
        if of_what:
            named = name.match(of_what["what"]) or (short and re.match(rf"{short}\b", of_what["what"]))
        if named:
            scope.own_numbers[number] = sections[number]
            break
    else:
        if act_before or of_what or number not in scope.own_numbers:
            return None
    codified = scope.own_numbers[number]
    # A filing that gives the place in the Code, "29 U.S.C. § 185(a)", means it by the bare number as well.
    return codified + section[len(number) :] if section != number else scope.codified.get(codified, codified)


#: The Code's own citation right behind tells the same: "ERISA § 502(a), 29 U.S.C. § 1132(a)".
CODE_BEHIND = re.compile(r"(?:[ ]of[ ](?:the[ ])?[A-Z][\w -]{1,60})?[,;]?[ ]\(?\d{1,2}[ ]U\.?[ ]?S\.?[ ]?C")


@cache
def _act_mention() -> Worded:
    names = "|".join(f"(?P<act{i}>{pattern.pattern})" for i, (pattern, _, _, _) in enumerate(_acts()) if i == 0)
    return Worded(("Biometric Information Privacy", "BIPA"), rf"\b(?:{names}|BIPA)\b")


@cache
def _well_known() -> dict[str, str]:
    return {row["section"]: row["citation"] for row in data_rows("well_known_sections.csv")}


def _scope(text: str, named: Iterable[ProvisionMark], court: str) -> _Scope:
    scope = _Scope(bankruptcy=bool(re.fullmatch(r"[a-z]{2,3}[nsewcm]?b|bap\d+", court)))
    scope.default = code_of_bare_sections(text, court)
    if court in CONNECTICUT:
        scope.default = CONNECTICUT_STATUTES
    for mark in named:
        citation = mark.provision.citation
        if mark.provision.kind == "Rule":
            parts = citation.rsplit(" ", 1)
            scope.rule_sets.setdefault(_number(parts[1]), parts[0])
            if "-" in parts[1]:
                scope.hyphenated.add(parts[0])
            continue
        base = re.match(r"(.*?(?:§ |ILCS \w+/))(\S+)$", citation)
        if base:
            number = _number(base[2])
            scope.sections.setdefault(number, []).append((mark.start, base[1]))
            if citation == base[1] + number:
                scope.codified[citation] = citation
            scope.codified.setdefault(base[1] + number, citation)
        statute = re.match(r"\d+ ILCS \w+", citation)
        if statute:
            article = re.match(r"(\d+[A-Z]?)-\d", base[2]) if base else None
            if article:
                scope.articles.setdefault(article[1], set()).add(f"{statute.group()}/")
            act = ACT_BEFORE.search(text, max(0, mark.start - 200), mark.start)
            for name in (act["name"], act["short"]) if act else ():
                if name:
                    scope.acts.setdefault(name, f"{statute.group()}/")
    return scope


def _rule_set(number: str, before: str, scope: _Scope, court: str, criminal: bool) -> str | None:
    """The set that a bare rule belongs to."""
    set_before = SET_BEFORE.search(before)
    if set_before:
        if set_before["set"].casefold() == "supreme court" and court in ILLINOIS_COURTS:
            return "Ill. S. Ct. R."
        return None
    if number in scope.rule_sets:
        return scope.rule_sets[number]
    if court in ILLINOIS_COURTS:
        return "Ill. S. Ct. R."
    if not number.isdigit():
        return next(iter(scope.hyphenated)) if "-" in number and len(scope.hyphenated) == 1 else None
    if int(number) in EVIDENCE_RULES:
        return "Fed. R. Evid."
    if court.endswith("b") and int(number) > EVIDENCE_RULES.stop:
        return "Fed. R. Bankr. P."
    if 1 <= int(number) <= LAST_CIVIL_RULE and _is_federal(court):
        return "RCFC" if court == "uscfc" else "Fed. R. Crim. P." if criminal else "Fed. R. Civ. P."
    return None


def _is_federal(court: str) -> bool:
    """A federal court's id at CourtListener: "ca7", "cacd", "ilnd"; also where the court is not known."""
    return (
        not court
        or court in ("scotus", "cafc", "cadc", "jpml", "uscfc")
        or bool(re.fullmatch(r"ca\d{1,2}|[a-z]{2,3}[nsewcm]?[db]", court))
    )


def _is_of_default(match: re.Match[str], text: str, number: str, default: str) -> bool:
    """Whether a bare section is of the code that the filing or its court means where it tells nothing else."""
    if (match["act"] or "").strip() or OTHER_WORK_BEFORE.search(text, max(0, match.start() - 40), match.start()):
        return False
    return default != CONNECTICUT_STATUTES or bool(CONNECTICUT_NUMBER.fullmatch(number))


def _section_base(
    match: re.Match[str], text: str, number: str, section: str, scope: _Scope, about_bipa: bool, act_is_bipa: bool
) -> str | None:
    """What is put before a bare section's number to make its citation; ``None`` where nothing tells."""
    act_before = (match["act"] or "").strip().removesuffix("'s")
    if act_before in _short_acts():
        return _short_acts()[act_before][0]
    if act_before and act_before.upper() == act_before:
        return None  # "ERISA § 502", "LMRA § 301": an Act whose numbers are not those of its codification
    of_what = OF_WHAT.match(text, match.end())
    if of_what:
        what = of_what["what"]
        if NO_LAW.search(what):
            return None
        for pattern, short, base, _ in _acts():
            if (short and re.match(rf"{short}\b", what)) or pattern.match(what):
                return None if base in NUMBERED_BY_ARTICLE and "-" not in number else base
        learnt = [name for name in scope.acts if re.match(rf"{re.escape(name)}\b", what)]
        if learnt:
            return scope.acts[max(learnt, key=len)]
        if re.match(r"Act\b", what) and act_is_bipa:
            return "740 ILCS 14/"
        if re.fullmatch(r"Act", what) and "-" in number and len(set(scope.acts.values())) == 1:
            return next(iter(scope.acts.values()))  # the one Act that the filing names: "section 3-102(a) of the Act"
        if re.search(r"\b(?:Act|Code|Law|Statute)\b|^[A-Z]{3,}\b", what) and not re.match(r"(?:Act|Code)\b", what):
            return None
    known = scope.sections.get(number, [])
    if known:
        before = [base for offset, base in known if offset <= match.start()]
        return before[-1] if before else known[0][1]
    article = scope.articles.get(number.partition("-")[0], set()) if "-" in number else set()
    if len(article) == 1:
        return next(iter(article))
    if scope.default and _is_of_default(match, text, number, scope.default):
        return scope.default
    if scope.bankruptcy and number.isdigit() and int(number) in BANKRUPTCY_SECTIONS:
        return BANKRUPTCY_CODE
    if about_bipa and re.fullmatch(
        r"15(?:\([a-e]\).*)?|20(?:\((?:a|b|c|[1-4])\).*)?|(?:5|10|25)(?:\([a-e]\))?", section
    ):
        # "Section 15(b)" is BIPA's wherever the filing is about it; "Section 10" alone may be of anything, unless the Act is at hand.
        nearby = text[max(0, match.start() - 400) : match.end() + 200]
        if number == "15" or re.search(r"BIPA|Privacy Act", nearby):
            return "740 ILCS 14/"
    if number in _well_known() and match.group().lstrip()[0] in "§S":
        return _well_known()[number][: -len(number)]
    return None


#: Illinois courts of review issue orders that are not published under their Supreme Court's Rule 23: "(unpublished order under Rule 23)".
UNPUBLISHED_BEFORE = re.compile(r"(?i)\b(?:unpublished|nonprecedential|Ill\. App\. Ct\.)[^.\n]{0,60}$")


def _is_illinois_order(text: str, match: re.Match[str]) -> bool:
    return text.startswith(" order", match.end()) or bool(
        UNPUBLISHED_BEFORE.search(text, max(0, match.start() - 80), match.start())
    )


#: The Act named with its section is cited through that section alone: "section 15(b) of the Biometric Information Privacy Act", "BIPA § 15(b)", "the …
#: Act (Privacy Act) (740 ILCS 14/15(b))"; and '("BIPA")' only gives it a name.
OF_THE_ACT = re.compile(
    r"(?:§§?|\b[Ss](?:ubs)?ections?)[ ]\d[^.;\n]{0,60}?\b(?:of|under)[ ](?:the[ ])?(?:State[ ]of[ ])?(?:Illinois['’]?s?[ ])?$"
)
GIVES_NAME = re.compile(r"\((?:the[ ]|hereinafter[ ,]*)?[\"“]?$")
ITS_SECTION = re.compile(
    r"(?:[ ]\((?!740)[^()\n]{1,60}\))?,?[ ]\(?740[ ](?:ILCS|Ill\.[ ]Comp\.[ ]Stat\.(?:[ ]Ann\.)?)[ ](?:§[ ]?)?14/(?!1\b|99)|[ ](?:§§?[ ]?|[Ss]ections?[ ])\d"
)


def _names_its_section(text: str, act: re.Match[str]) -> bool:
    before = text[max(0, act.start() - 120) : act.start()]
    named = GIVES_NAME.search(before) and re.match(r"[\"”]|\)", text[act.end() :][:1])
    return bool(OF_THE_ACT.search(before) or named or ITS_SECTION.match(text, act.end()))


def find_leaning_provisions(
    text: str, named: list[ProvisionMark], court: str, *, criminal: bool
) -> list[ProvisionMark]:
    """The provisions that ``find_named_provisions`` (its answer is ``named``) could not tell by themselves.

    court     the filing's court id, or ""
    criminal  whether the filing's case is a criminal one
    """
    taken = sorted({(mark.start, mark.end) for mark in named})
    cited: dict[int, list[str]] = {}
    for mark in named:
        cited.setdefault(mark.start, []).append(mark.provision.citation)
    scope = _scope(text, named, court)
    in_order = sorted((mark for mark in named if mark.provision.kind == "StatuteSection"), key=lambda mark: mark.end)
    ends = [mark.end for mark in in_order]
    marks: list[ProvisionMark] = []

    def is_taken(start: int, end: int) -> bool:
        from bisect import bisect_right

        index = bisect_right(taken, (start, end)) - 1
        return any(s < end and start < e for s, e in taken[max(0, index) : index + 2])

    def add(match: re.Match[str], citation: str, kind: ProvisionKind, rule: str) -> None:
        start = match.start() + (len(match["act"]) if match.groupdict().get("act") else 0)
        marks.append(ProvisionMark(start, match.end(), ProvisionCited(citation, kind), False, rule))

    for match in found_in(BARE_RULE, text, lines_with(RULE_SIGN, text)):
        if is_taken(match.start(), match.end()):
            continue
        if JUDGES_OWN.match(text, match.end()):
            continue
        for section in read_sections(match["sections"]):
            if section == "23" and _is_illinois_order(text, match):
                add(match, "Ill. S. Ct. R. 23", "Rule", "provision.bare_rule")
                continue
            section = as_rules_print(section) if match["word"].isupper() else section
            rules = _rule_set(
                _number(section), text[max(0, match.start() - 25) : match.start()], scope, court, criminal
            )
            if rules:
                add(match, f"{rules} {section}", "Rule", "provision.bare_rule")

    mentions = list(_act_mention().finditer(text))
    about_bipa = bool(mentions) or any(mark.provision.citation.startswith("740 ILCS 14") for mark in named)
    act_is_bipa = about_bipa and bool(DEFINED_THE_ACT.search(text))
    for match in found_in(BARE_SECTION, text, lines_with(SECTION_SIGN, text, before=LONGEST_ACT)):
        if is_taken(match.start(), match.end()):
            continue
        in_words = subdivisions_in_words(text, match.start(), match.end())
        for section in read_sections((match["many"] or match["one"]) + in_words):
            if is_told_by_code(match, text, section, cited):
                continue
            if codified := _codified(match, text, section, scope):
                if not CODE_BEHIND.match(text, match.end()):
                    add(match, codified, "StatuteSection", "provision.act_section")
                continue
            base = _section_base(match, text, _number(section), section, scope, about_bipa, act_is_bipa)
            if base is None and not OF_WHAT.match(text, match.end()) and not (match["act"] or "").strip():
                base = nearby_code(text, match.start(), _number(section), in_order, ends)
            if base:
                add(match, base + section, "StatuteSection", "provision.bare_section")
    for match in mentions:
        if not is_taken(match.start(), match.end()) and not _names_its_section(text, match):
            add(match, "740 ILCS 14", "Statute", "provision.act_name")
    if act_is_bipa:
        for match in THE_ACT.finditer(text):
            if not is_taken(match.start(), match.end()):
                add(match, "740 ILCS 14", "Statute", "provision.act_name")
    if court in ILLINOIS_COURTS:
        alone = find_numbers_alone(text, scope.sections, scope.articles)
        marks += (mark for mark in alone if not is_taken(mark.start, mark.end))
    marks += find_subsections(text, [*named, *marks])
    return marks
