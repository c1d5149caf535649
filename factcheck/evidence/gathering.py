"""Asking all providers at once. Whoever does not answer in time has failed, and only that one."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass, replace

import structlog
from django.utils.translation import gettext as _

from factcheck.evidence.corroboration.question import Question
from factcheck.evidence.models import ProviderAnswer
from factcheck.evidence.providers.base import Found, Provider, ProviderFailed

State = ProviderAnswer.State
Heard = Callable[[int, int], None]
LIMIT = 50  # items of one provider that are judged
ENOUGH = 10  # items inside the window that make a look beyond it needless
LATE = 0.5  # seconds a provider may be late in noticing that its time is over

logger = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Answered:
    """How one provider answered; `error` says what is missing, `requests` what it cost.

    `seconds` is how long we waited for it.
    """

    provider: str
    state: State
    items: tuple[Found, ...] = ()
    error: str = ""
    requests: int = 0
    seconds: float | None = None

    @property
    def failed(self) -> bool:
        """Whether it brought nothing because it did not answer."""
        return self.state == State.FAILED


def nobody(_answered: int, _asked: int) -> None:
    """Tell nobody."""


def ask_all(
    providers: Sequence[Provider],
    question: Question,
    *,
    seconds: float,
    heard: Heard = nobody,
) -> list[Answered]:
    """Every provider's answer, in the order of the providers, within these seconds.

    Remote ones are asked in threads of their own, the others here, where the database is. `heard`
    is told here, once at the start and after each answer, how many of how many have answered.
    """
    ends = time.monotonic() + seconds
    remote = [provider for provider in providers if provider.capabilities.remote]
    threads = ThreadPoolExecutor(max(1, len(remote)), thread_name_prefix="provider")
    answers: dict[str, Answered] = {}
    try:
        asked = [threads.submit(_guarded, p, question, seconds) for p in remote]
        heard(0, len(providers))
        for provider in providers:
            if not provider.capabilities.remote:
                answers[provider.name] = _timed(provider, question, seconds)
                heard(len(answers), len(providers))
        with suppress(TimeoutError):
            for done in as_completed(asked, max(0.0, ends - time.monotonic()) + LATE):
                answered = done.result()
                answers[answered.provider] = answered
                heard(len(answers), len(providers))
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
    return [answers.get(p.name) or _late(p, seconds) for p in providers]


def ask_one(provider: Provider, question: Question, seconds: float) -> Answered:
    """Look inside the window first, and beyond it if that brings little."""
    capabilities = provider.capabilities
    began = time.monotonic()
    seconds = min(seconds, capabilities.patience or seconds)
    try:
        near = provider.search(question, question.window, limit=LIMIT, deadline=seconds)
    except ProviderFailed as failure:
        return Answered(provider.name, State.FAILED, (), failure.because, failure.cost)
    items, errors, cost = {f.key: f for f in near.items}, list(near.errors), near.cost
    beyond = capabilities.windowed and question.wide != question.window
    if len(items) < ENOUGH and beyond:
        left = max(0.1, seconds - (time.monotonic() - began))
        try:
            wide = provider.search(question, question.wide, limit=LIMIT, deadline=left)
        except ProviderFailed as failure:
            cost += failure.cost
            if not (items or near.cost):  # so long ago that it was not even asked
                return Answered(provider.name, State.FAILED, (), failure.because, cost)
            errors.append(failure.because)
        else:
            items |= {f.key: f for f in wide.items if f.key not in items}
            errors += wide.errors
            cost += wide.cost
    state = State.PART if errors else State.ANSWERED
    error = " ".join(dict.fromkeys(errors))
    return Answered(provider.name, state, tuple(items.values()), error, cost)


def _guarded(provider: Provider, question: Question, seconds: float) -> Answered:
    """One provider that brings something nobody thought of must not end the whole search."""
    try:
        return _timed(provider, question, seconds)
    except Exception:
        logger.exception("provider_broke", provider=provider.name)
        because = _("What it answered could not be dealt with; the log of the worker says more.")
        return Answered(provider.name, State.FAILED, error=because)


def _timed(provider: Provider, question: Question, seconds: float) -> Answered:
    began = time.monotonic()
    answered = ask_one(provider, question, seconds)
    return replace(answered, seconds=time.monotonic() - began)


def _late(provider: Provider, seconds: float) -> Answered:
    because = _("It did not answer within %(seconds)s seconds.") % {"seconds": f"{seconds:g}"}
    return Answered(provider.name, State.FAILED, error=because, seconds=seconds)
