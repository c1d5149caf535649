"""Fact-checks that we know of, and what people said of them: blind while a round is open."""

from django.contrib import admin
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.tables import Taken
from factcheck.admin.importing import Imported
from factcheck.admin.pages import Written
from factcheck.evidence.claimreviews import read_checks
from factcheck.evidence.importing import import_checks
from factcheck.evidence.models import Comparison, KnownCheck, Match
from factcheck.people.models import User
from factcheck.review.models import Reuse
from factcheck.review.queries import OPEN_BOOK, round_closed


@admin.register(KnownCheck)
class KnownCheckAdmin(Imported, Written):
    list_display = ("text", "rating", "publisher", "reviewed_on", "language", "withdrawn")
    list_filter = ("withdrawn", ("claim", admin.EmptyFieldListFilter), "language")
    search_fields = ("text", "title", "publisher", "url")
    date_hierarchy = "reviewed_on"
    fields = (
        "claim", "text", "claimant", "claimed_on", "publisher", "site", "url", "title", "rating",
        "reviewed_on", "language", "corrected_on", "withdrawn", "changed_at",
    )  # fmt: skip

    import_help = _("ClaimReview as a DataFeed, a list or JSON lines, at most 20 MB.")

    def take(self, text: str, *, by: User, dry_run: bool) -> Taken:
        return import_checks(read_checks(text), by=by, dry_run=dry_run)


@admin.register(Match)
class MatchAdmin(Written):
    list_display = ("claim", "known", "score", "sure")
    list_filter = ("sure",)
    list_select_related = ("claim", "known")
    search_fields = ("claim__text", "claim__id__exact", "known__text")
    ordering = ("-id",)


@admin.register(Comparison)
class ComparisonAdmin(Written):
    """Shown once its round is closed: administrators are as blind as everybody else."""

    list_display = ("match", "same", "by", "at", "undone_at")
    list_filter = ("same",)
    list_select_related = ("match__claim", "match__known", "by")
    search_fields = ("words", "match__claim__id__exact")
    date_hierarchy = "at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Comparison]:
        rows: QuerySet[Comparison] = super().get_queryset(request)
        earlier = Q(round__lt=F("match__claim__round"))
        return rows.filter(earlier | Q(match__claim__status__in=OPEN_BOOK))


@admin.register(Reuse)
class ReuseAdmin(Written):
    """Shown once its round is closed, too."""

    list_display = ("claim", "round", "reviewer", "known", "at")
    list_select_related = ("claim", "reviewer", "known")
    search_fields = ("claim__text", "claim__id__exact")
    date_hierarchy = "at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Reuse]:
        rows: QuerySet[Reuse] = super().get_queryset(request)
        return rows.filter(round_closed())
