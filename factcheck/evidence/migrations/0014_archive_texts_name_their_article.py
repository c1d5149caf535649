import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models

_NAME = """UPDATE evidence_archivetext SET article_id = articles_revision.article_id
    FROM articles_revision WHERE articles_revision.id = evidence_archivetext.revision_id"""


class Migration(migrations.Migration):
    """The index is made anew: with it, every row would be written into it once more."""

    dependencies = [
        ("articles", "0006_owners"),
        ("evidence", "0013_copies_are_folded"),
    ]

    operations = [
        migrations.RemoveIndex("archivetext", "archive_words"),
        migrations.AddField(
            "archivetext",
            "article",
            models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="articles.article",
            ),
        ),
        migrations.RunSQL(_NAME, migrations.RunSQL.noop),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        migrations.AlterField(
            "archivetext",
            "article",
            models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="articles.article",
            ),
        ),
        migrations.AddIndex(
            "archivetext",
            django.contrib.postgres.indexes.GinIndex(
                fastupdate=False, fields=["vector", "months"], name="archive_words"
            ),
        ),
    ]
