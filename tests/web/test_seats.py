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


def test_editor_takes_a_seat_over(as_user, story, seat):
    page, browser = f"/claims/{seat.claim_id}/", as_user(story.bob)
    address = f"{page}seats/{seat.pk}/take-over/"
    assert f'href="{address}"' in words_of(browser.get(page))
    asked = words_of(browser.get(address))
    assert "Alice loses the seat and is told why." in asked
    assert 'value="" id="id_reviewer_0" checked' in asked
    sent = {"version": 1, "because": "Alice is ill.", "reviewer": str(story.ben.pk)}
    assert browser.post(address, sent | {"because": " "}).status_code == 400

    assert browser.post(address, sent).url == f"{page}#reviews"

    seat.refresh_from_db()
    assert seat.state == "taken_over"
    assert "The seat of Alice was taken over" in words_of(as_user(story.alice).get(page))
    ben = words_of(as_user(story.ben).get(page))
    assert ("Bob gave it to you." in ben, "Alice" in ben) == (True, False)
    assert browser.post(address, sent | {"reviewer": ""}).status_code == 409


def test_nobody_who_is_blind_finds_a_colleagues_seat(as_user, story, seat, charlie):
    address = f"/claims/{seat.claim_id}/seats/{seat.pk}/take-over/"

    codes = [as_user(one).get(address).status_code for one in (story.alice, story.ben, charlie)]

    assert codes == [403, 404, 404]
