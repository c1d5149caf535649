"""What somebody reviewed, wrote and ended last is read in its order."""

from django.db import migrations, models

from factcheck.people.at_once import AtOnce

ENDS = ("published", "withdrawn", "dismissed")


class Migration(AtOnce):
    dependencies = [("review", "0007_due_dates_stand_in_order")]

    operations = [
        migrations.AddIndex(
            model_name="move",
            index=models.Index(
                condition=models.Q(to_status__in=ENDS), fields=["by", "at"], name="move_to_an_end"
            ),
        ),
        migrations.AddIndex(
            model_name="review",
            index=models.Index(fields=["reviewer", "submitted_at"], name="review_turns"),
        ),
        migrations.AddIndex(
            model_name="verdict",
            index=models.Index(fields=["author", "created_at"], name="verdict_turns"),
        ),
    ]
