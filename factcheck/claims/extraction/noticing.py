"""What a sentence gives away beside what is said in it: hearsay, stances, whom it is about."""

import re

from factcheck.claims.extraction.lexicon import BODIES, DENYING, DETERMINERS, EMPTY, words
from factcheck.claims.extraction.nouns import head_end, name_run
from factcheck.claims.extraction.papers import BROUGHT_OUT
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.statement import Sentence
from factcheck.claims.extraction.tokens import Token

JOINING = words("of for and the in")
# "An earlier report, from 2019, reportedly …": the aside ends before the verb.
DATED_ASIDE = re.compile(r"[^,]+,\s(?:from|of|in|dated|published|written)\s[^,]+,")
UNSURE = re.compile(
    r"\b(?:reportedly|allegedly"
    r"|(?:is|are|was|were) (?:not |also |now )?"
    r"(?:said|believed|thought|reported|alleged|rumou?red|understood) to"
    r"|(?:is|are|was|were) (?:accused|suspected) of)\b",
    re.IGNORECASE,
)
# "Her deputy was blunter.", "Not everyone is convinced.": they only lead to what is said next.
STANCE = re.compile(
    r"(?:[\w’'.,-]+\s){1,7}?(?:(?:was|were|is|are|ha(?:s|ve)\sbeen|remains?|remained|seems?|seemed|sounds?|sounded)\s(?:\w+\s)?"
    r"(?:blunt|blunter|scathing|clear|adamant|unmoved|unrepentant|defiant|furious|dismissive"
    r"|sceptical|skeptical|unconvinced|emphatic|critical|cautious|unimpressed|incensed|less\s\w+"
    r"|more\s\w+|not\sconvinced|not\sso\ssure)"
    r"|smile[ds]|shrug(?:ged|s)|laugh(?:ed|s)|sigh(?:ed|s)|nod(?:ded|s)|hesitate[ds]|disagrees?|disagreed|demurred|bristled|winced"
    r"|(?:is|are|was|were)(?:n['’]t|\snot)?\s(?:amused|surprised|impressed|persuaded|convinced)"
    r"|(?:is|was|were|are)\scontradicted\sby\s[^.]{1,90}|belie[sd]\sthis"
    r"|(?:fired|hit|shot)\sback|begs?\sto\sdiffer|scoff(?:s|ed)\sat\s[^.“\"]{1,50}"
    r"|(?:differs?|differed)\sfrom\s(?:one|that|those|what|the\sone)\b[^.“\"]{1,60})[.:]"
    r"|(?:[\w’'.,-]+\s){1,9}?(?:contradict(?:s|ed)\s(?:him|her|them|it|this|that)"
    r"|(?:sees?|saw|remembers?|tells?|told)\s(?:it|things|this)\s(?:quite\s)?(?:differently|otherwise)"
    r"|(?:stood|stands)\sby\s(?:his|her|its|their)\s(?:\w+\s)?\w+"
    r"|(?:has|have|had\s)?\s?(?:broken|broke)\s(?:his|her|its|their)\ssilence"
    r"|(?:rubbish(?:ed|es)|trash(?:ed|es)|contradict(?:ed|s)|deride[ds]|ridicule[ds]|question(?:ed|s)"
    r"|brush(?:ed|es)\saside|challenge[ds]|contest(?:ed|s)|attack(?:ed|s))"
    r"\s(?:the|those|these|all|his|her|its|their)\s(?:\w+\s){0,2}?(?:findings|report|figures|claims?"
    r"|allegations?|accusations?|criticism|charges?|numbers|suggestion|account|version|idea))\."
    r"|Not\s(?:everyone|everybody|all)\s(?:\w+\s){0,4}(?:convinced|agrees?|persuaded|happy|sure)\."
    r"|(?:[\w’'.-]+\s){1,4}ha(?:s|ve|d)\sother\sideas\."
    r"|(?:[\w’'.,-]+\s){1,9}?(?:gave|give|gives|tells?|told|offers?|offered|has|had|paints?|painted"
    r"|takes?|took|puts?\sout)\san?\s(?:(?:very|quite|rather|slightly|somewhat|much|far)\s)?"
    r"(?:different|(?:more|less)\s\w+|starker|darker|gloomier|rosier|blunter|softer|harder|tougher"
    r"|lower|higher|smaller|larger|bigger|greater|similar)\s(?:death\s)?"
    r"(?:account|story|version|picture|view|line|tone|stance|position|figure|number|total|toll|count"
    r"|estimate|explanation|reason)(?:\s(?:again|altogether|still|yet|too))?\."
    r"|(?:[\w’'.,-]+\s){1,9}?(?:gave|gives?|offers?|offered|has|had)\s(?:(?:yet\s)?another|a\s(?:second|third))\s"
    r"(?:account|story|version|figure|number|total|toll|estimate|explanation|reason)\."
    r"|(?:[\w’'.,-]+\s){1,9}?(?:gave|gives?|published|released)\s(?:these|those|the\sfollowing)\s"
    r"(?:figures|numbers|totals|results|details|examples|reasons)[.:]"
    r"|(?:[\w’'.,-]+\s){1,9}?(?:are|is|were)\s(?:listed|given|set\sout|shown|as)\s"
    r"(?:below|follows|here)[.:]"
    r"|(?:The|These|Those|All)\s(?:figures|numbers|totals|results|data)\s(?:come|came|are\staken)\sfrom\s"
    r"[^.“\"]{1,60}[.:]"
    r"|Th(?:at|is|ose|ese)\s(?:\w+\s)?(?:is|are|was|were)\s(?:also\s|flatly\s|now\s)?"
    r"(?:disputed|rejected|challenged|contested|questioned|echoed|contradicted)\sby\s[^.“\"]{1,90}\."
    r"|Th(?:at|is),?\s(?:too,\s)?(?:is|remains)\s(?:in|open\sto)\s(?:doubt|dispute|question)\."
    r"|That\s(?:is|was)\snot\show\s[^.“\"]{1,60}\s(?:remember|recall|see|tell|put)s?\s(?:it|things)\."
    r"|This\s(?:emerges|emerged|follows)\sfrom\s[^.“\"]{1,90}\."
    r"|(?:Precisely|Exactly|Just)\s(?:this|that)\sis\swhat\s[^.“\"]{1,90}\."
    r"|(?:The|Her|His|Their)\s(?:trial|hearing|inquest|inquiry|case|search|investigation)\scontinues\."
    r"|(?:[\w’'.,-]+\s){1,9}?(?:term|brand|label|call)(?:s|ed)\s(?:the|those|these|all)\s"
    r"(?:charges?|claims?|allegations?|accusations?|report|figures)\s\w+\."
    r"|(?:[\w’'.,-]+\s){1,12}?ha(?:s|ve)\s(?:just\s)?been\s(?:speaking|talking)\sto\s[^.“\"]{1,60}\."
    r"|We(?:['’]ve|\shave)\s(?:just\s)?(?:had|heard|received)\s(?:an?\s|from\s|more\s)[^.“\"]{1,90}\."
    r"|There\s(?:was|is)\sno\s(?:independent|immediate)\s"
    r"(?:confirmation|comment|response)\b[^.]{0,60}\.",
)
LONGEST_STANCE = 130
ANONYMITY = re.compile(r"\b(?:anonym\w*|not to be|named|identified|authori[sz]ed)\b", re.IGNORECASE)
# What "rejected" and its like do to these is a decision, and no way of speaking.
DECIDED = re.compile(
    r"\b(?:reject(?:ed|s)|dismiss(?:ed|es)|refuse[sd]|decline[sd])\s(?:[\w’'%-]+\s){0,4}?"
    r"(?:plans?|proposals?|bills?|motions?|appeals?|bids?|offers?|applications?|requests?"
    r"|amendments?|budgets?|deals?|petitions?|cases?|lawsuits?|permission|licen[cs]es?|bail"
    r"|treat(?:y|ies)|agreements?|ballots?|candidates?|staff|workers|employees|officers?|entry)\b"
    r"|\bhail(?:s|ed)\sfrom\b"
    r"|\bspoke\s(?:at|before|for\s\w+\s(?:hours|minutes))\b",
    re.IGNORECASE,
)


