"""Whom an item names as its source (English)."""

import re
from collections.abc import Iterable

from factcheck.evidence.corroboration.access import TOLD_ABROAD
from factcheck.evidence.corroboration.vocabulary import FIGURES

_BEFORE = (
    r"(?i:according to|(?:first )?(?:as )?(?:reported|published|quoted|revealed|disclosed|uncovered"
    r"|printed|shared|posted|broken|told|run|appeared) (?:\w+ ){0,3}?(?:by|in|on|to)"
    r"|(?:re(?:published|printed)|learn(?:ed|t)?|taken over) (?:\w+ ){0,3}?from"
    r"|from(?= [^.\n]{4,40} we learn)|\bwe (?:hear|heard|know|have (?:it|this)) from"
    r"|(?:announced|attested|certified|confirmed|disclosed|issued|made (?:known|public)|put out"
    r"|released|stated)(?:, [^,.;\n]{2,25},)? (?:\w+ ){0,3}?by"
    r"|(?:colleagues|editors|friends|journalists|people|reporters|researchers|testers)"
    r" (?:at|from|of|over at)(?= (?:the )?(?-i:[A-Z][^.;\n]{2,40}? (?:found|proved|say|showed|shown"
    r"|learnt|learned|discovered|uncovered|had it|report)\b))"
    r"|(?:read|heard|seen) (?:\w+ ){0,3}?(?:in|on)|reporting by|hat tip to"
    r"|(?:per|via|h/?t|rt|(?<=, )so)(?= (?:the )?(?-i:[A-Z@]))"
    r"|sp(?:oke|oken|eaking) (?:\w+ )?to|citing|cites|cited by|quoting|quotes|told"
    r"|described by|seen by|obtained by|credits|crediting|referring to|refers? to|with reference to"
    r"|(?:account|analysis|article|clip|dispatch|interview|investigation|notice|poll|post|release"
    r"|report|statement|story|study|survey|video)s? (?:\w+ ){0,2}?(?:by|for|in|from|of|on|with)"
    r"|interviewed by|news (?:in|from)"
    r"|(?:account|figures?|information|news|report|story)"
    r" (?:comes?|came|stems?|is|are|was|were) from"
    r"|began with|as|sources?:|(?<=, )(?:reports|writes|reported|wrote|says|said|stat(?:es|ed)"
    r"|reveal(?:s|ed))|(?<=[,.:;] )so says"
    r"|selon|d['’]après|révèle|rapporte|écrit|citant|(?:indiqué|rapporté|révélé|annoncé)(?: par)?"
    r"|(?:déclaré|confié|expliqué|dit) (?:à|au)|confrères d(?:e|u)"
    r"|según|informa|publica|revela|(?:inform|public|revel|report|adelant)ó|citando|de acuerdo con"
    r"|(?:dijo|declaró|explicó|contó) al?|segundo|conforme|(?:notici|inform|public|revel)ou"
    r"|(?:disse|contou) (?:ao?|à)|de acordo com"
    r"|laut|berichtet|meldet|schreibt|unter berufung auf"
    r"|nach (?:angaben|informationen|recherchen|(?:einem )?bericht(?:en)?)"
    r"|sagten? de[mr]|gegenüber"
    r"|secondo|riporta|scrive|rivela|stando a|(?:detto|dichiarato|raccontato) a(?:l|lla|lle|i)?"
    r"|skriver|skrev|melder|avslöjar|avslører|afslører|ifølge|enligt|volgens|aldus|meldt|schrijft"
    r"|(?:announced|argue[sd]|claim(?:s|ed)|defend(?:s|ed)|explain(?:s|ed)|sa(?:ys|id)|writes"
    r"|wrote)"
    r" (?:[\w’'-]+ ){0,6}?(?:in|on))"
)
_AFTER = (
    r"(?i:(?:which |who )?(?:has |had |have )?(?:first )?(?:reports?|reported"
    r"|writes|wrote|notes|noted|says|said"
    r"|calls?|called|claims|claimed|lists|listed|tells|is to be believed"
    r"|reveals?|revealed|rejected|denied|denies|confirmed|confirms"
    r"|puts? (?:the|it|this|its|their) (?:[\w’'-]+ ){0,4}?at"
    rf"(?= (?!number )(?:\w+ ){{0,2}}?(?:[$€£]?\d|(?:{'|'.join(FIGURES)})\b))"
    r"|(?:made|makes) (?:(?:it|that|the \w+|this) (?:known|official|public)|known)"
    r"|lets? it be known"
    r"|gave (?:out )?(?:the|these|this) (?:\w+ )?(?:figures?|information|news|numbers?)"
    r"|announced|announces|declared|declares|printed|states|stated|informs|quotes|quoted|describes|described|published"
    r"|posted|wrote|tweeted|told|was told|broke|put it"
    r"|(?:has |had )?(?:found out|discovered|uncovered|disclosed|unearthed|exposed)"
    r"|has (?:it|(?:that|this) from|in|learn(?:ed|t)|seen|obtained"
    r"|the (?:details|news|scoop|story))"
    r"|(?:a |ont )?(?:rapporte|rapporté|écrit|révèle|révélé|affirme|affirmé|indique|indiqué)"
    r"|(?:ha )?(?:informa|publica|revela|escribe|informó|publicó|reveló|adelantó|reportó|publicado"
    r"|riporta|scrive|rivela|scritto|rivelato|riportato)|noticiou|informou|publicou|revelou"
    r"|(?:hatte )?(?:berichtet|schreibt|meldet|meldete|berichtete)|zufolge"
    r"|(?:beruft|berief|stützt|stützte) sich|(?:teilt|teilte) [^.\n]{0,60}?mit|gab bekannt"
    r"|(?:a|ont) (?:annoncé|fait savoir)|anunció|comunicó|ha (?:annunciato|comunicato)"
    r"|schrijft|meldt|skriver|skrev|melder|rapporterar|avslöjar|avslører|afslører)"
    r"|(?:that|this|which)(?: is|['’]s) where (?:I|we) (?:have|had|got|heard|read) (?:it|that|this)"
    r"|was (?:the )?first|were (?:the )?first|broke the (?:news|story)"
    r"|had (?:the (?:story|news)|(?:it|that|this) first)"
    r"|which says)"
)
# To an outlet, not to a body: "he said so to the Ledger".
_SAID_TO = (
    r"(?i:(?:said|stated|repeated|confirmed) (?:as much|it|so|that|this) (?:\w+ )?to"
    r"|(?:gave|made) (?:her|his|that|the|their|these|this|those)"
    r" (?:comments?|details|information|remarks?|statements?) to"
    r"|confided (?:(?:it|so|that|this) )?(?:in|to)|in an? (?:\w+ )?(?:conversation|talk) with"
    r"|(?:comments|remarks|statement|words) to)"
)
_SPOKE_TO = r"(?:(?:has|had) )?(?:spoke|spoken|talked) (?:to|with)"
# What is theirs: "the Ledger's scoop", "Ledger reporters found".
_OF_THEIRS = (
    r"(?:['\u2019]s? (?:\w+ )?(?:scoop|report|story|investigation|reporting|revelations?|article"
    r"|account"
    r"|research)\b| (?:reporters?|journalists?|correspondents?) (?:\w+ )?"
    r"(?:found|saw|learned|obtained|spoke|counted|have|has)\b)"
)

