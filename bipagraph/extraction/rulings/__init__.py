"""Component ``bipagraph_rulings``: what an order, an opinion or a judgment itself decides.

One row for each request of each motion, and one for each thing done with an appeal.  A ruling told in the
introduction, the discussion and the decretal paragraph is one row; the decretal paragraph's words go before the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.rulings.appeal import appeal_outcomes
from bipagraph.extraction.rulings.dispositions import (
    IN_TITLE,
    Disposition,
    dispositions_in,
    title_dispositions,
)
from bipagraph.extraction.rulings.entries import entries_beside, entries_in
from bipagraph.extraction.rulings.motions import Motion, motion_names, motions_in
from bipagraph.extraction.rulings.movants import Movant, Movants
from bipagraph.extraction.rulings.sentences import sentence_bounds
from bipagraph.records import Evidence, Ruling

__all__ = ["rulings"]

_APPELLATE_COURT = re.compile(r"^(?:scotus|ca\d+|cadc|cafc|ill|illappct|\w*app\w*|bap\w*|\w*ctapp\w*)$")
_APPELLATE_HEAD = re.compile(
    r"(?i)\bcourts? of appeals?\b|\bappellate court\b|\bsupreme court of (?:the united states|illinois)\b"
)

# Where the decretal paragraphs begin.  "IT IS HEREBY ORDERED", "For the foregoing reasons", a heading ORDER or CONCLUSION
_DECRETAL = re.compile(
    r"(?:IT IS(?: \w+){0,3} (?:ORDERED|Ordered|ordered)|It is(?: \w+){0,3} (?:ORDERED|ordered)|\bORDERED\b[,:]? ?(?:that|AND ADJUDGED)"
    r"|(?m:^[ \t]*(?:[IVX]+\.? )?(?:CONCLUSION|Conclusion|ORDER|DISPOSITION|DECRETAL)[ \t]*$)"
    r"|\b(?:[Ff]or|FOR) (?:all )?(?:the|these|THE) (?:foregoing|reasons|above|FOREGOING|REASONS)\b)"
)
_DECRETAL_LENGTH = 2_500
# No filing rules on more motions, nor names motions more often; what is beyond is no filing, and would take quadratic time.
_MOST_RULINGS, _MOST_NAMED = 500, 3_000
_DECRETAL_CAPITALS = re.compile(r"IT IS [A-Z, ]{0,40}ORDERED")
_LAST_PART = 0.5

# An order on the motion is told, not the motion.  "the Court's Order granting in part Plaintiff's motion", "the Court denied the motion"
_ON_A_MOTION = re.compile(
    r"(?i)\b(?:order|opinion|ruling|decision|granting|denying|granted|denied|ruled|(?:denial|grant) of|allowed|struck|resolved|resolving|decided)\b[^;]{0,80}$"
)
_WAS_DECIDED = re.compile(
    r"(?i)^[^;]{0,160}\b(?:was|were|had been|has been|each was)\s+(?:\w+\s+)?(?:granted|denied|stricken|dismissed|allowed|moot|withdrawn)\b"
)
_NEXT_ENTRY = re.compile(r"\s*[\[(]?(?:Dkts?|Docs?|Docket|ECF|D\.E|DE|d/e|D\. ?\d|R\. ?\d|# ?\d|\d{1,4}\])")
# A motion told by its verb.  "Halcyon moves to dismiss under Rule 12(b)(6). [31]." "She has moved for summary judgment"
_MOVES = re.compile(r"move[sd]?\s+(?=(?:to|for|under|pursuant)\s)")
_MOVER = re.compile(
    r"(?P<mover>(?:[\w.,&’'-]+\s){1,8}?)(?:(?:now|also|has|have|jointly|each|again|therefore|timely|cross)[\s-])*$"
)
# What an order is about, beneath its title (N.D. Cal., S.D. Cal.).  "Re: Dkt. Nos. 66, 67" "[ECF No. 5.]"
_RE_ENTRIES = re.compile(
    r"(?m)(?:\bR[Ee]:?[ \t]+|^[ \t]*\[|[ \t]{3,}\[)(?P<entries>(?:Dkts?|Docs?|ECF|Docket)\.? ?[^\n\]]{1,60})"
)
_TITLE_REACH = 6_000
_PREJUDICE = re.compile(r"(?i)\b(?P<how>with(?:out)?) prejudice\b")
_LEAVE = re.compile(r"(?i)\bleave to (?:amend|file an amended|replead)")
_GROUND = re.compile(
    r"(?:Fed(?:eral|\.)\s?R(?:ules?|\.)\s?(?:of )?(?:Civ(?:il|\.)\s?P(?:rocedure|\.))|Rules?)\s?(?P<rule>\d{1,2}(?:\.\d)?(?:\([a-z0-9]{1,2}\)){0,4})",
    re.IGNORECASE,
)
_STATE_GROUND = re.compile(r"\b(?:735 ILCS 5/|[Ss]ection |§ ?)(?P<section>2-6(?:15|19(?:\.1)?))\b")


@dataclass(slots=True)
class _Named:
    """A motion named with its request: what bare mentions and missing entries are filled from."""

    names: tuple[str, ...]
    movant: Movant
    entry: int | None
    start: int
    is_past: bool = False  # an earlier order decided it


@dataclass(slots=True)
class _Row:
    """All that the filing says of one request of one motion."""

    name: str
    movant: Movant
    entry: int | None
    told: list[Disposition] = field(default_factory=list)


@Language.component("bipagraph_rulings")
def rulings(doc: Doc) -> Doc:
    """Add the rulings of an order, opinion or judgment to the draft; any other filing rules on nothing."""
    draft = draft_of(doc)
    if draft.kind not in ("Order", "Opinion", "Judgment"):
        return doc
    prose = draft.text.prose.text
    judge = _sole_judge(draft)
    if _is_appellate(draft, prose):
        outcomes = appeal_outcomes(prose[: draft.text.footnotes_start or len(prose)])
        for each in outcomes:
            evidence = Evidence(draft.text.prose.span(each.start, each.end), "ruling.appeal")
            draft.rulings.append(Ruling("appeal", each.outcome, evidence))
        if outcomes:
            return doc
    draft.rulings += _trial_rulings(draft, prose, judge)
    return doc


def _is_appellate(draft: Draft, prose: str) -> bool:
    if draft.court is not None:
        return bool(_APPELLATE_COURT.match(draft.court.id))
    roles = {role for party in draft.parties for role in party.roles}
    return bool(roles & {"appellant", "appellee"}) or bool(_APPELLATE_HEAD.search(prose[:1_500]))


def _sole_judge(draft: Draft) -> str | None:
    deciding = [judge.name for judge in draft.judges if judge.decides]
    return deciding[0] if len(deciding) == 1 else None


# ------------------------------------------------------------------ motions and their entries


def _catalogue(prose: str, movants: Movants) -> list[_Named]:
    """Each motion that the filing names with its request, in order."""
    named: list[_Named] = []
    motions = list(islice(motions_in(prose), _MOST_NAMED))
    for number, motion in enumerate(motions):
        if not motion.names:
            continue
        first, last = sentence_bounds(prose, motion.start)
        neighbours = [
            each
            for each in motions[max(0, number - 1) : number + 2]
            if each is not motion and first <= each.start < last
        ]
        past = bool(_ON_A_MOTION.search(prose[first : motion.start])) or bool(
            _WAS_DECIDED.search(prose[motion.end : last])
        )
        entries: list[int] = list(motion.entries)
        if past and entries and prose[motion.end : motion.end + 2].strip()[:1] not in ("[", "("):
            entries = []  # "its Order granting the motion to compel. Dkt. 116": the order's entry
        elif not entries and not past and not neighbours:
            entries = entries_beside(prose[last : last + 60]) if _NEXT_ENTRY.match(prose, last) else []
            entries = entries or entries_in(prose[motion.end : min(last, motion.end + 400)])
            entries = entries if len(entries) == len(motion.names) or len(entries) == 1 else []
        movant = movants.resolve(motion.movant)
        for names, entry in _paired(motion, entries):
            if motion.movant or entry is not None or motion.is_definite:
                named.append(_Named(names, movant, entry, motion.start, past))
    for verb in islice(_MOVES.finditer(prose), _MOST_NAMED):
        first, last = sentence_bounds(prose, verb.start())
        requests = motion_names(prose[verb.end() : min(last, verb.end() + 300)].strip())
        mover = _MOVER.search(prose[max(first, verb.start() - 90) : verb.start()])
        if requests and mover:
            rest = prose[verb.end() : last]
            entries = entries_beside(prose[last : last + 60]) or entries_in(rest[:300])
            named.append(
                _Named(tuple(requests), movants.resolve(mover.group("mover")), next(iter(entries), None), verb.start())
            )
    return sorted(named, key=lambda each: each.start)


def _of_title(draft: Draft, movants: Movants) -> list[_Named]:
    """The motions that the title names, with the entries beneath it: ``ORDER DENYING MOTION TO SEAL`` / ``Re: Dkt. No. 30``."""
    motions = [motion for motion in motions_in(draft.title or "") if motion.names]
    beneath = _RE_ENTRIES.search(draft.text.layout.text, 0, _TITLE_REACH)
    entries = entries_in(beneath.group("entries")) if beneath else []
    named: list[_Named] = []
    for number, motion in enumerate(motions):
        own = list(motion.entries) or (
            entries[number : number + 1]
            if len(entries) == len(motions)
            else entries
            if len(motions) == 1 and motion.is_plural
            else []
        )
        named += [
            _Named(names, movants.resolve(motion.movant), entry, IN_TITLE) for names, entry in _paired(motion, own)
        ]
    return named


def _paired(motion: Motion, entries: Sequence[int]) -> list[tuple[tuple[str, ...], int | None]]:
    """Requests and entries: ``motions to stay and to compel (Dkts. 8, 9)`` are two motions, ``motion to … and for … (Dkt. 8)`` is one."""
    if len(entries) > 1 and len(entries) == len(motion.names) and motion.is_plural:
        return [((name,), entry) for name, entry in zip(motion.names, entries, strict=True)]
    if motion.is_plural and entries:
        return [(motion.names, entry) for entry in entries]
    return [(motion.names, entries[0] if entries else None)]


def _meant(motion: Motion, movant: Movant, catalogue: list[_Named], prose: str) -> list[_Named]:
    """The motions that a ruling's words mean, with what other places tell of them."""
    if motion.names:
        if motion.start == IN_TITLE:
            return [each for each in catalogue if each.start == IN_TITLE and each.names == motion.names] or [
                _Named(motion.names, movant, None, IN_TITLE)
            ]
        here = [each for each in catalogue if each.start == motion.start and (each.entry is not None or motion.entries)]
        if here:
            return here
        if motion.is_plural:
            several = {
                each.entry: _Named(motion.names, movant, each.entry, motion.start)
                for each in catalogue
                if not each.is_past
                and each.entry is not None
                and set(each.names) & set(motion.names)
                and each.movant.may_be(movant)
            }
            if len(several) > 1:
                return list(several.values())
        return [_Named(names, movant, entry, motion.start) for names, entry in _paired(motion, motion.entries)]
    if motion.entries:
        return [
            next((each for each in catalogue if each.entry == entry), _Named((), movant, entry, motion.start))
            for entry in motion.entries
        ]
    known = [each for each in catalogue if each.movant.may_be(movant) and not each.is_past]
    before = [each for each in known if each.start < motion.start]
    if motion.is_plural:
        several = {each.entry: each for each in before if each.entry is not None}
        both = prose[max(0, motion.start - 5) : motion.end].lower().find("both") >= 0
        return list(several.values()) if len(several) == 2 or (several and not both) else []
    pending = [each for each in before if each.entry is not None] or before
    if not pending:
        return known[:1]
    # "The motion" is the one that the filing is about, named first; among several requests the one last named.
    return pending[:1] if len({each.names for each in pending}) == 1 or movant.side else pending[-1:]


