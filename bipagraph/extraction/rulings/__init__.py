"""Component ``bipagraph_rulings``: what an order, an opinion or a judgment itself decides.

One row for each request of each motion, and one for each thing done with an appeal.  A ruling told in the
introduction, the discussion and the decretal paragraph is one row; the decretal paragraph's words go before the others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.court_names import court_name
from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.rulings.adopted import adopted_dispositions
from bipagraph.extraction.rulings.appeal import appeal_outcomes, end_of_court
from bipagraph.extraction.rulings.appellate_petitions import is_of_the_appeal, petition_outcomes
from bipagraph.extraction.rulings.as_filed import name_as_filed, normal_name
from bipagraph.extraction.rulings.catalogue import Named, catalogue_of, is_given_otherwise, named_in_title
from bipagraph.extraction.rulings.dispositions import IN_TITLE, Disposition, dispositions_in
from bipagraph.extraction.rulings.docket_text import (
    docket_text_dispositions,
    docket_text_of_the_court,
    ordered_dispositions,
)
from bipagraph.extraction.rulings.entries import entry_terminated
from bipagraph.extraction.rulings.footnoted import FootnotedEntries
from bipagraph.extraction.rulings.grounds import Grounds
from bipagraph.extraction.rulings.meaning import entry_of, meant, numbered
from bipagraph.extraction.rulings.motions import Motion, names_given
from bipagraph.extraction.rulings.movants import Movants
from bipagraph.extraction.rulings.numbered import numbers_in
from bipagraph.extraction.rulings.proposed import is_unsigned_draft
from bipagraph.extraction.rulings.relief import relief_entered
from bipagraph.extraction.rulings.requests import request_meant
from bipagraph.extraction.rulings.rows import Row, chosen, each_once, is_told_by_half, row_for, with_title
from bipagraph.extraction.rulings.sentences import sentence_bounds
from bipagraph.extraction.rulings.stood_for import counted, is_counted, is_ordered, ordered, stood_for
from bipagraph.extraction.rulings.titles import (
    further_title_dispositions,
    running_title,
    running_title_dispositions,
    title_dispositions,
)
from bipagraph.extraction.rulings.vetoes import is_vetoed
from bipagraph.extraction.worded import Worded
from bipagraph.records import Evidence, Ruling

__all__ = ["rulings"]

_APPELLATE_COURT = re.compile(r"^(?:scotus|ca\d+|cadc|cafc|ill|illappct|\w*app\w*|bap\w*|\w*ctapp\w*)$")
#: New York's Supreme Court alone is a court of trials.
_HIGHEST_COURT = re.compile(
    r"Supreme (?:Judicial )?Court of (?!.*New York)|Massachusetts Supreme Judicial|Court of Appeals\b"
)
_APPELLATE_HEAD = Worded(
    ("court of appeal", "courts of appeal", "appellate court", "supreme court of"),
    r"(?i)\bcourts? of appeals?\b|\bappellate court\b|\bsupreme court of (?:the united states|illinois)\b",
)
#: An excerpt from a database may name the court below alone.  "Appeal from the County Court", "On Petition for Review", "the defendant
#: appeals from an order"
_APPEAL_FROM = Worded(
    ("Appeal", "APPEAL", "Petition", "Before"),
    r"(?m)^[*\d\s\[\]¶]{0,12}(?:(?:On |An )?(?:Appeals?|APPEALS?|Petitions? for Review)(?:,| \([^)]{3,80}\),?)? (?:from|FROM|of|by)\b)"
    r"|\bBefore:? [^.\n]{5,150}\b(?:Circuit|Appellate) Judges\b",
)
_SOMEONE_APPEALS = re.compile(
    r"\b(?:plaintiff|defendant|claimant|respondent|petitioner|father|mother|[A-Z][\w.-]+)s?\b[^.\n]{0,90}?\bappeals?(?: pro se)?,?(?: as limited by [^,]{3,20},)?\s+from\b"
)
_APPEAL_FROM_WITHIN = 2_500

# Where the decretal paragraphs begin.  "IT IS HEREBY ORDERED", "For the foregoing reasons", a heading ORDER or CONCLUSION
_DECRETAL = re.compile(
    r"(?:IT IS(?: \w+){0,3} (?:ORDERED|Ordered|ordered)|It is(?: \w+){0,3} (?:ORDERED|ordered)|\bORDERED\b[,:]? ?(?:that|AND ADJUDGED)"
    r"|(?m:^[ \t]*(?:[IVX]+\.? )?(?:CONCLUSION|Conclusion|ORDER|DISPOSITION|DECRETAL)[ \t]*$)"
    r"|\b(?:[Ff]or|FOR) (?:all )?(?:the|these|THE) (?:foregoing|reasons|above|FOREGOING|REASONS)\b)"
)
_DECRETAL_LENGTH = 2_500
# No filing rules on more motions; what is beyond is no filing, and would take quadratic time.
_MOST_RULINGS = 500
# "the motion (motion sequence 002) is denied", "the motion is denied in all respects (motion sequence 002)"
_NUMBER_REACH = 60
_CLAUSE_END = re.compile(r";|\n\n")
_DECRETAL_CAPITALS = re.compile(r"IT IS [A-Z, ]{0,40}ORDERED")
_LAST_PART = 0.5

# New York's short-form orders have no title.  "ORDERED that the motion is granted, and it is further" / "ORDERED that"
_ORDERS = re.compile(r"\bORDERED,? (?:that|THAT|as follows)\b")


_DISMISS_THE_APPEAL = re.compile(r"(?i)\bto\s+dismiss\s+(?:the|this|his|her|its|their)\s+appeal\b")

_PREJUDICE = re.compile(r"(?i)\b(?P<how>with(?:out)?) prejudice\b")
_LEAVE = re.compile(r"(?i)\bleave to (?:amend|file an amended|replead)")


@Language.component("bipagraph_rulings")
def rulings(doc: Doc) -> Doc:
    """Add the rulings of an order, opinion or judgment to the draft; any other filing rules on nothing."""
    draft = draft_of(doc)
    prose = draft.text.prose.text
    # an excerpt of an opinion, without its title and its panel
    untitled = draft.kind == "Filing" and not (_ORDERS.search(prose) or running_title(prose))
    notified = docket_text_of_the_court(prose) if draft.kind in ("Notice", "Filing", "Order") else None
    if notified:  # what the notice says of the case and of who is served is left out, blank for blank
        prose, untitled = " " * (notified[0] - 1) + "\n" + prose[notified[0] : notified[1]], False
    elif draft.kind not in ("Order", "Opinion", "Judgment", "Filing") or is_unsigned_draft(draft):
        return doc
    judge = _sole_judge(draft)
    if _is_appellate(draft, prose):
        own = prose[: draft.text.footnotes_start or len(prose)]
        own = own[: end_of_court(own)]
        petitions = petition_outcomes(own)
        outcomes = appeal_outcomes(own)
        if any(each.outcome in ("denied", "dismissed", "granted") for each in petitions):
            outcomes = [each for each in outcomes if each.outcome not in {other.outcome for other in petitions}]
        for each in petitions + outcomes:
            evidence = Evidence(draft.text.prose.span(each.start, each.end), "ruling.appeal")
            draft.rulings.append(Ruling(each.motion, each.outcome, evidence, each.entry))
        if draft.rulings:
            ruled = {ruling.motion for ruling in draft.rulings}
            is_dismissed = any(ruling.outcome == "dismissed" for ruling in draft.rulings)
            draft.rulings += [
                ruling
                for ruling in _trial_rulings(draft, own, judge)
                if ruling.motion not in ruled
                and (_is_made_on_appeal(draft, ruling, own) or _dismisses_the_appeal(draft, ruling, is_dismissed))
            ]
            return doc
    if untitled:
        return doc
    draft.rulings += _trial_rulings(draft, prose, judge)
    return doc


def _is_appellate(draft: Draft, prose: str) -> bool:
    if draft.court is not None and (
        _APPELLATE_COURT.match(draft.court.id) or _HIGHEST_COURT.match(court_name(draft.court.id) or "")
    ):
        return True
    if _APPEAL_FROM.search(prose[:_APPEAL_FROM_WITHIN]):
        return True
    if draft.court is not None and not draft.court.id.startswith("ny"):
        return False
    if _SOMEONE_APPEALS.search(prose[:_APPEAL_FROM_WITHIN]):
        return True
    roles = {role for party in draft.parties for role in party.roles}
    return bool(roles & {"appellant", "appellee"}) or bool(_APPELLATE_HEAD.search(prose[:1_500]))


def _is_made_on_appeal(draft: Draft, ruling: Ruling, own: str) -> bool:
    """Whether the motion was made to the reviewing court, whose own words are ``own``."""
    # The body keeps the original's order, so the place in it is found by halves.
    place = bisect_left(range(len(own)), ruling.evidence.span.start, key=draft.text.prose.original_offset)
    first, last = sentence_bounds(own, place)
    return is_of_the_appeal(normal_name(ruling.motion), own[first:last], len(own) - place)


def _dismisses_the_appeal(draft: Draft, ruling: Ruling, is_dismissed: bool) -> bool:
    """ "The motion to dismiss the appeal is denied"; a motion to dismiss that is granted where the appeal is dismissed."""
    if normal_name(ruling.motion) not in ("dismiss", "voluntary-dismissal"):
        return False
    span = ruling.evidence.span
    words = draft.text.original[span.start : span.end]
    return (is_dismissed and ruling.outcome == "granted") or bool(_DISMISS_THE_APPEAL.search(words))


def _sole_judge(draft: Draft) -> str | None:
    deciding = [judge.name for judge in draft.judges if judge.decides]
    return deciding[0] if len(deciding) == 1 else None


# ------------------------------------------------------------------ rows


def _trial_rulings(draft: Draft, prose: str, judge: str | None) -> list[Ruling]:
    movants = Movants(draft.parties, prose)
    decretal = _decretal_spans(prose)
    called = names_given(prose)
    told = [*islice(dispositions_in(prose, decretal, called), _MOST_RULINGS), *ordered_dispositions(prose)]
    titled = (
        [*title_dispositions(draft.title), *further_title_dispositions(prose, draft.title)]
        if draft.title
        else list(running_title_dispositions(prose))
    )
    adopted = [] if draft.kind == "Filing" else list(adopted_dispositions(prose, called))
    named = catalogue_of(prose, movants, called, FootnotedEntries(draft))
    catalogue = named_in_title(draft, movants) + named
    below = [each for each in named if draft.text.prose.span(each.start, each.end).start >= _end_of_title(draft)]
    for one in catalogue[: len(catalogue) - len(below)]:
        one.entry = None if is_given_otherwise(one.entry, one.names, below) else one.entry
    titled = [
        replace(each, motion=replace(each.motion, entries=()))
        if any(is_given_otherwise(entry, each.motion.names, below) for entry in each.motion.entries)
        else each
        for each in titled
    ]
    titled += [*docket_text_dispositions(prose, draft.kind == "Notice"), *_entered(prose, catalogue)]
    rows: list[Row] = []
    grounds = Grounds(draft)
    for each in sorted(told, key=lambda each: (_is_of_the_rest(each.motion, prose), not each.motion.entries)):
        _add(rows, each, movants, catalogue, prose)
    for each in titled + adopted:
        _add(rows, each, movants, catalogue, prose, only_new=True)
    in_title = {name for each in titled if each.start == IN_TITLE for name in each.motion.names}
    rows = with_title(
        rows, in_title, {name for each in catalogue if each.start >= 0 and not each.is_past for name in each.names}
    )
    if len(rows) == 1 and rows[0].entry is None:
        rows[0].entry = entry_terminated(prose)
    return [
        _ruling(draft, row, prose, judge, _grounds(row, catalogue, grounds), movants.names(row.movant), catalogue)
        for row in sorted(each_once(rows), key=lambda row: min(each.start for each in row.told))
    ]


def _end_of_title(draft: Draft) -> int:
    """Where the printed title ends in the original; 0 without a title."""
    return next((evidence.span.end for kind, evidence in draft.evidence if kind == "title"), 0)


def _entered(prose: str, catalogue: list[Named]) -> list[Disposition]:
    """What the court enters at a motion for it that is before the court: "A default judgment is hereby entered"."""
    asked = {name for each in catalogue if not each.is_past for name in each.names}
    found: list[Disposition] = []
    for motion in relief_entered(prose):
        first, last = sentence_bounds(prose, motion.start)
        if motion.names[0] in asked and not is_vetoed(prose[first : motion.start], prose[motion.end : last], False):
            found.append(
                Disposition(motion, "granted", motion.start, motion.end, False, True, prose[motion.end : last])
            )
    return found


def _decretal_spans(prose: str) -> tuple[tuple[int, int], ...]:
    """Where the filing orders: an introduction too may say "For the following reasons", so its first half needs capitals."""
    half = int(len(prose) * _LAST_PART)
    starts = [match.start() for match in _DECRETAL_CAPITALS.finditer(prose, 0, half)] + [
        match.start() for match in _DECRETAL.finditer(prose, half)
    ]
    return tuple((start, start + _DECRETAL_LENGTH) for start in starts)


# What is left when single motions are ruled on.  "The remaining motions are denied as moot." "Roe's other various motions"
_THE_REST = re.compile(r"(?i)\b(?:other|remaining|outstanding)\b")


def _is_of_the_rest(motion: Motion, prose: str) -> bool:
    if not motion.is_plural or motion.names or motion.start < 0:
        return False
    return _THE_REST.search(prose, max(0, motion.start - 25), motion.end) is not None


def _add(
    rows: list[Row], told: Disposition, movants: Movants, catalogue: list[Named], prose: str, only_new: bool = False
) -> None:
    motion = told.motion
    movant = movants.resolve(motion.movant)
    ruled = {(row.name, row.entry) for row in rows}
    numbers = _numbers(told, prose)
    those = numbered(motion, movant, numbers, catalogue) if numbers else []
    if motion.stands_as:
        those = stood_for(motion, movants, catalogue, prose, ruled)
    elif is_counted(motion, prose):
        those = those or counted(motion, movant, catalogue, prose, ruled)
    elif is_ordered(motion, prose) and (those := ordered(motion, movant, catalogue, prose)):
        pass
    else:
        those = those or meant(motion, movant, catalogue, prose)
    if _is_of_the_rest(motion, prose):
        those = [each for each in those if not any((name, each.entry) in ruled for name in each.names)]
    for each in those:
        names = each.names
        if (request := request_meant(told, each.names)) is not None:
            names, told = (request,), replace(told, motion=replace(motion, names=(request,)), is_limited=False)
        elif told.outcome in ("granted", "granted-in-part") and motion.is_alternative and motion.names:
            names = each.names[:1]
        for name in names:
            mover = movant.with_more(each.movant)
            entry = each.entry if each.entry is not None else entry_of(name, mover, catalogue)
            row = row_for(rows, name, mover, entry, each.number, told.outcome)
            if row is None:
                row = Row(name, mover, entry, each.number)
                rows.append(row)
            elif only_new:
                continue
            row.name = name if is_told_by_half(row, name) else row.name
            row.movant = row.movant.with_more(mover)
            row.entry = row.entry if row.entry is not None else entry
            row.told.append(told)


def _numbers(told: Disposition, prose: str) -> list[int]:
    """The numbers by which the sentence of a ruling counts its motion: "the motion of Roe (motion sequence 002) is granted"."""
    if told.motion.start < 0:
        return []
    first, last = sentence_bounds(prose, told.start)
    before = _CLAUSE_END.split(prose[max(first, told.start - _NUMBER_REACH) : told.start])[-1]
    after = _CLAUSE_END.split(prose[told.end : min(last, told.end + _NUMBER_REACH)])[0]
    return numbers_in(f"{before}{prose[told.start : told.end]}{after}")


def _ruling(
    draft: Draft,
    row: Row,
    prose: str,
    judge: str | None,
    grounds: tuple[str, ...],
    movants: tuple[str, ...],
    catalogue: list[Named],
) -> Ruling:
    best, outcome = chosen(row)
    if best.start == IN_TITLE:
        span = next(evidence.span for kind, evidence in draft.evidence if kind == "title")
        evidence = Evidence(span, "ruling.title")
    else:
        evidence = Evidence(draft.text.prose.span(best.start, best.end), "ruling.sentence")
    return Ruling(
        motion=name_as_filed(row.name, _printed(draft, row, best, catalogue, prose)),
        outcome=outcome,
        evidence=evidence,
        docket_entry=row.entry,
        movant=movants[0] if movants else None,
        co_movants=movants[1:],
        grounds=grounds,
        with_prejudice=_prejudice(row, prose),
        judge=judge,
    )


def _printed(draft: Draft, row: Row, best: Disposition, catalogue: list[Named], prose: str) -> Iterator[str]:
    """The words that name the row's motion: those of its ruling, else of the title, else where the motion is first named."""
    for told in (best, *row.told):
        if row.name in told.motion.names:
            yield (draft.title or "") if told.start == IN_TITLE else prose[told.motion.start : told.motion.end]
    for each in catalogue:
        if row.name in each.names and each.entry in (row.entry, None):
            yield (draft.title or "") if each.start == IN_TITLE else prose[each.start : each.end]


def _grounds(row: Row, catalogue: list[Named], grounds: Grounds) -> tuple[str, ...]:
    """What the motion stands on, by the words of its rulings and of the other places that name it."""
    places = [(each.motion.start, each.motion.end) for each in row.told if each.motion.start >= 0]
    places += [
        (each.start, each.end)
        for each in catalogue
        if each.start >= 0
        and not each.is_past
        and row.name in each.names
        and each.movant.may_be(row.movant)
        and (each.entry == row.entry or each.entry is None)
    ]
    return tuple(dict.fromkeys(ground for place in sorted(places) for ground in grounds.of(*place)))


def _prejudice(row: Row, prose: str) -> bool | None:
    for told in reversed(row.told):
        near = told.after[:160]
        if row.name == "dismiss":
            # "The Court grants the motion to dismiss [20]. It dismisses the claims without prejudice."
            near = prose[told.end : told.end + 300] if told.end < len(prose) else near
        match = _PREJUDICE.search(near)
        if match:
            return match.group("how").lower() == "with"
        if row.name == "dismiss" and _LEAVE.search(near):
            return False
    return None
