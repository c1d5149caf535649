"""The deeds of the demo's people, spread over ninety days: the figures have something to tell.

Only the claims that are named are dated anew, past the triggers that keep their rows as they are.
Where the database does not let its user switch those off, the deeds stay of today. The trail says
when the demo was made: nobody dates that anew.
"""

from collections.abc import Iterable
from uuid import UUID

from django.db import connection, transaction

from factcheck.review.deadline import STARTS
from factcheck.review.rows import quoted

# Rows of a claim, and their times. What is still to come, leases and due dates, stays.
TIMES = {
    "claims_amendment": ("at",),
    "review_move": ("at",),
    "review_assignment": ("created_at", "closed_at"),
    "review_review": ("submitted_at", "counted_at"),
    "review_terms": ("at",),
    "review_verdict": ("created_at",),
    "review_precedent": ("at",),
    "evidence_evidence": ("created_at",),
    "evidence_search": ("created_at", "finished_at"),
    "publication_factcheck": ("published_at", "modified_at", "withdrawn_at"),
}
DONE = "('decided', 'published', 'correcting', 'withdrawn', 'dismissed')"
NAMED = "id = ANY(%s)"
# The steps of a claim keep their order and come hours apart, none after now; the first claim began
# 88 days ago. The last of several, one with a page if there is any, ended 20 hours ago: its page is
# news to whoever reads the map of the last two days.
PLAN = """
    CREATE TEMP TABLE dated ON COMMIT DROP AS
    WITH claims AS (
        SELECT id, row_number() OVER (ORDER BY status = 'published', id) AS place,
            count(*) OVER () AS much
        FROM claims_claim WHERE status IN {done} AND {named}
    ), happened AS ({happened}), steps AS (
        SELECT claim_id, at, row_number() OVER (PARTITION BY claim_id ORDER BY at) AS step,
            count(*) OVER (PARTITION BY claim_id) AS steps
        FROM happened JOIN claims ON claims.id = claim_id
    )
    SELECT claim_id, at AS old,
        CASE WHEN place = much AND much > 1 THEN
            now() - interval '20 hours' - interval '1 day' * (steps - step) / steps
        ELSE
            now() - interval '88 days' * ((much - place + 1.0) / much) + interval '1 hour' * (
                least(12 + place * 37 %% 60, 24 * 88 * (much - place + 1.0) / much)
                * (step - 1.0) / greatest(steps - 1, 1)
            )
        END AS new
    FROM steps JOIN claims ON claims.id = claim_id"""
CAME_BEFORE = """
    UPDATE claims_claim SET created_at = begun - interval '2 hours'
    FROM (SELECT claim_id, min(new) AS begun FROM dated GROUP BY claim_id) AS first
    WHERE first.claim_id = id"""
COPIES = """
    UPDATE evidence_snapshot SET fetched_at = least(piece.created_at + interval '1 minute', now())
    FROM evidence_evidence AS piece JOIN dated ON dated.claim_id = piece.claim_id
    WHERE piece.id = evidence_id"""
# Of each page that was corrected, the demo has corrected it once, and last.
CORRECTIONS = """
    UPDATE publication_correction SET at = page.modified_at
    FROM publication_factcheck AS page JOIN (SELECT DISTINCT claim_id FROM dated) AS told
        ON told.claim_id = page.claim_id
    WHERE page.id = fact_check_id"""
# Partners were told when it happened, a moment later; each further call came ten minutes after.
EVENTS = """
    UPDATE publication_event AS event SET at = CASE happening
            WHEN 'verdict.published' THEN page.published_at
            WHEN 'verdict.withdrawn' THEN page.withdrawn_at
            ELSE page.modified_at
        END
    FROM publication_factcheck AS page JOIN (SELECT DISTINCT claim_id FROM dated) AS told
        ON told.claim_id = page.claim_id
    WHERE page.id = event.fact_check_id"""
OF_OURS = """
    FROM publication_event AS event JOIN publication_factcheck AS page ON page.id = fact_check_id
        JOIN (SELECT DISTINCT claim_id FROM dated) AS told ON told.claim_id = page.claim_id"""
CALLS = f"""
    UPDATE publication_attempt AS call SET at = begun, ended_at = begun + interval '1 second'
    FROM (
        SELECT attempt.id, event.at + interval '10 minutes' * (attempt.number - 1) AS begun
        {OF_OURS} JOIN publication_delivery AS delivery ON delivery.event_id = event.id
            JOIN publication_attempt AS attempt ON attempt.delivery_id = delivery.id
    ) AS made WHERE made.id = call.id"""  # noqa: S608
DELIVERIES = f"""
    UPDATE publication_delivery AS delivery SET created_at = event.at, ended_at = (
        SELECT coalesce(max(call.ended_at), event.at) FROM publication_attempt AS call
        WHERE call.delivery_id = delivery.id
    ) {OF_OURS} WHERE event.id = event_id AND ended_at IS NOT NULL"""  # noqa: S608
# What nobody has begun on came in over the last three weeks.
WAITING = f"""
    CREATE TEMP TABLE came ON COMMIT DROP AS
    SELECT id, now() - interval '1 hour' * (row_number() OVER (ORDER BY id) * 53 %% 504) AS new
    FROM claims_claim WHERE status IN ('new', 'queued') AND {NAMED}"""  # noqa: S608

# Of each claim the hours of its due date run from its last start, no trigger tells it.
RUNNING = """
    UPDATE review_deadline AS deadline SET due_from = started FROM (
        SELECT claim_id, max(at) AS started FROM review_move
        WHERE claim_id = ANY(%s) AND {starts} GROUP BY claim_id
    ) AS begun WHERE begun.claim_id = deadline.claim_id AND set_by_id IS NULL""".format(  # noqa: S608
    starts=f"(from_status, to_status) IN ({', '.join(f'({quoted(*pair)})' for pair in STARTS)})"
)
KNOWN = """
    UPDATE claims_claim AS claim SET due_from = deadline.due_from FROM review_deadline AS deadline
    WHERE deadline.claim_id = claim.id AND claim.id = ANY(%s)"""


def spread_out(claims: Iterable[UUID]) -> None:
    """Date the deeds on these claims anew: all or nothing; nothing where the database forbids it.

    Name none that somebody else may have acted on: their times would be lost.
    """
    ids = list(claims)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        if cursor.fetchone() != (True,):
            return
        cursor.execute("SET LOCAL session_replication_role = replica")
        for statement in statements():
            cursor.execute(statement, [ids] * statement.count("%s"))


def statements() -> list[str]:
    columns = [(table, column) for table, names in TIMES.items() for column in names]
    happened = " UNION ".join(
        f"SELECT claim_id, {column} AS at FROM {table} WHERE {column} IS NOT NULL"  # noqa: S608
        for table, column in columns
    )
    return [
        PLAN.format(done=DONE, named=NAMED, happened=happened),
        *(
            f"UPDATE {table} SET {column} = new FROM dated"  # noqa: S608
            f" WHERE {table}.claim_id = dated.claim_id AND {column} = old"
            for table, column in columns
        ),
        CAME_BEFORE,
        COPIES,
        CORRECTIONS,
        EVENTS,
        CALLS,
        DELIVERIES,
        WAITING,
        "UPDATE claims_claim SET created_at = new FROM came WHERE came.id = claims_claim.id",
        "UPDATE review_move SET at = new FROM came WHERE came.id = claim_id",
        RUNNING,
        KNOWN,
    ]
