"""Taking a seat over and giving it to somebody else are one deed.

The version before knows both words, so on the way back the rows stay as they are.
"""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def call_it_one(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    seats = apps.get_model("review", "Assignment").objects
    seats.filter(state="taken_over").update(state="handed_over")


class Migration(migrations.Migration):
    dependencies = [("review", "0025_votes_are_set_aside")]

    operations = [
        migrations.RunPython(call_it_one, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="assignment",
            name="state",
            field=models.CharField(
                choices=[
                    ("open", "open"),
                    ("in_work", "in work"),
                    ("submitted", "submitted"),
                    ("handed_back", "handed back"),
                    ("handed_over", "handed over"),
                    ("lapsed", "lapsed"),
                    ("abstained", "abstained"),
                    ("closed", "closed"),
                ],
                default="open",
                max_length=12,
                verbose_name="state",
            ),
        ),
    ]
