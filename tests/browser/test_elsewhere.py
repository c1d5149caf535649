"""A fact-check as other sites show it."""

import pytest

from tests.browser.test_line import look_closely
from tests.review.stories import Story

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("width", [600, 320])
def test_a_frame_is_for_everyone(width, desk, settings, window):
    settings.REVIEW_SEAL_SECONDS = 0
    slug = Story(desk).until("published").fact_check.slug
    page = window(width=width)
    page.goto(f"/fact-checks/{slug}/embed/")
    look_closely(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(f"/fact-checks/{slug}/")
    page.get_by_text("Show this on your own page").click()
    look_closely(page)
