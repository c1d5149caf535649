"""Who published it, by domain first, by name if nothing else is known."""

import pytest

from articles.models import Publisher
from articles.publishers import publisher_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def echo(db):
    return Publisher.objects.create(
        name="Orrin Echo", domain="orrin-echo.example", aliases=["The Echo"]
    )


@pytest.mark.parametrize(
    "facts",
    [
        {"url": "https://orrin-echo.example/story"},
        {"url": "https://www.orrin-echo.example/story"},
        {"url": "https://sport.orrin-echo.example/", "name": "Echo Sport"},
        {"name": "orrin echo"},
        {"name": "The Echo"},
    ],
)
def test_publisher_of_a_known_outlet(echo, facts):
    assert publisher_of(**facts) == echo
    assert Publisher.objects.count() == 1


def test_publisher_of_an_unknown_outlet_is_made(echo):
    publisher = publisher_of(name="Cape Courier", url="https://cape-courier.example/a")

    assert (publisher.name, publisher.domain) == ("Cape Courier", "cape-courier.example")


def test_publisher_of_a_known_name_elsewhere_is_somebody_else(echo):
    publisher = publisher_of(name="Orrin Echo", url="https://orrin-echo.invalid/a")

    assert (publisher.name, publisher.domain) == ("orrin-echo.invalid", "orrin-echo.invalid")


def test_publisher_of_a_name_without_a_domain_gains_no_domain_from_strangers(db):
    known = Publisher.objects.create(name="Cape Courier")

    assert publisher_of(name="Cape Courier", url="https://anything.example/") == known
    assert Publisher.objects.get().domain is None


def test_publisher_of_an_outlet_that_only_has_a_domain(db):
    publisher = publisher_of(url="https://gull.example/x")

    assert (publisher.name, publisher.domain) == ("gull.example", "gull.example")


def test_publisher_of_nothing(db):
    assert publisher_of() is None


def test_publisher_of_the_top_level_is_nobody(db):
    Publisher.objects.create(name="All of it", domain="example")

    assert publisher_of(url="https://outlet.example/").domain == "outlet.example"


def test_publisher_of_a_very_long_name(db):
    assert len(publisher_of(name="n" * 900).name) == 200
