"""What each line of a block of counsel is: a lawyer's name, a firm, an address, "Attorneys for …", or none of these."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bipagraph.extraction.counsel.bar import find_bar_numbers, state_of_address
from bipagraph.extraction.counsel.firms import FirmSign, firm_sign
from bipagraph.extraction.counsel.items import CLASS, SIGNER, Item, Kind, Line
from bipagraph.extraction.counsel.names import clean_name, is_lawyer_name
from bipagraph.extraction.counsel.patterns import (
    BREAK,
    BY,
    CITY_STATE,
    CLASS_COUNSEL,
    CONTACT,
    DATED,
    DECORATION,
    EMAIL,
    ESQUIRE,
    FIRM_NUMBER,
    FOR_SIDE,
    HEADING,
    JUDICIAL,
    LABEL,
    NAME_AND_PHONE,
    NUMBERED,
    OFFICE,
    PHONE,
    PRACTICE_GROUP,
    PRO_HAC_VICE,
    PRO_SE,
    REPRESENTED_BY,
    ROLE,
    ROLE_OF,
    ROLE_OF_SIGNER,
    SIGNED,
    STREET,
    ZIP,
)

__all__ = ["CLASS", "SIGNER", "Item", "Kind", "Line", "read_items"]


def read_items(lines: Sequence[Line], is_party: Callable[[str], bool]) -> list[Item]:
    """The items of ``lines`` in order.  ``is_party(line)``: whether a line names a party of the caption and no more."""
    items: list[Item] = []
    index = 0
    while index < len(lines):
        used, found = _wrapped_firm(lines, index, items, is_party)
        if not used:
            used, found = 1, _read_represented_by(lines[index], items, is_party) or _read_line(lines[index], is_party)
        if found[0].kind is Kind.NAME and _is_client(found, lines, index + used):
            found = [Item(Kind.PARTY, lines[index].text, found[0].start, found[-1].end)]
        if found[-1].kind is Kind.ROLE:
            used += _join_role(found[-1], lines, index + used, is_party)
        if (
            _FORM_OF_FIRM.fullmatch(lines[index].text)
            and items
            and items[-1].kind in {Kind.OTHER, Kind.NAME, Kind.FIRM}
        ):
            items[-1] = Item(Kind.FIRM, items[-1].text, items[-1].start, items[-1].end, sign=FirmSign.LAW)
            found = [Item(Kind.LABEL, lines[index].text, found[0].start, found[0].end)]
        items += found
        index += used
    return items


def _is_client(names: Sequence[Item], lines: Sequence[Line], following: int) -> bool:
    """Whether ``names`` stand over another's signature for them: "JANE ROE and JOHN POE" / "By: s/ Ann Lawyer"."""
    below = next((line.text for line in lines[following : following + 2] if line.text), "")
    signer = BY.match(DECORATION.sub("", below))
    if signer is None or any(name.bar or name.signed or name.emails or name.pro_hac_vice for name in names):
        return False
    signed = SIGNED.match(signer["name"]) or signer
    return bool(signed["name"].strip()) and all(
        name.text.casefold() not in signed["name"].casefold()
        and name.text.split()[-1].casefold() not in signed["name"].casefold()
        for name in names
    )


# A line that says what the firm above it is: "ROE TRIAL GROUP" / "A Professional Corporation".
_FORM_OF_FIRM = re.compile(
    r"[(]?(?:an?\s+)?(?:california\s+|illinois\s+)?(?:professional(?:\s+law)?\s+corporation|law\s+corporation|limited\s+liability\s+partnership"
    r"|professional\s+association)(?:\s+including\s+professional\s+corporations)?[.)]*",
    re.IGNORECASE,
)


def _read_represented_by(line: Line, items: Sequence[Item], is_party: Callable[[str], bool]) -> list[Item]:
    """A docket sheet's line "Acme, Inc.   represented by   Jane Roe": the party as a heading, then its lawyer."""
    match = REPRESENTED_BY.search(line.text)
    if not match:
        return []
    party = line.text[: match.start()].strip()
    if is_party(party):
        heading = Item(Kind.HEADING, party, line.start, line.start + len(party))
    else:
        above = next((item for item in reversed(items[-4:]) if item.kind is Kind.PARTY), None)
        if above is None:
            return []
        heading = Item(Kind.HEADING, above.text, above.start, above.end)
    rest = line.text[match.end() :]
    return [heading, *(_read_line(Line(rest, line.start + match.end()), is_party) if rest else [])]


