"""Who vouches for a claim and who carried it here: its chain, written anew."""

from collections.abc import Sequence

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


def copy_chain(claim: Claim, onto: Claim) -> None:
    """Let everybody who vouches for one claim vouch for the other."""
    Attribution.objects.bulk_create(
        Attribution(claim=onto, position=link.position, speaker=link.speaker, mention=link.mention)
        for link in claim.attributions.select_related("speaker")
    )
