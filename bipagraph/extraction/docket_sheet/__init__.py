"""Docket sheets: parties with their counsel, judges, other cases and entries, from the court's own columns.

The sheets of CM/ECF have one fixed form in every district and bankruptcy court and another in the courts of appeals;
CourtListener's pages follow the first.  What the components for captions, titles and counsel made of a sheet is replaced.
The rulings of which entries tell are other filings': the sheet makes none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.caption.naming import case_name
from bipagraph.extraction.caption.roles import roles_of
from bipagraph.extraction.counsel.firms import is_government_office
from bipagraph.extraction.docket_numbers import normal_docket_number
from bipagraph.extraction.docket_sheet.counsel import Lawyer, lawyer_of
from bipagraph.extraction.docket_sheet.entries import entries, entries_heading, references
from bipagraph.extraction.docket_sheet.head import (
    Found,
    court_of,
    find_sheet,
    judges,
    other_cases,
    printed_caption,
)
from bipagraph.extraction.docket_sheet.people import Section, appellate_sections, sections
from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.names import is_organization, is_shouted, title_case_name
from bipagraph.records import (
    Appearance,
    Attorney,
    CaseCited,
    Citation,
    Court,
    Docket,
    DocketEntry,
    EntryCited,
    Evidence,
    Firm,
    Judge,
    Party,
    Span,
)

__all__ = ["docket_sheet"]


class _Places:
    """Spans, sorted, and whether another lies in one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def __contains__(self, span: Span) -> bool:
        index = bisect_right(self._starts, span.start) - 1
        return index >= 0 and span.start < self._spans[index].end


_APPEALS = re.compile(r"ca(?:\d{1,2}|dc|fc)|bap\d{0,2}|cavc|cafc")
#: What the clerk adds to a party's name in its line: "Roe Foods, Inc., a Delaware corporation", "Carl Nym, also known as Lil Carl".
_ADDED = re.compile(
    r",?[ ](?:also known as|a/?k/?a|doing business as|d/?b/?a|formerly known as|f/?k/?a|individually|on behalf of|as (?:trustee|administrator|executor|receiver)|in (?:his|her|its|their) (?:official|individual|capacity))\b.*"
    r"|,[ ]an?[ ](?:[A-Z][\w.]*[ ]){1,3}(?:corporation|company|limited|partnership)\b.*"
    r"|,$",
    re.IGNORECASE,
)
#: A person's office behind the name: "ADA QUILL, Chief of Police, Town of Arden"; the name alone is in capitals, or the office's
#: word stands first.
_OFFICE = re.compile(
    r"(?P<name>[^,a-z]{5,60}(?:, (?:JR|SR|II|III)\.?)?), (?=[^,]*[a-z]{3}).*"
    r"|(?P<other>[^,]{5,60}), (?:(?:Acting|Chief|Senior|Deputy|Assistant|Former)[ ])?(?:Warden|Sheriff|Secretary|Director|Superintendent|Commissioner|Judge|Officer|Attorney General|Governor|Administrator|Mayor|Police)\b.*"
)
#: A corporation's suffix that print broke off its name, in the party's next line.
_SUFFIX = re.compile(r"(?:Inc|LLC|L\.L\.C|LLP|L\.P|LP|Ltd|Corp|Corporation|Co|Company|N\.A|P\.C)\.?", re.IGNORECASE)
_FIRST_SIDE = frozenset(("plaintiff", "petitioner", "appellant", "third-party-plaintiff", "relator", "movant"))


@Language.component("bipagraph_docket_sheet")
def docket_sheet(doc: Doc) -> Doc:
    """For a docket sheet fills, in place of what the caption gave, parties, judges, counsel, other cases and entries."""
    draft = draft_of(doc)
    text = draft.text.layout.text
    sheet = find_sheet(text)
    heading = entries_heading(text)
    if sheet is None and (heading is None or draft.kind != "DocketSheet"):
        return doc
    number, name = sheet or (None, None)
    _Sheet(draft, text, number, name, heading).fill()
    return doc


