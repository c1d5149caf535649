"""docs/quality.md: what was measured, as a page to read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from factcheck.claims.measuring.extraction import PageScore, compare
from factcheck.ops.measures.base import Measured
from factcheck.ops.measures.peers import LEFT_OUT
from factcheck.ops.measures.sets import DataSet

OWN = "this engine"
TITLES = {
    "claims": "Claims",
    "blocks": "Parts of an article",
    "sentences": "Sentences",
    "tagger": "Parts of speech",
    "attribution": "Who said what",
    "checkworthiness": "What is worth checking",
    "extraction": "The story on a web page",
    "independence": "Independent origins",
    "copies": "Copies",
    "search": "Finding",
    "known": "Already checked?",
    "stance": "Stance",
}
HOW = {
    "claims": "A claim counts as found when at least half of all characters that either side marks"
    " are marked by both, each claim once. `precision` counts checkable claims; a second wording of"
    " a claim already found is left out. `speaker`, `kind`, `chain`, `date` and `checkable` are"
    " compared on what was found; `worth_ndcg` compares the first ten by worth with the best order."
    " `forbidden` counts claims that touch boilerplate, captions or credits.",
    "blocks": "Every character that is no blank is compared by its label: headline, body, caption"
    " and so on. `blocks_right` is the share of all blocks of which most has the right label.",
    "sentences": "A case is passed when exactly its sentences are found, whatever blanks and line"
    " breaks stand between words. On a treebank the places where sentences end are compared.",
    "tagger": "`accuracy` is the share of words with the right tag of Universal Dependencies;"
    " `finite_f1` is for verbs that carry a clause. `own_` is measured on our cutting of the text"
    " instead of the words of the treebank: a word like “don't” must be tagged as its “do”.",
    "attribution": "On tagged tokens a source, cue or content is right when its borders are. What"
    " the engine leaves out and the corpora count in is added: marks around a quotation and “that”."
    " The engine keeps the verb alone as cue, so “has said” and “made clear” count as wrong. On"
    " running text what was said must overlap by half, and then the source must be the same name.",
    "checkworthiness": "The trained judge gives each sentence by itself the chance that people"
    " marked it; yes from the chance that was best on debates left out of the training. In an"
    " article that chance is one part of worth among others. The rules alone say what *can* be"
    " checked. `average_precision` and `map` (its mean over debates) tell about the order,"
    " `calibration_error` how far chance and outcome lie apart.",
    "extraction": "Runs of four words of the story and of what was read are compared page by page,"
    " as the benchmark does. Headline, byline and captions are left out of both. The weights that"
    " ship were trained on these very pages; for “outlets left out in turn” each page was read with"
    " weights that never saw its outlet. `p` is the share of 10,000 seeded draws of the pages in"
    " which that reading is not better.",
    "independence": "Counts are right when they lie between the bounds that a person gave."
    " `groups_ari` is the adjusted Rand index of the groups of related items.",
    "copies": "Every item is cut short, set into another story, reworded (12 % of its words) and"
    " reordered; it must be folded under its own story and under no other.",
    "search": "The right claims among the first five (`map@5`), the place of the first (`mrr`), all"
    " among the first twenty (`recall@20`). The figures are of weights that other questions of the"
    " same set taught: those of its part `train`, or, on that part itself, four fifths for each"
    " fifth. `shipped` are the weights that ship, round numbers that nobody fitted.",
    "known": "A claim is held against all that were checked; `suggest` is what is shown as perhaps"
    " the same, `sure` what is called most likely the same. `precision` is the share of what passes"
    " that is right, `recall` the share of the right answers that pass, `wrong` the share of the"
    " questions with something wrong among what passes.",
    "stance": "`fnc_score` gives a quarter of a point for related or not and three quarters for the"
    " right label, as a share of what could be had; `macro_f1` is the mean over the labels.",
}
INTRODUCTION = """\
# How well the engines work

Measured on {day}. The engines are rules, helped by small trained parts; on which data those were
trained their cards say ([models/](models/)). All data are for development; figures on data nobody
tuned on will be lower. Data sets lie outside this repository, nothing of them is in it.

