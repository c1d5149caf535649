"""What is sent to each provider and what is read in its answers."""

import json
from datetime import date

import pytest

from factcheck.evidence.corroboration.question import EVERYTHING, Window
from factcheck.evidence.providers.base import ProviderFailed
from factcheck.evidence.providers.dialect import Seen, Wish
from factcheck.evidence.providers.factchecktools import FACT_CHECK_TOOLS
from factcheck.evidence.providers.gdelt import GDELT
from factcheck.evidence.providers.presets import BRAVE, NEWSAPI, WIKIPEDIA
from factcheck.evidence.providers.searxng import SEARXNG
from tests.evidence.providers import newsstand

MARCH = Window(date(2024, 3, 1), date(2024, 3, 18))
WISH = Wish("Skerry Point", MARCH, 50, "en", "IE")
DAY = date(2024, 3, 4)
TEXT = "Three lifeboats were launched from Skerry Point on Monday."
STORY = newsstand.story("herald")
ALL = [FACT_CHECK_TOOLS, GDELT, SEARXNG, NEWSAPI, BRAVE, WIKIPEDIA]


def read(dialect, answer):
    body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
    return dialect.read(body, dialect.address or "https://search.example/search")


def test_gdelt_is_asked_for_days_in_its_own_form():
    assert GDELT.ask(WISH).url("https://g.example/doc") == (
        "https://g.example/doc?query=Skerry+Point+sourcelang%3Aenglish+sourcecountry%3AIE"
        "&mode=artlist&format=json&maxrecords=50&sort=hybridrel"
        "&startdatetime=20240301000000&enddatetime=20240318235959"
    )


def test_newsapi_is_asked_with_its_key_in_a_header():
    asked = NEWSAPI.ask(WISH)

    assert dict(asked.fields) == {
        "sortBy": "relevancy",
        "q": "Skerry Point",
        "pageSize": "50",
        "from": "2024-03-01",
        "to": "2024-03-18",
        "language": "en",
    }
    assert asked.sent_headers("k")["X-Api-Key"] == "k"
    assert "k" not in dict(asked.fields).values()


def test_brave_is_asked_for_both_ends_of_the_window_or_none():
    assert dict(BRAVE.ask(WISH).fields)["freshness"] == "2024-03-01to2024-03-18"
    assert "freshness" not in dict(BRAVE.ask(Wish("x", Window(first=DAY), 50)).fields)


def test_fact_check_tools_takes_its_key_in_the_address():
    asked = FACT_CHECK_TOOLS.ask(WISH)

    assert dict(asked.fields) == {"query": "Skerry Point", "pageSize": "50", "languageCode": "en"}
    assert asked.url("https://f.example/", "k&y").endswith("&key=k%26y")
    assert "key=" not in asked.url("https://f.example/")


def test_searxng_and_wikipedia_are_asked_for_json():
    assert dict(SEARXNG.ask(Wish("x", EVERYTHING, 50)).fields) == {
        "q": "x",
        "format": "json",
        "categories": "news",
        "pageno": "1",
    }
    assert dict(WIKIPEDIA.ask(WISH).fields) == {
        "action": "query",
        "list": "search",
        "format": "json",
        "formatversion": "2",
        "maxlag": "5",
        "srsearch": "Skerry Point",
        "srlimit": "50",
    }


@pytest.mark.parametrize(
    ("dialect", "answer", "outlet", "text"),
    [
        (GDELT, newsstand.gdelt(STORY), "herald.example", ""),
        (SEARXNG, newsstand.searxng(STORY), "", TEXT),
        (NEWSAPI, newsstand.newsapi(STORY), "Herald", TEXT),
        (BRAVE, newsstand.brave(STORY), "herald.example", TEXT),
    ],
)
def test_read_takes_what_each_provider_gives_of_an_article(dialect, answer, outlet, text):
    assert read(dialect, answer).items == (
        Seen(STORY["url"], STORY["title"], text=text, outlet=outlet, day=DAY),
    )


def test_read_fact_check_keeps_the_rating_as_it_is():
    answer = newsstand.factchecks(STORY, rating="Pants on fire!")

    (item,) = read(FACT_CHECK_TOOLS, answer).items

    assert (item.outlet, item.day, item.text) == ("Herald", date(2024, 3, 6), TEXT)
    assert item.says == f"Rated “Pants on fire!”: {TEXT}"


