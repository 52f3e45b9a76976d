"""One side of a caption, or one "and" of it, into the names of its parties.

The rules of the caption (Fed. R. Civ. P. 10(a), and what pleaders add): names apart by ";", "," or "and"; after a name
what it is ("a Delaware corporation"), what it is called ("d/b/a ..."), for whom it sues ("on behalf of all others
similarly situated") and in what office ("Warden").  Only the names are parties.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bipagraph.extraction.names import is_organization, is_shouted, looks_like_person, title_case_name

__all__ = ["PartyName", "party_names"]


@dataclass(frozen=True, slots=True)
class PartyName:
    """A name as the caption prints it (in one line), where it stands (half-open) in the text given, and, for who
    stands after "ex rel.", the role of a relator."""

    name: str
    start: int
    end: int
    is_relator: bool = False
    is_organization: bool = False  # by its name, or by what the caption says it is: "an Illinois corporation"


#: What belongs to the name before it, after a comma: "ACME, INC.", "JOHN ROE, JR.", "FIRST BANK, N.A.", "VILLAGE OF X, ILLINOIS".
_SUFFIX: Final = re.compile(
    r"""^(?:(?:inc|incorporated|corp|corporation|co|company|llc|l\.\s?l\.\s?c|llp|l\.\s?l\.\s?p|lllp|pllp|pllc|p\.l\.l\.c|plc|pbc|p\.b\.c|lp|l\.\s?p|ltd|limited|gmbh|ag|sa|s\.a|s\.a\.s|n\.\s?v|b\.\s?v|n\.?\s?a|p\.?\s?c
    |p\.?a|s\.?c|fsb|f\.s\.b|usa|u\.s\.a|jr|sr|ii|iii|iv|m\.?d|d\.?o|ph\.?\s?d|r\.?n|d\.?d\.?s|co\.,\sinc|afl[-–]cio|pty\.?\sltd|pte\.?\sltd|s\.?r\.?l|a/s|international|the)\.?(?:\s(?:inc|llc|ltd|u\.s\.a|usa)\.?)?
    |(?:of\s)?(?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland
    |massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new\s(?:hampshire|jersey|mexico|york)|(?:north|south)\s(?:carolina|dakota)|ohio|oklahoma
    |oregon|pennsylvania|rhode\sisland|tennessee|texas|utah|vermont|(?:west\s)?virginia|washington|wisconsin|wyoming))\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDS_IN_SUFFIX: Final = re.compile(
    r"(?:\b(?:inc|incorporated|corp|corporation|co|llc|llp|lllp|pllc|plc|pbc|lp|ltd|limited|gmbh|usa|jr|sr|iii|company)\.?|\b(?:l\.l\.c|l\.l\.p|l\.p|n\.a|p\.c|s\.a|n\.v|b\.v)\.?)$",
    re.IGNORECASE,
)
#: A suffix and, without a comma, what the company is: "ROE WORKS, LLC a Nevada limited liability company".
_SUFFIX_AND_KIND: Final = re.compile(
    r"\s*(?P<suffix>(?:inc|llc|l\.l\.c|llp|l\.l\.p|lp|corp|co|ltd)\.?)\s+an?\s+\w[\w\s-]*(?:company|corporation|partnership|association|limited)\b",
    re.IGNORECASE,
)
#: How a piece begins that describes the party before it: "a corporation", "Warden", "deceased", "in his official capacity"; or a prisoner's
#: number, "K-40417", "20417-424".
_DESCRIPTION: Final = re.compile(
    r"""^(?:(?:an?|its|his|her|their|our)\s|(?:individually|personally|collectively|jointly|severally|on\sbehalf|for\s(?:him|her|them|it)|in\s(?:his|her|their|its|both|the|an)|as\s|by\s|through
    |acting|inclusive|deceased|pro\sse|incorrectly|erroneously|improperly|successors?|formerly|all\sothers|others\s|both\s|each\s|whose|who\s|which\s|similarly|solely|derivatively
    |(?:[\w.]+\s){0,3}(?:county|city|state|village|township)\s(?:(?:deputy|acting|chief)\s)?(?:treasurer|clerk|assessor|collector|recorder|comptroller|auditor|coroner|engineer)\b|ex\sofficio\b
    |warden|sheriff|superintendent|(?:u\.?s\.?|united\sstates)\sattorney|(?:assistant\s|deputy\s|acting\s)?(?:attorney\sgeneral|secretary|director|commissioner|administrator|president|mayor(?!\sand\s)|governor|chief|chairman|chairperson)\b
    |clerk\sof|trustee\b|co-trustee|guardian|executor|executrix|administratrix|(?:independent|supervised|special|successor)\s(?:co-?)?(?:administra|execut|representative)|next\sfriend|esq|(?:idoc|cdcr|tdcj|inmate|prisoner|booking|register)\b|\#|no\.\s?\d|reg\.|[a-z]{0,2}-?\d{4,6}(?:-\d{3})?$|et\sal|and\sothers|deceased|minors?\b|husband|wife|surviving|plaintiffs?\b|defendants?\b|intending|real\sname))""",
    re.IGNORECASE | re.VERBOSE,
)
#: An office without its body: what follows after a comma is the body ("Secretary, U.S. Department of Labor").
_OFFICE_ALONE: Final = re.compile(
    r"^(?:(?:acting|interim|deputy|assistant|former)\s)*(?:secretary|director|commissioner|administrator|president|mayor|governor|chief|chairman|chairperson|warden|sheriff|superintendent|(?:u\.?s\.?\s|united\sstates\s)?attorney(?:\sgeneral)?)$",
    re.IGNORECASE,
)
_BODY_OF_OFFICE: Final = re.compile(
    r"\b(?:department|dep't|office|bureau|agency|administration|service|commission|authority|correctional|center|facility|county|city|jail|prison|penitentiary|fci|usp|fmc|fdc|mcc|mdc)\b|^(?:[a-z]\.){3,}$",
    re.IGNORECASE,
)
#: An officer who is a party of his own, after ";": "SHERIFF MARCUS HALE".
_OFFICER: Final = re.compile(
    r"^(?:sheriff|warden|superintendent|mayor|governor|director|commissioner|president)\s+(?=\w[\w.'’-]*\s+\w)",
    re.IGNORECASE,
)
_PRO_SE: Final = re.compile(r"^(?:pro\sse|in\spropria\spersona|in\spro\sper)$", re.IGNORECASE)
#: From here to the end of the party's piece nothing is a name: in whose interest, or under what other name.  (Here and below
#: blanks are taken without giving any back: where words were taken out, a party's text holds thousands in a row.)
_FOR_WHOM: Final = re.compile(
    r"""[,\s]\s*+(?:(?:and\s)?(?:each\s|both\s)?individually\b|(?:and\s)?on\sbehalf\sof|(?:and\s)?on\s(?:his|her|their|its)\s(?:own\s)?behalf|(?:and\s)?for\s(?:himself|herself|themselves|itself)\b|by\sand\sthrough|by\s(?:his|her|their|its)\s
    |through\s(?:his|her|their|its)\s|as\s(?:an?\s|the\s|special\s|independent\s|personal\s|next\s|legal\s|court|class\s|successor|duly\s|natural\s|parents?\b|mother|father|guardian|trustees?|administrat|executor|executrix|representative|assignee|agent|subrogee|plenary|surviving|receiver|liquidat|broadcast)
    |in\s+(?:his|her|their|its|the|both)\s(?:\w+\s){0,4}capacit|(?:and\s)?(?:all\s)?others?\ssimilarly|a/?n?\s?minor\b|a\sminor|,\s*derivatively|derivatively\son)""",
    re.IGNORECASE | re.VERBOSE,
)
#: "in his official capacity" says no more after the capacity, but "as Sheriff of Lake County" may follow.
_CAPACITY: Final = re.compile(r"\bcapacit(?:y|ies)\b(?!\s+as\b)", re.IGNORECASE)
#: What a caption says after an organisation's name.
_SAID_OF_ORGANIZATION: Final = re.compile(
    r"^[\s,]*(?:an?|the)\s[^;,]{0,70}?\b(?:corporation|company|partnership|association|entity|organization|agency|municipal|nonprofit|non-profit|not-for-profit|trust|subdivision|cooperative|bank|firm|school|body)\b",
    re.IGNORECASE,
)
_OTHER_NAME: Final = re.compile(
    r"""[,\s(]\s*+(?:d/?\s?b/?\s?a|f/?\s?k/?\s?a|a/?\s?k/?\s?a|n/?\s?k/?\s?a|s/h/a|i/s/h/a|t/a|f/d/b/a|p/k/a|doing\sbusiness\sas|(?:formerly|also|now|previously|commonly)\s(?:known|doing\sbusiness|called)\s?(?:as)?|trading\sas
    |(?:incorrectly|improperly|erroneously)\s(?:sued|named|identified))\b[./]?""",
    re.IGNORECASE | re.VERBOSE,
)
#: Where such a phrase ends, if not at ";" or the end: at "similarly situated", or before ", and" and another name.
_SITUATED: Final = re.compile(
    r"\bsituated(?:\s(?:persons|individuals|people|parties|consumers|employees|employers|workers|plaintiffs|members|others))*"
    r"(?:\s(?:stock|share|unit)holders(?:\s+of\s[^;]*)?)?",
    re.IGNORECASE,
)
_ANOTHER_NAME: Final = re.compile(
    r"(?:,\s*|\n[ \t]*)and\s+(?!(?:on|all|as|for|in|through|derivatively|by|others?|similarly|those|each|her|his|their|its|(?:next|best)\s+friend|(?:natural|legal)\b|guardian|parent)\b)(?=\S)",
    re.IGNORECASE,
)
#: The same before "similarly situated", which may be said of both: "JOHN ROE, individually, and JANE POE, individually and on behalf of …".
_FRESH_NAME: Final = re.compile(
    rf"{_ANOTHER_NAME.pattern}(?-i:(?=(?:[A-Z][\w.'’\-]*\s+){{0,4}}[A-Z][\w.'’\-]*(?:,|\s+(?i:individually|on\s+behalf)\b)))",
    re.IGNORECASE,
)
#: Defendants without a name: "DOES 1 through 10, inclusive", "XYZ CORPORATIONS 1-10", "Unknown Officers", "Nurse Jane Doe", "C.O. Doe".
_RANK: Final = r"(?:(?:nurse|officer|police\sofficer|correctional\sofficer|c\.?/?o\.?|deputy|sheriff|sergeant|sgt\.?|lieutenant|lt\.?|captain|capt\.?|warden|doctor|dr\.?|detective|agent|guard|trooper|supervisor|unknown)\s){0,2}"
_UNNAMED: Final = re.compile(
    r"^(?:the\s)?"
    + _RANK
    + r"""(?:(?:john|jane|unknown|unnamed|unidentified|fictitious|and|or)[\s/]+){0,5}(?:(?:does|roes|moes)\b|(?:doe|roe)\b.*(?:\d|\bthrough\b|\b[ivx]+\b\s*-|inclusive|corporation|entit|compan|officer)
    |(?:all|any)\s(?:other\s)?(?:occupants|persons|parties|claimants|unknown|those)\b.*|.*\b(?:[a-z]{2}|texas|illinois|california|florida|ohio|indiana|michigan)\s\d{5}(?:-\d{4})?
    |(?:any\sand\s)?(?:all|any)\s(?:and\s(?:all|any)\s)?others?\s.*|(?:any|all|individuals|persons|employees|consumers|entities|known|unknown|known\s(?:and|or)\sunknown)$
    |(?:xyz|abc)\s(?:corp|compan|entit|business|llc).*|(?:unknown|unnamed|unidentified|fictitious)\s.*|(?:\#?\d+\s?(?:-|–|through|to)\s?\#?\d+).*)""",
    re.IGNORECASE | re.VERBOSE,
)
#: "JOHN and JANE DOES 1-10" are unnamed together.
_FIRST_NAME_OF_DOES: Final = re.compile(r"(?:john|jane)", re.IGNORECASE)
_LONE_DOE: Final = re.compile(rf"^{_RANK}(?:john|jane)?\s?(?:doe|roe)\.?$", re.IGNORECASE)
_ET_AL: Final = re.compile(r",?\s*+\bet\.?\s*(?:al|ux|vir|seq)\b\.?|,?\s*+\band\s+others\b", re.IGNORECASE)
#: "THE COUNTY OF PELL, a Body Politic and Corporate": no second party after this "and".
_BODY_POLITIC: Final = re.compile(
    r",?\s*+\ba\s+(?:public\s+)?body\s+(?:politic|corporate)(?:\s+and\s+(?:politic|corporate))?\b", re.IGNORECASE
)
#: "an individual and Ohio resident": nor here.
_WHO_AND_WHENCE: Final = re.compile(
    r",?\s*+\ban?\s+(?:individual|adult|citizen|minor)\s+and\s+(?:an?\s+)?(?:[a-z]+\s+){0,3}(?:resident|citizen)\b(?:\s+of\s+[a-z ]{3,30}(?=,|;|$))?",
    re.IGNORECASE,
)
_EX_REL: Final = re.compile(r",?\s*+\bex\.?\s+rel(?:atione)?\b\.?:?", re.IGNORECASE)
#: In brackets stands what is said of a party, but for a country before the suffix: "ACME (USA) LIMITED".
_PARENTHESIS: Final = re.compile(
    r"\((?!(?:USA?|U\.S\.(?:A\.)?|UK|[A-Za-z]{4,14})\)\s{1,3}(?:inc|llc|l\.l\.c|llp|lp|ltd|limited|corp|co|plc)\b)[^()]*\)?",
    re.IGNORECASE,
)
_SEPARATOR: Final = re.compile(
    r";|,|(?<=\s[JS][rR]\.)[ \t]*\n(?=[ \t]*\w)|\n[ \t]*(?:and|AND|&)[ \t]*(?=\n)|(?<=\s)(?:and|AND|And)(?=\s)"
)
#: Abbreviations that keep their period at a name's end: "Acme Co.", "Roe, Jr.", "Tamera W.".
_KEEPS_PERIOD: Final = re.compile(
    r"(?:\b(?:inc|corp|co|ltd|jr|sr|bros|mfg|ass'n|dep't|int'l|cty|univ|assn|dept|intl|esq)|\b[A-Z]|[a-z]\.[a-z])\.$",
    re.IGNORECASE,
)


