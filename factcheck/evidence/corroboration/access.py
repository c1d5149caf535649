"""Signs that an outlet was there itself: told to it, seen, read, counted or obtained by it."""

import re

from factcheck.evidence.corroboration.items import Item
from factcheck.evidence.corroboration.naming import own_names
from factcheck.evidence.corroboration.words import sentences

_QUOTATION = re.compile(r"[“\"][^“”\"\n]*[”\"]?|«[^«»\n]*»")
_THROUGH = r"(?:been|gone|went|worked|waded|combed|leafed) through"
_LOOKED = (
    "added up|analysed|analyzed|asked|attended|bought|calculated|called|checked|climbed"
    "|commissioned|compared|computed"
    "|counted|dived|examined"
    "|filmed"
    "|found|heard|inspected|interviewed|knelt|laid|listened to|looked up"
    "|measured|met|meet|obtained|phoned|photographed|rang|read|reached|reviewed|saw|seen|showed|spoke|spoken"
    "|stood"
    "|surveyed"
    "|tested|viewed|visited|walked|watched|weighed|worked out"
    r"|wrote to(?! [^.\n]{0,60}\bfor (?:a )?comment\b)"
    rf"|{_THROUGH}"
)
# Of a long talk: "in an hour with the Ledger", "she sat down with us".
_IN_COMPANY = (
    "(?:hour|hours|minutes|morning|afternoon|evening|talk|conversation|sat down|sits down|spoke"
    "|spoken|speaking|talking|meeting)"
)
_DAYS = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
_A_NAME = rf"(?-i:(?:[Tt]he )?(?!(?:{_DAYS})day)[A-Z]\w+)"  # of a programme: "heard on Gull Radio"
_OWN = re.compile(
    rf"\b(?:(?:{_IN_COMPANY} with|spoke to|received|shows) (?:us|me|this (?:newspaper|paper))"
    r"|let (?:us|me)(?= (?:copy|count|film|hear|listen|photograph|read|see|watch"
    r"|look (?:at|into|through) (?:it|them|its|her|his|their|the)\b))"
    r"|(?:told|tells|showed|shown to|showed to|answered|handed) (?:us|me|this (?:newspaper"
    r"|paper|reporter|website|magazine|station))"
    r"|(?:we|I) (?:have |had |has )?(?:been|were|was)"
    r" (?:sent|given|shown|handed|passed|leaked|lent)"
    r"|(?:gave|handed|sent) (?:us|me) (?:an?|all|her|his|its|the|their) (?:[\w-]+ ){0,2}"
    r"(?:data|documents?|figures|files?|list|log|memo|minutes|papers?|records?|report|tables?)"
    r"|my (?:own )?(?:calculations?|count|estimate|measurements?)"
    r"|(?:my|our) own eyes"
    r"|(?:we|I) (?:have |had ){1,2}(?:the|an?|its|her|his) (?:[\w-]+ ){1,4}"
    r"(?:before (?:me|us)|in front of (?:me|us)|on (?:my|our) desk)"
    r"|(?:we|I) flew (?:it|an? drone|(?:my|our) drone) (?:above|along|over)"
    r"|our (?:own )?(?:analysis|reporters?|(?<!of our )correspondents?|camera|count"
    r"|copy(?= (?:of|bears|ends|has|is|lacks|shows|was)\b)"
    r"|(?<!join our )(?<!meet our )guests?|reporting|measurements?"
    r"|survey|test|calculations?|questions|request)"
    r"|(?:told|to|for|by|from) (?:this (?:newspaper|paper|reporter|website|magazine|station)"
    r"|our newsroom)"
    r"|(?:told|tells|said (?:on|in)) our (?:[a-z]+ )?(?:programme|show|listeners|viewers|readers"
    r"|studio|podcast)"
    r"|(?:this (?:newspaper|paper|website|magazine|station|broadcaster)|our newsroom)"
    rf" (?:has |had )?(?:\w+ly )?(?:{_LOOKED}|been (?:sent|given|shown|passed))"
    r"|(?:we|I)\b[^.;:\n]{0,40} (?:ourselves|myself)"
    rf"|(?:we|I) had (?!to\b)(?:[\w’'-]+ ){{1,4}}?(?:{_LOOKED})"
    r"|(?:we|I) (?:\w+ly )?(?:count|measure|calculate|compute|reckon)(?! (?:on|with|among)\b)"
    rf"|this reporter|(?:we|I) (?:\w+ly )?(?:have |had |then |also )?(?:{_LOOKED})"
    r"(?<!read)(?<!heard)(?<!seen)|(?:we|I) (?:\w+ly )?(?:have |had |then |also )?"
    r"(?:read|heard|seen)(?! (?:\w+ )?"
    rf"(?:in (?:the|a|your|my)|on the (?:radio|news|wireless)|on {_A_NAME})\b"
    rf"| in {_A_NAME}(?:[,.;:]| that\b)| (?:(?:a (?:good |great )?(?:deal|lot))|much|plenty)"
    r" (?:about|on)\b"
    rf"| that\b| what {_A_NAME} (?:\w+ )?(?:has|reports?|said|says|tells|writes)\b))\b",
    re.IGNORECASE,
)
# A talk in print: each turn begins with who speaks.
_ASKS = re.compile(r"^(?:Host|Interviewer|Moderator|Presenter):(?= [^\n]*\?)", re.MULTILINE)
# The same as other languages say it.
_OWN_ABROAD = re.compile(
    r"\b(?:(?:est[ea]|nuestr[oa]) (?:diario|periódico|redacción|medio|corresponsal)"
    r"|(?:notre|ce) (?:journal|rédaction|reporter|correspondante?)"
    r"|(?:dieser|unserer|diese|unsere) (?:zeitung|redaktion|korrespondentin|reporterin)"
    r"|unser(?:em)? (?:korrespondent(?:en)?|reporter)"
    r"|(?:questo|nostro|nostra) (?:giornale|redazione|inviat[oa]|corrispondente)"
    r"|(?:este|nosso|nossa) (?:jornal|reportagem|correspondente)"
    r"|(?:deze|onze) (?:krant|redactie|verslaggever|correspondent))\b",
    re.IGNORECASE,
)
# To whom it was said, with who said it between or not: "sagt Doktor Aydin dem Boten".
_WHO = r"(?:[^.;:\n]|\b(?:Dr|Prof|Mme|M|Sra?)\.){0,60}?"
TOLD_ABROAD = (
    r"(?i:sag(?:t|te|ten)|erklärt(?:e|en)?|erzählt(?:e|en)?"
    r"|dit|déclaré|confi(?:e|ent|é)|expliqu(?:e|é)|racont(?:e|é)"
    r"|dijo|dice|declaró|explica|explicó|contó|asegura"
    r"|detto|dichiarato|raccont(?:a|ato)|spieg(?:a|ato)|disse|contou|explicou"
    r"|zegt|zei|vertelt|vertelde|säger|sade|sier|sa|sagde)\b"
    rf"{_WHO} (?i:de[mr]|unsere[mr]|à|aux?|al?|al(?:la|le|lo)|ao?|tegen|aan|till?)"
    r"(?: (?i:el|la|le|les|de|den|het))?"
)
# What an outlet has before it: "liegt dem Boten vor", "dont le Courrier a obtenu copie".
_HOLDS_ABROAD = (
    r"(?i:liegt|liegen|lagen?|vorlieg(?:t|en)|hat [^.\n]{0,30}?(?:gelesen|eingesehen)"
    r"|a (?:pu )?(?:consult|obten|lu )\w*"
    r"|(?:ha|han) (?:tenido acceso|podido (?:ver|leer|consultar))"
    r"|ha (?:visionato|letto|ottenuto|consultato)|teve acesso|heeft (?:\w+ )?ingezien)"
)
_HELD_ABROAD = (
    r"(?i:(?:lieg(?:t|en)|vorliegen) (?:de[mr]|unsere[mr])|ha tenido acceso|teve acesso"
    r"|en possession d[eu]|(?:consultée?s?|obtenue?s?) par|in possesso d\w+|(?:visto|letto) da\w*)"
)
_SENT = re.compile(r", (?:in|at|on|from) (?:the )?\w+")
_SEEN = re.compile(
    r"\b(?:climbed|count|counted|dived|filmed|flew|knelt|laid|measured?|photographed|saw|stood|surveyed|tested"
    r"|weighed|our (?:own )?(?:camera|count|measurements?|survey|test)|own eyes)\b",
    re.IGNORECASE,
)
_WORKED = re.compile(
    r"\b(?:added up|analy[sz]ed|calculated|calculations?|compared|computed|examined|obtained|read"
    r"|sent|sorted|tabulated|reviewed|worked out|liegt|liegen|lagen?|vorlieg\w+|gelesen"
    rf"|eingesehen|consult\w+|obten\w+|acceso|acesso|visionato|letto|ingezien|{_THROUGH})\b",
    re.IGNORECASE,
)
_BY_IT = (
    "obtained|seen|learned|looked up|counted|read|examined|reviewed|analysed|analyzed|measured"
    "|viewed|found|watched|interviewed|compared|inspected|tested|calculated|computed|sorted|tabulated|mapped"
    rf"|{_THROUGH}"
)
# How a paper, but no statement for all, comes to an outlet, and what the outlet then has.
_CAME_TO = (
    r"(?<!statement )(?<!release )(?:passed|handed|slipped|forwarded|"
    r"(?:disclosed|released|supplied) (?:it|them)|been made available|entrusted (?:\w+ ){1,3}?) to"
    r"|(?:in|into) the (?:hands|possession) of"
)
_WAS_GIVEN = r"(?:was (?:shown|handed|given|passed)|(?:has|had) a copy of)"


