"""What an outlet says to its readers about itself: appeals, small print, messages of its forms."""

import re

# All but REPORTED_FROM are sought in small letters, and most either where the words open or from
# the border of a word on: that is many times as quick.

# News tells what others said; who speaks to the reader quotes nobody.
TOLD = re.compile(
    r"[“”\"«»„‘]|\b(?:said|says|told|tells|according|wrote|added|asked\sfor)\b|\bto\ssay\b"
)
# Things that only a reader of this page has before them.
READING = r"""(?:newsletters?|inbox|e-?mails?(?:\saddress)?|apps?|alerts?|notifications?
    |podcasts?|articles?|stor(?:y|ies)|journalis[mt]s?|newsrooms?|reporting|reporters|coverage
    |live\sblogs?|comments?|preferences|privacy
    |browser|(?:web)?site|page|links?|videos?|subscriptions?|memberships?|accounts?|digest|briefing
    |local\snews|breaking\snews|(?:latest|daily)\snews|trials?|cookies|advert\w*)"""
READER = r"(?:you|your|yours|you['’](?:ve|re|ll|d)|us|our|we|we['’](?:ve|re|ll))"
PAID = r"[£$€]\s?\d[\d.,]*\s?(?:an?|per|/|every)\s?(?:day|week|month|year)"
ASKING = r"""(?:sign\sup|subscribe|unsubscribe|join|support|try|get|start|read|listen|watch
  |download|follow|turn\son
    |stay|help|keep|become|register|donate|give|send|e-?mail|call|contact|tell|let|click|tap
      |allow|refresh
    |check|see|visit|order|buy|enjoy|explore|discover|choose|add|set|write\sto|share|report|vote
      |take)"""