def _blank(text: str, start: int, end: int) -> str:
    """``text`` with a separator's blanks over ``start:end``: offsets stay as they are."""
    return text[:start] + " " * (end - start) + text[end:]


#: Before an appellant who is neither side's (7th Cir.): "APPEAL OF: JANE ROE, Objector-Appellant".
_APPEAL_OF: Final = re.compile(r"^\s*appeals?\s+of:?\s+(?!the\b)", re.IGNORECASE | re.MULTILINE)


def _drop_phrases(text: str) -> str:
    """``text`` of the same length without what is said for whom, under what name and of how many others."""
    text = _APPEAL_OF.sub(lambda match: " " * len(match[0]), text)
    for pattern in (_PARENTHESIS, _ET_AL, _BODY_POLITIC, _WHO_AND_WHENCE):
        text = pattern.sub(lambda match: "," + " " * (len(match[0]) - 1), text)
    position = 0
    while (match := _FOR_WHOM.search(text, position)) is not None:
        stop = text.find(";", match.end())
        stop = len(text) if stop < 0 else stop
        situated = _SITUATED.search(text, match.end(), stop)
        if situated is not None:
            fresh = _FRESH_NAME.search(text, match.end(), situated.start())
            stop = fresh.start() if fresh else situated.end()
        elif (capacity := _CAPACITY.search(text, match.start(), min(stop, match.end() + 60))) is not None:
            stop = capacity.end()
        elif (another := _ANOTHER_NAME.search(text, match.end(), stop)) is not None:
            stop = another.start()
        text = text[: match.start()] + "," + " " * (stop - match.start() - 1) + text[stop:]
        position = stop
    position = 0
    while (match := _OTHER_NAME.search(text, position)) is not None:
        stop = _end_of_other_name(text, match.end())
        text = text[: match.start()] + "," + " " * (stop - match.start() - 1) + text[stop:]
        position = stop
    return text


