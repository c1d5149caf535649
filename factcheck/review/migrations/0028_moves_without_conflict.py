"""Whoever declared a conflict neither begins to review nor publishes, whoever writes the SQL."""

from django.db import migrations

# How a dispute ends has its own trigger; the other moves that ask for no conflict are these.
REFUSE = """
CREATE FUNCTION review_refuse_conflicted_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF review_conflicted(ARRAY[NEW.claim_id], ARRAY[NEW.by_id]) THEN
    RAISE check_violation USING MESSAGE = 'Who moves it declared a conflict of interest.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER moves_without_conflict BEFORE INSERT ON review_move
  FOR EACH ROW
  WHEN (
    NEW.by_id IS NOT NULL
    AND (NEW.from_status, NEW.to_status) IN (
      ('assigned', 'in_review'), ('decided', 'published'), ('correcting', 'published')
    )
  )
  EXECUTE FUNCTION review_refuse_conflicted_moves();
"""
ALLOW = """
DROP TRIGGER moves_without_conflict ON review_move;
DROP FUNCTION review_refuse_conflicted_moves();
"""


class Migration(migrations.Migration):
    dependencies = [("review", "0027_the_table_is_asked_plainly")]

    operations = [migrations.RunSQL(REFUSE, ALLOW)]
