"""The record in the making: each component of the pipeline adds what it found, the end freezes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from spacy.tokens import Doc

from bipagraph.records import (
    Appearance,
    Attorney,
    CaseCited,
    Citation,
    ClaimRuling,
    ClassDefinition,
    Court,
    Docket,
    DocketEntry,
    Evidence,
    FilingKind,
    FilingRecord,
    Firm,
    Judge,
    Party,
    Ruling,
    SettlementSum,
    Text,
    Topic,
    Treatment,
)

__all__ = ["Draft", "draft_of"]


@dataclass(slots=True)
class Draft:
    """What the components share.  ``text`` is given; the rest grows from component to component."""

    text: Text
    kind: FilingKind = "Filing"
    title: str | None = None
    date: date | None = None
    entry_number: str | None = None
    caption: str | None = None
    court: Court | None = None
    dockets: list[Docket] = field(default_factory=list)
    appeal_from: list[CaseCited] = field(default_factory=list)
    judges: list[Judge] = field(default_factory=list)
    parties: list[Party] = field(default_factory=list)
    firms: list[Firm] = field(default_factory=list)
    attorneys: list[Attorney] = field(default_factory=list)
    appearances: list[Appearance] = field(default_factory=list)
    docket_entries: list[DocketEntry] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)
    claim_rulings: list[ClaimRuling] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    class_definitions: list[ClassDefinition] = field(default_factory=list)
    settlement_sums: list[SettlementSum] = field(default_factory=list)
    treatments: list[Treatment] = field(default_factory=list)
    evidence: list[tuple[str, Evidence]] = field(default_factory=list)
    # Where things stand, in offsets of the layout view (half-open), set by "zones" and "caption" for those after them.
    caption_zone: tuple[int, int] = (0, 0)
    # The same in offsets of the prose view: each table of authorities.
    authority_tables: list[tuple[int, int]] = field(default_factory=list)

    def freeze(self) -> FilingRecord:
        """The finished record."""
        text = self.text
        return FilingRecord(
            source_name=text.source_name,
            sha256=text.sha256,
            media_type=text.media_type,
            kind=self.kind,
            text=text,
            title=self.title,
            date=self.date,
            entry_number=self.entry_number,
            caption=self.caption,
            court=self.court,
            dockets=tuple(self.dockets),
            appeal_from=tuple(self.appeal_from),
            judges=tuple(self.judges),
            parties=tuple(self.parties),
            firms=tuple(self.firms),
            attorneys=tuple(self.attorneys),
            appearances=tuple(self.appearances),
            docket_entries=tuple(self.docket_entries),
            citations=tuple(self.citations),
            rulings=tuple(self.rulings),
            claim_rulings=tuple(self.claim_rulings),
            topics=tuple(self.topics),
            class_definitions=tuple(self.class_definitions),
            settlement_sums=tuple(self.settlement_sums),
            treatments=tuple(self.treatments),
            evidence=tuple(self.evidence),
        )


Doc.set_extension("draft", default=None, force=True)


def draft_of(doc: Doc) -> Draft:
    """The draft that belongs to a Doc of our pipeline.  Raises ``ValueError`` for any other Doc."""
    draft = doc._.draft
    if not isinstance(draft, Draft):
        raise ValueError("this Doc has no draft: make it with bipagraph.extraction.make_doc(text)")
    return draft
