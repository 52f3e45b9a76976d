"""The pipeline: its components in their order, and ``extract``, which runs it.

Each component is a spaCy factory named ``bipagraph_<module>`` that reads and adds to the Doc's draft
(:mod:`bipagraph.extraction.draft`), so any can be left out, replaced, or put into another pipeline.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

import spacy
from spacy.language import Language
from spacy.tokens import Doc

import bipagraph.extraction.words  # noqa: F401 (registers the tokenizer)
from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.records import FilingRecord, Text

__all__ = ["COMPONENTS", "extract", "make_doc", "make_pipeline"]

#: The components in their order.  Each stands in the module of its name.
COMPONENTS = (
    "zones",  # tables of authorities
    "caption",  # court, docket numbers, parties and roles, caption
    "title",  # kind of filing, title, date, entry number
    "judges",
    "counsel",  # attorneys, firms, bar numbers, whom they represent
    "citations",  # decisions, provisions, entries of the docket, other cases
    "docket_sheet",  # parties, judges, counsel and entries of a docket sheet
    "treatment",  # how the filing uses the decisions that it cites
    "rulings",
    "claim_rulings",  # which part of a motion was granted
    "settlements",  # classes as defined, the money of settlements
    "topics",  # claims, biometrics, settings, issues
    "source_fields",  # what a catalogue's record or the file's name states, weighed against the text
)


@cache
def _blank() -> Language:
    """``spacy.blank("en")`` with our tokenizer.  Its limit on texts is the parser's and the tagger's, which we do not have."""
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "bipagraph.words.v1"}}})
    nlp.max_length = 1_000_000_000
    return nlp


@cache
def make_pipeline() -> Language:
    """``spacy.blank("en")`` with our tokenizer and components, made once for a process."""
    nlp = _blank()
    for name in COMPONENTS:
        import_module(f"bipagraph.extraction.{name}")
        nlp.add_pipe(f"bipagraph_{name}")
    return nlp


def make_doc(text: Text) -> Doc:
    """A spaCy Doc over ``text.prose`` with an empty draft, before any component ran."""
    doc = _blank().tokenizer(text.prose.text)
    doc._.draft = Draft(text)
    return doc


def extract(text: Text) -> FilingRecord:
    """All that the pipeline finds in one filing.  A pure function: the same text gives the same record.

    The components read the draft alone, so the Doc is left without words: a component of your own that needs them is
    run over ``make_doc(text)``.
    """
    doc = Doc(_blank().vocab)
    doc._.draft = Draft(text)
    for _, component in make_pipeline().pipeline:
        doc = component(doc)
    return draft_of(doc).freeze()
