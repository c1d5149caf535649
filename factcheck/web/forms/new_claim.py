"""A claim that the engine missed: its words, and who says them."""

from collections.abc import Sequence
from typing import Any

from django import forms

from articles.models import Revision
from factcheck.claims.models import Claim
from factcheck.web.forms.passage import PassageForm
from factcheck.web.forms.voices import VoicesForm, speakers_in
from factcheck.web.locating import Place, write_places
from factcheck.web.nearby import Voice, voice_at


class NewClaimForm(PassageForm, VoicesForm):
    """`looked` is sent once the person saw who is taken to say it."""

    looked = forms.BooleanField(required=False, widget=forms.HiddenInput)
    field_order = ("spans", "at", "speaker", "speaker_name", "mention", "carriers", "looked")

    def __init__(
        self, *args: Any, revision: Revision, claims: Sequence[Claim], **kwargs: Any
    ) -> None:
        super().__init__(*args, revision=revision, speakers=speakers_in(claims), **kwargs)
        self.revision, self.claims = revision, claims
        first = "speaker" if self.initial.get("spans") else "spans"
        self.fields[first].widget.attrs["autofocus"] = True

    def says_nothing_of_voices(self) -> bool:
        """Nobody was named, and nobody was shown: the words around may tell."""
        answers = self.cleaned_data
        named = (answers[name] for name in ("speaker", "speaker_name", "mention", "carriers"))
        return not answers["looked"] and not any(named)

    def near(self) -> Voice:
        return voice_at(self.revision, self.places, self.claims)

    @classmethod
    def marked(cls, revision: Revision, claims: Sequence[Claim], places: Sequence[Place]) -> Any:
        """The form on words that were marked, with whoever is taken to say them."""
        text = revision.text
        inside = [(start, end) for start, end in places if start < end <= len(text)]
        start = {
            "spans": "\n".join(" ".join(text[start:end].split()) for start, end in inside),
            "at": write_places(inside),
        }
        if inside:
            start |= {"looked": True} | from_voice(voice_at(revision, inside, claims))
        return cls(revision=revision, claims=claims, initial=start)


def from_voice(voice: Voice) -> dict[str, Any]:
    return {
        "speaker": voice.speaker,
        "speaker_name": voice.name,
        "mention": voice.mention,
        "carriers": "\n".join(voice.carriers),
    }