def was_there(item: Item, text: str) -> bool:
    """Whether the text shows access of the outlet's own; what others say in quotes does not."""
    return bool(access_in(item, text))


def saw_itself(item: Item, text: str) -> bool:
    """Whether the outlet's own eyes or instruments show it, not what it was told or has read."""
    return bool(_SEEN.search(access_in(item, text)))


def was_let_in(item: Item, text: str) -> bool:
    """Whether somebody let the outlet see or hear what they have: "let us read the list"."""
    return access_in(item, text).casefold().startswith("let ")


def was_sent(item: Item) -> bool:
    """Whether the byline says that the reporter was at the place: "Ada Roon, in court"."""
    return bool(_SENT.search(item.byline))


def looked_into(item: Item, text: str) -> bool:
    """Whether the outlet has read, compared or reckoned something itself."""
    return bool(_WORKED.search(access_in(item, text)))


def holds_itself(item: Item, passage: str, told: str) -> bool:
    """Whether the next sentence says that the outlet has before it what a sentence tells of.

    "The memo, whose existence the Ledger disclosed, is long. The Mail has read it."
    """
    behind = passage.partition(told)[2]
    after = behind[slice(*next(iter(sentences(behind)), (0, 0)))]
    had = access_in(item, after) if looked_into(item, after) else ""
    what = r" (?:it|them|all(?: \w+)?|both|the (\w+))\b"
    found = re.match(what, after.partition(had)[2]) if had else None
    return found is not None and (found[1] or "") in told


