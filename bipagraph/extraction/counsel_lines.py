"""What each line of a block of counsel is: a lawyer's name, a firm, an address, "Attorneys for …", or none of these."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bipagraph.extraction.counsel_bar import STATE_NAME, BarNumber, find_bar_numbers, state_of_address
from bipagraph.extraction.counsel_firms import FirmSign, firm_sign
from bipagraph.extraction.counsel_roles import ROLE_WORD
from bipagraph.extraction.names import looks_like_person
from bipagraph.resources import data_rows

__all__ = ["SIGNER", "Item", "Kind", "Line", "is_lawyer_name", "read_items"]


#: The text of a role "One of Its Attorneys", which means the party named above the signature.
SIGNER = "the signer"


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a column's part of one: its words without margins, and where they start in the layout view."""

    text: str
    start: int


class Kind(Enum):
    """What an item of a block is."""

    BLANK = auto()
    NAME = auto()
    FIRM = auto()
    CONTACT = auto()
    BAR = auto()  # a bar number alone, of the name before it
    ROLE = auto()  # "Attorneys for …": ``text`` is what follows
    HEADING = auto()  # the same with a colon, before those who appear: "For Plaintiffs:"
    SIGNATURE = auto()  # "/s/" without a name
    LABEL = auto()  # "Respectfully submitted,", "Of counsel", an office's title
    PARTY = auto()  # a line of parties' names: over a signature, in a caption, in a docket sheet
    PRO_SE = auto()
    JUDICIAL = auto()  # "United States District Judge": who signs is no counsel
    OTHER = auto()
    BREAK = auto()  # a sentence, a heading, a caption: no block goes on over it


@dataclass(slots=True)
class Item:
    """One thing on a line; ``start`` and ``end`` in the layout view (half-open)."""

    kind: Kind
    text: str
    start: int
    end: int
    bar: BarNumber | None = None
    emails: tuple[str, ...] = ()
    state: str | None = None
    signed: bool = False  # after "/s/"
    printed: bool = True  # also stands outside a signature
    pro_hac_vice: bool = False
    sign: FirmSign = FirmSign.NONE


_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_SIGNED = re.compile(r"^(?:[xX]\s+)?(?:[Bb][Yy]:?\s*)?[_\s]*(?:/\s?[sS]\s?/|(?<![\w/])[sS]/)[\s_:]*(?P<name>.*)$")
_BY = re.compile(r"^By:?\s*[_\s]*(?P<name>.*)$", re.IGNORECASE)
_PHONE = re.compile(r"\(?\b\d{3}\)?[-.\s–/]{1,3}\d{3}[-.\s–]{1,2}\d{4}\b")
_CONTACT = re.compile(
    r"^(?:tel(?:ephone)?|ph(?:one)?|fax|facsimile|e-?mail|direct|cell|mobile|main|office|[tpfe])\b\s*(?:no\.?|number|dial)?\s*[.:]"
    r"|^(?:telephone|facsimile|telecopier|fax|www\.|https?:)"
    r"|\b(?:firm|cook county)\s+(?:i\.?d\.?|no\.?|atty\.?|attorney|code)|^p\.?\s?o\.?\s?box\b"
    r"|\b(?:suite|floor|ste\.|fl\.|room|rm\.|unit)\b.{0,20}\d|\b\d+(?:st|nd|rd|th)\s+(?:floor|fl\b)",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"^(?:one|two|three|four|five|\d[\w-]*)\s.{0,60}\b(?:street|st|avenue|ave|av|road|rd|drive|dr|boulevard|blvd|lane|ln|plaza|place|pl|court|ct|parkway|pkwy"
    r"|highway|hwy|square|sq|center|centre|circle|way|wacker|broadway|mall|row|terrace|tower|building|walk|park|americas|east|west|market|alley|pike|loop|real)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^\d{1,6}[A-Z]?\s+(?:[NSEW]\.?\s+)?[A-Z0-9][\w.'’]*(?:\s+[\w.'’,#-]+){0,6}$")
