"""How a text leaves it open whether something is so (English).

`cues.OPEN` has the words that always do; these want a look at where they stand.
"""

import re
from functools import lru_cache

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND, keys_in, terms_of

_REPORTS = r"(?:the )?(?:reports?|claims?|allegations?|accounts?)"
# The item itself leaves it open, though no word of doubt stands there.
UNDECIDED = re.compile(
    r"\bnot (?:\w+ )?(?:clear|known|certain|established)\b|\bunknown\b(?=[^.]{0,30}\b(?:what|who"
    r"|why|how|if|whether)\b)"
    r"|\b(?:unable|not (?:been |yet been )?able) to (?:\w+ )?(?:confirm|verify)"
    r"|\b(?:could|can) ?not (?:yet )?(?:be )?(?:\w+ly )?(?:verif(?:y|ied)|confirm(?:ed)?)\b"
    r"|\b(?:cannot|could not|not"
    r"|never)(?: be)? rule[d]? out\b"
    r"|\bneither confirm\w*(?: [\w’'-]+){0,2} nor den\w+"
    r"|\b(?:would|will|did|do|does|could) not (?:yet )?(?:say|know|tell)"
    r" (?:how (?:many|much)|what (?:was|were))\b"
    r"|\b(?:nobody|no one) (?:yet )?knows (?:whether|if|what (?:will|becomes|happens))\b"
    r"|\bno decision\b|\bunder (?:investigation|review)\b|\bone of (?:several|many|the) possib"
    r"|\b(?:nobody|no one) has confirmed\b|\bnone either way\b|\bno (?:proof|evidence) (?:of"
    r"|for) (?:it|this|that)\b"
    r"|\bspeculat(?:ion|es?|ed)\b|\b(?:sources|accounts|experts|witnesses) (?:disagree|differ"
    r"|contradict)\b"
    r"|\b(?:is|are|was|were|been) (?:looking into|investigating|examining|checking)"
    rf" (?:{_REPORTS}|whether)\b"
    rf"|\b(?:inquiry|investigation|probe) into {_REPORTS} that\b"
    rf"|\bnot (?:\w+ )?comment(?:ed)? on {_REPORTS}\b"
    r"|\bestimates (?:range|vary)\b|\b(?:court|judges?|jury) (?:has|have) yet to\b"
    r"|\b(?:report|inquiry|investigation|study) is not (?:yet )?(?:finished|complete)"
    r"|\b(?:suspect|suspects|suspected) \w+ (?:as|to be) the cause\b",
    re.IGNORECASE,
)
ACCUSED = re.compile(
    r"\b(?:stand|stands|stood|is|was|are|were) (?:accused|suspected) of\b|\bcharged with\b"
    r"|\bon suspicion of\b",
    re.IGNORECASE,
)
HEDGED = re.compile(
    r"\b(?:(?:is|are|was|were) (?:being )?(?:said|claimed|rumou?red|reported|believed|thought) to"
    r"|it is (?:being )?(?:said|claimed|rumou?red|reported)|claims? that|whether|asked (?:about|if)"
    r"|allegedly|alleged|questions (?:on|about)|messages about)\b",
    re.IGNORECASE,
)
NO_ANSWER = re.compile(
    r"\b(?:declin(?:es?|ed) to (?:comment|say|answer)|(?:did|does|has|have|would|will"
    r"|had) not (?:\w+ )?"
    r"(?:(?:call|ring) back|return calls?|respond|repl(?:y|ied)|comment(?:ed)?|answer(?:ed)?"
    r"|responded)|no (?:answer|reply|comment)|could not be reached"
    r"|unanswered|refus(?:es|ed) to (?:comment|answer))\b",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"(?:^|[.;:!?][\"\u201d]?\s+|\n)[\"\u201c]?(?:If|Unless|Should|Provided)\b"
    r"(?! (?:it|this|that|the report) (?:is|be) (?:true|right))"
    r"(?! you(?:r\b| (?!believe|follow|trust|ask|listen)))"
    r"|\b(?:would|could) [^.\n]{0,60}\b(?:if|unless|under)\b|\bonly if\b",
)
MODAL = re.compile(
    r"\b(?:may|might|could|consider(?:s|ed|ing)?|mull(?:s|ed|ing)|propos(?:e[sd]?|als?|ing)"
    r"|possib(?:le|ly|ility)"
    r"|threaten(?:s|ed|ing)? to|wants? to|would like to)\b"
)


