"""Many claims triaged by a tool of an editor."""

import pytest

from factcheck.claims.models import Claim
from factcheck.review.models import Assignment
from tests.api.conftest import Tool
from tests.factories import make_member
from tests.review.stories import Story, new_claim, new_claims


@pytest.fixture
def story(desk) -> Story:
    return Story(desk)


def seen(*claims) -> list[dict]:
    return [{"id": str(claim.pk), "version": claim.version} for claim in claims]


def states() -> list[str]:
    return sorted(Claim.objects.values_list("status", flat=True))


def test_triage_does_what_fits_and_says_why_the_rest_does_not(story):
    first, second = new_claims(story.desk, 2)
    claims = [*seen(first), {"id": str(second.pk), "version": 7}]
    tool = Tool(story.bob)

    tried = tool.post("triage/", {"do": "queue", "claims": claims, "only_try": True}).json()
    assert states() == ["new", "new", "new"]
    done = tool.post("triage/", {"do": "queue", "claims": claims}).json()

    assert tried == done
    by_claim = {one["claim"]: (one["done"], one["why_not"]) for one in done["outcomes"]}
    assert by_claim == {
        str(first.pk): (True, ""),
        str(second.pk): (False, "This claim has changed since you saw it. Look at it again."),
    }
    assert states() == ["new", "new", "queued"]


def test_triage_dismisses_duplicates_of_a_twin(story):
    twin, claim = story.claim, new_claim(story.desk)
    sent = {"do": "dismiss", "claims": seen(claim), "kind": "duplicate", "because": "Again."}

    answer = Tool(story.bob).post("triage/", sent | {"twin": str(twin.pk)})

    claim.refresh_from_db()
    assert answer.json()["outcomes"][0]["done"] is True
    assert (claim.status, claim.duplicate_of) == ("dismissed", twin)


def test_triage_gives_claims_to_reviewers(story):
    claim = story.until("queued")
    sent = {"do": "route", "claims": seen(claim)}
    tool = Tool(story.bob)
    assert tool.post("triage/", sent | {"only_try": True}).json()["outcomes"][0]["done"] is True
    assert not Assignment.objects.exists()

    tool.post("triage/", sent)

    assert {seat.reviewer for seat in Assignment.objects.all()} == {story.alice, story.ben}
    claim.refresh_from_db()
    again = tool.post("triage/", sent | {"claims": seen(claim)}).json()["outcomes"]
    assert [one["why_not"] for one in again] == ["Nobody is free for it, or it needs nobody."]


def test_triage_is_for_editors_and_leaves_out_what_is_another_desks(
    story, charlie, root, other_desk
):
    sent = {"do": "queue", "claims": seen(story.claim)}
    codes = [
        Tool(person).post("triage/", sent).status_code for person in (story.alice, charlie, root)
    ]
    olga = make_member("olga", other_desk, "editor")
    assert codes == [403, 403, 403]
    assert Tool(olga).post("triage/", sent).json() == {"outcomes": []}
    assert states() == ["new"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"do": "publish"}, "do"),
        ({"do": "dismiss", "kind": "opinion"}, "because"),
        ({"do": "dismiss", "because": "So."}, "kind"),
        ({"claims": [{"id": "x", "version": 1}]}, "claims.0.id"),
        ({"twin": "0197c5c5-0000-7000-8000-000000000000"}, "twin"),
    ],
)
def test_triage_names_what_is_wrong(story, wrong, field):
    sent = {"do": "queue", "claims": seen(story.claim)} | wrong
    answer = Tool(story.bob).post("triage/", sent)
    assert (answer.status_code, list(answer.json()["errors"])) == (400, [field])


def test_triage_gives_claims_to_one_reviewer_and_puts_them_under_a_topic(story, topic):
    claim = story.until("queued")
    tool, sent = Tool(story.bob), {"claims": seen(claim)}
    assert tool.post("triage/", sent | {"do": "topic", "topic": "shipping"}).status_code == 200
    assert tool.post("triage/", sent | {"do": "assign", "to": "alice"}).status_code == 200
    assert tool.post("triage/", sent | {"do": "assign", "to": "charlie"}).status_code == 400
    claim.refresh_from_db()
    assert (claim.topic, claim.assignments.get().reviewer) == (topic, story.alice)
