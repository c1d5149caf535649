"""What is kept of each text to find its copies by is chosen otherwise: made anew from the texts.

A million articles take some minutes. What is known of copies stays; the common phrases are counted
again by their job. Whoever goes back has to index the archive again: an earlier version finds
nothing by what is kept here.
"""

import django.contrib.postgres.indexes
from django.db import migrations

from factcheck.evidence.corroboration.shingles import probes
from factcheck.evidence.prepared import array
from factcheck.evidence.prose import prose_of

TOGETHER = 500
WRITE = """
    UPDATE evidence_shingles SET probes = made.probes::int[]
    FROM unnest(%s::uuid[], %s::uuid[], %s::text[]) AS made (article, revision, probes)
    WHERE article_id = made.article AND revision_id = made.revision"""


def make_anew(apps, schema_editor):
    apps.get_model("evidence", "Phrase").objects.all().delete()
    shingles = apps.get_model("evidence", "Shingles").objects.order_by("article_id")
    rows = shingles.values_list("article_id", "revision_id", "revision__text", "revision__blocks")
    left = rows
    while some := list(left[:TOGETHER]):
        made = [
            (article, revision, array(probes(prose_of(text, blocks))))
            for article, revision, text, blocks in some
        ]
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(WRITE, [list(column) for column in zip(*made, strict=True)])
        left = rows.filter(article__gt=some[-1][0])


class Migration(migrations.Migration):
    atomic = False  # an index made in the same transaction would hold what was replaced as well

    dependencies = [("evidence", "0004_searches_say_how_far_they_are")]

    operations = [
        migrations.RemoveIndex(model_name="shingles", name="shingles_probes"),
        migrations.RunPython(make_anew, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="shingles",
            index=django.contrib.postgres.indexes.GinIndex(
                fastupdate=False, fields=["probes"], name="shingles_probes"
            ),
        ),
    ]
