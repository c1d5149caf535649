"""Finding the copies among newcomers, beside MinHash of datasketch, which keeps nothing.

Ours is the time to make and store the shingles, to look up who has many of them, to read both
texts and to write down the copies: of this process and of its PostgreSQL backend. Datasketch makes
signatures and looks them up in memory, 128 permutations and a similarity of a half; the third
way is ours without a database: shingles in a dictionary, candidates counted, no text read.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from random import Random
from uuid import UUID

from datasketch import MinHash, MinHashLSH
from django.db import connection, transaction

from factcheck.evidence.copying import find_copies, settle_copies
from factcheck.evidence.corroboration.shingles import probes
from factcheck.evidence.measuring.edits import edits
from factcheck.evidence.models import Copy, Newcomer
from factcheck.evidence.phrases import count_phrases, write_phrases
from factcheck.evidence.prepared import array, prepared
from factcheck.people.models import Desk
from tests.benchmarks.building import SHINGLED
from tests.benchmarks.measuring import backend_pid, cpu
from tests.benchmarks.row import Row
from tests.benchmarks.stories import Archive, Told

NEWCOMERS = 2_000
COPIED = 10  # one newcomer in so many is a copy, edited, of an article that was there
PERMUTATIONS, SIMILAR = 128, 0.5
PLACE = 10**9  # newcomers come after all that is there
LIMIT = 0.3  # ms
Newcomers = Sequence[tuple[Told, UUID | None]]
Pair = tuple[UUID, UUID]
Finder = Callable[[Newcomers], set[Pair]]
KEEP = """
    WITH shingled AS (
        INSERT INTO evidence_shingles (article_id, revision_id, day, probes)
        VALUES (%(id)s, %(id)s, %(day)s, %(probes)s::text::int[]))
    INSERT INTO evidence_newcomer (article_id, since) VALUES (%(id)s, statement_timestamp())"""
TELL = (
    """INSERT INTO articles_article (id, desk_id, visibility, state, url, title, published_at,
        language, digest)
        VALUES (%(id)s, %(desk)s, 'public', 'ready', '', '', %(day)s, 'en', %(id)s)""",
    """INSERT INTO articles_revision (id, article_id, fetch_id, number, text, sha256, title, byline,
        published_at, language, blocks, truncated)
        VALUES (%(id)s, %(id)s, %(id)s, 1, %(text)s, %(id)s, '', '', %(day)s, 'en', '[]', false)""",
)


def bench(articles: int, questions: int) -> list[Row]:
    """Among the articles of `archive_search`, SHINGLED at most."""
    told = list(islice(Archive(articles, questions).told(), SHINGLED))
    write_phrases(count_phrases())
    came = list(newcomers(told))
    tell(came)
    product, found = measure(ours, came, backend_pid())
    peer, theirs = measure(datasketch(told), came, None)
    limit, _ = measure(in_memory(told), came, None)
    right = {(one.id, original) for one, original in came if original}
    hits, peer_hits = len(right & found) / len(right), len(right & theirs) / len(right)
    exact, peer_exact = len(right & found) / len(found), len(right & theirs) / len(theirs)
    name, n = f"copies, {len(told):,}", len(came)
    return [
        Row(f"{name}: CPU beside datasketch", product, peer, LIMIT, product / peer, "ms", n),
        Row(f"{name}: CPU beside memory alone", product, limit, None, product / limit, "ms", n),
        Row(f"{name}: recall", hits, peer_hits, 0.98, hits / peer_hits, "share", len(right)),
        Row(f"{name}: precision", exact, peer_exact, 0.99, exact / peer_exact, "share", len(found)),
    ]


def newcomers(told: Sequence[Told]) -> Iterator[tuple[Told, UUID | None]]:
    """New articles, and every tenth one an edited copy with the article that it repeats."""
    chance = Random(1)  # noqa: S311 - the same copies every time
    fresh = islice(Archive(NEWCOMERS, 1, seed=2).told(), NEWCOMERS)
    for number, new in enumerate(fresh):
        name, text, original = UUID(int=PLACE + number), new.text, None
        if number % COPIED == 0:
            source = chance.choice(told)
            original = source.id
            kinds = [edited for _, edited in edits(source.text, chance)]
            text = kinds[number // COPIED % len(kinds)]
        yield Told(name, None, "", text), original


def tell(came: Newcomers) -> None:
    desk = Desk.objects.get()
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        for one, _ in came:
            for statement in TELL:
                cursor.execute(
                    statement, {"id": one.id, "day": one.day, "text": one.text, "desk": desk.pk}
                )
        cursor.execute("SET session_replication_role = origin")


def measure(find: Finder, came: Newcomers, backend: int | None) -> tuple[float, set[Pair]]:
    """Milliseconds of processor time for a newcomer, and what was found."""
    began = cpu(backend)
    found = find(came)
    return 1000 * (cpu(backend) - began) / len(came), found


def ours(came: Newcomers) -> set[Pair]:
    # In the product this is a part of the statement that makes an article findable, and costs no
    # way to the database and back.
    with transaction.atomic(), prepared() as cursor:
        cursor.executemany(
            KEEP,
            [{"id": one.id, "day": one.day, "probes": array(probes(one.text))} for one, _ in came],
        )
    while Newcomer.objects.exists():
        settle_copies(find_copies())
    return set(Copy.objects.values_list("copy", "original"))


def signature(text: str) -> MinHash:
    words = text.split()
    made = MinHash(PERMUTATIONS)
    made.update_batch([" ".join(words[n : n + 5]).encode() for n in range(len(words) - 4)])
    return made


def datasketch(told: Sequence[Told]) -> Finder:
    index = MinHashLSH(threshold=SIMILAR, num_perm=PERMUTATIONS)
    for each in told:
        index.insert(each.id, signature(each.text))

    def find(came: Newcomers) -> set[Pair]:
        found = set()
        for one, _ in came:
            made = signature(one.text)
            found |= {(one.id, original) for original in index.query(made)}
            index.insert(one.id, made)
        return found

    return find


def in_memory(told: Sequence[Told]) -> Finder:
    index: dict[int, list[UUID]] = defaultdict(list)
    for each in told:
        for probe in probes(each.text):
            index[probe].append(each.id)

    def find(came: Newcomers) -> set[Pair]:
        found = set()
        for one, _ in came:
            mine = probes(one.text)
            shared = Counter(original for probe in mine for original in index.get(probe, ()))
            found |= {(one.id, original) for original, n in shared.items() if n > 1}
            for probe in mine:
                index[probe].append(one.id)
        return found

    return find
