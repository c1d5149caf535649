"""A conflict of interest may be with a party, and so with all who speak for it or that it owns.

There is no way back while somebody has declared one: they would be given what they must not judge.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


CONFLICTED = """
CREATE OR REPLACE FUNCTION review_conflicted(claims uuid[], reviewers uuid[]) RETURNS boolean
LANGUAGE plpgsql AS $$
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
"""
CONFLICTED_BEFORE = """
CREATE OR REPLACE FUNCTION review_conflicted(claims uuid[], reviewers uuid[]) RETURNS boolean
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
"""


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0008_routing_by_rules_and_marks"),
        ("claims", "0013_parties"),
        ("people", "0004_routing_rules"),
        ("review", "0030_seats_are_kept_ready"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="conflict",
            name="conflict_names_one_thing",
        ),
        migrations.AddField(
            model_name="conflict",
            name="party",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="claims.party",
            ),
        ),
        migrations.AddConstraint(
            model_name="conflict",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("party__isnull", True),
                        ("publisher__isnull", True),
                        ("speaker__isnull", False),
                        ("topic__isnull", True),
                    ),
                    models.Q(
                        ("party__isnull", True),
                        ("publisher__isnull", False),
                        ("speaker__isnull", True),
                        ("topic__isnull", True),
                    ),
                    models.Q(
                        ("party__isnull", True),
                        ("publisher__isnull", True),
                        ("speaker__isnull", True),
                        ("topic__isnull", False),
                    ),
                    models.Q(
                        ("party__isnull", False),
                        ("publisher__isnull", True),
                        ("speaker__isnull", True),
                        ("topic__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="conflict_names_one_thing",
            ),
        ),
        migrations.RunSQL(CONFLICTED, CONFLICTED_BEFORE),
    ]
