import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


TAKEN_DOWN = """
CREATE FUNCTION publication_correction_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.note = '[taken down]'
    AND to_jsonb(NEW) - 'note' = to_jsonb(OLD) - 'note'
    AND EXISTS (SELECT FROM review_verdict
                WHERE id IN (NEW.before_id, NEW.after_id) AND redacted_at IS NOT NULL)
  THEN
    RETURN NEW;
  END IF;
  RAISE check_violation USING MESSAGE =
    format('Rows of %s are added, never changed.', TG_TABLE_NAME);
END $$;
DROP TRIGGER corrections_stay ON publication_correction;
CREATE TRIGGER corrections_stay BEFORE UPDATE OR DELETE ON publication_correction
  FOR EACH ROW EXECUTE FUNCTION publication_correction_stays();
"""
NEVER_TAKEN_DOWN = """
DROP TRIGGER corrections_stay ON publication_correction;
CREATE TRIGGER corrections_stay BEFORE UPDATE OR DELETE ON publication_correction
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
DROP FUNCTION publication_correction_stays();
"""
# On the way back nothing is known of words that were taken down.
UNKNOWN = """
DELETE FROM publication_flag WHERE kind = 'taken_down';
SET CONSTRAINTS ALL IMMEDIATE;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0007_texts_are_taken_down"),
        ("claims", "0010_standings_are_replaced"),
        ("evidence", "0013_copies_are_folded"),
        ("people", "0003_signins_are_counted"),
        ("publication", "0007_readers_write"),
        ("review", "0022_words_are_taken_down"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="flag",
            name="flag_once",
        ),
        migrations.RemoveConstraint(
            model_name="flag",
            name="flag_has_its_cause",
        ),
        migrations.AddField(
            model_name="flag",
            name="revision",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="articles.revision",
            ),
        ),
        migrations.AlterField(
            model_name="flag",
            name="kind",
            field=models.CharField(
                choices=[
                    ("article", "the article reads otherwise"),
                    ("corrected", "a verdict of ours was corrected"),
                    ("withdrawn", "a verdict of ours was withdrawn"),
                    ("known", "a fact-check of others was changed"),
                    ("known_gone", "a fact-check of others was withdrawn"),
                    ("redacted", "a stored copy was taken down"),
                    ("taken_down", "words were taken down"),
                    ("recheck", "the day has come to check it again"),
                ],
                max_length=10,
                verbose_name="what changed",
            ),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.UniqueConstraint(
                fields=(
                    "kind",
                    "fact_check",
                    "claim",
                    "article",
                    "standing",
                    "verdict",
                    "known",
                    "snapshot",
                    "recheck",
                    "revision",
                    "told_at",
                ),
                name="flag_once",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("kind", "article"),
                        ("known__isnull", True),
                        ("recheck__isnull", True),
                        ("revision__isnull", True),
                        ("snapshot__isnull", True),
                        ("standing__isnull", False),
                        ("verdict__isnull", True),
                    ),
                    models.Q(
                        ("kind__in", ("corrected", "withdrawn")),
                        ("known__isnull", True),
                        ("recheck__isnull", True),
                        ("revision__isnull", True),
                        ("snapshot__isnull", True),
                        ("standing__isnull", True),
                        ("verdict__isnull", False),
                    ),
                    models.Q(
                        ("kind__in", ("known", "known_gone")),
                        ("told_at__isnull", False),
                        ("known__isnull", False),
                        ("recheck__isnull", True),
                        ("revision__isnull", True),
                        ("snapshot__isnull", True),
                        ("standing__isnull", True),
                        ("verdict__isnull", True),
                    ),
                    models.Q(
                        ("kind", "redacted"),
                        ("known__isnull", True),
                        ("recheck__isnull", True),
                        ("revision__isnull", True),
                        ("snapshot__isnull", False),
                        ("standing__isnull", True),
                        ("verdict__isnull", True),
                    ),
                    models.Q(
                        ("kind", "taken_down"),
                        models.Q(
                            models.Q(
                                ("known__isnull", True),
                                ("recheck__isnull", True),
                                ("revision__isnull", False),
                                ("snapshot__isnull", True),
                                ("standing__isnull", True),
                                ("verdict__isnull", True),
                            ),
                            models.Q(
                                ("known__isnull", True),
                                ("recheck__isnull", True),
                                ("revision__isnull", True),
                                ("snapshot__isnull", True),
                                ("standing__isnull", True),
                                ("verdict__isnull", False),
                            ),
                            _connector="OR",
                        ),
                    ),
                    models.Q(
                        ("kind", "recheck"),
                        ("known__isnull", True),
                        ("recheck__isnull", False),
                        ("revision__isnull", True),
                        ("snapshot__isnull", True),
                        ("standing__isnull", True),
                        ("verdict__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="flag_has_its_cause",
            ),
        ),
        migrations.RunSQL(TAKEN_DOWN, NEVER_TAKEN_DOWN),
        migrations.RunSQL(migrations.RunSQL.noop, UNKNOWN),
    ]
