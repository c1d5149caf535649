"""What may happen to claims before anybody reviews them: they are looked for and written down."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article, Revision
from factcheck.claims.comparing import Comparison, compare
from factcheck.claims.extraction.claim import Contradiction as Hint
from factcheck.claims.extraction.claim import Extraction as Found
from factcheck.claims.models import Claim, Contradiction, Extraction
from factcheck.claims.signals import claims_recorded
from factcheck.claims.speakers import hold_names
from factcheck.claims.weights import present_engine, weights_at_work
from factcheck.claims.writing import refresh_claims, write_claims
from factcheck.jobs.actions import create_job
from factcheck.people.errors import NotNow
from factcheck.people.trail import record


@transaction.atomic
def request_extraction(revision: Revision) -> Extraction:
    """Have the present engine look for claims; asked again, it gives the run that exists.

    While no engine can work the run has no name yet: the article is not lost, its job says why
    it fails, and tried again it is the run of the engine that reads it.
    """
    engine = present_engine()
    job = create_job("extract_claims", key=f"extract:{revision.id}:{engine}")
    extraction, _made = Extraction.objects.get_or_create(
        revision=revision, engine=engine, defaults={"job": job}
    )
    return extraction


def read_by_present_engine(article: Article) -> Extraction:
    """Have the present engine read the newest text of an article; the run that is or will be.

    Raises NotNow for an article that has no text yet, and while no engine can work.
    """
    weights_at_work()
    newest = article.revisions.order_by("-number").first()
    if newest is None:
        raise NotNow(_("This article has not been read yet."))
    return request_extraction(newest)


@transaction.atomic
def record_claims(extraction: Extraction, result: Found) -> list[Claim]:
    """Write down what was found, in a fixed number of statements; a second time changes nothing.

    Claims that nobody touched since an older engine found them are judged anew or retired; what
    people made of the others stays (`comparing.py`).
    """
    hold_names(extraction.revision.article.desk)
    extraction = held(extraction)
    if extraction.state == Extraction.State.DONE:
        return list(extraction.claims.all())
    outcome = compare(extraction.revision, result.claims)
    fresh = write_claims(extraction, [words for _, words in outcome.fresh])
    claims = [*refresh_claims(extraction, outcome.same), *fresh]
    Claim.objects.filter(pk__in=[claim.pk for claim in outcome.lost]).update(retired_by=extraction)
    standing = outcome.at | dict(zip((number for number, _ in outcome.fresh), fresh, strict=True))
    record_hints(extraction.revision, result.contradictions, standing)
    finish(extraction, result)
    write_entry(extraction, result, outcome, claims)
    claims_recorded.send(Extraction, extraction=extraction, claims=claims, lost=outcome.lost)
    return claims


def held(extraction: Extraction) -> Extraction:
    """The run and its revision, locked: another run, or a person who adds claims, waits."""
    rows = Extraction.objects.select_for_update(no_key=True, of=("self", "revision"))
    return rows.select_related("revision__article__desk").get(id=extraction.id)


def record_hints(
    revision: Revision, hints: Iterable[Hint], standing: dict[int, Claim | None]
) -> None:
    """Keep which claims cannot both hold. What an older engine hinted goes, unless dismissed."""
    Contradiction.objects.filter(first__revision=revision, dismissed_at=None).delete()
    pairs = [(standing.get(hint.first), standing.get(hint.second), hint.why) for hint in hints]
    Contradiction.objects.bulk_create(
        (
            Contradiction(first=first, second=second, why=why)
            for first, second, why in pairs
            if first and second and first != second
        ),
        ignore_conflicts=True,
    )


def finish(extraction: Extraction, result: Found) -> None:
    extraction.state = Extraction.State.DONE
    extraction.reason = ""
    extraction.engine = extraction.engine or name_of(extraction, result)
    extraction.finished_at = timezone.now()
    extraction.without = list(result.without)
    extraction.quotes = [
        {"start": quote.start, "end": quote.end, "speaker": quote.speaker}
        for quote in result.quotes
    ]
    extraction.save()


def name_of(extraction: Extraction, result: Found) -> str:
    """The engine that read it after all; none where that engine has a run already."""
    named = extraction.revision.extractions.filter(engine=result.engine)
    return "" if named.exists() else result.engine


def write_entry(
    extraction: Extraction, result: Found, outcome: Comparison, claims: list[Claim]
) -> None:
    record(
        "claims.extracted",
        extraction,
        by=None,
        desk=extraction.revision.article.desk,
        claims=len(claims),
        judged_anew=len(outcome.same),
        retired=len(outcome.lost),
        checkable=sum(claim.checkable for claim in claims),
        quotes=len(result.quotes),
        engine=extraction.engine,
    )


@transaction.atomic
def record_failure(extraction: Extraction, *, because: str) -> None:
    """Say that this run never came to an end."""
    extraction.state = Extraction.State.FAILED
    extraction.reason = because
    extraction.finished_at = timezone.now()
    extraction.save(update_fields=["state", "reason", "finished_at"])
    desk = extraction.revision.article.desk
    record("claims.failed", extraction, by=None, desk=desk, engine=extraction.engine)
