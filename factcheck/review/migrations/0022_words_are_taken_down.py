import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


TAKEN_DOWN = """
CREATE FUNCTION review_verdict_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words text[] := '{headline,summary,method,known,unknown,why_checked,dissent,note}';
  marks text[] := '{redacted_at,redacted_by_id,redacted_because,words_sha256}';
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.redacted_at IS NULL AND NEW.redacted_at IS NOT NULL
    AND NEW.redacted_by_id IS NOT NULL AND NEW.redacted_because <> ''
    AND length(NEW.words_sha256) = 64
    AND to_jsonb(NEW) - words - marks = to_jsonb(OLD) - words - marks
    AND NOT EXISTS (
      SELECT FROM unnest(words) AS name WHERE to_jsonb(NEW)->>name NOT IN ('', '[taken down]')
    )
  THEN
    RETURN NEW;
  END IF;
  RAISE check_violation USING MESSAGE =
    format('Rows of %s are added, never changed.', TG_TABLE_NAME);
END $$;
DROP TRIGGER verdicts_stay ON review_verdict;
CREATE TRIGGER verdicts_stay BEFORE UPDATE OR DELETE ON review_verdict
  FOR EACH ROW EXECUTE FUNCTION review_verdict_stays();
CREATE FUNCTION review_move_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.because = '[taken down]' AND NEW.to_status = 'published'
    AND to_jsonb(NEW) - 'because' = to_jsonb(OLD) - 'because'
    AND EXISTS (SELECT FROM review_verdict WHERE claim_id = NEW.claim_id
                AND claim_version = NEW.number - 1 AND redacted_at IS NOT NULL)
  THEN
    RETURN NEW;
  END IF;
  RAISE check_violation USING MESSAGE =
    format('Rows of %s are added, never changed.', TG_TABLE_NAME);
END $$;
DROP TRIGGER moves_stay ON review_move;
CREATE TRIGGER moves_stay BEFORE UPDATE OR DELETE ON review_move
  FOR EACH ROW EXECUTE FUNCTION review_move_stays();
"""
NEVER_TAKEN_DOWN = """
DROP TRIGGER verdicts_stay ON review_verdict;
CREATE TRIGGER verdicts_stay BEFORE UPDATE OR DELETE ON review_verdict
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
DROP FUNCTION review_verdict_stays();
DROP TRIGGER moves_stay ON review_move;
CREATE TRIGGER moves_stay BEFORE UPDATE OR DELETE ON review_move
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
DROP FUNCTION review_move_stays();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0021_people_talk"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="verdict",
            name="redacted_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="taken down"),
        ),
        migrations.AddField(
            model_name="verdict",
            name="redacted_because",
            field=models.TextField(blank=True, db_default="", verbose_name="why it was taken down"),
        ),
        migrations.AddField(
            model_name="verdict",
            name="redacted_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="verdict",
            name="words_sha256",
            field=models.CharField(
                blank=True,
                db_default="",
                editable=False,
                max_length=64,
                verbose_name="SHA-256 of the words",
            ),
        ),
        migrations.RunSQL(TAKEN_DOWN, NEVER_TAKEN_DOWN),
    ]
