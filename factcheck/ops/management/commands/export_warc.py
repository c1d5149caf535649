"""Write the stored copies of a claim's evidence as a WARC file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.evidence.keeping import kept_of
from factcheck.evidence.warc import write_warc

WRONG_INPUT = 2


class Command(BaseCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("claim", type=UUID, help="the claim's id")
        parser.add_argument("--out", type=Path, required=True, help="the file to write (.warc.gz)")

    def handle(self, *_args: Any, **options: Any) -> None:
        claim = Claim.objects.filter(pk=options["claim"]).first()
        if claim is None:
            raise CommandError(_("There is no such claim."), returncode=WRONG_INPUT)
        path: Path = options["out"]
        try:
            with path.open("wb") as out:
                written = write_warc(out, kept_of(claim.evidence.all()), name=path.name)
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}", returncode=WRONG_INPUT) from error
        self.stdout.write(
            _("%(count)d records written to %(path)s.") % {"count": written, "path": path}
        )