# ------------------------------------------------------------------ rows


def _trial_rulings(draft: Draft, prose: str, judge: str | None) -> list[Ruling]:
    movants = Movants(draft.parties, prose)
    decretal = _decretal_spans(prose)
    told = list(islice(dispositions_in(prose, decretal), _MOST_RULINGS))
    titled = list(title_dispositions(draft.title)) if draft.title else []
    if not told and not titled:
        return []
    catalogue = _of_title(draft, movants) + _catalogue(prose, movants)
    rows: list[_Row] = []
    for each in sorted(told, key=lambda each: (_is_of_the_rest(each.motion, prose), not each.motion.entries)):
        _add(rows, each, movants, catalogue, prose)
    for each in titled:
        _add(rows, each, movants, catalogue, prose, only_new=True)
    return [
        _ruling(draft, row, prose, judge) for row in sorted(rows, key=lambda row: min(each.start for each in row.told))
    ]


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
    rows: list[_Row], told: Disposition, movants: Movants, catalogue: list[_Named], prose: str, only_new: bool = False
) -> None:
    motion = told.motion
    movant = movants.resolve(motion.movant)
    meant = _meant(motion, movant, catalogue, prose)
    if _is_of_the_rest(motion, prose):
        ruled = {(row.name, row.entry) for row in rows}
        meant = [each for each in meant if not any((name, each.entry) in ruled for name in each.names)]
    for each in meant:
        names = each.names[:1] if told.outcome == "granted" and motion.is_alternative and motion.names else each.names
        for name in names:
            mover = movant.with_more(each.movant)
            entry = each.entry if each.entry is not None else _entry_of(name, mover, catalogue)
            row = _row_for(rows, name, mover, entry)
            if row is None:
                row = _Row(name, mover, entry)
                rows.append(row)
            elif only_new:
                continue
            row.movant = row.movant.with_more(mover)
            row.entry = row.entry if row.entry is not None else entry
            row.told.append(told)


