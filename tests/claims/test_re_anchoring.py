"""Known claims are found again in a changed text, told apart from new ones, and never doubled."""

import pytest
from django.db import IntegrityError, connection, transaction

from factcheck.claims.actions import record_claims, request_extraction
from factcheck.claims.models import Claim, Extraction, ReAnchoring, Standing
from factcheck.claims.re_anchoring import request_new_standings, request_re_anchoring
from factcheck.claims.signals import claim_text_changed, claims_re_anchored
from factcheck.claims.tasks import look_for_its_new_words
from factcheck.jobs.models import Job
from factcheck.jobs.run import run
from factcheck.people.errors import NotValid
from factcheck.people.models import Entry
from factcheck.review.actions import queue, retire
from factcheck.review.corrections import fix_span
from factcheck.review.cutting import add_claim
from factcheck.review.models import Move
from tests.claims.test_actions import found as found_in
from tests.claims.test_actions import result
from tests.factories import TEXT, make_article, make_claim, make_extraction, make_revision
from tests.jobs_tools import bring_forward, let_die, run_jobs

SAILINGS = "14 sailings were cancelled in October"
FORTY = "40 sailings were cancelled in October"
PASSENGERS = "We carried 9,000 passengers in October"
LATER = TEXT.replace("14 sailings", "40 sailings")


@pytest.fixture
def revision(desk):
    return make_article(desk)


@pytest.fixture
def told():
    """What the house hears: texts that changed, and revisions that are done."""
    heard = []
    claim_text_changed.connect(
        lambda standing, **_: heard.append((standing.claim.text, standing.outcome)), weak=False
    )
    claims_re_anchored.connect(lambda revision, **_: heard.append(revision.number), weak=False)
    return heard


def look_again(revision, text):
    later = make_revision(revision, text)
    request_re_anchoring(later)
    run_jobs()
    return later


def stands(claim, revision):
    row = Standing.objects.get(claim=claim, revision=revision)
    return row.outcome, row.text


def found(revision, words):
    """The claim that an engine finds on these words."""
    return found_in(words, text=revision.text)


def test_re_anchor(revision, told):
    sailings, passengers = make_claim(revision), make_claim(revision, PASSENGERS)

    later = look_again(revision, "Update: " + LATER)

    assert stands(sailings, later) == ("changed", FORTY)
    assert stands(passengers, later) == ("moved", PASSENGERS)
    assert told == [(SAILINGS, "changed"), 2]
    run = ReAnchoring.objects.get(revision=later)
    entry = Entry.objects.get(action="claims.re_anchored")
    assert (run.job.state, bool(run.finished_at)) == ("done", True)
    assert [entry.facts[name] for name in Standing.Outcome.values] == [0, 1, 1, 0]


def test_re_anchor_of_a_claim_in_several_stretches(revision):
    claim = make_claim(revision, "14 sailings")
    end = TEXT.index("in October")
    claim.spans.create(position=1, start=end, end=end + 10, text="in October")

    later = look_again(revision, LATER)

    assert stands(claim, later) == ("changed", "40 sailings … in October")


def test_re_anchor_counts_from_the_text_that_the_claim_was_found_in(revision, told):
    claim = make_claim(revision)
    second = look_again(revision, LATER)

    third = look_again(second, TEXT)

    assert (stands(claim, second)[0], stands(claim, third)) == ("changed", ("exact", SAILINGS))
    assert told == [(SAILINGS, "changed"), 2, 3]


def test_the_same_change_is_told_once(revision, told):
    make_claim(revision)
    second = look_again(revision, LATER)

    look_again(second, LATER + "More follows.\n")
    gone = look_again(second, "Quite another story.")

    assert told == [(SAILINGS, "changed"), 2, 3, (SAILINGS, "lost"), 4]
    assert gone.standings.get().spans == []


def test_re_anchor_waits_for_the_earlier_text_to_be_read(revision, told):
    make_claim(revision)
    Extraction.objects.filter(pk=make_extraction(revision).pk).update(state="waiting")

    look_again(revision, LATER)

    job = Job.objects.get(kind="re_anchor")
    assert (job.state, job.attempts, told) == ("queued", 0, [])


def test_re_anchor_leaves_retired_claims_alone(revision):
    claim = make_claim(revision)
    Claim.objects.filter(pk=claim.pk).update(retired_by=make_extraction(revision))

    look_again(revision, LATER)

    assert not Standing.objects.exists()


def test_re_anchor_that_never_ended_lets_the_text_be_read(revision, told):
    make_claim(revision)
    request_re_anchoring(make_revision(revision, LATER))

    let_die(Job.objects.get(kind="re_anchor"))

    assert told == [2]
    assert Entry.objects.filter(action="claims.not_re_anchored").count() == 1


def test_request_re_anchoring_twice_is_one_run(revision):
    later = make_revision(revision, LATER)

    assert request_re_anchoring(later) == request_re_anchoring(later)


def test_record_claims_doubles_no_known_claim(revision):
    kept = make_claim(revision, PASSENGERS)
    later = look_again(revision, LATER)

    claims = record_claims(
        request_extraction(later), result(found(later, FORTY), found(later, PASSENGERS))
    )

    assert [claim.text for claim in claims] == [FORTY]
    assert Claim.objects.filter(text=PASSENGERS).get() == kept


def test_record_claims_holds_changed_words_for_a_claim_in_work(revision):
    claim = make_claim(revision)
    queue(claim, by=None)
    later = look_again(revision, LATER)

    claims = record_claims(request_extraction(later), result(found(later, FORTY)))

    claim.refresh_from_db()
    assert (claims, claim.status, claim.retired_by) == ([], "queued", None)


