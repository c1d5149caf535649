from django.apps.registry import Apps
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import factcheck.evidence.archived
from factcheck.evidence.corroboration.gist import gist_of
from factcheck.evidence.prose import prose_of

AT_ONCE = 500  # texts


def read_again(apps: Apps, _schema: BaseDatabaseSchemaEditor) -> None:
    """Texts that are in the index already are read once more."""
    texts = apps.get_model("evidence", "ArchiveText").objects
    read = []
    for each in texts.select_related("revision").only("revision").iterator(AT_ONCE):
        revision = each.revision
        gist, _ = gist_of(revision.title, prose_of(revision.text, revision.blocks))
        each.gist = gist.packed()
        read.append(each)
        if len(read) == AT_ONCE:
            texts.bulk_update(read, ["gist"])
            read.clear()
    texts.bulk_update(read, ["gist"])


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0011_contacts"),
    ]

    operations = [
        migrations.AddField("archivetext", "gist", models.BinaryField(default=b""), False),
        migrations.RunPython(read_again, migrations.RunPython.noop),
        migrations.RemoveIndex("archivetext", "archive_vector"),
        migrations.RemoveIndex("archivetext", "archive_day"),
        migrations.AddField(
            "archivetext",
            "months",
            models.GeneratedField(
                db_persist=True,
                expression=factcheck.evidence.archived.Months("day"),
                output_field=ArrayField(models.IntegerField()),
            ),
        ),
        migrations.AddIndex(
            "archivetext",
            GinIndex(fastupdate=False, fields=["vector", "months"], name="archive_words"),
        ),
    ]
