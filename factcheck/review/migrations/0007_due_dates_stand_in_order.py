"""A due date knows its claim's desk and state, so that what is due is read in its order."""

from django.db import migrations, models

DUE = ("queued", "assigned", "in_review", "disputed", "decided", "correcting")
FILL = """
UPDATE review_deadline SET desk_id = claims_claim.desk_id, status = claims_claim.status
FROM claims_claim WHERE claims_claim.id = review_deadline.claim_id
"""
FOLLOW = """
CREATE FUNCTION review_due_dates_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE review_deadline SET desk_id = NEW.desk_id, status = NEW.status WHERE claim_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER due_dates_follow AFTER UPDATE OF status, desk_id ON claims_claim
  FOR EACH ROW WHEN ((OLD.status, OLD.desk_id) IS DISTINCT FROM (NEW.status, NEW.desk_id))
  EXECUTE FUNCTION review_due_dates_follow();
"""
UNFOLLOW = """
DROP TRIGGER due_dates_follow ON claims_claim;
DROP FUNCTION review_due_dates_follow();
"""


class Migration(migrations.Migration):
    dependencies = [("review", "0006_disputes_end_fairly")]

    operations = [
        migrations.AddField(
            model_name="deadline",
            name="desk",
            field=models.ForeignKey(
                db_index=False,
                editable=False,
                null=True,
                on_delete=models.CASCADE,
                related_name="+",
                to="people.desk",
            ),
        ),
        migrations.AddField(
            model_name="deadline",
            name="status",
            field=models.CharField(default="queued", editable=False, max_length=10),
            preserve_default=False,
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        migrations.AlterField(
            model_name="deadline",
            name="desk",
            field=models.ForeignKey(
                db_index=False,
                editable=False,
                on_delete=models.CASCADE,
                related_name="+",
                to="people.desk",
            ),
        ),
        migrations.AlterField(
            model_name="deadline",
            name="due_at",
            field=models.DateTimeField(verbose_name="due"),
        ),
        migrations.AddIndex(
            model_name="deadline",
            index=models.Index(
                condition=models.Q(status__in=DUE),
                fields=["due_at", "claim"],
                include=["desk", "status"],
                name="deadline_in_order",
            ),
        ),
        migrations.RunSQL(FOLLOW, UNFOLLOW),
    ]
