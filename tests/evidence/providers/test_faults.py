"""Hundreds of bad days: never a wrong "nothing found", never more requests than allowed."""

import json
import random
import time
from collections import Counter
from itertools import pairwise

import pytest

from factcheck.evidence.corroboration.question import ask
from factcheck.evidence.gathering import ask_one
from factcheck.evidence.providers import asking
from factcheck.evidence.providers.base import ProviderFailed
from factcheck.evidence.providers.roster import ready
from tests.articles.conftest import Canary
from tests.articles.test_address import HOSTILE_URLS
from tests.evidence.corroboration import stories
from tests.evidence.providers import newsstand
from tests.evidence.providers.newsstand import BROKEN, GARBAGE, JSON, PAGE, busy, story

pytestmark = pytest.mark.django_db
QUESTION = ask(stories.CLAIM)
FORMATS = {
    "gdelt": newsstand.gdelt,
    "searxng": newsstand.searxng,
    "newsapi": newsstand.newsapi,
    "brave": newsstand.brave,
    "factchecktools": newsstand.factchecks,
}
SEARCHES = 200


def broken_days(speaks, rng):
    """Answers of every bad kind; a cut one is valid up to somewhere."""
    whole = json.dumps(speaks(story("herald"))).encode()
    return [
        BROKEN,
        GARBAGE,
        PAGE,
        busy("900"),
        newsstand.cut,
        (200, JSON, whole[: rng.randrange(len(whole) - 1)]),
        (200, JSON, b"[]"),
        (503, {"Retry-After": "900"}, b""),
        (404, {}, b""),
        (200, JSON, b'{"error": {"message": "No.", "info": "No."}, "code": "x"}'),
    ]


def test_search_never_takes_a_failure_for_nothing_found(provider, monkeypatch):
    monkeypatch.setattr(asking, "FIRST_PAUSE", 0.0)
    rng = random.Random(7)  # noqa: S311 - the same days every time
    came = Counter()
    for number in range(SEARCHES):
        kind, speaks = rng.choice(list(FORMATS.items()))
        days = broken_days(speaks, rng)
        good = rng.random() < 0.3
        answers = [rng.choice(days) for _ in range(3)]
        row = provider(kind, *([speaks()] if good else answers), name=f"number {number}")
        came[good, ask_one(ready(row), QUESTION, 5).state] += 1

    assert came.keys() == {(True, "answered"), (False, "failed")}
    assert min(came.values()) > SEARCHES / 5


def test_requests_never_come_faster_than_allowed(provider, stand):
    moments = []

    def note(handler):
        moments.append(time.monotonic())
        newsstand.send(handler, 200, JSON, "{}")

    row = provider("gdelt", note, requests=4, per_seconds=1, storage="none")
    for _ in range(3):
        ready(row).search(QUESTION, QUESTION.wide, limit=50, deadline=5)

    assert len(moments) == 6
    # The stand notes when a request reaches it, on a busy machine some time after it was let go.
    assert min(later - at for at, later in zip(moments, moments[4:], strict=False)) >= 0.75
    assert all(at <= later for at, later in pairwise(moments))


def test_search_never_connects_to_a_private_place(provider, monkeypatch, settings):
    """Whatever an administrator enters; only what the operator trusts is let through."""
    settings.FACTCHECK_TRUSTED_HOSTS = ["127.0.0.1:8888"]
    monkeypatch.setattr(asking, "FIRST_PAUSE", 0.0)
    canary = Canary()
    monkeypatch.setattr(asking.network, "connect", canary.connect)
    monkeypatch.setattr(asking.network, "resolve", lambda host, _port: [host.strip("[]")])
    row = provider("gdelt", {})
    for number, url in enumerate(HOSTILE_URLS):
        row.base_url, row.pk = url, None
        row.id = f"00000000-0000-7000-8000-{number:012d}"
        with pytest.raises(ProviderFailed):
            ready(row).search(QUESTION, QUESTION.wide, limit=50, deadline=1)

    assert canary.connections() == 0
    canary.listener.close()
