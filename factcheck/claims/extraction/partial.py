"""Parts of what was counted before: "Eleven of them …", "Only two …", "Of the 31, nine …"."""

import re

from factcheck.claims.extraction.findings import TODAY
from factcheck.claims.extraction.nouns import first_finite
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.tokens import Token

SMALL = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty"
)
COUNT = (
    r"(?:(?:about|around|roughly|nearly|almost|only|just|at\sleast|more\sthan|fewer\sthan|over|up\sto"
    r"|all\sbut|all|a\sfurther|another|the\sother|of\sthe)\s)*"
    rf"(?:\d[\d,.]*|{SMALL}|(?:a\s)?(?:dozen|handful|third|quarter)|half|two-thirds|most|many|several"
    r"|some|few|none|both|others|the\smajority)"
)
OF_THEM = re.compile(
    rf"{COUNT}\s(?:\w+\s)?of\s(?:them|these|those)\b|{COUNT}\s(?:others?|more)\b", re.IGNORECASE
)
COUNTED = re.compile(rf"{COUNT}\s", re.IGNORECASE)
OF_ALL = re.compile(rf"of\s(?:the|those|these)\s(\d[\d,.]*|{SMALL}),\s", re.IGNORECASE)
OF_THE = re.compile(rf"{COUNT}\s(?:of\sthe\s)?(\w+)\s", re.IGNORECASE)

PART_OF = re.compile(
    r"(?:(?:In|Of|Among|At|For)\s(?:\w+\s)?(?:them|these|those)\b"
    r"|(?:In|Of|At)\s(?:another|the\sother|(?:\d+|[a-z]+)\sof\s(?:them|these|those))\b"
    r"|None\sof\s(?:them|these|those)\b|The\s(?:others?|rest|second|third|fourth|fifth)\b"
    r"|The\s(?:high|low|larg|small|old|young|long|short|heavi|near)est\s"
    r"|The\s(?:worst|best|\w{3,}est|first|last)\sof\s(?:them|these|those)\b"
    r"|(?:Much|Most|Half|Part|Little|None)\sof\s(?:it|this)\b"
    r"|(?:One|Two|Three|Four|Five|Six|Another|\d+)\s(?:\w+\s)?(?:of\s(?:them|these|those)\b|ha[sd]\b|were\b|was\b|had\b))"
)
SOME_OF_THE = re.compile(r"(?:One|Two|Three|Four|Five|Six|Another|\d+)\s(?:\w+\s)?of\sthe\s(\w+)")


def counts_part(text: str, before: list[Token], tokens: list[Token]) -> bool:
    """Tell whether a sentence counts some of what the one before told of.

    How many they are today is as a rule the outlet's own count.
    """
    start, end = tokens[0].start, tokens[-1].end
    told = {token.low for token in before}
    some = SOME_OF_THE.match(text, start, end)
    if (some and some[1].lower() in told) or PART_OF.match(text, start, end):
        return True
    verb = first_finite(tokens, 0, len(tokens))
    if verb is None or tokens[verb].low in TODAY:
        return False
    counted, of_all = COUNTED.match(text, start, end), OF_ALL.match(text, start, end)
    of_the = OF_THE.match(text, start, end)
    past = tokens[verb].low == "was" or not tokens[verb].low.endswith("s")  # "ten trains"
    alone = counted is not None and counted.end() == tokens[verb].start and past
    alone = alone and any(is_number(token) for token in before)
    noun = of_the is not None and of_the.end() == tokens[verb].start and of_the[1].lower() in told
    whole = of_all is not None and of_all[1].lower() in told
    return alone or noun or whole or bool(OF_THEM.match(text, start, end))
