"""People weigh the verdicts we published earlier on like claims, and say what they make of them.

Refusals: NotYou, NotNow, NotValid.
"""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.evidence.models import KnownCheck
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_member
from factcheck.people.trail import counted, record
from factcheck.publication.models import FactCheck
from factcheck.review.precedents import (
    Precedent,
    may_weigh,
    not_looked_at,
    precedents_for,
    standing,
)
from factcheck.review.queries import by_another_hand, is_blind
from factcheck.review.words import reason
from factcheck.review.workflow import lock

Stance = Precedent.Stance


@transaction.atomic
def weigh_precedent(
    claim: Claim, known: KnownCheck, *, by: User, stance: str, because: str
) -> Precedent:
    """Say that a verdict of ours is relied on for this claim, or why not; the same twice is one."""
    begin_weighing(claim, by)
    if stance not in Stance.values:
        raise NotValid({"stance": _("Choose one of the answers.")})
    why = reason(because, needed=True)
    page = page_of(known)
    same = standing(claim).filter(by=by, verdict=page.verdict, stance=stance, because=why)
    if weighed := same.filter(at__gte=known.changed_at).first():
        return weighed
    precedent = put(claim, page, by=by, stance=stance, because=why)
    record("precedent.weighed", precedent, by=by, desk=claim.desk, claim=claim.pk)
    return precedent


@transaction.atomic
def set_aside_the_rest(claim: Claim, *, by: User, because: str) -> list[Precedent]:
    """Say of all that nobody has looked at that none bears on this claim.

    For the blind, of all that they have not looked at themselves: it tells nothing of the others.
    """
    begin_weighing(claim, by)
    why = reason(because, needed=True)
    unseen = not_looked_at(claim, by=by if is_blind(claim, by) else None)
    rest = FactCheck.objects.in_force().filter(claim__in=unseen.values("claim"))
    aside = [
        put(claim, page, by=by, stance=Stance.SET_ASIDE, because=why)
        for page in rest.select_related("verdict")
    ]
    if not aside:
        raise NotNow(_("Somebody has looked at each of them already."))
    record("precedents.set_aside", claim, by=by, desk=claim.desk, **counted(aside))
    return aside


def begin_weighing(claim: Claim, by: User) -> None:
    """Hold the claim and ask who may, and whether there is something to judge."""
    lock(claim)
    if may_weigh(by, claim):
        return
    if not is_member(by, claim.desk):
        raise NotYou(_("Only the people of the desk weigh the precedents of its claims."))
    raise NotNow(_("Whoever reviews the claim, writes or publishes its verdict weighs precedents."))


def page_of(known: KnownCheck) -> FactCheck:
    """The page in force of a known fact-check of ours; whoever changes it waits for this."""
    KnownCheck.objects.select_for_update().defer("vector").get(pk=known.pk)
    pages = FactCheck.objects.in_force().select_related("verdict")
    page = pages.filter(claim=known.claim_id).first()
    if page is None:
        raise NotNow(_("No verdict of ours is in force there."))
    return page


def put(claim: Claim, page: FactCheck, *, by: User, stance: str, because: str) -> Precedent:
    """Write it down in place of what this person said of the same fact-check in this round."""
    if page.claim_id == claim.pk:
        raise NotValid({"known": _("A claim is no precedent of its own.")})
    earlier = standing(claim).filter(by=by, verdict__claim=page.claim_id)
    earlier.update(replaced_at=timezone.now())
    return Precedent.objects.create(
        claim=claim,
        round=claim.round,
        verdict=page.verdict,
        stance=stance,
        because=because,
        by=by,
    )


@dataclass(frozen=True)
class Told:
    """A precedent in force, and what was said of it as far as the one who asks may know.

    `open` says that they, or if they are not blind anybody, still have to look at it.
    """

    known: KnownCheck
    page: FactCheck
    said: list[Precedent]
    open: bool


def precedents_told(claim: Claim, user: User) -> list[Told]:
    """All in force, those to be looked at first. Two queries, or one where there are none."""
    pages = ("claim__fact_check__verdict__rating", "claim__fact_check__desk")
    found = list(precedents_for(claim).select_related(*pages))
    if not found:
        return []
    blind = is_blind(claim, user)
    said: dict[object, list[Precedent]] = {}
    for each in standing(claim).select_related("by", "verdict"):
        if not by_another_hand(each, claim, user, blind=blind):
            said.setdefault(each.verdict.claim_id, []).append(each)
    told = [
        Told(
            known,
            page,
            words := said.get(known.claim_id, []),
            open=all(each.at < known.changed_at for each in words),
        )
        for known in found
        if (page := getattr(known.claim, "fact_check", None)) and not page.withdrawn_at
    ]
    return sorted(told, key=lambda each: not each.open)
