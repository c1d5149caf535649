import pytest

from factcheck.people.errors import NotValid, NotYou, Overtaken
from factcheck.people.models import Entry
from factcheck.review.actions import reopen
from factcheck.review.guidelines import current_guideline, guideline_for, write_guideline
from tests.review.stories import review, sit_down, write
from tests.review.test_triggers import refused, run

pytestmark = pytest.mark.django_db


@pytest.fixture
def first(story):
    return write_guideline(story.desk, by=story.bob, text="Read the log.", version=0)


def test_guideline_is_written_as_the_next_version(story, first):
    second = write_guideline(
        story.desk, by=story.eve, text="Read both logs.", because="One was forged.", version=1
    )

    assert (first.version, second.version) == (1, 2)
    assert current_guideline(story.desk) == second
    assert Entry.objects.filter(action="guideline.written").count() == 2


def test_round_review_and_verdict_keep_the_version_they_began_with(story, first):
    claim = story.until("queued")
    sit_down(claim, story.alice)
    write_guideline(story.desk, by=story.bob, text="Read both logs.", version=1)

    assert guideline_for(claim) == first
    review(claim, story.ben, "true")
    assert claim.reviews.get().guideline == first


def test_next_round_takes_the_newest(story, first):
    claim = story.until("decided")
    assert claim.verdicts.get().guideline == first
    second = write_guideline(story.desk, by=story.bob, text="Read both logs.", version=1)

    assert write(claim, story.eve, "true").guideline == first
    reopen(claim, by=story.bob, because="A second log appeared.")
    assert review(claim, story.alice, "true").guideline == second


def test_desk_without_a_guideline_judges_without(story):
    assert story.until("decided").verdicts.get().guideline is None


@pytest.mark.parametrize(
    ("text", "version", "refusal"),
    [("Read it.", 0, Overtaken), (" ", 1, NotValid), ("Read the log.", 1, NotValid)],
)
def test_version_over_another_or_without_words_is_refused(story, first, text, version, refusal):
    with pytest.raises(refusal):
        write_guideline(story.desk, by=story.bob, text=text, version=version)


def test_editors_of_the_desk_write_it(story, charlie, root):
    for person in (story.alice, charlie, root):
        with pytest.raises(NotYou):
            write_guideline(story.desk, by=person, text="Read the log.", version=0)


@pytest.mark.parametrize(
    "sql",
    ["UPDATE review_guideline SET text='No.'", "DELETE FROM review_guideline"],
)
def test_guidelines_stay(first, sql):
    with refused("Rows of review_guideline are added, never changed."):
        run(sql)
