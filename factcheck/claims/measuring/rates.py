"""Rates as every measure prints them: three digits, and nothing where there was nothing to rate."""

DIGITS = 3


def share(part: float, whole: float) -> float | None:
    return round(part / whole, DIGITS) if whole else None


def f1(right: float, predicted: float, wanted: float) -> float:
    return round(exact_f1(right, predicted, wanted), DIGITS)


def exact_f1(right: float, predicted: float, wanted: float) -> float:
    """Twice what is right, over all that was predicted and all that was wanted."""
    return 2 * right / (predicted + wanted) if right else 0.0


def mean(values: list[float]) -> float | None:
    return share(sum(values), len(values))
