"""When the clock of a claim started is read from an index; its number finds any other move."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0009_claims_nobody_is_heard_to_say"),
        ("review", "0014_due_dates_know_when_they_were_moved"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="move",
            name="claim",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="moves",
                to="claims.claim",
            ),
        ),
        migrations.AddIndex(
            model_name="move",
            index=models.Index(
                condition=models.Q(
                    models.Q(("from_status", "dismissed"), ("to_status", "queued")),
                    models.Q(("from_status", "new"), ("to_status", "queued")),
                    models.Q(("from_status", "published"), ("to_status", "correcting")),
                    _connector="OR",
                ),
                fields=["claim"],
                include=("at",),
                name="move_that_starts_the_clock",
            ),
        ),
    ]
