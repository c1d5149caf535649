"""Routing as tools of editors and administrators see it."""

import pytest

from factcheck.people.models import Membership
from factcheck.review.models import Assignment, RoutingVersion
from factcheck.review.routing.deciding import Rule
from factcheck.review.setting_routing import save_routing
from factcheck.review.trial_marks import trial_mark
from tests.api.conftest import Tool
from tests.factories import make_member
from tests.review.stories import Story, sit_down


@pytest.fixture
def story(desk) -> Story:
    return Story(desk)


@pytest.fixture
def address(story) -> str:
    return f"routing/{story.desk.slug}/"


def save(story, *rules) -> RoutingVersion:
    seen = RoutingVersion.objects.filter(desk=story.desk).count()
    facts = {"because": "Ferries.", "seen": seen, "tried": trial_mark(story.desk, rules, seen=seen)}
    return save_routing(story.desk, rules, balance="in_hand", by=story.bob, **facts)


def test_rules_and_versions_are_read_by_those_who_set_them(story, address, charlie, root):
    save(story, Rule(name="English", languages=frozenset({"en"}), people=frozenset({story.ben.pk})))
    people = (story.bob, root, story.alice, charlie)

    codes = [Tool(one).get(address).status_code for one in people]
    now = Tool(story.bob).get(address).json()
    (version,) = Tool(root).get(f"{address}versions/").json()["results"]

    assert codes == [200, 200, 404, 404]
    assert (now["number"], now["balance"]) == (1, "in_hand")
    (rule,) = now["rules"]
    assert (rule["name"], rule["languages"], rule["people"], rule["topic"], rule["lead"]) == (
        "English",
        ["en"],
        [str(story.ben.pk)],
        "first",
        3,
    )
    assert version["rules"] == now["rules"]
    assert (version["by"], version["because"]) == ("bob", "Ferries.")


def test_trial_says_where_claims_would_have_gone_and_writes_nothing(story, address):
    claim = story.until("queued")
    story.desk.rules.seats = 1
    story.desk.rules.save()
    sent = {"rules": [{"name": "Ben", "people": [str(story.ben.pk)], "only_people": True}]}

    answer = Tool(story.bob).post(f"{address}try/", sent)

    told = answer.json()
    (tried,) = told["claims"]
    assert answer.status_code == 200
    assert (tried["claim"], tried["rule_then"]) == (str(claim.pk), "Ben")
    assert (tried["now"], tried["then"]) == ([str(story.alice.pk)], [str(story.ben.pk)])
    assert tried["differs"] is True
    assert told["people"] == {str(story.alice.pk): "Alice", str(story.ben.pk): "Ben"}
    assert not RoutingVersion.objects.exists()


def test_trial_names_what_is_wrong(story, address, charlie):
    post = Tool(story.bob).post
    wrong = post(f"{address}try/", {"rules": [{"name": "So", "worth_from": 2}]})
    assert (wrong.status_code, list(wrong.json()["errors"])) == (400, ["rules.0.worth_from"])
    unknown = post(f"{address}try/", {"rules": [{"name": "So", "languages": ["en", "qzx"]}]})
    assert (unknown.status_code, list(unknown.json()["errors"])) == (400, ["rules.0.languages.1"])
    many = {"rules": [{"name": str(number)} for number in range(51)]}
    assert post(f"{address}try/", many).status_code == 400
    assert Tool(charlie).post(f"{address}try/", {"rules": []}).status_code == 404


def test_seats_in_hand_say_why_to_those_who_are_not_blind(story, address, charlie):
    seat = sit_down(story.until("queued"), story.alice)
    sit_down(story.claim, story.ben)

    def seen(user) -> set[str]:
        rows = Tool(user).get(f"{address}seats/").json()["results"]
        return {row["reviewer_name"] for row in rows}

    assert Tool(charlie).get(f"{address}seats/").status_code == 404

    (own,) = Tool(story.alice).get(f"{address}seats/").json()["results"]
    assert (own["id"], own["why"]) == (str(seat.pk), "You took it yourself.")
    assert seen(story.bob) == {"Alice", "Ben"}
    assert seen(story.ben) == {"Ben"}


def test_hand_over_gives_the_seat_to_whoever_is_named(story):
    seat = sit_down(story.until("queued"), story.alice)
    address = f"seats/{seat.pk}/hand-over/"
    sent = {"to": str(story.ben.pk), "note": "The port answers by Friday."}

    answer = Tool(story.bob).post(address, sent)

    given = Assignment.objects.get(state="open")
    assert answer.status_code == 200
    assert answer.json() == {
        "seat": str(given.pk),
        "reviewer": str(story.ben.pk),
        "why": "Bob gave it to you.",
    }
    own = Tool(story.ben).get(f"seats/{given.pk}/").json()
    assert (own["why"], own["note"]) == ("Bob gave it to you.", "The port answers by Friday.")
    assert Tool(story.bob).post(address, sent).status_code == 409


def test_hand_over_to_whoever_is_next_may_find_nobody(story):
    seat = sit_down(story.until("queued"), story.alice)
    Membership.objects.filter(user=story.ben).update(capacity=0)

    answer = Tool(story.bob).post(f"seats/{seat.pk}/hand-over/", {"note": "She is ill."})

    assert answer.json() == {"seat": None, "reviewer": None, "why": ""}


def test_hand_over_is_for_editors_who_are_not_blind(story, charlie):
    seat = sit_down(story.until("queued"), story.alice)
    cora = make_member("cora", story.desk)
    sent = {"to": str(cora.pk), "note": "Go on."}
    codes = {
        person.username: Tool(person).post(f"seats/{seat.pk}/hand-over/", sent).status_code
        for person in (story.alice, story.ben, charlie)
    }
    assert codes == {"alice": 403, "ben": 404, "charlie": 404}
    stranger = {"to": str(charlie.pk), "note": "Go on."}
    assert Tool(story.bob).post(f"seats/{seat.pk}/hand-over/", stranger).status_code == 400


def test_seats_of_another_desk_are_not_found_once_their_round_is_closed_either(
    story, charlie, settings
):
    settings.REVIEW_SEAL_SECONDS = 0
    claim = story.until("decided")
    seat = Assignment.objects.filter(claim=claim).first()
    answer = Tool(charlie).post(f"seats/{seat.pk}/hand-over/", {"note": "Go on."})
    assert answer.status_code == 404
