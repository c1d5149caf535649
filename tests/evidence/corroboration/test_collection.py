from factcheck.evidence.corroboration.collection import Collection
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import ask
from factcheck.evidence.corroboration.ranking import ordered, shipped
from factcheck.evidence.corroboration.traits import Candidate

TEXTS = Collection.of(
    [
        Candidate("whale", "", "A whale was seen off Gull Island."),
        Candidate("ferry", "Was the ferry sold?", "The ferry of Gull Island was sold for scrap."),
        Candidate("choir", "", "A choir won a prize."),
    ]
)


def found(text: str, limit: int = 10) -> list[str]:
    told = TEXTS.look(ask(ClaimFacts(text)), limit=limit)
    return [one.id for one in ordered(told, shipped())]


def test_look_finds_what_has_words_in_common_the_best_first():
    assert found("They sold the ferry of Gull Island") == ["ferry", "whale"]
    assert found("They sold the ferry of Gull Island", limit=1) == ["ferry"]


def test_look_parts_words_that_are_written_together():
    assert found("#gullisland") == ["whale", "ferry"]


def test_look_ranks_by_each_of_the_words_that_are_written_together():
    assert found("A prize #gullferry") == ["ferry", "choir", "whale"]


def test_look_for_nothing_known_finds_nothing():
    assert found("Zugzwang") == []
    assert found("It was not so") == []
