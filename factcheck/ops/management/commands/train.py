"""`manage.py train`: train one part of the engines from annotated data; needs no database."""

from argparse import ArgumentParser
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from factcheck.claims.extraction.weights import FILES
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.trained import Trainer
from factcheck.evidence.corroboration.descent import SHIPPED as DESCENT
from factcheck.evidence.corroboration.learnt_stance import SHIPPED as STANCE
from factcheck.evidence.corroboration.ranking import SHIPPED as RANKER
from factcheck.evidence.corroboration.sides import SHIPPED as SIDES

WRONG_INPUT = 2
# The story on a page is found before the claim engine starts, by weights that lie with its reader.
EVIDENCE = {
    "ranker": RANKER.name,
    "stance": STANCE.name,
    "sides": SIDES.name,
    "descent": DESCENT.name,
}
NAMES = {**FILES, "story": "story.json", **EVIDENCE}
ELSEWHERE = dict.fromkeys(EVIDENCE, "factcheck.evidence.training")
BAR = 30


class Command(BaseCommand):
    help = "Train one part of the engines and lay its weights and their card into a folder."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help=f"what to train: {', '.join(NAMES)}")
        parser.add_argument("data", type=Path, help="the file or folder of annotated data")
        parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
        parser.add_argument("--date", type=date.fromisoformat, help="the day on the card: today")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        name, day = options["name"], options["date"] or timezone.localdate()
        try:
            trained = trainer(name)(options["data"], progress=self.progress)
            path = trained.write(options["out"], NAMES[name], day=day.isoformat())
        except (WrongInput, OSError) as error:
            raise CommandError(str(error), returncode=WRONG_INPUT) from error
        figures = (f"{what:<28} {figure}" for what, figure in trained.card.figures.items())
        self.stdout.write("\n".join([f"{path}  {len(trained.weights):,} bytes", *figures]))

    def progress(self, step: str, done: int, of: int, /) -> None:
        """Draw a bar that stays on its line until the step is over."""
        filled = BAR * done // max(of, 1)
        bar = f"\r{step:<28} [{'#' * filled:<{BAR}}] {done}/{of}"
        self.stderr.write(bar, ending="\n" if done >= of else "")
        self.stderr.flush()


def trainer(name: str) -> Trainer:
    """Find who trains a part; each is imported alone, for some need what only trainers install."""
    if name not in NAMES:
        raise WrongInput(f"Nothing is called “{name}”; choose of {', '.join(NAMES)}.")
    try:
        module = import_module(f"{ELSEWHERE.get(name, 'factcheck.claims.training')}.{name}")
    except ModuleNotFoundError as error:
        raise WrongInput(f"To train this, install what is missing here: {error.name}.") from error
    return cast("Trainer", module.train)
