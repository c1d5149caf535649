"""What the trail says of coverage, evidence and known fact-checks."""

from django.utils.translation import gettext_lazy as _

from factcheck.people.telling import tells

tells({
    "search.requested": _("%(by)s had coverage of the claim looked for, for the %(number)s. time."),
    "searches.requested": _("%(by)s had coverage of claims looked for: %(count)s."),
    "search.settled": _(
        "%(by)s found coverage of the claim: %(outlets)s outlets, %(origins)s independent origins."
    ),
    "search.failed": _("%(by)s could not look for coverage of the claim."),
    "search.excerpts_forgotten": _("%(by)s forgot excerpts that were kept for a time: %(count)s."),
    "evidence.attached": _("%(by)s attached a piece of evidence to the claim."),
    "evidence.withheld": _("%(by)s withheld a source from readers."),
    "evidence.disclosed": _("%(by)s disclosed a source to readers again."),
    "snapshot.requested": _("%(by)s had a copy of a source made."),
    "snapshot.despite_robots": _("%(by)s had a copy made in spite of the site's robots.txt."),
    "snapshot.kept": _("%(by)s kept a copy of a source."),
    "snapshot.failed": _("%(by)s could not keep a copy of a source."),
    "snapshot.redacted": _("%(by)s took the copy of a source down. Places: %(count)s."),
    "contact.logged": _("%(by)s wrote down that somebody was asked about the claim."),
    "contact.amended": _("%(by)s amended what was asked and answered about the claim."),
    "check.known": _("%(by)s made our fact-check known: %(what)s."),
    "checks.imported": _("%(by)s imported known fact-checks."),
    "agencies.imported": _("%(by)s imported news agencies."),
    "lookups.requested": _("%(by)s had claims looked up among known fact-checks: %(count)s."),
    "lookup.settled": _("%(by)s looked the claim up among known fact-checks: %(found)s found."),
    "lookup.failed": _("%(by)s could not look the claim up among known fact-checks."),
    "provider.resealed": _("%(by)s sealed the key of a provider anew."),
})  # fmt: skip
