"""A reviewer's own seats, for tools in which they are signed in."""

import json

import pytest
from django.test import Client

from factcheck.review.corrections import fix_span
from factcheck.review.models import Draft, Review
from factcheck.review.reviews import save_draft
from tests.review.stories import WORDS, Story, sit_down

REVIEW = {"said": "as_quoted", "rating": "true", **WORDS}


@pytest.fixture(autouse=True)
def unsealed(settings):
    settings.REVIEW_SEAL_SECONDS = 0


@pytest.fixture
def story(desk) -> Story:
    return Story(desk)


@pytest.fixture
def seat(story):
    return sit_down(story.until("queued"), story.alice)


class Tool:
    """A program in the browser of somebody who is signed in."""

    def __init__(self, user=None, *, checks: bool = False) -> None:
        self.client = Client(raise_request_exception=False, enforce_csrf_checks=checks)
        if user:
            self.client.force_login(user)

    def send(self, method, path, body=None):
        sent = json.dumps(body) if body is not None else ""
        return self.client.generic(method, f"/api/v1/seats/{path}", sent, "application/json")


def draft(version: int, **content) -> dict:
    return {"version": version, "content": content}


def test_seats_are_ones_own(story, seat, charlie, root):
    sit_down(story.claim, story.ben)
    people = {"alice": story.alice, "bob": story.bob, "charlie": charlie, "root": root}

    found = {name: Tool(user).send("GET", "").json()["results"] for name, user in people.items()}
    codes = {
        name: Tool(user).send("GET", f"{seat.pk}/").status_code for name, user in people.items()
    }

    assert [one["id"] for one in found.pop("alice")] == [str(seat.pk)]
    assert found == {"bob": [], "charlie": [], "root": []}
    assert codes == {"alice": 200, "bob": 404, "charlie": 404, "root": 404}


def test_nobody_without_a_session_and_its_token_is_served(seat, story, api):
    assert Tool().send("GET", "").status_code == 403
    assert api.get("seats/").status_code == 403
    forged = Tool(story.alice, checks=True).send("PUT", f"{seat.pk}/review/", REVIEW)
    assert (forged.status_code, Review.objects.count()) == (403, 0)


def test_next_takes_a_claim_and_begins_until_there_is_none(story):
    story.until("queued")
    tool = Tool(story.alice)

    answer = tool.send("POST", "next/")

    told = answer.json()
    assert (answer.status_code, told["state"], told["draft"]) == (201, "in_work", None)
    assert told["text"] == "14 sailings were cancelled in October"
    assert tool.send("POST", "next/").status_code == 204


def test_draft_is_saved_by_version_and_a_stale_one_is_told_what_stands(story, seat):
    tool, address = Tool(story.alice), f"{seat.pk}/draft/"
    assert tool.send("PUT", address, draft(0, known="From one window")).json()["version"] == 1

    stale = tool.send("PUT", address, draft(0, known="From another"))

    assert (stale.status_code, stale["Content-Type"]) == (412, "application/problem+json")
    assert stale.json()["draft"]["content"] == {"known": "From one window"}
    assert tool.send("PUT", address, draft(1, known="Both")).json()["version"] == 2
    assert Draft.objects.get().content == {"known": "Both"}


@pytest.mark.parametrize(
    "body", [{}, {"version": -1, "content": {}}, draft(10**22), draft(0, known="a" * 20_001), [], 7]
)
def test_draft_that_is_none_is_refused(story, seat, body):
    answer = Tool(story.alice).send("PUT", f"{seat.pk}/draft/", body)

    assert (answer.status_code, Draft.objects.count()) == (400, 0)


def test_draft_nobody_else_reads_or_writes(story, seat):
    save_draft(seat, by=story.alice, content={"known": "Mine"}, version=0)

    for user in (story.ben, story.bob):
        assert Tool(user).send("PUT", f"{seat.pk}/draft/", draft(1)).status_code == 404


def test_review_sent_twice_is_one(story, seat):
    tool, address = Tool(story.alice), f"{seat.pk}/review/"

    first, second = (tool.send("PUT", address, REVIEW) for _ in range(2))

    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["review"] == second.json()["review"]
    assert first.json()["review"]["id"] == str(Review.objects.get().pk)


def test_review_of_what_has_changed_or_with_other_words_is_refused(story, seat):
    tool, address = Tool(story.alice), f"{seat.pk}/review/"
    seen = seat.claim.version
    fix_span(seat.claim, [[0, 13]], by=story.bob)
    assert tool.send("PUT", address, REVIEW | {"claim_version": seen}).status_code == 412
    assert tool.send("PUT", address, REVIEW | {"draft_version": 3}).status_code == 412
    assert tool.send("PUT", address, REVIEW).status_code == 201

    assert tool.send("PUT", address, REVIEW | {"known": "Other words."}).status_code == 412

    assert Review.objects.get().known == WORDS["known"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"rating": "so-so"}, "rating"), ({"said": "perhaps"}, "said"), ({"known": " "}, "known")],
)
def test_review_names_what_is_wrong(story, seat, wrong, field):
    answer = Tool(story.alice).send("PUT", f"{seat.pk}/review/", REVIEW | wrong)

    assert (answer.status_code, list(answer.json()["errors"])) == (400, [field])
