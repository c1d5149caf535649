"""Copies in the list, on the article's page, and the words in which two differ."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from factcheck.evidence.reindexing import compare_waiting
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import DAY, claim_on, put, searched, tell_the_story
from tests.web.conftest import words_of

CHANGED = stories.WIRE.replace("212 passengers", "221 passengers")


@pytest.fixture
def wire(desk):
    return put(desk, "Kelda News", stories.WIRE).article


@pytest.fixture
def reprint(desk, wire):
    article = put(desk, "Herald", CHANGED, published_at=DAY + timedelta(days=1)).article
    compare_waiting()
    return article


def beside(one, other) -> str:
    return f"/articles/{one.pk}/beside/{other.pk}/"


def rows_of(answer) -> dict[str, list[str]]:
    return {
        str(article.publisher): [str(each.article.publisher) for each in reprints]
        for article, reprints in answer.context["rows"]
    }


def test_list_folds_copies_under_the_oldest(as_user, alice, wire, reprint):
    answer = as_user(alice).get("/articles/")

    assert rows_of(answer) == {"Kelda News": ["Herald"]}
    page = words_of(answer)
    assert '<details class="reprints"><summary>and 1 copy</summary>' in page
    assert f'<a href="{beside(wire, reprint)}">differing words</a>' in page


def test_list_shows_each_copy_by_itself_when_asked(as_user, alice, wire, reprint):
    answer = as_user(alice).get("/articles/?copies=apart")

    assert rows_of(answer) == {"Herald": [], "Kelda News": []}
    assert '<a href="?">Fold the copies</a>' in words_of(answer)


def test_list_keeps_how_it_is_shown_from_page_to_page(as_user, alice, desk):
    for number in range(31):
        put(desk, f"Paper {number}", f"{stories.ELSEWHERE} {number}")

    answer = as_user(alice).get("/articles/?copies=apart")

    assert answer.context["next"].startswith("?after=")
    assert answer.context["next"].endswith("&copies=apart")


def test_list_unfolds_a_few_copies_and_leads_to_the_rest(as_user, alice, desk, wire):
    for number in range(12):
        put(desk, f"Paper {number}", stories.WIRE)
    compare_waiting()

    page = words_of(as_user(alice).get("/articles/"))

    assert page.count(">differing words<") == 10
    assert f'<a href="/articles/{wire.pk}/#copies">All 12 copies</a>' in page


def test_list_tells_a_stranger_nothing_of_private_copies(as_user, charlie, desk, other_desk):
    public = put(other_desk, "Kelda News", stories.WIRE).article
    put(desk, "Own Copy", stories.WIRE, visibility="desk")
    compare_waiting()

    answer = as_user(charlie).get("/articles/")

    assert rows_of(answer) == {"Kelda News": []}
    assert "copies-title" not in words_of(as_user(charlie).get(f"/articles/{public.pk}/"))


def test_list_costs_the_same_for_more_copies(as_user, alice, desk, wire, reprint):
    client = as_user(alice)
    costs = []
    for number in range(3):
        with CaptureQueriesContext(connection) as seen:
            client.get("/articles/")
        costs.append(len(seen))
        put(desk, f"Paper {number}", stories.WIRE)
        put(desk, f"Lantern {number}", f"{stories.DENIAL} {number}", published_at=DAY)
        compare_waiting()

    assert costs == [7, 7, 7]


def test_article_names_its_copies_with_publisher_and_date(as_user, alice, wire, reprint):
    answer = as_user(alice).get(f"/articles/{wire.pk}/")

    assert [each.article.pk for each in answer.context["copies"]] == [reprint.pk]
    page = words_of(answer)
    assert '<h2 id="copies-title">Copies <span class="much">1</span></h2>' in page
    assert '<bdi>Herald</bdi></span><time datetime="2024-03-05">5 Mar 2024</time>' in page


def test_a_copy_names_the_oldest(as_user, alice, wire, reprint):
    page = words_of(as_user(alice).get(f"/articles/{reprint.pk}/"))

    assert '<time datetime="2024-03-04">4 Mar 2024</time><span>the oldest</span>' in page


@pytest.mark.parametrize("turned", [False, True])
def test_beside_shows_the_differing_words_of_the_older_first(as_user, alice, wire, reprint, turned):
    pair = (reprint, wire) if turned else (wire, reprint)

    page = words_of(as_user(alice).get(beside(*pair)))

    assert (
        'All <del><span class="unseen">only in Kelda News: </span>212</del>'
        '<ins><span class="unseen">only in Herald: </span>221</ins> passengers'
    ) in page
    assert "of the shorter text is also in the longer one" in page


def test_beside_of_the_same_words_says_so(as_user, alice, desk, wire):
    twin = put(desk, "Herald", stories.WIRE).article

    assert "Both say the same in the same words." in words_of(
        as_user(alice).get(beside(wire, twin))
    )


def test_beside_of_unlike_texts_says_so(as_user, alice, desk, wire):
    other = put(desk, "Parish Letter", stories.ELSEWHERE).article

    page = words_of(as_user(alice).get(beside(wire, other)))

    assert "Both have no five words in a row in common." in page


def test_beside_right_to_left_says_so(as_user, alice, desk):
    one = put(desk, "Al Bahr", "توقف العبّارات إلى الجزيرة", language="ar").article
    other = put(desk, "Al Mina", "توقف القطارات إلى الجزيرة", language="ar").article

    assert '<div lang="ar" dir="rtl">' in words_of(as_user(alice).get(beside(one, other)))


def test_beside_is_for_those_who_may_see_both(as_user, charlie, desk, other_desk, wire):
    hidden = put(desk, "Own Copy", stories.WIRE, visibility="desk").article

    assert as_user(charlie).get(beside(wire, hidden)).status_code == 404
    assert as_user(charlie).get(beside(hidden, wire)).status_code == 404


def test_beside_an_article_that_was_never_read_is_not_there(as_user, alice, desk, wire):
    unread = Article.objects.create(desk=desk, digest="d", url="https://post.example/a")

    assert as_user(alice).get(beside(wire, unread)).status_code == 404


def test_coverage_leads_to_the_differing_words_of_a_copy(as_user, alice, desk):
    tell_the_story(desk)
    claim = claim_on(desk)
    search = searched(claim)
    copy = search.hits.exclude(copy_of=None).select_related("revision", "copy_of__revision").first()

    page = words_of(as_user(alice).get(f"/claims/{claim.pk}/"))

    pair = copy.copy_of.revision.article, copy.revision.article
    assert f'<a href="{beside(*pair)}">differing words</a>' in page
