"""The name of a case before its citation: "Orr v. Shicker", "In re Specht".

The name is read backwards from the "v.", word by word, as long as the words can belong to a party's name
(Bluebook rule 10.2 and table T6 say how courts print them); signals, sentence openings and marks end it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from bipagraph.extraction.citations.docket_behind_name import without_docket
from bipagraph.extraction.lines_with import joined
from bipagraph.resources import data_rows

__all__ = ["CaseName", "case_name_before", "case_names_may_stand", "earlier_case_name", "short_name_before", "shorten"]

#: No printed case name is longer; most end far below.  (Long ones are consolidated or ex rel. cases.)
LONGEST_NAME = 260

VERSUS = re.compile(r"[ \n]v(?:s?\.|s)?[ \n](?=\S)|(?<=[A-Za-z.])[ \n]v\.(?=[A-Z])")

#: Case names without adversaries (Bluebook rule 10.2.1(b)).
_OF = r"(?:Matter|Interest|Estate|Marriage|Adoption|Application|Petition|Guardianship|Conservatorship|Parentage|Detention|Commitment|Appeal|Custody|Welfare|Search) of"
IN_RE = re.compile(rf"\b(?:[Ii]n [Rr]e:?(?: the)?(?: {_OF})?|IN RE:?|In [Tt]he {_OF}|{_OF}|Ex [Pp]arte)[ \n](?=\S)")

#: What a filing inserts into words that it quotes stands in brackets: "prior to [United States v.] Booker[, 543 U.S. 220 (2005)]".
INSERTED = re.compile(r"\[(?P<left>[A-Z][^\[\]\n]{1,60}? v\.)\] (?P<right>[A-Z][\w.'& -]{1,60}?)\[,?[ ]?$")

#: A suffix that a comma sets off within a name: "Sephora USA, Inc.", "Loudermill, Jr.".
SUFFIX = re.compile(
    r"^(?:Inc|LLC|L\.?L\.?C|Ltd|Corp|Co|L\.?P|LLP|L\.?L\.?P|P\.?C|P\.?A|PLLC|N\.?A|S\.?A|S\.?R\.?L|GmbH|A\.?G|PLC|plc|Jr|Sr|I{1,3}|IV|et|Chtd|S\.?p\.?A|B\.?V|N\.?V|F\.?S\.?B|M\.?D|S\.I|PBC|LLLP|PLLP|International|Int'l|AFL[-\u2013]CIO|U\.S\.A)\b\.?,?",
)

#: A company's part of the country or State, commas round it: "Rent-A-Room, W., Inc.", "Bank Two, Tex., N.A."
DIRECTION = re.compile(
    r"(?:Tex|Ill|Cal|Fla|Ind|Wis|Mich|Minn|Mo|Pa|Md|Va|Ga|Ala|Ariz|Ark|Colo|Conn|Del|Kan|Ky|La|Mass|Miss|Mont|Neb|Nev|Okla|Or|Tenn|Wash|Ohio|Iowa|Utah|N\.Y|N\.J"
    r"|[NSEW]|[NS]\.?[EW]|(?:North|South)?(?:east|west)|North|South|East|West)\.?,",
    re.IGNORECASE,
)
#: Parties who are known by numbers: "Roes, 1-2 v. Elm Management, LLC".
UNNAMED = re.compile(r"(?:Roes?|Does?|ROES?|DOES?), \d{1,3}(?:[-\u2013]\d{1,3})?")
#: An estate that sues by its administrator: "Estate of Hale by Moss v. City of Elm".
ESTATE_BEFORE = re.compile(r"\bEst(?:ate|\.) of (?:[A-Z][\w.'-]*,?[ ]){1,5}(?:by and[ ])?$")
#: The relator's name before the government's: "Cale, U.S. ex rel. v. Elm Systems, Inc."
RELATOR_BEHIND = re.compile(r"(?<=,)[ \n]U\.S\.[ \n]ex[ \n]rel\.[ \n]v")
#: A number opens a party's name: "1205 Elm Street LLC v. Doe"; a year before a name is none.
NUMBER_IN_NAME = re.compile(r"(?!(?:1[6-9]|20)\d\d$)\d{1,5}$")

#: Bodies that have a number for a name: "Teamsters Local 12 v. Doe", "School Dist. No. 5 v. Doe".
NUMBERED_BODY = frozenset(["Local", "Lodge", "No.", "Dist.", "Unit", "Council"])
INITIALS = re.compile(r"^(?:[A-Z]\.)+$|^(?:[a-z]\.){3,}$|^[A-Z]\.-[A-Z]\.$|^(?:Mc|O')?[A-Z]\.$")
#: A small letter may open a name that has a capital or a figure within, or a hyphened particle: uBID, be2, al-Marri.
LOWER_NAME = re.compile(r"^[a-z]+[A-Z\d]|^[a-z]{1,3}-[A-Z]|^[a-z]{1,2}'[A-Z]")
#: The last words of signals and of phrases that bring in a case.
SIGNAL_WORDS = frozenset(
    ["see", "also", "accord", "contra", "compare", "with", "generally", "quoting", "citing", "in", "and", "by", "under", "of"]
)  # fmt: skip
SENTENCE_END = re.compile(r"[.?!]['\")\]]*$")


@dataclass(frozen=True, slots=True)
class CaseName:
    """A case's name as printed (blanks single) and where it stands in the text searched (half-open).

    ``docket_number`` is what stood between the name and the citation, as printed; ``called`` the short name behind the
    full one, "Orr II" of "Orr v. Shicker (Orr II), 953 F.3d 490".
    """

    start: int
    end: int
    text: str
    docket_number: str | None = None
    called: str | None = None


@cache
def _words(kind: str) -> frozenset[str]:
    """The words of one kind in ``data/case_name_words.csv``: "connector", "opening", "abbreviation"."""
    return frozenset(row["word"] for row in data_rows("case_name_words.csv") if row["kind"] == kind)


@cache
def _abbreviations() -> frozenset[str]:
    from reporters_db import CASE_NAME_ABBREVIATIONS

    listed = {word if word.endswith(".") else word + "." for word in CASE_NAME_ABBREVIATIONS if word != "&"}
    return frozenset(listed | _words("abbreviation"))


def _ends_sentence(word: str) -> bool:
    """Whether ``word``, which a name might continue, ends a sentence."""
    if not SENTENCE_END.search(word):
        return False
    bare = word.rstrip("'\")]")
    if word == bare + "'" and bare in _abbreviations():
        return False  # "Fort Worth Emps.' Ret. Fund"
    if bare != word and bare.endswith((".", "?", "!")):
        return True
    # A joined name ends as its last part does: "GCIU-Emp. Ret. Fund".
    bare = re.split(r"[-/\u2013]", bare)[-1] or bare
    return not (bare in _abbreviations() or INITIALS.match(bare) or ("'" in bare[:-1] and len(bare) < 12))


def _may_precede(word: str, following: str) -> bool:
    """Whether ``word`` can stand in a party's name right before ``following``."""
    if not word or word[-1] in ";:)]" or word in _words("opening") or word.rstrip(",") in _words("opening"):
        return False
    if word.endswith(","):
        return bool(
            SUFFIX.match(following)
            or (SUFFIX.match(word) and following == "&")
            or DIRECTION.fullmatch(following)
            or UNNAMED.fullmatch(f"{word} {following}")
        )
    if following != "v." and _ends_sentence(word):
        return False
    if word[0].isupper() or (word[0].isdigit() and not word.isdigit()):
        return True
    if word in _words("connector") or word == "&":
        return True
    if LOWER_NAME.match(word):
        return True
    # "be LLC v. Ivanov": a brand in small letters, right before its suffix.
    return bool(SUFFIX.match(following)) and word.isalpha() and len(word) <= 4


