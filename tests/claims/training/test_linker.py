"""The linker, trained on a written story with notes."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.linking import Linker
from factcheck.claims.extraction.paragraphs import paragraphs_in
from factcheck.claims.extraction.weights import load
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.linker import train
from factcheck.claims.training.trained import silent
from tests.claims.notes import write_part

TWO = (
    "[source {one}] [cue said] [content that {what}]. It rained.",
    "[content “{what},”] [source {one}] [cue said].",
)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notes")
    told = [
        frame.format(one=one, what=what)
        for frame in TWO
        for one in ("Ann Lund", "the mayor", "Bo Ek")
        for what in ("it sank", "two boats sank", "nobody knew")
    ]
    write_part(folder / "train", told)
    write_part(folder / "dev", told[::4])
    return folder


@pytest.fixture(scope="module")
def trained(data):
    return train(data, progress=silent)


def test_the_same_notes_give_the_same_bytes(trained, data):
    assert train(data, progress=silent) == trained


def test_each_cue_gets_its_own(trained):
    article = read_text("Boats\n\n3 May 2024\n\nCarl Berg said that it sank. It rained.\n")
    (paragraph,) = paragraphs_in(article.text, article.blocks, load().tagger)
    pieces = {("source", 0, 2): 0.9, ("cue", 2, 3): 0.9, ("content", 3, 6): 0.9}

    (linked,) = Linker.read(trained.weights).link(paragraph, pieces)

    assert (linked.source, linked.cue, linked.contents) == (
        ("source", 0, 2),
        ("cue", 2, 3),
        (("content", 3, 6),),
    )


def test_content_without_a_cue_is_nobodys(trained):
    article = read_text("Boats\n\n3 May 2024\n\nCarl Berg said that it sank. It rained.\n")
    (paragraph,) = paragraphs_in(article.text, article.blocks, load().tagger)

    assert Linker.read(trained.weights).link(paragraph, {("content", 0, 6): 0.9}) == []


def test_folder_without_notes_is_refused(tmp_path):
    with pytest.raises(WrongInput, match=r"there is no such file or folder"):
        train(tmp_path, progress=silent)
