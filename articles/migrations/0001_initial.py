import django.contrib.postgres.fields
import django.core.serializers.json
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import factcheck.people.ids
from django.conf import settings
from django.db import migrations, models

from factcheck.people.at_once import AtOnce


class Migration(AtOnce):
    dependencies = [
        ("jobs", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Owner",
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
                ("name", models.CharField(max_length=200, unique=True, verbose_name="name")),
            ],
            options={
                "verbose_name": "owner",
                "verbose_name_plural": "owners",
                "ordering": ("name",),
            },
        ),
        migrations.CreateModel(
            name="Publisher",
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
                ("name", models.CharField(max_length=200, unique=True, verbose_name="name")),
                (
                    "domain",
                    models.CharField(
                        blank=True, max_length=253, null=True, unique=True, verbose_name="domain"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("outlet", "outlet"),
                            ("agency", "news agency"),
                            ("official", "official body"),
                            ("social", "social media"),
                            ("encyclopedia", "encyclopedia"),
                        ],
                        default="outlet",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="publishers",
                        to="articles.owner",
                        verbose_name="owner",
                    ),
                ),
                (
                    "monthly_readers",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="If known, about how many.",
                        null=True,
                        verbose_name="readers a month",
                    ),
                ),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="other names",
                    ),
                ),
            ],
            options={
                "verbose_name": "publisher",
                "verbose_name_plural": "publishers",
                "ordering": ("name",),
            },
        ),
        migrations.CreateModel(
            name="Feed",
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
                    "desk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="feeds",
                        to="people.desk",
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        help_text="Whose pieces these are. Without one, the page of each piece tells.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="feeds",
                        to="articles.publisher",
                    ),
                ),
                ("address", models.URLField(max_length=2000, verbose_name="address")),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("public", "public: every desk may find it"),
                            ("desk", "desk: only this desk"),
                        ],
                        default="desk",
                        max_length=8,
                        verbose_name="visibility of its articles",
                    ),
                ),
                (
                    "pace",
                    models.PositiveIntegerField(
                        default=15,
                        help_text="From 5 to 10,080 (a week). After failures the pauses grow up to a day.",
                        verbose_name="minutes between two readings",
                    ),
                ),
                ("active", models.BooleanField(default=True, verbose_name="active")),
                (
                    "off_because",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="switched off because"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "not read yet"),
                            ("rss", "RSS"),
                            ("atom", "Atom"),
                            ("sitemap", "sitemap"),
                        ],
                        default="",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=500, verbose_name="title")),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        help_text="Of articles that do not tell theirs; found by itself where it is left empty.",
                        max_length=12,
                        verbose_name="language",
                    ),
                ),
                ("etag", models.CharField(blank=True, editable=False, max_length=500)),
                ("last_modified", models.CharField(blank=True, editable=False, max_length=500)),
                (
                    "job",
                    models.OneToOneField(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="jobs.job",
                    ),
                ),
                (
                    "next_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        verbose_name="next reading",
                    ),
                ),
                (
                    "read_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="last reading"),
                ),
                (
                    "success_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="last success"),
                ),
                ("last_error", models.TextField(blank=True, verbose_name="last error")),
                (
                    "failures",
                    models.PositiveIntegerField(default=0, verbose_name="failures in a row"),
                ),
                (
                    "items_seen",
                    models.PositiveIntegerField(
                        default=0, verbose_name="items at the last success"
                    ),
                ),
                (
                    "items_new",
                    models.PositiveBigIntegerField(default=0, verbose_name="items taken in so far"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="created"
                    ),
                ),
            ],
            options={
                "verbose_name": "feed",
                "verbose_name_plural": "feeds",
                "ordering": ("address",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("active", True)), fields=["next_at"], name="feed_due"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("desk", "address"), name="feed_once_per_desk"),
                    models.CheckConstraint(
                        condition=models.Q(("pace__gte", 5), ("pace__lte", 10080)),
                        name="feed_pace_is_bounded",
                        violation_error_message="A feed is read every 5 minutes to once a week.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("active", False), ("off_because", ""), _connector="OR"),
                        name="feed_off_for_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Article",
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
                    "desk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to="people.desk",
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to="people.partner",
                    ),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("public", "public: every desk may find it"),
                            ("desk", "desk: only this desk"),
                            ("partner", "partner: this desk and the partner who sent it"),
                        ],
                        default="desk",
                        max_length=8,
                        verbose_name="visibility",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "being read"),
                            ("ready", "read"),
                            ("failed", "could not be read"),
                        ],
                        default="waiting",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to="articles.publisher",
                    ),
                ),
                ("url", models.URLField(blank=True, max_length=2000, verbose_name="address")),
                ("title", models.CharField(blank=True, max_length=500, verbose_name="title")),
                (
                    "byline",
                    models.CharField(
                        blank=True, db_default="", max_length=500, verbose_name="byline"
                    ),
                ),
                ("published_at", models.DateField(blank=True, null=True, verbose_name="published")),
                ("language", models.CharField(blank=True, max_length=12, verbose_name="language")),
                ("digest", models.CharField(editable=False, max_length=64)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        verbose_name="received",
                    ),
                ),
                (
                    "visit_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="read again at"),
                ),
            ],
            options={
                "verbose_name": "article",
                "verbose_name_plural": "articles",
                "ordering": ("-created_at",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("visit_at__isnull", False)),
                        fields=["visit_at"],
                        name="article_to_visit",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("desk", "partner", "digest"),
                        name="article_once_per_side",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FeedItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "feed",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="articles.feed",
                    ),
                ),
                (
                    "guid",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="the feed's name for it"
                    ),
                ),
                ("address", models.URLField(blank=True, max_length=2000, verbose_name="address")),
                ("title", models.CharField(blank=True, max_length=500, verbose_name="title")),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="feed_items",
                        to="articles.article",
                    ),
                ),
                ("refused", models.TextField(blank=True, verbose_name="why it was not taken in")),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        verbose_name="first seen",
                    ),
                ),
            ],
            options={
                "verbose_name": "item of a feed",
                "verbose_name_plural": "items of feeds",
                "ordering": ("-created_at", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("guid", ""), _negated=True),
                        fields=("feed", "guid"),
                        name="feed_guid_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("address", ""), _negated=True),
                        fields=("feed", "address"),
                        name="feed_page_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("article__isnull", False), ("refused", "")),
                            models.Q(
                                ("article__isnull", True), models.Q(("refused", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="feed_item_taken_in_or_refused",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Site",
            fields=[
                (
                    "origin",
                    models.CharField(
                        max_length=300, primary_key=True, serialize=False, verbose_name="site"
                    ),
                ),
                (
                    "free_from",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        verbose_name="not before",
                    ),
                ),
                ("robots", models.TextField(blank=True, verbose_name="robots.txt")),
                (
                    "robots_state",
                    models.CharField(
                        choices=[
                            ("unread", "not read yet"),
                            ("read", "read"),
                            ("none", "there is none"),
                            ("away", "did not answer"),
                        ],
                        default="unread",
                        max_length=8,
                        verbose_name="robots.txt was",
                    ),
                ),
                (
                    "robots_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="robots.txt asked for"
                    ),
                ),
            ],
            options={
                "verbose_name": "site",
                "verbose_name_plural": "sites",
                "ordering": ("origin",),
            },
        ),
        migrations.CreateModel(
            name="Fetch",
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
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="fetches",
                        to="articles.article",
                    ),
                ),
                (
                    "job",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="jobs.job"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("url", "address"), ("html", "HTML"), ("text", "text")],
                        max_length=4,
                        verbose_name="kind",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("done", "done"), ("failed", "failed")],
                        default="waiting",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                (
                    "occasion",
                    models.CharField(
                        choices=[
                            ("submitted", "handed in"),
                            ("followed", "named by a feed"),
                            ("again", "read again"),
                        ],
                        db_default="submitted",
                        default="submitted",
                        max_length=10,
                        verbose_name="occasion",
                    ),
                ),
                ("url", models.URLField(blank=True, max_length=2000, verbose_name="address")),
                (
                    "final_url",
                    models.URLField(
                        blank=True, max_length=2000, verbose_name="address after redirects"
                    ),
                ),
                (
                    "http_status",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="HTTP status"
                    ),
                ),
                (
                    "content_type",
                    models.CharField(blank=True, max_length=200, verbose_name="content type"),
                ),
                ("body", models.BinaryField(blank=True, null=True, verbose_name="raw bytes")),
                (
                    "sha256",
                    models.CharField(
                        blank=True, max_length=64, verbose_name="SHA-256 of the raw bytes"
                    ),
                ),
                (
                    "etag",
                    models.CharField(blank=True, db_default="", editable=False, max_length=500),
                ),
                (
                    "last_modified",
                    models.CharField(blank=True, db_default="", editable=False, max_length=500),
                ),
                ("reason", models.TextField(blank=True, verbose_name="why it failed")),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="created"
                    ),
                ),
                (
                    "finished_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="finished"),
                ),
            ],
            options={
                "verbose_name": "fetch",
                "verbose_name_plural": "fetches",
                "ordering": ("-created_at",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "waiting")),
                        fields=("article",),
                        name="fetch_one_at_a_time",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Look",
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
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="looks",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "job",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jobs.job",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("url", "address"), ("html", "HTML"), ("text", "text")],
                        max_length=4,
                        verbose_name="kind",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "being fetched"),
                            ("ready", "can be seen"),
                            ("failed", "could not be fetched"),
                        ],
                        default="ready",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("url", models.URLField(blank=True, max_length=2000, verbose_name="address")),
                (
                    "final_url",
                    models.URLField(
                        blank=True, max_length=2000, verbose_name="address after redirects"
                    ),
                ),
                (
                    "http_status",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="HTTP status"
                    ),
                ),
                (
                    "content_type",
                    models.CharField(blank=True, max_length=200, verbose_name="content type"),
                ),
                ("body", models.BinaryField(blank=True, null=True, verbose_name="raw bytes")),
                ("etag", models.CharField(blank=True, editable=False, max_length=500)),
                ("last_modified", models.CharField(blank=True, editable=False, max_length=500)),
                ("reason", models.TextField(blank=True, verbose_name="why it failed")),
                (
                    "created_at",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="begun"),
                ),
            ],
            options={
                "verbose_name": "look before handing in",
                "verbose_name_plural": "looks before handing in",
                "ordering": ("-created_at",),
                "indexes": [models.Index(fields=["created_at"], name="look_by_age")],
            },
        ),
        migrations.CreateModel(
            name="Revision",
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
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="revisions",
                        to="articles.article",
                    ),
                ),
                (
                    "fetch",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="revision",
                        to="articles.fetch",
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("text", models.TextField(verbose_name="text")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256 of the text")),
                ("title", models.CharField(blank=True, max_length=500, verbose_name="title")),
                ("byline", models.CharField(blank=True, max_length=500, verbose_name="byline")),
                ("published_at", models.DateField(blank=True, null=True, verbose_name="published")),
                ("language", models.CharField(blank=True, max_length=12, verbose_name="language")),
                (
                    "blocks",
                    models.JSONField(
                        default=list,
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        verbose_name="blocks",
                    ),
                ),
                ("truncated", models.BooleanField(default=False, verbose_name="truncated")),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="created"
                    ),
                ),
                (
                    "redacted_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="taken down"),
                ),
                (
                    "redacted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "redacted_because",
                    models.TextField(
                        blank=True, db_default="", verbose_name="why it was taken down"
                    ),
                ),
            ],
            options={
                "verbose_name": "revision",
                "verbose_name_plural": "revisions",
                "ordering": ("article", "-number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("article", "number"), name="revision_number_once"
                    )
                ],
            },
        ),
    ]
