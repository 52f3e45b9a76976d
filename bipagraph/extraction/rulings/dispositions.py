"""Sentences in which a court decides a motion, told from those that recount, ask, suppose or quote.

A court decides in the present tense ("The Court GRANTS", "is GRANTED"), or says what it will do; what it did before it
tells in the past tense.  So the past tense is never read as a ruling of this filing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bipagraph.extraction.rulings.entries import entries_beside
from bipagraph.extraction.rulings.motions import Called, Motion, motions_in
from bipagraph.extraction.rulings.relief import relief_after, relief_at, relief_before
from bipagraph.extraction.rulings.sentences import sentence_bounds
from bipagraph.extraction.rulings.stand_ins import object_stand_in, subject_stand_in
from bipagraph.extraction.rulings.verbs import (
    ADVERB,
    AUXILIARY,
    COORDINATE,
    LIST_ITEM,
    SUBJECT_BEFORE,
    Verb,
    outcome_of,
    role_of,
    verb_matches,
    verbs_in,
)
from bipagraph.extraction.rulings.vetoes import in_parentheses, is_quoted, is_vetoed

__all__ = ["IN_TITLE", "Disposition", "dispositions_in"]


#: The offset of what stands in the title, which is no part of the text searched.
IN_TITLE = -1


@dataclass(frozen=True, slots=True)
class Disposition:
    """One motion decided in one sentence; offsets are those of the text searched, half-open.

    is_limited   it decides but a part: "as to Count II"
    is_decretal  it stands in the decretal paragraphs or is printed in capitals
    after        the words behind the verb, in which prejudice and grounds may stand
    """

    motion: Motion
    outcome: str
    start: int
    end: int
    is_limited: bool
    is_decretal: bool
    after: str


# A "sentence" with more verbs of ruling is a table or no text at all.
_MOST_VERBS = 24
# What governs a verb stands no farther before it.
_REACH_BACK = 700

# "takes the motion under advisement", "is taken under advisement", "holds in abeyance": deferred.
_ADVISEMENT = re.compile(
    r"(?i)\b(?P<verb>takes?|taking|taken|holds?|held|placed?s?)\b(?P<between>(?:[^.;]|\.(?=\s?\d|\sNos?\b|\sE)){0,160}?)\b(?:under (?:advisement|submission)|in abeyance)\b"
)
_MOOT_ADJECTIVE = re.compile(
    r"(?i)\b(?:is|are)(?: \w+ly| \w+fore| now| also)?(?: rendered| deemed| found| declared)? (?P<moot>moot)\b"
)

# Two verbs of one motion.  "grants | in part and denies in part the motion", "partially grants | and partially denies the motion"
_AND_ALSO = re.compile(r"(?i)[\s,]*(?:in part,? and |and partially )")
_QUALIFIER = re.compile(r"(?i)[\s,]{1,3}(?:in part|as moot|with(?:out)? prejudice|in its entirety|in full)\b")
# Of two motions the first may have a verb of its own.  "the motion for judgment is submitted and the motion to withdraw is denied"
_HAS_PREDICATE = re.compile(r"(?<!which )(?<!that )\b(?:is|are|was|were|remains?) (?!the subject)")
# "Ruling on the motion is deferred"
_RULING_ON = re.compile(
    r"(?i)\b(?:ruling|decision|consideration|resolution|disposition|hearing|briefing)\s+(?:on|of)\s+\Z"
)
# "The motion was withdrawn and is TERMINATED": the past participle rules on nothing, but its subject goes on.
_WAS = re.compile(r"(?i)\b(?:was|were|been)(?: \w+ly)? \w+\Z")
#: "The motion is granted. (Dkt. 12.)": how far behind the verb an entry may stand.
_ENTRY_REACH = 60
# What an order recites stands before this word.  "the motion to seal having been heard, it is ORDERED that the motion to stay is"
_ORDERED = re.compile(r"\b(?:ORDERED|ADJUDGED|DECREED)\b")
# "as to Count II", "with respect to the negligence claim": only a part is decided.
_LIMIT = re.compile(
    r"(?i)\b(?:as to|with respect to|with regard to|insofar as|to the extent|on)\s[^.;]{0,80}?"
    r"\b(?:counts?|claims?|counterclaims?|sections?|aspect|causes? of action|issues?|theory|portion|allegations?|paragraphs?|requests? for|liability|damages)\b|(?i:\b(?:as to|on)\s§)"
)


# The same motion is meant by a second participle without a subject of its own: "granted as to Count I and is otherwise denied",
# but not "is granted and the complaint is dismissed".
_GOES_ON = re.compile(
    rf"(?i)(?:\b(?:and|but|or|(?<!against )(?<!for )(?<!of )(?<!in )(?<!on )(?<!to )(?<!with )(?<!by )it|they)|,)(?:\s+{ADVERB})*(?:\s+(?:is|are))?(?:\s+{ADVERB})*[\s,]*$"
)
# ------------------------------------------------------------------ rulings in running text


def dispositions_in(
    text: str, decretal: tuple[tuple[int, int], ...] = (), called: Called | None = None
) -> Iterator[Disposition]:
    """Each motion decided in ``text``, in order.

    decretal  the spans of the decretal paragraphs
    called    the short names that the filing gives its motions
    """
    position = 0
    for verb, _, _ in verb_matches(text, 0, len(text)):
        if verb < position:
            continue
        first, last = sentence_bounds(text, verb)
        position = last
        is_decretal = any(low <= verb < high for low, high in decretal)
        yield from _in_sentence(text, first, last, is_decretal, called)
    rare = [
        pattern
        for word, pattern in (
            ("advisement", _ADVISEMENT),
            ("under submission", _ADVISEMENT),
            ("abeyance", _ADVISEMENT),
            (" moot", _MOOT_ADJECTIVE),
        )
        if word in text or word.upper() in text
    ]
    for match in (match for pattern in dict.fromkeys(rare) for match in pattern.finditer(text)):
        first, last = sentence_bounds(text, match.start())
        is_decretal = any(low <= match.start() < high for low, high in decretal)
        yield from _deferred_or_moot(text, first, last, match, is_decretal, called)


def _in_sentence(text: str, first: int, last: int, is_decretal: bool, called: Called | None) -> Iterator[Disposition]:
    verbs = verbs_in(text, first, last)
    if len(verbs) > _MOST_VERBS:
        return
    motions = list(motions_in(text, first, last, called))
    verbs = [
        verb
        for verb in verbs
        if verb.form != "plain" or not any(motion.start < verb.start < motion.end for motion in motions)
    ]
    subjects: tuple[Motion, ...] = ()  # of the last passive verb: "is granted in part and denied in part"
    objects: tuple[Motion, ...] = ()  # of the last active verb: "grants the motion in part and denies it in part"
    accepted: Verb | None = None
    for index, verb in enumerate(verbs):
        following = verbs[index + 1].start if index + 1 < len(verbs) else last
        previous = verbs[index - 1].end if index else first
        before, after = text[max(first, verb.start - _REACH_BACK) : verb.start], text[verb.end : last]
        form = role_of(before, text[verb.end : following], verb, accepted, motions, is_decretal)
        if form is None and _is_gapped(text, previous, verb, following, accepted, motions):
            form = "passive"
        if form is None or is_quoted(text, first, verb.start) or in_parentheses(before):
            continue
        if is_vetoed(before, after, verb.printed.isupper()):
            continue
        if form == "active":
            behind_verb = [motion for motion in motions if verb.end <= motion.start < following]
            # "reserves ruling on | the motion": the verb has its own preposition.
            own = tuple(_independent(behind_verb))
            if behind_verb and behind_verb[0] not in own and behind_verb[0].start <= verb.end + 1:
                own = (behind_verb[0], *own)
            decided = own or (
                objects
                if re.match(r"(?i)[\s,]*(?:it|them|the same|in part|the remainder|the rest|as to)\b", after)
                else ()
            )
            if not own and not decided and index + 1 < len(verbs) and _AND_ALSO.match(after):
                later = tuple(_independent([motion for motion in motions if verbs[index + 1].end <= motion.start]))
                decided = later[:1]
            relief = None if decided else relief_at(text, verb.end, following)
            decided = decided or ((relief,) if relief else ()) or _stood_for_by_object(text, verb, following, objects)
            objects = decided or objects
            subjects = ()
        else:
            ordered = [match.end() for match in _ORDERED.finditer(text, previous, verb.start)][-1:]
            own = tuple(_independent([m for m in motions if max(ordered, default=previous) <= m.start < verb.start]))
            own = own or tuple(_independent([motion for motion in motions if previous <= motion.start < verb.start]))
            own = own or tuple(m for m in motions if previous <= m.start < verb.start and _is_told_of(text, m, verb))
            if verb.outcome == "deferred":
                own = tuple(
                    m
                    for m in motions
                    if m in own or (previous <= m.start < verb.start and _RULING_ON.search(text, previous, m.start))
                )
            own = tuple(
                each for each in own if each is own[-1] or not _HAS_PREDICATE.search(text, each.end, own[-1].start)
            )
            if not own and _WAS.search(text[first:previous]) and _GOES_ON.search(text[previous : verb.start]):
                own = tuple(_independent([motion for motion in motions if motion.start < previous])[-1:])
            auxiliary = AUXILIARY.search(before)
            is_of = verb.start - len(before) + auxiliary.start() if auxiliary else verb.start
            others = () if own else _stood_for_by_subject(text, previous, is_of, verb, subjects)
            if others and others[0].stands_as in ("mover", "order", "rest"):
                own = others  # "Roe's motion is granted; Doe's, denied": not the same motion once more
            decided = own or (subjects if _GOES_ON.search(text[previous : verb.start]) else ())
            if not decided:
                is_sure = is_decretal or verb.printed.isupper()
                relief = relief_after(text, verb.end, following, is_sure) or relief_before(
                    text, previous, is_of, is_sure
                )
                decided = (relief,) if relief else others
            subjects = decided
        if not decided:
            continue
        accepted = verb
        if len(decided) == 1 and form == "passive" and not decided[0].entries and decided[0].start < verb.start:
            behind = entries_beside(text[verb.end + _qualifier_end(text[verb.end : following]) :][:_ENTRY_REACH])
            decided = (replace(decided[0], entries=tuple(behind)),) if behind else decided
        # What qualifies the verb stands before the next verb; of "grants … and denies … in part" each has its own.
        scope = text[verb.end : following]
        for motion in decided:
            if not motion.is_definite and form == "passive" and not _is_told_of(text, motion, verb):
                continue
            outcome = outcome_of(verb, scope, before, after)
            if outcome in ("granted", "denied") and _OTHERWISE.search(before):
                outcome = "granted-in-part"  # "The motion is otherwise denied": what is not was granted
            limited = (
                motion.stands_as == "request"
                or (not motion.request and not motion.entries and bool(motion.names))
                or (bool(_LIMIT.search(text[motion.start : following])) and not _is_request_limit(text, motion, verb))
            )
            end = max(motion.end, verb.end + _qualifier_end(scope))
            yield Disposition(
                motion,
                outcome,
                min(motion.start, verb.start),
                end,
                limited,
                is_decretal or verb.printed.isupper(),
                after,
            )


# A verb that the first participle has, the next leaves out.  "Roe's motion is GRANTED | ; Doe's, | DENIED", "… | and the motion to stay | denied"
_GAP = re.compile(
    r"(?i)(?:\s(?:in part|as moot|with(?:out)? prejudice))?\s?(?:[;,](?:\s(?:and|but|while))?|\band|\bbut)\s"
)
_GAP_END = re.compile(r"(?i)\s*(?:\Z|[.;,]|(?:in part|as moot|with(?:out)? prejudice|and|but)\b)")


def _is_gapped(text: str, first: int, verb: Verb, end: int, accepted: Verb | None, motions: list[Motion]) -> bool:
    gap = _GAP.match(text, first, verb.start) if accepted and accepted.form == verb.form == "participle" else None
    if gap is None or not _GAP_END.match(text, verb.end, end):
        return False
    own = [motion for motion in motions if gap.end() <= motion.start < verb.start]
    if own:
        behind = text[own[0].end : verb.start]
        return own[0].start == gap.end() and re.fullmatch(r"\s*(?:[(\[][^()\[\]]{1,30}[)\]])?,?\s*", behind) is not None
    stand_in = subject_stand_in(text, gap.start(), verb.start, own[0] if own else None)
    return stand_in is not None and stand_in.stands_as in ("order", "rest", "mover")


#: An objection is sustained or overruled, and a complaint is dismissed: where no motion is named, these words may be of another thing.
_OF_OTHER_THINGS = re.compile(r"(?i)overrul|sustain|dismiss|str(?:i[ck]|uck)|continue|withdr|enter|reserve")


_OTHERWISE = re.compile(r"(?i)\botherwise[\s,]*\Z")
# "It is denied that notice was given", "It is denied by Roe"
_IS_FACT = re.compile(r"\s+(?:that|by)\b")


def _stood_for_by_object(text: str, verb: Verb, end: int, before: tuple[Motion, ...]) -> tuple[Motion, ...]:
    found = object_stand_in(text, verb.end, end, before[-1] if before else None)
    return () if found is None or _OF_OTHER_THINGS.match(verb.printed) else (found,)


def _stood_for_by_subject(
    text: str, first: int, end: int, verb: Verb, before: tuple[Motion, ...]
) -> tuple[Motion, ...]:
    found = subject_stand_in(text, first, end, before[-1] if before else None)
    if found is None or _OF_OTHER_THINGS.match(verb.printed) or _IS_FACT.match(text, verb.end):
        return ()
    return (found,)


def _is_told_of(text: str, motion: Motion, verb: Verb) -> bool:
    """ "Roe also filed a motion to stay (Doc. 25), which will be DENIED": a motion with an entry is one certain motion."""
    return bool(motion.entries) and bool(
        re.search(r",? which (?:is|will be|shall be)\s+$", text[motion.end : verb.start])
    )


def _qualifier_end(scope: str) -> int:
    """How far the words go that qualify the verb: "in part", "as moot", "without prejudice"."""
    qualifier = _QUALIFIER.match(scope)
    return qualifier.end() if qualifier else 0


def _is_request_limit(text: str, motion: Motion, verb: Verb) -> bool:
    """ "motion for summary judgment on liability is GRANTED": the limit is the motion's own, nothing is left over."""
    return (
        bool(_LIMIT.search(motion.request))
        and not _LIMIT.search(text[verb.end : verb.end + 120])
        and verb.printed.isupper()
        and bool(motion.entries)
    )


