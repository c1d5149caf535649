"""What the trail says of published pages."""

from django.utils.translation import gettext_lazy as _

from factcheck.people.telling import tells

tells({
    "fact_check.published": _("%(by)s published the fact-check, version %(version)s."),
    "fact_check.corrected": _("%(by)s published a correction, version %(version)s."),
    "fact_check.withdrawn": _("%(by)s withdrew the fact-check: %(kind)s."),
    "flag.raised": _("%(by)s flagged what relied on something that changed: %(what)s."),
    "flag.resolved": _("%(by)s said what follows for what was flagged: %(what)s."),
    "precedent.weighed": _("%(by)s weighed an earlier verdict on a like claim."),
    "precedents.set_aside": _("%(by)s set %(count)s earlier verdicts on like claims aside."),
    "verdict.reused": _("%(by)s began a review from a known verdict."),
})  # fmt: skip
