"""Worth became a calibrated share of the highest grade: what was 0.35 before is 0.5 now.

Desks that kept the old default get the new one; a threshold that somebody chose stays.
"""

from django.db import migrations, models

BEFORE, NOW = 0.35, 0.5


def follow_the_new_measure(apps, _schema_editor):
    rules = apps.get_model("review", "DeskRules").objects
    rules.filter(queue_from_worth=BEFORE).update(queue_from_worth=NOW)


def follow_the_old_measure(apps, _schema_editor):
    rules = apps.get_model("review", "DeskRules").objects
    rules.filter(queue_from_worth=NOW).update(queue_from_worth=BEFORE)


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0006_claims_are_retired"),
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
        migrations.RunPython(follow_the_new_measure, follow_the_old_measure),
    ]
