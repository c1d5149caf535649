"""The articles of the demo, submitted as anybody would submit them, in three house styles."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db.models import QuerySet

from articles.actions import start_fetch, submit_article
from articles.models import Article, Fetch, Publisher
from articles.submission import Submission
from factcheck.people.models import Desk, Partner, User

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Sample:
    """One article as samples.json describes it; the text lies beside it in `file`.

    `later` is what the outlet made of it afterwards, without saying so.
    """

    file: str
    publisher: str
    kind: str
    domain: str
    path: str
    desk: str
    day: str
    from_partner: bool = False
    later: str = ""

    @property
    def url(self) -> str:
        return f"https://{self.domain}{self.path}"


def samples() -> list[Sample]:
    """In the order in which they are submitted."""
    return [Sample(**facts) for facts in json.loads((FOLDER / "samples.json").read_text())]


def submit_samples() -> None:
    """Submit what is not there yet."""
    editor = User.objects.get(username="erik")
    partner = Partner.objects.get(slug="tidewater")
    for sample in samples():
        publisher, _ = Publisher.objects.get_or_create(
            name=sample.publisher, defaults={"domain": sample.domain, "kind": sample.kind}
        )
        submit_article(
            desk=Desk.objects.get(slug=sample.desk),
            by=partner if sample.from_partner else editor,
            text=(FOLDER / sample.file).read_text(),
            url=sample.url,
            published_at=date.fromisoformat(sample.day),
            publisher=publisher,
            visibility=None if sample.from_partner else Article.Visibility.PUBLIC,
        )


def edit_silently() -> None:
    """Let the pages be read again that their outlets have changed; once."""
    for sample in samples():
        article = Article.objects.filter(url=sample.url, state=Article.State.READY).first()
        if article and sample.later and article.fetches.count() == 1:
            words = (FOLDER / sample.later).read_text()
            handed = Submission(Fetch.Kind.TEXT, words, sample.url)
            start_fetch(article, handed, occasion=Fetch.Occasion.AGAIN)


def submitted() -> QuerySet[Article]:
    """The sample articles that are there."""
    return Article.objects.filter(url__in=[sample.url for sample in samples()])
