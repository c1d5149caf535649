"""Writing the pages in which a house tells readers of itself, and reading them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection, transaction
from django.utils.translation import gettext as _

from factcheck.people.errors import NotValid, NotYou, Overtaken
from factcheck.people.models import Desk, User
from factcheck.people.rules import is_administrator
from factcheck.people.trail import record
from factcheck.publication.models import HousePage, PageText
from factcheck.review.models import DeskRules, Guideline, Rating
from factcheck.review.words import checked

LONGEST = 50_000  # characters
LONGEST_TITLE = 120


@dataclass(frozen=True)
class Told:
    """By what a desk judges, as far as it is public: `ratings` and `guideline` may be missing."""

    desk: Desk
    ratings: Sequence[Rating]
    guideline: Guideline | None


@transaction.atomic
def write_page(page: str, *, by: User, title: str, text: str, version: int) -> PageText:
    """The next version, which readers see from now on.

    `version` is the one its writer saw, 0 for none. NotYou for all but administrators, NotValid,
    Overtaken if there is a newer one by now.
    """
    if not is_administrator(by):
        raise NotYou(_("Administrators write the pages of the house."))
    if page not in HousePage.values:
        raise NotValid({"page": _("Choose one of the pages.")})
    words = checked({"title": title, "text": text}, required=["title", "text"])
    if len(words["title"]) > LONGEST_TITLE or len(words["text"]) > LONGEST:
        raise NotValid({"text": _("Use at most %(limit)d characters.") % {"limit": LONGEST}})
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('publication_pagetext'))")
    newest = current_page(page)
    if version != (newest.version if newest else 0):
        raise Overtaken(_("Somebody has written a newer version. Read it first."))
    if newest and (newest.title, newest.text) == (words["title"], words["text"]):
        raise NotValid({"text": _("This is what the page says already.")})
    made = PageText.objects.create(page=page, version=version + 1, by=by, **words)
    record("page.written", made, by=by, page=page, version=made.version)
    return made


def current_page(page: str) -> PageText | None:
    """What readers see; None before anybody wrote it."""
    return PageText.objects.filter(page=page).order_by("-version").first()


def written_pages() -> list[HousePage]:
    """The pages that readers can read, in their order. One query."""
    written = set(PageText.objects.order_by().values_list("page", flat=True).distinct())
    return [page for page in HousePage if page in written]


def tells_how_we_work() -> bool:
    return PageText.objects.filter(page=HousePage.HOW).exists()


def terms_told() -> list[Told]:
    """The scales and guidelines that desks made public, by the desk's name. At most three queries.

    Of a guideline the newest version, which holds for rounds that begin now.
    """
    rules = DeskRules.objects.filter(desk__active=True).order_by("desk__name")
    rows = rules.select_related("desk", "scale").prefetch_related("scale__ratings")
    newest = Guideline.objects.order_by("desk_id", "-version").distinct("desk_id")
    guidelines = {each.desk_id: each for each in newest}
    told = [
        Told(
            desk=row.desk,
            ratings=tuple(row.scale.ratings.all()) if row.scale_public else (),
            guideline=guidelines.get(row.desk_id) if row.guideline_public else None,
        )
        for row in rows
    ]
    return [each for each in told if each.ratings or each.guideline]
