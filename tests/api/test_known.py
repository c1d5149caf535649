"""What partners are told of fact-checks that may have checked their claim already."""

import pytest

from factcheck.review.matches import compare
from tests.api.walk import strings
from tests.evidence.newsroom import set_state
from tests.evidence.test_lookups import known
from tests.factories import make_article, make_claim
from tests.review.test_matches import WHY, looked_up

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(desk, partner):
    claim = set_state(make_claim(make_article(desk, partner=partner)), "queued")
    known()
    looked_up(claim)
    return claim


def test_known_checks_stand_on_the_claim(api, claim):
    (told,) = api.get(f"claims/{claim.pk}/").json()["known_checks"]

    assert 0.22 <= told.pop("score") <= 1
    assert told == {
        "text": "Gull Island lost 14 sailings in October",
        "claimant": "",
        "publisher": "Skerry Checks",
        "site": "",
        "url": "https://checks.example/sailings",
        "title": "",
        "rating": "Mostly true",
        "reviewed_on": "2024-11-09",
        "language": "",
        "withdrawn": False,
        "sure": True,
        "same": None,
    }


def test_what_a_person_said_is_told_when_the_round_is_over_and_why_never(api, claim, alice):
    compare(claim.matches.get(), same=False, by=alice, because=WHY)
    address = f"claims/{claim.pk}/"
    assert api.get(address).json()["known_checks"][0]["same"] is None

    set_state(claim, "decided")

    answer = api.get(address).json()
    assert answer["known_checks"][0]["same"] is False
    assert WHY not in strings(answer)


def test_what_was_said_in_an_earlier_round_is_told(api, claim, alice):
    compare(claim.matches.get(), same=True, by=alice, because=WHY)

    set_state(claim, "in_review", round=2)

    assert api.get(f"claims/{claim.pk}/").json()["known_checks"][0]["same"] is True
