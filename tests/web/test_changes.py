"""What an outlet changed, for those who may read the article; and what follows from it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from factcheck.publication.models import Flag
from factcheck.review.actions import dismiss, queue
from tests.factories import TEXT, make_article, make_claim, make_revision
from tests.review.stories import rewrite
from tests.web.conftest import words_of

FORTY = "<del>14</del><ins>40</ins> sailings were cancelled in October"


@pytest.fixture
def revision(desk):
    return make_article(desk)


@pytest.fixture
def claim(revision):
    return make_claim(revision)


def changes_of(article, query=""):
    return f"/articles/{article.pk}/changes/{query}"


def test_changes_of_the_newest_revision(as_user, claim, alice):
    queue(claim, by=None)
    rewrite(claim)

    page = words_of(as_user(alice).get(changes_of(claim.article)))

    assert (
        'that <del><span class="unseen">gone: </span>14</del>'
        '<ins><span class="unseen">new: </span>40</ins> sailings were'
    ) in page
    assert '<option value="1" selected>' in page
    assert '<option value="2" selected>' in page
    assert f'<a href="/claims/{claim.pk}/" lang="en" dir="auto">{claim.text}</a>' in page
    assert "<span>changed</span><span>queued</span>" in page


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?from=2&to=2", "This is one and the same revision."),
        ("?from=1&to=3", "Both say the same in the same words."),
        ("?from=3&to=2", '<del><span class="unseen">gone: </span>14</del>'),
        ("?from=x&to=999", '<option value="3" selected>'),
        ("?from=%D9%A1&to=99999999999999999999", '<option value="2" selected>'),
    ],
)
def test_changes_between_any_two(as_user, revision, alice, query, said):
    make_revision(make_revision(revision, TEXT.replace("14", "40")), TEXT)

    assert said in words_of(as_user(alice).get(changes_of(revision.article, query)))


def test_changes_of_right_to_left_text(as_user, desk, alice):
    text = "أغلق الميناء يوم الاثنين."
    revision = make_article(desk, text, language="ar")
    make_revision(revision, text.replace("الاثنين", "الثلاثاء"))

    page = words_of(as_user(alice).get(changes_of(revision.article)))

    assert '<div lang="ar" dir="rtl">' in page


def test_changes_by_role(client, as_user, revision, alice, bob, charlie, root):
    make_revision(revision, TEXT + "More.")
    address = changes_of(revision.article)

    assert client.get(address).status_code == 302
    assert as_user(charlie).get(address).status_code == 404
    assert [as_user(user).get(address).status_code for user in (alice, bob, root)] == [200] * 3


def test_changes_show_strangers_no_claims_of_a_public_article(as_user, claim, charlie):
    queue(claim, by=None)
    rewrite(claim)
    Article.objects.update(visibility="public")

    page = words_of(as_user(charlie).get(changes_of(claim.article)))

    assert ("40</ins>" in page, f"/claims/{claim.pk}/" in page) == (True, False)


def test_changes_of_an_article_that_is_not_read(as_user, desk, alice):
    article = Article.objects.create(desk=desk, digest="x")

    assert as_user(alice).get(changes_of(article)).status_code == 404


def test_changes_cost_the_same_for_more_claims(as_user, revision, alice):
    def queries():
        with CaptureQueriesContext(connection) as seen:
            as_user(alice).get(changes_of(revision.article))
        return len(seen)

    one = make_claim(revision)
    queue(one, by=None)
    rewrite(one)
    before = queries()
    two, three = make_claim(revision, "9,000 passengers"), make_claim(revision, "14 sailings")
    for claim in (two, three):
        queue(claim, by=None)
    rewrite(one, "14 sailings were", "No sailings had been")

    assert queries() == before


def test_article_marks_the_claims_of_earlier_revisions(as_user, claim, alice):
    queue(claim, by=None)
    rewrite(claim)

    page = words_of(as_user(alice).get(f"/articles/{claim.article_id}/"))

    assert f'href="/claims/{claim.pk}/">40 sailings were cancelled in October</a>' in page
    assert "<h3>From earlier revisions</h3>" in page
    assert "<span>reads otherwise now</span>" in page
    assert f'href="{changes_of(claim.article)}?to=2">revision 2: what changed</a>' in page


def test_claim_says_that_its_article_reads_otherwise(as_user, claim, alice):
    queue(claim, by=None)
    standing = rewrite(claim)

    page = words_of(as_user(alice).get(f"/claims/{claim.pk}/"))

    assert "The article reads otherwise now." in page
    assert FORTY in page
    assert f'href="{changes_of(claim.article)}?from=1&amp;to=2"' in page
    ((start, end),) = standing.spans
    assert f'href="/articles/{claim.article_id}/claims/new/?at={start}-{end}"' in page


def test_claim_says_that_its_words_are_gone(as_user, claim, alice):
    queue(claim, by=None)
    rewrite(claim, "that 14 sailings were cancelled in October", "nothing")

    page = words_of(as_user(alice).get(f"/claims/{claim.pk}/"))

    assert "The article does not say this any more." in page


def test_claim_whose_words_came_back_says_nothing(as_user, claim, alice):
    queue(claim, by=None)
    rewrite(claim)
    rewrite(claim, "14", "14")

    assert "reads otherwise" not in words_of(as_user(alice).get(f"/claims/{claim.pk}/"))


def test_flag_of_a_published_page(as_user, story, charlie):
    claim = story.until("published")
    rewrite(claim)
    address = f"/flags/{Flag.objects.get().pk}/"

    assert f'href="{address}"' in words_of(as_user(story.bob).get(f"/claims/{claim.pk}/"))
    assert f'href="{address}"' not in words_of(as_user(story.alice).get(f"/claims/{claim.pk}/"))
    assert as_user(charlie).get(address).status_code == 404
    assert FORTY in words_of(as_user(story.alice).get(address))
    assert as_user(story.alice).post(address, {"because": "It stays."}).status_code == 403
    assert as_user(story.bob).post(address, {"because": " "}).status_code == 400

    sent = as_user(story.bob).post(address, {"because": "It stays."})

    assert sent.url == f"/claims/{claim.pk}/"
    assert Flag.objects.get().because == "It stays."
    assert "An editor has said what follows:" in words_of(as_user(story.bob).get(address))
    assert f'href="{address}"' not in words_of(as_user(story.bob).get(sent.url))


def test_home_of_an_editor_names_flagged_pages(as_user, story):
    rewrite(story.until("published"))
    title = "Flagged: what they relied on has changed"

    assert title in words_of(as_user(story.bob).get("/workbench/"))
    assert title not in words_of(as_user(story.alice).get("/workbench/"))
    as_user(story.bob).post(f"/flags/{Flag.objects.get().pk}/", {"because": "It stays."})

    assert title not in words_of(as_user(story.bob).get("/workbench/"))


def test_the_list_of_articles_flags_the_claims_that_read_otherwise(as_user, claim, alice):
    queue(claim, by=None)
    assert "revisions" not in words_of(as_user(alice).get("/articles/"))
    rewrite(claim)

    page = words_of(as_user(alice).get("/articles/"))

    told = f'<a href="{changes_of(claim.article)}"><strong>1 claim reads otherwise</strong></a>'
    assert page.count(told) == 1


def test_the_list_of_articles_tells_of_revisions_that_changed_no_claim(as_user, revision, alice):
    make_revision(revision, TEXT + "\n\nMore is to come.")

    page = words_of(as_user(alice).get("/articles/"))

    assert f'<a href="{changes_of(revision.article)}">2 revisions</a>' in page


def test_another_desk_learns_nothing_of_claims_that_read_otherwise(as_user, claim, charlie):
    queue(claim, by=None)
    Article.objects.filter(pk=claim.article_id).update(visibility="public")
    rewrite(claim)

    page = words_of(as_user(charlie).get("/articles/"))

    assert f'<a href="{changes_of(claim.article)}">2 revisions</a>' in page


@pytest.mark.parametrize("dismissed", [False, True])
def test_an_article_lists_the_claims_that_it_does_not_say_any_more(
    as_user, claim, alice, bob, dismissed
):
    if dismissed:
        dismiss(claim, by=bob, because="An opinion.", kind="opinion")
    else:
        queue(claim, by=None)
    stood = rewrite(claim, claim.revision.text, "The ferry runs again.")

    page = words_of(as_user(alice).get(f"/articles/{claim.article_id}/"))

    assert stood.outcome == "lost"
    assert "Not in the article any more" in page
    assert f"<del>{claim.text}</del>" in page
