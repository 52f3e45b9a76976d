"""The nouns: what reading hands to extraction, and extraction to the graph.

Everything here is frozen and typed, and does next to nothing.  Two rules hold throughout:

* a :class:`Span` counts characters of :attr:`Text.original`, half-open (:mod:`bipagraph.texts`);
* names and numbers in records are in their normal form ("20-cv-01937", "740 ILCS 14/15(b)",
  "Eleanor V. Marsh"); what was printed stands at the evidence's span.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from bipagraph.texts import Exhibit, Page, Piece, SourceField, Span, Stamp, Text, View

__all__ = [
    "FILE_NAME", "NO_FILING", "Appearance", "Attorney", "CaseCited", "Citation", "CitationForm", "ClaimRuling", "ClassDefinition",
    "Court", "DecisionCited", "Docket", "DocketEntry", "EntryCited", "Evidence", "Exhibit", "FilingKind", "FilingRecord",
    "Firm", "Judge", "Page", "Party", "Piece", "ProvisionCited", "ProvisionKind", "Ruling", "SettlementSum", "SourceField",
    "Span", "Stamp", "Text", "Topic", "Treatment", "View", "Work", "is_filing",
]  # fmt: skip

#: Stands for the file's own name, which is no part of the original: evidence there opens to ``source_name``.  What is
#: said of the file beside it, under the same name, opens to that as well.
FILE_NAME = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact stands, and the name of the rule that read it (a row of ``data/rules.csv``).

    span  characters of the original; :data:`FILE_NAME` where the file's name says it
    """

    span: Span
    rule: str


FilingKind: TypeAlias = Literal[
    "Order",
    "Opinion",
    "Judgment",
    "Complaint",
    "Answer",
    "Motion",
    "Brief",
    "Stipulation",
    "Notice",
    "Declaration",
    "Transcript",
    "DocketSheet",
    "Filing",
]


@dataclass(frozen=True, slots=True)
class Court:
    """A court, by its CourtListener id ("ilnd")."""

    id: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Docket:
    """A docket number of the filing's own case, normal ("20-cv-01937") and as filed ("20 C 1937")."""

    number: str
    as_filed: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Judge:
    """A judge of the filing's own case; ``decides`` where the judge made (signed, joined) this filing."""

    name: str
    decides: bool
    evidence: Evidence
    honorific: str | None = None  # "Magistrate Judge", "Chief Judge", "Justice"


@dataclass(frozen=True, slots=True)
class Party:
    """A party of the caption.  ``roles`` as the ontology names them: "plaintiff", "appellant" …"""

    name: str
    roles: tuple[str, ...]
    is_person: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Firm:
    """A law firm or a government's law office that appears as counsel."""

    name: str
    evidence: Evidence
    is_government: bool = False


@dataclass(frozen=True, slots=True)
class Attorney:
    """A lawyer who appears; ``bar_number`` with its state ("CA 174604"), ``firm`` a name of a Firm."""

    name: str
    evidence: Evidence
    bar_number: str | None = None
    firm: str | None = None


@dataclass(frozen=True, slots=True)
class Appearance:
    """Counsel for parties: one firm, or one attorney, and the names of those represented.

    capacities  as a docket sheet notes them: "lead", "pro-hac-vice"
    until       the day on which the appearance ended, where a docket sheet says that it did
    """

    parties: tuple[str, ...]
    evidence: Evidence
    firm: str | None = None
    attorney: str | None = None
    capacities: tuple[str, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True)
class DocketEntry:
    """An entry that a docket sheet lists: its number (none for most minute entries), day of filing and words."""

    number: str | None
    date: date | None
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DecisionCited:
    """A court's decision, by its citations in reporters-db's normal form, official reporter first."""

    citations: tuple[str, ...]
    name: str | None = None
    court: str | None = None
    year: int | None = None
    date: date | None = None
    docket_number: str | None = None
    judge: str | None = None


ProvisionKind: TypeAlias = Literal["Statute", "StatuteSection", "Rule", "ConstitutionalProvision", "Regulation"]


@dataclass(frozen=True, slots=True)
class ProvisionCited:
    """A statute, rule, regulation or constitutional provision, by its normal citation."""

    citation: str
    kind: ProvisionKind


@dataclass(frozen=True, slots=True)
class EntryCited:
    """An entry of the filing's own docket: "74" or "74-1"."""

    number: str


