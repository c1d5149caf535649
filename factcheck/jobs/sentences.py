"""What the trail says of jobs."""

from django.utils.translation import gettext_lazy as _

from factcheck.people.telling import tells

tells({"job.retried": _("%(by)s had a dead job tried again: %(kind)s.")})
