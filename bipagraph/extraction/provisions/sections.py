"""Section numbers and their lists: "15(a), (b), and (c)", "2, 1956(a)(1)(B), 1956(h)", "1002(11) and (12)"."""

from __future__ import annotations

import re

__all__ = [
    "SECTION",
    "SECTION_LIST",
    "SINGLE_LIST",
    "SLIP_LIST",
    "SLIP_SECTIONS",
    "SUBDIVISIONS_BEHIND",
    "as_rules_print",
    "in_brackets",
    "read_sections",
    "split_decimal_ranges",
    "split_ranges",
    "subdivisions_in_words",
]

#: One subdivision, "(a)", "(iii)", "(4.05)", "(b-1)" (Illinois, between (b) and (c)); never a year, "(2018)", nor a word, "(citing".
_SUBDIVISION = (
    r"\((?!(?:1[89]|20)\d\d\))(?:[A-Za-z]{1,2}|[ivxIVX]{3,5}|[a-z]-\d{1,2}|\d{1,3}(?:[.\-]\d{1,3})?[a-zA-Z]?)\)"
)

#: One section's number with its subdivisions: "1332(d)(2)", "1692a", "2000e-5(b)", "1798.150", "2-615", "10-1(b)", "40-c".
#: Courts and scanners set blanks before a subdivision ("5.2 (e)").
#: New Hampshire letters its chapters, "358-A:2".
_NUMBER = r"\d{1,6}[A-Za-z]{0,3}(?:-[A-Z](?=:\d))?(?:[-\u2013.:/]\d+[A-Za-z]{0,2})*(?:-[a-z](?![\w-]))?"
SECTION = rf"(?!\d{{1,2}}(?:st|nd|rd|th)\b){_NUMBER}(?:[ ]?{_SUBDIVISION})*"

_BETWEEN_PARTS = (
    r"(?:,[ ]?(?:and/or|and|or|&|AND|OR)?[ ]?|[ ]and/or[ ]|[ ](?:and|or|&|through|to|AND|OR)[ ]|[-\u2013](?=\())"
)
_BETWEEN = rf"(?:,?[ ]et\.?[ ]seq\.?)?(?:{_BETWEEN_PARTS}|;[ ]?(?:and[ ]?)?)"

#: Subdivisions alone are items of a list; but what opens a clause is the text's own list: "… § 554(a); and (iii) conspiracy", "(ii) failing to",
#: "(2) Plaintiff's cross-motion".
_PARTS_ALONE = rf"{_BETWEEN_PARTS}(?:{_SUBDIVISION})+(?![ ](?:[a-z]+ing|[A-Z][a-z]+['’]s|the|whether|(?:[Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Rr]espondent)s?['’]?s?)\b)"

#: A number that opens the next citation ("..., 1367 and 28 U.S.C. § 1446") is no item of the list.
_OPENS_NEXT = r"(?!\d|[ ][A-Z][A-Za-z]{0,5}\.(?=[ ]?[A-Z§])|[ ](?:U\.?[ ]?S\.?C|[Il1]LCS|Ill\.|C\.?[ ]?F\.?[ ]?R|F\.|S\.[ ]?Ct|L\.[ ]?Ed|Fed\.|Cal\.|Cir\.|N\.|NYCRR|ILCS|CFR|WL|USC|days?|months?|years?|hours?|other|class|of[ ]the[ ]\d))"

#: A list of sections after "§§", "sections", "Rules"; after a single "§" further items are subdivisions alone.
SECTION_LIST = rf"{SECTION}(?:{_BETWEEN}(?:§[ ]?)?{SECTION}{_OPENS_NEXT}(?![\w'.]*[A-Za-z])|{_PARTS_ALONE})*"
SINGLE_LIST = rf"{SECTION}(?:{_PARTS_ALONE})*"
#: "section 15(b) and 15(d)", "29 U.S.C. § 185(a) and 1132(e)(1)": a single sign, though another section with subdivisions of its own follows.
SLIP_SECTIONS = rf"{SINGLE_LIST}(?:(?:,[ ]|,?[ ]and[ ])\d{{1,5}}[a-z]?(?:{_SUBDIVISION})+{_OPENS_NEXT})*"
SLIP_LIST = rf"{SINGLE_LIST}(?:(?:,[ ]|,?[ ]and[ ])\d{{3,5}}[a-z]?(?:{_SUBDIVISION})+{_OPENS_NEXT})*"

