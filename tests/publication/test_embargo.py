"""Approved now, published later, or not at all."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from factcheck.jobs.models import Job
from factcheck.notices.models import Notice
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import Entry, Membership
from factcheck.publication.actions import publish, republish
from factcheck.publication.approvals import waiting_for
from factcheck.publication.embargo import (
    call_off,
    publish_approved,
    publish_later,
    republish_later,
)
from factcheck.publication.models import Approval, FactCheck
from factcheck.review.actions import abandon_correction, reopen
from tests.jobs_tools import bring_forward, run_jobs
from tests.review.stories import Story, new_claim, write


def soon():
    return timezone.now() + timedelta(hours=3)


@pytest.fixture
def claim(story):
    return story.until("decided")


@pytest.fixture
def approval(claim, story) -> Approval:
    return publish_later(claim, by=story.eve, publish_at=soon(), slug="ferry", version=1)


def come(approval: Approval) -> Approval:
    """Its time has come."""
    bring_forward("publish_approved")
    run_jobs()
    approval.refresh_from_db()
    return approval


def test_nothing_is_published_before_the_time(approval, claim):
    run_jobs()

    claim.refresh_from_db()
    assert (claim.status, approval.state) == ("decided", "waiting")
    assert approval.job.not_before == approval.publish_at


def test_published_at_its_time_in_the_approvers_name(approval, claim, story):
    assert come(approval).state == "published"

    page = FactCheck.objects.get(claim=claim)
    assert (page.published_by, page.slug, page.verdict.version) == (story.eve, "ferry", 1)
    assert publish_approved(approval).state == "published"


def test_newer_text_lets_the_approval_fall_at_once(approval, claim, story):
    write(claim, story.bob, "true", headline="Another headline")

    approval.refresh_from_db()
    assert (approval.state, approval.because) == ("fallen", "A newer text was written.")
    assert not FactCheck.objects.exists()
    told = {each.user for each in Notice.objects.filter(kind="fell")}
    assert told == {story.bob, story.eve}


def test_reopened_claim_lets_the_approval_fall(approval, claim, story):
    reopen(claim, by=story.bob, because="A second log appeared.")

    approval.refresh_from_db()
    assert approval.state == "fallen"


def test_approver_who_left_the_desk_publishes_nothing(approval, claim, story):
    Membership.objects.filter(user=story.eve).update(active=False)

    assert come(approval).state == "fallen"
    assert "for: an editor who did not write the verdict" in approval.because
    assert not FactCheck.objects.exists()


def test_call_off(approval, claim, story):
    call_off(claim, by=story.bob)

    assert come(approval).state == "called_off"
    assert waiting_for(claim) is None
    publish_later(claim, by=story.eve, publish_at=soon(), slug="ferry")


def test_publish_at_once_ends_the_approval(approval, claim, story):
    claim.refresh_from_db()

    publish(claim, by=story.eve)

    assert come(approval).state == "called_off"


def test_publish_later_refused(claim, story):
    with pytest.raises(NotYou):
        publish_later(claim, by=story.bob, publish_at=soon())
    with pytest.raises(NotYou):
        publish_later(claim, by=story.alice, publish_at=soon())
    with pytest.raises(Overtaken):
        publish_later(claim, by=story.eve, publish_at=soon(), version=7)
    for when in (timezone.now(), timezone.now() + timedelta(days=400)):
        with pytest.raises(NotValid):
            publish_later(claim, by=story.eve, publish_at=when)
    publish_later(claim, by=story.eve, publish_at=soon())
    with pytest.raises(NotNow, match="A time is set already"):
        publish_later(claim, by=story.eve, publish_at=soon())


def test_nobody_else_takes_the_name_meanwhile(approval, story):
    story.claim = new_claim(story.desk)

    with pytest.raises(NotValid, match="already"):
        publish(story.until("decided"), by=story.eve, slug="ferry")


@pytest.mark.parametrize("person", ["bob", "alice"])
def test_database_refuses_the_authors_own_approval(approval, story, person):
    facts = {
        name: getattr(approval, name)
        for name in ("claim", "claim_version", "verdict", "job", "publish_at")
    }
    Approval.objects.filter(pk=approval.pk).update(state="called_off", ended_at=timezone.now())

    if person == "bob":
        with pytest.raises(IntegrityError, match="somebody else wrote"), transaction.atomic():
            Approval.objects.create(by=story.bob, **facts)
    with pytest.raises(IntegrityError, match="ends once"), transaction.atomic():
        Approval.objects.filter(pk=approval.pk).update(state="waiting", ended_at=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Approval.objects.filter(pk=approval.pk).update(by=story.bob)


@pytest.fixture
def correction(story):
    """A claim in correction, with its new text."""
    claim = story.until("correcting")
    write(claim, story.bob, "false", note="It were 12.")
    claim.refresh_from_db()
    return claim


def later(claim, story, **facts) -> Approval:
    return republish_later(claim, by=story.eve, publish_at=soon(), version=2, **facts)


def test_correction_is_published_at_its_time_with_its_note(correction, story):
    approval = later(correction, story, note="We had misread the log.")
    run_jobs()
    page = correction.fact_check
    assert page.verdict.version == 1

    assert come(approval).state == "published"

    page.refresh_from_db()
    assert (page.verdict.version, page.corrections.get().note) == (2, "We had misread the log.")
    assert page.corrections.get().by == story.eve


def test_note_of_the_text_goes_with_a_correction_for_later(correction, story):
    assert later(correction, story).note == "It were 12."


def test_correction_for_later_refused(correction, story):
    with pytest.raises(NotYou):
        republish_later(correction, by=story.bob, publish_at=soon())
    with pytest.raises(Overtaken):
        republish_later(correction, by=story.eve, publish_at=soon(), version=1)
    with pytest.raises(NotNow):
        publish_later(correction, by=story.eve, publish_at=soon())
    write(correction, story.bob, "false")
    with pytest.raises(NotValid):
        republish_later(correction, by=story.eve, publish_at=soon())


def test_newer_text_of_a_correction_lets_its_approval_fall(correction, story):
    approval = later(correction, story)
    write(correction, story.bob, "mixed", note="It were 13.")

    approval.refresh_from_db()
    assert approval.state == "fallen"


def test_abandoned_correction_lets_its_approval_fall(correction, story):
    approval = later(correction, story)
    abandon_correction(correction, by=story.eve, because="The log was right.")

    approval.refresh_from_db()
    assert (approval.state, approval.because) == ("fallen", "The correction was abandoned.")


@pytest.mark.parametrize("state", ["decided", "correcting"])
def test_publishing_at_once_ends_what_waited_with_an_entry(story, state):
    claim = story.until(state)
    if state == "correcting":
        write(claim, story.bob, "false", note="It were 12.")
        claim.refresh_from_db()
        approval = later(claim, story)
        republish(claim, by=story.eve)
    else:
        approval = publish_later(claim, by=story.eve, publish_at=soon())
        publish(claim, by=story.eve)

    approval.refresh_from_db()
    assert (approval.state, approval.ended_by) == ("called_off", story.eve)
    entry = Entry.objects.get(action="approval.ended")
    assert (entry.actor_id, entry.facts["state"]) == (str(story.eve.pk), "called_off")


def test_database_refuses_a_correction_for_later_of_what_is_not_in_correction(claim, story):
    publish_later(claim, by=story.eve, publish_at=soon())
    with pytest.raises(IntegrityError), transaction.atomic():
        Approval.objects.update(note="So.")
    call_off(claim, by=story.bob)
    facts = Approval.objects.values(
        "claim_id", "claim_version", "verdict_id", "by_id", "publish_at"
    ).get()
    job = Job.objects.create(kind="publish_approved", key="publish:sql")
    with pytest.raises(IntegrityError), transaction.atomic():
        Approval.objects.create(**facts, job=job, note="So.")


@pytest.mark.django_db(transaction=True)
def test_one_name_is_given_to_one_of_many_who_wish_for_it_at_once(desk):
    story = Story(desk)
    claims = [story.until("decided")]
    for _time in range(3):
        story.claim = new_claim(desk)
        claims.append(story.until("decided"))

    def wish(claim) -> str:
        try:
            publish_later(claim, by=story.eve, publish_at=soon(), slug="ferry")
        except NotValid as refusal:
            return refusal.because
        finally:
            connection.close()
        return "given"

    with ThreadPoolExecutor(4) as pool:
        told = sorted(pool.map(wish, claims))

    assert told == ["Another fact-check has this name already."] * 3 + ["given"]
