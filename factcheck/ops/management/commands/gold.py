"""Write what people made of claims as annotated data, to measure and to train the engine with."""

import json
from argparse import ArgumentParser
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from factcheck.ops.desks import desk_called
from factcheck.review.gold import gold_of, touched_revisions

WRONG_INPUT = 2


class Command(BaseCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
        parser.add_argument("--desk", metavar="SLUG", help="only what this desk works on")
        parser.add_argument(
            "--since", type=date.fromisoformat, metavar="DATE", help="only what people did since"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        folder: Path = options["out"]
        revisions = touched_revisions(desk_called(options["desk"]), midnight(options["since"]))
        written = 0
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for revision in revisions.iterator():
                words = json.dumps(gold_of(revision), ensure_ascii=False, indent=2)
                (folder / f"{revision.pk}.json").write_text(f"{words}\n", encoding="utf-8")
                written += 1
        except OSError as error:
            raise CommandError(f"{folder}: {error.strerror}", returncode=WRONG_INPUT) from error
        said = ngettext("%d article written to %s.", "%d articles written to %s.", written)
        self.stdout.write(said % (written, folder) if written else _("Nobody has touched a claim."))


def midnight(day: date | None) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, time.min)) if day else None
