"""How a claim gets into each state, told with the actions that people use."""

from articles.models import Revision
from articles.signals import revision_recorded
from factcheck.claims.models import Amendment, Claim, Standing
from factcheck.evidence.actions import attach
from factcheck.people.models import Desk, User
from factcheck.publication.actions import publish, withdraw
from factcheck.review.actions import dismiss, queue, start_correction
from factcheck.review.corrections import change_speaker
from factcheck.review.models import Assignment, Rating, Review, Verdict
from factcheck.review.reviews import submit_review
from factcheck.review.scales import scale_for
from factcheck.review.seats import open_assignment, take
from factcheck.review.verdicts import adjudicate, write_verdict
from tests.factories import make_article, make_claim, make_member, make_revision
from tests.jobs_tools import run_jobs

WORDS = {"method": "Read the port's log for October.", "known": "The log lists 14 sailings."}
TEXT = {
    "headline": "Yes, 14 sailings were cancelled",
    "summary": "The port's log lists exactly 14.",
    **WORDS,
}


def rating(claim: Claim, slug: str) -> Rating:
    return scale_for(claim).ratings.get(slug=slug)


def new_claim(desk: Desk, **facts) -> Claim:
    return make_claim(make_article(desk), **facts)


def new_claims(desk: Desk, number: int) -> list[Claim]:
    revision: Revision = make_article(desk)
    return [make_claim(revision) for _ in range(number)]


def queued(desk: Desk, editor: User) -> Claim:
    claim = new_claim(desk)
    queue(claim, by=editor)
    return claim


def rewrite(claim: Claim, before: str = "14 sailings", after: str = "40 sailings") -> Standing:
    """The outlet changes the article, and all that follows by itself has happened."""
    later = make_revision(claim.revision, claim.revision.text.replace(before, after))
    revision_recorded.send(Revision, revision=later)
    run_jobs()
    claim.refresh_from_db()
    return Standing.objects.get(claim=claim, revision=later)


def sit_down(claim: Claim, reviewer: User) -> Assignment:
    """Take a seat, open it, find a source."""
    seat = open_assignment(take(claim, by=reviewer), by=reviewer)
    claim.refresh_from_db()
    attach(
        claim,
        by=reviewer,
        kind="document",
        url="https://port.example/log",
        title="Port log",
        quote="14 sailings cancelled",
        stance="supports",
    )
    return seat


def review(claim: Claim, reviewer: User, slug: str, said: str = "as_quoted") -> Review:
    seat = sit_down(claim, reviewer)
    given = submit_review(seat, by=reviewer, said=said, rating=rating(claim, slug), **WORDS)
    claim.refresh_from_db()
    return given


def write(claim: Claim, author: User, slug: str, said: str = "as_quoted", **text) -> Verdict:
    return write_verdict(
        claim, by=author, said=said, rating=rating(claim, slug), **{**TEXT, **text}
    )


def settle(claim: Claim, editor: User, slug: str = "mixed", **text) -> Verdict:
    return adjudicate(
        claim, by=editor, said="as_quoted", rating=rating(claim, slug), **{**TEXT, **text}
    )


def call_speaker(claim: Claim, mention: str, *, by: User, **facts) -> Amendment:
    """Say what the article calls whoever says it: the smallest change of a claim."""
    return change_speaker(claim, claim.speaker, by=by, mention=mention, **facts)


class Story:
    """A claim on its way, with two reviewers, an editor who writes and one who publishes."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.alice = make_member("alice", desk)
        self.ben = make_member("ben", desk)
        self.bob = make_member("bob", desk, "editor")
        self.eve = make_member("eve", desk, "editor")
        self.claim = new_claim(desk)

    def until(self, state: str) -> Claim:
        """Bring the claim there by the shortest way, and return it."""
        getattr(self, state)()
        self.claim.refresh_from_db()
        assert self.claim.status == state
        return self.claim

    def new(self) -> None:
        pass

    def queued(self) -> None:
        queue(self.claim, by=self.bob)

    def assigned(self) -> None:
        self.queued()
        take(self.claim, by=self.alice)

    def in_review(self) -> None:
        self.queued()
        sit_down(self.claim, self.alice)

    def disputed(self) -> None:
        self.queued()
        review(self.claim, self.alice, "true")
        review(self.claim, self.ben, "false")

    def decided(self) -> None:
        self.queued()
        review(self.claim, self.alice, "true")
        review(self.claim, self.ben, "true")
        write(self.claim, self.bob, "true")

    def published(self) -> None:
        self.decided()
        publish(self.claim, by=self.eve)

    def correcting(self) -> None:
        self.published()
        start_correction(self.claim, by=self.eve, kind="update", because="A new log appeared.")

    def withdrawn(self) -> None:
        self.published()
        withdraw(self.claim, by=self.eve, because="The log was forged.")

    def dismissed(self) -> None:
        dismiss(self.claim, by=self.bob, because="It is an opinion.", kind="opinion")
