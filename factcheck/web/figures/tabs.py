"""The pages of figures beside one another, with the agreement of reviewers as the last."""

from django.urls import reverse
from django.utils.translation import gettext_lazy

from factcheck.people.models import Desk
from factcheck.web.paging import address_with

TABS = {
    "figures_throughput": gettext_lazy("Throughput"),
    "figures_time": gettext_lazy("Time to verdict"),
    "figures_queue-age": gettext_lazy("Queue age"),
    "figures_balance": gettext_lazy("Balance"),
    "figures_providers": gettext_lazy("Provider health"),
    "agreement": gettext_lazy("Agreement"),
}


def tabs(here: str, desk: Desk | None, filtered: str) -> list[tuple[str, str, bool]]:
    """Address, label and whether it is open now. `filtered`: what the pages of figures keep.

    Agreement is told of one desk, and without being asked of all its time: it keeps the desk alone.
    """
    alone = address_with(desk=desk.slug) if desk else ""
    return [
        (
            reverse(f"web:{name}") + (alone if name == "agreement" else filtered),
            str(label),
            name == here,
        )
        for name, label in TABS.items()
    ]
