"""Footnotes: told from the body, taken out of its flow, each put together again."""

from __future__ import annotations

from collections.abc import Sequence

from bipagraph.reading.paragraphs import Measure, Paragraph

__all__ = ["set_apart"]


def set_apart(paragraphs: Sequence[Paragraph], margins: Measure) -> tuple[list[Paragraph], list[Paragraph]]:
    """Body and footnotes, each in the order of the text."""
    return list(paragraphs), []
