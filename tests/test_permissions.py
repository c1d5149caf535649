"""Who gets which answer from which address, and what the trail says then: two tables.

`permissions.tsv` holds every address with every method that changes or shows something. Each
request is undone before the next. Where the answer is another page, `sign in` tells the door from
a page that was reached. No address is without a row. Beside it `told_in_the_trail` keeps what each
of these requests left in the trail.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from django.contrib import admin
from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from articles.looking import start_look
from articles.models import Article
from factcheck.claims.models import Claim, Contradiction, Speaker
from factcheck.evidence.models import Comparison, Contact, Hit, Snapshot
from factcheck.notices.mailing import token_of
from factcheck.notices.models import Notice
from factcheck.people.away import declare_absence
from factcheck.people.keys import issue_key
from factcheck.people.models import Entry, Membership, Partner, Topic
from factcheck.people.saving_filters import save_filter
from factcheck.publication.endpoint import Happening
from factcheck.publication.models import CorrectionRequest, Delivery, FactCheck, Flag, Submission
from factcheck.publication.rechecking import set_recheck
from factcheck.publication.registering import register_endpoint
from factcheck.publication.requesting import ask_for_correction
from factcheck.publication.submitting import submit_for_partner
from factcheck.review.comments import resolve_thread, say
from factcheck.review.models import Assignment, Draft, HarmMark, Panel, Review
from factcheck.review.voting import call_panel
from factcheck.web.mends import MENDS
from factcheck.web.steps import STEPS
from tests.admin.conftest import Newsroom
from tests.evidence.newsroom import set_state
from tests.factories import make_claim, make_desk, make_partner, make_user
from tests.review.stories import Story, new_claim, write
from tests.told_in_the_trail import (
    KNOWN_TRAIL,
    Answer,
    Writes,
    told_of_refusals,
    without_reason,
    write_trail,
)
from tests.what_is_sent import NEWS, of_its_own

KNOWN = Path(__file__).parent / "permissions.tsv"
PEOPLE = ("nobody", "reader", "stranger", "reviewer", "editor", "administrator")
KEYS = ("read", "submit")
# The state in which a claim's address, or its last word, has something to do.
STATES = {
    "queue": "new",
    "take": "queued",
    "assign": "queued",
    "start": "assigned",
    "hand_over": "in_review",
    "mark": "queued",
    "review": "in_review",
    "hand-back": "in_review",
    "reject": "in_review",
    "abstain": "in_review",
    "here": "decided",
    **dict.fromkeys(MENDS, "queued"),
    "recall": "in_review",
    "dismiss": "in_review",
    "requeue": "dismissed",
    "call_panel": "disputed",
    "start_correction": "published",
    "withdraw": "published",
    "abandon_correction": "correcting",
    "republish": "correcting",
    "republish_later": "correcting",
    "recheck": "published",
    "still_holds": "published",
    "rename": "published",
    "versions": "correcting",
    "preview": "correcting",
}
# Where the version that the sender saw is the verdict's, not the claim's.
OF_THE_VERDICT = {"publish", "publish_later", "republish", "republish_later", "verdict"}
VOTED = {"panel", "close_vote"}
COVERAGE = re.compile(r"(?:hit|edge|ruling)_id")
CHECKED = re.compile(r"(?:match|comparison)_id")
PLACE = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)")


class Addresses:
    """A newsroom in which every address leads somewhere."""

    def __init__(self, story: Story, partner: Partner) -> None:
        self.story, self.partner, self.claims = story, partner, {}
        for state in sorted({*STATES.values(), "decided"}):
            story.claim = new_claim(story.desk)
            self.claims[state] = story.until(state)
        write(self.claims["correcting"], story.bob, "true", note="The log was read again.")
        later = timezone.localdate() + timedelta(days=9)
        set_recheck(self.claims["published"], by=story.bob, due_on=later, because="A log.")
        queued = self.claims["queued"]
        self.neighbour = make_claim(queued.revision, "We carried 9,000 passengers", speaker="Reyes")
        self.hint = Contradiction.objects.create(first=queued, second=self.neighbour, why="So.")
        self.hit = Hit.objects.first()
        self.edge = self.hit.search.edges.exclude(strength="cut").last()  # the first is ruled on
        self.ruling = self.hit.search.claim.rulings.get()
        set_state(self.hit.search.claim, "queued")
        self.comparison = Comparison.objects.latest("pk")
        set_state(self.comparison.match.claim, "in_review")
        Draft.objects.filter(assignment__claim=self.comparison.match.claim).delete()
        self.voting = self.under_vote()
        self.said = say(self.claims["decided"], by=story.alice, text="Who read the log?")
        self.settled = say(self.claims["decided"], by=story.alice, text="Who wrote the log?")
        resolve_thread(self.settled, by=story.alice)
        self.approved = Claim.objects.filter(approvals__state="waiting").latest("pk")
        day = date(2098, 1, 1)
        self.absence = declare_absence(story.alice, first_day=day, last_day=day, by=story.alice)
        page = FactCheck.objects.in_force().latest("pk")
        told = {"words": "It was 12.", "mail": "ida@reader.example", "visitor": "Ida"}
        self.code = ask_for_correction(page, **told)
        self.article = self.claims["decided"].article
        Article.objects.filter(pk=self.article.pk).update(partner=partner)
        Topic.objects.get_or_create(name="Shipping", slug="shipping")
        told = {"url": "https://wire.example/", "happenings": Happening.values}
        self.endpoint, _secret = register_endpoint(
            self.story.desk, by=partner, partner=partner, **told
        )
        self.delivery = self.delivered()
        self.key, _words = issue_key(story.alice, name="script", scopes=["read"], by=story.alice)
        self.submission, _new = submit_for_partner(partner, words="It rained.")
        self.look = start_look(by=story.alice, text=NEWS)
        self.saved = save_filter("Late", "due=late", by=story.alice, desk=story.desk)

    def delivered(self) -> Delivery:
        """To the partner, and it came to an end."""
        self.story.claim = new_claim(self.story.desk)
        self.story.until("published")
        rows = Delivery.objects.filter(endpoint=self.endpoint)
        rows.update(state="delivered", ended_at=timezone.now())
        return rows.get()

    def under_vote(self) -> Claim:
        """A dispute that a panel votes on."""
        self.story.claim = new_claim(self.story.desk)
        claim = self.story.until("disputed")
        call_panel(claim, by=self.story.bob, because="It is delicate.")
        return claim

    def fill(self, pattern: str) -> tuple[str, dict[str, Any]]:
        """An address that fits the pattern, and what is sent to it."""
        last = pattern.rstrip("/").rpartition("/")[2]
        claim = self.claims[STATES.get(last, "decided")]
        if last in VOTED:
            claim = self.voting
        if last == "call_off":
            claim = self.approved
        if last == "precedents" or CHECKED.search(pattern):
            claim = self.comparison.match.claim
        values = {
            "claim_id": self.hit.search.claim_id if COVERAGE.search(pattern) else claim.pk,
            "token": token_of(self.story.ben) if pattern.startswith("notices/") else "1",
            "comment_id": (self.settled if last == "reopen" else self.said).pk,
            "article_id": (
                self.page.claim.article_id if pattern.startswith("checked/") else self.article.pk
            ),
            "answer": "dismiss" if pattern.startswith("submissions/") else "accept",
            "speaker_id": claim.speaker_id,
            "code": self.code if pattern.startswith("follow/") else "nothing",
            "what": "revoke",
            "position": 1,
            "id": self.of_the_api(pattern),
            "slug": (
                "shipping"
                if pattern.startswith("topics/")
                else self.story.desk.slug
                if pattern.startswith(("routing/", "desks/", "api/v1/routing/"))
                else self.page.slug
            ),
            "object_id": self.first_of(pattern),
            "url": "x/",
            **self.rows,
        }
        path = PLACE.sub(lambda found: str(values.get(found[1] or found[2], "1")), pattern)
        sent = {
            "version": claim.verdicts.count() if last in OF_THE_VERDICT else claim.version,
            "because": "It matters.",
            "due_on": timezone.localdate() + timedelta(days=7),
            "publish_at": (timezone.now() + timedelta(days=7)).strftime("%Y-%m-%dT%H:%M"),
            "slug": "another-name" if last == "rename" else "",
            "kind": {
                "dismiss": "opinion",
                "triage": "opinion",
                "mark": "health",
                "reject": "opinion",
                "abstain": "too_close",
                "evidence": "web",
                "judgement": "mixed",
            }.get(last, "error"),
            "spans": "14 sailings",
            "parts": "14 sailings\nwere cancelled",
            "speaker_name": "Ida Holm",
            "party": "The Greens",
            "wording": "14 sailings were cancelled.",
            "others": str(self.neighbour.pk),
            "reviewer": str(self.story.ben.pk),
            "to": str(self.story.ben.pk),
            "seat": str(self.seat.pk),
            "note": "Go on.",
            "do": "dismiss",
            "claims": [],
            "rules": [],
            "hours": [],
            "first_day": "2099-01-01",
            "last_day": "2099-01-02",
            "source_name": "Gull Wire",
            **({"url": "https://port.example/log"} if last == "evidence" else {}),
            "title": "Port log",
            "whom": "The office",
            "how": "mail",
            "question": "How many?",
            "asked_at": "2024-11-05T10:00",
            **dict.fromkeys(Notice.Kind.values, "bell"),
            "digest_at": "08:00",
            "time_zone": "UTC",
            "due_at": f"{timezone.localdate() + timedelta(days=7)}T10:00",
            "who": "The coxswain",
            "at": "2024-11-05T10:00",
            "quote": "14 sailings",
            "stance": "supports",
            "text": "The harbour office said that 14 sailings were cancelled in October.",
        }
        if pattern.startswith("api/"):  # which refuses a speaker where there was no call
            del sent["who"], sent["at"]
        if pattern.startswith("speakers/"):
            known = Speaker.objects.filter(desk=self.story.desk)[:2]
            sent |= {"speaker": [one.pk for one in known], "into": known[0].pk}
        sent |= of_its_own(
            pattern,
            claim,
            new=self.claims["new"],
            panel=self.panel,
            compared=self.comparison,
        )
        return "/" + path.replace("\\Z", "").replace("\\", ""), sent

    @cached_property
    def page(self) -> FactCheck:
        return FactCheck.objects.in_force().latest("pk")

    @cached_property
    def seat(self) -> Assignment:
        return self.claims["in_review"].assignments.get()

    @cached_property
    def panel(self) -> Panel:
        return self.voting.panels.get()

    @cached_property
    def rows(self) -> dict[str, Any]:
        """What an address names by its own noun: looked up once, as there are hundreds to fill."""
        story, of_readers = self.story, Submission.objects.filter(partner=None)
        return {
            "hit_id": self.hit.pk,
            "edge_id": self.edge.pk,
            "ruling_id": self.ruling.pk,
            "snapshot_id": Snapshot.objects.earliest("pk").pk,
            "evidence_id": self.claims["decided"].evidence.first().pk,
            "notice_id": Notice.objects.filter(user=story.eve).earliest("pk").pk,
            "contact_id": Contact.objects.earliest("pk").pk,
            "match_id": self.comparison.match_id,
            "comparison_id": self.comparison.pk,
            "other_id": self.neighbour.article_id,
            "look_id": self.look.pk,
            "request_id": CorrectionRequest.objects.earliest("pk").pk,
            "submission_id": of_readers.earliest("pk").pk,
            "delivery_id": self.delivery.pk,
            "key_id": self.key.pk,
            "mark_id": HarmMark.objects.earliest("pk").pk,
            "membership_id": Membership.objects.get(user=story.alice).pk,
            "absence_id": self.absence.pk,
            "list_id": self.saved.pk,
            "flag_id": Flag.objects.earliest("pk").pk,
            "contradiction_id": self.hint.pk,
            "review_id": Review.objects.filter(reviewer=story.alice).latest("pk").pk,
        }

    @cached_property
    def rows_of_the_api(self) -> dict[str, Any]:
        claim = self.claims["decided"]
        return {
            "articles": self.article,
            "claims": claim,
            "searches": claim.searches.first(),
            "verdicts": FactCheck.objects.in_force().first(),
            "evidence": claim.evidence.first(),
            "copies": Snapshot.objects.earliest("pk"),
            "submissions": self.submission,
            "endpoints": self.endpoint,
            "deliveries": self.delivery,
            "jobs": self.article.fetches.get().job,
            "seats": self.seat,
            "panels": self.panel,
            "me": self.absence,
        }

    def of_the_api(self, pattern: str) -> object:
        parts = pattern.split("/")
        row = self.rows_of_the_api.get(parts[2]) if parts[0] == "api" else None
        return row.pk if row else 1

    def first_of(self, pattern: str) -> object:
        """The first row of the noun that a page of administration is about."""
        parts = pattern.split("/")
        for model in admin.site._registry if "object_id" in pattern else ():
            if parts[:3] == ["admin", model._meta.app_label, model._meta.model_name]:
                return getattr(model.objects.order_by("pk").first(), "pk", "1")
        return "1"


def patterns(under: Any = None, prefix: str = "") -> Iterator[str]:
    """Every address, each step of a claim by its name."""
    for pattern in under or get_resolver().url_patterns:
        where = prefix + str(pattern.pattern).removeprefix("^").removesuffix("$")
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern.url_patterns, where)
        elif isinstance(pattern, URLPattern) and where.endswith("/<slug:action>/"):
            yield from (where.replace("<slug:action>", action) for action in STEPS)
        else:
            yield where


def asked(pattern: str) -> tuple[str, ...]:
    """Whose answers may differ: before some doors all people are alike."""
    if pattern.startswith("admin/"):
        return ("editor", "administrator")
    if pattern.startswith(("accounts/", "api/v1/schema/", "api/v1/docs/")):
        return ("nobody",)
    return (*PEOPLE, *(f"{scope} key" for scope in KEYS))


def methods(pattern: str) -> tuple[str, ...]:
    """What the library for signing in accepts is its own; what is kept, tests/admin knows."""
    if pattern.startswith(("accounts/", "admin/")):
        return ("GET",)
    if pattern.startswith("api/v1/me/"):
        return ("GET", "POST", "PUT", "DELETE")
    own = pattern.startswith(("api/v1/seats/", "api/v1/panels/"))
    return ("GET", "POST", "PUT") if own else ("GET", "POST")


@dataclass
class Actor:
    """Somebody who comes with a browser or, holding a key, with a program."""

    browser: Client
    key: str = ""

    def __post_init__(self) -> None:
        self.session = {name: morsel.value for name, morsel in self.browser.cookies.items()}

    def answer(self, method: str, address: str, sent: dict[str, Any], *, last: int) -> Answer:
        """What comes back, in a word, and the trail's entries; whatever it changed is undone.

        `last` is the last entry before anybody asked.
        """
        self.browser.cookies.clear()
        self.browser.cookies.load(self.session)
        headers = {"authorization": f"Bearer {self.key}"} if self.key else None
        body = (sent, "application/json") if address.startswith("/api/") else (sent,)
        body = () if method == "GET" else body
        with transaction.atomic():
            writes = Writes()
            with connection.execute_wrapper(writes):
                given = getattr(self.browser, method.lower())(address, *body, headers=headers)
            written = Entry.objects.filter(pk__gt=last).order_by("pk")
            entries = " ".join(written.values_list("action", flat=True))
            transaction.set_rollback(True)
        if given.streaming:
            b"".join(given.streaming_content)  # read to its end, it is closed
        to_the_door = given.status_code == 302 and "login" in given.url
        return Answer("sign in" if to_the_door else str(given.status_code), entries, writes.any)


@pytest.fixture
def actors(addresses, charlie, root) -> dict[str, Actor]:
    story = addresses.story
    users = (None, make_user("rita"), charlie, story.alice, story.eve, root)
    actors = {}
    for name, user in zip(PEOPLE, users, strict=True):
        browser = Client(raise_request_exception=False)
        if user:
            browser.force_login(user)
        actors[name] = Actor(browser)
    for scope in KEYS:
        _key, words = issue_key(addresses.partner, name=scope, scopes=[scope], by=None)
        actors[f"{scope} key"] = Actor(Client(raise_request_exception=False), words)
    return actors


@pytest.fixture(scope="module")
def made(keep) -> Addresses:
    def world() -> Addresses:
        newsroom = Newsroom(make_desk("Harbour"))
        newsroom.live()
        return Addresses(newsroom.story, make_partner(newsroom.desk))

    return keep(world)


@pytest.fixture
def addresses(made, db, settings) -> Addresses:
    """Where every address leads, once for all tests of a file."""
    settings.REVIEW_SEAL_SECONDS = 0
    return deepcopy(made)


@pytest.mark.django_db
def test_every_address_answers_everybody_as_the_table_says(actors, addresses, tmp_path):
    """After a change on purpose, read what differs and copy the new table over the old one."""
    rows = ["\t".join(("address", "method", *actors))]
    told = {}
    last = Entry.objects.latest("pk").pk
    for pattern in sorted(set(patterns())):
        address, sent = addresses.fill(pattern)
        for method in methods(pattern):
            answers = {
                name: actor.answer(method, address, sent, last=last)
                for name, actor in actors.items()
                if name in asked(pattern)
            }
            words = (answers[name].word if name in answers else "" for name in actors)
            rows.append("\t".join((pattern, method, *words)))
            told[pattern, method] = answers
    made = tmp_path / "permissions.tsv"
    made.write_text("\n".join(rows) + "\n")
    trail = write_trail(told, tmp_path / "trail.tsv")

    assert made.read_text().splitlines() == KNOWN.read_text().splitlines()
    assert trail == KNOWN_TRAIL.read_text().splitlines()
    assert without_reason(trail) == []
    assert told_of_refusals(told) == []
