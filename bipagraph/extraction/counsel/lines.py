"""What each line of a block of counsel is: a lawyer's name, a firm, an address, "Attorneys for …", or none of these."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bipagraph.extraction.counsel.bar import find_bar_numbers, state_of_address
from bipagraph.extraction.counsel.clients import signs_by_attorneys, wrapped_client
from bipagraph.extraction.counsel.composed import lawyers_and_firm, lawyers_of_line
from bipagraph.extraction.counsel.firms import FirmSign, firm_sign
from bipagraph.extraction.counsel.items import CLASS, SIGNER, Item, Kind, Line
from bipagraph.extraction.counsel.names import clean_name, is_lawyer_name, same_person, surname
from bipagraph.extraction.counsel.patterns import (
    BREAK,
    BY,
    CITY_STATE,
    CLASS_COUNSEL,
    CONTACT,
    DECORATION,
    EMAIL,
    FOR_SIDE,
    HEADING,
    JUDICIAL,
    LABEL,
    NAME_AND_PHONE,
    NUMBERED,
    OFFICE,
    PHONE,
    PRO_HAC_VICE,
    PRO_SE,
    REPRESENTED_BY,
    ROLE,
    ROLE_OF,
    ROLE_OF_SIGNER,
    SIGNED,
    STREET,
    ZIP,
    without_pro_hac_vice,
)
from bipagraph.extraction.counsel.wrapped import undecorated, wrapped_firm

__all__ = ["CLASS", "SIGNER", "Item", "Kind", "Line", "read_items"]


def read_items(lines: Sequence[Line], is_party: Callable[[str], bool]) -> list[Item]:
    """The items of ``lines`` in order.  ``is_party(line)``: whether a line names a party of the caption and no more."""
    items: list[Item] = []
    index = 0
    while index < len(lines):
        used, found = wrapped_firm(lines, index, items, is_party)
        if over := wrapped_client(lines, index, is_party):
            last = lines[index + over - 1]
            words = " ".join(line.text for line in lines[index : index + over])
            items.append(Item(Kind.PARTY, words, lines[index].start, last.start + len(last.text)))
            index += over
            continue
        apart = None if used else _ROLE_AFTER.search(lines[index].text)
        if apart:  # "jroe@roe.com          Attorney for Plaintiff", as Pennsylvania's tops have it
            line = lines[index]
            items += _read_line(Line(line.text[: apart.start()].rstrip(), line.start), is_party)
            used, found = 1, _read_line(Line(line.text[apart.end() :], line.start + apart.end()), is_party)
        elif not used:
            used, found = 1, _read_represented_by(lines[index], items, is_party) or _read_line(lines[index], is_party)
        if found[0].kind is Kind.NAME and _is_firm_of_signer(found[0], lines, index + used):
            found = [Item(Kind.FIRM, found[0].text, found[0].start, found[0].end, sign=FirmSign.COMPANY)]
        elif (
            found[0].kind is Kind.NAME
            and not _TITLE_OF_CHIEF.search(lines[index].text)
            and _is_client(found, lines, index + used)
        ):
            found = [Item(Kind.PARTY, lines[index].text, found[0].start, found[-1].end)]
        if found[0].kind is Kind.BREAK and signs_by_attorneys(lines, index):
            found = [Item(Kind.PARTY, lines[index].text, found[0].start, found[0].end)]
        if found[-1].kind is Kind.ROLE and not (headed := _heading_over_lines(found[-1], lines, index + used)):
            used += _join_role(found[-1], lines, index + used, is_party)
        elif found[-1].kind is Kind.ROLE:
            used += headed
        if (
            _FORM_OF_FIRM.fullmatch(lines[index].text)
            and items
            and items[-1].kind in {Kind.OTHER, Kind.NAME, Kind.FIRM}
        ):
            items[-1] = Item(Kind.FIRM, items[-1].text, items[-1].start, items[-1].end, sign=FirmSign.LAW)
            found = [Item(Kind.LABEL, lines[index].text, found[0].start, found[0].end)]
        if found[0].kind in {Kind.LABEL, Kind.OTHER} and items and _OFFICER.match(lines[index].text):
            items = _without_officer(items)
        if found[0].kind is Kind.LABEL and items and _is_chief_lawyer(items[-1], found[0]):
            items[-1] = Item(Kind.NAME, clean_name(items[-1].text), items[-1].start, items[-1].end)
        items += found
        index += used
    return items


_ROLE_AFTER = re.compile(r"(?<=\S)\s{3,}(?=(?:attorneys?|counsel)\s+for\s+[A-Z])", re.IGNORECASE)

# Who signs for a company without being its counsel, by the line below the signature: "Title: President", "Its: Manager".
_OFFICER = re.compile(
    r"(?:(?:title|its|position)(?:\s\(title\))?\s*:\s*(?!.*(?:attorney|counsel|partner|shareholder|associate))\S"
    r"|(?:(?:chief|vice|senior|executive|managing)\s)+(?:president|officer|executive officer|financial officer|operating officer|director|member)\b"
    r"|(?:president|ceo|cfo|coo|manager|owner|authorized (?:representative|signatory))\b)",
    re.IGNORECASE,
)


# From the signature to the title lie at most the printed name, a date, and the blank lines about them.
_MOST_ITEMS_OF_OFFICER = 7


def _without_officer(items: list[Item]) -> list[Item]:
    """``items`` without the names at their end, which are a company's officer's: signed and printed."""
    for end in range(len(items) - 1, max(-1, len(items) - 1 - _MOST_ITEMS_OF_OFFICER), -1):
        item = items[end]
        if item.signed or item.kind is Kind.SIGNATURE:
            return [*items[:end], Item(Kind.BREAK, "", item.start, items[-1].end)]
        if item.kind not in {Kind.NAME, Kind.LABEL, Kind.BLANK}:
            break
    return items


# The head of a government's law office, by the title below the name in the office's blocks of counsel.
_CHIEF_LAWYER = re.compile(
    r"(?:acting |interim )?(?:(?:united states|u\.\s?s\.|state'?s|district|county|city|prosecuting|commonwealth'?s) attorney|attorney general|solicitor general|(?:corporation|county|city) counsel"
    r"|public defender)\b[^,;]{0,60}",
    re.IGNORECASE,
)


_TITLE_OF_CHIEF = re.compile(
    r",\s.*\b(?:attorney general|state'?s attorney|united states attorney|counsel)\b", re.IGNORECASE
)


def _is_chief_lawyer(above: Item, title: Item) -> bool:
    """Whether a party signs as the head of the office that defends: "JANE ROE" / "Attorney General of Arden", sued by her office's name."""
    name = clean_name(above.text)
    return above.kind is Kind.PARTY and is_lawyer_name(name) and _CHIEF_LAWYER.fullmatch(title.text) is not None