def without_quotations(text: str) -> str:
    """The text with blanks in place of what stands in quotation marks; offsets stay."""
    return _QUOTATION.sub(lambda found: " " * len(found[0]), text)


def access_in(item: Item, text: str) -> str:
    """The words that show access of the outlet's own, or none."""
    plain = without_quotations(text)
    own = _OWN.search(plain) or _OWN_ABROAD.search(plain) or _ASKS.search(plain)
    if own:
        return own[0]
    either = "|".join(re.escape(name) for name in own_names(item) if name in plain)
    if not either:
        return _told_by_its_beginning(item, plain)
    to_it = (
        r"\b(?i:told|tells|described to|asked by|seen by|obtained by|read by|shown to|reviewed by"
        r"|questions? from|interview with|spoke to|speaking to|viewed by|leaked to|given to"
        rf"|invited by|commissioned by|answered|{_IN_COMPANY} with|{_CAME_TO})"
        rf" (?:[Tt]he )?(?:{either})\b"
    )
    showed = rf"\b(?i:showed) (?:[Tt]he )?(?:{either})\b(?! (?:had|has|is|to|was|were)\b)"
    by_it = (
        rf"(?:{either})(?:, too)?,? (?:which )?"
        rf"(?:(?:has |had |have )?(?:also |now |since )?(?:{_BY_IT})|{_WAS_GIVEN})\b"
    )
    holds_it = (
        rf"(?:{either})(?:, too)?,? (?:also |now )?(?:has|holds) (?:the|this) (?:full |same )?"
        r"(?:document|draft|e-?mail|file|letter|list|memo|paper|report)\b"
    )
    abroad = (
        rf"\b{TOLD_ABROAD} (?:{either})\b(?! d\w*['’ ]+[A-Z])"
        rf"|\b{_HELD_ABROAD} (?:\w+ )?(?:{either})\b"
        rf"|(?:{either})\W{{1,3}}{_HOLDS_ABROAD}\b"
    )
    found = re.search(f"{to_it}|{showed}|{by_it}|{holds_it}|{abroad}", plain)
    return found[0] if found else _told_by_its_beginning(item, plain)


def _told_by_its_beginning(item: Item, plain: str) -> str:
    """The words by which somebody told "Weekend" of Weekend Norland so, where the clause ends."""
    first = re.escape(next(iter(own_names(item)), item.publisher).partition(" ")[0])
    found = re.search(rf"\b(?i:told|tells) {first}(?=[.;]|$)", plain) if first else None
    return found[0] if found else ""
