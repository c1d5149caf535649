"""Words that stand in a text which was taken down may be masked, and nothing else of their rows."""

from django.db import migrations

MASKED = """
CREATE OR REPLACE FUNCTION claims_standing_is_replaced_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.replaced_by_id IS NULL AND NEW.replaced_by_id IS NOT NULL
        AND to_jsonb(NEW) - 'replaced_by_id' = to_jsonb(OLD) - 'replaced_by_id'
    THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.text = articles_masked(OLD.text)
        AND to_jsonb(NEW) - 'text' = to_jsonb(OLD) - 'text'
        AND EXISTS (SELECT FROM articles_revision
                    WHERE id = NEW.revision_id AND redacted_at IS NOT NULL)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Rows of % are added, never changed.', TG_TABLE_NAME
        USING ERRCODE = 'check_violation';
END $$;
CREATE FUNCTION claims_amendment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    words text[] := '{text,wording,spans,speaker,carriers,unresolved}';
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.before = OLD.before - words AND NEW.after = OLD.after - words
        AND to_jsonb(NEW) - '{before,after}'::text[] = to_jsonb(OLD) - '{before,after}'::text[]
        AND EXISTS (SELECT FROM claims_claim claim
                    JOIN articles_revision text ON text.id = claim.revision_id
                    WHERE claim.id = NEW.claim_id AND text.redacted_at IS NOT NULL)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Rows of % are added, never changed.', TG_TABLE_NAME
        USING ERRCODE = 'check_violation';
END $$;
DROP TRIGGER amendments_stay ON claims_amendment;
CREATE TRIGGER amendments_stay BEFORE UPDATE OR DELETE ON claims_amendment
    FOR EACH ROW EXECUTE FUNCTION claims_amendment_stays();
"""
NEVER_MASKED = """
DROP TRIGGER amendments_stay ON claims_amendment;
CREATE TRIGGER amendments_stay BEFORE UPDATE OR DELETE ON claims_amendment
    FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();
DROP FUNCTION claims_amendment_stays();
CREATE OR REPLACE FUNCTION claims_standing_is_replaced_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.replaced_by_id IS NULL AND NEW.replaced_by_id IS NOT NULL
        AND to_jsonb(NEW) - 'replaced_by_id' = to_jsonb(OLD) - 'replaced_by_id'
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Rows of % are added, never changed.', TG_TABLE_NAME
        USING ERRCODE = 'check_violation';
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0007_texts_are_taken_down"),
        ("claims", "0010_standings_are_replaced"),
    ]

    operations = [migrations.RunSQL(MASKED, NEVER_MASKED)]
