"""What the benchmark writes at once is what the product writes article by article."""

from collections import Counter

import pytest
from django.db import connection

from articles.models import Revision
from factcheck.evidence.archive_index import index_revision
from factcheck.evidence.models import ArchiveText, Shingles
from tests.benchmarks.building import build
from tests.benchmarks.stories import Archive
from tests.factories import make_desk

FEW = 60

pytestmark = pytest.mark.django_db(transaction=True)


def kept():
    texts = ArchiveText.objects.order_by("pk").values_list(
        "pk", "day", "words", "vector", "months", "gist"
    )
    shingled = Shingles.objects.order_by("pk").values_list("pk", "revision", "day", "probes")
    return [(*row[:-1], bytes(row[-1])) for row in texts], list(shingled)


def indexes():
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename, indexdef FROM pg_indexes ORDER BY indexname")
        return cursor.fetchall()


def test_build_writes_what_indexing_one_article_writes():
    build(Archive(FEW, 3), make_desk())
    at_once = kept()

    ArchiveText.objects.all().delete()
    Shingles.objects.all().delete()
    for revision in Revision.objects.select_related("article"):
        index_revision(revision)

    assert kept() == at_once
    assert len(at_once[0]) == FEW


def test_build_leaves_every_index_as_it_was():
    before = Counter(indexes())

    build(Archive(FEW, 3), make_desk())

    assert Counter(indexes()) == before