def _is_firm_of_signer(name: Item, lines: Sequence[Line], following: int) -> bool:
    """Whether a line of surnames over a signature holds the signer's own: "ROE DOE POE" / "By: /s/ Ann Doe"."""
    below = next((line.text for line in lines[following : following + 2] if line.text), "")
    signer = BY.match(DECORATION.sub("", below))
    if signer is None or name.bar or name.signed or name.emails or name.pro_hac_vice:
        return False
    signed = clean_name((SIGNED.match(signer["name"]) or signer)["name"])
    words = name.text.casefold().split()
    return (
        is_lawyer_name(signed)
        and surname(signed) in words
        and not same_person(signed, name.text)
        and "." not in name.text
    )


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


# "FOR DEFENDANT-APPELLEE" / "ACME CORP.:" heads those who appear over so many lines more.
_MOST_LINES_OF_A_HEADING = 3


def _heading_over_lines(role: Item, lines: Sequence[Line], index: int) -> int:
    """Make ``role`` a heading where its words end with a colon some lines below; how many lines that takes (none: 0)."""
    for used, line in enumerate(lines[index : index + _MOST_LINES_OF_A_HEADING], 1):
        if not line.text or "@" in line.text or PHONE.search(line.text) or SIGNED.match(line.text):
            return 0
        if line.text.endswith(":"):
            words = [role.text, *(part.text for part in lines[index : index + used])]
            role.kind, role.text, role.end = Kind.HEADING, " ".join(words).rstrip(":"), line.start + len(line.text)
            return used
    return 0


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
            # A name that breaks over the lines: "Plaintiffs Jane Roe, John" / "Poe, and Ann Doe", "Defendant Acme Freight" / "Lines, L.P."
            not is_party(text) and is_party(f"{role.text} {text}")
        )
        following = lines[index + used + 1].text if index + used + 1 < len(lines) else ""
        signs = SIGNED.match(following) or BY.match(following)  # then the party's name heads the next signature
        if not goes_on and not _ROLE_FOLLOWS.match(text) and (signs or not is_party(text)):
            break
        role.text = f"{role.text} {text}".strip()
        role.end = line.start + len(line.text)
        used += 1
    return used


