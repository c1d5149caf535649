"""An administrator's browser, and a newsroom in which everything happens."""

from copy import deepcopy
from datetime import time, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from articles.models import Feed, FeedItem, Owner, Publisher, Site
from factcheck.claims.models import Contradiction
from factcheck.evidence.actions import request_search
from factcheck.evidence.capturing import Taken, settle_capture
from factcheck.evidence.contacting import log_contact
from factcheck.evidence.copying import find_copies, settle_copies
from factcheck.evidence.models import Agency, Hit, KnownCheck, Match, Provider, Snapshot
from factcheck.evidence.reading.reading import Read
from factcheck.jobs.models import Worker
from factcheck.notices.habits import choose
from factcheck.notices.models import Digest, Notice
from factcheck.people.away import declare_absence
from factcheck.people.keys import issue_key
from factcheck.people.models import Partner, Topic, WorkingHours
from factcheck.publication.actions import republish
from factcheck.publication.addresses import rename_page
from factcheck.publication.embargo import publish_later
from factcheck.publication.endpoint import Happening
from factcheck.publication.flags import flag_deliveries
from factcheck.publication.house import current_page, write_page
from factcheck.publication.models import Attempt, Delivery, FactCheck, Flag, ReaderRules
from factcheck.publication.rechecking import set_recheck
from factcheck.publication.registering import register_endpoint
from factcheck.publication.requesting import ask_for_correction
from factcheck.publication.reuse import reuse_verdict
from factcheck.publication.submitting import submit_claim
from factcheck.publication.subscribing import subscribe
from factcheck.review.abstaining import abstain, lower_seats
from factcheck.review.comments import say
from factcheck.review.guidelines import current_guideline, write_guideline
from factcheck.review.matches import compare
from factcheck.review.models import Conflict, DueRules
from factcheck.review.parties import place_speaker
from factcheck.review.ranking import mark_harm
from factcheck.review.reviews import save_draft
from factcheck.review.routing.deciding import Rule
from factcheck.review.rulings import cut_edge
from factcheck.review.setting_routing import routing_of, save_routing
from factcheck.review.trial_marks import trial_mark
from factcheck.review.voting import call_panel, cast_vote, close_vote
from tests.evidence.newsroom import claim_on, searched, set_state, tell_the_story
from tests.factories import make_article, make_claim, make_desk, make_extraction, make_user
from tests.review.stories import (
    Story,
    call_speaker,
    new_claim,
    rating,
    review,
    rewrite,
    sit_down,
    write,
)


@pytest.fixture
def browser(root) -> Client:
    """The administrator's."""
    client = Client()
    client.force_login(root)
    return client


