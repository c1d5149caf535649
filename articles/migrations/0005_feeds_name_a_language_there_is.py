"""A feed names a language that there is."""

import factcheck.people.language_codes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0004_articles_of_an_outlet_are_listed"),
    ]

    operations = [
        migrations.AlterField(
            model_name="feed",
            name="language",
            field=models.CharField(
                blank=True,
                help_text="Of articles that do not tell theirs; found by itself where it is left empty.",
                max_length=12,
                validators=[factcheck.people.language_codes.known_language],
                verbose_name="language",
            ),
        ),
    ]
