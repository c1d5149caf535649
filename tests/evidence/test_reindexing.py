from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection

from factcheck.evidence.models import ArchiveText, Copy, Newcomer, Shingles
from factcheck.evidence.reindexing import compare_waiting, index_again
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import put
from tests.factories import make_revision

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(desk):
    """An archive from before copies were looked for; the newest revision of one was never indexed."""
    wire = put(desk, "Kelda News", stories.WIRE)
    put(desk, "Herald", stories.WIRE)
    newest = make_revision(wire, f"{stories.WIRE} More soon.")
    Newcomer.objects.all().delete()
    Shingles.objects.all().delete()
    return newest


def test_index_again_takes_the_newest_text_of_each_article(archive):
    assert index_again(missing=True) == 2

    indexed = ArchiveText.objects.filter(revision__article=archive.article_id).get()
    assert indexed.revision_id == archive.pk
    assert (compare_waiting(), Copy.objects.count()) == (1, 1)


def test_index_again_leaves_out_what_is_there(archive):
    index_again(missing=True)

    assert (index_again(missing=True), index_again(missing=False)) == (0, 2)


def test_index_again_goes_through_the_archive_in_parts(archive):
    assert index_again(missing=False, together=1) == 2
    assert index_again(missing=True, together=1) == 0


def test_index_again_of_one_desk_alone(archive, other_desk):
    put(other_desk, "Bay Lantern", stories.DENIAL)

    assert index_again(desk=other_desk, missing=False) == 1


def test_what_an_older_release_kept_is_made_anew(archive):
    """Texts kept by two releases would have nothing in common, and no copy would be found."""
    index_again(missing=True)
    made = dict(Shingles.objects.values_list("pk", "probes"))
    Shingles.objects.update(probes=[8, 16])

    upgrade = import_module("factcheck.evidence.migrations.0005_probes_anew")
    with connection.schema_editor() as editor:
        upgrade.make_anew(apps, editor)

    assert dict(Shingles.objects.values_list("pk", "probes")) == made
