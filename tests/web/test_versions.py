"""Versions beside each other, the preview, the log of corrections and former names."""

import pytest

from factcheck.publication.actions import republish, withdraw
from factcheck.publication.addresses import rename_page
from factcheck.publication.models import Approval, Recheck
from tests.review.stories import new_claim, write
from tests.web.conftest import words_of


@pytest.fixture
def claim(story):
    claim = story.until("correcting")
    write(claim, story.bob, "false", note="It were 12.", known="The log lists 12 sailings.")
    return claim


def test_readers_see_what_was_corrected_word_by_word(client, claim, story):
    slug = claim.fact_check.slug
    assert "Nothing has changed since it was published." in words_of(
        client.get(f"/fact-checks/{slug}/changes/")
    )
    republish(claim, by=story.eve)

    page = words_of(client.get(f"/fact-checks/{slug}/changes/?from=1&to=2"))

    assert "The log lists <del>14</del><ins>12</ins> sailings." in page
    assert f"/fact-checks/{slug}/changes/?from=1&amp;to=2" in words_of(
        client.get(f"/fact-checks/{slug}/")
    )
    assert client.get("/fact-checks/nothing/changes/").status_code == 404


def test_desk_sees_versions_that_are_not_public(as_user, claim, story, charlie):
    address = f"/claims/{claim.pk}/versions/"

    assert "<ins>12</ins> sailings." in words_of(as_user(story.alice).get(address))
    assert as_user(charlie).get(address).status_code == 404


def test_preview_is_for_the_desk(as_user, client, claim, story, charlie, root):
    address = f"/claims/{claim.pk}/preview/"

    page = words_of(as_user(story.eve).get(address))

    assert "A preview" in page
    assert "The log lists 12 sailings." in page
    assert "ld+json" not in page
    assert [as_user(who).get(address).status_code for who in (charlie, root)] == [404, 403]
    assert client.get(address).status_code == 302
    assert "14 sailings." in words_of(client.get(f"/fact-checks/{claim.fact_check.slug}/"))


def test_corrections_lists_both_kinds_in_few_queries(
    client, claim, story, django_assert_num_queries
):
    assert "Nothing has been corrected yet." in words_of(client.get("/corrections/"))
    republish(claim, by=story.eve)
    story.claim = new_claim(story.desk)
    withdraw(story.until("published"), by=story.eve, because="The log was forged.")

    with django_assert_num_queries(3):
        page = words_of(client.get("/corrections/"))

    assert page.index("The log was forged.") < page.index("It were 12.")
    assert "True → False" in page


def test_corrections_page_by_page(client, story, monkeypatch):
    from factcheck.web.pages import corrections

    monkeypatch.setattr(corrections, "SIZE", 1)
    for number in range(2):
        story.claim = new_claim(story.desk)
        withdraw(story.until("published"), by=story.eve, because=f"Reason {number}.")

    first = client.get("/corrections/")
    second = client.get("/corrections/" + first.context["next"])

    assert ["Reason 1." in words_of(first), "Reason 0." in words_of(first)] == [True, False]
    assert ["Reason 1." in words_of(second), "Reason 0." in words_of(second)] == [False, True]
    assert second.context["next"] == ""


def test_former_name_leads_to_the_page(client, story):
    claim = story.until("published")
    old = claim.fact_check.slug
    rename_page(claim, by=story.bob, slug="ferry")

    answer = client.get(f"/fact-checks/{old}/")

    assert (answer.status_code, answer.url) == (301, "/fact-checks/ferry/")


def test_editor_sets_a_time_and_calls_it_off(as_user, story, settings):
    settings.TIME_ZONE = "Europe/Oslo"
    claim, eve = story.until("decided"), as_user(story.eve)
    address = f"/claims/{claim.pk}/publish_later/"

    assert "By the clock of" in words_of(eve.get(address))
    assert eve.post(address, {"publish_at": "2001-01-01T10:00", "version": 1}).status_code == 400
    sent = {"publish_at": "2027-01-02T10:00", "version": 1, "slug": "ferry"}
    assert eve.post(address, sent).status_code == 302

    page = words_of(eve.get(f"/claims/{claim.pk}/"))
    assert "it is published on 2 January 2027, 10:00" in page
    assert (
        as_user(story.alice)
        .post(f"/claims/{claim.pk}/call_off/", {"version": claim.version})
        .status_code
        == 403
    )
    eve.post(f"/claims/{claim.pk}/call_off/", {"version": claim.version})
    assert Approval.objects.get().state == "called_off"


def test_editor_sets_a_day_and_says_that_it_holds(as_user, client, story):
    claim, eve = story.until("published"), as_user(story.eve)
    sent = {"due_on": "2027-03-01", "because": "The yearly log.", "version": 0}
    assert eve.post(f"/claims/{claim.pk}/recheck/", sent).status_code == 302
    assert "To be checked again on 1 March 2027" in words_of(eve.get(f"/claims/{claim.pk}/"))

    eve.post(f"/claims/{claim.pk}/still_holds/", {"note": "As before.", "version": 0})

    assert Recheck.objects.get().outcome == "holds"
    page = words_of(client.get(f"/fact-checks/{claim.fact_check.slug}/"))
    assert "it still holds." in page
    assert "As before." in page
