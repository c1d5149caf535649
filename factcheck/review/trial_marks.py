"""What shows that the very rules which are sent were tried out: a mark that only we can make."""

from collections.abc import Sequence
from dataclasses import asdict
from json import dumps

from django.utils.crypto import constant_time_compare, salted_hmac

from factcheck.people.models import Desk
from factcheck.review.routing.deciding import Rule


def trial_mark(desk: Desk, rules: Sequence[Rule], *, seen: int) -> str:
    """The mark of these rules, in this order, tried out on this desk against version `seen`."""
    words = dumps([str(desk.pk), seen, [plain(rule) for rule in rules]])
    return salted_hmac("factcheck.review.trial_marks", words, algorithm="sha256").hexdigest()


def is_marked(mark: str, desk: Desk, rules: Sequence[Rule], *, seen: int) -> bool:
    return constant_time_compare(mark, trial_mark(desk, rules, seen=seen))


def plain(rule: Rule) -> list[list[str]]:
    """Every part of the rule as words; the same for equal rules."""
    return [
        [name, *(sorted(map(str, part)) if isinstance(part, frozenset) else [str(part)])]
        for name, part in sorted(asdict(rule).items())
    ]
