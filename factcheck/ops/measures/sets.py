"""The data sets that docs/quality.md reports on, and what is aimed at on each."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class DataSet:
    """Annotated data at `path` of the data folder.

    `figures` are the columns shown, `goals` what is aimed at, `note` what a reader must know.
    """

    measure: str
    path: str
    name: str
    split: str
    figures: tuple[str, ...]
    goals: dict[str, str] = field(default_factory=dict)
    note: str = ""


CLAIMS = (
    "recall",
    "precision",
    "speaker_accuracy",
    "chain_accuracy",
    "kind_accuracy",
    "checkable_f1",
    "worth_ndcg",
    "date_accuracy",
    "quote_f1",
    "quote_speaker_accuracy",
    "forbidden",
    "anchors_exact",
)
ORIGINS = (
    "exact_origins",
    "primary_exact",
    "groups_ari",
    "outlets_exact",
    "circular_f1",
    "over_counted_fanouts",
    "stance_accuracy",
    "stance_macro_f1",
)
COPIES = ("recall", "precision", "recall_by_edit", "fanout_recall", "fanout_precision")
SAME = ("suggest", "sure")
FOUND = ("map@5", "mrr", "recall@20", "shipped")
RATES = ("f1", "precision", "recall")
WORTH = (*RATES, "average_precision", "map", "calibration_error")
TAGS = ("accuracy", "finite_f1", "own_accuracy", "own_finite_f1")
TAGGED = ("source_f1", "cue_f1", "content_f1")
TEXTS = ("content_f1", "content_and_source_f1", "source_accuracy")
CASES = ("passed", "total", "golden_passed", "golden_total")
TUNED = "The rules were tuned on these very articles: expect less elsewhere."
ONLY_MEASURED = "Nothing that ships was trained on it."

SETS = (
    DataSet(
        "claims",
        "gold/dev/claims",
        "annotated articles of this project",
        "dev",
        CLAIMS,
        {
            "recall": "≥ .90",
            "precision": "≥ .80",
            "speaker_accuracy": "≥ .95",
            "chain_accuracy": "≥ .90",
            "checkable_f1": "≥ .85",
            "worth_ndcg": "≥ .85",
            "date_accuracy": "≥ .90",
            "quote_f1": "≥ .97",
            "quote_speaker_accuracy": "≥ .92",
            "forbidden": "0",
            "anchors_exact": "1",
        },
        TUNED,
    ),
    DataSet(
        "blocks",
        "gold/dev/claims",
        "annotated articles of this project",
        "dev",
        ("accuracy", "blocks_right", "labels"),
        note=TUNED,
    ),
    DataSet(
        "sentences",
        "data/golden_rules/golden_rules_en.json",
        "Golden Rules, English (MIT)",
        "all",
        CASES,
        {"passed": "≥ 157", "golden_passed": "52"},
    ),
    DataSet(
        "sentences",
        "data/ud_ewt/en_ewt-ud-dev.conllu.gz",
        "Universal Dependencies English Web Treebank (CC BY-SA 4.0)",
        "dev",
        RATES,
        note="Sentences of a paragraph are joined by a blank. Mails, blogs and reviews, not news.",
    ),
    DataSet(
        "tagger",
        "data/ud_ewt/en_ewt-ud-dev.conllu.gz",
        "Universal Dependencies English Web Treebank (CC BY-SA 4.0)",
        "dev",
        TAGS,
        {"accuracy": "≥ .945"},
        "Trained on the train part of the same treebank. `own_` is measured on our own cutting.",
    ),
    DataSet(
        "attribution",
        "data/cofenet/polnear/valid.txt",
        "PolNeAR, tagged tokens (no licence stated)",
        "dev",
        TAGGED,
        {"source_f1": "≥ .73", "cue_f1": "≥ .68", "content_f1": "≥ .60"},
    ),
    DataSet(
        "attribution",
        "data/cofenet/riqua/valid.txt",
        "RiQuA, tagged tokens (Apache-2.0)",
        "dev",
        TAGGED,
        note="Novels of the nineteenth century: far from news.",
    ),
    DataSet(
        "attribution",
        "data/polnear/dev",
        "PolNeAR, running text (no licence stated)",
        "dev",
        TEXTS,
        {"content_and_source_f1": "≥ .68"},
        "Of several people's notes on a text the first by name counts.",
    ),
    DataSet(
        "checkworthiness",
        "data/checkthat24_en/CT24_checkworthy_english_dev.tsv",
        "CheckThat! 2024, English (MIT)",
        "dev",
        WORTH,
        note="Of the same debates as the part that was trained on, and easier than most of it. On"
        " debates left out of the training F1 is .68 (the card of the weights).",
    ),
    DataSet(
        "checkworthiness",
        "data/checkthat19/CT19-T1-Training.csv",
        "CheckThat! 2019, debates (research use)",
        "training",
        WORTH,
        {"map": "≥ .175"},
        "Nothing was trained on it, but three of its 19 debates are among those trained on, with"
        " other marks. People marked what was fact-checked in the end: far less.",
    ),
    DataSet(
        "checkworthiness",
        "data/checkthat19",
        "CheckThat! 2019, debates (research use)",
        "training, each debate left out in turn",
        ("average_precision", "map"),
        {"map": "≥ .175"},
        "Every debate is judged by weights that the other debates taught; none of these weights"
        " ship. The rules learn nothing. `--details` prints each debate.",
    ),
    DataSet(
        "checkworthiness",
        "data/checkthat20/task5_train.tsv",
        "CheckThat! 2020, debates (research use)",
        "training",
        WORTH,
        note="The file does not say where a debate ends, so there is no MAP.",
    ),
    DataSet(
        "checkworthiness",
        "data/checkthat20/task1_dev_v2.tsv",
        "CheckThat! 2020, tweets (research use)",
        "dev",
        WORTH,
    ),
    DataSet(
        "extraction",
        "data/article_extraction",
        "article extraction benchmark (MIT)",
        "one half",
        RATES,
        {"f1": "≥ .970"},
    ),
    DataSet(
        "independence",
        "gold/dev/dossiers",
        "annotated dossiers of this project",
        "dev",
        ORIGINS,
        {
            "exact_origins": "≥ .95",
            "primary_exact": "≥ .90",
            "circular_f1": "≥ .95",
            "over_counted_fanouts": "0",
            "stance_accuracy": "≥ .85",
        },
    ),
    DataSet(
        "copies",
        "gold/dev/dossiers",
        "items of the dossiers, edited by a seeded hand",
        "dev",
        COPIES,
        {"recall": "≥ .98", "precision": "≥ .99"},
        "The edits are kind: whoever rewrites a story does more. `fanout_*` count the items that"
        " reuse text, as a person saw it.",
    ),
    DataSet(
        "search",
        "data/checkthat2020-task2/dev",
        "CheckThat! 2020, verified claims for tweets (research use)",
        "dev, learnt from train",
        FOUND,
        {"map@5": "≥ .80", "recall@20": "≥ .96"},
        ONLY_MEASURED,
    ),
    DataSet(
        "search",
        "data/checkthat2022-task2a",
        "CheckThat! 2022, verified claims for tweets (no licence stated)",
        "train, in five parts",
        FOUND,
        {"map@5": "≥ .875", "recall@20": "≥ .96"},
        ONLY_MEASURED + " The claims have no titles; the words of their addresses, which are their"
        " ids, are read as such. Without them `map@5` is about .83.",
    ),
    DataSet(
        "known",
        "data/checkthat2020-task2",
        "CheckThat! 2020, verified claims for tweets (research use)",
        "train and dev",
        SAME,
        note="The two thresholds were chosen on these; nothing was learnt from them.",
    ),
    DataSet(
        "known",
        "data/checkthat2022-task2a",
        "CheckThat! 2022, verified claims for tweets (no licence stated)",
        "train",
        SAME,
        note="The two thresholds were chosen on these; nothing was learnt from them.",
    ),
    DataSet(
        "stance",
        "data/fnc-1/train",
        "Fake News Challenge (no licence stated)",
        "train",
        ("fnc_score", "macro_f1", "f1"),
        {"macro_f1": "≥ .64"},
        "What ships was trained on these very pairs: look at “stories left out in turn”, which"
        " learns from four fifths for each fifth and never sees a text, or a headline about one, of"
        " both. The headline is read as the claim. On the test part, which nothing here has seen,"
        " the first three of the challenge had an `fnc_score` of .820, .827 and .821 and a"
        " `macro_f1` of .58, .60 and .56 (Hanselowski and others, 2018).",
    ),
)