def is_unsure(text: str, sentence: Sentence) -> bool:
    """Tell whether the assertion itself is hearsay, not just an aside ("…, reportedly for $5m")."""
    found = UNSURE.search(text, sentence.start, sentence.end)
    if found is None:
        return False
    before = text[sentence.start : found.start()].rstrip()
    aside = found[0].lower().endswith("ly") and before.endswith((",", " who", " which", " –", " —"))
    return not (aside and found.start() > sentence.start) or bool(DATED_ASIDE.fullmatch(before))


def is_news(text: str, report: Report, place: tuple[int, int]) -> bool:
    """Tell whether an aside says more than who stays unnamed, or who brought the words here."""
    brought = any(place[0] <= carrier.start < place[1] for carrier in report.carriers)
    return not (brought or ANONYMITY.search(text, *place))


def speaks_of_itself(sentence: Sentence) -> bool:
    """Recognise "The Board found 40 cracks, it said": the board is what "it" stands for."""
    if len(sentence.reports) != 1 or not sentence.reports[0].spans:
        return False
    source, (start, _) = sentence.reports[0].source, sentence.reports[0].spans[0]
    return bool(
        source and source.pronoun and source.gender in {"n", "p"} and start == sentence.start
    )


def is_told_by_papers(sentence: Sentence) -> bool:
    """Tell whether no person but a paper, a body or nobody says what the sentence tells first."""
    first = sentence.reports[0] if sentence.reports else None
    if first is None or not first.spans or first.spans[0][0] != sentence.start:
        return False
    source = first.source
    if source is None or source.kind in {"document", "body", "outlet"}:
        return True
    return not BROUGHT_OUT.isdisjoint(source.text.lower().split())


