"""What was decided and said stays as it was."""

from django.db import migrations

HOLD = """
CREATE FUNCTION review_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE check_violation USING MESSAGE =
    format('Rows of %s are added, never changed.', TG_TABLE_NAME);
END $$;

CREATE TRIGGER abstentions_stay BEFORE UPDATE OR DELETE ON review_abstention
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER abstentions_stay_all BEFORE TRUNCATE ON review_abstention
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER fewer_seats_stay BEFORE UPDATE OR DELETE ON review_fewerseats
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER fewer_seats_stay_all BEFORE TRUNCATE ON review_fewerseats
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER guidelines_stay BEFORE UPDATE OR DELETE ON review_guideline
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER guidelines_stay_all BEFORE TRUNCATE ON review_guideline
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER moves_stay_all BEFORE TRUNCATE ON review_move
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER panels_stay BEFORE DELETE ON review_panel
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER panels_stay_all BEFORE TRUNCATE ON review_panel
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER precedents_stay_all BEFORE TRUNCATE ON review_precedent
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER pinned_precedents_stay BEFORE UPDATE OR DELETE ON review_precedent_pinned_by
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER pinned_precedents_stay_all BEFORE TRUNCATE ON review_precedent_pinned_by
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER counted_reviews_stay BEFORE UPDATE OR DELETE ON review_review
  FOR EACH ROW WHEN (OLD.counted_at IS NOT NULL) EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER reviews_stay_all BEFORE TRUNCATE ON review_review
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER routing_rules_stay BEFORE DELETE OR UPDATE ON review_routingrule FOR EACH ROW
    EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER routing_rules_stay_all BEFORE TRUNCATE ON review_routingrule FOR EACH STATEMENT
    EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER routing_versions_stay BEFORE DELETE OR UPDATE ON review_routingversion
    FOR EACH ROW EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER routing_versions_stay_all BEFORE TRUNCATE ON review_routingversion
    FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER terms_stay BEFORE UPDATE OR DELETE ON review_terms
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER terms_stay_all BEFORE TRUNCATE ON review_terms
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER verdicts_stay_all BEFORE TRUNCATE ON review_verdict
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER verdict_evidence_stays BEFORE UPDATE OR DELETE ON review_verdict_evidence
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER verdict_evidence_stays_all BEFORE TRUNCATE ON review_verdict_evidence
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER votes_stay BEFORE DELETE ON review_vote
  FOR EACH ROW EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER votes_stay_all BEFORE TRUNCATE ON review_vote
  FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_change();

CREATE TRIGGER review_comments_stay_all BEFORE TRUNCATE ON review_comment
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_change();

CREATE TRIGGER pins_stay BEFORE UPDATE OR DELETE ON review_pin
    FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();

CREATE TRIGGER pins_stay_all BEFORE TRUNCATE ON review_pin
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_change();
"""
LET_GO = """
DROP TRIGGER review_comments_stay_all ON review_comment;
DROP TRIGGER pins_stay ON review_pin;
DROP TRIGGER pins_stay_all ON review_pin;
DROP FUNCTION review_refuse_change() CASCADE;
"""


class Migration(migrations.Migration):
    replaces = [
        ("review", "0002_reasons_and_pinned_versions"),
    ]
    dependencies = [
        ("review", "0001_initial"),
        ("claims", "0002_claims_are_exact"),
        ("evidence", "0002_evidence_stays"),
    ]

    operations = [migrations.RunSQL(HOLD, LET_GO)]
