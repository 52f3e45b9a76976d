"""Docket entries beside a motion: ``[30]``, ``(Dkt. 102)``, ``ECF Nos. 12, 15``."""

from __future__ import annotations

import re

__all__ = ["entries_beside", "entries_in", "entry_terminated"]

# A number padded with naughts is that of a motion in New York, "(# 001)", and no entry's.
_NUMBER = r"(?!0)\d{1,4}(?:-\d{1,3})?(?![\d/])"
_NUMBERS = rf"{_NUMBER}(?:(?:, ?(?:and )?| and | ?& ?)(?:Dkt\.? |ECF No\. )?#? ?{_NUMBER}(?! ?(?:U\.S\.|F\.))){{0,12}}"
#: (New York sets the year of a decision in brackets: "84 NY2d 83 [1994]".)
#: An entry of the docket beside a motion: ``[30]``, ``(Dkt. 102)``, ``Dkt. # 131``, ``(ECF Nos. 12, 15)``, ``(d/e 7)``, ``(#45)``.
_ENTRY = re.compile(
    rf"\[(?!(?<=\d[ ]\[)(?:1[789]|20)\d\d\])(?:(?:Dkts?|Docs?|ECF|DE|D\.I|DN|R|Rec\. Doc)\.? ?(?:Entry )?(?:Nos?\.? ?)?)?#? ?(?P<bracketed>{_NUMBERS})(?:,? (?:at|p\.) [\d-]+)?\.?\]"
    rf"|\b(?:CM/)?(?:ECF|ecf|D(?:kts?|KTS?|ocs?|OCS?)\b|dkts?\b|docs?\b|documents?(?= ?# ?\d)|Docket|dockets?(?= ?##? ?\d| nos?\.| entr)|Rec\. Docs?|Record(?= No\.)|Ct\. ?Rec|CT\. ?REC|Clerk['’]s|Document|Filing|DN\b|D\.?[EI]\b|d/e|d\.e|(?<!L\.)(?<!L\. )(?<!Fed\. )(?<!Ct\. )(?<!Loc\. )R|D(?=\. ?\d))\.? ?"
    rf"(?:[Ee]ntry |[Ee]ntries |Ent\. )?(?:(?:Nos?|NOS?|nos?)\.? ?|Numbers? )?#{{0,2}} ?(?P<labelled>{_NUMBERS})"
    rf"|\(# ?(?P<numbered>{_NUMBERS})\)"
)
# "Dkts. 129-131" is a range, "Dkt. 129-1" an attachment; a longer range may be attachment 60 of entry 4.
_PLURAL_LABEL = re.compile(r"(?:Nos|NOS|nos|[Dd]kts|DKTS|[Dd]ocs|DOCS|Entries|Numbers)\b")
_LONGEST_RANGE = 25
# The pinned page shows that a brief or a transcript is quoted, not that a motion is named.  "Dkt. 131 at 4"
_PINPOINT = re.compile(r"\s*,? (?:at|¶+|p\.|pp\.) ?\d")


def entries_in(text: str) -> list[int]:
    """The main numbers of the docket entries named in ``text``, in order: ``"(Dkt. 74-1)"`` gives ``[74]``."""
    found: list[int] = []
    for match in _ENTRY.finditer(text):
        if _PINPOINT.match(text, match.end()):
            continue
        numbers = match.group("bracketed") or match.group("labelled") or match.group("numbered")
        is_several = bool(_PLURAL_LABEL.search(match.group()))
        for number in re.findall(_NUMBER, numbers):
            first, _, last = number.partition("-")
            end = (
                int(last)
                if is_several and last and int(first) < int(last) <= int(first) + _LONGEST_RANGE
                else int(first)
            )
            found += [value for value in range(int(first), end + 1) if value not in found]
    return found


# The cite of entries, with those that follow it without other words: "[20] [22]", "(Dkt. 20), (Dkt. 22)"
_ENTRIES_HERE = re.compile(
    r"[\s,.]*(?:(?:docketed |filed |found )?at\s)?(?:(?:\([^()]{0,60}\)|\[[^\[\]]{0,40}\]|(?:[Dd]kt|Doc|ECF|D\.?[EI]|DN|d/e|Filing|R\. ?\d|D\. ?\d)[^;()\[\]]{0,30})(?:,? ?(?:and )?(?:(?:Nos?\. ?)?\d{1,2} )?(?=[\[(]))?){1,12}"
)


def entries_beside(after: str) -> list[int]:
    """The docket entries that ``after`` begins with, blanks and a full stop apart: ``". (Dkt. 14.) She"`` gives ``[14]``."""
    here = None if _NEXT_MOTION.match(after) else _ENTRIES_HERE.match(after)
    return entries_in(here.group()) if here else []


# What is told at the end, in S.D.N.Y.: "The Clerk is directed to terminate the motion at docket entry 24." "This Order disposes of Dkt. 89."
_TERMINATED = re.compile(
    r"\b(?:(?:terminate|close) (?:the )?(?:pending |open )?motions? (?:pending )?(?:at|in)|[Tt]his [Oo]rder (?:disposes of|resolves)(?: the (?:pending |open )?motions?(?: (?:pending )?(?:at|in))?)?) (?P<entries>(?:[^.;]|\b(?:Dkts?|Docs?)\.){2,30}?(?:No\. ?)?\d[^;.]{0,20})"
)


def entry_terminated(text: str) -> int | None:
    """The one entry whose motion the clerk is told to terminate, since the order decides it; none where there are more."""
    found = {entry for match in _TERMINATED.finditer(text) for entry in entries_in(match["entries"])}
    return found.pop() if len(found) == 1 else None


# A docket's entry may stand before its motion.  "[31] Motion to dismiss is denied. | [33] Motion to stay is granted."
_NEXT_MOTION = re.compile(r"\s*\.\s*\[\d{1,4}\]\s+(?:MOTION|Motion|motion)\b")
