"""The database holds two promises: a standing's words stand where it says, and it never changes.

The standings of one statement are verified together, so that a long text is unpacked once.
"""

from django.db import migrations

VERIFY = """
CREATE FUNCTION claims_standing_is_exact() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    revision record;
    wrong uuid;
BEGIN
    FOR revision IN
        SELECT articles_revision.id, articles_revision.text || '' AS text
        FROM articles_revision
        WHERE articles_revision.id IN (SELECT written.revision_id FROM written)
    LOOP
        SELECT written.id INTO wrong
        FROM written
        WHERE written.revision_id = revision.id
          AND written.text <> coalesce((
              SELECT string_agg(
                  substr(revision.text, (span->>0)::int + 1, (span->>1)::int - (span->>0)::int),
                  ' … ' ORDER BY position
              )
              FROM jsonb_array_elements(written.spans) WITH ORDINALITY AS spans(span, position)
          ), '')
        LIMIT 1;
        IF FOUND THEN
            RAISE EXCEPTION 'the words of standing % do not stand at its place', wrong
                USING ERRCODE = 'check_violation';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER claims_standing_is_exact
    AFTER INSERT ON claims_standing REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION claims_standing_is_exact();
CREATE TRIGGER standings_stay BEFORE UPDATE OR DELETE ON claims_standing
    FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();
"""
NO_LONGER_VERIFY = """
DROP TRIGGER standings_stay ON claims_standing;
DROP TRIGGER claims_standing_is_exact ON claims_standing;
DROP FUNCTION claims_standing_is_exact();
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0008_claims_stand_in_later_texts")]

    operations = [migrations.RunSQL(VERIFY, NO_LONGER_VERIFY)]
