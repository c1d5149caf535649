"""Lists of claims, the workbench and the board on a desk with many claims.

Pages are asked for as by a browser; what their statements cost is PostgreSQL's own account, the
median of some visits. Beside them stand the plain ways: a page by OFFSET, counts by GROUP BY over
all claims, and how many claims wait for somebody counted to the last.
"""

from collections.abc import Mapping
from statistics import median

from django.core.management import call_command
from django.db.models import Count
from django.test import Client

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.queries import free_claims
from tests.benchmarks.explaining import Cost, costs
from tests.benchmarks.many_claims import fill_desk
from tests.benchmarks.row import Row

VISITS = 5
LISTS: Mapping[str, str] = {
    "open": "",
    "all": "status=all",
    "published": "status=published",
    "late": "due=late",
    "first due first": "sort=due",
    "a rare topic": "topic=l19",
    "a language and a topic": "language=ar&topic=l19",
    "nobody is on it": "who=nobody",
    "a rare word": "q=word15003",
    "a frequent word": "q=word0",
}
FACETS = ("topic", "speaker", "article__publisher", "language", "kind", "checkable")


def bench(claims: int) -> list[Row]:
    call_command("migrate", verbosity=0)
    reviewer, editor = fill_desk(claims)
    plain = pages_of(costs(lambda: list(Claim.objects.order_by("rank_at", "pk")[1000:1025])))
    many = f"{claims:,} claims"
    found = []
    for name, query in LISTS.items():
        much = pages_of(rows_in(visit(editor, f"/claims/?{query}")))
        found.append(
            Row(
                f"list of {many}, {name}: its rows",
                much,
                plain,
                600,
                much / plain,
                "buffers",
                claims,
            )
        )
    grouped = spent(costs(lambda: [list(grouped_by(name)) for name in FACETS]))
    counted = spent(visit(editor, "/claims/?further=1", htmx=True))
    found.append(
        Row(f"what narrows {many}, counted", counted, grouped, 5, counted / grouped, "ms", claims)
    )
    to_the_last = spent(costs(lambda: free_claims(reviewer).count()))
    for name, who, address in (
        ("workbench of a reviewer", reviewer, "/workbench/"),
        ("workbench of an editor", editor, "/workbench/"),
        ("board", editor, "/board/"),
    ):
        took = median(spent(visit(who, address)) for _ in range(VISITS))
        found.append(
            Row(f"{name}, {many}", took, to_the_last, 30, took / to_the_last, "ms", claims)
        )
    return found


def visit(user: User, address: str, *, htmx: bool = False) -> list[Cost]:
    """What the statements of a page cost somebody who has been there before."""
    browser = Client()
    browser.force_login(user)
    headers = {"HX-Request": "true"} if htmx else {}

    def ask() -> object:
        return browser.get(address, headers=headers)

    ask()
    return costs(ask)


def rows_in(found: list[Cost]) -> list[Cost]:
    """Of the statements of a list those that read its rows."""
    return [cost for cost in found if '"in_hand"' in cost.sql]


def grouped_by(name: str) -> object:
    return Claim.objects.order_by().values_list(name).annotate(Count("pk"))


def pages_of(found: list[Cost]) -> float:
    return sum(cost.buffers for cost in found)


def spent(found: list[Cost]) -> float:
    return sum(cost.ms for cost in found)
