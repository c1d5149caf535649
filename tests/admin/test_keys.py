"""Keys: issued, rotated and revoked here; a secret is shown once."""

import re

import pytest
from django.urls import reverse

from factcheck.people.keys import KeyRefused, find_key, issue_key
from factcheck.people.models import ApiKey, Entry

pytestmark = pytest.mark.django_db
WORDS = re.compile(r"fc_[0-9a-f]{12}\.[\w-]{43}")


def issue(browser, partner, /, **more):
    data = {
        "partner": partner.pk,
        "name": "production",
        "scopes": ["read", "submit"],
        "allowed_ips": "",
    }
    return browser.post(reverse("admin:people_apikey_add"), data | more, follow=True)


def act(browser, action, *keys):
    chosen = {"action": action, "_selected_action": [str(key.pk) for key in keys]}
    return browser.post(reverse("admin:people_apikey_changelist"), chosen, follow=True)


def test_issue_shows_the_secret_once(browser, partner, root):
    told = issue(browser, partner)

    key = ApiKey.objects.get()
    (words,) = set(WORDS.findall(told.text))
    page = browser.get(reverse("admin:people_apikey_change", args=[key.pk]))
    assert find_key(words, ip="127.0.0.1") == key
    assert (key.scopes, Entry.objects.get(action="key.issued").actor_id) == (
        ["read", "submit"],
        str(root.pk),
    )
    assert WORDS.search(page.text) is None
    assert key.secret_hash not in page.text


def test_issue_without_a_scope_is_refused(browser, partner):
    told = issue(browser, partner, scopes=[])

    assert ApiKey.objects.count() == 0
    assert "This field is required." in told.text


def test_issue_for_a_wrong_address_is_refused(browser, partner):
    issue(browser, partner, allowed_ips="300.1.1.1")

    assert ApiKey.objects.count() == 0


def test_a_key_keeps_its_scopes_and_its_partner(browser, partner):
    key, _words = issue_key(partner, name="old", scopes=["read"], by=None)

    browser.post(
        reverse("admin:people_apikey_change", args=[key.pk]),
        {
            "name": "new",
            "scopes": ["submit"],
            "allowed_ips": "192.0.2.7",
            "expires_at_0": "",
            "expires_at_1": "",
        },
    )

    key.refresh_from_db()
    assert (key.name, key.scopes, key.allowed_ips) == ("new", ["read"], ["192.0.2.7"])
    assert Entry.objects.get(action="admin.changed").facts == {"fields": "name,allowed_ips"}


def test_rotate_shows_the_successor(browser, partner):
    key, old = issue_key(partner, name="main", scopes=["read"], by=None)

    told = act(browser, "rotate", key)

    (words,) = set(WORDS.findall(told.text))
    assert find_key(words, ip="127.0.0.1").scopes == ["read"]
    assert find_key(old, ip="127.0.0.1").expires_at is not None


def test_revoke_ends_a_key_and_says_so_of_a_dead_one(browser, partner):
    key, words = issue_key(partner, name="main", scopes=["read"], by=None)

    first, second = act(browser, "revoke", key), act(browser, "revoke", key)

    with pytest.raises(KeyRefused):
        find_key(words, ip="127.0.0.1")
    assert "is revoked." in first.text
    assert "This key was revoked before." in second.text


def test_keys_are_never_deleted(browser, partner):
    key, _words = issue_key(partner, name="main", scopes=["read"], by=None)

    assert (
        browser.post(
            reverse("admin:people_apikey_delete", args=[key.pk]), {"post": "yes"}
        ).status_code
        == 403
    )


def test_no_key_is_issued_for_a_person(browser, partner, alice, root):
    issue(browser, partner, person=alice.pk)
    for holder in (alice.pk, root.pk, ""):
        told = issue(browser, partner, partner="", person=holder)
        assert "This field is required." in told.text

    assert [key.holder for key in ApiKey.objects.all()] == [partner]


def test_a_persons_key_is_revoked_and_never_renewed(browser, alice):
    key, _words = issue_key(alice, name="script", scopes=["read"], by=alice)

    refused = act(browser, "rotate", key)
    assert "Everybody issues the keys of their own programs." in refused.text
    assert WORDS.search(refused.text) is None
    assert ApiKey.objects.count() == 1
    assert "is revoked." in act(browser, "revoke", key).text
