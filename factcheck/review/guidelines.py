"""The guideline of a desk: written anew as a version, never edited."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotValid, NotYou, Overtaken
from factcheck.people.models import Desk, User
from factcheck.people.rules import is_editor
from factcheck.people.trail import record
from factcheck.review.models import Guideline
from factcheck.review.scales import terms_of
from factcheck.review.words import checked


@transaction.atomic
def write_guideline(
    desk: Desk, *, by: User, text: str, because: str = "", version: int
) -> Guideline:
    """The next version, for rounds that begin from now on.

    `version` is the one its writer saw, 0 for none: Overtaken if there is a newer one by now.
    """
    if not is_editor(by, desk):
        raise NotYou(_("Editors of the desk write its guideline."))
    Desk.objects.select_for_update(no_key=True).get(pk=desk.pk)
    newest = current_guideline(desk)
    if version != (newest.version if newest else 0):
        raise Overtaken(_("Somebody has written a newer version. Read it first."))
    words = checked({"text": text, "because": because}, required=["text"])
    if newest and newest.text == words["text"]:
        raise NotValid({"text": _("This is what the guideline says already.")})
    made = Guideline.objects.create(desk=desk, version=version + 1, by=by, **words)
    record("guideline.written", made, by=by, desk=desk, version=made.version)
    return made


def current_guideline(desk: Desk) -> Guideline | None:
    return versions_of(desk).first()


def versions_of(desk: Desk) -> QuerySet[Guideline]:
    """The newest first."""
    return Guideline.objects.filter(desk=desk).select_related("by").order_by("-version")


def guideline_for(claim: Claim) -> Guideline | None:
    """What the running round is judged by: pinned once it began, the desk's newest before."""
    terms = terms_of(claim)
    return terms.guideline if terms else current_guideline(claim.desk)
