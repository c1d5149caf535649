"""What the trail says of people, keys and administrators."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from factcheck.people.telling import tells

tells({
    "administrator.created": _("The first account was created."),
    "member.added": _("%(by)s gave somebody a place on the desk as %(role)s."),
    "member.removed": _("%(by)s ended somebody’s place on the desk."),
    "absence.declared": _("%(by)s noted an absence from %(first_day)s to %(last_day)s."),
    "absence.cancelled": _("%(by)s took an absence back."),
    "hours.set": ngettext_lazy(
        "%(by)s set working hours: %(much)s span.",
        "%(by)s set working hours: %(much)s spans.",
        "much",
    ),
    "language.chosen": _("%(by)s chose the language of their pages: %(language)s."),
    "shortcuts.chosen": _("%(by)s chose other keys: %(changed)s."),
    "list.saved": _("%(by)s saved a list of claims under a name."),
    "list.changed": _("%(by)s renamed or shared a saved list of claims."),
    "list.dropped": _("%(by)s let a saved list of claims go."),
    "key.issued": _("%(by)s issued the API key fc_%(prefix)s."),
    "key.revoked": _("%(by)s revoked the API key fc_%(prefix)s."),
    "key.rotated": _("%(by)s gave an API key a successor."),
    "admin.added": _("%(by)s added a %(what)s in the administration: %(fields)s."),
    "admin.changed": _("%(by)s changed a %(what)s in the administration: %(fields)s."),
    "admin.deleted": _("%(by)s deleted a %(what)s in the administration."),
    "admin.sent_link": _("%(by)s had a link sent to a %(what)s, to choose a password."),
    "password.set": _("%(by)s chose a new password."),
    "admin.tried": _("%(by)s tried out a %(what)s."),
    "admin.read_again": _("%(by)s had an %(what)s read again."),
})  # fmt: skip
