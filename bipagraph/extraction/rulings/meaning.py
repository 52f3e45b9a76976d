"""Which motions a ruling's words mean: by their requests, movants, entries and numbers, from all that the filing names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bipagraph.extraction.rulings.catalogue import Named, is_cross, paired
from bipagraph.extraction.rulings.dispositions import IN_TITLE
from bipagraph.extraction.rulings.motions import Motion
from bipagraph.extraction.rulings.movants import Movant
from bipagraph.extraction.rulings.names import is_known, motion_names
from bipagraph.extraction.rulings.pending import open_motions, paragraph_start
from bipagraph.extraction.rulings.sentences import sentence_bounds

__all__ = ["entry_of", "meant", "numbered"]

#: A name that possesses a motion.  "Keystone's", "Defendant Keystone's"
_POSSESSOR = re.compile(
    r"\b(?!(?:Plaintiff|Defendant|Petitioner|Respondent|Movant|Intervenor|Debtor|Government)s?\b)([A-Z][\w-]{2,})['’]s?\s*$"
)
#: "The motion" is none that its author called a request.
_MOTION_NOUN = re.compile(r"(?i)\bmotions?\b")
_REQUEST_NOUN = re.compile(r"(?i)(?:\w+['’]s? )?requests? for judicial notice")
# Entries that a list of rulings gives without a label.  "Motions 36 and 41 are DENIED"
_BARE_ENTRIES = re.compile(r"\s(?:Nos?\. ?|# ?)?[1-9]\d{0,3}(?:(?:, and|,| and| &) ?#?[1-9]\d{0,3})*")
# "The Daubert motion is well taken. Dr. Roe tested nothing. The motion is granted."
_SENTENCES_BACK = 4
# A section that decides one motion, beneath a heading with its entry, has no more paragraphs.
_PARAGRAPHS_BACK = 8
# The motions of one paragraph, where the court rules on "the motions" and none has an entry.
_TOLD_TOGETHER = 1_200


def numbered(motion: Motion, movant: Movant, numbers: list[int], catalogue: list[Named]) -> list[Named]:
    """The motions that the court means by their numbers, told best where a party moves, else by the form's kinds."""
    found: list[Named] = []
    for number in numbers:
        those = [each for each in catalogue if each.number == number and each.names and not each.is_past]
        moved = [each for each in those if each.movant != Movant()] or those
        names = tuple(dict.fromkeys(name for each in moved for name in each.names))
        mover = movant.with_more(moved[0].movant) if moved else movant
        if motion.names or names:
            found.append(Named(motion.names or names, mover, None, motion.start, motion.end, number=number))
    return found