@dataclass(frozen=True, slots=True)
class CaseCited:
    """Another proceeding, cited by its docket number alone."""

    docket_number: str
    name: str | None = None
    court: str | None = None


Work: TypeAlias = DecisionCited | ProvisionCited | EntryCited | CaseCited
CitationForm: TypeAlias = Literal["full", "short", "id", "supra", "record"]


@dataclass(frozen=True, slots=True)
class Citation:
    """One place where the text cites a work.  The same (equal) ``work`` stands in each of its citations."""

    work: Work
    form: CitationForm
    evidence: Evidence
    pinpoint: str | None = None
    signal: str | None = None  # "see", "see-also", "but-see", "cf" …: a name in bgv:signal/
    parenthetical: str | None = None
    quotation: str | None = None
    in_table_of_authorities: bool = False


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the filing itself decides of one motion; names without prefix, as in bgv:motion/ and bgv:outcome/."""

    motion: str  # "dismiss", "preliminary-injunction"
    outcome: str  # "granted", "granted-in-part"
    evidence: Evidence
    docket_entry: int | None = None
    movant: str | None = None  # a party's name
    grounds: tuple[str, ...] = ()  # normal citations of provisions
    with_prejudice: bool | None = None
    judge: str | None = None  # a Judge's name
    co_movants: tuple[str, ...] = ()  # who moved with the movant, where a side moved together ("Defendants' motion")


@dataclass(frozen=True, slots=True)
class ClaimRuling:
    """What becomes of one claim where a motion is granted in part: § 15(a) stays, § 15(d) goes."""

    motion: str  # as in the Ruling that it is a part of
    outcome: str
    claim: str  # a provision's normal citation ("740 ILCS 14/15(d)"), else the count as printed ("Count II")
    evidence: Evidence
    docket_entry: int | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """What BIPA people ask of a filing, as a concept: ("claim", "15-b"), ("biometric", "fingerprint"), ("issue", "accrual")."""

    scheme: Literal["claim", "biometric", "setting", "issue"]
    concept: str  # a name in bgv:<scheme>/
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ClassDefinition:
    """The words that define the class or a subclass."""

    words: str
    evidence: Evidence
    name: str | None = None  # "the Illinois Subclass"


@dataclass(frozen=True, slots=True)
class SettlementSum:
    """A sum of money of a settlement, in whole US dollars and cents."""

    kind: Literal["fund", "fees", "costs", "service-award", "per-member"]
    dollars: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Treatment:
    """How the filing uses an authority: a name in bgv:treatment/ ("follows", "distinguishes"); never a verdict on good law."""

    work: Work
    treatment: str
    evidence: Evidence
    by: DecisionCited | None = None  # of history ("affirmed-by"): the later decision of the same case


@dataclass(frozen=True, slots=True)
class FilingRecord:
    """All that was found in one filing.  Lists are in the order of the text; no fact stands twice."""

    source_name: str
    sha256: str
    media_type: str
    kind: FilingKind
    text: Text = field(repr=False)
    title: str | None = None
    date: date | None = None
    entry_number: str | None = None
    caption: str | None = None  # "Calloway v. Northgate Timekeeping Systems, Inc."
    court: Court | None = None
    dockets: tuple[Docket, ...] = ()
    appeal_from: tuple[CaseCited, ...] = ()  # the case under review, with its court
    judges: tuple[Judge, ...] = ()
    parties: tuple[Party, ...] = ()
    firms: tuple[Firm, ...] = ()
    attorneys: tuple[Attorney, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    docket_entries: tuple[DocketEntry, ...] = ()  # of a docket sheet
    citations: tuple[Citation, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    claim_rulings: tuple[ClaimRuling, ...] = ()
    topics: tuple[Topic, ...] = ()
    class_definitions: tuple[ClassDefinition, ...] = ()
    settlement_sums: tuple[SettlementSum, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    evidence: tuple[tuple[str, Evidence], ...] = ()  # of the filing's own facts: ("date", …), ("kind", …)


#: What is said of a text that is none.
NO_FILING = "no filing: it names no court, docket number or case, and cites no law"


def is_filing(record: FilingRecord) -> bool:
    """Whether anything of a court was found: a recipe has no court, docket number, case or citation."""
    return bool(record.court or record.dockets or record.caption or record.citations)
