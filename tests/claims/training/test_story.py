"""The weights for the story of a page, trained on four small pages."""

import pytest

from articles.extraction.page import read_page
from articles.extraction.story import load
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.story import train
from factcheck.claims.training.trained import silent
from tests.claims.webpages import PAGE, STORY, write_pages


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    return train(write_pages(tmp_path_factory.mktemp("pages")), progress=silent)


def test_the_same_pages_give_the_same_bytes(trained, tmp_path):
    assert train(write_pages(tmp_path), progress=silent) == trained


def test_trained_weights_find_the_story_of_another_page(trained, tmp_path):
    path = trained.write(tmp_path, "story.json", day="2024-05-03")
    story = [each.format(name="raft") for each in STORY]
    html = PAGE.format(name="Raft", story="".join(f"<p>{each}</p>" for each in story))

    page = read_page(html, weights=load(path))

    assert page.text.split("\n\n") == ["Raft idle", *story]


def test_card_tells_how_pages_of_other_outlets_were_read(trained):
    assert trained.card.figures == {
        "f1, outlets left out in turn": 1.0,
        "precision, outlets left out in turn": 1.0,
        "recall, outlets left out in turn": 1.0,
    }


def test_progress_is_told_to_the_end(tmp_path):
    told = []

    train(write_pages(tmp_path), progress=lambda *step: told.append(step))

    assert told[3] == ("reading pages", 4, 4)
    assert told[-1] == ("leaving outlets out", 4, 4)


def test_pages_of_one_outlet_are_refused(tmp_path):
    with pytest.raises(WrongInput, match="two outlets at least"):
        train(write_pages(tmp_path, outlets=1), progress=silent)
