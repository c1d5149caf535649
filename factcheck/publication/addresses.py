"""A page's address. Its last part is chosen, unique, and found for ever once it was public."""

from django.conf import settings
from django.db import connection, transaction
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.people.trail import record
from factcheck.publication.known import make_known
from factcheck.publication.models import Approval, FactCheck, FormerName
from factcheck.review.models import Verdict

SLUG_LENGTH = 100


def page_address(page: FactCheck) -> str:
    """Where readers find it, in full."""
    return address_of(page.slug)


def addresses_of(page: FactCheck) -> list[str]:
    """The same, and where readers found it under the names it had before."""
    former = page.former_names.values_list("slug", flat=True)
    return [address_of(slug) for slug in (page.slug, *former)]


def address_of(slug: str) -> str:
    return f"{settings.SITE_URL}{reverse('web:fact_check', args=[slug])}"


def may_rename(user: User, claim: Claim) -> bool:
    """An editor of the desk, once there is a page."""
    published = claim.status in {Claim.Status.PUBLISHED, Claim.Status.CORRECTING}
    return published and is_editor(user, claim.desk)


def free_slug(claim: Claim, verdict: Verdict, wish: str) -> str:
    """The wished name of the page, or one made of the headline; unique either way."""
    slug = slugify(wish or verdict.headline)[:SLUG_LENGTH].strip("-")
    if wish and not slug:
        raise NotValid({"slug": _("Use letters, digits and hyphens.")})
    if slug and not is_taken(slug, claim):
        return slug
    if wish:
        raise NotValid({"slug": _("Another fact-check has this name already.")})
    return f"{slug}-{claim.pk.hex[-8:]}".strip("-")


def hold_names() -> None:
    """Whoever wishes for a name waits until the names wished for before are written down.

    The lock ends with the transaction; it is the one that the trigger of the names takes.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('publication_names'))")


def is_taken(slug: str, claim: Claim) -> bool:
    """Whether another page has the name, had it, or will have it."""
    pages = FactCheck.objects.filter(slug=slug).exclude(claim=claim)
    former = FormerName.objects.filter(slug=slug).exclude(fact_check__claim=claim)
    coming = Approval.objects.filter(slug=slug, state=Approval.State.WAITING).exclude(claim=claim)
    return pages.exists() or former.exists() or coming.exists()


@transaction.atomic
def rename_page(claim: Claim, *, by: User, slug: str) -> FactCheck:
    """Give a published page another name; whoever comes by the old one is sent on."""
    page = FactCheck.objects.select_for_update(of=("self",)).filter(claim=claim).first()
    if page is None or page.withdrawn_at:
        raise NotNow(_("Only a published page is given another name."))
    if not is_editor(by, page.desk):
        raise NotYou(_("Only an editor of the desk gives a page another name."))
    if not slug.strip():
        raise NotValid({"slug": _("This is needed.")})
    hold_names()
    new, old = free_slug(claim, page.verdict, slug), page.slug
    if new == old:
        raise NotValid({"slug": _("The page has this name.")})
    page.slug = new
    page.save(update_fields=["slug"])
    FormerName.objects.get_or_create(slug=old, defaults={"fact_check": page, "by": by})
    record("fact_check.renamed", page, by=by, claim=claim.pk)
    make_known(page, by=by)
    return page
