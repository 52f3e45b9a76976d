"""The component "bipagraph_counsel": attorneys, firms, bar numbers, and whom they represent."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.counsel.bar import normal_bar_number
from bipagraph.extraction.counsel.blocks import Block, read_blocks
from bipagraph.extraction.counsel.clients import who_files
from bipagraph.extraction.counsel.columns import counsel_windows, in_reading_order
from bipagraph.extraction.counsel.firms import (
    firm_core,
    is_government_office,
    is_known_firm,
    normal_firm_name,
    same_firm,
)
from bipagraph.extraction.counsel.lines import CLASS, Item, Kind, read_items
from bipagraph.extraction.counsel.lists import read_lists
from bipagraph.extraction.counsel.names import same_person, surname
from bipagraph.extraction.counsel.roles import ROLE_WORD, is_only_parties, represented
from bipagraph.extraction.counsel.signers import give_signers_back
from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.names import is_organization, title_case_name
from bipagraph.records import Appearance, Attorney, Evidence, Firm

__all__ = ["counsel"]


@dataclass(slots=True)
class _Firm:
    """A firm in the making: its fullest printed form so far, and the parties for whom it appears."""

    name: str
    start: int
    end: int
    rule: str
    parties: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(slots=True)
class _Lawyer:
    """A lawyer in the making."""

    name: str
    start: int
    end: int
    rule: str
    bar: str | None
    firm: _Firm | None
    parties: dict[str, tuple[int, int]] = field(default_factory=dict)


@Language.component("bipagraph_counsel")
def counsel(doc: Doc) -> Doc:
    """Fill ``draft.attorneys``, ``draft.firms`` and ``draft.appearances`` from ``draft.text.layout``.

    Needs ``draft.parties`` (for whom counsel appears, and which names are parties') and, for the state of
    Californian bar numbers, ``draft.court``.  Raises ``ValueError`` for a Doc that is not of our pipeline.
    """
    draft = draft_of(doc)
    lawyers, firms = _gather(_found(draft), draft)
    view = draft.text.layout
    for firm in firms:
        evidence = Evidence(view.span(firm.start, firm.end), firm.rule)
        draft.firms.append(Firm(firm.name, evidence, is_government_office(firm.name)))
    for lawyer in lawyers:
        evidence = Evidence(view.span(lawyer.start, lawyer.end), lawyer.rule)
        draft.attorneys.append(Attorney(lawyer.name, evidence, lawyer.bar, lawyer.firm.name if lawyer.firm else None))
    for firm in firms:
        draft.appearances += _appearances(firm.parties, firm.rule, draft, firm=firm.name)
    for lawyer in lawyers:
        draft.appearances += _appearances(lawyer.parties, lawyer.rule, draft, attorney=lawyer.name)
    return doc


def _appearances(
    parties: dict[str, tuple[int, int]],
    rule: str,
    draft: Draft,
    *,
    firm: str | None = None,
    attorney: str | None = None,
) -> list[Appearance]:
    """One appearance for each place that names the side: "Attorneys for Plaintiffs"."""
    by_place: dict[tuple[int, int], list[str]] = {}
    for party, place in parties.items():
        by_place.setdefault(place, []).append(party)
    return [
        Appearance(tuple(names), Evidence(draft.text.layout.span(*place), rule), firm, attorney)
        for place, names in by_place.items()
    ]


# What courts write: its heads list appearances, and its signatures are judges'.
_DECISIONS = frozenset({"Opinion", "Order", "Judgment"})


def _found(draft: Draft) -> list[tuple[Block, str]]:
    """The blocks of counsel of the whole filing, each with the name of the rule that read it."""
    found: list[tuple[Block, str]] = []
    is_party = partial(is_only_parties, parties=tuple(draft.parties))
    court_wrote = draft.kind in _DECISIONS
    for window in counsel_windows(draft.text.layout):
        blocks = read_blocks(read_items(in_reading_order(window), is_party))
        # An order may print where class counsel gets objections: who appears there is said with a side.
        blocks = [b for b in blocks if not court_wrote or any(role.text != CLASS for role in b.roles)]
        found += [(block, "counsel.signature" if block.signed else "counsel.block") for block in blocks]
    _share_role_of_top([block for block, _ in found], draft)
    if not found and not court_wrote:
        found += [(block, "counsel.block") for block in _on_the_cover(draft)]
    give_signers_back([block for block, _ in found])
    if not court_wrote:
        none_tells = not any(block.roles for block, _ in found)
        for block, _ in found:
            _take_client_over_signature(block)
        if none_tells:
            _take_side_of_title([block for block, _ in found], draft)
            _take_side_of_opening([block for block, _ in found], draft)
    if court_wrote or draft.kind == "Filing":  # of no known kind
        listed = read_lists(draft.text.layout)
        found = [(block, rule) for block, rule in found if not _is_listed(block, listed)]
        found += [(block, "counsel.appearance_list") for block in listed]
    return found


def _is_listed(block: Block, listed: list[Block]) -> bool:
    """Whether a list of appearances names one of the block's lawyers at the same place: its sentences were read as lines of a block."""
    places = {lawyer.start for each in listed for lawyer in each.lawyers}
    return any(lawyer.start in places for lawyer in block.lawyers)


# A pleading's top, with all its counsel and the caption, is not longer, in characters of the layout view.
_LONGEST_TOP = 8000


def _share_role_of_top(blocks: list[Block], draft: Draft) -> None:
    """Where all counsel at a pleading's top appear for one side, "Attorneys for …" holds for the other column too.

    California's rules want the counsel of the filing party there (Cal. Rules of Court 2.111(1); C.D. Cal. L.R. 11-3.8).  Not
    where the firm signs for none of those.
    """
    top = [b for b in blocks if not b.signed and b.firm and b.firm.start < _LONGEST_TOP]
    roles = [role for block in top for role in block.roles]
    sides = {represented(role.text, draft.parties) for role in roles}
    told: dict[tuple[str, ...], set[str]] = {}
    for block in blocks:
        if block.firm:
            own = told.setdefault(tuple(firm_core(block.firm.text)), set())
            own.update(party for role in block.roles for party in represented(role.text, draft.parties))
    shared = set(next(iter(sides))) if len(sides) == 1 else set()
    for block in top if shared else ():
        others = told[tuple(firm_core(block.firm.text))] if block.firm else shared
        if shared & (others or shared):
            block.roles = block.roles or roles[:1]


# "PLAINTIFFS' SUPPLEMENTAL BRIEF", "DEFENDANT-APPELLEE'S MOTION", "REPLY BRIEF OF PLAINTIFFS-APPELLANTS JANE ROE AND JOHN POE".
_SIDE_OF_TITLE = re.compile(
    rf"^(?P<whose>(?:{ROLE_WORD}s?)(?:[-–/]{ROLE_WORD}s?)*)['’]s?\s|\b(?:brief|memorandum|reply|response|petition|motion)\s+(?:of|for)\s+(?P<of>(?:the\s+)?{ROLE_WORD}s?\b[^;:.]{{0,200}})",
    re.IGNORECASE,
)


# A brief in opposition begins with what the other side does: "Plaintiff moves to compel …".
_OPENED_BY_THEIR_FILER = frozenset({"Motion", "Answer", "Complaint", "Notice"})
# Title and first sentence stand within so many characters of the caption's end.
_LONGEST_OPENING = 2_000
# The block on the cover of a brief stands right under the title, in characters of the layout view.
_COVER = 1_500


def _on_the_cover(draft: Draft) -> list[Block]:
    """Counsel's names, firm and address under a title that says who files, as a brief's cover has them without a word more."""
    view = draft.text.layout
    if _SIDE_OF_TITLE.search(draft.title or "") is None:
        return []
    title = next((evidence.span for facet, evidence in draft.evidence if facet == "title"), None)
    blocks: list[Block] = []
    for window in counsel_windows(view):
        under = [
            (offset, line)
            for offset, line in window
            if title and offset < len(view.text) and 0 <= view.original_offset(offset) - title.end <= _COVER
        ]
        blocks += read_blocks(read_items(in_reading_order(under), lambda line: False), of_a_cover=True) if under else []
    return blocks


def _take_side_of_title(blocks: list[Block], draft: Draft) -> None:
    """Where no block says for whom counsel appears, the title says who files (Fed. R. App. P. 32(a)(2)(D)); but who signs
    below another party's name assents for that one: "ASSENTED TO:" / "ACME LLC," / "By its attorneys,"."""
    side = _SIDE_OF_TITLE.search(draft.title or "")
    if side is None:
        return
    words = side["whose"] or side["of"]
    head = draft.text.layout.text[: 2 * _LONGEST_TOP]
    first = words.split()[0]
    place = max(head.find(first, draft.caption_zone[1]), head.find(first))
    if place < 0 or not represented(words, draft.parties):
        return
    for block in blocks:
        if not any(represented(role.text, draft.parties) for role in block.roles):
            block.roles = [Item(Kind.ROLE, words, place, place + len(first))]


def _take_side_of_opening(blocks: list[Block], draft: Draft) -> None:
    """Where neither the block of those who sign nor the title tells, the first sentence says who files: "Respondent moves …"."""
    firms = {tuple(firm_core(block.firm.text)) for block in blocks if block.firm}
    if draft.kind not in _OPENED_BY_THEIR_FILER or len(firms) != 1 or any(block.roles for block in blocks):
        return
    view, caption = draft.text.layout, draft.caption_zone[1]
    place = who_files(view.text[caption : caption + _LONGEST_OPENING]) if caption else None
    if place is None:
        return
    start, end = caption + place[0], caption + place[1]
    words = " ".join(view.text[start:end].split())
    if represented(words, draft.parties):
        for block in blocks:
            block.roles = [Item(Kind.ROLE, words, start, end)]


def _take_client_over_signature(block: Block) -> None:
    """ "ACME LLC, By: /s/ Jane Roe, ROE LLP", and no "Attorneys for …" anywhere: who signs, signs for the party above."""
    client, signed = block.client, [lawyer for lawyer in block.lawyers if lawyer.signed]
    if client is not None and signed and not block.roles and client.end <= signed[0].start:
        block.roles = [Item(Kind.ROLE, client.text, client.start, client.end)]


def _gather(found: list[tuple[Block, str]], draft: Draft) -> tuple[list[_Lawyer], list[_Firm]]:
    """Merge the blocks: each firm and each lawyer once, in the fullest form that the filing prints."""
    firms: list[_Firm] = []
    lawyers: list[_Lawyer] = []
    by_surname: dict[str, list[_Lawyer]] = {}
    court_state = _court_state(draft)
    states = {id(block): block.state for block, _ in found}
    for block, rule in found:
        firm = None
        if block.firm is not None:
            name = normal_firm_name(block.firm.text)
            if not (block.firm.own or is_known_firm(name)) and any(
                same_firm(name, party.name) for party in draft.parties
            ):
                continue
            firm = _same_or_new(firms, _Firm(name, block.firm.start, block.firm.end, rule))
        parties: dict[str, tuple[int, int]] = {}
        for role in block.roles:
            if not _OTHER.search(role.text):
                for party in represented(role.text, draft.parties):
                    parties.setdefault(party, (role.start, role.end))
        if firm:
            for party, place in parties.items():
                firm.parties.setdefault(party, place)
        for item in block.lawyers:
            if not (item.bar or item.signed) and _begins_party(item.text, draft):
                continue
            bar = normal_bar_number(item.bar, states[id(block)], court_state) if item.bar else None
            lawyer = _Lawyer(title_case_name(item.text), item.start, item.end, rule, bar, firm)
            _merge_lawyer(lawyers, by_surname.setdefault(surname(item.text), []), lawyer, parties)
    _give_others(found, firms, draft)
    for lawyer in lawyers:  # a block may name the lawyer alone: "Jane Roe (See above for address)"
        if lawyer.firm:
            for party, place in lawyer.parties.items():
                lawyer.firm.parties.setdefault(party, place)
    return lawyers, firms


# "for other appellees": those of the side for whom no one else in the filing appears.
_OTHER = re.compile(rf"^(?:the\s+)?(?:other|remaining)\s+(?={ROLE_WORD})", re.IGNORECASE)


def _give_others(found: list[tuple[Block, str]], firms: list[_Firm], draft: Draft) -> None:
    taken = {party for firm in firms for party in firm.parties}
    for block, _ in found:
        for role in block.roles:
            other = _OTHER.match(role.text)
            if other is None or block.firm is None:
                continue
            name = normal_firm_name(block.firm.text)
            for firm in firms:
                if same_firm(firm.name, name):
                    rest = (p for p in represented(role.text[other.end() :], draft.parties) if p not in taken)
                    firm.parties |= dict.fromkeys(rest, (role.start, role.end))


def _begins_party(name: str, draft: Draft) -> bool:
    """Whether the words are the first of an organization's name, which a narrow column breaks: "ACME TOOL" above "WORKS, INC."."""
    beginning = " ".join(name.split()).casefold() + " "
    return any(party.name.casefold().startswith(beginning) and is_organization(party.name) for party in draft.parties)


def _court_state(draft: Draft) -> str | None:
    """The state of a Californian court, whose rules ask for Californian bar numbers (Civ. L.R. 3-4(a), L.R. 11-3.8), or of one of Illinois."""
    if draft.court and re.match(r"il(?:[ncs][db]|l|lappct|lcirct)?$|illappct|illcirct|ill$", draft.court.id):
        return "IL"
    return "CA" if draft.court and re.match(r"ca(?:[cdens]d|[cens]b)$|cal", draft.court.id) else None


def _same_or_new(firms: list[_Firm], new: _Firm) -> _Firm:
    for firm in firms:
        if same_firm(firm.name, new.name):
            if _fullness(new.name) > _fullness(firm.name):
                firm.name, firm.start, firm.end = new.name, new.start, new.end
            return firm
    firms.append(new)
    return new


def _fullness(name: str) -> tuple[int, bool, bool]:
    """The more of its words, its suffix, and the sign "&" a firm's name bears, the fuller is the form."""
    core = firm_core(name)
    words = [word for word in name.replace("&", " ").split() if word.casefold().strip(",") != "and"]
    return len(core), len(words) > len(core), "&" in name


def _merge_lawyer(
    lawyers: list[_Lawyer], namesakes: list[_Lawyer], new: _Lawyer, parties: dict[str, tuple[int, int]]
) -> None:
    for lawyer in namesakes:
        if same_person(lawyer.name, new.name) and (lawyer.firm is new.firm or lawyer.firm is None or new.firm is None):
            if len(new.name) > len(lawyer.name):
                lawyer.name, lawyer.start, lawyer.end = new.name, new.start, new.end
            lawyer.bar = lawyer.bar or new.bar
            lawyer.firm = lawyer.firm or new.firm
            break
    else:
        lawyer = new
        lawyers.append(new)
        namesakes.append(new)
    for party, place in parties.items():
        lawyer.parties.setdefault(party, place)
