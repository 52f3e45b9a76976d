"""Where the filing's tables of contents and of authorities stand: what they list is not cited there."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.draft import draft_of
from bipagraph.extraction.worded import Worded

__all__ = ["find_tables", "zones"]

#: The headings of the tables that briefs must have (Fed. R. App. P. 28(a)(2)-(3); C.D. Cal. L.R. 11-8).  "Points and
#: Authorities" heads the table of Illinois appellate briefs (Ill. S. Ct. R. 341(h)(1)).
TABLE_HEADING = Worded(
    ("TABLE OF", "Table of", "AUTHORITIES"),
    r"(?:^|\n\n)(?:\d{1,2} )?(?:TABLE OF (?:CONTENTS|AUTHORITIES|CITED AUTHORITIES|CITATIONS)|Table of (?:Contents|Authorities|Citations)|INDEX OF AUTHORITIES|AUTHORITIES CITED|POINTS AND AUTHORITIES)[^\n]{0,40}(?=\n\n)",
)

#: A table's entry ends in the pages where the authority is cited: "..... 15, 17", "passim", "iv".
ENTRY_END = re.compile(
    r"(?:\.{2,}|…|\. \. |\s)\s*(?:passim|\d{1,3}(?:[-\u2013]\d{1,3})?|[ivxl]{1,6})(?:, ?(?:passim|\d{1,3}(?:[-\u2013]\d{1,3})?|[ivxl]{1,6}))*$"
)

#: Dots that lead to a page number occur nowhere but in tables, however many entries one paragraph holds.
LEADERS = re.compile(r"(?<!\.)(?<!\. )(?:\.[ ]?){4,}[ ]?(?:passim|\d|[ivxl])")
LONGEST_ENTRY = 600
#: So many entries with leaders show that the table prints them.
FEWEST_WITH_LEADERS = 4

#: A heading of the brief itself, with no page behind it: there the tables have ended (Fed. R. App. P. 28(a)(4)-(10); Ill. S. Ct. R. 341(h)(2)-(8)).
BODY_HEADING = re.compile(
    r"(?:[IVX\d]{1,4}\.[ ]+)?(?:(?:PRELIMINARY |JURISDICTIONAL |INTRODUCTORY )STATEMENT|STATEMENT (?:OF|REGARDING|CONCERNING|ON) [A-Z ,']{3,60}|INTRODUCTION|ARGUMENT|(?:FACTUAL |PROCEDURAL )?BACKGROUND"
    r"|NATURE OF THE (?:CASE|ACTION|PROCEEDINGS?)|(?:ISSUES?|QUESTIONS?) PRESENTED(?: FOR REVIEW)?|SUMMARY OF (?:THE )?ARGUMENT|MEMORANDUM OF (?:LAW|POINTS AND AUTHORITIES)|CORPORATE DISCLOSURE STATEMENT"
    r"|Introduction|Preliminary Statement|Jurisdictional Statement|Statement of [A-Z][A-Za-z ]{3,40}|Argument|Background)\.?"
)

#: So many paragraphs that are no entry may stand between two entries of one table.
LONGEST_GAP = 4


PARAGRAPH = re.compile(r"[^\n]+")


def find_tables(text: str) -> list[tuple[int, int]]:
    """The tables of contents and authorities in prose text, each from its heading to its last entry (half-open)."""
    tables: list[tuple[int, int]] = []
    for heading in TABLE_HEADING.finditer(text):
        if tables and heading.start() < tables[-1][1]:
            continue
        end, gap, with_leaders = heading.end(), 0, 0
        for match in PARAGRAPH.finditer(text, heading.end()):
            stop, paragraph = match.end(), match.group()
            if BODY_HEADING.fullmatch(paragraph):
                break
            leaders = bool(LEADERS.search(paragraph))
            with_leaders += leaders
            # A table that prints leaders prints them in each entry; only where it has none does the number at the end tell.
            if leaders or (
                with_leaders < FEWEST_WITH_LEADERS
                and ENTRY_END.search(paragraph[-60:])
                and len(paragraph) < LONGEST_ENTRY
            ):
                end, gap = stop, 0
                continue
            gap += 1
            if gap > LONGEST_GAP or len(paragraph) > 400:
                break
        if end > heading.end():
            tables.append((heading.start(), end))
    return tables


@Language.component("bipagraph_zones")
def zones(doc: Doc) -> Doc:
    """Fills ``draft.authority_tables``."""
    draft = draft_of(doc)
    draft.authority_tables = find_tables(draft.text.prose.text)
    return doc
