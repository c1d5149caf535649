"""Lists of claims, the workbench and the board on a desk with many claims.

Pages are asked for as by a browser; what their statements cost is PostgreSQL's own account, the
median of some visits. Beside them stand the plain ways: a page by OFFSET, counts by GROUP BY over
all claims, and how many claims wait for somebody counted to the last.
"""

from collections.abc import Mapping, Sequence
from statistics import median

from django.core.management import call_command
from django.db.models import Count
from django.test import Client

from articles.models import Article
from factcheck.claims.models import Claim, Speaker
from factcheck.people.models import User
from factcheck.review.free import free_claims
from tests.benchmarks import list_html
from tests.benchmarks.explaining import Cost, costs
from tests.benchmarks.many_claims import Staff, fill_desk
from tests.benchmarks.row import Row

VISITS, BUFFERS = 5, 600
# The queue, as it stands and narrowed by any language and topic.
QUEUE: Mapping[str, str] = {
    "open": "",
    "a language": "language=ar",
    "a rare topic": "topic=l19",
    "a language and a topic": "language=ar&topic=l19",
    "a usual language and a usual topic": "language=en&topic=l0",
}
LISTS: Mapping[str, str] = QUEUE | {
    "all": "status=all",
    "published": "status=published",
    "late": "due=late",
    "first due first": "sort=due",
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
    "a word between": "q=word300",
    "a language, a topic and a word between": "language=ar&topic=l19&q=word300",
    "a language, a topic and whose words": "language=en&topic=l19&kind=own",
    "a language and a topic, a colleague on it": "language=en&topic=l19&who=somebody",
}
WHO = ("reviewer", "editor", "editor of two desks")
FACETS = ("topic", "speaker", "publisher", "language", "kind", "checkable")


def bench(sizes: Sequence[int]) -> list[Row]:
    """Of desks of each size; beside the smallest, how far the dearest page of the largest grew."""
    call_command("migrate", verbosity=0)
    found = [bench_desk(claims) for claims in sorted(sizes)]
    grown = [grew(found[0], found[-1], who) for who in WHO]
    return [row for rows in (*found, grown if len(found) > 1 else []) for row in rows]


def grew(small: Sequence[Row], large: Sequence[Row], who: str) -> Row:
    """The dearest page of somebody's queue beside the dearest one of fewer claims."""
    ends = [f" claims, {name}, {who}: rows" for name in QUEUE]
    least, most = (
        max(
            (row for row in rows if any(row.name.endswith(end) for end in ends)),
            key=lambda row: row.product,
        )
        for rows in (small, large)
    )
    ratio = most.product / least.product
    name = f"dearest of the queue: {most.name}"
    return Row(name, most.product, least.product, 1.3, ratio, "buffers", most.n)


def bench_desk(claims: int) -> list[Row]:
    staff = fill_desk(claims)
    many = f"{claims:,} claims"
    found = pages(staff, claims)
    grouped = spent(costs(lambda: [list(grouped_by(name)) for name in FACETS]))
    counted = spent(visit(staff.editor, "/claims/?further=1", htmx=True))
    found.append(
        Row(f"what narrows {many}, counted", counted, grouped, 5, counted / grouped, "ms", claims)
    )
    to_the_last = spent(costs(lambda: free_claims(staff.reviewer).count()))
    for name, who, address in (
        ("workbench of a reviewer", staff.reviewer, "/workbench/"),
        ("workbench of an editor", staff.editor, "/workbench/"),
        ("board", staff.editor, "/board/"),
    ):
        took = median(spent(visit(who, address)) for _ in range(VISITS))
        found.append(
            Row(f"{name}, {many}", took, to_the_last, 30, took / to_the_last, "ms", claims)
        )
    return [*found, *list_html.bench(staff.editor, many)]


def pages(staff: Staff, claims: int) -> list[Row]:
    """Each list, for each of them."""
    plain = pages_of(costs(lambda: list(Claim.objects.order_by("rank_at", "pk")[1000:1025])))
    found = []
    for name, query in lists_of(staff).items():
        for who, user in zip(WHO, staff, strict=True):
            visited = visit(user, f"/claims/?{query}")
            for part, costing, limit in (
                ("rows", rows_in(visited), BUFFERS),
                ("page", visited, None),
            ):
                much = pages_of(costing)
                what = f"list of {claims:,} claims, {name}, {who}: {part}"
                found.append(Row(what, much, plain, limit, much / plain, "buffers", claims))
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


def lists_of(staff: Staff) -> dict[str, str]:
    """With those that are narrowed by what only the database knows."""
    desk = staff.reviewer.memberships.get().desk
    speakers = Speaker.objects.filter(desk=desk).order_by("pk").values_list("pk", flat=True)
    outlet = Article.objects.filter(desk=desk).order_by("pk")[0].publisher_id
    return {
        **LISTS,
        "a speaker who is heard often": f"speaker={speakers[0]}",
        "a speaker who is heard seldom": f"speaker={speakers.reverse()[0]}",
        "an outlet": f"publisher={outlet}",
        "I am on it": "who=me",
    }


def rows_in(found: list[Cost]) -> list[Cost]:
    """Of the statements of a list those that find its rows, and count its states, and read them."""
    return [cost for cost in found if "row_number" in cost.sql or "WITH shown" in cost.sql]


def grouped_by(name: str) -> object:
    return Claim.objects.order_by().values_list(name).annotate(Count("pk"))


def pages_of(found: list[Cost]) -> float:
    return sum(cost.buffers for cost in found)


def spent(found: list[Cost]) -> float:
    return sum(cost.ms for cost in found)
