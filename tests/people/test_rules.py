import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils.functional import SimpleLazyObject

from factcheck.people.models import Membership, User
from factcheck.people.rules import desks_of, is_administrator, is_editor, is_member, is_reviewer


def roles(user, desk):
    return is_reviewer(user, desk), is_editor(user, desk), is_member(user, desk)


def test_a_reviewer(alice, desk, other_desk):
    assert roles(alice, desk) == (True, False, True)
    assert roles(alice, other_desk) == (False, False, False)


def test_an_editor(bob, desk):
    assert roles(bob, desk) == (False, True, True)


def test_a_stranger(charlie, desk):
    assert roles(charlie, desk) == (False, False, False)


def test_an_administrator_decides_nothing(root, desk):
    assert roles(root, desk) == (False, False, False)
    assert is_administrator(root)


def test_somebody_who_is_not_signed_in(desk):
    nobody = AnonymousUser()

    assert roles(nobody, desk) == (False, False, False)
    assert not is_administrator(nobody)
    assert list(desks_of(nobody)) == []


def test_somebody_who_left_the_desk(alice, desk):
    Membership.objects.update(active=False)

    assert roles(alice, desk) == (False, False, False)
    assert list(desks_of(alice)) == []


def test_a_desk_that_closed(alice, desk):
    desk.active = False
    desk.save()

    assert roles(alice, desk) == (False, False, False)
    assert list(desks_of(alice)) == []


@pytest.mark.parametrize("who", ["alice", "root"])
def test_an_account_that_was_closed(who, request, desk):
    user = request.getfixturevalue(who)
    user.is_active = False

    assert roles(user, desk) == (False, False, False)
    assert not is_administrator(user)
    assert list(desks_of(user)) == []


def test_desks_of_a_member_of_two(alice, desk, other_desk):
    Membership.objects.create(user=alice, desk=other_desk, role="editor")

    assert list(desks_of(alice)) == [desk, other_desk]


def test_places_are_read_once(alice, desk, other_desk, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert roles(alice, desk) == (True, False, True)
        assert roles(alice, other_desk) == (False, False, False)


def test_places_are_forgotten_with_the_rest(alice, desk):
    assert is_reviewer(alice, desk)
    Membership.objects.update(role="editor")

    alice.refresh_from_db()

    assert roles(alice, desk) == (False, True, True)


def test_the_user_of_a_request(alice, desk):
    lazy = SimpleLazyObject(lambda: User.objects.get(pk=alice.pk))

    assert roles(lazy, desk) == (True, False, True)
