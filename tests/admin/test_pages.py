"""Every page opens, costs the same however many rows there are, and history stays history."""

from urllib.parse import urlencode

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from factcheck.claims.models import Claim
from factcheck.evidence.models import Evidence
from factcheck.people.models import Entry
from factcheck.review.models import Assignment, Draft, Review
from factcheck.review.seats import hand_back
from tests.review.stories import new_claim, review, sit_down

pytestmark = pytest.mark.django_db

OURS = {
    model: page
    for model, page in admin.site._registry.items()
    if model.__module__.split(".")[0] in ("factcheck", "articles")
}
# Shown beside the row they belong to, somebody's own for a day, or the archive's indexes.
INSIDE = {
    "ArchiveText",
    "Attempt",
    "Attribution",
    "Edge",
    "Look",
    "Lookup",
    "Newcomer",
    "Origin",
    "Passing",
    "Phrase",
    "Presence",
    "PrimarySource",
    "ProviderAnswer",
    "Rating",
    "RoutingRule",
    "SavedFilter",
    "Sending",
    "Shingles",
    "Span",
    "SpeakerAlias",
    "Term",
    "TickedOff",
    "VoteDeadline",
}
# Each saving is a new version.
ADDED = {"PageText"}
KEPT = {
    "Endpoint",
    "ReaderRules",
    "Absence",
    "Agency",
    "Article",
    "ApiKey",
    "Conflict",
    "Desk",
    "DeskRules",
    "DueRules",
    "Feed",
    "Membership",
    "Owner",
    "Partner",
    "Party",
    "Provider",
    "Publisher",
    "Scale",
    "Speaker",
    "Topic",
    "User",
    "WorkingHours",
}


def address(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def queries(browser, model, **query) -> int:
    with CaptureQueriesContext(
        connection,
    ) as seen:
        answer = browser.get(address(model, "changelist"), query)
    assert answer.status_code == 200, model
    return len(seen)


def test_every_noun_has_a_page():
    nouns = {
        model.__name__
        for model in apps.get_models()
        if model.__module__.split(".")[0] in ("factcheck", "articles")
    }

    assert nouns - {model.__name__ for model in OURS} - INSIDE == set()


def test_every_list_opens_and_costs_the_same_for_more_rows(browser, newsroom):
    missing = [
        model.__name__
        for model in OURS
        if not OURS[model].get_queryset(browser.get("/admin/").wsgi_request).exists()
    ]
    before = {model.__name__: queries(browser, model) for model in OURS}
    newsroom.live()
    newsroom.live()
    after = {model.__name__: queries(browser, model) for model in OURS}

    assert missing == []
    assert after == before
    assert max(after.values()) <= 12


ASKED = ["ferry", "x\0y", "9" * 40, "' OR 1=1", "0197c5c5-0000-7000-8000-000000000000", "a" * 300]


def test_every_list_is_searched(browser, newsroom):
    """All of them answer whatever is asked; one draws each answer, which is the same page."""
    request = browser.get("/admin/").wsgi_request
    for words in ASKED:
        queries(browser, Claim, q=words)
        request.GET = QueryDict(urlencode({"q": words}))
        for model, page in OURS.items():
            answer = page.changelist_view(request)
            assert answer.status_code == 200, (model, words)
            list(answer.context_data["cl"].result_list)


def test_every_row_opens(browser, newsroom):
    costs = {}
    for model, page in OURS.items():
        row = page.get_queryset(browser.get("/admin/").wsgi_request).first()
        with CaptureQueriesContext(connection) as seen:
            answer = browser.get(address(model, "change", row.pk))
        assert answer.status_code == 200, model
        costs[model.__name__] = len(seen)

    assert {name: cost for name, cost in costs.items() if cost > 25} == {}


def test_what_the_work_wrote_is_only_read(browser, newsroom):
    request = browser.get("/admin/").wsgi_request
    open_to_change = {
        model.__name__ for model, page in OURS.items() if page.has_change_permission(request)
    }
    written = [(model, page) for model, page in OURS.items() if model.__name__ not in KEPT | ADDED]

    assert open_to_change == KEPT
    for model, page in written:
        row = page.get_queryset(request).first()
        assert browser.get(address(model, "add")).status_code == 403
        assert browser.post(address(model, "change", row.pk), {"_save": "Save"}).status_code == 403
        assert browser.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403


def test_a_claim_is_not_decided_by_editing_its_row(browser, newsroom):
    claim = Claim.objects.filter(status="in_review").first()

    answer = browser.post(
        address(Claim, "change", claim.pk), {"status": "published", "version": "9"}
    )

    claim.refresh_from_db()
    assert answer.status_code == 403
    assert claim.status == "in_review"


def shown(browser, model, claim) -> int:
    """How many rows about this claim an administrator finds."""
    listed = browser.get(address(model, "changelist"), {"q": str(claim.pk)})
    return listed.context["cl"].result_count


def test_reviews_of_an_open_round_are_hidden_until_it_closes(browser, newsroom):
    story = newsroom.story
    story.claim = claim = new_claim(story.desk)
    story.queued()
    first = review(claim, story.alice, "true")

    while_open = shown(browser, Review, claim), shown(browser, Evidence, claim)
    opened = browser.get(address(Review, "change", first.pk))
    review(claim, story.ben, "false")
    once_closed = shown(browser, Review, claim), shown(browser, Evidence, claim)

    assert (while_open, opened.status_code) == ((0, 0), 302)
    assert once_closed == (2, 2)


def test_a_draft_is_never_read_here(browser, newsroom):
    draft = Draft.objects.get()

    opened = browser.get(address(Draft, "change", draft.pk))

    assert draft.content["known"] == "The log is thin."
    assert "The log is thin." not in opened.text


def test_why_a_seat_was_handed_back_is_never_read_here(browser, newsroom):
    story = newsroom.story
    story.claim = new_claim(story.desk)
    story.queued()
    seat = sit_down(story.claim, story.alice)
    hand_back(seat, by=story.alice, because="The log is forged.")

    opened = browser.get(address(Assignment, "change", seat.pk))

    assert (opened.status_code, "The log is forged." in opened.text) == (200, False)


def test_signing_in_leads_through_the_usual_page(client, db):
    answer = client.get("/admin/login/?next=/admin/")

    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")


def test_strangers_see_no_administration(client, newsroom):
    client.force_login(newsroom.story.alice)

    assert client.get("/admin/").status_code in {302, 403}
    assert client.get(address(Entry, "changelist")).status_code in {302, 403}
