"""In a language whose verbs no rule knows, a claim without a speaker is not the outlet's own voice.

Left as they are: claims that a person judged or changed the voice of.
"""

from django.db import migrations, models

TELL = """
UPDATE claims_claim SET kind = 'unknown'
WHERE kind = 'own' AND speaker_id IS NULL AND language NOT IN ('en', '') AND NOT EXISTS (
  SELECT FROM claims_amendment
  WHERE claim_id = claims_claim.id AND kind IN ('judgement', 'speaker', 'carriers', 'added')
);
"""
UNTELL = "UPDATE claims_claim SET kind = 'own' WHERE kind = 'unknown';"


class Migration(migrations.Migration):
    dependencies = [("claims", "0008_claims_know_their_outlet")]

    operations = [
        migrations.AlterField(
            model_name="claim",
            name="kind",
            field=models.CharField(
                choices=[
                    ("direct", "direct quote"),
                    ("mixed", "partly quoted"),
                    ("indirect", "reported"),
                    ("own", "own voice"),
                    ("unknown", "who says it is not known"),
                ],
                max_length=8,
                verbose_name="kind",
            ),
        ),
        migrations.RunSQL(TELL, UNTELL),
    ]
