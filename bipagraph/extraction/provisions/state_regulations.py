"""Sections of the states' administrative codes (Bluebook table T1.3, "administrative compilation")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bipagraph.extraction.lines_with import found_in, lines_with
from bipagraph.extraction.provisions.marks import ProvisionMark, provision_mark
from bipagraph.extraction.provisions.sections import SECTION_LIST, read_sections, split_decimal_ranges
from bipagraph.extraction.worded import Worded

__all__ = ["find_state_regulations"]

#: Illinois and New York set the title first: "56 Ill. Adm. Code 300.840", "Ill. Admin. Code tit. 56, § 300.840", "22 NYCRR 202.48".
TITLED_REGULATION = Worded(
    ("Ill. Adm", "CR", "C.R"),
    rf"\b(?:(?P<title>\d{{1,3}})[ ](?:(?P<illinois>Ill\.[ ]Adm(?:in)?\.[ ]Code)|N\.?Y\.?C\.?R\.?R\.?)|Ill\.[ ]Admin?\.[ ]Code[ ]tit\.[ ](?P<title_behind>\d{{1,3}}),?)[ ](?:§§?[ ]?|Part[ ]|pt\.[ ])?(?P<many>{SECTION_LIST})",
)
#: Codes known by their initials: words of which one stands in each citation; what stands before the initials; the initials; the form that the
#: numbers must have; the Bluebook's form of the whole.  "N.J.A.C. 5:23-12.2", "WAC 296-126-092", "940 CMR 3.16(2)", "34 Pa. Code § 231.1".
_PARTS = r"(?:\([A-Za-z0-9]{1,4}\))*"
_INITIALS: tuple[tuple[tuple[str, ...], str, str, str, str], ...] = (
    (("A.C.", "A. C.", "NJAC"), "", r"N\.[ ]?J\.[ ]?A\.[ ]?C\.|NJAC", rf"\d{{1,2}}[A-Z]?:\d{{1,3}}[A-Z]?-\d{{1,3}}[A-Z]?\.\d{{1,3}}{_PARTS}", "N.J. Admin. Code § {}"),
    (("W.A.C.", "WAC"), "", r"W\.A\.C\.|WAC", rf"\d{{1,3}}[A-Z]?-\d{{2,3}}[A-Z]?-\d{{3,5}}{_PARTS}", "Wash. Admin. Code § {}"),
    (("O.A.R.", "OAR"), "", r"O\.A\.R\.|OAR", rf"\d{{3}}-\d{{3}}-\d{{4}}{_PARTS}", "Or. Admin. R. {}"),
    (("COMAR", "Md. Code Regs."), "", r"COMAR|Md\.[ ]Code[ ]Regs\.", rf"\d{{2}}(?:\.\d{{2}}){{2,3}}[A-Z]?{_PARTS}", "Md. Code Regs. {}"),
    (("C.M.R.", "CMR", "Mass. Code Regs.", "Code Mass. Regs."), r"\d{3}[ ]", r"C\.M\.R\.|CMR|Mass\.[ ]Code[ ]Regs\.|Code[ ]Mass\.[ ]Regs\.", rf"\d{{1,3}}\.\d{{2,3}}{_PARTS}", "Mass. Code Regs. {}"),
    (("T.A.C.", "TAC", "Tex. Admin. Code"), r"\d{1,2}[ ]", r"T\.A\.C\.|TAC|Tex\.[ ]Admin\.[ ]Code", rf"\d{{1,4}}\.\d{{1,4}}{_PARTS}", "Tex. Admin. Code § {}"),
    (("Pa. Code",), r"\d{1,2}[ ]", r"Pa\.[ ]Code", rf"\d{{1,4}}[a-z]?\.\d{{1,4}}[a-z]?{_PARTS}", "Pa. Code § {}"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Code:
    """An administrative code: the pattern of its citations, where they can stand, one number, and the normal form."""

    citation: Worded
    sign: re.Pattern[str]
    number: re.Pattern[str]
    form: str


def _code(words: tuple[str, ...], title: str, initials: str, number: str, form: str) -> _Code:
    before = f"(?P<title>{title})" if title else ""
    listed = rf"(?P<many>{number}(?:(?:,[ ](?:and[ ])?|[ ]and[ ]){number})*)"
    citation = Worded(words, rf"(?<![\w.]){before}(?:{initials}),?[ ](?:§§?[ ]?)?{listed}(?!\w)")
    return _Code(citation, re.compile("|".join(map(re.escape, words))), re.compile(number), form)


CODES: tuple[_Code, ...] = tuple(_code(*row) for row in _INITIALS)
#: What the lines have in them where the title stands first.
TITLED_SIGN = re.compile(r"Ill\. Adm|C\.?R\.?R")


def find_state_regulations(text: str) -> Iterator[ProvisionMark]:
    """The sections of the states' administrative codes that ``text`` cites."""
    for match in found_in(TITLED_REGULATION, text, lines_with(TITLED_SIGN, text)):
        title = match["title"] or match["title_behind"]
        illinois = match["illinois"] or match["title_behind"]
        code = f"{title} Ill. Adm. Code" if illinois else f"N.Y. Comp. Codes R. & Regs. tit. {title}, §"
        for section in split_decimal_ranges(read_sections(match["many"])):
            yield provision_mark(match, f"{code} {section}", "Regulation", "provision.state_code")
    for each in CODES:
        if not each.citation.has_word_in(text):
            continue
        for match in found_in(each.citation, text, lines_with(each.sign, text)):
            title = match.groupdict().get("title") or ""
            for section in each.number.findall(match["many"]):
                citation = title + each.form.format(section)
                yield provision_mark(match, citation, "Regulation", "provision.state_code")
