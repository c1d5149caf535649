"""He or she, by what somebody is called: "widow", "Mr", "Dutchwoman"."""

from factcheck.claims.extraction.demonyms import PEOPLES
from factcheck.claims.extraction.lexicon import words

PRONOUNS = {
    "he": "m",
    "she": "f",
    "they": "p",
    "it": "n",
    "i": "",
    "we": "",
    "who": "",
    "himself": "m",
    "herself": "f",
    "her": "f",
    "him": "m",
    "them": "p",
    "his": "m",
    "their": "p",
    "its": "n",
}
GENDERED = dict.fromkeys(
    words(
        "mr sir lord man father king spokesman son husband brother chairman congressman widower",
        "nephew uncle grandfather grandson boyfriend stepfather fisherman priest fireman policeman",
        "don sheikh",
    ),
    "m",
) | dict.fromkeys(
    words(
        "mrs ms miss dame lady woman mother queen spokeswoman daughter wife sister chairwoman",
        "widow niece aunt grandmother granddaughter girlfriend stepmother nun waitress policewoman",
        "congresswoman doña sheikha",
    ),
    "f",
)


def gender_of(word: str) -> str:
    """Give "m", "f" or nothing for a word said of somebody ("widow", "Dutchwoman")."""
    if word in PEOPLES and word != "german":
        return "f" if word.endswith("woman") else "m" if word.endswith("man") else ""
    return GENDERED.get(word, "")
