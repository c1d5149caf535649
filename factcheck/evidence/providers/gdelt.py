"""GDELT DOC 2.0: links to news of the last three months in many languages, without any text.

It answers a question it does not like with a sentence and status 200, and without matches with an
empty object.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.evidence.corroboration.wording import Syntax
from factcheck.evidence.providers.base import Capabilities
from factcheck.evidence.providers.dialect import Dialect, Page, Request, Seen, Wish
from factcheck.evidence.providers.reading import Json, day_of, link, page, parsed, rows, words_at

CAPABILITIES = Capabilities(
    syntax=Syntax(either="OR", grouped=True, longest=250, shortest_word=3),
    history=90,
    most=250,
    requests=1,
    per_seconds=6,  # one in five seconds is what it bears, measured on its own clock
)
# How GDELT names the languages it reads most.
LANGUAGES = {
    "ar": "arabic", "bn": "bengali", "cs": "czech", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "fa": "persian", "fr": "french", "he": "hebrew", "hi": "hindi",
    "hu": "hungarian", "id": "indonesian", "it": "italian", "ja": "japanese", "ko": "korean",
    "nl": "dutch", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "sv": "swedish", "tr": "turkish", "uk": "ukrainian", "ur": "urdu",
    "vi": "vietnamese", "zh": "chinese",
}  # fmt: skip


def ask(wish: Wish) -> Request:
    language = LANGUAGES.get(wish.language)
    narrowed = [
        wish.query,
        *([f"sourcelang:{language}"] if language else []),
        *([f"sourcecountry:{wish.country}"] if wish.country.isalpha() else []),
    ]
    fields = [
        ("query", " ".join(narrowed)),
        ("mode", "artlist"),
        ("format", "json"),
        ("maxrecords", str(wish.limit)),
        ("sort", "hybridrel"),
    ]
    if wish.window.first:
        fields.append(("startdatetime", _moment(wish.window.first, "000000")))
    if wish.window.last:
        fields.append(("enddatetime", _moment(wish.window.last, "235959")))
    return Request(tuple(fields))


def read(body: bytes, _address: str) -> Page:
    answer = parsed(body)
    return page(rows(answer, "articles", absent=not answer), _article)


def _article(row: Json) -> Iterator[Seen]:
    yield Seen(
        url=link(row, "url"),
        title=words_at(row, "title"),
        outlet=words_at(row, "domain"),
        day=day_of(words_at(row, "seendate")),
    )


def _moment(day: date, time: str) -> str:
    return day.isoformat().replace("-", "") + time


GDELT = Dialect(CAPABILITIES, ask, read, address="https://api.gdeltproject.org/api/v2/doc/doc")
