from factcheck.ops.measures.base import Measured
from factcheck.ops.measures.page import Section, page
from factcheck.ops.measures.peers import LEFT_OUT
from factcheck.ops.measures.sets import DataSet

CASES = DataSet(
    "sentences",
    "data/cases.json",
    "golden cases",
    "all",
    ("passed", "rates"),
    {"passed": "2"},
    "Only two.",
)


def measured(passed, seconds):
    rates = {"one": 0.5, "other": None}
    return Measured({"n": 2, "passed": passed, "rates": rates, "counts": {"seen": 7}}, [], seconds)


def printed(*sections):
    lines = "\n".join(page(sections, "2024-05-03"))
    return lines[lines.index("## ") :]


def test_section_has_our_figures_those_of_others_and_the_goal():
    peers = [("rival 1.0", measured(2, 0))]

    assert printed(Section(CASES, measured(1, 0.013), peers, ["absent"])) == (
        "## Sentences\n"
        "\n"
        "A case is passed when exactly its sentences are found, whatever blanks and line breaks"
        " stand between words. On a treebank the places where sentences end are compared.\n"
        "\n"
        "### Golden cases: all, n = 2\n"
        "\n"
        "    manage.py evaluate sentences DATA_FOLDER/data/cases.json\n"
        "\n"
        "| | passed | rates.one | rates.other | a second |\n"
        "|---|---|---|---|---|\n"
        "| this engine | 1 | 0.500 | - | 150 |\n"
        "| rival 1.0 | 2 | 0.500 | - | - |\n"
        "| *goal* | 2 |  |  |  |\n"
        "\n"
        "Counts: seen 7.\n"
        "\n"
        "Only two.\n"
        "\n"
        "Not installed here: absent.\n"
    )


def test_measure_is_explained_once():
    assert printed(*2 * [Section(CASES, measured(1, 1))]).count("A case is passed") == 1


def test_page_says_when_it_was_measured():
    first, *_ = page([], "2024-05-03")

    assert "Measured on 2024-05-03." in first
    assert "manage.py quality DATA_FOLDER --date 2024-05-03 > docs/quality.md" in first


def read(*rights):
    details = [{"id": n, "right": r, "extra": 0.0, "missing": 1 - r} for n, r in enumerate(rights)]
    return Measured({"n": len(rights), "f1": 0.5}, details, 1)


def test_readers_are_compared_page_by_page_with_outlets_left_out():
    pages = DataSet("extraction", "data/pages", "pages", "half", ("f1",))
    peers = [(LEFT_OUT, read(1.0, 1.0)), ("rival 1.0", read(0.5, 0.5))]

    lines = printed(Section(pages, read(1.0, 1.0), peers)).splitlines()

    assert lines[-3:] == [
        "| | difference | 95 of 100 draws | p |",
        "|---|---|---|---|",
        "| rival 1.0 | +0.333 | +0.333 to +0.333 | 0.000 |",
    ]


def test_readers_are_not_compared_without_outlets_left_out():
    pages = DataSet("extraction", "data/pages", "pages", "half", ("f1",))

    assert "bootstrap" not in printed(Section(pages, read(1.0), [("rival 1.0", read(0.5))]))
