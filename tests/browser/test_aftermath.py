"""What happens after publishing, as readers and editors see it."""

import re

import pytest
from playwright.sync_api import Page

from factcheck.publication.embargo import publish_later
from factcheck.publication.models import CorrectionRequest, Flag
from tests.browser.following import follow
from tests.browser.test_line import look_closely
from tests.publication.graph import Graph, correct
from tests.publication.test_embargo import soon
from tests.review.stories import Story, new_claim, write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def story(desk, settings) -> Story:
    settings.REVIEW_SEAL_SECONDS = 0
    return Story(desk)


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
def test_reader_writes_and_an_editor_starts_the_correction(javascript, story, window):
    look = look_closely if javascript else Page.title  # axe is a script and would wait for ever
    slug = story.until("published").fact_check.slug
    reader = window(javascript=javascript)
    reader.goto(f"/fact-checks/{slug}/")
    follow(reader.get_by_role("link", name="Something is wrong here"))
    look(reader)
    reader.get_by_label("What is wrong").fill("It was 12 sailings.")
    follow(reader.get_by_role("button", name="Send it"))
    follow(reader.get_by_role("link", name="See where it stands"))
    reader.get_by_text("Received. An editor has not looked at it yet.").wait_for()

    editor = window("bob", javascript=javascript)
    editor.goto("/requests/")
    look(editor)
    follow(editor.get_by_role("link", name="It was 12 sailings."))
    look(editor)
    follow(editor.get_by_role("link", name="Accept …"))
    editor.get_by_label("error").check()
    editor.get_by_label("Reason").fill("A reader counted.")
    follow(editor.get_by_role("button", name="Start the correction"))
    editor.get_by_text("Accepted: the correction can be written.").wait_for()

    reader.reload()
    reader.get_by_text("Accepted: a correction is being written.").wait_for()
    look(reader)
    assert CorrectionRequest.objects.get().state == "accepted"


def test_editor_works_through_what_a_correction_flagged(story, window):
    graph = Graph(story)
    correct(graph.checked, story)
    editor = window("bob")
    editor.get_by_text("Flagged: what they relied on has changed").wait_for()
    look_closely(editor)
    editor.goto("/flags/")
    look_closely(editor)
    follow(editor.locator("ul.rows a").first)
    look_closely(editor)
    editor.get_by_label("What follows").fill("It stands on its own log.")
    follow(editor.get_by_role("button", name="This follows"))
    editor.get_by_text("Flagged no more").wait_for()
    assert Flag.objects.still_open().count() == 5


def test_readers_see_what_changed_and_editors_what_will(story, window):
    claim = story.until("correcting")
    write(claim, story.bob, "false", note="It were 12.", known="The log lists 12 sailings.")
    editor = window("eve")
    editor.goto(f"/claims/{claim.pk}/")
    follow(editor.get_by_role("link", name="Compare the versions"))
    look_closely(editor)
    editor.goto(f"/claims/{claim.pk}/preview/")
    look_closely(editor)
    editor.goto(f"/claims/{claim.pk}/republish/")
    follow(editor.get_by_role("button", name="Publish the correction"))

    for width in (1280, 360):
        reader = window(width=width)
        reader.goto("/corrections/")
        look_closely(reader)
        follow(reader.get_by_role("link", name="What changed, word by word"))
        look_closely(reader)
        over = reader.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert over <= 0


def test_time_to_come_is_told_and_called_off(story, window):
    claim = story.until("decided")
    publish_later(claim, by=story.eve, publish_at=soon())
    editor = window("bob")
    editor.goto(f"/claims/{claim.pk}/")
    editor.get_by_text(re.compile("Approved by Eve: it is published on")).wait_for()
    look_closely(editor)
    follow(editor.get_by_role("button", name="Do not publish at that time"))
    editor.get_by_text("Called off.").wait_for()
    story.claim = new_claim(story.desk)
    other = story.until("published")
    editor.goto(f"/claims/{other.pk}/recheck/")
    look_closely(editor)
