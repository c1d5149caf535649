"""The trail: who did what, written in the same transaction as the deed."""

import hashlib
import re
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import structlog
from django.db.models import Model

from factcheck.people.models import Desk, Entry, Partner, User

Fact = str | int | float | bool | UUID | date | None
# Ids, dates, hashes, short words of code: nothing in which a person's name or mail would fit.
CODE = re.compile(r"[\w.:,/+-]{0,100}", re.ASCII)
Kind = Entry.ActorKind


class Reader:
    """Somebody without an account, of whom the trail keeps nothing."""

    pk = ""


READER = Reader()


def record(
    action: str,
    subject: Model,
    *,
    by: User | Partner | Reader | None,
    desk: Desk | None = None,
    **facts: Fact,
) -> Entry:
    """Add one entry inside the caller's transaction: `record("claim.queued", claim, by=bob)`.

    `by` is None for the system itself. Without `desk` it is the subject's own.
    Raises ValueError for a fact that is not an id, a number, a date or a short code.
    """
    return Entry.objects.create(
        action=action,
        actor_kind=_kind_of(by),
        actor_id=str(by.pk) if by else "",
        subject_kind=subject._meta.model_name or "",  # noqa: SLF001 (a documented name)
        subject_id=str(subject.pk),
        desk_id=desk.pk if desk else _desk_of(subject),
        request_id=_request_id(),
        facts={name: _small(name, fact) for name, fact in facts.items()},
    )


def counted(rows: Sequence[Model]) -> dict[str, Fact]:
    """Facts that stand for many rows in one entry: how many, and the SHA-256 of their ids."""
    ids = " ".join(sorted(str(row.pk) for row in rows))
    return {"count": len(rows), "ids_sha256": hashlib.sha256(ids.encode()).hexdigest()}


def _kind_of(by: User | Partner | Reader | None) -> Kind:
    if by is None:
        return Kind.SYSTEM
    if isinstance(by, Reader):
        return Kind.READER
    return Kind.PARTNER if isinstance(by, Partner) else Kind.USER


def _desk_of(subject: Model) -> UUID | None:
    return subject.pk if isinstance(subject, Desk) else getattr(subject, "desk_id", None)


def _request_id() -> str:
    """What ties the entries of one request or one job together."""
    return str(structlog.contextvars.get_contextvars().get("request_id", ""))[:64]


def _small(name: str, fact: Fact) -> str | int | float | bool | None:
    if fact is None or isinstance(fact, bool | int | float):
        return fact
    text = fact.isoformat() if isinstance(fact, date | datetime) else str(fact)
    if not CODE.fullmatch(text):
        raise ValueError(f"The trail keeps ids, numbers and short codes, not this {name}: {text!r}")
    return text
