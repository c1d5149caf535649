"""What odd texts are made of: words the engines know, marks of every style, awkward characters."""

NAMES = (
    "Ann Lund", "Mr Moss", "Dr. Ida K. Lamm", "the minister", "She", "he", "they", "the board",
    "Harbour Board", "NordNews", "A spokesman for the port", "two officials", "Jean-Luc d’Arc",
    "O'Neill", "the U.S. Coast Guard", "WHO", "who", "I", "We", "nobody", "one of them",
    "the report", "It", "police", "Lund’s lawyer", "Lund, 54,", "the Brackholm Post", "Müller",
    "İzmir Belediyesi", "李明", "Анна", "آن لوند",
)  # fmt: skip
VERBS = (
    "said", "says", "told reporters", "told", "denied", "denied that", "claimed that", "added",
    "was quoted by NordNews as saying", "went on to say", "according to", "warned", "asked",
    "is said to have", "has been told", "tweeted:", "wrote", "insisted", "reported", "announced",
    "as reported by", "called it", "accused", "promised to", "expects", "believes", "saying",
    "which said", "who said", "will say", "did not respond", "declined to comment", "hit", "killed",
    "were killed", "was injured", "broke", "sank", "had moved", "rose", "fell", "is", "was", "has",
)  # fmt: skip
JOINTS = (
    "and", "but", "that", "which", "who", "whose", "after", "when", "because", "while", "if",
    "of the", "with", "killing", "leaving", "most of them", "the highest since", "built in",
    "down from", "by", "since", "in a statement", "on", "at", "to", "not", "no", "never", "the",
    "a", "there", "them", "this", "here", "than", "as", "so", "however", "—", "–", "-", ";", ":",
    ",", ".", "?", "!", "...", "…", "(", ")", "[", "]", "/", "|", "•", "* ", "1.", "a)", "(ii)",
)  # fmt: skip
FIGURES = (
    "1", "12", "1,400", "1.400,50", "1 000 000", "0", "00", "007", "1e400", "9" * 40, "9" * 400,
    "1,", "1.", ".5", "½", "²", "٣٤", "४२", "五", "VII", "seven", "a dozen", "about a dozen",
    "tens of thousands", "two-thirds", "three quarters", "half a million", "one and a half million",
    "hundred and", "between 3 and 5", "from 10 to 12 km", "£2-3m", "£1.2bn", "$4", "€ 5", "¥99",
    "40%", "5 per cent", "10 percentage points", "over 15", "no more than 9", "up to 1,000,000",
    "1st", "22nd", "31th", "nobody", "none", "both", "12-year-old", "aged 24", "3 p.m.", "14:30",
    "twenty-one", "million million million", "trillion trillion", "zero", "1/2", "3-1", "+44 20",
)  # fmt: skip
DAYS = (
    "on Friday", "Monday", "last Tuesday", "next week", "yesterday", "tomorrow", "today",
    "on the 14th", "on the 31st", "on the 99th", "two days ago", "0 days ago", "9 days after",
    "3 May 2024", "May 3", "31 February", "29 February", "30.02.2024", "2024-13-45", "2024-02-29",
    "12/31/1999", "in March", "in 1961", "since 1999", "by Friday", "the day before yesterday",
    "3 mai", "1. Januar 1900", "٣ مايو", "this morning", "a Monday", "the next day",
)  # fmt: skip
# How a sentence goes on behind what it tells first.
TAILS = (
    ", compared with {figure} {day}", ", up from {figure} {day}", ", against {figure} {day}",
    ", {figure} more than {day}", ", the most since {day}", ", its first since {day}",
    ", killing {figure}", " and wounding {figure}", ", leaving {figure} without water",
    ", which {verb} {figure}", ", who {verb} {day}", ", whose boats {verb} {figure}",
    ", where {figure} live", ", most of them {figure}", ", {figure} of them {day}",
    ", including {figure}", ", among them {name}", ", a port of {figure} people",
    ", built {day}", ", sold {day}", ", sent to {name}", ", helped by {name}", ", now {figure}",
    ", {name} {verb}", ", according to {name}", ", citing {name}", ", as {name} {verb} {day}",
    ", as reported by {name}", ", {name} was quoted as saying", ", he added", " after {name} {verb}",
    ", although {name} {verb}", " because {name} {verb}", ", even though {figure} {verb}",
    "; {name} {verb} {figure}", " – {figure} {day}", " ({figure} {day})", ", in a letter to {name}",
    ", down {figure} on {day}", ", {day}", " {day}", " for {figure}", " from {figure} to {figure}",
    ", not {figure}", ", rather than {figure}", ", with {figure} {day}", ", once {figure}",
)  # fmt: skip
QUOTES = (
    "“", "”", "„", "‟", "«", "»", "‘", "’", "\u201a", "‹", "›", "「", "」", "『", "』", '"', "'",
    "``", "''", "`", "´", "\uff02", "″", "“‘", "’”", "\"'", "'\"", "“ ", " ”", ",”", ".’", "”,",
    "'s", "s'", "n’t", "'em", "’90s",
)  # fmt: skip
AWKWARD = (
    "\u0301", "e\u0301", "\u0308\u0308\u0308", "\u200b", "\u200d", "\u200e", "\u200f", "\u202a",
    "\u202e", "\u2066", "\u2069", "\ufeff", "\u00ad", "\u00a0", "\u202f", "\u2028", "\u2029",
    "\x01", "\x08", "\x0b", "\x0c", "\x1b", "\x1c", "\x1f", "\x7f", "\x85", "\ufffd", "\ufffe",
    "\uffff", "\U0001f6a2", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1f8\U0001f1ea",
    "\U00020bb7", "\U0010ffff", "\ue000", "ﬁ", "ß", "İ", "ı", "ſ", "K", "Å", "\u1e9b\u0323",
    "각", "กำ", "ﷺ", "Ⅷ", "①", "𝟜", "ǅ", "\\n", "\\r\\n", "&nbsp;", "&lt;b&gt;", "&amp;", "<b>",
    "</p>", "<br/>", "<", ">", "========", "________", "********", ".......", "#", "@x", "{}", "%s",
    "https://pier.example/a?b=c#d", "lund@pier.example", "C:\\pier", "☐", "™", "©", "\t", "    ",
)  # fmt: skip
BREAKS = ("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n \n", "\n\n\n\n", "\u2028", "\u2029", " \n")
LINES = (
    "Pier shut", "By Ida Lamm", "3 May 2024", "BRACKHOLM (AP) —", "LONDON, May 3 (Reuters) -",
    "Related stories", "Read more: Pier shut", "Photo: Ida Lamm/Harbour Press", "(Harbour Press)",
    "Source: NordNews", "Q:", "A: Yes.", "Ann Lund:", "- The pier is shut", "1) It sank.",
    "Sign up to our newsletter", "© 2024 Brackholm Post", "Updated 3 May 2024 at 14:30", "***",
    "本报讯：桥塌了。“三人受伤，”李明说。", "Мост закрыт, — сказала Анна. «Это опасно».",
    "قالت آن لوند: «الرصيف مغلق».", "Le quai est fermé, « dit-elle ». Selon la police, non.",
    "Der Steg ist gesperrt, sagte sie. „Das war falsch“, so Müller.", "ปิดท่าเรือแล้ว",
)  # fmt: skip
LONG = ("a" * 300, "A" * 1200, "é" * 600, "1" * 700, "A." * 200, "a-" * 300, "'" * 200, "桥" * 600)
EVERY = (NAMES, VERBS, JOINTS, FIGURES, DAYS, QUOTES, AWKWARD, BREAKS, LINES)
