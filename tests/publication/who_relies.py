"""A small world: claims of two desks in all states, and whatever can tie one to a page or check."""

from dataclasses import dataclass

from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.evidence.capturing import Taken, settle_capture
from factcheck.evidence.claimreviews import Row
from factcheck.evidence.importing import import_checks
from factcheck.evidence.known_index import Told
from factcheck.evidence.models import KnownCheck, Match, Snapshot
from factcheck.evidence.reading.reading import Read
from factcheck.jobs.actions import create_job
from factcheck.people.models import Desk, Partner
from factcheck.publication.addresses import page_address, rename_page
from factcheck.publication.endpoint import Happening
from factcheck.publication.models import (
    Attempt,
    Delivery,
    Endpoint,
    Event,
    FactCheck,
    Flag,
    Subscription,
)
from factcheck.publication.partners import data_of
from factcheck.review.models import Reuse
from factcheck.review.precedents import Precedent
from tests.factories import make_desk, make_member, make_user, past_the_triggers
from tests.jobs_tools import run_jobs
from tests.review.stories import Story, new_claim

STATES = ("queued", "in_review", "decided", "published", "withdrawn", "dismissed")
DESKS = ("harbour", "valley")
CLAIMS = ("checked", *(f"{desk} {state}" for desk in DESKS for state in STATES))
PAGES = ("checked", "harbour published", "valley published")
FOREIGN = "foreign"

# What people may have said or done, and what that is worth.
TIES = {
    "same": "same",
    "cited": "cited",
    "cited by its former name": "cited",
    "begun": "begun",
    "relied": "precedent",
    "pinned": "precedent",
    "duplicate": "duplicate",
    "found": "",
    "other": "",
    "same, taken back": "",
    "set aside": "",
    "relied, replaced": "",
    "relied in an earlier round": "",
    "begun in an earlier round": "",
}
COMPARED = {"same", "other", "same, taken back", "found"}
HISTORIES = ("none", "waiting", "delivered", "refused", "unanswered")
TWIN = "harbour dismissed"  # others may have been dismissed as duplicates of it


@dataclass(frozen=True)
class Listener:
    """A partner's endpoint at the harbour: what it is told of, what it was told, how it stands."""

    happenings: tuple[str, ...]
    history: str
    stands: str  # in use, off, or its partner rests


