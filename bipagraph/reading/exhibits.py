"""Exhibits bound into the file of the filing that they are attached to: where each begins, and what it is called.

Two things tell: a page that holds nothing but an exhibit's cover, and the filing system's stamp, whose entry number
changes ("Document 5-1" after "Document 5") or whose page count begins anew.  An exhibit goes on to the next one, to a
page that bears the filing's own stamp again, or to the end.  What the file begins with is the filing, whatever it says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bipagraph.records import Stamp

__all__ = ["find_exhibits"]

#: "A", "AA", "AB", "12", "3-B", "5a"; but not the words of "EXHIBIT AND WITNESS LIST", "EXHIBIT TO THE MOTION".
_LABEL = r"""["'(]?(?:A[A-RU-Z]|BB(?:B)?|CC(?:C)?|DD|EE|FF|GG|HH|[A-Z](?![A-Z])|\d{1,3}(?:[\-.][A-Z\d]{1,3})?[A-Za-z]?)["')]?"""
#: "EXHIBIT A", "Exhibit 1", "Ex. B to Smith Decl.", "Defendant's Exhibit 12", "GROUP EXHIBIT C", "Attachment 2".
_COVER = re.compile(
    r"(?:(?:PLAINTIFF|DEFENDANT|PETITIONER|RESPONDENT|GOVERNMENT|Plaintiff|Defendant|Petitioner|Respondent)(?:'?[sS]|[sS]')? )?"
    r"(?:(?:GROUP|COMPOSITE|TRIAL|Group|Composite|Trial) )?"
    rf"(?P<label>(?:EXHIBITS?|Exhibits?|EXH?\.|Exh?\.|ATTACHMENT|Attachment|APPENDIX|Appendix|SCHEDULE|Schedule|ANNEX|Annex|TAB|Tab)(?![A-Za-z]{{2}}|[sS]\b) ?(?:NO\.|No\.|#)? ?{_LABEL})(?=[\s.:,;\-–—]|\Z)"
    r"|(?P<appendix>(?:REQUIRED )?(?:SHORT |SPECIAL )?APPENDIX)\Z"
)
_QUOTES_AND_NO = re.compile(r"[\"'()#]|\b(?:NO|No)\.")
#: A cover may name the paper and the declaration; a page with more words than this is no mere cover …
_COVER_WORDS = 40
#: … nor one that lists several exhibits.
_ANY_LABEL = re.compile(rf"\b(?:EXHIBIT|Exhibit|EX\.|Ex\.|ATTACHMENT|Attachment) {_LABEL}(?=[\s.:,;]|\Z)")
#: Words of such a page that are none of the cover's: line and page numbers, rails.
_NUMBERS = re.compile(r"^[\W\d_]*$", re.MULTILINE)
#: A cover names; it makes no sentence: "Exhibit A shows what the clock kept."
_VERB = re.compile(r"\b(?:is|are|was|were|shows?|has|have|had|does|did|see|See|shall|will|must|states?|says?)\b")
_PAGE_COUNT = re.compile(r"(?:Page|PAGE|page|Pg):? ?(\d{1,4})(?: ?(?:of|/) ?(\d{1,4}))?\b|\b(\d{1,4}) of (\d{1,4})\b")
_DESCRIPTION = re.compile(
    r"\bDesc ((?:Exhibit|Attachment|Affidavit|Declaration|Appendix|Proposed)[\w\- ]{0,30}?) (?:Page|Pg)\b"
)


@dataclass(slots=True)
class _Page:
    start: int
    end: int
    stamps: list[tuple[int, int, Stamp]] = field(default_factory=list)


def find_exhibits(
    text: str, page_starts: Sequence[int], stamps: Sequence[tuple[int, int, Stamp]]
) -> list[tuple[str, int, int]]:
    """The exhibits of ``text`` as (label, start, end), half-open, in order.

    page_starts  where pages begin, but the first; without them there are no exhibits
    stamps       as :func:`bipagraph.reading.stamps.find_stamps` gives them
    """
    if not page_starts:
        return []
    pages = _pages(text, page_starts, stamps)
    own: frozenset[tuple[str | None, str | None]] = frozenset()
    last_page = 0
    filing_begun = by_stamp = False
    begins: list[tuple[str | None, int]] = []  # None: the filing goes on
    for index, page in enumerate(pages):
        entries = _entries(page)
        count = _page_count(text, page)
        cover = _cover(text, page)
        if cover and _is_figure(text, pages, index):
            cover = None
        label: str | None = None
        if own and entries and not entries & own:
            if not by_stamp or cover or count == 1:
                label = cover or _stamp_label(text, page, own)
            if label:
                by_stamp = True
        elif cover and filing_begun:
            label = cover
        elif own and entries and count == 1 and last_page > 0:
            label, by_stamp = _stamp_label(text, page, own), False
        elif by_stamp and entries & own:
            begins.append((None, page.start))
            by_stamp = False
        if label:
            begins.append((label, page.start))
        if not own and entries:
            own = entries
        last_page = count or last_page
        filing_begun = filing_begun or bool(_words(text, page))
    found = []
    for index, (label, start) in enumerate(begins):
        end = begins[index + 1][1] if index + 1 < len(begins) else len(text)
        if label is not None:
            found.append((label, start, end))
    return found


def _pages(text: str, page_starts: Sequence[int], stamps: Sequence[tuple[int, int, Stamp]]) -> list[_Page]:
    edges = [0, *page_starts, len(text)]
    pages = [_Page(start, end) for start, end in pairwise(edges)]
    for stamp in stamps:
        pages[bisect_right(page_starts, stamp[0])].stamps.append(stamp)
    return pages


def _entries(page: _Page) -> frozenset[tuple[str | None, str | None]]:
    """The page's stamps as (docket number, entry number): a paper filed again bears two."""
    return frozenset((s.docket_number_as_filed, s.entry_number) for _, _, s in page.stamps if s.entry_number)


def _page_count(text: str, page: _Page) -> int | None:
    """The number that the page's stamp gives it; where it bears two stamps, nothing is told by them."""
    counted = [match for start, end, _ in page.stamps if (match := _PAGE_COUNT.search(text, start, end))]
    return int(counted[0][1] or counted[0][3]) if len(counted) == 1 else None


def _stamp_label(text: str, page: _Page, own: frozenset[tuple[str | None, str | None]]) -> str | None:
    """What the stamp calls the exhibit: of two stamps that of the filing's own docket, not the one it bore before."""
    dockets = {docket for docket, _ in own}
    label = None
    for start, end, stamp in page.stamps:
        if described := _DESCRIPTION.search(text, start, end):
            return " ".join(described[1].split())
        if stamp.entry_number and (label is None or stamp.docket_number_as_filed in dockets):
            label = f"Document {stamp.entry_number}"
    return label


def _words(text: str, page: _Page) -> str:
    """The page's words without stamps, line numbers and page numbers, if they are few enough for a cover or a scan."""
    parts, done = [], page.start
    for start, end, _ in page.stamps:
        parts.append(text[done:start])
        done = max(done, end)
    parts.append(text[done : page.end])
    return " ".join(_NUMBERS.sub("", "\n".join(parts)).split())


def _is_figure(text: str, pages: Sequence[_Page], index: int) -> bool:
    """Whether the filing's sentence goes on over the page: what stands there is a picture with its caption, no cover."""
    if not 0 < index < len(pages) - 1:
        return False
    before, after = _words(text, pages[index - 1]), _words(text, pages[index + 1])
    return after[:1].islower() and not before.endswith((".", "?", "!", ":", '"', ")"))


def _cover(text: str, page: _Page) -> str | None:
    """The label, if the page holds an exhibit's cover alone: "EXHIBIT A", perhaps with what it is an exhibit of."""
    if page.end - page.start > _COVER_WORDS * 20:
        return None
    words = _words(text, page)
    if len(words.split()) > _COVER_WORDS or _VERB.search(words):
        return None
    labels = [match[0] for match in _ANY_LABEL.finditer(words)]
    match = _COVER.match(words)
    if match is None or len(set(labels)) > 1:
        return None
    return _normal(match["label"] or match["appendix"])


def _normal(label: str) -> str:
    """ "EXHIBIT "A"", "Ex. A" and "Exhibit No. A" are "Exhibit A"; "REQUIRED SHORT APPENDIX" is "Appendix"."""
    words = _QUOTES_AND_NO.sub(" ", label).split()
    kind = words[0] if words[0].upper() not in ("REQUIRED", "SHORT", "SPECIAL") else words[-1]
    kind = kind.rstrip(".").capitalize()
    kind = "Exhibit" if kind in ("Ex", "Exh", "Exhibits") else kind
    return kind if kind == words[-1].capitalize() else f"{kind} {words[-1]}"