#: A person after a business's other name, shown by what follows the name: "D/B/A PELL CLINIC AND JOHN ROE, III, M.D.".
_PERSON_AND_RANK: Final = re.compile(
    r"\s+[A-Z][A-Z.'’\-]*(?:\s+[A-Z][A-Z.'’\-]*){1,3},\s+(?:JR|SR|II|III|IV|M\.?D|D\.?O|PH\.?D|R\.?N|ESQ)\b"
)


def _end_of_other_name(text: str, start: int) -> int:
    """Where "d/b/a WIDGETS, INC." ends: at the first separator that no corporate suffix follows."""
    for separator in _SEPARATOR.finditer(text, start):
        if separator[0] == ",":
            following = _SEPARATOR.search(text, separator.end())
            piece = text[separator.end() : following.start() if following else len(text)].strip()
            if not piece and following is not None and following[0].strip().casefold() == "and":
                return separator.start()
            if not piece or _SUFFIX.match(piece) is not None:
                continue
            return separator.start()
        if (
            separator[0] == ";"
            or "\n" in separator[0]
            or (separator[0] == "AND" and _PERSON_AND_RANK.match(text, separator.end()))
            or (
                separator[0] == "and"
                and text[start:].lstrip()[:1].isupper()
                and is_shouted(text[start : separator.start()])
            )
        ):
            return separator.start()
        if _ENDS_IN_SUFFIX.search(text[start : separator.start()].rstrip()):
            return separator.start()
    return len(text)