_PARTS_IN_LIST = r"(?:\([A-Za-z0-9]{1,3}\)){1,5}"
#: A regulation's or an old section's subdivisions may bear no brackets: "§ 1710, subd. 4", "§ 11080, subd. 2(G)".
_PARTS_PLAIN = r"\d{1,2}(?:\([A-Za-z0-9]{1,3}\)){0,4}(?![\w(]|\.\d)"
#: California names subdivisions in words: "§ 425.16, subd. (b)(1)", "section 550, subdivisions (a) and (b)", "subdivision (a) of Penal Code section 550".
SUBDIVISIONS_BEHIND = rf"(?:,?[ ]sub(?:ds?\.|divisions?)[ ](?P<subdivision>{_PARTS_IN_LIST}(?:(?:,[ ]|,?[ ](?:and|or|&)[ ]){_PARTS_IN_LIST})*|{_PARTS_PLAIN}))?"
_SUBDIVISIONS_BEHIND = re.compile(SUBDIVISIONS_BEHIND)
_SUBDIVISIONS_BEFORE = re.compile(
    rf"\b[Ss]ub(?:ds?\.|divisions?)[ ](?P<subdivision>{_PARTS_IN_LIST}(?:(?:,[ ]|,?[ ](?:and|or|&)[ ]){_PARTS_IN_LIST})*),?[ ]of[ ](?:the[ ])?$"
)

_ITEM = re.compile(rf"(?P<number>{_NUMBER})?(?P<subdivisions>(?:[ ]?{_SUBDIVISION})*)")
_CLAUSE_MARK, _ROMAN = re.compile(r"[ivx]{2,5}"), re.compile(r"[ivx]{1,5}")
_PARTS = re.compile(r"\(([^)]+)\)")


def _level(subdivision: str) -> str:
    """The kind of a subdivision's mark: a section's levels alternate letters, figures, capitals and Roman figures."""
    if subdivision[0].isdigit():
        return "figure"
    return "capital" if subdivision[0].isupper() else "letter"


def _letters_between(first: str, last: str) -> list[str]:
    """What lies inside a range: "a" to "d" gives b, c, and "1" to "4" gives 2, 3; nothing where the ends are neither."""
    if first.isdigit() and last.isdigit() and int(first) < int(last) < int(first) + 26:
        return [str(figure) for figure in range(int(first) + 1, int(last))]
    if len(first) == len(last) == 1 and first.isalpha() and ord(first) < ord(last) < ord(first) + 26:
        return [chr(letter) for letter in range(ord(first) + 1, ord(last))]
    return []


def _comes_before(part: str, other: str) -> bool:
    """Whether a subdivision's figure is smaller than another's."""
    return part.isdigit() and other.isdigit() and int(part) < int(other)


def _join(number: str, subdivisions: list[str]) -> str:
    return number + "".join(f"({part})" for part in subdivisions)


