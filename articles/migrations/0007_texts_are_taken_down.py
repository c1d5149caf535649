import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


TAKEN_DOWN = """
CREATE FUNCTION articles_masked(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(words, '[^[:space:]]', '█', 'g')
$$;
CREATE OR REPLACE FUNCTION articles_revision_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
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
"""
NEVER_TAKEN_DOWN = """
CREATE OR REPLACE FUNCTION articles_revision_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'revision % is immutable', OLD.id USING ERRCODE = 'restrict_violation';
END $$;
DROP FUNCTION articles_masked(text);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0006_owners"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="revision",
            name="redacted_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="taken down"),
        ),
        migrations.AddField(
            model_name="revision",
            name="redacted_because",
            field=models.TextField(blank=True, db_default="", verbose_name="why it was taken down"),
        ),
        migrations.AddField(
            model_name="revision",
            name="redacted_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.RunSQL(TAKEN_DOWN, NEVER_TAKEN_DOWN),
    ]
