"""Who is known by another name since speakers were merged, the history of each claim tells."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0006_retired_claims"),
    ]

    operations = [
        migrations.AlterField(
            model_name="amendment",
            name="kind",
            field=models.CharField(
                choices=[
                    ("added", "added by hand"),
                    ("spans", "other words"),
                    ("split", "split"),
                    ("split_off", "split off"),
                    ("merged", "merged"),
                    ("speaker", "other speaker"),
                    ("carriers", "other carriers"),
                    ("renamed", "speakers merged"),
                    ("judgement", "judged otherwise"),
                    ("proposed", "wording proposed"),
                    ("approved", "wording approved"),
                    ("rejected", "wording rejected"),
                ],
                max_length=12,
                verbose_name="kind",
            ),
        ),
    ]
