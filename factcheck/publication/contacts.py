"""What readers are told of whom we asked: one sentence each."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from factcheck.evidence.models import Contact


def contact_sentence(contact: Contact, *, by: datetime) -> str:
    """Whom we asked when, and whether they had answered when the verdict was written (`by`)."""
    facts = {"whom": contact.whom, "asked": day_of(contact.asked_at)}
    if contact.answered_at:
        facts["day"] = day_of(contact.answered_at)
        return _("We asked %(whom)s on %(asked)s; they answered on %(day)s.") % facts
    facts["day"] = day_of(by)
    return _("We asked %(whom)s on %(asked)s; they had not answered by %(day)s.") % facts


def day_of(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "j F Y")
