"""Comparing newcomers with the other articles, and writing down which are copies.

A newcomer is linked to the oldest article that it copies: one among the public ones, one among
those that each desk keeps to itself, one among those that its own partner sent. Later articles
that have no original there are linked to it. So whoever may see only some of a text's copies
still finds these together, under the oldest that they may see.
"""

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.db import transaction

from articles.models import Revision
from factcheck.evidence.corroboration.syndication import (
    Body,
    Overlap,
    Reuse,
    compare,
    compare_at_large,
)
from factcheck.evidence.models import Copy, Newcomer, Shingles
from factcheck.evidence.newcomers import (
    Asked,
    Near,
    having_originals,
    near,
    order,
    waiting,
)
from factcheck.evidence.prepared import prepared
from factcheck.evidence.prose import prose

SECONDS = 30.0  # after which what was found is written down, and the rest waits
READ = 100  # newcomers whose texts are read at once
AT_HAND = 64  # texts that are kept taken apart: fifty thousand words take some 20 MB

# In the order of the keys, so that two of these at once do not wait for each other.
_SETTLED = """
    WITH settled AS (
        SELECT article_id FROM evidence_newcomer
        JOIN unnest(%s::uuid[], %s::timestamptz[]) AS asked (article, since)
            ON asked.article = article_id AND asked.since = evidence_newcomer.since
        ORDER BY article_id FOR UPDATE OF evidence_newcomer)
    DELETE FROM evidence_newcomer USING settled
    WHERE evidence_newcomer.article_id = settled.article_id RETURNING settled.article_id"""
_LINKED = """
    SELECT article FROM unnest(%s::uuid[]) AS article
    WHERE EXISTS (SELECT FROM evidence_copy WHERE copy_id = article)
    OR EXISTS (SELECT FROM evidence_copy WHERE original_id = article)"""

Reader = Callable[[UUID], Body]
Standing = tuple[UUID, date | None]  # an article's revision and its day


@dataclass(frozen=True, slots=True)
class Link:
    """`copy` repeats `original`, as these two revisions of these days stand."""

    copy: UUID
    original: UUID
    overlap: Overlap
    stood: Mapping[UUID, Standing]


@dataclass(frozen=True, slots=True)
class Compared:
    """A newcomer that was compared with all that is near it."""

    newcomer: Asked
    links: tuple[Link, ...]


def find_copies(*, seconds: float = SECONDS) -> list[Compared]:
    """Compare the newcomers that have waited longest. Writes nothing."""
    until = time.monotonic() + seconds
    newcomers = waiting()
    together = {each.article for each in newcomers}
    found: list[Compared] = []
    beside = near(newcomers)
    named = {*beside, *(each.article for others in beside.values() for each in others)}
    rows = Shingles.objects.filter(article__in=named)
    revisions = dict(rows.values_list("article_id", "revision_id"))
    for start in range(0, len(newcomers), READ):
        some = [(each, beside.get(each.article, [])) for each in newcomers[start : start + READ]]
        for each in _compare(some, revisions, together):
            found.append(each)
            if time.monotonic() > until:
                return found
    return found


def _compare(
    newcomers: Sequence[tuple[Asked, Sequence[Near]]],
    revisions: Mapping[UUID, UUID],
    together: set[UUID],
) -> Iterator[Compared]:
    pairs = ((newcomer, others[0]) for newcomer, others in newcomers if others)
    likely = {each.article for pair in pairs for each in pair}
    read = reader([revisions[each] for each in likely if each in revisions])
    for newcomer, others in newcomers:
        links = _links(newcomer, others, revisions, together, read) if others else ()
        yield Compared(newcomer, links)


def reader(likely: Collection[UUID]) -> Reader:
    """What reads the text of a revision; those that are likely to be read come at once."""
    revisions = Revision.objects.only("text", "blocks")
    known = revisions.in_bulk(likely)

    @lru_cache(AT_HAND)
    def read(revision_id: UUID) -> Body:
        revision = known.get(revision_id) or revisions.get(pk=revision_id)
        return Body(str(revision_id), prose(revision))

    return read


