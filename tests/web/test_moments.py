import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.timesince import timesince

from factcheck.web import moments
from factcheck.web.moments import Clock

NOW = datetime(2024, 2, 29, 9, 30, 12, 40, tzinfo=UTC)
UNITS = (timedelta(minutes=1), timedelta(hours=1), timedelta(days=1), timedelta(days=400))


@pytest.mark.parametrize("language", dict(settings.LANGUAGES))
def test_moments_are_written_as_django_writes_them_one_by_one(language):
    drawn = random.Random(7)  # noqa: S311 - no secret
    spans = [drawn.choice(UNITS) * drawn.uniform(1, 60) for _ in range(300)]
    with translation.override(language):
        clock = Clock(NOW, ZoneInfo("Europe/Berlin"), language)
        for moment in (NOW - span for span in spans):
            local = moment.astimezone(clock.zone)
            length = timesince(moment, NOW, depth=1)
            assert moments.exactly(local, language) == date_format(local, "DATETIME_FORMAT")
            assert moments.phrase("%(time)s", moment, NOW, language) == length
