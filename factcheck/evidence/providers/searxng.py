"""SearXNG: a search engine of one's own that asks others.

When all of those are away it answers with an empty list, which is not "nothing found".
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.evidence.corroboration.wording import Syntax
from factcheck.evidence.providers.base import Capabilities, ProviderFailed
from factcheck.evidence.providers.dialect import Dialect, Page, Request, Seen, Wish
from factcheck.evidence.providers.reading import (
    LONGEST_TEXT,
    Json,
    clean,
    day_of,
    link,
    page,
    parsed,
    rows,
    words_at,
)

MOST_NAMED = 200  # characters

CAPABILITIES = Capabilities(
    syntax=Syntax(longest=300),
    windowed=False,
)


def ask(wish: Wish) -> Request:
    fields = [("q", wish.query), ("format", "json"), ("categories", "news"), ("pageno", "1")]
    if wish.language:
        fields.append(("language", wish.language))
    return Request(tuple(fields))


def read(body: bytes, _address: str) -> Page:
    answer = parsed(body)
    results = rows(answer, "results")
    away = _away(answer.get("unresponsive_engines"))
    silent = _("These engines did not answer it: %s.") % away
    if away and not results:
        raise ProviderFailed(silent)
    return page(results, _result, more=True, notes=(silent,) if away else ())


def _result(row: Json) -> Iterator[Seen]:
    yield Seen(
        url=link(row, "url"),
        title=words_at(row, "title"),
        text=words_at(row, "content", longest=LONGEST_TEXT),
        day=day_of(words_at(row, "publishedDate")),
    )


def _away(engines: object) -> str:
    """Names of engines with their reasons; each is a pair, or in older versions a name."""
    if not isinstance(engines, list):
        return ""
    named = (
        " ".join(map(str, engine)) if isinstance(engine, list) else str(engine)
        for engine in engines
    )
    return clean(", ".join(named), MOST_NAMED)


SEARXNG = Dialect(
    CAPABILITIES,
    ask,
    read,
    refused=gettext_lazy("Its settings do not allow answers in JSON: add json to search.formats."),
)
