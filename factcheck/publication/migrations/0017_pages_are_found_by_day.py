"""Lists for readers and feeds walk an index, however many pages there are."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("publication", "0016_the_house_tells_of_itself")]

    operations = [
        migrations.AddIndex(
            model_name="factcheck",
            index=models.Index(
                condition=models.Q(("withdrawn_at", None)),
                fields=["-published_at", "-id"],
                name="page_in_force_by_day",
            ),
        ),
        migrations.AddIndex(
            model_name="factcheck",
            index=models.Index(fields=["-modified_at", "-id"], name="page_by_change"),
        ),
    ]
