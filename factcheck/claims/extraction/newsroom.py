"""What an editor looks at: signals in the words of an assertion and around it.

Each has a strength, 0 to 1 for most; what it weighs, in log odds, was fitted to annotated articles.
A newsroom that annotates its own can fit them anew (`manage.py train checkworthiness`).
"""

import re
from math import log

from factcheck.claims.extraction.checkable import FIGURE
from factcheck.claims.extraction.said import UNVOICED, Said

# What names no capital letter is sought in small letters, which is several times as quick.
CASUALTIES = re.compile(
    r"\b(?:kill\w*|die[ds]?|dead|death\w*|injur\w+|wound\w+|casualt\w+|toll|victim\w*|murder\w*|hurt|burns|drown\w+|martyrs?)\b",
)
FORCE = re.compile(
    r"\b(?:attack\w*|strike[sd]?|struck|airstrikes?|rockets?|missiles?|drones?|bomb\w*|shell\w*|fired|shot|raid\w*|target\w*"
    r"|fraud\w*|stole\w*|brib\w+|corrupt\w*|illegal\w*|plunder\w*|loot\w*|poison\w*|outbreak|hack\w*|breach\w*|leak\w*"
    r"|sold|tortur\w+|rape\w*|evict\w*|cover-?up|banned|arrest\w*|abus\w+|contaminat\w+|passwords?|records)\b",
)
ABSOLUTE = re.compile(
    r"\b(?:every|all|no|none|never|nobody|nothing|any|always|only|first|most|twice|half)\b",
)
FAILURE = re.compile(
    r"\b(?:warn(?:ed|ings?)|ignor\w+|knew|known|fail\w*|locked|cancel\w*|hid|hidden|hiding|without|false|untrue"
    r"|faulty|blocked|delay\w*|refus\w+|secret\w*|never|retracted|unaware|los[st]\w*)\b",
)
KNOWN = re.compile(
    r"\b(?:hid|hide|hidden|hiding|secret\w*|conceal\w*|knew|known?|told|warn\w*|ignor\w+|(?:un)?aware|disclos\w+"
    r"|with(?:held|hold\w*)|suppress\w*|never\s(?:told|seen|saw|been|heard|shown|met)|emails?|letter|notes?|memo"
    r"|records?|log|logged|tip-off|alarm|draft|signed|approved|authori[sz]ed|fingerprint\w*|signature|evidence"
    r"|consult\w+)\b",
)
MONEY = re.compile(r"[£$€]\s?\d|\d\s?(?:pounds?|dollars?|euros?|pence|cents)\b|\b(?:m|b)illion\b")
BACKGROUND = re.compile(
    r"\b(?:can|last\syear|founded|opened|since\s\d{4}|located|born|employs?|represents?|aged|lives?|grew\sup|bought"
    r"|owned|built|spun\soff|population|\d{4}|trades?|runs?|wrote|married|called|sells?|costs?|keeps?)\b",
)
DIGIT = re.compile(r"\d")
# Years, ages and days count nothing.
NO_FIGURE = re.compile(
    r"\b(?:19|20)\d\d\b|,\s\d\d,|\b\d\d-year-old\b|\b\d{1,2}\s[A-Z][a-z]{2,8}\b|\b[A-Z][a-z]{2,8}\.?\s\d{1,2}\b"
)
DISPUTE = re.compile(
    r"\b(?:den(?:ie[sd]|ying)|disput\w+|reject\w+|insist\w+|dismiss\w+|contradict\w+|challeng\w+|maintain\w*|contest\w*"
    r"|not\strue|false|untrue|never|wrong|however)\b|^[“\"‘']?(?:yet|no|not|that.s\snot|nonsense|still)\b",
)
CONTRAST = re.compile(r"^[“\"‘']?(?:But|Yet|However|Still)\b|, however| but ")
PAPERS = re.compile(
    r"\b(?:leaked|emails?|documents?|minutes|court\s(?:papers|records)|accounts?|affidavit|audit\w*|filing|seen\sby"
    r"|obtained|anonymity|not\sauthori[sz]ed|familiar\swith|briefed\son|figures|data|report|according\sto)\b"
)
HEADLINE_FULL = 3
USUAL_LENGTH = 10

# What each weighs, and the reason to read; nothing to read where it says no more than the words.
WEIGHTS: dict[str, float] = {
    "start": 0.65,
    "picked": 0.34,
    "casualties": 0.48,
    "denied": 0.85,
    "disputed": 0.48,
    "indirect": 0.45,
    "force": 0.38,
    "knowledge": 0.34,
    "opposed": 0.38,
    "carried": 0.34,
    "length": 0.23,
    "contrast": 0.25,
    "mixed": 0.32,
    "opens": 0.2,
    "papers": 0.2,
    "near": 0.18,
    "shared": 0.18,
    "early": 0.09,
    "headline": 0.42,
    "sweeping": 0.16,
    "failure": 0.1,
    "figure": 0.08,
    "money": 0.05,
    "background": -0.28,
    "own": -0.59,
    "place": -1.1,
    "not checkable": -1.37,
}
REASONS = {
    "figure": "a figure",
    "money": "money",
    "casualties": "people killed or hurt",
    "force": "an attack or wrongdoing",
    "sweeping": "a sweeping statement",
    "failure": "a failure or a warning unheard",
    "knowledge": "who knew, signed or wrote what",
    "headline": "taken up in the headline",
    "early": "high up in the article",
    "denied": "denied by those concerned",
    "disputed": "disputed",
    "contrast": "set against what others say",
    "opposed": "another voice says otherwise nearby",
    "shared": "others speak of the same",
    "papers": "by a document or a confidential source",
    "carried": "carried by another outlet",
    "background": "background",
}


def signals(words: str, said: Said) -> dict[str, float]:
    """Give how strongly each signal is there, those that are absent left out."""
    stands, reported = said.standing, said.kind not in UNVOICED
    low = words.lower()
    counted = NO_FIGURE.sub(" ", words) if DIGIT.search(words) else words
    number = len(words.split())
    found = {
        "figure": FIGURE.search(counted.lower()),
        "money": MONEY.search(low),
        "casualties": CASUALTIES.search(low),
        "force": FORCE.search(low),
        "sweeping": ABSOLUTE.search(low),
        "failure": FAILURE.search(low),
        "knowledge": KNOWN.search(low),
        "early": stands.early,
        "own": not reported,
        "indirect": said.kind == "indirect",
        "mixed": said.kind == "mixed",
        "denied": said.denied,
        "disputed": reported and DISPUTE.search(stands.sentence.lower()),
        "contrast": CONTRAST.search(stands.sentence),
        "opposed": stands.opposed,
        "near": stands.near,
        "opens": stands.opens,
        "papers": reported and PAPERS.search(stands.sentence),
        "carried": said.carried,
        "background": BACKGROUND.search(low),
    }
    measured = {
        "headline": min(said.headline, HEADLINE_FULL) / HEADLINE_FULL,
        "shared": stands.shared,
        "place": said.position,
        "length": log(max(number, 2) / USUAL_LENGTH),
    }
    return {name: 1.0 for name, there in found.items() if there} | {
        name: strength for name, strength in measured.items() if strength
    }
