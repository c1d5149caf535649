"""A claim moves along the table, by somebody of its desk, with a row for each step."""

from django.db import migrations

HOLD = """
CREATE FUNCTION review_demand_second_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  writer uuid;
BEGIN
  SELECT author_id INTO writer FROM review_verdict
    WHERE claim_id = NEW.claim_id ORDER BY version DESC LIMIT 1;
  IF writer IS NULL OR NEW.by_id IS NULL OR writer = NEW.by_id THEN
    RAISE check_violation USING MESSAGE =
      'A verdict is published by an editor who did not write it.';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER moves_to_published_have_second_eyes
  BEFORE INSERT ON review_move
  FOR EACH ROW WHEN (NEW.to_status = 'published')
  EXECUTE FUNCTION review_demand_second_eyes();

CREATE FUNCTION review_demand_the_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM claims_claim WHERE id = NEW.claim_id AND version >= NEW.number
  ) THEN
    RAISE check_violation USING MESSAGE = 'A move is written only as its claim moves.';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER moves_move_a_claim
  AFTER INSERT ON review_move DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION review_demand_the_claim();

CREATE FUNCTION review_demand_the_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM review_move
    WHERE claim_id = NEW.id AND number = NEW.version AND round = NEW.round
      AND from_status = OLD.status AND to_status = NEW.status
  ) THEN
    RAISE check_violation USING MESSAGE = 'A claim moves only with its row in review_move.';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER claims_move_with_a_row
  AFTER UPDATE OF status ON claims_claim DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
  EXECUTE FUNCTION review_demand_the_move();

CREATE FUNCTION review_hold_claims_to_the_table() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER claims_follow_the_table
  BEFORE UPDATE OF status, version, round ON claims_claim
  FOR EACH ROW EXECUTE FUNCTION review_hold_claims_to_the_table();

CREATE FUNCTION review_move_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.because = '[taken down]' AND NEW.to_status = 'published'
    AND to_jsonb(NEW) - 'because' = to_jsonb(OLD) - 'because'
    AND EXISTS (SELECT FROM review_verdict WHERE claim_id = NEW.claim_id
                AND claim_version = NEW.number - 1 AND redacted_at IS NOT NULL)
  THEN
    RETURN NEW;
  END IF;
  RAISE check_violation USING MESSAGE =
    format('Rows of %s are added, never changed.', TG_TABLE_NAME);
END $$;

CREATE TRIGGER moves_stay BEFORE DELETE OR UPDATE ON review_move FOR EACH ROW
    EXECUTE FUNCTION review_move_stays();

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

CREATE FUNCTION review_refuse_moves_of_strangers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place text;
BEGIN
  SELECT member.role INTO place
  FROM claims_claim claim
  JOIN people_desk desk ON desk.id = claim.desk_id AND desk.active
  JOIN people_membership member
    ON member.desk_id = claim.desk_id AND member.user_id = NEW.by_id AND member.active
  JOIN people_user person ON person.id = member.user_id AND person.is_active
  WHERE claim.id = NEW.claim_id;
  IF place IS NULL THEN
    RAISE check_violation USING MESSAGE = 'Who moves it has no place on its desk.';
  END IF;
  IF place <> 'editor' AND (NEW.from_status, NEW.to_status) NOT IN (
    ('queued', 'assigned'), ('assigned', 'in_review')
  ) THEN
    RAISE check_violation USING MESSAGE = 'This move is for an editor of the desk.';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER moves_by_the_desk BEFORE INSERT ON review_move
  FOR EACH ROW WHEN (NEW.by_id IS NOT NULL)
  EXECUTE FUNCTION review_refuse_moves_of_strangers();
"""
LET_GO = """
DROP FUNCTION review_refuse_moves_of_strangers() CASCADE;
DROP FUNCTION review_refuse_late_amendments() CASCADE;
DROP FUNCTION review_move_stays() CASCADE;
DROP FUNCTION review_hold_claims_to_the_table() CASCADE;
DROP FUNCTION review_demand_the_move() CASCADE;
DROP FUNCTION review_demand_the_claim() CASCADE;
DROP FUNCTION review_demand_second_eyes() CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [("review", "0002_what_was_decided_stays")]

    operations = [migrations.RunSQL(HOLD, LET_GO)]
