"""A desk with many claims, as after a year: most are done with, a third waits.

Everything is written by the database itself and is the same every time. Words, speakers and topics
fall as they do in the news: a few of them often, most of them seldom. Whoever checks ten times as
many claims are ten times as many, so nobody has more in hand; every twentieth claim is a second
desk's. It is harder than a newsroom in that four of ten claims are open, however old, and easier in
that claims lie in the order in which they came.
"""

from typing import NamedTuple
from uuid import UUID

from django.db import connection

from articles.models import Publisher
from factcheck.claims.models import Claim, Speaker
from factcheck.people.models import Desk, Membership, Topic, User
from factcheck.review.scales import set_up_desk

PEOPLE, EDITORS, SPEAKERS, PUBLISHERS, TOPICS = 60, 6, 2_000, 300, 20
EACH, A_DESK, TRIES = 1_600, 20, 50  # claims of a person, claims to one of the second desk; vacuums
A_CLAIM = 10  # claims of an article
SET_UP = (
    "SET session_replication_role = replica",  # no trigger looks at rows that were never made
    "SELECT setseed(.5)",
    """INSERT INTO articles_article (id, desk_id, publisher_id, visibility, state, url, title,
        published_at, language, digest)
    SELECT lpad(to_hex(n), 32, '0')::uuid, %(desk)s,
        (%(publishers)s::uuid[])[1 + n %% cardinality(%(publishers)s::uuid[])],
        'desk', 'ready', '', 'Title', now(), 'en', lpad(to_hex(n), 64, '0')
    FROM generate_series(%(first)s / %(each)s, %(last)s / %(each)s) AS n""",
    """INSERT INTO claims_claim (id, desk_id, article_id, revision_id, publisher_id, published_at, status, version, round, text,
        kind, speaker_id, topic_id, denied, checkable, worth, reasons, language, created_at, rank_at,
        due_at, due_from)
    SELECT id, CASE WHEN n %% %(a_desk)s = 0 THEN %(second)s::uuid ELSE %(desk)s::uuid END, article, article,
        (%(publishers)s::uuid[])[1 + n / %(each)s %% cardinality(%(publishers)s::uuid[])], now(),
        CASE WHEN fate < .10 THEN 'new'
            WHEN fate < .37 THEN 'queued' WHEN fate < .375 THEN 'assigned'
            WHEN fate < .38 THEN 'in_review' WHEN fate < .385 THEN 'disputed'
            WHEN fate < .40 THEN 'decided' WHEN fate < .65 THEN 'published' ELSE 'dismissed' END,
        3, 1, said.words, (ARRAY['direct', 'mixed', 'indirect', 'own'])[1 + trunc(4 * random())],
        (%(speakers)s::uuid[])[1 + trunc(cardinality(%(speakers)s::uuid[]) * random() ^ 3)],
        (%(topics)s::uuid[])[1 + trunc(cardinality(%(topics)s::uuid[]) * random() ^ 2)],
        false, random() < .9, worth, '[]',
        (ARRAY['en', 'en', 'en', 'en', 'en', 'en', 'de', 'de', 'fr', 'ar'])[1 + trunc(10 * random())],
        came, came - worth * interval '14 days',
        CASE WHEN fate >= .10 AND fate < .65 THEN came + (1 + trunc(3 * random())) * interval '2 days'
            + CASE WHEN random() < .5 THEN interval '1 year' ELSE interval '0' END END,
        CASE WHEN fate >= .10 AND fate < .65 THEN came END
    FROM (
        SELECT n, lpad(to_hex(n), 32, '0')::uuid AS id, random() AS worth,
            random() AS fate,
            lpad(to_hex(n / %(each)s), 32, '0')::uuid AS article,
            now() - (%(last)s - n) * (interval '1 year' / %(claims)s) AS came
        FROM generate_series(%(first)s, %(last)s) AS n
    ) AS claims, LATERAL (
        SELECT string_agg('word' || trunc(20000 * random() ^ 4), ' ') AS words
        FROM generate_series(1, 14) WHERE n > 0
    ) AS said""",
    """INSERT INTO review_deadline (claim_id, desk_id, status, priority, due_from, due_at, because)
    SELECT id, desk_id, status, 'normal', due_from, due_at, '' FROM claims_claim WHERE id >= %(from)s AND due_at IS NOT NULL""",
    """INSERT INTO review_assignment (id, claim_id, round, seat, reviewer_id, state, why, note,
        lease_until, created_at)
    SELECT (lpad(to_hex(seat), 8, '0') || right(id::text, 28))::uuid, id, 1, seat,
        (%(reviewers)s::uuid[])[1 + (article_no + seat * 7) %% cardinality(%(reviewers)s::uuid[])],
        CASE WHEN status IN ('disputed', 'decided', 'published') THEN 'submitted' ELSE 'in_work' END, 'So.', '',
        now() + interval '1 hour', created_at
    FROM (SELECT *, ('x' || right(id::text, 7))::bit(28)::int AS article_no FROM claims_claim WHERE id >= %(from)s)
        AS claims, generate_series(1, 2) AS seat
    WHERE status IN ('disputed', 'decided', 'published') OR (seat = 1 AND status IN ('assigned', 'in_review'))""",
    """INSERT INTO review_review (id, assignment_id, claim_id, round, reviewer_id, said, rating_id,
        method, known, unknown, why_checked, waiver, submitted_at, sealed_until, counted_at)
    SELECT id, id, claim_id, 1, reviewer_id, 'as_quoted', %(rating)s, 'M', 'K', '', '', '', created_at,
        created_at, created_at
    FROM review_assignment WHERE claim_id >= %(from)s AND state = 'submitted'""",
    """INSERT INTO review_verdict (id, claim_id, version, claim_version, round, author_id, how, said,
        rating_id, revision_id, headline, summary, method, known, unknown, why_checked, dissent,
        note, created_at)
    SELECT id, id, 1, 3, 1, (%(editors)s::uuid[])[1 + trunc(cardinality(%(editors)s::uuid[]) * random())],
        'agreement', 'as_quoted', %(rating)s, revision_id, 'H', 'S', 'M', 'K', '', '', '', '', created_at
    FROM claims_claim
    WHERE id >= %(from)s AND (status = 'published' OR (status = 'decided' AND worth < .5))""",
    """INSERT INTO review_move (claim_id, number, from_status, to_status, round, by_id, because, kind, at)
    SELECT id, 1, 'new', CASE status WHEN 'dismissed' THEN 'dismissed' ELSE 'queued' END, 1,
        (%(editors)s::uuid[])[1 + trunc(cardinality(%(editors)s::uuid[]) * random())], '', '', created_at
    FROM claims_claim WHERE id >= %(from)s AND status <> 'new'""",
    """INSERT INTO review_move (claim_id, number, from_status, to_status, round, by_id, because, kind, at)
    SELECT id, 3, 'decided', 'published', 1,
        (%(editors)s::uuid[])[1 + trunc(cardinality(%(editors)s::uuid[]) * random())], '', '', created_at
    FROM claims_claim WHERE id >= %(from)s AND status = 'published'""",
    "SET session_replication_role = origin",
)  # fmt: skip


