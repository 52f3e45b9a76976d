"""The motions before the court at a place of a filing, each once."""

from __future__ import annotations

from collections.abc import Sequence

from bipagraph.extraction.rulings.catalogue import Named
from bipagraph.extraction.rulings.names import is_known

__all__ = ["LONGEST_PARAGRAPH", "open_motions", "paragraph_start"]

#: A text of one line has no paragraphs: so much of it stands for one.
LONGEST_PARAGRAPH = 1_500


# With more no word can mean but one of them; what is beyond is no filing, and would take quadratic time.
_MOST_OPEN = 60


def paragraph_start(prose: str, position: int) -> int:
    """Where the paragraph round ``position`` begins."""
    return max(prose.rfind("\n\n", 0, position) + 2, position - LONGEST_PARAGRAPH, 0)


def open_motions(catalogue: Sequence[Named], since: int, until: int) -> list[Named]:
    """The motions named in ``prose[since:until]`` that no earlier order decided, each once, in order."""
    found: list[Named] = []
    for each in catalogue:
        if not since <= each.start < until or each.is_past or each.is_paper or not each.names:
            continue
        if each.entry is None and not is_known(list(each.names)):
            continue
        same = next((index for index, other in enumerate(found) if _is_the_same(other, each)), None)
        if same is None:
            found.append(each)
            if len(found) > _MOST_OPEN:
                return []
        elif found[same].entry is None and each.entry is not None:
            found[same] = each
    # "two motions to strike: Roe's motion to strike [31] and Doe's motion to strike [35]": the heading of a list is none of it
    return [
        each
        for each in found
        if each.entry is not None or not any(other is not each and _is_heading(each, other) for other in found)
    ]


def _is_the_same(one: Named, other: Named) -> bool:
    if one.entry is not None and other.entry is not None:
        return one.entry == other.entry
    return bool(set(one.names) & set(other.names)) and one.movant.may_be(other.movant)


def _is_heading(one: Named, other: Named) -> bool:
    return other.entry is not None and all(
        any(name.startswith(heading) for name in other.names) for heading in one.names
    )
