"""Stories of web pages, each read with weights that were trained without its outlet."""

from dataclasses import asdict
from pathlib import Path

from factcheck.claims.measuring.extraction import average
from factcheck.claims.training.story import examples_in, left_out
from factcheck.claims.training.trained import silent
from factcheck.ops.measures.base import Measured


def measure(path: Path) -> Measured:
    found = left_out(examples_in(path, silent), silent)
    details = [{"id": key, **asdict(score)} for key, score in found]
    return Measured({**average([score for _, score in found])}, details, 0.0)
