"""Docket sheets of CM/ECF: parties with their counsel, judges and entries, from the court's own columns.

The sheet has one fixed form in every district and bankruptcy court: the case's name, "Assigned to:", then for each party its
role, its name, "represented by", and its attorneys, one after the other; then "Date Filed  #  Docket Text".  What the
components for captions and counsel made of it is replaced.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.caption.naming import case_name
from bipagraph.extraction.caption.roles import roles_of
from bipagraph.extraction.counsel.firms import firm_sign, is_government_office, normal_firm_name
from bipagraph.extraction.counsel.names import is_lawyer_name
from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.names import is_organization, strip_person_titles
from bipagraph.records import Appearance, Attorney, Citation, EntryCited, Evidence, Firm, Judge, Party

__all__ = ["docket_sheet"]

#: A party's section opens with its role alone in a line ("Plaintiff", "Defendant (1)", "Counter Claimant").
SECTION = re.compile(
    r"^[ \t]*(?P<role>(?:(?:Consol|Counter|Cross|Third[ -]Party|Intervenor|Lead|Nominal)[ -]?)?"
    r"(?:Plaintiff|Defendant|Petitioner|Respondent|Appellant|Appellee|Claimant|Movant|Intervenor|Debtor|Trustee|Amicus|Defendant \(\d+\)|Interested Party)s?)[ \t]*$",
    re.MULTILINE,
)
ENTRIES_HEADING = re.compile(r"^[ \t]*(?:Date Filed|Filing Date)[ \t]+#[ \t]+Docket Text[ \t]*$", re.MULTILINE)
ENTRY = re.compile(r"^[ \t]*\d{2}/\d{2}/\d{4}[ \t]+(?P<number>\d{1,4})[ \t]+(?=\S)", re.MULTILINE)
ASSIGNED = re.compile(r"^[ \t]*(?:Assigned|Referred) to:[ \t]*(?P<name>[^\n]+?)[ \t]*$", re.MULTILINE)
REPRESENTED_BY = re.compile(r"[ \t]*\brepresented by\b[ \t]*")
#: What the clerk notes under an attorney's address, and where one attorney's lines end.
STATUS = re.compile(
    r"^(?:LEAD ATTORNEY|ATTORNEY TO BE NOTICED|PRO HAC VICE|Designation:.*|Bar (?:Number|No).*|TERMINATED:.*|Assigned:.*|\(Inactive\))",
    re.IGNORECASE,
)
LAST_STATUS = re.compile(r"^ATTORNEY TO BE NOTICED|^TERMINATED:")
SEE_ABOVE = re.compile(r"^\(?See above for address\)?$", re.IGNORECASE)
PRO_SE = re.compile(r"\bPRO SE\b", re.IGNORECASE)
#: What the clerk adds below a party's name.
ADDENDUM = re.compile(
    r"^(?:individually|on behalf of|TERMINATED|doing business as|also known as|formerly|a |an |other |as |in (?:his|her|its|their))",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Section:
    """One party, as its section of the sheet has it; offsets are of the layout view."""

    role: str
    name: str
    start: int
    attorneys: list[tuple[str, int, str | None]] = field(default_factory=list)  # name, offset, firm
    firms: dict[str, tuple[int, int]] = field(default_factory=dict)  # name → where its line stands (half-open)


def _lines(text: str, start: int, end: int) -> list[tuple[int, str]]:
    return [
        (start + m.start(), m.group())
        for m in re.finditer(r"[^\n]*", text[start:end])
        if m.group() or m.end() < end - start
    ]


def _section(role: str, text: str, start: int, end: int) -> _Section | None:
    """The party between its role's line and the next role's line."""
    found: _Section | None = None
    expects_name = False
    for offset, line in _lines(text, start, end):
        words = line.strip()
        left, divider, right = words, None, words
        if match := REPRESENTED_BY.search(line):
            divider = match
            left, right = line[: match.start()].strip(), line[match.end() :].strip()
            offset_right = offset + match.end()
        else:
            offset_right = offset + len(line) - len(line.lstrip())
        if found is None:
            if not left or SECTION.match(line):
                continue
            found = _Section(role, left.rstrip(","), offset + line.find(left))
            expects_name = divider is not None
        elif divider is not None:
            expects_name = True
        if found is None or (divider is None and not expects_name and not found.attorneys):
            continue
        if found.attorneys and PRO_SE.search(right):
            found.attorneys.pop()  # who appears for himself is no counsel
        elif expects_name and right and not ADDENDUM.match(right):
            if is_lawyer_name(right):
                found.attorneys.append((right, offset_right, None))
            expects_name = False
        elif found.attorneys and right and found.attorneys[-1][2] is None and not STATUS.match(right):
            name, at, _ = found.attorneys[-1]
            if not SEE_ABOVE.match(right) and (firm_sign(right) or is_government_office(right)):
                firm = normal_firm_name(right)
                found.attorneys[-1] = (name, at, firm)
                found.firms.setdefault(firm, (offset_right, offset_right + len(right)))
        if LAST_STATUS.match(right):
            expects_name = True
    return found


def _sections(text: str, end: int) -> list[_Section]:
    heads = list(SECTION.finditer(text, 0, end))
    sections = []
    for head, following in zip(heads, [*heads[1:], None], strict=False):
        section = _section(head["role"], text, head.end(), following.start() if following else end)
        if section is not None and not re.fullmatch(r"v\.?|vs\.?", section.name, re.IGNORECASE):
            sections.append(section)
    return sections


def _fill_people(draft: Draft, sections: list[_Section]) -> None:
    layout = draft.text.layout
    firm_of = {name: firm for section in sections for name, _, firm in section.attorneys if firm}
    line_of = {firm: line for section in reversed(sections) for firm, line in section.firms.items()}
    parties: dict[str, Party] = {}
    for section in sections:
        evidence = Evidence(layout.span(section.start, section.start + len(section.name)), "docket_sheet.party")
        roles = tuple(roles_of(section.role))
        known = parties.get(section.name)
        if known is not None:
            roles = tuple(dict.fromkeys((*known.roles, *roles)))
        parties[section.name] = Party(section.name, roles, not is_organization(section.name), evidence)
        for name, offset, _ in section.attorneys:
            evidence = Evidence(layout.span(offset, offset + len(name)), "docket_sheet.counsel")
            firm = firm_of.get(name)
            if all(attorney.name != name for attorney in draft.attorneys):
                draft.attorneys.append(Attorney(name, evidence, firm=firm))
            if firm and all(other.name != firm for other in draft.firms):
                printed = Evidence(layout.span(*line_of[firm]), "docket_sheet.counsel")
                draft.firms.append(Firm(firm, printed, is_government_office(firm)))
            draft.appearances.append(Appearance((section.name,), evidence, attorney=name))
            if firm and not any(a.firm == firm and section.name in a.parties for a in draft.appearances):
                # "See above for address": the firm's line is another party's, and the lawyer's name says it here.
                here = section.firms.get(firm)
                printed = Evidence(layout.span(*here), "docket_sheet.counsel") if here else evidence
                draft.appearances.append(Appearance((section.name,), printed, firm=firm))
    draft.parties += parties.values()


@Language.component("bipagraph_docket_sheet")
def docket_sheet(doc: Doc) -> Doc:
    """For a docket sheet fills, in place of what the caption gave, parties, judges, counsel and entries."""
    draft = draft_of(doc)
    if draft.kind != "DocketSheet":
        return doc
    layout = draft.text.layout
    heading = ENTRIES_HEADING.search(layout.text)
    end = heading.start() if heading else len(layout.text)
    sections = _sections(layout.text, end)
    if not sections:
        return doc
    for facts in (draft.parties, draft.judges, draft.attorneys, draft.firms, draft.appearances):
        facts.clear()
    _fill_people(draft, sections)
    draft.caption = case_name(draft.parties, True) or draft.caption
    for match in ASSIGNED.finditer(layout.text, 0, end):
        name = strip_person_titles(match["name"])
        honorific = "Magistrate Judge" if "agistrate" in match["name"] else None
        if all(judge.name != name for judge in draft.judges):
            evidence = Evidence(layout.span(match.start("name"), match.end("name")), "docket_sheet.judge")
            draft.judges.append(Judge(name, False, evidence, honorific))
    if heading:
        for match in ENTRY.finditer(layout.text, heading.end()):
            evidence = Evidence(layout.span(match.start("number"), match.end("number")), "docket_sheet.entry")
            draft.citations.append(Citation(EntryCited(match["number"]), "record", evidence))
    return doc
