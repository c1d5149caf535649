"""Flags name what changed and what relied on it: pages, claims and articles."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# What is checked at the end of a transaction would keep the table from being altered in it.
DESKS = """
UPDATE publication_flag SET desk_id = page.desk_id
  FROM publication_factcheck page WHERE page.id = publication_flag.fact_check_id;
SET CONSTRAINTS ALL IMMEDIATE;
"""
# On the way back only pages whose article reads otherwise are known, each once.
ONLY_REWRITTEN = """
DELETE FROM publication_flag WHERE fact_check_id IS NULL OR standing_id IS NULL;
DELETE FROM publication_flag later USING publication_flag first
  WHERE later.fact_check_id = first.fact_check_id AND later.standing_id = first.standing_id
    AND later.id > first.id;
SET CONSTRAINTS ALL IMMEDIATE;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0006_owners"),
        ("claims", "0010_standings_are_replaced"),
        ("evidence", "0013_copies_are_folded"),
        ("people", "0003_signins_are_counted"),
        ("publication", "0003_pages_are_flagged"),
        ("review", "0013_readers_are_told_of_contacts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="flag",
            options={
                "ordering": ("-raised_at", "-id"),
                "verbose_name": "flag",
                "verbose_name_plural": "flags",
            },
        ),
        migrations.RemoveConstraint(
            model_name="flag",
            name="flag_once",
        ),
        migrations.AddField(
            model_name="flag",
            name="article",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="flags",
                to="articles.article",
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="claim",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="flags",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="desk",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.desk",
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="kind",
            field=models.CharField(
                choices=[
                    ("article", "the article reads otherwise"),
                    ("corrected", "a verdict of ours was corrected"),
                    ("withdrawn", "a verdict of ours was withdrawn"),
                    ("known", "a fact-check of others was changed"),
                    ("known_gone", "a fact-check of others was withdrawn"),
                    ("redacted", "a stored copy was taken down"),
                ],
                default="article",
                max_length=10,
                verbose_name="what changed",
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="flag",
            name="known",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.knowncheck",
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="link",
            field=models.CharField(
                choices=[
                    ("own", "the page stands on it"),
                    ("duplicate", "dismissed as checked there"),
                    ("begun", "a review was begun from it"),
                    ("cited", "the verdict cites it"),
                    ("same", "said to be the same in substance"),
                    ("shown", "the article shows the verdict"),
                ],
                default="own",
                max_length=10,
                verbose_name="why it relied on it",
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="flag",
            name="snapshot",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.snapshot",
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="told_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="told"),
        ),
        migrations.AddField(
            model_name="flag",
            name="verdict",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="review.verdict",
            ),
        ),
        migrations.RunSQL(DESKS, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name="flag",
            name="desk",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.desk"
            ),
        ),
        migrations.AlterField(
            model_name="flag",
            name="fact_check",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="flags",
                to="publication.factcheck",
            ),
        ),
        migrations.AlterField(
            model_name="flag",
            name="standing",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="claims.standing",
            ),
        ),
        migrations.AddIndex(
            model_name="flag",
            index=models.Index(
                condition=models.Q(("resolved_at__isnull", True)),
                fields=["desk", "raised_at", "id"],
                name="flag_open",
            ),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.UniqueConstraint(
                fields=(
                    "kind",
                    "fact_check",
                    "claim",
                    "article",
                    "standing",
                    "verdict",
                    "known",
                    "snapshot",
                    "told_at",
                ),
                name="flag_once",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("article__isnull", True),
                        ("claim__isnull", True),
                        ("fact_check__isnull", False),
                    ),
                    models.Q(
                        ("article__isnull", True),
                        ("claim__isnull", False),
                        ("fact_check__isnull", True),
                    ),
                    models.Q(
                        ("article__isnull", False),
                        ("claim__isnull", True),
                        ("fact_check__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="flag_has_one_subject",
            ),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("kind", "article"),
                        ("known__isnull", True),
                        ("snapshot__isnull", True),
                        ("standing__isnull", False),
                        ("verdict__isnull", True),
                    ),
                    models.Q(
                        ("kind__in", ("corrected", "withdrawn")),
                        ("known__isnull", True),
                        ("snapshot__isnull", True),
                        ("standing__isnull", True),
                        ("verdict__isnull", False),
                    ),
                    models.Q(
                        ("kind__in", ("known", "known_gone")),
                        ("told_at__isnull", False),
                        ("known__isnull", False),
                        ("snapshot__isnull", True),
                        ("standing__isnull", True),
                        ("verdict__isnull", True),
                    ),
                    models.Q(
                        ("kind", "redacted"),
                        ("known__isnull", True),
                        ("snapshot__isnull", False),
                        ("standing__isnull", True),
                        ("verdict__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="flag_has_its_cause",
            ),
        ),
        migrations.RunSQL(migrations.RunSQL.noop, ONLY_REWRITTEN),
    ]
