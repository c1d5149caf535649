"""A revision never changes, but that its words are masked after a legal take-down."""

from django.db import migrations

HOLD = """
CREATE FUNCTION articles_masked(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(words, '[^[:space:]]', '█', 'g')
$$;

CREATE FUNCTION articles_revision_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    gone text[] := '{text,title,byline,redacted_at,redacted_by_id,redacted_because}';
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.redacted_at IS NULL AND NEW.redacted_at IS NOT NULL
        AND NEW.redacted_by_id IS NOT NULL AND NEW.redacted_because <> ''
        AND NEW.text = articles_masked(OLD.text) AND NEW.title = articles_masked(OLD.title)
        AND NEW.byline = articles_masked(OLD.byline)
        AND to_jsonb(NEW) - gone = to_jsonb(OLD) - gone
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'revision % is immutable', OLD.id USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER articles_revision_never_changes
    BEFORE UPDATE OR DELETE ON articles_revision
    FOR EACH ROW EXECUTE FUNCTION articles_revision_never_changes();
"""
LET_GO = """
DROP FUNCTION articles_revision_never_changes() CASCADE;
DROP FUNCTION articles_masked(text) CASCADE;
"""


class Migration(migrations.Migration):
    replaces = [
        ("articles", "0002_initial"),
        ("articles", "0003_revisions_never_change"),
        ("articles", "0004_feeds"),
        ("articles", "0005_pages_are_read_again"),
        ("articles", "0006_owners"),
        ("articles", "0007_texts_are_taken_down"),
        ("articles", "0008_routing_by_rules_and_marks"),
        ("articles", "0009_people_look_before_they_hand_in"),
    ]
    dependencies = [("articles", "0001_initial")]

    operations = [migrations.RunSQL(HOLD, LET_GO)]
