import pytest
from django.test import Client

from factcheck.notices.models import Notice
from factcheck.people.models import User
from factcheck.people.welcome import make_welcome_token
from tests.web.conftest import words_of

STYLESHEET = '<link rel="stylesheet" href="/static/web/styles/page.css?'


@pytest.mark.parametrize(
    "address",
    [
        "/accounts/login/",
        "/accounts/signup/",
        "/accounts/password/reset/",
        "/accounts/inactive/",
    ],
)
def test_account_pages_for_strangers_wear_the_house_style(client, db, address):
    page = client.get(address)
    assert page.status_code == 200
    assert STYLESHEET in words_of(page)


@pytest.mark.parametrize(
    "address",
    [
        "/account/",
        "/accounts/logout/",
        "/accounts/password/change/",
        "/accounts/2fa/",
        "/accounts/reauthenticate/",
    ],
)
def test_account_pages_for_people_wear_the_house_style(as_user, alice, address):
    page = as_user(alice).get(address)
    assert page.status_code == 200
    assert STYLESHEET in words_of(page)


def test_sign_in_leads_to_the_workbench_and_out_again(client, alice):
    page = client.post("/accounts/login/", {"login": "alice", "password": "alice"})
    assert page.url == "/workbench/"
    assert client.post("/accounts/logout/").url == "/accounts/login/"
    assert client.get("/workbench/").status_code == 302


def test_sign_in_with_a_wrong_password_says_so(client, alice):
    page = client.post("/accounts/login/", {"login": "alice", "password": "wrong"})
    assert page.status_code == 200
    assert "not correct" in words_of(page)


FIRST = {
    "username": "ada",
    "name": "Ada",
    "email": "ada@desk.example",
    "password": "7-harbour-gulls",
}


def test_welcome_makes_the_first_account_once(client, db):
    address = f"/welcome/{make_welcome_token()}/"
    assert client.get(address).status_code == 200
    page = client.post(address, FIRST, follow=True)
    assert "Welcome. Now set up desks and people." in words_of(page)
    assert User.objects.get().is_superuser
    assert Client().get(address).status_code == 404


def test_welcome_with_a_weak_password_says_why(client, db):
    page = client.post(f"/welcome/{make_welcome_token()}/", FIRST | {"password": "1234"})
    assert page.status_code == 400
    assert "too short" in words_of(page)
    assert User.objects.count() == 0


def test_welcome_with_a_made_up_link_is_not_found(client, db):
    assert client.get("/welcome/first.made-up/").status_code == 404


def test_notices_none_says_what_comes_here(as_user, alice):
    assert "No notices." in words_of(as_user(alice).get("/notices/"))


def test_notices_of_a_decision(as_user, story):
    claim = story.until("disputed")
    browser = as_user(story.bob)
    page = words_of(browser.get("/notices/"))
    assert '<span class="count">1</span>' in page
    assert f'href="/claims/{claim.pk}/"' in page
    assert browser.post("/notices/").url == "/notices/"
    assert '<span class="count">' not in words_of(browser.get("/notices/"))
    assert Notice.objects.filter(user=story.eve, read_at=None).count() == 1
