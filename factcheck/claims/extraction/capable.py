"""What could be done and can be tried out, which is no guess ("undone with a spreadsheet")."""

import re

DONE = (
    r"undone|opened|closed|read|broken|traced|fooled|guessed|bought|removed|erased|copied|seen|heard|reached|unlocked"
    r"|hacked|bypassed|accessed|identified|entered|tracked|linked|picked|forged|faked|matched|detected|decrypted"
    r"|unscrambled|reversed|restored|recovered|downloaded|lifted|found|altered|edited|deleted|switched|watched|smelled"
    r"|felt|unsealed|followed|rebuilt|reconstructed|tampered|overridden|disabled|crossed|climbed|viewed|searched"
    r"|shared|disarmed|tricked|turned|unscrewed|reset|guided"
)
# A means, or a way in; what may come about "by June" or "after a vote" is a guess.
WAY = (
    r"with(?!in)|without|by\s(?!(?:the\send|next|\d|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|summer|autumn|winter|spring|monday|friday|then|now))|from|through|using|to\s(?:an?|its|the|his|her|their)"
    r"|in\s(?:\w+\s)?(?:seconds|minutes|hours)|for\s[$£€]|on\s(?:any|every)|online|again|a\s\w+\slater"
)
CAPABLE = re.compile(
    rf"\bcould\s(?:\w+ly\s|still\s|even\s)?be\s(?:\w+ly\s)?(?:{DONE})\b(?=.*\b(?:{WAY})|$)"
    r"|\b(?:anyone|anybody|everyone|everybody|any\s\w+)\s(?:\w+\s){0,6}could\s(?!have|face|lose|die|be\b)\w+"
    r"|\b(?:i|we|you|he|she|they)\scould\s(?:\w+ly\s|still\s|even\s)?(?:see|hear|smell|feel|taste)\b"
)
GUESSED = re.compile(
    r"\b(?:if|next|soon|unless|eventually|tomorrow|later\sthis|in\s20\d\d|20\d\d)\b"
)
# "You" that means anybody who goes there.
TRYING = re.compile(
    r"^[“\"‘']?you\s(?:can|can['’]t|cannot|can\snot|could|couldn['’]t|need|have\sto)\s(?:still\s|only\s|even\s|not\s)?"
    r"(?:see|hear|smell|buy|get|reach|open|lock|walk|drive|enter|find|watch|an?|the)\b"
)
PLACED = re.compile(
    r"\b(?:here|there|it|them|any|enter|inside|(?:from|in|at|on|by|to|into|over|across|off|with)\s(?:the|this|that|our|my))\b"
)


def can_be_tried(low: str) -> bool:
    """Tell a capability from a possibility."""
    return bool(CAPABLE.search(low)) and not GUESSED.search(low)


def anybody_can(low: str) -> bool:
    """Tell "You can see the crack from the street" from words addressed to somebody."""
    return bool(TRYING.search(low) and PLACED.search(low))