def _read_line(line: Line, is_party: Callable[[str], bool]) -> list[Item]:
    text = DECORATION.sub("", line.text)
    if not text or re.fullmatch(r"[-–—\s]*\d{0,3}[-–—\s]*", text):
        return [Item(Kind.BLANK, "", line.start, line.start + 1)]
    text = undecorated(text)
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
        if is_lawyer_name(name) and is_party(name):  # a client signs for herself
            return only(Kind.SIGNATURE)
        if is_lawyer_name(name):
            offset = start + text.find(name.split()[0], signed.start("name"))
            bars = find_bar_numbers(signed["name"])
            by = BY.match(text) is not None
            bar = bars[0] if bars else None
            return [Item(Kind.NAME, name, offset, end, bar=bar, signed=True, by=by, printed=False)]
        listed = lawyers_of_line(signed["name"].rstrip(" ,"), start + signed.start("name"))
        if listed:  # "By Jane M. Roe, John Poe, and", as Arizona's opinions list a firm's lawyers
            for item in listed:
                item.by = True
            return listed
        return only(Kind.SIGNATURE)
    emails = tuple(EMAIL.findall(text))
    if emails:
        composed = lawyers_and_firm(EMAIL.sub(lambda m: " " * len(m[0]), text).rstrip(" ,;|"), start, is_party)
        if composed:
            composed[-1].emails = emails
            return composed
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
    composed = lawyers_and_firm(text, start, is_party)
    if composed:
        return composed
    with_phone = NAME_AND_PHONE.match(text)
    if with_phone and is_lawyer_name(clean_name(with_phone["name"])):
        return only(Kind.NAME, clean_name(with_phone["name"]))
    numbers = find_bar_numbers(text)
    # "Jane Roe (Pa. ID 66012)" has no zip code of Idaho's.
    state = None if numbers and numbers[0].state else state_of_address(text)
    contact = PHONE.search(text) or CONTACT.search(text) or STREET.match(text) or ZIP.search(text)
    if state or (contact and not numbers):
        return only(Kind.CONTACT, state=state)
    names = lawyers_of_line(text, start)
    if names:
        return only(Kind.PARTY) if any(is_party(item.text) for item in names) else names
    bars = find_bar_numbers(text)
    if bars and not PHONE.search(text):
        remainder = (text[: bars[0].start] + text[bars[0].end :]).strip(" ,;()")
        if len(remainder) < 12 or LABEL.match(remainder):  # "Trial Attorney (D.C. Bar No. 1012345)"
            return only(Kind.BAR, bar=bars[0])
    if is_party(text):
        return only(Kind.PARTY)
    sign = firm_sign(without_pro_hac_vice(text))
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
