"""The sample articles of the design page: invented news, once from the left, once from the right.

Each stretch names the kind of claim it stands for; stretches may lie in one another.
"""

from dataclasses import dataclass

from factcheck.web.reading import Mark, Paragraph, paragraphs

Stretch = tuple[str, str, str]  # words, kind of claim, status

HEADLINE, BODY = "headline", "body"


@dataclass(frozen=True)
class Sample:
    """A text with its marks, as the template of every article takes it."""

    language: str
    text: str
    stretches: tuple[Stretch, ...]

    @property
    def paragraphs(self) -> list[Paragraph]:
        lines, start = [], 0
        for number, line in enumerate(self.text.split("\n")):
            label = BODY if number else HEADLINE
            lines.append({"label": label, "start": start, "end": start + len(line)})
            start += len(line) + 1
        return paragraphs(self.text, lines, [self._mark(*each) for each in self.stretches])

    def _mark(self, words: str, kind: str, status: str) -> Mark:
        start = self.text.index(words)
        end = start + len(words)
        in_hand = status == "in_review"
        return Mark(start, end, words, kind, "#article", status, words, in_hand)


FROM_THE_LEFT = Sample(
    "en",
    "Two boats, no timetable\n"
    "The harbour office sold 4,100 winter passes, said Mara Lind, who runs it. “Nobody has asked "
    "for a refund,” she added.\n"
    "The council said that “a third boat” would sail by March, although the shipyard has laid "
    "off half its welders, according to two of them. It is the coldest winter in memory.",
    (
        ("The harbour office sold 4,100 winter passes", "indirect", "published"),
        ("Nobody has asked for a refund", "direct", "in_review"),
        ("“a third boat” would sail by March", "mixed", "disputed"),
        ("would sail by March, although the shipyard has laid off half", "indirect", "queued"),
        ("the shipyard has laid off half its welders", "indirect", "new"),
        ("laid off half its welders, according to two of them", "indirect", "decided"),
        ("It is the coldest winter in memory", "own", "dismissed"),
    ),
)
FROM_THE_RIGHT = Sample(
    "ar",
    "قاربان بلا جدول\n"
    "باع مكتب الميناء ٤١٠٠ تذكرة شتوية، كما قالت مديرته مارا ليند. وأضافت: «لم يطلب أحد استرداد "
    "ثمنها».\n"
    "وقال المجلس إن «قاربا ثالثا» سيبحر بحلول مارس. إنه أبرد شتاء في الذاكرة.",
    (
        ("باع مكتب الميناء ٤١٠٠ تذكرة شتوية", "indirect", "published"),
        ("لم يطلب أحد استرداد ثمنها", "direct", "in_review"),
        ("«قاربا ثالثا» سيبحر بحلول مارس", "mixed", "disputed"),
        ("سيبحر بحلول مارس", "indirect", "queued"),
        ("إنه أبرد شتاء في الذاكرة", "unknown", "dismissed"),
    ),
)
BEFORE = "The harbour office sold 4,100 winter passes, said Mara Lind, who runs it."
AFTER = "The harbour office sold some 3,900 winter passes, said Mara Lind, its head since May."
