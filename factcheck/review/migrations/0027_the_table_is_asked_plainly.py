"""The table of moves as a plain list: PL/pgSQL compares it without planning a query for each row."""

from django.db import migrations

# Printed by `manage.py workflow --sql` when this migration was written.
TABLE = """CREATE OR REPLACE FUNCTION review_hold_claims_to_the_table() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rounds integer := 0;
BEGIN
  IF NEW.status = OLD.status THEN
    IF NEW.version NOT IN (OLD.version, OLD.version + 1) OR NEW.round <> OLD.round THEN
      RAISE check_violation USING MESSAGE = 'A version grows by one at a time.';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD.status, NEW.status) NOT IN (
    ('new', 'queued'),
    ('new', 'dismissed'),
    ('queued', 'assigned'),
    ('queued', 'dismissed'),
    ('assigned', 'in_review'),
    ('assigned', 'queued'),
    ('assigned', 'dismissed'),
    ('in_review', 'queued'),
    ('in_review', 'dismissed'),
    ('in_review', 'decided'),
    ('in_review', 'disputed'),
    ('disputed', 'decided'),
    ('decided', 'published'),
    ('decided', 'in_review'),
    ('published', 'correcting'),
    ('published', 'withdrawn'),
    ('correcting', 'published'),
    ('dismissed', 'queued')
  ) THEN
    RAISE check_violation USING MESSAGE =
      format('No move leads from %s to %s.', OLD.status, NEW.status);
  END IF;
  IF OLD.status = 'decided' AND NEW.status = 'in_review' THEN
    rounds := 1;
  END IF;
  IF NEW.version <> OLD.version + 1 OR NEW.round <> OLD.round + rounds THEN
    RAISE check_violation USING MESSAGE = 'A move makes the version one higher.';
  END IF;
  RETURN NEW;
END
$$;
"""
TABLE_AS_A_QUERY = TABLE.replace("NOT IN (\n", "NOT IN (VALUES\n")


class Migration(migrations.Migration):
    dependencies = [("review", "0026_seats_are_handed_over")]

    operations = [migrations.RunSQL(TABLE, TABLE_AS_A_QUERY)]
