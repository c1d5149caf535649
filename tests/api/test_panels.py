"""Votes on disputes and the figures of agreement, for tools of people who are signed in."""

import csv
import json
from io import StringIO

import pytest
from django.test import Client

from factcheck.people.models import Membership
from factcheck.review.models import DeskRules, Panel, Vote
from factcheck.review.voting import call_panel, cast_vote
from tests.api.conftest import Api, key_of
from tests.factories import make_member
from tests.review.stories import Story, new_claim, queued, rating, review

VOTE = {"said": "as_quoted", "rating": "mixed", "because": "The log is complete."}


@pytest.fixture(autouse=True)
def unsealed(settings):
    settings.REVIEW_SEAL_SECONDS = 0


@pytest.fixture
def story(desk) -> Story:
    return Story(desk)


@pytest.fixture
def panel(story) -> Panel:
    DeskRules.objects.filter(desk=story.desk).update(disputes="panel", panel_size=2, panel_quorum=1)
    return story.until("disputed").panels.get()


@pytest.fixture
def cora(story):
    return make_member("cora", story.desk)


def tool(user) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(user)
    return client


def vote(user, panel, **changed):
    sent = json.dumps(VOTE | changed)
    return tool(user).put(f"/api/v1/panels/{panel.pk}/vote/", sent, "application/json")


def test_vote_is_there_once_and_shown_to_its_author_alone(story, panel, cora):
    assert vote(cora, panel).status_code == 201
    assert vote(cora, panel).status_code == 200
    assert vote(cora, panel, because="Otherwise.").status_code == 409
    assert Vote.objects.get().because == VOTE["because"]
    path = f"/api/v1/panels/{panel.pk}/"
    mine, theirs = (tool(user).get(path).json() for user in (cora, story.bob))
    assert [each["voter"] for each in mine["votes"]] == ["cora"]
    assert (theirs["votes"], theirs["votes_in"], theirs["may_vote"]) == ([], 1, True)
    assert (mine["may_vote"], mine["outcome"]) == (False, "")


def test_closed_vote_lies_open_to_the_desk_and_takes_no_more(story, panel, cora):
    vote(cora, panel)
    assert vote(story.bob, panel).json()["outcome"] == "decided"
    seen = tool(story.alice).get(f"/api/v1/panels/{panel.pk}/").json()
    assert sorted(each["voter"] for each in seen["votes"]) == ["bob", "cora"]
    assert vote(story.eve, panel).status_code == 409


@pytest.mark.parametrize(
    ("who", "code"), [("alice", 403), ("charlie", 404), ("cora", 400)], ids=str
)
def test_who_may_not_vote_is_told_so(story, panel, cora, charlie, who, code):
    people = {"alice": story.alice, "charlie": charlie, "cora": cora}
    sent = {"rating": "nonsense"} if who == "cora" else {}
    assert vote(people[who], panel, **sent).status_code == code
    assert not Vote.objects.exists()


def test_panels_are_for_the_people_of_the_desk(story, panel, cora, charlie, partner):
    assert [each["id"] for each in tool(cora).get("/api/v1/panels/").json()["results"]] == [
        str(panel.pk)
    ]
    assert tool(charlie).get("/api/v1/panels/").json()["results"] == []
    assert tool(charlie).get(f"/api/v1/panels/{panel.pk}/").status_code == 404
    assert Api(key_of(partner)).get("panels/").status_code == 403


@pytest.mark.parametrize("further", [0, 2])
def test_panels_are_listed_in_few_queries(
    story, panel, cora, django_assert_max_num_queries, further
):
    for _ in range(further):
        story.claim = new_claim(story.desk)
        story.until("disputed")
    cast_vote(
        panel, by=cora, said="as_quoted", rating=rating(panel.claim, "true"), because="The log."
    )
    browser = tool(cora)
    with django_assert_max_num_queries(4):
        assert len(browser.get("/api/v1/panels/").json()["results"]) == 1 + further


def test_a_panel_of_a_round_that_is_over_takes_no_vote(story, panel, cora):
    claim = panel.claim
    vote(cora, panel)
    vote(story.bob, panel)
    story.claim = new_claim(story.desk)
    assert vote(story.eve, panel).status_code == 409
    assert claim.panels.get().votes.count() == 2


def test_a_persons_key_votes_with_the_scope_submit(story, panel, cora):
    path, sent = f"panels/{panel.pk}/vote/", json.dumps(VOTE).encode()

    assert Api(key_of(cora, "read")).send("PUT", path, sent).status_code == 403
    assert Api(key_of(cora, "submit")).send("PUT", path, sent).status_code == 201
    assert Api(key_of(cora, "read")).get(f"panels/{panel.pk}/").json()["votes_in"] == 1
    assert Vote.objects.get().voter == cora


# Agreement ----------------------------------------------------------------------------------------
@pytest.fixture
def five(story):
    for number in range(5):
        claim = queued(story.desk, story.bob)
        review(claim, story.alice, "true" if number else "false")
        review(claim, story.ben, "true" if number > 1 else "false")
    return story


def test_agreement_is_told_as_a_whole_by_month_and_by_pair(five):
    told = tool(five.bob).get("/api/v1/agreement/").json()

    assert (told["desk"], told["whole"]["rounds"], told["whole"]["rating_alike"]) == (
        "harbour",
        5,
        0.8,
    )
    assert sum(month["rounds"] for month in told["months"]) == 5
    (pair,) = told["pairs"]
    assert {pair["one"], pair["other"]} == {"alice", "ben"}
    # Cohen's kappa of 5 rounds, once (false, false), once (true, false), thrice (true, true).
    assert round(pair["kappa"]["value"], 4) == round((0.8 - 0.56) / (1 - 0.56), 4)


def test_agreement_as_a_table_is_the_one_of_the_workbench(five):
    browser = tool(five.bob)
    ours, theirs = browser.get("/api/v1/agreement/table/"), browser.get("/agreement/table/")

    assert ours.content == theirs.content
    rows = list(csv.DictReader(StringIO(ours.content.decode("utf-8-sig"))))
    assert {row["rounds_of"] for row in rows} == {"desk", "month", "pair"}


@pytest.mark.parametrize("address", ["agreement/", "agreement/table/"])
def test_agreement_is_for_editors_of_the_desk(five, charlie, partner, address):
    assert tool(five.alice).get(f"/api/v1/{address}").status_code == 403
    assert Api(key_of(partner)).get(address).status_code == 403
    assert Client().get(f"/api/v1/{address}").status_code == 401
    Membership.objects.filter(user=charlie).update(role="editor")
    assert tool(charlie).get(f"/api/v1/{address}?desk=harbour").status_code == 404


def test_agreement_of_a_desk_without_closed_rounds_is_empty(story):
    review(story.until("queued"), story.alice, "true")

    told = tool(story.bob).get("/api/v1/agreement/").json()

    assert (told["scale"], told["whole"], told["pairs"]) == (None, None, [])


def test_call_panel_from_elsewhere_is_listed(story):
    claim = story.until("disputed")
    call_panel(claim, by=story.bob, because="It is delicate.")

    (told,) = tool(story.alice).get("/api/v1/panels/").json()["results"]

    assert (told["because"], told["votes_in"]) == ("It is delicate.", 0)
