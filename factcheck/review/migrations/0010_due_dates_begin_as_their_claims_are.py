"""A due date takes desk and state from its claim as that is by now, not as it was when moved.

Whoever listens to the same move may have moved the claim on before its clock is started.
"""

from django.db import migrations

FILL = """
UPDATE review_deadline SET desk_id = claims_claim.desk_id, status = claims_claim.status
FROM claims_claim
WHERE claims_claim.id = review_deadline.claim_id AND claims_claim.status <> review_deadline.status
"""
BEGIN = """
CREATE FUNCTION review_due_dates_begin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT desk_id, status INTO NEW.desk_id, NEW.status FROM claims_claim WHERE id = NEW.claim_id;
  RETURN NEW;
END $$;

CREATE TRIGGER due_dates_begin BEFORE INSERT OR UPDATE ON review_deadline
  FOR EACH ROW EXECUTE FUNCTION review_due_dates_begin();
"""
UNBEGIN = """
DROP TRIGGER due_dates_begin ON review_deadline;
DROP FUNCTION review_due_dates_begin();
"""


class Migration(migrations.Migration):
    dependencies = [("review", "0009_votes_are_due")]

    operations = [
        migrations.RunSQL(BEGIN, UNBEGIN),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
