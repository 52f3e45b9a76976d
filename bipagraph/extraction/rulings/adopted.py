"""Motions decided by adopting a magistrate judge's report and recommendation (28 U.S.C. § 636(b)(1), Fed. R. Civ. P. 72(b)).

``The Magistrate Judge recommended that the motion to dismiss (Dkt. 30) be granted.  The Report is ADOPTED.``  What was recommended is
then decided, unless the order says in its own words what it decides, or adopts but a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bipagraph.extraction.rulings.dispositions import Disposition
from bipagraph.extraction.rulings.motions import Called, motions_in
from bipagraph.extraction.rulings.sentences import sentence_bounds

__all__ = ["adopted_dispositions"]

_REPORT = r"(?:R ?& ?R\b|reports?\b|recommendations?\b|findings and recommendations?\b)"
# "the Court ADOPTS the Report and Recommendation", "I accept the recommendation", "The Report (Dkt. 50) is hereby ADOPTED in full"
_ADOPTS = re.compile(
    rf"(?i)(?:\b(?:the|this) court(?: \w+ly| hereby| now| therefore)? (?:adopts|accepts|approves)|\b(?:I|we) (?:\w+ly )?(?:adopt|accept|approve))\b[^.;]{{0,80}}?\b{_REPORT}"
    rf"|\b{_REPORT}[^;]{{0,140}}?\b(?:is|are|be)(?: \w+ly)?(?: hereby)? (?:(?:approved|affirmed|accepted) and )?(?:adopted|accepted|approved)\b"
    r"|\b(?:it|they) (?:is|are) (?:hereby )?(?:adopted|accepted)\b"
)
# Adopted but in part, or not at all.
_NOT_WHOLLY = re.compile(
    rf"(?i)\b(?:reject|declin|modif|set aside)\w*\b[^.;]{{0,60}}\b{_REPORT}|\b(?:adopt|accept)\w*\b[^.;]{{0,30}}\b(?<!in whole or )in part\b"
    rf"|\b{_REPORT}[^;.]{{0,140}}?\b(?:rejected|adopted in part|accepted in part)\b"
)
_RECOMMENDS = re.compile(r"(?i)\brecommend(?:s|ed|ing|ation)?\b")
_THAT_WHICH = re.compile(
    r"(?i)\b(?:(?:be|is) (?P<participle>granted|denied)|(?P<gerund>granting|denying)|(?:court )(?P<plain>grant|deny))\b"
)
_IN_PART = re.compile(r"(?i)\bin part\b")


def adopted_dispositions(prose: str, called: Called) -> Iterator[Disposition]:
    """What the reports that the order adopts recommended of each motion; offsets are those of ``prose``, half-open."""
    if "ecommend" not in prose and "ECOMMEND" not in prose:
        return
    adopts = _ADOPTS.search(prose)
    if adopts is None or _NOT_WHOLLY.search(prose):
        return
    position = 0
    for recommends in _RECOMMENDS.finditer(prose):
        if recommends.start() < position:
            continue
        first, position = sentence_bounds(prose, recommends.start())
        verbs = list(_THAT_WHICH.finditer(prose, recommends.start(), position))
        motions = [motion for motion in motions_in(prose, first, position, called) if motion.start > recommends.start()]
        for index, verb in enumerate(verbs):
            word = (verb["participle"] or verb["gerund"] or verb["plain"]).lower()
            until = verbs[index + 1].start() if index + 1 < len(verbs) else position
            since = verbs[index - 1].end() if index else recommends.start()
            meant = [
                motion
                for motion in motions
                if (since <= motion.start < verb.start() if verb["participle"] else verb.end() <= motion.start < until)
            ]
            after = prose[verb.end() : until]
            whole = "granted" if word.startswith("grant") else "denied"
            outcome = "granted-in-part" if _IN_PART.search(after) else whole
            for motion in meant:
                start, end = min(motion.start, verb.start()), max(motion.end, verb.end())
                yield Disposition(motion, outcome, start, end, False, False, after)