def _opens_name(before: list[tuple[int, str]]) -> bool:
    """Whether a name can begin behind these words: after a signal, a full stop, a semicolon or an opening word."""
    if not before:
        return True
    word = before[-1][1].strip("\"'([")
    return bool(word) and (word[-1] in ".;:," or word in _words("opening") or word in SIGNAL_WORDS)


def _left_party_start(text: str, floor: int, versus: int) -> int | None:
    """Where the name of the first party begins that ends at ``versus``; ``None`` where there is none."""
    words = [(m.start() + floor, m.group()) for m in re.finditer(r"\S+", text[floor:versus])]
    start: int | None = None
    following = "v."
    index = len(words) - 1
    while index >= 0:
        offset, word = words[index]
        opening = re.match(r"[\"'(\[*_\u2014-]+", word)
        core = word[opening.end() :] if opening else word
        dash = max(core.rfind("\u2014"), core.rfind("--"))
        if dash >= 0:
            opening, core, offset = re.match("", ""), core[dash + 1 :].lstrip("-"), offset + dash + 1
        if opening and opening.group() == "(" and core.endswith(")") and SUFFIX.match(following) and core[0].isupper():
            start, following, index = offset, word, index - 1  # "Pine Aviation II (Aloha) LLC"
            continue
        if core.rstrip(",").isdigit() and index and words[index - 1][1] in NUMBERED_BODY:
            start, following, index = offset, core, index - 1
            continue
        if core in ("by", "through") and start is not None and (estate := ESTATE_BEFORE.search(text, floor, offset)):
            start = estate.start()
            break
        if not (_may_precede(core, following) or RELATOR_BEHIND.match(text, offset + len(word))):
            if start is None and core.isdigit() and index and words[index - 1][1][0].isupper():
                start, following, index = offset, core, index - 1  # "Typographers Union 244 v. Times Co."
                continue
            if (
                start is not None
                and following[0].isupper()
                and NUMBER_IN_NAME.match(core)
                and _opens_name(words[:index])
            ):
                start = offset + (opening.end() if opening else 0)
            break
        start = offset + (opening.end() if opening else 0)
        following = core
        if opening:
            break
        index -= 1
    if start is None:
        return None
    # Connectors that the walk took on its way ("of Smith", "the decision in" never) do not begin a name.
    name = text[start:versus]
    lead = re.match(r"(?:(?:of|and|for|the|on|behalf|et|al\.|al|ex|rel\.|a|an|y|e)[ \n]+)+", name)
    if lead:
        start += lead.end()
    return start if start < versus else None


