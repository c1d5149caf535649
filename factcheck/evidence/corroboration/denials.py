"""How a text says that something is not so, by more than the plain words of `cues` (English).

The traits of what was learnt go by `cues`; these decide for the rules alone.
"""

import re
from functools import lru_cache

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND

# What a denial is not: one that is given up, or that the item sets aside.
SET_ASIDE = re.compile(
    r"\b(?:despite|in spite of|notwithstanding|after) (?:\w+ ){0,3}?(?:denials?|denying)\b"
    r"|\b(?:a|the|this|that|their|any|legal|long|bitter|public) disputes?\b"
    r"|\bneither confirm\w*(?: [\w’'-]+){0,2} nor den\w+"
    r"|\bdenied though (?:it|this|that) (?:is|was)\b"
    r"|\bno longer (?:denie[sd]|deny|disput\w+|contradict\w*)\b"
    r"|\b(?:do(?:es)?|did|could|can|would)(?: not|n['\u2019]t) (?:deny|dispute|contradict)\b"
    r"|\bhad (?:\w+ ){0,2}?denied(?: (?:it|this|that))?(?=[.,;])"
    r"|\bcontradict(?:s|ed) (?:[\w’'-]+ ){0,3}?(?:assurances?|denials?|company|government"
    r"|officials?|ministry|minister|police|authorities|employers?|boss(?:es)?|management|firm"
    r"|operator|owners?|council|board)\b",
    re.IGNORECASE,
)
# Somebody says that it is not so, without a word that always means that.
CONTRADICTED = re.compile(
    r"\b(?:call(?:s|ed)?|describe[sd]?|label(?:s|led)|brand(?:s|ed)|dismiss(?:es|ed)"
    r"|say|says|said)\b[^.\n]{0,120}?\b(?:absurd|nonsense|ridiculous|slander\w*|(?:pure "
    r"|an? )?invention"
    r"|pure (?:fantasy|fiction)|a fairy tale|a smear|laughable|rubbish|a fabrication)\b"
    r"|\b(?:describe[sd]|dismiss(?:es|ed)|brand(?:s|ed)) [^.\n]{0,120}? as (?:\w+ )?(?:false|untrue"
    r"|wrong|baseless|unfounded)\b"
    r"|\bthat(?:[\u2019']s| is| was) (?:(?:simply|just|all|completely) )?(?:an? )?(?:lies?"
    r"|nonsense|untrue|false|slander"
    r"|not true|invented|rubbish|wrong)\b"
    r"|\breject(?:s|ed|ing)? (?:the |this |that |any |all |an? )?(?:assertion|idea|notion|charge"
    r"|version|account|story)s?\b"
    r"|\b(?:dropp?(?:s|ed)?|dismiss(?:es|ed)|threw out|thrown out|discontinued) (?:the |all )?"
    r"(?:case|charges?|proceedings|lawsuit|investigation)\b"
    r"|\b(?:wrongly|falsely|mistakenly|erroneously) (?:\w+ ){0,2}?(?:claim|report|said|say|state"
    r"|accus|attribut|identif|nam|suggest|assum|believ|caption|describ)\w*"
    r"|\b(?:claim|report|said|state|accus|attribut|identif|nam|caption|describ)\w* (?:wrongly"
    r"|falsely|mistakenly)\b"
    r"|\b(?:made up|invented|concocted|fabricated) (?:the|this|that) (?:story|report|claim|quote)"
    r"|\b(?:annulled|struck down|quashed|struck (?:out|off)|contradicting (?:reports?|claims?)"
    r"|(?:is|are|was|were) (?:therefore |hereby )?(?:withdrawn|deleted|revoked)"
    r"|null and void|no record after all)\b"
    r"|\b(?:can|could) find no|\bno trace of\b|\blists? no such\b|\bnothing to do with\b"
    r"|\bnever set foot\b|\b(?:was|were) never (?:on|aboard)\b"
    r"|\bwill not survive\b|\b(?:typing|printing|clerical) error\b",
    re.IGNORECASE,
)
# It is what others say that is denied, be it that something was or was not so.
_SAID = r"(?:allegations?|claims?|reports?|accusations?|suggestions?|assertions?)"
OF_SPEECH = re.compile(
    rf"\b(?:dismiss|reject|den(?:y|ies|ied)|refut|disput)\w* (?:[\w’'“‘-]+ ){{0,4}}?{_SAID}\b"
    rf"|\b{_SAID} that [^.\n]{{3,80}}? (?:is|are|was|were) (?:\w+ )?(?:untrue|false|wrong|baseless"
    r"|unfounded)\b",
    re.IGNORECASE,
)
# Somebody or something has it otherwise; not "unless the court says otherwise".
OTHERWISE = re.compile(
    r"^(?![^.\n]*\b(?:unless|until|whoever|anybody|anyone|nobody|no one|not|n['\u2019]t)\b"
    r"[^.\n]{0,40}otherwise)"
    r"[^.\n]*\b(?:says?|said|shows?|showed|suggests?|tells?|told|proves?|has|have|claims?|insists?"
    r"|thinks?|knows?) (?:it )?otherwise\b",
    re.IGNORECASE,
)
# A headline that answers its own question, or takes something back.
SAID_NO = re.compile(r"\?[\"\u201d\u2019]?\s*[\"\u201c\u2018]?No\b(?! (?:one|doubt))")
# Of words put into somebody's mouth.
NEVER_SAID = re.compile(
    r"\b(?:never|did(?: not|n['\u2019]t)) (?:say|said|call(?:ed)?|claim(?:ed)?|write|wrote|mean"
    r"|demand(?:ed)?"
    r"|ask(?:ed)?)\b(?! (?:when|whether|how|why|what|where|who|which|if)\b)"
    r"|\b(?:misheard|misquoted|words were twisted|put into (?:his|her|their|my) mouth)\b",
    re.IGNORECASE,
)
# The same where the sentence tells what it is that was not said.
NEVER_SAID_SO = re.compile(
    r"\b(?:never|at no time|(?:did|has|have|had)(?: not|n['\u2019]t)|denie[sd]|denying) (?:ever )?"
    r"(?:having )?(?:say|said|claim(?:ed)?|writ(?:e|ten)|wrote|announced?|promised?|pledged?|vowed?"
    r"|admit(?:ted)?|declared?|warn(?:ed)?|threaten(?:ed)?|(?:tell|told)(?: [\w’'-]+){1,3}?)"
    r" that\b",
    re.IGNORECASE,
)
# A claim of words that somebody spoke, which may not be so themselves.
SAYS_SO = re.compile(
    r"\b(?:said|says|claim(?:s|ed)|wrote|stated|told|announce[sd]|promise[sd]|pledge[sd]|vow(?:s|ed)"
    r"|admit(?:s|ted)|declare[sd]|warn(?:s|ed)|threaten(?:s|ed)|called|demanded|tweeted|posted)\b",
    re.IGNORECASE,
)
SAYS_THAT = re.compile(
    r"\b(?:said|says|say|claimed|claims|called|demanded|wrote|told|stated|tweeted|posted)\b",
    re.IGNORECASE,
)
ANSWERED_NO = re.compile(
    r"\?[\"\u201d\u2019)]*\s*(?:no|nope|not at all|hardly|wrong|false)\b"
    r"|^no\b[^.\n]{0,60}\bafter all\b",
    re.IGNORECASE,
)
CONTRARY = re.compile(
    r"\bcontrary to (?:what|(?:\w+ ){0,3}?(?:reports?|claims?|media|rumou?rs?|statements?"
    r"|belief))\b",
    re.IGNORECASE,
)
# What a claim called false or forged says itself is no denial of it.
CALLED_FALSE = re.compile(
    r"\b(?:false|untrue|wrong|incorrect|fabricat\w+|made up|hoax|a lie|fakes?|invent\w+|satire"
    r"|exaggerated|inaccurate|misleading|doctored|manipulated|staged|montage|forger(?:y|ies)|forged"
    r"|composite|mix-up|unfounded|baseless|debunk\w*)\b",
    re.IGNORECASE,
)
# A claim that says itself that somebody calls something untrue.
# Nothing that is dismissed or rejected itself: workers, a bill.
SAYS_NOT = re.compile(
    r"\b(?:denie[sd]|deny|denying|disput(?:e|es|ed)|debunk\w*|contradict(?:s|ed)"
    r"|(?:reject|dismiss)(?:s|es|ed|ing)? (?:[\w’'“‘-]+ ){0,4}?(?:allegations?|claims?"
    r"|reports?|accusations?|suggestions?|assertions?|rumou?rs?|criticism|fears?"
    r"|as (?:\w+ )?(?:false|untrue|wrong|baseless|unfounded|nonsense|lies?|fake))"
    r"|(?:reject|dismiss)(?:s|es|ed|ing)? that)\b",
    re.IGNORECASE,
)
# Somebody's word, which the item goes on to look at.
CLAIMED = re.compile(
    r"\b(?:posts?|videos?|messages?|stor(?:y|ies)|rumou?rs?|articles?|users?|pictures?|claimed"
    r"|claims?)\b"
    r"[^.\n]{0,60}?\b(?:says?|said|claim(?:s|ed)?|alleg\w+|suggest\w*|show\w*|that|is)\b",
    re.IGNORECASE,
)
THEY_DO_NOT = re.compile(
    r"\b(?:they|it|that|he|she|this)(?: \w+)? (?:do|does|did|is|are|was|were|has|have)(?: not"
    r"|n['\u2019]t)\b"
    r"|\bwhat is true: (?:nothing|no)\b|\bno such\b",
    re.IGNORECASE,
)
_THEY = r"(?:it|that|this|he|she|they|there)"
_DID_NOT = r"(?:do|does|did|is|are|was|were|has|have|had|will|would)(?: not|n['\u2019]t)"
# What one has only read or heard, and may go on to call nonsense.
HEARD = re.compile(
    r"\b(?:I|[Ww]e|[Pp]eople|[Tt]hey|[Ss]omebody|[Ss]omeone)(?:['\u2019]ve| have| had| keep| can)?"
    r" (?:also |now |again |all |even )?(?:read|reading|hear[ds]?|hearing|seen|see|been told"
    r"|say(?:s|ing)?|claim(?:s|ed|ing)?|tell|write)\b"
)
# Somebody says it, or has heard or seen it.
ASSERTED = re.compile(
    rf"{SAYS_THAT.pattern}|[“\"]|\b(?:according to|hears?|heard|read|seen|saw|tells?|reports?)\b",
    re.IGNORECASE,
)
# A few words that turn the claim's verb: "It did not fall."
IT_DID_NOT = re.compile(
    rf"(?:^|(?<=[.!?] )|(?<=[.!?][\"”] )|(?<=[\n\"“])){_THEY} {_DID_NOT} (?P<verb>\w+)[.,;!]",
    re.IGNORECASE,
)
# Some word of a text is turned, whichever.
NEGATED = re.compile(
    r"\b(?:no|not|never|none|nothing|nobody|nor|neither|cannot|\w+n['\u2019]t"
    r"|without(?! exception)|lack\w*|miss\w+"
    r"|blank|empty|fail\w*|refus\w+|den(?:y|ied|ies)|un\w{4,}|free of|kept)\b",
    re.IGNORECASE,
)
# The plainest words of neighbouring languages: French, Spanish, Portuguese, Italian, German, Dutch.
_DENIES_ABROAD = (
    r"d[ée]ment(?:i|it|ent)?|r[ée]fut\w+|desmient\w*|desminti\w*|desment\w+|smenti\w+"
    r"|dementier\w+|bestreite\w*|bestritt\w*|bestritten|weist [^.\n]{0,60} zurück|ontken\w+"
)
# The news of an item, where its headline or first paragraph says it.
DENIES_ABROAD = re.compile(rf"\b(?:{_DENIES_ABROAD})\b", re.IGNORECASE)
DENIED_ABROAD = re.compile(
    rf"\b(?:{_DENIES_ABROAD}|nient|infond[ée]\w*|est faux|n['\u2019]est pas"
    r"|annul[ée]\w*"
    r"|nieg\w+|neg[óa]|es falso|no es|anulad[oa]s?|rechaz\w+"
    r"|é falso|não é|nega(?:no|to)?|è falso|non è"
    r"|falsch|stimmt nicht|ist nicht|kein[ea]?\w*"
    r"|nicht|(?<!wie )nie|niet|niets|geen"  # "it melts as never before"
    r"|n['\u2019](?:a|est|ont|étai(?:t|ent)) [^.\n]{0,20}?\bpas|ne \w+ (?:pas|aucune?|jamais)"
    r"|(?<!como )nunca|no (?:ha|han|se"
    r"|fue|hay|hubo)|non (?:è|ha|hanno)|não|ikke|inte|onjuist|is niet|klopt niet)\b",
    re.IGNORECASE,
)


