import pytest

from factcheck.evidence.actions import request_search
from factcheck.evidence.models import Evidence
from factcheck.publication.actions import publish, republish
from factcheck.publication.claimreview import claimreview
from factcheck.publication.models import FactCheck
from factcheck.publication.pages import fact_check_facts, public_fact_check
from tests.factories import past_the_triggers
from tests.jobs_tools import run_jobs
from tests.review.stories import review, write


@pytest.fixture
def page(story) -> FactCheck:
    claim = story.until("queued")
    review(claim, story.alice, "true")
    review(claim, story.ben, "true")
    with past_the_triggers():
        Evidence.objects.filter(added_by=story.ben).update(stance="refutes", title="Old log")
    write(claim, story.bob, "true", evidence=claim.evidence.all())
    return publish(claim, by=story.eve)


def test_page_shows_what_was_found_by_whom_and_how(story, page):
    shown = public_fact_check(page.slug)

    assert shown.verdict.rating.name == "True"
    assert [piece.title for piece in shown.evidence_for] == ["Port log"]
    assert [piece.title for piece in shown.evidence_against] == ["Old log"]
    assert shown.evidence_beside == []
    assert [link.speaker.name for link in shown.speakers] == ["the harbour office"]
    assert set(shown.reviewers) == {story.alice, story.ben}
    assert [move.to_status for move in shown.moves][-1] == "published"
    assert shown.coverage is None


def test_source_that_both_reviewers_used_is_shown_once(story):
    claim = story.until("queued")
    review(claim, story.alice, "true")
    review(claim, story.ben, "true")
    write(claim, story.bob, "true", evidence=claim.evidence.all())
    page = publish(claim, by=story.eve)

    assert claim.evidence.count() == 2
    assert [piece.title for piece in public_fact_check(page.slug).evidence] == ["Port log"]


def test_page_is_read_in_a_fixed_number_of_queries(page, django_assert_num_queries):
    with django_assert_num_queries(13):
        shown = public_fact_check(page.slug)
        assert shown.claim.article.publisher.name == "Gull Island Post"
        assert shown.fact_check.published_by.name == "Eve"


def test_page_pins_the_search_that_had_finished(story):
    claim = story.until("decided")
    run_jobs()
    page = publish(claim, by=story.eve)
    request_search(claim, by=story.eve)

    shown = public_fact_check(page.slug)

    assert shown.coverage.search.number == 1
    assert shown.coverage.summary == "Nothing was found."


def test_page_without_a_name_is_not_there(db):
    with pytest.raises(FactCheck.DoesNotExist):
        public_fact_check("nothing")


def test_facts_of_a_page_become_a_claimreview(page):
    review = claimreview(fact_check_facts(page, "https://desk.example"))

    assert review["url"] == f"https://desk.example/fact-checks/{page.slug}/"
    assert review["claimReviewed"] == "14 sailings were cancelled in October"
    assert review["reviewRating"]["ratingValue"] == 5
    assert (review["reviewRating"]["bestRating"], review["reviewRating"]["worstRating"]) == (5, 1)
    assert [work["name"] for work in review["citation"]] == ["Port log", "Old log"]


def test_corrections_are_told_in_the_claimreview(story):
    claim = story.until("correcting")
    write(claim, story.bob, "unproven", note="The log was withdrawn.")
    page = republish(claim, by=story.eve)

    review = claimreview(fact_check_facts(page, "https://desk.example"))

    assert [each["text"] for each in review["correction"]] == ["The log was withdrawn."]
    assert review["version"] == 2
    assert "ratingValue" not in review["reviewRating"]
