"""A site is asked as it wishes to be."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.address import parse_target
from articles.fetch import FetchFailed, FetchRefused
from articles.models import Site
from articles.politeness import delay_of, leave_alone, permit, site_of, take_turn
from factcheck.jobs.errors import TryAgain

PAGE = "https://orrin-echo.example/quay"


@pytest.fixture
def robots(web, db):
    def say(text, status=200):
        web.pages["/robots.txt"] = (status, {}, text.encode())

    return say


def test_permit_without_robots(robots):
    robots("", 404)

    permit(parse_target("http://orrin-echo.example/quay"))

    assert Site.objects.get().robots_state == "none"


def test_permit_is_for_us_by_name(robots):
    robots("User-agent: factcheck\nDisallow: /quay\n\nUser-agent: *\nAllow: /")

    with pytest.raises(FetchRefused):
        permit(parse_target("http://orrin-echo.example/quay"))
    permit(parse_target("http://orrin-echo.example/harbour"))


def test_permit_with_robots_that_cannot_be_had(robots):
    robots("", 503)

    with pytest.raises(FetchFailed) as trouble:
        permit(parse_target("http://orrin-echo.example/quay"))

    assert trouble.value.passing


def test_permit_asks_once_a_day(robots, web):
    robots("User-agent: *\nAllow: /")
    target = parse_target("http://orrin-echo.example/quay")

    permit(target)
    permit(target)
    Site.objects.update(robots_at=timezone.now() - timedelta(days=2))
    permit(target)

    assert [path for _, path, _ in web.asked] == ["/robots.txt", "/robots.txt"]


def test_take_turn(db, settings):
    settings.SITE_PAUSE_SECONDS = 30

    take_turn(PAGE)
    with pytest.raises(TryAgain) as wait:
        take_turn(PAGE)
    take_turn("https://other.example/")

    assert 28 < wait.value.after <= 30


def test_leave_alone(db, settings):
    settings.SITE_PAUSE_SECONDS = 0

    leave_alone(PAGE, 100)

    with pytest.raises(TryAgain):
        take_turn(PAGE)


@pytest.mark.parametrize(("asked", "seconds"), [("7", 7), ("1", 5), ("9999", 60), ("x", 5)])
def test_delay_of(db, settings, asked, seconds):
    settings.SITE_PAUSE_SECONDS = 5
    site = site_of(PAGE)
    site.robots = f"User-agent: *\nCrawl-delay: {asked}"

    assert delay_of(site) == seconds
