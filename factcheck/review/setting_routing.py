"""A desk's routing rules: which are in force, what others would do, and putting those in force."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.claims.models import Claim, SpeakerAlias
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import Desk, User
from factcheck.people.rules import is_administrator, is_editor
from factcheck.people.trail import record
from factcheck.review.models import RoutingRule, RoutingVersion
from factcheck.review.queries import desks_edited_by
from factcheck.review.routing.candidates import primary
from factcheck.review.routing.dealing import Given, deal
from factcheck.review.routing.deciding import OTHERWISE, Knowing, Rule, Wanted
from factcheck.review.routing.facts import staff_of, wanted
from factcheck.review.scales import rules_for
from factcheck.review.trial_marks import is_marked
from factcheck.review.words import reason

TRIED = 200
MOST_RULES = 50
EVERY = 10**6  # seats: more than anybody fills
LISTS = ("languages", "topics", "publishers", "speakers", "skills", "people")
Balance = RoutingVersion.Balance


class NotTried(NotNow):
    """Rules are saved by whoever saw what they would have done with past claims."""

    usual = gettext_lazy(
        "Not saved yet: see what these rules would have done with past claims, then save."
    )


@dataclass(frozen=True)
class Routing:
    """What is in force on a desk: nothing was set up as number 0."""

    number: int
    rules: tuple[Rule, ...]
    balance: str


@dataclass(frozen=True)
class Tried:
    """One past claim: the rules that decide, and who would get it now and then."""

    claim: Claim
    was: Rule
    now: Rule
    before: tuple[UUID, ...]
    after: tuple[UUID, ...]

    @property
    def differs(self) -> bool:
        return set(self.before) != set(self.after)


def routing_of(desk: Desk) -> Routing:
    """The desk's rules as routing reads them; merged speakers are the ones that were kept."""
    version = RoutingVersion.objects.filter(desk=desk).order_by("-number").first()
    if version is None:
        return Routing(0, (), Balance.IN_HAND)
    rules = [as_rule(row) for row in version.rules.order_by("position")]
    return Routing(version.number, tuple(with_kept_speakers(desk, rules)), version.balance)


def as_rule(row: RoutingRule) -> Rule:
    return Rule(
        name=row.name,
        languages=frozenset(map(primary, row.languages)),
        topics=frozenset(row.topics),
        publishers=frozenset(row.publishers),
        speakers=frozenset(row.speakers),
        skills=frozenset(map(str.casefold, row.skills)),
        people=frozenset(row.people),
        worth_from=row.worth_from,
        harmful=row.harmful,
        only_people=row.only_people,
        topic=Knowing(row.topic),
        lead=row.lead,
    )


def with_kept_speakers(desk: Desk, rules: Iterable[Rule]) -> list[Rule]:
    kept = dict(SpeakerAlias.objects.filter(desk=desk).values_list("was", "speaker"))
    return [
        replace(rule, speakers=frozenset(kept.get(one, one) for one in rule.speakers))
        for rule in rules
    ]


def may_set_routing(user: User, desk: Desk) -> bool:
    return is_editor(user, desk) or is_administrator(user)


def desks_set_by(user: User) -> Iterable[Desk]:
    return Desk.objects.filter(active=True) if is_administrator(user) else desks_edited_by(user)


@transaction.atomic
def save_routing(
    desk: Desk,
    rules: Sequence[Rule],
    *,
    balance: str,
    by: User,
    because: str,
    seen: int,
    tried: str = "",
) -> RoutingVersion:
    """Put these rules in force, as the next version after the one that was `seen`.

    `tried`: the `trial_mark` of these rules, needed where they are others than those in force.
    Raises NotYou, NotValid, Overtaken if somebody saved another version meanwhile, and NotTried.
    """
    if not may_set_routing(by, desk):
        raise NotYou(_("This is for the editors of the desk."))
    why = reason(because, needed=True)
    refuse_unfit(rules, balance)
    Desk.objects.select_for_update(no_key=True).get(pk=desk.pk)
    now = routing_of(desk)
    if now.number != seen:
        raise Overtaken(_("The rules were changed since you saw them. Look at them again."))
    if tuple(rules) != now.rules and not is_marked(tried, desk, rules, seen=seen):
        raise NotTried
    version = RoutingVersion.objects.create(
        desk=desk, number=seen + 1, balance=balance, because=why, by=by
    )
    RoutingRule.objects.bulk_create(
        RoutingRule(version=version, position=position, **columns(rule))
        for position, rule in enumerate(rules, start=1)
    )
    record("routing.changed", version, by=by, desk=desk, number=version.number, rules=len(rules))
    return version


def columns(rule: Rule) -> dict[str, object]:
    facts = asdict(rule)
    return facts | {name: sorted(facts[name]) for name in LISTS}


def refuse_unfit(rules: Sequence[Rule], balance: str) -> None:
    names = [rule.name.strip() for rule in rules]
    if len(rules) > MOST_RULES:
        raise NotValid({"name": _("Use at most %(limit)d rules.") % {"limit": MOST_RULES}})
    if not all(names) or len(set(names)) < len(names):
        raise NotValid({"name": _("Give each rule a name of its own.")})
    if any(rule.only_people and not rule.people for rule in rules):
        raise NotValid({"people": _("Name the people who alone shall get these claims.")})
    if not all(0 <= rule.worth_from <= 1 for rule in rules):
        raise NotValid({"worth_from": _("Choose a share between 0 and 1.")})
    if balance not in Balance.values:
        raise NotValid({"balance": _("Choose what is balanced.")})


def try_out(desk: Desk, rules: Sequence[Rule]) -> list[Tried]:
    """Deal the desk's last claims by the rules in force and by these, to people with empty hands.

    Everybody counts as at work; nothing is written.
    """
    newest = Claim.objects.filter(desk=desk).exclude(status__in=("new", "dismissed"))
    claims = list(newest.order_by("-created_at", "pk").select_related("speaker")[:TRIED])
    claims.reverse()
    asked = fresh(claims, rules_for(desk).seats)
    staff = [replace(one, load=0, measure=0, capacity=TRIED, here=True) for one in staff_of(desk)]
    before = by_claim(deal(asked, staff, routing_of(desk).rules))
    after = by_claim(deal(asked, staff, with_kept_speakers(desk, rules)))
    return [tried(claim, before.get(claim.pk, []), after.get(claim.pk, [])) for claim in claims]


def fresh(claims: Sequence[Claim], seats: int) -> list[Wanted]:
    """As if nobody had sat down on them yet."""
    every = {claim.pk: EVERY for claim in claims}
    known = wanted(claims, seats=every)  # however many seats are taken, the claim is wanted
    return [replace(one, seats=seats, passed_over=frozenset()) for one in known]


def by_claim(given: Iterable[Given]) -> dict[UUID, list[Given]]:
    found: dict[UUID, list[Given]] = {}
    for each in given:
        found.setdefault(each.claim.key, []).append(each)
    return found


def tried(claim: Claim, before: Sequence[Given], after: Sequence[Given]) -> Tried:
    return Tried(
        claim=claim,
        was=before[0].rule if before else OTHERWISE,
        now=after[0].rule if after else OTHERWISE,
        before=tuple(each.reviewer.key for each in before),
        after=tuple(each.reviewer.key for each in after),
    )
