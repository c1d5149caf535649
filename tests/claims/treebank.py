"""A treebank of a few sentences, written for the tests."""

import gzip

ROWS = {
    "The": ("DET", "_"),
    "the": ("DET", "_"),
    "harbour": ("NOUN", "Number=Sing"),
    "ferry": ("NOUN", "Number=Sing"),
    "council": ("NOUN", "Number=Sing"),
    "closed": ("VERB", "Mood=Ind|Tense=Past|VerbForm=Fin"),
    "mended": ("VERB", "Mood=Ind|Tense=Past|VerbForm=Fin"),
    "quietly": ("ADV", "_"),
    "Ann": ("PROPN", "_"),
    ".": ("PUNCT", "_"),
}
SENTENCES = (
    "The council closed the harbour .",
    "Ann quietly mended the ferry .",
    "Ann closed the harbour .",
    "The council mended the ferry quietly .",
)


def row(number, word, head=0):
    tag, traits = ROWS[word]
    return "\t".join([str(number), word, word, tag, "_", traits, str(head), "dep", "_", "_"])


def conllu(sentences=SENTENCES):
    lines = []
    for sentence in sentences:
        words = sentence.split()
        lines.append(f"# text = {sentence.replace(' .', '.')}")
        lines += [row(number, word) for number, word in enumerate(words, start=1)]
        lines.append("")
    return "\n".join(lines)


def write_treebank(folder, times=4):
    (folder / "small-train.conllu").write_text(conllu(SENTENCES * times))
    (folder / "small-dev.conllu.gz").write_bytes(gzip.compress(conllu().encode()))
    return folder
