"""Upgrades of newsrooms that have rows."""

from django.db import connection


def test_articles_that_wait_twice_wait_once_after_the_upgrade(migrate):
    """The newest try stays, the older one says what became of it."""
    models = migrate("articles", "0004_feeds")
    desk = models("people", "Desk").objects.create(name="Harbour", slug="harbour")
    article = models("articles", "Article").objects.create(desk=desk, title="Ferry")
    for number in (1, 2):
        job = models("jobs", "Job").objects.create(kind="fetch", key=f"fetch:{number}")
        models("articles", "Fetch").objects.create(article=article, job=job, kind="url")

    migrate("articles", "0005_pages_are_read_again")

    with connection.cursor() as cursor:
        cursor.execute("SELECT state, reason FROM articles_fetch ORDER BY created_at")
        assert cursor.fetchall() == [("failed", "A later try took its place."), ("waiting", "")]


def test_owners_that_were_words_are_rows_after_the_upgrade(migrate):
    """Two publishers of one name have one owner; who had none has none."""
    models = migrate("articles", "0005_pages_are_read_again")
    for name, owner in (("Post", "Marram Group"), ("Bell", "Marram Group"), ("Gull", "")):
        models("articles", "Publisher").objects.create(name=name, owner=owner)

    models = migrate("articles", "0006_owners")

    rows = models("articles", "Publisher").objects.order_by("name")
    owners = list(rows.values_list("name", "owner__name"))
    assert owners == [("Bell", "Marram Group"), ("Gull", None), ("Post", "Marram Group")]
    assert models("articles", "Owner").objects.count() == 1