_CITY_STATE = re.compile(rf"^[A-Z][\w.\s'’-]{{1,40}},\s*(?:{STATE_NAME})[.,]?$")
_ZIP = re.compile(r"\b[A-Za-z]{2,}\.?,?\s+\d{5}(?:-\d{4})?$")

_WHO = r"(?:attorneys?|counsel|lawyers?|solicitors?)(?:\(s\))?"
_RANK = r"(?:(?:one of|the|co-?|lead|co-lead|liaison|local|interim|proposed|putative|additional|special|trial|appellate|and|settlement|class|designated|of record)[\s-]*){0,5}"
_ROLE = re.compile(rf"^\*?{_RANK}{_WHO}(?:,? of record)?\s+(?:for|to|on behalf of)\b:?\s*(?P<for>.*)$", re.IGNORECASE)
_ROLE_OF = re.compile(
    rf"^(?:one of\s+)?(?:the\s+)?(?P<for>{ROLE_WORD}s?(?:[-/]{ROLE_WORD}s?)?['’]?s?['’]?(?:\s[\w.,'’& ]{{1,60}}['’]s?)?)\s+{_WHO}$",
    re.IGNORECASE,
)
_CLASS_COUNSEL = re.compile(rf"^\*?{_RANK}(?:class|plaintiffs?['’]?)\s+{_WHO}(?:\s+for\b.*)?$", re.IGNORECASE)
_HEADING = re.compile(
    rf"^(?:{_RANK}(?:{_WHO}|appearing|present|appearances?)?\s*(?:present\s+)?(?:for|on behalf of))\s+"
    rf"(?P<for>(?:the\s+)?[\w\s.,&'’/-]{{3,120}}?)\s*:\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_FOR_SIDE = re.compile(rf"^for (?:the )?(?:{ROLE_WORD})s?(?:-(?:{ROLE_WORD})s?)?$", re.IGNORECASE)

# "One of Its Attorneys": the client is the party above the signature.
_ROLE_OF_SIGNER = re.compile(rf"^\*?(?:one of\s+)?(?:its|his|her|their)\s+(?:\w+\s+)?{_WHO}$", re.IGNORECASE)
# A docket sheet's "represented by", between a party and its lawyers.
_REPRESENTED_BY = re.compile(r"(?:^|\s{2,})represented by(?:\s{2,}|$)")
# "(Firm I.D. 61234)", "Cook County Atty. No. 61234" beside a firm's name.
_FIRM_NUMBER = re.compile(
    r"[\s,(\[–-]*\b(?:cook\s+(?:county|co\.?)\s+)?(?:firm|att(?:orney|y)\.?|(?<=county )|code)\s*(?:i\.?\s?d\.?|code|no\.?|number|#)[\s.:#]*(?:no\.?\s*)?\d{5,6}\b[\s)\]]*",
    re.IGNORECASE,
)
# The date before a signature, on the line of a firm or of a name: "Dated: May 11, 2021    ROE LLP".
_DATED = re.compile(
    r"^(?:dated?:?\s+)(?:this\s+)?(?:[A-Z][a-z]+\s+\d{1,2},?\s+\d{4}|\d{1,2}/\d{1,2}/\d{2,4})[.,]?\s+", re.IGNORECASE
)

_PRO_HAC_VICE = re.compile(
    r"[(\[,\s*]*(?:admitted\s+|appearing\s+|to be admitted\s+)?\bpro\s+hac\s+vice\b[^)\]]{0,60}[)\]]?", re.IGNORECASE
)
_PRO_SE = re.compile(r"\bpro\s+se\b|\bpropria\s+persona\b|\bin\s+pro\s+per\b|\bpro\s+per\b", re.IGNORECASE)
_JUDICIAL = re.compile(
    r"\b(?:judge|justice|magistrate|clerk|notary|reporter|mediator|arbitrator|commissioner)\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"^(?:respectfully(?:\s+submitted)?|submitted(?: by)?|dated?|by|of counsel|esq(?:uire|s)?|lead (?:counsel|attorney)|attorney to be noticed|\(?see above|terminated|designation|bar status|local counsel|liaison counsel|counsel of record"
    r"|attorneys? at law|admitted|application|forthcoming|motion|(?:\*\s*)?pro hac vice|pro hac|attorneys?|counsel|approved|agreed|prepared by|signed|electronically signed"
    r"|attest(?:ation)?|assistant|deputy|senior|chief|united states attorney|u\.s\. attorney|attorney general|acting|principal|special|state'?s attorney|civil|federal programs|partner|associate"
    r"|trial attorney|corporation counsel|first assistant|supervising|solicitor general|director|branch|bureau|general counsel|public defender|federal public defender|federal defender"
    r"|signature|date|argued|on (?:the )?brief|\*+|†|and|for|its|title|name|print(?:ed)?)\b.{0,80}$|^[_\-=.*\s]+$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d",
    re.IGNORECASE,
)
_BREAK = re.compile(
    rf"^(?:{ROLE_WORD}s?(?:[-/\s]{ROLE_WORD}s?)?(?:\(s\))?[\s.,;)]*|v\.?|vs\.?|case\s+(?:no|number)\b.*|(?:civil )?(?:action|case) no\b.*|no\.\s.*\d.*|-\s*v(?:s|ersus)?\.?\s*-"
    r"|(?:in the\s+)?(?:united states (?:district|bankruptcy|court|circuit|of america)|circuit court|superior court|supreme court|appellate court|district court).*|in re:?\s.*|hearing.*|judge:?\s.*|hon\.?\s.*|magistrate.*"
    r"|certificate of.*|proof of service.*|declaration of.*|table of.*|exhibit\s.*|verification|jury (?:trial )?demand.*|(?:cc|to|via|by mail|served on|copies to|service list):?(?:\s.*:.*)?|to:.*|cc:.*)$",
    re.IGNORECASE,
)
_DECORATION = re.compile(r"^[\s|)*_:]+|[\s|(*_]+$")
_ESQUIRE = re.compile(r",?\s*\b(?:esq(?:uire)?s?)\b\.?", re.IGNORECASE)
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]{0,80}[)\]]\s*")
_WITH_TITLE = re.compile(
    r",\s+(?:(?:lead|local|co-lead|class)?\s*counsel.*|argued|of counsel|(?:senior |special |deputy |first )*assistant\b.*|(?:u\.?s\.?|united states) attorney.*|trial attorney.*"
    r"|(?:federal |state |county )?(?:public )?defender.*|(?:deputy |assistant )?(?:attorney|solicitor) general.*|of record)$",
    re.IGNORECASE,
)

