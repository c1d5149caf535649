"""Seal keys of providers and secrets of endpoints again, after SECRET_KEY was changed."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from factcheck.evidence.resealing import reseal_keys
from factcheck.publication.resealing import reseal_secrets


class Command(BaseCommand):
    help = __doc__ or ""

    def handle(self, *_args: Any, **_options: Any) -> None:
        sealed, lost = reseal_keys()
        more, lost_too = reseal_secrets()
        sealed, lost = sealed + more, lost + lost_too
        self.stdout.write(
            ngettext("%d key sealed again.", "%d keys sealed again.", sealed) % sealed
        )
        if lost:
            names = ", ".join(lost)
            raise CommandError(_("Enter the keys of these again, nobody can read them: %s") % names)
