"""Lines that sites print around their stories, by their wording."""

import re

SITE_LINE = re.compile(
    r"""^(?:[•·*►▶|>–—-]\s*)?(?:
    read\s(?:more|next|also|the\sfull|full|on|this)\b.{0,200}$
    | (?:more|related|other|top|latest|recent|popular|recommended|suggested|trending|featured)
      (?:\s(?:top|news|us|uk|world|in|on|from|local|related))*\s?
      (?:stor(?:y|ies)|articles?|news|posts?|topics?|content|reading|coverage|headlines|videos?|links|tags)
      \s*(?:[:|].*)?$
    | (?:latest|headlines|popular|most\sread|around\sthe\sweb|promoted\s(?:content|stories)
       |paid\scontent       |from\sour\spartners|key\sevents|live\sreporting)\s*:?$
    | (?:most\s(?:popular|read|viewed|watched|shared)|editor['’]?s[’']?\spicks?|don['’]t\smiss
       |you\s(?:may|might)\s(?:also\s)?(?:like|be\sinterested)|up\snext|see\salso|also\sread|also\son|explore\sfurther
       |more\s(?:from|on|about)\b|related|trending(?:\snow)?|recommended(?:\sfor\syou)?|what\sto\sread\snext
      )[^.]*$
    | (?:sponsored|promoted|advertorial|paid\s(?:post|content))\s?[|:]\s.*$
    | what\s(?:else\s)?we(?:['’]re|\sare)\s(?:reading|watching|listening\sto)\s?:?$
    | also\son\s\S{1,30}\.(?:com|org|net|tv)\b.*$
    | more\sinformation\s?:.*$
    | (?:topics?|tags?|filed\sunder|categor(?:y|ies)|keywords?|explore\smore\son
       |in\sthis\sstory)\s*:.*$
    | (?:share|save|tweet|print|e-?mail|comments?|follow|subscribe|advertisement|sponsored
       |gift|listen|menu|search|close|home|video|live|bookmark|copy\slink|sign\sin|log\sin|skip\sto\s\S+.*|back\sto\stop|leave\sa\scomment.*
       |adverti?s?e?ment\s[–—-]\s.{0,60}|advert|loading(?:\.{3}|…)?|feedback(?:\sto\seditors)?
       |follow\sthis\stopic|reuse\sthis\scontent|purchase\slicensing\srights|comments?\s\(\d+\)|view\sall\s\(\d+\)
       |listen\sto\sthis\s(?:article|story)|(?:show\s)?key\sevents\sonly|accept(?:\sall)?|reject\sall|ok|play\svideo
       |report\s(?:a\stypo|an\serror|this\s(?:ad|article))|opt\sout.{0,60}|\d+\s(?:comments?|shares?|likes?|views?)|\d+\smin(?:ute)?s?\sread|reading\stime.*|continue\sreading.*
       |show\smore|view\scomments)
      \s*[:|]?$
    | (?:be\sthe\sfirst\sto|add\sa|post\sa|leave\sa|view|see|read|write\sa)
      \s(?:all\s)?(?:\d+\s)?comments?\b.{0,40}$
    | comments?\s?:\s.*$
    | (?:(?:view|see|read)\s)?all\s(?:posts|articles|stories)\sby\b.*$ | more\sby\s(?-i:[A-Z]).*$
    | (?:article|story)?\s?continues?\s(?:below|after|reading)\b.{0,60}$
    | scroll\s(?:down\s)?(?:to|for)\b.{0,60}$
    | like\sthis\s(?:article|story|post)\?.{0,80}$
    | was\sthis\s(?:article|story|page)\s(?:helpful|useful|interesting).{0,40}$
    | you\shave\s\S+\s(?:free\s)?(?:articles?|stories)\s(?:left|remaining).*$
    | (?:already\sa\s(?:subscriber|member)|not\sa\s(?:subscriber|member)|create\sa\sfree\saccount
       |to\scontinue\sreading)\b.*$
    | the\spost\s.{3,200}\s(?:first\s)?appeared\sfirst\son\s.*$
    | (?:republished|reprinted|reproduced)\s(?:with|by|from|under)\b.*$
    | read\sthe\soriginal\b.*$
    | get\s(?:the|our|your|more|all)\b.{0,80}
      \b(?:newsletters?|headlines|inbox|alerts|briefing|delivered|app)\b.*$
    | get\s.{3,60}\sdelivered\b.*$
    | if\syou\s(?:have\sbeen|['’]ve\sbeen|are)\saffected\sby\b.*$
    | if\syou\senjoyed\sthis\s(?:article|story|post)\b.*$
    | \(?\$?1\s?(?:\$|=)\s?=?\s?[\d.]+\s\w+(?:\s\w+)?\)?$
    | share\s(?:this|on|via|article|story)\b.{0,80}$
    | (?:share|comment)\s(?:or|and)\s(?:share|comment)\s(?:on\s)?this\b.*$
    | live\s+[\d,.]+k?\s(?:viewing|watching|viewers?|people)\b.*$ | watch\slive\s*:.*$
    | (?:correction|clarification|editor['’]s\snote|amendment)s?\s*(?:[:(–—-]).*$
    | (?:story|article)\scontinues\s(?:below|after).*$
    | (?:watch|listen|video|gallery|in\spictures|podcast|quiz|live)\s*[:|]\s.*$
    | (?:this\s(?:site|service|page)\sis\s(?:only\s)?(?:for|aimed\sat)\b[^.]{2,80}\.\s)?
      (?:sign\sup|subscribe|register\s(?:now|for\sfree)
       |join\s(?:us|our|the\sconversation)|download\s(?:our|the)\sapp|support\s(?:our|us|local|independent)
       |become\sa\s(?:member|subscriber)|donate|follow\s(?:us|@?\w+\son)|like\sus\son|click\shere|tap\shere|have\sa\s(?:tip|story)
       |got\sa\s(?:tip|story)|send\s(?:your|us)\s(?:tips|news)|contact\s(?:us|the\snewsroom)|get\s(?:in\stouch|the\slatest)
       |enter\syour\se-?mail|thank\syou\sfor\s(?:reading|subscribing)|never\smiss)\b.*$
    | (?!.*\bsaid\b)our\s(?:standards|journalism|privacy|terms|(?:\w+\s)?newsletters?)\b.*$
    | about\s(?:the\s)?[^\d\W][^.:]{1,50}:\s.*$
    | (?:want|looking\sfor|love)\s(?:more|this)\b[^.?!]*\?.*$
    | you\scan\s(?:also\s)?(?:read|follow|find|watch|listen)\b.*$
    | (?:what\sdo\syou\sthink|do\syou\s(?:agree|know\smore)|have\syour\ssay)\b.{0,200}$
    | (?:have|do)\syou\s(?:got\s|have\s)?(?:an?\s)?(?:tip|story|view)\b.*$
    | for\s(?:more|further|media|press)\s(?:information|details|enquiries|inquiries)\b
      .{0,40}\b(?:contact|call|visit|email|see)\b.*$
    | if\syou\shave\s(?:an?\s)?(?:complaint|concern|story|question)s?\b.*$
    | (?:for\simmediate\srelease|media\scontacts?|press\scontacts?)\b.{0,80}$
    | %\w\s(?:bloggers?|readers?|people|users?)\slikes?\sthis.*$
    | like\s(?:this|loading).*$
    | (?:©|\(c\)\s|copyright\s(?:©|\(c\)|\d{4})).*$
    | .{0,60}all\srights\sreserved.*$
    | (?:privacy\spolicy|terms\s(?:of\s(?:use|service)|(?:and|&)\sconditions)
       |cookie\s(?:policy|settings)|about\sus|advertise\swith\sus).{0,60}$
    | [—–-]\s?[^.]{1,80}\(@\w+\).{0,40}$
    | @\w+\s*·?.{0,20}$
    | (?:lesen\ssie\sauch|mehr\szum\sthema|lire\saussi|à\slire|lea\stambién
       |leia\s(?:mais|também)|leggi\sanche)\b.*$
    )""",
    re.IGNORECASE | re.VERBOSE,
)
