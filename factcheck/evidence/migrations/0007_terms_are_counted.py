from django.db import migrations, models

# Vectors lie beside the table, so that a scan for a day reads few pages; rows written before stay
# where they are.
APART = "ALTER TABLE evidence_archivetext SET (toast_tuple_target = 128)"
TOGETHER = "ALTER TABLE evidence_archivetext RESET (toast_tuple_target)"


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0006_known_checks"),
    ]

    operations = [
        migrations.CreateModel(
            name="Term",
            fields=[
                ("term", models.TextField(primary_key=True, serialize=False)),
                ("documents", models.PositiveIntegerField()),
            ],
            options={
                "verbose_name": "term",
                "verbose_name_plural": "terms",
            },
        ),
        migrations.RunSQL(APART, TOGETHER),
    ]
