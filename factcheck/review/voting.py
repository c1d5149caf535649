"""A dispute goes before a panel: called, voted on, closed.

A majority of more than half decides; else the claim stays disputed, and an editor adjudicates or
calls another panel. Refusals: NotYou, NotNow, NotValid, Overtaken.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.people.trail import record
from factcheck.review.conflicts import conflicts_over
from factcheck.review.models import DeskRules, Panel, Rating, Said, Vote
from factcheck.review.panels import (
    counting_votes,
    decision_of,
    is_free_to_judge,
    open_panel,
    panels_of,
)
from factcheck.review.scales import rules_for, scale_for
from factcheck.review.signals import panel_called, panel_closed
from factcheck.review.vote_deadlines import give_time_to_vote
from factcheck.review.words import reason
from factcheck.review.workflow import lock, lock_as_seen, move

Status = Claim.Status
Outcome = Panel.Outcome


def call_by_rule(claim: Claim) -> Panel | None:
    """Where the desk has its disputes voted on, a panel is called as the dispute begins."""
    if rules_for(claim.desk).disputes != DeskRules.Disputes.PANEL:
        return None
    return begin_panel(claim, by=None)


@transaction.atomic
def call_panel(claim: Claim, *, by: User, because: str, version: int | None = None) -> Panel:
    """An editor has a dispute voted on, instead of settling it alone or after a tie."""
    lock_as_seen(claim, version, by=by)
    refuse_partial_editor(claim, by)
    if claim.status != Status.DISPUTED or open_panel(claim):
        raise NotNow(_("A panel is called over a dispute that nobody votes on yet."))
    why = reason(because, needed=True)
    return begin_panel(claim, by=by, because=why)


def begin_panel(claim: Claim, *, by: User | None, because: str = "") -> Panel:
    """Open a ballot on the locked claim, under the rules of today."""
    rules = rules_for(claim.desk)
    latest = panels_of(claim).first()
    panel = Panel.objects.create(
        claim=claim,
        round=claim.round,
        number=latest.number + 1 if latest else 1,
        size=rules.panel_size,
        quorum=rules.panel_quorum,
        tolerance=rules.tolerance,
        called_by=by,
        because=because,
    )
    give_time_to_vote(panel)
    record("panel.called", panel, by=by, desk=claim.desk, claim=claim.pk)
    panel_called.send(sender=Panel, panel=panel)
    return panel


@transaction.atomic
def cast_vote(panel: Panel, *, by: User, said: str, rating: Rating, because: str) -> Vote:
    """Vote once, blind; the last vote closes the ballot. The same sent twice is there once."""
    claim = hold_panel(panel)
    given = panel.votes.filter(voter=by).first()
    if given and (given.said, given.rating_id, given.because) == (said, rating.pk, because.strip()):
        return given
    if panel.closed_at or claim.status != Status.DISPUTED:
        raise NotNow(_("This vote is closed."))
    if not is_free_to_judge(by, claim):
        raise NotYou(
            _("Whoever reviewed it, abstained, has a conflict or is of another desk does not vote.")
        )
    if given:
        raise NotNow(_("You have voted already; a vote is final."))
    if said not in Said.values:
        raise NotValid({"said": _("Choose one of the answers.")})
    if rating.scale_id != scale_for(claim).pk:
        raise NotValid({"rating": _("Choose a rating of the scale this round is rated on.")})
    why = reason(because, needed=True)
    vote = Vote.objects.create(panel=panel, voter=by, said=said, rating=rating, because=why)
    record("vote.cast", vote, by=by, desk=claim.desk, claim=claim.pk)
    set_votes_aside(panel)
    if counting_votes(panel).count() >= panel.size:
        count_votes(panel, by=None)
    return vote


@transaction.atomic
def close_vote(claim: Claim, *, by: User, because: str, version: int | None = None) -> Panel:
    """An editor ends a ballot early: with its quorum it is counted, without it settles nothing."""
    lock_as_seen(claim, version, by=by)
    refuse_partial_editor(claim, by)
    panel = open_panel(claim)
    if panel is None or claim.status != Status.DISPUTED:
        raise NotNow(_("Nobody votes on this claim now."))
    why = reason(because, needed=True)
    count_votes(panel, by=by, because=why)
    return panel


def hold_panel(panel: Panel) -> Claim:
    """Lock the claim, and bring both up to date."""
    claim = panel.claim
    lock(claim)
    panel.refresh_from_db(fields=["closed_at", "outcome"])
    return claim


def refuse_partial_editor(claim: Claim, by: User) -> None:
    if not is_editor(by, claim.desk) or not is_free_to_judge(by, claim):
        raise NotYou(
            _("This is for editors who neither reviewed it nor abstained, without a conflict.")
        )


def set_votes_aside(panel: Panel) -> None:
    """The votes of whoever declared a conflict since count no more. The claim is locked.

    The voters are held, too: who declares one in the same moment does so before or after.
    """
    voters = User.objects.filter(pk__in=panel.votes.values("voter")).order_by("pk")
    list(voters.select_for_update(no_key=True))
    partial = conflicts_over(panel.claim).values("user")
    for vote in counting_votes(panel).filter(voter__in=partial):
        vote.set_aside_at = timezone.now()
        vote.save(update_fields=["set_aside_at"])
        record("vote.set_aside", vote, by=None, desk=panel.claim.desk, claim=panel.claim_id)


def count_votes(panel: Panel, *, by: User | None, because: str = "") -> None:
    """Close the ballot; with a majority the claim is decided."""
    set_votes_aside(panel)
    claim, votes = panel.claim, counting_votes(panel).count()
    panel.closed_at, panel.closed_by, panel.closed_because = timezone.now(), by, because
    if votes < panel.quorum:
        panel.outcome = Outcome.SHORT
    else:
        panel.outcome = Outcome.DECIDED if decision_of(panel) else Outcome.TIED
    panel.save(update_fields=["closed_at", "closed_by", "closed_because", "outcome"])
    record(
        "panel.closed",
        panel,
        by=by,
        desk=claim.desk,
        claim=claim.pk,
        outcome=panel.outcome,
        votes=votes,
    )
    panel_closed.send(sender=Panel, panel=panel)
    if panel.outcome == Outcome.DECIDED:
        move(claim, Status.DECIDED, by=None)
