"""A change raises every flag that it must and no other, in worlds made at random.

Whoever relies is drawn, and what happens then; after each step the flags are those of the rulebook:
of the right desk, none twice, and what was settled stays so.
"""

from collections import Counter
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from articles.redacting import redact_revision
from factcheck.claims.models import Standing
from factcheck.claims.signals import claim_text_changed
from factcheck.evidence.redacting import redact_snapshot
from factcheck.jobs.models import Job
from factcheck.people.models import Entry
from factcheck.publication.actions import republish, withdraw
from factcheck.publication.delivering import deliveries, settle_delivered
from factcheck.publication.endpoint import Happening
from factcheck.publication.flags import flag_due_rechecks, resolve_flag
from factcheck.publication.letters import write_letters
from factcheck.publication.models import Flag
from factcheck.publication.rechecking import confirm, set_recheck
from factcheck.review.actions import abandon_correction, start_correction
from factcheck.review.redacting import hash_of_words, redact_verdict
from tests.factories import make_revision
from tests.publication.rulebook import Rulebook
from tests.publication.who_relies import (
    CLAIMS,
    FOREIGN,
    HISTORIES,
    PAGES,
    TIES,
    TWIN,
    Listener,
    World,
)
from tests.review.stories import write
from tests.soak.share import share_of

RELIANCE = ("same", "begun", "relied")
OF_PAGES = ("cited", "cited by its former name", "pinned")
DISMISSED = ("harbour dismissed", "valley dismissed")
EXAMPLES = share_of(500)
WHY = "The log was misread."
ALL = tuple(Happening.values)

# The page that changes most often is the one that most rely on.
TARGETS = ("checked", "checked", "checked", *PAGES, FOREIGN)
TIED = st.one_of(
    st.tuples(st.sampled_from(CLAIMS), st.sampled_from(TARGETS), st.sampled_from([*TIES])),
    st.tuples(st.sampled_from(CLAIMS), st.sampled_from(TARGETS), st.sampled_from(RELIANCE)),
    st.tuples(st.sampled_from(PAGES), st.sampled_from(TARGETS), st.sampled_from(OF_PAGES)),
    st.tuples(st.sampled_from(DISMISSED), st.sampled_from((*PAGES, TWIN)), st.just("duplicate")),
)
LISTENERS = st.builds(
    Listener,
    st.sampled_from((ALL, ("verdict.published",), ("verdict.withdrawn",))),
    st.sampled_from(HISTORIES),
    st.sampled_from(("in use", "off", "rests")),
)


