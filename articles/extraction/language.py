"""Which language a text is written in, guessed from its script and its commonest words."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

STOPWORDS = {
    "en": "the of and to in that is was for on with as by it said his her from at are not which",
    "de": "der die und das den von ist nicht mit des dem ein eine im auf für sich auch wurde sagte",
    "fr": "le la les des et est une dans pour qui que pas sur du au avec été par selon cette",
    "es": "el la los las de que y en un una por con para del se su según fue más está",
    "it": "il di che la e un una per non sono del della con nel alla gli ha secondo anche è",
    "pt": "o a os as de que e do da em um uma para com não no na por segundo foi mais",
    "tr": "bir ve bu için ile olarak olan da de daha sonra çok kadar göre ise dedi söyledi değil",
    "pl": "w i na z się nie do że to jest o po za od przez jak oraz dla był powiedział według",
    "sv": "och att det som en på är av för med till den inte ett har om var efter enligt sade",
    "nl": "de het een van en in is dat op te zijn met voor niet aan door werd ook naar volgens",
}
WORDS = {code: frozenset(words.split()) for code, words in STOPWORDS.items()}
SAID_IN = {
    word: tuple(code for code, known in WORDS.items() if word in known)
    for word in frozenset[str]().union(*WORDS.values())
}
SCRIPTS = {
    "HEBREW": "he",
    "ARABIC": "ar",
    "CYRILLIC": "ru",
    "GREEK": "el",
    "DEVANAGARI": "hi",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "THAI": "th",
}
# Letters that one language of a script has and the script's most common language has not.
LETTERS = (
    ("ur", "ARABIC", "ٹڈڑےں"),
    ("fa", "ARABIC", "پچژگ"),
    ("uk", "CYRILLIC", "іїєґ"),
)
OWN_SHARE = 0.01
SAMPLE = 20_000
FEWEST = 3
TEXTS_AT_HAND = 32  # several steps ask about the same text, one after the other
LETTERS_AT_HAND = 4_096


@lru_cache(maxsize=TEXTS_AT_HAND)
def guess_language(text: str) -> str:
    """Give an ISO 639-1 code, or nothing when the text does not tell."""
    words = re.findall(r"[^\W\d_]+", text[:SAMPLE].lower())
    told = Counter(words)
    scripts: Counter[str] = Counter()
    for word, times in told.items():
        scripts[script(word[0])] += times
    main = scripts.most_common(1)[0][0] if scripts else ""
    if main and main != "LATIN":
        return "ja" if scripts["HIRAGANA"] else of_its_letters(main, "".join(words))
    counts = dict.fromkeys(WORDS, 0)
    for word, times in told.items():
        for code in SAID_IN.get(word, ()):
            counts[code] += times
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= FEWEST else ""


def of_its_letters(main: str, letters: str) -> str:
    """Tell languages of one script apart by letters that only some of them have."""
    for code, its_script, own in LETTERS:
        count = sum(letters.count(letter) for letter in own)
        if main == its_script and count >= OWN_SHARE * len(letters):
            return code
    return SCRIPTS.get(main, "")


@lru_cache(maxsize=LETTERS_AT_HAND)
def script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0].split("-")[0]
