"""How the graph's kinds and relations read in English, for pages and terminals."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from bipagraph.errors import NotFoundError

__all__ = [
    "CLASSES",
    "KINDS",
    "Kind",
    "kind_named",
    "kind_of",
    "kind_of_classes",
    "kinds_named",
    "relation_words",
    "words_of",
]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing: the ontology's class, what a reader calls one and many of it, and its shape in drawings."""

    name: str
    singular: str
    plural: str
    shape: str


#: In the order in which a reader wants them.  Shapes differ as well as colours: not everybody sees colours apart.
KINDS = (
    Kind("Filing", "filing", "Filings", "square"),
    Kind("Case", "case", "Cases", "hexagon"),
    Kind("Court", "court", "Courts", "star"),
    Kind("Judge", "judge", "Judges", "diamond"),
    Kind("Party", "party", "Parties", "triangle"),
    Kind("LawFirm", "law firm", "Law firms", "triangleDown"),
    Kind("Attorney", "attorney", "Attorneys", "dot"),
    Kind("Decision", "decision", "Decisions", "dot"),
    Kind("Provision", "provision", "Provisions", "square"),
    Kind("DocketEntry", "docket entry", "Docket entries", "dot"),
)

_BY_NAME = {kind.name: kind for kind in KINDS}

#: Narrower classes of the ontology, by the kind that they are shown as.
_NARROWER = {
    **dict.fromkeys(
        ("Order", "Opinion", "Judgment", "Complaint", "Answer", "Motion", "Brief", "Stipulation"), "Filing"
    ),
    **dict.fromkeys(("Notice", "Declaration", "Transcript", "DocketSheet"), "Filing"),
    **dict.fromkeys(("Statute", "StatuteSection", "Rule", "ConstitutionalProvision", "Regulation"), "Provision"),
    "GovernmentLawOffice": "LawFirm",
}

#: All the classes of the ontology that have a kind.
CLASSES = (*_BY_NAME, *_NARROWER)

#: What users type for a kind, beside its own name, singular and plural.  Invented example: ``--kind firm,statute``.
_OTHER_WORDS = {
    "firm": "LawFirm",
    "firms": "LawFirm",
    "lawyer": "Attorney",
    "lawyers": "Attorney",
    "counsel": "Attorney",
    "statute": "Provision",
    "statutes": "Provision",
    "rule": "Provision",
    "rules": "Provision",
    "entry": "DocketEntry",
    "entries": "DocketEntry",
    "opinion": "Decision",
    "opinions": "Decision",
}

#: Each relation read from its subject, and from its object.
_RELATIONS = {
    "amicusIn": ("amicus in", "amici"),
    "appealFrom": ("on appeal from", "appealed in"),
    "appearsIn": ("appears in", "counsel"),
    "appealsTo": ("appeals go to", "hears appeals from"),
    "appellantIn": ("appellant in", "appellants"),
    "appelleeIn": ("appellee in", "appellees"),
    "cites": ("cites", "cited by"),
    "consolidatedWith": ("consolidated with", "consolidated with"),
    "decides": ("decides", "decided by"),
    "defendantIn": ("defendant in", "defendants"),
    "entryOf": ("entry on the docket of", "docket entries"),
    "filedIn": ("filed in", "filings"),
    "ground": ("on the ground of", "ground for"),
    "inCourt": ("in", "cases"),
    "intervenorIn": ("intervenor in", "intervenors"),
    "isPartOf": ("part of", "parts"),
    "memberOf": ("with", "attorneys"),
    "movantIn": ("movant in", "movants"),
    "partyTo": ("party to", "parties"),
    "petitionerIn": ("petitioner in", "petitioners"),
    "plaintiffIn": ("plaintiff in", "plaintiffs"),
    "presidesOver": ("presides over", "before"),
    "represents": ("represents", "represented by"),
    "respondentIn": ("respondent in", "respondents"),
    "rulesOn": ("rules on", "ruled on in"),
    "sitsOn": ("sits on", "judges"),
}

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def words_of(name: str) -> str:
    """A camel-case name as words: ``counterclaimantIn`` → ``counterclaimant in``."""
    return _HUMP.sub(" ", name).lower()


def relation_words(name: str, *, inverse: bool = False) -> str:
    """How a relation reads from its subject or, with ``inverse``, from its object."""
    forward, backward = _RELATIONS.get(name, (words_of(name), f"{words_of(name)} (of)"))
    return backward if inverse else forward


def kind_of_classes(classes: Collection[str]) -> str | None:
    """The kind of a thing with these classes: an order, which is a filing and a decision, is a filing; None for others."""
    names = {_NARROWER.get(name, name) for name in classes}
    return next((kind.name for kind in KINDS if kind.name in names), None)


def kind_of(name: str) -> Kind:
    """The kind of that class name; a class that we do not draw specially gets a kind of its own."""
    name = _NARROWER.get(name, name)
    return _BY_NAME.get(name) or Kind(name, words_of(name), words_of(name).capitalize(), "dot")


def kind_named(word: str) -> str | None:
    """The class meant by what a user typed ("firm", "Judges", "docket entry"), or None."""
    folded = word.strip().casefold().replace("-", " ").replace("_", " ")
    for kind in KINDS:
        if folded in {kind.name.casefold(), kind.singular, kind.plural.casefold()}:
            return kind.name
    return _OTHER_WORDS.get(folded)


def kinds_named(words: str) -> frozenset[str]:
    """The classes meant by a list such as "judge,firm".  Raises ``NotFoundError`` for a word that names no kind."""
    found = set()
    for word in words.split(","):
        if not word.strip():
            continue
        name = kind_named(word)
        if name is None:
            known = ", ".join(kind.singular for kind in KINDS)
            raise NotFoundError(f"{word.strip()!r} is no kind of thing; there are: {known}")
        found.add(name)
    if not found:
        raise NotFoundError("no kind of thing was named")
    return frozenset(found)
