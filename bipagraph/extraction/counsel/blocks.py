"""Blocks of counsel: from the items of lines to lawyers with their firm, and for whom they appear.

A block is what stands at the top of a Californian pleading or under a signature anywhere:
lawyers and their firm in either order, an address, and "Attorneys for …" once for one or more blocks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bipagraph.extraction.counsel.firms import FirmSign, firm_core
from bipagraph.extraction.counsel.lines import SIGNER, Item, Kind
from bipagraph.extraction.counsel.names import same_person
from bipagraph.extraction.counsel.roles import ROLE_WORD
from bipagraph.extraction.counsel.unmarked import OF_LAWYERS, settle_firms

__all__ = ["Block", "read_blocks"]


@dataclass(slots=True)
class Block:
    """Lawyers of one firm in one place, as found: nothing is merged with other blocks yet."""

    lawyers: list[Item] = field(default_factory=list)
    firm: Item | None = None
    roles: list[Item] = field(default_factory=list)
    state: str | None = None
    emails: list[str] = field(default_factory=list)
    has_contact: bool = False
    signed: bool = False
    lawyers_first: bool = False
    signature_first: bool = False  # the firm came below a signature, not above it
    complete: bool = False  # an address came after both firm and lawyers
    role_first: bool = False  # "Attorneys for …" came between the firm and its lawyers
    client: Item | None = None  # the party's name over the signature
    named_last: Item | None = (
        None  # the lawyer whose name came last, or came again: the bar number below it is this one's
    )
    of_government: bool = (
        False  # below a lawyer's name stands "Assistant United States Attorney", which names no office
    )
    judicial: bool = False
    pro_se: bool = False

    @property
    def is_counsel(self) -> bool:
        """Whether this is surely counsel's block: nothing but names is none, nor is a judge's or a party's signature."""
        if self.judicial or (self.pro_se and self.firm is None):
            return False
        if self.firm is None:
            known = any(lawyer.bar or lawyer.pro_hac_vice for lawyer in self.lawyers)
            government = self.of_government and self.has_contact and any(lawyer.signed for lawyer in self.lawyers)
            return bool(self.lawyers) and (known or bool(self.roles) or government)
        if not self.lawyers:
            return (bool(self.roles) or self.firm.sign is FirmSign.LAW) and self.has_contact
        known = any(lawyer.bar or lawyer.pro_hac_vice or lawyer.signed for lawyer in self.lawyers)
        return bool(self.roles) or known or (self.has_contact and (self.firm.sign is FirmSign.LAW or bool(self.emails)))

    @property
    def is_whole(self) -> bool:
        """Whether it has firm, lawyers and address: beside another block of counsel it is one too, without e-mail or role."""
        return bool(self.firm and self.lawyers and self.has_contact) and not (self.judicial or self.pro_se)


def read_blocks(items: Sequence[Item], *, of_a_cover: bool = False) -> list[Block]:
    """The blocks of counsel in ``items``, in order, each with the roles that hold for it.

    of_a_cover  whether they stand under the title of a paper that tells who files it: then firm, lawyers and address
                are counsel's without further words
    """
    settled = settle_firms(items)
    blocks: list[Block] = []
    for run in _runs(settled):
        blocks += _blocks_of_run(run)
    sure = [block.is_counsel or (of_a_cover and block.is_whole and _is_practice(block)) for block in blocks]
    order = range(len(blocks))
    for indices, neighbour in ((order, -1), (reversed(order), 1)):
        for index in indices:
            beside = index + neighbour
            sure[index] = sure[index] or (0 <= beside < len(blocks) and sure[beside] and blocks[index].is_whole)
    return [block for block, is_sure in zip(blocks, sure, strict=True) if is_sure]


