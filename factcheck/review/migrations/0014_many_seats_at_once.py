"""Seats are given by the thousand: conflicts are looked up once for all of them."""

from django.db import migrations, models

# What refuses a seat to whoever declared a conflict with something of the claim. People are held
# first, so that nobody declares one and gets the seat in the same moment: a declaration holds
# its author's row alone. Of an insert all rows are judged together.
CONFLICTS = """
DROP TRIGGER seats_without_conflict ON review_assignment;
DROP FUNCTION review_refuse_conflicts();

CREATE FUNCTION review_conflicted(claims uuid[], reviewers uuid[]) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM people_user WHERE id = ANY (reviewers) ORDER BY id FOR KEY SHARE;
  RETURN EXISTS (
    SELECT FROM unnest(claims, reviewers) AS seat (claim_id, reviewer_id)
    JOIN review_conflict conflict ON conflict.user_id = seat.reviewer_id
    JOIN claims_claim claim ON claim.id = seat.claim_id
    JOIN articles_article article ON article.id = claim.article_id
    WHERE conflict.speaker_id = claim.speaker_id
      OR conflict.topic_id = claim.topic_id
      OR conflict.publisher_id = article.publisher_id
      OR EXISTS (
        SELECT FROM claims_attribution carried
        WHERE carried.claim_id = claim.id AND carried.speaker_id = conflict.speaker_id
      )
  );
END $$;

CREATE FUNCTION review_refuse_conflicted_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT review_conflicted(array_agg(claim_id), array_agg(reviewer_id)) FROM seats) THEN
    RAISE check_violation USING MESSAGE = 'This reviewer declared a conflict of interest.';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER seats_without_conflict
  AFTER INSERT ON review_assignment REFERENCING NEW TABLE AS seats
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_conflicted_seats();

CREATE FUNCTION review_refuse_conflicted_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF review_conflicted(ARRAY[NEW.claim_id], ARRAY[NEW.reviewer_id]) THEN
    RAISE check_violation USING MESSAGE = 'This reviewer declared a conflict of interest.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER moved_seats_without_conflict
  BEFORE UPDATE OF reviewer_id, claim_id ON review_assignment
  FOR EACH ROW EXECUTE FUNCTION review_refuse_conflicted_seat();

CREATE FUNCTION review_hold_who_declares() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM people_user WHERE id = NEW.user_id FOR UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER conflicts_are_declared_alone
  BEFORE INSERT OR UPDATE ON review_conflict
  FOR EACH ROW EXECUTE FUNCTION review_hold_who_declares();
"""
CONFLICTS_GONE = """
DROP TRIGGER conflicts_are_declared_alone ON review_conflict;
DROP FUNCTION review_hold_who_declares();
DROP TRIGGER moved_seats_without_conflict ON review_assignment;
DROP FUNCTION review_refuse_conflicted_seat();
DROP TRIGGER seats_without_conflict ON review_assignment;
DROP FUNCTION review_refuse_conflicted_seats();
DROP FUNCTION review_conflicted(uuid[], uuid[]);

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


class Migration(migrations.Migration):
    dependencies = [("review", "0013_readers_are_told_of_contacts")]

    operations = [
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(fields=["reviewer", "created_at"], name="assignment_turns"),
        ),
        migrations.RunSQL(CONFLICTS, CONFLICTS_GONE),
    ]
