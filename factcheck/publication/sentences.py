"""What the trail says of published pages."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from factcheck.people.telling import tells

tells({
    "fact_check.published": _("%(by)s published the fact-check, version %(version)s."),
    "fact_check.corrected": _("%(by)s published a correction, version %(version)s."),
    "fact_check.withdrawn": _("%(by)s withdrew the fact-check: %(kind)s."),
    "fact_check.renamed": _("%(by)s gave the fact-check another address."),
    "page.written": _("%(by)s wrote version %(version)s of a page for readers: %(page)s."),
    "approval.given": _("%(by)s approved the verdict to be published at %(at)s."),
    "approval.ended": _("%(by)s ended the approval for later: %(state)s."),
    "recheck.set": _("%(by)s wanted the fact-check to be checked again on %(due_on)s."),
    "recheck.confirmed": _("%(by)s looked again and found that the fact-check still holds."),
    "request.received": _("%(by)s said what is wrong with a fact-check."),
    "request.looked_at": _("%(by)s began to look at what a reader wrote."),
    "request.accepted": _("%(by)s accepted what a reader wrote."),
    "request.declined": _("%(by)s declined what a reader wrote."),
    "request.confirmed": _("%(by)s confirmed that they want to be told what comes of it."),
    "request.mail_erased": _("%(by)s had their mail address erased."),
    "submission.received": _("%(by)s said what should be checked."),
    "submission.looked_at": _("%(by)s began to look at what should be checked."),
    "submission.taken": _("%(by)s took up what somebody wanted checked."),
    "submission.joined": _("%(by)s tied what somebody wanted checked to a claim."),
    "submission.dismissed": _("%(by)s dismissed what somebody wanted checked."),
    "submission.passed_on": _("%(by)s passed on to another desk what somebody wanted checked."),
    "submission.confirmed": _("%(by)s confirmed that they want to be told what comes of it."),
    "submission.mail_erased": _("%(by)s had their mail address erased."),
    "readers.forgotten": ngettext_lazy(
        "%(by)s erased the address of %(count)s reader after its time.",
        "%(by)s erased the addresses of %(count)s readers after their time.",
        "count",
    ),
    "subscription.asked": _("%(by)s asked for letters about corrections."),
    "subscription.confirmed": _("%(by)s confirmed that they want letters."),
    "subscription.ended": _("%(by)s wanted no more letters."),
    "endpoint.registered": _("%(by)s registered an endpoint that is called with news."),
    "endpoint.rotated": _("%(by)s gave an endpoint a new secret."),
    "endpoint.disabled": _("%(by)s switched an endpoint off."),
    "endpoint.enabled": _("%(by)s switched an endpoint on again."),
    "endpoint.resealed": _("%(by)s sealed the secrets of an endpoint again."),
    "delivery.failed": _("%(by)s gave up telling a partner of what happened to a fact-check."),
    "delivery.resent": _("%(by)s had a partner told once more of what happened to a fact-check."),
    "flag.raised": _("%(by)s flagged what relied on something that changed: %(what)s."),
    "flag.resolved": _("%(by)s said what follows for what was flagged: %(what)s."),
    "precedent.weighed": _("%(by)s weighed an earlier verdict on a like claim."),
    "precedents.set_aside": ngettext_lazy(
        "%(by)s set %(count)s earlier verdict on a like claim aside.",
        "%(by)s set %(count)s earlier verdicts on like claims aside.",
        "count",
    ),
    "verdict.reused": _("%(by)s began a review from a known verdict."),
})  # fmt: skip
