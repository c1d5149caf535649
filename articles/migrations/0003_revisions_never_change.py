"""What was published is never edited: the database refuses to change or delete a revision."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION articles_revision_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'revision % is immutable', OLD.id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER articles_revision_never_changes
    BEFORE UPDATE OR DELETE ON articles_revision
    FOR EACH ROW EXECUTE FUNCTION articles_revision_never_changes();
"""
ALLOW = """
DROP TRIGGER articles_revision_never_changes ON articles_revision;
DROP FUNCTION articles_revision_never_changes();
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_initial")]

    operations = [migrations.RunSQL(REFUSE, ALLOW)]
