"""What the demo's partners were told: answered without a call, and dated with its page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from factcheck.jobs.models import Job
from factcheck.ops.samples.dating import spread_out
from factcheck.ops.samples.partners import answer_calls, register_endpoints
from factcheck.people.models import Partner
from factcheck.publication.models import Delivery
from tests.factories import make_desk, make_user
from tests.review.stories import Story

pytestmark = pytest.mark.django_db


def test_partner_hears_of_a_page_and_not_of_its_end(settings):
    settings.REVIEW_SEAL_SECONDS = 0
    desk = make_desk()
    make_desk("Health")
    make_user("admin", is_staff=True, is_superuser=True)
    Partner.objects.create(slug="tidewater", name="Tidewater", desk=desk)
    register_endpoints()
    register_endpoints()
    story = Story(desk)
    claim = story.until("withdrawn")

    answer_calls(claim)
    spread_out([claim.pk])

    withdrawn, published = Delivery.objects.order_by("-event__at")
    assert (published.state, withdrawn.state) == ("delivered", "failed")
    assert [call.status for call in withdrawn.attempts.order_by("number")] == [500, 503, 500]
    assert not Job.objects.filter(kind="deliver", state=Job.State.QUEUED).exists()
    page = published.event.fact_check
    assert published.created_at == page.published_at < timezone.now() - timedelta(days=80)
    assert page.withdrawn_at < withdrawn.ended_at < page.withdrawn_at + timedelta(hours=1)
