"""A submission is passed on to the desk whose it is."""

import pytest
from django.db import IntegrityError, transaction

from factcheck.notices.models import Notice
from factcheck.notices.queries import notices_for
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Entry
from factcheck.publication.models import Passing, ReaderRules, Submission
from factcheck.publication.passing_on import desks_beside, pass_on
from factcheck.publication.submitting import (
    dismiss_submission,
    look_at_submission,
    submissions_for,
    submit_claim,
    submit_for_partner,
    take_up,
)
from factcheck.publication.telling import told_by_code
from factcheck.publication.wishes import confirm_letters
from tests.factories import make_desk, make_member
from tests.jobs_tools import run_jobs
from tests.mailroom import mail_server
from tests.publication.test_letters import token_in
from tests.publication.test_submitting import WORDS, only

WHY = "It is about the valley."


@pytest.fixture
def fern(story, other_desk):
    """An editor of the desk whose it is."""
    return make_member("fern", other_desk, "editor")


@pytest.fixture
def code(story) -> str:
    return submit_claim(words=WORDS, visitor="v")


def test_pass_on_leaves_it_to_the_other_desk(story, fern, code, other_desk):
    look_at_submission(only(), by=story.bob)

    passing = pass_on(only(), to=other_desk, by=story.bob, because=f" {WHY} ")

    assert (passing.origin, passing.to, passing.because) == (story.desk, other_desk, WHY)
    assert (only().desk, only().state, only().by) == (other_desk, "received", None)
    assert [list(submissions_for(who)) for who in (story.bob, fern)] == [[], [only()]]
    entry = Entry.objects.get(action="submission.passed_on")
    assert (entry.desk_id, entry.facts) == (story.desk.pk, {"to": str(other_desk.pk)})
    assert told_by_code(code).outcome.stage == "received"
    dismiss_submission(only(), by=fern, because="A forecast.")
    assert told_by_code(code).outcome.words == "A forecast."


def test_pass_on_tells_the_other_editors_once_and_the_former_ones_no_more(
    story, fern, code, other_desk
):
    pass_on(only(), to=other_desk, by=story.bob, because=WHY)
    pass_on(only(), to=story.desk, by=fern, because="It is not.")
    pass_on(only(), to=other_desk, by=story.eve, because="It is.")

    told = Notice.objects.filter(kind="wrote").order_by("user__username")
    assert [notice.user for notice in told] == [story.bob, story.eve, fern]
    assert [notices_for(who).count() for who in (story.bob, story.eve, fern)] == [0, 0, 1]


def test_pass_on_refused(story, fern, code, other_desk):
    row = only()
    for wrong in ({"to": other_desk, "because": " "}, {"to": story.desk, "because": WHY}):
        with pytest.raises(NotValid):
            pass_on(row, by=story.bob, **wrong)
    resting = make_desk("Lake")
    ReaderRules.objects.create(desk=resting, takes_submissions=False)
    with pytest.raises(NotValid):
        pass_on(row, to=resting, by=story.bob, because=WHY)
    assert list(desks_beside(row)) == [other_desk]
    for stranger in (story.alice, fern):
        with pytest.raises(NotYou):
            pass_on(row, to=other_desk, by=stranger, because=WHY)
    assert not Passing.objects.exists()


def test_who_saw_it_before_it_was_passed_on_decides_nothing(story, code, other_desk):
    seen = only()
    pass_on(only(), to=other_desk, by=story.eve, because=WHY)

    for too_late in (
        lambda: pass_on(seen, to=other_desk, by=story.bob, because=WHY),
        lambda: take_up(seen, by=story.bob),
        lambda: look_at_submission(seen, by=story.bob),
    ):
        with pytest.raises(NotNow):
            too_late()


def test_what_was_answered_stays_on_its_desk(story, code, other_desk):
    take_up(only(), by=story.bob)

    with pytest.raises(NotNow):
        pass_on(only(), to=other_desk, by=story.bob, because=WHY)


def test_partner_follows_it_as_before(partner, story, other_desk, fern):
    row, _new = submit_for_partner(partner, words=WORDS)

    pass_on(row, to=other_desk, by=story.bob, because=WHY)

    assert submit_for_partner(partner, words=WORDS) == (row, False)
    assert list(partner.submissions.all()) == [row]


def test_reader_gets_no_letter_of_it(settings, story, fern, other_desk):
    with mail_server(settings) as room:
        submit_claim(words=WORDS, mail="ada@reader.example", visitor="v")
        run_jobs()
        confirm_letters(token_in(room.letters[-1], "confirm"))
        pass_on(only(), to=other_desk, by=story.bob, because=WHY)
        run_jobs()
        assert len(room.letters) == 1

        dismiss_submission(only(), by=fern, because="A forecast.")
        run_jobs()
        assert [letter.told for letter in only().letters.order_by("created_at")] == [
            "",
            "dismissed",
        ]


def test_database_holds_that_it_is_passed_on(story, code, other_desk):
    with pytest.raises(IntegrityError), transaction.atomic():
        Submission.objects.update(desk=other_desk)
    pass_on(only(), to=other_desk, by=story.bob, because=WHY)
    for change in (
        lambda: Submission.objects.update(desk=story.desk),
        lambda: Passing.objects.update(because="So."),
        lambda: Passing.objects.all().delete(),
        lambda: Passing.objects.create(
            submission=only(), origin=other_desk, to=other_desk, because=WHY, by=story.bob
        ),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
