"""One search's requests to one provider: polite, within its time, and never sent on elsewhere.

A request that failed for a passing reason is repeated with a growing random pause; one that was
told to come back later comes back then, if there is time. What the provider may not bear is left
for all other workers, too (see allowance and breaker).
"""

import random
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import quote_plus

import httpcore
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles import network
from articles.address import AddressRefused, Target, parse_target
from articles.fetch import (
    MAY_PASS,
    REDIRECTS,
    Downloaded,
    FetchFailed,
    ask,
    checked_addresses,
)
from articles.headers import seconds_to_wait
from articles.streams import Clock, PinnedBackend
from factcheck.evidence.providers.allowance import Allowance
from factcheck.evidence.providers.base import ProviderFailed
from factcheck.evidence.providers.breaker import Breaker
from factcheck.evidence.providers.dialect import Dialect, Page, Request
from factcheck.evidence.providers.kept import keep_answer, kept_answer

ATTEMPTS = 3
LONGEST_ADDRESS = 8_000  # characters: a question in Hindi takes nine for each of its own
FIRST_PAUSE = 0.5  # seconds, at most; doubled each time
REFUSED = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)


@dataclass(frozen=True)
class Account:
    """What is needed to ask a provider. `keep` is for how many seconds answers may be kept."""

    base_url: str
    key: str
    allowance: Allowance
    breaker: Breaker
    keep: int


class Asking:
    """Requests that share one deadline. `cost` counts them."""

    def __init__(self, account: Account, dialect: Dialect, *, seconds: float) -> None:
        self.account = account
        self.dialect = dialect
        self.seconds = seconds
        self.ends = time.monotonic() + seconds
        self.cost = 0

    def page(self, request: Request) -> Page:
        """The answer to this request, a kept one if there is one. Raises ProviderFailed."""
        question = request.url(self.account.base_url)
        kept = kept_answer(self._name(question)) if self.account.keep else None
        if kept is not None:
            return self.dialect.read(kept, self.account.base_url)
        for attempt in range(ATTEMPTS):
            try:
                return self._once(request)
            except ProviderFailed as failure:
                wait = _pause(failure, attempt)
                if attempt == ATTEMPTS - 1 or not failure.passing or wait >= self._left():
                    failure.cost = self.cost
                    raise
            time.sleep(wait)
        raise AssertionError

    def _once(self, request: Request) -> Page:
        account = self.account
        target = self._target(request)
        self._mind_the_pause()
        self._wait_for_room()
        self.cost += 1
        headers: Mapping[str, str] = {}
        try:
            answer = self._get(target, request)
            headers = answer.headers
            _check(answer, self.dialect)
            page = self.dialect.read(answer.body, account.base_url)
        except ProviderFailed as failure:
            failure.because = without(account.key, failure.because)
            failure.retry_after = failure.retry_after or told_to_wait(headers)
            if failure.retry_after:
                account.breaker.pause(failure.retry_after)
            else:
                account.breaker.failed()
            raise
        account.breaker.worked()
        keep_answer(self._name(request.url(account.base_url)), answer.body, seconds=account.keep)
        return page

    def _target(self, request: Request) -> Target:
        url = request.url(self.account.base_url, self.account.key)
        try:
            return parse_target(
                url, trusted=settings.FACTCHECK_TRUSTED_HOSTS, longest=LONGEST_ADDRESS
            )
        except AddressRefused as error:
            raise ProviderFailed(str(error)) from error

    def _get(self, target: Target, request: Request) -> Downloaded:
        try:
            addresses = checked_addresses(target, network.resolve)
            backend = PinnedBackend(addresses, network.connect, Clock(self._left()))
            return ask(target, backend, request.sent_headers(self.account.key))
        except AddressRefused as error:
            raise ProviderFailed(str(error)) from error
        except FetchFailed as error:
            raise ProviderFailed(str(error), passing=error.passing) from error
        except httpcore.TimeoutException as error:
            raise self._too_slow() from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            broke = _("The connection to it did not work or broke off.")
            raise ProviderFailed(broke, passing=True) from error

    def _mind_the_pause(self) -> None:
        wait = self.account.breaker.paused_for()
        if wait:
            because = _("It is left alone for another %s, because it failed or asked for it.")
            raise ProviderFailed(because % _seconds(wait), retry_after=wait, passing=True)

    def _wait_for_room(self) -> None:
        allowance = self.account.allowance
        while wait := allowance.take():
            if wait >= self._left():
                raise ProviderFailed(
                    _("It may be asked only so often; there is room again in %s.") % _seconds(wait),
                    retry_after=wait,
                )
            time.sleep(wait)

    def _left(self) -> float:
        """Seconds; raises ProviderFailed when there are none."""
        left = self.ends - time.monotonic()
        if left <= 0:
            raise self._too_slow()
        return left

    def _too_slow(self) -> ProviderFailed:
        failure = ProviderFailed(_("It did not answer within %s.") % _seconds(self.seconds))
        failure.cost = self.cost
        return failure

    def _name(self, question: str) -> str:
        """The same question under another key may have another answer."""
        return f"{self.account.breaker.provider} {question}"


def _check(answer: Downloaded, dialect: Dialect) -> None:
    """Let only an answer with results in it pass. Raises ProviderFailed."""
    status, after = answer.status, told_to_wait(answer.headers)
    if status == HTTPStatus.OK:
        return
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        wait = after or float(dialect.capabilities.per_seconds)
        because = _("It has had too many requests (429) and wants to be left alone for %s.")
        raise ProviderFailed(because % _seconds(wait), retry_after=wait, passing=True)
    if status in REDIRECTS:
        raise ProviderFailed(_("It sends us on to another address, which has to be entered here."))
    if status in REFUSED:
        hint = dialect.refused or _("The key is missing, wrong or not allowed to do this.")
        raise ProviderFailed(f"{_('It refused to answer (%d).') % status} {hint}")
    because = _("It answered with the error %d.") % status
    raise ProviderFailed(because, retry_after=after, passing=status in MAY_PASS)


def without(key: str, told: str) -> str:
    """What a provider said, should it repeat the key: reviewers and partners read it."""
    for secret in {key, quote_plus(key)} - {""}:
        told = told.replace(secret, "…")
    return told


def told_to_wait(headers: Mapping[str, str]) -> float | None:
    """Seconds from Retry-After, or from the windows of X-RateLimit-* that are used up."""
    if "retry-after" in headers:
        return seconds_to_wait(headers["retry-after"])
    remaining = headers.get("x-ratelimit-remaining", "").split(",")
    resets = headers.get("x-ratelimit-reset", "").split(",")
    spent = [
        float(reset)
        for left, reset in zip(remaining, resets, strict=False)
        if left.strip() == "0" and reset.strip().isdecimal()
    ]
    return max(spent, default=None)


def _pause(failure: ProviderFailed, attempt: int) -> float:
    """Seconds until the next try: what was asked for, or full jitter."""
    if failure.retry_after:
        return failure.retry_after
    return random.uniform(0, FIRST_PAUSE * 2**attempt)  # noqa: S311 (no secret)


def _seconds(seconds: float) -> str:
    """For a sentence: 0.4 seconds, 5 seconds, 3 minutes."""
    if seconds < 1:
        return _("%.1f seconds") % seconds
    whole = -int(-seconds // 1)
    if whole > 2 * 60:
        minutes = -(-whole // 60)
        return ngettext("%d minute", "%d minutes", minutes) % minutes
    return ngettext("%d second", "%d seconds", whole) % whole
