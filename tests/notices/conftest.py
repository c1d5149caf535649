import pytest

from tests.review.stories import Story


@pytest.fixture(autouse=True)
def unsealed(settings):
    settings.REVIEW_SEAL_SECONDS = 0


@pytest.fixture
def story(desk) -> Story:
    return Story(desk)
