"""Lines to paragraphs: which line goes on from the one before it, and which begins something new."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

__all__ = [
    "LONGEST_WRAPPED",
    "SHORT",
    "Line",
    "Measure",
    "Paragraph",
    "ends_sentence",
    "goes_on",
    "group_lines",
    "is_heading",
    "measure",
    "provision_goes_on",
]


@dataclass(slots=True)
class Line:
    """A line of the layout that is not blank: ``start`` is the layout's offset of the line's first character."""

    start: int
    text: str  # with its indent, without blanks at its end
    words: str  # without its indent
    indent: int
    gap: int  # blank lines before it
    page: int
    is_small: bool = False  # in small type at a page's foot, as a PDF's drawing tells


@dataclass(slots=True)
class Paragraph:
    """Lines that run on."""

    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Measure:
    """The text's right margin and its left margin (characters)."""

    width: int
    indent: int


#: Lines longer than this are paragraphs that were never wrapped.
LONGEST_WRAPPED = 160
#: A line that ends this much (of the width) before the margin was ended on purpose.
SHORT = 0.8
#: A first line's indent, at the least, in characters.
_FIRST_LINE_INDENT = 3

#: An item's lines hang so far at most behind its mark.
_HANGS_WITHIN = 8

_ENDS = re.compile(r"[.?!:;…][\"')\]¹²³⁰⁴-⁹]*\Z|[\]\"][¹²³⁰⁴-⁹]*\Z")
#: A full stop that ends no sentence: "v.", "F.3d" is cut before its "3d", "Inc.", "No.", "Id. at".
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Za-z]|v|vs|No|Nos|Inc|Co|Corp|Ltd|Cir|Dist|App|Ct|Cl|Supp|Ill|Ind|Wis|Cal|Tex|Fla|Mich|Minn|Mass|Conn|Stat|Rev|Comp|Code|Civ|Crim|Evid|"
    r"Fed|Sec|Art|Am|Amend|Const|Ann|Ex|Exs|Dkt|Doc|ECF|Compl|Decl|Dep|Tr|Hr'g|Br|Mem|Mot|Opp'n|Resp|Pl|Pls|Def|Defs|Int'l|Nat'l|Ass'n|Mfg|Bros|Mr|Mrs|Ms|Dr|Hon|"
    r"Jr|Sr|St|Ave|cf|Cf|e\.g|i\.e|etc|al|seq|LLC|Univ|Dep't|Gov't|Bd|Comm'n|Assocs|Ins|Indus|Sys|Techs|Servs|Res|Def|Found|Educ|Elec|Mut|Auto|"
    r"U\.S|S\.Ct|L\.Ed|F|N\.E|N\.W|S\.E|S\.W|So|P|A|Cal|U\.S\.C|C\.F\.R|R)\.)\Z"
)
#: Short words after which no sentence ends: "953 F.3d at", "pursuant to".
_OPEN_END = re.compile(
    r"(?:[,(\-–—§¶&]|\b(?:at|v|of|the|a|an|and|or|to|in|that|with|by|for|from|on|under|as|is|was|are|were|not|see|which|than|its|his|her|their))\Z",
    re.IGNORECASE,
)
#: What begins a paragraph: "¶ 12", "12. Lens", "(a) by", "B. The", "iv. Use", a bullet.  Never "v." or "F." (v. Doe, F. Supp.), nor
#: the year that California sets behind a case's name: "Doe v. Roe, Inc." above "(2020) 8 Cal.5th 10".
_MARKED = re.compile(
    r"¶ ?\d|\d{1,3}\.[ \t]+[A-Z\"¶§(\[]|[•●▪■◦]|\((?!(?:1[89]|20)\d\d\))[a-z0-9ivx]{1,4}\)[ \t]|[A-Ha-h]\.[ \t]+(?!Supp\b|App'x|Cas\b)[A-Z]|(?:[IVXL]{1,6}|i{1,3}|iv|vi{1,3}|ix|x)\.[ \t]+[A-Z]|- [A-Z\"]|[•*-][ \t]"
)
#: An entry of a table ends in leaders and pages, or, set with tabs, in a wide gap and pages.
_LEADER_END = re.compile(
    r"(?:\.[ ]?){4,}[ \t]*[\divxlc, \-–]*(?:passim)?\Z|…+[ \t]*[\divxlc, ]+\Z|[ \t]{3,}(?:passim|[\divxlc]{1,4}(?:, ?[\divxlc]{1,4})*)\Z"
)
#: What each of these ends has in it, which is found sooner.
_LEADER = re.compile(r"\.\.|\. \.|…|   |\t")
#: An entry whose words fill its line has no room for leaders: "(N.D. Ill. Sept. 15, 2017)4".  The entry below tells it
#: from a footnote's number.
_GLUED_PAGES = re.compile(r"\d{4}\)(?:passim|\d{1,3}(?:, ?\d{1,3})*)\Z")
#: The same where a tab's leaders are not drawn, "(7th Cir. 2020) 2" or "2023 IL 128004 1, 4": the next case below tells it.
_BARE_PAGES = re.compile(r"(?:\d{4}\)|\d{4} IL \d{6}) (?:passim|\d{1,2}(?:, ?\d{1,2}){0,9})\Z")
_CASE_BEGINS = re.compile(r"(?:In re |Ex parte |[A-Z][^\n;]{1,60}? v\. )[^;]{1,120}\Z")
_HEADING_MARK = re.compile(r"(?:[IVXL]{1,6}|[A-Z]|\d{1,2})\.[ \t]+")
#: A line in which a sentence ends is no title, however it is set: "The Motion to Compel is GRANTED. The Motion to Strike is".
_SENTENCE_INSIDE = re.compile(r"[^\W\d_]{4}\. [A-Z]")
_LETTERS = re.compile(r"[^\W\d_]+")
#: What wants a number behind it: "ECF No." above "111. For the reasons" is no list's mark.
_WANTS_NUMBER = re.compile(
    r"(?:\b(?:Nos?|Dkts?|Docs?|ECF|Exs?|[Pp]p?|[Aa]rts?|[Aa]mends?|[Cc]h)\.|[§¶]|\b(?:Rules?|Sections?|Counts?))\Z"
)
#: The rest of a citation broken at the line's end is no heading, its capitals notwithstanding: "18" above "U.S.C. § 371.", "Doe v. Roe Works,"
#: above "LLC, 565 U.S. 10".
_REST_OF_CITATION = re.compile(
    r"(?:U\. ?S\.|C\. ?F\. ?R|ILCS\b|S\. ?Ct|L\. ?Ed|F\. ?\d|F\. ?Supp|WL\b|(?:LLC|LLP|LP|INC\.|USA|N\.A\.|L\.[LP]\.(?:[CP]\.)?|S\.A\.|P\.C\.|NLRB|EEOC|SEC|FTC|EPA|I{2,3}|IV),? \d{1,4} [A-Z])"
)
#: A provision's subdivision goes on in the next line: "Rule 341(h)" above "(7) asks", "735 ILCS 5/2-619(a)" above "(9)".
_PROVISION_END = re.compile(
    r"(?:§§? ?|\bRules? |\b[Ss]ections? |C\.F\.R\. (?:§§? ?)?|ILCS |U\.S\.C\. (?:§§? ?)?)[\dA-Za-z.\-/:]{1,16}(?:\(\w{1,4}\)){0,4}\Z"
)
_SUBDIVISION = re.compile(r"\(\w{1,4}\)")
#: In a table of authorities the number stands below what it is a number of: "Fed. R. Civ. Procedure" above "12(b)(6) ..... 2".
_WANTS_PROVISION = re.compile(
    r"(?:\b(?:Procedure|Evidence|Rules?|Sections?|ILCS|IL|WL|Const)|U\.S\.C\.|C\.F\.R\.|Stat\.|F\. ?[234]d|F\. ?Supp\.(?: ?[23]d)?|§§?|\bNos?\.)\Z"
)
#: No paragraph ends within a case's name or before a section's sign: "Roe v." above "Acme Co., 12 F.3d 4", "29 U.S.C." above "§ 185".
_CUT_CITATION = re.compile(
    r"[\w.,'\u2019)\]] v\.\Z|\b\d{1,2} (?:U\. ?S\. ?C\.|C\. ?F\. ?R\.)\Z|\b(?:Code|Stat\.|Laws?|Ann\.)\Z"
)
#: A citation cut before its page or section, over a page's end: "2021 WL", "958 F.3d", "28 U.S.C.", "740 ILCS".
_WANTS_PAGE = re.compile(
    r"\b\d{1,4} (?:WL|ILCS|IL(?: App \(\w{2,5}\))?|U\. ?S\.(?: ?C\.(?: §§?)?)?|C\. ?F\. ?R\.(?: §§?)?|S\. ?Ct\.|L\. ?Ed\.(?: ?2d)?|F\. ?(?:[234]d|4th)|F\. ?Supp\.(?: ?[23]d)?|"
    r"F\. App[’']x|N\.E\.(?: ?[23]d)?|N\.W\. ?2d|P\. ?[23]d|Ill\.(?: App\.)? ?[23]d|Cal\. ?(?:[234]d|[45]th))\Z"
)
#: A line alone with fewer words than this share of the width is no open sentence: "Cases            Page(s)".
_LEAST_PROSE = 0.6
#: How much of a line's end the patterns for line ends look at, in characters.
_TAIL = 16
_LEADER_TAIL = 48


