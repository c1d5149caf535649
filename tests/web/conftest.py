from collections.abc import Callable

import pytest
from django.test import Client

from factcheck.people.counting import counter
from factcheck.people.models import User
from tests.review.stories import Story


@pytest.fixture(autouse=True)
def unsealed(settings):
    """Reviews count at once, except where a test is about the seal."""
    settings.REVIEW_SEAL_SECONDS = 0


@pytest.fixture(autouse=True)
def counted_anew(settings):
    """All tests come from one address in one minute; together they would meet the limits."""
    settings.REDIS_URL = ""
    counter.cache_clear()
    yield
    counter.cache_clear()


@pytest.fixture
def story(desk) -> Story:
    return Story(desk)


@pytest.fixture
def as_user() -> Callable[[User], Client]:
    """A browser in which this person has signed in."""

    def signed_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return signed_in


def words_of(response) -> str:
    return " ".join(response.content.decode().split())
