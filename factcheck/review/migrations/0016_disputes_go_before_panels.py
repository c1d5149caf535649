"""A dispute may go before a panel, and readers may be told of dissent or not."""

import django.db.models.deletion
import django.db.models.functions.datetime
import factcheck.people.ids
from django.conf import settings
from django.db import migrations, models

# A panel is called over a dispute; it is closed once, with what its votes allow, and stays.
PANELS = """
CREATE FUNCTION review_demand_a_dispute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.closed_at IS NOT NULL OR NOT EXISTS (
    SELECT FROM claims_claim
    WHERE id = NEW.claim_id AND status = 'disputed' AND round = NEW.round
  ) THEN
    RAISE check_violation USING MESSAGE = 'A panel is called over a dispute.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER panels_settle_disputes BEFORE INSERT ON review_panel
  FOR EACH ROW EXECUTE FUNCTION review_demand_a_dispute();

CREATE FUNCTION review_close_panels_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  given integer;
BEGIN
  SELECT count(*) INTO given FROM review_vote WHERE panel_id = OLD.id;
  IF OLD.closed_at IS NOT NULL OR NEW.closed_at IS NULL
    OR (NEW.id, NEW.claim_id, NEW.round, NEW.number, NEW.size, NEW.quorum, NEW.tolerance)
      IS DISTINCT FROM
      (OLD.id, OLD.claim_id, OLD.round, OLD.number, OLD.size, OLD.quorum, OLD.tolerance)
    OR (NEW.called_by_id, NEW.called_at, NEW.because)
      IS DISTINCT FROM (OLD.called_by_id, OLD.called_at, OLD.because)
  THEN
    RAISE check_violation USING MESSAGE = 'A panel is closed once, and nothing else changes.';
  END IF;
  IF (given >= NEW.quorum) = (NEW.outcome = 'short') THEN
    RAISE check_violation USING MESSAGE = 'A panel settles nothing without its quorum.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER panels_close_once BEFORE UPDATE ON review_panel
  FOR EACH ROW EXECUTE FUNCTION review_close_panels_once();
CREATE TRIGGER panels_stay BEFORE DELETE ON review_panel
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER panels_stay_all BEFORE TRUNCATE ON review_panel
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();
"""
PANELS_GONE = """
DROP TRIGGER panels_settle_disputes ON review_panel;
DROP TRIGGER panels_close_once ON review_panel;
DROP TRIGGER panels_stay ON review_panel;
DROP TRIGGER panels_stay_all ON review_panel;
DROP FUNCTION review_demand_a_dispute();
DROP FUNCTION review_close_panels_once();
"""

# Who votes is part of neither review and has no conflict; a vote is given once, while it is open.
VOTES = """
CREATE FUNCTION review_demand_a_free_panelist() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ballot review_panel;
BEGIN
  SELECT * INTO ballot FROM review_panel WHERE id = NEW.panel_id FOR UPDATE;
  IF ballot.closed_at IS NOT NULL
    OR (SELECT count(*) FROM review_vote WHERE panel_id = ballot.id) >= ballot.size
  THEN
    RAISE check_violation USING MESSAGE = 'This vote is closed.';
  END IF;
  IF EXISTS (
    SELECT FROM review_review
    WHERE claim_id = ballot.claim_id AND round = ballot.round AND reviewer_id = NEW.voter_id
  ) THEN
    RAISE check_violation USING MESSAGE = 'Nobody votes on a dispute that their review is part of.';
  END IF;
  IF review_conflicted(ARRAY[ballot.claim_id], ARRAY[NEW.voter_id]) THEN
    RAISE check_violation USING MESSAGE = 'This panelist declared a conflict of interest.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER votes_are_free BEFORE INSERT ON review_vote
  FOR EACH ROW EXECUTE FUNCTION review_demand_a_free_panelist();
CREATE TRIGGER votes_stay BEFORE UPDATE OR DELETE ON review_vote
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER votes_stay_all BEFORE TRUNCATE ON review_vote
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();
"""
VOTES_GONE = """
DROP TRIGGER votes_are_free ON review_vote;
DROP TRIGGER votes_stay ON review_vote;
DROP TRIGGER votes_stay_all ON review_vote;
DROP FUNCTION review_demand_a_free_panelist();
"""