class Staff(NamedTuple):
    """Of the desk a reviewer and an editor, and an editor of both desks."""

    reviewer: User
    editor: User
    editor_of_both: User


def fill_desk(claims: int) -> Staff:
    """Add the two desks and what stands on them, beside those that were filled before."""
    desk, second = (
        Desk.objects.create(
            name=f"{name} {claims}", slug=f"{name.lower()}-{claims}", languages=["en"]
        )
        for name in ("Lists", "Few")
    )
    scale = set_up_desk(desk).scale
    number = max(PEOPLE, claims // EACH)
    people = User.objects.bulk_create(
        User(username=f"l{claims}-{n}", languages=["en"]) for n in range(number)
    )
    roles = [Membership.Role.EDITOR] * EDITORS + [Membership.Role.REVIEWER] * (number - EDITORS)
    Membership.objects.bulk_create(
        Membership(user=user, desk=desk, role=role)
        for user, role in zip(people, roles, strict=True)
    )
    Membership.objects.create(user=people[1], desk=second, role=Membership.Role.EDITOR)
    speakers = Speaker.objects.bulk_create(
        Speaker(desk=desk, name=f"Speaker {n}", key=f"speaker {n}") for n in range(SPEAKERS)
    )
    outlets = Publisher.objects.bulk_create(
        Publisher(name=f"L{claims}-{n}") for n in range(PUBLISHERS)
    )
    topics = [Topic.objects.get_or_create(name=f"L{n}", slug=f"l{n}")[0] for n in range(TOPICS)]
    first = A_CLAIM * (1 + Claim.objects.count() // A_CLAIM)
    facts = {
        "desk": desk.pk,
        "second": second.pk,
        "a_desk": A_DESK,
        "claims": claims,
        "first": first,
        "last": first + claims - 1,
        "from": UUID(int=first),
        "each": A_CLAIM,
        "speakers": [speaker.pk for speaker in speakers],
        "publishers": [outlet.pk for outlet in outlets],
        "topics": [topic.pk for topic in topics],
        "editors": [user.pk for user in people[:EDITORS]],
        "reviewers": [user.pk for user in people[EDITORS:]],
        "rating": scale.ratings.all()[0].pk,
    }
    with connection.cursor() as cursor:
        for statement in SET_UP:
            cursor.execute(statement, facts if "%(" in statement else None)
    vacuum()
    return Staff(people[EDITORS], people[0], people[1])


def vacuum() -> None:
    """Until every page is known to be whole: while anything else looks at the rows, none is."""
    left = "SELECT sum(relpages - relallvisible) FROM pg_class WHERE relname = 'claims_claim'"
    with connection.cursor() as cursor:
        for _ in range(TRIES):
            cursor.execute("VACUUM ANALYZE")
            cursor.execute(left)
            if cursor.fetchone() == (0,):
                return
