"""Handing in articles and following them."""

import pytest

from articles.models import Article, Publisher
from factcheck.jobs.models import Job
from tests.factories import TEXT, make_article, make_claim, make_extraction
from tests.jobs_tools import run_jobs

pytestmark = pytest.mark.django_db


def test_submit_text_answers_with_the_job_that_reads_it(api, partner):
    answer = api.post(
        "articles/", {"text": TEXT, "url": "https://gull-post.example/ferry", "title": "Ferries"}
    )

    article = Article.objects.get()
    job = Job.objects.get(kind="read_article")
    assert answer.status_code == 202
    assert answer["Location"] == f"http://testserver/api/v1/articles/{article.id}/"
    assert answer.json() == {
        "id": str(article.id),
        "state": "waiting",
        "reason": "",
        "job": str(job.id),
        "url": "https://gull-post.example/ferry",
        "title": "Ferries",
        "publisher": None,
        "published_at": None,
        "language": "",
        "created_at": answer.json()["created_at"],
        "links": {
            "self": f"http://testserver/api/v1/articles/{article.id}/",
            "claims": f"http://testserver/api/v1/claims/?article={article.id}",
            "job": f"http://testserver/api/v1/jobs/{job.id}/",
        },
        "copies": [],
    }
    assert (article.partner, article.desk, article.visibility) == (partner, partner.desk, "partner")


def test_submit_keeps_what_the_partner_says_about_it(api):
    answer = api.post(
        "articles/",
        {
            "text": TEXT,
            "html": None,
            "publisher": "Gull Island Post",
            "published_at": "2024-11-04T23:30:00Z",
        },
    )

    assert answer.json()["publisher"] == "Gull Island Post"
    assert answer.json()["published_at"] == "2024-11-04"


def test_submit_ignores_what_it_does_not_know(api):
    answer = api.post(
        "articles/", {"text": TEXT, "section": {"page": 3, "share": 0.25, "lead": True}}
    )

    assert answer.status_code == 202


def test_submit_again_gives_the_article_that_is_there(api):
    first = api.post("articles/", {"text": TEXT})

    second = api.post("articles/", {"text": TEXT})

    assert second.status_code == 200
    assert second.json() == first.json()
    assert second["Location"] == first["Location"]
    assert (Article.objects.count(), Job.objects.filter(kind="read_article").count()) == (1, 1)


def test_submit_what_another_partner_has_betrays_nothing(api, strangers_api):
    first = api.post("articles/", {"text": TEXT})

    second = strangers_api.post("articles/", {"text": TEXT})

    assert second.status_code == 202
    assert second.json()["id"] != first.json()["id"]
    assert strangers_api.get(f"articles/{first.json()['id']}/").status_code == 404


def test_submit_refused_keeps_nothing(api):
    answer = api.post("articles/", {"text": "", "publisher": "Nobody's Paper"})

    assert answer.status_code == 400
    assert answer.json()["errors"] == {"text": ["There is nothing in it."]}
    assert (Article.objects.count(), Job.objects.count(), Publisher.objects.count()) == (0, 0, 0)


def test_an_article_is_followed_until_its_claims_are_there(api):
    sent = api.post("articles/", {"text": TEXT}).json()

    run_jobs()

    article = api.get(f"articles/{sent['id']}/").json()
    assert article["state"] == "ready"
    assert article["revision"]["text"] == TEXT
    assert article["revision"]["truncated"] is False
    assert article["revision"]["limits"] == []
    assert article["revision"]["blocks"][0] == {"start": 0, "end": 49, "label": "headline"}
    assert article["extraction"]["state"] == "done"
    assert api.get(f"jobs/{sent['job']}/").json()["state"] == "done"
    assert len(api.get("claims/", article=sent["id"]).json()["results"]) > 0


def test_an_article_that_cannot_be_read_says_why(api, desk, partner):
    revision = make_article(desk, partner=partner)
    article = revision.article
    Article.objects.filter(pk=article.pk).update(state="failed")
    article.fetches.update(state="failed", reason="The page answered 410.")

    answer = api.get(f"articles/{article.id}/").json()

    assert (answer["state"], answer["reason"]) == ("failed", "The page answered 410.")


def test_articles_lists_only_ones_own(api, desk, partner, stranger):
    mine = make_article(desk, partner=partner)
    make_article(desk, partner=stranger)
    make_article(desk)
    make_article(desk, visibility="public")

    answer = api.get("articles/").json()

    assert [article["id"] for article in answer["results"]] == [str(mine.article.id)]
    assert answer["next"] is None


@pytest.mark.parametrize("rows", [1, 3])
def test_articles_list_takes_few_queries(rows, api, desk, partner, django_assert_num_queries):
    for _ in range(rows):
        make_article(desk, partner=partner)
    api.get("articles/")

    with django_assert_num_queries(4):  # the key, the articles, their fetches, copies
        api.get("articles/")


def test_one_article_takes_few_queries(api, desk, partner, django_assert_num_queries):
    revision = make_article(desk, partner=partner)
    make_claim(revision, extraction=make_extraction(revision))
    api.get("articles/")

    with django_assert_num_queries(
        7
    ):  # the key, article, fetches, revisions, extractions, what is older, later
        api.get(f"articles/{revision.article.id}/")
