"""Taking a seat over and giving it to somebody else are one deed, with one notice.

The version before knows both words, so on the way back the rows stay as they are.
"""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def call_it_one(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Whoever chose something for both keeps what they chose for handing over."""
    apps.get_model("notices", "Notice").objects.filter(kind="taken_over").update(kind="handed_over")
    choices = apps.get_model("notices", "Choice").objects
    chose_both = choices.filter(kind="handed_over").values("user")
    choices.filter(kind="taken_over", user__in=chose_both).delete()
    choices.filter(kind="taken_over").update(kind="handed_over")


class Migration(migrations.Migration):
    dependencies = [("notices", "0011_routing_by_rules_and_marks")]

    operations = [
        migrations.RunPython(call_it_one, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="notice",
            name="kind",
            field=models.CharField(
                choices=[
                    ("assigned", "assigned"),
                    ("conflict", "conflict of interest"),
                    ("handed_over", "handed over"),
                    ("disputed", "disputed"),
                    ("decided", "decided"),
                    ("published", "published"),
                    ("amended", "changed"),
                    ("no_claim", "called no claim"),
                    ("abstained", "abstained"),
                    ("lapsed", "time over"),
                    ("rewritten", "the article changed"),
                    ("fell", "not published"),
                    ("flagged", "flagged"),
                    ("due", "due soon"),
                    ("late", "late"),
                    ("mentioned", "mentioned"),
                    ("answered", "answered"),
                ],
                max_length=12,
                verbose_name="kind",
            ),
        ),
    ]
