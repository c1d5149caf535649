import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0006_owners"),
        ("evidence", "0012_gists_and_months"),
    ]

    operations = [
        migrations.CreateModel(
            name="Newcomer",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="articles.article",
                    ),
                ),
                (
                    "since",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), db_index=True
                    ),
                ),
            ],
            options={
                "verbose_name": "newcomer",
                "verbose_name_plural": "newcomers",
            },
        ),
        migrations.CreateModel(
            name="Phrase",
            fields=[
                ("probe", models.IntegerField(primary_key=True, serialize=False)),
                ("articles", models.PositiveIntegerField()),
            ],
            options={
                "verbose_name": "common phrase",
                "verbose_name_plural": "common phrases",
            },
        ),
        migrations.CreateModel(
            name="Copy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("share", models.FloatField(verbose_name="share of the shorter text")),
                ("run", models.PositiveIntegerField(verbose_name="words in a row")),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="found"
                    ),
                ),
                (
                    "copy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="originals",
                        to="articles.article",
                    ),
                ),
                (
                    "original",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="copies",
                        to="articles.article",
                    ),
                ),
            ],
            options={
                "verbose_name": "copy",
                "verbose_name_plural": "copies",
                "ordering": ("original", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("copy", "original"), name="copy_once"),
                    models.CheckConstraint(
                        condition=models.Q(("copy", models.F("original")), _negated=True),
                        name="copy_of_another",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Shingles",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="shingles",
                        serialize=False,
                        to="articles.article",
                    ),
                ),
                ("day", models.DateField(blank=True, null=True)),
                (
                    "probes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), size=None
                    ),
                ),
                (
                    "revision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="articles.revision",
                    ),
                ),
            ],
            options={
                "verbose_name": "shingles",
                "verbose_name_plural": "shingles",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["probes"], name="shingles_probes"
                    )
                ],
            },
        ),
    ]
