"""Reading claims: exact anchors, own claims only, nothing of reviews."""

import pytest

from articles.models import Revision
from factcheck.claims.models import Attribution, Contradiction, Speaker
from factcheck.publication.actions import withdraw
from factcheck.review.corrections import change_speaker
from factcheck.review.cutting import merge_claims, split_claim
from factcheck.review.wordings import approve_wording, propose_wording
from tests.api.walk import strings
from tests.factories import make_article, make_claim
from tests.review.stories import Story, review

pytestmark = pytest.mark.django_db


@pytest.fixture
def revision(desk, partner) -> Revision:
    return make_article(desk, partner=partner)


@pytest.fixture
def story(desk, revision, settings) -> Story:
    """A claim of the partner's article, on its way through the desk."""
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(desk)
    story.claim = make_claim(revision)
    return story


def test_a_claim_is_tied_to_its_words(api, desk, revision):
    claim = make_claim(revision, reasons=["a figure"], worth=0.6)
    carrier = Speaker.objects.create(desk=desk, name="Harbour Radio", key="harbour radio")
    claim.attributions.update(mention="The harbour office")
    Attribution.objects.create(claim=claim, position=1, speaker=carrier)

    answer = api.get(f"claims/{claim.id}/").json()

    start = revision.text.index(claim.text)
    end = start + len(claim.text)
    assert answer == {
        "id": str(claim.id),
        "article": str(revision.article.id),
        "revision": str(revision.id),
        "status": "new",
        "version": 0,
        "text": "14 sailings were cancelled in October",
        "kind": "indirect",
        "speaker": "the harbour office",
        "mention": "The harbour office",
        "carriers": ["Harbour Radio"],
        "denied": False,
        "checkable": True,
        "worth": 0.6,
        "reasons": ["a figure"],
        "about_date": None,
        "language": "en",
        "topic": None,
        "wording": None,
        "unresolved": [],
        "anchors": [
            {
                "position": {"type": "TextPositionSelector", "start": start, "end": end},
                "quote": {
                    "type": "TextQuoteSelector",
                    "exact": revision.text[start:end],
                    "prefix": revision.text[start - 32 : start],
                    "suffix": revision.text[end : end + 32],
                },
            }
        ],
        "split_from": None,
        "duplicate_of": None,
        "verdict": None,
        "contradictions": [],
        "history": [],
        "known_checks": [],
        "created_at": answer["created_at"],
        "links": {
            "self": f"http://testserver/api/v1/claims/{claim.id}/",
            "article": f"http://testserver/api/v1/articles/{revision.article.id}/",
            "searches": f"http://testserver/api/v1/searches/?claim={claim.id}",
        },
    }


def test_a_claim_tells_its_wording_once_it_is_approved(api, revision, alice):
    claim = make_claim(revision, wording="In all, 14.", wording_state="proposed", unresolved=["it"])

    before = api.get(f"claims/{claim.id}/").json()
    approve_wording(claim, by=alice)
    after = api.get(f"claims/{claim.id}/").json()

    assert (before["wording"], before["unresolved"]) == (None, ["it"])
    assert after["wording"] == "In all, 14."


def test_a_claim_tells_what_was_changed_and_not_by_whom_or_why(api, revision, alice):
    claim = make_claim(revision)
    change_speaker(claim, "Tom Reyes", by=alice, because="Alice says so.", mention="he")
    propose_wording(claim, "A wording nobody approved.", by=alice)

    answer = api.get(f"claims/{claim.id}/").json()

    (change,) = answer["history"]
    assert change == {
        "number": 1,
        "kind": "speaker",
        "at": change["at"],
        "before": {"speaker": "the harbour office", "mention": ""},
        "after": {"speaker": "Tom Reyes", "mention": "he"},
    }
    assert answer["version"] == 2
    private = {"Alice", str(alice.pk), "Alice says so.", "A wording nobody approved."}
    assert private.isdisjoint(strings(answer))


