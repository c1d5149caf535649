"""Who said what, read by parts trained on a written story."""

from dataclasses import replace

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.attributing import attributor
from factcheck.claims.extraction.layers import Layers
from factcheck.claims.extraction.linking import Linker
from factcheck.claims.extraction.weights import NONE, load
from factcheck.claims.measuring.attributions import Attribution
from factcheck.claims.measuring.rebuilt import rebuild
from factcheck.claims.measuring.voices import pieces_in, said_in
from factcheck.claims.training import attribution, linker
from factcheck.claims.training.trained import silent
from tests.claims.notes import write_notes

STORY = (
    "Ferry stuck\n\n3 May 2024\n\nIt was dark. Carl Berg said that nobody was hurt.\n\n"
    "“It is true that two boats sank,” Mia Holt said.\n"
)


@pytest.fixture(scope="module")
def weights(tmp_path_factory):
    data = write_notes(tmp_path_factory.mktemp("notes"))
    return replace(
        NONE,
        tagger=load().tagger,
        attribution=Layers.read(attribution.train(data, progress=silent).weights),
        linker=Linker.read(linker.train(data, progress=silent).weights),
    )


def test_each_cue_is_read_with_its_source_and_its_contents(weights):
    article = read_text(STORY)

    found = attributor(weights).read(article.text, article.blocks)

    assert [
        (article.text[slice(*each.source)], [article.text[slice(*part)] for part in each.contents])
        for each in found
    ] == [
        ("Carl Berg", ["that nobody was hurt"]),
        ("Mia Holt", ["“It is true that two boats sank,”"]),
    ]


def test_text_without_a_body_has_nobody_speaking(weights):
    assert attributor(weights).read("", ()) == []


@pytest.mark.parametrize("part", ["tagger", "attribution", "linker"])
def test_nothing_is_read_where_a_part_is_missing(weights, part):
    assert attributor(replace(weights, **{part: None})) is None


def test_corpora_get_what_was_read_in_their_terms(weights):
    tokens = [["Carl", "Berg", "said", "that", "nobody", "was", "hurt", "."]]

    assert pieces_in(rebuild(tokens, between="\n\n"), attributor(weights)) == [
        {("source", 0, 2), ("cue", 2, 3), ("content", 3, 7)}
    ]


def test_running_text_names_each_source_as_it_was_read(weights):
    article = read_text(STORY)
    first = article.text.index("that nobody")
    second = article.text.index("“It")

    assert said_in(article, attributor(weights)) == [
        Attribution(((first, article.text.index(".\n\n“")),), ("Carl Berg",)),
        Attribution(((second, article.text.index(" Mia")),), ("Mia Holt",)),
    ]
