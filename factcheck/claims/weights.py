"""The trained parts that this installation works with."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from factcheck.claims.extraction.engine import engine_version
from factcheck.claims.extraction.weights import Weights, WrongWeights, load
from factcheck.people.errors import NotNow


class EngineStopped(NotNow):
    """A weight file is not right, so nothing is read or judged. `line` says which and why."""

    usual = _(
        "The claim engine cannot work now: one of its files is not right. An administrator sees"
        " which one under “Trained parts”."
    )

    def __init__(self, line: str) -> None:
        self.line = line
        super().__init__()


def weights_at_work() -> Weights:
    """Give those of the folder CLAIM_WEIGHTS; raises EngineStopped for a file that is not right."""
    try:
        return load(settings.CLAIM_WEIGHTS)
    except WrongWeights as reason:
        raise EngineStopped(str(reason)) from reason


def present_engine() -> str:
    """Name the version at work; "" while a file is not right, and nothing works."""
    try:
        return engine_version(weights_at_work())
    except EngineStopped:
        return ""
