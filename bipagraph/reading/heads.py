"""A head of fields before a text: part of the original, so that the fields can be opened, and of neither view."""

from __future__ import annotations

from dataclasses import replace

from bipagraph.records import Span, Text, View

__all__ = ["behind_head"]


def behind_head(head: str, text: Text) -> Text:
    """``text`` with ``head`` before its original; every offset of the original moved, the views' words as they were."""
    by = len(head)

    def moved(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    def view(of: View) -> View:
        return View(of.text, tuple(replace(piece, original_start=piece.original_start + by) for piece in of.pieces))

    return replace(
        text,
        original=head + text.original,
        layout=view(text.layout),
        prose=view(text.prose),
        pages=tuple(replace(page, start=page.start + by, end=page.end + by) for page in text.pages),
        stamps=tuple(replace(stamp, span=moved(stamp.span)) for stamp in text.stamps),
        fields=tuple(replace(field, span=moved(field.span)) if field.span else field for field in text.fields),
        exhibits=tuple(replace(exhibit, span=moved(exhibit.span)) for exhibit in text.exhibits),
    )
