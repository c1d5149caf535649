"""All providers asked at once: good ones, bad ones, and the same article from two of them."""

import threading
import time
from dataclasses import dataclass, field
from datetime import date

import pytest
from django.db import connection

from factcheck.evidence.actions import request_search
from factcheck.evidence.corroboration.question import ask
from factcheck.evidence.gathering import ask_all
from factcheck.evidence.models import Hit, ProviderAnswer, Search
from factcheck.evidence.providers.base import Capabilities
from factcheck.evidence.providers.base import ProviderAnswer as Found
from factcheck.evidence.providers.roster import ready
from factcheck.evidence.queries import coverage
from factcheck.jobs.models import Job
from factcheck.jobs.run import run
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import claim_on, put, searched
from tests.evidence.providers import newsstand
from tests.evidence.providers.newsstand import GARBAGE, busy, story
from tests.factories import make_publisher

pytestmark = pytest.mark.django_db


def told(search: Search) -> dict[str, tuple[str, int, str]]:
    return {a.provider: (a.state, a.items, a.error) for a in search.answers.all()}


def found(search: Search) -> list[tuple[str, str, list[str]]]:
    hits = search.hits.order_by("outlet", "rank")
    return [(hit.outlet, hit.provider, hit.also_found_by) for hit in hits]


def test_search_with_two_of_five_failing_ends_in_time_with_the_rest_and_no_duplicates(
    desk,
    provider,
    stand,
):
    claim = claim_on(desk)
    put(desk, "Herald", stories.LEAD)
    herald = story("herald")
    provider("gdelt", newsstand.gdelt(herald, story("mail"), story("post")))
    provider("searxng", newsstand.searxng(story("mail"), story("bugle")))
    provider("newsapi", newsstand.newsapi(story("mail"), story("star")), timeout=1)
    provider("brave", stand.silent, timeout=1)
    provider("wikipedia", busy("600"))
    search = request_search(claim, by=None)
    began = time.monotonic()

    run(search.job_id)
    took = time.monotonic() - began
    Job.objects.filter(pk=search.job_id).update(state="queued", attempts=0)
    run(search.job_id)

    search.refresh_from_db()
    assert (search.state, took < 5) == ("partial", True)
    assert (search.places_answered, search.places_asked) == (6, 6)
    assert told(search) == {
        "archive": ("answered", 1, ""),
        "gdelt": ("answered", 3, ""),
        "searxng": ("answered", 2, ""),
        "newsapi": ("answered", 2, ""),
        "brave": ("failed", 0, "It did not answer within 1 second."),
        "wikipedia": (
            "failed",
            0,
            "It has had too many requests (429) and wants to be left alone for 10 minutes.",
        ),
    }
    assert found(search) == [
        ("Herald", "archive", ["gdelt"]),
        ("Mail", "newsapi", ["gdelt", "searxng"]),
        ("Star", "newsapi", []),
        ("bugle.example", "searxng", []),
        ("post.example", "gdelt", []),
    ]
    shown = coverage(claim)
    assert (shown.asked, shown.answered) == (6, 4)
    assert shown.summary == (
        "1 independent origin, at most 2 in 5 outlets. "
        "4 of 6 providers answered, so there may be more."
    )
    assert [m.objects.count() for m in (Search, Hit, ProviderAnswer)] == [1, 5, 6]


def test_search_waits_for_nobody_longer_than_it_has(desk, provider, stand):
    claim = claim_on(desk)
    for name in ("one", "two", "three", "four"):
        provider("gdelt", stand.silent, name=name, timeout=40)
    began = time.monotonic()

    search = searched(claim, seconds=1)

    assert time.monotonic() - began < 3
    assert (search.state, search.hits.count()) == ("partial", 0)
    assert coverage(claim).summary == (
        "Nothing was found. 1 of 5 providers answered, so there may be more."
    )


def test_search_that_could_look_only_in_part_is_partial_and_not_complete(desk, provider):
    claim = claim_on(desk)
    provider("newsapi", newsstand.newsapi(), newsstand.newsapi(), GARBAGE)

    search = searched(claim)

    assert (search.state, told(search)["newsapi"][:2]) == ("partial", ("part", 0))


def test_search_asks_only_the_providers_of_all_and_of_its_desk(desk, other_desk, provider):
    claim = claim_on(desk)
    provider("gdelt", {}, name="for all")
    provider("gdelt", {}, name="ours", desk=desk)
    provider("gdelt", {}, name="theirs", desk=other_desk)
    provider("gdelt", {}, name="off", on=False)

    assert set(told(searched(claim))) == {"archive", "for all", "ours"}


def test_search_tells_nobody_outside_of_a_partners_private_article(desk, partner, provider, stand):
    claim = claim_on(desk, visibility="partner", partner=partner)
    provider("gdelt", {}, name="usual")
    provider("gdelt", {}, name="bound by contract", private_too=True)

    assert set(told(searched(claim))) == {"archive", "bound by contract"}
    assert stand.asked_at("/usual") == []


@dataclass
class Stubborn:
    """A provider that breaks, or heeds no deadline."""

    name: str
    over: threading.Event | None = None
    capabilities: Capabilities = field(default_factory=Capabilities)

    def search(self, question, window, *, limit, deadline):
        if self.over is None:
            return {}["nobody thought of this"]
        self.over.wait(30)
        return Found(items=(), exhausted=True)


