"""Partners say what should be checked."""

import pytest

from factcheck.publication.models import Submission
from factcheck.publication.submitting import join
from tests.api.conftest import Tool
from tests.factories import make_member
from tests.publication.test_submitting import WORDS
from tests.review.stories import Story

pytestmark = pytest.mark.django_db


def test_partner_submits_once_and_sees_what_came_of_it(api, desk, settings):
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(desk)
    claim = story.until("published")

    first = api.post("submissions/", {"words": WORDS, "why": "Readers ask.", "language": "en"})

    facts = first.json()
    assert (first.status_code, facts["words"], facts["outcome"]["stage"]) == (
        201,
        WORDS,
        "received",
    )
    page = claim.fact_check
    told = {
        "id": str(page.pk),
        "url": f"{settings.SITE_URL}/fact-checks/{page.slug}/",
        "headline": page.verdict.headline,
    }
    assert facts["similar"] == [told]
    assert api.post("submissions/", {"words": WORDS}).status_code == 200
    join(Submission.objects.get(), claim, by=story.bob)
    seen = api.get(f"submissions/{facts['id']}/").json()
    assert (seen["outcome"]["stage"], seen["outcome"]["fact_checks"]) == ("published", [told])
    assert [row["id"] for row in api.get("submissions/").json()["results"]] == [facts["id"]]


def test_submission_of_another_partner_is_not_there(api, strangers_api):
    row = strangers_api.post("submissions/", {"words": WORDS}).json()

    assert api.get(f"submissions/{row['id']}/").status_code == 404
    assert api.get("submissions/").json()["results"] == []


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "words"),
        ({"words": "x" * 5001}, "words"),
        ({"url": "http://127.0.0.1/"}, "url"),
        ({"words": WORDS, "language": "x" * 13}, "language"),
        ({"words": WORDS, "language": "qzx"}, "language"),
    ],
)
def test_submission_that_cannot_be_right(api, body, field):
    answer = api.post("submissions/", body)

    assert (answer.status_code, list(answer.json()["errors"])) == (400, [field])


def test_tool_of_an_editor_passes_one_on(api, desk, other_desk):
    story = Story(desk)
    row = api.post("submissions/", {"words": WORDS}).json()
    at, sent = f"submissions/{row['id']}/pass/", {"desk": other_desk.slug, "because": "Yours."}

    assert Tool(make_member("fern", other_desk, "editor")).post(at, sent).status_code == 404
    assert Tool(story.alice).post(at, sent).status_code == 403
    wrong = Tool(story.bob).post(at, sent | {"desk": desk.slug})
    assert (wrong.status_code, list(wrong.json()["errors"])) == (400, ["desk"])
    assert Tool(story.bob).post(at, sent).json() == sent
    assert Tool(story.bob).post(at, sent).status_code == 404
    assert Submission.objects.get().desk == other_desk
    assert api.get(f"submissions/{row['id']}/").json()["outcome"]["stage"] == "received"