#: What a government's lawyer is, by the line below the name.
GOVERNMENT_LAWYER = re.compile(
    r"(?:(?:acting|chief|senior|special|deputy|first|executive|assistant|associate|supervising)\s){0,3}"
    r"(?:(?:united\sstates|u\.\s?s\.|state['’]?s|district|county|city|commonwealth['’]?s)\sattorney|attorney\sgeneral|corporation\scounsel|trial\sattorney|public\sdefender)\b.{0,60}",
    re.IGNORECASE,
)
# The forms in which lawyers practise together; a company that is a party is of other forms.
_PRACTICE = re.compile(r"\b(?:L\.?L\.?P|P\.?L\.?L\.?C|P\.?C|P\.?A|L\.?P\.?A|A\.?P\.?C)\.?$")


def _is_practice(block: Block) -> bool:
    return block.firm is not None and _PRACTICE.search(block.firm.text.strip()) is not None


def _runs(items: Sequence[Item]) -> list[list[Item]]:
    """The items between breaks.  An item of no known kind after a blank breaks too; after an address it belongs to it."""
    runs: list[list[Item]] = [[]]
    previous = Kind.BREAK
    for item in items:
        if item.kind is Kind.BREAK or (item.kind is Kind.OTHER and previous in {Kind.BLANK, Kind.BREAK}):
            runs.append([])
        elif item.kind is not Kind.OTHER:
            runs[-1].append(item)
        previous = item.kind
    return [run for run in runs if run]


# ------------------------------------------------------------------ items to blocks


def _blocks_of_run(run: Sequence[Item]) -> list[Block]:
    run = _headed(run)
    blocks: list[Block] = [Block()]
    since_role = 0  # the first block for which no "Attorneys for …" was seen yet
    heading: Item | None = _leading_role(run)

    def begin() -> Block:
        if blocks[-1].lawyers or blocks[-1].firm or blocks[-1].signed or blocks[-1].judicial:
            blocks.append(Block(roles=[heading] if heading else []))
        return blocks[-1]

    for position, item in enumerate(run):
        block = blocks[-1]
        if item is heading and position == 0:
            block.roles.append(item)
            continue
        match item.kind:
            case Kind.NAME:
                if _begins_with_name(block, item, run, position):
                    block = begin()
                _add_lawyer(block, item)
            case Kind.SIGNATURE:
                if block.lawyers or block.signed if block.firm else block.roles:
                    block = begin()
                block.signed = True
            case Kind.FIRM if position and run[position - 1].kind is Kind.ROLE and _same_words(block.firm, item):
                pass  # "Attorneys for Amicus Curiae" / "Roe & Doe LLP": the firm speaks for itself
            case Kind.FIRM:
                other = block.firm is not None and firm_core(block.firm.text) != firm_core(item.text)
                if other or (block.firm is not None and block.lawyers and block.has_contact):
                    block = begin()
                if block.firm is None:
                    block.firm = item
                    block.lawyers_first = any(not lawyer.signed for lawyer in block.lawyers)
                    block.signature_first = block.signed or any(lawyer.signed for lawyer in block.lawyers)
            case Kind.CONTACT:
                block.has_contact = block.has_contact or not item.emails
                block.complete = block.complete or (bool(block.firm and block.lawyers) and not item.emails)
                block.emails += item.emails
                block.state = block.state or item.state
            case Kind.BAR:
                if block.named_last is not None and block.named_last.bar is None:
                    block.named_last.bar = item.bar
            case Kind.ROLE:
                role_of_many = item.text != SIGNER
                block.role_first = block.firm is not None and not block.lawyers
                if not role_of_many:
                    _take_signers_party(block, item)
                elif block.client is not None and _ONE_PARTY.fullmatch(item.text.strip()):
                    item.text = f"{item.text} {block.client.text}"  # "ACME LLC, By: /s/ …, Counsel for Defendant"
                for earlier in blocks[since_role:]:
                    if earlier is block or (not earlier.roles and role_of_many):
                        earlier.roles.append(item)
                since_role = len(blocks) if block.firm else len(blocks) - 1
            case Kind.HEADING:
                heading = item
                block = begin()
                block.roles = [item]
                since_role = len(blocks) - 1
            case Kind.JUDICIAL:
                if _closed(block):
                    block = begin()
                if not block.firm:
                    block.judicial = True
            case Kind.PRO_SE:
                block.pro_se = True
            case Kind.LABEL if (
                position and run[position - 1].kind is Kind.NAME and GOVERNMENT_LAWYER.fullmatch(item.text)
            ):
                block.of_government = True
            case Kind.PARTY:
                if block.complete:
                    block = begin()
                block.client = _with_line_above(item, run[position - 1] if position else None)
            case _:
                pass
    return _join_halves(blocks)


