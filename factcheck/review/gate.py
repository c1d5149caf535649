"""How many sources a review rests on, and how many its desk asks for."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from factcheck.evidence.models import Evidence
from factcheck.evidence.naming import source_of
from factcheck.people.models import User
from factcheck.review.models import DeskRules


@dataclass(frozen=True)
class Gate:
    """One's own sources of the round, all and primary ones, beside what the desk asks for."""

    own: int
    least: int
    primary: int
    least_primary: int

    @property
    def met(self) -> bool:
        """Whether no waiver is needed."""
        return self.own >= self.least and self.primary >= self.least_primary

    @property
    def sentence(self) -> str:
        """What is missing, for whoever hands in the review."""
        if self.primary >= self.least_primary:
            said = _("Add evidence of your own (%(own)d of %(least)d), or say why fewer suffice.")
        else:
            said = _(
                "Add evidence of your own (%(own)d of %(least)d, primary %(primary)d of "
                "%(least_primary)d), or say why fewer suffice."
            )
        return said % vars(self)


def gate_of(pieces: Iterable[Evidence], *, by: User, round: int, rules: DeskRules) -> Gate:  # noqa: A002
    """Two quotations of one page are one source."""
    own = [piece for piece in pieces if piece.added_by_id == by.pk and piece.round == round]
    return Gate(
        own=len({source_of(piece) for piece in own}),
        least=rules.minimum_sources,
        primary=len({source_of(piece) for piece in own if piece.primary}),
        least_primary=rules.minimum_primary,
    )
