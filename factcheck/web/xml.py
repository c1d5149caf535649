"""What XML 1.0 can hold of a text."""

import re

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def for_xml(text: str) -> str:
    """The same without characters at which readers of XML give up; pasted words bring them along.

    https://www.w3.org/TR/xml/#charsets
    """
    return UNFIT.sub("", text)