_NAMES_GO_ON = re.compile(r"(?:,|;|&|\band)$", re.IGNORECASE)


def _with_line_above(party: Item, above: Item | None) -> Item:
    """The parties over a signature, whose names may run over two lines: "ACME WORKS, INC. and" / "ANN POE,"."""
    if above is None or above.kind is not Kind.PARTY:
        return party
    if not (_NAMES_GO_ON.search(above.text) or _PARTS.match(party.text)):
        return party
    return Item(Kind.PARTY, f"{above.text} {party.text}", above.start, party.end)


def _same_words(firm: Item | None, other: Item) -> bool:
    return firm is not None and firm_core(firm.text) == firm_core(other.text)


_ONE_PARTY = re.compile(rf"(?:the )?{ROLE_WORD}(?:['’]s)?\.?", re.IGNORECASE)


def _take_signers_party(block: Block, role: Item) -> None:
    """ "ACME LLC, By: /s/ Jane Roe, One of Its Attorneys": the name over the signature is the client, never the firm."""
    client = block.client
    if client is None and block.firm is not None and not block.lawyers_first and block.firm.sign is FirmSign.COMPANY:
        client, block.firm = block.firm, None
    if client is not None:
        role.text = client.text


def _headed(run: Sequence[Item]) -> Sequence[Item]:
    """The run with its roles as headings, where each stands over its lawyers and none under any, as under the opinions of Indiana."""
    solid = [item for item in run if item.kind not in {Kind.BLANK, Kind.LABEL}]
    roles = [index for index, item in enumerate(run) if item.kind is Kind.ROLE]
    if len(roles) < 2 or solid[0].kind is not Kind.ROLE or solid[-1].kind is Kind.ROLE:
        return run
    for index in roles:
        below = run[index + 1].kind if index + 1 < len(run) else Kind.BREAK
        if (index and run[index - 1].kind is not Kind.BLANK) or below not in {Kind.NAME, Kind.FIRM}:
            return run
    return [replace(item, kind=Kind.HEADING) if item.kind is Kind.ROLE else item for item in run]


def _leading_role(run: Sequence[Item]) -> Item | None:
    """The "Attorneys for …" that stands over its blocks, as a heading: the run begins with one and ends without."""
    solid = [item for item in run if item.kind not in {Kind.BLANK, Kind.LABEL}]
    if (
        len(solid) > 1
        and solid[0].kind is Kind.ROLE
        and solid[0] is run[0]
        and not any(i.kind is Kind.ROLE for i in solid[2:])
    ):
        return solid[0]
    return None


# What may stand between a lawyer's name and the firm below it.
_BEFORE_FIRM = frozenset({Kind.NAME, Kind.BAR, Kind.LABEL, Kind.SIGNATURE})
_PARTS = re.compile(r"and\b\W*", re.IGNORECASE)


def _has_firm_below(run: Sequence[Item], position: int, *, in_one_piece: bool = False) -> bool:
    """Whether a firm follows the name at ``position`` before an address or a role does; ``in_one_piece``: with no blank line before."""
    for item in run[position + 1 :]:
        if item.kind is Kind.FIRM:
            return True
        if item.kind is Kind.BLANK and not in_one_piece:
            continue
        if item.kind not in _BEFORE_FIRM and not (item.kind is Kind.CONTACT and item.emails):
            return False
    return False


