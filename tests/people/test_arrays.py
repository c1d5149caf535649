import pytest
from django.db import DataError

from factcheck.people.arrays import add_rows, among
from factcheck.people.models import Desk, Membership, Topic
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def test_among_finds_those_of_the_ids():
    first, second, _third = (Topic.objects.create(name=name, slug=name) for name in "abc")
    assert set(Topic.objects.filter(pk__in=among([first.pk, second.pk]))) == {first, second}
    assert list(Topic.objects.filter(pk__in=among([]))) == []


def test_among_takes_the_key_of_another_table():
    desk = Desk.objects.create(name="Desk", slug="desk")
    place = Membership.objects.create(user=make_user("alice"), desk=desk, role="editor")
    assert Membership.objects.get(desk__in=among(iter([desk.pk]))) == place


def test_add_rows_takes_the_same_from_the_first_and_the_rest_from_the_database(
    django_assert_num_queries,
):
    desk = Desk.objects.create(name="Desk", slug="desk")
    rows = [
        Membership(
            user=make_user(name), desk=desk, role=Membership.Role.REVIEWER, capacity=capacity
        )
        for name, capacity in (("alice", 3), ("ben", 5))
    ]

    with django_assert_num_queries(1):
        add_rows(rows, each=("id", "user", "capacity"), same=("desk", "role", "active"))

    told = Membership.objects.values_list("user__username", "role", "capacity", "skills")
    assert sorted(told) == [("alice", "reviewer", 3, []), ("ben", "reviewer", 5, [])]
    rows[0].capacity = 4
    rows[0].save(update_fields=["capacity"])  # it is known to be there


def test_add_rows_leaves_out_what_is_known_if_told_to():
    one = Topic.objects.create(name="one", slug="one")
    rows = [Topic(name="other", slug="one"), Topic(name="two", slug="two")]
    add_rows(rows, each=("id", "name", "slug"), same=(), but_known=True)
    assert set(Topic.objects.values_list("name", flat=True)) == {one.name, "two"}


def test_add_rows_keeps_no_text_that_is_too_long_for_its_column():
    with pytest.raises(DataError, match="too long"):
        add_rows([Topic(name="long", slug="s" * 300)], each=("id", "name", "slug"), same=())


def test_add_rows_of_nothing_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        add_rows([], each=("id",), same=())
