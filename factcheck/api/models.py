"""What was made under which idempotency key, so that a request sent again makes nothing twice."""

from django.db import models
from django.db.models.functions import Now

from factcheck.people.ids import uuid7
from factcheck.people.models import User


class Sending(models.Model):
    """One request of one person under an `Idempotency-Key`, and the row that it made.

    `fingerprint` is the SHA-256 of what was sent: the same key with other words is a mistake.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    made = models.UUIDField(null=True)
    sent_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("person", "key"), name="sending_once_per_key"),
        )

    def __str__(self) -> str:
        return self.key
