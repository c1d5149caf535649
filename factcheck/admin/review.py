"""How a claim was judged: read only, and blind while a round is open."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from factcheck.admin.pages import Written
from factcheck.admin.taking_down import Redactable
from factcheck.review.abstentions import Abstention, FewerSeats
from factcheck.review.models import (
    Assignment,
    Comment,
    Deadline,
    Draft,
    Move,
    Panel,
    Review,
    Verdict,
    Vote,
)
from factcheck.review.pins import Pin
from factcheck.review.precedents import Precedent
from factcheck.review.queries import round_closed
from factcheck.review.redacting import hash_of_words, redact_verdict


@admin.register(Assignment)
class AssignmentAdmin(Written):
    """Who sits where. Why a seat was handed back is an opinion, and for the desk alone."""

    fields = (
        "claim", "round", "seat", "reviewer", "state", "why", "assigned_by", "lease_until",
        "created_at", "closed_at",
    )  # fmt: skip
    list_display = ("claim", "round", "seat", "reviewer", "state", "lease_until", "created_at")
    list_filter = ("state", "claim__desk")
    list_select_related = ("claim", "reviewer")
    search_fields = ("reviewer__username", "reviewer__name", "claim__text", "claim__id__exact")
    date_hierarchy = "created_at"


@admin.register(Comment)
class CommentAdmin(Written):
    """Shown once the round is closed, as reviews are."""

    list_display = ("claim", "round", "by", "created_at", "withdrawn_at", "resolved_at")
    list_filter = ("claim__desk",)
    list_select_related = ("claim", "by")
    search_fields = ("claim__text", "claim__id__exact", "by__username")
    date_hierarchy = "created_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Comment]:
        rows: QuerySet[Comment] = super().get_queryset(request)
        return rows.filter(round_closed())


@admin.register(Deadline)
class DeadlineAdmin(Written):
    """When claims are due; an editor moves that on the workbench. Why may tell of a review."""

    fields = ("claim", "priority", "due_at", "set_by", "reminded_at", "escalated_at")
    list_display = ("claim", "priority", "due_at", "reminded_at", "escalated_at")
    list_filter = ("priority", "claim__desk")
    list_select_related = ("claim",)
    search_fields = ("claim__text", "claim__id__exact")
    date_hierarchy = "due_at"


@admin.register(Draft)
class DraftAdmin(Written):
    """Whose draft was saved when. What it says is its author's until it is handed in."""

    fields = ("assignment", "version", "saved_at")
    list_display = fields
    list_select_related = ("assignment__reviewer", "assignment__claim")
    search_fields = ("assignment__reviewer__username", "assignment__claim__id__exact")


@admin.register(Review)
class ReviewAdmin(Written):
    """Shown once the round is closed: administrators are as blind as everybody else."""

    list_display = ("claim", "round", "reviewer", "said", "rating", "submitted_at", "counted_at")
    list_filter = ("said", "claim__desk")
    list_select_related = ("claim", "reviewer", "rating")
    search_fields = ("claim__text", "claim__id__exact", "reviewer__username")
    date_hierarchy = "submitted_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Review]:
        rows: QuerySet[Review] = super().get_queryset(request)
        return rows.filter(round_closed())


@admin.register(Verdict)
class VerdictAdmin(Redactable):
    redact = staticmethod(redact_verdict)
    list_display = ("headline", "version", "said", "rating", "author", "how", "created_at")
    list_filter = ("how", "said", "claim__desk")
    list_select_related = ("rating", "author")
    search_fields = ("headline", "claim__text", "claim__id__exact")
    date_hierarchy = "created_at"

    def hash_to_confirm(self, row: Verdict) -> str:
        return hash_of_words(row)


@admin.register(Panel)
class PanelAdmin(Written):
    """Which disputes went before a panel, and what came of it."""

    list_display = ("claim", "round", "number", "called_at", "deadline", "closed_at", "outcome")
    list_filter = ("outcome", "claim__desk")
    list_select_related = ("claim", "deadline")
    search_fields = ("claim__text", "claim__id__exact")
    date_hierarchy = "called_at"


@admin.register(Vote)
class VoteAdmin(Written):
    """Shown once the vote is closed: it is blind for everybody."""

    list_display = ("panel", "voter", "said", "rating", "at")
    list_filter = ("said", "panel__claim__desk")
    list_select_related = ("panel__claim", "voter", "rating")
    search_fields = ("voter__username", "voter__name", "panel__claim__id__exact")
    date_hierarchy = "at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Vote]:
        rows: QuerySet[Vote] = super().get_queryset(request)
        return rows.filter(panel__closed_at__isnull=False)


@admin.register(Move)
class MoveAdmin(Written):
    list_display = ("claim", "number", "from_status", "to_status", "by", "kind", "at")
    list_filter = ("to_status", "kind", "claim__desk")
    list_select_related = ("claim", "by")
    search_fields = ("claim__text", "claim__id__exact", "because")
    ordering = ("-id",)
    date_hierarchy = "at"


@admin.register(Pin)
class PinAdmin(Written):
    list_display = ("verdict", "evidence", "sha256")
    list_select_related = ("verdict__rating", "evidence")
    search_fields = ("sha256", "verdict__claim__id__exact")


@admin.register(Precedent)
class PrecedentAdmin(Written):
    """Shown once the round is closed, like reviews."""

    list_display = ("claim", "round", "verdict", "stance", "by", "at")
    list_filter = ("stance", "claim__desk")
    list_select_related = ("claim", "verdict__rating", "by")
    search_fields = ("claim__text", "claim__id__exact", "verdict__headline")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Precedent]:
        rows: QuerySet[Precedent] = super().get_queryset(request)
        return rows.filter(round_closed())


@admin.register(Abstention)
class AbstentionAdmin(Written):
    """Shown once the round is closed, like reviews."""

    list_display = ("assignment", "kind", "at")
    list_filter = ("kind", "assignment__claim__desk")
    list_select_related = ("assignment__reviewer", "assignment__claim")
    search_fields = ("assignment__reviewer__username", "assignment__claim__id__exact")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Abstention]:
        rows: QuerySet[Abstention] = super().get_queryset(request)
        closed = Assignment.objects.filter(round_closed())
        return rows.filter(assignment__in=closed)


@admin.register(FewerSeats)
class FewerSeatsAdmin(Written):
    list_display = ("claim", "round", "seats", "by", "at")
    list_filter = ("claim__desk",)
    list_select_related = ("claim", "by")
    search_fields = ("claim__text", "claim__id__exact")
