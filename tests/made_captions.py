"""The captions of ``captions.yaml``: invented filings' beginnings, and the facts that stand in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import yaml

#: What follows each caption: a filing's first sentence.
BODY = """
     This matter comes before the Court on the motion of one of the parties, and the Court has read all of the papers that
were filed in support of it and against it, and heard the lawyers at length in open court on two separate days this month.
"""


@dataclass(frozen=True)
class Form:
    """A filing's beginning and its facts.  ``parties`` maps each name to its roles."""

    name: str
    text: str
    court: str | None
    dockets: list[str]
    caption: str | None
    parties: dict[str, list[str]] = field(default_factory=dict)
    appeal_from: list[str] = field(default_factory=list)


FORMS = tuple(
    Form(**row) for row in yaml.safe_load(Path(__file__).with_name("captions.yaml").read_text(encoding="utf-8"))
)
