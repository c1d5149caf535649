"""Routing rules are data, conflicts take effect at once, editors mark what is harmful."""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import factcheck.people.ids
from django.conf import settings
from django.db import migrations, models

REVIEWS = """
CREATE FUNCTION review_refuse_conflicted_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF review_conflicted(ARRAY[NEW.claim_id], ARRAY[NEW.reviewer_id]) THEN
    RAISE check_violation USING MESSAGE = 'This reviewer declared a conflict of interest.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_without_conflict
  BEFORE INSERT ON review_review
  FOR EACH ROW EXECUTE FUNCTION review_refuse_conflicted_review();
"""
REVIEWS_GONE = """
DROP TRIGGER reviews_without_conflict ON review_review;
DROP FUNCTION review_refuse_conflicted_review();
"""
STAY = "".join(
    f"""
CREATE TRIGGER {name}_stay BEFORE UPDATE OR DELETE ON {table}
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER {name}_stay_all BEFORE TRUNCATE ON {table}
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();
"""
    for name, table in (
        ("routing_versions", "review_routingversion"),
        ("routing_rules", "review_routingrule"),
    )
)
STAY_NO_MORE = """
DROP TRIGGER routing_versions_stay ON review_routingversion;
DROP TRIGGER routing_versions_stay_all ON review_routingversion;
DROP TRIGGER routing_rules_stay ON review_routingrule;
DROP TRIGGER routing_rules_stay_all ON review_routingrule;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0012_routing_by_rules_and_marks"),
        ("people", "0004_routing_rules"),
        ("review", "0023_rounds_pin_their_terms"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="conflict",
            name="declared_at",
            field=models.DateTimeField(
                db_default=django.db.models.functions.datetime.Now(), verbose_name="declared"
            ),
        ),
        migrations.AlterField(
            model_name="assignment",
            name="state",
            field=models.CharField(
                choices=[
                    ("open", "open"),
                    ("in_work", "in work"),
                    ("submitted", "submitted"),
                    ("handed_back", "handed back"),
                    ("handed_over", "given to somebody else"),
                    ("lapsed", "lapsed"),
                    ("taken_over", "taken over"),
                    ("abstained", "abstained"),
                    ("closed", "closed"),
                ],
                default="open",
                max_length=12,
                verbose_name="state",
            ),
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
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="at"
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
                    "desk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="routing_versions",
                        to="people.desk",
                    ),
                ),
            ],
            options={
                "verbose_name": "version of routing rules",
                "verbose_name_plural": "versions of routing rules",
                "ordering": ("desk", "-number"),
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
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rules",
                        to="review.routingversion",
                    ),
                ),
            ],
            options={
                "verbose_name": "routing rule",
                "verbose_name_plural": "routing rules",
                "ordering": ("version", "position"),
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
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="marked"
                    ),
                ),
                ("lifted_at", models.DateTimeField(blank=True, null=True, verbose_name="lifted")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    "lifted_by",
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
        migrations.AddConstraint(
            model_name="routingversion",
            constraint=models.UniqueConstraint(
                fields=("desk", "number"), name="routing_number_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="routingrule",
            constraint=models.UniqueConstraint(
                fields=("version", "position"), name="rule_position_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="routingrule",
            constraint=models.CheckConstraint(
                condition=models.Q(("worth_from__gte", 0), ("worth_from__lte", 1)),
                name="rule_asks_for_a_share",
            ),
        ),
        migrations.AddConstraint(
            model_name="routingrule",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="rule_has_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="routingrule",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("only_people", False), models.Q(("people", []), _negated=True), _connector="OR"
                ),
                name="rule_names_those_alone",
            ),
        ),
        migrations.RunSQL(REVIEWS, REVIEWS_GONE),
        migrations.RunSQL(STAY, STAY_NO_MORE),
    ]
