"""The component "caption": court, docket numbers, parties with their roles, the case's name, the case under review."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.caption.columns import Columns, split_columns
from bipagraph.extraction.caption.courts import court_of, reviews
from bipagraph.extraction.caption.dockets import docket_numbers, under_review
from bipagraph.extraction.caption.flat import with_lines
from bipagraph.extraction.caption.letters import letter_frame
from bipagraph.extraction.caption.lines import OF_THE_COURT, start_of_prose
from bipagraph.extraction.caption.minutes import title_of_minutes
from bipagraph.extraction.caption.naming import case_name, in_re_name
from bipagraph.extraction.caption.parties import PartyName, party_names
from bipagraph.extraction.caption.reports import official_report
from bipagraph.extraction.caption.roles import ROLE, opposite_roles, roles_of
from bipagraph.extraction.caption.structure import Block, Frame, find_in_re, find_versus, read_frame
from bipagraph.extraction.court_names import CourtHeading
from bipagraph.extraction.docket_numbers import normal_docket_number
from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.names import is_shouted, prefer_printed, title_case_name
from bipagraph.records import CaseCited, Court, Docket, Evidence, Party, Piece, Span, View

__all__ = ["caption"]

#: A caption ends within so many characters of a filing's start; counsel's addresses and sixty defendants may come before.
_HEAD: Final = 24_000
#: A court's heading stands within these of the start, so that no court named in the body is taken for it.
_HEADING_WITHIN: Final = 9_000
#: Docket numbers stand above the heading in appeals of Illinois: "No. 1-20-0563", within so many characters.
_ABOVE_HEADING: Final = 1_500
#: After the last role come the end of the right column and what is printed under the caption: so many lines at most.
_LINES_AFTER: Final = 12
#: An "In re" heads a caption only within so many characters after the court's heading.
_IN_RE_WITHIN: Final = 1_500
#: The spelling of a name is looked for in so many characters of the body: the first pages name every party.
_BODY_FOR_SPELLING: Final = 60_000
#: A line of a caption's left column with the rail beside it: "RICHARD ROE, JANE POE,      )".
_RAILED: Final = re.compile(r"\S[ \t]+[)|§}](?:[ \t]|$)")


@Language.component("bipagraph_caption")
def caption(doc: Doc) -> Doc:
    """Fill the draft's court, dockets, parties, caption, appeal_from and caption_zone from the filing's first pages."""
    draft = draft_of(doc)
    layout = draft.text.layout
    if (lines := with_lines(layout.text)) != layout.text:
        draft.text = replace(draft.text, layout=View(lines, layout.pieces))
    _Reader(draft).read()
    return doc


class _Reader:
    """One filing's caption.  Offsets are of the layout view until they become evidence."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.layout = draft.text.layout
        self.head = self.layout.text[:_HEAD]
        self.body = draft.text.prose.text[:_BODY_FOR_SPELLING]
        self.versus = 0  # where the "v." stands

    def read(self) -> None:
        first_page = self.head[:_HEADING_WITHIN]
        heading = court_of(first_page)
        self._court(heading)
        court_id = heading.court_id if heading else None
        report = official_report(self.head)
        versus = None if report else find_versus(self.head, len(self.head))
        after_heading = heading.end if heading else 0
        in_re = (
            None if report else find_in_re(self.head, after_heading, min(len(self.head), after_heading + _IN_RE_WITHIN))
        )
        if versus is not None and in_re is not None and versus > in_re.start() + 4 * _IN_RE_WITHIN:
            versus = None
        minutes = None if report else title_of_minutes(self.head)
        if minutes is not None and versus is not None and versus > minutes.end:
            versus = None  # a citation's, below the minutes' own title
        self.versus = versus or 0
        start, end = self._region(heading, versus, in_re)
        columns = split_columns(self.head, start, end)
        frame: Frame | None = None
        column = columns.left
        if report is not None:
            start, end = report.start, report.end
            columns = split_columns(self.head, start, end)
            column = split_columns(self.head, start, end, leftmost=0).right  # of a table: any gap parts label and fact
            frame = read_frame(column.text, 0)
            in_re = find_in_re(column.text, 0, len(column.text))
        elif versus is not None:
            below = heading is not None and heading.end <= versus
            frame = read_frame(column.text, _in_view(column, versus), below_heading=below)
            in_re = find_in_re(column.text, 0, frame.start + 400 if frame else len(column.text))
        elif in_re is not None:
            in_re = find_in_re(column.text, 0, len(column.text))
        else:
            if minutes is not None:
                columns = split_columns(self.head, minutes.start, minutes.end)
                column = minutes.view
                frame = read_frame(column.text, 0)
        parties = self._parties(column, frame, court_id, in_re)
        if not parties and (letter := letter_frame(self.head)) is not None:
            column, frame = View(self.head, (Piece(0, 0, len(self.head)),)), letter
            parties = self._parties(column, frame, court_id, None)
        self.draft.parties = parties
        adversaries = case_name(parties, frame is not None)
        # An adversary proceeding is cited by its adversaries, a juvenile's or an estate's case by its "In re".
        in_bankruptcy = any("debtor" in party.roles for party in parties)
        name = in_re_name(column.text, in_re, self.body) if in_re and not (adversaries and in_bankruptcy) else None
        self.draft.caption = name or adversaries
        self._zone(column, frame, heading, start, end)
        self._dockets(columns, heading, start, court_id)
        self._appeal_from(columns, start, end, court_id)

    # ---------------------------------------------------------------- where

    def _region(self, heading: CourtHeading | None, versus: int | None, in_re: re.Match[str] | None) -> tuple[int, int]:
        """The part of the head that holds the caption."""
        anchor = versus if versus is not None else in_re.start() if in_re else heading.end if heading else 0
        start = 0
        if heading is not None and heading.end <= anchor:
            start = _below_court(self.head, heading.end, anchor)
        end = anchor
        if versus is not None:
            below = heading is not None and heading.end <= versus
            frame = read_frame(self.head, versus, start, below_heading=below)
            if frame is not None:
                end = max(end, frame.end)
        lines = 0
        limit = _LINES_AFTER if versus is not None else 3 * _LINES_AFTER
        while end < len(self.head) and lines < limit:
            newline = self.head.find("\n", end)
            stop = len(self.head) if newline < 0 else newline
            lines += any(map(str.isalnum, self.head[end:stop])) and not _RAILED.search(self.head, end, stop)
            end = stop + 1
        return start, min(end, len(self.head))

    def _zone(self, column: View, frame: Frame | None, heading: CourtHeading | None, start: int, end: int) -> None:
        first = min(start, heading.start) if heading else start
        if frame is not None and frame.blocks:
            end = _place(column, max(frame.start, frame.end - 1)) + 1
            first = min(first, _place(column, frame.start)) if heading is None or heading.start > start else first
        self.draft.caption_zone = (first, max(first, min(end, len(self.head))))

    def _span(self, column: View, start: int, end: int) -> Span:
        return self.layout.span(_place(column, start), _place(column, end - 1) + 1)

    # ---------------------------------------------------------------- what

    def _court(self, heading: CourtHeading | None) -> None:
        if heading is not None:
            evidence = Evidence(self.layout.span(heading.start, heading.end), "caption.court")
            self.draft.court = Court(heading.court_id, evidence)
            return
        for stamp in self.draft.text.stamps:
            if stamp.court_hint:
                self.draft.court = Court(stamp.court_hint, Evidence(stamp.span, "caption.court.stamp"))
                return

    def _parties(
        self, column: View, frame: Frame | None, court_id: str | None, in_re: re.Match[str] | None
    ) -> list[Party]:
        blocks = frame.blocks if frame is not None else []
        text = column.text
        if frame is None and in_re is not None:
            blocks = _spouse_blocks(text, in_re) or _debtor_blocks(text, in_re) or _petitioner_blocks(text, in_re)
        roles = _all_roles(blocks, court_id)
        found: dict[str, Party] = {}
        for block, block_roles in zip(blocks, roles, strict=True):
            cleaned = frame.cleaned if frame is not None else text
            start = _after_in_re(cleaned, block)
            names = party_names(cleaned[start : block.end], unnamed_allowed=block.side == 0)
            for name in names:
                self._add(found, column, start, name, block_roles)
        return list(found.values())

    def _add(
        self, found: dict[str, Party], column: View, shift: int, printed: PartyName, roles: tuple[str, ...]
    ) -> None:
        name = printed.name
        if is_shouted(name):
            name = prefer_printed(title_case_name(name), self.body)
        elif not printed.is_organization and _SURNAME_IN_CAPITALS.fullmatch(name):
            first, surname = name.rsplit(" ", 1)
            name = f"{first} {prefer_printed(title_case_name(surname), self.body)}"
        if printed.is_relator:
            roles = ("relator",)
        key = name.casefold()
        if key in found:
            old = found[key]
            merged = tuple(dict.fromkeys(old.roles + roles))
            found[key] = Party(old.name, merged, old.is_person, old.evidence)
            return
        evidence = Evidence(self._span(column, shift + printed.start, shift + printed.end), "caption.party")
        found[key] = Party(name, roles, not printed.is_organization, evidence)

    def _dockets(self, columns: Columns, heading: CourtHeading | None, start: int, court_id: str | None) -> None:
        found: dict[str, Docket] = {}
        related: set[str] = set()
        above = self.head[max(0, start - _ABOVE_HEADING) : start] if heading else self.head[:start]
        right, left = columns.right.text, columns.left.text
        # Pleading paper of California may have the court's name, and the number after it, below the parties.
        below = self.head[heading.end : heading.end + _ABOVE_HEADING] if heading and heading.start > start else ""
        for view_text, view, shift in (
            (right, columns.right, 0),
            (left[: start_of_prose(left, _in_view(columns.left, self.versus))], columns.left, 0),
            (above, None, start - len(above)),
            (below[: start_of_prose(below)], None, heading.end if heading else 0),
        ):
            for number in docket_numbers(view_text, court_id):
                if number.normal in found:
                    continue
                span = (
                    self._span(view, number.start, number.end)
                    if view is not None
                    else self.layout.span(shift + number.start, shift + number.end)
                )
                found[number.normal] = Docket(number.normal, number.as_filed, Evidence(span, "caption.docket"))
                related |= {number.normal} if number.is_related else set()
        if any(not number.startswith("MDL") for number in found):
            found = {number: docket for number, docket in found.items() if not number.startswith("MDL")}
        if court_id == "nyappdiv" and any(_SERIAL_OF_APPEAL.fullmatch(number) for number in found):
            # "2016-04417 (Index No. 1234/11)": the index number is the court's below.
            found = {number: docket for number, docket in found.items() if "/" not in number}
        if own := self._own_of(found, related, court_id):
            found = {number: docket for number, docket in found.items() if number in own}
        if not any(not number.startswith("MDL") for number in found):
            for stamp in self.draft.text.stamps:
                normal = normal_docket_number(stamp.docket_number_as_filed or "", court_id)
                if normal is not None:
                    found.clear()
                    evidence = Evidence(stamp.span, "caption.docket.stamp")
                    found[normal] = Docket(normal, stamp.docket_number_as_filed or normal, evidence)
                    break
        self.draft.dockets = sorted(found.values(), key=lambda docket: docket.evidence.span)

    def _own_of(self, found: dict[str, Docket], related: set[str], court_id: str | None) -> set[str]:
        """Of numbers some of which stand after "This Document Relates To": the others, else the one that the stamp bears."""
        if not related:
            return set()
        if others := {number for number in found if number not in related and not number.startswith("MDL")}:
            return others
        stamped = {normal_docket_number(s.docket_number_as_filed or "", court_id) for s in self.draft.text.stamps}
        return {number for number in found if number in stamped}

    def _appeal_from(self, columns: Columns, start: int, end: int, court_id: str | None) -> None:
        if court_id is None or not reviews(court_id):
            return
        own = {docket.number for docket in self.draft.dockets}
        found: dict[str, CaseCited] = {}
        for text in (columns.right.text, columns.left.text, self.head[start:end]):
            for number, below in under_review(text, court_id):
                if number not in own and number not in found:
                    found[number] = CaseCited(number, self.draft.caption, below)
        self.draft.appeal_from = list(found.values())


