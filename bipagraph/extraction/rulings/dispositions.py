"""Sentences in which a court decides a motion, told from those that recount, ask, suppose or quote.

A court decides in the present tense ("The Court GRANTS", "is GRANTED"), or says what it will do; what it did before it
tells in the past tense.  So the past tense is never read as a ruling of this filing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from bipagraph.extraction.rulings.entries import entries_beside
from bipagraph.extraction.rulings.motions import Called, Motion, lowered, motions_in
from bipagraph.extraction.rulings.relief import relief_after, relief_at, relief_before
from bipagraph.extraction.rulings.sentences import sentence_bounds
from bipagraph.extraction.rulings.vetoes import DECREES, in_parentheses, is_quoted, is_vetoed
from bipagraph.resources import data_rows

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

# ------------------------------------------------------------------ verbs


@dataclass(frozen=True, slots=True)
class _Verb:
    start: int
    end: int
    outcome: str
    form: str  # third_person, plain, participle
    printed: str


@cache
def _forms() -> dict[str, tuple[str, str]]:
    return {
        row[form]: (row["outcome"], form)
        for row in data_rows("outcomes.csv")
        for form in ("third_person", "plain", "participle")
        if row[form]
    }


@cache
def _verb_pattern() -> re.Pattern[str]:
    # Searched in lower case, without an anchor in front: see lowered().
    return re.compile(
        "(?:"
        + "|".join(sorted((re.escape(form).replace(r"\ ", " ") for form in _forms()), key=len, reverse=True))
        + r")\b"
    )


def _verb_matches(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Start, end and lower-case form of each verb in ``text[start:end]``."""
    for match in _verb_pattern().finditer(lowered(text[start:end])):
        first = start + match.start()
        if first == 0 or not (text[first - 1].isalnum() or text[first - 1] == "_"):
            yield first, start + match.end(), match.group()


# "takes the motion under advisement", "is taken under advisement", "holds in abeyance": deferred.
_ADVISEMENT = re.compile(
    r"(?i)\b(?P<verb>takes?|taking|taken|holds?|held|placed?s?)\b(?P<between>[^.;]{0,160}?)\b(?:under advisement|in abeyance)\b"
)
_MOOT_ADJECTIVE = re.compile(
    r"(?i)\b(?:is|are)(?: \w+ly| \w+fore| now| also)?(?: rendered| deemed| found| declared)? (?P<moot>moot)\b"
)

# Within the verb's own words.  "GRANTS the motion (Dkt. 5) in part", but not "based in part on"
_IN_PART = re.compile(r"(?i)(?<!based )(?<!or )(?<!least )(?<!relying )\bin[- ]part\b(?! (?:on|upon|because|by|due)\b)")
_PARTIALLY = re.compile(r"(?i)\b(?:partially|in part)[\s,]+$")
_AS_MOOT = re.compile(r"(?i)\bas (?:being )?(?:moot|academic)\b")
_QUALIFIER = re.compile(r"(?i)[\s,]{1,3}(?:in part|as moot|with(?:out)? prejudice|in its entirety|in full)\b")
_TERMINATED_PLAIN = "terminat"
_FINDS = re.compile(
    r"(?i)\b(?:court|undersigned)(?: \w+ly| now| hereby)? (?:finds|concludes|determines|holds|is of the opinion)\b(?![^;]{0,400}\brecommend)"
)
#: "The motion is granted. (Dkt. 12.)": how far behind the verb an entry may stand.
_ENTRY_REACH = 60
# What an order recites stands before this word.  "the motion to seal having been heard, it is ORDERED that the motion to stay is"
_ORDERED = re.compile(r"\b(?:ORDERED|ADJUDGED|DECREED)\b")
# "as to Count II", "with respect to the negligence claim": only a part is decided.
_LIMIT = re.compile(
    r"(?i)\b(?:as to|with respect to|with regard to|insofar as|to the extent|on)\s[^.;]{0,80}?"
    r"\b(?:counts?|claims?|counterclaims?|sections?|aspect|causes? of action|issues?|theory|portion|allegations?|paragraphs?|requests? for|liability|damages)\b|(?i:\b(?:as to|on)\s§)"
)


