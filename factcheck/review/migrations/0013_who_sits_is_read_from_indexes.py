"""Who sits on the claims of a page, and who ever sat there, is read from indexes alone."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from factcheck.people.at_once import AtOnce


class Migration(AtOnce):
    dependencies = [
        ("claims", "0008_claims_know_their_outlet"),
        ("review", "0012_who_is_on_a_claim_is_read_from_an_index"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="assignment",
            name="assignment_on_claim",
        ),
        migrations.AlterField(
            model_name="assignment",
            name="reviewer",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="assignments",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(
                condition=models.Q(("state__in", ("open", "in_work"))),
                fields=["claim"],
                include=("round", "seat", "reviewer"),
                name="assignment_on_claim",
            ),
        ),
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(
                fields=["reviewer", "claim"], include=("round",), name="assignment_of_reviewer"
            ),
        ),
    ]
