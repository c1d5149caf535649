from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0012_routing_by_rules_and_marks"),
        ("review", "0028_moves_without_conflict"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name="move",
            index=models.Index(
                condition=models.Q(("to_status__in", ("decided", "published", "withdrawn"))),
                fields=["at"],
                name="move_to_an_outcome",
            ),
        ),
    ]
