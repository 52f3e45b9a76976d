"""Lists of appearances in opinions: "Jane Roe, of Roe & Doe, P.C., of Rockford, for appellant."

Read are the forms of the Illinois Official Reports, the courts of appeals, and the bound reporters:
lawyers, their firm after them, its city, and the side at the sentence's end or before it ("FOR APPELLANT:").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bipagraph.extraction.counsel.bar import STATE_NAME
from bipagraph.extraction.counsel.blocks import Block
from bipagraph.extraction.counsel.firms import firm_sign
from bipagraph.extraction.counsel.lines import Item, Kind
from bipagraph.extraction.counsel.names import is_lawyer_name
from bipagraph.extraction.counsel.places import (
    PLACE,
    Piece,
    ends_with_its_firm,
    heads_its_lawyers,
    is_city,
    is_firm_by_place,
    is_place,
)
from bipagraph.extraction.counsel.roles import ROLE_WORD
from bipagraph.records import View

__all__ = ["read_lists"]

# Lists of appearances stand before the opinion; with a syllabus before them they begin within so many characters.
_HEAD = 30_000
# No list for one side is longer, in characters.
_LONGEST_LIST = 4_000

# "Counsel on", "Panel", "Judgment": the margin of the Illinois Official Reports, twenty columns wide.
_MARGIN = re.compile(
    r"^\s{0,4}(?P<label>[A-Z][\w&.:]*(?: [\w&.:]+){0,3})(?=\s{3,}\S)|^\s{0,4}(?:Counsel\s+on(?:\s+Appeal)?|(?-i:Appeal|Review|Attorneys|for|Appell(?:ant|ee)s?:))\s*$",
    re.IGNORECASE,
)
_MARGIN_GOES_ON = re.compile(
    r"appeal|review|caption|for|appell(?:ant|ee)s?:|petitioners?:|respondents?:", re.IGNORECASE
)
# The table that closes an opinion of the Illinois Appellate Court, with "Attorneys for Appellant:" in its margin.
_TABLE_AT_END = re.compile(r"^\s{0,8}(?:Decision\s+Under\s+Review|Attorneys)\b", re.MULTILINE)
_LONGEST_TABLE = 12_000
_SIDE = (
    rf"(?:(?:the\s+)?(?:[\w-]+\s+){{0,2}}?{ROLE_WORD}s?\b|(?:the\s+)?people\b|(?:the\s+)?state\b|(?:the\s+)?government\b|(?:the\s+)?united\s+states\b|(?:the\s+)?commonwealth\b"
    r"|(?:the\s+)?(?:city|county)\s+of\b|(?:the\s+)?minors?\b)"
)
# The end of one side's list: "…, for appellants.", "…; for Plaintiff-Appellee Acme, Inc.", "argued for defendant-appellee.",
# "…; Counsel for Plaintiffs Jane M. Roe and Acme, Inc.": the point of an initial, or one before a small letter, ends nothing.
_FOR_SIDE = re.compile(
    rf"(?:,|;|\)|\bargued|\bbriefs?)\s+(?:argued\s+)?(?:(?:co-)?(?:attorneys?|counsel)\s+)?for\s+(?P<side>{_SIDE}[^;:()]{{0,200}}?)"
    r"(?<!\s(?-i:[A-Z]))\.(?=\s+(?-i:[^a-z\s])|\s*$)",
    re.IGNORECASE,
)
# "Jane Roe, Roe & Doe PLLP, …, Minneapolis, MN 55402 (for Plaintiff); and", in the orders of Minnesota.
_FOR_IN_BRACKETS = re.compile(
    rf"\s\((?:(?:attorneys?|counsel)\s+)?for\s+(?P<side>{_SIDE}[^()]{{0,200}})\)(?:[;.,]\s*)?(?:and\b)?", re.IGNORECASE
)
_SIDE_FIRST = re.compile(
    rf"(?:^|(?<=\.\s))(?:(?:appearing|attorneys?|counsel|appearances?)\s+)?for\s+(?P<side>{_SIDE}[^:]{{0,120}}):\s+(?=\S)",
    re.IGNORECASE,
)
_SIDE_AGAIN = re.compile(rf",\s+for\s+(?P<side>{_SIDE}[^;:()]{{0,120}})$", re.IGNORECASE)
_ALSO = re.compile(r"\s*Also represented by\s+", re.IGNORECASE)
_PREFIX = re.compile(
    r"^\s*(?:(?:ARGUED|ON (?:THE )?BRIEFS?|COUNSEL|Argued|On (?:the )?[Bb]riefs?|Attorneys and Law Firms|APPEARANCES)\s*:?\s+)+"
)

_PIECE = re.compile(
    r"\s*(?:,\s*Esq(?:uires?\b|\.)|[,;]|\(|\)|\[|\]|\band\b(?!\s+Associates)|\bwith\s+(?:whom|him|her|them)(?:\s+(?:on\s+the\s+briefs?\s+)?(?:was|were))?\b"
    r"|\b(?:was|were|argued|on)\s+(?:on\s+)?(?:the\s+)?(?:briefs?|cause)\b|\bof\s+counsel\b)\s*",
    re.IGNORECASE,
)
_OF = re.compile(
    r"^(?:(?:both|all|each|also|were|was|and)\s+)*(?:of|with|from)\s+(?:(?-i:the)\s+(?!law))?", re.IGNORECASE
)
_TITLE = re.compile(
    r"\b(?:attorney|defender|solicitor|counsel|chief|division|assistant|deputy|director|general|prosecutor|argued|brief|briefs|section|unit|esq|appellate|president"
    r"|special|guardian|ad litem|pro hac vice|pro bono|pro se|law student|student|senior|supervising|corporation|department|bureau|civil|criminal|public)\b",
    re.IGNORECASE,
)
_SUFFIX_OF_NAME = re.compile(r"(?:Jr|Sr|JR|SR|II|III|IV|Esq|ESQ|(?i:Esquires?))\.?")
_SUFFIX_OF_FIRM = re.compile(
    r"(?:P\.?C|L\.?L\.?P|L\.?L\.?C|P\.?L\.?L\.?C|P\.?A|Ltd|LTD|Chtr?d|Chartered|S\.?C|P\.?L\.?C|Inc|L\.?P\.?A|APC|A\s+(?:Professional|Law)\s.*|PLLP)\.?",
    re.IGNORECASE,
)

# "Jane Roe and Roe & Doe LLP on brief for …": what is left before the word "brief".
_ON_BRIEF = re.compile(r"(?:,?\s+(?:was|were))?\s+on(?:\s+the)?\s*$", re.IGNORECASE)
# A lawyer's address, as the Seventh Circuit lists it: "Suite 350, 325 N. Elm Street, Chicago, IL 60610-0000".
_ADDRESS = re.compile(
    r"(?:suite|ste\.?|floor|room|unit|p\.?\s?o\.?\s?box)\b.*|\d.*|.*\b(?:floor|suite|\d{5}(?:-\d{4})?)", re.IGNORECASE
)
_NAME_OF_FIRM = re.compile(r"([^,]{5,60}?)\s+of\s+(.+)")
# The numbers of a reporter's pages in the text: "*88 *89 Jane Roe".
_STAR_PAGES = re.compile(r"\s*(?:\*?\d+\s+)+(?=[A-Z])")
# Strokes that a printer set under words to underline them.
_UNDERLINE = re.compile(r"[_\s]*_{3}[_\s]*")
# A heading alone on its line, as sites that print opinions set it over the appearances; it is no part of them.
_SITE_LABEL = re.compile(r"(?i:opinion|order|memorandum|attorney\(s\)|summary|headnote|judges)")
# A name of so many words, none an initial, that "and" joins with a firm's, is the firm's beginning: "Vane Loomis Pell Hale and Dorn LLP".
_FEWEST_SURNAMES = 4


_CONNECTIVES = frozenset(["on", "the", "for", "was", "were", "and", "also", "argued", "briefs", "brief", "by", "of"])


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """Lines joined by single blanks, and for each line its offset here and in the layout view."""

    text: str
    offsets: tuple[tuple[int, int], ...]

    def place(self, offset: int) -> int:
        """The offset in the layout view of the character at ``offset``."""
        here, there = max(pair for pair in self.offsets if pair[0] <= offset)
        return there + offset - here


def read_lists(view: View) -> list[Block]:
    """The appearances that the head of ``view`` lists in sentences: one block for each firm or lone lawyer."""
    blocks: list[Block] = []
    for start, end in _places_of_lists(view.text):
        for paragraph in _paragraphs(view.text[start:end], start):
            blocks += _read_paragraph(paragraph)
    return blocks


def _places_of_lists(text: str) -> Iterator[tuple[int, int]]:
    """Where lists of appearances may stand: at the head, and in the table at the end of an Illinois opinion."""
    yield 0, min(len(text), _HEAD)
    table = _TABLE_AT_END.search(text, max(_HEAD, len(text) - _LONGEST_TABLE))
    if table:
        yield table.start(), len(text)


def _read_paragraph(paragraph: _Paragraph) -> list[Block]:
    blocks: list[Block] = []
    position = 0
    text = paragraph.text
    heads = list(_SIDE_FIRST.finditer(text))
    for head, following in zip(heads, [*heads[1:], None], strict=False):
        role = _role(paragraph, head.start("side"), head.end("side"))
        stop = following.start() if following else len(text)
        side = text[head.end() : stop].rstrip(" .")
        again = _SIDE_AGAIN.search(side)  # "Attorneys for Appellant: Jane Roe, of Peoria, for appellant."
        if again:
            role = _role(paragraph, head.end() + again.start("side"), head.end() + again.end("side"))
        blocks += _read_side(paragraph, head.end(), head.end() + (again.start() if again else len(side)), role)
    if heads:
        return blocks
    for end in [*_FOR_IN_BRACKETS.finditer(text)] or _FOR_SIDE.finditer(text):
        role = _role(paragraph, end.start("side"), end.end("side"))
        blocks += _read_side(paragraph, position, end.start(), role)
        position = end.end()
        also = _ALSO.match(text, position)
        if also:
            following = _FOR_SIDE.search(text, also.end())
            stop = text.rfind(". ", also.end(), following.start()) if following else len(text.rstrip(" ."))
            blocks += _read_side(paragraph, also.end(), max(stop, also.end()), role)
            position = max(stop, also.end())
    return blocks


def _role(paragraph: _Paragraph, start: int, end: int) -> Item:
    return Item(Kind.ROLE, paragraph.text[start:end], paragraph.place(start), paragraph.place(end - 1) + 1)


def _paragraphs(head: str, start: int) -> Iterator[_Paragraph]:
    """The paragraphs of ``head``, which begins at ``start`` of the layout view, that may list appearances: apart by blank lines, by an indent, or by the margin."""
    lines: list[tuple[int, str]] = []
    least = last = 0  # of the lines' indents
    for raw in [*head.split("\n"), ""]:
        margin = _MARGIN.match(raw)
        line = " " * margin.end() + raw[margin.end() :] if margin else raw
        begins = margin is not None and not _MARGIN_GOES_ON.fullmatch(margin["label"] or "")
        text = "" if _UNDERLINE.fullmatch(line) else line.strip()
        if _SITE_LABEL.fullmatch(text):
            text = line = ""
        if not text and line.strip():
            start += len(raw) + 1
            continue
        indent = len(line) - len(line.lstrip())
        ends = begins or not (text or margin)
        if text and lines:
            full_stop = lines[-1][1].endswith(".") and indent != last
            ends = (
                ends
                or lines[-1][1].casefold().endswith("presiding.")
                or indent < least - 8
                or (full_stop and bool(_FOR_SIDE.search(lines[-1][1][-120:])))
            )
        if ends and lines:
            yield from _joined(lines)
            lines = []
        if text:
            least, last = min(least, indent) if lines else indent, indent
            lines.append((start + indent, text))
        start += len(raw) + 1


def _joined(lines: Sequence[tuple[int, str]]) -> Iterator[_Paragraph]:
    if sum(len(text) for _, text in lines) > 3 * _LONGEST_LIST or not any(
        "for" in text.casefold() for _, text in lines
    ):
        return
    words: list[str] = []
    offsets: list[tuple[int, int]] = []
    position = 0
    for start, text in lines:
        for match in re.finditer(r"\S+(?: \S+)*", text):
            offsets.append((position, start + match.start()))
            words.append(match[0])
            position += len(match[0]) + 1
    yield _Paragraph(" ".join(words), tuple(offsets))


# ------------------------------------------------------------------ one side's list


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    prefix = _PREFIX.match(text[start:end]) or _STAR_PAGES.match(text[start:end])
    start += prefix.end() if prefix else 0
    end -= len(on_brief[0]) if (on_brief := _ON_BRIEF.search(text[start:end])) else 0
    pieces: list[Piece] = []
    before = ""
    for match in [*_PIECE.finditer(text, start, end), None]:
        stop = match.start() if match else end
        piece = text[start:stop]
        stripped = piece.strip(" .") if piece.strip().casefold().rstrip(".") in {"argued"} else piece.strip()
        begin = start + len(piece) - len(piece.lstrip())
        of = _NAME_OF_FIRM.match(stripped)
        if of and is_lawyer_name(of[1]):  # "Jane M. Roe of Roe, Doe & Poe"
            pieces.append(Piece(of[1], begin, begin + len(of[1]), before))
            stripped, begin, before = of[2], begin + of.start(2), "of"
        pieces.append(Piece(stripped, begin, stop, before))
        if match:
            before = (before if not piece.strip() and before in "()" else "") + match[0].strip()
            start = match.end()
    return pieces


def _read_side(paragraph: _Paragraph, start: int, end: int, role: Item) -> list[Block]:
    """The blocks of one side's list, or none where its words are not those of such a list."""
    if not 0 < end - start <= _LONGEST_LIST:
        return []
    pieces = _pieces(paragraph.text, start, end)
    blocks: list[Block] = []
    pending: list[Item] = []  # lawyers whose firm has not come yet
    outside: list[Item] | None = None  # those pending before a bracket
    firm_before_bracket: Block | None = None
    current: Block | None = None  # the firm just named, whose lawyers may follow in brackets
    strangers = 0
    index = 0

    def item(kind: Kind, first: Piece, last: Piece, words: str) -> Item:
        offset = first.start + max(0, paragraph.text[first.start : last.end].find(words[:6]))
        return Item(kind, words, paragraph.place(offset), paragraph.place(last.end - 1) + 1)

    def close(lawyers: list[Item], firm: Item | None) -> Block | None:
        if firm is None:
            blocks.extend(Block(lawyers=[lawyer], roles=[role]) for lawyer in lawyers)
            return None
        blocks.append(Block(lawyers=lawyers, firm=firm, roles=[role]))
        return blocks[-1]

    while index < len(pieces):
        piece = pieces[index]
        if "(" in piece.before or "[" in piece.before:
            outside, firm_before_bracket, pending = pending, current, []
        if (")" in piece.before or "]" in piece.before) and outside is not None:
            if pending and firm_before_bracket is not None and not outside:
                firm_before_bracket.lawyers += pending
                pending = []
            pending, outside = [*outside, *pending], None
        words = _OF.sub("", piece.text).strip()
        if not words:
            index += 1
            continue
        if pending and _SUFFIX_OF_NAME.fullmatch(words) and not words.upper().startswith("ESQ"):
            pending[-1].text = f"{pending[-1].text}, {words}"
            pending[-1].end = paragraph.place(piece.end - 1) + 1
            index += 1
            continue
        used, firm = _firm_at(paragraph.text, pieces, index)
        if not firm and not pending and outside is None and heads_its_lawyers(words, pieces, index):
            used, firm = 1, words
        if firm:
            current = close(pending, item(Kind.FIRM, piece, pieces[index + used - 1], firm))
            pending = []
            index += used
            continue
        if (
            pending
            and outside is None
            and re.fullmatch(STATE_NAME, words, re.IGNORECASE)
            and is_city(pieces, index - 1)
        ):
            close(pending, None)  # "Jane Roe, Peoria, IL, John Poe, …": who has a city and no firm before it, has none
            pending = []
            index += 1
            continue
        if pending and (
            is_firm_by_place(words, pending, pieces, index) or ends_with_its_firm(words, pending, pieces, index)
        ):
            current = close(pending, item(Kind.FIRM, piece, piece, words))
            pending = []
            index += 1
            continue
        if is_lawyer_name(words) and not _TITLE.search(words) and not is_place(words, pieces, index):
            pending.append(item(Kind.NAME, piece, piece, words))
            if outside is None:
                current = None
        elif not (
            _TITLE.search(words)
            or PLACE.fullmatch(words)
            or _ADDRESS.fullmatch(words)
            or words.casefold().strip(".") in _CONNECTIVES
        ):
            strangers += 1
        index += 1
    if pending and outside is not None and firm_before_bracket is not None and not outside:
        firm_before_bracket.lawyers += pending
        pending = []
    close([*(outside or []), *pending], None)
    known = sum(len(block.lawyers) + (block.firm is not None) for block in blocks)
    first = pieces[0].text if pieces else ""
    if (
        not known
        or strangers > known // 4
        or not (is_lawyer_name(_OF.sub("", first)) or _firm_at(paragraph.text, pieces, 0)[1])
    ):
        return []
    return blocks


