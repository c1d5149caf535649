"""Claims in the orders of lists, as the database keeps them.

One shape for each order: desk, state, the time by which a list stands, id. A list of several desks
and states is merged from their ends, so it is as fast beside a million finished claims. And one
shape for each fact of which there may be few: all claims of a topic, a language, a speaker.
"""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db.models import Index, Q

IS_OPEN = Q(
    status__in=("new", "queued", "assigned", "in_review", "disputed", "decided", "correcting")
)
# What a list is narrowed and ordered by lies in each index, so that it finds its rows, and a count
# its numbers, without reading one claim that is not shown.
LISTED_BY = (
    *("desk", "status", "round", "topic", "language", "kind", "checkable", "worth", "speaker"),
    *("article", "rank_at", "created_at", "due_at", "id"),
)


def _covering(name: str, *fields: str, condition: Q | None = None) -> Index:
    beside = [field for field in LISTED_BY if field not in fields]
    return Index(fields=fields, include=beside, name=name, condition=condition)


def _in_order(by: str, condition: Q | None = None) -> Index:
    return _covering(f"claim_by_{by}", "desk", "status", by, "id", condition=condition)


def _all_of(fact: str, condition: Q | None = None) -> Index:
    return _covering(f"claim_of_{fact}", fact, "desk", "status", condition=condition)


# To count states, a thousand to a page, and what is due in each; by each order of a list; by facts
# of which there may be few; those that were opened again; by words.
INDEXES = (
    Index(fields=("desk", "status"), name="claim_states"),
    Index(
        fields=("desk", "status", "due_at"),
        name="claim_due_in_states",
        condition=Q(due_at__isnull=False) & IS_OPEN,
    ),
    _in_order("rank_at"),
    _in_order("created_at"),
    _in_order("due_at", condition=Q(due_at__isnull=False) & IS_OPEN),
    _all_of("topic", condition=Q(topic__isnull=False)),
    _all_of("language"),
    _all_of("speaker", condition=Q(speaker__isnull=False)),
    Index(fields=("id",), name="claim_again", condition=IS_OPEN & Q(round__gt=1)),
    GinIndex(SearchVector("text", config="simple"), name="claim_words"),
)
