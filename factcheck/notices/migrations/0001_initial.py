import datetime
import django.db.models.deletion
import django.db.models.functions.datetime
import factcheck.notices.choosing
import factcheck.people.ids
from django.conf import settings
from django.db import migrations, models

from factcheck.people.at_once import AtOnce


class Migration(AtOnce):
    replaces = [
        ("notices", "0002_initial"),
        ("notices", "0003_amended_and_no_claim"),
        ("notices", "0004_rewritten_articles"),
        ("notices", "0005_flagged"),
        ("notices", "0006_due_and_late"),
        ("notices", "0007_lost_seats_and_abstentions"),
        ("notices", "0008_mentioned_and_answered"),
        ("notices", "0009_by_mail"),
        ("notices", "0010_not_published_at_its_time"),
        ("notices", "0011_routing_by_rules_and_marks"),
        ("notices", "0012_seats_are_handed_over"),
        ("notices", "0013_votes_are_asked_for"),
        ("notices", "0014_somebody_wrote"),
        ("notices", "0015_undelivered"),
        ("notices", "0016_mail_is_handed_over_once"),
    ]
    dependencies = [
        ("claims", "0001_initial"),
        ("people", "0001_initial"),
        ("publication", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Choice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notice_choices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("kind", models.CharField(max_length=12, verbose_name="kind")),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("none", "not at all"),
                            ("bell", "behind the bell"),
                            ("digest", "in the daily mail"),
                            ("mail", "by mail at once"),
                        ],
                        max_length=6,
                        verbose_name="how",
                    ),
                ),
            ],
            options={
                "verbose_name": "choice of notices",
                "verbose_name_plural": "choices of notices",
                "ordering": ("user", "kind"),
                "constraints": [
                    models.UniqueConstraint(fields=("user", "kind"), name="notice_choice_once"),
                    models.CheckConstraint(
                        condition=models.Q(("how__in", ["none", "bell", "digest", "mail"])),
                        name="notice_choice_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MailHours",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="mail_hours",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("wanted", models.BooleanField(default=True, verbose_name="send me mail")),
                (
                    "time_zone",
                    models.CharField(
                        default=factcheck.notices.choosing.usual_zone,
                        max_length=40,
                        verbose_name="time zone",
                    ),
                ),
                (
                    "digest_at",
                    models.TimeField(default=datetime.time(8, 0), verbose_name="daily mail at"),
                ),
                ("quiet_from", models.TimeField(blank=True, null=True, verbose_name="quiet from")),
                (
                    "quiet_until",
                    models.TimeField(blank=True, null=True, verbose_name="quiet until"),
                ),
            ],
            options={
                "verbose_name": "hours of mail",
                "verbose_name_plural": "hours of mail",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("quiet_from__isnull", True), ("quiet_until__isnull", True)),
                            models.Q(("quiet_from__isnull", False), ("quiet_until__isnull", False)),
                            _connector="OR",
                        ),
                        name="quiet_hours_have_an_end",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Digest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="digests",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("day", models.DateField(verbose_name="day")),
                (
                    "mailing_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="handed over"),
                ),
                ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="sent")),
            ],
            options={
                "verbose_name": "daily mail",
                "verbose_name_plural": "daily mails",
                "ordering": ("-day", "user"),
                "constraints": [
                    models.UniqueConstraint(fields=("user", "day"), name="one_digest_a_day")
                ],
            },
        ),
        migrations.CreateModel(
            name="Notice",
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
                        related_name="notices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("assigned", "assigned"),
                            ("conflict", "conflict of interest"),
                            ("handed_over", "handed over"),
                            ("disputed", "disputed"),
                            ("decided", "decided"),
                            ("published", "published"),
                            ("amended", "changed"),
                            ("no_claim", "called no claim"),
                            ("abstained", "abstained"),
                            ("lapsed", "time over"),
                            ("rewritten", "the article changed"),
                            ("fell", "not published"),
                            ("flagged", "flagged"),
                            ("due", "due soon"),
                            ("late", "late"),
                            ("mentioned", "mentioned"),
                            ("answered", "answered"),
                            ("vote_asked", "your vote is asked for"),
                            ("vote_closed", "vote closed"),
                            ("vote_late", "vote late"),
                            ("wrote", "somebody wrote"),
                            ("undelivered", "a partner was not told"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="publication.correctionrequest",
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="publication.submission",
                    ),
                ),
                ("key", models.CharField(max_length=200)),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("none", "not at all"),
                            ("bell", "behind the bell"),
                            ("digest", "in the daily mail"),
                            ("mail", "by mail at once"),
                        ],
                        db_default="bell",
                        default="bell",
                        max_length=6,
                        verbose_name="how",
                    ),
                ),
                (
                    "digest",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="notices",
                        to="notices.digest",
                    ),
                ),
                (
                    "mailing_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="handed over"),
                ),
                ("mailed_at", models.DateTimeField(blank=True, null=True, verbose_name="mailed")),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="created"
                    ),
                ),
                ("read_at", models.DateTimeField(blank=True, null=True, verbose_name="read")),
            ],
            options={
                "verbose_name": "notice",
                "verbose_name_plural": "notices",
                "ordering": ("-created_at",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("digest", None), ("how", "digest"), ("read_at", None)),
                        fields=["user"],
                        name="notice_for_digest",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("user", "key"), name="notice_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("claim__isnull", False),
                                ("request__isnull", True),
                                ("submission__isnull", True),
                            ),
                            models.Q(
                                ("claim__isnull", True),
                                ("request__isnull", False),
                                ("submission__isnull", True),
                            ),
                            models.Q(
                                ("claim__isnull", True),
                                ("request__isnull", True),
                                ("submission__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="notice_has_one_subject",
                    ),
                ],
            },
        ),
    ]
