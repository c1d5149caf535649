"""Endpoints of partners: registered, given a new secret, switched off and on again."""

import secrets
from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.address import AddressRefused
from articles.posting import post_target
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Desk, Partner, User
from factcheck.people.rules import is_administrator
from factcheck.people.sealing import seal, unseal
from factcheck.people.trail import record
from factcheck.publication.endpoint import Endpoint, Happening
from factcheck.publication.signing import secret_of

OVERLAP = timedelta(days=1)
MOST = 20  # endpoints in use, of one partner or of the house, on one desk
BYTES = 32


@transaction.atomic
def register_endpoint(
    desk: Desk,
    *,
    url: str,
    happenings: Collection[str],
    by: User | Partner,
    partner: Partner | None = None,
) -> tuple[Endpoint, str]:
    """A new endpoint and its secret, which cannot be had again. NotYou, NotValid, NotNow."""
    if not (by == partner or (isinstance(by, User) and is_administrator(by))):
        raise NotYou(_("Only an administrator or the partner registers an endpoint."))
    if partner and partner.desk_id != desk.pk:
        raise NotValid({"partner": _("This partner works with another desk.")})
    chosen = checked(url, happenings)
    Desk.objects.select_for_update(no_key=True).get(pk=desk.pk)
    if Endpoint.objects.filter(desk=desk, partner=partner, disabled_at=None).count() >= MOST:
        raise NotNow(_("There are very many endpoints already. Switch one off first."))
    words = secret_of(secrets.token_bytes(BYTES))
    endpoint = Endpoint(
        desk=desk, partner=partner, url=url, happenings=chosen, sealed_secret=seal(words)
    )
    keep(endpoint)
    record("endpoint.registered", endpoint, by=by)
    return endpoint, words


def checked(url: str, happenings: Collection[str]) -> list[str]:
    """What it is told of, in the usual order; NotValid for that or for the address."""
    wrong = {}
    try:
        post_target(url)
    except AddressRefused as refusal:
        wrong["url"] = str(refusal)
    if not happenings or not set(happenings) <= set(Happening.values):
        wrong["happenings"] = _("Choose at least one of the known events.")
    if wrong:
        raise NotValid(wrong)
    return [each for each in Happening.values if each in happenings]


def keep(endpoint: Endpoint) -> None:
    """Write it down; NotValid for one that is called already."""
    try:
        with transaction.atomic():
            endpoint.save()
    except IntegrityError as twice:
        raise NotValid({"url": _("This address is registered already.")}) from twice


@transaction.atomic
def rotate_secret(endpoint: Endpoint, *, by: User | Partner) -> str:
    """A new secret; for a day every message is signed with both. NotYou, NotNow."""
    endpoint = held(endpoint, by)
    if endpoint.disabled_at:
        raise NotNow(_("This endpoint is switched off."))
    words = secret_of(secrets.token_bytes(BYTES))
    endpoint.sealed_former, endpoint.sealed_secret = endpoint.sealed_secret, seal(words)
    endpoint.former_until = timezone.now() + OVERLAP
    endpoint.save(update_fields=["sealed_secret", "sealed_former", "former_until"])
    record("endpoint.rotated", endpoint, by=by)
    return words


@transaction.atomic
def switch_off(endpoint: Endpoint, *, by: User | Partner, because: str = "") -> None:
    """Nothing is sent there any more. NotYou, NotNow."""
    endpoint = held(endpoint, by)
    if endpoint.disabled_at:
        raise NotNow(_("This endpoint is switched off."))
    disable(endpoint, because or _("Switched off by hand."), by=by)


def disable(endpoint: Endpoint, because: str, *, by: User | Partner | None) -> None:
    endpoint.disabled_at, endpoint.disabled_because = timezone.now(), because[:300]
    endpoint.save(update_fields=["disabled_at", "disabled_because"])
    record("endpoint.disabled", endpoint, by=by)


@transaction.atomic
def switch_on(endpoint: Endpoint, *, by: User | Partner) -> None:
    """Call it again about what happens from now on. NotYou, NotNow, NotValid."""
    endpoint = held(endpoint, by)
    if endpoint.disabled_at is None:
        raise NotNow(_("This endpoint is in use."))
    endpoint.disabled_at, endpoint.disabled_because = None, ""
    endpoint.failing_since = None
    keep(endpoint)
    record("endpoint.enabled", endpoint, by=by)


def held(endpoint: Endpoint, by: User | Partner) -> Endpoint:
    """The row as it is now, locked, if this is somebody who keeps it."""
    found = Endpoint.objects.select_for_update(of=("self",)).get(pk=endpoint.pk)
    if not may_keep(by, found):
        raise NotYou(_("Only an administrator or the partner keeps this endpoint."))
    return found


def may_keep(by: User | Partner, endpoint: Endpoint) -> bool:
    if isinstance(by, Partner):
        return endpoint.partner_id == by.pk
    return is_administrator(by)


def live_secrets(endpoint: Endpoint, now: datetime) -> list[str]:
    """The newer one first; raises sealing.Unreadable."""
    sealed = [endpoint.sealed_secret]
    if endpoint.former_until and now < endpoint.former_until:
        sealed.append(endpoint.sealed_former)
    return [unseal(each) for each in sealed]
