"""Spans are the text's own words, and a claim changes only with the row that says why."""

from django.db import migrations

HOLD = """
ALTER TABLE claims_party ADD CONSTRAINT party_of_one_desk UNIQUE (id, desk_id);
ALTER TABLE claims_speaker ADD CONSTRAINT speaker_in_a_party_of_their_desk
    FOREIGN KEY (party_id, desk_id) REFERENCES claims_party (id, desk_id)
    DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION claims_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of % are added, never changed.', TG_TABLE_NAME
        USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER amendments_stay_all BEFORE TRUNCATE ON claims_amendment
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_change();

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

CREATE TRIGGER amendments_stay BEFORE DELETE OR UPDATE ON claims_amendment FOR EACH ROW
    EXECUTE FUNCTION claims_amendment_stays();

CREATE FUNCTION claims_claim_keeps_its_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'claim % belongs to one revision for ever', OLD.id
        USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER claims_claim_keeps_its_revision
    BEFORE UPDATE OF revision_id ON claims_claim
    FOR EACH ROW WHEN (OLD.revision_id IS DISTINCT FROM NEW.revision_id)
    EXECUTE FUNCTION claims_claim_keeps_its_revision();

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

CREATE FUNCTION claims_standing_is_replaced_once() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER standings_stay BEFORE DELETE OR UPDATE ON claims_standing FOR EACH ROW
    EXECUTE FUNCTION claims_standing_is_replaced_once();
"""
LET_GO = """
DROP FUNCTION claims_standing_is_replaced_once() CASCADE;
DROP FUNCTION claims_standing_is_exact() CASCADE;
DROP FUNCTION claims_span_is_exact() CASCADE;
DROP FUNCTION claims_demand_the_change() CASCADE;
DROP FUNCTION claims_demand_the_amendment() CASCADE;
DROP FUNCTION claims_claim_starts_new() CASCADE;
DROP FUNCTION claims_claim_keeps_its_revision() CASCADE;
DROP FUNCTION claims_amendment_stays() CASCADE;
DROP FUNCTION claims_refuse_change() CASCADE;
ALTER TABLE claims_speaker DROP CONSTRAINT speaker_in_a_party_of_their_desk;
ALTER TABLE claims_party DROP CONSTRAINT party_of_one_desk;
"""


class Migration(migrations.Migration):
    replaces = [
        ("claims", "0002_initial"),
        ("claims", "0003_spans_are_exact"),
        ("claims", "0004_people_amend_claims"),
        ("claims", "0005_amendments_stay"),
        ("claims", "0006_retired_claims"),
        ("claims", "0007_speakers_are_merged"),
        ("claims", "0008_claims_stand_in_later_texts"),
        ("claims", "0009_standings_are_exact"),
        ("claims", "0010_standings_are_replaced"),
        ("claims", "0011_words_are_taken_down"),
        ("claims", "0012_routing_by_rules_and_marks"),
        ("claims", "0013_parties"),
        ("claims", "0014_ticked_off"),
        ("claims", "0015_claims_are_found_by_their_words"),
        ("claims", "0016_open_claims_in_order"),
    ]
    dependencies = [("claims", "0001_initial"), ("articles", "0002_revisions_never_change")]

    operations = [migrations.RunSQL(HOLD, LET_GO)]
