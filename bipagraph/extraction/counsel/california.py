"""Counsel as the Courts of Appeal of California list them: firms first, their lawyers after them, the side by both its roles.

"Roe & Poe, Jane Roe and John Poe; Harbor Justice Project and Ann Tait for Plaintiff and Respondent."
"""

from __future__ import annotations

import re
from typing import Final

from bipagraph.extraction.counsel.blocks import Block
from bipagraph.extraction.counsel.firms import FirmSign, firm_sign
from bipagraph.extraction.counsel.firms_in_lists import NO_PERSON
from bipagraph.extraction.counsel.items import Item, Kind
from bipagraph.extraction.counsel.names import is_lawyer_name, surname
from bipagraph.extraction.counsel.paragraphs import Paragraph
from bipagraph.extraction.worded import Worded

__all__ = ["read_californian"]

_ROLE: Final = r"(?:Plaintiff|Defendant|Petitioner|Objector|Claimant|Cross-complainant|Cross-defendant|Intervener)s?"
#: A party's role below and on appeal, which no other court prints so: "for Defendants, Cross-complainants and Appellants."
_SIDE: Final = Worded(
    ("Appellant", "Respondent"),
    rf"\s+for\s+(?P<side>(?:{_ROLE},?\s+)+and\s+(?:Appellant|Respondent)s?)\.?\s*$",
)
_SEPARATOR: Final = re.compile(r"\s*(?:,\s+and\b|[,;]|\band\b)\s*")
_SUFFIX: Final = re.compile(
    r"(?:L\.?L\.?P|P\.?C|A\.?P\.?C|Inc|L\.?L\.?C|A(?:\s\w+){0,2}\s(?:Law\s)?Corporation|A\.?L\.?C)\.?"
)
#: Officers, whose office is no firm, and lawyers whom the court appointed.
_OFFICE: Final = re.compile(
    r"\b(?:Attorney General|Assistant|Deputy|District Attorney|County Counsel|City Attorney|Public Defender|Solicitor|under appointment|in propria persona|in pro\.? per)\b",
    re.IGNORECASE,
)


def read_californian(paragraph: Paragraph) -> list[Block]:
    """The blocks of such a list; none where the paragraph is of another form."""
    side = _SIDE.search(paragraph.text)
    if side is None:
        return []
    role = _item(paragraph, Kind.ROLE, side["side"], side.start("side"))
    blocks: list[Block] = []
    position = 0
    for group in re.finditer(r"[^;]+", paragraph.text[: side.start()]):
        parts: list[tuple[str, int]] = []
        position = group.start()
        for separator in [*_SEPARATOR.finditer(paragraph.text, group.start(), group.end()), None]:
            end = separator.start() if separator else group.end()
            words = paragraph.text[position:end]
            if words.strip():
                parts.append((words.strip(), position + len(words) - len(words.lstrip())))
            position = separator.end() if separator else end
        blocks += _of_group(paragraph, parts, role)
    return blocks if all(block.firm or block.lawyers for block in blocks) else []


def _of_group(paragraph: Paragraph, parts: list[tuple[str, int]], role: Item) -> list[Block]:
    """One firm and its lawyers, or lawyers alone."""
    lawyers = [
        _item(paragraph, Kind.NAME, words, start)
        for words, start in parts[1:]
        if is_lawyer_name(words) and not _OFFICE.search(words) and not _SUFFIX.fullmatch(words)
    ]
    if not parts:
        return []
    (words, start), *others = parts
    end = start + len(words)
    if others and _SUFFIX.fullmatch(others[0][0]):
        end = others[0][1] + len(others[0][0])
    name = paragraph.text[start:end]
    if others and _OFFICE.search(others[0][0]):  # "Jane Roe, Attorney General, John Poe, Deputy Attorney General"
        lawyers = [_item(paragraph, Kind.NAME, words, start), *lawyers] if is_lawyer_name(words) else lawyers
        return [Block(lawyers=[lawyer], roles=[role]) for lawyer in lawyers]
    is_firm = (
        firm_sign(name) is not FirmSign.NONE
        or not is_lawyer_name(words)
        or NO_PERSON.search(words) is not None
        or any(surname(lawyer.text) in words.casefold().split() for lawyer in lawyers)
    )
    if is_firm:
        return [Block(lawyers=lawyers, firm=_item(paragraph, Kind.FIRM, name, start), roles=[role])]
    return [Block(lawyers=[each], roles=[role]) for each in (_item(paragraph, Kind.NAME, words, start), *lawyers)]


def _item(paragraph: Paragraph, kind: Kind, words: str, start: int) -> Item:
    return Item(kind, words, paragraph.place(start), paragraph.place(start + len(words) - 1) + 1)
