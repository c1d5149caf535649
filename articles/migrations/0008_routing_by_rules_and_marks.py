"""How many read an outlet, if known."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0007_texts_are_taken_down"),
    ]

    operations = [
        migrations.AddField(
            model_name="publisher",
            name="monthly_readers",
            field=models.PositiveIntegerField(
                blank=True,
                help_text="If known, about how many.",
                null=True,
                verbose_name="readers a month",
            ),
        ),
    ]
