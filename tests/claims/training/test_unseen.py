"""Pieces as networks find them that the text did not teach."""

from factcheck.claims.extraction.weights import load
from factcheck.claims.training.attribution_notes import annotated_in
from factcheck.claims.training.trained import silent
from factcheck.claims.training.unseen import found_in
from tests.claims.notes import write_notes


def test_a_text_that_stands_alone_is_learnt_from_itself(tmp_path):
    texts = annotated_in(write_notes(tmp_path) / "dev", load().tagger, silent)

    (cuts,) = found_in(texts, silent)

    assert [cut.paragraph for cut in cuts] == list(texts[0].paragraphs)
