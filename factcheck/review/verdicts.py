"""What the desk decides: the adjudicator's word, and the text that readers will see."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NotRequired, TypedDict, Unpack, cast

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.evidence.models import Contact, Evidence
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import User
from factcheck.people.rules import is_editor, is_member
from factcheck.people.trail import record
from factcheck.review.agreement import Opinion, near
from factcheck.review.conflicts import has_conflict
from factcheck.review.guidelines import guideline_for
from factcheck.review.majority import Majority
from factcheck.review.models import Rating, Said, Verdict, Vote
from factcheck.review.panels import decision_of, panel_that_decided
from factcheck.review.pins import pin_copies
from factcheck.review.precedents import pin_precedents
from factcheck.review.queries import counted_reviews, opinions
from factcheck.review.scales import rules_for, scale_for
from factcheck.review.signals import verdict_written
from factcheck.review.who import wrote_a_review
from factcheck.review.words import checked
from factcheck.review.workflow import lock_as_seen, move

Status = Claim.Status
How = Verdict.How
NEEDED = ("headline", "summary", "method", "known")


class Text(TypedDict):
    """The words of a verdict, as its fields are called."""

    headline: str
    summary: str
    method: str
    known: str
    unknown: NotRequired[str]
    why_checked: NotRequired[str]
    dissent: NotRequired[str]
    note: NotRequired[str]


@dataclass(frozen=True)
class Facts:
    """What a verdict says besides its words."""

    claim: Claim
    how: Verdict.How
    by: User
    said: str
    rating: Rating
    evidence: tuple[Evidence, ...]
    contacts: tuple[Contact, ...] = ()

    def refuse_unfit(self) -> None:
        if any(piece.claim_id != self.claim.pk for piece in self.evidence):
            raise NotValid({"evidence": _("Choose evidence of this claim.")})
        if any(contact.claim_id != self.claim.pk for contact in self.contacts):
            raise NotValid({"contacts": _("Choose contacts about this claim.")})
        if self.said not in Said.values:
            raise NotValid({"said": _("Choose one of the answers.")})
        if self.rating.scale_id != scale_for(self.claim).pk:
            raise NotValid({"rating": _("Choose a rating of the scale this round is rated on.")})


@transaction.atomic
def adjudicate(
    claim: Claim,
    *,
    by: User,
    said: str,
    rating: Rating,
    evidence: Iterable[Evidence] = (),
    contacts: Iterable[Contact] = (),
    version: int | None = None,
    **text: Unpack[Text],
) -> Verdict:
    """Settle a dispute, as an editor who wrote none of its reviews; the reviews stay.

    `version` is the claim's version that was seen; the one in hand if not given.
    """
    lock_as_seen(claim, version, by=by)
    if claim.status != Status.DISPUTED:
        raise NotNow(_("Only a disputed claim is adjudicated."))
    move(claim, Status.DECIDED, by=by)
    facts = Facts(claim, How.ADJUDICATION, by, said, rating, tuple(evidence), tuple(contacts))
    return add_version(facts, **text)


@transaction.atomic
def write_verdict(
    claim: Claim,
    *,
    by: User,
    said: str,
    rating: Rating,
    evidence: Iterable[Evidence] = (),
    contacts: Iterable[Contact] = (),
    version: int | None = None,
    **text: Unpack[Text],
) -> Verdict:
    """Write the text of what was decided, or of a correction; its author may not publish it.

    Readers are told of the `contacts` that are given.
    `version` is the newest verdict version the writer saw, 0 for none. `note` tells readers what
    a correction changed.
    """
    lock_as_seen(claim, by=by)
    newest = claim.verdicts.order_by("-version").first()
    if version is not None and version != (newest.version if newest else 0):
        raise Overtaken(_("Somebody has written a newer version. Read it first."))
    refuse_stranger(claim, by)
    how = how_reached(claim)
    if rating not in rating_choices(claim):
        raise NotValid({"rating": _("Choose a rating that the decision allows.")})
    if (settled := said_by_decision(claim)) and said != settled:
        raise NotValid({"said": _("“Was it said?” is decided already.")})
    if newest and newest.round == claim.round:
        text["dissent"] = newest.dissent
    return add_version(
        Facts(claim, how, by, said, rating, tuple(evidence), tuple(contacts)), **text
    )


def refuse_stranger(claim: Claim, by: User) -> None:
    """Editors write; so does a reviewer of the round, unless the reviews were overruled.

    What a panel decided, its panelists may write.
    """
    if claim.status not in {Status.DECIDED, Status.CORRECTING}:
        raise NotNow(_("A verdict is written once the claim is decided."))
    reviewed = wrote_a_review(by, claim)
    how = how_reached(claim)
    if how is How.ADJUDICATION:
        allowed = is_editor(by, claim.desk) and not reviewed
    elif how is How.PANEL:
        allowed = (is_editor(by, claim.desk) and not reviewed) or sat_on_the_panel(by, claim)
    elif claim.status == Status.DECIDED:
        allowed = is_editor(by, claim.desk) or reviewed
    else:
        allowed = is_editor(by, claim.desk)
    if not allowed:
        raise NotYou(_("You may not write this verdict."))
    if has_conflict(by, claim):
        raise NotYou(_("The claim touches a conflict of interest that was declared."))


def how_reached(claim: Claim) -> Verdict.How:
    if claim.status == Status.CORRECTING:
        return How.CORRECTION
    if ruling(claim):
        return How.ADJUDICATION
    return How.PANEL if panel_that_decided(claim) else How.AGREEMENT


def sat_on_the_panel(user: User, claim: Claim) -> bool:
    votes = Vote.objects.filter(panel=panel_that_decided(claim), voter=user, set_aside_at=None)
    return is_member(user, claim.desk) and votes.exists()


def voted(claim: Claim) -> Majority | None:
    """What the panel left open in this round, if it came to that."""
    panel = panel_that_decided(claim)
    return decision_of(panel) if panel else None


def ruling(claim: Claim) -> Verdict | None:
    """The adjudicator's word in this round, if it came to that."""
    rulings = [
        each
        for each in claim.verdicts.all()
        if (each.round, each.how) == (claim.round, How.ADJUDICATION)
    ]
    return min(rulings, key=lambda each: each.version, default=None)