def _entry_of(name: str, movant: Movant, catalogue: list[_Named]) -> int | None:
    """The entry of the motion so named, if the filing gives it one, and only one."""
    named = [each for each in catalogue if name in each.names and each.entry is not None and each.movant.may_be(movant)]
    entries = {each.entry for each in named if not each.is_past} or {each.entry for each in named}
    return entries.pop() if len(entries) == 1 else None


def _row_for(rows: list[_Row], name: str, movant: Movant, entry: int | None) -> _Row | None:
    """The row that a ruling belongs to: same request, and neither entry nor movant against it."""
    alike = [row for row in rows if row.name == name and row.movant.may_be(movant)]
    same = [row for row in alike if row.entry == entry]
    if same:
        return same[0]
    if entry is None:
        return alike[0] if alike else None
    return next((row for row in alike if row.entry is None), None)


def _chosen(row: _Row) -> tuple[Disposition, str]:
    """The words that tell the ruling best, and its outcome."""
    whole = [each for each in row.told if not each.is_limited]
    if whole:
        decretal = [each for each in whole if each.is_decretal]
        best = next((each for each in reversed(decretal or whole) if each.motion.entries), (decretal or whole)[-1])
        outcomes = {each.outcome for each in (decretal or whole)}
        outcome = (
            "granted-in-part"
            if "granted-in-part" in outcomes
            or (outcomes >= {"granted", "denied"} and _same_sentence(decretal or whole))
            else best.outcome
        )
        return best, outcome
    outcomes = {each.outcome for each in row.told}
    if outcomes & {"granted", "granted-in-part"} and len(outcomes) > 1:
        return row.told[-1], "granted-in-part"
    return row.told[-1], row.told[-1].outcome


