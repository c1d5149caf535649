"""Pages in which a house tells readers of itself: versions are added, never changed."""

import django.db.models.deletion
import django.db.models.functions.datetime
import factcheck.people.ids
from django.conf import settings
from django.db import migrations, models


STAY = """
CREATE TRIGGER pages_stay BEFORE UPDATE OR DELETE ON publication_pagetext
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER pages_stay_all BEFORE TRUNCATE ON publication_pagetext
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();
"""
CHANGE = """
DROP TRIGGER pages_stay ON publication_pagetext;
DROP TRIGGER pages_stay_all ON publication_pagetext;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("publication", "0015_submissions_are_passed_on"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PageText",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=factcheck.people.ids.uuid7,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "page",
                    models.CharField(
                        choices=[
                            ("how-we-work", "How we work"),
                            ("about", "Who we are"),
                            ("privacy", "Privacy"),
                            ("contact", "Contact"),
                        ],
                        max_length=12,
                        verbose_name="page",
                    ),
                ),
                ("version", models.PositiveIntegerField(editable=False, verbose_name="version")),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                (
                    "text",
                    models.TextField(
                        help_text="A small Markdown: ## headings, lists, *emphasis*, > quotations and [links](https://…).",
                        verbose_name="text",
                    ),
                ),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="written",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "page of the house",
                "verbose_name_plural": "pages of the house",
                "ordering": ("page", "-version"),
                "constraints": [
                    models.UniqueConstraint(fields=("page", "version"), name="page_version_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("page__in", ["how-we-work", "about", "privacy", "contact"])
                        ),
                        name="page_is_of_the_house",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("title", ""), _negated=True),
                            models.Q(("text", ""), _negated=True),
                        ),
                        name="page_says_something",
                    ),
                ],
            },
        ),
        migrations.RunSQL(STAY, CHANGE),
    ]
