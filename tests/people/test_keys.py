from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.keys import KeyRefused, find_key, issue_key, revoke_key, rotate_key
from factcheck.people.models import ApiKey, Entry

HERE = "203.0.113.7"


@pytest.fixture
def issued(partner, root):
    return issue_key(partner, name="newsroom", scopes=["submit", "read"], by=root)


def actions():
    return list(Entry.objects.order_by("id").values_list("action", flat=True))


def test_issue_key_keeps_no_secret(issued, root):
    key, words = issued
    prefix, secret = words.removeprefix("fc_").split(".")

    assert (key.prefix, key.scopes) == (prefix, ["read", "submit"])
    assert len(secret) == 43  # 256 bits
    assert secret not in str(ApiKey.objects.values().get())
    entry = Entry.objects.get(action="key.issued")
    assert (entry.actor_id, entry.desk_id) == (str(root.pk), key.partner.desk_id)
    assert entry.facts == {"partner": str(key.partner_id), "prefix": prefix}


@pytest.mark.parametrize("scopes", [[], ["write"], ["read", "admin"]])
def test_issue_key_with_unknown_scopes(partner, scopes):
    with pytest.raises(NotValid) as refused:
        issue_key(partner, name="newsroom", scopes=scopes, by=None)

    assert list(refused.value.fields) == ["scopes"]
    assert not ApiKey.objects.exists()


def test_issue_key_for_an_odd_address(partner):
    with pytest.raises(NotValid) as refused:
        issue_key(partner, name="a", scopes=["read"], by=None, allowed_ips=["203.0.113.0/24"])

    assert refused.value.fields == {"allowed_ips": ["This is not an IP address: 203.0.113.0/24"]}


def test_find_key_that_lives(issued):
    key, words = issued

    assert find_key(words, ip=HERE) == key


@pytest.mark.parametrize(
    "spoil",
    [
        lambda words: words[:0],
        lambda words: words[:-1],
        lambda words: words + "x",
        lambda words: words + "\n",
        lambda words: words.replace("fc_", "FC_"),
        lambda words: words[:-1] + ("a" if words[-1] != "a" else "b"),
        lambda words: "fc_000000000000" + words[15:],
        lambda words: words + "\x00",
        lambda words: words + "9" * 100_000,
    ],
)
def test_find_key_that_is_not_quite_it(issued, spoil):
    with pytest.raises(KeyRefused) as refused:
        find_key(spoil(issued[1]), ip=HERE)

    assert (refused.value.because, refused.value.status) == ("This key is not valid here.", 401)


@pytest.mark.parametrize(
    "facts",
    [
        {"expires_at": timezone.now() - timedelta(seconds=1)},
        {"revoked_at": timezone.now()},
        {"allowed_ips": ["203.0.113.8"]},
    ],
)
def test_find_key_that_is_dead_or_from_elsewhere(issued, facts):
    ApiKey.objects.update(**facts)

    with pytest.raises(KeyRefused, match=r"^This key is not valid here\.$"):
        find_key(issued[1], ip=HERE)


def test_find_key_of_a_partner_who_left(issued, partner):
    partner.active = False
    partner.save()

    with pytest.raises(KeyRefused):
        find_key(issued[1], ip=HERE)


def test_find_key_of_a_desk_that_closed(issued, desk):
    desk.active = False
    desk.save()

    with pytest.raises(KeyRefused):
        find_key(issued[1], ip=HERE)


@pytest.mark.parametrize("ip", [HERE, f"::ffff:{HERE}", "2001:DB8:0::1"])
def test_find_key_from_an_allowed_address(partner, ip):
    allowed = [f"::ffff:{HERE}", "2001:db8::1"]
    key, words = issue_key(partner, name="a", scopes=["read"], by=None, allowed_ips=allowed)

    assert find_key(words, ip=ip) == key


