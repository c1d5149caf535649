"""Stored copies are what their hash says, and change only by being taken down."""

from django.db import migrations

CONTENT = """
ALTER TABLE evidence_content ADD CONSTRAINT content_is_its_hash CHECK (
    body IS NULL OR (encode(sha256(body), 'hex') = sha256 AND octet_length(body) = size)
);
ALTER TABLE evidence_content ALTER COLUMN body SET STORAGE EXTERNAL;
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
CREATE TRIGGER evidence_content_stays_all BEFORE TRUNCATE ON evidence_content
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_change();
"""
CONTENT_GONE = """
DROP TRIGGER evidence_content_stays ON evidence_content;
DROP TRIGGER evidence_content_stays_all ON evidence_content;
DROP FUNCTION evidence_content_stays();
ALTER TABLE evidence_content DROP CONSTRAINT content_is_its_hash;
"""
SNAPSHOT = """
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
CREATE TRIGGER evidence_snapshot_stays_all BEFORE TRUNCATE ON evidence_snapshot
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_change();
"""
SNAPSHOT_GONE = """
DROP TRIGGER evidence_snapshot_stays ON evidence_snapshot;
DROP TRIGGER evidence_snapshot_stays_all ON evidence_snapshot;
DROP FUNCTION evidence_snapshot_stays();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0005_amendments_stay"),
        ("evidence", "0009_snapshots"),
    ]

    operations = [
        migrations.RunSQL(CONTENT, CONTENT_GONE),
        migrations.RunSQL(SNAPSHOT, SNAPSHOT_GONE),
    ]