def meant(motion: Motion, movant: Movant, catalogue: list[Named], prose: str) -> list[Named]:
    """The motions that a ruling's words mean, with what other places tell of them."""
    if motion.names:
        if motion.start == IN_TITLE:
            titled = [
                each
                for each in catalogue
                if each.start == IN_TITLE
                and set(each.names) <= set(motion.names)
                and (not motion.entries or each.entry in motion.entries)
                and each.movant.may_be(movant)
            ]
            return titled or [Named(motion.names, movant, next(iter(motion.entries), None), IN_TITLE, IN_TITLE)]
        here = [each for each in catalogue if each.start == motion.start and (each.entry is not None or motion.entries)]
        if here:
            own = motion.entries[0] if len(motion.entries) == 1 else None
            return [each if each.entry is not None else replace(each, entry=own) for each in here]
        if motion.is_plural:
            several = {
                each.entry: Named(motion.names, movant, each.entry, motion.start, motion.end)
                for each in catalogue
                if not each.is_past
                and not each.is_paper
                and each.entry is not None
                and set(each.names) & set(motion.names)
                and each.movant.may_be(movant)
            }
            if len(several) > 1:
                return list(several.values())
        if motion.is_plural and not motion.entries and not is_known(list(motion.names)):
            # "Plaintiff's motions seeking to set a date and for a finding of contempt are denied": told in other words than their titles
            called = {
                each.entry: each
                for each in catalogue
                if each.names
                and each.entry is not None
                and 0 <= each.start < motion.start
                and not (each.is_past or each.is_paper)
                and each.movant.may_be(movant)
            }
            if len(called) > 1:
                return list(called.values())
        if not motion.entries and (by_half := _named_by_half(motion, movant, catalogue)):
            return by_half
        return [
            Named(names, movant, entry, motion.start, motion.end) for names, entry in paired(motion, motion.entries)
        ]
    if motion.entries:
        told = [each for entry in motion.entries for each in catalogue if each.entry == entry and each.names]
        first = {each.entry: each for each in reversed(told)}
        lone = None if first or len(motion.entries) > 1 or motion.is_plural else _sole(motion, movant, catalogue)
        if lone is None and not first and is_cross(prose, motion):
            lone = _answered(motion, catalogue, prose)
        return [
            first.get(entry) or Named(lone.names if lone else (), movant, entry, motion.start, motion.end)
            for entry in motion.entries
        ]
    listed = _BARE_ENTRIES.match(prose, motion.end) if motion.start >= 0 else None
    if listed:
        wanted = [int(number) for number in re.findall(r"\d+", listed.group())]
        those = {each.entry: each for each in reversed(catalogue) if each.entry in wanted and each.names}
        return [those[number] for number in wanted if number in those]
    known = [each for each in catalogue if each.names and each.movant.may_be(movant) and not each.is_past]
    if _MOTION_NOUN.search(prose, motion.start, motion.end):
        known = [each for each in known if not _REQUEST_NOUN.match(prose[each.start : each.end])] or known
    if (
        any(each.is_cross for each in known) and not motion.is_plural
    ):  # "The motion is granted. The cross-motion is denied."
        known = [each for each in known if each.is_cross == is_cross(prose, motion)] or known
    before = [each for each in known if each.start < motion.start]
    if not motion.is_plural:
        moved = _of_the_mover(motion, before, prose)
        # Whoever made two motions is told apart by no name.
        before = moved if moved and (movant.name is None or len({each.names for each in moved}) == 1) else before
    if motion.is_plural:
        entered = {each.entry: each for each in before if each.entry is not None and not each.is_paper}
        both = prose[max(0, motion.start - 5) : motion.end].lower().find("both") >= 0
        if both and len(entered) != 2:
            distinct = {each.names: each for each in before if not each.is_paper}
            return list((distinct if len(distinct) == 2 else entered).values())
        together = {
            (each.names, each.movant.side): each
            for each in before
            if not each.is_paper and each.start >= 0 and motion.start - each.start < _TOLD_TOGETHER
        }
        return list((entered if entered or len(together) < 2 else together).values())
    before = _of_the_wish(motion, before, prose) or before
    pending = [each for each in before if each.entry is not None and not each.is_paper] or before
    if not pending:
        return known[:1]
    if len({each.entry for each in pending}) > 1 and (near := _nearest(motion, movant, before, catalogue, prose)):
        return near
    # "The motion" is the one that the filing is about, named first; among several requests the one last named.
    found = pending[:1] if len({each.names for each in pending}) == 1 or movant.side else pending[-1:]
    bare = {each.entry for each in catalogue if not each.names and 0 <= each.start < motion.start}
    if found[0].entry is None and len(bare) == 1:
        return [Named(found[0].names, found[0].movant, bare.pop(), motion.start, motion.end)]
    return found


def _nearest(motion: Motion, movant: Movant, before: list[Named], catalogue: list[Named], prose: str) -> list[Named]:
    """Of several motions that told last, alone in its sentence, its paragraph or its section, by its entry."""
    entries: dict[str, set[int]] = {}
    of_others = {each.entry for each in catalogue if not each.movant.may_be(movant)}
    for each in before:
        if each.entry is not None and not each.is_paper and each.entry not in of_others:
            for name in each.names:
                entries.setdefault(name, set()).add(each.entry)
    ours = [each for each in before if each.entry not in of_others - {None} and set(each.names) & entries.keys()]
    for start in _back_from(motion.start, prose):
        if those := open_motions(ours, start, motion.start):
            (one, *others) = those
            of_name = entries.get(one.names[0], set())
            if others or (one.entry is None and len(of_name) != 1):
                return []
            return [one if one.entry is not None else replace(one, entry=next(iter(of_name)))]
    return []