def ends_sentence(words: str) -> bool:
    """Whether a line ends with a sentence: with a stop that is not an abbreviation's."""
    return bool(_ENDS.search(words[-_TAIL:])) and not _ABBREVIATION.search(words[-_TAIL:])


def _ends_open(words: str) -> bool:
    return bool(_OPEN_END.search(words[-_TAIL:]))


def _is_entry(words: str) -> bool:
    """Whether a line ends as an entry of a table of contents or authorities does."""
    tail = words[-_LEADER_TAIL:]
    return words[-1] in "0123456789.…ivxlcms" and bool(_LEADER.search(tail) and _LEADER_END.search(tail))


def _is_bare_entry(words: str, below: str) -> bool:
    """Whether a line ends an entry whose leaders are not drawn, above the entry of another case."""
    ends_in_pages = words[-1] in "0123456789m" and _BARE_PAGES.search(words[-_LEADER_TAIL:])
    return bool(ends_in_pages) and bool(_CASE_BEGINS.match(below))


def measure(lines: Sequence[Line]) -> Measure:
    """Margins as most full lines keep them."""
    if not lines:
        return Measure(80, 0)
    lengths = sorted(len(line.text) for line in lines)
    wrapped = [length for length in lengths if length <= LONGEST_WRAPPED]
    width = wrapped[int(len(wrapped) * 0.9)] if wrapped else LONGEST_WRAPPED
    full = Counter(line.indent for line in lines if SHORT * width <= len(line.text) <= LONGEST_WRAPPED)
    return Measure(max(width, 40), full.most_common(1)[0][0] if full else 0)


