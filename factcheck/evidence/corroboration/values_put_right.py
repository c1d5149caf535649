"""Values that a text takes back or puts right: "The value of 9 is withdrawn. It should read 6".

Which value stands is told by set forms (English); a claim with the wrong one is spoken against, one
with the right one borne out.
"""

import re
from collections.abc import Iterable

from factcheck.evidence.corroboration.numbers import counts_in, numbers_in
from factcheck.evidence.corroboration.rival_counts import COUNT
from factcheck.evidence.corroboration.shares import same

_OWN = re.compile(r"\b(?:correct(?:s|ed|ion)|revis(?:es?|ed|ion)|typing error|withdr[ae]w\w*)\b")
_SUM = r"[£€$]?"
_VALUE = rf"(?:(?:about|around|some|only|a|an) )?(?P<value>{_SUM}{COUNT})"
_SHORT = r"[^.;\n]{0,90}?"
_MISTAKE = r"(?:typing|printing|clerical|spelling|counting|calculation|transcription|reading)"
_FAULT = rf"(?:(?:an?|our|the result of an?) (?:{_MISTAKE} )?(?:error|mistake)|a misprint|a typo)"
_PUT_RIGHT = r"(?:correct(?:s|ed)|revis(?:es|ed)|amend(?:s|ed)|put right)"
_NOTICE = r"\b(?:corrections?|corrected|revised|withdrawn|mistake|error|wrongly|published|misprint)"
_IN_NOTICE = re.compile(rf"{_NOTICE}\b", re.IGNORECASE)

_WRONG = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        (
            rf"\b(?:value|figure|number|count|total|sum|toll) of {_VALUE}{_SHORT}"
            rf" (?:is|are|was|were|(?:has|have) been) (?:hereby )?(?:withdrawn|{_FAULT})\b"
        ),
        rf"(?:^|[.;:!?\n][\"”]? ?|[“\"]){_VALUE}(?: [a-z]+){{0,4}} (?:is|was) {_FAULT}",
        rf"\b{_PUT_RIGHT}\b{_SHORT} from {_VALUE}(?={_SHORT} to )",
        (
            rf"\b(?:it|they|which|notice|statement|report|release|bulletin|table) had"
            rf" (?:first |initially |earlier |originally )?(?:said|given|put{_SHORT} at|reported"
            rf"|published|stated) {_VALUE}"
        ),
        (
            rf"\b(?:error|mistake|wrongly|mistakenly|erroneously)\b{_SHORT}"
            rf" (?:given|put|stated|printed|published|reported) (?:as|at) {_VALUE}"
        ),
        rf"\b(?:and|but|,) not {_VALUE}(?! (?:but )?(?:more|only|just)\b)",
        rf"\bfor {_VALUE}(?: [a-z]+){{0,4}}, read\b",
    )
)
_RIGHT = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\bshould (?:read|say|be|have (?:read|said|been))\b(?! not\b){_SHORT}\b{_VALUE}",
        (
            r"\b(?:correct|right|true|actual|corrected|revised) (?:figure|number|value|total|sum)"
            rf" (?:is|was) {_VALUE}"
        ),
        rf"\b{_PUT_RIGHT}\b{_SHORT} to {_VALUE}",
        rf"\b(?:is|was|are|were|at) {_VALUE}(?: [a-z]+){{0,4}}(?:,| and|, and) not {COUNT}",
        rf"\bfor {COUNT}(?: [a-z]+){{0,4}}, read {_VALUE}",
    )
)


def puts_value(claim: str, text: str) -> bool | None:
    """Whether a text puts another value right to the claim's (True), or the claim's (False).

    None where it does neither, or tells of both, or the claim tells of a correction itself.
    """
    mine = [number.value for number in counts_in(claim)]
    if not mine or not _IN_NOTICE.search(text) or _OWN.search(claim):
        return None
    wrong, right = _values(_WRONG, text), _values(_RIGHT, text)
    is_wrong = any(same(one, other) for one in mine for other in wrong)
    is_right = any(same(one, other) for one in mine for other in right)
    return None if is_wrong == is_right or not (wrong and right) else is_right


def _values(forms: Iterable[re.Pattern[str]], text: str) -> set[float]:
    found = (match for form in forms for match in form.finditer(text))
    return {number.value for match in found for number in numbers_in(match["value"])[:1]}
