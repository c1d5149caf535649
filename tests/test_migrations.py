"""The rules that the database itself keeps, taken back and put in again."""

from django.db import connection

# The apps whose tables have rules.
HOMES = ("people", "articles", "claims", "evidence", "review", "publication")


def rules() -> set[str]:
    """The names of all functions and triggers of the tables."""
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT proname FROM pg_proc JOIN pg_language ON pg_language.oid = prolang
             WHERE pronamespace = current_schema()::regnamespace AND lanname IN ('sql', 'plpgsql')
             UNION SELECT tgname FROM pg_trigger WHERE NOT tgisinternal
        """)
        return {name for (name,) in cursor.fetchall()}


def test_rules_can_be_taken_back_and_put_in_again(migrate):
    """Whoever must go back to bare tables can, and comes forward again to the same rules."""
    kept = rules()

    migrate(*((app, "0001_initial") for app in HOMES))
    bare = rules()
    migrate()

    assert {"trail_link", "claims_follow_the_table", "review_conflicted", "pages_stay"} <= kept
    assert bare == set()
    assert rules() == kept
