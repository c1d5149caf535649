"""What may be submitted: everything that is wrong with it is said at once."""

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.address import AddressRefused, parse_target
from articles.extraction.article import TooLong, Unreadable
from articles.extraction.reading import checked, checked_characters
from articles.models import Article, Fetch, Publisher
from factcheck.people.errors import NotValid
from factcheck.people.models import Partner, User

FIRST_NEWSPAPER = date(1605, 1, 1)
TOMORROW = timedelta(days=1)  # where it is later than here
MOST_BYTES = 5 * 1024 * 1024
LONGEST_LINE = 500


class TooLarge(NotValid):
    """More than one article may have."""

    status = 413


@dataclass(frozen=True)
class Submission:
    """One article as it was handed in: `content` is the text or HTML, empty for an address."""

    kind: Fetch.Kind
    content: str
    url: str

    def digest(self, publisher: Publisher | None) -> str:
        """Name the same thing: the same words from the same place.

        Browsers send other line ends than scripts, so these do not count. Where it was published
        counts: two outlets that print the same words are two articles.
        """
        words = unicodedata.normalize("NFC", self.content).replace("\r\n", "\n").strip()
        parts = (self.kind, words, self.url, str(publisher.id) if publisher else "")
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def check_submission(
    text: str | None,
    html: str | None,
    url: str | None,
    *,
    title: str = "",
    byline: str = "",
    published_at: date | None = None,
) -> Submission:
    """Give what was handed in, or raise NotValid with a sentence for each wrong field."""
    kind, content = chosen(text, html, url)
    wrong = wrong_content(kind, content) | wrong_address(url) | wrong_day(published_at)
    wrong |= wrong_line("title", title, _("A title has at most 500 characters."))
    wrong |= wrong_line("byline", byline, _("A byline has at most 500 characters."))
    if wrong:
        raise NotValid(wrong)
    return Submission(kind, content, url or "")


def chosen(text: str | None, html: str | None, url: str | None) -> tuple[Fetch.Kind, str]:
    """Tell which one was handed in. An empty text is a text: it is refused, not passed over."""
    if text is not None and html is not None:
        raise NotValid({"html": _("Send text or HTML, not both.")})
    if text is not None:
        return Fetch.Kind.TEXT, text
    if html is not None:
        return Fetch.Kind.HTML, html
    if not url:
        raise NotValid({"text": _("Send a text, a page as HTML or an address.")})
    return Fetch.Kind.URL, ""


def wrong_content(kind: Fetch.Kind, content: str) -> dict[str, list[str]]:
    """Tell what can be told before reading; raises TooLarge."""
    if kind == Fetch.Kind.URL:
        return {}
    if len(content) > MOST_BYTES or len(content.encode(errors="surrogatepass")) > MOST_BYTES:
        raise TooLarge({kind: _("This is larger than 5 MB.")})
    if not any(map(str.isalnum, content)):
        return {kind: [_("There is nothing in it.")]}
    try:
        checked(content) if kind == Fetch.Kind.TEXT else checked_characters(content)
    except TooLong as error:
        raise TooLarge({kind: str(error)}) from error
    except Unreadable as error:
        return {kind: [str(error)]}
    return {}


def wrong_address(url: str | None) -> dict[str, list[str]]:
    if not url:
        return {}
    try:
        parse_target(url)
    except AddressRefused as error:
        return {"url": [str(error)]}
    return {}


def wrong_line(name: str, words: str, too_long: str) -> dict[str, list[str]]:
    if len(words) > LONGEST_LINE:
        return {name: [too_long]}
    try:
        checked_characters(words)
    except Unreadable as error:
        return {name: [str(error)]}
    return {}


def wrong_day(published_at: date | None) -> dict[str, list[str]]:
    """Tell a slip of the pen: claims speak of “Friday” and count from this day."""
    if published_at is None:
        return {}
    if published_at > timezone.now().date() + TOMORROW:
        return {"published_at": [_("This day is still to come.")]}
    if published_at < FIRST_NEWSPAPER:
        return {"published_at": [_("There were no newspapers yet.")]}
    return {}


def check_visibility(visibility: str | None, by: User | Partner) -> str:
    """Give who may see the article: unless told otherwise, only the side that sent it."""
    own = Article.Visibility.PARTNER if isinstance(by, Partner) else Article.Visibility.DESK
    if visibility is None:
        return own
    if visibility not in (own, Article.Visibility.PUBLIC):
        raise NotValid({"visibility": [_("Choose %s or public.") % own]})
    return visibility
