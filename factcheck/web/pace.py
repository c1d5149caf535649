"""How long somebody had a form before they sent it: programs are quicker than people."""

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner

QUICKEST, LONGEST = 2, 86_400  # seconds between asking for a form and sending it
_clock = TimestampSigner(salt="factcheck.web.pace")


def begun() -> str:
    """A sign of this moment, to go along with a form."""
    return _clock.sign("form")


def is_too_quick(sign: str) -> bool:
    """Whether the form was sent at once, a day later, or without a sign of ours."""
    try:
        _clock.unsign(sign, max_age=LONGEST)
    except BadSignature:
        return True
    try:
        _clock.unsign(sign, max_age=QUICKEST)
    except SignatureExpired:
        return False
    return True