def _back_from(position: int, prose: str) -> Iterator[int]:
    """Where the sentences right before ``position`` begin, then the paragraphs."""
    paragraph = paragraph_start(prose, position)
    start = sentence_bounds(prose, position)[0]
    for _ in range(_SENTENCES_BACK):
        yield max(start, paragraph)
        if start <= paragraph:
            break
        start = sentence_bounds(prose, max(paragraph, start - 2))[0]
    for _ in range(_PARAGRAPHS_BACK):
        yield paragraph
        paragraph = paragraph_start(prose, max(0, paragraph - 2))


def _of_the_mover(motion: Motion, before: list[Named], prose: str) -> list[Named]:
    """The motions whose mention names the mover as this one does: "Keystone moves to strike" for "Keystone's Motion", who is not in the caption."""
    name = _POSSESSOR.search(motion.movant)
    if name is None:
        return []
    sentences = {each.start: sentence_bounds(prose, each.start)[0] for each in before if each.start >= 0}
    return [
        each
        for each in before
        if each.start >= 0 and name[1] in prose[max(sentences[each.start], each.start - 90) : each.end]
    ]


# "To the extent Plaintiff seeks | to amend his complaint, the motion is denied."
_WISHES = re.compile(r"(?i)\b(?:seeks?|asks?|requests?|wishes)(?: for| leave)?,? (?=(?:to|an?|the|for) )")


def _of_the_wish(motion: Motion, before: list[Named], prose: str) -> list[Named]:
    """The motions for what the sentence says, before it comes to "the motion", that the party wants."""
    first, _ = sentence_bounds(prose, motion.start)
    wanted = {
        name
        for wish in _WISHES.finditer(prose, first, motion.start)
        for name in motion_names(
            prose[wish.end() : motion.start]
            if prose.startswith("to ", wish.end())
            else f"for {prose[wish.end() : motion.start]}"
        )
    }
    return [each for each in before if wanted & set(each.names)]


def _answered(motion: Motion, catalogue: list[Named], prose: str) -> Named | None:
    """What a bare cross-motion answers: the motion told before it in the same sentence, whose name is its own."""
    first, _ = sentence_bounds(prose, motion.start)
    told = [each for each in catalogue if each.names and first <= each.start < motion.start]
    return told[-1] if told else None


def _sole(motion: Motion, movant: Movant, catalogue: list[Named]) -> Named | None:
    """The one motion named without an entry, to which an entry beside "the motion" belongs."""
    named = {
        each.names: each
        for each in catalogue
        if each.names and not each.is_past and 0 <= each.start < motion.start and each.movant.may_be(movant)
    }
    return (
        next(iter(named.values())) if len(named) == 1 and all(each.entry is None for each in named.values()) else None
    )


def _named_by_half(motion: Motion, movant: Movant, catalogue: list[Named]) -> list[Named]:
    """What "the Motion for Leave" means where one motion for leave to do something is named, and no other."""
    if len(motion.names) != 1:
        return []
    whole = {
        (name, each.entry): Named((name,), each.movant, each.entry, motion.start, motion.end)
        for each in catalogue
        for name in each.names
        if name.startswith(motion.names[0] + "-") and each.movant.may_be(movant) and not each.is_past
    }
    named_whole = any(motion.names[0] in each.names and each.entry is not None for each in catalogue)
    return list(whole.values()) if len(whole) == 1 and not named_whole else []


def entry_of(name: str, movant: Movant, catalogue: list[Named]) -> int | None:
    """The entry of the motion so named, if the filing gives it one, and only one."""
    named = [each for each in catalogue if name in each.names and each.entry is not None and each.movant.may_be(movant)]
    for kept in (
        [each for each in named if not each.is_past and not each.is_paper],
        [each for each in named if not each.is_past],
        named,
    ):
        entries = {each.entry for each in kept}
        if entries:
            return entries.pop() if len(entries) == 1 else None
    return None
