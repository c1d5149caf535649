"""The database holds two promises: a span's words stand where it says, and claims start new.

The spans of one statement are verified together, so that a long text is unpacked once for each
revision and not once for each span. substr counts code points, from 1.
"""

from django.db import migrations

VERIFY = """
CREATE FUNCTION claims_span_is_exact() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    revision record;
    wrong bigint;
BEGIN
    FOR revision IN
        SELECT articles_revision.id, articles_revision.text || '' AS text
        FROM articles_revision
        WHERE articles_revision.id IN (
            SELECT claims_claim.revision_id
            FROM written JOIN claims_claim ON claims_claim.id = written.claim_id
        )
    LOOP
        SELECT written.id INTO wrong
        FROM written JOIN claims_claim ON claims_claim.id = written.claim_id
        WHERE claims_claim.revision_id = revision.id
          AND (
              char_length(written.text) <> written."end" - written.start
              OR substr(revision.text, written.start + 1, char_length(written.text))
                  <> written.text
          )
        LIMIT 1;
        IF FOUND THEN
            RAISE EXCEPTION 'the words of span % do not stand at its place', wrong
                USING ERRCODE = 'check_violation';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER claims_span_is_exact_when_added
    AFTER INSERT ON claims_span REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION claims_span_is_exact();
CREATE TRIGGER claims_span_is_exact_when_changed
    AFTER UPDATE ON claims_span REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION claims_span_is_exact();
"""
NO_LONGER_VERIFY = """
DROP TRIGGER claims_span_is_exact_when_changed ON claims_span;
DROP TRIGGER claims_span_is_exact_when_added ON claims_span;
DROP FUNCTION claims_span_is_exact();
"""
START_NEW = """
CREATE FUNCTION claims_claim_starts_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status <> 'new' THEN
        RAISE EXCEPTION 'a claim starts as new, not as %', NEW.status
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER claims_claim_starts_new
    BEFORE INSERT ON claims_claim
    FOR EACH ROW EXECUTE FUNCTION claims_claim_starts_new();

CREATE FUNCTION claims_claim_keeps_its_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'claim % belongs to one revision for ever', OLD.id
        USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER claims_claim_keeps_its_revision
    BEFORE UPDATE OF revision_id ON claims_claim
    FOR EACH ROW WHEN (OLD.revision_id IS DISTINCT FROM NEW.revision_id)
    EXECUTE FUNCTION claims_claim_keeps_its_revision();
"""
START_ANYHOW = """
DROP TRIGGER claims_claim_keeps_its_revision ON claims_claim;
DROP FUNCTION claims_claim_keeps_its_revision();
DROP TRIGGER claims_claim_starts_new ON claims_claim;
DROP FUNCTION claims_claim_starts_new();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0002_initial"),
        ("articles", "0003_revisions_never_change"),
    ]

    operations = [
        migrations.RunSQL(VERIFY, NO_LONGER_VERIFY),
        migrations.RunSQL(START_NEW, START_ANYHOW),
    ]
