"""Somebody says what should be checked, and follows what comes of it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Article
from factcheck.claims.signals import claims_recorded
from factcheck.notices.models import Notice
from factcheck.people.errors import NotNow, NotValid, NotYou, TooMany
from factcheck.people.models import Entry
from factcheck.publication import submitting
from factcheck.publication.actions import publish, withdraw
from factcheck.publication.alike import claim_at, pages_like
from factcheck.publication.forgetting import forget_readers
from factcheck.publication.models import CorrectionRequest, ReaderRules, Submission
from factcheck.publication.requesting import ask_for_correction
from factcheck.publication.submitting import (
    dismiss_submission,
    join,
    look_at_submission,
    submissions_for,
    submit_claim,
    submit_for_partner,
    take_up,
)
from factcheck.publication.telling import erase_mail, told_by_code
from factcheck.publication.wishes import confirm_letters
from factcheck.review.actions import dismiss
from tests.factories import make_article, make_claim, make_desk, make_extraction
from tests.jobs_tools import run_jobs
from tests.mailroom import mail_server
from tests.publication.test_letters import token_in

GERMAN = "Die Fähre ist im Oktober nicht gefahren, und das wurde von der Stadt nicht gesagt"
WORDS = "14 sailings were cancelled in October"
OTHER = "The lighthouse was painted twice in one year"


@pytest.fixture
def code(story) -> str:
    return submit_claim(words=WORDS, why="I was on the pier.", visitor="v")


def only() -> Submission:
    return Submission.objects.get()


def test_submit_keeps_the_hash_of_the_code(code, desk):
    row = only()

    assert code not in str(row.__dict__)
    assert (row.words, row.state, row.desk, row.partner) == (WORDS, "received", desk, None)
    assert told_by_code(code).outcome.stage == "received"
    entry = Entry.objects.get(action="submission.received")
    assert (entry.actor_kind, entry.actor_id) == ("reader", "")


def test_submission_goes_to_a_desk_that_reads_its_language(desk, other_desk):
    other_desk.languages = ["de", "fr"]
    other_desk.save()
    submit_claim(words=WORDS, language="fr", visitor="v")
    submit_claim(words=WORDS, language="nn", visitor="v")
    submit_claim(words=GERMAN, visitor="v")
    ReaderRules.objects.create(desk=desk, takes_submissions=False)
    submit_claim(words=WORDS, language="nn", visitor="v")

    rows = Submission.objects.order_by("received_at")
    assert [row.desk for row in rows] == [other_desk, desk, other_desk, other_desk]
    ReaderRules.objects.create(desk=other_desk, takes_submissions=False)
    with pytest.raises(NotNow):
        submit_claim(words=WORDS, visitor="v")


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"words": " ", "url": " "},
        {"words": "x" * 5001},
        {"words": "a\x00b"},
        {"words": "Buy http://a.example http://b.example www.c.example https://d.example"},
        {"url": "http://127.0.0.1/"},
        {"url": "javascript:alert(1)"},
        {"words": WORDS, "mail": "nobody"},
    ],
)
def test_submit_refused(desk, facts):
    with pytest.raises(NotValid):
        submit_claim(visitor="v", **facts)


def test_submit_too_often(desk, monkeypatch):
    for _time in range(submitting.OWN):
        submit_claim(words=WORDS, visitor="v")
    with pytest.raises(TooMany):
        submit_claim(words=WORDS, visitor="v")
    monkeypatch.setattr(submitting, "OPEN_AT_ONE_DESK", submitting.OWN)
    with pytest.raises(NotNow):
        submit_claim(words=WORDS, visitor="other")


def test_editors_hear_that_somebody_wrote(story, code, other_desk):
    claim = story.until("published")
    ask_for_correction(claim.fact_check, words="It was 12.", visitor="v")

    told = Notice.objects.filter(kind="wrote").order_by("created_at", "user__username")
    assert [(each.user, each.words, each.path.split("/")[1]) for each in told] == [
        (story.bob, WORDS, "submissions"),
        (story.eve, WORDS, "submissions"),
        (story.bob, "It was 12.", "requests"),
        (story.eve, "It was 12.", "requests"),
    ]


def test_taken_up_it_is_read_and_tied_to_the_one_claim_in_it(code, story):
    look_at_submission(only(), by=story.bob)
    assert told_by_code(code).outcome.stage == "looked_at"

    article = take_up(only(), by=story.bob)

    assert (article.desk, article.visibility) == (story.desk, "desk")
    assert told_by_code(code).outcome.stage == "checking"
    revision = make_article(story.desk)
    Submission.objects.update(article=revision.article)
    claim = make_claim(revision)
    claims_recorded.send(None, extraction=make_extraction(revision), claims=[claim], lost=[])
    assert (only().state, only().claim, only().by) == ("joined", claim, story.bob)


def test_article_with_two_claims_is_left_to_the_editor(code, story):
    take_up(only(), by=story.bob)
    revision = make_article(story.desk)
    Submission.objects.update(article=revision.article)
    claims = [make_claim(revision), make_claim(revision, "We carried 9,000 passengers")]
    claims_recorded.send(None, extraction=make_extraction(revision), claims=claims, lost=[])

    assert only().state == "taken"
    join(only(), claims[1], by=story.bob)
    assert only().claim == claims[1]


def test_page_where_it_stands_is_fetched(desk, story):
    submit_claim(words=WORDS, url="https://gull.example/ferry", visitor="v")

    take_up(only(), by=story.bob)

    assert Article.objects.latest("created_at").url == "https://gull.example/ferry"


def test_joined_to_a_claim_the_reader_sees_its_page(code, story):
    claim = story.until("decided")
    join(only(), claim, by=story.bob)
    assert told_by_code(code).outcome.stage == "checking"

    page = publish(claim, by=story.eve)
    assert told_by_code(code).outcome.pages == (page,)
    claim.refresh_from_db()
    withdraw(claim, by=story.eve, because="The log was forged.")
    assert told_by_code(code).outcome.stage == "withdrawn"


def test_joined_to_a_claim_that_is_not_checked(code, story):
    join(only(), story.claim, by=story.bob)
    dismiss(story.claim, by=story.bob, because="It is an opinion.", kind="opinion")

    assert told_by_code(code).outcome.stage == "not_checked"


def test_claims_of_other_desks_are_joined_only_once_published(code, story, other_desk):
    hidden = make_claim(make_article(other_desk))
    with pytest.raises(NotValid):
        join(only(), hidden, by=story.bob)
    assert claim_at(f"/claims/{hidden.pk}/", story.desk) is None
    claim = story.until("published")
    elsewhere = make_desk("Lake")
    for address in (
        f"https://checks.example/fact-checks/{claim.fact_check.slug}/",
        f"/claims/{claim.pk}/",
        f" /fact-checks/{claim.fact_check.slug}/wrong/ ",
    ):
        assert claim_at(address, elsewhere) == claim
    topic = f"/topics/{claim.fact_check.slug}/"
    for address in (
        "",
        "x",
        "/nothing/",
        "/claims/",
        "https://a.example",
        "/fact-checks/none/",
        topic,
    ):
        assert claim_at(address, elsewhere) is None


def test_dismissed_tells_why(code, story):
    dismiss_submission(only(), by=story.bob, because="We check no forecasts.")

    outcome = told_by_code(code).outcome
    assert (outcome.stage, outcome.words) == ("dismissed", "We check no forecasts.")
    with pytest.raises(NotNow):
        take_up(only(), by=story.eve)


def test_answers_are_for_editors_of_the_desk(code, story, charlie):
    for refuse in (
        lambda: look_at_submission(only(), by=story.alice),
        lambda: take_up(only(), by=story.alice),
        lambda: join(only(), story.claim, by=charlie),
        lambda: dismiss_submission(only(), by=charlie, because="No."),
    ):
        with pytest.raises(NotYou):
            refuse()
    assert [list(submissions_for(who)) for who in (story.alice, charlie)] == [[only()], []]


def test_partner_sends_the_same_once(partner):
    first, new = submit_for_partner(partner, words=WORDS)
    again, anew = submit_for_partner(partner, words=f" {WORDS} ")

    assert (new, anew, again) == (True, False, first)
    assert (first.desk, first.code_hash, first.visitor) == (partner.desk, None, "")


def test_database_holds_that_an_answer_is_whole(code, story, partner):
    for facts in (
        {"state": "dismissed"},
        {"state": "taken", "by": story.bob, "answered_at": timezone.now()},
        {"state": "received", "by": story.bob},
        {"words": ""},
        {"partner": partner},
        {"code_hash": None},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Submission.objects.update(**facts)


def test_reader_hears_by_letter_what_came_of_it(settings, story):
    with mail_server(settings) as room:
        claim = story.until("decided")
        submit_claim(words=WORDS, mail="ada@reader.example", visitor="v")
        run_jobs()
        assert WORDS not in room.letters[-1].get_content()  # it may be no letter of theirs
        confirm_letters(token_in(room.letters[-1], "confirm"))
        join(only(), claim, by=story.bob)
        run_jobs()
        publish(claim, by=story.eve)
        run_jobs()

        told = only().letters.order_by("created_at").values_list("told", "state")
        assert list(told) == [("", "sent"), ("checking", "sent"), ("published", "sent")]
        last = room.letters[-1].get_content()
        assert f"/fact-checks/{claim.fact_check.slug}/" in last
        assert WORDS in last


def test_reader_of_a_taken_article_hears_of_its_first_page(settings, story):
    with mail_server(settings) as room:
        claim = story.until("decided")
        make_claim(claim.revision, "We carried 9,000 passengers")
        submit_claim(words=WORDS, mail="ada@reader.example", visitor="v")
        run_jobs()
        confirm_letters(token_in(room.letters[-1], "confirm"))
        take_up(only(), by=story.bob)
        Submission.objects.update(article=claim.article)
        publish(claim, by=story.eve)
        run_jobs()

        assert "published" in only().letters.values_list("told", flat=True)


def test_pages_that_may_answer_it(story):
    claim = story.until("published")

    assert pages_like(f"Is it true that {WORDS}?") == [claim.fact_check]
    assert pages_like(OTHER) == []
    assert pages_like("") == []
    Article.objects.filter(pk=claim.article_id).update(url="https://gull.example/ferry")
    assert pages_like("", "https://gull.example/ferry") == [claim.fact_check]
    claim.refresh_from_db()
    withdraw(claim, by=story.eve, because="The log was forged.")
    assert pages_like(WORDS) == []


def test_addresses_are_erased_after_the_time_of_the_desk(story, code):
    claim = story.until("published")
    facts = {"words": "So.", "visitor": "v", "mail": "ada@reader.example"}
    ask_for_correction(claim.fact_check, **facts)
    submit_claim(**facts)
    ReaderRules.objects.create(desk=story.desk, keep_days=30)
    now = timezone.now()

    assert forget_readers(now + timedelta(days=29)) == 0
    assert forget_readers(now + timedelta(days=31)) == 3
    assert forget_readers(now + timedelta(days=32)) == 0
    for model in (CorrectionRequest, Submission):
        assert set(model.objects.values_list("mail", "visitor")) == {("", "")}
    assert Entry.objects.get(action="readers.forgotten").facts["count"] == 3


def test_mail_is_erased_at_the_readers_wish(desk):
    code = submit_claim(words=WORDS, mail="ada@reader.example", visitor="v")

    assert erase_mail(code)
    assert only().mail == ""
