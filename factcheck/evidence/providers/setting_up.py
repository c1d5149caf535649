"""Whether what an administrator enters makes a provider, and what goes without saying."""

from django.conf import settings
from django.utils.translation import gettext as _

from articles.address import AddressRefused, parse_target
from factcheck.evidence.configured import Provider, Storage
from factcheck.evidence.providers.roster import dialect_of


def fill_in(row: Provider) -> None:
    """Address and rate where nothing was entered: those of the service. Raises ValueError."""
    spoken = dialect_of(row)
    row.base_url = row.base_url or spoken.address
    if not (row.requests and row.per_seconds):
        row.requests = spoken.capabilities.requests
        row.per_seconds = spoken.capabilities.per_seconds


def wrong_with(row: Provider) -> dict[str, str]:
    """What is wrong, by field; nothing if it can be asked. Looks up no names."""
    wrong: dict[str, str] = {}
    if row.kind == Provider.Kind.JSON and not (row.preset or row.shape):
        return {"preset": _("Choose a preset, or describe its shape.")}
    if row.kind != Provider.Kind.JSON and (row.preset or row.shape):
        return {"preset": _("Only those that answer in JSON have a preset or a shape.")}
    try:
        fill_in(row)
    except ValueError as error:
        return {"shape": str(error)}
    abilities = dialect_of(row).capabilities
    if not row.base_url:
        wrong["base_url"] = _("Everybody runs their own: enter where yours is.")
    elif refused := _refused(row.base_url):
        wrong["base_url"] = refused
    if row.on and abilities.needs_key and not row.sealed_key:
        wrong["new_key"] = _("It answers nobody without a key.")
    if Storage(row.storage).amount > abilities.may_store.amount:
        allowed = abilities.may_store.label
        wrong["storage"] = _("Its terms allow no more to be kept than %s.") % allowed
    if row.keep_days and Storage(row.storage).amount < Storage.EXCERPT.amount:
        wrong["keep_days"] = _("Only excerpts and texts are kept for a time.")
    return wrong


def _refused(address: str) -> str:
    try:
        parse_target(address, trusted=settings.FACTCHECK_TRUSTED_HOSTS)
    except AddressRefused as error:
        trust = _("A host of your own has to be in FACTCHECK_TRUSTED_HOSTS, with its port.")
        return f"{error} {trust}"
    return ""
