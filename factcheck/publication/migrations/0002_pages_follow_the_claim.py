"""Pages follow the claim, with a second pair of eyes, and keep their names."""

from django.db import migrations

HOLD = """
CREATE FUNCTION publication_correction_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.note = '[taken down]'
    AND to_jsonb(NEW) - 'note' = to_jsonb(OLD) - 'note'
    AND EXISTS (SELECT FROM review_verdict
                WHERE id IN (NEW.before_id, NEW.after_id) AND redacted_at IS NOT NULL)
  THEN
    RETURN NEW;
  END IF;
  RAISE check_violation USING MESSAGE =
    format('Rows of %s are added, never changed.', TG_TABLE_NAME);
END $$;

CREATE TRIGGER corrections_stay BEFORE DELETE OR UPDATE ON publication_correction FOR EACH ROW
    EXECUTE FUNCTION publication_correction_stays();

CREATE FUNCTION publication_demand_second_approver() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.note = '[taken down]' AND OLD.note <> ''
    AND to_jsonb(NEW) - 'note' = to_jsonb(OLD) - 'note'
    AND EXISTS (SELECT FROM review_verdict
                WHERE id = NEW.verdict_id AND redacted_at IS NOT NULL)
  THEN
    RETURN NEW;
  END IF;
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

CREATE TRIGGER approvals_need_second_eyes BEFORE INSERT OR UPDATE ON publication_approval
  FOR EACH ROW EXECUTE FUNCTION publication_demand_second_approver();

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

CREATE FUNCTION publication_demand_the_passing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.desk_id IS DISTINCT FROM (
    SELECT to_id FROM publication_passing
    WHERE submission_id = NEW.id AND origin_id = OLD.desk_id ORDER BY at DESC, id DESC LIMIT 1
  ) OR OLD.state NOT IN ('received', 'looked_at') THEN
    RAISE check_violation USING MESSAGE = 'A submission changes its desk by being passed on.';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER submissions_are_passed_on BEFORE UPDATE ON publication_submission
  FOR EACH ROW WHEN (NEW.desk_id IS DISTINCT FROM OLD.desk_id)
  EXECUTE FUNCTION publication_demand_the_passing();

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

CREATE TRIGGER approvals_stay BEFORE DELETE ON publication_approval
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER approvals_stay_all BEFORE TRUNCATE ON publication_approval
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER corrections_stay_all BEFORE TRUNCATE ON publication_correction
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER pages_stay BEFORE DELETE ON publication_factcheck FOR EACH ROW
    EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER pages_stay_all BEFORE TRUNCATE ON publication_factcheck FOR EACH STATEMENT
    EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER former_names_stay BEFORE UPDATE OR DELETE ON publication_formername
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER former_names_stay_all BEFORE TRUNCATE ON publication_formername
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER pages_stay BEFORE DELETE OR UPDATE ON publication_pagetext FOR EACH ROW
    EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER pages_stay_all BEFORE TRUNCATE ON publication_pagetext FOR EACH STATEMENT
    EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER passings_stay BEFORE UPDATE OR DELETE ON publication_passing
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER passings_stay_all BEFORE TRUNCATE ON publication_passing
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();
"""
LET_GO = """
DROP TRIGGER approvals_stay ON publication_approval;
DROP TRIGGER approvals_stay_all ON publication_approval;
DROP TRIGGER corrections_stay_all ON publication_correction;
DROP TRIGGER pages_stay ON publication_factcheck;
DROP TRIGGER pages_stay_all ON publication_factcheck;
DROP TRIGGER former_names_stay ON publication_formername;
DROP TRIGGER former_names_stay_all ON publication_formername;
DROP TRIGGER pages_stay ON publication_pagetext;
DROP TRIGGER pages_stay_all ON publication_pagetext;
DROP TRIGGER passings_stay ON publication_passing;
DROP TRIGGER passings_stay_all ON publication_passing;
DROP FUNCTION publication_keep_names() CASCADE;
DROP FUNCTION publication_demand_the_passing() CASCADE;
DROP FUNCTION publication_demand_second_eyes() CASCADE;
DROP FUNCTION publication_demand_second_approver() CASCADE;
DROP FUNCTION publication_correction_stays() CASCADE;
"""


class Migration(migrations.Migration):
    replaces = [
        ("publication", "0003_pages_are_flagged"),
        ("publication", "0004_flags_name_their_cause"),
        ("publication", "0005_pages_are_kept_true"),
        ("publication", "0006_names_and_approvals_hold"),
        ("publication", "0007_readers_write"),
        ("publication", "0008_words_taken_down"),
        ("publication", "0009_precedents_are_flagged"),
        ("publication", "0010_letters_tell_what_came_of_it"),
        ("publication", "0011_readers_say_what_to_check"),
        ("publication", "0012_partners_are_told"),
        ("publication", "0013_corrections_wait_for_their_time"),
        ("publication", "0014_approvals_follow_a_take_down"),
        ("publication", "0015_submissions_are_passed_on"),
        ("publication", "0016_the_house_tells_of_itself"),
        ("publication", "0017_pages_are_found_by_day"),
    ]
    dependencies = [("publication", "0001_initial"), ("review", "0006_disputes_end_fairly")]

    operations = [migrations.RunSQL(HOLD, LET_GO)]
