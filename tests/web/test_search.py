"""One page to find articles, claims, fact-checks and speakers."""

import pytest

from articles.signals import revision_recorded
from factcheck.claims.models import Claim
from tests import factories
from tests.web.conftest import words_of

GULL = "Ferry service to Gull Island stops for the winter"
MARKED = "<mark>14</mark> <mark>sailings</mark> were cancelled in October"


def put_in(desk, text=factories.TEXT, **facts):
    """An article that is in the archive's index, with one claim."""
    revision = factories.make_article(desk, text, **facts)
    revision_recorded.send(type(revision), revision=revision)
    return revision


@pytest.fixture
def revision(desk):
    return put_in(desk)


@pytest.fixture
def claim(revision) -> Claim:
    return factories.make_claim(revision)


@pytest.fixture
def look(as_user, alice):
    """What alice is shown at an address of the search."""
    return lambda query: words_of(as_user(alice).get(f"/search/{query}"))


def test_claims_are_found_by_their_words_in_any_form(look, claim):
    page = look("?q=sailing+14")

    assert f'<a href="/claims/{claim.pk}/" lang="en" dir="auto">{MARKED}</a>' in page


def test_articles_are_found_and_shown_around_their_words(look, revision):
    page = look("?q=passengers&kind=articles")

    assert f'<a href="/articles/{revision.article_id}/" lang="en" dir="auto">{GULL}</a>' in page
    assert "“We carried 9,000 <mark>passengers</mark> in October,”" in page


def test_fact_checks_are_found(as_user, story):
    claim = story.until("published")

    page = words_of(as_user(story.alice).get("/search/?q=sailings&kind=checks"))

    assert f'<a href="/fact-checks/{claim.fact_check.slug}/"' in page
    assert "<mark>sailings</mark> were cancelled" in page


def test_claims_are_found_by_whoever_says_them(look, claim):
    assert f'<a href="/claims/{claim.pk}/"' in look("?q=harbour+office")


@pytest.mark.parametrize(
    ("typed", "found"),
    [("forty", ["40 litres"]), ("40", ["40 litres"]), ("40,000", ["40,000 crowns"])],
)
def test_numbers_are_found_whole(look, desk, typed, found):
    words = ["40 litres", "400 houses", "40,000 crowns", "2,400 boats"]
    revision = put_in(desk, f"Title\n\n{', '.join(words)}.")
    for each in words:
        factories.make_claim(revision, each)
    page = look(f"?q={typed}&kind=claims").replace("<mark>", "").replace("</mark>", "")
    assert [each for each in words if f">{each}</a>" in page] == found


def test_speakers_are_found(look, claim):
    page = look("?q=harbour&kind=speakers")

    assert 'dir="auto">the <mark>harbour</mark> office</a>' in page


def test_each_kind_says_how_much_there_is(look, claim):
    page = look("?q=ferry")

    assert 'claims <span class="number">0</span>' in page
    assert 'articles <span class="number">1</span>' in page
    assert 'speakers <span class="number">0</span>' in page
    assert '<a class="tag" href="?q=ferry&amp;kind=articles" aria-current="true">' in page


def test_another_desk_finds_nothing_of_it(as_user, claim, charlie):
    page = words_of(as_user(charlie).get("/search/?q=sailings"))

    assert "Nothing was found." in page
    assert 'claims <span class="number">0</span>' in page
    assert 'speakers <span class="number">0</span>' in page


@pytest.mark.parametrize(
    ("narrow", "found"),
    [
        ("since=2024-11-04", True),
        ("since=2024-11-05", False),
        ("until=2024-11-03", False),
        ("desk=harbour", True),
        ("language=en", True),
        ("language=ar", False),
        ("since=nonsense&desk=another", True),
    ],
)
def test_what_narrows_a_search(look, claim, narrow, found):
    page = look(f"?q=sailings&kind=claims&{narrow}")

    assert (MARKED.partition(" ")[2] in page) == found


@pytest.mark.parametrize("typed", ["%27%29%3B--", "%00", "%5C%27+%7C+%26+%21", "%3Cb%3E", "%3A*"])
def test_signs_are_no_operators(look, claim, typed):
    page = look(f"?q={typed}")

    assert "<b>" not in page
    assert '<ul class="rows">' not in page


def test_words_that_stand_everywhere_say_so(look, claim):
    assert "These words stand in every text." in look("?q=the+of")


def test_hostile_text_is_escaped(desk, look):
    revision = put_in(desk, "<script>alert(1)</script> Harbour\n\nThe harbour is shut.")
    factories.make_claim(revision, "The harbour is shut")

    page = look("?q=harbour+alert&kind=articles")

    assert "&lt;script&gt;<mark>alert</mark>(1)&lt;/script&gt;" in page


def test_the_next_page_goes_on_after_the_last_hit(as_user, alice, revision, monkeypatch, look):
    monkeypatch.setattr("factcheck.web.search_hits.SIZE", 1)
    first = factories.make_claim(revision)
    second = factories.make_claim(revision, "14 sailings")

    page = as_user(alice).get("/search/?q=sailings")
    address = page.context["next"]
    later = look(address)

    assert [hit.row for hit in page.context["hits"]] == [second]
    assert f"/claims/{first.pk}/" in later
    assert f"/claims/{second.pk}/" not in later


@pytest.mark.parametrize("much", [1, 3])
def test_the_search_reads_in_as_many_queries_however_much_is_found(
    as_user, django_assert_max_num_queries, revision, alice, much
):
    for words in ("14 sailings", "sailings were cancelled", "sailings were")[:much]:
        factories.make_claim(revision, words)
    browser = as_user(alice)

    with django_assert_max_num_queries(13):
        browser.get("/search/?q=sailings")


def test_arabic_words_are_found(desk, look):
    revision = put_in(desk, "توقف العبّارات إلى الجزيرة", language="ar")
    claim = factories.make_claim(revision, "توقف العبّارات", language="ar")

    page = look("?q=العبّارات&kind=claims")

    assert (
        f'<a href="/claims/{claim.pk}/" lang="ar" dir="auto">توقف <mark>العبّارات</mark></a>' in page
    )
