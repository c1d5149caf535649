"""A scale is edited by making its next version; a desk switches to it for new rounds."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify
from django.utils.translation import gettext as _

from factcheck.people.errors import NotValid, NotYou, Overtaken
from factcheck.people.models import Desk, User
from factcheck.people.rules import is_administrator, is_editor
from factcheck.people.trail import record
from factcheck.review.models import DeskRules, Rating, Scale
from factcheck.review.scales import rules_for
from factcheck.review.words import checked

FEWEST, MOST = 2, 12
WORST, BEST = 1, 5
LONGEST_NAME = 60


@dataclass(frozen=True)
class Step:
    """One rating to be: `value` is ClaimReview's number, from 1 (worst) to 5, or None."""

    name: str
    value: int | None
    description: str = ""
    slug: str = ""


@transaction.atomic
def edit_scale(desk: Desk, steps: Sequence[Step], *, by: User, seen: Scale) -> Scale:
    """The next version of the desk's scale, with these ratings from the first to the last.

    The desk rates on it in rounds that begin from now on; running rounds and verdicts keep
    theirs, and so do other desks. `seen` is the scale that was edited: Overtaken if the desk
    has another one by now.
    """
    refuse_stranger(desk, by)
    rules_for(desk)
    rules = DeskRules.objects.select_for_update(of=("self",)).get(desk=desk)
    if rules.scale_id != seen.pk:
        raise Overtaken(_("This desk rates on another scale by now. Look at it first."))
    ratings = ratings_of(steps)
    newest = Scale.objects.filter(name=seen.name).aggregate(newest=Max("version"))["newest"]
    made = Scale.objects.create(name=seen.name, version=newest + 1)
    for rating in ratings:
        rating.scale = made
    Rating.objects.bulk_create(ratings)
    record("scale.edited", made, by=by, desk=desk, version=made.version)
    rules.scale = made
    rules.save(update_fields=["scale"])
    return made


def refuse_stranger(desk: Desk, by: User) -> None:
    if not (is_editor(by, desk) or is_administrator(by)):
        raise NotYou(_("Editors of the desk and administrators choose its scale."))


def ratings_of(steps: Sequence[Step]) -> list[Rating]:
    """The same as rows without a scale, or NotValid with a sentence on what is wrong."""
    fault = fault_of(steps)
    if fault:
        raise NotValid({"ratings": fault})
    return [
        Rating(
            position=position,
            slug=step.slug or slugify(step.name)[:40] or f"rating-{position}",
            name=step.name.strip(),
            value=step.value,
            description=step.description.strip(),
        )
        for position, step in enumerate(steps, start=1)
    ]


def fault_of(steps: Sequence[Step]) -> str:
    """Why these are no scale; "" if they are."""
    if not FEWEST <= len(steps) <= MOST:
        return _("A scale has %(fewest)d to %(most)d ratings.") % {"fewest": FEWEST, "most": MOST}
    for step in steps:
        checked({"ratings": step.name, "description": step.description}, required=["ratings"])
        if len(step.name.strip()) > LONGEST_NAME:
            return _("Use at most %(limit)d characters for a name.") % {"limit": LONGEST_NAME}
    names = Counter(step.name.strip().casefold() for step in steps)
    slugs = Counter(step.slug or slugify(step.name)[:40] for step in steps)
    if max(names.values()) > 1 or max(slugs.values()) > 1:
        return _("Each rating has a name of its own.")
    values = {step.value for step in steps if step.value is not None}
    if any(not WORST <= value <= BEST for value in values):
        return _("Numbers go from 1, the worst, to 5, the best.")
    if len(values) == 1:
        return _("Give numbers to two ratings or more, so that one is better, or to none.")
    return ""
