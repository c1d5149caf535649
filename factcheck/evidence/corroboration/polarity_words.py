"""What can happen or not, and the words that tell which (English).

Of each deed: what a claim says of it, that it happened and that it did not, and what else tells the
same in an item that is about the claim. A device is a deed of its own: brakes that there are none
of did not work. `both`: those whom the claim names did it to each other, so all of them belong to
it. `if_not`: looked up only for claims that it did not happen, for where some died others survived.
"""

from typing import NamedTuple


class Deed(NamedTuple):
    """Forms of words, without their borders: in claims, and beside these in items."""

    does: str
    does_not: str = ""
    also_does: str = ""
    also_does_not: str = ""
    both: bool = False
    if_not: bool = False


DEEDS = (
    Deed(  # warn
        r"warn(?:s|ed|ings?)?|notif(?:y|ies|ied)|inform(?:s|ed)?(?! (?:this|our) \w*paper)"
        r"|alerted|(?:give|gave|given) notice",
        r"without (?:any |the slightest )?(?:warning|notice)|unannounced|out of the blue",
        r"notice|alert|alerts|r[aiu]ngs?|telephoned|phoned|leaflets?|(?:text|text message) (?:went"
        r"|was)"
        r"|received? (?:the|a|our|its|a single) (?:call|message|fax|warning)|told (?:in advance"
        r"|beforehand)|(?:was|were|been|be) told",
        r"unaware|by surprise|unawares|(?:not|never|n['’]t) (?:been )?(?:told|tell)(?: (?:them|him"
        r"|her|us|anybody))?"
        r"|learn(?:ed|t) (?:of|about) [^.,;\n]{1,50}? from",
    ),
    Deed(  # meet
        r"met(?! with (?:resist|critic|anger|protest))|meet(?:s|ings?)?|encountered|sat down with"
        r"|shook hands with|spoken (?:to|with)|talked (?:to|with)",
        r"strangers?|(?:do|does|did) not know (?:each other|him|her|them)",
        r"together|visitors?|visited|visits?|received (?:by|him|her|them)|side by side|handshake"
        r"|sha(?:kes?|king) hands|shook hands|(?:arm|hand) (?:around|on) (?:his|her)"
        r"|at the same table"
        r"|sat (?:next|opposite|at|down)|lunch\w*|dined|dinner|breakfast|(?:had"
        r"|over) (?:a )?(?:coffee"
        r"|tea|drinks|beer)|(?:are|were|is|was) (?:standing|sitting|seen|pictured|filmed"
        r"|photographed"
        r"|walking)|hosted|guests? of|greet(?:s|ed)|the same (?:room|corridor|box|car|plane|boat)"
        r"|conversation|(?:hours?|minutes?|quarter|evening|afternoon|morning|day) with"
        r"|appointments?"
        r"|the two (?:of them|men|women)",
        r"never met",
        both=True,
    ),
    Deed(  # take money
        r"(?:tak(?:e[sn]?|ing)|took|accept\w*|receiv\w*|g[eo]t) (?!no )(?:any |a |his |her "
        r"|one )?(?:\w+ )?"
        r"(?:money|donations?|payments?|cash|funds?|funding|gifts?|bribes?|fees?|cent|penny|dime)",
        r"not (?:a|one) (?:cent|penny|dime)|no (?:\w+ )?(?:money|funds?|donations?|gifts?)",
        r"donat(?:ions?|ed)|receipts|payments?|cheques?|transfer(?:s|red)|contribut\w+|gave|gifts?"
        r"|paid|sponsor\w*|invoices?|(?:\d[\d,.]*|thousand|million) (?:dollars|euros|pounds|francs"
        r"|crowns)(?= from| by|[.,;])|[$€£]\d[\d,.]*(?: million)? (?:from|by)"
        r"|took (?!no )\w+ money",
    ),
    Deed(  # hurt
        r"hurt|injur(?:ed|y|ies)|wounded|harmed",
        r"unhurt|unharmed|uninjured|unscathed|without injur(?:y|ies)",
        r"(?:in|to) (?:the |a )?(?:hospital|burns unit|intensive care)|stitch(?:es|ed)|burns(?= to"
        r"| on"
        r"|\.)|casualt(?:y|ies)|killed|died|fractur\w+|broke (?:his|her|an?) (?:leg|arm|rib|wrist"
        r"|neck)"
        r"|broken (?:leg|arm|rib|wrist)s?|treated for|concussion|burned|cut(?:s)? (?:on|to|by)",
        r"(?:not|without)(?: so much as)? a scratch|walked away|safe and (?:well|sound)|safely",
        if_not=True,
    ),
    Deed(  # die
        r"died|dies|killed|deaths?|fatalit(?:y|ies)|lost (?:his|her|their) (?:life|lives)",
        r"surviv(?:e[sd]?|ing|ors?)",
        r"dead|death certificate|funeral|buried|bod(?:y|ies) (?:of|was|were)|mourn\w*",
        r"(?:all|both|everybody|everyone)(?: [\w-]+){0,3} alive",
        if_not=True,
    ),
    Deed(  # pay for something
        r"(?<=not )(?:fund|finance)|funded|subsidi[sz](?:es?|ed)",
        "",
        r"funds|financ(?:es|ed)(?! minist)|grant(?:s|ed)?|award(?:s|ed)|pays? for|paid for",
        r"without a (?:cent|penny|dime)|rejected|turned down|no (?:public )?money",
    ),
    Deed(  # be somewhere
        r"(?:visit(?:s|ed)?|been (?:to|in)|set foot (?:in|on)|travell?ed to|went to|attend(?:s|ed)?"
        r"|t(?:ake|akes|ook|aken) part in|was present)",
        r"stayed away|skipped|missed (?:the|a|every|all)|absent",
        r"present|gave (?:a|the) (?:concert|speech|talk|lecture)|photographs?|photographed"
        r"|seen (?:in|at|on)|checked in|boarded|landed|arriv(?:es"
        r"|ed)"
        r"|stayed (?:at|in)|hotel bill|guest ?book|passenger list|(?:spoke|sat|was|were) (?:at"
        r"|among)"
        r"|stamp(?:s|ed)?|took (?:his|her|their) seats?",
        r"at home|elsewhere|empty (?:chair|seat)s?|excused|never (?:came|arrived|turned up)"
        r"|stay(?:s|ed)? away",
    ),
    Deed(  # know
        r"kn(?:e|o)w(?:s|n)?(?: anything)?(?= (?:about|of|that|nothing)\b)|aware",
        r"kn(?:e|o)ws? nothing|unaware|in the dark|no (?:idea|knowledge)",
        r"e-?mails?(?: to| from)?|memos?|briefed|copied in|was (?:sent|told|informed)|initial(?:s"
        r"|led)"
        r"|signed|(?:minutes|notes) (?:show|record)|warned|letters? to|received",
        r"(?:first|only) (?:heard|learn(?:ed|t))|learn(?:ed|t) (?:of it |about it )?(?:only )?from",
    ),
    Deed(  # answer
        r"(?:respond(?:s|ed)?|repl(?:y|ies|ied)|answer(?:s|ed)?|react(?:s|ed)?)(?= to)",
        r"ignor(?:es?|ed)|unanswered",
        r"repl(?:y|ies|ied)|answer(?:s|ed)?|responded|responses?|wrote back|rang back",
        r"silen(?:t|ce)|no (?:answer|reply|response)",
    ),
    Deed(  # apologise
        r"apologi[sz]e[sd]?|said sorry|apolog(?:y|ies)",
        "",
        r"sorry|regret(?:s|ted)?|ask(?:s|ed) (?:for )?forgiveness",
        r"unapologetic|nothing to (?:be sorry|apologi[sz]e) for",
    ),
    Deed(  # vote, for those who are said not to have
        r"(?:(?<!the )(?<!a )vote[ds]?|cast (?:a|his|her|their) (?:vote|ballot))(?! (?:for|against"
        r"|to|down|in favour)\b)",
        "",
        r"ballot paper|polling station|electoral roll|roll[- ]call|ticked off",
        r"abstain\w*|absent|stayed (?:away|at home)",
    ),
    Deed(  # own
        r"owns?|owned|holds? (?:any )?(?:shares|a stake)|(?:has|have|had) (?:any |a )?(?:shares"
        r"|stake)",
        "",
        r"shareholders?|stake|shares|registered (?:in|to|under)|land register|deeds?|belong(?:s"
        r"|ed) to"
        r"|co-?owners?",
        r"sold (?:his|her|its|their|all)|parted with|on loan|rents?|rented|leas(?:es?|ed)|tenants?",
    ),
    Deed(  # be employed
        r"(?:work(?:s|ed)? (?:for|at|as)|(?:was|were|been) employed|employ(?:s|ed))",
        "",
        r"payslips?|pay slips?|payroll|employed|contract of employment|staff (?:list|pass|card)"
        r"|salary"
        r"|colleagues?",
        r"no record of|nobody (?:\w+ )?of that name|not on (?:our|its|the) (?:books|staff|payroll)",
    ),
    Deed(  # publish
        r"publish(?:es|ed)?|(?:made|make) public|disclos(?:es?|ed)|releas(?:es?|ed) (?:the|its|his"
        r"|her)",
        r"withh(?:olds?|eld)|kept (?:secret|back|under)",
        r"online|on (?:its|the) (?:web ?site|website)|(?:can|may) be (?:read|downloaded)"
        r"|in the gazette",
        r"under (?:lock|wraps)|secret|blacked out|unpublished|behind closed doors",
    ),
    Deed(  # approve
        r"approv(?:es?|ed|al)|authori[sz]e[sd]?|adopt(?:s|ed)|ratif(?:y|ies|ied)|vot(?:es?"
        r"|ed) (?:for"
        r"|in favour of)|(?:gave|gives|given) (?:the |a )?(?:green light|go-ahead)"
        r"|pass(?:es|ed) (?:the|a|its) (?:\w+ )?(?:bill|law|budget|motion|resolution|reform)",
        r"(?:turn(?:s|ed)|vot(?:es|ed)(?: \w+)?) down|vot(?:es|ed) against|(?:threw|thrown) out"
        r"|veto(?:es|ed)"
        r"|reject(?:s|ed)|refus(?:es|ed|al) (?:to (?:approve|license|extend|renew|grant"
        r"|authori[sz]e)"
        r"|(?:permission|approval|a licence|consent))",
        r"green light|go-ahead|said (?:yes|aye)|carried|passed"
        r"|(?:g[eo]t|f[io]u?nd|w[io]n) (?:a |its |the |any )?majority",
        r"block(?:s|ed)|defeated|fell short|said no|no majority",
    ),
    Deed(  # resign
        r"resign(?:s|ed|ing|ation)?|quits?|step(?:s|ped|ping) down|stood down|stand(?:s|ing) down",
        r"(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|carr(?:y|ies|ied|ying) on|continu(?:es?|ed|ing))"
        r"(?= (?:on|in (?:office|charge|post|(?:his|her|the) (?:post|job))|as|put)\b)",
        r"giv(?:es?|en|ing) up|gave up|(?:threw|thrown|throws) in the towel|hand(?:s|ed"
        r"|ing) in (?:his|her)"
        r"|clear(?:s|ed) (?:his|her) desk|bow(?:s|ed) out",
        r"(?:is|am|are|was|be) staying|I stay|stays|not going anywhere|(?:is|was) still in office",
    ),
    Deed(  # sentence
        r"(?:convict|sentenc|jail)(?:s|ed|es)?|found guilty|imprisoned",
        r"acquitt(?:ed|al)|(?:found )?not guilty|exonerated|cleared of",
        r"guilty(?! (?:plea|verdict in))|behind bars|prison term"
        r"|(?:must|has to) go to (?:prison|jail)",
        r"walk(?:s|ed)? free|free man",
    ),
    Deed(  # ban
        r"ban(?:s|ned)|prohibit(?:s|ed)|forbid(?:s|den)?|forbade|outlaw(?:s|ed)|barred",
        r"lift(?:s|ed) (?:the|its|a|their) (?:[\w-]+ ){0,2}?ban|unbanned",
        r"ban|prohibition|(?:adopted|made|passed|issued|introduced|imposed|decided) (?:on )?(?:any "
        r"|a |an"
        r" |such )?(?:rule|order)s?(?= (?:on|about|against|of)\b)|not allowed",
        r"(?:can|may) (?:take place|go ahead|still|stay|continue|now|decide)|allow(?:s|ed)"
        r"|permitted|(?:can|may)\b[^.;\n]{0,30} again|voted down"
        r"|up to (?:each|every|heads|the schools)|welcome",
    ),
    Deed(  # pay back
        r"repa(?:y|ys|id|yment)|pa(?:y|ys|id) back|refund(?:s|ed)?|reimburs(?:es?|ed)",
        "",
        r"return(?:s|ed)? (?:the money|\d[\d,.]*)",
        r"owes? (?:\w+ )?nothing|keeps? the money",
    ),
    Deed(  # have ties
        r"(?:ties|links?|connections?|contacts?|dealings|business)(?= (?:to|with|between)\b)",
        "",
        r"shareholder|partners?|owns|owned|director of|paid|contracts?|invoices?|transfer(?:red|s)"
        r"|(?:e-?mails?|letters?) (?:to|from)|works? for|worked for|married|ties|links|contacts?",
        r"nothing to do with|name is in none",
        both=True,
    ),
    Deed(  # have a degree
        r"(?:degree|diploma|doctorate)(?= (?:from|in|of)\b)|graduate[ds]?(?= (?:from|in)\b)",
        "",
        r"graduat(?:ed|es)|certificate|diploma|degree|doctorate",
        r"no record|never enrolled|dropped out|without a (?:degree|diploma)|(?:not|none) (?:among"
        r"|on)",
    ),
)
