"""What is sent to attach a piece of evidence, and which action it is."""

import hashlib
from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from factcheck.claims.models import Claim
from factcheck.evidence.actions import attach
from factcheck.evidence.beginnings import as_evidence, attach_call
from factcheck.evidence.models import Evidence, Hit, Stance
from factcheck.evidence.uploading import Upload
from factcheck.people.errors import NotValid
from factcheck.people.models import User

LONGEST = 20_000
STANCES = [choice for choice in Stance.choices if choice[0] != Stance.UNRELATED]
OF_A_CALL = ("who", "at", "quote", "stance", "note", "primary", "withheld")


class EvidenceSent(serializers.Serializer[Any]):
    """A source by its address (`url`), as a `file`, as an item of coverage (`hit`), or a call.

    A file is sent as `multipart/form-data`. A `hit` gives kind, address, title, words and stance,
    unless you send others. A call note (`kind` is `call`) has `who` spoke, `at` which time, and as
    `quote` what they said.
    """

    kind = serializers.ChoiceField(choices=Evidence.Kind.choices, required=False)
    url = serializers.URLField(required=False, allow_blank=True, max_length=2000)
    title = serializers.CharField(required=False, allow_blank=True, max_length=500)
    quote = serializers.CharField(required=False, allow_blank=True, max_length=LONGEST)
    stance = serializers.ChoiceField(choices=STANCES, required=False)
    note = serializers.CharField(required=False, allow_blank=True, max_length=LONGEST)
    primary = serializers.BooleanField(required=False)
    withheld = serializers.CharField(required=False, allow_blank=True, max_length=500)
    hit = serializers.UUIDField(required=False)
    who = serializers.CharField(required=False, max_length=200)
    at = serializers.DateTimeField(required=False)
    file = serializers.FileField(required=False, allow_empty_file=True)

    def read(self) -> dict[str, Any]:
        """What was sent, a file as its name and bytes."""
        self.is_valid(raise_exception=True)
        given = dict(self.validated_data)
        if file := given.pop("file", None):
            given["file"] = Upload(file.name or "", bytes(file.read()))
        return given


def put(claim: Claim, by: User, given: dict[str, Any]) -> Evidence:
    """Attach it as what it is."""
    given = dict(given)
    if given.get("kind") == Evidence.Kind.CALL:
        return put_call(claim, by, given)
    if hit_id := given.pop("hit", None):
        hit = Hit.objects.filter(pk=hit_id, search__claim=claim).first()
        if hit is None:
            raise NotValid({"hit": _("No such item was found for this claim.")})
        given = {"hit": hit, **as_evidence(hit), **given}
    refuse_others(given, ("who", "at"))
    return attach(claim, by=by, **({"stance": ""} | given))


def put_call(claim: Claim, by: User, given: dict[str, Any]) -> Evidence:
    refuse_others(given, set(given) - {"kind", *OF_A_CALL})
    missing = {name: _("This field is required.") for name in OF_A_CALL[:3] if not given.get(name)}
    if missing:
        raise NotValid(missing)
    del given["kind"]
    return attach_call(claim, by=by, **({"stance": ""} | given))


def refuse_others(given: dict[str, Any], others: Any) -> None:
    """What would be dropped without a word is refused."""
    wrong = {
        name: _("This is no part of a piece of this kind.") for name in others if name in given
    }
    if wrong:
        raise NotValid(wrong)


def fingerprint(file: Upload | None) -> list[str]:
    return [file.name, hashlib.sha256(file.body).hexdigest()] if file else []
