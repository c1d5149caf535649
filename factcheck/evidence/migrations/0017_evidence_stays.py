"""What a reviewer relies on stays as it was attached, and how a try for a copy ended."""

from django.db import migrations

# Readers may be told of it or not; the words of an article that was taken down are masked.
EVIDENCE = """
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
CREATE TRIGGER evidence_evidence_stays_all BEFORE TRUNCATE ON evidence_evidence
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_change();
"""
EVIDENCE_GONE = """
DROP TRIGGER evidence_evidence_stays ON evidence_evidence;
DROP TRIGGER evidence_evidence_stays_all ON evidence_evidence;
DROP FUNCTION evidence_evidence_stays();
"""
# A try ends once; one that failed may be taken up again, one that is done may not.
CAPTURE = """
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
CREATE TRIGGER evidence_capture_stays_all BEFORE TRUNCATE ON evidence_capture
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_change();
"""
CAPTURE_GONE = """
DROP TRIGGER evidence_capture_stays ON evidence_capture;
DROP TRIGGER evidence_capture_stays_all ON evidence_capture;
DROP FUNCTION evidence_capture_stays();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0007_texts_are_taken_down"),
        ("claims", "0005_amendments_stay"),
        ("evidence", "0016_answers_take_time"),
    ]

    operations = [
        migrations.RunSQL(EVIDENCE, EVIDENCE_GONE),
        migrations.RunSQL(CAPTURE, CAPTURE_GONE),
    ]
