"""What stands still, and what there is none of for that (English)."""

import re

STANDS_STILL = re.compile(
    r"\b(?:strik\w+|walk(?:s|ed|ing)? out|walkouts?|clos\w+|shut\w*|suspend\w*|halt\w*|cancel\w*"
    r"|stop\w*|blockad\w*|power (?:cuts?|failure)|blackouts?|outages?|cut off)\b",
    re.IGNORECASE,
)
NO_SERVICE = re.compile(r"(?:^|[:,] )[Nn]o (?:more )?[a-z]+\b")
