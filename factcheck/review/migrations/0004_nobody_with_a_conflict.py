"""Nobody has a hand in a claim that touches an interest of theirs."""

from django.db import migrations

HOLD = """
CREATE FUNCTION review_conflicted(claims uuid[], reviewers uuid[]) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM people_user WHERE id = ANY (reviewers) ORDER BY id FOR KEY SHARE;
  RETURN EXISTS (
    SELECT FROM unnest(claims, reviewers) AS seat (claim_id, reviewer_id)
    JOIN review_conflict conflict ON conflict.user_id = seat.reviewer_id
    JOIN claims_claim claim ON claim.id = seat.claim_id
    JOIN articles_article article ON article.id = claim.article_id
    LEFT JOIN articles_publisher outlet ON outlet.id = article.publisher_id
    LEFT JOIN claims_speaker speaker ON speaker.id = claim.speaker_id
    LEFT JOIN claims_party party
      ON party.id = conflict.party_id AND party.desk_id = claim.desk_id
    WHERE conflict.speaker_id = claim.speaker_id
      OR conflict.topic_id = claim.topic_id
      OR conflict.publisher_id = article.publisher_id
      OR party.id = speaker.party_id
      OR party.publisher_id = article.publisher_id
      OR party.owner_id = outlet.owner_id
      OR EXISTS (
        SELECT FROM claims_attribution carried
        JOIN claims_speaker voice ON voice.id = carried.speaker_id
        WHERE carried.claim_id = claim.id
          AND (voice.id = conflict.speaker_id OR voice.party_id = party.id)
      )
  );
END $$;

CREATE FUNCTION review_hold_who_declares() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM people_user WHERE id = NEW.user_id FOR UPDATE;
  RETURN NEW;
END $$;

CREATE TRIGGER conflicts_are_declared_alone
  BEFORE INSERT OR UPDATE ON review_conflict
  FOR EACH ROW EXECUTE FUNCTION review_hold_who_declares();

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

CREATE FUNCTION review_refuse_conflicted_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF review_conflicted(ARRAY[NEW.claim_id], ARRAY[NEW.reviewer_id]) THEN
    RAISE check_violation USING MESSAGE = 'This reviewer declared a conflict of interest.';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER reviews_without_conflict
  BEFORE INSERT ON review_review
  FOR EACH ROW EXECUTE FUNCTION review_refuse_conflicted_review();

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

CREATE FUNCTION review_refuse_conflicted_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT review_conflicted(array_agg(claim_id), array_agg(reviewer_id)) FROM seats) THEN
    RAISE check_violation USING MESSAGE = 'This reviewer declared a conflict of interest.';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER seats_without_conflict
    AFTER INSERT ON review_assignment REFERENCING NEW TABLE AS seats FOR EACH STATEMENT
    EXECUTE FUNCTION review_refuse_conflicted_seats();
"""
LET_GO = """
DROP FUNCTION review_refuse_conflicted_seats() CASCADE;
DROP FUNCTION review_refuse_conflicted_seat() CASCADE;
DROP FUNCTION review_refuse_conflicted_review() CASCADE;
DROP FUNCTION review_refuse_conflicted_moves() CASCADE;
DROP FUNCTION review_hold_who_declares() CASCADE;
DROP FUNCTION review_conflicted(uuid[], uuid[]) CASCADE;
"""


class Migration(migrations.Migration):
    replaces = [
        ("review", "0004_reviews_come_from_seats"),
    ]
    dependencies = [("review", "0003_the_table_in_the_database")]

    operations = [migrations.RunSQL(HOLD, LET_GO)]
