"""People rule on where coverage comes from; every later search of the claim obeys.

A ruling has coverage looked for anew at once, because what one edge says the rules ask about
another. Refusals: NotYou, NotNow, NotValid.
"""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.evidence.actions import request_search
from factcheck.evidence.corroboration.edges import SAME_SOURCE
from factcheck.evidence.corroboration.rulings import BY_HAND
from factcheck.evidence.models import Edge, Hit, Role, Ruling
from factcheck.evidence.queries import standing_rulings
from factcheck.evidence.rules import AT_REST
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.people.trail import record
from factcheck.review.contradictions import may_settle
from factcheck.review.free import OPEN_TO_REVIEWERS
from factcheck.review.queries import by_another_hand, is_blind
from factcheck.review.words import reason

LONGEST_SOURCE = 300


@transaction.atomic
def cut_edge(edge: Edge, *, by: User, because: str) -> Ruling:
    """Say that one item does not derive from the other, or has another primary source."""
    claim = begin_ruling(edge.search.claim, by)
    why = reason(because, needed=True)
    if edge.rule == BY_HAND:
        raise NotNow(_("Somebody on the desk decided this. It can be taken back."))
    source = edge.source.lasting if edge.source else ""
    if source == edge.hit.lasting:
        raise NotNow(_("Both stand at one address, so no later search could tell them apart."))
    return _stand(
        Ruling(
            claim=claim,
            round=claim.round,
            item=edge.hit.lasting,
            item_name=_name(edge.hit),
            source=source,
            source_name=edge.source_name,
            derives=False,
            shared=edge.rule == SAME_SOURCE,
            because=why,
            by=by,
        )
    )


@transaction.atomic
def draw_edge(
    hit: Hit, *, source: Hit | None = None, source_name: str = "", by: User, because: str
) -> Ruling:
    """Say that an item derives from another one, or from somebody who is not among the items."""
    claim = begin_ruling(hit.search.claim, by)
    why = reason(because, needed=True)
    name = " ".join(source_name.split())
    if source is None and not name:
        raise NotValid({"source": _("Choose the item it comes from, or name who it comes from.")})
    if source and name:
        raise NotValid({"source_name": _("Choose an item or name somebody, not both.")})
    if source and (source.search_id != hit.search_id or source.lasting == hit.lasting):
        raise NotValid({"source": _("Choose another item of the same coverage.")})
    if any(each.role != Role.COVERAGE for each in (hit, source) if each):
        raise NotValid({"source": _("Fact-checks and background count for no origin.")})
    if len(name) > LONGEST_SOURCE:
        raise NotValid({"source_name": _("This name is too long.")})
    return _stand(
        Ruling(
            claim=claim,
            round=claim.round,
            item=hit.lasting,
            item_name=_name(hit),
            source=source.lasting if source else "",
            source_name=_name(source) if source else name,
            derives=True,
            because=why,
            by=by,
        )
    )


@transaction.atomic
def take_back(ruling: Ruling, *, by: User) -> Ruling:
    """Let the rules decide again. The ruling and its reason are kept."""
    begin_ruling(ruling.claim, by)
    if not _end([ruling], by=by):
        raise Overtaken(_("Somebody took this back already."))
    ruling.refresh_from_db()
    request_search(ruling.claim, by=None)
    return ruling


def may_rule(user: User, claim: Claim) -> bool:
    """Those who may settle a contradiction; once the round is over, editors alone."""
    if claim.status in AT_REST or not may_settle(user, claim):
        return False
    return claim.status in OPEN_TO_REVIEWERS or is_editor(user, claim.desk)


def begin_ruling(claim: Claim, by: User) -> Claim:
    """Hold the claim and ask who may. Raises NotYou and NotNow."""
    claim = Claim.objects.select_for_update(no_key=True).get(pk=claim.pk)
    if not may_settle(by, claim):
        raise NotYou(_("This is for the people of the desk who declared no conflict with it."))
    if not may_rule(by, claim):
        raise NotNow(_("Nobody is checking this claim now, so its coverage stays as it is."))
    return claim


def _name(hit: Hit) -> str:
    """What an item is called in a ruling: its outlet, or as much of its title as is kept."""
    return (hit.outlet or hit.title)[:LONGEST_SOURCE]


def _stand(ruling: Ruling) -> Ruling:
    """Write it down in place of what was ruled on the same two; the same twice is one."""
    standing = standing_rulings(ruling.claim).filter(
        item=ruling.item,
        source=ruling.source,
        source_name=ruling.source_name,
        shared=ruling.shared,
    )
    same = standing.filter(derives=ruling.derives).first()
    if same:
        return same
    _end(list(standing), by=ruling.by)
    ruling.save(force_insert=True)
    _record("ruling.given", ruling, by=ruling.by)
    request_search(ruling.claim, by=None)
    return ruling


def _end(rulings: list[Ruling], *, by: User) -> int:
    live = Ruling.objects.filter(pk__in=[each.pk for each in rulings], undone_at=None)
    ended = live.update(undone_at=timezone.now(), undone_by=by)
    if ended:
        for ruling in rulings:
            _record("ruling.taken_back", ruling, by=by)
    return ended


def _record(action: str, ruling: Ruling, *, by: User) -> None:
    claim = ruling.claim
    record(action, ruling, by=by, desk=claim.desk, claim=claim.pk, derives=ruling.derives)


@dataclass(frozen=True)
class Told:
    """A standing ruling. `by` and `because` are empty where they would tell who is at work."""

    ruling: Ruling
    by: User | None
    because: str


def rulings_told(claim: Claim, user: User) -> list[Told]:
    """What stands, as far as this person may know: its effect always, its author unless blind."""
    blind = is_blind(claim, user)
    return [
        Told(ruling, None, "")
        if by_another_hand(ruling, claim, user, blind=blind)
        else Told(ruling, ruling.by, ruling.because)
        for ruling in standing_rulings(claim).select_related("by")
    ]
