"""What the engine cannot do for an article, in sentences that can be shown to a reader of it."""

from factcheck.claims.extraction.ruled import RULED

NAMES = {
    "ar": "Arabic",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "sv": "Swedish",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "zh": "Chinese",
}
# Scripts that set no mark where a sentence ends.
UNMARKED = frozenset(("th", "lo", "km", "my"))


def limits_of(language: str) -> tuple[str, ...]:
    """Say what is not done in a language (ISO 639-1, empty when it is not known)."""
    if language in RULED:
        return ()
    name = NAMES.get(language, f"the language “{language}”")
    found = [
        f"The rules know no verbs of {name}: speakers are hardly ever named.",
        "Every sentence counts as checkable and assertions inside it are not parted.",
        "Words set in quotation marks for another reason are listed with the quotations.",
    ]
    if language in UNMARKED:
        found.append(f"Sentences of {name} are cut only where a line ends.")
    return tuple(found)
