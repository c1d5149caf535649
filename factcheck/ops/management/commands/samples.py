"""`manage.py samples`: the people, articles and stories of the demo."""

import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.models import Article
from factcheck.claims.models import Extraction
from factcheck.evidence.models import Search
from factcheck.ops.samples.articles import samples, submit_samples, submitted
from factcheck.ops.samples.people import make_people
from factcheck.ops.samples.stories import look_again, play
from factcheck.ops.samples.told import STORIES

PATIENCE = 180.0
PAUSE = 0.5


class Command(BaseCommand):
    """Makes the demo's people and submits its articles; with --progress follows and plays them."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--demo-json", type=Path, help="where to write the logins")
        parser.add_argument("--url", default="", help="where the demo is served")
        parser.add_argument(
            "--progress", action="store_true", help="wait for the jobs, then play the stories"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["progress"]:
            self._follow()
        elif options["demo_json"]:
            make_people(url=options["url"], demo_json=options["demo_json"])
            submit_samples()
        else:
            raise CommandError("Say --demo-json FILE or --progress.")

    def _follow(self) -> None:
        limit, told = time.monotonic() + PATIENCE, -1
        while (done := finished()) < len(samples()):
            if done != told:
                told = done
                self.stdout.write(f"samples {done} of {len(samples())}")
            if time.monotonic() > limit:
                raise CommandError("The samples are not done yet; `manage.py doctor` may say why.")
            time.sleep(PAUSE)
        for story in STORIES:
            look_again(story)
        while finished() < len(samples()) and time.monotonic() < limit:
            time.sleep(PAUSE)
        for story in STORIES:
            play(story)
        self.stdout.write(f"samples {done} of {done}: all there")


def finished() -> int:
    """How many sample articles were read, broken into claims and searched for."""
    return sum(map(_is_finished, submitted()))


def _is_finished(article: Article) -> bool:
    return (
        article.state != Article.State.WAITING
        and not Extraction.objects.filter(
            revision__article=article, state=Extraction.State.WAITING
        ).exists()
        and not Search.objects.filter(claim__article=article, state=Search.State.WAITING).exists()
    )