def _independent(motions: list[Motion]) -> list[Motion]:
    """Motions that no preposition governs: in "the hearing on the motion", "time to respond to the motion" none is decided.

    Of "the motion to reopen, construed as a motion for relief from judgment," the first is meant, if both are named.
    """
    free = [motion for motion in motions if not motion.is_governed]
    return [motion for motion in free if not motion.is_construed] or free


def _deferred_or_moot(
    text: str, first: int, last: int, match: re.Match[str], is_decretal: bool, called: Called | None
) -> Iterator[Disposition]:
    before = text[first : match.start()]
    if (
        is_quoted(text, first, match.start())
        or in_parentheses(before)
        or is_vetoed(before, text[match.end() : last], False)
    ):
        return
    motions = _independent(list(motions_in(text, first, match.end(), called)))
    if match.re is _MOOT_ADJECTIVE:
        motions, outcome = [motion for motion in motions if motion.is_definite][-1:], "moot"
    else:
        outcome, verb = "deferred", match.group("verb").lower()
        if verb in ("taken", "held", "placed"):
            auxiliary = AUXILIARY.search(before)
            if auxiliary is None or (auxiliary.group("modal") or "will").lower().split()[0] not in ("will", "shall"):
                return
            ordered = [each.end() for each in _ORDERED.finditer(text, first, match.start())][-1:]
            several = [motion for motion in motions if motion.entries and motion.start >= max(ordered, default=first)]
            motions = several if len(several) > 1 and auxiliary["aux"].lower() == "are" else motions[-1:]
        else:
            subject = SUBJECT_BEFORE.search(before)
            if subject is None and not LIST_ITEM.match(before) and not COORDINATE.search(before):
                return
            motions = [motion for motion in motions if motion.start >= match.start()][:1]
    for motion in motions:
        yield Disposition(
            motion, outcome, min(motion.start, match.start()), match.end(), False, is_decretal, text[match.end() : last]
        )