class Neighbours(Story):
    """The people of the other desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.alice, self.ben = make_member("anna", desk), make_member("bert", desk)
        self.bob, self.eve = make_member("bea", desk, "editor"), make_member("ed", desk, "editor")
        self.claim = new_claim(desk)


class World:
    """Claims of two desks in all states, and a fact-check of others; made once, by actions."""

    def __init__(self) -> None:
        self.desks = {"harbour": Story(make_desk()), "valley": Neighbours(make_desk("Valley"))}
        self.root = make_user("root", is_staff=True, is_superuser=True)
        self.ids = {"checked": self.new("harbour", "published")}
        for desk in DESKS:
            self.ids |= {f"{desk} {state}": self.new(desk, state) for state in STATES}
        for page in PAGES:
            rename_page(self.claim(page), by=self.of(page).bob, slug=page.replace(" ", "-"))
        self.tell_foreign(rating="False")
        run_jobs()
        Match.objects.all().delete()
        self.names = {pk: name for name, pk in self.ids.items()}
        self.copy = self.keep_a_copy("harbour published")
        Flag.objects.all().delete()
        every = dict.fromkeys([*PAGES, None], "ada@reader.example")
        for number, (page, mail) in enumerate(every.items()):
            Subscription.objects.create(
                fact_check=self.page(page) if page else None,
                mail=f"{number}{mail}",
                confirmed_at=timezone.now(),
            )

    def keep_a_copy(self, name: str) -> Snapshot:
        """A copy of a source that the verdict of this page pins."""
        page, body = self.page(name), b"14 sailings cancelled"
        piece = page.claim.evidence.first()
        taken = Taken("fetched", body, "text/plain", timezone.now(), url=piece.url)
        read = Read(text=body.decode(), places=((0, 21),))
        copy = settle_capture(piece.captures.get(), taken, read)
        with past_the_triggers():
            page.verdict.pins.create(evidence=piece, snapshot=copy, sha256=copy.content_id)
        return copy

    def new(self, desk: str, state: str):
        story = self.desks[desk]
        story.claim = new_claim(story.desk)
        return story.until(state).pk

    def of(self, name: str) -> Story:
        return self.desks["valley" if name.startswith("valley") else "harbour"]

    def claim(self, name: str) -> Claim:
        return Claim.objects.select_related("desk", "article", "revision").get(pk=self.ids[name])

    def page(self, name: str) -> FactCheck:
        facts = ("desk", "verdict__rating", "claim__desk")
        return FactCheck.objects.select_related(*facts).get(claim=self.ids[name])

    def known(self, name: str) -> KnownCheck:
        known = KnownCheck.objects.defer("vector")
        return known.get(claim=None) if name == FOREIGN else known.get(claim=self.ids[name])

    def tell_foreign(self, **facts) -> None:
        """An import in which the fact-check of others stands so."""
        usual = {"key": "url:https://checks.example/1", "url": "https://checks.example/1"}
        told = Told(**{"text": "14 sailings were cancelled", **usual, **facts})
        import_checks([Row(place="1", told=told)], by=None)

    def told(self, flag: Flag) -> tuple[str, str, object, str]:
        """What changed, why that concerns whom, and whose desk it is, by their names."""
        desk = next(name for name in DESKS if self.desks[name].desk.pk == flag.desk_id)
        return flag.kind, flag.link, self.subject(flag), desk

    def subject(self, flag: Flag) -> object:
        if flag.delivery:
            return self.place_of(flag.delivery)
        if flag.article:
            return f"article of {self.names[flag.article.claims.get().pk]}"
        if flag.fact_check:
            return f"page of {self.names[flag.fact_check.claim_id]}"
        return self.names[flag.claim_id]

    def place_of(self, delivery: Delivery) -> tuple[int, str, int]:
        """The endpoint, the page, and the how manyeth change of it; 0 is its publication."""
        event = delivery.event
        changes = Event.objects.filter(fact_check=event.fact_check, at__lte=event.at)
        number = changes.exclude(happening=Happening.PUBLISHED).count()
        endpoint = int(delivery.endpoint.url.rpartition("/")[2])
        return endpoint, self.names[event.fact_check.claim_id], number

    # Ties -----------------------------------------------------------------------------------------
    def tie(self, name: str, to: str, tie: str) -> bool:
        """Let the claim rely so on a page, or only seem to; False where that cannot be."""
        claim, by = self.claim(name), self.of(name).bob
        if name == to or (to == TWIN and tie != "duplicate"):
            return False
        if tie in COMPARED:
            return self.compare(claim, to, tie, by)
        if tie.startswith("cited"):
            return self.cite(claim, self.address(to, former="former" in tie))
        return to != FOREIGN and self.rely_on_ours(claim, to, tie, by)

    def rely_on_ours(self, claim: Claim, to: str, tie: str, by) -> bool:
        if tie == "duplicate":
            return self.dismiss_as_duplicate(claim, to)
        round_ = claim.round - 1 if "earlier" in tie else claim.round
        if tie.startswith("begun"):
            return self.begin_from(claim, to, by, round_)
        return self.weigh(claim, to, tie, by, round_)

    def begin_from(self, claim: Claim, to: str, by, round_: int) -> bool:
        if Reuse.objects.filter(claim=claim, round=round_).exists():
            return False
        Reuse.objects.create(claim=claim, round=round_, reviewer=by, known=self.known(to))
        return True

    def compare(self, claim: Claim, to: str, tie: str, by) -> bool:
        facts = {"score": 0.9, "sure": True}
        match, _ = Match.objects.get_or_create(claim=claim, known=self.known(to), defaults=facts)
        undone = {"undone_at": timezone.now(), "undone_by": by} if "taken back" in tie else {}
        if tie == "found" or (not undone and match.comparisons.filter(undone_at=None).exists()):
            return tie == "found"
        said = {"same": tie != "other", "words": claim.text, "because": "So.", "round": claim.round}
        match.comparisons.create(by=by, **said, **undone)
        return True

    def address(self, to: str, *, former: bool) -> str:
        if to == FOREIGN:
            return self.known(to).address
        page = self.page(to)
        if not former:
            return page_address(page)
        return page_address(page).replace(page.slug, page.former_names.earliest("at").slug)

    def cite(self, claim: Claim, url: str) -> bool:
        """Let the verdict that the claim's page shows, or showed, cite it."""
        page = FactCheck.objects.filter(claim=claim).first()
        if page is None:
            return False
        facts = {"round": claim.round, "title": "A check", "stance": "refutes"}
        by = self.of(self.names[claim.pk]).alice
        with past_the_triggers():
            page.verdict.evidence.add(claim.evidence.create(url=url, added_by=by, **facts))
        return True

    def dismiss_as_duplicate(self, claim: Claim, to: str) -> bool:
        free = claim.status == "dismissed" and claim.duplicate_of_id is None
        return free and bool(Claim.objects.filter(pk=claim.pk).update(duplicate_of=self.ids[to]))

    def weigh(self, claim: Claim, to: str, tie: str, by, round_: int) -> bool:
        page = self.page(to)
        if Precedent.objects.filter(claim=claim, verdict=page.verdict).exists():
            return False
        own = FactCheck.objects.filter(claim=claim).first()
        if tie == "pinned" and own is None:
            return False
        gone = tie in {"pinned", "relied, replaced"}
        precedent = Precedent.objects.create(
            claim=claim,
            round=round_,
            verdict=page.verdict,
            stance="set_aside" if tie == "set aside" else "relied",
            because="So.",
            by=by,
            replaced_at=timezone.now() if gone else None,
        )
        if tie == "pinned":
            own.verdict.precedents.add(precedent)
        return True

    def listen(self, number: int, listener: Listener) -> Endpoint:
        """An endpoint and what has become of the message that `checked` was published."""
        desk = self.desks["harbour"].desk
        facts = {"name": f"Wire {number}", "active": listener.stands != "rests"}
        off = {"disabled_at": timezone.now(), "disabled_because": "Off."}
        endpoint = Endpoint.objects.create(
            desk=desk,
            partner=Partner.objects.create(desk=desk, slug=f"wire-{number}", **facts),
            url=f"https://wire.example/{number}",
            happenings=list(listener.happenings),
            sealed_secret="x",
            **(off if listener.stands == "off" else {}),
        )
        if listener.history != "none":
            self.tell_before(endpoint, listener.history)
        return endpoint

    def tell_before(self, endpoint: Endpoint, history: str) -> None:
        page = self.page("checked")
        event = Event.objects.create(
            desk=page.desk,
            fact_check=page,
            verdict=page.verdict,
            happening=Happening.PUBLISHED,
            data=data_of(page, page.verdict),
            at=timezone.now(),
        )
        over = {} if history == "waiting" else {"ended_at": timezone.now()}
        delivery = Delivery.objects.create(
            event=event,
            endpoint=endpoint,
            job=create_job("deliver", key=f"deliver:{endpoint.pk}"),
            state={"refused": "failed", "unanswered": "failed"}.get(history, history),
            **over,
        )
        status = {"delivered": 200, "refused": 500}.get(history)
        Attempt.objects.create(delivery=delivery, number=1, status=status)
