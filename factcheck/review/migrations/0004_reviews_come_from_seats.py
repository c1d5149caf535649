"""A review is its reviewer's, of the claim and the round that they were seated for."""

from django.db import migrations

OWN_SEATS = """
CREATE FUNCTION review_demand_own_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM review_assignment
    WHERE id = NEW.assignment_id AND claim_id = NEW.claim_id
      AND round = NEW.round AND reviewer_id = NEW.reviewer_id
  ) THEN
    RAISE check_violation USING MESSAGE = 'A review is written on its reviewer''s own seat.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_come_from_seats
  BEFORE INSERT OR UPDATE OF assignment_id, claim_id, round, reviewer_id ON review_review
  FOR EACH ROW EXECUTE FUNCTION review_demand_own_seat();
"""
OWN_SEATS_GONE = """
DROP TRIGGER reviews_come_from_seats ON review_review;
DROP FUNCTION review_demand_own_seat();
"""


class Migration(migrations.Migration):
    dependencies = [("review", "0003_the_table_in_the_database")]

    operations = [migrations.RunSQL(OWN_SEATS, OWN_SEATS_GONE)]
