"""Who speaks in the claims of a person's desks, and merging those who are one."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.contrib import messages
from django.db.models import Count, Prefetch, Q, QuerySet
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from factcheck.claims.models import Claim, Speaker, SpeakerAlias
from factcheck.people.errors import NotNow, NotYou
from factcheck.people.models import Desk, User
from factcheck.people.rules import desks_of, is_administrator
from factcheck.review.speakers import may_merge_speakers, merge_speakers
from factcheck.web.errors import said_in
from factcheck.web.forms.speakers import MergeSpeakersForm
from factcheck.web.paging import address_with
from factcheck.web.requests import SignedIn, signed_in

SIZE = 50
MOST_MERGED = 20
EXAMPLES = 3


def desks_known_to(user: User) -> QuerySet[Desk]:
    """An administrator knows every desk at work, others their own."""
    return Desk.objects.filter(active=True) if is_administrator(user) else desks_of(user)


def speakers_of(user: User) -> QuerySet[Speaker]:
    """The speakers that this person's desks know, with how much they say and their other names."""
    said = Count("attributions", filter=Q(attributions__position=0))
    carried = Count("attributions", filter=Q(attributions__position__gt=0))
    known = Speaker.objects.filter(desk__in=desks_known_to(user))
    rows = known.annotate(said=said, carried=carried)
    return rows.select_related("desk", "party").prefetch_related("aliases").order_by("key", "pk")


@signed_in
def speakers(request: SignedIn) -> HttpResponse:
    """By name; whoever may merge them ticks those who are one."""
    words = request.GET.get("q", "").replace("\0", "").strip()[:200]
    rows = speakers_of(request.user)
    if words:
        aliases = SpeakerAlias.objects.filter(name__icontains=words).values("speaker")
        rows = rows.filter(Q(name__icontains=words) | Q(pk__in=aliases))
    known = Speaker.objects.filter(desk__in=desks_known_to(request.user))
    last = known.filter(pk__in=_ids([request.GET.get("after", "")])).first()
    if last:
        rows = rows.filter(Q(key__gt=last.key) | Q(key=last.key, pk__gt=last.pk))
    found = list(rows[: SIZE + 1])
    following = str(found[SIZE - 1].pk) if len(found) > SIZE else ""
    facts = {
        "speakers": found[:SIZE],
        "words": words,
        "may_merge": any(may_merge_speakers(request.user, one.desk) for one in found),
        "next": address_with(q=words, after=following) if following else "",
        "later": bool(last),
        "first": address_with(q=words),
    }
    return render(request, "speakers/list.html", facts)


@signed_in
@require_http_methods(["GET", "POST"])
def speakers_merge(request: SignedIn) -> HttpResponse:
    """GET shows what would change and asks which name is kept; POST does it."""
    chosen = _chosen(request.user, request.POST if request.method == "POST" else request.GET)
    if len(chosen) < 2:  # noqa: PLR2004 - two can be one
        messages.info(request, _("Tick two speakers or more who are one and the same."))
        return redirect("web:speakers")
    if not all(may_merge_speakers(request.user, one.desk) for one in chosen):
        raise NotYou(_("This is for the editors of the desk."))
    form = MergeSpeakersForm(request.POST or None, chosen=chosen, initial=_start(chosen))
    if form.is_valid():
        with said_in(form):
            return _merged(request, form)
    facts = {"form": form, "chosen": chosen}
    return render(request, "speakers/merge.html", facts, status=400 if form.is_bound else 200)


def _chosen(user: User, sent: QueryDict) -> list[Speaker]:
    """The speakers that were ticked, each with a few of the claims they make."""
    ids = _ids(sent.getlist("speaker")[:MOST_MERGED])
    examples = Claim.objects.visible_to(user).order_by("-created_at")[:EXAMPLES]
    told = Prefetch("claims", examples, to_attr="examples")
    chosen: list[Speaker] = list(speakers_of(user).filter(pk__in=ids).prefetch_related(told))
    if len(chosen) < len(ids):
        raise NotNow(_("One of these speakers was merged meanwhile."))
    return chosen


def _start(chosen: Sequence[Speaker]) -> dict[str, object]:
    """The one who is heard most is kept, unless the editor chooses otherwise."""
    heard = {one.pk: one.said + one.carried for one in chosen}  # type: ignore[attr-defined]
    return {"into": max(chosen, key=lambda one: heard[one.pk]).pk, "speaker": list(heard)}


def _merged(request: SignedIn, form: MergeSpeakersForm) -> HttpResponse:
    kept: Speaker = form.cleaned_data["into"]
    others = [one for one in form.cleaned_data["speaker"] if one != kept]
    merge_speakers(kept, others, by=request.user)
    much = len(others)
    done = ngettext(
        "One name is another name of %(kept)s now.",
        "%(much)d names are other names of %(kept)s now.",
        much,
    )
    messages.success(request, done % {"much": much, "kept": kept})
    return redirect("web:speakers")


def _ids(given: Iterable[str]) -> set[UUID]:
    """Those that are ids at all."""
    found = set()
    for words in given:
        try:
            found.add(UUID(words))
        except ValueError:
            continue
    return found
