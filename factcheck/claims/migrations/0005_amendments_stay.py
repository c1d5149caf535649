"""Amendments are added, never changed, and a version grows only with a row that says why."""

from django.db import migrations

HISTORY = """
CREATE FUNCTION claims_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of % are added, never changed.', TG_TABLE_NAME
        USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER amendments_stay BEFORE UPDATE OR DELETE ON claims_amendment
    FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();
CREATE TRIGGER amendments_stay_all BEFORE TRUNCATE ON claims_amendment
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_change();
"""
HISTORY_GONE = """
DROP TRIGGER amendments_stay ON claims_amendment;
DROP TRIGGER amendments_stay_all ON claims_amendment;
DROP FUNCTION claims_refuse_change();
"""

# A claim that stays in its state gets a new version together with its amendment, or not at all.
VERSIONS = """
CREATE FUNCTION claims_demand_the_amendment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM claims_amendment WHERE claim_id = NEW.id AND number = NEW.version
    ) THEN
        RAISE EXCEPTION 'A claim that stays gets a new version only with its amendment.'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER claims_change_with_a_row
    AFTER UPDATE OF version ON claims_claim DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.version IS DISTINCT FROM NEW.version AND OLD.status = NEW.status)
    EXECUTE FUNCTION claims_demand_the_amendment();

CREATE FUNCTION claims_demand_the_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM claims_claim WHERE id = NEW.claim_id AND version >= NEW.number
    ) THEN
        RAISE EXCEPTION 'An amendment is written only as its claim changes.'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER amendments_change_a_claim
    AFTER INSERT ON claims_amendment DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION claims_demand_the_change();
"""
VERSIONS_GONE = """
DROP TRIGGER claims_change_with_a_row ON claims_claim;
DROP TRIGGER amendments_change_a_claim ON claims_amendment;
DROP FUNCTION claims_demand_the_amendment();
DROP FUNCTION claims_demand_the_change();
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0004_people_amend_claims")]

    operations = [
        migrations.RunSQL(HISTORY, HISTORY_GONE),
        migrations.RunSQL(VERSIONS, VERSIONS_GONE),
    ]
