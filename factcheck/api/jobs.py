"""Jobs: how the work on a partner's articles is getting on."""

from typing import Any

from django.db.models import Q, QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.generics import RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from articles.models import Article, Fetch
from factcheck.api.errors import PROBLEMS
from factcheck.api.views import Facts, PartnerView
from factcheck.claims.models import Extraction
from factcheck.jobs.models import Job


class JobFacts(Facts[Job]):
    """A job ends done or dead; the article it serves says why it died."""

    class Meta:
        model = Job
        fields = ("id", "kind", "state", "attempts", "created_at", "finished_at")


class OneJob(PartnerView[Job], RetrieveAPIView[Job]):
    """A job that serves one of this partner's articles."""

    queryset = Job.objects.none()
    serializer_class = JobFacts

    def get_queryset(self) -> QuerySet[Job]:
        mine = Article.objects.visible_to(self.partner)
        reading = Fetch.objects.filter(article__in=mine)
        extracting = Extraction.objects.filter(revision__article__in=mine)
        return Job.objects.filter(
            Q(pk__in=reading.values("job")) | Q(pk__in=extracting.values("job"))
        )

    @extend_schema(responses={200: JobFacts, **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Ask how a job is getting on."""
        return super().get(request, *args, **kwargs)