def party_names(text: str, *, unnamed_allowed: bool = False) -> list[PartyName]:
    """The parties named in ``text``, one side of a caption without its role: in order, each once.

    unnamed_allowed  whether a lone "Jane Doe" is a party: as a plaintiff it is a pseudonym, as a defendant nobody yet
    """
    cleaned = _drop_phrases(text)
    relator = _EX_REL.search(cleaned)
    if relator is not None:
        before = party_names(text[: relator.start()], unnamed_allowed=unnamed_allowed)
        after = party_names(text[relator.end() :], unnamed_allowed=True)
        shift = relator.end()
        return before + [PartyName(n.name, n.start + shift, n.end + shift, True, n.is_organization) for n in after]
    shouted = _starts_shouted(cleaned)
    found: list[PartyName] = []
    for start, end in _spans(cleaned, shouted=shouted):
        name = _clean(cleaned[start:end])
        if not name or len(name) < 2 or not any(character.isalpha() for character in name) or _UNNAMED.match(name):
            continue
        if _PRO_SE.match(name):
            continue
        if _LONE_DOE.match(name) and not unnamed_allowed:
            continue
        if name.casefold() not in {other.name.casefold() for other in found}:
            said = (
                _SAID_OF_ORGANIZATION.match(text, end) is not None
                or _OFFICE_ALONE.match(name.split(",")[0]) is not None
            )
            found.append(PartyName(name, start, end, is_organization=said or is_organization(name)))
    return found


