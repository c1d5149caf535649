"""The trail refuses changes, and the database itself links its entries into a hash chain.

The chain has one lock. Whoever holds it while waiting for anything else can deadlock, so it is
taken as the very last step of a commit. PostgreSQL runs deferred triggers in rounds: those that
the transaction queued (foreign keys among them, which may wait for rows) come first, those that
these queue in turn come after all of them. That is why an entry takes two hops: at commit its
trigger notes it in `people_unlinked`, and the trigger on that note takes the lock and links it.
The note is deleted in the same breath, so nobody ever sees one.
"""

from django.db import migrations

HOLD = """
CREATE UNLOGGED TABLE people_unlinked (entry_id bigint PRIMARY KEY);

CREATE FUNCTION trail_text(entry people_entry) RETURNS text STABLE LANGUAGE sql AS $$
    SELECT jsonb_build_array(
        entry.id, (extract(epoch FROM entry.at) * 1000000)::bigint,
        entry.actor_kind, entry.actor_id, entry.action, entry.subject_kind, entry.subject_id,
        entry.desk_id, entry.request_id, entry.facts
    )::text
$$;

CREATE FUNCTION trail_link() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    entry people_entry;
    last people_link;
BEGIN
    DELETE FROM people_unlinked WHERE entry_id = NEW.entry_id;
    SELECT * INTO entry FROM people_entry WHERE id = NEW.entry_id;
    PERFORM pg_advisory_xact_lock(7261);
    SELECT * INTO last FROM people_link ORDER BY position DESC LIMIT 1;
    last.position := coalesce(last.position, 0);
    last.hash := coalesce(last.hash, repeat('0', 64));
    INSERT INTO people_link (position, entry_id, previous_hash, hash) VALUES (
        last.position + 1,
        NEW.entry_id,
        last.hash,
        encode(sha256(convert_to(last.hash || trail_text(entry), 'UTF8')), 'hex')
    );
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER people_entry_is_linked
    AFTER INSERT ON people_unlinked DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION trail_link();

CREATE FUNCTION trail_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO people_unlinked VALUES (NEW.id);
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER people_entry_is_noted
    AFTER INSERT ON people_entry DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION trail_note();

CREATE FUNCTION trail_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The trail only grows: % on % is refused.', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER people_entry_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON people_entry
    FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse_change();

CREATE TRIGGER people_link_only_by_the_chain
    BEFORE INSERT ON people_link FOR EACH ROW WHEN (pg_trigger_depth() = 0)
    EXECUTE FUNCTION trail_refuse_change();

CREATE TRIGGER people_link_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON people_link
    FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse_change();
"""
LET_GO = """
DROP FUNCTION trail_refuse_change() CASCADE;
DROP FUNCTION trail_note() CASCADE;
DROP FUNCTION trail_link() CASCADE;
DROP FUNCTION trail_text(people_entry) CASCADE;
DROP TABLE people_unlinked;
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]

    operations = [migrations.RunSQL(HOLD, LET_GO)]
