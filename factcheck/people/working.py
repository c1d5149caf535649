"""When people work: their hours, and the days on which they are away."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7


class WorkingHours(models.Model):
    """From when to when somebody works on one day of the week, in their own time zone.

    Whoever named no hours works at any time.
    """

    class Weekday(models.IntegerChoices):
        MONDAY = 0, _("Monday")
        TUESDAY = 1, _("Tuesday")
        WEDNESDAY = 2, _("Wednesday")
        THURSDAY = 3, _("Thursday")
        FRIDAY = 4, _("Friday")
        SATURDAY = 5, _("Saturday")
        SUNDAY = 6, _("Sunday")

    user = models.ForeignKey("people.User", on_delete=models.CASCADE, related_name="working_hours")
    weekday = models.PositiveSmallIntegerField(_("day"), choices=Weekday.choices)
    begins = models.TimeField(_("from"))
    ends = models.TimeField(_("to"))

    class Meta:
        ordering = ("user", "weekday", "begins")
        constraints = (
            models.UniqueConstraint(fields=("user", "weekday", "begins"), name="hours_begin_once"),
            models.CheckConstraint(
                condition=models.Q(ends__gt=models.F("begins")), name="hours_end_after_they_begin"
            ),
            models.CheckConstraint(
                condition=models.Q(weekday__gte=0) & models.Q(weekday__lte=6),
                name="hours_on_a_weekday",
            ),
        )
        verbose_name = _("working hours")
        verbose_name_plural = _("working hours")

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.begins:%H:%M}–{self.ends:%H:%M}"


class Absence(models.Model):
    """Days on which somebody is away, the first and the last included."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey("people.User", on_delete=models.CASCADE, related_name="absences")
    first_day = models.DateField(_("from"))
    last_day = models.DateField(_("to"))

    class Meta:
        ordering = ("user", "first_day")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")),
                name="absence_ends_after_it_begins",
            ),
        )
        verbose_name = _("absence")
        verbose_name_plural = _("absences")

    def __str__(self) -> str:
        return f"{self.user}: {self.first_day}–{self.last_day}"
