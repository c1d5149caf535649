"""How much of a claim's time has gone is told from when its due date was moved."""

from django.db import migrations, models

from factcheck.people.at_once import AtOnce


class Migration(AtOnce):
    dependencies = [
        ("review", "0013_who_sits_is_read_from_indexes"),
    ]

    operations = [
        migrations.AddField(
            model_name="deadline",
            name="moved_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddIndex(
            model_name="deadline",
            index=models.Index(
                condition=models.Q(("moved_at__isnull", False)),
                fields=["claim"],
                include=("moved_at",),
                name="deadline_moved",
            ),
        ),
    ]
