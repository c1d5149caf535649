"""What the trail says of articles, feeds and owners."""

from django.utils.translation import gettext_lazy as _

from factcheck.people.telling import tells

tells({
    "article.submitted": _("%(by)s took an article in, as %(kind)s."),
    "article.tried_again": _("%(by)s had an article read again that could not be read."),
    "article.visited": _("%(by)s had the page of an article looked at again."),
    "article.read": _("%(by)s read an article."),
    "article.failed": _("%(by)s could not read an article."),
    "revision.redacted": _("%(by)s took the words of an article down."),
    "feed.read_now": _("%(by)s had a feed read at once."),
    "feed.moved": _("%(by)s followed a feed to its new address."),
    "feed.switched_off": _("%(by)s switched a feed off."),
    "owners.imported": _("%(by)s imported owners of publishers: %(added)s added."),
})  # fmt: skip
