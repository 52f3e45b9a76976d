"""Docket entries that a footnote gives: ``motion to remand filed by Roe.1`` above ``1 R. Doc. No. 13.``

The prose has neither the footnote's mark nor its number; both stand in the original, right where the prose leaves them out.
"""

from __future__ import annotations

import re

from bipagraph.extraction.draft import Draft
from bipagraph.extraction.rulings.entries import entries_beside

__all__ = ["FootnotedEntries"]

#: What the prose leaves out at a mark is short: the mark and blanks.
_LONGEST_GAP = 12
_MARK = re.compile(r"(?<!\d)(?P<number>\d{1,3})(?!\d)")
#: A footnote that gives an entry begins with it: "R. Doc. No. 13.", "See Dkt. 90"; the motion's short name may come before it:
#: "(Defs.' Mot. to Dismiss ("Defs.' Mot."), Docket Entry No. 18; …)".
_SEE = re.compile(
    r"(?:See |R\. (?=Doc)|Rec\. (?=Doc)|\(?(?:See )?(?:[A-Z][\w.'’]{0,20} ){0,3}Mot(?:ion|\.)[^;\n]{0,80}?, (?=Dkt|Doc|Docket|ECF|D\.E|D\.I))?"
)


class FootnotedEntries:
    """The footnotes of a draft that begin with a docket entry, by their numbers and places."""

    def __init__(self, draft: Draft) -> None:
        self._view, self._original = draft.text.prose, draft.text.original
        self._body_end = draft.text.footnotes_start
        self._entries: list[tuple[str, int, list[int]]] = []
        position = self._body_end
        for paragraph in self._view.text[position:].split("\n\n"):
            see = _SEE.match(paragraph)
            entries = entries_beside(paragraph[see.end() if see else 0 :])
            if entries and paragraph:
                offset = self._view.original_offset(position)
                marks = _MARK.findall(self._original[max(0, offset - _LONGEST_GAP) : offset])
                if marks:
                    self._entries.append((marks[-1], offset, entries))
            position += len(paragraph) + 2

    def at(self, position: int) -> list[int]:
        """The entries of the footnote whose mark stands right before ``position`` of the prose; none without one."""
        if not self._entries or not 0 < position < self._body_end:
            return []
        text = self._view.text
        before, after = position - 1, position
        while before > 0 and text[before].isspace():  # the blank behind a mark may stand for the mark itself
            before -= 1
        while after < self._body_end - 1 and text[after].isspace():
            after += 1
        start, end = self._view.original_offset(before) + 1, self._view.original_offset(after)
        mark = _MARK.search(self._original[start:end]) if 0 < end - start <= _LONGEST_GAP else None
        # Numbers may begin anew in the exhibits: the footnote is the next of that number.
        return next(
            (
                entries
                for number, offset, entries in self._entries
                if mark and number == mark["number"] and offset > end
            ),
            [],
        )
