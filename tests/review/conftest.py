import pytest

from tests.review.stories import Story


@pytest.fixture(autouse=True)
def unsealed(settings):
    """Reviews count at once, except where a test is about the seal."""
    settings.REVIEW_SEAL_SECONDS = 0


@pytest.fixture
def story(desk) -> Story:
    return Story(desk)
