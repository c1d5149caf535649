"""Letters to readers in words."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from factcheck.people.mail import Letter
from factcheck.publication.addresses import page_address
from factcheck.publication.letters import Kind
from factcheck.publication.models import ReaderLetter, Subscription
from factcheck.publication.outcomes import outcome_of
from factcheck.publication.wishes import token_of


def letter_of(letter: ReaderLetter) -> Letter | None:
    """The letter in words; None for whoever does not want it any more."""
    wish = letter.subscription or letter.request or letter.submission
    if wish is None or not wish.mail:
        return None
    if letter.kind == Kind.CONFIRM and wish.confirmed_at:
        return None
    token = token_of(wish)
    links = {
        "confirm": address("subscription_confirm", token),
        "leave": address("subscription_end", token),
        "follow": address("follow"),
        "site": settings.SITE_URL,
    }
    subscribed = isinstance(wish, Subscription)
    subject, template, facts = of_page(letter) if subscribed else of_words(letter)
    return Letter(
        to=wish.mail,
        subject=subject,
        body=render_to_string(f"mail/{template}.txt", facts | links),
        name=str(letter.pk),
        leave="" if letter.kind == Kind.CONFIRM else links["leave"],
    )


def of_page(letter: ReaderLetter) -> tuple[str, str, dict[str, object]]:
    """Subject, template and facts of a letter about a page, or about all."""
    page = letter.fact_check or (letter.subscription and letter.subscription.fact_check)
    headline = page.verdict.headline if page else ""
    subjects = {
        Kind.CONFIRM: _("Do you want to be told of corrections?"),
        Kind.CORRECTED: _("Corrected: %(headline)s") % {"headline": headline},
        Kind.WITHDRAWN: _("Withdrawn: %(headline)s") % {"headline": headline},
    }
    facts: dict[str, object] = {
        "page": page,
        "headline": headline,
        "correction": letter.correction,
        "address": page_address(page) if page else "",
    }
    return subjects[Kind(letter.kind)], letter.kind, facts


def of_words(letter: ReaderLetter) -> tuple[str, str, dict[str, object]]:
    """The same of a letter about what somebody wrote to us."""
    row = letter.request or letter.submission
    if row is None:
        raise ValueError("the letter belongs to nobody")
    if letter.kind == Kind.CONFIRM:
        # None of the words: whoever is asked may be somebody to whom others want them sent.
        return _("Do you want to be told what comes of it?"), "meant", {}
    said = row.words or row.also[0]
    outcome = outcome_of(row)
    pages = [(page.verdict.headline, page_address(page)) for page in outcome.pages]
    facts: dict[str, object] = {"said": said, "outcome": outcome, "pages": pages}
    return _("What came of what you wrote"), "outcome", facts


def address(page: str, *names: str) -> str:
    return f"{settings.SITE_URL}{reverse(f'web:{page}', args=names)}"
