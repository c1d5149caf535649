"""Background work: how it stands, why some of it died, and once more."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.admin.pages import Kept, ReadOnly, Written, administrator, in_full
from factcheck.jobs.actions import retry_job
from factcheck.jobs.models import Job, Worker


@admin.register(Job)
class JobAdmin(ReadOnly, Kept):
    fields = (
        "kind", "key", "state", "attempts", "why", "not_before", "lease_until", "deadline_at",
        "sent_at", "created_at", "finished_at",
    )  # fmt: skip
    readonly_fields = ("why",)
    list_display = ("kind", "state", "attempts", "in_short", "created_at", "finished_at")
    list_filter = ("state", "kind")
    search_fields = ("key", "id__exact", "error")
    date_hierarchy = "created_at"
    actions = ("retry",)

    @admin.display(description=gettext_lazy("last error"))
    def why(self, job: Job) -> SafeString:
        return in_full(job.error)

    @admin.display(description=gettext_lazy("last error"))
    def in_short(self, job: Job) -> str:
        return job.error.strip().rpartition("\n")[2][:100]

    @admin.action(description=gettext_lazy("Try dead jobs again"), permissions=["retry"])
    def retry(self, request: HttpRequest, jobs: QuerySet[Job]) -> None:
        def once_more(job: Job) -> str:
            return _("%s is queued again.") % retry_job(job, by=administrator(request))

        self.each(request, jobs, once_more)

    def has_retry_permission(self, request: HttpRequest) -> bool:
        return administrator(request).is_superuser


@admin.register(Worker)
class WorkerAdmin(Written):
    list_display = ("name", "started_at", "seen_at")
    search_fields = ("name",)