# A dispute ends by a panel's majority or by an editor who is part of neither review, while nobody
# votes on it; and neither a ruling nor the text of one is by somebody whose review it overrules.
SETTLED = """
CREATE FUNCTION review_demand_a_fair_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.by_id IS NULL THEN
    IF 'decided' IS DISTINCT FROM (
      SELECT outcome FROM review_panel
      WHERE claim_id = NEW.claim_id AND round = NEW.round ORDER BY number DESC LIMIT 1
    ) THEN
      RAISE check_violation USING MESSAGE = 'Without an editor only a panel settles a dispute.';
    END IF;
  ELSIF EXISTS (
    SELECT FROM review_panel WHERE claim_id = NEW.claim_id AND closed_at IS NULL
  ) THEN
    RAISE check_violation USING MESSAGE = 'Nobody settles a dispute that a panel votes on.';
  ELSIF EXISTS (
    SELECT FROM review_review
    WHERE claim_id = NEW.claim_id AND round = NEW.round AND reviewer_id = NEW.by_id
  ) OR review_conflicted(ARRAY[NEW.claim_id], ARRAY[NEW.by_id]) THEN
    RAISE check_violation USING MESSAGE = 'Nobody settles a dispute that they are part of.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disputes_end_fairly BEFORE INSERT ON review_move
  FOR EACH ROW WHEN (NEW.from_status = 'disputed' AND NEW.to_status = 'decided')
  EXECUTE FUNCTION review_demand_a_fair_end();

DROP TRIGGER disputes_are_settled_by_outsiders ON review_verdict;
CREATE TRIGGER disputes_are_settled_by_outsiders BEFORE INSERT ON review_verdict
  FOR EACH ROW WHEN (NEW.how IN ('adjudication', 'panel'))
  EXECUTE FUNCTION review_demand_an_outsider();
"""
SETTLED_GONE = """
DROP TRIGGER disputes_end_fairly ON review_move;
DROP FUNCTION review_demand_a_fair_end();
DROP TRIGGER disputes_are_settled_by_outsiders ON review_verdict;
CREATE TRIGGER disputes_are_settled_by_outsiders BEFORE INSERT ON review_verdict
  FOR EACH ROW WHEN (NEW.how = 'adjudication') EXECUTE FUNCTION review_demand_an_outsider();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0010_standings_are_replaced"),
        ("people", "0003_signins_are_counted"),
        ("review", "0015_claims_are_due"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
                ("round", models.PositiveSmallIntegerField(verbose_name="round")),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                ("size", models.PositiveSmallIntegerField(verbose_name="votes at most")),
                ("quorum", models.PositiveSmallIntegerField(verbose_name="votes at least")),
                ("tolerance", models.PositiveSmallIntegerField(verbose_name="tolerance")),
                (
                    "called_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="called"
                    ),
                ),
                ("because", models.TextField(blank=True, verbose_name="why it was called")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed")),
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
                ("because", models.TextField(verbose_name="reason")),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="voted"
                    ),
                ),
            ],
            options={
                "verbose_name": "vote",
                "verbose_name_plural": "votes",
                "ordering": ("panel", "at", "id"),
            },
        ),
        migrations.AddField(
            model_name="deskrules",
            name="disputes",
            field=models.CharField(
                choices=[("adjudicator", "one editor adjudicates"), ("panel", "a panel votes")],
                db_default="adjudicator",
                default="adjudicator",
                max_length=12,
                verbose_name="disputes",
            ),
        ),
        migrations.AddField(
            model_name="deskrules",
            name="dissent_public",
            field=models.BooleanField(
                db_default=True,
                default=True,
                help_text="Applies to verdicts that are written from now on.",
                verbose_name="readers are told of dissent",
            ),
        ),
        migrations.AddField(
            model_name="deskrules",
            name="panel_quorum",
            field=models.PositiveSmallIntegerField(
                db_default=3, default=3, verbose_name="votes of a panel, at least"
            ),
        ),
        migrations.AddField(
            model_name="deskrules",
            name="panel_size",
            field=models.PositiveSmallIntegerField(
                db_default=3, default=3, verbose_name="votes of a panel, at most"
            ),
        ),
        migrations.AddField(
            model_name="verdict",
            name="dissent_public",
            field=models.BooleanField(null=True, verbose_name="readers are told who was overruled"),
        ),
        migrations.AlterField(
            model_name="verdict",
            name="how",
            field=models.CharField(
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
        migrations.AddConstraint(
            model_name="deskrules",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("panel_quorum__gte", 1),
                    ("panel_quorum__lte", models.F("panel_size")),
                    ("panel_size__lte", 15),
                ),
                name="quorum_within_panel",
            ),
        ),
        migrations.AddField(
            model_name="panel",
            name="called_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="panel",
            name="claim",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="panels",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="panel",
            name="closed_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="vote",
            name="panel",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="votes", to="review.panel"
            ),
        ),
        migrations.AddField(
            model_name="vote",
            name="rating",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="votes",
                to="review.rating",
            ),
        ),
        migrations.AddField(
            model_name="vote",
            name="voter",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="votes",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="panel",
            constraint=models.UniqueConstraint(
                fields=("claim", "round", "number"), name="panel_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="panel",
            constraint=models.UniqueConstraint(
                condition=models.Q(("closed_at__isnull", True)),
                fields=("claim",),
                name="one_open_panel_per_claim",
            ),
        ),
        migrations.AddConstraint(
            model_name="panel",
            constraint=models.CheckConstraint(
                condition=models.Q(("quorum__gte", 1), ("quorum__lte", models.F("size"))),
                name="panel_quorum_within_size",
            ),
        ),
        migrations.AddConstraint(
            model_name="panel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("closed_at__isnull", True), ("outcome", "")),
                    models.Q(
                        ("closed_at__isnull", False), models.Q(("outcome", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="panel_closed_with_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="vote",
            constraint=models.UniqueConstraint(
                fields=("panel", "voter"), name="one_vote_per_panelist"
            ),
        ),
        migrations.RunSQL(PANELS, PANELS_GONE),
        migrations.RunSQL(VOTES, VOTES_GONE),
        migrations.RunSQL(SETTLED, SETTLED_GONE),
    ]
