"""A published claim and all that relies on it, or only looks as if it did."""

from factcheck.evidence.models import KnownCheck, Match
from factcheck.publication.actions import publish, republish, withdraw
from factcheck.publication.models import Flag
from factcheck.publication.precedents import set_aside_the_rest, weigh_precedent
from factcheck.publication.reuse import reuse_verdict
from factcheck.review.actions import dismiss, start_correction
from factcheck.review.matches import compare, dismiss_as_checked, take_back_comparison
from factcheck.review.seats import open_assignment, take
from tests.review.stories import Story, new_claim, review, write

WHY = "Word for word."


def correct(claim, story) -> None:
    start_correction(claim, by=story.eve, kind="error", because="A page of the log was missed.")
    write(claim, story.bob, "false", note="It were 12.")
    republish(claim, by=story.eve)


def matched(claim, checked) -> Match:
    """What a look among the known checks leaves behind."""
    known = KnownCheck.objects.get(claim=checked)
    return Match.objects.create(claim=claim, known=known, score=0.9, sure=True)


class Graph:
    """A published claim, claims tied to it in every way, and claims that only look like it."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.checked = self.next("published")
        self.begun = self.tied("queued")
        seat = open_assignment(take(self.begun.claim, by=story.alice), by=story.alice)
        assert seat
        self.begun.refresh_from_db()
        reuse_verdict(self.begun, by=story.alice)
        self.same = self.tied("queued")
        self.published = self.tied("queued")
        self.duplicate = self.tied("queued")
        dismiss_as_checked(self.duplicate, by=story.bob)
        self.finish(self.published)
        self.relied = self.next("in_review")
        known = KnownCheck.objects.get(claim=self.checked)
        said = {"by": story.alice, "stance": "relied", "because": WHY}
        weigh_precedent(self.relied, known, **said)
        self.add_others()

    def next(self, state: str):
        self.story.claim = new_claim(self.story.desk)
        return self.story.until(state)

    def tied(self, state: str, *, same: bool = True) -> Match:
        match = matched(self.next(state), self.checked)
        compare(match, same=same, by=self.story.bob, because=WHY)
        return match

    def finish(self, match: Match) -> None:
        """Bring the claim of this match to its own page."""
        story, claim = self.story, match.claim
        claim.refresh_from_db()
        review(claim, story.alice, "true")
        review(claim, story.ben, "true")
        write(claim, story.bob, "true")
        set_aside_the_rest(claim, by=story.eve, because=WHY)
        publish(claim, by=story.eve)

    def add_others(self) -> None:
        """Not compared, said to be other, taken back, dismissed otherwise, withdrawn: no reliance."""
        matched(self.next("queued"), self.checked)
        self.tied("queued", same=False)
        taken_back = self.tied("queued")
        take_back_comparison(taken_back.comparisons.get(), by=self.story.bob)
        dismissed = self.tied("queued").claim
        dismiss(dismissed, by=self.story.bob, because="An opinion.", kind="opinion")
        gone = self.tied("queued")
        self.finish(gone)
        withdraw(gone.claim, by=self.story.eve, because="The log was forged.")
        self.next("published")
        Flag.objects.all().delete()


def raised() -> set[tuple[str, str, object]]:
    return {
        (flag.kind, flag.link, flag.fact_check or flag.claim or flag.article)
        for flag in Flag.objects.filter(resolved_at=None)
    }