def named_aside(tokens: list[Token], comma: int) -> list[Token] | None:
    """Give the name in "Her deputy, Ann Lund, …" that stands after this comma."""
    end = next((n for n in range(comma + 1, len(tokens)) if tokens[n].text == ","), 0)
    aside = tokens[comma + 1 : end] if comma < len(tokens) and tokens[comma].text == "," else []
    if tokens[comma - 1].low in BODIES and [t.low for t in aside[:1]] == ["the"]:
        return named_body(aside[1:])  # "A watchdog, the Board of Ports, …"
    aside = aside[: head_end(aside)]
    named = len(name_run(aside)) > 1 and not any(token.low in DETERMINERS for token in aside)
    return aside if named or (aside and all(token.capital for token in aside)) else None


def named_body(tokens: list[Token]) -> list[Token] | None:
    """Give a name with a capital at both ends, whatever joins it ("Board of Ports and Quays")."""
    joined = all(token.capital or token.low in JOINING for token in tokens)
    return tokens if tokens and joined and tokens[0].capital and tokens[-1].capital else None


def tells_a_decision(text: str, sentence: Sentence) -> bool:
    """Tell whether somebody turned down a plan or paid a sum; "rejected the criticism" is none."""
    return bool(DECIDED.search(text, sentence.start, sentence.end))


def is_stance(text: str, sentence: Sentence) -> bool:
    """Tell whether a short sentence asserts nothing but how somebody will speak."""
    short = sentence.end - sentence.start <= LONGEST_STANCE
    return short and bool(STANCE.fullmatch(text, sentence.start, sentence.end))


def is_told_by_outlet(text: str, sentence: Sentence) -> bool:
    """Tell whether the outlet asserts a sentence whose verbs of saying bring no words."""
    empty = any(report.verb in EMPTY or report.verb in DENYING for report in sentence.reports)
    if sentence.says or is_stance(text, sentence):
        return False
    return not empty or tells_a_decision(text, sentence)
