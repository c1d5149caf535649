"""A scale that somebody judged with stays as it was."""

import pytest
from django.urls import reverse

from factcheck.review.models import Scale
from tests.factories import make_scale
from tests.review.stories import Story

pytestmark = pytest.mark.django_db


def post(browser, scale):
    page = reverse("admin:review_scale_change", args=[scale.pk])
    ratings = {"ratings-TOTAL_FORMS": "0", "ratings-INITIAL_FORMS": "0"}
    return browser.post(page, {"name": "Renamed", "version": "1"} | ratings)


def test_an_unused_scale_is_changed(browser):
    answer = post(browser, make_scale())

    assert answer.status_code == 302
    assert Scale.objects.get().name == "Renamed"


def test_a_used_scale_is_frozen(browser, desk, settings):
    settings.REVIEW_SEAL_SECONDS = 0
    Story(desk).until("decided")
    scale = Scale.objects.get(name="Truth")

    answer = post(browser, scale)
    deleted = browser.post(reverse("admin:review_scale_delete", args=[scale.pk]), {"post": "yes"})

    assert (answer.status_code, deleted.status_code) == (403, 403)
