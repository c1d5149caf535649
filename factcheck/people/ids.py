"""Public identifiers: opaque to readers, ordered in time for the database."""

import secrets
import time
import uuid


def uuid7() -> uuid.UUID:
    """A version 7 UUID (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits.

    New rows land at the end of the index, and the id betrays no count.
    """
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds << 80) | (7 << 76) | (secrets.randbits(12) << 64)
    return uuid.UUID(int=value | (0b10 << 62) | secrets.randbits(62))
