"""The place of a citation to a provision, as all the finders of provisions give it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bipagraph.records import ProvisionCited, ProvisionKind

__all__ = ["ProvisionMark", "provision_mark"]


@dataclass(frozen=True, slots=True)
class ProvisionMark:
    """One place that cites a provision.

    start, end  characters of the text searched, half-open
    stands_alone  whether it is a citation proper, which a later ``Id.`` can mean, and no mention in a sentence
    rule  the name of the rule that read it
    """

    start: int
    end: int
    provision: ProvisionCited
    stands_alone: bool
    rule: str


def provision_mark(
    match: re.Match[str], citation: str, kind: ProvisionKind, rule: str, *, alone: bool = True
) -> ProvisionMark:
    """The mark of what ``match`` cites: the provision of that normal ``citation``."""
    return ProvisionMark(match.start(), match.end(), ProvisionCited(citation, kind), alone, rule)
