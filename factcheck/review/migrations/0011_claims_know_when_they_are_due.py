"""A claim knows when it is due, so that lists by due date are narrowed like all others."""

from django.db import migrations

FILL = """
UPDATE claims_claim SET due_at = review_deadline.due_at
FROM review_deadline WHERE review_deadline.claim_id = claims_claim.id
"""
TELL = """
CREATE FUNCTION review_due_dates_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE claims_claim SET due_at = NULL WHERE id = OLD.claim_id;
  ELSE
    UPDATE claims_claim SET due_at = NEW.due_at
    WHERE id = NEW.claim_id AND due_at IS DISTINCT FROM NEW.due_at;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER due_dates_told AFTER INSERT OR DELETE OR UPDATE OF due_at ON review_deadline
  FOR EACH ROW EXECUTE FUNCTION review_due_dates_told();
"""
UNTELL = """
DROP TRIGGER due_dates_told ON review_deadline;
DROP FUNCTION review_due_dates_told();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0005_lists_are_merged_from_desks_and_states"),
        ("review", "0010_due_dates_begin_as_their_claims_are"),
    ]

    operations = [
        migrations.RunSQL(TELL, UNTELL),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
