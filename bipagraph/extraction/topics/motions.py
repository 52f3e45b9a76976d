"""The issues that the motions put which a filing rules on or asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bipagraph.extraction.draft import Draft
from bipagraph.extraction.rulings.as_filed import normal_name
from bipagraph.extraction.rulings.motions import motions_in
from bipagraph.extraction.topics.phrases import Concept
from bipagraph.extraction.worded import Worded
from bipagraph.records import Evidence, Topic

__all__ = ["by_motion"]

#: A motion to compel that asks for what is discovered, and not for arbitration.
_DISCOVERS = re.compile(
    r"(?i)\b(?:discovery|interrogator\w+|requests? for (?:production|admission)|depos\w+|subpoena\w*|produce|production|documents?)\b"
)
_ARBITRATES = re.compile(r"(?i)\barbitrat")
_COMPEL, _PLEADING = "compel", "pleading-sufficiency"
#: A motion to dismiss is for failure to state a claim where no other ground of Rule 12(b) is named.
_STATES_A_CLAIM = Worded(("12(b)(6)", "2-615"), r"\b12\(b\)\(6\)|(?:\b[Ss]ection|§) 2-615\b|\b5/2-615\b")
_OTHER_GROUND = re.compile(r"\b12\(b\)\([1-57]\)|\b2-619\b|\b12\(c\)|\b2-301\b")


def by_motion(draft: Draft, text: str, wanted: Sequence[Concept]) -> Iterator[Topic]:
    """The issues of ``wanted`` that a motion puts by itself: by the rulings, then by the title.

    text: the prose of the draft
    """
    to_arbitrate = _ARBITRATES.search(text) is not None and _DISCOVERS.search(text) is None
    for ruling in draft.rulings:
        for concept in wanted:
            if ruling.motion == _COMPEL and to_arbitrate:
                continue
            if normal_name(ruling.motion) in concept.decided_with or concept.decided_with & set(ruling.grounds):
                yield Topic("issue", concept.name, Evidence(ruling.evidence.span, "topic.motion"))
    yield from _by_standard(draft, text)
    title = next((evidence for fact, evidence in draft.evidence if fact == "title"), None)
    if draft.title and title:
        names = {name for motion in motions_in(draft.title) for name in motion.names}
        for concept in wanted:
            if names & concept.decided_with:
                yield Topic("issue", concept.name, Evidence(title.span, "topic.motion"))


def _by_standard(draft: Draft, text: str) -> Iterator[Topic]:
    """The sufficiency of the pleading, where a motion to dismiss is ruled on and Rule 12(b)(6) is the only ground named."""
    named = _STATES_A_CLAIM.search(text)
    if named is None or _OTHER_GROUND.search(text):
        return
    for ruling in draft.rulings:
        if ruling.motion == "dismiss" and not ruling.grounds:
            yield Topic("issue", _PLEADING, Evidence(draft.text.prose.span(*named.span()), "topic.motion"))
            return
