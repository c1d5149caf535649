"""Our own fact-checks among the known ones, so that a claim like theirs is not checked again."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from factcheck.evidence.knowing import know_our_own
from factcheck.evidence.known_index import Told
from factcheck.evidence.models import KnownCheck
from factcheck.people.models import User
from factcheck.publication.models import FactCheck


def make_known(fact_check: FactCheck, *, by: User | None) -> KnownCheck:
    """Write down what the page says now: published, corrected or withdrawn."""
    return know_our_own(fact_check.claim, told_by(fact_check), by=by)


@transaction.atomic
def make_all_known() -> int:
    """Write all our pages down anew, for a database whose words were indexed otherwise."""
    pages = FactCheck.objects.select_related(
        "verdict__rating", "desk", "claim__desk", "claim__article", "claim__speaker"
    )
    for fact_check in pages.order_by("pk"):
        make_known(fact_check, by=None)
    return pages.count()


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
