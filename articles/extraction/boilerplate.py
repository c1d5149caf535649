"""Lines that belong to the page and not to the story, recognised by their wording."""

import re

LINE = re.compile(
    r"""^(?:[•·*►▶|>–—-]\s*)?(?:
    read\s(?:more|next|also|the\sfull|full|on|this)\b.{0,200}$
    | (?:more|related|other|top|latest|recent|popular|recommended|suggested|trending|featured)
      (?:\s(?:top|news|us|uk|world|in|on|from|local|related))*\s?
      (?:stor(?:y|ies)|articles?|news|posts?|topics?|content|reading|coverage|headlines|videos?|links|tags)
      \s*(?:[:|].*)?$
    | (?:most\s(?:popular|read|viewed|watched|shared)|editor['’]?s[’']?\spicks?|don['’]t\smiss
       |you\s(?:may|might)\s(?:also\s)?(?:like|be\sinterested)|up\snext|see\salso|also\sread|also\son
       |more\s(?:from|on|about)\b|related|trending(?:\snow)?|recommended(?:\sfor\syou)?|what\sto\sread\snext
      )[^.]*$
    | (?:topics?|tags?|filed\sunder|categor(?:y|ies)|keywords?|explore\smore\son
       |in\sthis\sstory)\s*:.*$
    | (?:share|save|tweet|print|e-?mail|comments?|follow|subscribe|advertisement|sponsored
       |gift|listen|menu|search|close|home|video|live|bookmark|copy\slink|sign\sin|log\sin|skip\sto\s\S+.*|back\sto\stop|leave\sa\scomment.*
       |\d+\s(?:comments?|shares?)|\d+\smin(?:ute)?s?\sread|reading\stime.*|continue\sreading.*
       |show\smore|view\scomments)
      \s*[:|]?$
    | share\s(?:this|on|via|article|story)\b.{0,80}$
    | (?:correction|clarification|editor['’]s\snote|amendment)s?\s*(?:[:(–—-]).*$
    | (?:story|article)\scontinues\s(?:below|after).*$
    | (?:watch|listen|video|gallery|in\spictures|podcast|quiz|live)\s*:\s.*$
    | (?:sign\sup|subscribe|register\s(?:now|for\sfree)
       |join\s(?:us|our|the\sconversation)|download\s(?:our|the)\sapp|support\s(?:our|us|local|independent)
       |become\sa\s(?:member|subscriber)|donate|follow\s(?:us|@?\w+\son)|like\sus\son|click\shere|tap\shere|have\sa\s(?:tip|story)
       |got\sa\s(?:tip|story)|send\s(?:your|us)\s(?:tips|news)|contact\s(?:us|the\snewsroom)|get\s(?:in\stouch|the\slatest)
       |enter\syour\se-?mail|thank\syou\sfor\s(?:reading|subscribing)|never\smiss)\b.*$
    | our\s(?:standards|journalism|privacy|terms|(?:\w+\s)?newsletters?)\b.*$
    | about\s(?:the\s)?[^\d\W][^.:]{1,50}:\s.*$
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
    | (?:privacy\spolicy|terms\s(?:of\s(?:use|service)|and\sconditions)
       |cookie\s(?:policy|settings)|about\sus|advertise\swith\sus).{0,60}$
    | [—–-]\s?[^.]{1,80}\(@\w+\).{0,40}$
    | @\w+\s*·?.{0,20}$
    | (?:lesen\ssie\sauch|mehr\szum\sthema|lire\saussi|à\slire|lea\stambién
       |leia\s(?:mais|também)|leggi\sanche)\b.*$
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# Whole paragraphs of site prose; each needs wording no story would use about its subject.
PROSE = re.compile(
    r"""
    \bwe\b.{0,80}\b(?:use|store|set)\b.{0,20}\bcookies\b
    | \bcookies\b.{0,120}\b(?:accept|consent|manage|preferences)\b
    | \bwe\b.{0,40}\bearn\b.{0,30}\bcommission\b | \baffiliate\s(?:links?|commission)\b
    | \bby\s(?:signing\sup|subscribing|clicking|continuing|submitting)\b
      .{0,60}\byou\b.{0,20}\bagree\b
    | \benter\syour\se-?mail\b | \bin\syour\sinbox\b | \byour\sinbox\b
    | \bsign\sup\s(?:for|to)\s(?:our|the)\b.{0,40}\b(?:newsletters?|alerts?|briefing|updates)\b
    | \bopens\sin\s(?:a\s)?new\s(?:tab|window)\b
    | \bcontributed\sto\sthis\s(?:report|story|article)\b
    | \bthis\s(?:article|story|piece|content)\s(?:was|is|has\sbeen)\s(?:originally\s|first\s)?
      (?:published|produced|sponsored|republished|syndicated|translated|updated|amended|corrected)\b
    | \ban\searlier\sversion\sof\sthis\s(?:article|story|report)\b
    | \b(?:views|opinions)\sexpressed\b.{0,60}\b(?:author|do\snot)\b
    | ^[^\W\d_]\S*\s(?:\S+\s){0,4}is\s(?:an?|the)\s(?:[\w-]+\s){0,4}
      (?:reporter|correspondent|writer|editor|journalist|columnist|contributor|producer)\b
      .{0,60}\b(?:at|for|with|based|covering|covers)\b
    | \bfollow\s(?:him|her|them|us|me)\son\b
    | \bour\sjournalism\b
    | \bthis\s(?:interview|conversation|transcript)\s(?:was|is|has\sbeen)\s
      (?:lightly\s)?(?:edited|condensed|shortened)\b
    | \bcan\s(?:also\s)?be\saccessed\b | \bto\scontact\sus\b
    | \bjoin\sthe\sconversation\b | \bindependent\spress\sstandards\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
SHARE_WORD = re.compile(
    r"(?:share|tweet|save|print|e-?mail|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|copy|link|this"
    r"|pinterest|pocket|flipboard|messenger|bluesky|threads|mastodon|comment|comments|on|via|pin|post|gift|article|story)",
    re.IGNORECASE,
)
# A heading after which a list of other stories follows.
LIST_HEADING = re.compile(
    r"^(?:more|related|other|top|latest|recent|popular|recommended|suggested|trending|featured|most|editor|you\s(?:may|might)|don['’]t\smiss|read\s(?:more|next|also)|also|up\snext|see\salso|what\sto\sread)\b[^.?!]{0,40}:?$",
    re.IGNORECASE,
)
# What follows these lines speaks to editors, not to readers.
STORY_ENDS = re.compile(
    r"^(?:[-–—*\s]*ends[-–—*\s.]*|#{3,}|notes?\s(?:to|for)\seditors?\s?:?)$", re.IGNORECASE
)
LONGEST_LINE = 1_000


def is_boilerplate(line: str) -> bool:
    """Tell whether this line or paragraph is part of the page rather than of the story."""
    line = line[:LONGEST_LINE].strip()
    return bool(LINE.match(line) or PROSE.search(line) or is_share_line(line))


def is_share_line(line: str) -> bool:
    words = re.findall(r"[^\s|:•·,/]+", line)
    return 0 < len(words) < 16 and all(SHARE_WORD.fullmatch(word) for word in words)  # noqa: PLR2004


def heads_a_list(line: str) -> bool:
    """Tell whether other stories follow under this line ("Related Stories")."""
    return bool(LIST_HEADING.match(line.strip()))


def ends_the_story(line: str) -> bool:
    """Tell whether a press release ends here ("ENDS", "Notes to editors")."""
    return bool(STORY_ENDS.match(line.strip()))
