"""Desks queue from 0.4: half the highest grade left too much of what can be checked in triage.

Desks that kept the old default get the new one; a threshold that somebody chose stays.
"""

from django.db import migrations, models

BEFORE, NOW = 0.5, 0.4


def queue_more(apps, _schema_editor):
    rules = apps.get_model("review", "DeskRules").objects
    rules.filter(queue_from_worth=BEFORE).update(queue_from_worth=NOW)


def queue_as_before(apps, _schema_editor):
    rules = apps.get_model("review", "DeskRules").objects
    rules.filter(queue_from_worth=NOW).update(queue_from_worth=BEFORE)


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0007_queue_from_half_the_highest_grade"),
    ]

    operations = [
        migrations.AlterField(
            model_name="deskrules",
            name="queue_from_worth",
            field=models.FloatField(
                blank=True,
                default=NOW,
                help_text="Checkable claims of at least this worth are queued by themselves.",
                null=True,
                verbose_name="queue from worth",
            ),
        ),
        migrations.RunPython(queue_more, queue_as_before),
    ]
