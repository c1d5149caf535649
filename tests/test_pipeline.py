"""The story from one end to the other, through the jobs a worker would run."""

import pytest

from articles.actions import submit_article
from articles.signals import revision_recorded
from factcheck.claims.actions import request_extraction
from factcheck.claims.models import Claim
from factcheck.evidence.models import ArchiveText, Search
from factcheck.publication.actions import publish
from factcheck.review.actions import recall, reopen, triage
from factcheck.review.corrections import fix_span
from factcheck.review.cutting import add_claim
from factcheck.review.models import DeskRules
from tests.factories import make_article, make_broken_weights, make_claim, make_revision
from tests.jobs_tools import run_jobs
from tests.review.stories import Story, call_speaker, new_claim, review, rewrite, write

TEXT = """Ferry service to Gull Island stops for the winter

By Ada Brink

GULL ISLAND, Nov. 4, 2024 — The harbour office said on Monday that 14 sailings were cancelled in October because of high waves.

“We carried 9,000 passengers in October,” said ferry manager Tom Reyes.

The island council will spend 2.4 million crowns on a new pier, according to mayor Lena Holm.
"""


@pytest.fixture(autouse=True)
def unsealed(settings):
    settings.REVIEW_SEAL_SECONDS = 0


@pytest.fixture
def story(desk) -> Story:
    return Story(desk)


def test_article_goes_in_and_a_fact_check_comes_out(story):
    article, _made = submit_article(desk=story.desk, by=story.bob, text=TEXT)
    run_jobs()

    claim = Claim.objects.filter(article=article, status="queued").order_by("rank_at").first()
    review(claim, story.alice, "true")
    review(claim, story.ben, "true")
    write(claim, story.bob, "true", evidence=claim.evidence.all())
    page = publish(claim, by=story.eve)

    assert ArchiveText.objects.filter(revision__article=article).count() == 1
    assert page.search.state == "complete"
    assert page.search.claim == claim
    assert page.verdict.revision.article == article


def test_article_that_comes_while_a_weight_file_is_broken_is_not_lost(story, settings, tmp_path):
    settings.CLAIM_WEIGHTS = make_broken_weights(tmp_path)

    article, _made = submit_article(desk=story.desk, by=story.bob, text=TEXT)
    run_jobs()

    article.refresh_from_db()
    run = article.revisions.get().extractions.get()
    assert (article.state, run.state) == ("ready", "failed")
    assert ArchiveText.objects.filter(revision__article=article).count() == 1


def test_queued_claim_is_searched_once(story):
    claim = story.until("assigned")
    recall(claim, by=story.bob, because="We wait for the second log.")

    assert claim.searches.count() == 1


def test_desk_that_routes_itself_fills_the_seats_of_what_is_queued(story):
    DeskRules.objects.update(routes_itself=True)

    claim = new_claim(story.desk)
    story.claim = claim
    story.queued()

    claim.refresh_from_db()
    assert claim.status == "assigned"
    assert {seat.reviewer for seat in claim.assignments.all()} == {story.alice, story.ben}


def test_desk_that_routes_itself_fills_the_seats_of_a_new_round(story):
    claim = story.until("decided")
    DeskRules.objects.update(routes_itself=True)

    reopen(claim, by=story.eve, because="A second log appeared.")

    assert claim.assignments.filter(round=2, state="open").count() == 2


def test_desk_that_does_not_route_waits_for_takers(story):
    claim = story.until("queued")

    assert not claim.assignments.exists()


@pytest.mark.parametrize("sentences", [1, 3, 40])
def test_triage_takes_as_many_statements_for_many_claims_as_for_one(
    story, sentences, django_assert_num_queries
):
    text = "\n\n".join(f"Ship {n} lost 40 containers on Monday." for n in range(sentences))
    revision = make_article(story.desk, text)
    claims = [
        make_claim(revision, f"Ship {n} lost 40 containers on Monday") for n in range(sentences)
    ]

    with django_assert_num_queries(27):
        triage(claims)

    assert Search.objects.filter(claim__in=claims, state="waiting").count() == sentences


def test_newer_engine_retires_what_it_no_longer_finds_and_queues_what_is_worth_it(story):
    revision = make_article(story.desk, TEXT)
    lost = make_claim(revision, "14 sailings were")
    added = add_claim(revision, [[0, 13]], by=story.alice)

    request_extraction(revision)
    run_jobs()

    lost.refresh_from_db()
    assert (lost.status, lost.retired_by.revision) == ("dismissed", revision)
    move = lost.moves.get()
    assert (move.by, move.kind) == (None, "superseded")
    assert Claim.objects.get(pk=added.pk).retired_by is None
    found = Claim.objects.filter(revision=revision, text__startswith="14 sailings were cancelled")
    assert [claim.status for claim in found] == ["queued"]


def test_other_words_are_looked_for_anew_once_somebody_looked_for_the_old_ones(story):
    claim = story.until("new")
    fix_span(claim, [[0, 13]], by=story.alice)
    story.queued()
    run_jobs()
    claim.refresh_from_db()

    call_speaker(claim, "the office", by=story.bob)
    before = claim.searches.count()
    fix_span(claim, [[0, 5]], by=story.bob)

    assert (before, claim.searches.count()) == (1, 2)
    assert claim.searches.order_by("-number").first().asked_by is None


def test_article_that_is_rewritten_keeps_its_claims_and_gets_new_ones(story):
    article, _made = submit_article(desk=story.desk, by=story.bob, text=TEXT)
    run_jobs()
    before = set(Claim.objects.filter(article=article))
    changed = TEXT.replace("9,000 passengers", "12,000 passengers")
    changed += "\nThe pier cost 7 million crowns in 1998, according to mayor Lena Holm.\n"

    later = make_revision(article.revisions.get(), changed)
    revision_recorded.send(type(later), revision=later)
    run_jobs()

    known = {row.claim.text: row.outcome for row in later.standings.select_related("claim")}
    assert known["14 sailings were cancelled in October because of high waves"] == "exact"
    assert known["We carried 9,000 passengers in October"] == "changed"
    fresh = Claim.objects.filter(article=article).exclude(pk__in=[claim.pk for claim in before])
    assert {claim.revision for claim in fresh} == {later}
    assert "The pier cost 7 million crowns in 1998" in {claim.text for claim in fresh}
    assert ArchiveText.objects.get(revision__article=article).revision == later


def test_words_that_people_choose_in_an_earlier_text_are_looked_for_in_the_later_one(story):
    claim = story.until("queued")
    rewrite(claim)
    fix_span(claim, [[0, 5]], by=story.bob)
    added = add_claim(claim.revision, [[6, 13]], by=story.bob)
    run_jobs()

    found = [each.standings.in_force().get() for each in (claim, added)]
    assert [(row.outcome, row.text) for row in found] == [
        ("exact", claim.revision.text[:5]),
        ("exact", claim.revision.text[6:13]),
    ]