class Newsroom:
    """What people do in this world, and what the rulebook makes of it."""

    def __init__(self, world: World, ties, listeners) -> None:
        self.world, self.rules = world, Rulebook()
        self.rules.ties = {tied for tied in ties if world.tie(*tied)}
        for number, listener in enumerate(listeners):
            world.listen(number, listener)
            self.rules.listen(listener)
        self.foreign, self.entries = set(), Entry.objects.filter(action="flag.raised").count()

    def do(self, what: str, page: str, number: int) -> None:
        possible = self.rules.in_force(page) or what not in IN_FORCE
        if possible:
            getattr(self, what)(page, number)

    def rate_otherwise(self, page: str, _number: int) -> None:
        self.correct(page, otherwise=True)

    def say_otherwise(self, page: str, _number: int) -> None:
        self.correct(page, otherwise=False)

    def correct(self, page: str, *, otherwise: bool) -> None:
        people, claim = self.world.of(page), self.world.claim(page)
        was = self.world.page(page).verdict.rating.slug
        start_correction(claim, by=people.eve, kind="error", because=WHY)
        slug = {"true": "false"}.get(was, "true") if otherwise else was
        write(claim, people.bob, slug, note=WHY, summary=f"{WHY} {otherwise}")
        republish(claim, by=people.eve)
        self.rules.change(page, "corrected")

    def abandon(self, page: str, _number: int) -> None:
        people, claim = self.world.of(page), self.world.claim(page)
        start_correction(claim, by=people.eve, kind="error", because=WHY)
        abandon_correction(claim, by=people.eve, because="It was right.")

    def withdraw(self, page: str, _number: int) -> None:
        withdraw(self.world.claim(page), by=self.world.of(page).eve, because=WHY)
        self.rules.change(page, "withdrawn")

    def redact_verdict(self, page: str, _number: int) -> None:
        verdict, root = self.world.page(page).verdict, self.world.root
        if not verdict.redacted_at:
            redact_verdict(verdict, by=root, because=WHY, confirm=hash_of_words(verdict)[:8])
            self.rules.own(page, "taken_down")
            self.rules.tell(page, "taken_down")

    def redact_text(self, page: str, _number: int) -> None:
        text, root = self.world.claim(page).revision, self.world.root
        if not text.redacted_at:
            redact_revision(text, by=root, because=WHY, confirm=text.sha256[:8])
            self.rules.own(page, "taken_down")
            self.rules.tell(page, "taken_down")

    def rewrite_article(self, page: str, _number: int) -> None:
        claim = self.world.claim(page)
        later = make_revision(claim.revision, "Nothing is said any more.")
        standing = Standing.objects.create(claim=claim, revision=later, outcome="lost")
        claim_text_changed.send(Standing, standing=standing)
        self.rules.own(page, "article")

    def look_again(self, page: str, _number: int) -> None:
        day = timezone.localdate() + timedelta(days=1)
        claim, by = self.world.claim(page), self.world.of(page).bob
        set_recheck(claim, by=by, due_on=day, because="The yearly log.")
        flag_due_rechecks(day)
        self.rules.look_again(page)

    def hold(self, page: str, _number: int) -> None:
        if page in self.rules.looked_again:
            confirm(self.world.claim(page), by=self.world.of(page).bob)
            self.rules.hold(page)

    def take_copy_down(self, _page: str, _number: int) -> None:
        self.world.copy.refresh_from_db()
        if not self.world.copy.redacted_at:
            redact_snapshot(self.world.copy, by=self.world.root, because=WHY)
            if self.rules.copy:
                self.rules.own(self.rules.copy, "redacted")

    def import_again(self, _page: str, number: int) -> None:
        """Of others: the same, another rating, withdrawn; each change once in a transaction."""
        kind, facts = (
            ("", {}),
            ("known", {"rating": "True"}),
            ("known_gone", {"withdrawn": True}),
        )[number % 3]
        if kind not in self.foreign and not self.foreign:
            self.world.tell_foreign(**{"rating": "False", **facts})
            if kind:
                self.foreign.add(kind)
                self.rules.change_foreign(kind)

    def resolve(self, _page: str, number: int) -> None:
        flags = sorted(Flag.objects.still_open(), key=lambda flag: repr(self.world.told(flag)))
        if flags:
            flag = flags[number % len(flags)]
            told = self.world.told(flag)
            resolve_flag(flag, by=self.world.of(told[3]).bob, because="It stays.")
            self.rules.resolve(told)

    def deliver(self, _page: str, number: int) -> None:
        waiting = sorted(deliveries().filter(state="waiting"), key=self.world.place_of)
        if waiting:
            delivery = waiting[number % len(waiting)]
            settle_delivered(delivery)
            self.rules.deliver(self.world.place_of(delivery))

    def compare(self) -> None:
        """What is flagged, against the rules."""
        flags = list(Flag.objects.with_facts())
        raised = Counter(self.world.told(flag) for flag in flags)
        still = Counter(self.world.told(flag) for flag in flags if not flag.resolved_at)
        assert (raised, still) == (self.rules.raised, +self.rules.open)
        entries = Entry.objects.filter(action="flag.raised").count()
        assert entries - self.entries == len(flags)

    def write_letters(self) -> None:
        """Each reader once for each change, however often it is tried."""
        for job in Job.objects.filter(kind="tell_subscribers"):
            _tell, what, pk = job.key.split(":")
            self.rules.letters -= write_letters(what, pk) + write_letters(what, pk)
        assert self.rules.letters == 0


IN_FORCE = (
    "rate_otherwise", "say_otherwise", "abandon", "withdraw", "look_again", "hold",
)  # fmt: skip
STEPS = st.tuples(
    st.sampled_from(
        (
            *IN_FORCE, "redact_verdict", "redact_text", "rewrite_article", "take_copy_down",
            "import_again", "resolve", "deliver", "rate_otherwise", "say_otherwise", "withdraw",
        )
    ),
    st.sampled_from(("checked", "checked", *PAGES)),
    st.integers(0, 11),
)  # fmt: skip


@pytest.mark.django_db
def test_any_change_flags_whom_it_concerns_and_nobody_else():
    """`make soak-walks` makes 500 worlds, the tests a fortieth of them."""
    world = World()
    Job.objects.filter(kind="tell_subscribers").delete()

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],  # a world is slow to make: the first that fails will do
        suppress_health_check=list(HealthCheck),
    )
    @given(
        st.lists(TIED, min_size=6, max_size=18, unique=True),
        st.lists(LISTENERS, max_size=3),
        st.lists(STEPS, min_size=2, max_size=7),
    )
    def holds(ties, listeners, steps) -> None:
        with transaction.atomic():
            newsroom = Newsroom(world, ties, listeners)
            for step in steps:
                newsroom.do(*step)
                newsroom.compare()
            newsroom.write_letters()
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            transaction.set_rollback(True)

    holds()