_NEVER_IN_A_NAME = frozenset(row["word"] for row in data_rows("words_not_in_names.csv"))
_NAME_WORD = re.compile(
    r"(?:[A-Z]\.?|[A-Z]\.[A-Z]\.?|(?:[A-Z]['’])?[A-Z][^\W\d_]*(?:[-'’][A-Z]?[^\W\d_]+)*|[A-Z][a-z]{1,3}\.|(?:de|del|de la|da|van|von|der|la|le|di|du|y|bin|al|el|ten|ter)|[\"“(]?[A-Z][a-z]+[\"”)])"
)
_NAME_SUFFIX = re.compile(r",?\s+(?:Jr|Sr|JR|SR|II|III|IV|2d|2nd|3d)\.?$")


def is_lawyer_name(words: str) -> bool:
    """Whether ``words`` and nothing more are a person's full name as counsel sign: "Jane M. Roe", "ADAM VAN ROE, JR."."""
    words = _NAME_SUFFIX.sub("", words)
    parts = words.split()
    if not 2 <= len(parts) <= 5 or not looks_like_person(words):
        return False
    if not all(_NAME_WORD.fullmatch(part) for part in parts) or parts[0].islower():
        return False
    if any(part.strip(".'’\"").casefold() in _NEVER_IN_A_NAME for part in parts):
        return False
    long_enough = [part for part in parts if len(part.strip(".")) > 1]
    return bool(long_enough) and len(parts[-1].strip(".")) > 1


