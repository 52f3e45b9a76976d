"""Firms whose printed name bears no mark of a firm ("COZEN ROE"): found by their place in a block of counsel."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bipagraph.extraction.counsel.firms import FirmSign, firm_core
from bipagraph.extraction.counsel.lines import Item, Kind
from bipagraph.extraction.counsel.names import surname
from bipagraph.extraction.counsel.patterns import CITY_STATE
from bipagraph.extraction.names import is_organization

__all__ = ["OF_LAWYERS", "settle_firms"]


def settle_firms(items: Sequence[Item]) -> list[Item]:
    """Take for firms the lines that their place shows to be firms: "COZEN ROE" between lawyers and an address.

    Each of these signs is enough: the firm's word begins the domain of the e-mail addresses below and names no one
    in them; the line alone is in capitals, or is no person's name, after lawyers; it has the surname of a
    lawyer above it before its last word; the same line stands twice or more before an address after different lawyers; it stands
    between two or more lawyers and a city alone, as the rosters of opinions have it.  A law firm or legal foundation
    that is a party, in such a place, appears by its own lawyers.
    """
    solid = [item for item in items if item.kind is not Kind.BLANK]
    before_address = Counter(
        item.text.casefold()
        for previous, item, following in zip(solid, solid[1:], solid[2:], strict=False)
        if item.kind in {Kind.NAME, Kind.OTHER} and following.kind is Kind.CONTACT and _ends_a_name(previous)
    )
    firms = {
        id(item)
        for above, item, below in zip([None, *items], items, items[1:], strict=False)
        if item.kind is Kind.OTHER and _heads_its_lawyers(above, item, below)
    }
    own: set[int] = set()
    for index, item in enumerate(solid):
        if (
            item.kind not in {Kind.NAME, Kind.OTHER, Kind.PARTY}
            or item.bar
            or item.signed
            or item.pro_hac_vice
            or item.emails
        ):
            continue
        before, after = _without_titles(solid[max(0, index - 12) : index]), solid[index + 1 : index + 16]
        if not after or not before or not _is_titled(item.text):
            continue
        if any(neighbour.kind is Kind.FIRM for neighbour in (before[-1], after[0], *after[1:2])):
            continue
        at_address = after[0].kind is Kind.CONTACT and not after[0].emails and _ends_a_name(before[-1])
        if item.kind is Kind.PARTY:
            if at_address and OF_LAWYERS.search(item.text) and (before[-1].printed or not before[-1].signed):
                own.add(id(item))
        elif _domain_is(item.text, after) or (_domain_is(item.text, before[-4:]) and before[-1].emails):
            firms.add(id(item))
        elif at_address:
            names = [other for other in before if other.kind is Kind.NAME]
            lone_capitals = item.text.isupper() and not any(name.text.isupper() for name in names)
            repeated = before_address[item.text.casefold()] > 1 and not any(
                n.text.casefold() == item.text.casefold() for n in names[-1:]
            )
            roster = after[0].state is None and CITY_STATE.match(after[0].text) and len(_names_just_before(before)) > 1
            words = item.text.casefold().replace(",", "").split()[:-1]
            named_after = "." not in item.text and any(surname(name.text) in words for name in names)
            if item.kind is Kind.OTHER or lone_capitals or repeated or roster or named_after:
                firms.add(id(item))
    settled = []
    for item in items:
        if id(item) in firms or id(item) in own:
            is_own = id(item) in own
            item = Item(Kind.FIRM, item.text, item.start, item.end, sign=FirmSign.COMPANY, own=is_own)
        settled.append(item)
    return settled


#: Words by which a party's name is that of lawyers; a trade association whose own counsel sign is no firm.
OF_LAWYERS = re.compile(
    r"\bL\.?L\.?P\b|\bP\.?C\b|\bP\.?L\.?L\.?C\b|\blaw\s(?:offices?|firm|group)\b|\blegal\s(?:foundation|aid|services|defense|society)\b",
    re.IGNORECASE,
)


def _heads_its_lawyers(above: Item | None, item: Item, below: Item) -> bool:
    """Whether an organization's name stands over a lawyer with bar number, nothing above it: "R.LAW, INC." / "Jane Roe (SBN 171234)"."""
    first = above is None or above.kind in {Kind.BLANK, Kind.BREAK}
    named = below.kind is Kind.NAME and below.bar is not None
    return first and named and is_organization(item.text) and _is_titled(item.text)


def _without_titles(items: Sequence[Item]) -> Sequence[Item]:
    """``items`` without what is said of a lawyer at their end: "Counsel of Record", "Assistant Attorney General"."""
    end = len(items)
    while end and items[end - 1].kind is Kind.LABEL and not _OVER_SIGNATURE.match(items[end - 1].text):
        end -= 1
    return items[:end] or items


_OVER_SIGNATURE = re.compile(r"respectfully|submitted|dated?\b|by\b|and\b", re.IGNORECASE)


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
    small = {"of", "the", "and", "for", "de", "&", "at", "|", "+", "/", "et", "al.", "al"}
    return (
        1 <= len(words) <= 8
        and all(word[0].isupper() or word in small for word in words)
        and text[-1] not in ":;"
        and words[-1].casefold() not in {"and", "&", "of"}
    )


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
