from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("review", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="move",
            name="kind",
            field=models.CharField(
                blank=True,
                choices=[
                    ("opinion", "opinion"),
                    ("not_checkable", "not checkable"),
                    ("duplicate", "checked elsewhere"),
                    ("out_of_scope", "out of scope"),
                    ("error", "error"),
                    ("update", "new facts"),
                    ("clarification", "clarification"),
                ],
                default="",
                max_length=14,
                verbose_name="kind of reason",
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="verdict",
            name="claim_version",
            field=models.PositiveIntegerField(default=0, verbose_name="version of the claim"),
            preserve_default=False,
        ),
    ]
