"""Keys: `fc_<prefix>.<secret>`. The secret is shown once; only its SHA-256 is kept."""

import re
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from hmac import compare_digest
from ipaddress import IPv6Address, ip_address
from typing import ClassVar

from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from factcheck.people.errors import NotNow, NotValid, NotYou, Refused, Sentence
from factcheck.people.models import ApiKey, Partner, User
from factcheck.people.trail import record

FORM = re.compile(r"fc_([0-9a-f]{12})\.([\w-]{43})", re.ASCII)
NOBODY = "0" * 64  # compared when there is no such key, so that both take equally long
OVERLAP = timedelta(days=1)
NOTED_EVERY = timedelta(minutes=1)


class KeyRefused(Refused):
    """One sentence for all causes: whoever guesses keys learns nothing."""

    status: ClassVar[int] = 401
    usual: ClassVar[Sentence] = _("This key is not valid here.")


@transaction.atomic
def issue_key(
    holder: Partner | User,
    *,
    name: str,
    scopes: Iterable[str],
    by: User | None,
    expires_at: datetime | None = None,
    allowed_ips: Iterable[str] = (),
) -> tuple[ApiKey, str]:
    """A new key and the words to hand over, which cannot be had again. Raises NotYou, NotValid.

    A person's key acts as that person, so nobody else may have one made: it would be a second pair
    of eyes that sees with the first one's.
    """
    if isinstance(holder, User) and by not in {holder, None}:
        raise NotYou(_("Everybody issues the keys of their own programs."))
    prefix, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
    partner, person = (holder, None) if isinstance(holder, Partner) else (None, holder)
    key = ApiKey.objects.create(
        partner=partner,
        person=person,
        name=name,
        prefix=prefix,
        secret_hash=_hash(secret),
        scopes=_known(scopes),
        allowed_ips=[_address(ip) for ip in allowed_ips],
        expires_at=expires_at,
    )
    whose = {"partner": partner.pk} if partner else {"person": holder.pk}
    record("key.issued", key, by=by, desk=key.desk, prefix=prefix, **whose)
    return key, f"fc_{prefix}.{secret}"


def find_key(presented: str, *, ip: str) -> ApiKey:
    """The living key somebody shows us from this address. Raises KeyRefused."""
    form = FORM.fullmatch(presented)
    prefix, secret = form.groups() if form else ("", "")
    key = ApiKey.objects.select_related("partner__desk", "person").filter(prefix=prefix).first()
    same = compare_digest(_hash(secret), key.secret_hash if key else NOBODY)
    if key is None or not same or not _alive(key) or not _allowed(key, ip):
        raise KeyRefused
    _note_use(key)
    return key


@transaction.atomic
def revoke_key(key: ApiKey, *, by: User | None) -> None:
    """End a key at once. Raises NotNow if that was done before."""
    if not ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=Now()):
        raise NotNow(_("This key was revoked before."))
    key.refresh_from_db(fields=("revoked_at",))
    record("key.revoked", key, by=by, desk=key.desk, prefix=key.prefix)


@transaction.atomic
def rotate_key(key: ApiKey, *, by: User | None, overlap: timedelta = OVERLAP) -> tuple[ApiKey, str]:
    """A successor with the same rights; the old key works on for the overlap.

    The successor keeps the expiry date. Raises NotNow for a key that is dead already, NotYou for
    whoever would get another person's.
    """
    if not _alive(key):
        raise NotNow(_("This key is not valid any more. Issue a new one."))
    successor, words = issue_key(
        key.holder,
        name=key.name,
        scopes=key.scopes,
        by=by,
        expires_at=key.expires_at,
        allowed_ips=key.allowed_ips,
    )
    end = timezone.now() + overlap
    key.expires_at = min(end, key.expires_at or end)
    key.save(update_fields=("expires_at",))
    record("key.rotated", key, by=by, desk=key.desk, successor=successor.pk)
    return successor, words


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


def _known(scopes: Iterable[str]) -> list[str]:
    asked = sorted(set(scopes))
    if not asked or not set(asked) <= set(ApiKey.Scope.values):
        raise NotValid({"scopes": _("Choose at least one of the known scopes.")})
    return asked


def _address(ip: str) -> str:
    """One spelling for one address: an IPv4 address may come dressed as IPv6."""
    try:
        address = ip_address(ip)
    except ValueError:
        raise NotValid({"allowed_ips": _("This is not an IP address: %s") % ip}) from None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return str(mapped or address)


def _alive(key: ApiKey) -> bool:
    in_time = key.expires_at is None or timezone.now() < key.expires_at
    return key.revoked_at is None and in_time and _in_service(key.holder)


def _in_service(holder: Partner | User) -> bool:
    if isinstance(holder, Partner):
        return holder.active and holder.desk.active
    return holder.is_active


def _allowed(key: ApiKey, ip: str) -> bool:
    if not key.allowed_ips:
        return True
    try:
        return _address(ip) in {_address(one) for one in key.allowed_ips}
    except NotValid:
        return False


def _note_use(key: ApiKey) -> None:
    """At most once a minute: a busy partner must not cost a write for each request."""
    lately = timezone.now() - NOTED_EVERY
    if key.last_used_at is None or key.last_used_at < lately:
        unnoted = Q(last_used_at=None) | Q(last_used_at__lt=lately)
        ApiKey.objects.filter(unnoted, pk=key.pk).update(last_used_at=Now())
