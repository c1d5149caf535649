"""Votes are set aside for a conflict that comes to light; who abstained settles nothing."""

from django.db import migrations, models

# A vote is set aside once, while its panel is open; nothing else of it changes.
ASIDE = """
CREATE FUNCTION review_set_votes_aside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.set_aside_at IS NOT NULL OR NEW.set_aside_at IS NULL
    OR (NEW.id, NEW.panel_id, NEW.voter_id, NEW.said, NEW.rating_id, NEW.because, NEW.at)
      IS DISTINCT FROM
      (OLD.id, OLD.panel_id, OLD.voter_id, OLD.said, OLD.rating_id, OLD.because, OLD.at)
    OR NOT EXISTS (SELECT FROM review_panel WHERE id = OLD.panel_id AND closed_at IS NULL)
  THEN
    RAISE check_violation USING MESSAGE = 'Rows of review_vote are added, never changed.';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER votes_stay ON review_vote;
CREATE TRIGGER votes_stay BEFORE DELETE ON review_vote
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
CREATE TRIGGER votes_are_set_aside BEFORE UPDATE ON review_vote
  FOR EACH ROW EXECUTE FUNCTION review_set_votes_aside();
"""
ASIDE_NO_MORE = """
DROP TRIGGER votes_are_set_aside ON review_vote;
DROP FUNCTION review_set_votes_aside();
DROP TRIGGER votes_stay ON review_vote;
CREATE TRIGGER votes_stay BEFORE UPDATE OR DELETE ON review_vote
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();
"""

# Only votes that were not set aside fill a panel and make its quorum; whoever abstained has none.
COUNTED = """
CREATE OR REPLACE FUNCTION review_demand_a_free_panelist() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ballot review_panel;
BEGIN
  SELECT * INTO ballot FROM review_panel WHERE id = NEW.panel_id FOR UPDATE;
  IF ballot.closed_at IS NOT NULL
    OR (SELECT count(*) FROM review_vote WHERE panel_id = ballot.id AND set_aside_at IS NULL)
      >= ballot.size
    OR NEW.set_aside_at IS NOT NULL
  THEN
    RAISE check_violation USING MESSAGE = 'This vote is closed.';
  END IF;
  IF EXISTS (
    SELECT FROM review_review
    WHERE claim_id = ballot.claim_id AND round = ballot.round AND reviewer_id = NEW.voter_id
  ) THEN
    RAISE check_violation USING MESSAGE = 'Nobody votes on a dispute that their review is part of.';
  END IF;
  IF EXISTS (
    SELECT FROM review_assignment
    WHERE claim_id = ballot.claim_id AND round = ballot.round AND reviewer_id = NEW.voter_id
      AND state = 'abstained'
  ) THEN
    RAISE check_violation USING MESSAGE = 'Whoever abstained from the round does not vote.';
  END IF;
  IF review_conflicted(ARRAY[ballot.claim_id], ARRAY[NEW.voter_id]) THEN
    RAISE check_violation USING MESSAGE = 'This panelist declared a conflict of interest.';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION review_close_panels_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  given integer;
BEGIN
  SELECT count(*) INTO given FROM review_vote WHERE panel_id = OLD.id AND set_aside_at IS NULL;
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
  IF (
    SELECT review_conflicted(array_agg(OLD.claim_id), array_agg(voter_id))
    FROM review_vote WHERE panel_id = OLD.id AND set_aside_at IS NULL
  ) THEN
    RAISE check_violation USING MESSAGE = 'A vote counts of nobody with a conflict of interest.';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION review_demand_a_fair_end() RETURNS trigger LANGUAGE plpgsql AS $$
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
  ) OR EXISTS (
    SELECT FROM review_assignment
    WHERE claim_id = NEW.claim_id AND round = NEW.round AND reviewer_id = NEW.by_id
      AND state = 'abstained'
  ) OR review_conflicted(ARRAY[NEW.claim_id], ARRAY[NEW.by_id]) THEN
    RAISE check_violation USING MESSAGE = 'Nobody settles a dispute that they are part of.';
  END IF;
  RETURN NEW;
END $$;
"""
COUNTED_NO_MORE = """
CREATE OR REPLACE FUNCTION review_demand_a_free_panelist() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE OR REPLACE FUNCTION review_close_panels_once() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE OR REPLACE FUNCTION review_demand_a_fair_end() RETURNS trigger LANGUAGE plpgsql AS $$
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
"""


class Migration(migrations.Migration):
    dependencies = [("review", "0024_routing_by_rules_and_marks")]

    operations = [
        migrations.AddField(
            model_name="vote",
            name="set_aside_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="set aside"),
        ),
        migrations.RunSQL(ASIDE, ASIDE_NO_MORE),
        migrations.RunSQL(COUNTED, COUNTED_NO_MORE),
    ]
