"""A correction may be approved for a later time, as a first page may."""

from django.db import migrations, models

DEMAND = """
CREATE OR REPLACE FUNCTION publication_demand_second_approver() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (OLD.claim_id, OLD.claim_version, OLD.verdict_id, OLD.by_id, OLD.publish_at, OLD.made_at,
        OLD.slug, OLD.job_id{note_before})
       IS DISTINCT FROM
       (NEW.claim_id, NEW.claim_version, NEW.verdict_id, NEW.by_id, NEW.publish_at, NEW.made_at,
        NEW.slug, NEW.job_id{note_after}) OR OLD.state <> 'waiting' THEN
      RAISE check_violation USING MESSAGE = 'An approval ends once and is not changed otherwise.';
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
    SELECT FROM review_verdict verdict JOIN claims_claim claim ON claim.id = verdict.claim_id
    WHERE verdict.id = NEW.verdict_id AND claim.id = NEW.claim_id
      AND verdict.author_id <> NEW.by_id AND verdict.claim_version = NEW.claim_version
      AND claim.version = NEW.claim_version AND {status}
  ) THEN
    RAISE check_violation USING MESSAGE =
      'An editor approves for later what somebody else wrote for the decided claim.';
  END IF;
  RETURN NEW;
END $$;
"""
NEW = DEMAND.format(
    note_before=", OLD.note",
    note_after=", NEW.note",
    status="claim.status = CASE NEW.note WHEN '' THEN 'decided' ELSE 'correcting' END",
)
OLD = DEMAND.format(note_before="", note_after="", status="claim.status = 'decided'")


class Migration(migrations.Migration):
    dependencies = [("publication", "0012_partners_are_told")]

    operations = [
        migrations.AddField(
            model_name="approval",
            name="note",
            field=models.TextField(
                blank=True, db_default="", default="", verbose_name="public correction note"
            ),
        ),
        migrations.AddConstraint(
            model_name="approval",
            constraint=models.CheckConstraint(
                condition=models.Q(("note", ""), ("slug", ""), _connector="OR"),
                name="approval_of_a_page_or_a_correction",
            ),
        ),
        migrations.RunSQL(NEW, OLD),
    ]
