"""What the trail says of claims and how they were found."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from factcheck.people.telling import tells

tells({
    "claims.extracted": ngettext_lazy(
        "%(by)s found %(claims)s claim in an article.",
        "%(by)s found %(claims)s claims in an article.",
        "claims",
    ),
    "claims.failed": _("%(by)s could not look for claims in an article."),
    "claims.re_anchored": _("%(by)s looked for the known claims in a later text of the article."),
    "claims.not_re_anchored": _("%(by)s could not find the known claims in a later text."),
    "claim.stands_anew": _("%(by)s looked for the claim in %(revisions)s later texts."),
    "claims.ticked_off": _("%(by)s ticked off what is no claim in an article: %(count)s."),
    "claim.amended": _("%(by)s amended the claim: %(kind)s."),
    "claim.added": _("%(by)s wrote a claim down: %(kind)s."),
})  # fmt: skip