# "Attorneys for Defendants" / "Acme Inc., Beta" / "LLC, and Gamma Co." runs over at most this many lines more.
_MOST_LINES_OF_A_ROLE = 5
_ROLE_GOES_ON = re.compile(r"(?:,|&|\band|\bfor|\bof|\bthe|\bproposed|\bputative)$|^$", re.IGNORECASE)
_ROLE_FOLLOWS = re.compile(r"^(?:and\b|the\b|for\b|class\b|putative\b|proposed\b|others\b|similarly\b|[a-z])")


def _join_role(role: Item, lines: Sequence[Line], index: int, is_party: Callable[[str], bool]) -> int:
    """Take the lines that go on with "Attorneys for …" into ``role``; how many they are."""
    used = 0
    while used < _MOST_LINES_OF_A_ROLE and index + used < len(lines):
        line = lines[index + used]
        text = DECORATION.sub("", line.text)
        if (
            not text
            or PHONE.search(text)
            or "@" in text
            or SIGNED.match(text)
            or ROLE.match(text)
            or find_bar_numbers(text)
        ):
            break
        goes_on = _ROLE_GOES_ON.search(role.text) is not None or (
            # A name that breaks over the lines: "Plaintiffs Jane Roe, John" / "Poe, and Ann Doe"
            "," in role.text and not is_party(text) and is_party(f"{role.text} {text}")
        )
        following = lines[index + used + 1].text if index + used + 1 < len(lines) else ""
        signs = SIGNED.match(following) or BY.match(following)  # then the party's name heads the next signature
        if not goes_on and not _ROLE_FOLLOWS.match(text) and (signs or not is_party(text)):
            break
        role.text = f"{role.text} {text}".strip()
        role.end = line.start + len(line.text)
        used += 1
    return used


# A firm's name runs over at most this many lines: "BIRD, ROE, POE," / "DOE, MOE," / "FOE & COE," / "P.C."
_MOST_LINES_OF_A_NAME = 4
_GOES_ON = re.compile(r"(?:,|&|\band|\bof|\bthe)$", re.IGNORECASE)


def _wrapped_firm(
    lines: Sequence[Line], index: int, items: Sequence[Item], is_party: Callable[[str], bool]
) -> tuple[int, list[Item]]:
    """How many lines from ``index`` on are one firm's name (none: 0), and the item that they make."""
    first = _undecorated(DECORATION.sub("", lines[index].text))
    if not first or first[0].isdigit() or SIGNED.match(first) or ROLE.match(first) or is_party(first):
        return 0, []
    if (
        find_bar_numbers(first)
        or PHONE.search(first)
        or "@" in first
        or PRO_HAC_VICE.search(first)
        or ESQUIRE.search(first)
    ):
        return 0, []
    joined, best = first, 0
    joined_at: dict[int, str] = {}
    capitals = first.isupper()
    for count in range(2, _MOST_LINES_OF_A_NAME + 1):
        if index + count > len(lines):
            break
        following = _undecorated(DECORATION.sub("", lines[index + count - 1].text))
        if not following or following[0].isdigit() or is_party(following) or find_bar_numbers(following):
            break
        goes_on = _GOES_ON.search(joined) or re.match(r"(?:&|and\s|of\s)", following)
        only_suffix = (
            firm_sign(following) is FirmSign.NONE and len(following) < 12 and firm_sign(f"{joined} {following}")
        )
        heads = (
            _heads_a_block(items) and index + count < len(lines) and bool(find_bar_numbers(lines[index + count].text))
        )
        is_group = count == 2 and bool(firm_sign(joined)) and PRACTICE_GROUP.fullmatch(following) is not None
        if (
            not goes_on
            and not only_suffix
            and not is_group
            and not (capitals and following.isupper() and (heads or _before_allows(items)))
        ):
            break
        if not goes_on and firm_sign(joined) and not only_suffix and not is_group:
            break
        joined = f"{joined} {following}"
        if firm_sign(joined):
            best = count
            joined_at[count] = joined
    if not best:
        return 0, []
    last = lines[index + best - 1]
    text = joined_at[best]
    start = lines[index].start + lines[index].text.find(first)
    return best, [Item(Kind.FIRM, text, start, last.start + len(last.text), sign=firm_sign(text))]