def _same_sentence(told: list[Disposition]) -> bool:
    return any(
        abs(first.start - second.start) < 400 for first, second in pairwise(told) if first.outcome != second.outcome
    )


def _ruling(draft: Draft, row: _Row, prose: str, judge: str | None) -> Ruling:
    best, outcome = _chosen(row)
    if best.start == IN_TITLE:
        span = next(evidence.span for kind, evidence in draft.evidence if kind == "title")
        evidence = Evidence(span, "ruling.title")
    else:
        evidence = Evidence(draft.text.prose.span(best.start, best.end), "ruling.sentence")
    return Ruling(
        motion=row.name,
        outcome=outcome,
        evidence=evidence,
        docket_entry=row.entry,
        movant=row.movant.name,
        grounds=tuple(dict.fromkeys(ground for each in row.told for ground in _grounds(each))),
        with_prejudice=_prejudice(row, prose),
        judge=judge,
    )


def _grounds(told: Disposition) -> list[str]:
    words = f"{told.motion.request} {told.after[:120]}"
    found = [f"Fed. R. Civ. P. {match.group('rule')}" for match in _GROUND.finditer(words)]
    return found + [f"735 ILCS 5/{match.group('section')}" for match in _STATE_GROUND.finditer(words)]


def _prejudice(row: _Row, prose: str) -> bool | None:
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
