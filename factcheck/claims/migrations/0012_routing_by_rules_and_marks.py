"""Claims are ranked by reach and by marks of harm too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0011_words_are_taken_down"),
    ]

    operations = [
        migrations.AddField(
            model_name="claim",
            name="harms",
            field=models.PositiveSmallIntegerField(
                db_default=0, default=0, editable=False, verbose_name="marks of harm"
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="reach",
            field=models.FloatField(db_default=0, default=0, editable=False, verbose_name="reach"),
        ),
    ]
