import re

import pytest

from factcheck.review.models import Assignment, Draft, Presence, Review
from factcheck.review.reviews import save_draft
from factcheck.review.scales import scale_for
from tests.review.stories import WORDS, call_speaker, queued, review, sit_down
from tests.web.conftest import words_of

SCRIPT = {"HX-Request": "true"}


@pytest.fixture
def seat(story) -> Assignment:
    """Alice reviews a claim."""
    return sit_down(story.until("queued"), story.alice)


@pytest.fixture
def following(seat, story):
    """The claim that waits after it."""
    return queued(story.desk, story.bob)


def sent(seat: Assignment, submit: str = "next", **facts) -> dict[str, str]:
    rating = scale_for(seat.claim).ratings.get(slug="false")
    versions = {"claim_version": seat.claim.version, "draft_version": 0}
    return {
        "said": "as_quoted",
        "rating": str(rating.pk),
        "submit": submit,
        **versions,
        **WORDS,
        **facts,
    }


def ask_ready(client, seat, **facts):
    return client.post(f"/claims/{seat.claim_id}/ready/", facts)


def made_at(page) -> str:
    return re.search(r'data-made-at="([^"]*)"', page.content.decode())[1]


def test_ready_names_the_next_claim_and_where_it_is_made(as_user, story, seat, following):
    page = ask_ready(as_user(story.alice), seat)
    following.refresh_from_db()
    assert f'href="/claims/{following.pk}/"' in words_of(page)
    assert made_at(page) == f"/claims/{following.pk}/?ready={following.version + 2}"
    assert following.assignments.get().kept_ready is True


def test_ready_without_another_claim_says_nothing(as_user, story, seat):
    page = ask_ready(as_user(story.alice), seat)
    assert (page.status_code, words_of(page)) == (200, "")


def test_ready_for_whoever_holds_no_seat_takes_none(as_user, story, seat, following):
    assert words_of(ask_ready(as_user(story.ben), seat)) == ""
    assert not following.assignments.exists()


def test_ready_of_a_page_that_is_gone_gives_back(as_user, story, seat, following):
    client = as_user(story.alice)
    ask_ready(client, seat)
    assert ask_ready(client, seat, gone="1").status_code == 204
    assert following.assignments.get().state == "handed_back"


def test_page_made_ahead_of_another_version_is_not_shown_later(as_user, story, seat, following):
    client = as_user(story.alice)
    address = made_at(ask_ready(client, seat))
    later = address.replace(f"ready={following.version + 2}", f"ready={following.version + 3}")
    assert "max-age=0" in client.get(later).headers["Cache-Control"]


def test_page_made_ahead_is_the_one_that_is_shown_then(as_user, story, seat, following):
    client = as_user(story.alice)
    address = made_at(ask_ready(client, seat))
    page = client.get(address)
    assert page.headers["Cache-Control"] == "private, max-age=300"
    assert page.context["review_form"].initial["claim_version"] == following.version + 2
    assert not Presence.objects.filter(claim=following).exists()
    following.refresh_from_db()
    assert following.status == "queued"
    answer = client.post(f"/claims/{seat.claim_id}/review/", sent(seat), headers=SCRIPT)
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (204, address)
    following.refresh_from_db()
    assert following.version == page.context["review_form"].initial["claim_version"]
    assert "no-store" in client.get(address).headers["Cache-Control"]


def test_page_made_ahead_is_another_one_when_the_claim_was_changed(as_user, story, seat, following):
    client = as_user(story.alice)
    address = made_at(ask_ready(client, seat))
    following.refresh_from_db()
    call_speaker(following, "the master", by=story.bob)
    answer = client.post(f"/claims/{seat.claim_id}/review/", sent(seat), headers=SCRIPT)
    assert answer.headers["HX-Redirect"] != address


@pytest.mark.parametrize("more", [0, 2])
def test_submit_and_next_asks_the_database_as_often_however_many_wait(
    as_user, django_assert_num_queries, story, seat, following, settings, more
):
    """Somebody waits for it with the next claim before their eyes."""
    settings.REVIEW_SEAL_SECONDS = 30
    for _ in range(more):
        queued(story.desk, story.bob)
    client = as_user(story.alice)
    ask_ready(client, seat)
    with django_assert_num_queries(52):
        client.post(f"/claims/{seat.claim_id}/review/", sent(seat), headers=SCRIPT)


def test_submit_and_next_without_scripts_leads_to_the_next_claim(
    as_user, story, seat, following, settings
):
    settings.REVIEW_SEAL_SECONDS = 30
    client = as_user(story.alice)
    answer = client.post(f"/claims/{seat.claim_id}/review/", sent(seat))
    assert (answer.status_code, answer.url) == (302, f"/claims/{following.pk}/")
    page = client.get(answer.url)
    assert f'action="/reviews/{Review.objects.get().pk}/undo/"' in words_of(page)
    assert page.context["review_form"] is not None


def test_submit_and_next_without_another_claim_stays(as_user, story, seat):
    client = as_user(story.alice)
    answer = client.post(f"/claims/{seat.claim_id}/review/", sent(seat))
    assert answer.url == f"/claims/{seat.claim_id}/#work"
    assert "No other claim is waiting for you." in words_of(client.get(answer.url))


def test_submit_alone_gives_back_what_was_kept_ready(as_user, story, seat, following):
    client = as_user(story.alice)
    ask_ready(client, seat)
    client.post(f"/claims/{seat.claim_id}/review/", sent(seat, "1"))
    assert following.assignments.get().state == "handed_back"


def test_hand_back_and_next_leads_to_the_next_claim(as_user, story, seat, following):
    client = as_user(story.alice)
    answer = client.post(
        f"/claims/{seat.claim_id}/hand-back/", {"because": "Not mine.", "next": "1"}
    )
    assert answer.url == f"/claims/{following.pk}/"
    assert following.assignments.get().state == "in_work"


def test_sealed_review_is_told_to_its_writer_alone(as_user, story, settings):
    settings.REVIEW_SEAL_SECONDS = 30
    given = review(story.until("queued"), story.alice, "false")
    assert f"/reviews/{given.pk}/undo/" in words_of(as_user(story.alice).get("/reviews/sealed/"))
    assert words_of(as_user(story.bob).get("/reviews/sealed/")) == ""


def test_words_of_somebody_else_are_not_taken(as_user, story, seat):
    client = as_user(story.alice)
    facts = {"writer": str(story.ben.pk), "known": "Ben's words", "draft_version": 0, "save": "1"}
    answer = client.post(f"/claims/{seat.claim_id}/review/", facts)
    assert answer.status_code == 403
    assert not Draft.objects.exists()


def test_two_drafts_are_shown_where_they_differ(as_user, story, seat):
    scale = scale_for(seat.claim).ratings
    content = {"rating": str(scale.get(slug="true").pk), "known": "Theirs", "method": "The same"}
    save_draft(seat, by=story.alice, content=content, version=0)
    facts = {
        "rating": str(scale.get(slug="false").pk),
        "known": "Mine",
        "method": "The same",
        "draft_version": 0,
        "save": "1",
    }
    page = as_user(story.alice).post(f"/claims/{seat.claim_id}/review/", facts)
    assert page.status_code == 412
    shown = [(row.label, row.typed, row.saved) for row in page.context["both"]]
    assert shown == [("Is it true?", "False", "True"), ("What we know", "Mine", "Theirs")]
