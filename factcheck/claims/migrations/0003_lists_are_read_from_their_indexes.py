"""What lists are narrowed by lies in their indexes, and claims are kept by age, too."""

from django.db import migrations, models

from factcheck.people.at_once import AtOnce

IS_OPEN = models.Q(
    status__in=("new", "queued", "assigned", "in_review", "disputed", "decided", "correcting")
)
NARROWED_BY = (
    "desk",
    "status",
    "round",
    "topic",
    "language",
    "kind",
    "checkable",
    "worth",
    "speaker",
    "article",
)
ORDERED = (
    ("claim_open", ("rank_at", "id"), IS_OPEN),
    ("claim_open_topic", ("topic", "rank_at", "id"), IS_OPEN),
    ("claim_open_language", ("language", "rank_at", "id"), IS_OPEN),
    ("claim_by_age", ("created_at", "id"), None),
)
GONE = ("claim_open", "claim_open_desk", "claim_open_topic", "claim_open_language")


class Migration(AtOnce):
    dependencies = [("claims", "0002_claims_are_exact")]

    operations = [
        *(migrations.RemoveIndex(model_name="claim", name=name) for name in GONE),
        *(
            migrations.AddIndex(
                model_name="claim",
                index=models.Index(
                    fields=fields,
                    include=[name for name in NARROWED_BY if name not in fields],
                    name=name,
                    condition=condition,
                ),
            )
            for name, fields, condition in ORDERED
        ),
    ]