# German, where the verb comes last: "hatte der Bote über das Papier berichtet".
_AT_THE_END = r"(?:[\w-]+ ){0,5}?(?:berichtet|gemeldet|geschrieben|enthüllt|veröffentlicht)"
_FEW_WORDS = r"[^\w.!?]{1,3}(?:(?!and\b)[\w-]+[^\w.!?]{1,2}){0,4}?"
_ASIDE = r"(?:, [^,.;\n]{3,70})?"
_A_DAY = r"(?:\W{1,3}(?:on|in|late|early) \w+)?\W{1,3}"
_NOBODY = re.compile(
    r"\b(?:(?:(?:local|state|foreign|regional|national|several|other|some|various|the|news) )"
    r"(?:media|newspapers|papers|news sites|websites|outlets)(?: outlets| reports)?"
    r"(?: in [^.,;\n]{2,30}?)? (?:have |had )?"
    r"(?:reported|reports?|said|say|write|wrote)"
    r"|(?:according to|citing) (?:(?:local|state|foreign|several|unconfirmed|press|various) )?"
    r"(?:media(?: reports)?|news reports|press reports|reports|newspapers)"
    r"|every(?:body|one)(?: in \w+)? (?:says|is saying)"
    r"|(?:is|are|was|were) (?:said|reputed|rumou?red) to have(?= been\b)"
    r"|(?:is|are|was|were) reported to have\b"
    r"|people (?:are saying|say)|rumou?r has it|word has it"
    r"|people (?:[^.,;\n]{2,30} )?(?:are telling|tell) (?:each other|one another)"
    r"|it is (?:being )?(?:said|reported|rumou?red|claimed)|it was reported"
    r"|reports (?:say|said|suggest)|(?:media|press) reports (?:say|said|have it)"
    r"|(?:so )?the story goes|(?:legend|tradition) has it"
    r"|(?:^|(?<=, ))media (?:report|say|said|reported)|(?:it|as) (?:has )?(?:emerged|become known"
    r"|became known)"
    r"|word (?:in|around|on) \w+ (?:is|has it)|(?:sources|users|posts|people) on social (?:media"
    r"|networks)"
    r"|social media (?:users|posts))\b",
    re.IGNORECASE,
)
# The same in French, Spanish, Portuguese, Italian, German, Dutch and the Scandinavian languages.
_NOBODY_ABROAD = re.compile(
    r"\b(?:(?:selon|d['’]après) (?:la presse|(?:les |des |plusieurs )?(?:médias|journaux))"
    r"|(?:les|des|plusieurs) médias (?:\w+ )?(?:rapportent|ont rapporté)|le bruit court"
    r"|según (?:la prensa|(?:los |varios )?(?:medios|diarios)|informes de prensa)"
    r"|medios (?:\w+ )?(?:informan|informaron)|se (?:dice|rumorea|comenta) que"
    r"|según se (?:dice|rumorea|comenta)"
    r"|segundo (?:a (?:imprensa|mídia)|(?:os |vários )?(?:media|meios|jornais))"
    r"|secondo (?:la stampa|(?:i |alcuni )?(?:media|giornali)|organi di stampa)"
    r"|riferiscono i (?:media|giornali)|(?:corre voce|si dice) che"
    r"|(?:laut|nach|unter berufung auf) (?:\w+ )?(?:medien(?:berichten)?|presseberichten)"
    r"|(?:medienberichten|presseberichten|gerüchten) zufolge|dem vernehmen nach"
    r"|wie (?:\w+ )?medien (?:berichten|melden)"
    r"|volgens (?:\w+ )?(?:media|kranten)|(?:enligt|ifølge) (?:\w+ )?(?:medier|aviser))\b",
    re.IGNORECASE,
)
_AUTHOR = re.compile(r"[A-Z][\w’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]{2,}$")
_PLACE = re.compile(r",? (?:in|at|from|on) (?=[A-Z])")  # "By Ada Roon in Lower Wick"
_STATED = re.compile(
    r"\b(?:in|on|according to) (?:a|an|its|his|her|their|the) (?:\w+ )?(?:statement|press release"
    r"|notice|bulletin|website|announcement|circular|open letter"
    r"|communiqu[eé])\b|\bissued (?:a|an) \w+\b"
    r"|\b(?:in einer|auf (?:ihrer|seiner)) (?:[\w-]+[ -])?(?:mitteilung|erklärung"
    r"|pressemitteilung|stellungnahme|internetseite|website)\b"
    r"|\bdans un communiqué\b|\ben un comunicado\b|\bem (?:um )?comunicado\b"
    r"|\bin una nota\b|\bin een verklaring\b"
    r"|\bi (?:en|et) (?:pressmeddelande|uttalande|pressemelding|pressemeddelelse)\b",
    re.IGNORECASE,
)
# "The Ledger newspaper", "the Ledger's website".
_OF_ITS_KIND = (
    r"(?:\.[a-z]{2,9}\b| (?:news )?agency\b| newspaper\b|(?:['’]s?)? (?:news )?(?:web)?site\b)"
)


