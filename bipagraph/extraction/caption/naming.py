"""The case's short name, as courts cite it (Bluebook rule 10.2): "Calloway v. Northgate Timekeeping Systems, Inc.", "In re Estate of Roe"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bipagraph.extraction.caption.lines import is_boundary, is_noise, is_prose, without_noise
from bipagraph.extraction.names import is_shouted, prefer_printed, title_case_name
from bipagraph.records import Party

__all__ = ["case_name", "in_re_name", "short_name"]

#: Rule 10.2.1(f), (h): the United States and the People stand without the rest of their titles.
_GOVERNMENTS: Final = (
    (re.compile(r"^(?:the )?united states of america$", re.IGNORECASE), "United States"),
    (re.compile(r"^(?:the )?people of the state of \w+(?: \w+)?$", re.IGNORECASE), "People"),
)
_GENERATION: Final = re.compile(r",?\s+(?:Jr|Sr|II|III|IV|Esq|M\.?D|Ph\.?D)\.?$", re.IGNORECASE)
_PARTICLES: Final = frozenset(
    {"van", "von", "der", "den", "de", "del", "della", "di", "da", "du", "la", "le", "st.", "san", "al", "el", "bin"}
)
_FIRST_SIDE: Final = frozenset({"plaintiff", "petitioner", "third-party-plaintiff", "relator"})


def short_name(name: str, *, is_person: bool) -> str:
    """A party in a case name: a person's surname, an organisation whole.  "Inés Dávila-Ríos" → "Dávila-Ríos"."""
    for pattern, short in _GOVERNMENTS:
        if pattern.match(name):
            return short
    if not is_person:
        return name
    words = _GENERATION.sub("", name).split()
    if len(words) < 2 or re.fullmatch(r"[A-Z]\.?(?:[A-Z]\.?)*", words[-1]):
        return name
    first = len(words) - 1
    while first > 1 and words[first - 1].casefold() in _PARTICLES:
        first -= 1
    return " ".join(words[first:])


def case_name(parties: Sequence[Party], is_adversary: bool) -> str | None:
    """ "A v. B" from the first party of each side; None where a caption names no two sides."""
    parties = [party for party in parties if party.roles != ("debtor",)]
    if not is_adversary or not parties:
        return None
    first = parties[0]
    other = next(
        (party for party in parties[1:] if not set(party.roles) & set(first.roles) and "relator" not in party.roles),
        None,
    )
    if other is None:
        return None
    return f"{short_name(first.name, is_person=first.is_person)} v. {short_name(other.name, is_person=other.is_person)}"


#: What ends the name of a case without adversaries: the role, a description, a parenthesis.
_END_OF_IN_RE: Final = re.compile(
    r"\(|[,;.]?\s*\b(?:alleged\s+|reorganized\s+)?debtors?\b|,\s*(?:an?\s+(?:minor|person|incapacitated|alleged|disabled|Delaware|\w+\s+(?:corporation|company|limited))|deceased|et\.?\s+al|minors?\b)|\bthis\s+document\s+(?:relates|applies|pertains)|\bmdl\b\s*(?:no|docket|\d)|\ball\s+(?:actions|cases)\b|\s+[xX]\s*$|\bchapter\s+\d",
    re.IGNORECASE,
)
_WORDS: Final = {"in re": "In re", "ex parte": "Ex parte"}


def in_re_name(column: str, in_re: re.Match[str], body: str) -> str | None:
    """ "In re …" from the line where it stands to the paragraph's end; names in capitals as ``body`` prints them."""
    lines: list[str] = []
    cleaned = without_noise(column)
    rest = cleaned[in_re.start("rest") : in_re.end()]
    for line in (rest + column[in_re.end() : in_re.end()] + "\n" + cleaned[in_re.end() + 1 :][:800]).split("\n"):
        stripped = line.strip()
        if not stripped and lines:
            break
        if lines and (
            is_boundary(stripped) or is_noise(stripped) or is_prose(stripped) or re.match(r"v\.|vs\.", stripped)
        ):
            break
        if stripped:
            lines.append(stripped)
        if len(lines) >= 8:
            break
    name = " ".join(lines)
    if (end := _END_OF_IN_RE.search(name)) is not None:
        name = name[: end.start()]
    name = re.sub(
        r"^(?:the\s+)?(?:matter\s+of\s+)?(?:the\s+)?(?=estate|marriage|application|complaint)",
        "",
        name.strip(" ,;:*"),
        flags=re.IGNORECASE,
    )
    name = re.sub(r"\s+v\.?$|,$", "", name).strip(" ,;")
    if not name:
        return None
    if is_shouted(name):
        name = prefer_printed(title_case_name(name), body)
    words = " ".join(in_re["words"].casefold().split())
    return f"{'Ex parte' if words == 'ex parte' else 'In re'} {name}"