# What one may do or not is no doubt.
_PERMITTED = re.compile(r"may (?:now|not|no longer|only|again|once more)\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|every|each|whole|entire|everybody|everyone)\b", re.IGNORECASE)
_SOME = re.compile(r"\bsome\b", re.IGNORECASE)
_LIMITED = re.compile(r"\bonly (?:in|on|during|for|if|when|until)\b(?! \d)", re.IGNORECASE)
# Wherever it stands: nobody knows which of two it is.
_WHICH = re.compile(
    r"\bwhich (?:of (?:the two|them|these)|figure|number|count|version|account|side) (?:is|was)"
    r" (?:right|correct|true|accurate)\b",
    re.IGNORECASE,
)
# The same of those who tell it: "Who is right, nobody can say", "It is word against word".
_IS_RIGHT = r"(?:is|was) (?:right|correct|telling the truth|lying)\b(?! (?:about|for|in|on|over)\b)"
_BETWEEN = re.compile(
    rf"\bwho(?:ever)? (?:of (?:the two|them) )?{_IS_RIGHT}"
    r"[^.;\n]{0,40}?\b(?:not|nobody|no one|n['\u2019]t|cannot|remains?|unclear|unknown|open)\b"
    r"|\b(?:not|nobody|no one|cannot|unclear|unknown|hard) [^.;\n]{0,40}?"
    rf"\bwho(?: of (?:the two|them))? {_IS_RIGHT}"
    r"|\b(?:it is|it['\u2019]s) (?:one )?word against (?:word|(?:an|the) ?other)\b"
    r"|\bneither (?:side|party|version|account|claim|statement|story|of (?:them|the two))\b"
    r"[^.;\n]{0,40}?\b(?:proof|proved|evidence|verified|confirmed|checked|documents?)\b"
    r"|\b(?:both (?:cannot|can['\u2019]t)|(?:cannot|can['\u2019]t) both) be (?:right|true)\b"
    r"|\b(?:cannot|can['\u2019]t|could not|unable to|impossible to)"
    r" (?:decide|judge|choose) between\b"
    r"|\bno way (?:to|of) (?:check|verify|confirm)\w* (?:either|any|both|the two)\b"
    r"|\b(?:cannot|can['’]t|could not) (?:say|tell)(?: [\w’'-]+){0,3} which (?:it is|of)\b"
    r"|\bsays? (?:yes|so),[^.;\n]{0,120} says? (?:no|otherwise|it (?:is|was) not)\b"
    r"|\bsays? (?:no|none|not),[^.;\n]{0,120} says? (?:yes|otherwise|it (?:is|was))\b",
    re.IGNORECASE,
)
# Where somebody denies it near by: nobody else can tell.
_NEAR = 500  # letters
_NO_THIRD = re.compile(
    r"\bno (?:independent|neutral|outside)"
    r" (?:witness(?:es)?|confirmation|evidence|proof|observers?)\b"
    r"|\b(?:reporters?|journalists?|observers?|we|media|inspectors?)"
    r" (?:had|have|has|got) no access"
    r"(?= to the (?:area|camp|place|region|scene|site|village)\b| there\b|[.,;])"
    r"|\b(?:impossible|no way|not possible|hard) (?:to|of) (?:check|verify|confirm)\w*"
    r"|\b(?:two|both|rival|conflicting|contradictory) (?:versions|accounts)"
    r"(?=[.,;:]| of (?:what|the (?:day|events?|incident|night))\b)",
    re.IGNORECASE,
)
# Of all that the paragraph has told: "Neither number could be verified".
_NONE_OF_THEM = re.compile(
    r"\b(?:neither|none|no)(?: [\w-]+){0,4} (?:can|could) (?:yet )?be (?:\w+ly )?"
    r"(?:verified|confirmed|checked)\b",
    re.IGNORECASE,
)
# Of the account itself, wherever it stands: "The report could not be confirmed".
_NOT_CONFIRMED = re.compile(
    r"\b[Ww]e (?:have|had) not been able to (?:confirm|verify)\b|"
    r"\b(?:the|this|that|these|those|its|their) (?:\w+['’]s? )?(?:reports?|accounts?|articles?"
    r"|claims?|information|story|stories|version|allegations?|statements?)"
    r" (?:can|could)(?: ?not|n['’]t) (?:yet )?be (?:\w+ly )?(?:verified|confirmed|checked)\b"
    r"|\b(?:can|could)(?: ?not|n['’]t) (?:yet )?(?:\w+ly )?(?:verify|confirm|check)"
    r" (?:the|this|that|these|those|its|their|either|\w+['’]s?) (?:[\w-]+ ){0,2}?"
    r"(?:reports?|accounts?|claims?|information|story|stories|version|allegations?|statements?)"
    r"(?! of\b)\b",
    re.IGNORECASE,
)
_NOT_RULED_OUT = re.compile(r"\b(?:cannot|could not|not|never)(?: be)? ruled? out\b")
# "Whether that is so remains unclear": of the account, not of something beside it.
_WHETHER = re.compile(
    r"\b[Ww]hether (?:(?:it|this|that|the (?:report|story|claim|account)s?) (?:is|was|are|were)"
    r" (?:true|so|right|correct|accurate)\b|[^.;\n]{0,60}?\b(?:really|actually|indeed)\b)"
    r"[^.;\n]{0,60}? (?:(?:can|could)(?: ?not|n['’]t) be|remain(?:s|ed)|is (?:un|not))"
)
# A question about what the passage has told, and the answer to one.
_ASKS_SO = re.compile(
    r"\s*(?:(?:was|is|did|does|has|had) (?:it|that|this)\b[^.!?\n]{0,30}"
    r"|(?:was|were|is|are|did|do|does|has|have|had) (?:they|she|he)(?: really)?)\?",
    re.IGNORECASE,
)
_YES = re.compile(r"[\s\"”’]*(?:[-–—] )?yes\b", re.IGNORECASE)
# A question that a sentence leaves open.
_NOT_KNOWN = r"(?:unclear|not (?:yet )?(?:clear|known))"
_IS = r"(?:is|was|remain(?:s|ed))"
_ASKED = re.compile(
    r"\b(?:[Nn]obody|[Nn]o one) (?:yet )?knows (?:whether|if|what)\b[^.;\n]*"
    r"|\b(?:would|will|did|do|does|could) not (?:yet )?(?:say|know|tell) (?:how|what)\b[^.;\n]*"
    rf"|\b[Ii]t {_IS} (?:still |yet )?{_NOT_KNOWN} (?:who|what|how|when|why|where|which|whether)\b"
    r"[^.;\n]*"
    r"|\b(?:Who|What|How|When|Why|Where|Which|Whether)\b[^.;\n?]{0,80}?"
    rf" {_IS} (?:still )?{_NOT_KNOWN}\b"
)
# How a sentence begins that is about the one before it.
_ON_THAT = re.compile(
    r"\s*(?:there (?:is|was|are)|it|that|this|nobody|no one|none|neither"
    r"|the (?:court|judges?|jury|cause|reason))\b[^.!?\n]*",
    re.IGNORECASE,
)


