"""How a desk rates: its rules, its scale, and what a round pins of them."""

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotValid
from factcheck.people.languages import in_language_of_site
from factcheck.people.models import Desk, User
from factcheck.people.trail import record
from factcheck.review.glance import glanced
from factcheck.review.models import DeskRules, Guideline, Rating, Scale, Terms
from factcheck.review.rating import USUAL


def default_ratings() -> list[Rating]:
    """Seven steps. ClaimReview's numbers run from 1 (worst) to 5; "unproven" has none."""
    rows = (
        ("true", _("True"), 5, _("The claim holds as it was made.")),
        ("mostly-true", _("Mostly true"), 4, _("It holds; a detail is off or missing.")),
        ("mixed", _("Mixed"), 3, _("Parts of it hold and parts of it do not.")),
        ("mostly-false", _("Mostly false"), 2, _("A grain of it holds, its point does not.")),
        ("false", _("False"), 1, _("The evidence contradicts it.")),
        ("misleading", _("Misleading"), 2, _("True words that lead to a wrong belief.")),
        ("unproven", _("Unproven"), None, _("There is not enough evidence either way.")),
    )
    return [
        Rating(position=position, slug=slug, name=name, value=value, description=when)
        for position, (slug, name, value, when) in enumerate(rows, start=1)
    ]


@transaction.atomic
def default_scale() -> Scale:
    """The scale that every desk starts with; made on first use."""
    scale, made = Scale.objects.get_or_create(name=USUAL, version=1)
    if made:
        with in_language_of_site():
            ratings = default_ratings()
        for rating in ratings:
            rating.scale = scale
        Rating.objects.bulk_create(ratings)
    return scale


@transaction.atomic
def set_up_desk(desk: Desk, *, by: User | None = None) -> DeskRules:
    """Give a desk the default rules, unless it has its own."""
    rules, made = DeskRules.objects.get_or_create(desk=desk, defaults={"scale": default_scale()})
    if made:
        record("desk.set_up", desk, by=by, desk=desk)
    return rules


def rules_for(desk: Desk) -> DeskRules:
    """The desk's rules; a desk without any gets the default ones."""
    rules = DeskRules.objects.select_related("scale").filter(desk=desk).first()
    return rules or set_up_desk(desk)


def rules_of(claim: Claim) -> DeskRules:
    """The rules of the claim's desk, as they came with it where somebody glanced at it."""
    if glanced(claim, "assignments") and hasattr(claim.desk, "rules"):
        return claim.desk.rules
    return rules_for(claim.desk)


def pin_terms(claim: Claim) -> Terms:
    """As the first reviewer of the locked claim's round begins: by what all of it is judged."""
    if pinned := terms_of(claim):
        return pinned
    newest = Guideline.objects.filter(desk=claim.desk_id).order_by("-version").first()
    scale = rules_for(claim.desk).scale
    return Terms.objects.create(claim=claim, round=claim.round, scale=scale, guideline=newest)


def terms_of(claim: Claim) -> Terms | None:
    """Those of the running round, once somebody began it."""
    pinned = claim.terms.all()
    if not glanced(claim, "terms"):
        pinned = pinned.filter(round=claim.round).select_related("scale", "guideline__by")
    return next((terms for terms in pinned if terms.round == claim.round), None)


def scale_for(claim: Claim) -> Scale:
    """The scale of the running round: pinned as it begins, whatever the desk changes."""
    terms = terms_of(claim)
    return terms.scale if terms else rules_of(claim).scale


def rating_named(claim: Claim, slug: str) -> Rating:
    """The rating of this name on the running round's scale, or NotValid."""
    rating = scale_for(claim).ratings.filter(slug=slug).first()
    if rating is None:
        raise NotValid({"rating": _("Choose a rating of the scale this round is rated on.")})
    return rating