def _begins_with_name(block: Block, name: Item, run: Sequence[Item], position: int) -> bool:
    """Whether the further name at ``position`` of ``run`` begins a new block."""
    if any(same_person(lawyer.text, name.text) for lawyer in block.lawyers):
        return False
    if block.firm is not None and not block.lawyers and not block.lawyers_first:
        # "ROE & DOE LLP" / "Attorneys for Plaintiffs" / "By: Jane Roe": the side stands between firm and lawyers
        apart = bool(position) and run[position - 1].kind is Kind.BLANK and not name.signed and not block.has_contact
        return (_closed(block) or apart) and not name.by and _has_firm_below(run, position, in_one_piece=apart)
    above = run[position - 1] if position else None
    if block.firm is not None and not name.signed and above is not None:
        parted = above.kind is Kind.BLANK or (above.kind is Kind.LABEL and _PARTS.fullmatch(above.text))
        if parted and _has_firm_below(run, position, in_one_piece=True):
            return True
    if name.signed and block.firm is None:
        return bool(block.lawyers and block.has_contact) or _closed(block) or block.judicial
    if name.signed:
        return block.signature_first or block.lawyers_first or block.complete or _closed(block)
    if block.firm is not None:
        return block.lawyers_first or block.complete or _closed(block)
    if block.judicial or block.pro_se:
        return True
    # "By: /s/ Jane Roe", "One of Plaintiff's Attorneys", and beneath it "Jane Roe", "John Poe", and more of the firm.
    beneath = max((role.end for role in block.roles if role.kind is Kind.ROLE), default=0)
    only_signed = all(lawyer.signed or lawyer.start > beneath for lawyer in block.lawyers)
    return bool(block.lawyers) and (block.has_contact or bool(_closed(block) and not only_signed))


def _closed(block: Block) -> bool:
    return not (block.role_first and block.lawyers) and any(role.kind is Kind.ROLE for role in block.roles)


def _add_lawyer(block: Block, item: Item) -> None:
    for lawyer in block.lawyers:
        if same_person(lawyer.text, item.text):
            lawyer.signed = lawyer.signed or item.signed
            lawyer.bar = lawyer.bar or item.bar
            lawyer.pro_hac_vice = lawyer.pro_hac_vice or item.pro_hac_vice
            if (len(item.text), item.printed) > (len(lawyer.text), lawyer.printed):
                lawyer.text, lawyer.start, lawyer.end = item.text, item.start, item.end
            lawyer.printed = lawyer.printed or item.printed
            block.named_last = lawyer
            break
    else:
        block.lawyers.append(item)
        block.named_last = item
    block.emails += item.emails


def _join_halves(blocks: list[Block]) -> list[Block]:
    """Join a signature that bears no firm with the block of the same lawyer that follows: "/s/ Jane Roe" … "Jane M. Roe"."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if (
            last
            and last.firm is None
            and not last.has_contact
            and last.lawyers
            and block.firm is not None
            and not last.judicial
        ):
            signed_only = all(lawyer.signed for lawyer in last.lawyers)
            again = any(same_person(a.text, b.text) for a in last.lawyers for b in block.lawyers)
            same_role = {r.text for r in last.roles} <= {r.text for r in block.roles} or not block.roles
            if again or (same_role and not (signed_only and any(b.signed for b in block.lawyers))):
                lawyers = block.lawyers
                block.lawyers = []
                for lawyer in [*last.lawyers, *lawyers]:
                    _add_lawyer(block, lawyer)
                block.roles = [*last.roles, *(r for r in block.roles if r not in last.roles)]
                joined.pop()
        elif (
            last
            and last.firm is not None
            and not last.lawyers_first
            and block.firm is None
            and block.state is None
            and not block.signed
        ) and (
            block.lawyers and not any(lawyer.signed for lawyer in block.lawyers) and not (last.roles and block.roles)
        ):
            last.lawyers += block.lawyers
            last.roles += block.roles
            continue
        joined.append(block)
    for block in joined:
        _take_own_firm(block)
    return joined


def _take_own_firm(block: Block) -> None:
    """A law firm that is sued and whose own lawyers sign: "ROE & DOE LLP" / "By: /s/ Jane Roe" with an address and no other firm."""
    client = block.client
    if client is None or block.firm or not (block.lawyers and block.has_contact and block.roles):
        return
    if client.end <= block.lawyers[0].start and OF_LAWYERS.search(client.text):
        block.firm = Item(Kind.FIRM, client.text, client.start, client.end, sign=FirmSign.LAW, own=True)
