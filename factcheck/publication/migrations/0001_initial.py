import django.contrib.postgres.fields
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
        ("jobs", "0001_initial"),
        ("people", "0001_initial"),
        ("review", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Approval",
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
                        related_name="approvals",
                        to="claims.claim",
                    ),
                ),
                ("claim_version", models.PositiveIntegerField(verbose_name="version of the claim")),
                (
                    "verdict",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="review.verdict",
                    ),
                ),
                (
                    "job",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="jobs.job"
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True, db_default="", default="", verbose_name="public correction note"
                    ),
                ),
                ("slug", models.SlugField(blank=True, max_length=120, verbose_name="slug")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        verbose_name="approved",
                    ),
                ),
                ("publish_at", models.DateTimeField(verbose_name="to be published")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("published", "published"),
                            ("fallen", "fallen"),
                            ("called_off", "called off"),
                        ],
                        default="waiting",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("because", models.TextField(blank=True, verbose_name="why it fell")),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
            ],
            options={
                "verbose_name": "approval",
                "verbose_name_plural": "approvals",
                "ordering": ("publish_at", "id"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "waiting")),
                        fields=("claim",),
                        name="approval_waits_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("state", "waiting"), models.Q(("slug", ""), _negated=True)
                        ),
                        fields=("slug",),
                        name="approval_keeps_its_slug",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("note", ""), ("slug", ""), _connector="OR"),
                        name="approval_of_a_page_or_a_correction",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("publish_at__gt", models.F("made_at"))),
                        name="approval_is_for_later",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), ("state", "waiting")),
                            models.Q(
                                models.Q(("state", "waiting"), _negated=True),
                                ("ended_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="approval_ends_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Endpoint",
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
                        related_name="endpoints",
                        to="people.desk",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        help_text="Whose it is; empty: one of the house.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="endpoints",
                        to="people.partner",
                    ),
                ),
                ("url", models.CharField(max_length=2000, verbose_name="address")),
                (
                    "happenings",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("verdict.published", "published"),
                                ("verdict.corrected", "corrected"),
                                ("verdict.withdrawn", "withdrawn"),
                                ("verdict.redacted", "words taken down"),
                            ],
                            max_length=20,
                        ),
                        size=None,
                        verbose_name="is told of",
                    ),
                ),
                ("sealed_secret", models.TextField(editable=False)),
                ("sealed_former", models.TextField(blank=True, default="", editable=False)),
                (
                    "former_until",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="former secret until"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        verbose_name="registered",
                    ),
                ),
                (
                    "failing_since",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="failing since"
                    ),
                ),
                (
                    "disabled_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="disabled"
                    ),
                ),
                (
                    "disabled_because",
                    models.CharField(
                        blank=True,
                        editable=False,
                        max_length=300,
                        verbose_name="why it is disabled",
                    ),
                ),
            ],
            options={
                "verbose_name": "endpoint",
                "verbose_name_plural": "endpoints",
                "ordering": ("-created_at", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("happenings", []), _negated=True),
                        name="endpoint_is_told_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "happenings__contained_by",
                                [
                                    "verdict.published",
                                    "verdict.corrected",
                                    "verdict.withdrawn",
                                    "verdict.redacted",
                                ],
                            )
                        ),
                        name="endpoint_knows_happenings",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("url__startswith", "https://")),
                        name="endpoint_speaks_https",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("disabled_at", None), ("disabled_because", "")),
                            models.Q(
                                ("disabled_at__isnull", False),
                                models.Q(("disabled_because", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="endpoint_disabled_for_a_reason",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("disabled_at", None)),
                        fields=("desk", "partner", "url"),
                        name="endpoint_once",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FactCheck",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fact_check",
                        to="claims.claim",
                    ),
                ),
                (
                    "desk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fact_checks",
                        to="people.desk",
                    ),
                ),
                ("slug", models.SlugField(max_length=120, unique=True, verbose_name="slug")),
                (
                    "verdict",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="review.verdict",
                    ),
                ),
                (
                    "search",
                    models.ForeignKey(
                        blank=True,
                        help_text="The corroboration run that the page shows.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evidence.search",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fact_checks",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("published_at", models.DateTimeField(verbose_name="published")),
                ("modified_at", models.DateTimeField(verbose_name="changed")),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="withdrawn"),
                ),
                (
                    "withdrawn_because",
                    models.TextField(blank=True, verbose_name="why it was withdrawn"),
                ),
            ],
            options={
                "verbose_name": "fact-check",
                "verbose_name_plural": "fact-checks",
                "ordering": ("-published_at",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=["-published_at", "-id"],
                        name="page_in_force_by_day",
                    ),
                    models.Index(fields=["-modified_at", "-id"], name="page_by_change"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Event",
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
                        related_name="+",
                        to="people.desk",
                    ),
                ),
                (
                    "fact_check",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="publication.factcheck",
                    ),
                ),
                (
                    "verdict",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="review.verdict",
                    ),
                ),
                (
                    "happening",
                    models.CharField(
                        choices=[
                            ("verdict.published", "published"),
                            ("verdict.corrected", "corrected"),
                            ("verdict.withdrawn", "withdrawn"),
                            ("verdict.redacted", "words taken down"),
                        ],
                        max_length=20,
                        verbose_name="what happened",
                    ),
                ),
                ("data", models.JSONField(verbose_name="data")),
                ("at", models.DateTimeField(verbose_name="at")),
            ],
            options={
                "verbose_name": "event for partners",
                "verbose_name_plural": "events for partners",
                "ordering": ("-at", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "happening__in",
                                [
                                    "verdict.published",
                                    "verdict.corrected",
                                    "verdict.withdrawn",
                                    "verdict.redacted",
                                ],
                            )
                        ),
                        name="event_is_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Delivery",
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
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliveries",
                        to="publication.event",
                    ),
                ),
                (
                    "endpoint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliveries",
                        to="publication.endpoint",
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
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("delivered", "delivered"),
                            ("failed", "given up"),
                            ("unasked", "not called"),
                        ],
                        default="waiting",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="written"
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
            ],
            options={
                "verbose_name": "delivery",
                "verbose_name_plural": "deliveries",
                "ordering": ("-created_at", "-id"),
                "indexes": [
                    models.Index(fields=["endpoint", "state"], name="delivery_of_endpoint"),
                    models.Index(fields=["created_at", "id"], name="delivery_list"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("event", "endpoint"), name="delivery_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ended_at", None), ("job__isnull", False), ("state", "waiting")
                            ),
                            models.Q(
                                ("ended_at__isnull", False),
                                ("job__isnull", False),
                                ("state__in", ("delivered", "failed")),
                            ),
                            models.Q(
                                ("ended_at__isnull", False), ("job", None), ("state", "unasked")
                            ),
                            _connector="OR",
                        ),
                        name="delivery_has_its_job",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attempt",
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
                    "delivery",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attempts",
                        to="publication.delivery",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
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
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
                (
                    "status",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="status"),
                ),
                ("because", models.TextField(blank=True, verbose_name="what went wrong")),
            ],
            options={
                "verbose_name": "attempt to deliver",
                "verbose_name_plural": "attempts to deliver",
                "ordering": ("delivery", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("delivery", "number"), name="attempt_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_at", None), ("ended_at__gte", models.F("at")), _connector="OR"
                        ),
                        name="attempt_ends_later",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Recheck",
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
                    "fact_check",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rechecks",
                        to="publication.factcheck",
                    ),
                ),
                ("due_on", models.DateField(verbose_name="due")),
                ("because", models.TextField(verbose_name="why it has to be checked again")),
                (
                    "set_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "set_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="set"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("holds", "still holds"),
                            ("settled", "settled otherwise"),
                            ("dropped", "dropped"),
                        ],
                        max_length=8,
                        verbose_name="outcome",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note for readers")),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
            ],
            options={
                "verbose_name": "re-check",
                "verbose_name_plural": "re-checks",
                "ordering": ("due_on", "id"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("ended_at", None)),
                        fields=["due_on"],
                        name="recheck_due",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("fact_check",),
                        name="recheck_waits_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), ("ended_by", None), ("outcome", "")),
                            models.Q(
                                ("ended_at__isnull", False),
                                ("ended_by__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="recheck_ends_with_an_outcome",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("because", ""), _negated=True),
                        name="recheck_has_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Flag",
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
                        related_name="+",
                        to="people.desk",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("article", "the article reads otherwise"),
                            ("corrected", "a verdict of ours was corrected"),
                            ("withdrawn", "a verdict of ours was withdrawn"),
                            ("known", "a fact-check of others was changed"),
                            ("known_gone", "a fact-check of others was withdrawn"),
                            ("redacted", "a stored copy was taken down"),
                            ("taken_down", "words were taken down"),
                            ("recheck", "the day has come to check it again"),
                        ],
                        max_length=10,
                        verbose_name="what changed",
                    ),
                ),
                (
                    "link",
                    models.CharField(
                        choices=[
                            ("own", "the page stands on it"),
                            ("duplicate", "dismissed as checked there"),
                            ("precedent", "relied on as a precedent"),
                            ("begun", "a review was begun from it"),
                            ("cited", "the verdict cites it"),
                            ("same", "said to be the same in substance"),
                            ("shown", "the article shows the verdict"),
                            ("told", "a partner was told the earlier version"),
                        ],
                        max_length=10,
                        verbose_name="why it relied on it",
                    ),
                ),
                (
                    "fact_check",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="flags",
                        to="publication.factcheck",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="flags",
                        to="claims.claim",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="flags",
                        to="articles.article",
                    ),
                ),
                (
                    "delivery",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="flags",
                        to="publication.delivery",
                    ),
                ),
                (
                    "standing",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.standing",
                    ),
                ),
                (
                    "verdict",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="review.verdict",
                    ),
                ),
                (
                    "known",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evidence.knowncheck",
                    ),
                ),
                ("told_at", models.DateTimeField(blank=True, null=True, verbose_name="told")),
                (
                    "snapshot",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evidence.snapshot",
                    ),
                ),
                (
                    "recheck",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="publication.recheck",
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="articles.revision",
                    ),
                ),
                (
                    "raised_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="raised"
                    ),
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
                ("because", models.TextField(blank=True, verbose_name="what follows")),
            ],
            options={
                "verbose_name": "flag",
                "verbose_name_plural": "flags",
                "ordering": ("-raised_at", "-id"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("resolved_at__isnull", True)),
                        fields=["desk", "raised_at", "id"],
                        name="flag_open",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=(
                            "kind",
                            "fact_check",
                            "claim",
                            "article",
                            "delivery",
                            "standing",
                            "verdict",
                            "known",
                            "snapshot",
                            "recheck",
                            "revision",
                            "told_at",
                        ),
                        name="flag_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("article__isnull", True),
                                ("claim__isnull", True),
                                ("delivery__isnull", True),
                                ("fact_check__isnull", False),
                            ),
                            models.Q(
                                ("article__isnull", True),
                                ("claim__isnull", False),
                                ("delivery__isnull", True),
                                ("fact_check__isnull", True),
                            ),
                            models.Q(
                                ("article__isnull", False),
                                ("claim__isnull", True),
                                ("delivery__isnull", True),
                                ("fact_check__isnull", True),
                            ),
                            models.Q(
                                ("article__isnull", True),
                                ("claim__isnull", True),
                                ("delivery__isnull", False),
                                ("fact_check__isnull", True),
                                ("link", "told"),
                            ),
                            _connector="OR",
                        ),
                        name="flag_has_one_subject",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind", "article"),
                                ("known__isnull", True),
                                ("recheck__isnull", True),
                                ("revision__isnull", True),
                                ("snapshot__isnull", True),
                                ("standing__isnull", False),
                                ("verdict__isnull", True),
                            ),
                            models.Q(
                                ("kind__in", ("corrected", "withdrawn")),
                                ("known__isnull", True),
                                ("recheck__isnull", True),
                                ("revision__isnull", True),
                                ("snapshot__isnull", True),
                                ("standing__isnull", True),
                                ("verdict__isnull", False),
                            ),
                            models.Q(
                                ("kind__in", ("known", "known_gone")),
                                ("told_at__isnull", False),
                                ("known__isnull", False),
                                ("recheck__isnull", True),
                                ("revision__isnull", True),
                                ("snapshot__isnull", True),
                                ("standing__isnull", True),
                                ("verdict__isnull", True),
                            ),
                            models.Q(
                                ("kind", "redacted"),
                                ("known__isnull", True),
                                ("recheck__isnull", True),
                                ("revision__isnull", True),
                                ("snapshot__isnull", False),
                                ("standing__isnull", True),
                                ("verdict__isnull", True),
                            ),
                            models.Q(
                                ("kind", "taken_down"),
                                models.Q(
                                    models.Q(
                                        ("known__isnull", True),
                                        ("recheck__isnull", True),
                                        ("revision__isnull", False),
                                        ("snapshot__isnull", True),
                                        ("standing__isnull", True),
                                        ("verdict__isnull", True),
                                    ),
                                    models.Q(
                                        ("known__isnull", True),
                                        ("recheck__isnull", True),
                                        ("revision__isnull", True),
                                        ("snapshot__isnull", True),
                                        ("standing__isnull", True),
                                        ("verdict__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            models.Q(
                                ("kind", "recheck"),
                                ("known__isnull", True),
                                ("recheck__isnull", False),
                                ("revision__isnull", True),
                                ("snapshot__isnull", True),
                                ("standing__isnull", True),
                                ("verdict__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="flag_has_its_cause",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("because", ""), ("resolved_at", None), ("resolved_by", None)),
                            models.Q(
                                ("resolved_at__isnull", False),
                                models.Q(("because", ""), _negated=True),
                                models.Q(
                                    ("resolved_by__isnull", False),
                                    ("delivery__isnull", False),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="flag_resolved_with_reason",
                    ),
                ],
            },
        ),
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
                    "by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
        migrations.CreateModel(
            name="FormerName",
            fields=[
                (
                    "slug",
                    models.SlugField(
                        max_length=120, primary_key=True, serialize=False, verbose_name="slug"
                    ),
                ),
                (
                    "fact_check",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="former_names",
                        to="publication.factcheck",
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
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="until"
                    ),
                ),
            ],
            options={
                "verbose_name": "former name",
                "verbose_name_plural": "former names",
                "ordering": ("-at",),
            },
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                ("mail", models.EmailField(blank=True, max_length=254, verbose_name="mail")),
                (
                    "confirmed_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="letters confirmed"),
                ),
                ("visitor", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "received_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        verbose_name="received",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "answered_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="answered"),
                ),
                ("answer", models.TextField(blank=True, verbose_name="answer to the reader")),
                ("erased_at", models.DateTimeField(blank=True, null=True, verbose_name="erased")),
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
                        related_name="+",
                        to="people.desk",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="people.partner",
                    ),
                ),
                (
                    "code_hash",
                    models.CharField(editable=False, max_length=64, null=True, unique=True),
                ),
                ("digest", models.CharField(editable=False, max_length=64)),
                ("words", models.TextField(blank=True, verbose_name="what is claimed")),
                (
                    "url",
                    models.CharField(blank=True, max_length=2000, verbose_name="where it stands"),
                ),
                ("why", models.TextField(blank=True, verbose_name="why it matters")),
                ("language", models.CharField(blank=True, max_length=12, verbose_name="language")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "received"),
                            ("looked_at", "being looked at"),
                            ("taken", "taken up"),
                            ("joined", "joined to a claim"),
                            ("dismissed", "dismissed"),
                        ],
                        default="received",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="articles.article",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="claims.claim",
                    ),
                ),
            ],
            options={
                "verbose_name": "submission",
                "verbose_name_plural": "submissions",
                "ordering": ("received_at", "id"),
                "indexes": [
                    models.Index(
                        fields=["desk", "state", "received_at", "id"], name="submission_list"
                    ),
                    models.Index(fields=["received_at"], name="submission_lately"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("words", ""), _negated=True),
                            models.Q(("url", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="submission_says_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("code_hash__isnull", False), ("partner", None)),
                            models.Q(("code_hash", None), ("mail", ""), ("partner__isnull", False)),
                            _connector="OR",
                        ),
                        name="submission_is_followed_by_code_or_key",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("partner__isnull", False)),
                        fields=("partner", "digest"),
                        name="submission_of_a_partner_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer", ""),
                                ("answered_at", None),
                                ("article", None),
                                ("by", None),
                                ("claim", None),
                                ("state", "received"),
                            ),
                            models.Q(
                                ("answer", ""),
                                ("answered_at", None),
                                ("article", None),
                                ("by__isnull", False),
                                ("claim", None),
                                ("state", "looked_at"),
                            ),
                            models.Q(
                                ("answered_at__isnull", False),
                                ("article__isnull", False),
                                ("by__isnull", False),
                                ("claim", None),
                                ("state", "taken"),
                            ),
                            models.Q(
                                ("answered_at__isnull", False),
                                ("by__isnull", False),
                                ("claim__isnull", False),
                                ("state", "joined"),
                            ),
                            models.Q(
                                ("answered_at__isnull", False),
                                ("by__isnull", False),
                                ("claim", None),
                                ("state", "dismissed"),
                                models.Q(("answer", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="submission_is_answered_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Passing",
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
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passings",
                        to="publication.submission",
                    ),
                ),
                (
                    "origin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.desk",
                        verbose_name="from",
                    ),
                ),
                (
                    "to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.desk",
                        verbose_name="to",
                    ),
                ),
                ("because", models.TextField(verbose_name="why")),
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
                "verbose_name": "passing on of a submission",
                "verbose_name_plural": "passings on of submissions",
                "ordering": ("submission", "at", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("origin", models.F("to")), _negated=True),
                        name="passing_leads_elsewhere",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("because", ""), _negated=True), name="passing_says_why"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CorrectionRequest",
            fields=[
                ("mail", models.EmailField(blank=True, max_length=254, verbose_name="mail")),
                (
                    "confirmed_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="letters confirmed"),
                ),
                ("visitor", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "received_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        verbose_name="received",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "answered_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="answered"),
                ),
                ("answer", models.TextField(blank=True, verbose_name="answer to the reader")),
                ("erased_at", models.DateTimeField(blank=True, null=True, verbose_name="erased")),
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
                    "fact_check",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="requests",
                        to="publication.factcheck",
                    ),
                ),
                (
                    "desk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.desk",
                    ),
                ),
                ("code_hash", models.CharField(editable=False, max_length=64, unique=True)),
                ("words", models.TextField(verbose_name="what is wrong")),
                ("source", models.TextField(blank=True, verbose_name="what shows it")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "received"),
                            ("looked_at", "being looked at"),
                            ("accepted", "accepted"),
                            ("declined", "declined"),
                        ],
                        default="received",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "move",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="review.move",
                    ),
                ),
            ],
            options={
                "verbose_name": "correction request",
                "verbose_name_plural": "correction requests",
                "ordering": ("received_at", "id"),
                "indexes": [
                    models.Index(
                        fields=["desk", "state", "received_at", "id"], name="request_list"
                    ),
                    models.Index(fields=["received_at"], name="request_lately"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer", ""),
                                ("answered_at", None),
                                ("by", None),
                                ("move", None),
                                ("state", "received"),
                            ),
                            models.Q(
                                ("answer", ""),
                                ("answered_at", None),
                                ("by__isnull", False),
                                ("move", None),
                                ("state", "looked_at"),
                            ),
                            models.Q(
                                ("answered_at__isnull", False),
                                ("by__isnull", False),
                                ("move__isnull", False),
                                ("state", "accepted"),
                            ),
                            models.Q(
                                ("answered_at__isnull", False),
                                ("by__isnull", False),
                                ("move", None),
                                ("state", "declined"),
                                models.Q(("answer", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="request_is_answered_by_somebody",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Subscription",
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
                    "fact_check",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="subscriptions",
                        to="publication.factcheck",
                    ),
                ),
                ("mail", models.EmailField(blank=True, max_length=254, verbose_name="mail")),
                ("visitor", models.CharField(editable=False, max_length=64)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="asked"
                    ),
                ),
                (
                    "confirmed_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="confirmed"),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
            ],
            options={
                "verbose_name": "subscription",
                "verbose_name_plural": "subscriptions",
                "ordering": ("-created_at", "-id"),
                "indexes": [models.Index(fields=["created_at"], name="subscription_lately")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("mail", "fact_check"),
                        name="subscription_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), models.Q(("mail", ""), _negated=True)),
                            models.Q(("ended_at__isnull", False), ("mail", "")),
                            _connector="OR",
                        ),
                        name="subscription_ends_without_a_mail",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Correction",
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
                    "fact_check",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="publication.factcheck",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("error", "error"),
                            ("update", "new facts"),
                            ("clarification", "clarification"),
                        ],
                        max_length=14,
                        verbose_name="kind",
                    ),
                ),
                (
                    "before",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="review.verdict",
                    ),
                ),
                (
                    "after",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="review.verdict",
                    ),
                ),
                ("note", models.TextField(verbose_name="public note")),
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
                "verbose_name": "correction",
                "verbose_name_plural": "corrections",
                "ordering": ("-at",),
                "constraints": [
                    models.UniqueConstraint(fields=("fact_check", "after"), name="correction_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ReaderLetter",
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
                    "subscription",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letters",
                        to="publication.subscription",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letters",
                        to="publication.correctionrequest",
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letters",
                        to="publication.submission",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("confirm", "did you ask for this?"),
                            ("corrected", "corrected"),
                            ("withdrawn", "withdrawn"),
                            ("outcome", "what came of it"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "told",
                    models.CharField(
                        blank=True, db_default="", default="", max_length=12, verbose_name="outcome"
                    ),
                ),
                (
                    "fact_check",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="publication.factcheck",
                    ),
                ),
                (
                    "correction",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="publication.correction",
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
                        choices=[
                            ("waiting", "waiting"),
                            ("sending", "being sent"),
                            ("sent", "sent"),
                            ("dropped", "not wanted any more"),
                            ("failed", "failed"),
                            ("unsure", "perhaps sent"),
                        ],
                        default="waiting",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                (
                    "tries",
                    models.PositiveSmallIntegerField(db_default=0, default=0, verbose_name="tries"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="written"
                    ),
                ),
                (
                    "tried_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="last tried"),
                ),
                ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="sent")),
            ],
            options={
                "verbose_name": "letter to a reader",
                "verbose_name_plural": "letters to readers",
                "ordering": ("-created_at", "-id"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("correction__isnull", False)),
                        fields=("subscription", "correction"),
                        name="letter_of_a_correction_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "withdrawn")),
                        fields=("subscription", "fact_check"),
                        name="letter_of_a_withdrawal_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "outcome")),
                        fields=("request", "submission", "told"),
                        name="letter_of_an_outcome_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("correction", None),
                                ("fact_check", None),
                                ("kind", "confirm"),
                                ("told", ""),
                            ),
                            models.Q(
                                ("correction__isnull", False),
                                ("fact_check__isnull", False),
                                ("kind", "corrected"),
                                ("told", ""),
                            ),
                            models.Q(
                                ("correction", None),
                                ("fact_check__isnull", False),
                                ("kind", "withdrawn"),
                                ("told", ""),
                            ),
                            models.Q(
                                ("correction", None),
                                ("fact_check", None),
                                ("kind", "outcome"),
                                models.Q(("told", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="letter_tells_of_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("request__isnull", True),
                                ("submission__isnull", True),
                                ("subscription__isnull", False),
                                models.Q(("kind", "outcome"), _negated=True),
                            ),
                            models.Q(
                                models.Q(
                                    models.Q(
                                        ("request__isnull", False),
                                        ("submission__isnull", True),
                                        ("subscription__isnull", True),
                                    ),
                                    models.Q(
                                        ("request__isnull", True),
                                        ("submission__isnull", False),
                                        ("subscription__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                ("kind__in", ("confirm", "outcome")),
                            ),
                            _connector="OR",
                        ),
                        name="letter_was_wished_for",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReaderRules",
            fields=[
                (
                    "desk",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="reader_rules",
                        serialize=False,
                        to="people.desk",
                    ),
                ),
                (
                    "takes_submissions",
                    models.BooleanField(
                        default=True,
                        help_text="Readers may say what should be checked.",
                        verbose_name="takes submissions",
                    ),
                ),
                (
                    "keep_days",
                    models.PositiveSmallIntegerField(
                        default=180,
                        help_text="So long after the answer, or without one after it came, they are erased.",
                        verbose_name="keep addresses for days",
                    ),
                ),
            ],
            options={
                "verbose_name": "rules for readers",
                "verbose_name_plural": "rules for readers",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("keep_days__gte", 1), ("keep_days__lte", 3660)),
                        name="addresses_are_erased_some_day",
                    )
                ],
            },
        ),
    ]