@pytest.mark.parametrize("ip", ["", "unknown", "203.0.113.70"])
def test_find_key_from_nowhere(partner, ip):
    words = issue_key(partner, name="a", scopes=["read"], by=None, allowed_ips=[HERE])[1]

    with pytest.raises(KeyRefused):
        find_key(words, ip=ip)


def test_find_key_notes_the_use_once_a_minute(issued, django_assert_num_queries):
    with django_assert_num_queries(2):
        find_key(issued[1], ip=HERE)
    with django_assert_num_queries(1):
        find_key(issued[1], ip=HERE)
    ApiKey.objects.update(last_used_at=timezone.now() - timedelta(seconds=61))
    with django_assert_num_queries(2):
        find_key(issued[1], ip=HERE)

    assert timezone.now() - ApiKey.objects.get().last_used_at < timedelta(seconds=30)


def test_revoke_key_ends_it_at_once(issued, root):
    key, words = issued

    revoke_key(key, by=root)

    with pytest.raises(KeyRefused):
        find_key(words, ip=HERE)
    assert actions() == ["key.issued", "key.revoked"]


def test_revoke_key_twice(issued, root):
    revoke_key(issued[0], by=root)

    with pytest.raises(NotNow):
        revoke_key(issued[0], by=root)

    assert actions() == ["key.issued", "key.revoked"]


def test_rotate_key_leaves_both_for_a_day(issued, root):
    old, old_words = issued

    new, new_words = rotate_key(old, by=root)

    assert (find_key(old_words, ip=HERE), find_key(new_words, ip=HERE)) == (old, new)
    assert (new.scopes, new.expires_at) == (old.scopes, None)
    left = ApiKey.objects.get(pk=old.pk).expires_at - timezone.now()
    assert timedelta(hours=23) < left <= timedelta(days=1)
    assert actions() == ["key.issued", "key.issued", "key.rotated"]


def test_rotate_key_prolongs_nothing(partner, root):
    soon = timezone.now() + timedelta(hours=1)
    old, _words = issue_key(partner, name="a", scopes=["read"], by=root, expires_at=soon)

    new, _words = rotate_key(old, by=root)

    assert (old.expires_at, new.expires_at) == (soon, soon)


def test_rotate_key_that_is_revoked(issued, root):
    revoke_key(issued[0], by=root)

    with pytest.raises(NotNow):
        rotate_key(issued[0], by=root)

    assert ApiKey.objects.count() == 1


def test_key_of_a_person_lives_while_they_are_active(alice, root):
    key, words = issue_key(alice, name="own", scopes=["read"], by=alice)

    assert (key.holder, find_key(words, ip=HERE)) == (alice, key)
    facts = Entry.objects.get(action="key.issued").facts
    assert facts == {"person": str(alice.pk), "prefix": key.prefix}
    alice.is_active = False
    alice.save()
    with pytest.raises(KeyRefused):
        find_key(words, ip=HERE)


def test_key_of_a_person_is_rotated_and_revoked(alice, root):
    key, words = issue_key(alice, name="own", scopes=["read"], by=alice)
    successor, new = rotate_key(key, by=alice)
    revoke_key(key, by=root)

    assert (successor.person, find_key(new, ip=HERE)) == (alice, successor)
    with pytest.raises(KeyRefused):
        find_key(words, ip=HERE)


def test_key_has_one_holder(alice, partner):
    for holders in ({}, {"partner": partner, "person": alice}):
        with pytest.raises(IntegrityError), transaction.atomic():
            ApiKey.objects.create(name="a", prefix="a", secret_hash="b", scopes=["read"], **holders)


def test_nobody_has_a_key_made_that_acts_as_somebody_else(alice, bob, root):
    key, _words = issue_key(alice, name="own", scopes=["read"], by=alice)

    for stranger in (bob, root):
        with pytest.raises(NotYou):
            issue_key(alice, name="theirs", scopes=["read"], by=stranger)
        with pytest.raises(NotYou):
            rotate_key(key, by=stranger)
    assert [one.name for one in alice.keys.all()] == ["own"]
    revoke_key(key, by=root)
