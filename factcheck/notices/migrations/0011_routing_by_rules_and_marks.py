"""Editors are told of conflicts, reviewers when their claims go to others."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("notices", "0010_not_published_at_its_time"),
    ]

    operations = [
        migrations.AlterField(
            model_name="notice",
            name="kind",
            field=models.CharField(
                choices=[
                    ("assigned", "assigned"),
                    ("conflict", "conflict of interest"),
                    ("handed_over", "handed over"),
                    ("disputed", "disputed"),
                    ("decided", "decided"),
                    ("published", "published"),
                    ("amended", "changed"),
                    ("no_claim", "called no claim"),
                    ("abstained", "abstained"),
                    ("lapsed", "time over"),
                    ("taken_over", "taken over"),
                    ("rewritten", "the article changed"),
                    ("fell", "not published"),
                    ("flagged", "flagged"),
                    ("due", "due soon"),
                    ("late", "late"),
                    ("mentioned", "mentioned"),
                    ("answered", "answered"),
                ],
                max_length=12,
                verbose_name="kind",
            ),
        ),
    ]
