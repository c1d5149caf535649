"""The same of what things and events do: tests, devices, truces, rivers, stores (English)."""

from factcheck.evidence.corroboration.polarity_words import Deed

_DEVICE = (
    r"brakes?|engines?|alarms?|sirens?|signals?|barriers?|pumps?|radar|sprinklers?|generators?"
    r"|(?:smoke )?detectors?|valves?|locks?|transponder|beacon|gearbox|rudder|thrusters?"
)
_TEST = r"(?:medical|tests?|exams?|examinations?|inspections?|checks?|audit|assessment|screening)\b"
_PACT = r"(?:ceasefire|truce|armistice|peace (?:deal|agreement)|lull)"
_HIS = r"(?:the|his|her|its|their|the|an?|all|any|every|two|three)"

OF_THINGS = (
    Deed(  # pass a test
        rf"pass(?:es|ed)? (?:{_HIS} )?(?:[\w-]+ ){{0,3}}?{_TEST}",
        rf"(?:fail(?:s|ed)?|flunk(?:s|ed)) (?:{_HIS} )?(?:[\w-]+ ){{0,3}}?{_TEST}",
        r"pass(?:es|ed)|passed fit|clean bill|(?:tested|was|were|came back) negative"
        r"|nothing on it|flying colours|cleared by|no (?:faults?|defects?|deficienc(?:y|ies))",
        r"fail(?:s|ed)|tested positive|positive (?:sample|test|result)s?|(?:both|two|[AB]) samples"
        r"|sent (?:home|back|away) by|(?:faults?|defects?|deficienc(?:y|ies)) (?:were|was) found",
    ),
    Deed(  # win a vote or a case
        rf"(?:w[io]ns?|surviv(?:es?|ed)) {_HIS} (?:[\w-]+ )?(?:vote|appeal|case)",
        rf"los(?:es?|t) {_HIS} (?:[\w-]+ )?(?:vote|appeal|case)",
        r"w[io]ns?|surviv(?:es?|ed)|upheld the appeal",
        r"los(?:es?|t)|defeated|falls|has fallen|brought down|dismissed the appeal",
    ),
    Deed(  # raise a risk
        r"(?:rais|increas)(?:es?|ed?|ing) (?:the |their |your )?(?:risk|likelihood|danger)",
        "",
        r"times (?:the|more|as)|more (?:frequent|common|often|likely)|higher (?:risk|rate)s?"
        r"|(?:raised|increased|greater) risk|risk (?:was|is|rose|were) (?:raised|higher|doubled"
        r"|increased)"
        r"|(?:twice|times) as (?:often|many|common|likely)|percent (?:more|higher)",
        r"no (?:association|link|effect|difference|evidence)|no (?:more|higher)|unchanged"
        r"|(?:equally|just as) (?:often|frequent|common|likely)",
    ),
    Deed(  # break a truce
        rf"{_PACT}\b(?P<till_yes>[^.;\n]{{0,60}}? )(?:broken|violat\w+|breach\w*|collapsed)"
        rf"|(?:broke|violat\w+|breach\w*) (?:the |a )?(?:[\w-]+ ){{0,2}}?{_PACT}",
        rf"{_PACT}\b(?P<till_no>[^.;\n]{{0,60}}? )(?:held|holds|holding|respected)",
        r"violat(?:ions?|ed)|breach(?:es|ed)?|broken?|shell(?:s|ed|ing|fire)|gunfire|mortars?|fired"
        r"|shots?|rockets?|explosions?",
        r"held|holds|holding|quiet|calm|respected|(?:guns|front) (?:\w+ )?silent",
    ),
    Deed(  # overflow
        r"burst (?:its|their) banks|overtopp(?:ed|ing)|overflow(?:s|ed)",
        r"stay(?:s|ed) (?:with)?in (?:its|their) (?:bed|banks)",
        r"flooded|over the (?:wall|dyke|top)",
        r"(?:barriers?|dykes?|levees?|embankments?|defences|walls?) (?:have |had )?(?:held|hold)"
        r"|below the (?:crest|top)",
    ),
    Deed(  # keep
        r"(?:keeps?|kept|stor(?:es?|ed)|retain(?:s|ed)?)(?= (?:[\w’'-]+ ){0,4}?(?:data|messages?"
        r"|files?"
        r"|records?|pictures?|photos?|images?|chats?|e-?mails?|numbers?|recordings?|fingerprints?"
        r"|footage)\b)",
        r"(?:delet|eras|wip)(?:es?|ed)(?= (?:all|any|the|its|their|every))",
        r"remain(?:s|ed)? (?:stored|there|on)|still (?:there|on)|retained|stored|lies? on",
        r"delet(?:es?|ed)|eras(?:es?|ed)|wip(?:es?|ed)|destroy(?:s|ed)"
        r"|(?:none|nothing) (?:was |is |were )?left|had gone|overwritten|purged|no (?:copy|trace)",
    ),
    Deed(  # contain
        r"contain(?:s|ed)?",
        r"free (?:of|from)",
        r"traces? of|(?:found|detected|present) in|micrograms|milligrams|contamina\w+",
        r"(?:not|none) (?:was |were )?(?:detected|found)|clean|no (?:trace|lead|residue)s?",
    ),
    Deed(  # be full
        "(?!)",
        r"(?:is|are|was|were|stands?|stood|lies|ran|runs?) (?:\w+ )?(?:empty|dry)|(?:has"
        r"|have) run (?:dry"
        r"|out)",
        r"[1-9][\d.,]* percent|(?:half |nearly |still )full|filled|(?:litres|tonnes|bags"
        r"|weeks) (?:left"
        r"|in (?:stock|store))",
        r"zero|(?:none|nothing|not a drop) (?:was |is |were )?left|empty|dry|ran out|used up",
    ),
    Deed(  # have something that can be lost
        "(?!)",
        r"(?:has|have|had) lost (?:its|their|his|her) (?:(?:only|last|own|two|three|new"
        r"|old) )*(?P<fails>\w+)"
        r"|(?:was|were|been|is|are) (?:stolen|missing)|(?:has|have|had) (?:disappeared|vanished)",
        r"still (?:there|in place|hangs?|stands?)|(?:all|both)(?: \w+)? (?:are )?(?:present|there)"
        r"|turned up",
        r"gone|without (?:its|their|his|her)|thieves|stole|disappeared|vanished|missing",
    ),
    Deed(  # go on
        "(?!)",
        r"(?:has|have) (?:stopped|ceased|given up|phased out|discontinued) (?=\w+ing|the|its|all)"
        r"|no longer (?=\w+s\b)",
        r"still (?:us|sell|mak|produc|buy|work|run|operat|fl[iy]|pay|serv|deliver|offer|import"
        r"|export|play"
        r"|own)\w*|continues to",
        r"no longer|no more|gave up|phased out|discontinued",
    ),
    Deed(  # take place
        r"(?:takes?|took) place|goes ahead|went ahead|(?:was|were) held",
        r"(?:was|were|has been|have been) (?:cancelled|called off)|(?:cancel(?:s|led)"
        r"|called off) (?:his|her"
        r"|its|their|the) (?=(?:\w+ )?(?:concert|show|match|game|tour|march|fair|festival|event"
        r"|race"
        r"|performance|reading|meeting|parade)s?\b)",
        r"sang|performed|sold[- ]out|spectators|as planned",
        r"cancel(?:s|led)|call(?:s|ed) off|falls through|fell through|refunded",
    ),
    Deed(  # work, of a device
        rf"(?P<works>{_DEVICE})\b(?P<till_yes>[^.,;\n]{{0,50}}? )"
        r"(?:(?:work|function|sound|hold|r[ai]ng)(?:ed|s)?|(?:go|went) off)",
        rf"(?P<fails>{_DEVICE})\b(?P<till_no>[^.,;\n]{{0,50}}? )"
        r"(?:fail(?:s|ed)?|g[ai]ve out|broke down|jammed|were out of order)",
        r"work(?:s|ed|ing)|function(?:s|ed|ing)|(?-i:sound)(?:s|ed)?|triggered|(?:went|go) off"
        r"|r[au]ng|respond(?:s|ed)|braking"
        r"|gripped|in (?:good|perfect|working) order|intact|operational|(?:no|without) (?:faults?"
        r"|defects?)",
        r"fail(?:s|ed|ures?)|gave out|broken?|broke down|out of order|defective|switched off|faulty"
        r"|malfunction\w*|jammed|to the floor|silent|like stepping",
    ),
)
