"""The one place that hands mail to the server of `EMAIL_URL`. Plain text, one reader a letter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email

LONGEST_ADDRESS = 254  # characters: a path of RFC 5321 without its brackets


@dataclass(frozen=True)
class Letter:
    """`name` is the same whenever this letter is sent again, so that readers' programs know it.

    `leave` is the address at which one press ends all letters of this kind (RFC 8058).
    """

    to: str
    subject: str
    body: str
    name: str
    leave: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


def is_address(text: str) -> bool:
    """Whether mail can be sent there, and the address be kept."""
    try:
        validate_email(text)
    except ValidationError:
        return False
    return len(text) <= LONGEST_ADDRESS


def post_letter(letter: Letter) -> None:
    """Hand it over, or raise what the mail server said (OSError, smtplib.SMTPException)."""
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    headers = {"Message-ID": f"<{letter.name}@{host}>", "Auto-Submitted": "auto-generated"}
    if letter.leave:
        headers |= {
            "List-Unsubscribe": f"<{letter.leave}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    subject = " ".join(letter.subject.split())
    EmailMessage(subject, letter.body, to=[letter.to], headers={**headers, **letter.headers}).send()
