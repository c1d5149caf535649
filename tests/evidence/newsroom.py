"""Articles in the archive and a claim to search for."""

from datetime import date

from django.db import connection

from factcheck.claims.models import Claim
from factcheck.evidence.actions import index_revision, request_search, settle_search
from factcheck.evidence.findings import look_for
from factcheck.evidence.models import Search
from factcheck.people.models import Desk
from tests.evidence.corroboration import stories
from tests.factories import make_article, make_claim, make_publisher

DAY = date(2024, 3, 4)
WORDS = "Three lifeboats were launched from Skerry Point"


def put(desk: Desk, outlet: str, text: str, *, kind: str = "outlet", **facts):
    """An article of this outlet, read and indexed; returns its revision."""
    facts.setdefault("published_at", DAY)
    facts.setdefault("visibility", "public")
    revision = make_article(
        desk,
        text,
        title=facts.pop("title", f"{outlet} front page"),
        publisher=make_publisher(outlet, kind=kind),
        url=f"https://{outlet.lower().replace(' ', '')}.example/story",
        **facts,
    )
    index_revision(revision)
    return revision


def claim_on(desk: Desk, **facts) -> Claim:
    """A claim of the desk's own article; the article is in the archive, as all are."""
    text = f"{stories.LEAD}\n\nThe owners had warned of the winter for years."
    return make_claim(put(desk, "Own Paper", text, **facts), WORDS, about_date=DAY)


def tell_the_story(desk: Desk) -> None:
    """The wire and five copies, one contradiction, one article about something else."""
    put(desk, "Kelda News", stories.WIRE, kind="agency")
    for copy in stories.copies():
        put(desk, copy.publisher, copy.text)
    put(desk, "Bay Lantern", stories.DENIAL)
    put(desk, "Parish Letter", stories.ELSEWHERE)


def searched(claim: Claim, *, seconds: float = 10) -> Search:
    """A settled search, without a worker."""
    search = request_search(claim, by=None)
    return settle_search(search, look_for(claim, seconds=seconds))


def set_state(claim: Claim, status: str, **facts) -> Claim:
    """Put a claim into a state without the workflow, which stands above evidence."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        Claim.objects.filter(pk=claim.pk).update(status=status, **facts)
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")
    claim.refresh_from_db()
    return claim