This page is printed by one command, each table by the command above it:

    manage.py quality DATA_FOLDER --date {day} > docs/quality.md

“A second” is how many items (`n`) one core did in a second of its time, in round figures;
compare within a table only. A dash means that there was nothing to rate. “Not installed here” are
programs that would be measured beside ours if they were.
"""


@dataclass
class Section:
    """One data set, our figures, and those of others by their names."""

    data: DataSet
    own: Measured
    peers: list[tuple[str, Measured]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def page(sections: Sequence[Section], day: str) -> Iterator[str]:
    """Give the lines of the page."""
    yield INTRODUCTION.format(day=day)
    told = ""
    for section in sections:
        measure = section.data.measure
        if measure != told:
            yield f"## {TITLES[measure]}\n"
            yield f"{HOW[measure]}\n"
            told = measure
        yield from lines(section)


def lines(section: Section) -> Iterator[str]:
    data, figures = section.data, flat(section.own.figures)
    names = [name for name in figures if name.partition(".")[0] in data.figures]
    yield f"### {data.name[0].upper()}{data.name[1:]}: {data.split}, n = {figures['n']}\n"
    yield f"    manage.py evaluate {data.measure} DATA_FOLDER/{data.path}\n"
    yield f"| | {' | '.join(names)} | a second |"
    yield f"|---|{'---|' * (len(names) + 1)}"
    for label, measured in ((OWN, section.own), *section.peers):
        yield row(label, flat(measured.figures), names, rate(measured))
    if data.goals:
        yield row("*goal*", data.goals, names, "")
    yield ""
    counts = [f"{name} {value}" for name, value in figures.items() if is_count(name, value, names)]
    yield from ([f"Counts: {', '.join(counts)}.\n"] if counts else [])
    yield from comparisons(section) if data.measure == "extraction" else ()
    yield from ([f"{data.note}\n"] if data.note else [])
    yield from ([f"Not installed here: {', '.join(section.missing)}.\n"] if section.missing else [])


def comparisons(section: Section) -> Iterator[str]:
    """Compare our reading of outlets it never saw with every other reader, page by page."""
    readers = dict(section.peers)
    ours = readers.pop(LEFT_OUT, None)
    if ours is None:
        return
    yield "Difference in F1 to outlets left out in turn, by a paired bootstrap over the pages:\n"
    yield "| | difference | 95 of 100 draws | p |\n|---|---|---|---|"
    for label, theirs in readers.items():
        found = compare(scores_of(ours), scores_of(theirs))
        between = f"{found.low:+.3f} to {found.high:+.3f}"
        yield f"| {label} | {found.difference:+.3f} | {between} | {found.p:.3f} |"
    yield ""


def scores_of(measured: Measured) -> list[PageScore]:
    names = ("right", "extra", "missing")
    return [PageScore(*(cast("float", each[name]) for name in names)) for each in measured.details]


def row(label: str, values: Mapping[str, object], names: list[str], last: str) -> str:
    cells = (cell(values.get(name, "")) for name in names)
    return f"| {label} | {' | '.join(cells)} | {last} |"


def cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.3f}"
    return "-" if value is None else str(value)


def is_count(name: str, value: object, shown: list[str]) -> bool:
    return isinstance(value, int) and name != "n" and name not in shown


def flat(figures: Mapping[str, object], under: str = "") -> dict[str, object]:
    """Name what lies deeper with dots; counts keep their plain names."""
    found: dict[str, object] = {}
    for name, value in figures.items():
        if isinstance(value, Mapping):
            found |= flat(value, "" if name == "counts" else f"{under}{name}.")
        else:
            found[under + name] = value
    return found


def rate(measured: Measured) -> str:
    """Give items a second with two digits that count."""
    number = measured.figures["n"]
    if not isinstance(number, int) or not measured.seconds:
        return "-"
    return f"{float(f'{number / measured.seconds:.2g}'):,.0f}"
