import pytest

from factcheck.evidence.actions import request_search, tell_progress
from factcheck.evidence.models import Origin, PrimarySource, ProviderAnswer, Search
from factcheck.evidence.queries import coverage, summary
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import claim_on, put, searched


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"state": "waiting"}, "Coverage is being looked for."),
        ({"state": "complete"}, "Nothing was found."),
        (
            {"state": "complete", "outlets": 7, "independent_origins": 2, "origins_upper": 2},
            "2 independent origins in 7 outlets.",
        ),
        (
            {"state": "complete", "outlets": 3, "independent_origins": 1, "origins_upper": 2},
            "1 independent origin, at most 2 in 3 outlets.",
        ),
        (
            {"state": "partial"},
            "Nothing was found. 1 of 2 providers answered, so there may be more.",
        ),
        (
            {"state": "failed", "reason": "No line."},
            "The search failed, so it says nothing about coverage: No line.",
        ),
    ],
)
def test_summary_tells_nothing_found_from_failed(facts, sentence):
    answers = [ProviderAnswer(state="answered"), ProviderAnswer(state="failed")]

    assert summary(Search(**facts), answers) == sentence


def test_summary_of_answers_that_broke_off_says_that_there_may_be_more():
    assert summary(Search(state="partial"), [ProviderAnswer(state="part")]) == (
        "Nothing was found. Some providers answered only in part, so there may be more."
    )


@pytest.mark.django_db
def test_coverage_stays_to_be_read_while_it_is_looked_for_anew(desk):
    claim = claim_on(desk)
    put(desk, "Kelda News", stories.WIRE, kind="agency")
    searched(claim)
    before = coverage(claim)
    request_search(claim, by=None)

    tell_progress(claim.searches.get(state="waiting"), 2, 5)
    anew = coverage(claim)

    assert (before.outlets, before.renewed) == (1, False)
    assert (anew.outlets, anew.renewed) == (1, True)
    assert (before.going_on, anew.going_on) == ("", "Looked in 2 of 5 places so far.")


LAUNCHED = "Three lifeboats were launched from Skerry Point on Monday."
RING = "{source} reported that three lifeboats were launched from Skerry Point on Monday."


@pytest.fixture
def ring(desk, partner):
    """Two reports that cite each other, one of them private, and a denial between them in rank."""
    claim = claim_on(desk, visibility="partner", partner=partner)
    put(desk, "Desk Only", RING.format(source="The Open Page"), visibility="desk")
    put(desk, "Open Page", RING.format(source="Desk Only"))
    put(desk, "Bay Lantern", stories.DENIAL)
    searched(claim)
    return claim


def test_coverage_for_the_desk_counts_no_primary_source_for_a_ring(ring):
    found = coverage(ring)

    assert (found.outlets, found.origins_upper) == (3, 2)
    assert (found.circular, found.primary_sources) == (True, 1)
    assert (found.search.circular, found.search.primary_sources) == (True, 1)


def test_coverage_shows_a_ring_that_is_closed_by_a_name(desk):
    claim = claim_on(desk)
    put(desk, "Point Herald", f"{LAUNCHED} Our friends of Gull Weekly are quite sure of it.")
    put(desk, "Gull Weekly", f"{LAUNCHED} Point Herald reported it.")
    searched(claim)

    found = coverage(claim)

    assert (found.circular, found.primary_sources) == (True, 0)
    assert (found.search.circular, found.search.primary_sources) == (True, 0)


def test_coverage_from_before_sources_were_named_keeps_their_count(ring):
    PrimarySource.objects.all().delete()
    Origin.objects.update(items=0)  # as the migration left them

    assert coverage(ring).primary_sources == 1


def test_coverage_for_a_partner_is_counted_and_numbered_as_if_the_rest_were_not_there(
    ring, partner
):
    found = coverage(ring, seen_by=partner)

    assert (found.outlets, found.origins_upper, found.primary_sources) == (2, 2, 2)
    assert not found.circular
    assert [shown.origin.number for shown in found.origins] == [1, 2]
    hits = [shown.hit for origin in found.origins for shown in origin.hits]
    assert sorted(hit.rank for hit in hits) == [1, 2]
