"""How each provider answered."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ProviderAnswer(models.Model):
    """How one provider answered one search. Its name is kept: the provider may go or change."""

    class State(models.TextChoices):
        ANSWERED = "answered", _("answered")
        PART = "part", _("answered in part")
        FAILED = "failed", _("did not answer")

    search = models.ForeignKey("evidence.Search", on_delete=models.CASCADE, related_name="answers")
    provider = models.CharField(_("provider"), max_length=40)
    state = models.CharField(_("state"), max_length=8, choices=State.choices)
    items = models.PositiveIntegerField(_("items"), default=0)
    requests = models.PositiveSmallIntegerField(_("requests"), default=0)
    error = models.TextField(_("error"), blank=True)
    seconds = models.FloatField(_("seconds"), null=True, blank=True)

    class Meta:
        ordering = ("search", "provider")
        constraints = (
            models.UniqueConstraint(fields=("search", "provider"), name="provider_answers_once"),
        )
        indexes = (models.Index(fields=("provider", "-id"), name="answers_of_a_provider"),)
        verbose_name = _("provider's answer")
        verbose_name_plural = _("providers' answers")

    def __str__(self) -> str:
        return f"{self.provider}: {self.get_state_display()}"
