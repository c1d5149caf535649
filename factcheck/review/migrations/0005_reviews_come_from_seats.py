"""Reviews, seats, scales and precedents: each only by whom and as the round allows."""

from django.db import migrations

HOLD = """
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

CREATE FUNCTION review_demand_the_abstained() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM review_assignment WHERE id = NEW.assignment_id AND state = 'abstained'
  ) THEN
    RAISE check_violation USING MESSAGE = 'An abstention gives up its seat.';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER abstentions_give_up_seats
  AFTER INSERT ON review_abstention DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION review_demand_the_abstained();

CREATE FUNCTION review_demand_the_abstention() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM review_abstention WHERE assignment_id = NEW.id) THEN
    RAISE check_violation USING MESSAGE = 'Who abstains says why.';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER abstained_seats_say_why
  AFTER INSERT OR UPDATE OF state ON review_assignment DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'abstained')
  EXECUTE FUNCTION review_demand_the_abstention();

CREATE FUNCTION review_demand_the_scale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM review_panel ballot
    JOIN review_terms terms ON terms.claim_id = ballot.claim_id AND terms.round = ballot.round
    JOIN review_rating rating ON rating.id = NEW.rating_id
    WHERE ballot.id = NEW.panel_id AND terms.scale_id <> rating.scale_id
  ) THEN
    RAISE check_violation USING MESSAGE = 'A round is judged by the terms it began with.';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER votes_keep_the_scale BEFORE INSERT ON review_vote
  FOR EACH ROW EXECUTE FUNCTION review_demand_the_scale();

CREATE FUNCTION review_demand_the_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM review_terms terms JOIN review_rating rating ON rating.id = NEW.rating_id
    WHERE terms.claim_id = NEW.claim_id AND terms.round = NEW.round AND (
      terms.scale_id <> rating.scale_id OR terms.guideline_id IS DISTINCT FROM NEW.guideline_id
    )
  ) THEN
    RAISE check_violation USING MESSAGE = 'A round is judged by the terms it began with.';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER reviews_keep_the_terms BEFORE INSERT ON review_review
  FOR EACH ROW EXECUTE FUNCTION review_demand_the_terms();

CREATE TRIGGER verdicts_keep_the_terms BEFORE INSERT ON review_verdict
  FOR EACH ROW EXECUTE FUNCTION review_demand_the_terms();

CREATE FUNCTION review_hold_abstentions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE check_violation USING MESSAGE = 'Who abstained, abstained for this round.';
END $$;

CREATE TRIGGER abstained_seats_stay
  BEFORE UPDATE OF state ON review_assignment
  FOR EACH ROW WHEN (OLD.state = 'abstained' AND NEW.state <> 'abstained')
  EXECUTE FUNCTION review_hold_abstentions();

CREATE FUNCTION review_hold_precedents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.replaced_at IS NULL AND NEW.replaced_at IS NOT NULL
    AND to_jsonb(NEW) - 'replaced_at' = to_jsonb(OLD) - 'replaced_at' THEN
    RETURN NEW;
  END IF;
  RAISE check_violation USING MESSAGE = 'What was said of a precedent is added, never changed.';
END $$;

CREATE TRIGGER precedents_stay BEFORE UPDATE OR DELETE ON review_precedent
  FOR EACH ROW EXECUTE FUNCTION review_hold_precedents();

CREATE FUNCTION review_keep_used_scales() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid[] := '{}';
BEGIN
  IF TG_OP <> 'INSERT' THEN
    touched := touched || CASE TG_TABLE_NAME
      WHEN 'review_scale' THEN (to_jsonb(OLD) ->> 'id')::uuid
      ELSE (to_jsonb(OLD) ->> 'scale_id')::uuid END;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    touched := touched || CASE TG_TABLE_NAME
      WHEN 'review_scale' THEN (to_jsonb(NEW) ->> 'id')::uuid
      ELSE (to_jsonb(NEW) ->> 'scale_id')::uuid END;
  END IF;
  IF EXISTS (SELECT FROM review_terms WHERE scale_id = ANY (touched)) THEN
    RAISE check_violation USING MESSAGE =
      'A scale that somebody judges with stays as it is; make its next version.';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;

CREATE TRIGGER used_ratings_stay BEFORE INSERT OR UPDATE OR DELETE ON review_rating
  FOR EACH ROW EXECUTE FUNCTION review_keep_used_scales();

CREATE TRIGGER used_scales_stay BEFORE UPDATE OR DELETE ON review_scale
  FOR EACH ROW EXECUTE FUNCTION review_keep_used_scales();

CREATE FUNCTION review_keep_what_was_said() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'What was said is withdrawn, never deleted.'
            USING ERRCODE = 'check_violation';
    ELSIF TG_OP = 'INSERT' THEN
        IF NEW.round <> (SELECT round FROM claims_claim WHERE id = NEW.claim_id) THEN
            RAISE EXCEPTION 'A comment belongs to the claim''s running round.'
                USING ERRCODE = 'check_violation';
        ELSIF NEW.thread_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM review_comment
             WHERE id = NEW.thread_id AND claim_id = NEW.claim_id AND thread_id IS NULL
        ) THEN
            RAISE EXCEPTION 'A comment answers in a thread of its own claim.'
                USING ERRCODE = 'check_violation';
        END IF;
    ELSIF (NEW.id, NEW.claim_id, NEW.round, NEW.by_id, NEW.created_at)
           IS DISTINCT FROM (OLD.id, OLD.claim_id, OLD.round, OLD.by_id, OLD.created_at)
       OR NEW.thread_id IS DISTINCT FROM OLD.thread_id
       OR (NEW.text <> OLD.text AND NEW.text <> '')
       OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at)
    THEN
        RAISE EXCEPTION 'What was said is not edited.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER review_comments_stay BEFORE INSERT OR UPDATE OR DELETE ON review_comment
    FOR EACH ROW EXECUTE FUNCTION review_keep_what_was_said();

CREATE FUNCTION review_refuse_odd_precedents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM review_verdict WHERE id = NEW.verdict_id AND claim_id = NEW.claim_id
  ) THEN
    RAISE check_violation USING MESSAGE = 'A claim is no precedent of its own.';
  END IF;
  IF review_conflicted(ARRAY[NEW.claim_id], ARRAY[NEW.by_id]) THEN
    RAISE check_violation USING MESSAGE = 'This person declared a conflict of interest.';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER precedents_are_of_others
  BEFORE INSERT ON review_precedent
  FOR EACH ROW EXECUTE FUNCTION review_refuse_odd_precedents();

CREATE FUNCTION review_verdict_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words text[] := '{headline,summary,method,known,unknown,why_checked,dissent,note}';
  marks text[] := '{redacted_at,redacted_by_id,redacted_because,words_sha256}';
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.redacted_at IS NULL AND NEW.redacted_at IS NOT NULL
    AND NEW.redacted_by_id IS NOT NULL AND NEW.redacted_because <> ''
    AND length(NEW.words_sha256) = 64
    AND to_jsonb(NEW) - words - marks = to_jsonb(OLD) - words - marks
    AND NOT EXISTS (
      SELECT FROM unnest(words) AS name WHERE to_jsonb(NEW)->>name NOT IN ('', '[taken down]')
    )
  THEN
    RETURN NEW;
  END IF;
  RAISE check_violation USING MESSAGE =
    format('Rows of %s are added, never changed.', TG_TABLE_NAME);
END $$;

CREATE TRIGGER verdicts_stay BEFORE DELETE OR UPDATE ON review_verdict FOR EACH ROW
    EXECUTE FUNCTION review_verdict_stays();
"""
LET_GO = """
DROP FUNCTION review_verdict_stays() CASCADE;
DROP FUNCTION review_refuse_odd_precedents() CASCADE;
DROP FUNCTION review_keep_what_was_said() CASCADE;
DROP FUNCTION review_keep_used_scales() CASCADE;
DROP FUNCTION review_hold_precedents() CASCADE;
DROP FUNCTION review_hold_abstentions() CASCADE;
DROP FUNCTION review_demand_the_terms() CASCADE;
DROP FUNCTION review_demand_the_scale() CASCADE;
DROP FUNCTION review_demand_the_abstention() CASCADE;
DROP FUNCTION review_demand_the_abstained() CASCADE;
DROP FUNCTION review_demand_own_seat() CASCADE;
"""


class Migration(migrations.Migration):
    replaces = [
        ("review", "0005_claims_are_amended"),
    ]
    dependencies = [("review", "0004_nobody_with_a_conflict")]

    operations = [migrations.RunSQL(HOLD, LET_GO)]
