"""Indexing the archive anew, after the words of an index are made otherwise.

Each article is written by itself, so that what was done stays done when the work is broken off.
"""

from datetime import date

from articles.models import Revision
from factcheck.evidence.archive_index import index_revision
from factcheck.evidence.copying import find_copies, settle_copies
from factcheck.people.models import Desk

TOGETHER = 200  # articles that are read at once


def index_again(
    *,
    desk: Desk | None = None,
    since: date | None = None,
    missing: bool,
    together: int = TOGETHER,
) -> int:
    """Index the newest text of each article; how many. With `missing` those without shingles.

    `together` articles are read at once, so that an archive of any size fits into memory.
    """
    newest = Revision.objects.order_by("article_id", "-number").distinct("article_id")
    if desk:
        newest = newest.filter(article__desk=desk)
    if since:
        newest = newest.filter(article__created_at__date__gte=since)
    if missing:
        newest = newest.filter(article__shingles=None)
    newest = newest.select_related("article")
    indexed = 0
    while some := list(newest[:together]):
        for revision in some:
            index_revision(revision)
        indexed += len(some)
        newest = newest.filter(article__gt=some[-1].article_id)
    return indexed


def compare_waiting() -> int:
    """Compare all newcomers, as the job does; how many links were written."""
    made = 0
    while found := find_copies():
        made += settle_copies(found)
    return made
