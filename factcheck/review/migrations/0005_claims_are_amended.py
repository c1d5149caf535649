"""A version also grows when a person amends a claim, while nobody's review relies on it."""

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
  IF (OLD.status, NEW.status) NOT IN (VALUES
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
TABLE_BEFORE = """CREATE OR REPLACE FUNCTION review_hold_claims_to_the_table() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rounds integer := 0;
BEGIN
  IF NEW.status = OLD.status THEN
    IF NEW.version <> OLD.version OR NEW.round <> OLD.round THEN
      RAISE check_violation USING MESSAGE = 'Version and round change only when a claim moves.';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD.status, NEW.status) NOT IN (VALUES
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

# What was judged stays as it was judged, whoever writes the SQL.
SETTLED = """
CREATE FUNCTION review_refuse_late_amendments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM claims_claim claim
    WHERE claim.id = NEW.claim_id
      AND claim.status IN ('new', 'queued', 'assigned', 'in_review')
      AND NOT EXISTS (
        SELECT FROM review_review review
        WHERE review.claim_id = claim.id AND review.round = claim.round
      )
  ) THEN
    RAISE check_violation USING MESSAGE =
      'A claim is amended only while no review of its words is in.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER amendments_come_before_reviews
  BEFORE INSERT ON claims_amendment
  FOR EACH ROW EXECUTE FUNCTION review_refuse_late_amendments();
"""
SETTLED_GONE = """
DROP TRIGGER amendments_come_before_reviews ON claims_amendment;
DROP FUNCTION review_refuse_late_amendments();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0004_reviews_come_from_seats"),
        ("claims", "0005_amendments_stay"),
    ]

    operations = [
        migrations.RunSQL(TABLE, TABLE_BEFORE),
        migrations.RunSQL(SETTLED, SETTLED_GONE),
    ]
