"""The component "source_fields": what the filing's source states in fields of its own, weighed against the text.

A catalogue's record (CourtListener's, a court's notice) counts before the text: where both say the same the text's own
words stay the evidence, where they differ the record's are taken.  A record beside the file, and the file's name, fill
what is empty and overrule nothing.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final, get_args

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.caption.dockets import docket_numbers, fits_court
from bipagraph.extraction.court_names import court_name
from bipagraph.extraction.docket_numbers import normal_docket_number
from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.names import is_organization, is_shouted, strip_person_titles, title_case_name
from bipagraph.records import FILE_NAME, Attorney, Court, Docket, Evidence, FilingKind, Judge, Party, SourceField

__all__ = ["source_fields"]

#: The sources in the order in which they are heard, and their rules.
_RULES: Final = {"record": "source.record", "beside": "source.beside", "file-name": "source.file_name"}
#: CourtListener calls every decision an opinion, an order too: the text tells kinds apart better.
_KINDS_THAT_FILL: Final = frozenset({"Opinion"})
_KINDS: Final = frozenset(get_args(FilingKind))
_NOT_LETTERS: Final = re.compile(r"[\W_]+")
_GENERATION: Final = re.compile(r",?\s+(?:Jr|Sr|II|III|IV)\.?$", re.IGNORECASE)
#: A docket number of a court whose form is not known is taken as it stands, if it can be one at all.
_ANY_NUMBER: Final = re.compile(r"(?=.*\d)[\w./:\- ]{2,40}")


@Language.component("bipagraph_source_fields")
def source_fields(doc: Doc) -> Doc:
    """Weigh each of the text's fields: the record's first, then the file name's, the court before what depends on it."""
    draft = draft_of(doc)
    sources, facts = list(_RULES), list(_WEIGHED)
    known = [field for field in draft.text.fields if field.name in _WEIGHED]
    for field in sorted(known, key=lambda field: (sources.index(field.origin), facts.index(field.name))):
        _WEIGHED[field.name](draft, field, Evidence(field.span or FILE_NAME, _RULES[field.origin]))
    return doc


def _overrules(field: SourceField) -> bool:
    return field.origin == "record"


def _court(draft: Draft, field: SourceField, evidence: Evidence) -> None:
    known = draft.court
    if court_name(field.value) is None or (known is not None and (known.id == field.value or not _overrules(field))):
        return
    draft.court = Court(field.value, evidence)
    # A number that was printed short means another in another court: "20 C 1937", "20-1937".
    for index, docket in enumerate(draft.dockets):
        number = normal_docket_number(docket.as_filed, field.value)
        if number is not None and fits_court(number, field.value):
            draft.dockets[index] = Docket(number, docket.as_filed, docket.evidence)


def _docket_number(draft: Draft, field: SourceField, evidence: Evidence) -> None:
    if draft.dockets and not _overrules(field):
        return
    court_id = draft.court.id if draft.court else None
    numbers = [(number.normal, number.as_filed) for number in docket_numbers(f"No. {field.value}", court_id)]
    if not numbers and (normal := normal_docket_number(field.value, court_id)) is not None:
        numbers = [(normal, field.value)]
    if not numbers and _ANY_NUMBER.fullmatch(field.value):
        numbers = [(field.value, field.value)]
    if not numbers:
        return
    stated = {number for number, _ in numbers}
    if any(docket.number in stated for docket in draft.dockets):  # the text's first number stands for a case's others
        draft.dockets.sort(key=lambda docket: docket.number not in stated)
    else:
        draft.dockets = [Docket(number, as_filed, evidence) for number, as_filed in dict(numbers).items()]


def _own(draft: Draft, fact: str, evidence: Evidence) -> None:
    """Exchanges the evidence of a fact that the filing has once."""
    draft.evidence = [(name, known) for name, known in draft.evidence if name != fact]
    draft.evidence.append((fact, evidence))


def _date(draft: Draft, field: SourceField, evidence: Evidence) -> None:
    try:
        day = date.fromisoformat(field.value)
    except ValueError:
        return
    if draft.date is None or (_overrules(field) and draft.date != day):
        draft.date = day
        _own(draft, "date", evidence)


def _case_name(draft: Draft, field: SourceField, evidence: Evidence) -> None:
    if draft.caption is None or (_overrules(field) and _letters(draft.caption) != _letters(field.value)):
        draft.caption = title_case_name(field.value) if is_shouted(field.value) else field.value
        _own(draft, "caption", evidence)


def _letters(name: str) -> str:
    return _NOT_LETTERS.sub("", name).casefold()


def _entry_number(draft: Draft, field: SourceField, evidence: Evidence) -> None:
    if draft.entry_number is None or (_overrules(field) and draft.entry_number != field.value):
        draft.entry_number = field.value
        _own(draft, "entry_number", evidence)


def _title(draft: Draft, field: SourceField, evidence: Evidence) -> None:
    """The filing's own title is the better one: a catalogue's is its clerks' short words."""
    if draft.title is None:
        draft.title = field.value
        _own(draft, "title", evidence)


def _kind(draft: Draft, field: SourceField, evidence: Evidence) -> None:
    overrules = _overrules(field) and field.value not in _KINDS_THAT_FILL
    if field.value in _KINDS and draft.kind != field.value and (draft.kind == "Filing" or overrules):
        draft.kind = field.value  # type: ignore[assignment]
        _own(draft, "kind", evidence)


def _judge(draft: Draft, field: SourceField, evidence: Evidence) -> None:
    """A judge whom the text does not name; one whom it names by the same surname keeps the text's name."""
    name = strip_person_titles(title_case_name(field.value) if is_shouted(field.value) else field.value)
    if not any(map(str.isalpha, name)) or (draft.judges and not _overrules(field)):
        return
    decides = field.name == "deciding_judge" and draft.kind in ("Opinion", "Order", "Judgment")
    for index, judge in enumerate(draft.judges):
        if _surname(judge.name) == _surname(name):
            fuller = name if len(judge.name.split()) == 1 else judge.name
            draft.judges[index] = Judge(fuller, judge.decides or decides, judge.evidence, judge.honorific)
            return
    draft.judges.append(Judge(name, decides, evidence))


def _surname(name: str) -> str:
    return _letters(_GENERATION.sub("", name).split()[-1])


def _party(draft: Draft, field: SourceField, evidence: Evidence) -> None:
    """A catalogue's parties have no roles: they are taken where the text names none."""
    if all(party.evidence.rule == evidence.rule for party in draft.parties):
        draft.parties.append(Party(field.value, (), not is_organization(field.value), evidence))


def _attorney(draft: Draft, field: SourceField, evidence: Evidence) -> None:
    if all(attorney.evidence.rule == evidence.rule for attorney in draft.attorneys):
        draft.attorneys.append(Attorney(field.value, evidence))


#: Each kind of field with what weighs it, in their order: numbers depend on the court, who decides on the kind.
_WEIGHED: Final = {
    "court": _court,
    "docket_number": _docket_number,
    "kind": _kind,
    "date": _date,
    "case_name": _case_name,
    "entry_number": _entry_number,
    "title": _title,
    "deciding_judge": _judge,
    "judge": _judge,
    "party": _party,
    "attorney": _attorney,
}