def test_ask_all_survives_a_provider_that_breaks_and_one_that_heeds_no_deadline(desk, provider):
    over = threading.Event()
    good = ready(provider("gdelt", newsstand.gdelt(story("herald"))))
    asked = [Stubborn("breaks"), Stubborn("stays", over), good]
    heard: list[tuple[int, int]] = []

    answers = ask_all(
        asked,
        ask(stories.CLAIM),
        seconds=0.3,
        heard=lambda answered, of: heard.append((answered, of)),
    )
    over.set()

    assert [(a.provider, a.state, a.error) for a in answers] == [
        (
            "breaks",
            "failed",
            "What it answered could not be dealt with; the log of the worker says more.",
        ),
        ("stays", "failed", "It did not answer within 0.3 seconds."),
        ("gdelt", "answered", ""),
    ]
    assert heard == [(0, 3), (1, 3), (2, 3)]


def test_search_knows_outside_items_by_the_domains_of_publishers(desk, provider):
    claim = claim_on(desk)
    make_publisher("The Herald", domain="herald.example", owner="Gull Group")
    item = story("news.herald")
    provider("gdelt", newsstand.gdelt(item))

    (hit,) = searched(claim).hits.all()

    assert (hit.outlet, hit.publisher.owner.name) == ("The Herald", "Gull Group")
    assert (hit.published_at, hit.start, hit.revision) == (date(2024, 3, 4), None, None)


def test_excerpts_are_in_the_upper_figure_alone(desk, provider):
    """A link or a snippet does not show where an outlet has it from."""
    claim = claim_on(desk)
    bugle = story("bugle") | {"text": "Lifeboats left Skerry Point in the storm, three in all."}
    provider("searxng", newsstand.searxng(story("mail"), bugle))

    search = searched(claim)

    assert (search.independent_origins, search.origins_upper, search.outlets) == (0, 2, 2)


def test_background_and_fact_checks_are_shown_beside_and_never_counted(desk, provider):
    claim = claim_on(desk)
    provider("wikipedia", newsstand.wikipedia("Skerry Point"), storage="excerpt")
    checked = newsstand.factchecks(story("checkers", "Were lifeboats launched?"))
    provider("factchecktools", checked, storage="excerpt")

    search = searched(claim)

    shown = coverage(claim)
    assert (search.state, search.outlets, search.origins_upper) == ("complete", 0, 0)
    assert (shown.origins, shown.summary) == ((), "Nothing was found.")
    assert [(hit.outlet, hit.stance, hit.origin) for hit in shown.background] == [
        ("127.0.0.1", "discusses", None)
    ]
    (check,) = shown.checks
    assert (check.outlet, check.stance) == ("Checkers", "discusses")
    assert check.sentence == (
        "Rated “False”: Three lifeboats were launched from Skerry Point on Monday."
    )


def test_a_fact_check_that_a_news_search_finds_too_is_still_no_coverage(desk, provider):
    claim = claim_on(desk)
    provider("searxng", newsstand.searxng(story("checkers")))
    provider("factchecktools", newsstand.factchecks(story("checkers")))

    searched(claim)

    assert found(Search.objects.get()) == [("Checkers", "factchecktools", ["searxng"])]
    assert Hit.objects.get().role == "check"


@pytest.mark.parametrize(
    ("storage", "kept"),
    [
        ("none", ("", "herald.example", None, "", "")),
        ("metadata", (story("herald")["title"], "Herald", date(2024, 3, 4), "", "")),
        (
            "excerpt",
            (story("herald")["title"], "Herald", date(2024, 3, 4), story("herald")["text"], ""),
        ),
    ],
)
def test_search_keeps_no_more_than_a_provider_allows(desk, provider, storage, kept):
    claim = claim_on(desk)
    days = 7 if storage == "excerpt" else None
    provider("brave", newsstand.brave(story("herald")), storage=storage, keep_days=days)

    hit = searched(claim).hits.get()

    named = hit.outlet.replace("herald.example", "Herald") if hit.title else hit.outlet
    assert (hit.title, named, hit.published_at, hit.sentence, hit.text) == kept
    assert hit.url == story("herald")["url"]
    assert bool(hit.keep_until) is (storage == "excerpt")


def test_search_keeps_nothing_that_its_terms_forbid_whatever_is_set(desk, provider):
    claim = claim_on(desk)
    provider("newsapi", newsstand.newsapi(story("herald")), storage="full", keep_days=7)

    hit = searched(claim).hits.get()

    assert (hit.title != "", hit.sentence, hit.text) == (True, "", "")


def test_reasons_quote_nothing_that_may_not_be_kept(desk, provider):
    claim = claim_on(desk)
    item = story("herald") | {"text": stories.WIRE}
    provider("brave", newsstand.brave(item), storage="metadata")
    put(desk, "Kelda News", stories.WIRE, kind="agency")

    search = searched(claim)

    reasons = set(
        search.edges.filter(hit__outlet="herald.example").values_list("reason", flat=True)
    )
    assert reasons == {"Its own words show it, and may not be kept."}
    assert "Kelda News" in search.origins.get().name


def connected() -> set[int]:
    """The processes that serve whoever is connected; a cleaner of the database's own is nobody."""
    with connection.cursor() as cursor:
        cursor.execute("""SELECT pid FROM pg_stat_activity
            WHERE datname = current_database() AND backend_type = 'client backend'""")
        return {pid for (pid,) in cursor.fetchall()}


def test_providers_are_asked_without_a_database_in_their_threads(desk, provider):
    claim = claim_on(desk)
    provider("gdelt", newsstand.gdelt(story("herald")))
    before = connected()

    searched(claim)

    assert connected() <= before
