"""Provisions that lean on the one cited right before them: "subsection (d)(1)(B)", "section 17203" after "section 17200" of a code."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence

from bipagraph.extraction.provisions.marks import ProvisionMark, provision_mark
from bipagraph.extraction.worded import Worded

__all__ = ["find_numbers_alone", "find_subsections", "is_told_by_code", "nearby_code"]

#: What is said of a section reaches no farther, in characters, and never over the paragraph's end.
REACH = 600
#: Sections of one title of a code stand so near to one another: a section 17203 beside a section 17200.
_NEAR_NUMBER = 25

#: A subsection proper bears a small letter: "subsection (d)(1)(B), (d)(1)(C) or (d)(1)(D)"; "of this section" are a statute's own words.
_PARTS = r"\([a-z]\)(?:\([A-Za-z0-9]{1,4}\)){0,4}"
SUBSECTION = Worded(
    ("ubsection",),
    rf"\b[Ss]ubsections?[ ](?P<parts>{_PARTS}(?:(?:,[ ](?:and[ ]|or[ ])?|[ ](?:and|or|&)[ ]){_PARTS})*)(?![\w(]|,?[ ](?:of|to|in)[ ])",
)
_BASE = re.compile(r"(?P<code>.*?(?:§ |ILCS \w+/))(?P<number>[^\s(]+)")


def _last_before(text: str, position: int, marks: Sequence[ProvisionMark], ends: Sequence[int]) -> ProvisionMark | None:
    """The section cited last before ``position`` in its paragraph, ``marks`` being in the order of their ends."""
    index = bisect_left(ends, position + 1) - 1
    if index < 0 or position - ends[index] > REACH or "\n\n" in text[ends[index] : position]:
        return None
    return marks[index]


#: What stands between an Act's section and the same section in the code: "section 8 of the Act, 765 ILCS 77/8(b)".
BETWEEN_ACT_AND_CODE = re.compile(
    r"(?:,?[ ](?:of|under)[ ](?:the[ ])?[A-Z][^.;()\n]{0,80}?(?:[ ]\([^()\n]{1,40}\))?)?,?[ ]\(?(?=\d{1,3}[ ](?:ILCS|Ill\.[ ]Comp))"
)


def is_told_by_code(match: re.Match[str], text: str, section: str, cited: dict[int, list[str]]) -> bool:
    """Whether the code's own citation of a part of the same section follows: together they are that part."""
    between = BETWEEN_ACT_AND_CODE.match(text, match.end())
    same = re.compile(rf"/{re.escape(section)}\(")
    return between is not None and any(same.search(citation) for citation in cited.get(between.end(), ()))


def find_subsections(text: str, marks: Sequence[ProvisionMark]) -> Iterator[ProvisionMark]:
    """The subsections that ``text`` names without their section, each of the section cited last in its paragraph (``marks``)."""
    sections = sorted((m for m in marks if m.provision.kind == "StatuteSection"), key=lambda mark: mark.end)
    ends = [mark.end for mark in sections]
    for match in SUBSECTION.finditer(text):
        last = _last_before(text, match.start(), sections, ends)
        if last is None:
            continue
        section = last.provision.citation.partition("(")[0]
        for parts in re.findall(_PARTS, match["parts"]):
            yield provision_mark(match, section + parts, "StatuteSection", "provision.bare_section", alone=False)


def nearby_code(
    text: str, position: int, number: str, marks: Sequence[ProvisionMark], ends: Sequence[int]
) -> str | None:
    """What stands before a bare section's ``number`` at ``position``: the code of the section cited last, if its number is near.

    marks, ends  the sections' marks, in the order of their ends, and those ends
    """
    last = _last_before(text, position, marks, ends)
    base = _BASE.match(last.provision.citation) if last else None
    if base is None or not (number.isdigit() and base["number"].isdigit()) or len(number) < 3:
        return None
    near = len(number) == len(base["number"]) and 0 < abs(int(number) - int(base["number"])) <= _NEAR_NUMBER
    return base["code"] if near else None


#: Illinois's lawyers leave the word out: "a motion under 2-615(a)", "pursuant to 2-1401".
NUMBER_ALONE = Worded(
    ("nder ", "ursuant to "),
    r"\b(?:[Uu]nder|[Pp]ursuant[ ]to)[ ](?P<number>\d{1,2}-\d{3,4}(?:\.\d{1,2})?)(?P<parts>(?:\([A-Za-z0-9]{1,3}\)){0,5})(?![\w(-]|\.\d|[ ]ILCS)",
)


def find_numbers_alone(
    text: str, sections: Mapping[str, Sequence[tuple[int, str]]], articles: Mapping[str, Collection[str]]
) -> Iterator[ProvisionMark]:
    """The sections that ``text`` tells by their hyphened number alone, where it cites the section or its article with one code.

    sections  for a section's number, where the text cites it, and what stands before the number there
    articles  the same for an article's number, "2" of section 2-615, without the places
    """
    for match in NUMBER_ALONE.finditer(text):
        number = match["number"]
        codes = {base for _, base in sections.get(number, ())} or {*articles.get(number.partition("-")[0], ())}
        if len(codes) == 1:
            citation = f"{codes.pop()}{number}{match['parts']}"
            yield provision_mark(match, citation, "StatuteSection", "provision.bare_section", alone=False)
