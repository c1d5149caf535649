"""`manage.py samples`: the people, articles and stories of the demo."""

import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Article, Fetch
from factcheck.claims.models import Claim, Extraction, ReAnchoring
from factcheck.evidence.models import Capture, Search
from factcheck.ops.samples.articles import edit_silently, samples, submit_samples, submitted
from factcheck.ops.samples.dating import spread_out
from factcheck.ops.samples.house import place_speakers, write_house_pages
from factcheck.ops.samples.partners import register_endpoints
from factcheck.ops.samples.people import make_people
from factcheck.ops.samples.readers import write_to_desks
from factcheck.ops.samples.stories import begin, end, look_again
from factcheck.ops.samples.telling import stories
from factcheck.review.models import Move

PATIENCE = 600.0
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
            write_house_pages()
            register_endpoints()
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
        to_play = stories()
        place_speakers()
        for story in to_play:
            look_again(story)
        wait_for_all(limit)
        first_time = not played().exists()
        begun = [(story, begin(story)) for story in to_play]
        wait_for_all(limit)
        for story, claim in begun:
            if claim:
                end(story, claim)
        if first_time:
            ours = [claim.pk for _story, claim in begun if claim]
            spread_out([*ours, *untouched().values_list("pk", flat=True)])
        write_to_desks()
        edit_silently()
        wait_for_all(limit)
        self.stdout.write(f"samples {done} of {done}: all there")


def wait_for_all(limit: float) -> None:
    """Until all is done or the time is over."""
    while finished() < len(samples()) and time.monotonic() < limit:
        time.sleep(PAUSE)


def finished() -> int:
    """How many sample articles were read, broken into claims, searched for, their papers kept."""
    waiting = (
        Fetch.objects.filter(article=OuterRef("pk"), state=Fetch.State.WAITING),
        ReAnchoring.objects.filter(revision__article=OuterRef("pk"), finished_at=None),
        Extraction.objects.filter(revision__article=OuterRef("pk"), state=Extraction.State.WAITING),
        Search.objects.filter(claim__article=OuterRef("pk"), state=Search.State.WAITING),
        Capture.objects.filter(
            evidence__claim__article=OuterRef("pk"), state="waiting", content__isnull=False
        ),
    )
    done = submitted().exclude(state=Article.State.WAITING)
    return done.filter(*(~Exists(rows) for rows in waiting)).count()


def acted_on() -> Exists:
    """Whether a person has done something with a claim."""
    return Exists(Move.objects.filter(claim=OuterRef("pk"), by__isnull=False))


def played() -> QuerySet[Claim]:
    """The claims of the samples that somebody acted on: an earlier run, or a visitor."""
    return Claim.objects.filter(acted_on(), article__in=submitted())


def untouched() -> QuerySet[Claim]:
    """Those that nobody acted on."""
    return Claim.objects.filter(~acted_on(), article__in=submitted())