def test_read_wikipedia_makes_the_address_of_the_title():
    (item,) = read(WIKIPEDIA, newsstand.wikipedia("Skerry Point (harbour)")).items

    assert item.url == "https://en.wikipedia.org/wiki/Skerry_Point_%28harbour%29"
    assert item.text == "three lifeboats & a slip at Skerry Point were launched"
    assert item.day is None


@pytest.mark.parametrize(
    ("dialect", "nothing"),
    [
        (FACT_CHECK_TOOLS, {}),
        (GDELT, {}),
        (SEARXNG, newsstand.searxng()),
        (NEWSAPI, newsstand.newsapi()),
        (BRAVE, newsstand.brave()),
        (WIKIPEDIA, newsstand.wikipedia()),
    ],
)
def test_read_nothing_found_is_an_answer(dialect, nothing):
    assert read(dialect, nothing).items == ()


@pytest.mark.parametrize("dialect", ALL)
@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"null",
        b"[]",
        b"7",
        b'"x"',
        b"{",
        b"\xff\xfe\x00",
        b"<html></html>",
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b'{"n": ' + b"9" * 10_000 + b"}",
    ],
)
def test_read_garbage_is_a_failure_and_not_nothing_found(dialect, garbage):
    with pytest.raises(ProviderFailed):
        read(dialect, garbage)


@pytest.mark.parametrize(
    ("dialect", "answer"),
    [
        (FACT_CHECK_TOOLS, {"claims": "none"}),
        (FACT_CHECK_TOOLS, {"message": "We have moved."}),
        (GDELT, {"message": "We have moved."}),
        (FACT_CHECK_TOOLS, {"error": {"message": "API key not valid."}}),
        (GDELT, {"articles": {"url": "https://a.example/"}}),
        (GDELT, b"The specified phrase is too short."),
        (SEARXNG, {"results": None}),
        (SEARXNG, newsstand.searxng(away=["one", "two"])),
        (NEWSAPI, {"status": "error", "code": "apiKeyInvalid", "message": "No."}),
        (NEWSAPI, {"status": "ok"}),
        (BRAVE, {"type": "ErrorResponse", "error": {"code": "X"}}),
        (WIKIPEDIA, {"error": {"code": "maxlag", "info": "Waiting for a server."}}),
        (WIKIPEDIA, {"query": {}}),
    ],
)
def test_read_error_with_a_good_status_is_a_failure(dialect, answer):
    with pytest.raises(ProviderFailed):
        read(dialect, answer)


def test_read_repeats_the_sentence_of_a_provider_that_answers_with_one():
    with pytest.raises(ProviderFailed) as failure:
        read(GDELT, b"The specified phrase\nis <b>too</b> short.")

    assert failure.value.because == (
        "It answered with a sentence instead of results: “The specified phrase is too short.”"
    )


def test_read_searxng_says_which_engines_are_missing():
    page = read(SEARXNG, newsstand.searxng(STORY, away=["two"]))

    assert page.notes == ("These engines did not answer it: two timeout.",)
    assert len(page.items) == 1


@pytest.mark.parametrize(
    "url",
    [
        None,
        7,
        "",
        "javascript:alert(1)",
        "//a.example/",
        "http://127.0.0.1/",
        "http://169.254.169.254/latest/",
        "file:///etc/passwd",
        "https://user:word@a.example/",
    ],
)
def test_read_leaves_out_what_has_no_public_address(url):
    answer = newsstand.gdelt(STORY, STORY)
    answer["articles"][0]["url"] = url

    assert [item.url for item in read(GDELT, answer).items] == [STORY["url"]]


def test_read_bears_missing_and_wrong_fields():
    rows = [{"url": "https://a.example/1"}, {"url": "https://a.example/2", "title": ["x"]}, 7, None]

    assert read(GDELT, {"articles": rows}).items == (
        Seen("https://a.example/1", ""),
        Seen("https://a.example/2", ""),
    )


def test_read_cleans_what_would_harm_a_page_or_the_database():
    answer = newsstand.gdelt(STORY)
    answer["articles"][0]["title"] = "A\x00b \ud800<b>c</b> &lt;i&gt; \u0007 d"

    assert read(GDELT, answer).items[0].title == "A b c <i> d"
