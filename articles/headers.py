"""What HTTP headers say that a polite reader heeds (RFC 9110)."""

from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime

from django.utils import timezone

LONGEST_TAG = 500


def seconds_to_wait(retry_after: str) -> float | None:
    """Read Retry-After, which is a number of seconds or a date; None if it is neither."""
    said = retry_after.strip()
    if said.isascii() and said.isdigit():
        return float(said[:9])
    try:
        until = parsedate_to_datetime(said)
    except (ValueError, OverflowError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - timezone.now()).total_seconds())


def conditions(etag: str, last_modified: str) -> dict[str, str]:
    """Ask for the page only if it is not the one that was sent with these."""
    named = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in named.items() if value}


def marks(headers: Mapping[str, str]) -> dict[str, str]:
    """What the site named this state of the page; "" for what it did not, or not in order."""
    named = {"etag": headers.get("etag", ""), "last_modified": headers.get("last-modified", "")}
    return {
        name: value if len(value) <= LONGEST_TAG and value.isascii() and value.isprintable() else ""
        for name, value in named.items()
    }