def _links(
    newcomer: Asked,
    others: Sequence[Near],
    revisions: Mapping[UUID, UUID],
    together: set[UUID],
    read: Reader,
) -> tuple[Link, ...]:
    """The links of one newcomer: to the oldest that it copies, and from later ones without any."""

    def link(copy: Asked | Near, original: Asked | Near) -> Link | None:
        pair = (copy, original)
        if not {each.article for each in pair} <= revisions.keys():
            return None
        overlap = compare_at_large(*(read(revisions[each.article]) for each in reversed(pair)))
        stood = {each.article: (revisions[each.article], each.day) for each in pair}
        return Link(copy.article, original.article, overlap, stood) if overlap else None

    links: list[Link] = []
    satisfied: set[object] = set()
    for other in (each for each in others if each.order < newcomer.order):
        if other.circles <= satisfied:
            continue
        if made := link(newcomer, other):
            links.append(made)
            satisfied |= other.circles
    # Those that are compared at the same time say themselves what they copy.
    later = [o for o in others if o.order > newcomer.order and o.article not in together]
    settled = having_originals(newcomer, later)
    without = (link(o, newcomer) for o in later if o.article not in settled)
    return (*links, *(made for made in without if made))


def in_common(one: Revision, other: Revision) -> Reuse:
    """What two texts have in common word for word, be it much or nothing."""
    return compare(Body("one", prose(one)), Body("other", prose(other)))


@transaction.atomic
def settle_copies(found: Sequence[Compared]) -> int:
    """Write down what was found, and how many copies there are; safe to repeat.

    What has come again since is left to be compared again, and so is every pair of which the other
    text or day has changed.
    """
    current = _unchanged(found)
    links = {
        (link.copy, link.original): link
        for each in found
        if each.newcomer.article in current
        for link in each.links
    }
    ends = {end for pair in links for end in pair}
    shingles = Shingles.objects.select_for_update(no_key=True).filter(article__in=ends)
    facts = shingles.order_by("article_id").values_list("article_id", "revision_id", "day")
    standing = {article: (revision, day) for article, revision, day in facts}
    before = _linked(current)
    Copy.objects.filter(copy__in=before).delete()
    _turn_round(before)
    made = Copy.objects.bulk_create(
        (
            Copy(
                copy_id=link.copy,
                original_id=link.original,
                share=link.overlap.share,
                run=link.overlap.run,
            )
            for link in links.values()
            if all(standing.get(end) == stood for end, stood in link.stood.items())
        ),
        update_conflicts=True,
        unique_fields=("copy", "original"),
        update_fields=("share", "run", "at"),
    )
    return len(made)


def _unchanged(found: Sequence[Compared]) -> set[UUID]:
    """Those that have not come again since they were looked at; they wait no longer."""
    with prepared() as cursor:
        cursor.execute(
            _SETTLED,
            [[each.newcomer.article for each in found], [each.newcomer.since for each in found]],
        )
        return {article for (article,) in cursor.fetchall()}


def _linked(articles: Collection[UUID]) -> list[UUID]:
    """Those of which something is written down already; of most newcomers nothing is."""
    with prepared() as cursor:
        cursor.execute(_LINKED, [list(articles)])
        return [article for (article,) in cursor.fetchall()]


def _turn_round(originals: Collection[UUID]) -> None:
    """Void the links to what is now the younger one, and have their copies compared again.

    Whoever gives an article another day cuts its links, but sees none that is written at the same
    moment. It has waited as a newcomer since, so this finds what it did not see.
    """
    links = Copy.objects.filter(original__in=originals).values_list(
        "pk", "copy", "copy__shingles__day", "original", "original__shingles__day"
    )
    wrong = {
        link: copy
        for link, copy, day, original, its_day in links
        if order(day, copy) < order(its_day, original)
    }
    Copy.objects.filter(pk__in=wrong).delete()
    again = (Newcomer(article_id=copy) for copy in sorted(set(wrong.values())))
    Newcomer.objects.bulk_create(again, ignore_conflicts=True)
