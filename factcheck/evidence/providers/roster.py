"""Which providers there are: the archive always, and those an administrator has set up."""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.evidence.configured import Storage
from factcheck.evidence.corroboration.question import Question, Window
from factcheck.evidence.models import Provider as Row
from factcheck.evidence.providers.allowance import Allowance
from factcheck.evidence.providers.archive import archive_for
from factcheck.evidence.providers.asking import Account
from factcheck.evidence.providers.base import (
    Capabilities,
    Provider,
    ProviderAnswer,
    ProviderFailed,
)
from factcheck.evidence.providers.breaker import Breaker
from factcheck.evidence.providers.dialect import Dialect
from factcheck.evidence.providers.factchecktools import FACT_CHECK_TOOLS
from factcheck.evidence.providers.gdelt import GDELT
from factcheck.evidence.providers.json_api import dialect, shape_of
from factcheck.evidence.providers.outside import Outside
from factcheck.evidence.providers.presets import PRESETS
from factcheck.evidence.providers.searxng import SEARXNG
from factcheck.people.sealing import Unreadable, unseal

DIALECTS: dict[str, Dialect] = {
    Row.Kind.FACT_CHECK_TOOLS: FACT_CHECK_TOOLS,
    Row.Kind.GDELT: GDELT,
    Row.Kind.SEARXNG: SEARXNG,
}
ANYTHING = Capabilities()


@dataclass(frozen=True)
class Unusable:
    """A provider that cannot even be asked, and says why."""

    name: str
    because: str
    capabilities: Capabilities = ANYTHING

    def search(
        self,
        question: Question,  # noqa: ARG002 - the interface of all providers
        window: Window,  # noqa: ARG002
        *,
        limit: int,  # noqa: ARG002
        deadline: float,  # noqa: ARG002
    ) -> ProviderAnswer:
        """Always fails."""
        raise ProviderFailed(self.because)


def providers_for(claim: Claim) -> list[Provider]:
    """The providers in use, ready to be asked about this claim.

    What a partner keeps private is told to nobody outside, unless an administrator allowed it.
    """
    rows = Row.objects.filter(Q(desk=None) | Q(desk=claim.desk_id), on=True)
    if claim.article.visibility == Article.Visibility.PARTNER:
        rows = rows.filter(private_too=True)
    return [archive_for(claim), *(ready(row) for row in rows.order_by("name"))]


def ready(row: Row) -> Provider:
    """One outside provider, ready to be asked."""
    try:
        spoken, key = dialect_of(row), unseal(row.sealed_key) if row.sealed_key else ""
        host = urlsplit(row.base_url).netloc.casefold()
    except ValueError as error:
        return Unusable(row.name, str(error))
    except Unreadable:
        return Unusable(row.name, _("Its key was sealed under another SECRET_KEY: enter it again."))
    storage = min(Storage(row.storage), spoken.capabilities.may_store, key=lambda s: s.amount)
    account = Account(
        row.base_url,
        key,
        Allowance(host, row.requests, row.per_seconds),
        Breaker(row.pk),
        keep=0 if storage == Storage.NONE else settings.PROVIDER_CACHE_SECONDS,
    )
    return Outside(
        row.name,
        spoken,
        account,
        patience=row.timeout,
        language=row.language,
        country=row.country,
        storage=storage,
        keep_for=timedelta(days=row.keep_days) if row.keep_days else None,
    )


def dialect_of(row: Row) -> Dialect:
    """How this provider is spoken to. Raises ValueError if nobody knows."""
    if row.kind in DIALECTS:
        return DIALECTS[row.kind]
    if row.preset:
        return PRESETS[row.preset]
    return dialect(shape_of(row.shape))
