"""A desk may show readers by what it judges."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0032_moves_by_the_desk"),
    ]

    operations = [
        migrations.AddField(
            model_name="deskrules",
            name="guideline_public",
            field=models.BooleanField(
                db_default=False,
                default=False,
                help_text="Its newest version stands under “How we work”.",
                verbose_name="readers see the guideline",
            ),
        ),
        migrations.AddField(
            model_name="deskrules",
            name="scale_public",
            field=models.BooleanField(
                db_default=False,
                default=False,
                help_text="Its ratings stand under “How we work”.",
                verbose_name="readers see the scale",
            ),
        ),
    ]
