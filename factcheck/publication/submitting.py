"""Readers and partners say what should be checked; editors say what comes of it."""

import hashlib
import re

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from articles.actions import submit_article
from articles.extraction.language import guess_language
from articles.models import Article
from articles.submission import wrong_address
from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid
from factcheck.people.models import Desk, Partner, User
from factcheck.people.rules import desks_of
from factcheck.people.trail import READER, record
from factcheck.people.visitors import hold_visitor, new_code
from factcheck.publication.answering import begin_answer, note_look, settle_answer
from factcheck.publication.letters import ask_whether_meant
from factcheck.publication.models import FactCheck, Submission
from factcheck.publication.readers_words import readers_words
from factcheck.publication.signals import readers_wrote
from factcheck.review.routing.candidates import first_reading
from factcheck.review.words import reason

State = Submission.State
OWN, EVERYBODY = 5, 200  # an hour, of one visitor and of all together
OPEN_AT_ONE_DESK = 2_000  # unread submissions beyond which no more are kept
MOST_LINKS = 3  # in the words of one: more of them is advertising
LINK = re.compile(r"https?://|www\.", re.IGNORECASE)
ANSWERABLE = (State.RECEIVED, State.LOOKED_AT)


@transaction.atomic
def submit_claim(
    *,
    visitor: str,
    words: str = "",
    url: str = "",
    why: str = "",
    language: str = "",
    mail: str = "",
) -> str:
    """Keep what a reader wants checked; gives the code to follow it by, which is told once.

    Raises NotValid, NotNow where no desk takes submissions, TooMany.
    """
    mail = mail.strip().lower()
    texts = readers_words({"words": words, "url": url, "why": why, "mail": mail}, required=())
    refuse_unfit(texts)
    desk = desk_for(language or guess_language(texts["words"]))
    rows = Submission.objects.filter(partner=None)
    hold_visitor(visitor, rows, at="received_at", own=OWN, everybody=EVERYBODY)
    unread = Submission.objects.filter(desk=desk, state=State.RECEIVED)
    if unread[:OPEN_AT_ONE_DESK].count() >= OPEN_AT_ONE_DESK:
        raise NotNow(_("Very many readers have written. We are reading them."))
    code, kept = new_code()
    row = Submission.objects.create(
        desk=desk,
        code_hash=kept,
        visitor=visitor,
        language=language,
        digest=digest_of(texts),
        **texts,
    )
    record("submission.received", row, by=READER)
    readers_wrote.send(sender=Submission, row=row)
    if row.mail:
        ask_whether_meant(row)
    return code


@transaction.atomic
def submit_for_partner(
    partner: Partner, *, words: str = "", url: str = "", why: str = "", language: str = ""
) -> tuple[Submission, bool]:
    """Keep what a partner wants checked; the second value says whether it is new. NotValid."""
    texts = readers_words({"words": words, "url": url, "why": why, "mail": ""}, required=())
    refuse_unfit(texts)
    row = Submission(
        desk=partner.desk, partner=partner, language=language, digest=digest_of(texts), **texts
    )
    Submission.objects.bulk_create([row], ignore_conflicts=True)
    kept = Submission.objects.select_related("claim").get(partner=partner, digest=row.digest)
    if kept.pk != row.pk:
        return kept, False
    record("submission.received", kept, by=partner)
    readers_wrote.send(sender=Submission, row=kept)
    return kept, True


def refuse_unfit(texts: dict[str, str]) -> None:
    """Nothing in it, no address, or an advertisement: NotValid."""
    wrong: dict[str, list[str]] = wrong_address(texts["url"])
    if not texts["words"] and not texts["url"]:
        wrong["words"] = [_("Say what is claimed, or where it stands.")]
    for name in ("words", "why"):
        if len(LINK.findall(texts[name])) > MOST_LINKS:
            wrong[name] = [_("Use at most %d addresses.") % MOST_LINKS]
    if wrong:
        raise NotValid(wrong)


def digest_of(texts: dict[str, str]) -> str:
    """The same words from the same place."""
    return hashlib.sha256(f"{texts['words']}\0{texts['url']}".encode()).hexdigest()


def taking_desks() -> QuerySet[Desk]:
    """The desks that readers can write to."""
    return Desk.objects.filter(active=True).exclude(reader_rules__takes_submissions=False)


def desk_for(language: str) -> Desk:
    """One that reads the language, else the first by name; NotNow if none takes submissions."""
    desk = first_reading(taking_desks().order_by("name"), language)
    if desk is None:
        raise NotNow(_("We take no submissions at present."))
    return desk


def submissions_for(user: User) -> QuerySet[Submission]:
    """What was sent to the desks of this person."""
    rows = Submission.objects.filter(desk__in=desks_of(user))
    return rows.select_related("desk", "by", "partner", "claim", "article")


@transaction.atomic
def look_at_submission(row: Submission, *, by: User) -> None:
    """Tell whoever sent it that somebody reads it."""
    note_look(row, by)
    record("submission.looked_at", row, by=by)


@transaction.atomic
def dismiss_submission(row: Submission, *, by: User, because: str) -> None:
    """Check nothing; whoever sent it is told why. Also when nothing came of its article."""
    begin_answer(row, by, *ANSWERABLE, State.TAKEN)
    row.answer = reason(because, needed=True)
    settle_answer(row, State.DISMISSED, by)
    record("submission.dismissed", row, by=by)


@transaction.atomic
def take_up(row: Submission, *, by: User) -> Article:
    """Have it read as an article of the desk, in which claims are looked for.

    The page where it stands, or the words themselves where there is none.
    """
    begin_answer(row, by, *ANSWERABLE)
    url, text = (row.url, None) if row.url else (None, row.words)
    row.article, _new = submit_article(desk=row.desk, by=by, url=url, text=text)
    settle_answer(row, State.TAKEN, by, "article")
    record("submission.taken", row, by=by)
    join_the_taken(list(row.article.claims.all()[:2]))  # of a page that was read before
    return row.article


@transaction.atomic
def join(row: Submission, claim: Claim, *, by: User) -> None:
    """Tie it to a claim that is there already: one of the desk, or one with a page of ours."""
    begin_answer(row, by, *ANSWERABLE, State.TAKEN)
    if not joinable(row.desk).filter(pk=claim.pk).exists():
        raise NotValid({"claim": _("Choose a claim of the desk, or one that is published.")})
    row.claim = claim
    settle_answer(row, State.JOINED, by, "claim")
    record("submission.joined", row, by=by)


def joinable(desk: Desk) -> QuerySet[Claim]:
    """The claims that a submission to this desk may be about."""
    published = FactCheck.objects.in_force().values("claim")
    return Claim.objects.filter(Q(desk=desk) | Q(pk__in=published))


def join_the_taken(claims: list[Claim]) -> None:
    """A submission whose article turned out to hold one claim alone is about that claim."""
    articles = {claim.article_id for claim in claims}
    taken = Submission.objects.select_for_update(of=("self",)).filter(
        state=State.TAKEN, article__in=articles
    )
    for row in taken.order_by("pk"):
        found = list(Claim.objects.filter(article=row.article_id)[:2])
        if len(found) == 1:
            row.claim, row.state = found[0], State.JOINED
            row.save(update_fields=["claim", "state"])
            record("submission.joined", row, by=None, claim=found[0].pk)
