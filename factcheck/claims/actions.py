"""What may happen to claims before anybody reviews them: they are looked for and written down."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from articles.models import Revision
from factcheck.claims.extraction.anchors import anchor
from factcheck.claims.extraction.engine import ExtractedClaim, engine_version
from factcheck.claims.extraction.engine import Extraction as Found
from factcheck.claims.models import Attribution, Claim, Extraction, Span, Speaker
from factcheck.claims.signals import claims_recorded
from factcheck.claims.speakers import find_speakers, speaker_key
from factcheck.jobs.actions import create_job
from factcheck.people.trail import record

# What a claim of full worth is brought forward in the queue, before one worth nothing.
HEAD_START = timedelta(days=7)
LONGEST_MENTION = 300


@transaction.atomic
def request_extraction(revision: Revision) -> Extraction:
    """Have the present engine look for claims; asked again, it gives the run that exists."""
    engine = engine_version()
    job = create_job("extract_claims", key=f"extract:{revision.id}:{engine}")
    extraction, _made = Extraction.objects.get_or_create(
        revision=revision, engine=engine, defaults={"job": job}
    )
    return extraction


@transaction.atomic
def record_claims(extraction: Extraction, result: Found) -> list[Claim]:
    """Write down what was found, in a fixed number of statements; a second time changes nothing.

    What another engine already claimed at exactly the same words is not claimed again.
    """
    extraction = (
        Extraction.objects.select_for_update(of=("self",))
        .select_related("revision__article__desk")
        .get(id=extraction.id)
    )
    if extraction.state == Extraction.State.DONE:
        return list(extraction.claims.all())
    found = unclaimed(extraction.revision, result.claims)
    claims = write_claims(extraction, found)
    extraction.state = Extraction.State.DONE
    extraction.reason = ""
    extraction.finished_at = timezone.now()
    extraction.quotes = [
        {"start": quote.start, "end": quote.end, "speaker": quote.speaker}
        for quote in result.quotes
    ]
    extraction.save()
    record(
        "claims.extracted",
        extraction,
        by=None,
        desk=extraction.revision.article.desk,
        claims=len(claims),
        checkable=sum(claim.checkable for claim in claims),
        quotes=len(result.quotes),
        engine=extraction.engine,
    )
    claims_recorded.send(Extraction, extraction=extraction, claims=claims)
    return claims


@transaction.atomic
def record_failure(extraction: Extraction, *, because: str) -> None:
    """Say that this run never came to an end."""
    extraction.state = Extraction.State.FAILED
    extraction.reason = because
    extraction.finished_at = timezone.now()
    extraction.save(update_fields=["state", "reason", "finished_at"])
    desk = extraction.revision.article.desk
    record("claims.failed", extraction, by=None, desk=desk, engine=extraction.engine)


def unclaimed(revision: Revision, found: tuple[ExtractedClaim, ...]) -> list[ExtractedClaim]:
    """Leave out what stands on words that a claim of this revision already stands on."""
    taken: dict[object, list[tuple[int, int]]] = {}
    spans = Span.objects.filter(claim__revision=revision).order_by("claim", "position")
    for claim_id, start, end in spans.values_list("claim", "start", "end"):
        taken.setdefault(claim_id, []).append((start, end))
    places = {tuple(place) for place in taken.values()}
    return [claim for claim in found if claim.spans not in places]


def write_claims(extraction: Extraction, found: list[ExtractedClaim]) -> list[Claim]:
    revision, now = extraction.revision, timezone.now()
    names = {name for claim in found for name in (claim.speaker, *claim.carriers) if name}
    speakers = find_speakers(revision.article.desk, names)
    claims = [new_claim(extraction, claim, speakers, now) for claim in found]
    pairs = list(zip(claims, found, strict=True))
    Claim.objects.bulk_create(claims)
    Span.objects.bulk_create(
        span for claim, words in pairs for span in spans_of(claim, words, revision.text)
    )
    Attribution.objects.bulk_create(
        link for claim, words in pairs for link in chain_of(claim, words, speakers)
    )
    return claims


def new_claim(
    extraction: Extraction, found: ExtractedClaim, speakers: dict[str, Speaker], now: datetime
) -> Claim:
    revision = extraction.revision
    return Claim(
        desk=revision.article.desk,
        article=revision.article,
        revision=revision,
        extraction=extraction,
        text=found.text,
        kind=found.kind,
        speaker=speakers[speaker_key(found.speaker)] if found.speaker else None,
        denied=found.denied,
        checkable=found.checkable,
        worth=found.worth,
        reasons=list(found.reasons),
        about_date=found.about_date,
        language=revision.language,
        rank_at=now - found.worth * HEAD_START,
        created_at=now,
    )


def spans_of(claim: Claim, found: ExtractedClaim, text: str) -> list[Span]:
    spans = []
    for position, (start, end) in enumerate(found.spans):
        words = anchor(text, start, end)
        spans.append(
            Span(
                claim=claim,
                position=position,
                start=start,
                end=end,
                text=words.exact,
                prefix=words.prefix,
                suffix=words.suffix,
            )
        )
    return spans


def chain_of(
    claim: Claim, found: ExtractedClaim, speakers: dict[str, Speaker]
) -> list[Attribution]:
    """Link the claim to its speaker (position 0) and to those who carried it (from 1)."""
    chain = [
        Attribution(claim=claim, position=position, speaker=speakers[speaker_key(name)])
        for position, name in enumerate(found.carriers, start=1)
    ]
    if claim.speaker:
        mention = (found.speaker_mention or "")[:LONGEST_MENTION]
        chain.insert(
            0, Attribution(claim=claim, position=0, speaker=claim.speaker, mention=mention)
        )
    return chain
