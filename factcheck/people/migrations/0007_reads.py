"""Each person says in which language they read."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0006_shortcuts")]

    operations = [
        migrations.AddField(
            model_name="user",
            name="reads",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="For example en, de. Empty: that of the site.",
                max_length=12,
                verbose_name="language of the pages",
            ),
        ),
    ]
