"""Articles: handed in by a partner, read by a job, looked up until they are read."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Prefetch, QuerySet
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_field
from rest_framework import serializers, status
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from articles.actions import submit_article
from articles.models import Article, Fetch, Revision
from articles.publishers import LONGEST_NAME, publisher_of
from factcheck.api.errors import MEDIA_TYPE, PROBLEMS, Problem
from factcheck.api.views import Facts, Filters, PartnerView, address
from factcheck.claims.extraction.limits import limits_of
from factcheck.claims.models import Extraction
from factcheck.evidence.reprints import Reprint, folded, group_of, without_copies
from factcheck.people.models import Partner

# A day, or a moment of which the day is taken.
DAYS = ["iso-8601", "%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S.%f%z"]
REFUSED_BODIES = {(code, MEDIA_TYPE): Problem for code in (411, 413, 415)}


class Submission(serializers.Serializer[Any]):
    """`text` or `html`, or `url` alone; a `url` beside a text names its source."""

    text = serializers.CharField(
        required=False, allow_null=True, allow_blank=True, trim_whitespace=False
    )
    html = serializers.CharField(
        required=False, allow_null=True, allow_blank=True, trim_whitespace=False
    )
    url = serializers.CharField(required=False, allow_null=True, allow_blank=True)
    title = serializers.CharField(required=False, allow_null=True, allow_blank=True)
    published_at = serializers.DateField(required=False, allow_null=True, input_formats=DAYS)
    publisher = serializers.CharField(
        required=False, allow_null=True, allow_blank=True, max_length=LONGEST_NAME
    )

    def submit(self, partner: Partner) -> tuple[Article, bool]:
        """Hand it in; nothing is kept of what is refused."""
        given = {name: value for name, value in self.validated_data.items() if value is not None}
        with transaction.atomic():
            if name := given.pop("publisher", ""):
                given["publisher"] = publisher_of(name=name)
            return submit_article(desk=partner.desk, by=partner, **given)


class BlockFacts(serializers.Serializer[Any]):
    """A part of the text: `text[start:end]`, in code points."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    label = serializers.CharField()  # type: ignore[assignment] # a field of that name


class RevisionFacts(Facts[Revision]):
    """The text as it was read; offsets of claims count its code points.

    `limits` are sentences on what the engine cannot do in the language of the text.
    """

    blocks = BlockFacts(many=True)
    limits = serializers.SerializerMethodField()

    class Meta:
        model = Revision
        fields = (
            "id", "number", "text", "sha256", "title", "byline", "published_at", "language",
            "limits", "truncated", "blocks", "created_at",
        )  # fmt: skip

    def get_limits(self, revision: Revision) -> list[str]:
        return list(limits_of(revision.language))


class ExtractionFacts(Facts[Extraction]):
    """How the search for claims in this text ended, and `without` which trained parts it was."""

    without = serializers.ListField(child=serializers.CharField())

    class Meta:
        model = Extraction
        fields = ("state", "engine", "without", "reason", "created_at", "finished_at")


class ReprintFacts(serializers.Serializer[Any]):
    """Another article of yours with the same text, or much of it.

    `original` is the article it repeats, null for the oldest. `share` is how much of the shorter
    text, as runs of five words, lies in the longer one, 0 to 1.
    """

    id = serializers.UUIDField(source="article.id")
    title = serializers.CharField(source="article.title")
    publisher = serializers.CharField(
        source="article.publisher.name", default=None, allow_null=True
    )
    url = serializers.CharField(source="article.url")
    published_at = serializers.DateField(source="article.published_at", allow_null=True)
    original = serializers.UUIDField(allow_null=True)
    share = serializers.FloatField(allow_null=True)
    words_in_a_row = serializers.IntegerField(source="run", allow_null=True)


class ArticleFacts(Facts[Article]):
    """`job` reads the article; `reason` says why it could not be read.

    `copies` are your other articles with the same text that are folded under this one.
    """

    copies = serializers.SerializerMethodField()
    publisher = serializers.CharField(source="publisher.name", default=None, allow_null=True)
    job = serializers.SerializerMethodField()
    reason = serializers.SerializerMethodField()
    links = serializers.SerializerMethodField()

    class Meta:
        model = Article
        fields: tuple[str, ...] = (
            "id", "state", "reason", "job", "url", "title", "publisher", "published_at",
            "language", "created_at", "links", "copies",
        )  # fmt: skip

    @extend_schema_field(ReprintFacts(many=True))
    def get_copies(self, article: Article) -> list[dict[str, Any]]:
        reprints: Mapping[UUID, Sequence[Reprint]] = self.context["view"].reprints
        return list(ReprintFacts(reprints.get(article.pk, ()), many=True).data)

    def get_job(self, article: Article) -> UUID | None:
        fetch = latest_fetch(article)
        return fetch.job_id if fetch else None

    def get_reason(self, article: Article) -> str:
        fetch = latest_fetch(article)
        return fetch.reason if fetch and article.state == Article.State.FAILED else ""

    def get_links(self, article: Article) -> dict[str, str]:
        request = self.context["request"]
        links = {
            "self": address(request, "article", article.id),
            "claims": address(request, "claims", article=article.id),
        }
        if job := self.get_job(article):
            links["job"] = address(request, "job", job)
        return links


