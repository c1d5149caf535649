"""Items that take back what was printed before."""

import re

from factcheck.evidence.corroboration.access import without_quotations
from factcheck.evidence.corroboration.items import Item, Kind

_VALUE = r"(?:age|amount|count|date|day|figure|name|number|place|spelling|sum|total|year)"
TAKES_BACK = re.compile(
    r"^\W*(?:corrections?|corrected|corrigendum|clarifications?|retraction|retracted"
    r"|berichtigung|korrektur|rectificatif|fe de erratas|nota aos leitores|errata|rettelse"
    r"|withdrawn|withdrawal|apology|erratum|editor[’']s note|in our own cause|for the record)\b"
    r"|^I (?:got it|was) wrong\b|\bin our (?:[a-z]+ ){1,2}(?:was|were) wrong\b"
    rf"|\b(?:we|our)\b[^\n]{{0,160}}\bthe (?:correct|right) {_VALUE} (?:is|was)\b"
    r"|\b(?:we (?:take back|withdraw|retract|regret the error|got it wrong|apologi[sz]e"
    r"|fell for|have (?:taken (?:it|this|the \w+) down"
    r"|removed (?:it|the (?:article|report|story))))"
    r"|(?:is|are|was|has been|have been) (?:hereby )?(?:annulled|withdrawn|retracted))\b",
    re.IGNORECASE,
)
# A story is taken back by its headline.
WITHDRAWN_STORY = re.compile(
    r"\b(?:withdraw|withdrew|withdrawn|withdrawing|retract(?:s|ed|ing)?|disregard)\b"
    r"[^.\n\u201c\"]{0,60}[\u201c\"](?P<story>[^\u201d\"\n]+)[\u201d\"]",
    re.IGNORECASE,
)
# Of what stood there before, in the first person: "Yesterday we told you that ...".
_HAD_TOLD = re.compile(
    r"\b(?:[Ww]e|I) (?:had |have )?(?:\w+ )?(?:printed|published|reported|said|stated"
    r"|told (?:you|our \w+)|wrote)\b(?! (?:then|at the time)\b)"
)
# A detail is put right, and the rest is not taken back.
STANDS = re.compile(
    r"\b(?:account|report|reporting|story|article|rest|remainder|substance|facts?)\b[^.\n]{0,60}?"
    r"\b(?:stands?|(?:is|are|was|were|remains?) (?:not affected|unaffected|correct|unchanged))\b"
    r"|\bwe stand by\b|\b(?:does|do|did) not (?:affect|alter|change) (?:the|our)\b",
    re.IGNORECASE,
)
# The outlet confused something; nobody ever said it.
_ERROR = r"(?:error|failure|fault|glitch|mistake|slip)"
_SENT = (
    r"(?:aired|broadcast|posted|printed|published|pushed|released|sent|went (?:live|online|out))"
)
_MIXED_UP = re.compile(
    r"\b(?:(?:took|taken) (?:it|that|this|(?:an?|the|one) (?:\w+ ){1,2}?)\s*for (?:the|an?)\b"
    r"|mistook (?:[\w’'-]+ ){1,4}?for (?:an|another|a|the)"
    r"|misread|mistranslat\w+|mixed up|mix-up|confused|typo|slip of"
    r"|transposed|how could (?:this|that|it) happen"
    r"|wrong (?:picture|photo|photograph|file|table|column|line|alert|button|draft|story|text"
    r"|template|version)"
    r"|(?:computer|editing|human|production|software|system|technical|transcription|typing)"
    rf" {_ERROR}"
    rf"|{_SENT} [^.\n]{{0,30}}?(?:by (?:accident|mistake)|in error)"
    r"|(?:written|prepared) (?:beforehand|in advance)|pre-?written|placeholder"
    rf"|{_ERROR} (?:(?:was|is|lay|lies) (?:\w+ )?(?:ours|with us)|happened when)"
    rf"|{_ERROR} (?:at|by|in|of) our"
    rf"|our (?:own )?{_ERROR})\b",
    re.IGNORECASE,
)

_ANOTHER_MEASUREMENT = re.compile(
    r"\b(?:an?|another|the|our) (?:comparison|independent|new|second|separate|third)"
    r" (?:analysis|autopsy|count|examination|gauge|instrument|laboratory|measurement|meter|sample"
    r"|sensor|station|survey|test)\b",
    re.IGNORECASE,
)
_HEARD_WRONGLY = re.compile(
    r"\bthat (?:he|she|they) (?:had |did )?(?:say|said)\b|\b(?:he|she|they) (?:had )?said [“\"]"
    r"|\btold (?:us|our [\w-]+) (?:[\w-]+ )?(?:that )?(?:he|she|they) (?:had )?"
    r"(?:misread|miscounted|misspoken|mixed up|confused|mistaken|mistook)\b"
)
_WITHDRAWS = re.compile(r"\b(?:withdr[ae]w\w*|retract\w*|kill)\b", re.IGNORECASE)
_IN_PERSON = re.compile(r"\b(?:I|we|our|us|wir|nous|nosso|nuestro|vi)\b", re.IGNORECASE)


def takes_back(item: Item) -> bool:
    """Whether an item corrects or withdraws an earlier one."""
    return bool(TAKES_BACK.search(item.title) or TAKES_BACK.search(item.text))


def says_it_had_told(item: Item) -> bool:
    """Whether an item says, in the first person, what it had told before."""
    return bool(_HAD_TOLD.search(without_quotations(item.text)))


def measured_anew(item: Item, before: Item) -> bool:
    """Whether a body has what it says now from an instrument or a count that it had not before."""
    ours = item.kind is Kind.OFFICIAL and item.publisher == before.publisher
    found = _ANOTHER_MEASUREMENT.search(item.text) if ours else None
    return found is not None and found[0] not in before.text


def takes_back_itself(item: Item) -> bool:
    """Whether an outlet takes back, in the first person, what it printed itself."""
    return takes_back(item) and bool(_IN_PERSON.search(item.text))


def puts_right(item: Item) -> bool:
    """Whether an outlet says what is right instead; who withdraws a story says only what is not."""
    return takes_back_itself(item) and not _WITHDRAWS.search(f"{item.title}\n{item.text}")


def admits_mix_up(item: Item) -> bool:
    """Whether an outlet says that it confused something itself.

    Where it misheard somebody, who says what is right stays its source; so does who told it wrongly
    and says so: "she had misread her screen".
    """
    heard_wrongly = _HEARD_WRONGLY.search(item.text)
    return takes_back(item) and bool(_MIXED_UP.search(item.text)) and not heard_wrongly