def test_a_part_and_a_duplicate_tell_where_they_belong(api, revision, bob):
    claim, other = make_claim(revision), make_claim(revision, "We carried 9,000 passengers")
    start = claim.spans.get().start
    (part,) = split_claim(claim, [[[start, start + 5]], [[start + 5, start + 11]]], by=bob)
    merge_claims(claim, [other], by=bob, because="One.")

    there = {claim["id"]: claim for claim in api.get("claims/").json()["results"]}

    assert there[str(part.id)]["split_from"] == str(claim.id)
    assert there[str(other.id)]["duplicate_of"] == str(claim.id)


def test_claims_that_contradict_each_other_say_so(api, revision):
    first, second = make_claim(revision), make_claim(revision, "We carried 9,000 passengers")
    Contradiction.objects.create(first=first, second=second, why="14, none")

    told = [api.get(f"claims/{claim.id}/").json()["contradictions"] for claim in (first, second)]

    assert told == [
        [{"claim": str(second.id), "why": "14, none"}],
        [{"claim": str(first.id), "why": "14, none"}],
    ]


def test_a_claim_without_a_speaker_says_so(api, revision):
    claim = make_claim(revision, speaker=None)

    answer = api.get(f"claims/{claim.id}/").json()

    assert (answer["speaker"], answer["mention"], answer["carriers"]) == (None, "", [])


def test_claims_are_filtered(api, desk, partner, revision):
    sailings = make_claim(revision)
    carried = make_claim(revision, "We carried 9,000 passengers")
    elsewhere = make_claim(make_article(desk, partner=partner))

    def found(**filters):
        return {claim["id"] for claim in api.get("claims/", **filters).json()["results"]}

    assert found() == {str(sailings.id), str(carried.id), str(elsewhere.id)}
    assert found(article=revision.article.id) == {str(sailings.id), str(carried.id)}
    assert found(q="PASSENGERS carried") == {str(carried.id)}
    assert found(q="", article="", status="") == found()
    assert found(status="new") == found()
    assert found(status="published") == set()


def test_claims_of_others_are_not_there(api, desk, stranger):
    foreign = make_claim(make_article(desk, partner=stranger))
    desks_own = make_claim(make_article(desk, visibility="public"))

    assert api.get("claims/").json()["results"] == []
    assert [api.get(f"claims/{claim.id}/").status_code for claim in (foreign, desks_own)] == [
        404,
        404,
    ]


SECRETS = {"Alice", "Ben", "Bob", "True", "False", "true", "false", "Port log", "as_quoted"}


@pytest.mark.parametrize("state", ["in_review", "disputed", "decided"])
def test_a_claim_betrays_no_review_before_publication(state, api, story):
    claim = story.until(state)

    answer = api.get(f"claims/{claim.id}/").json()

    assert (answer["status"], answer["verdict"]) == (state, None)
    assert SECRETS.isdisjoint(strings(answer))


def test_a_claim_with_one_review_in_betrays_nothing(api, story):
    story.queued()
    review(story.claim, story.alice, "false")

    answer = api.get(f"claims/{story.claim.id}/").json()

    assert (answer["status"], answer["verdict"]) == ("in_review", None)
    assert SECRETS.isdisjoint(strings(answer))


def test_a_published_claim_leads_to_its_verdict_until_it_is_withdrawn(api, story):
    claim = story.until("published")
    page = claim.fact_check

    before = api.get(f"claims/{claim.id}/").json()
    withdraw(claim, by=story.eve, because="The log was forged.")
    after = api.get(f"claims/{claim.id}/").json()

    assert before["verdict"] == str(page.id)
    assert before["links"]["verdict"] == f"http://testserver/api/v1/verdicts/{page.id}/"
    assert after["verdict"] is None


@pytest.mark.parametrize("rows", [1, 3])
def test_claims_list_takes_few_queries(rows, api, revision, django_assert_num_queries):
    for _ in range(rows):
        make_claim(revision)
    api.get("claims/")

    with django_assert_num_queries(5):  # the key, claims, spans, attributions, speakers
        api.get("claims/")
