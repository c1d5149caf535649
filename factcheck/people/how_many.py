"""How many rows there are, counted no further than somebody reads the number."""

from django.db.models import IntegerField, Subquery
from django.utils.formats import number_format

COUNTED = 1_000


def written(much: int | None, most: int | None = None) -> str:
    """The number, "1,000+" where there are more than are counted, "" where nobody counted."""
    if much is None:
        return ""
    counted = COUNTED if most is None else most
    shown = number_format(min(much, counted), use_l10n=True, force_grouping=True)
    return f"{shown}+" if much > counted else shown


class HowMany(Subquery):
    """Of the rows of a queryset. Cut it at `COUNTED + 1`, and it takes as long in any archive."""

    template = "(SELECT count(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()
    empty_result_set_value = 0  # where it is plain that there can be none
