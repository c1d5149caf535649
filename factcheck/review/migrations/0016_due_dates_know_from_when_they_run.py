"""A due date knows from when its hours run, and so does its claim: lists show it in every row."""

from django.db import migrations, models

LEARN = """
UPDATE review_deadline AS deadline SET due_from = coalesce(
  greatest(moved_at, (
    SELECT max(at) FROM review_move AS move
    WHERE move.claim_id = deadline.claim_id AND (from_status, to_status) IN (
      ('dismissed', 'queued'), ('new', 'queued'), ('published', 'correcting')
    )
  )),
  (SELECT created_at FROM claims_claim AS claim WHERE claim.id = deadline.claim_id)
)
"""
FILL = """
UPDATE claims_claim SET due_from = review_deadline.due_from
FROM review_deadline WHERE review_deadline.claim_id = claims_claim.id;
"""
TELL = """
CREATE OR REPLACE FUNCTION review_due_dates_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE claims_claim SET due_at = NULL, due_from = NULL WHERE id = OLD.claim_id;
  ELSE
    UPDATE claims_claim SET due_at = NEW.due_at, due_from = NEW.due_from
    WHERE id = NEW.claim_id
      AND (due_at, due_from) IS DISTINCT FROM (NEW.due_at, NEW.due_from);
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER due_dates_told ON review_deadline;
CREATE TRIGGER due_dates_told
  AFTER INSERT OR DELETE OR UPDATE OF due_at, due_from ON review_deadline
  FOR EACH ROW EXECUTE FUNCTION review_due_dates_told();
"""
UNTELL = """
CREATE OR REPLACE FUNCTION review_due_dates_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE claims_claim SET due_at = NULL WHERE id = OLD.claim_id;
  ELSE
    UPDATE claims_claim SET due_at = NEW.due_at
    WHERE id = NEW.claim_id AND due_at IS DISTINCT FROM NEW.due_at;
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER due_dates_told ON review_deadline;
CREATE TRIGGER due_dates_told AFTER INSERT OR DELETE OR UPDATE OF due_at ON review_deadline
  FOR EACH ROW EXECUTE FUNCTION review_due_dates_told();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0010_lists_of_a_fact_stand_in_the_queues_order"),
        ("review", "0015_starts_of_the_clock_are_read_from_an_index"),
    ]

    operations = [
        migrations.AddField(
            model_name="deadline",
            name="due_from",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.RunSQL(LEARN, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name="deadline",
            name="due_from",
            field=models.DateTimeField(editable=False),
        ),
        migrations.RunSQL(TELL, UNTELL),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.RemoveIndex(model_name="deadline", name="deadline_moved"),
        migrations.RemoveField(model_name="deadline", name="moved_at"),
        migrations.RemoveIndex(model_name="move", name="move_that_starts_the_clock"),
    ]
