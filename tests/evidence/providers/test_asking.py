"""One provider on its good and bad days, over real connections."""

import gzip
import json
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import ask
from factcheck.evidence.providers.asking import told_to_wait
from factcheck.evidence.providers.base import ProviderFailed
from factcheck.evidence.providers.roster import ready
from tests.evidence.corroboration import stories
from tests.evidence.providers import newsstand
from tests.evidence.providers.newsstand import BROKEN, GARBAGE, JSON, busy, story

pytestmark = pytest.mark.django_db
QUESTION = ask(stories.CLAIM)
GOOD = newsstand.gdelt(*(story(f"paper{n}") for n in range(12)))
RECENT = QUESTION.wide


def search(row, seconds=5.0, limit=50):
    return ready(row).search(QUESTION, RECENT, limit=limit, deadline=seconds)


def failure_of(row, seconds=5.0) -> ProviderFailed:
    with pytest.raises(ProviderFailed) as failure:
        search(row, seconds)
    return failure.value


def test_search_says_who_asks(provider, stand, settings):
    settings.USER_AGENT = "harbour desk (desk@harbour.example)"
    search(provider("gdelt", GOOD))

    assert stand.asked[0][2]["User-Agent"] == "harbour desk (desk@harbour.example)"
    assert stand.asked[0][2]["Accept"] == "application/json"


def test_search_stops_asking_when_it_has_enough(provider, stand):
    answer = search(provider("gdelt", GOOD))

    assert (len(answer.items), answer.cost, answer.exhausted) == (12, 1, True)
    assert stand.asked_at("/gdelt")[0]["query"] == '"Skerry Point" Three sourcelang:english'


def test_search_that_brings_little_asks_more_loosely(provider, stand):
    answer = search(provider("gdelt", newsstand.gdelt(story("herald")), {}))

    assert (len(answer.items), answer.cost, answer.errors) == (1, 2, ())
    assert " OR " in stand.asked_at("/gdelt")[1]["query"]


def test_search_reads_compressed_answers(provider):
    packed = (200, JSON | {"Content-Encoding": "gzip"}, gzip.compress(json.dumps(GOOD).encode()))

    assert len(search(provider("gdelt", packed)).items) == 12


def test_search_tries_again_after_a_passing_failure(provider):
    answer = search(provider("gdelt", BROKEN, newsstand.cut, GOOD))

    assert (len(answer.items), answer.cost) == (12, 3)


def test_search_waits_as_long_as_it_is_told_to(provider):
    began = time.monotonic()

    answer = search(provider("gdelt", busy("1"), GOOD))

    assert (len(answer.items), answer.cost) == (12, 2)
    assert 1.0 <= time.monotonic() - began < 3.0


def test_search_told_to_wait_longer_than_it_may_fails_at_once_and_leaves_it_alone(provider, stand):
    row = provider("gdelt", busy("100"))

    first, second = failure_of(row), failure_of(row)

    assert (first.because, first.retry_after) == (
        "It has had too many requests (429) and wants to be left alone for 100 seconds.",
        100.0,
    )
    assert second.because.startswith("It is left alone for another ")
    assert len(stand.asked) == 1


@pytest.mark.parametrize(
    ("answer", "because"),
    [
        (BROKEN, "It answered with the error 500."),
        (GARBAGE, "Its answer is not the JSON we asked for."),
        (newsstand.PAGE, "Its answer is not the JSON we asked for."),
        (newsstand.cut, "The connection to it did not work or broke off."),
        (
            (301, {"Location": "http://127.0.0.1/"}, ""),
            "It sends us on to another address, which has to be entered here.",
        ),
        (
            (401, {}, "no"),
            "It refused to answer (401). The key is missing, wrong or not allowed to do this.",
        ),
        ((404, {}, "no"), "It answered with the error 404."),
        (
            (200, JSON | {"Content-Encoding": "br"}, "x"),
            "The site sent a form of compression that we did not ask for.",
        ),
    ],
)
def test_search_says_why_it_failed(provider, answer, because):
    assert failure_of(provider("gdelt", answer)).because == because


def test_search_says_what_a_refusal_of_searxng_means(provider):
    assert failure_of(provider("searxng", (403, {}, ""))).because == (
        "It refused to answer (403). "
        "Its settings do not allow answers in JSON: add json to search.formats."
    )


def test_search_of_a_silent_provider_ends_on_time(provider, stand):
    began = time.monotonic()

    failure = failure_of(provider("gdelt", stand.silent), seconds=0.3)

    assert failure.because == "It did not answer within 0.3 seconds."
    assert time.monotonic() - began < 1.0