def left_open(claim: str, title: str, passage: str, after: str, text: str) -> bool:
    """Whether an item leaves open what a passage of it tells.

    `after` is what follows the passage in the text. A hedge counts where somebody who was asked
    does not answer. What the claim itself makes a condition of is no doubt.
    """
    told = f"{title}\n{passage}"
    told, after = (_without_other_questions(claim, each) for each in (told, after))
    if MODAL.search(claim):
        # the claim says itself that it is only possible
        told, after = (_NOT_RULED_OUT.sub(" ", each) for each in (told, after))
    if cues.OPEN.search(told) or UNDECIDED.search(told) or left_between(text):
        return True
    if _is_unconfirmed(text) or _open_behind(passage, after):
        return True
    asks = cues.QUESTION_AT_HEAD.search(passage) and not _YES.match(after)
    if asks and not passage.startswith("Did you know"):
        return True
    if HEDGED.search(passage) and NO_ANSWER.search(f"{title}\n{text}"):
        return True
    return any(
        form.search(passage) and not form.search(claim) for form in (CONDITION, ACCUSED, _LIMITED)
    ) or bool(_ALL.search(claim) and _SOME.search(passage) and not _ALL.search(passage))


def softens(word: str, behind: str) -> bool:
    """Whether a word makes what follows only possible; `behind` is the text from there on."""
    return bool(MODAL.fullmatch(word)) and not _PERMITTED.match(behind)


@lru_cache(maxsize=TEXTS_AT_HAND)
def _is_unconfirmed(text: str) -> bool:
    return bool(_NOT_CONFIRMED.search(text) or _WHETHER.search(text))


@lru_cache(maxsize=TEXTS_AT_HAND)
def left_between(text: str) -> bool:
    """Whether an item tells what two say and which of them is right it does not know."""
    if _WHICH.search(text) or _BETWEEN.search(text):
        return True
    found = _NO_THIRD.search(text)
    around = text[max(0, found.start() - _NEAR) : found.end() + _NEAR] if found else ""
    return bool(cues.DENIAL.search(around))


def _without_other_questions(claim: str, told: str) -> str:
    """Blank out what is not known of another thing: "It is unclear who will pay"."""
    known = terms_of(claim)

    def blanked(found: re.Match[str]) -> str:
        return found[0] if known & keys_in(found[0]) else " " * len(found[0])

    return _ASKED.sub(blanked, told)


def _open_behind(passage: str, after: str) -> bool:
    """Whether what follows a passage leaves it open: "It is unclear", "Neither …", "Was it so?"."""
    following, paragraph = _ON_THAT.match(after), after.partition("\n")[0]
    if following and (cues.OPEN.search(following[0]) or UNDECIDED.search(following[0])):
        return True
    if _NONE_OF_THEM.search(f"{passage}{paragraph}"):
        return True
    asked = _ASKS_SO.match(after)
    return asked is not None and not _YES.match(after[asked.end() :])
