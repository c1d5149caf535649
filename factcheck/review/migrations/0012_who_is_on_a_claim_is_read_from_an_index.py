from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0007_states_are_counted_a_thousand_to_a_page"),
        ("review", "0011_claims_know_when_they_are_due"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(
                fields=["claim"],
                include=("round", "reviewer"),
                name="assignment_on_claim",
                condition=models.Q(state__in=("open", "in_work")),
            ),
        ),
    ]
