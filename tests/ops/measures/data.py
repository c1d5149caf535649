"""Small annotated data of every format, written into a folder."""

import gzip
import json

from tests.claims.measuring.articles import GOLD

PAGE = """<html lang="en"><head><title>Ferry idle</title></head><body><nav>Home</nav><article>
<h1>Ferry idle</h1>{paragraphs}</article><footer>All rights reserved</footer></body></html>"""
STORY = [
    "The ferry between Port Elm and the islands has not sailed since the third of May, and nobody in the harbour expects it back this year.",
    "Ann Lee, who keeps the ticket office, said that rats had eaten the cables and that the spare ones had been sold to a farm on the hill.",
    "The council wants to hear the owners on Monday before it decides whether the school children go by road until the winter.",
]
NOTES = """\
T1\tSource {0} {1}\tAnn Lee
T2\tCue {1} {2}\tsaid
T3\tContent {3} {4}\tthe cables were eaten by rats
T4\tAttribution {1} {2}\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
"""


def articles(folder):
    (folder / "ferry.json").write_text(json.dumps(GOLD))
    return folder


def cases(folder):
    path = folder / "cases.json"
    rows = [
        {
            "name": "two",
            "text": "One came. Two left.",
            "sentences": ["One came.", "Two left."],
            "golden": True,
        },
        {
            "name": "odd",
            "text": "One came. Two left.",
            "sentences": ["One came. Two left."],
            "golden": False,
        },
    ]
    path.write_text(json.dumps(rows))
    return path


def treebank(folder):
    path = folder / "small.conllu.gz"
    lines = ["# newpar id = a", "# text = One came.", "1\tOne", "", "# text = Two left.", "1\tTwo"]
    path.write_bytes(gzip.compress("\n".join(lines).encode()))
    return path


def tokens(folder):
    path = folder / "tokens.txt"
    row = {
        "id": "ferry",
        "tokens": ["Ann", "Lee", "said", "the", "ferry", "sank", "."],
        "labels": ["B-source", "I-source", "B-cue", *["B-content", "I-content", "I-content"], "O"],
    }
    path.write_text(json.dumps(row) + "\n")
    return path


def brat(folder):
    text = "The ferry of Port Elm is idle again.\n\nAnn Lee said the cables were eaten by rats.\n"
    (folder / "text").mkdir()
    (folder / "attributions").mkdir()
    (folder / "text" / "ferry.txt").write_text(text)
    name, said, words = text.index("Ann"), text.index("said"), text.index("the cables")
    notes = NOTES.format(name, name + 7, said + 4, words, text.index("rats") + 4)
    (folder / "attributions" / "ferry_ab12.ann").write_text(notes)
    (folder / "attributions" / "ferry_cd34.ann").write_text("")
    return folder


def debates(folder):
    path = folder / "debates.csv"
    path.write_text(
        "line_number,speaker,text,label,file_name\n"
        '1,A,"We lost 900,000 jobs in 2019, and 40 people died.",1,one.tsv\n'
        "2,B,Thank you.,0,one.tsv\n"
        "3,B,Good evening to you all.,0,two.tsv\n"
        "4,A,Unemployment rose by 12 percent in 2018.,1,two.tsv\n"
    )
    return path


def tweets(folder):
    path = folder / "tweets.tsv"
    path.write_text(
        "Sentence_id\tText\tclass_label\n"
        '1\t"The factory killed 900 people in 2019, and nobody ""paid""."\tYes\n'
        "2\tThank you all so much!\tNo \n"
    )
    return path


def pages(folder):
    (folder / "html").mkdir()
    story = {"articleBody": "\n\n".join(STORY), "url": "https://tideline.example/ferry"}
    (folder / "ground-truth.json").write_text(json.dumps({"ferry": story}))
    page = PAGE.format(paragraphs="".join(f"<p>{each}</p>" for each in STORY))
    (folder / "html" / "ferry.html.gz").write_bytes(gzip.compress(page.encode()))
    return folder


def dossiers(folder):
    items = [
        {
            "id": key,
            "publisher": publisher,
            "domain": f"{key}.example",
            "owner": None,
            "kind": "outlet",
            "published_at": f"2024-05-03T0{hour}:00:00Z",
            "first_seen": f"2024-05-03T0{hour}:00:00Z",
            "byline": None,
            "title": "Rats ate the cables of the Port Elm ferry",
            "text": text,
            "links": [],
        }
        for key, publisher, hour, text in (
            (
                "a",
                "Tideline",
                7,
                "Rats ate the cables of the Port Elm ferry, its keeper Ann Lee told the Tideline.",
            ),
            (
                "b",
                "Island Post",
                9,
                "Rats ate the cables of the Port Elm ferry, the Tideline reported on Friday.",
            ),
        )
    ]
    expect = {
        "stance": {"a": "supports", "b": "supports"},
        "outlets": 2,
        "independent_origins": 1,
        "primary_sources": 1,
        "groups": [["a", "b"]],
    }
    dossier = {
        "id": "ferry",
        "claim": "Rats ate the cables of the Port Elm ferry",
        "claim_date": "2024-05-03",
        "items": items,
        "expect": expect,
    }
    (folder / "ferry.json").write_text(json.dumps(dossier))
    return folder


def challenge(folder):
    (folder / "train_stances.csv").write_text(
        "Headline,Body ID,Stance\n"
        "Rats ate the cables of the Port Elm ferry,1,agree\n"
        "Rats ate the cables of the Port Elm ferry,2,unrelated\n"
    )
    (folder / "train_bodies.csv").write_text(
        "Body ID,articleBody\n"
        '1,"Rats ate the cables of the Port Elm ferry on Friday, the harbour office said."\n'
        '2,"A choir from the hill villages won a prize for its winter songs."\n'
    )
    return folder


def answers(folder, *, questions=2, split=""):
    """Claims that were checked, questions for them, and which claim is right for which."""
    places = ["gull", "skerry", "elm", "tern", "ling", "ness", "holm", "wick", "firth", "voe"]
    rows = [
        (f"{n}", f"The ferry of Port {place.title()} was sold for {n + 3} pounds", "Was it sold?")
        for n, place in enumerate(places)
    ]
    table = ["\tvclaim\ttitle", *("\t".join(row) for row in rows)]
    (folder / "documents.tsv").write_text("\n".join(table) + "\n")
    place = folder / split
    place.mkdir(exist_ok=True)
    asked = [
        f"q{n}\tDid they sell the ferry of Port {places[n % 10].title()}?" for n in range(questions)
    ]
    (place / "queries.tsv").write_text("id\ttext\n" + "\n".join(asked) + "\n")
    judged = [f"q{n} 0 {n % 10} 1" for n in range(questions)]
    (place / "qrels.tsv").write_text("\n".join([*judged, "q0 0 9 0"]) + "\n")
    return folder
