"""A provider on the network, asked in its own dialect."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from django.utils import timezone

from articles.canonical import canonical
from factcheck.evidence.configured import Storage
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.question import Question, Window
from factcheck.evidence.corroboration.wording import wordings
from factcheck.evidence.models import Role
from factcheck.evidence.providers.asking import Account, Asking
from factcheck.evidence.providers.base import (
    Capabilities,
    Found,
    ProviderAnswer,
    ProviderFailed,
)
from factcheck.evidence.providers.dialect import Dialect, Page, Seen, Wish

ENOUGH = 10  # items; then a looser question is not asked
LONGEST_KEY = 200


@dataclass(frozen=True)
class Outside:
    """Holds all it needs, so that it can be asked in a thread that has no database."""

    name: str
    dialect: Dialect
    account: Account
    patience: float
    language: str = ""
    country: str = ""
    storage: Storage = Storage.METADATA
    keep_for: timedelta | None = None

    @property
    def capabilities(self) -> Capabilities:
        """Those of its dialect, with this provider's patience."""
        return replace(self.dialect.capabilities, patience=self.patience)

    def search(
        self, question: Question, window: Window, *, limit: int, deadline: float
    ) -> ProviderAnswer:
        """Ask the most exact question first, and a looser one if that brings little."""
        days = self._days(window)
        asking = Asking(self.account, self.dialect, seconds=min(deadline, self.patience))
        pages, errors = self._pages(asking, question, days, limit) if days else ([], [])
        seen: dict[str, Seen] = {}
        for one in (one for page in pages for one in page.items):
            seen.setdefault(canonical(one.url), one)
        found = tuple(
            self._found(key, one, 1 / rank) for rank, (key, one) in enumerate(seen.items(), start=1)
        )
        more = len(found) > limit or any(page.more for page in pages)
        return ProviderAnswer(
            found[:limit],
            exhausted=not (more or errors),
            errors=tuple(dict.fromkeys(errors)),
            cost=asking.cost,
        )

    def _pages(
        self, asking: Asking, question: Question, days: Window, limit: int
    ) -> tuple[list[Page], list[str]]:
        """The answers, and what is missing from them. Raises ProviderFailed if there are none."""
        pages: list[Page] = []
        errors: list[str] = []
        for query in wordings(question, self.dialect.capabilities.syntax):
            wish = self._wish(query, days, question, limit)
            try:
                page = asking.page(self.dialect.ask(wish))
            except ProviderFailed as failure:
                if not pages:
                    raise
                errors.append(failure.because)
                break
            pages.append(replace(page, more=page.more or len(page.items) >= wish.limit))
            errors += page.notes
            if len({canonical(one.url) for page in pages for one in page.items}) >= ENOUGH:
                break
        return pages, errors

    def _wish(self, query: str, days: Window, question: Question, limit: int) -> Wish:
        return Wish(
            query,
            days,
            min(limit, self.dialect.capabilities.most),
            language=self.language or question.language.split("-")[0].lower(),
            country=self.country,
        )

    def _days(self, window: Window) -> Window | None:
        """The part of the window that this provider looks back to; None if there is none."""
        history = self.dialect.capabilities.history
        if history is None or window.first is None:
            return window
        oldest = timezone.now().date() - timedelta(days=history)
        if window.last and window.last < oldest:
            return None
        return replace(window, first=max(window.first, oldest))

    def _found(self, key: str, seen: Seen, score: float) -> Found:
        host = (urlsplit(seen.url).hostname or "").removeprefix("www.")
        role = self.dialect.capabilities.role
        item = Item(
            id=key,
            publisher=(seen.outlet if self.storage != Storage.NONE else "") or host,
            title=seen.title,
            text=seen.text,
            domain=host,
            kind=Kind.ENCYCLOPEDIA if role == Role.BACKGROUND else Kind.OUTLET,
            published_at=_midnight(seen.day),
            first_seen=timezone.now(),
            partial=True,
        )
        return Found(
            key=key[:LONGEST_KEY],
            item=item,
            score=score,
            url=seen.url,
            role=role,
            storage=self.storage,
            keep_for=self.keep_for,
            says=seen.says,
        )


def _midnight(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), UTC) if day else None
