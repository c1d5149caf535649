"""Whether any of many seats touches an interest is read from whole tables.

Where something need only be there, PostgreSQL plans for a first row that comes soon, and went
through every seat by itself. What is counted is planned for as a whole.
"""

from django.db import migrations

TOGETHER = """
CREATE OR REPLACE FUNCTION review_conflicted(claims uuid[], reviewers uuid[]) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM people_user WHERE id = ANY (reviewers) ORDER BY id FOR KEY SHARE;
  RETURN (
    SELECT count(*) > 0 FROM unnest(claims, reviewers) AS seat (claim_id, reviewer_id)
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
"""


class Migration(migrations.Migration):
    dependencies = [("review", "0016_due_dates_know_from_when_they_run")]

    # The answers are the same: who goes back to the step before may keep it.
    operations = [migrations.RunSQL(TOGETHER, migrations.RunSQL.noop)]
