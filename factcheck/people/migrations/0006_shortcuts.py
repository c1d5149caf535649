"""Each person keeps the keys they chose."""

import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("people", "0005_keys_of_people"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="shortcuts",
            field=models.JSONField(
                blank=True, db_default={}, default=dict, editable=False, verbose_name="keys"
            ),
        ),
        migrations.AddConstraint(
            model_name="user",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(
                    models.Func(
                        "shortcuts", function="jsonb_typeof", output_field=models.TextField()
                    ),
                    "object",
                ),
                name="shortcuts_by_name",
            ),
        ),
    ]
