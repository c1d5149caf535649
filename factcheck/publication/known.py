"""Our own fact-checks among the known ones, so that a claim like theirs is not checked again."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from factcheck.evidence.knowing import know_our_own
from factcheck.evidence.known_index import Told
from factcheck.evidence.models import KnownCheck
from factcheck.people.models import User
from factcheck.publication.models import FactCheck

AT_ONCE = 500  # pages of one transaction


def make_known(fact_check: FactCheck, *, by: User | None) -> KnownCheck:
    """Write down what the page says now: published, corrected or withdrawn."""
    return know_our_own(fact_check.claim, told_by(fact_check), by=by)


@transaction.atomic
def make_all_known() -> int:
    """Write all our pages down anew, for a database whose words were indexed otherwise."""
    pages = list(pages_to_tell())
    for fact_check in pages:
        make_known(fact_check, by=None)
    return len(pages)


@transaction.atomic
def make_the_rest_known() -> int:
    """Write down pages that were published before the house knew of known checks; how many."""
    pages = list(pages_to_tell().filter(claim__known_check=None)[:AT_ONCE])
    for fact_check in pages:
        make_known(fact_check, by=None)
    return len(pages)


def pages_to_tell() -> QuerySet[FactCheck]:
    with_facts = ("verdict__rating", "desk", "claim__desk", "claim__article", "claim__speaker")
    return FactCheck.objects.select_related(*with_facts).order_by("pk")


def told_by(fact_check: FactCheck) -> Told:
    """The page as others would import it; its words as published are found, too."""
    claim, verdict = fact_check.claim, fact_check.verdict
    corrected = fact_check.corrections.order_by("at").last()
    speaker = claim.speaker.name if claim.speaker else ""
    return Told(
        key=f"own:{claim.pk}",
        text=claim.approved_wording or claim.text,
        url=reverse("web:fact_check", args=[fact_check.slug]),
        claimant=speaker,
        claimed_on=claim.article.published_at,
        publisher=fact_check.desk.name,
        site=urlsplit(settings.SITE_URL).hostname or "",
        title=verdict.headline,
        rating=verdict.rating.name,
        reviewed_on=timezone.localdate(fact_check.published_at),
        language=claim.language,
        corrected_on=timezone.localdate(corrected.at) if corrected else None,
        withdrawn=fact_check.withdrawn_at is not None,
        also=claim.text,
    )
