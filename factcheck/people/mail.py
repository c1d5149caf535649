"""The one place that hands mail to the server of `EMAIL_URL`. Plain text, one reader a letter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage


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