def _right_party_is_whole(right: str) -> bool:
    """Whether what stands between the "v." and the citation is one party's name, and no sentence."""
    if not right or len(right) > 160 or ";" in right:
        return False
    if re.search(r"[\"\u201d]", right):
        return False
    words = right.split()
    for word, following in pairwise(words):
        if (
            word.endswith(",")
            and not SUFFIX.match(following)
            and following[0].islower()
            and following not in _words("connector")
        ):
            return False
        if _ends_sentence(word) and following[0].isupper():
            return False
    lower = [
        w for w in words if w[0].islower() and w.rstrip(",") not in _words("connector") and not LOWER_NAME.match(w)
    ]
    return len(lower) <= 1


#: A short name between the name and its citation; by its number it is none of the party's own parentheses ("Acme (USA), Inc.").
SHORT_NAME_BEHIND = re.compile(r"[ \n]\((?P<called>[A-Z][\w.&' -]{1,40} (?:I{1,3}|IV|V|VI))\)$")


def _named(text: str, start: int, end: int, docket: str | None) -> CaseName:
    behind = SHORT_NAME_BEHIND.search(text, start, end)
    return CaseName(
        start, end, _tidy(text[start : behind.start() if behind else end]), docket, behind["called"] if behind else None
    )


def _tidy(name: str) -> str:
    name = re.sub(r" [(\[]$", "", " ".join(name.split())).strip(" ,;:")
    name = re.sub(r"^[\"'(\[]+", "", name)
    return re.sub(r",? et al\.?(?=$| v\. )", "", name)


#: How far before its citation a full name may begin.
_NAME_REACH = LONGEST_NAME + 80
#: Every full name has one of these in it.
_NAME_SIGNS = (
    re.compile(r"[ \n]v(?:s?\.|s)?[\s\]\w]"),
    re.compile(r"[A-Zi](?:n [Rr]e|N RE|x [Pp]arte|[a-z]{5,14} of)"),
)


