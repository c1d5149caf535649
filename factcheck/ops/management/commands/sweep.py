"""Send waiting jobs to the workers again, end the hopeless ones, start the periodic ones."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from factcheck.jobs.sweep import sweep


class Command(BaseCommand):
    help = __doc__ or ""

    def handle(self, *_args: Any, **_options: Any) -> None:
        sent = sweep()
        self.stdout.write(ngettext("%d job sent.", "%d jobs sent.", sent) % sent)
