import pytest

from factcheck.people.models import Membership
from factcheck.review.conflicts import has_conflict
from factcheck.review.models import Assignment, Conflict
from factcheck.review.parties import place_speaker
from tests.factories import make_member
from tests.web.conftest import words_of


def test_staff_is_for_editors(as_user, story, charlie):
    assert as_user(story.bob).get("/staff/").status_code == 200
    for person in (story.alice, charlie):
        assert as_user(person).get("/staff/").status_code == 403


def test_staff_tells_what_each_has_in_hand(as_user, story):
    story.until("assigned")
    words = words_of(as_user(story.bob).get("/staff/"))
    assert "1 of 10 in hand" in words
    assert "0 of 10 in hand" in words


@pytest.mark.django_db
def test_staff_asks_the_database_as_often_for_more_people(
    as_user, story, django_assert_num_queries
):
    browser = as_user(story.bob)
    browser.get("/staff/")
    with django_assert_num_queries(7):
        browser.get("/staff/")
    for name in ("cora", "dan"):
        make_member(name, story.desk)
    with django_assert_num_queries(7):
        browser.get("/staff/")


def test_relieve_gives_the_work_to_others(as_user, story):
    claim = story.until("in_review")
    place = Membership.objects.get(user=story.alice)
    browser = as_user(story.bob)
    address = f"/staff/{place.pk}/hand-over/"

    assert str(claim.pk) in words_of(browser.get(address))
    assert browser.post(address, {"note": ""}).status_code == 400
    done = browser.post(address, {"note": "Alice is ill."}, follow=True)

    assert "1 seat went to somebody else." in words_of(done)
    held = Assignment.objects.get(state="open")
    assert (held.reviewer, held.note) == (story.ben, "Alice is ill.")
    assert "Alice is ill." in words_of(as_user(story.ben).get(f"/claims/{claim.pk}/"))


def test_relieve_knows_only_the_editors_own_desks(as_user, story, charlie):
    place = Membership.objects.get(user=charlie)
    assert as_user(story.bob).get(f"/staff/{place.pk}/hand-over/").status_code == 404


def test_conflicts_are_declared_on_ones_own_page(as_user, story):
    claim = story.until("assigned")
    browser = as_user(story.alice)
    assert "You declared none." in words_of(browser.get("/account/conflicts/"))

    sent = {"kind": "speaker", "name": "The Harbour Office", "because": "My sister works there."}
    done = browser.post("/account/conflicts/", sent, follow=True)

    assert "My sister works there." in words_of(done)
    assert Conflict.objects.get().over == claim.speaker
    assert Assignment.objects.get().state == "closed"


def test_conflicts_with_an_unknown_name_offer_those_close_to_it(as_user, story):
    sent = {"kind": "speaker", "name": "harbour", "because": "So."}
    page = as_user(story.alice).post("/account/conflicts/", sent)
    assert page.status_code == 400
    assert "Close to it: the harbour office." in words_of(page)
    assert not Conflict.objects.exists()


def test_conflict_with_a_party_is_declared_by_its_name(as_user, story):
    place_speaker(story.claim.speaker, party="The Greens", by=story.bob)
    sent = {"kind": "party", "name": "the greens", "because": "I am a member."}

    done = as_user(story.alice).post("/account/conflicts/", sent, follow=True)

    assert "<b><bdi>The Greens</bdi></b>" in words_of(done)
    assert has_conflict(story.alice, story.claim)