def is_heading(line: Line, margins: Measure) -> bool:
    """A line that stands alone by its looks: in capitals, or centred and short, or a numbered title."""
    words = line.words
    if len(words) > 0.9 * margins.width or len(words) > 120 or _REST_OF_CITATION.match(words):
        return False
    mark = _HEADING_MARK.match(words)
    title = words[mark.end() :] if mark else words
    capitals = title.isupper() and sum(map(str.isalpha, title)) >= 3
    left, right = line.indent - margins.indent, margins.width - len(line.text)
    centred = left >= 8 and right >= 4 and abs(left - right) <= max(8, 0.2 * margins.width)
    if capitals and (centred or line.gap or len(words) < 0.6 * margins.width):
        return words[-1] not in ",;"
    if (
        not centred
        or not line.gap
        or words[0].islower()
        or words[-1] in ",;-"
        or _SENTENCE_INSIDE.search(words)
        or _ends_open(words)
    ):
        return False
    letters = _LETTERS.findall(title)
    return bool(letters) and all(word[0].isupper() for word in letters if len(word) > 4)


def _spaced(lines: Sequence[Line]) -> list[bool]:
    """For each line, whether a blank line before lines is mere line spacing around it."""
    single = [line.gap == 1 for line in lines]
    flags = []
    for index in range(len(lines)):
        window = single[max(0, index - 3) : index + 4]
        flags.append(len(window) >= 4 and sum(window) >= 0.7 * len(window))
    return flags


def group_lines(lines: Sequence[Line], margins: Measure) -> list[Paragraph]:
    """The lines as paragraphs, broken wherever the page's looks break them."""
    paragraphs: list[Paragraph] = []
    spaced = _spaced(lines)
    before: Line | None = None
    for index, line in enumerate(lines):
        if before is None or _breaks(before, line, spaced[index], margins):
            paragraphs.append(Paragraph())
        paragraphs[-1].lines.append(line)
        before = line
    return paragraphs