_SERIAL_OF_APPEAL: Final = re.compile(r"\d{4}-\d{5}")


#: The lines under the court's name that belong to it are no more than these: "SECOND APPELLATE DISTRICT" / "DIVISION TWO".
_MOST_LINES_OF_COURT: Final = 4


def _below_court(head: str, start: int, limit: int) -> int:
    """Where, after the court's name that ends at ``start``, its division and county end."""
    newline = head.find("\n", start, limit)
    rest = head[start:newline].strip(" ,.") if newline >= 0 else ""
    end = newline if rest and OF_THE_COURT.fullmatch(rest) else start
    for _ in range(_MOST_LINES_OF_COURT):
        line = _LINE_WITH_WORDS.match(head, end, limit)
        if line is None or (line["words"] and OF_THE_COURT.fullmatch(line["words"].strip()) is None):
            break
        end = line.end()
    return end


_LINE_WITH_WORDS: Final = re.compile(r"[\s,.]*?\n\s*(?P<words>[^\n]*?)[ \t]*(?=\n)")


def _place(view: View, offset: int) -> int:
    """The offset in the layout of a column's character (of its last one, for the column's end)."""
    return view.original_offset(max(0, min(offset, len(view.text) - 1)))


def _in_view(view: View, layout_offset: int) -> int:
    """The offset in a column of the first line that stands at or after the line of ``layout_offset``."""
    best = 0
    for piece in view.pieces:
        if piece.original_start > layout_offset:
            break
        best = piece.start
    return best


