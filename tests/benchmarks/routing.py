"""Many claims dealt to many reviewers, beside looking at every fitting reviewer for every claim.

Claims fall on languages and topics as chance has it; reviewers read one to three languages, know
four of twenty topics and declared conflicts with three speakers and a publisher. The first row is
the pure engine; "seats stored" writes the seats, "all of it" is the whole action: facts read,
dealt, put in words, seats, moves and notices stored, claims moved. Both in processor time of this
process and of its PostgreSQL backend, constraints checked.
"""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from random import Random
from uuid import UUID

from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from articles.models import Publisher
from factcheck.claims.models import Claim, Speaker
from factcheck.people.models import Desk, Membership, Topic, User
from factcheck.review.filling import route_many, write_seats
from factcheck.review.models import Assignment, Conflict
from factcheck.review.routing.dealing import Reviewer, deal
from factcheck.review.routing.deciding import OTHERWISE, Wanted
from factcheck.review.routing.facts import staff_of, wanted
from factcheck.review.scales import set_up_desk
from tests.benchmarks.measuring import backend_pid, cpu
from tests.benchmarks.row import Row
from tests.factories import make_article

REVIEWERS, ROOM = 500, 2_000
LANGUAGES = ("en", "de", "fr", "es", "ar", "pt")
TOPICS, SPEAKERS, PUBLISHERS = 20, 5_000, 300
DEALS = 5  # the median of so many
Pairs = Sequence[tuple[Wanted, Reviewer]]

CLAIMS = """INSERT INTO claims_claim (id, desk_id, article_id, revision_id, status, version, round,
    text, kind, speaker_id, topic_id, denied, checkable, worth, reasons, language, rank_at)
    VALUES (%s, %s, %s, %s, 'queued', 1, 1, '14 sailings', 'indirect', %s, %s, false, true, %s,
    '[]', %s, now())"""


def bench(claims: int) -> list[Row]:
    call_command("migrate", verbosity=0)
    desk = set_up(claims)
    rows = list(Claim.objects.filter(desk=desk).select_related("desk__rules"))
    asked, staff = wanted(rows, seats=dict.fromkeys((row.pk for row in rows), 1)), staff_of(desk)
    product, ours = measure(lambda: [(g.claim, g.reviewer) for g in deal(asked, staff)])
    peer, theirs = measure(lambda: look_at_everybody(asked, staff))
    stored = spent(lambda: store(ours))
    whole = spent(lambda: route_many(rows))
    name, spread = f"routing {claims:,} claims to {REVIEWERS} reviewers", spread_of(ours)
    plain = spread_of(theirs)
    return [
        Row(f"{name}: CPU", product, peer, 0.5, product / peer, "s", len(ours)),
        Row(f"{name}: load spread", spread, plain, 0.02, spread / plain, "share", REVIEWERS),
        Row(f"{name}: in conflict", in_conflict(ours), in_conflict(theirs), 0, 0, "n", len(ours)),
        Row(f"{name}: seats stored", stored, peer, 3, stored / peer, "s", len(ours)),
        Row(f"{name}: all of it", whole, stored, None, whole / stored, "s", len(rows)),
    ]


def set_up(claims: int) -> Desk:
    """A desk with its people and a queue."""
    chance = Random(1)  # noqa: S311 - the same desk every time
    desk = Desk.objects.create(name="Routing", slug="routing", languages=["en"])
    rules = set_up_desk(desk)
    rules.seats = 1
    rules.save()
    topics = Topic.objects.bulk_create(Topic(name=f"T{n}", slug=f"t{n}") for n in range(TOPICS))
    speakers = Speaker.objects.bulk_create(
        Speaker(desk=desk, name=f"S{n}", key=f"s{n}") for n in range(SPEAKERS)
    )
    outlets = Publisher.objects.bulk_create(Publisher(name=f"P{n}") for n in range(PUBLISHERS))
    users = User.objects.bulk_create(
        User(username=f"r{n}", languages=chance.sample(LANGUAGES, chance.choice((1, 2, 2, 3))))
        for n in range(REVIEWERS)
    )
    places = Membership.objects.bulk_create(
        Membership(user=user, desk=desk, role="reviewer", capacity=ROOM) for user in users
    )
    knowing = Membership.topics.through
    knowing.objects.bulk_create(
        knowing(membership=place, topic=topic)
        for place in places
        for topic in chance.sample(topics, 4)
    )
    declared = [Conflict(user=u, speaker=s) for u in users for s in chance.sample(speakers, 3)]
    declared += [Conflict(user=user, publisher=chance.choice(outlets)) for user in users]
    Conflict.objects.bulk_create(declared)
    revisions = [make_article(desk, publisher=outlet) for outlet in outlets]
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        rows = []
        for number in range(claims):
            revision = chance.choice(revisions)
            facts = (chance.choice(speakers).pk, chance.choice(topics).pk, chance.random())
            where = (UUID(int=10**12 + number), desk.pk, revision.article_id, revision.pk)
            rows.append((*where, *facts, chance.choice(LANGUAGES)))
        cursor.executemany(CLAIMS, rows)
        cursor.execute("SET session_replication_role = origin")
        cursor.execute("ANALYZE")
    return desk


def measure(make: Callable[[], Pairs]) -> tuple[float, Pairs]:
    """Seconds of processor time, the median of some runs, and what came of the last."""
    spent = []
    for _ in range(DEALS):
        began = time.process_time()
        made = make()
        spent.append(time.process_time() - began)
    return sorted(spent)[DEALS // 2], made


def spent(do: Callable[[], object]) -> float:
    """Seconds of processor time, PostgreSQL's included; what was written is undone."""
    backend = backend_pid()
    began = cpu(backend)
    with transaction.atomic():
        do()
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        took = cpu(backend) - began
        transaction.set_rollback(True)
    return took


def store(pairs: Pairs) -> None:
    """The seats alone, conflicts looked up by the database once more."""
    facts = {"round": 1, "seat": 1, "why": "You know T1.", "created_at": timezone.now()}
    write_seats(
        [Assignment(claim_id=claim.key, reviewer_id=one.key, **facts) for claim, one in pairs]
    )


def look_at_everybody(claims: Sequence[Wanted], staff: Sequence[Reviewer]) -> Pairs:
    """The same rule without a structure: of those who read the language, the best is chosen."""
    load = {one.key: one.load for one in staff}
    fitting = {lang: [one for one in staff if lang in one.languages] for lang in LANGUAGES}
    made = []
    for claim in claims:
        topic, touches = claim.topic, claim.touches
        best, least = None, 0
        for one in fitting[claim.language]:
            behind = load[one.key] + (0 if topic in one.topics else OTHERWISE.lead)
            if (best is None or behind < least) and one.conflicts.isdisjoint(touches):
                best, least = one, behind
        if best is not None:
            load[best.key] += 1
            made.append((claim, best))
    return made


def spread_of(pairs: Pairs) -> float:
    """Between who got most and who got fewest, as a share of what each got on average."""
    much = Counter(one.key for _, one in pairs).values()
    return (max(much) - (min(much) if len(much) == REVIEWERS else 0)) / (len(pairs) / REVIEWERS)


def in_conflict(pairs: Pairs) -> int:
    return sum(not one.conflicts.isdisjoint(claim.touches) for claim, one in pairs)
