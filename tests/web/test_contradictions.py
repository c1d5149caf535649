import pytest

from factcheck.claims.models import Claim, Contradiction
from tests import factories
from tests.web.conftest import words_of

TEXT = "14 boats sank, he said. 40 boats sank, she said. The pier is long."


@pytest.fixture
def claims(desk) -> list[Claim]:
    revision = factories.make_article(desk, TEXT)
    return [factories.make_claim(revision, f"{number} boats sank") for number in (14, 40)]


@pytest.fixture
def hint(claims) -> Contradiction:
    first, second = claims
    return Contradiction.objects.create(first=first, second=second, why="14 here, 40 there.")


def test_claim_names_the_claim_that_it_contradicts(as_user, hint, claims, alice):
    for claim, other in (claims, reversed(claims)):
        words = words_of(as_user(alice).get(f"/claims/{claim.pk}/"))
        assert "14 here, 40 there." in words
        assert f'<a href="/claims/{other.pk}/" lang="en" dir="auto">{other.text}</a>' in words
        assert f'href="/contradictions/{hint.pk}/"' in words


def test_contradiction_by_role(client, as_user, hint, alice, bob, charlie, root):
    address = f"/contradictions/{hint.pk}/"
    assert client.get(address).status_code == 302
    assert as_user(charlie).get(address).status_code == 404
    for user in (alice, bob, root):
        words = words_of(as_user(user).get(address))
        assert (words.count("14 boats sank"), words.count("40 boats sank")) == (1, 1)


def test_contradiction_is_none_with_a_reason(as_user, hint, alice):
    page = as_user(alice).post(f"/contradictions/{hint.pk}/", {"because": "Two storms."})
    assert page.url == f"/claims/{hint.first_id}/"
    hint.refresh_from_db()
    assert (hint.dismissed_by, hint.dismissed_because) == (alice, "Two storms.")
    assert "Cannot both hold" not in words_of(as_user(alice).get(page.url))
    assert "Two storms." in words_of(as_user(alice).get(f"/contradictions/{hint.pk}/"))


def test_contradiction_without_a_reason_is_asked_again(as_user, hint, alice):
    page = as_user(alice).post(f"/contradictions/{hint.pk}/", {"because": " "})
    assert page.status_code == 400


def test_contradiction_dismissed_by_somebody_faster_keeps_the_reason(as_user, hint, alice, bob):
    as_user(bob).post(f"/contradictions/{hint.pk}/", {"because": "Two storms."})
    page = as_user(alice).post(f"/contradictions/{hint.pk}/", {"because": "Two harbours."})
    assert page.status_code == 412
    assert '<pre dir="auto">Two harbours.</pre>' in words_of(page)


def test_contradiction_is_not_for_administrators_to_settle(as_user, hint, root):
    page = as_user(root).post(f"/contradictions/{hint.pk}/", {"because": "Two storms."})
    assert page.status_code == 403