def rating_choices(claim: Claim) -> QuerySet[Rating]:
    """The ratings a text may carry: what the reviews or the votes leave open, or was adjudicated.

    For a dispute or a correction, the whole scale.
    """
    scale = scale_for(claim).ratings.all()
    if claim.status != Status.DECIDED:
        return scale
    if decided := ruling(claim):
        return scale.filter(pk=decided.rating_id)
    if by_vote := voted(claim):
        return scale.filter(position__in=by_vote.positions)
    tolerance = rules_for(claim.desk).tolerance
    given = opinions(claim)
    return scale.filter(
        pk__in=[
            rating.pk
            for rating in scale
            if all(near(as_opinion(rating), opinion, tolerance) for opinion in given)
        ]
    )


def as_opinion(rating: Rating) -> Opinion:
    return Opinion("", rating.position, rating.value is not None)


def said_by_decision(claim: Claim) -> str:
    """What was decided on the first axis; "" when a correction opens it again."""
    if claim.status != Status.DECIDED:
        return ""
    if decided := ruling(claim):
        return decided.said
    if by_vote := voted(claim):
        return by_vote.said
    review = counted_reviews(claim).first()
    return review.said if review else ""


def add_version(facts: Facts, **text: Unpack[Text]) -> Verdict:
    """One more immutable version, with all it relies on pinned."""
    claim = facts.claim
    facts.refuse_unfit()
    newest = claim.verdicts.order_by("-version").values_list("version", flat=True).first()
    verdict = Verdict.objects.create(
        claim=claim,
        version=(newest or 0) + 1,
        claim_version=claim.version,
        round=claim.round,
        author=facts.by,
        how=facts.how,
        said=facts.said,
        rating=facts.rating,
        guideline=guideline_for(claim),
        dissent_public=rules_for(claim.desk).dissent_public,
        revision=claim.revision,
        **checked(cast("dict[str, str]", text), required=NEEDED),
    )
    verdict.evidence.set(facts.evidence)
    verdict.contacts.set(facts.contacts)
    pin_copies(verdict, facts.evidence)
    pin_precedents(verdict)
    record("verdict.written", verdict, by=facts.by, desk=claim.desk, claim=claim.pk, how=facts.how)
    verdict_written.send(sender=Verdict, verdict=verdict)
    return verdict
