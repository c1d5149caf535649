"""Who owns whom is taken in from a table."""

import pytest

from articles.models import Owner, Publisher
from articles.owners import import_owners
from articles.tables import NotReadable
from factcheck.people.models import Entry
from tests.factories import make_publisher

pytestmark = pytest.mark.django_db

TABLE = """owner,publisher,domain
Marram Group,The Skerry Post,skerry-post.example
Marram Group,,https://www.lantern.example/news
Dune Media,Tidewater Echo,
"""


def owned() -> list[tuple[str, str | None, str]]:
    rows = Publisher.objects.exclude(owner=None).order_by("owner__name", "name")
    return list(rows.values_list("name", "domain", "owner__name"))


def test_import_owners_makes_whom_nobody_knows(root):
    done = import_owners(TABLE, by=root)

    assert (done.new, done.changed, done.same, done.refused) == (3, 0, 0, 0)
    assert owned() == [
        ("Tidewater Echo", None, "Dune Media"),
        ("The Skerry Post", "skerry-post.example", "Marram Group"),
        ("lantern.example", "lantern.example", "Marram Group"),
    ]
    entry = Entry.objects.get(action="owners.imported")
    assert (entry.actor_id, entry.facts) == (str(root.pk), {"new": 3, "changed": 0, "refused": 0})


def test_import_owners_twice_changes_nothing():
    import_owners(TABLE, by=None)

    assert import_owners(TABLE, by=None).same == 3
    assert Entry.objects.filter(action="owners.imported").count() == 1


def test_import_owners_finds_publishers_by_domain_then_by_name():
    post = make_publisher("Skerry Post", domain="skerry-post.example", owner="Old Group")
    echo = make_publisher("tidewater echo", domain=None)

    done = import_owners(TABLE + "Dune Media,Tidewater Echo,echo.example\n", by=None)

    assert (done.new, done.changed) == (2, 2)
    post.refresh_from_db()
    echo.refresh_from_db()
    assert (post.name, post.owner.name) == ("Skerry Post", "Marram Group")
    assert (echo.domain, echo.owner.name) == ("echo.example", "Dune Media")


def test_import_owners_names_the_rows_it_refuses():
    make_publisher("The Bell", domain="bell.example")
    table = (
        "owner;publisher;domain\n;The Post;\nMarram Group;;\nMarram Group;The Post;no domain\n"
        "Marram Group;The Bell;other.example\nMarram Group;The Gull;\nDune Media;The Gull;\n"
    )

    done = import_owners(table, by=None)

    assert done.wrong == (
        ("line 2", "It names no owner."),
        ("line 3", "It names neither a publisher nor a domain."),
        ("line 4", "“no domain” is no domain."),
        ("line 5", "The Bell is known with another domain, bell.example."),
        ("line 7", "The table says already that Marram Group owns it."),
    )
    assert (done.new, Owner.objects.get().name) == (1, "Marram Group")


def test_import_owners_dry_run_writes_nothing():
    assert import_owners(TABLE, by=None, dry_run=True).new == 3
    assert (Owner.objects.count(), Publisher.objects.count(), Entry.objects.count()) == (0, 0, 0)


@pytest.mark.parametrize("text", ["", "publisher,domain\nThe Post,post.example\n", "\0"])
def test_import_owners_refuses_what_is_no_table(text):
    with pytest.raises(NotReadable):
        import_owners(text, by=None)


def test_import_owners_refuses_what_is_too_long(monkeypatch):
    monkeypatch.setattr("articles.tables.MOST_ROWS", 2)

    with pytest.raises(NotReadable, match="more than 2 rows"):
        import_owners(TABLE, by=None)


def test_owner_who_goes_leaves_the_publishers():
    publisher = make_publisher(owner="Marram Group")

    Owner.objects.get().delete()

    publisher.refresh_from_db()
    assert publisher.owner is None
