"""Requests that may be sent again: the same `Idempotency-Key` makes one row, however often."""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Protocol
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.request import Request

from factcheck.api.models import Sending
from factcheck.people.ids import uuid7
from factcheck.people.models import User

HEADER = "Idempotency-Key"
LONGEST = 200
KEPT = timedelta(days=7)
IDEMPOTENT = OpenApiParameter(
    HEADER,
    str,
    OpenApiParameter.HEADER,
    description="Words of your own: what is sent again under them within 7 days is made once.",
)


class OtherWords(APIException):
    """As the IETF draft on the header has it: a key is reused with a different payload."""

    status_code = 422


class Made(Protocol):
    """A row with an id of its own."""

    id: UUID


def once(
    request: Request, person: User, sent: Mapping[str, object], make: Callable[[], Made]
) -> tuple[UUID, bool]:
    """The id of the row that `make` made, now or when this was sent first, and whether now.

    Without the header it is made. Whoever sends the same at the same moment waits for the first
    one's transaction. Raises OtherWords where the key stands for something else.
    """
    key = key_of(request)
    with transaction.atomic():
        if not key:
            return make().id, True
        sending = Sending(id=uuid7(), person=person, key=key, fingerprint=print_of(request, sent))
        Sending.objects.filter(person=person, sent_at__lt=timezone.now() - KEPT).delete()
        Sending.objects.bulk_create([sending], ignore_conflicts=True)
        first = Sending.objects.get(person=person, key=key)
        if first.fingerprint != sending.fingerprint:
            raise OtherWords(_("This Idempotency-Key was sent before with other words."))
        if first.made:
            return first.made, False
        made = make().id
        Sending.objects.filter(pk=first.pk).update(made=made)
        return made, True


def key_of(request: Request) -> str:
    key = request.headers.get(HEADER, "")
    if len(key) > LONGEST or not (key.isascii() and key.isprintable()):
        raise ValidationError(
            {HEADER: [_("An Idempotency-Key has at most %d plain characters.") % LONGEST]}
        )
    return key


def print_of(request: Request, sent: Mapping[str, object]) -> str:
    said = json.dumps([request.path, sent], cls=DjangoJSONEncoder, sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()
