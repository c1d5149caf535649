"""Pages on which a seat is given up for good or taken over."""

import pytest

from factcheck.review.models import Assignment
from tests.review.stories import review, sit_down
from tests.web.conftest import words_of

WHY = "I wrote the log myself."


@pytest.fixture
def seat(story) -> Assignment:
    return sit_down(story.until("queued"), story.alice)


def test_reviewer_abstains_and_the_history_tells_it_to_those_who_are_not_blind(
    as_user, story, seat
):
    page = f"/claims/{seat.claim_id}/"
    browser, address = as_user(story.alice), f"{page}abstain/"
    assert "I cannot judge this …" in words_of(browser.get(page))
    assert "It is not handing back" in words_of(browser.get(address))
    sent = {"kind": "too_close", "because": WHY, "version": story.claim.version}
    assert browser.post(address, sent | {"kind": ""}).status_code == 400

    assert browser.post(address, sent).url == page

    sit_down(story.claim, story.ben)
    told = {
        person.username: WHY in words_of(as_user(person).get(page))
        for person in (story.alice, story.ben, story.bob)
    }
    assert told == {"alice": True, "ben": False, "bob": True}
    assert "I cannot judge this" not in words_of(browser.get(page))


def test_editor_lets_one_review_fewer_suffice(as_user, story, seat):
    page, browser = f"/claims/{seat.claim_id}/", as_user(story.bob)
    assert "One review fewer …" not in words_of(browser.get(page))
    sent = {"kind": "too_close", "because": WHY, "version": story.claim.version}
    review(story.claim, story.ben, "true")
    as_user(story.alice).post(f"{page}abstain/", sent)
    assert "One review fewer …" in words_of(browser.get(page))
    story.claim.refresh_from_db()

    browser.post(f"{page}lower_seats/", {"because": "Nobody else.", "version": story.claim.version})

    story.claim.refresh_from_db()
    assert story.claim.status == "decided"
    assert "1 review suffices in round 1" in words_of(as_user(story.ben).get(page))


def test_editor_hands_a_seat_over(as_user, story, seat):
    page, browser = f"/claims/{seat.claim_id}/", as_user(story.bob)
    address = f"{page}hand_over/"
    shown = words_of(browser.get(page))
    assert "Hand over …" in shown
    assert f'href="{address}?seat={seat.pk}"' in shown
    asked = words_of(browser.get(f"{address}?seat={seat.pk}"))
    assert f'value="{seat.pk}" id="id_seat_0" required checked' in asked
    assert 'value="" id="id_to_0" checked' in asked
    sent = {"version": 1, "seat": seat.pk, "to": story.ben.pk, "note": "The port answers."}
    assert browser.post(address, sent | {"note": " "}).status_code == 400

    assert browser.post(address, sent).url == page

    seat.refresh_from_db()
    assert seat.state == "handed_over"
    assert "The seat of Alice was handed over" in words_of(as_user(story.alice).get(page))
    ben = words_of(as_user(story.ben).get(page))
    assert ("Bob gave it to you." in ben, "The port answers." in ben) == (True, True)
    assert "Alice" not in ben
    assert browser.post(address, sent | {"to": ""}).status_code == 400


def test_editor_hands_a_seat_over_to_whoever_is_next(as_user, story, seat):
    sent = {"version": 1, "seat": seat.pk, "to": "", "note": "Go on."}

    as_user(story.bob).post(f"/claims/{seat.claim_id}/hand_over/", sent)

    story.claim.refresh_from_db()
    assert story.claim.status == "queued"
