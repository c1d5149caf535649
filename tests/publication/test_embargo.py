"""Approved now, published later, or not at all."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from factcheck.notices.models import Notice
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import Membership
from factcheck.publication.actions import publish
from factcheck.publication.embargo import call_off, publish_approved, publish_later, waiting_for
from factcheck.publication.models import Approval, FactCheck
from factcheck.review.actions import reopen
from tests.jobs_tools import bring_forward, run_jobs
from tests.review.stories import new_claim, write


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
