"""Public identifiers: opaque to readers, ordered in time for the database."""

import secrets
import time
import uuid


def uuid7() -> uuid.UUID:
    """A version 7 UUID: 48 bits of Unix milliseconds, 12 of their fraction, 62 random ones.

    The fraction is method 3 of RFC 9562, section 6.2: what one process makes one after the other
    stays in that order, within a millisecond too. New rows land at the end of the index, and the
    id betrays no count.
    """
    milliseconds, rest = divmod(time.time_ns(), 1_000_000)
    value = (milliseconds << 80) | (7 << 76) | ((rest * 4096 // 1_000_000) << 64)
    return uuid.UUID(int=value | (0b10 << 62) | secrets.randbits(62))
