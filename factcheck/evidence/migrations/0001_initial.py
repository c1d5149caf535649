import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.serializers.json
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import factcheck.evidence.archived
import factcheck.people.ids
from django.conf import settings
from django.db import migrations, models

from factcheck.people.at_once import AtOnce


class Migration(AtOnce):
    dependencies = [
        ("articles", "0001_initial"),
        ("claims", "0001_initial"),
        ("jobs", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Search",
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
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="searches",
                        to="claims.claim",
                    ),
                ),
                (
                    "job",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="jobs.job"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "looking"),
                            ("complete", "complete"),
                            ("partial", "partial"),
                            ("failed", "failed"),
                        ],
                        default="waiting",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="why it failed")),
                (
                    "question",
                    models.JSONField(
                        default=dict,
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        verbose_name="question",
                    ),
                ),
                ("outlets", models.PositiveIntegerField(default=0, verbose_name="outlets")),
                (
                    "independent_origins",
                    models.PositiveIntegerField(default=0, verbose_name="independent origins"),
                ),
                (
                    "origins_upper",
                    models.PositiveIntegerField(default=0, verbose_name="origins, upper bound"),
                ),
                (
                    "primary_sources",
                    models.PositiveIntegerField(default=0, verbose_name="primary sources"),
                ),
                ("circular", models.BooleanField(default=False, verbose_name="circular")),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="asked"
                    ),
                ),
                (
                    "finished_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="finished"),
                ),
            ],
            options={
                "verbose_name": "search",
                "verbose_name_plural": "searches",
                "ordering": ("claim", "-number"),
                "indexes": [models.Index(fields=["finished_at"], name="search_by_day")],
                "constraints": [
                    models.UniqueConstraint(fields=("claim", "number"), name="search_number_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ProviderAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="evidence.search",
                    ),
                ),
                ("provider", models.CharField(max_length=40, verbose_name="provider")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("answered", "answered"),
                            ("part", "answered in part"),
                            ("failed", "did not answer"),
                        ],
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("items", models.PositiveIntegerField(default=0, verbose_name="items")),
                ("requests", models.PositiveSmallIntegerField(default=0, verbose_name="requests")),
                ("error", models.TextField(blank=True, verbose_name="error")),
                ("seconds", models.FloatField(blank=True, null=True, verbose_name="seconds")),
            ],
            options={
                "verbose_name": "provider's answer",
                "verbose_name_plural": "providers' answers",
                "ordering": ("search", "provider"),
                "indexes": [models.Index(fields=["provider", "-id"], name="answers_of_a_provider")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("search", "provider"), name="provider_answers_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ArchiveText",
            fields=[
                (
                    "revision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="archive_text",
                        serialize=False,
                        to="articles.revision",
                    ),
                ),
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="articles.article",
                    ),
                ),
                ("day", models.DateField(blank=True, null=True)),
                ("words", models.PositiveIntegerField()),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
                (
                    "months",
                    models.GeneratedField(
                        db_persist=True,
                        expression=factcheck.evidence.archived.Months("day"),
                        output_field=django.contrib.postgres.fields.ArrayField(
                            base_field=models.IntegerField(), size=None
                        ),
                    ),
                ),
                ("gist", models.BinaryField()),
            ],
            options={
                "verbose_name": "archive text",
                "verbose_name_plural": "archive texts",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["vector", "months"], name="archive_words"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                ("term", models.TextField(primary_key=True, serialize=False)),
                ("documents", models.PositiveIntegerField()),
            ],
            options={
                "verbose_name": "term",
                "verbose_name_plural": "terms",
            },
        ),
        migrations.CreateModel(
            name="Provider",
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
                    "name",
                    models.CharField(
                        help_text="Reviewers see it beside what it found.",
                        max_length=40,
                        unique=True,
                        verbose_name="name",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("factchecktools", "Google Fact Check Tools"),
                            ("gdelt", "GDELT DOC 2.0"),
                            ("searxng", "SearXNG"),
                            ("json", "another one that answers in JSON"),
                        ],
                        max_length=14,
                        verbose_name="kind",
                    ),
                ),
                (
                    "preset",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("newsapi", "NewsAPI"),
                            ("brave", "Brave Search"),
                            ("wikipedia", "Wikipedia (background only)"),
                        ],
                        help_text="For those that answer in JSON: how this one is asked and read.",
                        max_length=9,
                        verbose_name="preset",
                    ),
                ),
                (
                    "shape",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="For those that answer in JSON and have no preset: see docs/providers.md.",
                        verbose_name="own shape",
                    ),
                ),
                ("base_url", models.URLField(max_length=500, verbose_name="address")),
                ("sealed_key", models.TextField(blank=True, editable=False)),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        help_text="As in “en”. Empty: the language of the claim, where it can be asked for.",
                        max_length=12,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "Write a code, as in “en”."
                            )
                        ],
                        verbose_name="language",
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        help_text="As this provider writes it.",
                        max_length=3,
                        verbose_name="country",
                    ),
                ),
                (
                    "requests",
                    models.PositiveIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(10000),
                        ],
                        verbose_name="requests",
                    ),
                ),
                (
                    "per_seconds",
                    models.PositiveIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(2678400),
                        ],
                        verbose_name="in so many seconds",
                    ),
                ),
                (
                    "timeout",
                    models.PositiveSmallIntegerField(
                        default=15,
                        help_text="Seconds it has in one search, repeated requests included.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(40),
                        ],
                        verbose_name="patience",
                    ),
                ),
                (
                    "storage",
                    models.CharField(
                        choices=[
                            ("none", "nothing but the link"),
                            ("metadata", "link, title, outlet and date"),
                            ("excerpt", "these and the sentence that shows it"),
                            ("full", "all the text it gives"),
                        ],
                        default="metadata",
                        max_length=8,
                        verbose_name="may be kept",
                    ),
                ),
                (
                    "keep_days",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Empty: for ever. The link, title and date stay.",
                        null=True,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="days excerpts are kept",
                    ),
                ),
                ("on", models.BooleanField(default=True, verbose_name="switched on")),
                (
                    "desk",
                    models.ForeignKey(
                        blank=True,
                        help_text="Only claims of this desk are looked for here. Empty: those of all desks.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="providers",
                        to="people.desk",
                    ),
                ),
                (
                    "private_too",
                    models.BooleanField(
                        default=False,
                        help_text="Off: no word of a claim from a partner's private article goes out to it.",
                        verbose_name="private articles of partners too",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="added"
                    ),
                ),
            ],
            options={
                "verbose_name": "outside provider",
                "verbose_name_plural": "outside providers",
                "ordering": ("name",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name__in", ("", "archive")), _negated=True),
                        name="provider_name_is_its_own",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ("factchecktools", "gdelt", "searxng", "json"))
                        ),
                        name="provider_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "json"),
                            models.Q(("preset", ""), ("shape", {})),
                            _connector="OR",
                        ),
                        name="provider_shape_is_for_json",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("base_url__startswith", "https://"),
                            ("base_url__startswith", "http://"),
                            _connector="OR",
                        ),
                        name="provider_address_is_http",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("requests__range", (1, 10000)), ("per_seconds__range", (1, 2678400))
                        ),
                        name="provider_rate_is_bounded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("timeout__range", (1, 40))),
                        name="provider_timeout_is_bounded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("keep_days", None), ("storage__in", ("none", "metadata"))),
                            models.Q(
                                ("storage__in", ("excerpt", "full")),
                                models.Q(
                                    ("keep_days", None), ("keep_days__gte", 1), _connector="OR"
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="provider_keeps_what_it_may",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contact",
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
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacts",
                        to="claims.claim",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("whom", models.CharField(max_length=200, verbose_name="whom")),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("mail", "by e-mail"),
                            ("phone", "by telephone"),
                            ("post", "by post"),
                            ("social", "over a social network"),
                            ("other", "otherwise"),
                        ],
                        max_length=6,
                        verbose_name="how",
                    ),
                ),
                ("question", models.TextField(verbose_name="what we asked")),
                ("asked_at", models.DateTimeField(verbose_name="asked")),
                ("answer", models.TextField(blank=True, verbose_name="what they answered")),
                (
                    "answered_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="answered"),
                ),
                (
                    "amends",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="amended_by",
                        to="evidence.contact",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="written"
                    ),
                ),
            ],
            options={
                "verbose_name": "contact",
                "verbose_name_plural": "contacts",
                "ordering": ("asked_at", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", ""), ("answered_at", None)),
                            models.Q(
                                ("answered_at__gte", models.F("asked_at")),
                                ("answered_at__isnull", False),
                                models.Q(("answer", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="contact_is_answered_after_it_was_asked",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Shingles",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="shingles",
                        serialize=False,
                        to="articles.article",
                    ),
                ),
                (
                    "revision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="articles.revision",
                    ),
                ),
                ("day", models.DateField(blank=True, null=True)),
                (
                    "probes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), size=None
                    ),
                ),
            ],
            options={
                "verbose_name": "shingles",
                "verbose_name_plural": "shingles",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["probes"], name="shingles_probes"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Newcomer",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="articles.article",
                    ),
                ),
                (
                    "since",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), db_index=True
                    ),
                ),
            ],
            options={
                "verbose_name": "newcomer",
                "verbose_name_plural": "newcomers",
            },
        ),
        migrations.CreateModel(
            name="Phrase",
            fields=[
                ("probe", models.IntegerField(primary_key=True, serialize=False)),
                ("articles", models.PositiveIntegerField()),
            ],
            options={
                "verbose_name": "common phrase",
                "verbose_name_plural": "common phrases",
            },
        ),
        migrations.CreateModel(
            name="Copy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "copy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="originals",
                        to="articles.article",
                    ),
                ),
                (
                    "original",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="copies",
                        to="articles.article",
                    ),
                ),
                ("share", models.FloatField(verbose_name="share of the shorter text")),
                ("run", models.PositiveIntegerField(verbose_name="words in a row")),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="found"
                    ),
                ),
            ],
            options={
                "verbose_name": "copy",
                "verbose_name_plural": "copies",
                "ordering": ("original", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("copy", "original"), name="copy_once"),
                    models.CheckConstraint(
                        condition=models.Q(("copy", models.F("original")), _negated=True),
                        name="copy_of_another",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Agency",
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
                    "other_names",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="As reports and credits call it, with their case: “AP”. Commas part them.",
                        size=None,
                        verbose_name="other names",
                    ),
                ),
                (
                    "dateline_forms",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="What means it in a dateline, byline or trailer only: “MAP”.",
                        size=None,
                        verbose_name="dateline forms",
                    ),
                ),
            ],
            options={
                "verbose_name": "news agency",
                "verbose_name_plural": "news agencies",
                "ordering": ("name",),
            },
        ),
        migrations.CreateModel(
            name="KnownCheck",
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
                    "claim",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="known_check",
                        to="claims.claim",
                    ),
                ),
                ("key", models.CharField(editable=False, max_length=64, unique=True)),
                ("text", models.TextField(verbose_name="claim reviewed")),
                ("claimant", models.CharField(blank=True, max_length=300, verbose_name="claimant")),
                ("claimed_on", models.DateField(blank=True, null=True, verbose_name="claimed")),
                (
                    "publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher"),
                ),
                ("site", models.CharField(blank=True, max_length=200, verbose_name="site")),
                ("url", models.CharField(max_length=2000, verbose_name="address")),
                ("title", models.CharField(blank=True, max_length=500, verbose_name="title")),
                ("rating", models.CharField(blank=True, max_length=300, verbose_name="rating")),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="reviewed")),
                ("language", models.CharField(blank=True, max_length=12, verbose_name="language")),
                ("corrected_on", models.DateField(blank=True, null=True, verbose_name="corrected")),
                ("withdrawn", models.BooleanField(default=False, verbose_name="withdrawn")),
                (
                    "changed_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="changed"
                    ),
                ),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                "verbose_name": "known fact-check",
                "verbose_name_plural": "known fact-checks",
                "ordering": ("-reviewed_on", "id"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["vector"], name="known_check_vector"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("text", ""), _negated=True),
                            models.Q(("url", ""), _negated=True),
                        ),
                        name="known_check_says_something",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Lookup",
            fields=[
                (
                    "claim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="lookup",
                        serialize=False,
                        to="claims.claim",
                    ),
                ),
                (
                    "job",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="jobs.job"
                    ),
                ),
                ("number", models.PositiveIntegerField(default=1, verbose_name="number")),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "looking"), ("done", "done"), ("failed", "failed")],
                        default="waiting",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                (
                    "asked_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="asked"
                    ),
                ),
                (
                    "finished_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="finished"),
                ),
            ],
            options={
                "verbose_name": "look among known fact-checks",
                "verbose_name_plural": "looks among known fact-checks",
            },
        ),
        migrations.CreateModel(
            name="Match",
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
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="matches",
                        to="claims.claim",
                    ),
                ),
                (
                    "known",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="matches",
                        to="evidence.knowncheck",
                    ),
                ),
                ("score", models.FloatField(verbose_name="score")),
                ("sure", models.BooleanField(verbose_name="sure")),
            ],
            options={
                "verbose_name": "match",
                "verbose_name_plural": "matches",
                "ordering": ("claim", "-score", "id"),
                "constraints": [
                    models.UniqueConstraint(fields=("claim", "known"), name="match_once"),
                    models.CheckConstraint(
                        condition=models.Q(("score__gte", 0), ("score__lte", 1)),
                        name="match_is_a_share",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Comparison",
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
                    "match",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="comparisons",
                        to="evidence.match",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                ("same", models.BooleanField(verbose_name="same in substance")),
                ("words", models.TextField(verbose_name="words compared")),
                ("because", models.TextField(verbose_name="reason")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="when"
                    ),
                ),
                (
                    "undone_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="taken back"),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "comparison",
                "verbose_name_plural": "comparisons",
                "ordering": ("match", "at", "id"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at", None)),
                        fields=("match",),
                        name="comparison_stands_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at", None), ("undone_by", None)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="comparison_is_taken_back_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Origin",
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
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="origins",
                        to="evidence.search",
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                (
                    "name",
                    models.CharField(
                        help_text="Where it comes from.", max_length=300, verbose_name="name"
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("supports", "supports"),
                            ("refutes", "refutes"),
                            ("discusses", "discusses"),
                            ("unrelated", "unrelated"),
                        ],
                        max_length=10,
                        verbose_name="stance",
                    ),
                ),
                (
                    "undetermined",
                    models.BooleanField(default=False, verbose_name="provenance undetermined"),
                ),
                ("items", models.PositiveIntegerField(default=0, verbose_name="items")),
            ],
            options={
                "verbose_name": "origin",
                "verbose_name_plural": "origins",
                "ordering": ("search", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("search", "number"), name="origin_number_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Hit",
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
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hits",
                        to="evidence.search",
                    ),
                ),
                ("provider", models.CharField(max_length=40, verbose_name="provider")),
                (
                    "also_found_by",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="also found by",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("coverage", "coverage"),
                            ("background", "background"),
                            ("check", "published fact-check"),
                        ],
                        default="coverage",
                        max_length=10,
                        verbose_name="role",
                    ),
                ),
                (
                    "key",
                    models.CharField(
                        help_text="What names this item at its provider.", max_length=200
                    ),
                ),
                ("rank", models.PositiveIntegerField(verbose_name="rank")),
                ("score", models.FloatField(verbose_name="score")),
                ("url", models.URLField(blank=True, max_length=2000, verbose_name="address")),
                ("title", models.CharField(blank=True, max_length=500, verbose_name="title")),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hits",
                        to="articles.publisher",
                    ),
                ),
                ("outlet", models.CharField(blank=True, max_length=200, verbose_name="outlet")),
                ("published_at", models.DateField(blank=True, null=True, verbose_name="published")),
                (
                    "revision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hits",
                        to="articles.revision",
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("supports", "supports"),
                            ("refutes", "refutes"),
                            ("discusses", "discusses"),
                            ("unrelated", "unrelated"),
                        ],
                        max_length=10,
                        verbose_name="stance",
                    ),
                ),
                ("confidence", models.FloatField(verbose_name="confidence")),
                (
                    "sentence",
                    models.TextField(blank=True, verbose_name="the sentence that shows it"),
                ),
                ("start", models.PositiveIntegerField(blank=True, null=True)),
                ("end", models.PositiveIntegerField(blank=True, null=True)),
                ("text", models.TextField(blank=True, verbose_name="text")),
                (
                    "keep_until",
                    models.DateTimeField(blank=True, null=True, verbose_name="text kept until"),
                ),
                (
                    "origin",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hits",
                        to="evidence.origin",
                    ),
                ),
                (
                    "copy_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="copies",
                        to="evidence.hit",
                    ),
                ),
            ],
            options={
                "verbose_name": "hit",
                "verbose_name_plural": "hits",
                "ordering": ("search", "rank"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("keep_until__isnull", False)),
                        fields=["keep_until"],
                        name="hit_text_to_forget",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("search", "provider", "key"), name="hit_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("origin__isnull", False), ("role", "coverage")),
                            models.Q(
                                ("copy_of", None),
                                ("origin", None),
                                ("role__in", ("background", "check")),
                            ),
                            _connector="OR",
                        ),
                        name="only_coverage_has_an_origin",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PrimarySource",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sources",
                        to="evidence.search",
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("names", models.JSONField(default=list, verbose_name="what it is called")),
                ("hits", models.ManyToManyField(related_name="sources", to="evidence.hit")),
            ],
            options={
                "verbose_name": "primary source",
                "verbose_name_plural": "primary sources",
                "ordering": ("search", "number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("search", "number"), name="primary_source_number_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Ruling",
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
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rulings",
                        to="claims.claim",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                ("item", models.CharField(max_length=2000, verbose_name="item")),
                ("item_name", models.CharField(max_length=300, verbose_name="item's outlet")),
                ("source", models.CharField(blank=True, max_length=2000, verbose_name="source")),
                ("source_name", models.CharField(max_length=300, verbose_name="source's name")),
                ("derives", models.BooleanField(verbose_name="comes from it")),
                (
                    "shared",
                    models.BooleanField(default=False, verbose_name="about the primary source"),
                ),
                ("because", models.TextField(verbose_name="reason")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="when"
                    ),
                ),
                (
                    "undone_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="taken back"),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "ruling",
                "verbose_name_plural": "rulings",
                "ordering": ("claim", "at", "id"),
                "constraints": [
                    models.UniqueConstraint(
                        models.F("claim"),
                        django.db.models.functions.text.MD5("item"),
                        django.db.models.functions.text.MD5("source"),
                        models.F("source_name"),
                        models.F("shared"),
                        condition=models.Q(("undone_at", None)),
                        name="ruling_stands_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("item", models.F("source")), _negated=True),
                        name="ruling_on_two_items",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at", None), ("undone_by", None)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="ruling_is_taken_back_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Content",
            fields=[
                (
                    "sha256",
                    models.CharField(
                        max_length=64, primary_key=True, serialize=False, verbose_name="SHA-256"
                    ),
                ),
                ("size", models.PositiveIntegerField(verbose_name="bytes")),
                ("body", models.BinaryField(null=True, verbose_name="raw bytes")),
                (
                    "kept_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="kept"
                    ),
                ),
            ],
            options={
                "verbose_name": "stored bytes",
                "verbose_name_plural": "stored bytes",
            },
        ),
        migrations.CreateModel(
            name="Evidence",
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
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evidence",
                        to="claims.claim",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("web", "web page"),
                            ("document", "document"),
                            ("picture", "picture"),
                            ("data", "data"),
                            ("call", "call note"),
                        ],
                        default="web",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("url", models.URLField(blank=True, max_length=2000, verbose_name="address")),
                ("title", models.CharField(max_length=500, verbose_name="title")),
                ("quote", models.TextField(blank=True, verbose_name="quoted words")),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("supports", "supports"),
                            ("refutes", "refutes"),
                            ("discusses", "discusses"),
                            ("unrelated", "unrelated"),
                        ],
                        max_length=10,
                        verbose_name="stance",
                    ),
                ),
                ("primary", models.BooleanField(default=False, verbose_name="primary source")),
                (
                    "hit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="evidence.hit",
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="articles.revision",
                    ),
                ),
                (
                    "withheld",
                    models.TextField(
                        blank=True,
                        db_default="",
                        help_text="Readers see this reason in place of the source.",
                        verbose_name="why readers are not told of it",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="added"
                    ),
                ),
            ],
            options={
                "verbose_name": "piece of evidence",
                "verbose_name_plural": "evidence",
                "ordering": ("created_at",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("claim", "round", "added_by", "hit"), name="evidence_once_per_hit"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Capture",
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
                    "evidence",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="captures",
                        to="evidence.evidence",
                    ),
                ),
                (
                    "job",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="jobs.job"
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
                ("reason", models.TextField(blank=True, verbose_name="why it failed")),
                (
                    "http_status",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="HTTP status"
                    ),
                ),
                (
                    "content",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evidence.content",
                    ),
                ),
                (
                    "file_name",
                    models.CharField(blank=True, max_length=200, verbose_name="name of the file"),
                ),
                (
                    "kept_out",
                    models.BooleanField(
                        db_default=False, default=False, verbose_name="kept out by robots.txt"
                    ),
                ),
                (
                    "despite_robots",
                    models.TextField(
                        blank=True, db_default="", verbose_name="why robots.txt is set aside"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="begun"
                    ),
                ),
                (
                    "finished_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="finished"),
                ),
            ],
            options={
                "verbose_name": "try to keep a copy",
                "verbose_name_plural": "tries to keep a copy",
                "ordering": ("-created_at", "-id"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "waiting")),
                        fields=("evidence",),
                        name="capture_one_at_a_time",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Snapshot",
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
                    "evidence",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="snapshots",
                        to="evidence.evidence",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                (
                    "content",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="snapshots",
                        to="evidence.content",
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("fetched", "fetched from its address"),
                            ("archive", "from our archive of articles"),
                            ("uploaded", "uploaded"),
                        ],
                        max_length=8,
                        verbose_name="how it came",
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
                ("headers", models.JSONField(blank=True, default=dict, verbose_name="headers")),
                (
                    "content_type",
                    models.CharField(blank=True, max_length=200, verbose_name="declared type"),
                ),
                ("media_type", models.CharField(max_length=100, verbose_name="type of the bytes")),
                (
                    "file_name",
                    models.CharField(blank=True, max_length=200, verbose_name="name of the file"),
                ),
                ("fetched_at", models.DateTimeField(verbose_name="fetched")),
                ("text", models.TextField(blank=True, verbose_name="text")),
                ("truncated", models.BooleanField(default=False, verbose_name="truncated")),
                ("unread", models.TextField(blank=True, verbose_name="why there is no text")),
                ("pages", models.PositiveIntegerField(blank=True, null=True, verbose_name="pages")),
                ("width", models.PositiveIntegerField(blank=True, null=True, verbose_name="width")),
                (
                    "height",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="height"),
                ),
                (
                    "quote",
                    models.CharField(
                        choices=[
                            ("none", "nothing is quoted"),
                            ("found", "the quoted words stand in it"),
                            ("missing", "the quoted words do not stand in it"),
                            ("unread", "there is no text to look for them"),
                        ],
                        max_length=8,
                        verbose_name="quoted words",
                    ),
                ),
                (
                    "places",
                    models.JSONField(blank=True, default=list, verbose_name="where they stand"),
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
                    models.TextField(blank=True, verbose_name="why it was taken down"),
                ),
            ],
            options={
                "verbose_name": "stored copy",
                "verbose_name_plural": "stored copies",
                "ordering": ("evidence", "-number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("evidence", "number"), name="snapshot_number_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("redacted_at", None),
                                ("redacted_because", ""),
                                ("redacted_by", None),
                            ),
                            models.Q(
                                ("redacted_at__isnull", False),
                                ("redacted_by__isnull", False),
                                ("text", ""),
                                models.Q(("redacted_because", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="snapshot_taken_down_with_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Edge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="edges",
                        to="evidence.search",
                    ),
                ),
                (
                    "hit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="edges",
                        to="evidence.hit",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="derived",
                        to="evidence.hit",
                    ),
                ),
                ("source_name", models.CharField(max_length=300, verbose_name="source")),
                ("rule", models.CharField(max_length=4, verbose_name="rule")),
                (
                    "strength",
                    models.CharField(
                        choices=[
                            ("join", "joins"),
                            ("suggest", "suggests"),
                            ("cut", "cut by a person"),
                        ],
                        max_length=8,
                        verbose_name="strength",
                    ),
                ),
                ("reason", models.TextField(verbose_name="reason")),
            ],
            options={
                "verbose_name": "edge",
                "verbose_name_plural": "edges",
                "ordering": ("search", "hit", "rule"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("hit", "rule", "source_name", "source"),
                        name="edge_once",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
    ]
