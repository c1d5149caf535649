"""A page is checked again on a day that an editor set."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from factcheck.notices.models import Notice
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Entry
from factcheck.publication.actions import withdraw
from factcheck.publication.flags import flag_due_rechecks, resolve_flag
from factcheck.publication.models import Flag, Recheck
from factcheck.publication.pages import public_fact_check
from factcheck.publication.rechecking import confirm, set_recheck, waiting_on
from tests.review.stories import Story

WHY = "The port publishes its yearly log then."


def in_days(number: int):
    return timezone.localdate() + timedelta(days=number)


@pytest.fixture
def story(published) -> Story:
    return published


@pytest.fixture
def claim(story):
    set_recheck(story.claim, by=story.bob, due_on=in_days(7), because=WHY)
    return story.claim


def test_set_recheck_in_place_of_an_earlier_day(claim, story):
    set_recheck(claim, by=story.eve, due_on=in_days(30), because="They are late.")

    assert waiting_on(claim).due_on == in_days(30)
    assert [each.outcome for each in Recheck.objects.order_by("due_on")] == ["dropped", ""]
    assert Entry.objects.filter(action="recheck.set").count() == 2


def test_set_recheck_refused(claim, story):
    with pytest.raises(NotYou):
        set_recheck(claim, by=story.alice, due_on=in_days(7), because=WHY)
    for day in (0, -1, 4000):
        with pytest.raises(NotValid):
            set_recheck(claim, by=story.bob, due_on=in_days(day), because=WHY)
    with pytest.raises(NotValid):
        set_recheck(claim, by=story.bob, due_on=in_days(7), because=" ")
    with pytest.raises(IntegrityError), transaction.atomic():
        Recheck.objects.create(
            fact_check=claim.fact_check, due_on=in_days(9), because="Also.", set_by=story.bob
        )


def test_page_is_flagged_once_on_its_day(claim, story):
    assert flag_due_rechecks(in_days(6)) == []

    flag_due_rechecks(in_days(7))
    flag_due_rechecks(in_days(8))

    flag = Flag.objects.get()
    assert (flag.kind, flag.fact_check, flag.recheck) == (
        "recheck",
        claim.fact_check,
        waiting_on(claim),
    )
    assert {each.user for each in Notice.objects.filter(kind="flagged")} == {story.bob, story.eve}


def test_confirm_is_dated_on_the_page_and_ends_the_flag(claim, story):
    flag_due_rechecks(in_days(7))

    confirm(claim, by=story.eve, note="The yearly log says the same.")

    page = public_fact_check(claim.fact_check.slug)
    assert [each.note for each in page.confirmed] == ["The yearly log says the same."]
    assert not Flag.objects.still_open().exists()
    with pytest.raises(NotNow):
        confirm(claim, by=story.eve)


def test_word_on_the_flag_ends_the_day_too(claim, story):
    flag_due_rechecks(in_days(7))

    resolve_flag(Flag.objects.get(), by=story.eve, because="We correct it.")

    assert Recheck.objects.get().outcome == "settled"
    assert public_fact_check(claim.fact_check.slug).confirmed == ()


def test_withdrawn_page_is_not_checked_again(claim, story):
    withdraw(claim, by=story.eve, because="The log was forged.")

    assert Recheck.objects.get().outcome == "dropped"
    assert [flag.kind for flag in flag_due_rechecks(in_days(7))] == []
    with pytest.raises(NotNow):
        set_recheck(claim, by=story.bob, due_on=in_days(7), because=WHY)
