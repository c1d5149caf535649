"""A key may be a person's."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# On the way back keys are partners' alone.
UNKNOWN = """
DELETE FROM people_apikey WHERE partner_id IS NULL;
SET CONSTRAINTS ALL IMMEDIATE;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0004_routing_rules"),
    ]

    operations = [
        migrations.AddField(
            model_name="apikey",
            name="person",
            field=models.ForeignKey(
                blank=True,
                help_text="For programs of somebody on a desk: whatever they do, this person does.",
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="keys",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name="apikey",
            name="partner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="keys",
                to="people.partner",
            ),
        ),
        migrations.AddConstraint(
            model_name="apikey",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("partner__isnull", True), ("person__isnull", True), _connector="XOR"
                ),
                name="key_has_one_holder",
                violation_error_message="A key is a partner's or a person's.",
            ),
        ),
        migrations.RunSQL(migrations.RunSQL.noop, UNKNOWN),
    ]
