"""The next claim is kept ready while a review is being written."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0029_outcomes_by_day"),
    ]

    operations = [
        migrations.AddField(
            model_name="assignment",
            name="kept_ready",
            field=models.BooleanField(
                db_default=False,
                default=False,
                help_text="Taken ahead, while another review was being written, and not begun yet.",
                verbose_name="kept ready",
            ),
        ),
    ]
