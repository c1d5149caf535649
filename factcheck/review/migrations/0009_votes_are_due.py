"""A panel's vote has a due date of its own."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

# Those that are open now have the usual time from now on.
OPEN = """
INSERT INTO review_votedeadline (panel_id, due_at)
SELECT id, now() + interval '48 hours' FROM review_panel WHERE closed_at IS NULL;
SET CONSTRAINTS ALL IMMEDIATE;
"""


class Migration(migrations.Migration):
    dependencies = [("review", "0008_what_somebody_did_last")]

    operations = [
        migrations.CreateModel(
            name="VoteDeadline",
            fields=[
                (
                    "panel",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="deadline",
                        serialize=False,
                        to="review.panel",
                    ),
                ),
                ("due_at", models.DateTimeField(db_index=True, verbose_name="due")),
                (
                    "escalated_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="editors told"),
                ),
            ],
            options={
                "verbose_name": "due date of a vote",
                "verbose_name_plural": "due dates of votes",
                "ordering": ("due_at",),
            },
        ),
        migrations.RemoveConstraint(
            model_name="duerules",
            name="due_after_an_hour_at_least",
        ),
        migrations.AddField(
            model_name="duerules",
            name="vote",
            field=models.PositiveIntegerField(
                db_default=48,
                default=48,
                help_text="Then editors and whoever may still vote are told.",
                validators=[django.core.validators.MinValueValidator(1)],
                verbose_name="hours of a panel's vote",
            ),
        ),
        migrations.AddConstraint(
            model_name="duerules",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("high__gte", 1), ("low__gte", 1), ("normal__gte", 1), ("vote__gte", 1)
                ),
                name="due_after_an_hour_at_least",
            ),
        ),
        migrations.RunSQL(OPEN, migrations.RunSQL.noop),  # on the way back the table goes
    ]
