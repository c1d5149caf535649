from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from factcheck.people.actions import add_member, create_first_administrator, remove_member
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Entry, Membership, User
from factcheck.people.rules import is_administrator, is_editor, is_member

PASSWORD = "eleven-grey-herons"


def entries():
    return list(Entry.objects.order_by("id").values_list("action", "facts"))


def test_add_member_by_an_administrator(desk, topic, charlie, root):
    membership = add_member(desk, charlie, role="editor", by=root, topics=[topic], capacity=3)

    assert is_editor(charlie, desk)
    assert (membership.capacity, list(membership.topics.all())) == (3, [topic])
    assert entries() == [("member.added", {"user": str(charlie.pk), "role": "editor"})]


def test_add_member_who_is_one_changes_the_role(desk, alice, root):
    add_member(desk, alice, role="editor", by=root)

    assert is_editor(alice, desk)
    assert Membership.objects.count() == 1


@pytest.mark.parametrize("who", ["alice", "bob", "charlie"])
def test_add_member_by_anybody_else(who, request, desk, ben):
    with pytest.raises(NotYou):
        add_member(desk, ben, role="editor", by=request.getfixturevalue(who))

    assert entries() == []


def test_add_member_in_a_role_that_is_none(desk, charlie, root):
    with pytest.raises(NotValid) as refused:
        add_member(desk, charlie, role="owner", by=root)

    assert refused.value.fields == {"role": ["A member is a reviewer or an editor."]}


def test_remove_member_keeps_the_place_on_record(desk, alice, root):
    membership = alice.memberships.get()

    remove_member(membership, by=root)

    assert not is_member(alice, desk)
    assert Membership.objects.count() == 1
    assert entries() == [("member.removed", {"user": str(alice.pk)})]


def test_remove_member_twice(alice, root):
    membership = alice.memberships.get()
    remove_member(membership, by=root)

    with pytest.raises(NotNow):
        remove_member(membership, by=root)


def test_remove_member_by_an_editor(alice, bob):
    with pytest.raises(NotYou):
        remove_member(alice.memberships.get(), by=bob)


def first(**facts):
    given = {"username": "ada", "email": "ada@desk.example", "password": PASSWORD, **facts}
    return create_first_administrator(**given)


def test_create_first_administrator(db):
    ada = first(name="Ada Brink")

    assert is_administrator(ada)
    assert (ada.is_staff, ada.check_password(PASSWORD), str(ada)) == (True, True, "Ada Brink")
    assert entries() == [("administrator.created", {})]


def test_create_first_administrator_when_there_is_somebody(alice):
    with pytest.raises(NotNow):
        first()


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"username": ""}, "username"),
        ({"username": "ada brink"}, "username"),
        ({"email": "ada"}, "email"),
        ({"password": "short"}, "password"),
        ({"password": "12345678901"}, "password"),
    ],
)
def test_create_first_administrator_who_is_not_valid(db, facts, field):
    with pytest.raises(NotValid) as refused:
        first(**facts)

    assert list(refused.value.fields) == [field]
    assert not User.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_create_first_administrator_from_four_sides():
    def create(number):
        try:
            return first(username=f"ada{number}")
        except NotNow:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        made = [user for user in pool.map(create, range(4)) if user]

    assert made == list(User.objects.all())
    assert len(made) == 1
