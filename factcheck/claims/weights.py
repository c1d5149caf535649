"""The trained parts that this installation works with."""

from django.conf import settings

from factcheck.claims.extraction.weights import Weights, load


def weights_at_work() -> Weights:
    """Give those of the folder CLAIM_WEIGHTS; raises WrongWeights for a file that is not right."""
    return load(settings.CLAIM_WEIGHTS)
