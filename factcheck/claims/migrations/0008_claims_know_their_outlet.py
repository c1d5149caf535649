"""A claim knows the outlet and the day of its article: a list shows both in every row.

What is due is kept once more without its states, to be counted from one place.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from factcheck.people.at_once import AtOnce

IS_OPEN = models.Q(
    status__in=("new", "queued", "assigned", "in_review", "disputed", "decided", "correcting")
)
# What is looked up is held, so that nobody changes it before the claim can be seen.
TELL = """
CREATE FUNCTION claims_outlet_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE claims_claim SET publisher_id = NEW.publisher_id, published_at = NEW.published_at
  WHERE article_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER outlets_told AFTER UPDATE OF publisher_id, published_at ON articles_article
  FOR EACH ROW WHEN (
    (OLD.publisher_id, OLD.published_at) IS DISTINCT FROM (NEW.publisher_id, NEW.published_at)
  ) EXECUTE FUNCTION claims_outlet_told();
"""
# Then put in order again: written anew, half of them lie far from those they came with.
FILL = """
UPDATE claims_claim
SET publisher_id = articles_article.publisher_id, published_at = articles_article.published_at
FROM articles_article WHERE articles_article.id = claims_claim.article_id;
CLUSTER claims_claim USING claims_claim_pkey;
"""
LEARN = """
CREATE FUNCTION claims_outlet_learnt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT publisher_id, published_at INTO NEW.publisher_id, NEW.published_at
  FROM articles_article WHERE id = NEW.article_id FOR SHARE;
  RETURN NEW;
END $$;

CREATE TRIGGER outlets_learnt
  BEFORE INSERT OR UPDATE OF article_id, publisher_id, published_at ON claims_claim
  FOR EACH ROW EXECUTE FUNCTION claims_outlet_learnt();
"""
UNTELL = """
DROP TRIGGER outlets_told ON articles_article;
DROP FUNCTION claims_outlet_told();
"""
UNLEARN = """
DROP TRIGGER outlets_learnt ON claims_claim;
DROP FUNCTION claims_outlet_learnt();
"""


class Migration(AtOnce):
    dependencies = [
        ("articles", "0004_articles_of_an_outlet_are_listed"),
        ("claims", "0007_states_are_counted_a_thousand_to_a_page"),
        ("people", "0003_signins_are_counted"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(model_name="claim", name="claim_due_in_states"),
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_by_rank_at",
        ),
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_by_created_at",
        ),
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_by_due_at",
        ),
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_of_topic",
        ),
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_of_language",
        ),
        migrations.RemoveIndex(
            model_name="claim",
            name="claim_of_speaker",
        ),
        migrations.AddField(
            model_name="claim",
            name="published_at",
            field=models.DateField(editable=False, null=True, verbose_name="published"),
        ),
        migrations.AddField(
            model_name="claim",
            name="publisher",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="articles.publisher",
            ),
        ),
        migrations.RunSQL(TELL, UNTELL),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.RunSQL(LEARN, UNLEARN),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(
                    ("due_at__isnull", False),
                    (
                        "status__in",
                        ("queued", "assigned", "in_review", "disputed", "decided", "correcting"),
                    ),
                ),
                fields=["desk", "due_at"],
                name="claim_due",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                fields=["desk", "status", "rank_at", "id"],
                include=(
                    "round",
                    "topic",
                    "language",
                    "kind",
                    "checkable",
                    "worth",
                    "speaker",
                    "publisher",
                ),
                name="claim_by_rank_at",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                fields=["desk", "status", "created_at", "id"],
                include=(
                    "round",
                    "topic",
                    "language",
                    "kind",
                    "checkable",
                    "worth",
                    "speaker",
                    "publisher",
                    "rank_at",
                    "due_at",
                ),
                name="claim_by_created_at",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(
                    ("due_at__isnull", False),
                    (
                        "status__in",
                        (
                            "new",
                            "queued",
                            "assigned",
                            "in_review",
                            "disputed",
                            "decided",
                            "correcting",
                        ),
                    ),
                ),
                fields=["desk", "status", "due_at", "id"],
                include=(
                    "round",
                    "topic",
                    "language",
                    "kind",
                    "checkable",
                    "worth",
                    "speaker",
                    "publisher",
                ),
                name="claim_by_due_at",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("topic__isnull", False)),
                fields=["topic", "desk", "status"],
                include=(
                    "round",
                    "language",
                    "kind",
                    "checkable",
                    "worth",
                    "speaker",
                    "publisher",
                    "id",
                    "rank_at",
                    "created_at",
                    "due_at",
                ),
                name="claim_of_topic",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                fields=["language", "desk", "status"],
                include=(
                    "round",
                    "topic",
                    "kind",
                    "checkable",
                    "worth",
                    "speaker",
                    "publisher",
                    "id",
                    "rank_at",
                    "created_at",
                    "due_at",
                ),
                name="claim_of_language",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("speaker__isnull", False)),
                fields=["speaker", "desk", "status"],
                include=(
                    "round",
                    "topic",
                    "language",
                    "kind",
                    "checkable",
                    "worth",
                    "publisher",
                    "id",
                    "rank_at",
                    "created_at",
                    "due_at",
                ),
                name="claim_of_speaker",
            ),
        ),
        # Made last: of two that cost it the same PostgreSQL takes the younger one, and this is short.
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                fields=["desk", "status", "due_at"],
                name="claim_due_in_states",
                condition=models.Q(due_at__isnull=False) & IS_OPEN,
            ),
        ),
    ]
