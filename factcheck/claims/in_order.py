"""Claims in the order of the queue and by their words, as the database keeps them for lists.

Finished claims are many and stay; a list of open ones is as fast beside a million of them.
"""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db.models import Index, Q

IS_OPEN = Q(
    status__in=("new", "queued", "assigned", "in_review", "disputed", "decided", "correcting")
)
# By state; then the open ones of all desks, of one, and of what claims are about.
INDEXES = (
    Index(fields=("desk", "status", "rank_at", "id"), name="claim_queue"),
    *(
        Index(fields=(*first, "rank_at", "id"), name=name, condition=IS_OPEN)
        for name, first in (
            ("claim_open", ()),
            ("claim_open_desk", ("desk",)),
            ("claim_open_topic", ("topic",)),
            ("claim_open_language", ("language",)),
        )
    ),
    GinIndex(SearchVector("text", config="simple"), name="claim_words"),
)
