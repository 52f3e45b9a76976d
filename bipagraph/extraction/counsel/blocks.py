"""Blocks of counsel: from the items of lines to lawyers with their firm, and for whom they appear.

A block is what stands at the top of a Californian pleading or under a signature anywhere:
lawyers and their firm in either order, an address, and "Attorneys for …" once for one or more blocks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bipagraph.extraction.counsel.firms import FirmSign, firm_core
from bipagraph.extraction.counsel.lines import SIGNER, Item, Kind
from bipagraph.extraction.counsel.patterns import CITY_STATE
from bipagraph.extraction.counsel.roles import ROLE_WORD

__all__ = ["Block", "give_signers_back", "read_blocks", "same_person", "surname"]


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
    client: Item | None = None  # the party's name over the signature
    judicial: bool = False
    pro_se: bool = False

    @property
    def is_counsel(self) -> bool:
        """Whether this is surely counsel's block: nothing but names is none, nor is a judge's or a party's signature."""
        if self.judicial or (self.pro_se and self.firm is None):
            return False
        if self.firm is None:
            known = any(lawyer.bar or lawyer.pro_hac_vice for lawyer in self.lawyers)
            return bool(self.lawyers) and (known or bool(self.roles))
        if not self.lawyers:
            return (bool(self.roles) or self.firm.sign is FirmSign.LAW) and self.has_contact
        known = any(lawyer.bar or lawyer.pro_hac_vice or lawyer.signed for lawyer in self.lawyers)
        return bool(self.roles) or known or (self.has_contact and (self.firm.sign is FirmSign.LAW or bool(self.emails)))

    @property
    def is_whole(self) -> bool:
        """Whether it has firm, lawyers and address: beside another block of counsel it is one too, without e-mail or role."""
        return bool(self.firm and self.lawyers and self.has_contact) and not (self.judicial or self.pro_se)


@lru_cache(maxsize=4096)
def _name_parts(name: str) -> list[str]:
    words = [w.strip(".,'’\"").casefold() for w in name.replace("’", "'").split()]
    return [w for w in words if w and w not in {"jr", "sr", "ii", "iii", "iv"}]


def surname(name: str) -> str:
    """The last word of a lawyer's name, in small letters, without "Jr."."""
    return (_name_parts(name) or [""])[-1]


def same_person(one: str, other: str) -> bool:
    """Whether two printed names may be one lawyer's: "Jane Roe", "Jane M. Roe", "JANE MARIE ROE", "J. Roe"."""
    a, b = _name_parts(one), _name_parts(other)
    if not a or not b or a[-1] != b[-1]:
        return False
    if a[0] != b[0] and not (min(len(a[0]), len(b[0])) == 1 and a[0][0] == b[0][0] and len(a) == len(b) == 2):
        return False
    middles = a[1:-1], b[1:-1]
    if not middles[0] or not middles[1]:
        return True
    return all(x[0] == y[0] and (len(x) == 1 or len(y) == 1 or x == y) for x, y in zip(*middles, strict=False))


def read_blocks(items: Sequence[Item]) -> list[Block]:
    """The blocks of counsel in ``items``, in order, each with the roles that hold for it."""
    settled = _settle_firms(items)
    blocks: list[Block] = []
    for run in _runs(settled):
        blocks += _blocks_of_run(run)
    sure = [block.is_counsel for block in blocks]
    order = range(len(blocks))
    for indices, neighbour in ((order, -1), (reversed(order), 1)):
        for index in indices:
            beside = index + neighbour
            sure[index] = sure[index] or (0 <= beside < len(blocks) and sure[beside] and blocks[index].is_whole)
    return [block for block, is_sure in zip(blocks, sure, strict=True) if is_sure]


def give_signers_back(blocks: Sequence[Block]) -> None:
    """Who signs above a colleague's block belongs to the block that prints the name: "By: /s/ Jane Roe" over firm A,
    "Jane Roe" under firm B."""
    printed: dict[str, list[tuple[Item, Block]]] = {}
    for block in blocks:
        for lawyer in block.lawyers:
            if lawyer.printed and block.firm:
                printed.setdefault(surname(lawyer.text), []).append((lawyer, block))
    for block in blocks:
        block.lawyers = [
            lawyer
            for lawyer in block.lawyers
            if lawyer.printed
            or not any(
                same_person(lawyer.text, other.text) and home is not block
                for other, home in printed.get(surname(lawyer.text), [])
            )
        ]


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


# ------------------------------------------------------------------ firms whose name bears no mark


