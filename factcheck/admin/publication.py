"""What readers see: published and corrected at the workbench, read here."""

from django.contrib import admin

from factcheck.admin.pages import Kept, Written, WrittenRows
from factcheck.publication.models import (
    Approval,
    Correction,
    CorrectionRequest,
    FactCheck,
    Flag,
    FormerName,
    Passing,
    ReaderLetter,
    ReaderRules,
    Recheck,
    Submission,
    Subscription,
)


class CorrectionRows(WrittenRows):
    model = Correction
    fields = ("kind", "before", "after", "note", "by", "at")
    related = ("before__rating", "after__rating", "by", "fact_check")


@admin.register(FactCheck)
class FactCheckAdmin(Written):
    list_display = ("slug", "desk", "verdict", "published_by", "published_at", "withdrawn_at")
    list_filter = ("desk", ("withdrawn_at", admin.EmptyFieldListFilter))
    list_select_related = ("desk", "verdict__rating", "published_by")
    search_fields = ("slug", "claim__text", "verdict__headline")
    date_hierarchy = "published_at"
    inlines = (CorrectionRows,)


@admin.register(Correction)
class CorrectionAdmin(Written):
    list_display = ("fact_check", "kind", "before", "after", "by", "at")
    list_filter = ("kind",)
    list_select_related = ("fact_check", "before__rating", "after__rating", "by")
    search_fields = ("fact_check__slug", "note")
    date_hierarchy = "at"


@admin.register(Flag)
class FlagAdmin(Written):
    list_display = ("__str__", "desk", "kind", "link", "raised_at", "resolved_at", "resolved_by")
    list_filter = (("resolved_at", admin.EmptyFieldListFilter), "kind", "desk")
    list_select_related = (
        "fact_check", "claim", "article", "desk", "resolved_by", "delivery__event__fact_check",
    )  # fmt: skip
    search_fields = ("fact_check__slug", "because")
    date_hierarchy = "raised_at"


@admin.register(Recheck)
class RecheckAdmin(Written):
    list_display = ("fact_check", "due_on", "set_by", "outcome", "ended_by", "ended_at")
    list_filter = ("outcome",)
    list_select_related = ("fact_check", "set_by", "ended_by")
    search_fields = ("fact_check__slug", "because")
    date_hierarchy = "due_on"


@admin.register(FormerName)
class FormerNameAdmin(Written):
    list_display = ("slug", "fact_check", "by", "at")
    list_select_related = ("fact_check", "by")
    search_fields = ("slug", "fact_check__slug")


@admin.register(Approval)
class ApprovalAdmin(Written):
    list_display = ("verdict", "by", "publish_at", "state", "because", "ended_at")
    list_filter = ("state",)
    list_select_related = ("verdict__rating", "by", "job")
    search_fields = ("claim__text", "slug")
    date_hierarchy = "publish_at"


@admin.register(CorrectionRequest)
class CorrectionRequestAdmin(Written):
    """Answered at the workbench; addresses of readers are not shown here."""

    fields = (
        "fact_check", "desk", "words", "source", "state", "received_at", "by", "answered_at",
        "answer", "move",
    )  # fmt: skip
    list_display = ("fact_check", "state", "received_at", "by", "answered_at")
    list_filter = ("state", "desk")
    list_select_related = ("fact_check", "by")
    search_fields = ("words", "fact_check__slug")
    date_hierarchy = "received_at"


@admin.register(Subscription)
class SubscriptionAdmin(Written):
    """How many there are; never whose they are."""

    fields = ("fact_check", "created_at", "confirmed_at", "ended_at")
    list_display = ("__str__", "created_at", "confirmed_at", "ended_at")
    list_select_related = ("fact_check",)
    date_hierarchy = "created_at"


@admin.register(ReaderLetter)
class ReaderLetterAdmin(Written):
    """One that is perhaps sent is sent again by having its job tried again."""

    list_display = ("kind", "told", "fact_check", "state", "created_at", "sent_at", "job")
    list_filter = ("state", "kind")
    list_select_related = ("fact_check", "job")
    date_hierarchy = "created_at"


class PassingRows(WrittenRows):
    model = Passing
    fields = ("origin", "to", "because", "by", "at")
    related = ("origin", "to", "by", "submission")


@admin.register(Submission)
class SubmissionAdmin(Written):
    """Answered at the workbench; addresses of readers are not shown here."""

    fields = (
        "desk", "partner", "words", "url", "why", "language", "state", "received_at", "by",
        "answered_at", "answer", "article", "claim", "erased_at",
    )  # fmt: skip
    list_display = ("__str__", "desk", "partner", "state", "received_at", "by", "answered_at")
    list_filter = ("state", "desk")
    list_select_related = ("desk", "partner", "by")
    search_fields = ("words", "url")
    date_hierarchy = "received_at"
    inlines = (PassingRows,)


@admin.register(ReaderRules)
class ReaderRulesAdmin(Kept):
    list_display = ("desk", "takes_submissions", "keep_days")
    list_select_related = ("desk",)
    autocomplete_fields = ("desk",)
