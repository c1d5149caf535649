"""Stored copies are what their hash says; evidence changes only by being taken down."""

from django.db import migrations

HOLD = """
ALTER TABLE evidence_content ADD CONSTRAINT content_is_its_hash CHECK (
    body IS NULL OR (encode(sha256(body), 'hex') = sha256 AND octet_length(body) = size)
);
ALTER TABLE evidence_content ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE evidence_archivetext SET (toast_tuple_target = 128);

CREATE FUNCTION evidence_agency_forms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('evidence_agency_forms'));
    IF EXISTS (
        SELECT FROM evidence_agency AS other WHERE other.id <> NEW.id
        AND (ARRAY[other.name] || other.other_names || other.dateline_forms)::text[]
            && (ARRAY[NEW.name] || NEW.other_names || NEW.dateline_forms)::text[]
    ) THEN
        RAISE EXCEPTION 'a form of % means another agency', NEW.name
            USING ERRCODE = 'unique_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER evidence_agency_forms BEFORE INSERT OR UPDATE ON evidence_agency
    FOR EACH ROW EXECUTE FUNCTION evidence_agency_forms();

CREATE FUNCTION evidence_capture_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ends text[] := '{state,reason,http_status,kept_out,finished_at}';
BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - ends = to_jsonb(OLD) - ends AND (
        OLD.state = 'waiting'
        OR OLD.state = 'failed' AND NEW.state = 'waiting'
            AND NEW.reason = '' AND NEW.finished_at IS NULL
    ) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A try to keep a copy stays as it ended.' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER evidence_capture_stays BEFORE UPDATE OR DELETE ON evidence_capture
    FOR EACH ROW EXECUTE FUNCTION evidence_capture_stays();

CREATE FUNCTION evidence_content_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.body IS NOT NULL AND NEW.body IS NULL
        AND NEW.sha256 = OLD.sha256 AND NEW.size = OLD.size AND NEW.kept_at = OLD.kept_at
        AND NOT EXISTS (
            SELECT FROM evidence_snapshot WHERE content_id = OLD.sha256 AND redacted_at IS NULL
        )
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Stored bytes stay as they are until they are taken down.'
        USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER evidence_content_stays BEFORE UPDATE OR DELETE ON evidence_content
    FOR EACH ROW EXECUTE FUNCTION evidence_content_stays();

CREATE FUNCTION evidence_evidence_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'withheld' = to_jsonb(OLD) - 'withheld' THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE'
        AND NEW.title = articles_masked(OLD.title) AND NEW.quote = articles_masked(OLD.quote)
        AND to_jsonb(NEW) - '{title,quote}'::text[] = to_jsonb(OLD) - '{title,quote}'::text[]
        AND EXISTS (
            SELECT FROM articles_revision WHERE redacted_at IS NOT NULL AND id IN (
                OLD.revision_id, (SELECT revision_id FROM evidence_hit WHERE id = OLD.hit_id))
        )
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Evidence stays as it was attached.' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER evidence_evidence_stays BEFORE UPDATE OR DELETE ON evidence_evidence
    FOR EACH ROW EXECUTE FUNCTION evidence_evidence_stays();

CREATE FUNCTION evidence_snapshot_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    gone text[] := '{text,headers,places,redacted_at,redacted_by_id,redacted_because}';
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.redacted_at IS NULL AND NEW.redacted_at IS NOT NULL
        AND (to_jsonb(NEW) - gone) = (to_jsonb(OLD) - gone)
        AND NEW.text = '' AND NEW.headers = '{}' AND NEW.places = '[]'
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A stored copy stays as it is until it is taken down.'
        USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER evidence_snapshot_stays BEFORE UPDATE OR DELETE ON evidence_snapshot
    FOR EACH ROW EXECUTE FUNCTION evidence_snapshot_stays();

CREATE TRIGGER evidence_capture_stays_all BEFORE TRUNCATE ON evidence_capture
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_change();

CREATE TRIGGER contacts_stay BEFORE UPDATE OR DELETE ON evidence_contact
    FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();

CREATE TRIGGER contacts_stay_all BEFORE TRUNCATE ON evidence_contact
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_change();

CREATE TRIGGER evidence_content_stays_all BEFORE TRUNCATE ON evidence_content
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_change();

CREATE TRIGGER evidence_evidence_stays_all BEFORE TRUNCATE ON evidence_evidence
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_change();

CREATE TRIGGER evidence_snapshot_stays_all BEFORE TRUNCATE ON evidence_snapshot
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_change();
"""
LET_GO = """
DROP TRIGGER evidence_capture_stays_all ON evidence_capture;
DROP TRIGGER contacts_stay ON evidence_contact;
DROP TRIGGER contacts_stay_all ON evidence_contact;
DROP TRIGGER evidence_content_stays_all ON evidence_content;
DROP TRIGGER evidence_evidence_stays_all ON evidence_evidence;
DROP TRIGGER evidence_snapshot_stays_all ON evidence_snapshot;
DROP FUNCTION evidence_snapshot_stays() CASCADE;
DROP FUNCTION evidence_evidence_stays() CASCADE;
DROP FUNCTION evidence_content_stays() CASCADE;
DROP FUNCTION evidence_capture_stays() CASCADE;
DROP FUNCTION evidence_agency_forms() CASCADE;
ALTER TABLE evidence_archivetext RESET (toast_tuple_target);
ALTER TABLE evidence_content DROP CONSTRAINT content_is_its_hash;
"""


class Migration(migrations.Migration):
    replaces = [
        ("evidence", "0002_initial"),
    ]
    dependencies = [("evidence", "0001_initial"), ("claims", "0002_claims_are_exact")]

    operations = [migrations.RunSQL(HOLD, LET_GO)]
