import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.datetime
import factcheck.people.ids
from django.conf import settings
from django.db import migrations, models

from factcheck.people.at_once import AtOnce


class Migration(AtOnce):
    dependencies = [
        ("articles", "0001_initial"),
        ("jobs", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Extraction",
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
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="extractions",
                        to="articles.revision",
                    ),
                ),
                (
                    "job",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="jobs.job"
                    ),
                ),
                ("engine", models.CharField(blank=True, max_length=40, verbose_name="engine")),
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
                ("quotes", models.JSONField(blank=True, default=list, verbose_name="quotations")),
                (
                    "without",
                    models.JSONField(
                        blank=True,
                        db_default=models.Value([], models.JSONField()),
                        default=list,
                        verbose_name="without",
                    ),
                ),
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
                "verbose_name": "extraction",
                "verbose_name_plural": "extractions",
                "ordering": ("-created_at",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("revision", "engine"), name="extraction_once_per_engine"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Party",
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
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parties",
                        to="people.desk",
                    ),
                ),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                ("key", models.CharField(editable=False, max_length=300)),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="articles.owner",
                        verbose_name="as an owner of publishers",
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="articles.publisher",
                        verbose_name="as a publisher",
                    ),
                ),
            ],
            options={
                "verbose_name": "party or organisation",
                "verbose_name_plural": "parties and organisations",
                "ordering": ("name",),
                "constraints": [
                    models.UniqueConstraint(fields=("desk", "key"), name="party_once_per_desk"),
                    models.CheckConstraint(
                        condition=models.Q(("key", ""), _negated=True), name="party_has_a_name"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Speaker",
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
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="speakers",
                        to="people.desk",
                    ),
                ),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                ("key", models.CharField(editable=False, max_length=300)),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="speakers",
                        to="claims.party",
                        verbose_name="party or organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "speaker",
                "verbose_name_plural": "speakers",
                "ordering": ("name",),
                "constraints": [
                    models.UniqueConstraint(fields=("desk", "key"), name="speaker_once_per_desk")
                ],
            },
        ),
        migrations.CreateModel(
            name="Claim",
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
                        related_name="claims",
                        to="people.desk",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="articles.article",
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="articles.revision",
                    ),
                ),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="claims.extraction",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("new", "new"),
                            ("queued", "queued"),
                            ("assigned", "assigned"),
                            ("in_review", "in review"),
                            ("disputed", "disputed"),
                            ("decided", "decided"),
                            ("published", "published"),
                            ("correcting", "correcting"),
                            ("withdrawn", "withdrawn"),
                            ("dismissed", "dismissed"),
                        ],
                        default="new",
                        editable=False,
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=0, editable=False, verbose_name="version"),
                ),
                (
                    "round",
                    models.PositiveSmallIntegerField(
                        default=1, editable=False, verbose_name="round"
                    ),
                ),
                ("text", models.TextField(verbose_name="words")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("direct", "direct quote"),
                            ("mixed", "partly quoted"),
                            ("indirect", "reported"),
                            ("own", "own voice"),
                        ],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="claims.speaker",
                    ),
                ),
                (
                    "denied",
                    models.BooleanField(
                        default=False,
                        help_text="The speaker says that this is not so.",
                        verbose_name="denied",
                    ),
                ),
                ("checkable", models.BooleanField(default=True, verbose_name="checkable")),
                ("worth", models.FloatField(default=0, verbose_name="worth")),
                (
                    "reach",
                    models.FloatField(
                        db_default=0, default=0, editable=False, verbose_name="reach"
                    ),
                ),
                (
                    "harms",
                    models.PositiveSmallIntegerField(
                        db_default=0, default=0, editable=False, verbose_name="marks of harm"
                    ),
                ),
                ("reasons", models.JSONField(blank=True, default=list, verbose_name="reasons")),
                (
                    "about_date",
                    models.DateField(blank=True, null=True, verbose_name="about the day"),
                ),
                (
                    "unresolved",
                    models.JSONField(
                        blank=True,
                        db_default=models.Value([], models.JSONField()),
                        default=list,
                        verbose_name="left open",
                    ),
                ),
                (
                    "wording",
                    models.TextField(blank=True, db_default="", verbose_name="our wording"),
                ),
                (
                    "wording_state",
                    models.CharField(
                        choices=[
                            ("none", "none"),
                            ("proposed", "proposed"),
                            ("approved", "approved"),
                            ("rejected", "rejected"),
                        ],
                        db_default="none",
                        default="none",
                        max_length=8,
                        verbose_name="our wording is",
                    ),
                ),
                (
                    "wording_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "split_from",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="split_off",
                        to="claims.claim",
                    ),
                ),
                (
                    "duplicate_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="duplicates",
                        to="claims.claim",
                    ),
                ),
                (
                    "retired_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="retired",
                        to="claims.extraction",
                    ),
                ),
                ("language", models.CharField(blank=True, max_length=12, verbose_name="language")),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="claims",
                        to="people.topic",
                    ),
                ),
                ("rank_at", models.DateTimeField(verbose_name="rank")),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="created"
                    ),
                ),
            ],
            options={
                "verbose_name": "claim",
                "verbose_name_plural": "claims",
                "ordering": ("rank_at", "id"),
                "indexes": [
                    models.Index(fields=["desk", "status", "rank_at", "id"], name="claim_queue"),
                    models.Index(
                        condition=models.Q(
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
                            )
                        ),
                        fields=["rank_at", "id"],
                        name="claim_open",
                    ),
                    models.Index(
                        condition=models.Q(
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
                            )
                        ),
                        fields=["desk", "rank_at", "id"],
                        name="claim_open_desk",
                    ),
                    models.Index(
                        condition=models.Q(
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
                            )
                        ),
                        fields=["topic", "rank_at", "id"],
                        name="claim_open_topic",
                    ),
                    models.Index(
                        condition=models.Q(
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
                            )
                        ),
                        fields=["language", "rank_at", "id"],
                        name="claim_open_language",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("text", config="simple"),
                        name="claim_words",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("worth__gte", 0), ("worth__lte", 1)),
                        name="worth_is_a_share",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("wording", ""),
                                ("wording_by__isnull", True),
                                ("wording_state", "none"),
                            ),
                            models.Q(
                                models.Q(("wording", ""), _negated=True),
                                ("wording_state", "proposed"),
                            ),
                            models.Q(
                                models.Q(("wording", ""), _negated=True),
                                ("wording_state__in", ("approved", "rejected")),
                                ("wording_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="wording_is_judged_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Amendment",
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
                        related_name="amendments",
                        to="claims.claim",
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("added", "added by hand"),
                            ("spans", "other words"),
                            ("split", "split"),
                            ("split_off", "split off"),
                            ("merged", "merged"),
                            ("speaker", "other speaker"),
                            ("carriers", "other carriers"),
                            ("renamed", "speakers merged"),
                            ("judgement", "judged otherwise"),
                            ("proposed", "wording proposed"),
                            ("approved", "wording approved"),
                            ("rejected", "wording rejected"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("before", models.JSONField(blank=True, default=dict, verbose_name="before")),
                ("after", models.JSONField(blank=True, default=dict, verbose_name="after")),
                ("because", models.TextField(blank=True, verbose_name="reason")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="amendments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="at"
                    ),
                ),
            ],
            options={
                "verbose_name": "amendment",
                "verbose_name_plural": "amendments",
                "ordering": ("claim", "number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("claim", "number"), name="amendment_number_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Contradiction",
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
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.claim",
                    ),
                ),
                ("why", models.TextField(verbose_name="why")),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="found"
                    ),
                ),
                (
                    "dismissed_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="dismissed"),
                ),
                (
                    "dismissed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("dismissed_because", models.TextField(blank=True, verbose_name="why it is none")),
            ],
            options={
                "verbose_name": "contradiction",
                "verbose_name_plural": "contradictions",
                "ordering": ("created_at", "id"),
                "constraints": [
                    models.UniqueConstraint(fields=("first", "second"), name="contradiction_once"),
                    models.CheckConstraint(
                        condition=models.Q(("first", models.F("second")), _negated=True),
                        name="contradiction_of_two",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("dismissed_at__isnull", True), ("dismissed_by__isnull", True)
                            ),
                            models.Q(
                                ("dismissed_at__isnull", False),
                                ("dismissed_by__isnull", False),
                                models.Q(("dismissed_because", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="contradiction_dismissed_with_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReAnchoring",
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
                    "revision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="re_anchoring",
                        to="articles.revision",
                    ),
                ),
                (
                    "job",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="jobs.job"
                    ),
                ),
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
                "verbose_name": "re-anchoring",
                "verbose_name_plural": "re-anchorings",
                "ordering": ("-created_at",),
            },
        ),
        migrations.CreateModel(
            name="Standing",
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
                        related_name="standings",
                        to="claims.claim",
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="standings",
                        to="articles.revision",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("exact", "unchanged"),
                            ("moved", "moved"),
                            ("changed", "changed"),
                            ("lost", "gone"),
                        ],
                        max_length=8,
                        verbose_name="outcome",
                    ),
                ),
                ("spans", models.JSONField(blank=True, default=list, verbose_name="places")),
                ("text", models.TextField(blank=True, verbose_name="words")),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="found"
                    ),
                ),
                (
                    "replaced_by",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaces",
                        to="claims.standing",
                    ),
                ),
            ],
            options={
                "verbose_name": "standing in a later revision",
                "verbose_name_plural": "standings in later revisions",
                "ordering": ("-created_at", "-id"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("replaced_by", None)),
                        fields=("claim", "revision"),
                        name="standing_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "lost"), ("spans", []), ("text", "")),
                            models.Q(
                                ("outcome__in", ("exact", "moved", "changed")),
                                models.Q(("spans", []), _negated=True),
                                models.Q(("text", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="standing_has_words_unless_lost",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TickedOff",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ticked_off",
                        to="articles.article",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256 of the text")),
                ("places", models.JSONField(verbose_name="places")),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="created"
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="settled")),
            ],
            options={
                "verbose_name": "ticked off",
                "verbose_name_plural": "ticked off",
                "ordering": ("-created_at",),
            },
        ),
        migrations.CreateModel(
            name="SpeakerAlias",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "desk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="speaker_aliases",
                        to="people.desk",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="aliases",
                        to="claims.speaker",
                    ),
                ),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                ("key", models.CharField(editable=False, max_length=300)),
                ("was", models.UUIDField(editable=False)),
            ],
            options={
                "verbose_name": "other name of a speaker",
                "verbose_name_plural": "other names of speakers",
                "ordering": ("name",),
                "constraints": [
                    models.UniqueConstraint(fields=("desk", "key"), name="alias_once_per_desk")
                ],
            },
        ),
        migrations.CreateModel(
            name="Span",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="spans",
                        to="claims.claim",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("start", models.PositiveIntegerField(verbose_name="start")),
                ("end", models.PositiveIntegerField(verbose_name="end")),
                ("text", models.TextField(verbose_name="words")),
                ("prefix", models.CharField(blank=True, max_length=32, verbose_name="before")),
                ("suffix", models.CharField(blank=True, max_length=32, verbose_name="after")),
            ],
            options={
                "verbose_name": "span",
                "verbose_name_plural": "spans",
                "ordering": ("claim", "position"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("claim", "position"), name="span_position_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end__gt", models.F("start"))), name="span_has_words"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attribution",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attributions",
                        to="claims.claim",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attributions",
                        to="claims.speaker",
                    ),
                ),
                (
                    "mention",
                    models.CharField(blank=True, max_length=300, verbose_name="as mentioned"),
                ),
            ],
            options={
                "verbose_name": "attribution",
                "verbose_name_plural": "attributions",
                "ordering": ("claim", "position"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("claim", "position"), name="attribution_link_once"
                    )
                ],
            },
        ),
    ]
