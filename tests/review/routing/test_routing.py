from factcheck.people.models import Membership
from factcheck.review.filling import route_many
from factcheck.review.models import Assignment
from factcheck.review.routing.candidates import speaks
from factcheck.review.seats import take
from tests.factories import make_member
from tests.review.stories import new_claim


def test_why_tells_the_topic_and_the_work_in_hand(story, topic):
    Membership.objects.get(user=story.ben).topics.add(topic)
    story.claim = new_claim(story.desk, topic=topic)
    claim = story.until("queued")

    ben, alice = route_many([claim])

    assert (ben.reviewer, ben.why) == (
        story.ben,
        "You know Shipping, had 0 of 10 claims in hand and had been given none before.",
    )
    assert (alice.reviewer, alice.why) == (
        story.alice,
        "You had 0 of 10 claims in hand and had been given none before.",
    )


def test_why_tells_the_last_turn(story, topic):
    Membership.objects.get(user=story.ben).topics.add(topic)
    take(story.until("queued"), by=story.alice)
    take(story.claim, by=story.ben)
    Assignment.objects.update(created_at="2024-03-04T12:00Z")
    story.claim = new_claim(story.desk, topic=topic)
    claim = story.until("queued")

    ben, alice = route_many([claim])

    assert (
        ben.why == "You know Shipping, had 1 of 10 claims in hand and had last been given one on "
        "4 Mar 2024."
    )
    assert alice.why == "You had 1 of 10 claims in hand and had last been given one on 4 Mar 2024."


def test_route_prefers_who_has_less_in_hand(story):
    busy = story.until("assigned")
    assert busy.assignments.get().reviewer == story.alice
    cora = make_member("cora", story.desk)
    story.claim = new_claim(story.desk)
    claim = story.until("queued")

    assert {seat.reviewer for seat in route_many([claim])} == {story.ben, cora}


def test_route_leaves_out_who_is_away_and_who_is_full(story):
    Membership.objects.filter(user=story.alice).update(active=False)
    Membership.objects.filter(user=story.ben).update(capacity=0)

    assert route_many([story.until("queued")]) == []


def test_languages_match_by_their_primary_tag():
    assert speaks(["en"], "en-GB")
    assert speaks(["EN-us"], "en")
    assert speaks([], "")
    assert not speaks(["eo"], "en")
    assert not speaks([], "en")