def _starts_shouted(text: str) -> bool:
    first, *others = [piece.strip() for piece in re.split(r"[,;\n]", text.strip()) if piece.strip()] or [""]
    # A reporter prints only surnames and the first party in capitals: "ACME COUNTY, Acme County Board, Officer Ann Poe".
    named = [piece for piece in others if not _DESCRIPTION.match(piece) and not _SUFFIX.match(piece)]
    small = sum(_is_small(piece) and piece[0].isupper() for piece in named)
    return len(first) > 3 and is_shouted(first) and not (len(named) > 2 and small > 0.7 * len(named))


def _spans(text: str, *, shouted: bool) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    of_office = False  # whether the piece before is an office whose body comes next
    can_grow = False  # whether the piece before is the last name itself, so that a suffix belongs to it
    position, separator_before = 0, ";"
    for separator in [*_SEPARATOR.finditer(text), None]:
        end = separator.start() if separator else len(text)
        word = separator[0].strip() if separator else ";"
        if (
            word.casefold() == "and"
            and "\n" not in (separator[0] if separator else "")
            and not _parts_names(text, position, end, separator, shouted=shouted)
        ):
            continue
        piece = text[position:end]
        said = _SUFFIX_AND_KIND.match(piece)
        if said is not None and can_grow and separator_before == ",":
            spans[-1] = (spans[-1][0], position + said.end("suffix"))
            position, separator_before, can_grow = (separator.end() if separator else len(text)), word, False
            continue
        stripped = piece.strip()
        start = position + len(piece) - len(piece.lstrip())
        stop = start + len(stripped)
        if not stripped:
            of_office = False  # a phrase was dropped: what the officer is sued as
        else:
            if (
                separator_before == ","
                and can_grow
                and (_SUFFIX.match(stripped) or _completes(text[slice(*spans[-1])], stripped))
            ):
                spans[-1] = (spans[-1][0], stop)
            elif of_office and separator_before == "," and _BODY_OF_OFFICE.search(stripped):
                pass
            elif spans and (separator_before == ";" or not shouted) and (officer := _officer(stripped)):
                spans.append((start + officer, stop))
                can_grow = True
            elif spans and _DESCRIPTION.match(stripped):
                can_grow, of_office = False, _OFFICE_ALONE.match(stripped) is not None
            elif _SUFFIX.match(stripped) and separator_before == ",":
                pass  # a suffix after a description: "a corporation, Inc."
            elif (
                spans
                and shouted
                and separator_before == ","
                and _is_small(stripped)
                and not (_SUFFIX_BEHIND.match(text, stop) and _COMPANY_WORDS.fullmatch(stripped))
            ):
                can_grow = False
            elif shouted and not _SUFFIX_BEHIND.match(text, stop) and (cut := _comma_left_out(stripped)):
                spans += [(start, start + cut), (start + cut, stop)]
                can_grow = True
            else:
                spans.append((start, stop))
                can_grow = True
        position, separator_before = (separator.end() if separator else len(text)), word
    return spans


