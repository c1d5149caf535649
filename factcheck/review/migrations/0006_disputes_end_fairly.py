"""A dispute is settled by an outsider, or by a panel with its quorum."""

from django.db import migrations

HOLD = """
CREATE FUNCTION review_close_panels_once() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER panels_close_once BEFORE UPDATE ON review_panel
  FOR EACH ROW EXECUTE FUNCTION review_close_panels_once();

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
  ) OR EXISTS (
    SELECT FROM review_assignment
    WHERE claim_id = NEW.claim_id AND round = NEW.round AND reviewer_id = NEW.by_id
      AND state = 'abstained'
  ) OR review_conflicted(ARRAY[NEW.claim_id], ARRAY[NEW.by_id]) THEN
    RAISE check_violation USING MESSAGE = 'Nobody settles a dispute that they are part of.';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER disputes_end_fairly BEFORE INSERT ON review_move
  FOR EACH ROW WHEN (NEW.from_status = 'disputed' AND NEW.to_status = 'decided')
  EXECUTE FUNCTION review_demand_a_fair_end();

CREATE FUNCTION review_demand_a_free_panelist() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER votes_are_free BEFORE INSERT ON review_vote
  FOR EACH ROW EXECUTE FUNCTION review_demand_a_free_panelist();

CREATE FUNCTION review_demand_an_outsider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM review_review
    WHERE claim_id = NEW.claim_id AND round = NEW.round AND reviewer_id = NEW.author_id
  ) THEN
    RAISE check_violation USING MESSAGE =
      'A dispute is settled by somebody who wrote none of its reviews.';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER disputes_are_settled_by_outsiders BEFORE INSERT ON review_verdict
  FOR EACH ROW WHEN (NEW.how IN ('adjudication', 'panel'))
  EXECUTE FUNCTION review_demand_an_outsider();

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

CREATE TRIGGER votes_are_set_aside BEFORE UPDATE ON review_vote
  FOR EACH ROW EXECUTE FUNCTION review_set_votes_aside();
"""
LET_GO = """
DROP FUNCTION review_set_votes_aside() CASCADE;
DROP FUNCTION review_demand_an_outsider() CASCADE;
DROP FUNCTION review_demand_a_free_panelist() CASCADE;
DROP FUNCTION review_demand_a_fair_end() CASCADE;
DROP FUNCTION review_demand_a_dispute() CASCADE;
DROP FUNCTION review_close_panels_once() CASCADE;
"""


class Migration(migrations.Migration):
    replaces = [
        ("review", "0006_claims_are_retired"),
        ("review", "0007_queue_from_half_the_highest_grade"),
        ("review", "0008_queue_from_two_fifths_of_the_highest_grade"),
        ("review", "0009_claims_are_rewritten"),
        ("review", "0010_reused_verdicts"),
        ("review", "0011_copies_are_pinned"),
        ("review", "0012_primary_sources_are_asked_for"),
        ("review", "0013_readers_are_told_of_contacts"),
        ("review", "0014_many_seats_at_once"),
        ("review", "0015_claims_are_due"),
        ("review", "0016_disputes_go_before_panels"),
        ("review", "0017_precedents_are_weighed"),
        ("review", "0018_abstentions"),
        ("review", "0019_seats_are_taken_over"),
        ("review", "0020_presence"),
        ("review", "0021_people_talk"),
        ("review", "0022_words_are_taken_down"),
        ("review", "0023_rounds_pin_their_terms"),
        ("review", "0024_routing_by_rules_and_marks"),
        ("review", "0025_votes_are_set_aside"),
        ("review", "0026_seats_are_handed_over"),
        ("review", "0027_the_table_is_asked_plainly"),
        ("review", "0028_moves_without_conflict"),
        ("review", "0029_outcomes_by_day"),
        ("review", "0030_seats_are_kept_ready"),
        ("review", "0031_conflicts_with_parties"),
        ("review", "0032_moves_by_the_desk"),
        ("review", "0033_readers_see_terms"),
    ]
    dependencies = [("review", "0005_reviews_come_from_seats")]

    operations = [migrations.RunSQL(HOLD, LET_GO)]