# That there is no such thing, wherever it stands in a text.
NO_SUCH_ABROAD = re.compile(
    r"\b(?:gibt (?:es )?kein\w* (?:solch|derartig)\w+"
    r"|eine?n? solche[rns]? \w+ gibt es nicht"
    r"|(?:il )?n['\u2019](?:y a|existe|a jamais existé) (?:pas|aucune?) (?:de )?tel\w*"
    r"|aucune? tel(?:le)? \w+|no (?:existe|hay|hubo) (?:ning[uú]na? )?tal\w*|no hay tal\b"
    r"|non (?:esiste|c['\u2019]è) (?:alcun\w* |nessun\w* )?tal\w*|não (?:existe|há) tal\w*"
    r"|er (?:is|bestaat) geen (?:dergelijk|zulk)\w*)",
    re.IGNORECASE,
)


# "There was no shooting": what there was none of; the capital says that nobody else is quoted.
THERE_WAS_NO = re.compile(
    r"\b(?P<there>[Tt]here) (?:is|are|was|were|has been|have been|had been)"
    r" (?:no|never (?:a|an|any)) (?P<thing>\w+)"
    r"(?=[.,;:!?\n]|\u201d|\"| (?:at|in|on|and|but|here|there)\b| of (?P<of>[A-Z]\w+))"
)
# "Not a single person has measles."
NOT_ONE = re.compile(
    r"\bnot (?:a single|one)(?= [a-z])(?P<what>(?:(?! (?:who|that|which)\b)[^.,;:!?\n])+)",
    re.IGNORECASE,
)
# The whole sentence behind one: "It did not."
BRIEFLY_NOT = re.compile(
    r"\s*[\"\u201c]?(?:it|that|this|we|I) "
    r"(?:is|am|are|was|were|do|does|did|has|have|had|will|would)(?: not|n['\u2019]t)[.!]",
    re.IGNORECASE,
)


