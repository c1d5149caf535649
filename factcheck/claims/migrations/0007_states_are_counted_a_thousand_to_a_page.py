"""A short index to count states by, another for due dates, and how many claims a language has."""

from django.db import migrations, models

IS_OPEN = models.Q(
    status__in=("new", "queued", "assigned", "in_review", "disputed", "decided", "correcting")
)
COUNT = """
CREATE STATISTICS claim_primary_language ON (lower(split_part(language, '-', 1))) FROM claims_claim;
ANALYZE claims_claim;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0006_states_are_counted_by_due_date"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="claim", name="claim_states"),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(fields=["desk", "status"], name="claim_states"),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                fields=["desk", "status", "due_at"],
                name="claim_due_in_states",
                condition=models.Q(due_at__isnull=False) & IS_OPEN,
            ),
        ),
        migrations.RunSQL(COUNT, "DROP STATISTICS claim_primary_language"),
    ]
