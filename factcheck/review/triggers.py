"""The table of moves as the database holds it.

A migration carries this text as it was on its day; when the table changes, a test fails until a
new migration installs the new text (`manage.py workflow --sql` prints it).
"""

from factcheck.review.workflow import MOVES, NEW_ROUND

FUNCTION = "review_hold_claims_to_the_table"


def transition_trigger_body() -> str:
    """What the function does whenever a claim's state changes (claims hold that it starts new).

    Where the state stays, a new version is an amendment's: claims hold that it has its row.
    """
    rows = ",\n".join(f"    ('{step.origin}', '{step.to}')" for step in MOVES)
    again, onward = NEW_ROUND
    return f"""
DECLARE
  rounds integer := 0;
BEGIN
  IF NEW.status = OLD.status THEN
    IF NEW.version NOT IN (OLD.version, OLD.version + 1) OR NEW.round <> OLD.round THEN
      RAISE check_violation USING MESSAGE = 'A version grows by one at a time.';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD.status, NEW.status) NOT IN (
{rows}
  ) THEN
    RAISE check_violation USING MESSAGE =
      format('No move leads from %s to %s.', OLD.status, NEW.status);
  END IF;
  IF OLD.status = '{again}' AND NEW.status = '{onward}' THEN
    rounds := 1;
  END IF;
  IF NEW.version <> OLD.version + 1 OR NEW.round <> OLD.round + rounds THEN
    RAISE check_violation USING MESSAGE = 'A move makes the version one higher.';
  END IF;
  RETURN NEW;
END
"""


def transition_trigger_sql() -> str:
    """The statement that installs or replaces the function."""
    return (
        f"CREATE OR REPLACE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$${transition_trigger_body()}$$;"
    )
