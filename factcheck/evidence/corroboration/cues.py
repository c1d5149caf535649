"""Words that turn, soften or deny what a sentence says (English).

Another language is another set of these tables; without one an item is never said to refute.
"""

import re

# The word makes the opposite of what follows: two of them cancel out.
_NEGATORS = (
    "not never no nor neither none nobody nothing without cannot can't won't don't doesn't didn't "
    "isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't fail failed "
    "fails failing refuse refused refuses unable"
)
NEGATORS = frozenset(_NEGATORS.split())
NEGATING_PHRASES = re.compile(
    r"\b(?:rule[sd]? out|ruling out|free (?:of|from)"
    r"|(?:acquitted|cleared)\b(?: (?!of\b)[^\s.;,]+){0,6}? of"
    r"(?= (?:all|any|both|every|fraud|murder|\w+ing|(?:\w+ )?charges?|wrongdoing|having)\b)"
    r"|rather than|instead of|far from|no (?:link|connection|relation)(?: \w+)? between"
    r"|stopped short of|declin(?:es?|ed) to(?! (?:say|comment|answer|confirm|discuss)\b)"
    r"|anything but|kept [^.;,\n]{0,40}?\bfrom)\b",
    re.IGNORECASE,
)

# The same, where a claim says who is for and who against something.
_AGAINST = "oppose opposed opposes opposing opposition against fought fights fight"
_FOR = "support supports supported supporting favour favours favor favors backs backed backing"
AGAINST = frozenset(_AGAINST.split())
TAKES_SIDES = re.compile(
    rf"\b(?:{_AGAINST.replace(' against ', ' ').replace(' ', '|')}|{_FOR.replace(' ', '|')}"
    r"|(?:is|are|was|were|be|been|voted|speaks|spoke|campaigned) against)\b",
    re.IGNORECASE,
)

# These look like negators but deny nothing of the claim.
HARMLESS = re.compile(
    r"\b(?:(?:never|not) (?:since|before)|nowhere)\b[^.;,\n]{0,30}?"
    r"\b(?:has|have|had|do|does|did) \w+"
    r"|\bnot because\b|\bno other\b(?:[^.;\n]{0,120}\bneither\b[^.;\n]{0,120}\bnor\b)?"
    r"|\bnot only\b|\bno longer than\b|\bno (?:fewer|less) than\b|\bnot (?:just|merely|least)\b"
    r"|\bwithout being (?:an?|the|one|its|his|her|their)\b"
    r"|\b(?:would|will|did|do|does|could|has|have|had) not (?:yet )?(?:say|said|tell|told|know"
    r"|known|explain(?:ed)?|disclosed?)(?: \w+)? (?=whether|if|when|why|how|who|what|where|which)"
    r"|\brefuse[sd]? to (?:say|comment|answer|confirm|discuss|explain)\b"
    r"|\bno doubt\b|\bwhether or not\b|\bnot be named\b|\bno one else\b"
    r"|\bwithout (?:power|electricity|water|work|warning lights|heating|a roof)\b",
    re.IGNORECASE,
)

# The news of the item is that something is not so.
DENIAL = re.compile(
    r"\b(?:denie[sd]|deny|denying|denial|reject(?:s|ed)? (?:the |a |an )?(?:report|claim|allegation"
    r"|suggestion|accusation|rumou?r)s?|rejected|dismiss(?:es|ed) (?:the |a )?(?:report|claim"
    r"|allegation|rumou?r)s?"
    r"|(?:dismiss(?:es|ed)|reject(?:s|ed)|describe[sd]|denounce[sd]|brand(?:s|ed)) as (?:false"
    r"|untrue|wrong|incorrect|baseless|unfounded|fake|nonsense|fabricat\w+|pure \w+)"
    r"|(?:is|are|was|were) (?:entirely |completely |simply )?"
    r"(?:false|untrue|wrong|incorrect|fabricated|made up|a hoax|a lie|fake)|not true"
    r"|not the case that|no truth"
    r"|without (?:any )?foundation|unfounded|baseless|groundless|debunk(?:s|ed)?|no such"
    r"|to the contrary|never happened|did not happen|nothing of the (?:kind|sort)"
    r"|verdict: (?:mostly )?false|rating: (?:mostly )?false|fact[- ]check: false"
    r"|contradict(?:s|ed)|(?:taken|made|reached) no decision|no (?:such )?decision (?:has|had)"
    r"|do(?:es)? not (?:fit|match|survive|square)|tells? (?:another|a different) story|at odds with"
    r"|(?:is|are|was|were) (?:pure(?:ly)? )?(?:invented|an invention|satire|exaggerated|inaccurate"
    r"|misleading|doctored|manipulated|staged|(?:a |an )?(?:montage|forgery|composite|fabrication"
    r"|misunderstanding|mix-up))"
    r"|disput(?:e|es|ed|ing)"
    r"|(?:does|do|did) not (?:come from|show|stem from)"
    r"|(?:is|was|were) not (?:from|taken (?:in|at)|filmed in))\b",
    re.IGNORECASE,
)
DENIAL_AT_HEAD = re.compile(r"^\s*(?:no|wrong|false|fake)\s*[,:!]", re.IGNORECASE)

