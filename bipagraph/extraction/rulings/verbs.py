"""Verbs of ruling: which words decide, who says them, and the outcome that they and their qualifiers mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bipagraph.extraction.rulings.motions import Motion
from bipagraph.extraction.rulings.names import lowered
from bipagraph.extraction.rulings.vetoes import DECREES
from bipagraph.resources import data_rows

__all__ = [
    "ADVERB",
    "AUXILIARY",
    "COORDINATE",
    "LIST_ITEM",
    "SUBJECT_BEFORE",
    "Verb",
    "outcome_of",
    "role_of",
    "verb_matches",
    "verbs_in",
]


@dataclass(frozen=True, slots=True)
class Verb:
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


def verb_matches(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Start, end and lower-case form of each verb in ``text[start:end]``."""
    for match in _verb_pattern().finditer(lowered(text[start:end])):
        first = start + match.start()
        if first == 0 or not (text[first - 1].isalnum() or text[first - 1] == "_"):
            yield first, start + match.end(), match.group()


# Within the verb's own words.  "GRANTS the motion (Dkt. 5) in part", but not "based in part on"
_IN_PART = re.compile(r"(?i)(?<!based )(?<!or )(?<!least )(?<!relying )\bin[- ]part\b(?! (?:on|upon|because|by|due)\b)")
_PARTIALLY = re.compile(r"(?i)\b(?:partially|in part)[\s,]+$")
_AS_MOOT = re.compile(r"(?i)\bas (?:being )?(?:moot|academic)\b")
_TERMINATED_PLAIN = "terminat"
# "is DENIED as withdrawn"; "was withdrawn in open court and is TERMINATED"
_AS_WITHDRAWN = re.compile(r"(?i)[\s,]*(?:as (?:having been )?|because it was )withdrawn\b")
_WAS_WITHDRAWN = re.compile(r"(?i)\b(?:was|been) withdrawn\b[^.;]{0,60}\Z")
_FINDS = re.compile(
    r"(?i)\b(?:court|undersigned)(?:,? (?:having|upon|after) [^;.]{3,140}?)?(?:,| \w+ly| now| hereby)? (?:finds|concludes|determines|holds|is of the opinion)\b(?![^;]{0,400}\brecommend)"
)
# The memorandum opinions of Alabama, at their end.  "the motion is due to be granted"
_DUE = re.compile(r"(?i)\b(?:is|are)(?: \w+ly| therefore)? due to be[\s,]*$")
# The memorandum opinions of Texas.  "It is the court's opinion that the motion should be granted"
_OPINES = re.compile(r"(?i)\bit is (?:the|this) court['’]s opinion that\b")
# The judge's own acts in a row.  "I overrule the objection, adopt the recommendation, and deny the motion"
_I_DO = re.compile(
    r"(?:[A-Z]\w+(?: \w+){0,4}, )?(?:I|We)(?: \w+ly)? (?:therefore )?(?:overrule|adopt|accept|approve|affirm|conclude|find|agree|decline|reject|order|grant|deny|will)\b[^;.]{0,250}\Z"
)
ADVERB = (
    r"(?:hereby|therefore|deemed|administratively|preliminarily|tentatively|partly|provisionally|conditionally|summarily|accordingly|also|further|now|thus|respectfully|additionally|nevertheless|nonetheless|likewise|consequently|"
    r"again|only|instead|then|so|each|both|all|otherwise|herein|in part|partially|,|and the same|and)"
)
# "the Court will give leave to amend, and will, at this time, | deny": the first verb rules on no motion.
_WILL_TOO = re.compile(
    rf"(?i)\b(?:the|this) court will\b[^;.]{{1,200}}(?:,|\b(?:and|but)) will(?:[\s,]+(?:{ADVERB}|at this time))*[\s,]*$"
)
SUBJECT_BEFORE = re.compile(
    r"(?i)\b(?:(?P<court>the court|this (?:district )?court|undersigned|(?<=^)it)|(?P<person>I|we))"
    rf"(?:, [^,;]{{1,90}},)?(?P<will> (?:will|shall|must))?(?:\s+{ADVERB})*[\s,]*$"
)
_OTHER_COURT = re.compile(
    r"(?i)\b(?:the|a|that|which) (?:district|circuit|trial|lower|appellate|state|bankruptcy|superior) court\b"
)
AUXILIARY = re.compile(
    rf"(?i)(?P<modal>\b(?:should|must|may|can|could|would|might|cannot|to|not|shall|will|been)(?:\s+(?:not|also|therefore|thus))?\s+)?\b(?P<aux>is|are|be|stands?)\b(?:,\s(?:for|in|on|as|with|by)\s[^,;.]{{3,80}},)?(?:[\s,]+(?:and\s+)?(?:the same\s+)?(?:is|are|{ADVERB}))*[\s,]*$"
)
_AND_IS = re.compile(r"(?i)\bbe\b,? and (?:(?:the same|hereby|therefore) )*(?:is|are)\b")
COORDINATE = re.compile(rf"(?i)(?:,|;|\band\b|\bbut\b|\bor\b)(?:\s+{ADVERB})*[\s,]*(?:\(?\w{{1,3}}[.)]\s*)?$")
LIST_ITEM = re.compile(r"^[\W_]*(?:(?:\(?\w{1,3}[.)]|[•-])\s*)?(?:and\s+)?$")