def _breaks(above: Line, line: Line, spaced: bool, margins: Measure) -> bool:
    long_line = len(above.text) > LONGEST_WRAPPED or len(line.text) > LONGEST_WRAPPED
    spacing = line.gap == 1 and spaced and not long_line
    if line.page != above.page or (line.gap and not spacing):
        return True
    if long_line:
        return True
    if is_heading(line, margins) or (is_heading(above, margins) and not line.words[0].islower()):
        return True
    above_words, words = above.words, line.words
    stopped = bool(_ENDS.search(above_words[-_TAIL:]))
    first_word = words.split(" ", 1)[0]
    short = len(above.text) + 1 + len(first_word) < SHORT * margins.width
    if _is_bare_entry(above_words, words):
        return True
    if _is_entry(above_words) or (_GLUED_PAGES.search(above_words[-_LEADER_TAIL:]) and _is_entry(words)):
        return True
    if not (stopped or short) or _citation_goes_on(above_words, words):
        return False
    if _MARKED.match(words):
        return not (words[0].isdigit() and _WANTS_NUMBER.search(above_words[-_TAIL:]))
    ended = stopped and not _ABBREVIATION.search(above_words[-_TAIL:])
    deeper = line.indent - above.indent
    small = words[0].islower()
    mark = _MARKED.match(above_words) if deeper > 1 and not stopped else None
    if mark and deeper <= mark.end() + _HANGS_WITHIN:
        return False  # an item's lines hang below its words: "4.  Orchard's Motion for Leave to File a" above "     Reply (Doc. 55)"
    if deeper >= _FIRST_LINE_INDENT and not small and (ended or (short and not _ends_open(above_words))):
        return True
    if deeper <= -_FIRST_LINE_INDENT and above.indent >= margins.indent + _FIRST_LINE_INDENT and short and ended:
        return True
    if not short or small:
        return False
    return ended or (len(above.text) < 0.5 * margins.width and not _ends_open(above_words))


def _citation_goes_on(above: str, words: str) -> bool:
    """Whether a line goes on in the citation that breaks off at the end of the one above."""
    if _SUBDIVISION.match(words):
        return bool(_PROVISION_END.search(above[-_LEADER_TAIL:]))
    if words[0].isdigit():
        return _is_entry(words) and bool(_WANTS_PROVISION.search(above[-_TAIL:]))
    return above[-1].isdigit() and bool(_REST_OF_CITATION.match(words))


def provision_goes_on(above: str, words: str) -> bool:
    """Whether a provision is cut between its parts, "735 ILCS 5/2-619(a)" above "(9)": what joins has no blank between."""
    below = _SUBDIVISION.match(words)
    found = _PROVISION_END.search(above[-_LEADER_TAIL:]) if below else None
    if below is None or found is None:
        return False
    # "(a)" above "(9)" is one number; "(1)" above "(2)" are two.
    return not found[0].endswith(")") or found[0][-2].isdigit() != below[0][1].isdigit()


def goes_on(above: Paragraph, below: Paragraph, margins: Measure) -> bool:
    """Whether ``below`` goes on in the sentence that ``above`` left open (over a page's end, or a stray blank line)."""
    first = below.lines[0]
    last = above.lines[-1]
    words, start = last.words, first.words
    if words[-1] == "§" and start[0].isdigit():
        return True
    if not _is_entry(words) and _SUBDIVISION.match(start) and _citation_goes_on(words, start):
        return True
    if is_heading(first, margins) or _is_entry(words) or _is_entry(start) or _is_bare_entry(words, start):
        return False
    if len(above.lines) == 1 and (
        len(" ".join(words.split())) < _LEAST_PROSE * (margins.width - margins.indent)
        or words.isupper()
        or is_heading(last, margins)
    ):
        return False
    full = len(last.text) >= SHORT * margins.width or first.page != last.page or len(last.text) > LONGEST_WRAPPED
    ended = ends_sentence(words)
    if start[0] == "¶" and words[-1] == ",":
        return True  # a pinpoint: "2019 IL 123186," above "¶ 33."
    marked = bool(_MARKED.match(start))
    if marked and not start[0].isdigit():
        return False
    if start[0].islower():
        return not words.endswith((":", ";")) and (full or not ended)
    if _CUT_CITATION.search(words[-_LEADER_TAIL:]) and (
        start[0] == "§" or (start[0].isupper() and words.endswith("v."))
    ):
        return not words.isupper()
    if start[0].isdigit():
        if _WANTS_PAGE.search(words[-_LEADER_TAIL:]):
            return True
        if _ends_open(words) and not words.endswith((" and", " or")):
            return True
    if marked:
        return False
    if _open_bracket(above):
        return full
    if ended:
        return False
    if _ABBREVIATION.search(words[-_TAIL:]):
        return full and (start[0].isdigit() or _ends_open(words) or first.page != last.page)
    return full or _ends_open(words)


def _open_bracket(paragraph: Paragraph) -> bool:
    tail = " ".join(line.words for line in paragraph.lines[-3:])[-160:]
    opened = tail.rfind("(")
    return opened >= 0 and ")" not in tail[opened:] and len(tail) - opened < 60