# Somewhere in the item: the report itself is called an invention.
DEBUNKED = re.compile(
    r"\b(?:report|story|stories|claim|article|post|rumou?r|picture|photo|video|news)s?\b"
    r"[^.\n]{0,70}\b(?:satir\w+|hoax|parody|spoof|invented|made[- ]up|joke|humou?r (?:site"
    r"|magazine|page))\b"
    r"|\b(?:reports?|claims?|allegations?|rumou?rs?|suggestions?|accusations?)\b[^.\n]{0,80}\b"
    r"(?:is|are|was|were)\b[^.\n]{0,20}\b(?:exaggerated|incorrect|false|wrong|untrue|unfounded"
    r"|baseless|without foundation|misleading|inaccurate)\b",
    re.IGNORECASE,
)
# The sentence after the claim's: that is not so.
NOT_SO = re.compile(
    r"\s*(?:it|that|this|the (?:claim|story|report|figure|number|post|news)|not so)\b"
    r"[^.!?\n]{0,40}\b(?:is|are|was|were|turns out to be|proved)\b[^.!?\n]{0,20}"
    r"\b(?:invented|wrong|false|untrue"
    r"|not (?:true|so|the case|correct)|incorrect|made up|fabricated|fake|a hoax|nonsense|a lie)\b"
    r"(?! (?:to|of|for|how)\b)",
    re.IGNORECASE,
)
# A correction says what had been printed.
PRINTED = re.compile(
    r"\b(?:we|our|article|edition|report|story|issue|item|version|headline|site|post)\b[^.\n]{0,90}"
    r"\b(?:said|reported|wrote|stated|published|called|gave|named|claimed|carried|printed)\b",
    re.IGNORECASE,
)
# Opinion and talk about a report rather than a report.
TALK = re.compile(
    r"\b(?:(?:I|we) (?:think|believe|wonder|suspect|doubt|hope|have no (?:idea|opinion))|in my view"
    r"|my own|this column|dear readers?|the point is|what (?:strikes|interests|worries) me"
    r"|quarrel)\b",
    re.IGNORECASE,
)

# Nobody vouches for it yet.
OPEN = re.compile(
    r"\b(?:could not (?:be )?(?:independently )?(?:verif(?:y|ied)|confirm(?:ed)?)|not (?:yet )?"
    r"(?:been )?(?:independently )?(?:verified|confirmed)|unconfirmed|unverified|unclear"
    r"|can(?:not| not|'t) (?:say|tell)|nobody (?:\w+ ){0,4}can (?:say|tell)|have no idea"
    r"|do(?:es)? not know|what we do not know|remains? to be seen|rumou?rs?|if (?:it is )?true"
    r"|whether|perhaps|preliminary|yet to (?:confirm|comment))\b",
    re.IGNORECASE,
)
QUESTION_AT_HEAD = re.compile(r"\?[\"”\u2019]?\s*$")

# A sentence that names somebody only to say otherwise.
CONTRASTED = re.compile(
    r"\b(?:not|but|although|though|instead|rather than|contrary|unlike|while|whereas|wrongly"
    r"|mistakenly|had (?:said|reported|written|claimed)|earlier|however|whatever|despite)\b",
    re.IGNORECASE,
)

# Nobody before: what is told of the first one, without that word.
NONE_BEFORE = re.compile(
    r"\bno (?:other )?\w+ (?:had|has) (?:ever|yet)\b|\bno \w+ before (?:him|her|them|it|that)\b"
    r"|\b(?:nobody|no one) (?:had|has) (?:ever|yet)\b"
    r"|\bnever before (?:had|has)\b|\bnone (?:had|has) (?:ever|yet)\b",
    re.IGNORECASE,
)
# "First", "only", "largest" are answered by somebody earlier, another or larger.
RANKING = re.compile(
    r"\b(?:first|oldest|earliest|(?:was|were) invented (?:in|by))\b", re.IGNORECASE
)
OUTRANKED = re.compile(
    r"\b(?:older(?! (?:readers?|people|residents?|generations?|brothers?|sisters?|siblings?|sons?"
    r"|daughters?|children|pupils?|men|women)\b)|earlier than|(?:was|were) not the first"
    r"|never claimed to (?:be|have been) (?:the )?first|predate[sd]?"
    r"|(?:was|were) (?:only |just )?(?:the )?second(?=[.,;:\n]|$))\b",
    re.IGNORECASE,
)
YEARS_BEFORE = re.compile(
    r"\b(?:years?|months?|days?|weeks?|decades?) (?:earlier|before|ahead of)\b", re.IGNORECASE
)
