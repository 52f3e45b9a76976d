"""The nouns: what reading hands to extraction, and extraction to the graph.

Everything here is frozen and typed, and does next to nothing.  Two rules hold throughout:

* a :class:`Span` counts characters of :attr:`Text.original`, half-open, so every fact can be
  opened to the words it came from in the text as it was read from the file;
* names and numbers in records are in their normal form ("20-cv-01937", "740 ILCS 14/15(b)",
  "Eleanor V. Marsh"); what was printed stands at the evidence's span.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

__all__ = [
    "FILE_NAME",
    "Appearance", "Attorney", "CaseCited", "Citation", "CitationForm", "ClaimRuling", "ClassDefinition", "Court",
    "DecisionCited", "Docket", "DocketEntry", "EntryCited", "Evidence", "Exhibit", "FilingKind", "FilingRecord", "Firm", "Judge", "Page",
    "Party", "Piece", "ProvisionCited", "ProvisionKind", "Ruling", "SettlementSum", "SourceField", "Span", "Stamp", "Text",
    "Topic",
    "Treatment", "View", "Work",
]  # fmt: skip

# ------------------------------------------------------------------ text


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` to ``end`` (half-open) of :attr:`Text.original`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the file: its number (from 1) and its characters of the original (half-open)."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a view that stands, character for character, in the original.

    ``view[start : start + length]`` stands at ``original[original_start : original_start + length]``,
    but that single characters may have been exchanged (a curly quote for a straight one).
    """

    start: int
    original_start: int
    length: int


@dataclass(frozen=True, slots=True)
class View:
    """The original made readable, with the way back: what extraction works on.

    ``pieces`` are sorted by ``start`` and cover ``text`` without a gap.
    """

    text: str
    pieces: tuple[Piece, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(piece.start for piece in self.pieces))

    def original_offset(self, offset: int) -> int:
        """The offset in the original of the character at ``offset`` of this view."""
        if not 0 <= offset < len(self.text):
            raise IndexError(f"offset {offset} is outside a view of {len(self.text)} characters")
        piece = self.pieces[bisect_right(self._starts, offset) - 1]
        return piece.original_start + offset - piece.start

    def span(self, start: int, end: int) -> Span:
        """The original's span of ``text[start:end]``; the slice must not be empty."""
        if start >= end:
            raise ValueError(f"empty slice {start}:{end}")
        first, last = self.original_offset(start), self.original_offset(end - 1)
        return Span(min(first, last), max(first, last) + 1)

    def lines(self) -> Iterator[tuple[int, str]]:
        """Each line without its newline, and its offset in this view."""
        start = 0
        for line in self.text.split("\n"):
            yield start, line
            start += len(line) + 1


@dataclass(frozen=True, slots=True)
class Stamp:
    """The header that a court's filing system prints on each page, read as facts.

    ``Case: 1:20-cv-01937 Document #: 62 Filed: 03/16/21 Page 1 of 9 PageID #:345``
    """

    span: Span
    docket_number_as_filed: str | None = None
    entry_number: str | None = None
    date: date | None = None
    court_hint: str | None = None


@dataclass(frozen=True, slots=True)
class SourceField:
    """A fact that the source states in a field of its own: a CourtListener record's ``docket_number``, a file's name.

    name    "court" (a court's id), "docket_number" (as filed), "case_name", "date" (ISO), "entry_number",
            "title", "kind" (a FilingKind), "judge", "deciding_judge" (who made this filing), "attorney", "party", "citation"
    origin  "record" where the source is a catalogue whose word counts before the text's; "beside" (the record that
            ``bipagraph fetch`` saves beside a document) and "file-name" where it only fills what the text leaves open
    span    where the value stands in the original; ``None`` where it stands outside: beside the file, in its name
    """

    name: str
    value: str
    origin: Literal["record", "beside", "file-name"]
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An attachment bound into the same file: its label ("Exhibit A") and its characters of the original.

    What stands there is not the filing's own word: the views leave it out, the original keeps it.
    """

    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Text:
    """A filing as read.

    original  the file's text as its format gives it, furniture and all; evidence points into this.
    layout    lines and columns kept, furniture and markup gone: for captions, counsel blocks, signatures.
    prose     one flow: wrapped lines joined, blanks single, words mended at hyphens and page breaks;
              paragraphs apart by ``"\\n\\n"``; the footnotes stand after the body, from ``footnotes_start`` on.
    """

    source_name: str
    sha256: str
    media_type: str
    original: str
    layout: View
    prose: View
    footnotes_start: int
    pages: tuple[Page, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    fields: tuple[SourceField, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    notes: tuple[str, ...] = ()

    def page_of(self, offset: int) -> int | None:
        """The number of the page that holds ``offset`` of the original, where the file has pages."""
        index = bisect_right([page.start for page in self.pages], offset) - 1
        return self.pages[index].number if index >= 0 else None


# ------------------------------------------------------------------ facts


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
