"""What the demo's people have already done, so that no page of it is empty.

Each story takes one claim of a sample article as far as `until` says, by the same actions that
the pages call.
"""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from factcheck.claims.models import Claim
from factcheck.evidence.actions import attach, request_search
from factcheck.evidence.models import Hit
from factcheck.evidence.uploading import Upload
from factcheck.ops.samples.partners import answer_calls
from factcheck.ops.samples.telling import Decision, Opinion, Story
from factcheck.people.models import Topic, User
from factcheck.publication.actions import publish, republish, withdraw
from factcheck.publication.precedents import set_aside_the_rest
from factcheck.review.actions import dismiss, queue, start_correction
from factcheck.review.deadlines import move_due
from factcheck.review.models import Assignment, Rating
from factcheck.review.precedents import not_looked_at
from factcheck.review.ranking import WAITING
from factcheck.review.reviews import count_review, submit_review
from factcheck.review.scales import rules_for, scale_for
from factcheck.review.seats import open_assignment, take
from factcheck.review.topics import set_topic
from factcheck.review.verdicts import Text, adjudicate, write_verdict
from factcheck.review.wordings import approve_wording


@transaction.atomic
def begin(story: Story) -> Claim | None:
    """Tell a story up to its reviews.

    None where its claim is not there, or where somebody has already acted on it.
    """
    claim = untold(story)
    if claim is None:
        return None
    if claim.status == "new" and story.until != "dismissed":
        queue(claim, by=_user("erik"))
    _place(claim, story)
    _review(claim, story)
    return claim


@transaction.atomic
def end(story: Story, claim: Claim) -> None:
    """Tell the rest, once the copies of its sources are kept: the verdict pins them."""
    _decide(claim, story)
    _finish(claim, story)
    answer_calls(claim)


def look_again(story: Story) -> None:
    """Search once more for an untold story: its first search ran before all articles were in."""
    claim = untold(story)
    if claim and claim.searches.count() == 1:
        request_search(claim, by=None)


def untold(story: Story) -> Claim | None:
    """The story's claim, if it is there and nobody has acted on it yet."""
    claim = (
        Claim.objects.filter(
            article__url__startswith=f"https://{story.domain}/", text__contains=story.words
        )
        .order_by("spans__start")
        .first()
    )
    return None if claim is None or claim.moves.filter(by__isnull=False).exists() else claim


def _user(username: str) -> User:
    return User.objects.get(username=username)


def _rating(claim: Claim, slug: str) -> Rating:
    return scale_for(claim).ratings.get(slug=slug)


def _place(claim: Claim, story: Story) -> None:
    """Put it under its topic and into words of ours, unless somebody has begun on it."""
    claim.refresh_from_db()
    if story.topic and claim.status in WAITING:
        set_topic(claim, Topic.objects.get(slug=story.topic), by=_user("erik"))
    if story.wording and claim.status in WAITING:
        claim.refresh_from_db()
        approve_wording(claim, story.wording, by=_user("erik"))
        claim.refresh_from_db()


def _review(claim: Claim, story: Story) -> None:
    for given, opinion in zip(_seats(claim, story), story.reviews, strict=False):
        seat = open_assignment(given, by=given.reviewer)
        _attach_sources(claim, opinion, by=seat.reviewer)
        review = submit_review(
            seat,
            by=seat.reviewer,
            said=opinion.said,
            rating=_rating(claim, opinion.rating),
            method=opinion.method,
            known=opinion.known,
            unknown=opinion.unknown,
        )
        count_review(review)
        claim.refresh_from_db()


def _seats(claim: Claim, story: Story) -> list[Assignment]:
    """Those who were given the claim, else those who take it: first the ones with an opinion."""
    for username in (*(opinion.by for opinion in story.reviews), *story.takes):
        if claim.assignments.count() == rules_for(claim.desk).seats:
            break
        take(claim, by=_user(username))
        claim.refresh_from_db()
    return list(claim.assignments.select_related("reviewer"))


def _attach_sources(claim: Claim, opinion: Opinion, *, by: User) -> None:
    for source in opinion.sources:
        hit = Hit.objects.filter(search__claim=claim, url=source.url).first()
        page = f"{source.title}\n{source.url}\n\n{source.words}\n".encode()
        attach(
            claim,
            by=by,
            kind="document" if source.words else "web",
            url=source.url,
            title=source.title,
            quote=source.words or (hit.sentence if hit else ""),
            stance=source.stance,
            hit=hit,
            file=Upload(f"{slugify(source.title)}.txt", page) if source.words else None,
        )


def _decide(claim: Claim, story: Story) -> None:
    verdict = story.verdict
    if verdict is None:
        return
    words = words_of(verdict)
    rating, by, evidence = _rating(claim, verdict.rating), _user(verdict.by), claim.evidence.all()
    said = verdict.said
    if claim.status == Claim.Status.DISPUTED:
        words["dissent"] = verdict.dissent
        adjudicate(claim, by=by, said=said, rating=rating, evidence=evidence, **words)
    else:
        write_verdict(claim, by=by, said=said, rating=rating, evidence=evidence, **words)
    claim.refresh_from_db()


def words_of(verdict: Decision) -> Text:
    return {
        "headline": verdict.headline,
        "summary": verdict.summary,
        "known": verdict.known,
        "method": verdict.method,
        "unknown": verdict.unknown,
        "why_checked": verdict.why_checked,
    }


def _correct(claim: Claim, story: Story) -> None:
    """Open the published verdict again, and put another in its place."""
    again = story.corrected
    if again is None:
        return
    by, rating = _user(again.by), _rating(claim, again.rating)
    start_correction(claim, by=by, kind="error", because=story.because)
    claim.refresh_from_db()
    words, evidence = words_of(again) | {"note": again.note}, claim.evidence.all()
    write_verdict(claim, by=by, said=again.said, rating=rating, evidence=evidence, **words)
    claim.refresh_from_db()
    republish(claim, by=_user("fatima"))


def _finish(claim: Claim, story: Story) -> None:
    erik, fatima = _user("erik"), _user("fatima")
    if story.late:
        soon = timezone.now() + timedelta(minutes=1)
        move_due(claim, by=erik, due_at=soon, because="The council votes on it today.")
    if story.until == "dismissed":
        dismiss(claim, by=erik, because=story.because, kind="opinion")
    if story.until in ("published", "correcting", "withdrawn"):
        if not_looked_at(claim).exists():
            set_aside_the_rest(claim, by=fatima, because="They are about something else.")
        publish(claim, by=fatima)
        claim.refresh_from_db()
    _correct(claim, story)
    if story.until == "correcting":
        start_correction(claim, by=erik, kind="update", because=story.because)
    if story.until == "withdrawn":
        withdraw(claim, by=erik, because=story.because)