def cited(text: str, names: Iterable[str], *, short: Iterable[str] = ()) -> str:
    """The words by which the text names one of these as its source; empty if it does not.

    A short name counts only with its article: "the Ledger".
    """
    either = [re.escape(n) for n in names if n in text]
    either += [rf"[Tt]he {re.escape(n)}" for n in short if n in text]
    if not either:
        return ""
    name = rf"(?<![\w@])(?:{'|'.join(either)})(?!\w){_OF_ITS_KIND}?"
    ways = (
        rf"\b{_BEFORE}{_FEW_WORDS}{name}|{name}{_ASIDE}{_A_DAY}{_AFTER}\b|{name}{_OF_THEIRS}",
        rf"\b{TOLD_ABROAD}{_FEW_WORDS}{name}|\b{_SAID_TO}{_FEW_WORDS}{name}|{name} {_SPOKE_TO}\b",
        rf"[”\"] (?:[\w’'-]+ ){{1,6}}in (?:the )?{name}",
        rf"\b(?:[Hh]at|[Hh]atten?|[Hh]aben)\b[^.\n]{{0,40}}{name}\W{{1,3}}{_AT_THE_END}\b",
        rf"\((?:[Tt]he )?{name}(?:, [^()\n]{{1,40}})?\)",
        rf"(?:^|\n|[.!?] ){name}: |[\u2014\u2013-] ?{name} \(@",
    )
    match = re.search("|".join(ways), text)
    return " ".join(match[0].split()) if match else ""


