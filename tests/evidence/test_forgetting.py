"""Excerpts go when their time is over; the rest of the hit stays."""

from datetime import timedelta

import pytest
from django.utils import timezone

from factcheck.evidence.actions import attach
from factcheck.evidence.forgetting import forget_excerpts
from factcheck.evidence.models import Hit
from factcheck.jobs.registry import periodic
from factcheck.people.models import Entry
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import claim_on, put, searched, set_state
from tests.evidence.providers import newsstand
from tests.evidence.providers.newsstand import story

pytestmark = pytest.mark.django_db


@pytest.fixture
def search(desk, provider):
    """A wire of our own and two outside copies of it, one to be forgotten after a week."""
    claim = claim_on(desk)
    put(desk, "Kelda News", stories.WIRE, kind="agency")
    week, ever = (story(name) | {"text": stories.WIRE} for name in ("week", "ever"))
    provider("searxng", newsstand.searxng(week), name="a week", storage="full", keep_days=7)
    provider("searxng", newsstand.searxng(ever), name="for ever", storage="full")
    return searched(claim)


def words(search) -> dict[str, tuple[bool, bool]]:
    hits = search.hits.all()
    return {hit.outlet: (hit.sentence != "", hit.text != "") for hit in hits}


def pass_a_week(search) -> None:
    search.hits.exclude(keep_until=None).update(keep_until=timezone.now())


def test_forget_before_its_time_forgets_nothing(search):
    (hit,) = search.hits.exclude(keep_until=None)

    assert forget_excerpts() == 0
    assert timedelta(days=6) < hit.keep_until - timezone.now() <= timedelta(days=7)


def test_forget_empties_what_is_over_and_nothing_else(search):
    before = words(search)
    pass_a_week(search)

    done, again = forget_excerpts(), forget_excerpts()

    assert (done, again) == (1, 0)
    assert before == {
        "Kelda News": (True, False),
        "week.example": (True, True),
        "ever.example": (True, True),
    }
    assert words(search) == before | {"week.example": (False, False)}
    hit = search.hits.get(outlet="week.example")
    assert (hit.title, hit.url, hit.origin is None) == (
        story("week")["title"],
        story("week")["url"],
        False,
    )


def test_forget_leaves_nothing_for_another_hour(search):
    search.hits.update(keep_until=timezone.now())

    assert forget_excerpts(at_once=1) == 3
    assert not search.hits.exclude(keep_until=None).exists()


def test_forget_takes_the_words_out_of_reasons_too(search):
    pass_a_week(search)
    forget_excerpts()

    quoting = search.edges.filter(hit__outlet="week.example", rule__in=("R1", "R3"))
    assert set(quoting.values_list("reason", flat=True)) == {
        "Its own words showed it, and were kept for a time only."
    }
    other = search.edges.filter(hit__outlet="ever.example", source__outlet="Kelda News", rule="R1")
    assert other.get().reason.startswith("The dateline “SKERRY POINT")


def test_forget_leaves_what_a_reviewer_quoted(search, alice):
    claim = set_state(search.claim, "in_review")
    hit = Hit.objects.get(outlet="week.example")
    quoted = attach(claim, by=alice, stance="supports", hit=hit, quote="Three lifeboats")
    pass_a_week(search)

    forget_excerpts()

    quoted.refresh_from_db()
    assert (quoted.quote, quoted.url) == ("Three lifeboats", "")


def test_forget_leaves_a_trail_without_words(search):
    pass_a_week(search)
    forget_excerpts()

    entry = Entry.objects.get(action="search.excerpts_forgotten")
    assert (entry.subject_id, entry.desk_id) == (str(search.pk), search.claim.desk_id)
    assert entry.facts["count"] == 1


def test_forget_comes_again_every_hour():
    assert ("forget_excerpts", 3_600) in periodic()
