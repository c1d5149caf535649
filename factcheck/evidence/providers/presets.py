"""Services in JSON that need no shape of one's own."""

from factcheck.evidence.configured import Provider, Storage
from factcheck.evidence.models import Role
from factcheck.evidence.providers.dialect import Dialect
from factcheck.evidence.providers.json_api import Shape, dialect

Preset = Provider.Preset
DAY = 86_400

NEWSAPI = dialect(
    Shape(
        limit="pageSize", most=100, first="from", last="to", language="language",
        fixed={"sortBy": "relevancy"}, key_header="X-Api-Key", either="OR",
        grouped=True, longest=500, items="articles", text="description",
        outlet="source.name", day="publishedAt", error="code",
    ),
    requests=100,
    per_seconds=DAY,  # its smallest plan
    may_store=Storage.METADATA,  # by its terms
    address="https://newsapi.org/v2/everything",
)  # fmt: skip

BRAVE = dialect(
    Shape(
        limit="count", most=50, between="freshness", language="search_lang", country="country",
        key_header="X-Subscription-Token", longest=400,
        text="description", outlet="meta_url.hostname", day="page_age",
    ),
    may_store=Storage.EXCERPT,  # as far as the plan allows
    address="https://api.search.brave.com/res/v1/news/search",
)  # fmt: skip

WIKIPEDIA = dialect(
    Shape(
        query="srsearch", limit="srlimit", most=50, either="OR", longest=300,
        fixed={
            "action": "query", "list": "search", "format": "json", "formatversion": "2",
            "maxlag": "5",
        },
        items="query.search", page="/wiki/{title}", text="snippet", error="error.info",
    ),
    role=Role.BACKGROUND,
    address="https://en.wikipedia.org/w/api.php",
)  # fmt: skip

PRESETS: dict[str, Dialect] = {
    Preset.NEWSAPI: NEWSAPI,
    Preset.BRAVE: BRAVE,
    Preset.WIKIPEDIA: WIKIPEDIA,
}