class _Sheet:
    """One sheet and the draft that it fills."""

    def __init__(
        self, draft: Draft, text: str, number: Found | None, name: Found | None, heading: re.Match[str] | None
    ) -> None:
        self.draft, self.text, self.number, self.name, self.heading = draft, text, number, name, heading
        self._attorneys: dict[str, Attorney] = {}
        self._firms: dict[str, Firm] = {}
        self._appearances: dict[tuple[str, str, str], Appearance] = {}
        court = court_of(text, number) if number else None
        if court is not None:
            draft.court = Court(court[0], self.evidence(court[1], court[2], "head"))
        self.court = draft.court.id if draft.court else None
        self.is_appeal = bool(self.court and _APPEALS.fullmatch(self.court))
        self.start = number.end if number else 0
        # Courts of appeals print no heading over their entries.
        found = entries(text, heading.end() if heading else self.start, heading) if heading or self.is_appeal else []
        self.entries = found
        self.end = heading.start() if heading else found[0].start if found else len(text)

    def evidence(self, start: int, end: int, rule: str) -> Evidence:
        return Evidence(self.draft.text.layout.span(start, end), f"docket_sheet.{rule}")

    def fill(self) -> None:
        draft = self.draft
        # The dates of a sheet are those of the case and of its entries; its own it does not bear.
        draft.date = None
        known: tuple[str, ...] = ("date",)
        if draft.kind != "DocketSheet":
            draft.kind, draft.title, known = "DocketSheet", None, ("date", "kind", "title")
        draft.evidence = [pair for pair in draft.evidence if pair[0] not in known]
        if "kind" in known and self.number:
            draft.evidence.append(("kind", self.evidence(self.number.start, self.number.end, "head")))
        for facts in (draft.parties, draft.judges, draft.attorneys, draft.firms, draft.appearances, draft.rulings):
            facts.clear()
        self._docket()
        kind = draft.text.media_type
        pages = kind == "application/pdf"
        if self.is_appeal:
            found = appellate_sections(self.text, self.start, self.end, pages=pages)
        else:
            found = sections(self.text, self.start, self.end, rows_apart=kind == "text/html", pages=pages)
        self._people([section for section in found if section.is_party and section.name.words])
        self._caption()
        for judge in judges(self.text, self.end, is_trial_court=not self.is_appeal):
            evidence = self.evidence(judge.start, judge.end, "judge")
            draft.judges.append(Judge(judge.name, False, evidence, judge.honorific))
        self._other_cases()
        self._entries()

    def _docket(self) -> None:
        if self.number is None:
            return
        normal = normal_docket_number(self.number.words, self.court)
        if normal:
            evidence = self.evidence(self.number.start, self.number.end, "head")
            self.draft.dockets = [Docket(normal, self.number.words, evidence)]
            self.draft.appeal_from.clear()
            self.draft.evidence = [pair for pair in self.draft.evidence if pair[0] != "appeal_from"]

    def _caption(self) -> None:
        draft = self.draft
        printed = self.name or printed_caption(self.text, self.end)
        ordered = sorted(draft.parties, key=lambda party: not _FIRST_SIDE & set(party.roles))
        debtor = next((party.name for party in draft.parties if "debtor" in party.roles), None)
        is_in_re = printed is not None and printed.words.casefold().startswith("in re")
        if debtor and not any(_FIRST_SIDE & set(party.roles) for party in draft.parties):
            is_in_re, printed = True, None  # a bankruptcy case, not an adversary proceeding
        name = None if is_in_re else case_name(ordered, True)
        if name is None and printed:
            name = re.sub(r"(?:,? et al\.?)(?=\s|$)", "", " ".join(printed.words.split())).strip(" ,")
            name = re.sub(r"^In re:?\s", "In re ", name, flags=re.IGNORECASE)
            draft.evidence = [pair for pair in draft.evidence if pair[0] != "caption"]
            draft.evidence.append(("caption", self.evidence(printed.start, printed.end, "head")))
        draft.caption = name or (f"In re {debtor}" if debtor else draft.caption)

    # ------------------------------------------------------------------ parties and counsel

    def _people(self, found: list[Section]) -> None:
        lawyers = [[lawyer_of(counsel) for counsel in section.counsel] for section in found]
        firm_of: dict[str, str] = {}
        for lawyer in (lawyer for one in lawyers for lawyer in one):
            if lawyer.name and lawyer.firm and not lawyer.is_pro_se:
                firm_of.setdefault(lawyer.name, lawyer.firm)
        parties: dict[str, Party] = {}
        for section, counsel in zip(found, lawyers, strict=True):
            name = self._party(section, parties)
            for lawyer in counsel:
                if not lawyer.is_pro_se:
                    self._counsel(name, lawyer, firm_of)
        self.draft.parties += parties.values()
        self.draft.attorneys += self._attorneys.values()
        self.draft.firms += self._firms.values()
        self.draft.appearances += self._appearances.values()

    def _party(self, section: Section, parties: dict[str, Party]) -> str:
        line = section.name
        end = line.start + len(line.words)
        words = line.words
        if section.notes and not section.notes[0].gap and _SUFFIX.fullmatch(section.notes[0].words):
            note = section.notes[0]
            words, end = f"{words} {note.words}", note.start + len(note.words)
        words = re.sub(r"^(?:Mr|Mrs|Ms|Miss)\.?\s+(?=[A-Z])", "", words)
        words = _ADDED.sub("", " ".join(words.split())).strip()
        if (office := _OFFICE.fullmatch(words)) is not None:
            words = office["name"] or office["other"]
        name = title_case_name(words) if is_shouted(words) else words
        roles = tuple(roles_of(section.role))
        if (known := parties.get(name)) is not None:
            roles = tuple(dict.fromkeys((*known.roles, *roles)))
        parties[name] = Party(name, roles, not is_organization(name), self.evidence(line.start, end, "party"))
        return name

    def _counsel(self, party: str, lawyer: Lawyer, firm_of: dict[str, str]) -> None:
        """An attorney and the firm, and that they appear for ``party``."""
        line = lawyer.line
        evidence = self.evidence(line.start, line.start + len(line.words), "counsel")
        firm = lawyer.firm or (firm_of.get(lawyer.name) if lawyer.name else None)
        if lawyer.name is None and (firm is None or not is_government_office(firm)):
            return  # a mailbox, or a list for notices
        if lawyer.name:
            self._attorneys.setdefault(lawyer.name, Attorney(lawyer.name, evidence, lawyer.bar_number, firm))
            appears = Appearance((party,), evidence, None, lawyer.name, lawyer.capacities, lawyer.until)
            self._appears((lawyer.name, "", party), appears)
        if firm is None:
            return
        # "See above for address": the firm's line is another party's, and the lawyer's name says it here.
        printed = lawyer.firm_line
        words = self.evidence(printed.start, printed.start + len(printed.words), "counsel") if printed else evidence
        self._firms.setdefault(firm, Firm(firm, words, is_government_office(firm)))
        self._appears(("", firm, party), Appearance((party,), words, firm, None, (), lawyer.until))

    def _appears(self, who: tuple[str, str, str], appearance: Appearance) -> None:
        """Adds an appearance; a firm appears as long as one of its lawyers does, a lawyer listed twice as the longer."""
        known = self._appearances.get(who)
        if known is not None:
            until = max(known.until, appearance.until) if known.until and appearance.until else None
            capacities = tuple(dict.fromkeys((*known.capacities, *appearance.capacities)))
            appearance = replace(known, capacities=capacities, until=until)
        self._appearances[who] = appearance

    # ------------------------------------------------------------------ other cases and entries

    def _other_cases(self) -> None:
        own = self.draft.dockets[0].number if self.draft.dockets else None
        for case in other_cases(self.text, self.end, self.court, own):
            evidence = self.evidence(case.start, case.end, "case")
            cited = CaseCited(case.number, None, case.court)
            if case.is_reviewed:
                self.draft.appeal_from.append(cited)
                self.draft.evidence.append(("appeal_from", evidence))
            else:
                self.draft.citations.append(Citation(cited, "record", evidence))

    def _entries(self) -> None:
        draft = self.draft
        known = frozenset(entry.number for entry in self.entries if entry.number)
        if self.is_appeal:  # "Notice of appeal (doc. #46)" is an entry of the docket below
            draft.citations = [
                citation
                for citation in draft.citations
                if not isinstance(citation.work, EntryCited) or citation.work.number in known
            ]
        said = _Places(citation.evidence.span for citation in draft.citations)
        for entry in self.entries:
            evidence = self.evidence(entry.start, entry.end, "entry")
            draft.docket_entries.append(DocketEntry(entry.number, entry.date, entry.text, evidence))
            if entry.number and entry.number_start is not None:
                evidence = self.evidence(entry.number_start, entry.number_start + len(entry.number), "entry")
                draft.citations.append(Citation(EntryCited(entry.number), "record", evidence))
            for reference in references(self.text, entry, known, only_known=self.is_appeal):
                evidence = self.evidence(reference.start, reference.end, "reference")
                if evidence.span not in said:
                    draft.citations.append(Citation(EntryCited(reference.number), "record", evidence))
        draft.citations.sort(key=lambda citation: citation.evidence.span)
