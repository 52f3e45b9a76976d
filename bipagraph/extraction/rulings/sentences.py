"""Where the sentence round a verb begins and ends, with the abbreviations that court papers are full of."""

from __future__ import annotations

import re

__all__ = ["is_broken_off", "sentence_bounds"]

# A full stop after these ends no sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Nos?|Dkts?|Docs?|Inc|Corp|Co|Ltd|Mr|Mrs|Ms|Dr|Hon|vs?|U\.S|U\.S\.C|Fed|R|Civ|Crim|P|App|Evid|Ill|Cal|Const|art|sec|Sec|cl|ch|pt|p|pp|"
    r"para|Jr|Sr|St|Dist|Ct|Cir|Supp|Rec|Ex|Exs|Att|Decl|Tr|Dep|Mem|Mot|Resp|Am|Compl|D\.E|Op|op|i\.e|e\.g|et al|L|LLP|P\.C|cf|Cf|See|see|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Ord|[Ee]ff|Mass|Mich|Minn|Wash|Wis|Ind|Tex|Pa|Va|Ga|Ariz|Conn|Fla|Colo))\Z"
)
# "the answer is no." ends a sentence, "(docket no. 25)" does not.
_NUMBER_TO_COME = re.compile(r"\b(?:nos?|at|dkts?|docs?|ecf)\Z")
# A footnote's mark may stand behind the stop: "the motion.2 For the following reasons".
_STOP = re.compile(r"[.?!][\"”')\]]*(?:(?<!\d\.)\d{1,2})?\s+(?=[A-Z(\[\"“¶§\d])|\n\n+")
_LONGEST_SENTENCE = 1_500  # to either side of a verb
# No paragraph ends so: a page's end or a word set off in capitals broke it.  "… which is unopposed, is" / "GRANTED."
_BROKEN_OFF = re.compile(r"\b(?:is|are|be|hereby|that|the|and|of|to|for|[Cc]ourt)\Z")


def sentence_bounds(text: str, position: int) -> tuple[int, int]:
    """The sentence round ``position``, half-open.  A paragraph ends a sentence; ``Dkt.`` and ``No.`` do not."""
    floor, ceiling = max(0, position - _LONGEST_SENTENCE), min(len(text), position + _LONGEST_SENTENCE)
    paragraph = text.rfind("\n\n", floor, position)
    while paragraph >= floor and _BROKEN_OFF.search(text, max(floor, paragraph - 12), paragraph):
        paragraph = text.rfind("\n\n", floor, paragraph)
    start = paragraph + 2 if paragraph >= 0 else floor
    for stop in _STOP.finditer(text, start, position + 1):  # the stop looks at the letter behind it
        if _is_stop(text, stop) and stop.end() <= position:
            start = stop.end()
    end = ceiling
    for stop in _STOP.finditer(text, position, ceiling):
        if _is_stop(text, stop):
            end = stop.start() + (0 if stop.group().startswith("\n") else 1)
            break
    return start, end


def is_broken_off(text: str, position: int) -> bool:
    """Whether what ends at ``position`` ends no paragraph, but was broken there."""
    return _BROKEN_OFF.search(text, max(0, position - 12), position) is not None


def _is_stop(text: str, stop: re.Match[str]) -> bool:
    before = text[max(0, stop.start() - 12) : stop.start()]
    if stop.group().startswith("\n"):
        return not _BROKEN_OFF.search(before)
    is_number = text[stop.end() : stop.end() + 1].isdigit() and _NUMBER_TO_COME.search(before)
    return not (is_number or _ABBREVIATION.search(before))
