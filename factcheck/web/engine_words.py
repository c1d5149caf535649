"""What the engines say, in the reader's language.

Engines know no languages: they say why in English, and that is kept with what they found. Here each
of their sentences stands once more, with its places, and is found again by its shape.
"""

import re
from functools import cache

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

SENTENCES = (
    # where coverage comes from
    gettext_noop("It has the same uncommon figures as %(outlet)s: %(figures)s."),
    gettext_noop("Both have it from %(outlet)s: two origins, one primary source."),
    gettext_noop(
        "%(item)s and %(outlet)s are both of %(owner)s, but it shows reporting of its own."
    ),
    gettext_noop("%(item)s and %(outlet)s are both of %(owner)s."),
    gettext_noop("The %(where)s “%(words)s” names no agency: provenance undetermined."),
    gettext_noop("The %(where)s “%(words)s” credits %(agency)s."),
    gettext_noop(
        "%(share)s of its text is also in %(outlet)s, %(run)s words in a row where the claim "
        "stands: “%(words)s”"
    ),
    gettext_noop(
        "%(share)s of its text is also in %(outlet)s, %(run)s words in a row: “%(words)s”"
    ),
    gettext_noop("%(share)s of its text is also in %(outlet)s, but not where the claim stands."),
    gettext_noop("Somebody on the desk decided that this comes from %(outlet)s."),
    gettext_noop("It links to %(site)s, but shows access of its own."),
    gettext_noop("It links to %(site)s."),
    gettext_noop(
        "It takes no side, brings nothing of its own and speaks of what %(outlet)s has."
    ),
    gettext_noop("“%(words)s” names nobody: provenance undetermined."),
    gettext_noop("It names %(outlet)s for this: “%(words)s”, but shows access of its own."),
    gettext_noop("It names %(outlet)s for this: “%(words)s”, but %(first)s first."),
    gettext_noop("It names %(outlet)s for this: “%(words)s”."),
    gettext_noop("It names %(outlet)s, which has this from %(first)s in turn."),
    gettext_noop(
        "It was taken from somebody else, as its outlet says later, “%(words)s”, and "
        "%(outlet)s has the same names and figures."
    ),
    gettext_noop(
        "It tells in another language (%(code)s) what %(outlet)s has, and names nobody for it: "
        "%(words)s are in both."
    ),
    gettext_noop(
        "It shows little of its own and most likely has this from %(outlet)s: %(share)s of all "
        "that it could come from."
    ),
    # what a text lacks
    gettext_noop("The rules know no verbs of %(tongue)s: speakers are hardly ever named."),
    gettext_noop("Sentences of %(tongue)s are cut only where a line ends."),
    gettext_noop("the language “%(code)s”"),
    # why two claims contradict each other
    gettext_noop("asserted by one, denied by %(name)s"),
    gettext_noop("in %(one)s against in %(other)s"),
    gettext_noop("%(one)s against %(other)s"),
)  # fmt: skip
WORDS = frozenset((
    gettext_noop("Every sentence counts as checkable and assertions inside it are not parted."),
    gettext_noop("Words set in quotation marks for another reason are listed with the quotations."),
    gettext_noop("one says the opposite of the other"),
    # places in an article
    gettext_noop("dateline"),
    gettext_noop("byline"),
    gettext_noop("trailer"),
    gettext_noop("unnamed agencies"),
    gettext_noop("unnamed media"),
    # languages
    gettext_noop("Arabic"),
    gettext_noop("German"),
    gettext_noop("Greek"),
    gettext_noop("English"),
    gettext_noop("Spanish"),
    gettext_noop("Persian"),
    gettext_noop("French"),
    gettext_noop("Hebrew"),
    gettext_noop("Hindi"),
    gettext_noop("Italian"),
    gettext_noop("Japanese"),
    gettext_noop("Korean"),
    gettext_noop("Dutch"),
    gettext_noop("Polish"),
    gettext_noop("Portuguese"),
    gettext_noop("Russian"),
    gettext_noop("Swedish"),
    gettext_noop("Thai"),
    gettext_noop("Turkish"),
    gettext_noop("Ukrainian"),
    gettext_noop("Urdu"),
    gettext_noop("Chinese"),
    # why a claim is worth checking
    gettext_noop("a figure"),
    gettext_noop("money"),
    gettext_noop("people killed or hurt"),
    gettext_noop("an attack or wrongdoing"),
    gettext_noop("a sweeping statement"),
    gettext_noop("a failure or a warning unheard"),
    gettext_noop("who knew, signed or wrote what"),
    gettext_noop("taken up in the headline"),
    gettext_noop("high up in the article"),
    gettext_noop("denied by those concerned"),
    gettext_noop("disputed"),
    gettext_noop("set against what others say"),
    gettext_noop("another voice says otherwise nearby"),
    gettext_noop("others speak of the same"),
    gettext_noop("by a document or a confidential source"),
    gettext_noop("carried by another outlet"),
    gettext_noop("background"),
    gettext_noop("looks like what fact-checkers picked in debates"),
    gettext_noop("an assertion of fact"),
    # why it cannot be checked
    gettext_noop("a question"),
    gettext_noop("a promise, threat or demand"),
    gettext_noop("an order or appeal"),
    gettext_noop("a condition"),
    gettext_noop("a judgement without a statement of fact"),
    gettext_noop("about the future"),
    gettext_noop("a possibility"),
    gettext_noop("a contradiction without more"),
    gettext_noop("an opinion"),
    gettext_noop("a figure of speech"),
    gettext_noop("a wish, curse or cry"),
    gettext_noop("addressed to somebody, not an assertion about the world"),
))  # fmt: skip
SMALL = {"where", "tongue"}  # places whose words are translated themselves


def told(words: str) -> str:
    """The sentence of an engine in the reader's language; as it is where nobody knows it."""
    if words in WORDS:
        return _(words)
    for sentence, shape in shapes():
        if found := shape.fullmatch(words):
            facts = {
                name: told(fact) if name in SMALL else fact
                for name, fact in found.groupdict().items()
            }
            return _(sentence) % facts
    return words


def is_known(words: str) -> bool:
    return words in WORDS or any(shape.fullmatch(words) for _sentence, shape in shapes())


@cache
def shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each sentence with what finds it, in their order."""
    return tuple((sentence, re.compile(shape_of(sentence), re.DOTALL)) for sentence in SENTENCES)


def shape_of(sentence: str) -> str:
    return re.sub(r"%\\\((\w+)\\\)s|%\((\w+)\)s", r"(?P<\1\2>.+?)", re.escape(sentence))
