"""Pages by key."""

import pytest

from tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def five(desk, partner) -> list[str]:
    """The ids of five articles, the newest first."""
    return sorted(
        (str(make_article(desk, partner=partner).article.id) for _ in range(5)), reverse=True
    )


def ids(answer) -> list[str]:
    return [article["id"] for article in answer["results"]]


def test_pages_follow_each_other_without_gaps(api, five):
    first = api.get("articles/", limit=2).json()
    second = api.client.get(first["next"], headers=api.headers).json()
    third = api.client.get(second["next"], headers=api.headers).json()

    assert ids(first) + ids(second) + ids(third) == five
    assert third["next"] is None


def test_a_page_is_not_shifted_by_what_arrives_meanwhile(api, desk, partner, five):
    first = api.get("articles/", limit=3).json()
    make_article(desk, partner=partner)

    second = api.client.get(first["next"], headers=api.headers).json()

    assert ids(first) + ids(second) == five


def test_a_full_last_page_has_no_next(api, five):
    assert api.get("articles/", limit=5).json()["next"] is None


@pytest.mark.parametrize(
    "limit",
    ["0", "-1", "101", "1e2", "ten", "9" * 22, "9" * 5000, "1.5", "١٠", " 10", "\x00", "0x10"],
)
def test_a_junk_limit_is_refused(limit, api):
    answer = api.get("articles/", limit=limit)

    assert answer.status_code == 400
    assert answer.json()["errors"] == {"limit": ["Choose a number from 1 to 100."]}


@pytest.mark.parametrize(
    "cursor",
    ["x", "=", "AAAA", "A" * 21, "A" * 23, "A" * 9999, "\x00", "ä", "../../etc", "A" * 22 + "!"],
)
def test_a_junk_cursor_is_refused(cursor, api):
    answer = api.get("articles/", cursor=cursor)

    assert answer.status_code == 400
    assert answer.json()["errors"] == {"cursor": ["Take the cursor from the page before."]}


def test_a_cursor_of_somebody_else_shows_nothing_of_theirs(api, strangers_api, desk, stranger):
    for _ in range(2):
        make_article(desk, partner=stranger)
    theirs = strangers_api.get("articles/", limit=1).json()["next"]

    assert api.client.get(theirs, headers=api.headers).json() == {"results": [], "next": None}