def case_names_may_stand(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """The stretches of ``text`` (half-open) in which a citation of at most ``longest`` characters may have its name before it."""
    signs = sorted(sign.start() for pattern in _NAME_SIGNS for sign in pattern.finditer(text))
    return joined((sign, sign + _NAME_REACH + longest) for sign in signs)


def case_name_before(text: str, position: int, floor: int) -> CaseName | None:
    """The case name that ends at ``position``, where its citation begins.

    text      the text searched
    floor     no name begins before this offset (the end of the citation before, or of the paragraph before)
    returns   ``None`` where the words before the citation are no full case name
    """
    floor = max(floor, position - _NAME_REACH)
    if text[max(0, position - 3) : position].strip(" ,").endswith("[") and (
        inserted := INSERTED.search(text, floor, position)
    ):
        name = f"{inserted['left']} {inserted['right']}"
        return CaseName(inserted.start("left"), inserted.end("right"), _tidy(name))
    segment, docket = without_docket(text[floor:position])
    stripped = segment.rstrip(" ,\n")
    end = floor + len(stripped)
    versus = None
    for match in VERSUS.finditer(stripped):
        versus = match
    if versus and _right_party_is_whole(stripped[versus.end() :]):
        start = _left_party_start(text, floor, floor + versus.start())
        if start is not None:
            # "In re Smith v. Jones" and "United States ex rel. X v. Y" keep what stands before.
            in_re = re.search(r"(?:[Ii]n re|Matter of)[ \n]$", text[max(floor, start - 12) : start])
            if in_re:
                start -= len(in_re.group())
            else:
                start = _behind_another_case(text, start, floor + versus.start())
            return _named(text, start, end, docket)
    in_re_match = None
    for match in IN_RE.finditer(stripped):
        in_re_match = match
    if in_re_match and _right_party_is_whole(stripped[in_re_match.end() :]):
        start = floor + in_re_match.start()
        return _named(text, start, end, docket)
    return None


#: A case named before by itself and one cited now: "articulated in Gratz and Regents of Univ. of Cal. v. Bakke".
ANOTHER_CASE = re.compile(r"(?P<short>[A-Z][\w'-]{2,30}),? and (?=[A-Z])")


def _behind_another_case(text: str, start: int, end: int) -> int:
    """Where the first party's name begins, if what stands before its "and" is the short name of a case that the text has named."""
    another = ANOTHER_CASE.match(text, start, end)
    if another and (
        text.rfind(f"{another['short']} v. ", 0, start) >= 0 or text.rfind(f" v. {another['short']},", 0, start) >= 0
    ):
        return another.end()
    return start


#: California repeats the reporter behind "supra": "(Orr, supra, 34 Cal.4th at p. 12.)".
SUPRA_BEFORE = re.compile(r",? supra,?[ \n]*$")


def short_name_before(text: str, position: int, floor: int) -> CaseName | None:
    """The name of a short citation, "Orr" of "Orr, 953 F.3d at 501"; ``None`` where no name stands before it."""
    floor = max(floor, position - 90)
    segment, docket = without_docket(text[floor:position])
    stripped = SUPRA_BEFORE.sub(",", segment).rstrip(" \n")
    if not stripped.endswith(","):
        return None
    end = floor + len(stripped) - 1
    start = _left_party_start(text, floor, end)
    # "Id., at 304-305, 53 A.3d 153": pages are no name.
    return (
        CaseName(start, end, _tidy(text[start:end]), docket)
        if start is not None and any(map(str.isalpha, text[start:end]))
        else None
    )


#: How far before its citation a name may stand that the sentence has already told: "Likewise in Doe v. Acme Corp., not
#: only did … .  No. 20-cv-0001, 2020 WL 1234567 (N.D. Ill. 2020)."
NAME_TOLD_BEFORE = 700


def earlier_case_name(text: str, position: int, floor: int) -> CaseName | None:
    """The last full case name between ``floor`` and ``position`` that the text itself tells, whatever follows it."""
    floor = max(floor, position - NAME_TOLD_BEFORE)
    segment, docket = without_docket(text[floor:position])
    for match in reversed(list(VERSUS.finditer(segment))):
        words: list[str] = []
        end = floor + match.end()
        for word in re.finditer(r"\S+", segment[match.end() :]):
            core = word.group()
            if words and not _may_precede(words[-1], core):
                break
            if not (core[0].isupper() or core in _words("connector") or core == "&" or SUFFIX.match(core)):
                break
            words.append(core)
            end = floor + match.end() + word.end()
            if core.endswith((";", ")")):
                break
        start = _left_party_start(text, floor, floor + match.start())
        if start is not None and words:
            name = re.sub(
                r"(?:[ \n](?:of|the|and|for|on))+$",
                "",
                text[start:end].rstrip(",.;") + ("." if words[-1].rstrip(",") in _abbreviations() else ""),
            )
            return CaseName(start, end, _tidy(name), docket)
    return None


#: Parties by which no case is known: a short name is then the other side's ("United States v. Gall" is "Gall").
COMMON_PARTIES = frozenset(
    ["united states", "united states of america", "people", "state", "commonwealth", "illinois", "us", "doe", "roe", "city", "county"]
)  # fmt: skip


def shorten(name: str) -> list[str]:
    """The folded words by which later citations may call a case: each party, and each party's first word."""
    parties = re.split(
        r" v\. | vs\. ",
        re.sub(r"^(?:In re|Ex parte|In the (?:Matter|Interest|Estate) of|Matter of|Estate of) ", "", name),
    )
    names: list[str] = []
    for party in parties:
        folded = re.sub(r"[^\w ]", "", party.casefold()).strip()
        if folded and folded not in COMMON_PARTIES:
            names.append(folded)
            first = folded.split()[0]
            if first not in COMMON_PARTIES and first not in (
                "united",
                "the",
                "in",
                "city",
                "village",
                "state",
                "people",
                "american",
                "national",
                "first",
            ):
                names.append(first)
    return names
