"""A claim is looked up among the fact-checks we know of."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from factcheck.evidence.corroboration.words import terms_of
from factcheck.evidence.known_index import Told, Written, candidates_for, write
from factcheck.evidence.lookups import (
    fail_lookup,
    look_up,
    request_lookup,
    request_lookups,
    settle_lookup,
)
from factcheck.evidence.models import KnownCheck, Lookup, Match
from factcheck.jobs.models import Job
from factcheck.people.errors import NotYou
from factcheck.people.models import Entry
from tests.factories import make_article, make_claim
from tests.jobs_tools import run_jobs

pytestmark = pytest.mark.django_db

CHECK = Told(
    key="a",
    text="Gull Island lost 14 sailings in October",
    url="https://checks.example/sailings",
    publisher="Skerry Checks",
    rating="Mostly true",
    reviewed_on=date(2024, 11, 9),
)


@pytest.fixture
def claim(desk):
    text = "The harbour office said that 14 sailings to Gull Island were cancelled in October."
    return make_claim(make_article(desk, text), text[29:-1])


def known(**facts) -> KnownCheck:
    told = Told(**{**{n: getattr(CHECK, n) for n in Told.__slots__}, **facts})
    write(told)
    return KnownCheck.objects.get(key=told.key)


def looked_up(claim) -> Lookup:
    request_lookup(claim, by=None)
    run_jobs()
    return Lookup.objects.get(claim=claim)


def test_write_says_what_became_of_a_check():
    assert write(CHECK) == Written.NEW
    assert write(CHECK) == Written.SAME
    first = KnownCheck.objects.get()
    assert known(rating="False").rating == "False"
    assert write(Told(**{n: getattr(CHECK, n) for n in Told.__slots__})) == Written.CHANGED
    assert KnownCheck.objects.get().pk == first.pk


def test_lookup_finds_the_check_and_says_how_sure_it_is(claim):
    check = known()
    known(key="b", text="A new pier costs the island two million crowns")

    lookup = looked_up(claim)

    match = Match.objects.get()
    assert (lookup.state, match.known) == ("done", check)
    assert (match.sure, 0.45 < match.score <= 1) == (True, True)
    assert Entry.objects.get(action="lookup.settled").facts == {"found": 1}


def test_lookup_among_few_checks_scores_as_among_many(claim):
    known()
    few = dict(look_up(claim).matches)
    for number in range(30):
        known(key=f"n{number}", text=f"A pier of number {number} costs two million crowns")

    ((check, same),) = look_up(claim).matches

    assert same.score == pytest.approx(few[check].score, abs=0.01)


def test_lookup_that_finds_nothing_is_done(claim):
    known(text="A new pier costs the island two million crowns")

    assert looked_up(claim).state == "done"
    assert not Match.objects.exists()


def test_lookup_leaves_out_the_claims_own_check_and_withdrawn_ones(claim):
    write(CHECK, claim_id=claim.pk)
    known(key="b", withdrawn=True)

    looked_up(claim)

    assert not Match.objects.exists()


def test_lookup_again_keeps_what_a_person_compared_and_replaces_the_rest(claim, alice):
    said, open_ = known(), known(key="b")
    looked_up(claim)
    said.matches.get().comparisons.create(same=False, by=alice, round=1, because="So.")
    for check in (said, open_):
        known(key=check.key, text="A new pier costs two million crowns")

    lookup = looked_up(claim)

    assert lookup.number == 2
    assert [match.known for match in Match.objects.all()] == [said]


def test_lookup_that_waits_is_asked_for_once(claim):
    first = request_lookup(claim, by=None)

    assert request_lookup(claim, by=None).job_id == first.job_id
    assert Job.objects.filter(kind="known").count() == 1


def test_lookup_while_the_words_change_is_done_anew(claim):
    known()
    request_lookups([claim])
    lookup, found = Lookup.objects.get(), look_up(claim)
    type(claim).objects.filter(pk=claim.pk).update(text="Tom Reyes carried 9,000 passengers")

    settle_lookup(lookup, found)

    lookup.refresh_from_db()
    assert (lookup.number, lookup.state) == (2, "waiting")
    run_jobs()
    assert not Match.objects.exists()


def test_lookup_settled_twice_stays_as_it_is(claim):
    known()
    looked_up(claim)
    lookup, found = Lookup.objects.get(), look_up(claim)
    Match.objects.all().delete()

    settle_lookup(lookup, found)

    assert not Match.objects.exists()


def test_lookup_that_comes_to_no_end_is_not_nothing_known(claim):
    lookup = request_lookup(claim, by=None)

    fail_lookup(lookup)

    lookup.refresh_from_db()
    assert lookup.state == "failed"
    assert looked_up(claim).state == "done"


def test_lookup_is_for_the_people_of_the_desk(claim, alice, charlie):
    request_lookup(claim, by=alice)

    with pytest.raises(NotYou):
        request_lookup(claim, by=charlie)


def test_lookup_costs_the_same_for_one_claim_and_for_three(desk, django_assert_num_queries):
    claims = [make_claim(make_article(desk)) for _ in range(3)]
    for some in (claims[:1], claims):
        Lookup.objects.all().delete()
        Job.objects.filter(kind="known").delete()
        with django_assert_num_queries(9):
            request_lookups(some)


def test_match_stands_in_the_database_once_for_each_check(claim):
    match = {"claim": claim, "known": known(), "sure": False}
    Match.objects.create(score=0.5, **match)

    for wrong in ({"score": 0.4, **match}, {"score": 1.5, **match, "known": known(key="b")}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Match.objects.create(**wrong)


def test_lookup_of_a_long_text_looks_for_sixty_of_its_words(claim):
    check = known()
    letters = "abcdefghijklmnopqrstuvwxyz"
    long = " ".join(f"wo{a}{b}" for a in letters for b in letters[:10])
    type(claim).objects.filter(pk=claim.pk).update(text=f"{long} 14")
    claim.refresh_from_db()

    assert candidates_for(terms_of(claim.text)).checks == (check,)
    assert look_up(claim).matches == ()


def test_check_that_becomes_known_during_a_look_is_found_by_the_next(claim):
    lookup = request_lookup(claim, by=None)
    found = look_up(claim)
    check = known()
    request_lookups([claim])  # it waits already

    settle_lookup(lookup, found)
    run_jobs()

    assert Match.objects.get().known == check
