"""Topics and languages are counted from indexes that no list is read from.

Then the claims, of which the step before wrote half anew, are put beside those they came with, and
looked through: an index alone says what is in a page only once all can see it.
"""

from django.db import migrations, models

IN_ORDER = [
    "CLUSTER claims_claim USING claims_claim_pkey",
    "VACUUM (ANALYZE) claims_claim",
]


class Migration(migrations.Migration):
    atomic = False  # rows written in the same transaction would leave their old ones behind

    dependencies = [
        ("claims", "0010_lists_of_a_fact_stand_in_the_queues_order"),
        ("review", "0016_due_dates_know_from_when_they_run"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="claim", name="claim_topics"),
        migrations.RemoveIndex(model_name="claim", name="claim_languages"),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("topic__isnull", False), ("round__gte", 1)),
                fields=["topic", "desk"],
                name="claim_topics",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("round__gte", 1)),
                fields=["language", "desk"],
                name="claim_languages",
            ),
        ),
        migrations.RunSQL(IN_ORDER, migrations.RunSQL.noop),
    ]
