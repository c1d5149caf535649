"""The least that training can do, for comparison: words counted, and logistic regression."""

from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import LeaveOneGroupOut, cross_val_predict
from sklearn.pipeline import Pipeline, make_pipeline

from factcheck.claims.measuring.checkworthiness import Judged, total
from factcheck.claims.measuring.marked import Marked, read_debates, read_marked
from factcheck.claims.measuring.reading import files
from factcheck.ops.measures.base import Measured, Watch

# Where the sentences lie that our own judge was trained on, seen from the folder of a data set.
TRAINED_ON = "checkthat24_en"
HALF = 0.5


def measure(path: Path) -> Measured:
    """Train on what our own judge was trained on, then judge the sentences at `path`.

    Each debate of a folder is judged by what the others taught, as ours are.
    """
    watch = Watch()
    if path.is_dir():
        asked = read_debates(path)
        with watch:
            chances = left_out(asked)
    else:
        folder = path.parent.parent / TRAINED_ON
        learnt = read_marked(files(folder, "*train*.tsv", "marked sentences to train")[0])
        fitted = model().fit([each.text for each in learnt], [each.worthy for each in learnt])
        asked = read_marked(path)
        with watch:
            chances = fitted.predict_proba([each.text for each in asked])[:, 1].tolist()
    judged = [
        Judged(each.debate, each.worthy, said=chance >= HALF, worth=chance)
        for each, chance in zip(asked, chances, strict=True)
    ]
    return Measured({**total(judged)}, [], watch.seconds)


def model() -> Pipeline:
    return make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
        LogisticRegression(C=4, solver="liblinear"),
    )


def left_out(debates: list[Marked]) -> list[float]:
    found: list[float] = cross_val_predict(
        model(),
        [each.text for each in debates],
        [each.worthy for each in debates],
        groups=[each.debate for each in debates],
        cv=LeaveOneGroupOut(),
        method="predict_proba",
    )[:, 1].tolist()
    return found
