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

from articles.models import Publisher
from factcheck.claims.models import Claim, Speaker
from factcheck.people.models import User
from factcheck.review.queries import free_claims
from tests.benchmarks import list_html
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
    "a topic nobody has": "topic=no-such",
    "all, a language nobody has": "status=all&language=xx",
    "due, a language and a topic": "sort=due&language=ar&topic=l19",
    "a language and a topic, nobody on it": "language=ar&topic=l19&who=nobody",
    "a language and a topic, published": "language=ar&topic=l19&status=published",
    "a colleague is on it": "who=somebody",
    "hardly worth it": "worth_to=0.001",
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
    for name, query in lists_of().items():
        for who, user in (("editor", editor), ("reviewer", reviewer)):
            visited = visit(user, f"/claims/?{query}")
            for part, costing, limit in (("rows", rows_in(visited), 600), ("page", visited, None)):
                much = pages_of(costing)
                what = f"list of {many}, {name}, {who}: {part}"
                found.append(Row(what, much, plain, limit, much / plain, "buffers", claims))
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
    return [*found, *list_html.bench(editor, many)]


def visit(user: User, address: str, *, htmx: bool = False) -> list[Cost]:
    """What the statements of a page cost somebody who has been there before."""
    browser = Client()
    browser.force_login(user)
    headers = {"HX-Request": "true"} if htmx else {}

    def ask() -> object:
        return browser.get(address, headers=headers)

    ask()
    return costs(ask)


def lists_of() -> dict[str, str]:
    """With those that are narrowed by what only the database knows."""
    speakers = Speaker.objects.order_by("pk").values_list("pk", flat=True)
    return {
        **LISTS,
        "a speaker who is heard often": f"speaker={speakers[0]}",
        "a speaker who is heard seldom": f"speaker={speakers.reverse()[0]}",
        "an outlet": f"publisher={Publisher.objects.order_by('pk')[0].pk}",
        "I am on it": "who=me",
    }


def rows_in(found: list[Cost]) -> list[Cost]:
    """Of the statements of a list those that find its rows, and count its states, and read them."""
    return [cost for cost in found if "row_number" in cost.sql or '"in_hand"' in cost.sql]


def grouped_by(name: str) -> object:
    return Claim.objects.order_by().values_list(name).annotate(Count("pk"))


def pages_of(found: list[Cost]) -> float:
    return sum(cost.buffers for cost in found)


def spent(found: list[Cost]) -> float:
    return sum(cost.ms for cost in found)
