"""A round pins the scale and the guideline that it is judged by, as it begins."""

import django.db.models.deletion
import django.db.models.functions.datetime
import factcheck.people.ids
from django.conf import settings
from django.db import migrations, models

# Terms and guidelines are added and never changed; nor is a scale that a round is judged by.
STAY = """
CREATE TRIGGER terms_stay BEFORE UPDATE OR DELETE ON review_terms
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER terms_stay_all BEFORE TRUNCATE ON review_terms
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER guidelines_stay BEFORE UPDATE OR DELETE ON review_guideline
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER guidelines_stay_all BEFORE TRUNCATE ON review_guideline
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

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
CREATE TRIGGER used_scales_stay BEFORE UPDATE OR DELETE ON review_scale
  FOR EACH ROW EXECUTE FUNCTION review_keep_used_scales();
CREATE TRIGGER used_ratings_stay BEFORE INSERT OR UPDATE OR DELETE ON review_rating
  FOR EACH ROW EXECUTE FUNCTION review_keep_used_scales();
"""
GO = """
DROP TRIGGER terms_stay ON review_terms;
DROP TRIGGER terms_stay_all ON review_terms;
DROP TRIGGER guidelines_stay ON review_guideline;
DROP TRIGGER guidelines_stay_all ON review_guideline;
DROP TRIGGER used_scales_stay ON review_scale;
DROP TRIGGER used_ratings_stay ON review_rating;
DROP FUNCTION review_keep_used_scales();
"""

# What is said of a round is said on its scale, by its guideline.
SCALES = """
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
"""
SCALES_GONE = """
DROP TRIGGER reviews_keep_the_terms ON review_review;
DROP TRIGGER verdicts_keep_the_terms ON review_verdict;
DROP TRIGGER votes_keep_the_scale ON review_vote;
DROP FUNCTION review_demand_the_terms();
DROP FUNCTION review_demand_the_scale();
"""

# Rounds that began before: the scale of their first review, or of the desk as it is.
# (On the way back the table of terms goes, and these rows with it.)
BEGUN = """
INSERT INTO review_terms (claim_id, round, scale_id)
SELECT DISTINCT ON (review.claim_id, review.round) review.claim_id, review.round, rating.scale_id
FROM review_review review JOIN review_rating rating ON rating.id = review.rating_id
ORDER BY review.claim_id, review.round, review.submitted_at;

INSERT INTO review_terms (claim_id, round, scale_id)
SELECT DISTINCT seat.claim_id, seat.round, rules.scale_id
FROM review_assignment seat
JOIN claims_claim claim ON claim.id = seat.claim_id
JOIN review_deskrules rules ON rules.desk_id = claim.desk_id
WHERE seat.state IN ('in_work', 'submitted') AND NOT EXISTS (
  SELECT FROM review_terms terms
  WHERE terms.claim_id = seat.claim_id AND terms.round = seat.round
);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0010_standings_are_replaced"),
        ("people", "0003_signins_are_counted"),
        ("review", "0022_words_are_taken_down"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Guideline",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=factcheck.people.ids.uuid7,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("version", models.PositiveIntegerField(verbose_name="version")),
                ("text", models.TextField(verbose_name="text")),
                ("because", models.TextField(blank=True, verbose_name="what was changed and why")),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="written"
                    ),
                ),
            ],
            options={
                "verbose_name": "guideline",
                "verbose_name_plural": "guidelines",
                "ordering": ("desk", "-version"),
            },
        ),
        migrations.CreateModel(
            name="Terms",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="pinned"
                    ),
                ),
            ],
            options={
                "verbose_name": "terms of a round",
                "verbose_name_plural": "terms of rounds",
                "ordering": ("claim", "round"),
            },
        ),
        migrations.AddConstraint(
            model_name="rating",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("value__isnull", True),
                    models.Q(("value__gte", 1), ("value__lte", 5)),
                    _connector="OR",
                ),
                name="rating_value_one_to_five",
            ),
        ),
        migrations.AddField(
            model_name="guideline",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="guideline",
            name="desk",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="guidelines",
                to="people.desk",
            ),
        ),
        migrations.AddField(
            model_name="review",
            name="guideline",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reviews",
                to="review.guideline",
            ),
        ),
        migrations.AddField(
            model_name="verdict",
            name="guideline",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="verdicts",
                to="review.guideline",
            ),
        ),
        migrations.AddField(
            model_name="terms",
            name="claim",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="terms", to="claims.claim"
            ),
        ),
        migrations.AddField(
            model_name="terms",
            name="guideline",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="terms",
                to="review.guideline",
            ),
        ),
        migrations.AddField(
            model_name="terms",
            name="scale",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="terms", to="review.scale"
            ),
        ),
        migrations.AddConstraint(
            model_name="guideline",
            constraint=models.UniqueConstraint(
                fields=("desk", "version"), name="guideline_version_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="terms",
            constraint=models.UniqueConstraint(fields=("claim", "round"), name="terms_once"),
        ),
        migrations.RunSQL(STAY, GO),
        migrations.RunSQL(SCALES, SCALES_GONE),
        migrations.RunSQL(BEGUN, migrations.RunSQL.noop),
    ]
