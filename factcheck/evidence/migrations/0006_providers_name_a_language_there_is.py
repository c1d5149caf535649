"""A provider is asked in a language that there is."""

import factcheck.people.language_codes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0005_probes_anew"),
    ]

    operations = [
        migrations.AlterField(
            model_name="provider",
            name="language",
            field=models.CharField(
                blank=True,
                help_text="As in “en”. Empty: the language of the claim, where it can be asked for.",
                max_length=12,
                validators=[factcheck.people.language_codes.known_language],
                verbose_name="language",
            ),
        ),
    ]
