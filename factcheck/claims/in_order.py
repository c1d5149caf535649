"""Claims in the order of the queue and by their words, as the database keeps them for lists.

Finished claims are many and stay; a list of open ones is as fast beside a million of them.
"""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db.models import Index, Q

IS_OPEN = Q(
    status__in=("new", "queued", "assigned", "in_review", "disputed", "decided", "correcting")
)
# What lists are narrowed by lies in the index beside the order, so that a list finds its rows, and
# a count its numbers, without reading one claim that is not shown.
NARROWED_BY = (
    "desk",
    "status",
    "round",
    "topic",
    "language",
    "kind",
    "checkable",
    "worth",
    "speaker",
    "article",
)


def _in_order(name: str, *first: str, by: str, condition: Q | None = None) -> Index:
    beside = [field for field in NARROWED_BY if field not in first]
    return Index(fields=(*first, by, "id"), include=beside, name=name, condition=condition)


# By desk and state; the open ones of all, and of what claims are about; all, by age; those that
# were opened again; by words.
INDEXES = (
    Index(fields=("desk", "status", "rank_at", "id"), name="claim_queue"),
    _in_order("claim_open", by="rank_at", condition=IS_OPEN),
    _in_order("claim_open_topic", "topic", by="rank_at", condition=IS_OPEN),
    _in_order("claim_open_language", "language", by="rank_at", condition=IS_OPEN),
    _in_order("claim_by_age", by="created_at"),
    Index(fields=("id",), name="claim_again", condition=IS_OPEN & Q(round__gt=1)),
    GinIndex(SearchVector("text", config="simple"), name="claim_words"),
)