_TWO_PEOPLE: Final = re.compile(
    r"(?P<one>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,2})[ \t]*\n[ \t]*(?P<two>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,2})"
)
#: A company, however its name breaks: "PELL PARK" / "SKILLED NURSING HOME, LLC".
_SUFFIX_BEHIND: Final = re.compile(r"(?i)\s*,\s*(?:inc|llc|l\.l\.c|corp|ltd|l\.?p|llp|pllc|co|p\.?c|n\.?a)\b")
#: Words of a company's name before its suffix, which a reporter prints in small letters behind the first: "ACME CORP., Pell Drilling, Inc."
_COMPANY_WORDS: Final = re.compile(r"[A-Z][\w.'’&-]*(?:[ ](?:&|[A-Z][\w.'’&-]*)){0,5}")
#: Two people of so many words together, of whom each has two or more, are not one whose name breaks over the line.
_FEWEST_WORDS_OF_TWO: Final = 5


def _comma_left_out(piece: str) -> int:
    """Where a second person's name begins after a line's end that lacks its comma: "ANN POE" / "JANE MARIE ROE"; else 0."""
    match = _TWO_PEOPLE.fullmatch(piece)
    if match is None or len(piece.split()) < _FEWEST_WORDS_OF_TWO:
        return 0
    both = (title_case_name(match["one"]), title_case_name(match["two"]))
    return match.start("two") if all(looks_like_person(name) and len(name.split()[-1]) > 2 for name in both) else 0


