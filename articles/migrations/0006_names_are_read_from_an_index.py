"""A list reads the names of its page from an index, not from as many rows."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0005_feeds_name_a_language_there_is"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="publisher",
            index=models.Index(fields=["id"], include=("name",), name="publisher_named"),
        ),
    ]
