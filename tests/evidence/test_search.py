"""From a claim to its coverage: the whole of one search over real rows."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factcheck.evidence.actions import request_search, settle_search
from factcheck.evidence.findings import look_for
from factcheck.evidence.models import Edge, Hit, Origin, ProviderAnswer, Search
from factcheck.evidence.queries import coverage
from factcheck.jobs.actions import retry_job
from factcheck.jobs.models import Job
from factcheck.jobs.run import run
from factcheck.people.models import Entry, Partner
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import claim_on, put, searched, tell_the_story
from tests.jobs_tools import let_die

pytestmark = pytest.mark.django_db


def outlets(search: Search) -> set[str]:
    return set(search.hits.values_list("outlet", flat=True))


def test_search_folds_copies_and_keeps_the_contradiction_apart(desk):
    claim = claim_on(desk)
    tell_the_story(desk)

    search = searched(claim)

    counts = (search.outlets, search.independent_origins, search.origins_upper)
    assert (search.state, counts) == ("complete", (7, 2, 2))
    stances = search.origins.order_by("name").values_list("name", "stance")
    assert list(stances) == [("Bay Lantern", "refutes"), ("Kelda News", "supports")]
    assert set(search.hits.exclude(copy_of=None).values_list("copy_of__outlet", flat=True)) == {
        "Kelda News"
    }


def test_search_shows_the_sentence_at_its_place(desk):
    claim = claim_on(desk)
    tell_the_story(desk)

    hit = searched(claim).hits.get(outlet="Bay Lantern")

    assert hit.sentence == hit.revision.text[hit.start : hit.end]
    assert "No lifeboats were launched" in hit.sentence


def test_search_says_why_each_copy_is_one(desk):
    claim = claim_on(desk)
    put(desk, "Kelda News", stories.WIRE, kind="agency")
    put(desk, "Post", f"{stories.LEAD}\n\nSource: Kelda News")

    shown = coverage(searched(claim).claim)

    (origin,) = shown.origins
    (head,) = origin.hits
    assert (head.hit.outlet, head.reasons) == ("Kelda News", ())
    (copy,) = head.copies
    assert copy.hit.outlet == "Post"
    assert [edge.rule for edge in copy.reasons] == ["R1", "R3"]
    assert copy.reasons[0].reason == "The trailer “Source: Kelda News” credits Kelda News."


def test_search_leaves_out_the_claims_own_article_but_not_its_copies(desk):
    claim = claim_on(desk)
    put(desk, "Copyist", claim.revision.text)

    assert outlets(searched(claim)) == {"Copyist"}


def test_search_never_finds_what_another_desk_keeps_to_itself(desk, other_desk):
    claim = claim_on(desk)
    put(desk, "Ours", stories.WIRE, visibility="desk")
    put(other_desk, "Theirs", stories.WIRE, visibility="desk")
    put(other_desk, "Everybodys", stories.WIRE, visibility="public")

    assert outlets(searched(claim)) == {"Ours", "Everybodys"}


def test_search_finds_a_partners_private_article_only_for_that_partners_claims(desk, partner):
    other = Partner.objects.create(name="Gannet Radio", slug="gannet", desk=desk)
    put(desk, "From Tidewater", stories.WIRE, visibility="partner", partner=partner)
    put(desk, "From Gannet", stories.WIRE, visibility="partner", partner=other)

    ours = claim_on(desk)
    theirs = claim_on(desk, visibility="partner", partner=partner)

    assert outlets(searched(ours)) == set()
    assert outlets(searched(theirs)) == {"From Tidewater", "Own Paper"}


def test_search_that_finds_nothing_says_so_and_has_not_failed(desk):
    claim = claim_on(desk)
    put(desk, "Parish Letter", stories.ELSEWHERE)

    search = searched(claim)

    assert (search.state, search.hits.count()) == ("complete", 0)
    assert coverage(claim).summary == "Nothing was found."


def test_search_whose_dead_job_is_tried_again_finds_after_all(desk, root):
    claim = claim_on(desk)
    put(desk, "Kelda News", stories.WIRE, kind="agency")
    search = request_search(claim, by=None)
    let_die(search.job)
    search.refresh_from_db()
    dead = search.state

    retry_job(search.job, by=root)
    search.refresh_from_db()
    waiting = (search.state, search.reason, search.finished_at)
    asked_again = request_search(claim, by=None)
    run(search.job.pk)
    search.refresh_from_db()

    assert dead == "failed"
    assert waiting == ("waiting", "", None)
    assert asked_again == search
    assert (search.state, search.reason, search.outlets) == ("complete", "", 1)


@pytest.mark.django_db(transaction=True)
def test_search_whose_archive_does_not_answer_has_failed_and_did_not_find_nothing(desk):
    claim = claim_on(desk)
    search = request_search(claim, by=None)
    elsewhere = connection.copy()
    elsewhere.set_autocommit(False)
    elsewhere.cursor().execute("LOCK TABLE evidence_archivetext IN ACCESS EXCLUSIVE MODE")

    try:
        search = settle_search(search, look_for(claim, seconds=0.2))
    finally:
        elsewhere.close()

    assert (search.state, search.hits.count()) == ("failed", 0)
    assert coverage(claim).summary == (
        "The search failed, so it says nothing about coverage: "
        "archive: The archive did not answer within 0.2 seconds."
    )
    assert [(a.provider, a.state) for a in coverage(claim).answers] == [("archive", "failed")]


def test_search_looks_beyond_the_window_and_at_undated_articles(desk):
    claim = claim_on(desk)
    late = {"published_at": stories.CLAIM.about_date.replace(year=2025)}
    put(desk, "Almanac", f"In March 2024 {stories.LEAD}", **late)
    put(desk, "Old Scrap", stories.LEAD, published_at=None)

    assert outlets(searched(claim)) == {"Almanac", "Old Scrap"}


def test_search_job_run_twice_has_its_effects_once(desk):
    claim = claim_on(desk)
    tell_the_story(desk)
    search = request_search(claim, by=None)

    run(search.job_id)
    Job.objects.filter(pk=search.job_id).update(state="queued", attempts=0)
    run(search.job_id)

    assert Job.objects.get(pk=search.job_id).state == "done"
    rows = [m.objects.count() for m in (Search, Hit, Origin, ProviderAnswer)]
    assert rows == [1, 7, 2, 1]
    assert Edge.objects.count() == len(set(Edge.objects.values_list("hit", "rule", "source")))
    assert Entry.objects.filter(action="search.settled").count() == 1


def test_coverage_takes_the_same_queries_for_one_hit_and_for_many(desk):
    few, many = claim_on(desk), claim_on(desk)
    put(desk, "Kelda News", stories.WIRE, kind="agency")
    searched(few)
    tell_the_story(desk)
    searched(many)

    counts = []
    for claim in (few, many):
        with CaptureQueriesContext(connection) as queries:
            coverage(claim)
        counts.append(len(queries))

    assert counts == [5, 5]


def test_coverage_hides_from_a_partner_what_is_the_desks_own(desk, partner):
    claim = claim_on(desk, visibility="partner", partner=partner)
    put(desk, "Desk Only", stories.DENIAL, visibility="desk")
    put(desk, "Kelda News", stories.WIRE, kind="agency")
    searched(claim)

    ours, theirs = coverage(claim), coverage(claim, seen_by=partner)

    assert (ours.outlets, ours.independent_origins) == (2, 2)
    assert (theirs.outlets, theirs.independent_origins) == (1, 1)
    assert theirs.summary == "1 independent origin in 1 outlet."


def test_coverage_betrays_nothing_of_a_private_original_to_a_reader(desk):
    claim = claim_on(desk)
    put(desk, "Desk Only", f"{stories.LEAD}\n\n{stories.SECOND}", visibility="desk")
    put(desk, "Open Copy", f"{stories.LEAD}\n\n{stories.SECOND}")
    searched(claim)

    (origin,) = coverage(claim, seen_by=AnonymousUser()).origins

    assert origin.origin.name == "Open Copy"
    assert [(shown.hit.outlet, shown.reasons) for shown in origin.hits] == [("Open Copy", ())]


def test_coverage_before_any_search_is_none(desk):
    assert coverage(claim_on(desk)) is None
