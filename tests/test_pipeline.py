"""The pipeline as a spaCy pipeline."""

from __future__ import annotations

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from bipagraph.extraction import COMPONENTS, extract, make_doc, make_pipeline
from bipagraph.extraction.draft import draft_of
from bipagraph.reading import read_string
from bipagraph.resources import data_path

FILING = (data_path("filings") / "whitfield-dismissal-order.txt").read_text(encoding="utf-8")


@settings(deadline=None)  # the first call loads the pipeline
@given(st.text(alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from(" \n\n('.§")), max_size=200))
def test_the_words_are_the_text_to_the_character(text: str) -> None:
    assert make_pipeline().tokenizer(text).text == text


def test_components_go_into_other_pipelines_one_by_one() -> None:
    nlp = spacy.blank("en")
    for name in ("zones", "caption", "title", "citations"):
        nlp.add_pipe(f"bipagraph_{name}")
    text = read_string(FILING)
    doc = make_doc(text)
    for _, component in nlp.pipeline:
        doc = component(doc)
    whole = extract(text)
    partial = draft_of(doc).freeze()
    assert (partial.court, partial.citations, partial.rulings) == (whole.court, whole.citations, ())
    assert whole.rulings


def test_every_component_is_named_for_its_module() -> None:
    assert make_pipeline().pipe_names == [f"bipagraph_{name}" for name in COMPONENTS]


def test_the_same_text_gives_the_same_record() -> None:
    assert extract(read_string(FILING)) == extract(read_string(FILING))
