import pytest

from articles.models import Article, Fetch
from factcheck.claims.models import Extraction
from factcheck.jobs.models import Job
from tests import factories
from tests.web.conftest import words_of


def test_articles_by_role(client, as_user, desk, alice, bob, charlie):
    article = factories.make_article(desk).article
    for address in ("/articles/", f"/articles/{article.pk}/", "/articles/new/"):
        assert client.get(address).status_code == 302
        assert as_user(alice).get(address).status_code == 200
        assert as_user(bob).get(address).status_code == 200
    assert as_user(charlie).get(f"/articles/{article.pk}/").status_code == 404
    assert str(article.pk) not in words_of(as_user(charlie).get("/articles/"))


def test_article_without_title_and_address_is_called_by_its_first_words(as_user, desk, alice):
    article = factories.make_article(desk).article
    Article.objects.filter(pk=article.pk).update(title="", url="")

    words = words_of(as_user(alice).get(f"/articles/{article.pk}/"))
    listed = words_of(as_user(alice).get("/articles/"))

    called = "Ferry service to Gull Island stops for the winter"
    assert f'<h1 class="unseen">{called}</h1>' in words
    assert f'dir="auto">{called}</a>' in listed


def test_articles_in_which_claims_are_looked_for_are_being_read(as_user, desk, alice):
    extraction = factories.make_extraction(factories.make_article(desk))
    Extraction.objects.filter(pk=extraction.pk).update(state="waiting", finished_at=None)

    listed = words_of(as_user(alice).get("/articles/"))

    assert ("<span>being read</span>" in listed, "0 claims" in listed) == (True, False)


def test_article_public_of_another_desk_shows_text_without_claims(as_user, desk, charlie):
    revision = factories.make_article(desk, visibility="public")
    factories.make_extraction(revision)
    claim = factories.make_claim(revision)
    words = words_of(as_user(charlie).get(f"/articles/{revision.article_id}/"))
    assert "Another desk checks this article." in words
    assert str(claim.pk) not in words


def test_article_marks_each_claim_by_kind_and_status(as_user, desk, alice):
    revision = factories.make_article(desk)
    factories.make_extraction(revision)
    said = factories.make_claim(revision)
    quoted = factories.make_claim(
        revision, "We carried 9,000 passengers in October", kind="direct", speaker="Tom Reyes"
    )
    words = words_of(as_user(alice).get(f"/articles/{revision.article_id}/"))
    assert (
        f'<a class="mark indirect layer-0" href="/claims/{said.pk}/">'
        "14 sailings were cancelled in October</a>"
    ) in words
    assert f'<a class="mark direct layer-0" href="/claims/{quoted.pk}/">' in words
    assert words.count('<span class="sign new" title="new">') == 4


def test_article_lists_a_dismissed_claim_without_a_line(as_user, story):
    claim = story.until("dismissed")
    words = words_of(as_user(story.alice).get(f"/articles/{claim.article_id}/"))
    assert 'class="mark indirect layer-0"' not in words
    assert f'<a href="/claims/{claim.pk}/" lang="en" dir="auto">' in words
    page = words_of(as_user(story.alice).get(f"/claims/{claim.pk}/"))
    assert 'class="mark indirect layer-0 in-hand"' in page


def test_article_right_to_left_says_so(as_user, desk, alice):
    revision = factories.make_article(desk, "توقف العبّارات إلى الجزيرة", language="ar")
    page = as_user(alice).get(f"/articles/{revision.article_id}/")
    assert '<div lang="ar" dir="rtl" data-text>' in words_of(page)


def test_article_says_what_is_not_done_in_its_language(as_user, desk, alice):
    revision = factories.make_article(desk, "توقف العبّارات إلى الجزيرة", language="ar")
    page = as_user(alice).get(f"/articles/{revision.article_id}/")
    assert "The rules know no verbs of Arabic: speakers are hardly ever named." in words_of(page)


def test_article_hostile_text_is_escaped(as_user, desk, alice):
    revision = factories.make_article(desk, "<script>alert(1)</script>\n\n<b>x</b>")
    page = as_user(alice).get(f"/articles/{revision.article_id}/").content.decode()
    assert "<script>alert" not in page
    assert "<b>x" not in page


def make_unread(desk, **facts):
    article = Article.objects.create(
        desk=desk, url="https://post.example/a", digest="d", state=facts["state"]
    )
    job = Job.objects.create(kind="read_article", key="read:test", state="done")
    Fetch.objects.create(article=article, job=job, kind="url", **facts)
    return article


def test_article_being_read_says_so(as_user, desk, alice):
    article = make_unread(desk, state="waiting")
    page = as_user(alice).get(f"/articles/{article.pk}/")
    assert "The page is being fetched and read." in words_of(page)
    assert f'hx-get="/articles/{article.pk}/progress/"' in words_of(page)
    assert as_user(alice).get(f"/articles/{article.pk}/progress/").status_code == 200


def test_article_that_failed_gives_the_reason(as_user, desk, alice):
    article = make_unread(desk, state="failed", reason="The site answered 404.")
    words = words_of(as_user(alice).get(f"/articles/{article.pk}/"))
    assert "This article could not be read." in words
    assert "The site answered 404." in words


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ("waiting", "Claims are being looked for."),
        ("failed", "Looking for claims failed."),
        ("done", "No claim was found."),
    ],
)
def test_article_says_how_extraction_stands(as_user, desk, alice, state, sentence):
    revision = factories.make_article(desk)
    extraction = factories.make_extraction(revision)
    Extraction.objects.filter(pk=extraction.pk).update(state=state)
    assert sentence in words_of(as_user(alice).get(f"/articles/{revision.article_id}/"))


@pytest.mark.parametrize("much", [1, 3])
def test_articles_list_reads_in_five_queries(as_user, django_assert_num_queries, desk, alice, much):
    for number in range(much):
        factories.make_article(desk, f"Text {number}")
    browser = as_user(alice)
    with django_assert_num_queries(5):
        browser.get("/articles/")