def _firm_at(text: str, pieces: Sequence[Piece], index: int) -> tuple[int, str]:
    """How many pieces from ``index`` on are one firm's name, and the name; (0, "") where there is none."""
    first = pieces[index]
    bare = _OF.sub("", first.text)
    if not bare or (_TITLE.search(bare) and not firm_sign(bare)):
        return 0, ""
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    if is_lawyer_name(bare):
        if following is None:
            return 0, ""
        name = text[first.end - len(bare) : following.end].strip()
        # A firm named after one lawyer: "Jane Q. Roe, P.C."
        named_after = following.before == "," and _SUFFIX_OF_FIRM.fullmatch(following.text)
        surnames = (
            following.before == "and"
            and len(bare.split()) >= _FEWEST_SURNAMES
            and "." not in bare
            and not is_lawyer_name(following.text)
            and firm_sign(following.text)
        )
        return (2, name) if (named_after or surnames) and firm_sign(name) else (0, "")
    start = first.end - len(bare)
    for count in range(1, min(9, len(pieces) - index) + 1):
        last = pieces[index + count - 1]
        if count > 1 and not re.fullmatch(r",|,?\s*and", last.before):
            break
        name = text[start : last.end].strip()
        if firm_sign(name):
            following = pieces[index + count] if index + count < len(pieces) else None
            if following and following.before == "," and _SUFFIX_OF_FIRM.fullmatch(following.text):
                return count + 1, text[start : following.end].strip()
            return count, name
        if count > 1 and is_lawyer_name(last.text):
            break  # "Rockford, Jane Roe"
    return 0, ""
