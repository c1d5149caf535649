"""What may happen to evidence: coverage is looked for and settled, pieces are attached."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.evidence import archive_index, settling
from factcheck.evidence.capturing import keep_bytes, request_capture
from factcheck.evidence.findings import Findings
from factcheck.evidence.models import Content, Evidence, Hit, Search, Stance
from factcheck.evidence.queries import standing_rulings
from factcheck.evidence.rules import AT_REST, may_attach, may_search
from factcheck.evidence.uploading import (
    Upload,
    checked_upload,
    clean_name,
    kind_with,
    without_source,
)
from factcheck.jobs.actions import create_job, create_jobs
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.ids import uuid7
from factcheck.people.models import User
from factcheck.people.trail import counted, record

State = Search.State
index_revision = archive_index.index_revision


@transaction.atomic
def request_search(claim: Claim, *, by: User | None) -> Search:
    """Have coverage of a claim looked for; a search that is still waiting is given back.

    `by` is None for the system. Raises NotYou for anybody but the people of the claim's desk.
    """
    if by and not may_search(by, claim):
        raise NotYou(_("Only the people of this claim's desk have coverage looked for."))
    Claim.objects.select_for_update(no_key=True).get(pk=claim.pk)
    waiting = claim.searches.filter(state=State.WAITING).first()
    if waiting:
        return waiting
    last = claim.searches.aggregate(last=Max("number"))["last"] or 0
    search = Search(id=uuid7(), claim=claim, number=last + 1, asked_by=by)
    search.job = create_job("search", key=f"search:{search.pk}")
    search.save()
    record("search.requested", search, by=by, desk=claim.desk, claim=claim.pk, number=last + 1)
    return search


@transaction.atomic
def request_first_searches(claims: Sequence[Claim]) -> list[Search]:
    """Have coverage looked for of these claims of one desk, where nobody has asked before.

    A handful of statements whatever their number; one entry in the trail stands for all.
    """
    known = set(Search.objects.filter(claim__in=claims).values_list("claim_id", flat=True))
    searches = [
        Search(id=uuid7(), claim=claim, number=1) for claim in claims if claim.pk not in known
    ]
    if not searches:
        return []
    jobs = create_jobs("search", keys=[f"search:{search.pk}" for search in searches])
    for search, job in zip(searches, jobs, strict=True):
        search.job = job
    Search.objects.bulk_create(searches)
    desk = claims[0].desk
    record("searches.requested", desk, by=None, desk=desk, **counted(searches))
    return searches


def tell_progress(search: Search, answered: int, asked: int) -> None:
    """Say in how many of how many places a search that goes on has looked. Writes no entry."""
    rows = Search.objects.filter(pk=search.pk, state=State.WAITING)
    rows.update(places_answered=answered, places_asked=asked)


@transaction.atomic
def settle_search(search: Search, findings: Findings) -> Search:
    """Write down what was found, once: a search that is settled stays as it is."""
    # Whoever rules on the coverage holds the claim, too: their ruling is seen, or sees this.
    Claim.objects.select_for_update(no_key=True).get(pk=search.claim_id)
    search = Search.objects.select_for_update().select_related("claim__desk").get(pk=search.pk)
    if search.state in {State.COMPLETE, State.PARTIAL}:
        return search
    settling.write(search, findings)
    if findings.rulings != frozenset(standing_rulings(search.claim).values_list("pk", flat=True)):
        request_search(search.claim, by=None)  # somebody ruled while this one was under way
    record(
        "search.settled",
        search,
        by=None,
        desk=search.claim.desk,
        claim=search.claim_id,
        state=search.state,
        outlets=search.outlets,
        origins=search.independent_origins,
    )
    return search


@transaction.atomic
def fail_search(search: Search, because: str) -> Search:
    """Say that a search came to no end, which is not the same as nothing found."""
    changed = Search.objects.filter(pk=search.pk, state=State.WAITING).update(
        state=State.FAILED, reason=because, finished_at=Now()
    )
    search.refresh_from_db()
    if changed:
        desk = search.claim.desk
        record("search.failed", search, by=None, desk=desk, claim=search.claim_id)
    return search


@transaction.atomic
def attach(  # noqa: PLR0913 - all that may be said of a piece of evidence, by name
    claim: Claim,
    *,
    by: User,
    kind: str = Evidence.Kind.WEB,
    url: str = "",
    title: str = "",
    quote: str = "",
    stance: str,
    note: str = "",
    hit: Hit | None = None,
    primary: bool = False,
    file: Upload | None = None,
    withheld: str = "",
) -> Evidence:
    """Add a piece of evidence to the claim's present round; the same twice is one piece.

    `file` is kept as it is, and tells the kind of what would be a web page; `withheld` is what
    readers are told in its place.

    Raises NotYou for strangers, NotNow for a claim nobody is checking, NotValid by field.
    """
    if not may_attach(by, claim):
        raise NotYou(_("Only the people of this claim's desk attach evidence to it."))
    # A form may be sent twice at once, and the claim may have moved since it was opened.
    held = Claim.objects.select_for_update(no_key=True)
    claim.refresh_from_db(fields=["status", "round"], from_queryset=held)
    if claim.status in AT_REST:
        raise NotNow(_("Nobody is checking this claim now, so nothing can be attached to it."))
    title = title.strip() or (hit.title or hit.outlet if hit else "") or url
    title = title or (clean_name(file.name) if file else "")
    kind = kind_with(file, kind)
    _check(claim, kind=kind, url=url, title=title, stance=stance, hit=hit)
    if lacking := {} if hit else without_source(kind, url=url, quote=quote, file=file):
        raise NotValid(lacking)
    content = _kept(file, kind) if file else None
    words = {
        "kind": kind,
        "url": url,
        "title": title,
        "quote": quote,
        "note": note,
        "stance": stance,
        "primary": primary,
        "withheld": withheld.strip(),
        "revision": hit.revision if hit else None,
    }
    place = {"claim": claim, "round": claim.round, "added_by": by, "hit": hit}
    alike = {} if hit else words | ({"captures__content": content} if content else {})
    same = Evidence.objects.filter(**place, **alike).first()
    evidence = same or Evidence.objects.create(**place, **words)
    if not same:
        record(
            "evidence.attached",
            evidence,
            by=by,
            desk=claim.desk,
            claim=claim.pk,
            round=claim.round,  # and no stance: who reads the trail is blind, too
        )
        name = clean_name(file.name) if file else ""
        request_capture(evidence, content=content, file_name=name)
    return evidence


def _kept(file: Upload, kind: str) -> Content:
    """The bytes of a file that is taken in; NotValid says why one is not."""
    content = keep_bytes(checked_upload(file, kind).body)
    if Content.objects.filter(pk=content.pk, body=None).exists():
        raise NotValid({"file": _("These bytes were taken down, so they are not kept again.")})
    return content


def _check(claim: Claim, *, kind: str, url: str, title: str, stance: str, hit: Hit | None) -> None:
    wrong: dict[str, str] = {}
    if kind not in Evidence.Kind.values:
        wrong["kind"] = _("Choose what kind of evidence this is.")
    if stance not in Stance.values:
        wrong["stance"] = _("Say where this stands toward the claim.")
    if not title:
        wrong["title"] = _("Name this piece of evidence.")
    if url and not url.startswith(("http://", "https://")):
        wrong["url"] = _("An address begins with http:// or https://.")
    if hit and hit.search.claim_id != claim.pk:
        wrong["hit"] = _("This was found for another claim.")
    if wrong:
        raise NotValid(wrong)