def test_search_refuses_an_endless_answer(provider):
    def endless(handler):
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b"x" * 65_536)

    assert failure_of(provider("gdelt", endless)).because == "The page is larger than 5 MB."


def test_search_in_letters_that_take_nine_signs_each_goes_out(provider, stand):
    said = " ".join(["लाइफबोट बंदरगाह मंत्रालय तूफान यात्रियों स्वयंसेवकों अधिकारियों"] * 4)
    question = ask(ClaimFacts(text=said, quote=said))
    row = provider("gdelt", {})

    answer = ready(row).search(question, question.wide, limit=50, deadline=5)

    assert (answer.cost, answer.errors) == (3, ())
    assert said.startswith(stand.asked_at("/gdelt")[0]["query"].strip('"')[:40])


def test_search_keeps_to_the_rate_it_was_given(provider, stand):
    row = provider("gdelt", newsstand.gdelt(story("herald")), requests=1, per_seconds=60)

    answer = search(row, seconds=1)

    assert (len(answer.items), answer.cost, len(stand.asked)) == (1, 1, 1)
    assert answer.errors == ("It may be asked only so often; there is room again in 60 seconds.",)


def test_search_after_five_failures_leaves_it_alone_whoever_asks(provider, stand):
    row = provider("gdelt", GARBAGE)
    for _ in range(5):
        failure_of(row)

    assert failure_of(row).because.startswith("It is left alone for another ")
    assert len(stand.asked) == 5


def test_search_asked_again_is_answered_from_what_is_kept(provider, stand):
    row = provider("gdelt", GOOD)

    once, again = search(row), search(row)

    assert [item.url for item in again.items] == [item.url for item in once.items]
    assert (again.cost, len(stand.asked)) == (0, 1)


def test_search_keeps_no_answer_of_whom_nothing_may_be_kept(provider, stand):
    row = provider("gdelt", GOOD, storage="none")

    search(row)
    search(row)

    assert len(stand.asked) == 2


def test_search_never_goes_to_a_private_address_nobody_vouched_for(provider, stand, settings):
    settings.FACTCHECK_TRUSTED_HOSTS = []

    assert (
        failure_of(provider("gdelt", GOOD)).because == "Only the usual ports, 80 and 443, are read."
    )
    assert stand.asked == []


def test_search_without_redis_still_works(provider, stand, settings):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    row = provider("gdelt", GOOD, requests=2, per_seconds=60)

    once, again = search(row), failure_of(row)

    assert len(once.items) == 12
    assert again.because == "It may be asked only so often; there is room again in 60 seconds."
    assert len(stand.asked) == 1


def test_search_never_tells_the_key(provider, stand):
    row = provider("factchecktools", (400, {}, "bad key secret-key"), name="checks")

    assert "secret-key" not in failure_of(row).because
    assert stand.asked_at("/checks")[0]["key"] == "secret-key"


def test_search_whose_key_cannot_be_unsealed_says_so(provider, stand, settings):
    row = provider("newsapi", newsstand.newsapi(story("herald")))
    settings.SECRET_KEY = "another-secret-key-that-is-long-enough-to-please-all-checks"

    because = "Its key was sealed under another SECRET_KEY: enter it again."
    assert failure_of(row).because == because
    assert stand.asked == []


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "9" * 500}, 999_999_999.0),
        ({"x-ratelimit-remaining": "0, 1999", "x-ratelimit-reset": "1, 1419704"}, 1.0),
        ({"x-ratelimit-remaining": "1, 0", "x-ratelimit-reset": "1, 1419704"}, 1_419_704.0),
        ({"x-ratelimit-remaining": "1, 9", "x-ratelimit-reset": "1, 1419704"}, None),
    ],
)
def test_told_to_wait_reads_what_providers_write(headers, seconds):
    assert told_to_wait(headers) == seconds


def test_told_to_wait_reads_a_moment():
    moment = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)

    assert 85 < told_to_wait({"retry-after": moment}) <= 90


def test_key_that_a_provider_repeats_is_told_to_nobody(provider):
    said = (200, JSON, "No account has the key se+cret/key, known here as se%2Bcret%2Fkey.")

    failure = failure_of(provider("factchecktools", said, key="se+cret/key"))

    assert failure.because == (
        "It answered with a sentence instead of results: "
        "“No account has the key …, known here as ….”"
    )
