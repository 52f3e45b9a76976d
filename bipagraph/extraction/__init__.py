"""Text in, FilingRecord out: a spaCy pipeline of our own components over ``spacy.blank("en")``."""

from bipagraph.extraction.pipeline import COMPONENTS, extract, make_doc, make_pipeline

__all__ = ["COMPONENTS", "extract", "make_doc", "make_pipeline"]
