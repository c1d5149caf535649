"""Letters belong to whatever a reader asked for, and are noted before they are handed over."""

import django.db.models.deletion
from django.db import migrations, models

# On the way back letters belong to subscriptions alone.
UNKNOWN = """
DELETE FROM publication_readerletter WHERE subscription_id IS NULL;
SET CONSTRAINTS ALL IMMEDIATE;
"""


class Migration(migrations.Migration):
    dependencies = [("publication", "0009_precedents_are_flagged")]

    operations = [
        migrations.RenameModel("Delivery", "ReaderLetter"),
        migrations.RemoveConstraint("readerletter", "letter_tells_of_something"),
        migrations.AddField(
            model_name="correctionrequest",
            name="confirmed_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="letters confirmed"),
        ),
        migrations.AddField(
            model_name="correctionrequest",
            name="erased_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="erased"),
        ),
        migrations.AddField(
            model_name="readerletter",
            name="request",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="letters",
                to="publication.correctionrequest",
            ),
        ),
        migrations.AddField(
            model_name="readerletter",
            name="told",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=12, verbose_name="outcome"
            ),
        ),
        migrations.AddField(
            model_name="readerletter",
            name="tried_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="last tried"),
        ),
        migrations.AddField(
            model_name="readerletter",
            name="tries",
            field=models.PositiveSmallIntegerField(db_default=0, default=0, verbose_name="tries"),
        ),
        migrations.AlterField(
            model_name="correctionrequest",
            name="visitor",
            field=models.CharField(blank=True, editable=False, max_length=64),
        ),
        migrations.AlterField(
            model_name="readerletter",
            name="kind",
            field=models.CharField(
                choices=[
                    ("confirm", "did you ask for this?"),
                    ("corrected", "corrected"),
                    ("withdrawn", "withdrawn"),
                    ("outcome", "what came of it"),
                ],
                max_length=10,
                verbose_name="kind",
            ),
        ),
        migrations.AlterField(
            model_name="readerletter",
            name="state",
            field=models.CharField(
                choices=[
                    ("waiting", "waiting"),
                    ("sending", "being sent"),
                    ("sent", "sent"),
                    ("dropped", "not wanted any more"),
                    ("failed", "failed"),
                    ("unsure", "perhaps sent"),
                ],
                default="waiting",
                max_length=8,
                verbose_name="state",
            ),
        ),
        migrations.AlterField(
            model_name="readerletter",
            name="subscription",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="letters",
                to="publication.subscription",
            ),
        ),
        migrations.AddConstraint(
            model_name="readerletter",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "outcome")),
                fields=("request", "told"),
                name="letter_of_an_outcome_once",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="readerletter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("correction", None),
                        ("fact_check", None),
                        ("kind", "confirm"),
                        ("told", ""),
                    ),
                    models.Q(
                        ("correction__isnull", False),
                        ("fact_check__isnull", False),
                        ("kind", "corrected"),
                        ("told", ""),
                    ),
                    models.Q(
                        ("correction", None),
                        ("fact_check__isnull", False),
                        ("kind", "withdrawn"),
                        ("told", ""),
                    ),
                    models.Q(
                        ("correction", None),
                        ("fact_check", None),
                        ("kind", "outcome"),
                        models.Q(("told", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="letter_tells_of_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="readerletter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("request__isnull", True),
                        ("subscription__isnull", False),
                        models.Q(("kind", "outcome"), _negated=True),
                    ),
                    models.Q(
                        ("request__isnull", False),
                        ("subscription__isnull", True),
                        ("kind__in", ("confirm", "outcome")),
                    ),
                    _connector="OR",
                ),
                name="letter_was_wished_for",
            ),
        ),
        migrations.RunSQL(migrations.RunSQL.noop, UNKNOWN),
    ]