def verbs_in(text: str, first: int, last: int) -> list[Verb]:
    forms = _forms()
    verbs: list[Verb] = []
    for start, end, printed in verb_matches(text, first, last):
        outcome, form = forms[printed]
        verbs.append(Verb(start, end, outcome, form, text[start:end]))
    return verbs


def role_of(
    before: str, after: str, verb: Verb, accepted: Verb | None, motions: list[Motion], is_decretal: bool
) -> str | None:
    """``active``, ``passive``, or ``None`` where the verb decides nothing."""
    if verb.form == "participle":
        auxiliary = AUXILIARY.search(before)
        if auxiliary:
            if is_decretal and _DUE.search(before):
                return "passive"
            modal = (auxiliary.group("modal") or "").lower().split()
            if _AND_IS.search(auxiliary.group()):
                return "passive"  # "should be, and hereby is, GRANTED"
            # "must be denied" is a reason in the discussion, a ruling at the end
            if (modal and modal[0] not in ("shall", "will", *(("must",) if is_decretal else ()))) or "not" in modal:
                # "The Court finds that the motion should be GRANTED" rules, but no recommendation does.
                is_sure = is_decretal or verb.printed.isupper()
                finds = modal == ["should"] and ((is_sure and _FINDS.search(before)) or _OPINES.search(before))
                return "passive" if finds else None
            if not modal and auxiliary.group("aux").lower() == "be" and not DECREES.search(before):
                return None
            return "passive"
        if accepted is not None and accepted.form == "participle" and COORDINATE.search(before):
            return "passive"
        # A docket's telegram style: "Motion to dismiss [20] granted."  "Motion to compel (Doc. 31): DENIED."
        before = before.rstrip(" \n,:–—-")
        ends_motion = re.search(r"(?i)(?:\]|\)|\b(?:motion|application)(?: (?:to|for) [\w ]{3,60})?)$", before)
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
    subject = SUBJECT_BEFORE.search(before)
    if verb.form == "third_person":
        if subject and subject.group("court") and not subject.group("will"):
            return "active"
        if LIST_ITEM.match(before) and verb.printed[0].isupper():
            return "active"
        if COORDINATE.search(before):
            if accepted is not None and accepted.form == "third_person":
                return "active"
            whole = re.search(r"(?i)^(?:[^;]{0,200}?[,:] )?(?:the|this) court\b", before)
            if (whole or verb.printed.isupper()) and not _OTHER_COURT.search(before):
                return "active"
        return None
    if subject and (subject.group("person") or subject.group("will")):
        return "active"
    if _WILL_TOO.search(before) and not _OTHER_COURT.search(before):
        return "active"
    if COORDINATE.search(before) and ((accepted is not None and accepted.form == "plain") or _I_DO.match(before)):
        return "active"
    return None


# New York grants so: "granted to the extent that the second cause of action is dismissed, and is otherwise denied".
_TO_THE_EXTENT = re.compile(r"(?i)\s*(?:only\s+)?to the extent\b[^;]{0,400}?\botherwise,?\s+(?:is\s+)?denied\b")


def outcome_of(verb: Verb, scope: str, before: str, after: str) -> str:
    """The verb's outcome, qualified by the words from it to the next verb."""
    if verb.outcome in ("denied", "moot") and _AS_WITHDRAWN.match(after):
        return "withdrawn"
    if verb.printed.lower().startswith(_TERMINATED_PLAIN):
        return "withdrawn" if _WAS_WITHDRAWN.search(before) else "moot"
    if (
        verb.outcome in ("denied", "dismissed", "stricken")
        and _AS_MOOT.search(scope)
        and not re.match(r"(?i)[\s,]*in part\b", scope)
    ):
        return "moot"
    if verb.outcome in ("granted", "denied") and (_IN_PART.search(scope) or _PARTIALLY.search(before)):
        return "granted-in-part"
    if verb.outcome == "granted" and _TO_THE_EXTENT.match(after):
        return "granted-in-part"
    return verb.outcome
