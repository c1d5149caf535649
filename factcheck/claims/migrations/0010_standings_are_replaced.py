"""A claim that gets other words stands anew in later texts; the row that was stays, replaced."""

import django.db.models.deletion
from django.db import migrations, models

REPLACED_ONCE = """
CREATE FUNCTION claims_standing_is_replaced_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.replaced_by_id IS NULL AND NEW.replaced_by_id IS NOT NULL
        AND to_jsonb(NEW) - 'replaced_by_id' = to_jsonb(OLD) - 'replaced_by_id'
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Rows of % are added, never changed.', TG_TABLE_NAME
        USING ERRCODE = 'check_violation';
END $$;
DROP TRIGGER standings_stay ON claims_standing;
CREATE TRIGGER standings_stay BEFORE UPDATE OR DELETE ON claims_standing
    FOR EACH ROW EXECUTE FUNCTION claims_standing_is_replaced_once();
"""
NEVER_REPLACED = """
DROP TRIGGER standings_stay ON claims_standing;
CREATE TRIGGER standings_stay BEFORE UPDATE OR DELETE ON claims_standing
    FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();
DROP FUNCTION claims_standing_is_replaced_once();
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0009_standings_are_exact")]

    operations = [
        migrations.AddField(
            model_name="standing",
            name="replaced_by",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="replaces",
                to="claims.standing",
            ),
        ),
        migrations.RemoveConstraint(model_name="standing", name="standing_once"),
        migrations.AddConstraint(
            model_name="standing",
            constraint=models.UniqueConstraint(
                condition=models.Q(("replaced_by", None)),
                fields=("claim", "revision"),
                name="standing_once",
            ),
        ),
        migrations.RunSQL(REPLACED_ONCE, NEVER_REPLACED),
    ]
