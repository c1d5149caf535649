"""Pairs of words for two states of which one excludes the other (English).

A third entry is what else says the first. What merely differs is no opposite: somebody arrested
may be free again.
"""

_RISES = (
    r"ris(?:es?|en|ing)|rose|rais(?:e[sd]?|ing)|increas\w+|climb(?:s|ed)|grew|grown|up from"
    r"|dearer|doubl(?:e[sd]?|ing)|(?:went|goes|gone|was|is|are|were) up|highest (?:level|rate)"
)
_FALLS = (
    r"f[ae]ll(?:s|en|ing)?(?! (?:out|ill|sick|asleep|apart|silent|behind|victim|in love|foul)\b)"
    r"|drop(?:s|ped)|declin(?:e[sd]?|ing)|lower(?:s|ed)|shr[aiu]nk|down from|cheaper|sank"
    r"|(?:went|goes|gone|was|is|are|were) down|lowest (?:level|rate)"
)
_UNCHANGED = (
    r"unchanged|the same as before|stay(?:s|ed)? the same|(?:did|has|have) not changed?"
    r"|(?:leav(?:es?|ing)|left|stays?|stayed|remains?|remained) [^.;\n]{0,40}?\bas (?:it|they)"
    r" (?:is|are|was|were)\b"
)
_STAYS = (
    r"(?:stays?|stayed|staying|remains?|remained)(?: on| put| with| at| in (?:office|charge|place"
    r"|the"
    r" post))?(?=[\s.,;:!]|$)(?! (?:open|closed|unclear|unknown))|still (?:a |the )?(?:member"
    r"|leads|heads|in"
    r" office)|continues? (?:to|in|as)\b|(?:has |have )?(?:extended|renewed) (?:his|her|their"
    r"|the) contract|(?:will|would|to) carry on|not going anywhere"
    r"|ke(?:eps?|pt) (?:his|her|their|the) (?:job|post|seat|office)"
)
_LEAVES = (
    r"leav(?:es?|ing)|left|quit(?:s|ting)?|resign(?:s|ed|ation)?|steps? down|stepped down"
    r"|retir(?:e[sd]?|ing)|sacked|fired|dismissed"
)
_PLACE = r"(?:town|city|village|district|airport|island|hill|port|base|province|capital|junction)"
LASTS = r"(?:ban|strike|walkout|blockade|siege|curfew|lockdown|boycott|embargo|fighting|war)"
PAIRS = (
    (
        r"clos(?:e[sd]?|ing|ure)|shut(?:s|ting)?(?: down)?",
        r"(?:stay|remain|keep|kept)(?:s|ed)? open|open(?:s|ed)? as usual|is saved|reopen(?:s|ed)?",
    ),
    (
        r"join(?:s|ed|ing)?|sign(?:s|ed|ing)? (?:for|with)|mov(?:es?|ed|ing) to|transfer\w*",
        r"(?:stays?|stayed|remains?|remained) (?:with|at)|(?:extended|renewed) \w+ contract",
    ),
    (
        r"hits?|struck|strikes?|slam\w+",
        r"(?:shot|brought) down|intercepted|missed (?:its|the|their) target",
    ),
    (r"dead|di(?:es|ed)|death", r"alive|still lives|in good health|recovering|has survived"),
    (r"surviv\w+", r"drowned|(?:were|was) killed|did not survive|all but (?:one|two|three)"),
    (_RISES, rf"{_FALLS}|{_UNCHANGED}"),
    (_FALLS, rf"{_RISES}|{_UNCHANGED}"),
    (
        r"hurt|injured|wounded|harmed",
        r"unhurt|unharmed|uninjured|unscathed",
    ),
    (
        r"accept(?:s|ed)?|agreed to|took",
        r"turn(?:s|ed) (?:it |them |[\w ]{0,20})?down|sent (?:it |them )?back",
    ),
    (r"contaminat\w+|polluted|poisoned|dirty|spoiled", r"clean|pure|uncontaminated|fresh"),
    (r"drunk|intoxicated", r"sober"),
    (
        _LEAVES,
        _STAYS,
    ),
    (
        r"bans?|banned|prohibit\w*|forbid\w*|forbade|outlaw\w*",
        r"allow(?:s|ed)?|permit(?:s|ted)?|welcome|may still|legal",
    ),
    (r"allow(?:s|ed)|permit(?:s|ted)", r"bans?|banned|prohibit\w*|forbid\w*|forbade|outlaw\w*"),
    (
        r"cancel(?:s|led|ed)?|call(?:s|ed) off|scrap(?:s|ped)",
        r"goes ahead|going ahead|go ahead|as planned|takes? place|took place",
    ),
    (
        r"genuine|authentic|real|original",
        r"fakes?|forged|forger(?:y|ies)|counterfeit|doctored|staged|a copy",
    ),
    (
        r"fakes?|forged|forger(?:y|ies)|counterfeit|doctored|staged|hoax",
        r"genuine|authentic|original|real",
    ),
    (r"illegal(?:ly)?|unlawful(?:ly)?", r"legal(?:ly)?|lawful(?:ly)?|within the law"),
    (
        r"attack(?:ed)?|arson|bomb\w*|sabotage|deliberate\w*|murder\w*",
        r"accident(?:al|ally)?|gas leak|technical (?:fault|failure)|natural causes|short circuit",
    ),
    (
        r"abolish\w*|do(?:es)? away with|scrap(?:s|ped)?|axe[sd]?",
        r"stays?|remains?|keeps?|kept|halv(?:e[sd]?|ing)|(?:is|are) here to stay",
    ),
    (r"empty", r"full"),
    (
        (
            r"(?:took|take[sn]?|captur\w+|seiz\w+|retook|retaken?|conquer\w+|overr[au]n)"
            rf"(?= (?:control of )?(?:the )?(?:[\w-]+ ){{0,2}}{_PLACE}\b)"
            r"|(?<!still )in control of|has fallen"
        ),
        (
            r"has(?: not|n['’]t) fallen|repell\w+|repulsed|(?:beaten|driven|thrown) (?:back|off)"
            r"|fought off|remains? (?:\w+ )?in (?:\w+ ){1,2}hands"
            r"|still (?:in control|holds?|defends?)"
            r"|(?:attack|assault|offensive|advance)\b[^.;\n]{0,50} (?:failed|was stopped)"
        ),
        r"entered|hoisted|raised|(?:is|are) (?:now )?in (?:\w+ ){1,2}hands|no longer holds?",
    ),
    (
        r"approv\w+|adopt(?:s|ed)?|passed|go-ahead|green light|voted for",
        (
            r"turn(?:s|ed) down|refus(?:es|ed) (?:permission|approval)"
            r"|vot(?:es|ed)(?: \S+){0,6}? against"
            r"|(?:puts? off|postpon\w+) (?:its|the|a) (?:vote|decision)"
        ),
    ),
    (
        r"sign(?:s|ed)? (?:for|with)|join(?:s|ed)|mov(?:es|ed) to",
        (
            r"turn(?:s|ed) down|(?:transfer|move|deal|switch)\b[^.;\n]{0,60}"
            r" (?:collapsed|f[ae]ll(?:en)? through|is off)|failed (?:a|his|her|the) medical"
            r"|miss(?:es|ed) out on"
        ),
        r"land(?:s|ed)|unveil(?:s|ed)|new (?:player|signing|club)",
    ),
    (
        r"(?:was|is|has been) (?:[a-z]+ )?killed|dead|di(?:es|ed)|death",
        r"is alive|never felt better|(?<!who )surviv(?:es|ed) (?:the|an|a)",
        r"kill(?:s|ed|ing)|mourn\w*|funeral|lives",
    ),
    (
        (
            rf"(?:lift|end|scrap|drop)(?:s|p?ed)? (?:its|their|the|a) (?:[\w-]+ ){{0,3}}?{LASTS}"
            rf"|{LASTS}\b[^.;\n]{{0,40}} (?:ended|is over|(?:was|were|has been) lifted)"
            r"|is over|back (?:at|to) work|allowed again"
        ),
        (
            rf"still (?:on strike|banned|in force)|{LASTS}\b[^.;\n]{{0,60}}"
            r" (?:goes on|continues|will go on|drags on|(?:stays|remains) in (?:force|place))"
            r"|continue (?:its|their|the) [\w-]+|remains? (?:banned|forbidden|prohibited)"
            rf"|(?:extend|prolong)(?:s|ed) (?:its|their|the) (?:[\w-]+ ){{0,3}}?{LASTS}"
        ),
        r"(?:can|could|may) [^.;\n]{0,40}? again|(?:go(?:es|ne)?|went|are|is) back (?:at|in|on|to)",
    ),
    (
        r"reach(?:es|ed)|arriv(?:es|ed)|docked|tied up|in port",
        r"still at sea|turn(?:s|ed) (?:back|round|around)",
    ),
    (
        r"s(?:old|ells?|elling)|b(?:ought|uys?|uying)|acquir(?:e[sd]?|ing)|tak(?:es?|ing) over",
        (
            r"withdr[ae]wn? (?:its|the|his|her|their) (?:offer|bid)|not for sale"
            r"|talks\b[^.;\n]{0,40} (?:have broken|broke|had broken) down"
        ),
    ),
    (
        (
            r"protect\w*|prevent\w*|reduc\w+|lower\w*|halv\w+|cur(?:es?|ed)"
            r"|cuts? the risk|helps? against"
        ),
        (
            r"(?:has|had|have|found) no (?:\w+ )?effect|(?:does|did|do) nothing|no effect on"
            r"|(?:rais|increas)(?:es?|ed) the risk|ma(?:kes?|de) no difference"
        ),
    ),
    (
        r"(?:will|to) keep (?:its|their|the)|(?:stay|remain)(?:s|ed)? open|is saved|is safe",
        r"clos(?:e[sd]?|ing|ure)|g[ia]ves? up|shut(?:s|ting)?(?: down)?",
    ),
    (
        r"releas(?:e[sd]?|ing)|free(?:[sd]| again)?|set free|let go",
        (
            r"(?:remains?|stays?|still|kept) (?:in|under) (?:custody|arrest|detention|jail|prison)"
            r"|still (?:being )?(?:held|holding|detained|detaining)"
        ),
        r"at home|is out|let (?:him|her|them) go",
    ),
    (r"missing|disappeared|vanished", r"turned up|was found alive|is back|returned home"),
)
# Of these, either speaks against the other.
BOTH_WAYS = (
    (
        r"guilty|convicted|commit(?:s|ted)",
        r"acquitted|innocent|innocence|cleared|exonerated",
    ),
    (
        r"approv\w+|adopt(?:s|ed)?|passed",
        r"reject(?:s|ed)|voted (?:it |them )?down|threw out|thrown out|vetoed|blocked",
    ),
    (r"safe", r"unsafe|dangerous|hazardous|a danger"),
    (
        r"sentenced|jailed|imprisoned|convicted|guilty|(?:to|in) (?:prison|jail)|imprisonment",
        (
            r"acquitt\w+|walk(?:s|ed)? free|found innocent|exonerated|cleared (?:\w+ ){0,3}of"
            r"|hung jury|mistrial|could not agree"
        ),
    ),
    (
        (
            r"quash(?:es|ed)?|overturn(?:s|ed)?|set(?:s|ting)? aside|annul(?:s|led)"
            r"|(?:w[io]ns?|allow(?:s|ed)) (?:his|her|their|its|an|the) appeal"
        ),
        (
            r"upholds?|upheld"
            r"|(?:conviction|sentence|verdict|ruling|fine|judgment) (?:still )?stands"
            r"|(?:los(?:es?|t)|(?:dismiss|reject)(?:es|ed|s)?) (?:his|her|their|its|an|the) appeal"
            r"|confirm(?:s|ed) (?:his|her|their|its|the) (?:conviction|sentence|verdict|ruling)"
            r"|fail(?:s|ed) [^.;\n]{0,30}\bto have\b[^.;\n]{0,40} (?:overturned|quashed|set aside)"
        ),
    ),
)
