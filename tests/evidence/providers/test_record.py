from factcheck.evidence.models import ProviderAnswer, Search
from factcheck.evidence.providers.record import Record, provider_records
from factcheck.people.periods import Period
from tests.evidence.newsroom import claim_on, searched

TODAY = Period.until_today(2)


def answered(search: Search, name: str, *rows: tuple[str, float | None]) -> None:
    """Answers of this provider, the first in this search and the others in later ones."""
    for state, seconds in rows:
        ProviderAnswer.objects.create(search=search, provider=name, state=state, seconds=seconds)
        search = searched(search.claim)


def test_answers_are_counted_by_provider_and_day(desk, other_desk):
    answered(
        searched(claim_on(desk)), "Gull News", ("answered", 1.0), ("part", 3.0), ("failed", 8.0)
    )

    found = provider_records([desk], TODAY)

    (days,) = {
        tuple(by_step.values()) for name, (_, by_step) in found.items() if name == "Gull News"
    }
    whole = found["Gull News"][0]
    assert whole == Record(1, 1, 1, 3.0, 7.5)
    assert sum(day.asked for day in days) == 3
    assert provider_records([other_desk], TODAY) == {}


def test_a_search_keeps_how_long_each_provider_took(desk):
    search = searched(claim_on(desk))

    record, _by_step = provider_records([desk], TODAY)["archive"]
    assert record.asked == 1
    assert record.seconds == search.answers.get().seconds


def test_answers_from_before_times_were_kept_have_none(desk):
    answered(searched(claim_on(desk)), "Gull News", ("answered", None))

    assert provider_records([desk], TODAY)["Gull News"][0] == Record(1, 0, 0, None, None)