def read_items(lines: Sequence[Line], is_party: Callable[[str], bool]) -> list[Item]:
    """The items of ``lines`` in order.  ``is_party(line)``: whether a line names a party of the caption and no more."""
    items: list[Item] = []
    index = 0
    while index < len(lines):
        used, found = _wrapped_firm(lines, index, items, is_party)
        if not used:
            used, found = 1, _read_represented_by(lines[index], items, is_party) or _read_line(lines[index], is_party)
        if found[-1].kind is Kind.ROLE:
            used += _join_role(found[-1], lines, index + used, is_party)
        items += found
        index += used
    return items


def _read_represented_by(line: Line, items: Sequence[Item], is_party: Callable[[str], bool]) -> list[Item]:
    """A docket sheet's line "Acme, Inc.   represented by   Jane Roe": the party as a heading, then its lawyer."""
    match = _REPRESENTED_BY.search(line.text)
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
        text = _DECORATION.sub("", line.text)
        if (
            not text
            or _PHONE.search(text)
            or "@" in text
            or _SIGNED.match(text)
            or _ROLE.match(text)
            or find_bar_numbers(text)
        ):
            break
        goes_on = _ROLE_GOES_ON.search(role.text) is not None
        if not goes_on and not _ROLE_FOLLOWS.match(text) and not is_party(text):
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
    first = _undecorated(_DECORATION.sub("", lines[index].text))
    if not first or first[0].isdigit() or _SIGNED.match(first) or _ROLE.match(first) or is_party(first):
        return 0, []
    if (
        find_bar_numbers(first)
        or _PHONE.search(first)
        or "@" in first
        or _PRO_HAC_VICE.search(first)
        or _ESQUIRE.search(first)
    ):
        return 0, []
    joined, best = first, 0
    joined_at: dict[int, str] = {}
    capitals = first.isupper()
    for count in range(2, _MOST_LINES_OF_A_NAME + 1):
        if index + count > len(lines):
            break
        following = _undecorated(_DECORATION.sub("", lines[index + count - 1].text))
        if not following or following[0].isdigit() or is_party(following) or find_bar_numbers(following):
            break
        goes_on = _GOES_ON.search(joined) or re.match(r"(?:&|and\s|of\s)", following)
        only_suffix = (
            firm_sign(following) is FirmSign.NONE and len(following) < 12 and firm_sign(f"{joined} {following}")
        )
        if not goes_on and not only_suffix and not (capitals and following.isupper() and _before_allows(items)):
            break
        if not goes_on and firm_sign(joined) and not only_suffix:
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


def _before_allows(items: Sequence[Item]) -> bool:
    """Whether the names before are in mixed case or bear numbers, so that a line all in capitals is no further name."""
    names = [item for item in items[-8:] if item.kind is Kind.NAME]
    return bool(names) and all(not name.text.isupper() or name.bar is not None for name in names)


def _undecorated(text: str) -> str:
    """``text`` without a date before and a clerk's number for the firm after it, where anything else stands there."""
    dated = _DATED.match(text)
    text = text[dated.end() :] if dated and dated.end() < len(text) else text
    number = _FIRM_NUMBER.search(text)
    if number and number.end() == len(text) and number.start():
        text = text[: number.start()]
    return text


