"""The database holds the workflow too: no code path around the actions can break it."""

from django.db import migrations

# Printed by `manage.py workflow --sql` when this migration was written.
TABLE = """CREATE OR REPLACE FUNCTION review_hold_claims_to_the_table() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER claims_follow_the_table
  BEFORE UPDATE OF status, version, round ON claims_claim
  FOR EACH ROW EXECUTE FUNCTION review_hold_claims_to_the_table();
"""
TABLE_GONE = """
DROP TRIGGER claims_follow_the_table ON claims_claim;
DROP FUNCTION review_hold_claims_to_the_table();
"""

# A claim changes its state together with the row that says who moved it, or not at all.
MOVES = """
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
"""
MOVES_GONE = """
DROP TRIGGER claims_move_with_a_row ON claims_claim;
DROP TRIGGER moves_move_a_claim ON review_move;
DROP FUNCTION review_demand_the_move();
DROP FUNCTION review_demand_the_claim();
"""

# Who wrote the latest version of a verdict does not publish it.
SECOND_EYES = """
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
"""
SECOND_EYES_GONE = """
DROP TRIGGER moves_to_published_have_second_eyes ON review_move;
DROP FUNCTION review_demand_second_eyes();
"""

# Nobody settles a dispute that their own review is part of.
ADJUDICATORS = """
CREATE FUNCTION review_demand_an_outsider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM review_review
    WHERE claim_id = NEW.claim_id AND round = NEW.round AND reviewer_id = NEW.author_id
  ) THEN
    RAISE check_violation USING MESSAGE =
      'A dispute is settled by somebody who wrote none of its reviews.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disputes_are_settled_by_outsiders
  BEFORE INSERT ON review_verdict
  FOR EACH ROW WHEN (NEW.how = 'adjudication')
  EXECUTE FUNCTION review_demand_an_outsider();
"""
ADJUDICATORS_GONE = """
DROP TRIGGER disputes_are_settled_by_outsiders ON review_verdict;
DROP FUNCTION review_demand_an_outsider();
"""

# Nobody is seated on a claim that touches a conflict of interest they declared.
CONFLICTS = """
CREATE FUNCTION review_refuse_conflicts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM review_conflict conflict
    JOIN claims_claim claim ON claim.id = NEW.claim_id
    JOIN articles_article article ON article.id = claim.article_id
    WHERE conflict.user_id = NEW.reviewer_id AND (
      conflict.speaker_id = claim.speaker_id
      OR conflict.topic_id = claim.topic_id
      OR conflict.publisher_id = article.publisher_id
      OR conflict.speaker_id IN (
        SELECT speaker_id FROM claims_attribution WHERE claim_id = claim.id
      )
    )
  ) THEN
    RAISE check_violation USING MESSAGE = 'This reviewer declared a conflict of interest.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seats_without_conflict
  BEFORE INSERT OR UPDATE OF reviewer_id, claim_id ON review_assignment
  FOR EACH ROW EXECUTE FUNCTION review_refuse_conflicts();
"""
CONFLICTS_GONE = """
DROP TRIGGER seats_without_conflict ON review_assignment;
DROP FUNCTION review_refuse_conflicts();
"""

# What was said is never edited: moves, verdicts and their evidence, reviews once they count.
HISTORY = """
CREATE FUNCTION review_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE check_violation USING MESSAGE =
    format('Rows of %s are added, never changed.', TG_TABLE_NAME);
END $$;
CREATE TRIGGER moves_stay BEFORE UPDATE OR DELETE ON review_move
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER moves_stay_all BEFORE TRUNCATE ON review_move
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER verdicts_stay BEFORE UPDATE OR DELETE ON review_verdict
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER verdicts_stay_all BEFORE TRUNCATE ON review_verdict
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER verdict_evidence_stays BEFORE UPDATE OR DELETE ON review_verdict_evidence
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER verdict_evidence_stays_all BEFORE TRUNCATE ON review_verdict_evidence
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER counted_reviews_stay BEFORE UPDATE OR DELETE ON review_review
  FOR EACH ROW WHEN (OLD.counted_at IS NOT NULL) EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER reviews_stay_all BEFORE TRUNCATE ON review_review
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();
"""
HISTORY_GONE = """
DROP TRIGGER moves_stay ON review_move;
DROP TRIGGER moves_stay_all ON review_move;
DROP TRIGGER verdicts_stay ON review_verdict;
DROP TRIGGER verdicts_stay_all ON review_verdict;
DROP TRIGGER verdict_evidence_stays ON review_verdict_evidence;
DROP TRIGGER verdict_evidence_stays_all ON review_verdict_evidence;
DROP TRIGGER counted_reviews_stay ON review_review;
DROP TRIGGER reviews_stay_all ON review_review;
DROP FUNCTION review_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("review", "0002_reasons_and_pinned_versions"), ("claims", "0002_initial")]

    operations = [
        migrations.RunSQL(TABLE, TABLE_GONE),
        migrations.RunSQL(MOVES, MOVES_GONE),
        migrations.RunSQL(SECOND_EYES, SECOND_EYES_GONE),
        migrations.RunSQL(ADJUDICATORS, ADJUDICATORS_GONE),
        migrations.RunSQL(CONFLICTS, CONFLICTS_GONE),
        migrations.RunSQL(HISTORY, HISTORY_GONE),
    ]
