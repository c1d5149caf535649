"""What one button is: what it asks, does and says afterwards."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.queries import current_verdict
from factcheck.review.rules import may
from factcheck.web.forms.steps import StepForm


@dataclass(frozen=True)
class Step:
    """One button. `asks` None: it acts at once; else a page asks and says what will happen.

    `run` is given the claim, `by`, and the answers of the form by name; with `by_version` also the
    `version` that the person saw.
    """

    action: str
    button: Promise
    run: Callable[..., object]
    done: Promise
    asks: type[StepForm] | None = None
    says: Promise | str = ""
    looks: str = ""
    by_verdict: bool = False
    by_version: bool = True
    offered: Callable[[User, Claim], bool] | None = None
    shortcut: str = ""  # whose key it has, where that is not its own name

    def is_for(self, user: User, claim: Claim) -> bool:
        """Whether this person could take it now; the steps of a page ask publication."""
        return self.offered(user, claim) if self.offered else may(user, self.action, claim)

    @property
    def key(self) -> str:
        return self.shortcut or self.action

    @property
    def asks_first(self) -> bool:
        """Whether a page comes before the act; templates would call the form class itself."""
        return self.asks is not None

    @property
    def form(self) -> type[StepForm]:
        return self.asks or StepForm

    @property
    def does(self) -> str:
        """The button of the page that asks: nothing more is asked after it."""
        return str(self.button).removesuffix(" …")

    def version_seen(self, claim: Claim) -> int:
        """The number that tells whether the person decides on what is in force."""
        if not self.by_verdict:
            return claim.version
        verdict = current_verdict(claim)
        return verdict.version if verdict else 0
