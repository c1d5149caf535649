"""One's own working hours and absences, by which routing goes."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.errors import PROBLEMS, REFUSED
from factcheck.api.views import Facts, PersonView, read
from factcheck.people.away import cancel_absence, declare_absence, set_working_hours
from factcheck.people.models import Absence, User, WorkingHours

MOST = 70  # stretches in a week


class Stretch(serializers.Serializer[Any]):
    """Hours of one day; weekday 0 is Monday."""

    weekday = serializers.IntegerField(min_value=0, max_value=6)
    begins = serializers.TimeField()
    ends = serializers.TimeField()


class HoursShape(serializers.Serializer[Any]):
    """No hours: at any time. No time zone: the server's."""

    time_zone = serializers.CharField(allow_blank=True, max_length=64)
    hours = serializers.ListField(child=Stretch(), max_length=MOST)


class AbsenceSent(serializers.Serializer[Any]):
    """The first and the last day, both included."""

    first_day = serializers.DateField()
    last_day = serializers.DateField()


class AbsenceFacts(Facts[Absence]):
    """Days on which routing gives you nothing."""

    class Meta:
        model = Absence
        fields = ("id", "first_day", "last_day")


class OwnHours(PersonView[WorkingHours]):
    """When you work."""

    queryset = WorkingHours.objects.none()
    serializer_class = HoursShape
    http_method_names = ["get", "head", "put"]

    @extend_schema(responses={200: HoursShape, **PROBLEMS})
    def get(self, _request: Request) -> Response:
        """Read your working hours."""
        return Response(hours_of(self.person))

    @extend_schema(request=HoursShape, responses={200: HoursShape, **PROBLEMS, **REFUSED})
    def put(self, request: Request) -> Response:
        """Replace your working hours."""
        sent = read(HoursShape, request)
        hours = [(one["weekday"], one["begins"], one["ends"]) for one in sent["hours"]]
        set_working_hours(self.person, hours, time_zone=sent["time_zone"], by=self.person)
        return Response(hours_of(self.person))


class OwnAbsences(PersonView[Absence], ListAPIView[Absence]):
    """When you are away."""

    queryset = Absence.objects.none()
    serializer_class = AbsenceFacts
    http_method_names = ["get", "head", "post"]

    def get_queryset(self) -> QuerySet[Absence]:
        return self.person.absences.filter(last_day__gte=timezone.localdate())

    @extend_schema(responses={200: AbsenceFacts(many=True), **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List your absences that are not over."""
        return super().get(request, *args, **kwargs)

    @extend_schema(request=AbsenceSent, responses={201: AbsenceFacts, **PROBLEMS, **REFUSED})
    def post(self, request: Request) -> Response:
        """Say that you are away."""
        absence = declare_absence(self.person, by=self.person, **read(AbsenceSent, request))
        return Response(AbsenceFacts(absence).data, status=status.HTTP_201_CREATED)


class OneAbsence(PersonView[Absence]):
    """One of them."""

    queryset = Absence.objects.none()
    serializer_class = AbsenceFacts
    http_method_names = ["delete"]

    def get_queryset(self) -> QuerySet[Absence]:
        return self.person.absences.all()

    @extend_schema(request=None, responses={204: None, **PROBLEMS})
    def delete(self, _request: Request, **_kwargs: Any) -> Response:
        """Take it back: you are there after all."""
        cancel_absence(self.get_object(), by=self.person)
        return Response(status=status.HTTP_204_NO_CONTENT)


def hours_of(user: User) -> dict[str, Any]:
    rows = user.working_hours.order_by("weekday", "begins")
    return {
        "time_zone": user.time_zone,
        "hours": [Stretch(row).data for row in rows],
    }