def _heads_a_block(items: Sequence[Item]) -> bool:
    """Whether nothing of a block came before: a name in capitals over a lawyer's name with its bar number is a firm's."""
    return not items or items[-1].kind in {Kind.BLANK, Kind.BREAK}


def _before_allows(items: Sequence[Item]) -> bool:
    """Whether the names before are in mixed case or bear numbers, so that a line all in capitals is no further name."""
    names = [item for item in items[-8:] if item.kind is Kind.NAME]
    return bool(names) and all(not name.text.isupper() or name.bar is not None for name in names)


def _undecorated(text: str) -> str:
    """``text`` without a date before and a clerk's number for the firm after it, where anything else stands there."""
    dated = DATED.match(text)
    text = text[dated.end() :] if dated and dated.end() < len(text) else text
    number = FIRM_NUMBER.search(text)
    if number and number.end() == len(text) and number.start():
        text = text[: number.start()]
    return text


def _read_line(line: Line, is_party: Callable[[str], bool]) -> list[Item]:
    text = DECORATION.sub("", line.text)
    if not text or re.fullmatch(r"[-–—\s]*\d{0,3}[-–—\s]*", text):
        return [Item(Kind.BLANK, "", line.start, line.start + 1)]
    text = _undecorated(text)
    start = line.start + line.text.find(text)
    end = start + len(text)
    whole = [Item(Kind.OTHER, text, start, end)]

    def only(kind: Kind, words: str = text, **more: object) -> list[Item]:
        item = Item(kind, words, start, end)
        for key, value in more.items():
            setattr(item, key, value)
        return [item]

    if len(text) < 70 and "@" not in text and JUDICIAL.search(text) and not ROLE.match(text):
        return only(Kind.JUDICIAL)
    if BREAK.match(text):
        return only(Kind.BREAK)
    signed = SIGNED.match(text) or BY.match(text)
    if signed:
        name = clean_name(signed["name"])
        if is_lawyer_name(name):
            offset = start + text.find(name.split()[0], signed.start("name"))
            bars = find_bar_numbers(signed["name"])
            return [Item(Kind.NAME, name, offset, end, bar=bars[0] if bars else None, signed=True, printed=False)]
        return only(Kind.SIGNATURE)
    emails = tuple(EMAIL.findall(text))
    if emails:
        bare = EMAIL.sub(" ", text).strip(" ;,|()<>[]:-")
        name = clean_name(bare)
        if is_lawyer_name(name) and not is_party(name):
            bars = find_bar_numbers(bare)
            return only(Kind.NAME, name, emails=emails, bar=bars[0] if bars else None)
        return only(Kind.CONTACT, emails=emails)
    if PRO_SE.search(text) and not PRO_HAC_VICE.search(text):
        return only(Kind.PRO_SE)
    role = ROLE.match(text) or ROLE_OF.match(text)
    heading = HEADING.match(text)
    if heading and not heading["rest"]:
        return only(Kind.HEADING, heading["for"])
    if heading:
        after = _read_line(Line(heading["rest"], start + heading.start("rest")), is_party)
        if after[0].kind in {Kind.NAME, Kind.FIRM}:
            return [Item(Kind.HEADING, heading["for"], start, start + heading.start("rest")), *after]
        return only(Kind.BREAK)
    if role:
        return only(Kind.ROLE, role["for"])
    if ROLE_OF_SIGNER.match(text):
        return only(Kind.ROLE, SIGNER)
    if CLASS_COUNSEL.match(text):
        return only(Kind.ROLE, CLASS)
    if FOR_SIDE.match(text):
        return only(Kind.ROLE, text[4:])
    composed = _name_and_firm(text, start, is_party)
    if composed:
        return composed
    listed = NAME_AND_PHONE.match(text)
    if listed and is_lawyer_name(clean_name(listed["name"])):
        return only(Kind.NAME, clean_name(listed["name"]))
    state = state_of_address(text)
    contact = PHONE.search(text) or CONTACT.search(text) or STREET.match(text) or ZIP.search(text)
    if state or (contact and not find_bar_numbers(text)):
        return only(Kind.CONTACT, state=state)
    names = _names_of(line, text, start)
    if names:
        return only(Kind.PARTY) if any(is_party(item.text) for item in names) else names
    bars = find_bar_numbers(text)
    if bars and not PHONE.search(text):
        remainder = (text[: bars[0].start] + text[bars[0].end :]).strip(" ,;()")
        if len(remainder) < 12:
            return only(Kind.BAR, bar=bars[0])
    if is_party(text):
        return only(Kind.PARTY)
    sign = firm_sign(PRO_HAC_VICE.sub("", text))
    if sign:
        return only(Kind.FIRM, sign=sign)
    if LABEL.match(text) or OFFICE.match(text) or PRO_HAC_VICE.fullmatch(text):
        return only(Kind.LABEL)
    if NUMBERED.match(text) or CITY_STATE.match(text):
        return only(Kind.CONTACT, state=state)
    small = sum(word.islower() and len(word) > 2 for word in text.split())
    if small >= 4 or len(text) > 90:
        return only(Kind.BREAK)
    return whole