# A headline of what there never was: "The strike that did not happen"; or was not: "did not fall".
THAT_NEVER_WAS = re.compile(
    r"^(?:The|A|An) (?:[\w’'-]+ ){0,3}?(?P<thing>[\w-]+) (?:that|who|which)"
    r" (?:never|(?:did|does|do|was|is|has|had|were|are)(?: not|n['\u2019]t))"
    r"(?:(?P<at_all>(?: (?:was|were|be|been|happen(?:ed)?|exist(?:ed)?))?\W*$)| (?P<verb>[\w-]+))",
    re.IGNORECASE,
)


def denied_in(text: str, claim: str = "") -> bool:
    """Whether the news of these words is that something is not so.

    Not by a word that the claim says itself ("is a forgery"), nor by a denial that is set aside.
    """
    if cues.DENIAL_AT_HEAD.search(text):
        return True
    found = _denials_in(text)
    if not found:
        return False
    aside = [m.span() for m in SET_ASIDE.finditer(text)]
    says_so = bool(CALLED_FALSE.search(claim))
    return any(
        not (says_so and CALLED_FALSE.search(match[0]))
        and match[0].split()[-1].casefold() not in claim.casefold()
        and not any(start < match.end() and match.start() < end for start, end in aside)
        for match in found
    )


@lru_cache(maxsize=4 * TEXTS_AT_HAND)
def _denials_in(text: str) -> tuple[re.Match[str], ...]:
    return tuple(match for form in (cues.DENIAL, CONTRADICTED) for match in form.finditer(text))