#: "In re MARRIAGE OF JANE ROE, Petitioner-Appellee, and JOHN ROE, Respondent": the parties are the spouses or parents.
_SPOUSES: Final = re.compile(
    r"\s*(?:the\s+)?(?:former\s+)?(?:marriage|civil\s+union|parentage|custody)\s+of\s+", re.IGNORECASE
)


#: Where the name of a case ends that goes on with adversaries below it: "IN RE GRANT CAP ANTITRUST LITIGATION", a blank line.
_END_OF_IN_RE: Final = re.compile(r"\b(?:litigation|cases|proceedings?|mdl[^\n]*)[.,]?[ \t]*(?=\n)", re.IGNORECASE)


#: Reporters and databases print a person's surname in capitals: "David FONTAINE", "Timothy O'BRIEN".
_SURNAME_IN_CAPITALS: Final = re.compile(
    r"[A-Z][a-z]+(?:\s(?:[A-Z]\.|[A-Z][a-z]+)){0,2}\s(?:Mc|Mac|O['’])?[A-Z][A-Z'’\-]{2,}"
)


def _after_in_re(cleaned: str, block: Block) -> int:
    """Where the names of a block begin that an "In re" opens: after its parenthesis, or after the words."""
    in_re = find_in_re(cleaned, block.start, block.end)
    if in_re is None:
        return block.start
    parenthesis = cleaned.find("(", in_re.start("rest"), block.end)
    if parenthesis >= 0:
        return parenthesis + 1
    line = cleaned[in_re.start("rest") : in_re.end("rest")].strip(" ,.:")
    if line and cleaned[in_re.end() : block.end].lstrip().casefold().startswith(line.casefold().split(",")[0]):
        return in_re.end()  # "In re ACME, LTD." / "ACME, LTD., Plaintiff": the case, then the party
    closed = _END_OF_IN_RE.search(cleaned, in_re.start("rest"), block.end)
    if closed is not None and any(map(str.isalnum, cleaned[closed.end() : block.end])):
        return closed.end()
    spouses = _SPOUSES.match(cleaned, in_re.start("rest"), block.end)
    return spouses.end() if spouses else in_re.start("rest")


