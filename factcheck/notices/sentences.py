"""What the trail says of how people are told."""

from django.utils.translation import gettext_lazy as _

from factcheck.people.telling import tells

tells({
    "notices.chosen": _("%(by)s chose how to be told of things."),
    "notices.mail_stopped": _("%(by)s stopped the mail of notices."),
})  # fmt: skip
