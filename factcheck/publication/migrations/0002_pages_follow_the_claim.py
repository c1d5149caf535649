"""What readers see was published by a second pair of eyes, and what they were told stays."""

from django.db import migrations

PAGES = """
CREATE FUNCTION publication_demand_second_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM review_verdict verdict
    JOIN review_move published ON published.claim_id = verdict.claim_id
      AND published.number = verdict.claim_version + 1
      AND published.to_status = 'published'
      AND published.by_id <> verdict.author_id
    WHERE verdict.id = NEW.verdict_id AND verdict.claim_id = NEW.claim_id
  ) THEN
    RAISE check_violation USING MESSAGE =
      'A page shows a verdict of its claim that another editor published.';
  END IF;
  IF (NEW.withdrawn_at IS NOT NULL) <> EXISTS (
    SELECT FROM claims_claim WHERE id = NEW.claim_id AND status = 'withdrawn'
  ) THEN
    RAISE check_violation USING MESSAGE = 'A page is withdrawn together with its claim.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER pages_follow_the_claim
  BEFORE INSERT OR UPDATE OF claim_id, verdict_id, withdrawn_at ON publication_factcheck
  FOR EACH ROW EXECUTE FUNCTION publication_demand_second_eyes();
"""
PAGES_GONE = """
DROP TRIGGER pages_follow_the_claim ON publication_factcheck;
DROP FUNCTION publication_demand_second_eyes();
"""

HISTORY = """
CREATE TRIGGER pages_stay BEFORE DELETE ON publication_factcheck
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER pages_stay_all BEFORE TRUNCATE ON publication_factcheck
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER corrections_stay BEFORE UPDATE OR DELETE ON publication_correction
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER corrections_stay_all BEFORE TRUNCATE ON publication_correction
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();
"""
HISTORY_GONE = """
DROP TRIGGER pages_stay ON publication_factcheck;
DROP TRIGGER pages_stay_all ON publication_factcheck;
DROP TRIGGER corrections_stay ON publication_correction;
DROP TRIGGER corrections_stay_all ON publication_correction;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("publication", "0001_initial"),
        ("review", "0003_the_table_in_the_database"),
    ]

    operations = [
        migrations.RunSQL(PAGES, PAGES_GONE),
        migrations.RunSQL(HISTORY, HISTORY_GONE),
    ]