def _settle_firms(items: Sequence[Item]) -> list[Item]:
    """Take for firms the lines that their place shows to be firms: "COZEN ROE" between lawyers and an address.

    Four signs, each enough: the firm's word begins the domain of the e-mail addresses below and names no one
    in them; the line alone is in capitals, or is no person's name, after lawyers; the same line stands
    twice or more before an address after different lawyers; it stands between two or more lawyers and a city
    alone, as the rosters of opinions have it.
    """
    solid = [item for item in items if item.kind is not Kind.BLANK]
    before_address = Counter(
        item.text.casefold()
        for previous, item, following in zip(solid, solid[1:], solid[2:], strict=False)
        if item.kind in {Kind.NAME, Kind.OTHER} and following.kind is Kind.CONTACT and _ends_a_name(previous)
    )
    firms: set[int] = set()
    for index, item in enumerate(solid):
        if item.kind not in {Kind.NAME, Kind.OTHER} or item.bar or item.signed or item.pro_hac_vice or item.emails:
            continue
        before, after = solid[max(0, index - 12) : index], solid[index + 1 : index + 16]
        if not after or not before or not _is_titled(item.text):
            continue
        if any(neighbour.kind is Kind.FIRM for neighbour in (before[-1], after[0], *after[1:2])):
            continue
        if _domain_is(item.text, after) or (_domain_is(item.text, before[-4:]) and before[-1].emails):
            firms.add(id(item))
        elif after[0].kind is Kind.CONTACT and not after[0].emails and _ends_a_name(before[-1]):
            names = [other for other in before if other.kind is Kind.NAME]
            lone_capitals = item.text.isupper() and not any(name.text.isupper() for name in names)
            repeated = before_address[item.text.casefold()] > 1 and not any(
                n.text.casefold() == item.text.casefold() for n in names[-1:]
            )
            roster = after[0].state is None and CITY_STATE.match(after[0].text) and len(_names_just_before(before)) > 1
            if item.kind is Kind.OTHER or lone_capitals or repeated or roster:
                firms.add(id(item))
    settled = []
    for item in items:
        if id(item) in firms:
            item = Item(Kind.FIRM, item.text, item.start, item.end, sign=FirmSign.COMPANY)
        settled.append(item)
    return settled


def _names_just_before(items: Sequence[Item]) -> list[Item]:
    names: list[Item] = []
    for item in reversed(items):
        if item.kind is not Kind.NAME:
            break
        names.append(item)
    return names


def _ends_a_name(item: Item) -> bool:
    """Whether a lawyer's lines end with ``item``: the name itself, the bar number or the e-mail address below it."""
    return item.kind in {Kind.NAME, Kind.BAR} or (item.kind is Kind.CONTACT and bool(item.emails))


def _is_titled(text: str) -> bool:
    words = text.split()
    small = {"of", "the", "and", "for", "de", "&", "at"}
    return 1 <= len(words) <= 8 and all(word[0].isupper() or word in small for word in words) and text[-1] not in ":;"


# Domains where anyone has an address, so that they tell of no firm.
_PUBLIC_DOMAINS = frozenset(
    {"gmail", "yahoo", "outlook", "hotmail", "aol", "comcast", "icloud", "sbcglobal", "att", "msn"}
)


def _domain_is(text: str, items: Sequence[Item]) -> bool:
    """Whether e-mail addresses in ``items`` (those before the next firm) have a domain that begins with ``text``'s word."""
    words = firm_core(text)
    if not words or len(words[0]) < 4:
        return False
    for item in items:
        if item.kind is Kind.FIRM:
            return False
        for email in item.emails:
            local, _, domain = email.casefold().partition("@")
            label = domain.split(".")[-2]
            if label in _PUBLIC_DOMAINS or not label.startswith(words[0]):
                continue
            return words[0] not in local and words[-1] not in local
    return False


# ------------------------------------------------------------------ items to blocks


def _blocks_of_run(run: Sequence[Item]) -> list[Block]:
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
                if _begins_with_name(block, item):
                    block = begin()
                _add_lawyer(block, item)
            case Kind.SIGNATURE:
                if (block.firm and (block.lawyers or block.signed)) or block.roles:
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
                if block.lawyers and block.lawyers[-1].bar is None:
                    block.lawyers[-1].bar = item.bar
            case Kind.ROLE:
                role_of_many = item.text != SIGNER
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
                if not block.firm:
                    block.judicial = True
            case Kind.PRO_SE:
                block.pro_se = True
            case Kind.PARTY:
                if block.complete:
                    block = begin()
                block.client = item
            case _:
                pass
    return _join_halves(blocks)


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


def _begins_with_name(block: Block, name: Item) -> bool:
    """Whether a further name begins a new block."""
    if any(same_person(lawyer.text, name.text) for lawyer in block.lawyers):
        return False
    if name.signed and block.firm is None:
        return bool(block.lawyers and block.has_contact) or _closed(block) or block.judicial
    if name.signed:
        return block.signature_first or block.lawyers_first or block.complete or _closed(block)
    if block.firm is not None:
        return block.lawyers_first or block.complete or _closed(block)
    if block.judicial or block.pro_se:
        return True
    only_signed = all(lawyer.signed for lawyer in block.lawyers)
    return bool(block.lawyers) and (block.has_contact or bool(_closed(block) and not only_signed))


def _closed(block: Block) -> bool:
    return any(role.kind is Kind.ROLE for role in block.roles)


def _add_lawyer(block: Block, item: Item) -> None:
    for lawyer in block.lawyers:
        if same_person(lawyer.text, item.text):
            lawyer.signed = lawyer.signed or item.signed
            lawyer.bar = lawyer.bar or item.bar
            lawyer.pro_hac_vice = lawyer.pro_hac_vice or item.pro_hac_vice
            if (len(item.text), item.printed) > (len(lawyer.text), lawyer.printed):
                lawyer.text, lawyer.start, lawyer.end = item.text, item.start, item.end
            lawyer.printed = lawyer.printed or item.printed
            break
    else:
        block.lawyers.append(item)
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
    return joined
