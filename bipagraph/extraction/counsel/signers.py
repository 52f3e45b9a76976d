"""Who signs in another firm's block: every lawyer goes to one firm, the one beside which the filing prints the name."""

from __future__ import annotations

from collections.abc import Sequence

from bipagraph.extraction.counsel.blocks import Block
from bipagraph.extraction.counsel.firms import firm_core
from bipagraph.extraction.counsel.items import Item
from bipagraph.extraction.counsel.names import same_person, surname

__all__ = ["give_signers_back"]


def give_signers_back(blocks: Sequence[Block]) -> None:
    """Who signs above a colleague's block belongs to the block that prints the name: "By: /s/ Jane Roe" over firm A,
    "Jane Roe" under firm B."""
    printed: dict[str, list[tuple[Item, Block]]] = {}
    for block in blocks:
        for lawyer in block.lawyers:
            if lawyer.printed and block.firm:
                printed.setdefault(surname(lawyer.text), []).append((lawyer, block))
    _take_off_second_mentions(blocks)
    _take_off_guests(blocks)
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


def _take_off_guests(blocks: Sequence[Block]) -> None:
    """Who signs for two firms at once, "ROE LLP" / "DOE & POE LLP" / "By: /s/ Ann Roe", belongs to the one beside whose
    address her name and bar number stand."""
    homes: dict[str, list[tuple[Item, tuple[str, ...]]]] = {}
    for block in blocks:
        for lawyer in block.lawyers if block.firm and block.has_contact else ():
            if lawyer.bar and block.firm:
                homes.setdefault(surname(lawyer.text), []).append((lawyer, firm_core(block.firm.text)))
    for block in blocks:
        if block.firm is None or block.has_contact or block.emails:
            continue
        own = firm_core(block.firm.text)
        block.lawyers = [
            lawyer
            for lawyer in block.lawyers
            if lawyer.bar
            or not any(
                same_person(lawyer.text, other.text) and firm != own
                for other, firm in homes.get(surname(lawyer.text), [])
            )
        ]


def _take_off_second_mentions(blocks: Sequence[Block]) -> None:
    """Who is named again over colleagues of another firm stays with the first: "On the brief: Jane Roe" above firm B's lawyers."""
    homes: dict[str, Block] = {}
    for block in blocks:
        if block.firm is None:
            continue
        for lawyer in list(block.lawyers):
            home = homes.setdefault(" ".join(lawyer.text.casefold().split()), block)
            other = home.firm is not None and firm_core(home.firm.text) != firm_core(block.firm.text)
            if other and len(block.lawyers) > 1 and len(lawyer.text.split()) > 1 and not lawyer.signed:
                block.lawyers.remove(lawyer)