def _officer(piece: str) -> int:
    """Where in "SHERIFF MARCUS HALE" the name begins; 0 where the piece is no officer's."""
    office = _OFFICER.match(piece)
    return office.end() if office and looks_like_person(title_case_name(piece[office.end() :])) else 0


def _is_small(piece: str) -> bool:
    """Whether most letters are small: in a caption that prints its parties in capitals, that is no party."""
    letters = [character for character in piece if character.isalpha()]
    return sum(character.islower() for character in letters) > len(letters) * 0.6


def _completes(name: str, piece: str) -> bool:
    """Whether ``piece`` goes on with a name of one word: "SMITH" + "JONES & BROWN", "ROE" + "JANE"."""
    return len(name.split()) == 1 and "." not in name and len(piece.split()) <= 4 and not _DESCRIPTION.match(piece)


def _parts_names(text: str, start: int, end: int, separator: re.Match[str] | None, *, shouted: bool) -> bool:
    """Whether an "and" inside a line parts two parties ("JOHN ROE and ACME, INC.") or stands in a name ("Barnes and Noble")."""
    if separator is None:
        return True
    before, after = text[start:end].strip(), text[separator.end() :]
    following = re.split(r"[,;]|\s(?:and|AND)\s", after, maxsplit=1)[0].strip()
    if not before or not following:
        return True
    named = is_organization(following) or (shouted and is_shouted(following))
    if _FIRST_NAME_OF_DOES.fullmatch(before):
        return False
    if _DESCRIPTION.match(before) and re.search(r"\sof\s", before) and not named:
        return False  # "Director of Immigration and Customs Enforcement"
    if shouted and (
        separator[0] == "and" or ((government := _GOVERNMENT.match(before)) and following.startswith(government[0]))
    ):
        return True
    if _ENDS_IN_SUFFIX.search(before) or _UNNAMED.match(following) or _UNNAMED.match(before.strip()):
        return True
    both = (title_case_name(" ".join(before.split())), title_case_name(" ".join(following.split())))
    if all(looks_like_person(name) and len(name.split()) >= 2 for name in both):
        return True
    # One a person, the other an organisation: "Jane Roe and Acme Co."
    return (
        len(before.split()) in (2, 3)
        and looks_like_person(both[0])
        and is_organization(both[1])
        and len(following.split()) >= 2
        and not before.isupper()
    )


#: Two agencies of one government: "UNITED STATES DEPARTMENT OF LABOR AND UNITED STATES POSTAL SERVICE".
_GOVERNMENT: Final = re.compile(r"(?:UNITED STATES|U\.S\.|(?:STATE|CITY|COUNTY|TOWN|VILLAGE) OF) ")
#: A prisoner's number behind the name, without a comma: "JOHN QUILL #K40417", "JOHN QUILL K-40417".
_PRISONERS_NUMBER: Final = re.compile(r"\s+(?:#\s?[A-Z]{0,2}-?\d{4,6}|[A-Z]-?\d{5})(?:-\d{3})?$")


def _clean(piece: str) -> str:
    name = " ".join(re.sub(r"^\s*\[\*\d+\]", "", piece).split()).strip(" ,;:-–—_|*[]")  # a page's mark: "[*1]Jane Roe"
    name = re.sub(r"^(?:and|And|AND|&)\s+", "", name)
    name = _PRISONERS_NUMBER.sub("", name)
    name = re.sub(r"\s+([,.;])", r"\1", name)
    name = re.sub(r"(?<=[A-Za-z])- (?=[A-Za-z])", "-", name)
    if name.endswith(".") and not _KEEPS_PERIOD.search(name):
        name = name[:-1]
    return name.strip(" \"“”'‘’") if name.count('"') != 1 else name.replace('"', "")
