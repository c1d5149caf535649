"""Lists of open claims are read in order, of all desks, one desk, one topic or one language."""

from django.db import migrations, models

IS_OPEN = models.Q(
    status__in=("new", "queued", "assigned", "in_review", "disputed", "decided", "correcting")
)


class Migration(migrations.Migration):
    dependencies = [("claims", "0015_claims_are_found_by_their_words")]

    operations = [
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(fields=[*first, "rank_at", "id"], name=name, condition=IS_OPEN),
        )
        for name, first in (
            ("claim_open", ()),
            ("claim_open_desk", ("desk",)),
            ("claim_open_topic", ("topic",)),
            ("claim_open_language", ("language",)),
        )
    ]
