"""How many rows there are, counted no further than somebody reads the number."""

from django.db.models import IntegerField, Subquery

COUNTED = 1_000


class HowMany(Subquery):
    """Of the rows of a queryset. Cut it at `COUNTED + 1`, and it takes as long in any archive."""

    template = "(SELECT count(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()
    empty_result_set_value = 0  # where it is plain that there can be none
