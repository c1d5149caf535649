from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0012_routing_by_rules_and_marks"),
        ("evidence", "0015_robots_are_obeyed"),
        ("jobs", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="provideranswer",
            name="seconds",
            field=models.FloatField(blank=True, null=True, verbose_name="seconds"),
        ),
        migrations.AddIndex(
            model_name="search",
            index=models.Index(fields=["finished_at"], name="search_by_day"),
        ),
    ]