APPEAL = re.compile(
    rf"""(?:please|kindly)\b(?!,) | (?:sign\sup\sfor|subscribe\sto)\b
    | (?:[^\s.?!]+\s){{0,12}}?{READER}\b.*\b{READING}\b
    | [^.]*\b{READING}\b.*\b(?:you|your|yours|us|our)\b
    | {ASKING}\b.*\b{READING}\b.*\b(?:you|your|us|our|here|now|today|below|more|free)\b
    | {ASKING}\b.*(?:\b(?:you|your|us|our)\b|\bhere\b).*\b{READING}\b
    | (?:please\s)?refresh\sth(?:e|is)\spage\b | turn\son\snotifications\b
    | cancel\s(?:at\s)?any\s?time
    | your\s(?:support|donation|gift|contribution|subscription|membership|device|browser|session)\b
    | (?:get|have|receive|want)\s[^.?!]{{3,80}}?
      \s(?:sent|delivered|pushed|straight|direct|directly)\s(?:straight\s|direct(?:ly)?\s)?to\syour\s(?:\w+\s)?
      (?:phone|mobile|(?:in|mail)box|e-?mail|device|feed|browser|desktop|screen|tablet|app)\b
    | download\s(?:the|our)\b.*\bapp\b | get\sa\s(?:daily|weekly)\b | tips\sare\swelcome\b
    | (?:hear|catch\sup|listen)\b.*\bpodcasts?\b | new\sepisodes\b.*\bevery\b
    | [^.!?]{{2,60}}\bpodcast\sis\s(?:out|available|released)\b
    | to\s(?:share|send)\s(?:\w+\s)?(?:information|tips?|documents)\b.*\b(?:us|our|signal)\b
    | (?:see|read|find)\smore\s(?:of|by)\b | watch\smore\b
    | (?:watch|see|read|hear|listen\sto)\sthe\s\S+\s(?:above|below)\b
    | our\s(?:\w+\s){{0,2}}(?:newsletters?|e-?mails?|reporting|readers|members|supporters|app
      |podcasts?)\b
    | we\s(?:are|rely|depend|need|hope|value|welcome|aim|publish|moderate|may\searn|use)\b.{{0,60}}
      \b(?:readers?|newsroom|journalis[mt]\w*|comments?|support|links?|advert\w*|cookies)\b
    | we\s(?:ask\sfor|need|want)\syour\b
    | (?:for\s)?every\s(?:week)?(?:day|morning|evening|week)\b.*\bwe(?:['’]ll)?\s(?:send|bring
      |publish)\b""",
    re.VERBOSE,
)
APPEAL_ANYWHERE = re.compile(
    rf"""\b(?:unsubscribe\sat\sany\b | have\syour\ssay\b | cancel\sany\s?time\b
    | (?:try\sit|free)\sfor\s(?:\d+|thirty|seven|a)\s(?:days?|weeks?|months?)\b.*{PAID}
    | free\sto\sread\b.*\b(?:always|support)\b | (?:value|support|fund|trust)\sour\b)
    | (?:^|[.!?]\s)(?:support|subscribe|join|try|donate|get|unlimited|just|only|for\s(?:just
      |only)|from)\b
      [^.!?]*{PAID}
    | (?:^|[.!?]\s)(?:join|become)\s[^.!?]{{2,60}}\sfor\sas\slittle\sas\b
    | {PAID}\W*(?:cancel|after)\b | \bfrom\s{PAID}\W*$
    | (?:^|[.!?]\s)(?:support|back|fund)\s[^.!?]{{2,40}}\sfor\s(?:the\sprice\sof|as\slittle\sas)\b
    | [.!?]\splease\s\w+\syour\s(?:\S+\s){{0,2}}(?:names?|address|number|details|letters?)\b
    | :\s(?:ask|apply|write|sign\sup)\sfor\sa\sfree\b
    | (?:^|[.!?]\s)comments\s[^.!?]*\bwill\sbe\s(?:removed|deleted|moderated)\W*$
    | (?:^|[.:!?]\s)(?:send|share|e-?mail|upload|submit)\s(?:us\s)?your\b
    | ^[^.!?]{{3,80}}\?\s(?:send|tell|call|text|message|write|e-?mail|forward)\b[^!?]*
      (?:@\S+\.\w|\b(?:at|on|to)\s\W?\d[\d\s-]{{5,}})
    | [.!?]\s(?:read|learn|see|find\sout)\s(?:more\s)?(?:about|how)\s(?:our|we)\b""",
    re.VERBOSE,
)
# An article that speaks of itself.
OF_ITSELF = re.compile(
    r"""(?:this\s|the\s(?=\S+\sof\sthis\b))(?:news\s)?(?:article|story|page|piece|video|content|post|headline
      |interview|live\sblog|blog)\s
      (?:of\sthis\s\S+\s)?
      (?:(?:was|is|has|will|may|can)\s(?:been\s|be\s|being\s|not\s|also\s|now\s)?
        (?:changed|updated|amended|corrected|published|edited|closed|expired|available
          |for\ssubscribers|
           more\sthan|part\sof\sour|free\sto\sread|developing|no\slonger)
       |includes?\scontent|contains?\s(?:affiliate|links|content)|(?:first\s
         |originally\s)?appear(?:s|ed)\s(?:in|on)\s(?:the|our)\s\S+\s(?:edition|issue))\b
    | this\s(?:article|story|piece|coverage|reporting|column|content)\s
      (?:was|is|has\sbeen)\s(?:\w+ly\s)?(?:\w+ed\sand\s)?(?:supported|funded|sponsored|written
        |reported\s(?:by|and|from|in)|produced|made\spossible|adapted\b.*\bby\b|translated|last\supdated|narrated|distributed
        |read\sby|for\s(?:general\s)?information|editorially\sindependent|subject\sto\scopyright
        |(?:an?|the)\s(?:joint\s|edited\s|first\s|second\s|third\s|last\s|final\s)*(?:collaboration
          |partnership|translation|extract|part|instal+ment)\b|part\sof\s(?:an?|the|our)\s(?:[\w’'-]+\s){0,4}(?:series|project|collaboration|partnership|package|initiative|coverage|collection)\b)
    | this\s(?:work|article|story|text)\s(?:is\slicen[cs]ed|does\snot\sconstitute|was\stranslated)\b
    | this\s(?:report|story|article)\s(?:also\s)?(?:includes?|contains?|uses)\s(?:\w+\s)?
      (?:material|reporting|information|details|descriptions)\b
    | this\slive\s(?:page|blog|coverage)\b | today['’]s\slive\s(?:page|blog|coverage)\b
    | (?:that['’]s|that\sis)\sall\sfor\s(?:today|now|tonight)\b
    | your\s(?:writers?|editors?|reporters?|hosts?)\s(?:today|was|were|this)\b
    | this\sis\s(?:part\sof\s(?:an?|our)\s(?:\w+\s)?series|an?\s(?:edited\s)?(?:extract|translation)
      |the\s\S+\s(?:part|story|article)\s(?:of|in)\s(?:an?|our))\b
    | (?:first|second|third|last)\sof\s(?:two|three|four|five)\s(?:parts|stories|articles)\W*$
    | this\saudio\s(?:is|was)\s(?:auto|generated|an?\s(?:ai|computer|machine))
    | reporting\s(?:(?:for|on)\sthis\s\S+\s)?(?:was|is)\s(?:supported|funded|contributed)\b
    | (?:travel|support|funding|research|translation|illustrations?)\sfor\sthis\s
      (?:article|story|series|reporting)\s(?:was|were|is|came)\b
    | our\s(?:funders|donors|sponsors|advertisers)\s(?:have|play|exercise)\sno\b
    | (?:funders|donors|sponsors|advertisers)\s(?:have|play|exercise)\sno\s.*\b(?:our|editorial)\b
    | the\scontent\sis\seditorially\b | the\sarticle\scontinues\s(?:after|below)\b
    | (?:\w+\s)?warning:\s(?:this|the\sfollowing)\s(?:article|story|page|report|video)\s
      (?:contains|includes|describes|discusses|features|may|has|mentions|details|deals)\b
    | note\sto\sreaders?\s?: | disclaimers?: | (?:full\s)?disclosure:\s
    | \(this\s[^()]{3,60}\shas\sbeen\s(?:corrected|updated|refiled)\b
    | (?:because\sof|due\sto|owing\sto)\san?\s(?:editing|production|reporting|editor['’]s)\serror\b
      .*\b(?:(?:earlier|previous|original)\sversion|(?:an?|the|this)\s(?:article|story|headline|column|caption))\b
    | entries\s(?:have\sbeen|were|are)\s(?:condensed|edited|shown)\b
    | a\smessage\sfrom\s(?:the|our)\seditor\b | quick\sguide\s?: | stay\sup\sto\sdate\s?:
    | (?:more|trending|related|see\salso|read\snext|also\sread|what\sto\sread\snext)\s?:\s
    | [^:]{2,40}\s\(\d(?:-\d){2,4}\)\s?:
    | this\s(?:article|story|piece|column|interview)\s(?:first\s|originally\s)?appear(?:s|ed)\b
    | (?:this\sis\san?|it\sis\sa)\s(?:developing|breaking|live)\b
    | (?:first|originally|also)\spublished\sin\b | (?:appears|appeared)\sin\sthe\b
    | an?\sversion\sof\sthis\s(?:article|story|report|piece|column|essay)\b
    | (?:an?|the)\s(?:earlier|previous|original)\sversion\s(?:of\sthis\s\S+\s)?
      (?:misspelled|misstated|misspelt|misidentified|said|stated|gave|incorrectly|wrongly)\b
    | (?:correction|clarification|amendment|editor['’]?s?['’]?\snote)s?\b.{0,24}:
    | (?:more|further)\s(?:details|updates?)\s(?:to\sfollow|to\scome|soon|will\sfollow)\b
    | more\sto\scome\W*$ | note\sfrom\sthe\s(?:author|editor|reporter)s?\s?:?$
    | \((?:updat|add|recast|correct|refil|rewrit|remov|clarif)[a-z]*\s[^()]{3,160}\)\W*$
    | updated?(?:\b[^:]{1,30}\d.{0,20}?)?:\s(?:add(?:s|ed)|correct(?:s|ed)|clarif(?:ies|ied))\b
    | updated\s(?:at|on)\s[^.“"]{3,30}\s(?:to\s(?:add|include|correct|clarify|reflect|remove)
      |with\s(?:\w+\s){0,3}?(?:details?|comments?|statements?|quotes?|reactions?|responses?))\b
    | note:\san?\s(?:earlier|previous)\s(?:headline
      |version\s(?:of\sthis|said|stated|gave|had|contained))\b
    | this\s(?:version|story|article)\s(?:corrects|clarifies|updates|removes|adds)
      \s[^.]{0,40}?\b(?:spelling|name|paragraph|headline|quote|detail|byline
      |title|figure|date|reference|comment)s?\b
    | this\sreport\sby\s[^.“"]{3,40}\swas\s(?:first|originally)\spublished\s(?!in\b).{0,30}$
    | \(?this\s(?:story|report|article|copy)\shas\snot\sbeen\sedited\b""",
    re.VERBOSE,
)
# Small print and messages of forms.
SMALL_PRINT = re.compile(
    r"""(?:comments?|commenting)\s(?:\(\d+\)\s)?(?:(?:on|for)\sthis\s\S+\s)?
      (?:are|is|will|may|have\sbeen)\s
      (?:\w+\s){0,2}(?:closed|moderated|open|disabled|off|published|reviewed|removed|limited
        |welcome)\b
    | prices\s(?:were\s|are\s)?correct\sat\b | (?:something|sorry,\ssomething)\swent\swrong\b
    | (?:thanks?(?:\syou)?\sfor\s(?:signing|subscribing|reading|registering|your)|success!?)
    | an\semail\shas\sbeen\ssent\b
    | (?:got|have|are\syou|do\syou\s(?:have|know))\b.{0,50}\?\s.{0,40}\b(?:call|e-?mail|contact
      |write|message|text|get\sin\stouch)\b
    | have\syou\sbeen\s(?:affected|hurt|caught)\b
    | if\syou(?:['’](?:re|ve)|\s(?:are|have|saw|know|recogni[sz]e|witnessed))\s[^.“"]{2,60},\s
      (?:please\s)?(?:call|ring|phone|text|dial|tune|contact|e-?mail|visit|stay|leave)\b
    | if\syou\s(?:or\s(?:someone|anyone)\syou\sknow|need|want|would\slike)\b[^.“"]{2,80}
      \b(?:call|contact|ring|text|dial|visit|available|open)\b
    | for\s(?:\w+\s){0,2}(?:support|help|advice|counselling)\b,?\s(?:please\s)?(?:call|contact
      |ring|text|dial|visit)\b
    | [^.“"]{2,60}\b(?:is\s(?:available|open)|offers\s\w+|(?:get|seek)\s(?:help|support))\b
      [^.“"]{0,40}\s(?:on|at)\s\+?\d(?:[\s-]?\d){5,}\W*$
    | anyone\s(?:with|who\shas)\s(?:\w+\s)?information\b[^.“"]{0,40}\b(?:should|can|may)\s
      (?:call|contact|ring|phone)\b
    | details\sof\s[^.]{0,20}(?:help|support)\b[^.]{0,40}\b(?:is|are)\savailable\b
    | \W{0,2}(?:some\s|all\s|certain\s)?(?:names?|quotes?|quotations|interviews?|answers|details)\s
      (?:and\s[a-z\s]{3,30}\s)?(?:has|have)\sbeen\s(?:changed|edited|translated\sfrom|condensed
        |shortened)(?:\s(?:to|for|in\sthis)\b|\s\w+\W*$|\W*$)
    | \W{0,2}not\s(?:his|her|their)\sreal\sname\W*$
    | all\stimes\s(?:are\s)?(?:local|in|gmt|utc)\b[\w\s]{0,30}\W*$
    | when(?:ever)?\s(?:we\smake|an?\s(?:mistake|error)\b).*\bwe\s(?:\w+\s)?correct\b
    | we\s(?:strive\sfor|correct)\s(?:\w+\s){0,2}?(?:accuracy|errors|mistakes|fairness)\b
    | (?:spotted|seen?|noticed|found)\s(?:an?|something)\s[^?]{0,30}
      \b(?:mistake|error|typo|wrong)\b[^?]{0,20}\?
    | (?:all\s)?quotes\s(?:are\s)?delayed\s(?:at\sleast|a\sminimum|by\sat)\b
    | this\s(?:web)?site\sand\b.*\bcode\b | this\sis\snot\s(?:\w+\s){0,2}advice\b
    | (?:you\s(?:may|can|are\sfree\sto)\s)?republish\s(?:this|our|these|it|any)\b
    | (?:views|opinions|the\sviews)\sin\sthis\s\S+\sare\b
    | that(?:['’]s|\sis)\s(?:all|it)\sfrom\s(?:me|us)\b
    | (?:you\scan\s)?(?:contact|reach|write\sto|e-?mail|follow)\s.{2,60}
      (?:@|\bat\s\d|\bon\s(?:x|twitter
      |facebook|signal)\b)
    | [^.!?]{0,60}\S+@\S+\.\w+\W*$ | stay\swith\sus\b
    | one\s(?:story|e-?mail)\s(?:a
      |every)\s(?:day|week)\b | follow\s(?:our|(?:\S+\s){0,3}?\S+['’]s?\scoverage)\b | read\sour\b
    | (?:play\s(?:audio|video)|listen|watch)\b.{0,3}\s(?:duration:|\d+:\d\d\smin)
    | (?:u/|@)\S+\s[·•|]\s\d+\s?[a-z]{1,7}\b(?:\sago)?$
    | hi,\s(?:this\sis|i['’]m)\s[^.]{2,40}\.\sthank\b
    | send\sus\b | (?:the\s)?[^.:]{2,40}:\sour\sfree\b
    | follow\s.{2,60}\bon\s(?:facebook|instagram|tiktok|youtube|twitter|threads|bluesky)\b
    | [^\W\d_]\S*(?:\s[^\W\d_]\S*){1,2}\s(?:contributed|provided|assisted\swith)
      \s(?:additional\s)?(?:reporting|research|to\sreporting)\b(?!\sto\s(?!this\b))
    | [^.“"]{4,60}\sreported\sthis\s(?:story|article)\b
    | (?:free\s|confidential\s)?(?:support|help|counselling)\sis\savailable\b.*\b\d[\d\s]{3,}
    | the\s(?:writer|author)\sis\b | we\sare\sa\b.*\bnewsroom\b""",
    re.VERBOSE,
)
# Either, wherever it stands.
ANYWHERE = re.compile(
    r"""\b(?:(?:(?<![a-z]\s)|(?<=please\s)|(?<=always\s))gamble\sresponsibly\b
    | odds\s(?:are\s|were\s)?correct\sat\b
    | early-?bird\stickets?\b | tickets\s(?:are\s)?on\ssale\snow\b
    | breaking\s(?:news\s)?story\b.{0,40}\b(?:more|updat\w*|follow\w*)\b
    | appear(?:s|ed)\s(?:in|on)\sthe\b.{0,40}\bprint\b | print\sedition\b.{0,40}\bas\s[‘“"']
    | (?:posts?|comments?)\sthat\sbreak\b
    | keep\s(?:it|comments|the\s(?:discussion|conversation))\s(?:clean|civil|polite|respectful)\b
    | (?:obscene|vulgar|lewd|racist)\b.*\blanguage\b.*$ | order\s(?:your|a)\scopy\b
    | delivery\scharges\b | at\sthe\s\S+shop\.
    | published\sby\b[^.]{2,60}?[,(]\s?[£$€]\s?\d[\d.]*\)?\W*$
    | you(?:['’]re|\sare)\s(?:receiving|getting)\sthis\s(?:e-?mail\s|newsletter\s)?because\b
    | (?:spotted|found|noticed)\san?\s(?:mistake|error|typo)(?:\s(?:here|in\sthis\s\w+))?\?
    | already\sa\s(?:member|subscriber|reader)\?\s(?:sign|log)\sin\b
    | please\s(?:try\sagain|enter|enable
      |confirm|check)\b
    | (?:confirm|confirmation)\b.{0,20}\b(?:list\s)?signup\b | your\sinformation\sis\b
    | privacy\s(?:collection\s)?(?:statement|notice|policy)\b.*$
    | (?:does\snot|doesn['’]t|not)\ssupport\sthe\svideo\b | before\sanything\sis\sloaded\b
    | third[-\s]party\s(?:content|cookies)\b
    | the\svalue\sof\s(?:your\s)?investments?\s(?:can|may)\s(?:go\sdown|fall)\sas\swell\sas\b
    | can\sbe\s(?:contacted|reached|called)\s(?:\w+\s)?(?:on|at)\s[\d+(]
    | press\s(?:council|complaints)\b.*\bcode\b
    | \badheres?\sto\s(?:its|an?|the)\s(?:\S+\s){0,3}code\b(?!\sof\ssilence)
    | (?<!was\s)(?<!were\s)(?<!been\s)re(?:published|printed|produced)
      \s(?:here\s)?with\s(?:the\s)?permission\b
    | not\sresponsible\sfor\sthe\scontent\sof\s(?:external|other|linked)\b
    | (?<![“"])we(?:['’]d\slike|\swould\slike|\swant)\sto\shear\sfrom\syou\b)""",
    re.VERBOSE,
)
# "Our sponsors have no say in it, the club said": no page says so of itself.
SAID_BEHIND = re.compile(
    r",[”\"]?\s(?:[\w’'-]+\s){1,6}?(?:said|says|say|told|tells|ruled|noted|wrote)\b[\w\s’']{0,40}\W*$"
    r"|,[”\"]?\s(?:said|says)\s[^,]{2,60}$"
)
# "Sponsored by Vikjern.": a sentence that only says who stands behind what is on offer.
CREDIT = re.compile(
    r"(?:^|[.!?]\s)(?:Sponsored|Presented|Powered|Supported|Funded|Produced)\sby\s"
    r"(?:[A-Z][\w’'&-]*[.\s]*){1,4}$"
)
REPORTED_FROM = re.compile(
    r"(?:[A-Z][\w.’'-]+\s){1,3}reported\sfrom\s[A-Z][\w.’'-]+"
    r"(?:[,;]?(?:\sand)?\s(?:(?:[A-Z][\w.’'-]+\s){0,3}from\s)?[A-Z][\w.’'-]+)*"
    r"(?:,?\swith\s(?:additional\s)?reporting\s(?:by|from)\b.{3,80})?\.?$"
    r"|[A-Z][\w.’'-]+\s[A-Z][\w.’'-]+(?:(?:,|,?\sand)\s[A-Z][\w.’'-]+\s[A-Z][\w.’'-]+)*"
    r"(?:\sin\s[A-Z][\w.’'-]+)?\scontributed(?:\sfrom\s[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)*)?\.?$"
)
LONGEST = 420
# Beyond it, a paragraph that speaks to its reader is a story told to "you".
LONGEST_APPEAL = 160


def is_appeal(line: str) -> bool:
    """Tell whether these words speak to the reader of the page, and tell no news."""
    if len(line) > LONGEST:
        return False
    low = line.lower()
    if SAID_BEHIND.search(low):
        return False
    if OF_ITSELF.match(low) or SMALL_PRINT.match(low) or ANYWHERE.search(low):
        return True
    if REPORTED_FROM.match(line):
        return True
    if len(line) > LONGEST_APPEAL or TOLD.search(low):
        return False
    return bool(APPEAL.match(low) or APPEAL_ANYWHERE.search(low) or CREDIT.search(line))
