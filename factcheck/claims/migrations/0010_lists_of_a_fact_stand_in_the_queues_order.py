"""Lists of a topic, a language or a speaker stand in the queue's order; claims know since when."""

import django.contrib.postgres.indexes
from django.conf import settings
from django.db import migrations, models

from factcheck.people.at_once import AtOnce


class Migration(AtOnce):
    dependencies = [
        ("articles", "0006_names_are_read_from_an_index"),
        ("claims", "0009_claims_nobody_is_heard_to_say"),
        ("people", "0004_languages_are_known"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_of_topic",
        ),
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_of_language",
        ),
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_of_speaker",
        ),
        migrations.AddField(
            model_name="claim",
            name="due_from",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("topic__isnull", False)),
                fields=["topic", "desk"],
                name="claim_topics",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(fields=["language", "desk"], name="claim_languages"),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("topic__isnull", False)),
                fields=["topic", "desk", "status", "rank_at", "id"],
                include=(
                    "round",
                    "language",
                    "kind",
                    "checkable",
                    "worth",
                    "speaker",
                    "publisher",
                    "created_at",
                    "due_at",
                ),
                name="claim_of_topic",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                fields=["language", "desk", "status", "rank_at", "id"],
                include=(
                    "round",
                    "topic",
                    "kind",
                    "checkable",
                    "worth",
                    "speaker",
                    "publisher",
                    "created_at",
                    "due_at",
                ),
                name="claim_of_language",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("speaker__isnull", False)),
                fields=["speaker", "desk", "status", "rank_at", "id"],
                include=(
                    "round",
                    "topic",
                    "language",
                    "kind",
                    "checkable",
                    "worth",
                    "publisher",
                    "created_at",
                    "due_at",
                ),
                name="claim_of_speaker",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=django.contrib.postgres.indexes.HashIndex(fields=["id"], name="claim_by_id"),
        ),
    ]
