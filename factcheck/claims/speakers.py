"""Who says it: names as one desk knows them, matched by a key."""

import re
import unicodedata
from collections.abc import Iterable

from factcheck.claims.models import Speaker, SpeakerAlias
from factcheck.people.models import Desk

LONGEST_NAME = 300


def speaker_key(name: str) -> str:
    """Give the matching form of a name: case, width, blanks and a leading “the” do not count."""
    plain = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return re.sub(r"^the ", "", plain)[:LONGEST_NAME]


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
            for key, name in wanted.items()
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
