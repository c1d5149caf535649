"""Stored copies of sources: looked at as text, never as a page of theirs; downloaded; tried again.

Whatever was fetched or uploaded may have been made to harm: it leaves us only as a file to be
saved, or, for pictures, drawn anew.
"""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.extraction.article import Unreadable
from articles.extraction.decoding import decode
from factcheck.evidence.capturing import keep_despite_robots, try_again
from factcheck.evidence.handing_out import copies_as_warc, copy_as_file, guarded
from factcheck.evidence.keeping import bytes_of
from factcheck.evidence.models import Evidence, Snapshot
from factcheck.evidence.reading.picture import NoPicture, shown
from factcheck.evidence.reading.sniffing import ODS, XLSX
from factcheck.evidence.reading.table import first_rows, first_rows_of_sheets
from factcheck.people.models import User
from factcheck.people.rules import is_member
from factcheck.review.queries import visible_evidence
from factcheck.web.requests import SignedIn, address_of, find_claim, signed_in

LONGEST_SHOWN = 200_000
AROUND = 2_000  # characters before quoted words that stand far down


@dataclass(frozen=True)
class Stretch:
    """Words of a copy; `first` of those that are quoted."""

    words: str
    quoted: bool = False
    first: bool = False


def find_evidence(user: User, evidence_id: UUID) -> Evidence:
    """The piece, or 404 for whoever may not know of it."""
    piece = get_object_or_404(Evidence.objects.only("claim_id"), pk=evidence_id)
    claim = find_claim(user, piece.claim_id)
    found: Evidence = get_object_or_404(visible_evidence(claim, user), pk=evidence_id)
    found.claim = claim
    return found


def find_copy(user: User, snapshot_id: UUID) -> Snapshot:
    copies = Snapshot.objects.select_related("content").defer("content__body")
    copy: Snapshot = get_object_or_404(copies, pk=snapshot_id)
    copy.evidence = find_evidence(user, copy.evidence_id)
    return copy


@signed_in
def snapshot(request: SignedIn, snapshot_id: UUID) -> HttpResponse:
    """One copy: how it came, its text with the quoted words marked, the first rows of a table."""
    copy = find_copy(request.user, snapshot_id)
    sheet, rows = rows_of(copy)
    text = shown_text(copy)
    facts = {
        "copy": copy,
        "piece": copy.evidence,
        "claim": copy.evidence.claim,
        "stretches": [] if rows and not copy.places else text,
        "shortened": len(copy.text) > LONGEST_SHOWN,
        "sheet": sheet,
        "rows": rows,
    }
    return render(request, "claims/snapshot.html", facts)


def shown_text(copy: Snapshot) -> list[Stretch]:
    """The text cut where the quoted words begin and end: its beginning, or what is around them."""
    last = copy.places[-1][1] if copy.places else 0
    begin = 0 if last <= LONGEST_SHOWN else max(copy.places[0][0] - AROUND, 0)
    text = copy.text[: begin + LONGEST_SHOWN]
    cut: list[Stretch] = []
    position = begin
    for number, (start, end) in enumerate(copy.places):
        cut.append(Stretch(text[position:start]))
        cut.append(Stretch(text[start:end], quoted=True, first=number == 0))
        position = end
    return [stretch for stretch in [*cut, Stretch(text[position:])] if stretch.words]


def rows_of(copy: Snapshot) -> tuple[str, list[list[str]]]:
    """The first rows of a table, and the name of their sheet where it has one."""
    if copy.redacted_at:
        return "", []
    if copy.media_type in {XLSX, ODS}:
        return first_rows_of_sheets(copy.text)
    if copy.media_type != "text/csv":
        return "", []
    try:
        return "", first_rows(decode(bytes_of(copy), copy.content_type))
    except Unreadable:
        return "", []


@signed_in
def download(request: SignedIn, snapshot_id: UUID) -> HttpResponse:
    """The bytes, as a file to be saved."""
    copy = find_copy(request.user, snapshot_id)
    return copy_as_file(copy)


@signed_in
def picture(request: SignedIn, snapshot_id: UUID) -> HttpResponse:
    """A picture drawn anew: nothing but its pixels."""
    copy = find_copy(request.user, snapshot_id)
    if not copy.is_picture:
        raise Http404
    try:
        answer = HttpResponse(shown(bytes_of(copy)), content_type="image/png")
    except NoPicture as error:
        raise Http404 from error
    return guarded(answer)


@signed_in
@require_POST
def keep_again(request: SignedIn, evidence_id: UUID) -> HttpResponse:
    """Try to keep a copy once more."""
    piece = find_evidence(request.user, evidence_id)
    try_again(piece, by=request.user)
    messages.success(request, _("A copy is being fetched."))
    return redirect(address_of(piece.claim, "evidence"))


@signed_in
@require_POST
def keep_despite(request: SignedIn, evidence_id: UUID) -> HttpResponse:
    """Ask a site in spite of its robots.txt; an editor gives the reason."""
    piece = find_evidence(request.user, evidence_id)
    keep_despite_robots(piece, by=request.user, because=request.POST.get("because", ""))
    messages.success(request, _("A copy is being fetched."))
    return redirect(address_of(piece.claim, "evidence"))


@signed_in
def warc(request: SignedIn, claim_id: UUID) -> FileResponse:
    """All copies of the evidence that this person sees, for web archives."""
    claim = find_claim(request.user, claim_id)
    if not is_member(request.user, claim.desk):
        raise Http404
    return copies_as_warc(claim, visible_evidence(claim, request.user))
