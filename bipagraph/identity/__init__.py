"""Record → IRI: what identifies each thing, so that two machines that never spoke make the same graph.

Every function is pure and answers an absolute IRI as a string.  ``base`` is where the IRIs live; it ends with
``/`` or ``#``.  Whatever characters a filing's text has, the IRI is valid: names pass through
:func:`~bipagraph.identity.slugs.slug`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date

from bipagraph.identity.decisions import identifying_citation, in_order_of_authority
from bipagraph.identity.names import bar_number_key, firm_key, organization_key
from bipagraph.identity.provisions import provision_key, provision_kind, wider_provisions
from bipagraph.identity.slugs import slug

__all__ = [
    "DEFAULT_BASE",
    "attorney_iri",
    "case_iri",
    "court_iri",
    "decision_iri",
    "entry_iri",
    "evidence_iri",
    "filing_iri",
    "firm_iri",
    "identifying_citation",
    "in_order_of_authority",
    "judge_iri",
    "party_iri",
    "provision_iri",
    "provision_kind",
    "rule_iri",
    "slug",
    "software_iri",
    "unnumbered_entry_iri",
    "wider_provisions",
]

DEFAULT_BASE = "https://w3id.org/bipagraph/id/"

# Stands for the court where none is known.  It merges nothing: see case_iri.
_UNKNOWN_COURT = "unknown-court"


def filing_iri(sha256: str, *, base: str = DEFAULT_BASE) -> str:
    """The filing with these bytes; also the name of its graph."""
    return f"{base}filing/{slug(sha256)}"


def evidence_iri(filing: str, what: str, start: int, end: int, nth: int = 1) -> str:
    """A node that carries evidence, by the filing's IRI and the span of its text (half-open, of ``Text.original``).

    what  "citation", "ruling", "appearance", "assertion", "text"
    nth   1, 2 … where several such nodes share one span
    """
    return f"{filing}/{slug(what)}/{start}-{end}" + (f"/{nth}" if nth > 1 else "")


def court_iri(court_id: str | None, *, base: str = DEFAULT_BASE) -> str:
    """A court, by its CourtListener id."""
    return f"{base}court/{slug(court_id) if court_id else _UNKNOWN_COURT}"


def case_iri(
    court_id: str | None,
    docket_number: str | None,
    *,
    caption: str | None = None,
    filing: str | None = None,
    base: str = DEFAULT_BASE,
) -> str:
    """A proceeding, by court and docket number.

    A docket number says nothing without its court (every district has a 20-cv-01937), nor a court without it.
    Where the court is unknown, docket number and caption together identify the case; where there is no
    caption either, or no docket number, the filing that speaks of it: so no two cases are taken for one,
    at the price that one case may stand twice.

    caption  the case's name, used where the court is unknown
    filing   the SHA-256 of the filing that speaks of the case, used where nothing else identifies it
    """
    if court_id and docket_number:
        return f"{base}case/{slug(court_id)}/{slug(docket_number)}"
    path = f"{base}case/{slug(court_id) if court_id else _UNKNOWN_COURT}/"
    path += slug(docket_number) if docket_number else "no-docket-number"
    if caption and docket_number:
        return f"{path}/{slug(caption)}"
    return f"{path}/in-{slug(filing)[:16]}" if filing else path


def entry_iri(case: str, number: str) -> str:
    """An entry of a docket, by the IRI of its case and its number ("74-1")."""
    return f"{case}/entry/{slug(number)}"


def unnumbered_entry_iri(case: str, day: date | None, text: str) -> str:
    """An entry that its docket does not number (a minute entry): by case, day of filing and words, blanks aside.

    Never by its place on the sheet, which differs between a sheet and one that was drawn later or in the other order.
    """
    words = "".join(text.split())
    digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{case}/entry/{day.isoformat() if day else 'undated'}-{digest}"


def judge_iri(court_id: str | None, name: str, *, base: str = DEFAULT_BASE) -> str:
    """A judge, by court and full name (the surname alone until the name is known)."""
    return f"{base}judge/{slug(court_id) if court_id else _UNKNOWN_COURT}/{slug(name)}"


def party_iri(name: str, *, case: str | None = None, base: str = DEFAULT_BASE) -> str:
    """A party: a person by the IRI of the case and the name, an organisation (no ``case``) by its name alone."""
    return f"{case}/party/{slug(name)}" if case else f"{base}organization/{organization_key(name)}"


def firm_iri(name: str, *, base: str = DEFAULT_BASE) -> str:
    """A law firm, by its name without suffix and punctuation."""
    return f"{base}firm/{firm_key(name)}"


def attorney_iri(
    name: str,
    *,
    bar_number: str | None = None,
    firm: str | None = None,
    case: str | None = None,
    base: str = DEFAULT_BASE,
) -> str:
    """A lawyer: by bar number ("CA 174604"), else by firm and name, else by the case's IRI and name."""
    if bar_number:
        return f"{base}attorney/{bar_number_key(bar_number)}"
    if firm or not case:
        return f"{base}attorney/{firm_key(firm) if firm else 'no-firm'}/{slug(name)}"
    return f"{case}/attorney/{slug(name)}"


def decision_iri(
    citations: Iterable[str],
    *,
    court_id: str | None = None,
    docket_number: str | None = None,
    date: date | None = None,
    name: str | None = None,
    base: str = DEFAULT_BASE,
) -> str:
    """A decision: by its first citation in order of authority, else by court, docket number and date.

    ``name`` joins them only where there is no docket number.
    """
    if citation := identifying_citation(citations):
        return f"{base}decision/{slug(citation)}"
    court = slug(court_id) if court_id else _UNKNOWN_COURT
    docket = slug(docket_number) if docket_number else slug(name or "")
    return f"{base}decision/{court}/{docket}/{date.isoformat() if date else 'undated'}"


def provision_iri(citation: str, *, base: str = DEFAULT_BASE) -> str:
    """A provision of law, by its normal citation."""
    return f"{base}provision/{provision_key(citation)}"


def rule_iri(rule: str, *, base: str = DEFAULT_BASE) -> str:
    """A rule of extraction, by its name (a row of ``data/rules.csv``)."""
    return f"{base}rule/{slug(rule.replace('.', '-'))}"


def software_iri(version: str, *, base: str = DEFAULT_BASE) -> str:
    """A version of this program."""
    return f"{base}software/bipagraph-{slug(version)}"
