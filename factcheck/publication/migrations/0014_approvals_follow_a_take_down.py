"""The note that was approved with a correction goes with its text when that is taken down."""

from django.db import migrations

WHOLE = """
CREATE OR REPLACE FUNCTION publication_demand_second_approver() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN{masking}
  IF TG_OP = 'UPDATE' THEN
    IF (OLD.claim_id, OLD.claim_version, OLD.verdict_id, OLD.by_id, OLD.publish_at, OLD.made_at,
        OLD.slug, OLD.job_id, OLD.note)
       IS DISTINCT FROM
       (NEW.claim_id, NEW.claim_version, NEW.verdict_id, NEW.by_id, NEW.publish_at, NEW.made_at,
        NEW.slug, NEW.job_id, NEW.note) OR OLD.state <> 'waiting' THEN
      RAISE check_violation USING MESSAGE = 'An approval ends once and is not changed otherwise.';
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
    SELECT FROM review_verdict verdict JOIN claims_claim claim ON claim.id = verdict.claim_id
    WHERE verdict.id = NEW.verdict_id AND claim.id = NEW.claim_id
      AND verdict.author_id <> NEW.by_id AND verdict.claim_version = NEW.claim_version
      AND claim.version = NEW.claim_version
      AND claim.status = CASE NEW.note WHEN '' THEN 'decided' ELSE 'correcting' END
  ) THEN
    RAISE check_violation USING MESSAGE =
      'An editor approves for later what somebody else wrote for the decided claim.';
  END IF;
  RETURN NEW;
END $$;
"""
MASKING = """
  IF TG_OP = 'UPDATE' AND NEW.note = '[taken down]' AND OLD.note <> ''
    AND to_jsonb(NEW) - 'note' = to_jsonb(OLD) - 'note'
    AND EXISTS (SELECT FROM review_verdict
                WHERE id = NEW.verdict_id AND redacted_at IS NOT NULL)
  THEN
    RETURN NEW;
  END IF;"""


class Migration(migrations.Migration):
    dependencies = [("publication", "0013_corrections_wait_for_their_time")]

    operations = [
        migrations.RunSQL(WHOLE.format(masking=MASKING), WHOLE.format(masking="")),
    ]
