"""Claims that were opened again are found without looking at all that are open."""

from django.db import migrations, models

IS_OPEN = models.Q(
    status__in=("new", "queued", "assigned", "in_review", "disputed", "decided", "correcting")
)


class Migration(migrations.Migration):
    dependencies = [("claims", "0003_lists_are_read_from_their_indexes")]

    operations = [
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                fields=["id"], name="claim_again", condition=IS_OPEN & models.Q(round__gt=1)
            ),
        ),
    ]