def read_sections(printed: str) -> list[str]:
    """The sections that a list names, each whole: "15(a), (b), and (c)" gives 15(a), 15(b), 15(c).

    An item without a number stands in for the last subdivision of the same kind in the section before:
    "1132(g)(2)(D), (E)" gives 1132(g)(2)(D), 1132(g)(2)(E).
    """
    sections: list[str] = []
    number, parts, last_end = "", list[str](), 0
    for match in _ITEM.finditer(printed):
        if not match.group():
            continue
        is_range = bool(re.fullmatch(r"[-\u2013]|through|to", printed[last_end : match.start()].strip()))
        last_end = match.end()
        own_parts = _PARTS.findall(match["subdivisions"])
        if match["number"]:
            number, parts = match["number"].rstrip(".").replace("\u2013", "-"), own_parts
        elif own_parts and number:
            if _CLAUSE_MARK.fullmatch(own_parts[0]) and not any(_ROMAN.fullmatch(part) for part in parts):
                continue  # "under Rule 12(b)(6) and (ii) moves to strike": the text's own list
            level = _level(own_parts[0])
            place = next((i for i in range(len(parts) - 1, -1, -1) if _level(parts[i]) == level), None)
            if place is None:
                continue
            if _comes_before(own_parts[0], parts[place]):
                continue  # "under Rule 12(b)(6), and (2) the cross-motion": lists of sections ascend
            if is_range and len(own_parts) == 1:
                for between in _letters_between(parts[place], own_parts[0]):
                    sections.append(_join(number, [*parts[:place], between]))
            parts = parts[:place] + own_parts
        else:
            continue
        section = _join(number, parts)
        if section not in sections:
            sections.append(section)
    return sections


def subdivisions_in_words(text: str, start: int, end: int) -> str:
    """The subdivisions that are named in words right before or behind a section at ``[start, end)``: "(a) & (b)"; "" without any."""
    before = _SUBDIVISIONS_BEFORE.search(text, max(0, start - 60), start)
    behind = _SUBDIVISIONS_BEHIND.match(text, end)
    return in_brackets((behind["subdivision"] if behind else None) or (before["subdivision"] if before else ""))


def as_rules_print(section: str) -> str:
    """A heading's "12(B)(6)" as the federal rules print it: their first subdivisions bear small letters."""
    return re.sub(r"^([^(]+\()([A-Z])\)", lambda match: f"{match[1]}{match[2].lower()})", section)


def in_brackets(subdivision: str) -> str:
    """A subdivision with its first mark in brackets: "2(G)" is "(2)(G)"."""
    return re.sub(r"^(\d{1,2})(?!\d)", r"(\1)", subdivision)


#: A range of sections, its second end with the repeated figures left out (Bluebook rule 3.3(b)): "2201-02", "1331-32", "3-4".
_RANGE = re.compile(r"(?P<first>\d{1,5})-(?P<last>\d{1,5})")
#: A range that ends in a letter, or whose sections letters tell apart: "1681-1681x", "270a-270f".
_LETTERED_RANGE = re.compile(r"(?P<first>(?P<number>\d{2,5})(?:[a-z]{1,2})?)-(?P<last>(?P=number)[a-z]{1,2})")
#: A range of decimal numbers: "1798.100-1798.199", "3.1200-3.1207".
_DECIMAL_RANGE = re.compile(r"(?P<first>(?P<whole>\d+[A-Z]?)\.(?P<low>\d+))-(?P<last>(?P=whole)\.(?P<high>\d+))")


def split_ranges(sections: list[str]) -> list[str]:
    """``sections`` of the U.S. Code, each range told by its ends: "2201-02" gives 2201, 2202; "2000e-5" is one section."""
    split: list[str] = []
    for section in sections:
        lettered = _LETTERED_RANGE.fullmatch(section)
        if lettered:
            split += [lettered["first"], lettered["last"]]
            continue
        match = _RANGE.fullmatch(section)
        if match:
            first, last = match["first"], match["last"]
            last = first[: max(0, len(first) - len(last))] + last
            if int(first) < int(last):
                split += [first, last]
                continue
        split.append(section)
    return split


def split_decimal_ranges(sections: list[str]) -> list[str]:
    """``sections`` of a code with decimal numbers, each range told by its ends: "501.201-501.213" gives both."""
    split: list[str] = []
    for section in sections:
        match = _DECIMAL_RANGE.fullmatch(section)
        ascends = match is not None and int(match["low"]) < int(match["high"])
        split += [match["first"], match["last"]] if match and ascends else [section]
    return split
