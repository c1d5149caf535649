"""Claims as rows: what the engine found, written down or refreshed in a few statements."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils import timezone

from factcheck.claims.extraction.claim import ExtractedClaim
from factcheck.claims.models import Attribution, Claim, Extraction, Span, Speaker
from factcheck.claims.speakers import find_speakers, speaker_key
from factcheck.claims.voices import LONGEST_MENTION
from factcheck.claims.words import spans_on

Pair = tuple[Claim, ExtractedClaim]
Speakers = dict[str, Speaker]
# What the engine judges, beside the words.
JUDGED = (
    "extraction", "kind", "speaker", "denied", "checkable", "worth", "reasons", "about_date",
    "unresolved", "wording", "wording_state", "rank_at",
)  # fmt: skip


def write_claims(extraction: Extraction, found: Sequence[ExtractedClaim]) -> list[Claim]:
    """Add a claim for each that was found."""
    revision, now = extraction.revision, timezone.now()
    speakers = speakers_in(extraction, found)
    claims = [new_claim(extraction, now) for _ in found]
    pairs = list(zip(claims, found, strict=True))
    for claim, words in pairs:
        claim.text = words.text
        take_judgement(claim, words, extraction, speakers)
    Claim.objects.bulk_create(claims)
    Span.objects.bulk_create(
        span for claim, words in pairs for span in spans_on(claim, revision.text, words.spans)
    )
    write_chains(pairs, speakers)
    return claims


def refresh_claims(extraction: Extraction, pairs: Sequence[Pair]) -> list[Claim]:
    """Let claims that stand on the same words be judged as the newer engine judges them."""
    claims = [claim for claim, _ in pairs]
    if not claims:
        return []
    speakers = speakers_in(extraction, [words for _, words in pairs])
    for claim, words in pairs:
        take_judgement(claim, words, extraction, speakers)
    Claim.objects.bulk_update(claims, JUDGED)
    Attribution.objects.filter(claim__in=claims).delete()
    write_chains(pairs, speakers)
    return claims


def speakers_in(extraction: Extraction, found: Iterable[ExtractedClaim]) -> Speakers:
    names = {name for claim in found for name in (claim.speaker, *claim.carriers) if name}
    return find_speakers(extraction.revision.article.desk, names)


def new_claim(extraction: Extraction, now: datetime) -> Claim:
    revision = extraction.revision
    return Claim(
        desk=revision.article.desk,
        article=revision.article,
        revision=revision,
        language=revision.language,
        created_at=now,
    )


def take_judgement(
    claim: Claim, found: ExtractedClaim, extraction: Extraction, speakers: Speakers
) -> None:
    claim.extraction = extraction
    claim.kind = found.kind
    claim.speaker = speakers[speaker_key(found.speaker)] if found.speaker else None
    claim.denied = found.denied
    claim.checkable, claim.worth = found.checkable, found.worth
    claim.reasons = list(found.reasons)
    claim.about_date = found.about_date
    claim.unresolved = list(found.unresolved)
    claim.wording = found.wording or ""
    claim.wording_state = Claim.Wording.PROPOSED if found.wording else Claim.Wording.NONE
    claim.rank_at = claim.rank()


def write_chains(pairs: Iterable[Pair], speakers: Speakers) -> None:
    Attribution.objects.bulk_create(
        link for claim, words in pairs for link in chain_of(claim, words, speakers)
    )


def chain_of(claim: Claim, found: ExtractedClaim, speakers: Speakers) -> list[Attribution]:
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