def _read_line(line: Line, is_party: Callable[[str], bool]) -> list[Item]:
    text = _DECORATION.sub("", line.text)
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

    if _JUDICIAL.search(text) and len(text) < 70 and "@" not in text and not _ROLE.match(text):
        return only(Kind.JUDICIAL)
    if _BREAK.match(text):
        return only(Kind.BREAK)
    signed = _SIGNED.match(text) or _BY.match(text)
    if signed:
        name = _clean_name(signed["name"])
        if is_lawyer_name(name):
            offset = start + text.find(name.split()[0], signed.start("name"))
            bars = find_bar_numbers(signed["name"])
            return [Item(Kind.NAME, name, offset, end, bar=bars[0] if bars else None, signed=True, printed=False)]
        return only(Kind.SIGNATURE)
    emails = tuple(_EMAIL.findall(text))
    if emails:
        bare = _EMAIL.sub(" ", text).strip(" ;,|()<>[]:-")
        name = _clean_name(bare)
        if is_lawyer_name(name) and not is_party(name):
            bars = find_bar_numbers(bare)
            return only(Kind.NAME, name, emails=emails, bar=bars[0] if bars else None)
        return only(Kind.CONTACT, emails=emails)
    if _PRO_SE.search(text) and not _PRO_HAC_VICE.search(text):
        return only(Kind.PRO_SE)
    role = _ROLE.match(text) or _ROLE_OF.match(text)
    heading = _HEADING.match(text)
    if heading and not heading["rest"]:
        return only(Kind.HEADING, heading["for"])
    if role:
        return only(Kind.ROLE, role["for"])
    if _ROLE_OF_SIGNER.match(text):
        return only(Kind.ROLE, SIGNER)
    if _CLASS_COUNSEL.match(text):
        return only(Kind.ROLE, "Plaintiffs")
    if _FOR_SIDE.match(text):
        return only(Kind.ROLE, text[4:])
    state = state_of_address(text)
    contact = _PHONE.search(text) or _CONTACT.search(text) or _STREET.match(text) or _ZIP.search(text)
    if state or (contact and not find_bar_numbers(text)):
        return only(Kind.CONTACT, state=state)
    names = _names_of(line, text, start)
    if names:
        return [
            item if not is_party(item.text) else Item(Kind.OTHER, item.text, item.start, item.end) for item in names
        ]
    bars = find_bar_numbers(text)
    if bars and not _PHONE.search(text):
        remainder = (text[: bars[0].start] + text[bars[0].end :]).strip(" ,;()")
        if len(remainder) < 12:
            return only(Kind.BAR, bar=bars[0])
    if is_party(text):
        return only(Kind.PARTY)
    sign = firm_sign(_PRO_HAC_VICE.sub("", text))
    if sign:
        return only(Kind.FIRM, sign=sign)
    if _LABEL.match(text) or _PRO_HAC_VICE.fullmatch(text):
        return only(Kind.LABEL)
    if _NUMBERED.match(text) or _CITY_STATE.match(text):
        return only(Kind.CONTACT, state=state)
    small = sum(word.islower() and len(word) > 2 for word in text.split())
    if small >= 4 or len(text) > 90:
        return only(Kind.BREAK)
    return whole


def _clean_name(text: str) -> str:
    """A name's words without number, brackets, "Esq." and title after it: "Jane Roe, Esq. (SBN 123456)" → "Jane Roe"."""
    for bar in reversed(find_bar_numbers(text)):
        text = text[: bar.start] + " " + text[bar.end :]
    text = _PRO_HAC_VICE.sub(" ", text)
    text = _ASIDE.sub(" ", text)
    text = _ESQUIRE.sub("", text)
    text = _WITH_TITLE.sub("", text)
    return " ".join(text.split()).strip(" ,;:*_-–†‡#")


_BETWEEN_NAMES = re.compile(
    r"\s*(?:;|\s/\s|\||\band\b|&|,(?!\s*(?:Jr|Sr|JR|SR|II|III|IV|Esq|SBN|State|Cal|CA|Bar)\b))\s*"
)


def _names_of(line: Line, text: str, start: int) -> list[Item]:
    """The lawyers whose names are all that stands on the line: one, or several apart by commas, "and" or semicolons."""
    name = _clean_name(text)
    bars = find_bar_numbers(text)
    vice = _PRO_HAC_VICE.search(text) is not None
    if is_lawyer_name(name):
        return [Item(Kind.NAME, name, start, start + len(text), bar=bars[0] if bars else None, pro_hac_vice=vice)]
    found: list[Item] = []
    position = 0
    for part in [*_BETWEEN_NAMES.finditer(text), None]:
        piece_end = part.start() if part else len(text)
        piece = text[position:piece_end]
        if piece.strip():
            cleaned = _clean_name(piece)
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
                        pro_hac_vice=bool(_PRO_HAC_VICE.search(piece)),
                    )
                )
            else:
                return []
        position = part.end() if part else piece_end
    return found if len(found) > 1 else []
