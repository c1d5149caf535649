"""Answers that are kept for a while, so that the same question is not asked twice.

Kept by question, without the key. Redis being away means that the provider is asked again.
"""

import hashlib
import zlib

from factcheck.evidence.providers.memory import Away, memory

MOST_BYTES = 1024 * 1024  # a larger answer is not kept


def kept_answer(question: str) -> bytes | None:
    """The answer to this question, if it is still kept."""
    try:
        found = memory().ask(lambda redis: redis.get(_name(question)))
    except Away:
        return None
    return zlib.decompress(found) if isinstance(found, bytes) else None


def keep_answer(question: str, answer: bytes, *, seconds: int) -> None:
    """Keep an answer; one that could be read, or the next search would fail as well."""
    if not 0 < len(answer) <= MOST_BYTES or seconds <= 0:
        return
    packed = zlib.compress(answer)
    try:
        memory().ask(lambda redis: redis.set(_name(question), packed, ex=seconds))
    except Away:
        return


def _name(question: str) -> str:
    return f"providers:answer:{hashlib.sha256(question.encode(errors='replace')).hexdigest()}"
