"""Who says it: names as one desk knows them, matched by a key."""

import re
import unicodedata
from collections.abc import Iterable

from django.db import connection

from factcheck.claims.models import Speaker, SpeakerAlias
from factcheck.people.models import Desk

LONGEST_NAME = 300


def speaker_key(name: str) -> str:
    """Give the matching form of a name: case, width, blanks and a leading “the” do not count."""
    plain = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return re.sub(r"^the ", "", plain)[:LONGEST_NAME]


def hold_names(desk: Desk) -> None:
    """Keep the desk's speakers from being merged until the transaction ends.

    For whoever ties claims to speakers, before any article or claim is locked.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT FROM people_desk WHERE id = %s FOR SHARE", [desk.pk])


def hold_names_alone(desk: Desk) -> None:
    """The same for whoever merges them: nobody ties a claim to a speaker meanwhile."""
    Desk.objects.select_for_update(no_key=True).only("pk").get(pk=desk.pk)


def find_speakers(desk: Desk, names: Iterable[str]) -> dict[str, Speaker]:
    """Find or make the speakers of these names, by key, in three statements.

    Who was merged into somebody else is that somebody.
    """
    wanted = {speaker_key(name): name[:LONGEST_NAME] for name in sorted(names)}
    aliases = desk.speaker_aliases.filter(key__in=wanted).select_related("speaker")
    found = {alias.key: alias.speaker for alias in aliases}
    Speaker.objects.bulk_create(
        (
            Speaker(desk=desk, key=key, name=name)
            for key, name in sorted(wanted.items())  # one order: nobody waits in a circle
            if key not in found
        ),
        ignore_conflicts=True,
    )
    own = {speaker.key: speaker for speaker in desk.speakers.filter(key__in=wanted)}
    return own | found


def kept_one(speaker: Speaker) -> Speaker:
    """The same speaker, or the one they were merged into since they were looked up."""
    alias = SpeakerAlias.objects.filter(was=speaker.pk).select_related("speaker").first()
    return alias.speaker if alias else speaker
