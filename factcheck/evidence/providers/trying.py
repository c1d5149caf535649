"""Asking a provider one harmless question, to see whether it is set up well."""

import time
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import EVERYTHING, ask
from factcheck.evidence.models import Provider
from factcheck.evidence.providers.base import ProviderFailed
from factcheck.evidence.providers.outside import Outside
from factcheck.evidence.providers.roster import ready

LONGEST = 10.0  # seconds; somebody waits in front of a page
MOST = 10
HARMLESS = ClaimFacts(text="The United Nations published a report about the climate")
# One wording only: who tries a provider out does not wait for its next turn.
QUESTION = replace(ask(HARMLESS), relaxed=(), quoted="")


def try_out(row: Provider) -> str:
    """What came of it, in a sentence. Never answered from what is kept. Raises ProviderFailed."""
    provider = ready(row)
    if isinstance(provider, Outside):
        provider = replace(provider, account=replace(provider.account, keep=0))
    began = time.monotonic()
    answer = provider.search(QUESTION, EVERYTHING, limit=MOST, deadline=LONGEST)
    words = {"count": len(answer.items), "seconds": time.monotonic() - began}
    if not answer.items and answer.errors:
        raise ProviderFailed(" ".join(answer.errors))
    if not answer.items:
        return _("It answered after %(seconds).1f seconds and found nothing.") % words
    first = answer.items[0].item
    found = ngettext(
        "It answered after %(seconds).1f seconds with %(count)d item: “%(title)s” (%(outlet)s).",
        "It answered after %(seconds).1f seconds with %(count)d items, the first: “%(title)s” "
        "(%(outlet)s).",
        len(answer.items),
    ) % {**words, "title": first.title, "outlet": first.publisher}
    return " ".join([found, *answer.errors])