class Newsroom:
    """Each round of its life adds at least one row of every noun."""

    def __init__(self, desk) -> None:
        self.desk = desk
        self.story = Story(desk)
        self.rounds = 0

    def live(self) -> None:
        self.rounds += 1
        self.correct_a_fact_check()
        self.start_a_review()
        self.look_for_coverage()
        self.put_a_claim_right()
        self.use_an_earlier_check()
        self.vote_on_a_dispute()
        self.abstain_from_a_claim()
        self.keep_pages_true()
        self.write_a_guideline()
        self.keep_house()
        with connection.cursor() as cursor:  # the trail is linked as a transaction ends
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")

    def write_a_guideline(self) -> None:
        newest = current_guideline(self.desk)
        seen = newest.version if newest else 0
        write_guideline(self.desk, by=self.story.bob, text=f"Text {seen + 1}.", version=seen)

    def vote_on_a_dispute(self) -> None:
        story = self.story
        story.claim = new_claim(self.desk)
        claim = story.until("disputed")
        panel = call_panel(claim, by=story.bob, because="It is delicate.")
        mixed = rating(claim, "mixed")
        cast_vote(panel, by=story.eve, said="as_quoted", rating=mixed, because="So.")
        close_vote(claim, by=story.bob, because="Nobody else is here.")

    def correct_a_fact_check(self) -> None:
        story = self.story
        revision = make_article(self.desk)
        story.claim = make_claim(revision, extraction=make_extraction(revision))
        claim = story.until("correcting")
        copy = self.keep_a_copy(claim)
        text = {"note": "The log was read again.", "evidence": [copy.evidence]}
        asked = {"whom": "The office", "how": "mail", "question": "How many?"}
        say(claim, by=story.bob, text="Read the log again, @eve.")
        log_contact(claim, by=story.bob, asked_at=timezone.now(), **asked)
        write(claim, story.bob, "true", **text)
        claim.refresh_from_db()
        republish(claim, by=story.eve)
        rewrite(claim)

    def keep_pages_true(self) -> None:
        story = self.story
        story.claim = new_claim(self.desk)
        claim = story.until("published")
        later = timezone.localdate() + timedelta(days=7)
        set_recheck(claim, by=story.bob, due_on=later, because="The yearly log.")
        rename_page(claim, by=story.bob, slug=f"sailings-{self.rounds}")
        page = FactCheck.objects.get(claim=claim)
        ask_for_correction(page, words="It was 12.", visitor=f"visitor {self.rounds}")
        submit_claim(words=f"It rained {self.rounds} days.", visitor=f"visitor {self.rounds}")
        ReaderRules.objects.get_or_create(desk=self.desk)
        subscribe(page, mail=f"reader{self.rounds}@reader.example", visitor=f"v{self.rounds}")
        story.claim = new_claim(self.desk)
        at = timezone.now() + timedelta(days=1)
        publish_later(story.until("decided"), by=story.eve, publish_at=at)

    def publish_to_partners(self) -> None:
        self.story.claim = new_claim(self.desk)
        self.story.until("published")
        delivery = Delivery.objects.latest("pk")
        Attempt.objects.create(delivery=delivery, number=1)
        flag_deliveries([delivery], Flag.Kind.CORRECTED)

    def keep_a_copy(self, claim) -> Snapshot:
        capture = claim.evidence.first().captures.get()
        body = f"14 sailings cancelled, round {self.rounds}".encode()
        at = timezone.now()
        taken = Taken("fetched", body, "text/plain", at, url=capture.evidence.url)
        return settle_capture(capture, taken, Read(text=body.decode(), places=((0, 21),)))

    def start_a_review(self) -> None:
        story = self.story
        story.claim = new_claim(self.desk)
        story.queued()
        seat = sit_down(story.claim, story.alice)
        save_draft(seat, by=story.alice, content={"known": "The log is thin."}, version=0)
        self.choose_how_to_be_told()
        Notice.objects.get_or_create(
            user=story.alice, kind="assigned", claim=story.claim, defaults={"key": str(seat.pk)}
        )

    def choose_how_to_be_told(self) -> None:
        person = make_user(f"reader-{self.rounds}")
        choose(person, choices={"due": "mail"}, wanted=True, time_zone="UTC", digest_at=time(8))
        Digest.objects.create(user=person, day=timezone.localdate())

    def put_a_claim_right(self) -> None:
        revision = make_article(self.desk)
        claim, other = make_claim(revision), make_claim(revision, "We carried 9,000 passengers")
        call_speaker(claim, "the office", by=self.story.bob)
        place_speaker(claim.speaker, party=f"The Greens {claim.pk}", by=self.story.bob)
        Contradiction.objects.create(first=claim, second=other, why="14, none")

    def look_for_coverage(self) -> None:
        if not Hit.objects.exists():
            tell_the_story(self.desk)
        settle_copies(find_copies())
        search = searched(set_state(claim_on(self.desk), "queued"))
        edge = search.edges.exclude(strength="cut").first()
        cut_edge(edge, by=self.story.alice, because="They asked themselves.")
        set_state(search.claim, "decided")
        request_search(claim_on(self.desk), by=None)

    def use_an_earlier_check(self) -> None:
        story = self.story
        story.claim = new_claim(self.desk)
        story.in_review()
        known = KnownCheck.objects.filter(claim__status="published").latest("pk")
        match = Match.objects.create(claim=story.claim, known=known, score=0.9, sure=True)
        compare(match, same=True, by=story.alice, because="Word for word.")
        reuse_verdict(match, by=story.alice).delete()  # weighs it as a precedent as well
        set_state(story.claim, "decided")

    def abstain_from_a_claim(self) -> None:
        story = self.story
        story.claim = new_claim(self.desk)
        story.queued()
        review(story.claim, story.ben, "true")
        seat = sit_down(story.claim, story.alice)
        abstain(seat, by=story.alice, kind="too_close", because="I wrote the log.")
        story.claim.refresh_from_db()
        lower_seats(story.claim, by=story.bob, because="Nobody else reads port logs.")

    def keep_house(self) -> None:
        name = f"Number {self.rounds}"
        DueRules.objects.get_or_create(desk=self.desk)
        topic = Topic.objects.create(name=name, slug=f"number-{self.rounds}")
        partner = Partner.objects.create(name=name, slug=f"number-{self.rounds}", desk=self.desk)
        told = {"url": f"https://{self.rounds}.partner.example/", "happenings": Happening.values}
        register_endpoint(self.desk, by=partner, partner=partner, **told)
        self.publish_to_partners()
        issue_key(partner, name=name, scopes=["read"], by=None)
        day = timezone.localdate()
        declare_absence(self.story.ben, first_day=day, last_day=day, by=self.story.ben)
        WorkingHours.objects.create(
            user=self.story.ben, weekday=self.rounds, begins=time(9), ends=time(17)
        )
        mark_harm(new_claim(self.desk), by=self.story.bob, kind="health", because="A cure.")
        seen = routing_of(self.desk).number
        rules = [Rule(name="Numbers", skills=frozenset({"statistics"}))]
        tried = trial_mark(self.desk, rules, seen=seen)
        facts = {"balance": "in_hand", "because": "We count.", "seen": seen, "tried": tried}
        save_routing(self.desk, rules, by=self.story.bob, **facts)
        Conflict.objects.create(user=self.story.ben, topic=topic, reason="A cousin works there.")
        Worker.objects.create(name=name, started_at=timezone.now(), seen_at=timezone.now())
        contact = current_page("contact")
        boss = make_user(f"boss{self.rounds}", is_superuser=True)
        seen = contact.version if contact else 0
        write_page("contact", by=boss, title="Contact", text=name, version=seen)
        owner = Owner.objects.create(name=name)
        Publisher.objects.create(name=name, owner=owner)
        Agency.objects.create(name=name)
        feed = Feed.objects.create(desk=self.desk, address=f"https://feeds.example/{self.rounds}")
        FeedItem.objects.create(feed=feed, guid=name, article=make_article(self.desk).article)
        Site.objects.create(origin=f"https://{self.rounds}.example")
        gdelt = {"kind": "gdelt", "base_url": "https://g.example/", "on": False}
        Provider.objects.create(name=name, requests=1, per_seconds=6, **gdelt)


@pytest.fixture(scope="module")
def lived(keep) -> Newsroom:
    def world() -> Newsroom:
        newsroom = Newsroom(make_desk())
        newsroom.live()
        return newsroom

    return keep(world)


@pytest.fixture
def newsroom(lived, db, settings) -> Newsroom:
    """One that has lived a round, once for all tests of a file."""
    settings.REVIEW_SEAL_SECONDS = 0
    return deepcopy(lived)