def written_by(text: str, byline: str) -> str:
    """The words by which a text names the author of a piece as its source, or none.

    Only a name of two words is one: "Our staff" and "News desk" can be anybody, and what stands
    behind "in" is a place.
    """
    author = _AUTHOR.search(_PLACE.split(byline, maxsplit=1)[0])
    return cited(text, [author[0]]) if author else ""


def relayed(text: str, bodies: Iterable[str]) -> str:
    """The words by which the text has it from a body: "the drivers' union said", "police said"."""
    either = "|".join(re.escape(body) for body in bodies if body in text)
    if not either:
        return ""
    name = rf"(?<![\w@])(?:(?i:the) (?:[\w'’-]+ ){{0,3}})?(?:{either})(?![\w'’])"
    match = re.search(rf"\b{_BEFORE}{_FEW_WORDS}{name}|{name}{_A_DAY}{_AFTER}\b", text)
    return " ".join(match[0].split()) if match else ""


def stated(text: str) -> str:
    """The words by which a text says that it passes on a statement, or none."""
    match = _STATED.search(text)
    return match[0] if match else ""


def mentions(text: str, names: Iterable[str]) -> bool:
    """Whether the text names one of these at all."""
    either = "|".join(map(re.escape, names))
    return bool(either) and bool(re.search(rf"(?<![\w@])(?:{either})(?!\w)", text))


def cited_nobody(text: str) -> str:
    """The words by which a text leaves open where it has its information from, or none."""
    match = _NOBODY.search(text) or _NOBODY_ABROAD.search(text)
    return match[0] if match else ""


def first_named(text: str, names: Iterable[tuple[str, str]]) -> str:
    """Of (name, whose it is), whose name stands first in the text; the longer one on a tie."""
    places = [
        (match.start(), -len(name), whose)
        for name, whose in names
        if (match := re.search(rf"(?<![\w@]){re.escape(name)}(?!\w)", text))
    ]
    return min(places)[2] if places else ""
