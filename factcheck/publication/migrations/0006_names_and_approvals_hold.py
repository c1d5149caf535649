"""A name leads to one page for ever; nobody approves for later what they wrote themselves."""

from django.db import migrations

NAMES = """
CREATE FUNCTION publication_keep_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('publication_names'));
  IF TG_TABLE_NAME = 'publication_factcheck' THEN
    IF EXISTS (SELECT FROM publication_formername
               WHERE slug = NEW.slug AND fact_check_id <> NEW.id) THEN
      RAISE unique_violation USING MESSAGE = 'Another page had this name.';
    END IF;
  ELSIF EXISTS (SELECT FROM publication_factcheck
                WHERE slug = NEW.slug AND id <> NEW.fact_check_id) THEN
    RAISE unique_violation USING MESSAGE = 'Another page has this name.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER names_of_pages_are_kept BEFORE INSERT OR UPDATE OF slug ON publication_factcheck
  FOR EACH ROW EXECUTE FUNCTION publication_keep_names();
CREATE TRIGGER former_names_are_kept BEFORE INSERT ON publication_formername
  FOR EACH ROW EXECUTE FUNCTION publication_keep_names();
CREATE TRIGGER former_names_stay BEFORE UPDATE OR DELETE ON publication_formername
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER former_names_stay_all BEFORE TRUNCATE ON publication_formername
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();
"""
NAMES_GONE = """
DROP TRIGGER names_of_pages_are_kept ON publication_factcheck;
DROP TRIGGER former_names_are_kept ON publication_formername;
DROP TRIGGER former_names_stay ON publication_formername;
DROP TRIGGER former_names_stay_all ON publication_formername;
DROP FUNCTION publication_keep_names();
"""

APPROVALS = """
CREATE FUNCTION publication_demand_second_approver() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (OLD.claim_id, OLD.claim_version, OLD.verdict_id, OLD.by_id, OLD.publish_at, OLD.made_at,
        OLD.slug, OLD.job_id)
       IS DISTINCT FROM
       (NEW.claim_id, NEW.claim_version, NEW.verdict_id, NEW.by_id, NEW.publish_at, NEW.made_at,
        NEW.slug, NEW.job_id) OR OLD.state <> 'waiting' THEN
      RAISE check_violation USING MESSAGE = 'An approval ends once and is not changed otherwise.';
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
    SELECT FROM review_verdict verdict JOIN claims_claim claim ON claim.id = verdict.claim_id
    WHERE verdict.id = NEW.verdict_id AND claim.id = NEW.claim_id
      AND verdict.author_id <> NEW.by_id AND verdict.claim_version = NEW.claim_version
      AND claim.version = NEW.claim_version AND claim.status = 'decided'
  ) THEN
    RAISE check_violation USING MESSAGE =
      'An editor approves for later what somebody else wrote for the decided claim.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approvals_need_second_eyes BEFORE INSERT OR UPDATE ON publication_approval
  FOR EACH ROW EXECUTE FUNCTION publication_demand_second_approver();
CREATE TRIGGER approvals_stay BEFORE DELETE ON publication_approval
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER approvals_stay_all BEFORE TRUNCATE ON publication_approval
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();
"""
APPROVALS_GONE = """
DROP TRIGGER approvals_need_second_eyes ON publication_approval;
DROP TRIGGER approvals_stay ON publication_approval;
DROP TRIGGER approvals_stay_all ON publication_approval;
DROP FUNCTION publication_demand_second_approver();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("publication", "0005_pages_are_kept_true"),
        ("review", "0003_the_table_in_the_database"),
    ]

    operations = [
        migrations.RunSQL(NAMES, NAMES_GONE),
        migrations.RunSQL(APPROVALS, APPROVALS_GONE),
    ]
