"""Numerals of neighbouring languages, read as figures: "einundvierzig", "quarante-deux"."""

import re
from bisect import bisect_left
from functools import lru_cache

from articles.extraction.language import guess_language
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND, keys_in

_TENS = {
    "zwanzig vingt veinte venti vinte twintig": 20,
    "dreißig dreissig trente treinta trenta trinta dertig": 30,
    "vierzig quarante cuarenta quaranta quarenta veertig": 40,
    "fünfzig cinquante cincuenta cinquanta cinquenta vijftig": 50,
    "sechzig soixante sesenta sessanta sessenta zestig": 60,
    "siebzig septante setenta settanta zeventig": 70,
    "achtzig quatre-vingts quatre-vingt huitante ochenta ottanta oitenta tachtig": 80,
    "neunzig nonante noventa novanta negentig": 90,
    "hundert cent cien cento cem honderd": 100,
}
_ONES = {
    "ein un uno um een": 1,
    "zwei deux dos due dois twee": 2,
    "drei trois tres tre três drie": 3,
    "vier quatre cuatro quattro quatro": 4,
    "fünf cinq cinco cinque vijf": 5,
    "sechs six seis sei zes": 6,
    "sieben sept siete sette sete zeven": 7,
    "acht huit ocho otto oito": 8,
    "neun neuf nueve nove negen": 9,
}


def _read(table: dict[str, int]) -> dict[str, int]:
    return {word: value for line, value in table.items() for word in line.split()}


_TEN, _ONE = _read(_TENS), _read(_ONES)
_BY_LENGTH = sorted(_TEN, key=len, reverse=True)
_NO_MORE = r"(?! ?(?:mil|mille|tausend|mila)\b)"  # thousands are not read
_TENTH = "|".join(_BY_LENGTH)
_TEENS = dict(
    zip(
        ["dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"],
        range(10, 17),
        strict=True,
    )
)
_TEENS |= {f"dix-{word}": 10 + _ONE[word] for word in ("sept", "huit", "neuf")}
_TEEN = "|".join(sorted(_TEENS, key=len, reverse=True))
_FRENCH = re.compile(rf"\b(soixante|quatre-vingt)(?:-et-|[ -](?:et )?)({_TEEN})\b")
_ALONE = re.compile(rf"\b({_TENTH})\b{_NO_MORE}")
_GERMAN = re.compile(rf"\b({'|'.join(_ONE)})(?:und|en|ën)({_TENTH})\b")
_ROMANCE = re.compile(rf"\b({_TENTH})(?:-et-|[ -](?:et|y|e) |-| )({'|'.join(_ONE)})\b")
# In one word, with or without the vowel between: "veintitrés", "ventitré", "quarantuno".
_STEMS = {"veint": 20, "vent": 20, "trent": 30, "quarant": 40, "cinquant": 50}
_STEMS |= {"sessant": 60, "settant": 70, "ottant": 80, "novant": 90}
_ONES_BEHIND = _ONE | {"ún": 1, "dós": 2, "trés": 3, "tré": 3, "séis": 6}
_JOINED = re.compile(rf"\b({'|'.join(_STEMS)})[ia]?({'|'.join(_ONES_BEHIND)})\b{_NO_MORE}")
# From two to nineteen a word is read in its own language alone: "sept" and "sei" are others, too.
_SMALL = {
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
    "quindici sedici diciassette diciotto diciannove",
    "pt": "dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze "
    "dezesseis dezessete dezoito dezenove",
    "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
    "zestien zeventien achttien negentien",
}
_UP_FROM_TWO = {
    language: {word: value for value, word in enumerate(line.split(), start=2)}
    for language, line in _SMALL.items()
}
_UP_FROM_TWO["pt"] |= {"duas": 2, "dezasseis": 16, "dezassete": 17, "dezanove": 19}
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_GROUPED = re.compile(r"\b\d{1,3}(?:[. \u00a0\u202f\u2009'’]\d{3})+\b")
_ABOUT = re.compile(r"\b(vingt|trent|quarant|cinquant|soixant|cent)aine\b")


def grouped_by_commas(text: str) -> str:
    """The text with "20 000" as "20,000", so that it is one figure; every place stays its own.

    Dots group thousands where the language is not English, which has "20.125" for a fraction.
    """
    if not _GROUPED.search(text):
        return text
    dots = guess_language(text) not in ("", "en")
    return _GROUPED.sub(
        lambda m: m[0] if "." in m[0] and not dots else re.sub(r"\D", ",", m[0]), text
    )


@lru_cache(maxsize=TEXTS_AT_HAND)
def keys_anywhere(text: str) -> tuple[str, ...]:
    """The keys of a text in any language, and its figures however it writes them, sorted."""
    return tuple(sorted(keys_in(text) | _written_abroad(text) | numerals_abroad(text)))


def one_begins(found: tuple[str, ...], key: str) -> bool:
    """Whether one of these keys, which are sorted, begins with another."""
    place = bisect_left(found, key)
    return place < len(found) and found[place].startswith(key)


def _written_abroad(text: str) -> set[str]:
    """Figures as other languages write them, as keys: "40.000", "40 000", "47,3"."""
    thousands = {re.sub(r"\D", "", m[0]) for m in _GROUPED.finditer(text)}
    return thousands | {m[0].replace(",", ".") for m in re.finditer(r"\d+,\d{1,2}\b", text)}


def numerals_abroad(text: str) -> set[str]:
    """The figures, as keys, that a text has in words: from two on in a language that it is in."""
    low = text.casefold()
    found = {_TEN[m[2]] + _ONE[m[1]] for m in _GERMAN.finditer(low)}
    found |= {_TEN[m[1]] + _TEENS[m[2]] for m in _FRENCH.finditer(low)}
    found |= {_STEMS[m[1]] + _ONES_BEHIND[m[2]] for m in _JOINED.finditer(low)}
    left = _FRENCH.sub(" ", low)
    found |= {_TEN[m[1]] + _ONE[m[2]] for m in _ROMANCE.finditer(left)}
    left = _ROMANCE.sub(" ", left)
    found |= {_TEN[m[1]] for m in _ALONE.finditer(left)}
    found |= {_TEN.get(m[1]) or _TEN[f"{m[1]}e"] for m in _ABOUT.finditer(left)}
    small = _UP_FROM_TWO.get(guess_language(text), {})
    found |= {small[word] for word in _WORDS.findall(left) if word in small} if small else set()
    return {str(value) for value in found}
