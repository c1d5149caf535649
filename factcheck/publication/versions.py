"""Two versions of a verdict beside each other: what readers are shown, and what the desk sees."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.evidence.models import Evidence
from factcheck.publication.dissent import dissent_told
from factcheck.publication.models import FactCheck
from factcheck.publication.withheld import told
from factcheck.review.models import Verdict
from factcheck.review.pins import Pin

TEXTS: dict[str, Promise] = {
    "headline": _("Headline"),
    "summary": _("One sentence why"),
    "known": _("What we found"),
    "unknown": _("What we do not know"),
    "method": _("How we checked"),
    "why_checked": _("Why this claim"),
}
OF_THE_DESK: dict[str, Promise] = {"dissent": _("Dissent"), "note": _("Public correction note")}


@dataclass(frozen=True)
class Wording:
    """One field of both versions, where they differ."""

    label: Promise
    before: str
    after: str


@dataclass(frozen=True)
class Difference:
    """What one version says otherwise than an earlier one.

    `copies` are pieces of both of which another stored copy is pinned now.
    """

    before: Verdict
    after: Verdict
    wordings: tuple[Wording, ...]
    gone: tuple[Evidence, ...]
    come: tuple[Evidence, ...]
    copies: tuple[Evidence, ...]

    @property
    def rated_otherwise(self) -> bool:
        return self.before.rating_id != self.after.rating_id

    @property
    def said_otherwise(self) -> bool:
        return self.before.said != self.after.said

    @property
    def nothing(self) -> bool:
        found = (self.wordings, self.gone, self.come, self.copies)
        return not (any(found) or self.rated_otherwise or self.said_otherwise)


def versions_of(claim: Claim) -> list[Verdict]:
    """All versions that were written, the first one first; for the desk."""
    return list(with_facts(claim).order_by("version"))


def versions_in_force(page: FactCheck) -> list[Verdict]:
    """Those that readers saw at some time, the first one first."""
    seen = {page.verdict_id, *page.corrections.values_list("before", flat=True)}
    return list(with_facts(page.claim).filter(pk__in=seen).order_by("version"))


def with_facts(claim: Claim) -> QuerySet[Verdict]:
    return claim.verdicts.select_related("author", "rating__scale")


def difference(before: Verdict, after: Verdict, *, public: bool) -> Difference:
    """Field by field; readers are told of no source that is withheld, of dissent as on the page."""
    fields = TEXTS if public else TEXTS | OF_THE_DESK
    wordings = [
        Wording(label, old, new)
        for name, label in fields.items()
        if (old := getattr(before, name)) != (new := getattr(after, name))
    ]
    if public and (told_then := dissent_of(before)) != (told_now := dissent_of(after)):
        wordings.append(Wording(OF_THE_DESK["dissent"], told_then, told_now))
    old_pieces, new_pieces = pieces_of(before, public=public), pieces_of(after, public=public)
    old_pins, new_pins = pins_of(before), pins_of(after)
    return Difference(
        before=before,
        after=after,
        wordings=tuple(wordings),
        gone=tuple(piece for piece in old_pieces if piece not in new_pieces),
        come=tuple(piece for piece in new_pieces if piece not in old_pieces),
        copies=tuple(
            piece
            for piece in new_pieces
            if piece in old_pieces and old_pins.get(piece.pk) != new_pins.get(piece.pk)
        ),
    )


def dissent_of(verdict: Verdict) -> str:
    return "\n\n".join(map(str, dissent_told(verdict)))


def pieces_of(verdict: Verdict, *, public: bool) -> list[Evidence]:
    pieces = list(verdict.evidence.order_by("created_at", "pk"))
    return told(verdict.claim, pieces)[0] if public else pieces


def pins_of(verdict: Verdict) -> dict[object, str]:
    return dict(Pin.objects.filter(verdict=verdict).values_list("evidence", "sha256"))