_ADVERB = (
    r"(?:hereby|therefore|accordingly|also|further|now|thus|respectfully|additionally|nevertheless|nonetheless|likewise|consequently|"
    r"again|only|instead|then|so|each|both|all|otherwise|herein|in part|partially|,|and the same|and)"
)
_SUBJECT_BEFORE = re.compile(
    r"(?i)\b(?:(?P<court>the court|this (?:district )?court|undersigned|(?<=^)it)|(?P<person>I|we))"
    rf"(?:, [^,;]{{1,90}},)?(?P<will> (?:will|shall|must))?(?:\s+{_ADVERB})*[\s,]*$"
)
_OTHER_COURT = re.compile(
    r"(?i)\b(?:the|a|that|which) (?:district|circuit|trial|lower|appellate|state|bankruptcy|superior) court\b"
)
_AUXILIARY = re.compile(
    rf"(?i)(?P<modal>\b(?:should|must|may|can|could|would|might|cannot|to|not|shall|will|been)(?:\s+(?:not|also|therefore|thus))?\s+)?\b(?P<aux>is|are|be|stands?)\b(?:,\s(?:for|in|on|as|with|by)\s[^,;.]{{3,80}},)?(?:[\s,]+(?:and\s+)?(?:the same\s+)?(?:is|are|{_ADVERB}))*[\s,]*$"
)
_COORDINATE = re.compile(rf"(?i)(?:,|;|\band\b|\bbut\b|\bor\b)(?:\s+{_ADVERB})*[\s,]*(?:\(?\w{{1,3}}[.)]\s*)?$")
# The same motion is meant by a second participle without a subject of its own: "granted as to Count I and is otherwise denied",
# but not "is granted and the complaint is dismissed".
_GOES_ON = re.compile(rf"(?i)(?:\b(?:and|but|or|it|they)|,)(?:\s+{_ADVERB})*(?:\s+(?:is|are))?(?:\s+{_ADVERB})*[\s,]*$")
_LIST_ITEM = re.compile(r"^[\W_]*(?:(?:\(?\w{1,3}[.)]|[•-])\s*)?(?:and\s+)?$")

# ------------------------------------------------------------------ rulings in running text


def dispositions_in(
    text: str, decretal: tuple[tuple[int, int], ...] = (), called: Called | None = None
) -> Iterator[Disposition]:
    """Each motion decided in ``text``, in order.

    decretal  the spans of the decretal paragraphs
    called    the short names that the filing gives its motions
    """
    position = 0
    for verb, _, _ in _verb_matches(text, 0, len(text)):
        if verb < position:
            continue
        first, last = sentence_bounds(text, verb)
        position = last
        is_decretal = any(low <= verb < high for low, high in decretal)
        yield from _in_sentence(text, first, last, is_decretal, called)
    rare = [
        pattern
        for word, pattern in (("advisement", _ADVISEMENT), ("abeyance", _ADVISEMENT), (" moot", _MOOT_ADJECTIVE))
        if word in text or word.upper() in text
    ]
    for match in (match for pattern in dict.fromkeys(rare) for match in pattern.finditer(text)):
        first, last = sentence_bounds(text, match.start())
        is_decretal = any(low <= match.start() < high for low, high in decretal)
        yield from _deferred_or_moot(text, first, last, match, is_decretal, called)


def _verbs(text: str, first: int, last: int) -> list[_Verb]:
    forms = _forms()
    verbs: list[_Verb] = []
    for start, end, printed in _verb_matches(text, first, last):
        outcome, form = forms[printed]
        verbs.append(_Verb(start, end, outcome, form, text[start:end]))
    return verbs


