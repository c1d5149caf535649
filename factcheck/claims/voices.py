"""Who vouches for a claim and who carried it here: its chain, written anew."""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from django.db.models import Count

from factcheck.claims.models import Attribution, Claim, Speaker
from factcheck.claims.speakers import find_speakers, speaker_key
from factcheck.people.models import Desk

LONGEST_MENTION = 300


def speaker_named(desk: Desk, name: str) -> Speaker:
    """The desk's speaker of that name, found or made."""
    return find_speakers(desk, [name])[speaker_key(name)]


def set_speaker(claim: Claim, speaker: Speaker | None, *, mention: str) -> None:
    """Name who vouches for it first; None is the outlet's own voice, or nobody known."""
    claim.attributions.filter(position=0).delete()
    claim.speaker = speaker
    if speaker:
        Attribution.objects.create(
            claim=claim, position=0, speaker=speaker, mention=mention[:LONGEST_MENTION]
        )


def set_carriers(claim: Claim, carriers: Sequence[Speaker]) -> None:
    """Name who carried it to the outlet, innermost first; how each was mentioned is kept."""
    mentions = {link.speaker_id: link.mention for link in claim.attributions.all() if link.position}
    claim.attributions.filter(position__gt=0).delete()
    Attribution.objects.bulk_create(
        Attribution(claim=claim, position=position, speaker=who, mention=mentions.get(who.pk, ""))
        for position, who in enumerate(carriers, start=1)
    )


def put_in_place(into: Speaker, *, of: Collection[UUID], claims: Iterable[Claim]) -> None:
    """Let one speaker say and carry what others did in these claims; nobody stands there twice.

    Who says it did not carry it, too; of two carriers the inner one stays.
    """
    ids = [claim.pk for claim in claims]
    Claim.objects.filter(pk__in=ids, speaker__in=of).update(speaker=into)
    Attribution.objects.filter(claim__in=ids, speaker__in=of).update(speaker=into)
    twice = Attribution.objects.filter(claim__in=ids).values("claim", "speaker").order_by()
    for double in twice.annotate(times=Count("pk")).filter(times__gt=1):
        claim = Claim.objects.get(pk=double["claim"])
        links = claim.attributions.select_related("speaker").order_by("position")
        carriers = {link.speaker: None for link in links if link.speaker_id != claim.speaker_id}
        set_carriers(claim, list(carriers))


def copy_chain(claim: Claim, onto: Claim) -> None:
    """Let everybody who vouches for one claim vouch for the other."""
    Attribution.objects.bulk_create(
        Attribution(claim=onto, position=link.position, speaker=link.speaker, mention=link.mention)
        for link in claim.attributions.select_related("speaker")
    )
