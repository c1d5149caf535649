"""Claims in the orders of lists, as the database keeps them.

One shape for each order: desk, state, the time by which a list stands, id. A list of several desks
and states is merged from their ends, so it is as fast beside a million finished claims. And one
shape for each fact of which there may be few: all claims of a topic, a language, a speaker, each
in the queue's order.
"""

from django.contrib.postgres.indexes import GinIndex, HashIndex
from django.contrib.postgres.search import SearchVector
from django.db.models import Index, Q

MAY_BE_DUE = ("queued", "assigned", "in_review", "disputed", "decided", "correcting")
IS_OPEN = Q(status__in=("new", *MAY_BE_DUE))
# True of all claims, and said only where they are counted: who reads a list in its order does not
# say it, and so never reads and sorts all there are from an index that is short.
IS_COUNTED = Q(round__gte=1)
# What a list is narrowed and ordered by lies in each index, so that it finds its rows, and a count
# its numbers, without reading one claim that is not shown.
LISTED_BY = (
    *("desk", "status", "round", "topic", "language", "kind", "checkable", "worth", "speaker"),
    *("publisher", "id"),
)
TIMES = ("rank_at", "created_at", "due_at")


def _covering(name: str, *fields: str, more: tuple[str, ...], condition: Q | None) -> Index:
    beside = [field for field in (*LISTED_BY, *more) if field not in fields]
    return Index(fields=fields, include=beside, name=name, condition=condition)


def _in_order(by: str, *more: str, condition: Q | None = None) -> Index:
    fields = ("desk", "status", by, "id")
    return _covering(f"claim_by_{by}", *fields, more=more, condition=condition)


def _all_of(fact: str, condition: Q | None = None) -> Index:
    fields = (fact, "desk", "status", "rank_at", "id")
    return _covering(f"claim_of_{fact}", *fields, more=TIMES, condition=condition)


# To count states, topics and languages, a thousand to a page, and what is due, of all and in each;
# by each order of a list; by facts of which there may be few; those that were opened again; by
# words. By its id each row of a list is found in two pages, however many claims there are.
INDEXES = (
    Index(fields=("desk", "status"), name="claim_states"),
    Index(
        fields=("topic", "desk"),
        name="claim_topics",
        condition=Q(topic__isnull=False) & IS_COUNTED,
    ),
    Index(fields=("language", "desk"), name="claim_languages", condition=IS_COUNTED),
    Index(
        fields=("desk", "status", "due_at"),
        name="claim_due_in_states",
        condition=Q(due_at__isnull=False) & IS_OPEN,
    ),
    Index(
        fields=("desk", "due_at"),
        name="claim_due",
        condition=Q(due_at__isnull=False, status__in=MAY_BE_DUE),
    ),
    _in_order("rank_at"),
    _in_order("created_at", *TIMES),  # all there are
    _in_order("due_at", condition=Q(due_at__isnull=False) & IS_OPEN),
    _all_of("topic", condition=Q(topic__isnull=False)),
    _all_of("language"),
    _all_of("speaker", condition=Q(speaker__isnull=False)),
    Index(fields=("id",), name="claim_again", condition=IS_OPEN & Q(round__gt=1)),
    HashIndex(fields=("id",), name="claim_by_id"),
    GinIndex(SearchVector("text", config="simple"), name="claim_words"),
)
