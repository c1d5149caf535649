"""Captions: by their credit, by how they open, or by what only a picture's words say."""

import re

from articles.extraction.dates import FIGURE, FORMS

LONGEST_TAIL = 200
LONGEST_CAPTION = 400
LONGEST_UNSIGNED_WORDS = 35
AGENCY = r"""(?:AP|AFP|Reuters|EPA|Getty(?:\sImages)?|Shutterstock|iStock|Alamy|PA|dpa|Bloomberg
|Anadolu|Xinhua|Sputnik|TASS|NurPhoto|Rex|UPI|ANSA|EFE|Unsplash|Flickr|Wikimedia(?:\sCommons)?|CC\sBY[\w\s.-]*|handout|file(?:\sphoto)?|supplied|courtesy\s[^()]{1,60})\b"""
CREDIT_AT_END = re.compile(
    rf"""(?:[(\[][^()\[\]]{{0,60}}\b{AGENCY}(?:\s?(?:photos?|images?|file|pool|pic))?[^()\[\]]{{0,30}}[)\]]
    |[(\[][A-Z][\w\s.’'-]{{0,40}}\sarchives?[)\]]
    |[(\[](?:photos?|image|picture|credit|pic|file|foto)\b[^()\[\]]{{0,60}}[)\]]
    |(?:photo(?:graph)?s?|image|picture|credit|pic|foto)(?:\s(?:by|credit|courtesy))?\s?:(?:[^.]|\b[A-Z]\.){{1,60}}
    |(?:photograph|photo)\sby\s[^.]{{1,60}}|\bvia\s{AGENCY}|[.!?]\s?[^.!?]{{0,40}}/\s?{AGENCY}(?:\s\w+)?)[.\s]*$""",
    re.VERBOSE | re.IGNORECASE,
)
# Behind the last sentence, or in a line of its own: "AFP / Ann Lee", "Alamy Stock Photo".
AGENCY_LINE = re.compile(
    rf"""(?:[.!?”"]\s|\n){AGENCY}(?:\s?/\s?[^.!?/]{{2,40}}|\s(?:stock\s)?(?:photos?|images?|pictures?))?$""",
    re.VERBOSE | re.IGNORECASE,
)
# A name behind a dash after the last sentence: "— AFP/Ann Lee", "– Harbour Press".
DASHED = re.compile(
    rf"[.!?”\"]\s[—–-]+\s?(?:{AGENCY}\b[^.]{{0,40}}|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){{0,3}}/[^.]{{2,40}})$",
    re.VERBOSE | re.IGNORECASE,
)
# Any signature after the last sentence: "(Harbour Press/Ann Lee)", "© dpa", "ANN LEE, POST STAFF".
SIGNED = re.compile(
    r"[.!?”\"]\s(?:\((?:[A-Z][\w.’'-]*[\s/&,:]{0,3}){1,6}\)|©\s?\w[^.]{1,60}"
    r"|(?:[A-Z][\w.’'-]*\s){1,3}?(?:[Ff]ile|[Ss]taff|[Aa]rchive|[Hh]andout)\s(?:photo|picture|image)\w*"
    r"|(?:[A-Z][\w.’'-]*\s){1,3}?/\s(?:[A-Z][\w.’'-]*\s?){1,4}"
    r"|[A-Z]{2}[A-Z’'-]*(?:[\s,/]+[A-Z][A-Z’'-]+){1,4})$"
)
CAPTION_START = re.compile(
    r"^(?:file(?:\sphoto)?|(?:photo|image)(?:\s(?:source|caption|credit))?|picture|pictured|caption|in\sthis\s(?:\w+\s){0,3}(?:photo|image|picture|file)\w*)\b\s*[:(,–—-]",
    re.IGNORECASE,
)
# "Alamy / The old pier at Vik": the agency first.
CREDIT_AT_START = re.compile(
    rf"^{AGENCY}(?:\s(?:media|photos?|images?|pictures?))?\s?[/|]\s", re.VERBOSE | re.IGNORECASE
)
# What the words beside a picture say of it, and no story of its subject.
OF_A_PICTURE = re.compile(
    r"""\b(?:pictured|photographed|seen|shown)\s(?:here|above|below|left|right|in\s(?:this|an?)\s(?:\w+\s){0,3}(?:photo|picture|image|file|undated)\w*)\b
    |\bin\s(?:this|an?)\s(?:\w+\s){0,3}?(?:file|archive|handout)\s(?:photo(?:graph)?|picture|image)
    |,\s(?:pictured|seen|shown)\s(?:here\s)?(?:in|at|on|during|outside|with|last|earlier)\b
    |\b(?:is|are)\s(?:pictured|seen|shown)\s(?:in|at|on|during|outside|near|above|below|as\s(?:s?he|they|it)|after|before|from|through|walking|standing|sitting)\b
    |\bin\sthis\s(?:undated\s|archive\s|file\s|handout\s)?(?:photo(?:graph)?|picture|image|frame\sgrab|screen(?:\s?shot|\sgrab))\b
    |^(?:from\sleft|left\sto\sright|clockwise\sfrom|top|above|below|left|right)\s*[:,](?!\swe\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# People and things caught in the act: news is told in the past tense, a picture in the present.
SUBJECT = r"^(?:[^\s,;]+\s){1,9}?"
IN_THE_ACT = re.compile(
    SUBJECT
    + r"""(?:stands?\s(?:in|on|at|by\s(?:the|a)|near|outside|next|beside|behind|guard)|walks?|waits?
    |gathers?|poses?|works?\sat\sthe\sscene|cleans?\sup|rises?\s(?:over|above|from)
    |holds?\s(?:up|hands|placards|signs|candles|portraits
      |an?\s(?:sign|banner|flag|candle|portrait|picture|photo|child|placard|news))|carry|carries
    |inspects?|waves?|(?-i:march(?:es)?)
    |watch(?:es)?|greets?|shakes?\shands|queues?|gestures?|embraces?|hugs?|mourns?|prays?|chants?
    |patrols?|salutes?|lifts?|search(?:es)?\s(?:the|through|for)|look(?:s)?\s(?:at|on|out|over))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Nobody tells news like this, dated or not.
POSED = re.compile(
    SUBJECT
    + r"""(?:holds?\s(?:up\s)?(?:placards|signs|banners|flags|candles|portraits)
    |poses?\s(?:for|with)|shakes?\shands|gestures?\s(?:as|while|during)|looks?\son\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Ann Lee arrives at court in Vik, Friday, May 3, 2024.": the day hangs on a comma alone.
ENDS_WITH_DAY = re.compile(
    r"""^(?![^,]*ed\s)[^.!?]*[^\W\d],\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day
    (?:,\s[a-z]{3,9}\.?\s\d{1,2}(?:,\s\d{4})?)?|[a-z]{3,9}\.?\s\d{1,2},\s\d{4})\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
# These can also tell what is planned, but nobody plans for a year by its number alone.
IN_A_YEAR = re.compile(
    SUBJECT
    + r"""(?:leaves?|speaks?|arrives?|attends?|sits?|works?|takes?\soff|pass(?:es)?
    |enters?|cross(?:es)?)
    \b.*\s(?:in|of|on\s[^.]{4,20})\s?(?:19|20)\d\d\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
DAY = re.compile(
    r"""\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:in|of)\s(?:19|20)\d\d\b|(?:19|20)\d\d\.?$
    |(?:last|earlier\sthis)\s(?:week|month|year|spring|summer|autumn|winter)\.?$)""",
    re.IGNORECASE | re.VERBOSE,
)
SPOKEN = re.compile(
    r"[“”\"«»„]|\b(?:said|says|told|tells|according|will|would|has|have|had|was|were"
    r"|which|average|under|record|records|fell|rose|died|began|met|found|made)\b",
    re.IGNORECASE,
)
ENDS_INSIDE = re.compile(r"[a-z\d][.!?]\s+[A-Z]")


def is_caption(line: str) -> bool:
    """Tell whether a picture credit, its opening or its wording marks this as a caption."""
    tail = line[-LONGEST_TAIL:]
    signed = len(line) <= LONGEST_CAPTION and (SIGNED.search(tail) or DASHED.search(tail))
    credited = CREDIT_AT_END.search(tail) or AGENCY_LINE.search(tail) or signed
    opens = CAPTION_START.match(line) or CREDIT_AT_START.match(line)
    return bool(credited or opens or is_unsigned(line))


def is_unsigned(line: str) -> bool:
    """Tell a caption without a credit: one sentence that shows somebody in the act, and when."""
    if len(line.split()) > LONGEST_UNSIGNED_WORDS or SPOKEN.search(line):
        return False
    if OF_A_PICTURE.search(line) or POSED.match(line) or ENDS_WITH_DAY.match(line):
        return True
    if ENDS_INSIDE.search(line):
        return False
    dated = DAY.search(line) or (FIGURE.search(line) and any(form.search(line) for form in FORMS))
    return bool((dated and IN_THE_ACT.match(line)) or IN_A_YEAR.match(line))