@pytest.mark.parametrize("text", [LATER, "Quite another story: the pier was sold."])
def test_record_claims_retires_what_nobody_touched_and_the_article_dropped(revision, text):
    claim = make_claim(revision)
    later = look_again(revision, text)
    words = FORTY if FORTY in text else "the pier was sold"
    run = request_extraction(later)

    claims = record_claims(run, result(found(later, words)))
    claim.refresh_from_db()
    retire([claim], revision=later)

    claim.refresh_from_db()
    assert ([each.text for each in claims], claim.retired_by) == ([words], run)
    move = Move.objects.get(claim=claim)
    assert (claim.status, move.kind) == ("dismissed", "rewritten")
    assert move.because == "The article does not say this in these words any more."


@pytest.mark.parametrize(
    "wrong",
    [
        {"spans": [[0, 5]], "text": "Other"},
        {"spans": [], "text": "", "outcome": "exact"},
        {"spans": [[0, 5]], "text": "Ferry", "outcome": "lost"},
    ],
)
def test_the_database_refuses_standings_that_are_not_exact(revision, wrong):
    claim, later = make_claim(revision), make_revision(revision, LATER)

    with pytest.raises(IntegrityError), transaction.atomic():
        Standing.objects.create(claim=claim, revision=later, **{"outcome": "changed"} | wrong)


def test_the_database_refuses_to_change_a_standing(revision):
    make_claim(revision)
    look_again(revision, LATER)

    for change in ("UPDATE claims_standing SET outcome = 'moved'", "DELETE FROM claims_standing"):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change)


def place(revision, words):
    return [(revision.text.index(words), revision.text.index(words) + len(words))]


def test_add_claim_on_words_that_a_known_claim_stands_on(revision, bob):
    make_claim(revision, PASSENGERS)
    later = look_again(revision, "Update: " + LATER)

    with pytest.raises(NotValid):
        add_claim(later, place(later, PASSENGERS), speaker="Tom Reyes", by=bob)


def test_add_claim_on_words_that_changed(revision, bob):
    queue(make_claim(revision), by=None)
    later = look_again(revision, LATER)

    claim = add_claim(later, place(later, FORTY), speaker="the harbour office", by=bob)

    assert (claim.text, claim.revision) == (FORTY, later)


def test_re_anchor_waits_for_the_revision_before(revision):
    second = make_revision(revision, LATER)
    third = make_revision(revision, f"{LATER} It rained.")
    before = request_re_anchoring(second)
    after = request_re_anchoring(third)

    run(after.job_id)
    after.refresh_from_db()
    assert after.finished_at is None

    let_die(before.job)
    bring_forward("re_anchor")
    run(after.job_id)
    after.refresh_from_db()
    assert after.finished_at is not None


def test_claim_that_gets_other_words_stands_anew_in_later_texts(revision, told, bob):
    claim = make_claim(revision)
    second = look_again(revision, LATER)
    third = look_again(second, LATER + "More follows.\n")

    put_on(claim, "sailings were cancelled", by=bob)
    run_jobs()

    assert [
        (row.revision, row.outcome, row.text, bool(row.replaced_by_id))
        for row in claim.standings.order_by("created_at", "revision__number")
    ] == [
        (second, "changed", FORTY, True),
        (third, "changed", FORTY, True),
        (second, "exact", "sailings were cancelled", False),
        (third, "exact", "sailings were cancelled", False),
    ]
    assert told == [(SAILINGS, "changed"), 2, 3]
    entry = Entry.objects.get(action="claim.stands_anew")
    assert (entry.facts, entry.actor_kind) == ({"revisions": 2}, "system")


def test_the_house_hears_if_the_new_words_read_otherwise(revision, told, bob):
    claim = make_claim(revision, PASSENGERS)
    later = look_again(revision, LATER)

    put_on(claim, SAILINGS, by=bob)
    run_jobs()

    assert stands_now(claim, later) == ("changed", FORTY)
    assert told == [2, (SAILINGS, "changed")]


def test_claim_added_to_an_earlier_text_is_looked_for_in_the_later_one(revision, bob):
    later = look_again(revision, LATER)

    claim = add_claim(revision, place(revision, SAILINGS), by=bob)
    request_new_standings([claim])
    run_jobs()

    assert stands_now(claim, later) == ("changed", FORTY)


def test_claim_that_is_changed_meanwhile_keeps_what_the_later_change_finds(revision, bob):
    claim = make_claim(revision)
    later = look_again(revision, LATER)
    put_on(claim, "sailings were cancelled", by=bob)
    settle = look_for_its_new_words(Job.objects.get(kind="stand_anew"))

    put_on(claim, "14 sailings", by=bob)
    settle()

    assert stands_now(claim, later) == ("changed", FORTY)
    run_jobs()
    assert stands_now(claim, later) == ("changed", "40 sailings")


def test_words_in_the_newest_text_are_looked_for_nowhere(revision, bob):
    claim = make_claim(revision)

    put_on(claim, "14 sailings", by=bob)

    assert not Job.objects.filter(kind="stand_anew").exists()


def put_on(claim, words, *, by):
    fix_span(claim, place(claim.revision, words), by=by)
    request_new_standings([claim])


def stands_now(claim, revision):
    row = Standing.objects.in_force().get(claim=claim, revision=revision)
    return row.outcome, row.text