def _in_sentence(text: str, first: int, last: int, is_decretal: bool, called: Called | None) -> Iterator[Disposition]:
    verbs = _verbs(text, first, last)
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
    accepted: _Verb | None = None
    for index, verb in enumerate(verbs):
        following = verbs[index + 1].start if index + 1 < len(verbs) else last
        previous = verbs[index - 1].end if index else first
        before, after = text[max(first, verb.start - _REACH_BACK) : verb.start], text[verb.end : last]
        form = _role(before, text[verb.end : following], verb, accepted, motions, is_decretal)
        if form is None or is_quoted(text, first, verb.start) or in_parentheses(before):
            continue
        if is_vetoed(before, after, verb.printed.isupper()):
            continue
        if form == "active":
            own = tuple(_independent([motion for motion in motions if verb.end <= motion.start < following]))
            decided = own or (
                objects
                if re.match(r"(?i)[\s,]*(?:it|them|the same|in part|the remainder|the rest|as to)\b", after)
                else ()
            )
            if not own and not decided and index + 1 < len(verbs) and re.match(r"(?i)[\s,]*in part,? and ", after):
                later = tuple(_independent([motion for motion in motions if verbs[index + 1].end <= motion.start]))
                decided = later[:1]
            relief = None if decided else relief_at(text, verb.end, following)
            decided = decided or ((relief,) if relief else ())
            objects = decided or objects
            subjects = ()
        else:
            ordered = [match.end() for match in _ORDERED.finditer(text, previous, verb.start)][-1:]
            own = tuple(_independent([m for m in motions if max(ordered, default=previous) <= m.start < verb.start]))
            own = own or tuple(_independent([motion for motion in motions if previous <= motion.start < verb.start]))
            own = own or tuple(m for m in motions if previous <= m.start < verb.start and _is_told_of(text, m, verb))
            decided = own or (subjects if _GOES_ON.search(text[previous : verb.start]) else ())
            if not decided:
                is_sure = is_decretal or verb.printed.isupper()
                auxiliary = _AUXILIARY.search(before)
                is_of = verb.start - len(before) + auxiliary.start() if auxiliary else verb.start
                relief = relief_after(text, verb.end, following, is_sure) or relief_before(
                    text, previous, is_of, is_sure
                )
                decided = (relief,) if relief else ()
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
            outcome = _outcome(verb, scope, before)
            limited = (not motion.request and not motion.entries and bool(motion.names)) or (
                bool(_LIMIT.search(text[motion.start : following])) and not _is_request_limit(text, motion, verb)
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


def _is_told_of(text: str, motion: Motion, verb: _Verb) -> bool:
    """ "Roe also filed a motion to stay (Doc. 25), which will be DENIED": a motion with an entry is one certain motion."""
    return bool(motion.entries) and bool(
        re.search(r",? which (?:is|will be|shall be)\s+$", text[motion.end : verb.start])
    )


def _qualifier_end(scope: str) -> int:
    """How far the words go that qualify the verb: "in part", "as moot", "without prejudice"."""
    qualifier = _QUALIFIER.match(scope)
    return qualifier.end() if qualifier else 0


def _is_request_limit(text: str, motion: Motion, verb: _Verb) -> bool:
    """ "motion for summary judgment on liability is GRANTED": the limit is the motion's own, nothing is left over."""
    return (
        bool(_LIMIT.search(motion.request))
        and not _LIMIT.search(text[verb.end : verb.end + 120])
        and verb.printed.isupper()
        and bool(motion.entries)
    )


def _independent(motions: list[Motion]) -> list[Motion]:
    """Motions that no preposition governs: in "the hearing on the motion", "time to respond to the motion" none is decided."""
    return [motion for motion in motions if not motion.is_governed]


def _role(
    before: str, after: str, verb: _Verb, accepted: _Verb | None, motions: list[Motion], is_decretal: bool
) -> str | None:
    """``active``, ``passive``, or ``None`` where the verb decides nothing."""
    if verb.form == "participle":
        auxiliary = _AUXILIARY.search(before)
        if auxiliary:
            modal = (auxiliary.group("modal") or "").lower().split()
            # "must be denied" is a reason in the discussion, a ruling at the end
            if (modal and modal[0] not in ("shall", "will", *(("must",) if is_decretal else ()))) or "not" in modal:
                # "The Court finds that the motion should be GRANTED" rules, but no recommendation does.
                finds = modal == ["should"] and (is_decretal or verb.printed.isupper()) and _FINDS.search(before)
                return "passive" if finds else None
            if not modal and auxiliary.group("aux").lower() == "be" and not DECREES.search(before):
                return None
            return "passive"
        if accepted is not None and accepted.form == "participle" and _COORDINATE.search(before):
            return "passive"
        # A docket's telegram style: "Motion to dismiss [20] granted."
        ends_motion = re.search(r"(?i)(?:\]|\)|\b(?:motion|application)(?: (?:to|for) [\w ]{3,60})?)[\s,]*$", before)
        is_end = re.match(r"(?i)[\s,]*(?:$|[.;]|in part|as moot|with(?:out)? prejudice|and\b)", after)
        if (
            ends_motion
            and is_end
            and motions
            and re.match(
                r"^[\W\d]*(?:(?:\w+['’]s?|[A-Z][\w.,]*|the|unopposed|agreed|joint)\s+){0,8}?(?:cross-)?(?:motions?|petition|application|request)\b",
                before[before.rfind(": ") + 1 :],
                re.IGNORECASE,
            )
        ):
            return "passive"
        return None
    subject = _SUBJECT_BEFORE.search(before)
    if verb.form == "third_person":
        if subject and subject.group("court") and not subject.group("will"):
            return "active"
        if _LIST_ITEM.match(before) and verb.printed[0].isupper():
            return "active"
        if _COORDINATE.search(before):
            if accepted is not None and accepted.form == "third_person":
                return "active"
            whole = re.search(r"(?i)^(?:[^;]{0,200}?[,:] )?(?:the|this) court\b", before)
            if (whole or verb.printed.isupper()) and not _OTHER_COURT.search(before):
                return "active"
        return None
    if subject and (subject.group("person") or subject.group("will")):
        return "active"
    if accepted is not None and accepted.form == "plain" and _COORDINATE.search(before):
        return "active"
    return None


def _outcome(verb: _Verb, scope: str, before: str) -> str:
    """The verb's outcome, qualified by the words from it to the next verb."""
    if verb.printed.lower().startswith(_TERMINATED_PLAIN):
        return "moot"
    if (
        verb.outcome in ("denied", "dismissed", "stricken")
        and _AS_MOOT.search(scope)
        and not re.match(r"(?i)[\s,]*in part\b", scope)
    ):
        return "moot"
    if verb.outcome in ("granted", "denied") and (_IN_PART.search(scope) or _PARTIALLY.search(before)):
        return "granted-in-part"
    return verb.outcome


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
            auxiliary = _AUXILIARY.search(before)
            if auxiliary is None or (auxiliary.group("modal") or "will").lower().split()[0] not in ("will", "shall"):
                return
            ordered = [each.end() for each in _ORDERED.finditer(text, first, match.start())][-1:]
            several = [motion for motion in motions if motion.entries and motion.start >= max(ordered, default=first)]
            motions = several if len(several) > 1 and auxiliary["aux"].lower() == "are" else motions[-1:]
        else:
            subject = _SUBJECT_BEFORE.search(before)
            if subject is None and not _LIST_ITEM.match(before) and not _COORDINATE.search(before):
                return
            motions = [motion for motion in motions if motion.start >= match.start()][:1]
    for motion in motions:
        yield Disposition(
            motion, outcome, min(motion.start, match.start()), match.end(), False, is_decretal, text[match.end() : last]
        )
