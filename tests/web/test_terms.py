import pytest
from django.utils.translation import override

from factcheck.review.guidelines import write_guideline
from factcheck.review.models import Guideline, Scale
from factcheck.review.scales import rules_for
from tests.review.stories import sit_down
from tests.web.conftest import words_of

GUIDELINE, SCALE = "/desks/harbour/guideline/", "/desks/harbour/scale/"


def scale_form(desk, *ratings: tuple[str, str], **more: str) -> dict[str, str]:
    sent = {
        "seen": str(rules_for(desk).scale.pk),
        "ratings-TOTAL_FORMS": str(len(ratings)),
        "ratings-INITIAL_FORMS": "0",
    }
    for place, (name, value) in enumerate(ratings):
        sent |= {
            f"ratings-{place}-name": name,
            f"ratings-{place}-value": value,
            f"ratings-{place}-place": str(place + 1),
        }
    return sent | more


@pytest.fixture
def two(story) -> None:
    write_guideline(story.desk, by=story.bob, text="Read the **log**.", version=0)
    write_guideline(story.desk, by=story.eve, text="Read both **logs**.", version=1)


def test_guideline_shows_the_newest_and_what_it_changed(as_user, story, two):
    words = words_of(as_user(story.alice).get(GUIDELINE))

    assert "Read both <strong>logs</strong>." in words
    assert "<ins>" in words
    assert "<textarea" not in words
    first = words_of(as_user(story.alice).get(f"{GUIDELINE}?version=1"))
    assert "Read the <strong>log</strong>." in first
    assert "<ins>" not in first


def test_guideline_is_written_by_an_editor(as_user, story):
    sent = {"text": "Read the log.", "because": "We had none.", "version": "0"}

    page = as_user(story.bob).post(GUIDELINE, sent, follow=True)

    assert "Version 1 holds for rounds that begin from now on." in words_of(page)
    assert as_user(story.alice).post(GUIDELINE, sent | {"version": "1"}).status_code == 403


def test_guideline_written_meanwhile_keeps_what_was_typed(as_user, story, two):
    browser = as_user(story.bob)
    page = browser.post(GUIDELINE, {"text": "My own words.", "because": "", "version": "1"})

    assert page.status_code == 412
    assert "My own words.</textarea>" in words_of(page)
    again = browser.post(GUIDELINE, {"text": "My own words.", "because": "", "version": "2"})
    assert (again.status_code, Guideline.objects.count()) == (302, 3)


def test_guideline_that_is_no_html_stays_text(as_user, story):
    write_guideline(story.desk, by=story.bob, text="<script>alert(1)</script>", version=0)

    assert "<script>alert" not in words_of(as_user(story.alice).get(GUIDELINE))


def test_guideline_stands_beside_the_review_form(as_user, story, two):
    claim = story.until("queued")
    sit_down(claim, story.alice)

    words = words_of(as_user(story.alice).get(f"/claims/{claim.pk}/"))

    assert "The desk's guideline, version 2" in words.replace("&#x27;", "'")
    assert "Read both <strong>logs</strong>." in words


def test_scale_is_shown_as_readers_and_search_engines_see_it(as_user, story):
    words = words_of(as_user(story.alice).get(SCALE))

    assert '<span class="rating value-5 true"' in words
    assert "&quot;ratingValue&quot;: 5" in words
    assert "<form class" not in words


def test_scale_is_previewed_and_nothing_is_kept(as_user, story):
    sent = scale_form(story.desk, ("Right", "5"), ("Wrong", "1"), ("", ""), preview="1")

    page = as_user(story.bob).post(SCALE, sent)

    words = words_of(page)
    assert page.status_code == 200
    assert "Preview: nothing is kept yet" in words
    assert '<span class="rating value-1 wrong"' in words
    assert Scale.objects.count() == 1


def test_scale_is_edited_as_a_new_version(as_user, story):
    sent = scale_form(story.desk, ("Wrong", "1"), ("Right", "5"))
    sent |= {"ratings-0-place": "2", "ratings-1-place": "1"}

    page = as_user(story.bob).post(SCALE, sent, follow=True)

    assert "Truth v2" in words_of(page)
    with override("de"):
        assert str(rules_for(story.desk).scale) == "Wahrheitsgehalt v2"
    assert [str(each) for each in rules_for(story.desk).scale.ratings.all()] == ["Right", "Wrong"]


def test_scale_with_a_fault_keeps_what_was_typed(as_user, story):
    page = as_user(story.bob).post(SCALE, scale_form(story.desk, ("Right", "5"), ("right", "1")))

    assert page.status_code == 400
    assert "Each rating has a name of its own." in words_of(page)
    assert 'value="right"' in words_of(page)


def test_scale_of_another_version_is_overtaken(as_user, story):
    sent = scale_form(story.desk, ("Right", "5"), ("Wrong", "1"))
    browser = as_user(story.bob)
    browser.post(SCALE, sent)

    assert browser.post(SCALE, sent).status_code == 412


@pytest.mark.parametrize("address", [GUIDELINE, SCALE])
def test_desks_of_others_are_not_found(as_user, story, charlie, address):
    assert as_user(charlie).get(address).status_code == 404
    assert as_user(story.alice).get(address.replace("harbour", "nowhere")).status_code == 404
