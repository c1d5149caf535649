import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import factcheck.people.ids
from django.conf import settings
from django.db import migrations, models

from factcheck.people.at_once import AtOnce


class Migration(AtOnce):
    dependencies = [
        ("articles", "0001_initial"),
        ("claims", "0001_initial"),
        ("evidence", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Comment",
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
                        related_name="comments",
                        to="claims.claim",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                (
                    "thread",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="review.comment",
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
                ("text", models.TextField(blank=True, verbose_name="words")),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="said"
                    ),
                ),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="withdrawn"),
                ),
                (
                    "resolved_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="resolved"),
                ),
                (
                    "resolved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "mentions",
                    models.ManyToManyField(
                        blank=True, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "comment",
                "verbose_name_plural": "comments",
                "ordering": ("created_at", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("text", ""), ("withdrawn_at__isnull", False)),
                            models.Q(
                                ("withdrawn_at__isnull", True),
                                models.Q(("text", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="comment_is_empty_once_withdrawn",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("resolved_at__isnull", True), ("resolved_by__isnull", True)),
                            models.Q(
                                ("resolved_at__isnull", False),
                                ("resolved_by__isnull", False),
                                ("thread__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="comment_thread_is_resolved_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DueRules",
            fields=[
                (
                    "desk",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="due_rules",
                        serialize=False,
                        to="people.desk",
                    ),
                ),
                (
                    "high",
                    models.PositiveIntegerField(
                        default=24,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="hours at high priority",
                    ),
                ),
                (
                    "normal",
                    models.PositiveIntegerField(
                        default=72,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="hours at normal priority",
                    ),
                ),
                (
                    "low",
                    models.PositiveIntegerField(
                        default=168,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="hours at low priority",
                    ),
                ),
                (
                    "high_from_worth",
                    models.FloatField(default=0.8, verbose_name="high priority from worth"),
                ),
                (
                    "low_below_worth",
                    models.FloatField(default=0.5, verbose_name="low priority below worth"),
                ),
                (
                    "remind_hours",
                    models.PositiveIntegerField(
                        default=4,
                        help_text="Then who holds a seat is reminded.",
                        verbose_name="hours before it is due",
                    ),
                ),
            ],
            options={
                "verbose_name": "rules of due dates",
                "verbose_name_plural": "rules of due dates",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("high__gte", 1), ("low__gte", 1), ("normal__gte", 1)),
                        name="due_after_an_hour_at_least",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("low_below_worth__lte", models.F("high_from_worth"))),
                        name="due_low_lies_below_high",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Deadline",
            fields=[
                (
                    "claim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="deadline",
                        serialize=False,
                        to="claims.claim",
                    ),
                ),
                (
                    "priority",
                    models.CharField(
                        choices=[("high", "high"), ("normal", "normal"), ("low", "low")],
                        max_length=6,
                        verbose_name="priority",
                    ),
                ),
                ("due_at", models.DateTimeField(db_index=True, verbose_name="due")),
                (
                    "set_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("because", models.TextField(blank=True, verbose_name="reason")),
                (
                    "reminded_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="holders reminded"),
                ),
                (
                    "escalated_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="editors told"),
                ),
            ],
            options={
                "verbose_name": "due date",
                "verbose_name_plural": "due dates",
                "ordering": ("due_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("because", ""), ("set_by__isnull", True)),
                            models.Q(
                                ("set_by__isnull", False), models.Q(("because", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="due_moved_by_somebody_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("priority__in", ["high", "normal", "low"])),
                        name="due_priority_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Scale",
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
                ("name", models.CharField(max_length=80, verbose_name="name")),
                ("version", models.PositiveIntegerField(default=1, verbose_name="version")),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="created"
                    ),
                ),
            ],
            options={
                "verbose_name": "rating scale",
                "verbose_name_plural": "rating scales",
                "ordering": ("name", "-version"),
                "constraints": [
                    models.UniqueConstraint(fields=("name", "version"), name="scale_version_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Rating",
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
                    "scale",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ratings",
                        to="review.scale",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(verbose_name="position")),
                ("slug", models.SlugField(max_length=40, verbose_name="slug")),
                ("name", models.CharField(max_length=60, verbose_name="name")),
                ("description", models.TextField(blank=True, verbose_name="when to use it")),
                (
                    "value",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="ClaimReview value"
                    ),
                ),
            ],
            options={
                "verbose_name": "rating",
                "verbose_name_plural": "ratings",
                "ordering": ("scale", "position"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("scale", "position"), name="rating_position_once"
                    ),
                    models.UniqueConstraint(fields=("scale", "slug"), name="rating_slug_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value__isnull", True),
                            models.Q(("value__gte", 1), ("value__lte", 5)),
                            _connector="OR",
                        ),
                        name="rating_value_one_to_five",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DeskRules",
            fields=[
                (
                    "desk",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="rules",
                        serialize=False,
                        to="people.desk",
                    ),
                ),
                (
                    "seats",
                    models.PositiveSmallIntegerField(default=2, verbose_name="reviews per claim"),
                ),
                (
                    "tolerance",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="Steps of the scale that still count as agreement.",
                        verbose_name="tolerance",
                    ),
                ),
                (
                    "scale",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="review.scale",
                    ),
                ),
                (
                    "minimum_sources",
                    models.PositiveSmallIntegerField(
                        default=1, verbose_name="sources per review, at least"
                    ),
                ),
                (
                    "minimum_primary",
                    models.PositiveSmallIntegerField(
                        db_default=0, default=0, verbose_name="primary sources among them, at least"
                    ),
                ),
                (
                    "queue_from_worth",
                    models.FloatField(
                        blank=True,
                        default=0.4,
                        help_text="Checkable claims of at least this worth are queued by themselves.",
                        null=True,
                        verbose_name="queue from worth",
                    ),
                ),
                (
                    "routes_itself",
                    models.BooleanField(
                        default=False,
                        help_text="Queued claims are given to reviewers at once, instead of being taken.",
                        verbose_name="routes by itself",
                    ),
                ),
                (
                    "lease_minutes",
                    models.PositiveSmallIntegerField(default=120, verbose_name="lease in minutes"),
                ),
                (
                    "disputes",
                    models.CharField(
                        choices=[
                            ("adjudicator", "one editor adjudicates"),
                            ("panel", "a panel votes"),
                        ],
                        db_default="adjudicator",
                        default="adjudicator",
                        max_length=12,
                        verbose_name="disputes",
                    ),
                ),
                (
                    "panel_size",
                    models.PositiveSmallIntegerField(
                        db_default=3, default=3, verbose_name="votes of a panel, at most"
                    ),
                ),
                (
                    "panel_quorum",
                    models.PositiveSmallIntegerField(
                        db_default=3, default=3, verbose_name="votes of a panel, at least"
                    ),
                ),
                (
                    "dissent_public",
                    models.BooleanField(
                        db_default=True,
                        default=True,
                        help_text="Applies to verdicts that are written from now on.",
                        verbose_name="readers are told of dissent",
                    ),
                ),
                (
                    "scale_public",
                    models.BooleanField(
                        db_default=False,
                        default=False,
                        help_text="Its ratings stand under “How we work”.",
                        verbose_name="readers see the scale",
                    ),
                ),
                (
                    "guideline_public",
                    models.BooleanField(
                        db_default=False,
                        default=False,
                        help_text="Its newest version stands under “How we work”.",
                        verbose_name="readers see the guideline",
                    ),
                ),
            ],
            options={
                "verbose_name": "desk rules",
                "verbose_name_plural": "desk rules",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("panel_quorum__gte", 1),
                            ("panel_quorum__lte", models.F("panel_size")),
                            ("panel_size__lte", 15),
                        ),
                        name="quorum_within_panel",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("seats__gte", 1), ("seats__lte", 5)),
                        name="seats_one_to_five",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HarmMark",
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
                        related_name="harm_marks",
                        to="claims.claim",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("health", "health"),
                            ("violence", "violence, or calls for it"),
                            ("vote", "a vote or an election"),
                            ("money", "fraud, or loss of money"),
                            ("group", "hatred of a group"),
                            ("alarm", "alarm in an emergency"),
                        ],
                        max_length=8,
                        verbose_name="harm to",
                    ),
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
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="marked"
                    ),
                ),
                (
                    "lifted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("lifted_at", models.DateTimeField(blank=True, null=True, verbose_name="lifted")),
            ],
            options={
                "verbose_name": "mark of harm",
                "verbose_name_plural": "marks of harm",
                "ordering": ("claim", "at"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("lifted_at", None)),
                        fields=("claim", "kind"),
                        name="harm_marked_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("lifted_at", None), ("lifted_by", None)),
                            models.Q(("lifted_at__isnull", False), ("lifted_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="harm_lifted_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Conflict",
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
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conflicts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="articles.publisher",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.topic",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="claims.party",
                    ),
                ),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "declared_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        verbose_name="declared",
                    ),
                ),
            ],
            options={
                "verbose_name": "conflict of interest",
                "verbose_name_plural": "conflicts of interest",
                "ordering": ("user",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("party__isnull", True),
                                ("publisher__isnull", True),
                                ("speaker__isnull", False),
                                ("topic__isnull", True),
                            ),
                            models.Q(
                                ("party__isnull", True),
                                ("publisher__isnull", False),
                                ("speaker__isnull", True),
                                ("topic__isnull", True),
                            ),
                            models.Q(
                                ("party__isnull", True),
                                ("publisher__isnull", True),
                                ("speaker__isnull", True),
                                ("topic__isnull", False),
                            ),
                            models.Q(
                                ("party__isnull", False),
                                ("publisher__isnull", True),
                                ("speaker__isnull", True),
                                ("topic__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="conflict_names_one_thing",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Panel",
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
                        related_name="panels",
                        to="claims.claim",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                ("size", models.PositiveSmallIntegerField(verbose_name="votes at most")),
                ("quorum", models.PositiveSmallIntegerField(verbose_name="votes at least")),
                ("tolerance", models.PositiveSmallIntegerField(verbose_name="tolerance")),
                (
                    "called_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "called_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="called"
                    ),
                ),
                ("because", models.TextField(blank=True, verbose_name="why it was called")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed")),
                (
                    "closed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "closed_because",
                    models.TextField(blank=True, verbose_name="why it was closed early"),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("decided", "decided by a majority"),
                            ("tied", "no majority"),
                            ("short", "closed without a quorum"),
                        ],
                        max_length=8,
                        verbose_name="outcome",
                    ),
                ),
            ],
            options={
                "verbose_name": "panel",
                "verbose_name_plural": "panels",
                "ordering": ("claim", "round", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("claim", "round", "number"), name="panel_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("closed_at__isnull", True)),
                        fields=("claim",),
                        name="one_open_panel_per_claim",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("quorum__gte", 1), ("quorum__lte", models.F("size"))),
                        name="panel_quorum_within_size",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", True), ("outcome", "")),
                            models.Q(
                                ("closed_at__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="panel_closed_with_outcome",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Vote",
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
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="votes",
                        to="review.panel",
                    ),
                ),
                (
                    "voter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="votes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "said",
                    models.CharField(
                        choices=[
                            ("as_quoted", "said as quoted"),
                            ("differently", "said differently"),
                            ("not_said", "not said"),
                            ("cannot_tell", "cannot tell"),
                            ("own_voice", "the outlet's own voice"),
                        ],
                        max_length=12,
                        verbose_name="was it said?",
                    ),
                ),
                (
                    "rating",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="votes",
                        to="review.rating",
                    ),
                ),
                ("because", models.TextField(verbose_name="reason")),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="voted"
                    ),
                ),
                (
                    "set_aside_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="set aside"),
                ),
            ],
            options={
                "verbose_name": "vote",
                "verbose_name_plural": "votes",
                "ordering": ("panel", "at", "id"),
                "constraints": [
                    models.UniqueConstraint(fields=("panel", "voter"), name="one_vote_per_panelist")
                ],
            },
        ),
        migrations.CreateModel(
            name="Presence",
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
                        related_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("since", models.DateTimeField(verbose_name="since")),
                ("seen_at", models.DateTimeField(db_index=True, verbose_name="last seen")),
                ("active_at", models.DateTimeField(verbose_name="last active")),
            ],
            options={
                "verbose_name": "presence",
                "verbose_name_plural": "presences",
                "ordering": ("since",),
                "constraints": [
                    models.UniqueConstraint(fields=("claim", "user"), name="presence_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("active_at__lte", models.F("seen_at")),
                            ("since__lte", models.F("active_at")),
                        ),
                        name="presence_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reuse",
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
                        related_name="reuses",
                        to="claims.claim",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                (
                    "reviewer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "known",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evidence.knowncheck",
                    ),
                ),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="when"
                    ),
                ),
            ],
            options={
                "verbose_name": "reused verdict",
                "verbose_name_plural": "reused verdicts",
                "ordering": ("claim", "round", "at"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("claim", "round", "reviewer"), name="review_begun_from_one_verdict"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RoutingVersion",
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
                        related_name="routing_versions",
                        to="people.desk",
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                (
                    "balance",
                    models.CharField(
                        choices=[
                            ("in_hand", "claims in hand"),
                            ("lately", "claims given in the last seven days"),
                        ],
                        default="in_hand",
                        max_length=8,
                        verbose_name="balance",
                    ),
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
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="at"
                    ),
                ),
            ],
            options={
                "verbose_name": "version of routing rules",
                "verbose_name_plural": "versions of routing rules",
                "ordering": ("desk", "-number"),
                "constraints": [
                    models.UniqueConstraint(fields=("desk", "number"), name="routing_number_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="RoutingRule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rules",
                        to="review.routingversion",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(verbose_name="position")),
                ("name", models.CharField(max_length=80, verbose_name="name")),
                (
                    "languages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=12),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "publishers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "speakers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("worth_from", models.FloatField(default=0, verbose_name="worth at least")),
                ("harmful", models.BooleanField(default=False, verbose_name="marked as harmful")),
                (
                    "skills",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "people",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "only_people",
                    models.BooleanField(default=False, verbose_name="these people alone"),
                ),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("nothing", "counts for nothing"),
                            ("first", "who knows it comes first"),
                            ("only", "only who knows it"),
                        ],
                        default="first",
                        max_length=8,
                        verbose_name="knowing the topic",
                    ),
                ),
                ("lead", models.PositiveSmallIntegerField(default=3, verbose_name="claims more")),
            ],
            options={
                "verbose_name": "routing rule",
                "verbose_name_plural": "routing rules",
                "ordering": ("version", "position"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version", "position"), name="rule_position_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("worth_from__gte", 0), ("worth_from__lte", 1)),
                        name="rule_asks_for_a_share",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="rule_has_a_name"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("only_people", False),
                            models.Q(("people", []), _negated=True),
                            _connector="OR",
                        ),
                        name="rule_names_those_alone",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Guideline",
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
                        related_name="guidelines",
                        to="people.desk",
                    ),
                ),
                ("version", models.PositiveIntegerField(verbose_name="version")),
                ("text", models.TextField(verbose_name="text")),
                ("because", models.TextField(blank=True, verbose_name="what was changed and why")),
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
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="written"
                    ),
                ),
            ],
            options={
                "verbose_name": "guideline",
                "verbose_name_plural": "guidelines",
                "ordering": ("desk", "-version"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("desk", "version"), name="guideline_version_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Terms",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="terms",
                        to="claims.claim",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                (
                    "scale",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="terms",
                        to="review.scale",
                    ),
                ),
                (
                    "guideline",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="terms",
                        to="review.guideline",
                    ),
                ),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="pinned"
                    ),
                ),
            ],
            options={
                "verbose_name": "terms of a round",
                "verbose_name_plural": "terms of rounds",
                "ordering": ("claim", "round"),
                "constraints": [
                    models.UniqueConstraint(fields=("claim", "round"), name="terms_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Move",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="moves",
                        to="claims.claim",
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                (
                    "from_status",
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
                        max_length=10,
                        verbose_name="from",
                    ),
                ),
                (
                    "to_status",
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
                        max_length=10,
                        verbose_name="to",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="moves",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("because", models.TextField(blank=True, verbose_name="reason")),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("opinion", "opinion"),
                            ("not_checkable", "not checkable"),
                            ("duplicate", "checked elsewhere"),
                            ("out_of_scope", "out of scope"),
                            ("superseded", "not found by a newer engine"),
                            ("rewritten", "rewritten in the article"),
                            ("error", "error"),
                            ("update", "new facts"),
                            ("clarification", "clarification"),
                        ],
                        max_length=14,
                        verbose_name="kind of reason",
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
                "verbose_name": "move",
                "verbose_name_plural": "moves",
                "ordering": ("claim", "number"),
                "indexes": [
                    models.Index(
                        condition=models.Q(
                            ("to_status__in", ("decided", "published", "withdrawn"))
                        ),
                        fields=["at"],
                        name="move_to_an_outcome",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("claim", "number"), name="move_number_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Assignment",
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
                        related_name="assignments",
                        to="claims.claim",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                ("seat", models.PositiveSmallIntegerField(verbose_name="seat")),
                (
                    "reviewer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("in_work", "in work"),
                            ("submitted", "submitted"),
                            ("handed_back", "handed back"),
                            ("handed_over", "handed over"),
                            ("lapsed", "lapsed"),
                            ("abstained", "abstained"),
                            ("closed", "closed"),
                        ],
                        default="open",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("why", models.TextField(verbose_name="why this person")),
                (
                    "assigned_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "lease_until",
                    models.DateTimeField(blank=True, null=True, verbose_name="lease until"),
                ),
                (
                    "kept_ready",
                    models.BooleanField(
                        db_default=False,
                        default=False,
                        help_text="Taken ahead, while another review was being written, and not begun yet.",
                        verbose_name="kept ready",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="hand-over note")),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        verbose_name="assigned",
                    ),
                ),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed")),
                (
                    "closed_by",
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
                "verbose_name": "assignment",
                "verbose_name_plural": "assignments",
                "ordering": ("claim", "round", "seat", "created_at"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("state__in", ("open", "in_work"))),
                        fields=["reviewer", "state"],
                        name="assignment_in_hand",
                    ),
                    models.Index(fields=["reviewer", "created_at"], name="assignment_turns"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ("open", "in_work", "submitted"))),
                        fields=("claim", "round", "seat"),
                        name="one_reviewer_per_seat",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("state__in", ("open", "in_work", "submitted", "abstained"))
                        ),
                        fields=("claim", "round", "reviewer"),
                        name="one_seat_per_reviewer",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "assignment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="draft",
                        serialize=False,
                        to="review.assignment",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, verbose_name="version")),
                ("content", models.JSONField(default=dict, verbose_name="content")),
                ("saved_at", models.DateTimeField(verbose_name="saved")),
            ],
            options={
                "verbose_name": "draft",
                "verbose_name_plural": "drafts",
            },
        ),
        migrations.CreateModel(
            name="Review",
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
                    "assignment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="review",
                        to="review.assignment",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="claims.claim",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                (
                    "reviewer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "said",
                    models.CharField(
                        choices=[
                            ("as_quoted", "said as quoted"),
                            ("differently", "said differently"),
                            ("not_said", "not said"),
                            ("cannot_tell", "cannot tell"),
                            ("own_voice", "the outlet's own voice"),
                        ],
                        max_length=12,
                        verbose_name="was it said?",
                    ),
                ),
                (
                    "rating",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="review.rating",
                    ),
                ),
                (
                    "guideline",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="review.guideline",
                    ),
                ),
                ("method", models.TextField(verbose_name="how it was checked")),
                ("known", models.TextField(verbose_name="what we know")),
                ("unknown", models.TextField(blank=True, verbose_name="what we do not know")),
                ("why_checked", models.TextField(blank=True, verbose_name="why this claim")),
                ("waiver", models.TextField(blank=True, verbose_name="why fewer sources suffice")),
                ("submitted_at", models.DateTimeField(verbose_name="submitted")),
                ("sealed_until", models.DateTimeField(verbose_name="sealed until")),
                ("counted_at", models.DateTimeField(blank=True, null=True, verbose_name="counted")),
            ],
            options={
                "verbose_name": "review",
                "verbose_name_plural": "reviews",
                "ordering": ("claim", "round", "submitted_at"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("claim", "round", "reviewer"), name="one_review_per_round"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Verdict",
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
                        related_name="verdicts",
                        to="claims.claim",
                    ),
                ),
                ("version", models.PositiveIntegerField(verbose_name="version")),
                ("claim_version", models.PositiveIntegerField(verbose_name="version of the claim")),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verdicts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("agreement", "the reviews agreed"),
                            ("adjudication", "adjudicated"),
                            ("panel", "decided by a panel"),
                            ("correction", "corrected"),
                        ],
                        max_length=12,
                        verbose_name="how it was reached",
                    ),
                ),
                (
                    "said",
                    models.CharField(
                        choices=[
                            ("as_quoted", "said as quoted"),
                            ("differently", "said differently"),
                            ("not_said", "not said"),
                            ("cannot_tell", "cannot tell"),
                            ("own_voice", "the outlet's own voice"),
                        ],
                        max_length=12,
                        verbose_name="was it said?",
                    ),
                ),
                (
                    "rating",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verdicts",
                        to="review.rating",
                    ),
                ),
                (
                    "guideline",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verdicts",
                        to="review.guideline",
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verdicts",
                        to="articles.revision",
                    ),
                ),
                ("headline", models.CharField(max_length=200, verbose_name="headline")),
                ("summary", models.TextField(verbose_name="one sentence why")),
                ("method", models.TextField(verbose_name="how we checked")),
                ("known", models.TextField(verbose_name="what we found")),
                ("unknown", models.TextField(blank=True, verbose_name="what we do not know")),
                ("why_checked", models.TextField(blank=True, verbose_name="why this claim")),
                ("dissent", models.TextField(blank=True, verbose_name="dissent")),
                (
                    "dissent_public",
                    models.BooleanField(
                        null=True, verbose_name="readers are told who was overruled"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="public correction note")),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="written"
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
                (
                    "words_sha256",
                    models.CharField(
                        blank=True,
                        db_default="",
                        editable=False,
                        max_length=64,
                        verbose_name="SHA-256 of the words",
                    ),
                ),
                (
                    "evidence",
                    models.ManyToManyField(
                        blank=True, related_name="verdicts", to="evidence.evidence"
                    ),
                ),
                (
                    "contacts",
                    models.ManyToManyField(
                        blank=True, related_name="verdicts", to="evidence.contact"
                    ),
                ),
            ],
            options={
                "verbose_name": "verdict",
                "verbose_name_plural": "verdicts",
                "ordering": ("claim", "-version"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("claim", "version"), name="verdict_version_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Abstention",
            fields=[
                (
                    "assignment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="abstention",
                        serialize=False,
                        to="review.assignment",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("conflict", "a conflict of interest I just saw"),
                            ("not_my_field", "not my field"),
                            ("too_close", "I am too close to it"),
                            ("not_checkable", "not checkable for me"),
                        ],
                        max_length=13,
                        verbose_name="why",
                    ),
                ),
                ("because", models.TextField(verbose_name="reason")),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="when"
                    ),
                ),
            ],
            options={
                "verbose_name": "abstention",
                "verbose_name_plural": "abstentions",
                "ordering": ("at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ("conflict", "not_my_field", "too_close", "not_checkable"),
                            ),
                            models.Q(("because", ""), _negated=True),
                        ),
                        name="abstention_says_why",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FewerSeats",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fewer_seats",
                        to="claims.claim",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                ("seats", models.PositiveSmallIntegerField(verbose_name="reviews")),
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
            ],
            options={
                "verbose_name": "fewer seats",
                "verbose_name_plural": "fewer seats",
                "ordering": ("claim", "round", "-seats"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("claim", "round", "seats"), name="fewer_seats_said_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("seats__gte", 1), models.Q(("because", ""), _negated=True)
                        ),
                        name="fewer_seats_are_some_and_say_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Precedent",
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
                        related_name="precedents",
                        to="claims.claim",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                (
                    "verdict",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="precedent_for",
                        to="review.verdict",
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[("relied", "relied on"), ("set_aside", "set aside")],
                        max_length=9,
                        verbose_name="stance",
                    ),
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
                    "replaced_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="replaced"),
                ),
                (
                    "pinned_by",
                    models.ManyToManyField(
                        blank=True, related_name="precedents", to="review.verdict"
                    ),
                ),
            ],
            options={
                "verbose_name": "precedent",
                "verbose_name_plural": "precedents",
                "ordering": ("claim", "at", "id"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("replaced_at", None)),
                        fields=("claim", "round", "verdict", "by"),
                        name="precedent_weighed_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stance__in", ("relied", "set_aside")),
                            models.Q(("because", ""), _negated=True),
                        ),
                        name="precedent_says_how_and_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Pin",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "verdict",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pins",
                        to="review.verdict",
                    ),
                ),
                (
                    "evidence",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pins",
                        to="evidence.evidence",
                    ),
                ),
                (
                    "snapshot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pins",
                        to="evidence.snapshot",
                    ),
                ),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
            ],
            options={
                "verbose_name": "pinned copy",
                "verbose_name_plural": "pinned copies",
                "ordering": ("verdict", "id"),
                "constraints": [
                    models.UniqueConstraint(fields=("verdict", "evidence"), name="pin_once")
                ],
            },
        ),
    ]
