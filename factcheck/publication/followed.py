"""What people without an account write to us, and what came of it."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.people.models import User


class Followed(models.Model):
    """Followed by a code, and by letter once whoever owns the address said that they meant it.

    The address and all that leads to the visitor are erased at `erased_at`.
    """

    mail = models.EmailField(_("mail"), blank=True)
    confirmed_at = models.DateTimeField(_("letters confirmed"), null=True, blank=True)
    visitor = models.CharField(max_length=64, blank=True, editable=False)
    received_at = models.DateTimeField(_("received"), db_default=Now())
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    answer = models.TextField(_("answer to the reader"), blank=True)
    erased_at = models.DateTimeField(_("erased"), null=True, blank=True)

    class Meta:
        abstract = True
