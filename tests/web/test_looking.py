"""Handing in an article: a look at it first, and nothing kept of what was only looked at."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles import network
from articles.models import Article, Look, Publisher
from factcheck.claims.models import Claim, TickedOff
from factcheck.people.models import Desk, Membership
from tests import factories
from tests.articles.conftest import Web
from tests.articles.test_tasks import ADDRESS, PAGE
from tests.evidence.files import bomb, document, pdf
from tests.jobs_tools import run_jobs
from tests.web.conftest import words_of

FORM = {"kind": "text", "url": "", "words": ""}
META = {"title": "", "byline": "", "published_at": "", "publisher": "", "visibility": "desk"}
TITLE = "Ferry service to Gull Island stops for the winter"
SAILINGS = "14 sailings were cancelled in October"


@pytest.fixture
def web(monkeypatch):
    """The internet: every name leads to one public address, and that to a loopback server."""
    web = Web()
    monkeypatch.setattr(network, "resolve", web.resolve)
    monkeypatch.setattr(network, "connect", web.connect)
    yield web
    web.server.shutdown()
    web.server.server_close()


def sent(browser, **facts):
    return browser.post("/articles/new/", FORM | facts, follow=True)


def address_of(page) -> str:
    return page.redirect_chain[-1][0]


def test_a_pasted_text_is_shown_as_it_would_be_read(as_user, desk, alice):
    page = sent(as_user(alice), words=factories.TEXT)

    words = words_of(page)
    assert f'name="title" value="{TITLE}"' in words
    assert 'name="byline" value="Ada Brink"' in words
    assert '<a class="mark indirect layer-0" href="#claim-' in words
    assert words.count('<label class="tick">') == 2
    assert (Article.objects.count(), Claim.objects.count()) == (0, 0)


def test_handing_in_what_was_looked_at(as_user, desk, alice):
    browser = as_user(alice)
    look = address_of(sent(browser, words=factories.TEXT))

    as_seen = {"desk": desk.pk, "title": TITLE, "byline": "Ada Brink"}
    made = browser.post(look, META | as_seen, follow=True)
    run_jobs()

    article = Article.objects.get()
    assert "Received." in words_of(made)
    assert article.revisions.get().text == factories.TEXT
    assert (article.title, article.byline, article.publisher) == (TITLE, "", None)
    assert Look.objects.count() == 0


def test_what_was_corrected_wins(as_user, desk, alice):
    browser = as_user(alice)
    look = address_of(sent(browser, words=factories.TEXT))
    corrected = {
        "title": "No ferry",
        "byline": "Ada Brink and Tom Low",
        "published_at": "2024-11-05",
        "publisher": "Gull Island Post",
    }

    made = browser.post(look, META | corrected | {"desk": desk.pk}, follow=True)
    run_jobs()

    article = Article.objects.get()
    assert article.title == "No ferry"
    assert str(article.published_at) == "2024-11-05"
    assert article.publisher == Publisher.objects.get(name="Gull Island Post")
    assert "<bdi>Ada Brink and Tom Low</bdi>" in words_of(browser.get(address_of(made)))


def test_a_byline_that_was_taken_out_does_not_come_back(as_user, desk, alice):
    browser = as_user(alice)
    look = address_of(sent(browser, words=factories.TEXT))

    made = browser.post(look, META | {"desk": desk.pk, "title": TITLE}, follow=True)
    run_jobs()

    article = Article.objects.get()
    assert article.revisions.get().byline == "Ada Brink"
    assert (article.unsigned, article.signed_by(article.revisions.get())) == (True, "")
    assert "<bdi>Ada Brink</bdi>" not in words_of(browser.get(address_of(made)))


@pytest.mark.parametrize(
    ("who", "status", "comments"), [("bob", "dismissed", 0), ("alice", "new", 1)]
)
def test_what_was_ticked_off_is_dismissed_or_waits(as_user, desk, request, who, status, comments):
    person = request.getfixturevalue(who)
    browser = as_user(person)
    look = address_of(sent(browser, words=factories.TEXT))
    start = factories.TEXT.index(SAILINGS)
    place = f"{start}-{start + len(SAILINGS)}"
    assert f'name="none" value="{place}"' in words_of(browser.get(look))

    browser.post(look, META | {"desk": desk.pk, "none": [place, "nonsense"]})
    run_jobs()

    claim = Claim.objects.get(text=SAILINGS)
    other = Claim.objects.exclude(pk=claim.pk).get()
    assert (claim.status, other.status) == (status, "queued")
    assert claim.comments.count() == comments
    assert TickedOff.objects.get().places == [[[start, start + len(SAILINGS)]]]


def test_a_wrong_day_is_said_and_everything_stays(as_user, desk, alice):
    browser = as_user(alice)
    look = address_of(sent(browser, words=factories.TEXT))
    typed = {"desk": desk.pk, "title": "Typed", "published_at": "1500-01-01", "none": ["1-2"]}

    page = browser.post(look, META | typed)

    assert page.status_code == 400
    assert "There were no newspapers yet." in words_of(page)
    assert 'name="title" value="Typed"' in words_of(page)
    assert (Article.objects.count(), Look.objects.count()) == (0, 1)


def test_leaving_it_keeps_nothing(as_user, desk, alice):
    browser = as_user(alice)
    look = address_of(sent(browser, words=factories.TEXT))

    page = browser.post(look, {"do": "leave"}, follow=True)

    assert "Nothing of it was kept." in words_of(page)
    assert (Article.objects.count(), Look.objects.count()) == (0, 0)


def test_nobody_else_sees_it(as_user, desk, alice, bob):
    look = address_of(sent(as_user(alice), words=factories.TEXT))

    assert as_user(bob).get(look).status_code == 404


def test_twice_leads_to_the_first(as_user, desk, alice):
    browser = as_user(alice)
    made = []
    for _time in range(2):
        look = address_of(sent(browser, words=factories.TEXT))
        made.append(browser.post(look, META | {"desk": desk.pk}, follow=True))

    assert address_of(made[0]) == address_of(made[1])
    assert "Your desk has this article already" in words_of(made[1])


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("story.txt", factories.TEXT.encode(), TITLE),
        (
            "story.html",
            b"<!doctype html><h1>Quay</h1><p>The board said that 14 barges sank in May.",
            "14",
        ),
        ("story.docx", document("Quay", "The board said that 14 barges sank."), "14 barges sank"),
        ("story.pdf", pdf("The board said that 14 barges sank in May."), "14 barges sank in May"),
    ],
)
def test_a_file_is_read(as_user, desk, alice, name, body, said):
    page = sent(as_user(alice), file=SimpleUploadedFile(name, body))

    assert page.status_code == 200
    assert said in words_of(page)


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({}, "Paste the text, choose a file, or give the address of the article."),
        ({"url": "ftp://x.example/"}, "https"),
        ({"words": "Some words here.\x00"}, "Null characters are not allowed."),
        ({"url": "http://127.0.0.1/x"}, "127.0.0.1"),
        ({"words": "word " * 50_001}, "50,000"),
        ({"file": ("a.txt", b"")}, "empty"),
        ({"file": ("a.pdf", b"%PDF-1.4 nothing")}, "This PDF is damaged"),
        ({"file": ("a.docx", document())}, "There are no words in this document."),
        (
            {"file": ("a.docx", lambda: bomb(document()))},
            "This document is damaged, locked or too large",
        ),
        ({"file": ("a.png", b"\x89PNG\r\n\x1a\n123")}, "Text, HTML, PDF and DOCX can be read."),
        ({"words": "Some words.", "file": ("a.txt", b"Others.")}, "not both"),
    ],
)
def test_what_cannot_be_read_says_why_and_keeps_the_text(as_user, desk, alice, facts, sentence):
    if "file" in facts:
        name, body = facts["file"]
        body = body() if callable(body) else body  # what is large is made when it is sent
        facts = facts | {"file": SimpleUploadedFile(name, body)}
    page = as_user(alice).post("/articles/new/", FORM | facts)

    assert page.status_code == 400
    assert sentence in words_of(page)
    assert facts.get("words", "").replace("\x00", "")[:16] in page.content.decode()
    assert Look.objects.count() == 0


def test_without_any_desk_it_says_what_is_missing(as_user, root):
    page = as_user(root).get("/articles/new/")

    assert "There is no desk that could take it yet." in words_of(page)
    assert "Set up a desk" in words_of(page)


def test_a_long_article_says_that_claims_are_shown_of_its_beginning(as_user, desk, alice):
    line = "The board said that 14 barges sank in May. "
    page = words_of(sent(as_user(alice), words="Barges sink\n\n" + (line * 20 + "\n\n") * 40))

    assert "Claims are shown from the first 5942 words only." in page


def test_the_limits_of_a_language_are_told(as_user, desk, alice):
    arabic = (
        "توقف العبّارات إلى الجزيرة\n\nقالت هيئة الميناء يوم الاثنين إن العبّارات توقفت طوال الشتاء."
    )
    page = words_of(sent(as_user(alice), words=arabic))

    assert "The rules know no verbs of Arabic: speakers are hardly ever named." in page
    assert '<div lang="ar" dir="rtl" data-text>' in page


def test_a_hostile_text_is_escaped(as_user, desk, alice):
    page = sent(as_user(alice), words="<script>alert(1)</script>\n\nThe board said 14 barges sank.")

    assert "<script>alert" not in page.content.decode()


def test_an_address_is_fetched_once_by_a_job(as_user, desk, alice, web):
    web.pages["/lighthouse"] = (200, {"Content-Type": "text/html", "ETag": '"1"'}, PAGE.encode())
    browser = as_user(alice)
    look = address_of(sent(browser, url=ADDRESS))
    waiting = words_of(browser.get(look))

    run_jobs()
    inside = words_of(browser.get(look, headers={"HX-Request": "true"}))
    made = browser.post(look, META | {"desk": desk.pk}, follow=True)
    run_jobs()

    assert f'hx-get="{look}" hx-trigger="load delay:1s" hx-target="#look"' in waiting
    assert "steered by it since 2009" in inside
    assert "<html" not in inside
    assert "steered by it since 2009" in words_of(browser.get(address_of(made)))
    assert len(web.asked) == 1
    fetch = Article.objects.get().fetches.get()
    assert (fetch.kind, fetch.http_status, fetch.etag) == ("url", 200, '"1"')


def test_an_address_that_cannot_be_fetched_says_why(as_user, desk, alice, web):
    browser = as_user(alice)
    look = address_of(sent(browser, url="http://post.example/gone"))
    refused = browser.post(look, META | {"desk": desk.pk})

    run_jobs()
    page = words_of(browser.get(look))

    assert refused.status_code == 409
    assert "The site answered 404 Not Found instead of the page." in page
    assert "/articles/new/?url=http%3A%2F%2Fpost.example%2Fgone" in page


def test_the_desk_that_reads_the_article_is_chosen_first(as_user, desk, other_desk, alice):
    Membership.objects.create(user=alice, desk=other_desk, role="reviewer")
    first, second = Desk.objects.order_by("name")
    Desk.objects.filter(pk=first.pk).update(languages=["en"])
    Desk.objects.filter(pk=second.pk).update(languages=["en", "ar"])

    page = sent(as_user(alice), words="توقفت العبارة عن الإبحار إلى الجزيرة في أكتوبر. " * 4)

    assert f'<option value="{second.pk}" selected>' in words_of(page)