class ArticleWithText(ArticleFacts):
    """Revision and extraction are null until the article has been read.

    `copies` are all your other articles with the same text, older and later ones.
    """

    revision = serializers.SerializerMethodField()
    extraction = serializers.SerializerMethodField()

    class Meta(ArticleFacts.Meta):
        fields = (*ArticleFacts.Meta.fields, "revision", "extraction")

    @extend_schema_field(RevisionFacts(allow_null=True))
    def get_revision(self, article: Article) -> dict[str, Any] | None:
        revision = latest_revision(article)
        return RevisionFacts(revision).data if revision else None

    @extend_schema_field(ExtractionFacts(allow_null=True))
    def get_extraction(self, article: Article) -> dict[str, Any] | None:
        revision = latest_revision(article)
        runs = list(revision.extractions.all()) if revision else []
        return ExtractionFacts(runs[0]).data if runs else None


def latest_fetch(article: Article) -> Fetch | None:
    return next(iter(article.fetches.all()), None)


def latest_revision(article: Article) -> Revision | None:
    return next(iter(article.revisions.all()), None)


class ArticleFilters(Filters):
    """`copies`: `folded` under the oldest one, as usual, or `apart`, each by itself."""

    copies = serializers.ChoiceField(choices=["folded", "apart"], required=False)


class Articles(PartnerView[Article], ListAPIView[Article]):
    """What this partner handed in."""

    queryset = Article.objects.none()
    serializer_class = ArticleFacts
    reprints: Mapping[UUID, Sequence[Reprint]] = {}

    def get_queryset(self) -> QuerySet[Article]:
        # The raw bytes of a page are not needed to say how reading it went.
        fetches = Prefetch("fetches", Fetch.objects.defer("body"))
        mine = Article.objects.visible_to(self.partner)
        return mine.select_related("publisher").prefetch_related(fetches)

    def paginate_queryset(self, queryset: Any) -> list[Any] | None:
        """Without the copies, unless each is asked for by itself."""
        if ArticleFilters.of(self.request).get("copies") == "apart":
            return super().paginate_queryset(queryset)
        page = super().paginate_queryset(without_copies(queryset, seen_by=self.partner))
        self.reprints = folded(page or (), seen_by=self.partner)
        return page

    @extend_schema(
        parameters=[ArticleFilters], responses={200: ArticleFacts(many=True), **PROBLEMS}
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the articles you handed in, newest first, copies under the oldest one."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        request=Submission,
        responses={
            202: OpenApiResponse(ArticleFacts, "Taken in; `job` reads it."),
            200: OpenApiResponse(ArticleFacts, "You handed this in before."),
            **PROBLEMS,
            **REFUSED_BODIES,
        },
    )
    def post(self, request: Request) -> Response:
        """Hand in an article."""
        given = Submission(data=request.data)
        given.is_valid(raise_exception=True)
        article, new = given.submit(self.partner)
        facts = self.get_serializer(self.get_queryset().get(pk=article.pk)).data
        return Response(
            facts,
            status=status.HTTP_202_ACCEPTED if new else status.HTTP_200_OK,
            headers={"Location": facts["links"]["self"]},
        )


class OneArticle(PartnerView[Article], RetrieveAPIView[Article]):
    """One of them, with the text as it was read."""

    queryset = Article.objects.none()
    serializer_class = ArticleWithText
    reprints: Mapping[UUID, Sequence[Reprint]] = {}

    def get_object(self) -> Article:
        article = super().get_object()
        group = group_of(article, seen_by=self.partner)
        self.reprints = {article.pk: group.beside(article)} if group else {}
        return article

    def get_queryset(self) -> QuerySet[Article]:
        mine = Article.objects.visible_to(self.partner).select_related("publisher")
        return mine.prefetch_related(
            Prefetch("fetches", Fetch.objects.defer("body")),
            Prefetch("revisions", Revision.objects.order_by("-number")),
            "revisions__extractions",
        )

    @extend_schema(responses={200: ArticleWithText, **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Read one article: how reading it went, its text, its blocks."""
        return super().get(request, *args, **kwargs)