_DEBTOR: Final = re.compile(
    r"\b(?:Alleged\s+|Reorganized\s+)?Debtors?(?:\s+and\s+Debtors?[-\s]in[-\s]Possession)?(?:\(s\))?[.,]?\s*$",
    re.IGNORECASE | re.MULTILINE,
)


def _debtor_blocks(text: str, in_re: re.Match[str]) -> list[Block]:
    """Of the captions without adversaries a bankruptcy's alone names a party: "In re: JANE ROE, Debtor." """
    debtor = _DEBTOR.search(text, in_re.end("colon"), in_re.end() + 1_500)
    return [Block(in_re.start("rest"), debtor.start(), ("debtor",), 0)] if debtor else []


_PETITIONER: Final = re.compile(r"^[ \t]*Petitioners?[.,]?[ \t]*$", re.MULTILINE | re.IGNORECASE)


def _petitioner_blocks(text: str, in_re: re.Match[str]) -> list[Block]:
    """Who asks an appellate court for a writ (Fed. R. App. P. 21): "In re: ACME, INC.," / "Petitioner"."""
    petitioner = _PETITIONER.search(text, in_re.end(), in_re.end() + 200)
    return [Block(in_re.start("rest"), petitioner.start(), ("petitioner",), 0)] if petitioner else []


def _spouse_blocks(text: str, in_re: re.Match[str]) -> list[Block]:
    """Illinois puts "and" for "v." between the spouses: "In re MARRIAGE OF JANE ROE, Petitioner, and JOHN ROE, Respondent"."""
    if _SPOUSES.match(text, in_re.start("rest")) is None:
        return []
    roles = list(islice(ROLE.finditer(text, in_re.start("rest"), in_re.end() + _IN_RE_WITHIN), 2))
    if len(roles) < 2:
        return []
    first, second = roles
    return [
        Block(in_re.start(), first.start(), roles_of(first["role"]), 0),
        Block(first.end(), second.start(), roles_of(second["role"]), 1),
    ]


#: In Massachusetts an appeal is titled as the case below was (Mass. R. App. P. 10(a)(4)): who sued stands first, whoever appeals.
_KEEPS_TITLE_BELOW: Final = frozenset({"mass", "massappct"})


def _all_roles(blocks: list[Block], court_id: str | None) -> list[tuple[str, ...]]:
    """The roles of each block; a side that prints none is the other's opposite, or what its court calls those who sue."""
    by_side = {
        side: next((block.roles for block in blocks if block.side == side and block.roles), ()) for side in (0, 1)
    }
    if not by_side[0] and not by_side[1]:
        if court_id == "scotus":
            by_side = {0: ("petitioner",), 1: ("respondent",)}
        elif court_id is not None and reviews(court_id) and court_id not in _KEEPS_TITLE_BELOW:
            by_side = {0: ("appellant",), 1: ("appellee",)}
        else:
            by_side = {0: ("plaintiff",), 1: ("defendant",)}
    else:
        by_side = {side: by_side[side] or opposite_roles(by_side[1 - side]) for side in (0, 1)}
    return [block.roles or by_side[block.side] for block in blocks]
