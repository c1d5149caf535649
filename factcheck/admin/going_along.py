"""What goes when something else is deleted: conflicts of interest over it, each with its entry."""

from collections.abc import Iterable

from django.db.models import Model, Q

from factcheck.admin.pages import Kept
from factcheck.review.models import Conflict


class Declarable(Kept):
    """Rows with which people declare conflicts of interest; `over` is the column for them."""

    over = ""

    def going_along(self, obj: Model) -> Iterable[Model]:
        return Conflict.objects.filter(Q(**{self.over: obj.pk})).order_by("pk")
