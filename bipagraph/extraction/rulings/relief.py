"""Relief that a court grants or denies by its own name, without the word "motion".

``The Court GRANTS summary judgment to Orchard.``  ``A certificate of appealability is DENIED.``  ``Plaintiff is granted
leave to proceed in forma pauperis.``
"""

from __future__ import annotations

import re

from bipagraph.extraction.rulings.motions import Motion
from bipagraph.extraction.rulings.names import known_name, lowered

__all__ = ["relief_after", "relief_at", "relief_before", "relief_entered"]

_RELIEF = frozenset(
    ["summary-judgment", "preliminary-injunction", "temporary-restraining-order", "class-certification", "default-judgment", "preliminary-approval", "final-approval", "judgment-on-the-pleadings", "conditional-certification", "certificate-of-appealability", "in-forma-pauperis", "habeas-corpus", "compassionate-release", "evidentiary-hearing"]
)  # fmt: skip
# Leave that a court gives a party at the party's wish; leave to amend it gives of itself, when it dismisses.
_GIVEN_TO_A_PARTY = _RELIEF | {"extension-of-time", "continuance"}
#: No court says what the law is in these words: "a certificate of appealability is denied" is a ruling wherever it stands.
_ALWAYS_RULED = frozenset(["certificate-of-appealability"])
_LEAD = re.compile(
    r"(?i)\s*(?:in part )?(?:(?:the|an?|any|entry of|issuance of|partial|plaintiffs?|defendants?|petitioners?|respondents?|him|her|them|final|in favor of)\s+){0,3}"
)
_BLANKS = re.compile(r"\s*")
# What a clause may begin with before the relief: a list's number, "and", an article.  "2. A certificate of appealability"
_CLAUSE_LEAD = re.compile(
    r"(?i)[\W_]*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?(?:(?:and|but|further|also|hereby|that|accordingly|therefore|thus|because|so|an?|the|any|plaintiffs?['’]?s?|defendants?['’]?s?|petitioner['’]?s?),?\s+){0,4}"
)
_CLAUSE_START = re.compile(r"[;:]\s|,\s(?:and|but|that)\s|\b(?:ORDERED|ordered|ADJUDGED|that|and)\s")
_LONGEST_CLAUSE = 140


def _motion(text: str, first: int, end: int, among: frozenset[str]) -> Motion | None:
    words = [word.strip(",.;:()[]") for word in lowered(text[first : min(end, first + 100)]).split()]
    if words[:1] == ["request"]:
        return None
    name = known_name(words)
    if name not in among:
        return None
    match = re.compile(r"\S+(?:\s+\S+)?").match(text, first, end)
    last = match.end() if match else end
    return Motion(first, last, (name,), "", (), is_plural=False, is_definite=True, is_governed=False, request="")


def relief_at(text: str, start: int, end: int) -> Motion | None:
    """The relief that ``text[start:end]`` begins with, as the motion for it, if a court grants such relief by its name."""
    for lead in (_LEAD.match(text, start, end), _BLANKS.match(text, start, end)):
        found = _motion(text, lead.end() if lead else start, end, _RELIEF)
        if found:
            return found
    return None


def relief_after(text: str, start: int, end: int, is_sure: bool) -> Motion | None:
    """What a party "is granted": the relief behind the participle.  ``is_sure``: in capitals or in the decretal paragraphs."""
    lead = _LEAD.match(text, start, end)
    return _motion(text, lead.end() if lead else start, end, _GIVEN_TO_A_PARTY if is_sure else _ALWAYS_RULED)


# Without these words there is nothing to look for.
_NAMED = re.compile(r"[Dd]efault [Jj]udgment|DEFAULT JUDGMENT|[Ii]njunction|INJUNCTION")
# What a court enters when it grants the motion for it.  "a default judgment is hereby entered in favor of Roe", "the Court enters default judgment"
_ENTERED = re.compile(
    r"(?i)\b(?:an?\s+)?(?P<relief>default judgment|preliminary injunction|permanent injunction)\b[^.;]{0,60}?\b(?:is|shall be|(?<!\bnot )(?<!\bshould )(?<!\bmay )(?<!\bmust )(?<!\bto )be)\s+(?:hereby\s+)?(?:entered|issued)\b"
    r"|\b(?:the court|I|we)\s+(?:hereby\s+|therefore\s+|will\s+)?(?:enters?|issues?)\s+(?:an?\s+)?(?P<other>default judgment|preliminary injunction|permanent injunction)\b"
)


# What a court approves when it grants the motion for it.  "The Settlement is preliminarily approved as fair", "the Court hereby grants final approval of"
_APPROVED = re.compile(
    r"(?i)\b(?:settlement|agreement|terms)(?: agreement)?[^.;]{0,60}?\b(?:is|are)\s+(?:hereby\s+)?(?P<how>preliminarily|finally)\s+approved\b"
    r"|\b(?:the court|I)\s+(?:hereby\s+|therefore\s+)?(?P<other>preliminarily|finally)\s+approves?\s+(?:the|this)\b"
)
_APPROVALS = {"preliminarily": "preliminary-approval", "finally": "final-approval"}


def relief_entered(text: str) -> list[Motion]:
    """The judgments, injunctions and approvals that ``text`` itself enters, each as the motion for it."""
    approved = [
        Motion(
            match.start(),
            match.end(),
            (_APPROVALS[(match["how"] or match["other"]).lower()],),
            "",
            (),
            False,
            True,
            False,
            "",
        )
        for match in (_APPROVED.finditer(text) if "approve" in text else ())
    ]
    return approved + [
        Motion(
            match.start(),
            match.end(),
            ("-".join((match["relief"] or match["other"]).lower().split()),),
            "",
            (),
            False,
            True,
            False,
            "",
        )
        for match in (_ENTERED.finditer(text) if _NAMED.search(text) else ())
    ]


def relief_before(text: str, start: int, end: int, is_sure: bool) -> Motion | None:
    """The relief that "is granted": the subject of the last clause of ``text[start:end]``, which ends before "is"."""
    floor = max(start, end - _LONGEST_CLAUSE)
    begins = [floor] if floor == start else []
    begins += [match.end() for match in _CLAUSE_START.finditer(text, floor, end)]
    for begin in begins:
        lead = _CLAUSE_LEAD.match(text, begin, end)
        found = _motion(text, lead.end() if lead else begin, end, _GIVEN_TO_A_PARTY if is_sure else _ALWAYS_RULED)
        if found:
            return found
    return None
