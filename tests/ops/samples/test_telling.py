"""The demo's stories fit its articles, people, topics and ratings."""

import pytest

from factcheck.ops.samples.articles import FOLDER, samples
from factcheck.ops.samples.people import PEOPLE, TOPICS
from factcheck.ops.samples.telling import Decision, Opinion, Source, Story, read, stories
from factcheck.publication.models import HousePage
from factcheck.review.scales import default_ratings

TOLD = stories()


def test_what_several_said_is_written_once_and_texts_are_unwrapped():
    facts = {
        "domain": "a.example",
        "words": "seven",
        "until": "published",
        "topic": "health",
        "reviews": [
            {
                "by": ["ana", "ben"],
                "rating": "true",
                "method": "\nCounted\nthem.",
                "known": "Seven.",
                "sources": [["List", "https://a.example/list", "supports"]],
            }
        ],
        "verdict": {
            "by": "erik",
            "rating": "true",
            "headline": "Seven",
            "summary": "Yes.",
            "known": "One\nline.\n\nAnother.",
            "method": "Counted.",
        },
    }

    told = read(facts)

    sources = (Source("List", "https://a.example/list", "supports"),)
    assert told == Story(
        domain="a.example",
        words="seven",
        until="published",
        topic="health",
        reviews=(
            Opinion("ana", "true", "Counted them.", "Seven.", sources),
            Opinion("ben", "true", "Counted them.", "Seven.", sources),
        ),
        verdict=Decision("erik", "true", "Seven", "Yes.", "One line.\n\nAnother.", "Counted."),
    )


@pytest.mark.parametrize("story", TOLD, ids=lambda story: story.words)
def test_each_story_fits_what_is_there(story):
    texts = [
        " ".join((FOLDER / sample.file).read_text().split())
        for sample in samples()
        if sample.domain == story.domain
    ]
    people = {person.username for person in PEOPLE}
    ratings = {rating.slug for rating in default_ratings()}
    decisions = [one for one in (story.verdict, story.corrected) if one]

    assert any(story.words in text for text in texts)
    assert {one.by for one in (*story.reviews, *decisions)} | set(story.takes) <= people
    assert {one.rating for one in (*story.reviews, *decisions)} <= ratings
    assert story.topic in {"", *TOPICS}


@pytest.mark.parametrize("story", [s for s in TOLD if s.verdict], ids=lambda story: story.words)
def test_each_verdict_tells_why_and_shows_what_it_read(story):
    assert story.verdict.why_checked
    assert all(each.stance for one in story.reviews for each in one.sources)


def test_every_page_of_the_house_is_written():
    assert {path.stem for path in (FOLDER / "house").iterdir()} == set(HousePage.values)
