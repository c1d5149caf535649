"""People have keys for their own programs, and nobody else's."""

import re

import pytest

from factcheck.people.keys import KeyRefused, find_key, issue_key
from factcheck.people.models import ApiKey, Entry
from tests.web.conftest import words_of

KEY = re.compile(r"fc_[0-9a-f]{12}\.[\w-]{43}")
ASKED = {"name": "My script", "scopes": ["read"], "days": "90"}


def test_person_issues_a_key_and_sees_it_once(as_user, alice):
    browser = as_user(alice)
    assert 'href="/account/programs/"' in words_of(browser.get("/account/"))
    assert "You have none." in words_of(browser.get("/account/programs/"))

    told = browser.post("/account/programs/", ASKED)

    (words,) = set(KEY.findall(words_of(told)))
    key = find_key(words, ip="127.0.0.1")
    assert (key.holder, key.scopes) == (alice, ["read"])
    assert round((key.expires_at - key.created_at).total_seconds() / 86_400) == 90
    assert told.headers["Cache-Control"].count("no-store") == 1
    assert not KEY.search(words_of(browser.get("/account/programs/")))
    entry = Entry.objects.get(action="key.issued")
    assert (entry.actor_id, entry.facts["person"]) == (str(alice.pk), str(alice.pk))


@pytest.mark.parametrize("wrong", [{"name": ""}, {"scopes": []}, {"days": "9999"}])
def test_key_that_cannot_be_right(as_user, alice, wrong):
    assert as_user(alice).post("/account/programs/", ASKED | wrong).status_code == 400
    assert not ApiKey.objects.exists()


def test_person_renews_and_revokes_their_own_and_no_others(as_user, alice, ben):
    key, words = issue_key(alice, name="script", scopes=["read"], by=alice)
    at = f"/account/programs/{key.pk}/"

    assert as_user(ben).post(f"{at}revoke/").status_code == 404
    assert as_user(ben).post(f"{at}renew/").status_code == 404
    assert as_user(alice).post(f"{at}nonsense/").status_code == 404
    (renewed,) = set(KEY.findall(words_of(as_user(alice).post(f"{at}renew/"))))
    assert find_key(renewed, ip="127.0.0.1").holder == alice
    as_user(alice).post(f"{at}revoke/")
    with pytest.raises(KeyRefused):
        find_key(words, ip="127.0.0.1")
