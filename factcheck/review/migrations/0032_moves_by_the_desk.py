"""Who moves a claim has a place on its desk, and an editor's for an editor's moves; by SQL as well."""

from django.db import migrations

# What the system does has nobody. Taking a seat and beginning a review are not only an editor's.
REFUSE = """
CREATE FUNCTION review_refuse_moves_of_strangers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place text;
BEGIN
  SELECT member.role INTO place
  FROM claims_claim claim
  JOIN people_desk desk ON desk.id = claim.desk_id AND desk.active
  JOIN people_membership member
    ON member.desk_id = claim.desk_id AND member.user_id = NEW.by_id AND member.active
  JOIN people_user person ON person.id = member.user_id AND person.is_active
  WHERE claim.id = NEW.claim_id;
  IF place IS NULL THEN
    RAISE check_violation USING MESSAGE = 'Who moves it has no place on its desk.';
  END IF;
  IF place <> 'editor' AND (NEW.from_status, NEW.to_status) NOT IN (
    ('queued', 'assigned'), ('assigned', 'in_review')
  ) THEN
    RAISE check_violation USING MESSAGE = 'This move is for an editor of the desk.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER moves_by_the_desk BEFORE INSERT ON review_move
  FOR EACH ROW WHEN (NEW.by_id IS NOT NULL)
  EXECUTE FUNCTION review_refuse_moves_of_strangers();
"""
ALLOW = """
DROP TRIGGER moves_by_the_desk ON review_move;
DROP FUNCTION review_refuse_moves_of_strangers();
"""


class Migration(migrations.Migration):
    dependencies = [("review", "0031_conflicts_with_parties"), ("people", "0006_shortcuts")]

    operations = [migrations.RunSQL(REFUSE, ALLOW)]
