"""Lists are merged from the claims of each desk and state; a claim knows when it is due."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from factcheck.people.at_once import AtOnce


class Migration(AtOnce):
    dependencies = [
        ("articles", "0003_bylines_that_were_taken_out"),
        ("claims", "0004_claims_are_opened_again"),
        ("people", "0003_signins_are_counted"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_queue",
        ),
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_open",
        ),
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_open_topic",
        ),
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_open_language",
        ),
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_by_age",
        ),
        migrations.AddField(
            model_name="claim",
            name="due_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="due"),
        ),
        migrations.AlterField(
            model_name="claim",
            name="desk",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claims",
                to="people.desk",
            ),
        ),
        migrations.AlterField(
            model_name="claim",
            name="speaker",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claims",
                to="claims.speaker",
            ),
        ),
        migrations.AlterField(
            model_name="claim",
            name="topic",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="claims",
                to="people.topic",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(fields=["desk", "status"], name="claim_states"),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                fields=["desk", "status", "rank_at", "id"],
                include=(
                    "round",
                    "topic",
                    "language",
                    "kind",
                    "checkable",
                    "worth",
                    "speaker",
                    "article",
                    "created_at",
                    "due_at",
                ),
                name="claim_by_rank_at",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                fields=["desk", "status", "created_at", "id"],
                include=(
                    "round",
                    "topic",
                    "language",
                    "kind",
                    "checkable",
                    "worth",
                    "speaker",
                    "article",
                    "rank_at",
                    "due_at",
                ),
                name="claim_by_created_at",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(
                    ("due_at__isnull", False),
                    (
                        "status__in",
                        (
                            "new",
                            "queued",
                            "assigned",
                            "in_review",
                            "disputed",
                            "decided",
                            "correcting",
                        ),
                    ),
                ),
                fields=["desk", "status", "due_at", "id"],
                include=(
                    "round",
                    "topic",
                    "language",
                    "kind",
                    "checkable",
                    "worth",
                    "speaker",
                    "article",
                    "rank_at",
                    "created_at",
                ),
                name="claim_by_due_at",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("topic__isnull", False)),
                fields=["topic", "desk", "status"],
                include=(
                    "round",
                    "language",
                    "kind",
                    "checkable",
                    "worth",
                    "speaker",
                    "article",
                    "rank_at",
                    "created_at",
                    "due_at",
                    "id",
                ),
                name="claim_of_topic",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                fields=["language", "desk", "status"],
                include=(
                    "round",
                    "topic",
                    "kind",
                    "checkable",
                    "worth",
                    "speaker",
                    "article",
                    "rank_at",
                    "created_at",
                    "due_at",
                    "id",
                ),
                name="claim_of_language",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("speaker__isnull", False)),
                fields=["speaker", "desk", "status"],
                include=(
                    "round",
                    "topic",
                    "language",
                    "kind",
                    "checkable",
                    "worth",
                    "article",
                    "rank_at",
                    "created_at",
                    "due_at",
                    "id",
                ),
                name="claim_of_speaker",
            ),
        ),
    ]
