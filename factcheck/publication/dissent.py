"""What readers are told of those who were overruled, as the desk's rule was on that day."""

from dataclasses import dataclass

from factcheck.review.majority import Majority, supports
from factcheck.review.models import Panel, Rating, Review, Said, Verdict
from factcheck.review.panels import as_opinion, counting_votes, decision_of

SETTLED = (Verdict.How.ADJUDICATION, Verdict.How.PANEL)


@dataclass(frozen=True)
class Dissent:
    """One other view: in the verdict's own words, or somebody's answers with their reason.

    `rating` is None and `said` "" for words alone. Nobody is named.
    """

    words: str
    said: str = ""
    rating: Rating | None = None
    voted: bool = False

    @property
    def said_so(self) -> str:
        """The first answer in words, "" for words alone."""
        return str(Said(self.said).label) if self.said else ""

    def __str__(self) -> str:
        answers = f"{self.rating}, {self.said_so}" if self.rating else ""
        return ": ".join(filter(None, (answers, self.words)))


def dissent_told(verdict: Verdict) -> tuple[Dissent, ...]:
    """What the page of a verdict tells of those who were overruled."""
    return dissent_from(verdict, decision_upheld(verdict))


def dissent_from(verdict: Verdict, decision: Verdict | None) -> tuple[Dissent, ...]:
    """The words of the verdict first, then the panelists and reviewers who were overruled.

    A verdict older than the desk's rule tells its words alone, and so does one whose words were
    taken down. A correction tells what was dissented from, as long as it still says that. At most
    four queries, none for a verdict that nobody was overruled by. `decision` is what it upholds.
    """
    if verdict.dissent_public is False or decision is None:
        return ()
    words = (Dissent(verdict.dissent),) if verdict.dissent else ()
    taken_down = verdict.redacted_at or decision.redacted_at
    if not verdict.dissent_public or decision.how not in SETTLED or taken_down:
        return words
    return (*words, *outvoted(decision), *overruled(decision))


def decision_upheld(verdict: Verdict) -> Verdict | None:
    """The verdict itself; for a correction what the round had decided, if it still says that."""
    if verdict.how != Verdict.How.CORRECTION:
        return verdict
    decisions = Verdict.objects.filter(
        claim=verdict.claim_id, round=verdict.round, version__lt=verdict.version
    ).exclude(how=Verdict.How.CORRECTION)
    decided = decisions.select_related("rating").order_by("-version").first()
    if decided is None or (decided.said, decided.rating_id) != (verdict.said, verdict.rating_id):
        return None
    return decided


def outvoted(verdict: Verdict) -> list[Dissent]:
    """Who lost the vote that decided."""
    if verdict.how != Verdict.How.PANEL:
        return []
    panels = Panel.objects.filter(claim=verdict.claim_id, round=verdict.round)
    panel = panels.filter(outcome=Panel.Outcome.DECIDED).order_by("-number").first()
    decided = decision_of(panel) if panel else None
    if panel is None or decided is None:
        return []
    return [
        Dissent(vote.because, vote.said, vote.rating, voted=True)
        for vote in counting_votes(panel).select_related("rating")
        if not supports(as_opinion(vote), decided, panel.tolerance)
    ]


def overruled(verdict: Verdict) -> list[Dissent]:
    """The reviews that said otherwise; their texts are the desk's, their answers are told."""
    stands = Majority(verdict.said, frozenset({verdict.rating.position}))
    reviews = Review.objects.filter(
        claim=verdict.claim_id, round=verdict.round, counted_at__isnull=False
    )
    return [
        Dissent("", review.said, review.rating)
        for review in reviews.select_related("rating").order_by("submitted_at")
        if not supports(as_opinion(review), stands, 0)
    ]