_ADDRESS_AFTER = re.compile(r"\s*[,|•·]\s*(?=\d{1,5}\s+[A-Z0-9]|(?:One|Two|Three|P\.?\s?O\.?)\s)")
_MIDDLE_INITIAL = re.compile(r"\s[A-Z]\.\s")


def _name_and_firm(text: str, start: int, is_party: Callable[[str], bool]) -> list[Item]:
    """The items of "Jane Q. Roe, ROE & DOE LLP" and of "Roe & Doe LLP, 12 Main Street, Peoria, IL 61602"; else none."""
    address = _ADDRESS_AFTER.search(text)
    head = text[: address.start()] if address else text
    items: list[Item] = []
    firm_start = 0
    first, comma, rest = head.partition(",")
    rest = rest.strip()
    if comma and firm_sign(rest) and is_lawyer_name(clean_name(first)):
        plain = bool(_MIDDLE_INITIAL.search(first)) or first.isupper() != rest.isupper() or "&" not in rest
        if plain and len(rest) > 6 and not (first.isupper() and rest.isupper()):
            firm_start = head.find(rest, len(first))
            items.append(Item(Kind.NAME, clean_name(first), start, start + len(first)))
    firm = head[firm_start:]
    if not (items or address) or not firm_sign(firm) or is_party(firm):
        return []
    items.append(Item(Kind.FIRM, firm, start + firm_start, start + len(head), sign=firm_sign(firm)))
    if address:
        words = text[address.end() :]
        items.append(Item(Kind.CONTACT, words, start + address.end(), start + len(text), state=state_of_address(words)))
    return items


_BETWEEN_NAMES = re.compile(
    r"\s{3,}|\s*(?:;|\s/\s|\||\band\b|&|,(?!\s*(?:Jr|Sr|JR|SR|II|III|IV|Esq|SBN|State|Cal|CA|Bar)\b))\s*"
)


_WIDE = re.compile(r"\s{3}")


def _names_of(line: Line, text: str, start: int) -> list[Item]:
    """The lawyers whose names are all that stands on the line: one, or several apart by commas, "and" or semicolons."""
    name = clean_name(text) if not _WIDE.search(text) else ""
    bars = find_bar_numbers(text)
    vice = PRO_HAC_VICE.search(text) is not None
    if is_lawyer_name(name):
        return [Item(Kind.NAME, name, start, start + len(text), bar=bars[0] if bars else None, pro_hac_vice=vice)]
    found: list[Item] = []
    position = 0
    for part in [*_BETWEEN_NAMES.finditer(text), None]:
        piece_end = part.start() if part else len(text)
        piece = text[position:piece_end]
        if piece.strip():
            cleaned = clean_name(piece)
            numbers = find_bar_numbers(piece)
            if not cleaned and numbers and found:
                found[-1].bar = found[-1].bar or numbers[0]
            elif is_lawyer_name(cleaned):
                found.append(
                    Item(
                        Kind.NAME,
                        cleaned,
                        start + position,
                        start + piece_end,
                        bar=numbers[0] if numbers else None,
                        pro_hac_vice=bool(PRO_HAC_VICE.search(piece)),
                    )
                )
            else:
                return []
        position = part.end() if part else piece_end
    return found if len(found) > 1 else []
