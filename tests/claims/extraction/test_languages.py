"""What every language gets: exact places, sentences, quotations, and a word on what is missing."""

import unicodedata
from dataclasses import replace

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract
from factcheck.claims.extraction.limits import limits_of
from factcheck.claims.extraction.sentences import sentences

STORIES = {
    "ar": "أغلق المجلس الجسر يوم الاثنين. قالت آنا لوند: «الأعمدة تحركت مترا كاملا». هل يفتح قريبا؟ لا أحد يعرف.",
    "he": "המועצה סגרה את הגשר ביום שני. אנה לונד אמרה: „העמודים זזו במטר״. מתי ייפתח? איש אינו יודע.".replace(
        "״", '"'
    ),
    "fa": "شورا پل را روز دوشنبه بست. آنا لوند گفت: «ستون‌ها یک متر جابه‌جا شدند». آیا باز می‌شود؟ هیچ‌کس چیزی نگفت.",
    "ur": "کونسل نے پیر کو پل بند کر دیا۔ آنا لنڈ نے کہا: ”ستون ایک میٹر ہل گئے ہیں۔“ یہ کب کھلے گا؟ کوئی نہیں جانتا۔",
    "ru": "Совет закрыл мост в понедельник. «Опоры сдвинулись на метр», — сказала Анна Лунд. Когда он откроется? Никто не знает.",
    "uk": "Рада закрила міст у понеділок. «Опори зсунулися на метр», — сказала Анна Лунд. Коли його відкриють? Ніхто її не питав.",
    "zh": "理事会星期一关闭了大桥。安娜·伦德说：“桥墩移动了一米。”它何时重新开放？没有人知道！",
    "ja": "評議会は月曜日に橋を閉鎖した。アンナ・ルンドは「橋脚が一メートル動いた」と述べた。いつ再開するのか？誰も知らない。",
    "ko": "의회는 월요일에 다리를 폐쇄했다. 안나 룬드는 “교각이 1미터 움직였다”고 말했다. 언제 다시 열릴까? 아무도 모른다.",
    "hi": "परिषद ने सोमवार को पुल बंद कर दिया। आना लुंड ने कहा, “खंभे एक मीटर खिसक गए हैं।” यह कब खुलेगा? कोई नहीं जानता।",
    "de": "Der Rat hat die Brücke am Montag geschlossen. „Die Pfeiler sind um einen Meter gewandert“, sagte Anna Lund. Wann wird sie geöffnet? Das weiß niemand.",
    "fr": "Le conseil a fermé le pont lundi. « Les piliers ont bougé d’un mètre », a déclaré Anna Lund. Quand rouvrira-t-il ? Personne ne le sait dans la ville.",
    "es": "El consejo cerró el puente el lunes. «Los pilares se movieron un metro», dijo Anna Lund. ¿Cuándo se abrirá? Nadie lo sabe en la ciudad.",
    "tr": "Meclis köprüyü pazartesi günü kapattı. Anna Lund “Ayaklar bir metre kaydı” dedi. Ne zaman açılacak? Bunu kimse bilmiyor ve işçiler bekliyor.",
    "sv": "Rådet stängde bron på måndagen. ”Pelarna har flyttat sig en meter”, sade Anna Lund. När öppnar den? Det är det ingen som vet.",
}
SAID = {
    "ar": "الأعمدة تحركت مترا كاملا",
    "he": "העמודים זזו במטר",
    "fa": "ستون‌ها یک متر جابه‌جا شدند",
    "ur": "ستون ایک میٹر ہل گئے ہیں۔",
    "ru": "Опоры сдвинулись на метр",
    "uk": "Опори зсунулися на метр",
    "zh": "桥墩移动了一米。",
    "ja": "橋脚が一メートル動いた",
    "ko": "교각이 1미터 움직였다",
    "hi": "खंभे एक मीटर खिसक गए हैं।",
    "de": "Die Pfeiler sind um einen Meter gewandert",
    "fr": "Les piliers ont bougé d’un mètre",
    "es": "Los pilares se movieron un metro",
    "tr": "Ayaklar bir metre kaydı",
    "sv": "Pelarna har flyttat sig en meter",
}


@pytest.mark.parametrize("language", STORIES)
def test_language_is_told(language):
    assert read_text(STORIES[language]).language == language


@pytest.mark.parametrize("language", STORIES)
def test_four_sentences_are_cut(language):
    text = unicodedata.normalize("NFC", STORIES[language])

    assert len(sentences(text, 0, len(text))) == 4


@pytest.mark.parametrize("language", STORIES)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_quotation_is_found_in_its_exact_place(language, form):
    article = read_text(unicodedata.normalize(form, STORIES[language]))

    found = extract(article)

    assert [article.text[quote.start : quote.end] for quote in found.quotes] == [
        unicodedata.normalize("NFC", SAID[language])
    ]


@pytest.mark.parametrize("language", STORIES)
def test_claims_are_exact_slices(language):
    article = read_text(STORIES[language])

    found = extract(article)

    assert [claim.text for claim in found.claims] == [
        " … ".join(article.text[start:end] for start, end in claim.spans) for claim in found.claims
    ]
    assert len(found.claims) >= 3


@pytest.mark.parametrize(("language", "kinds"), [("de", {"unknown"}), ("en", {"own"})])
def test_nobody_is_laid_words_in_the_mouth_whose_language_has_no_rules(language, kinds):
    article = replace(read_text("The bridge was shut. It was built in 1912."), language=language)

    assert {claim.kind for claim in extract(article).claims} == kinds


def test_directions_mix_in_one_text():
    text = (
        "Bridge shut\n\nThe notice “הגשר נסגר ביום שני” hung on the gate, Ann Lund said.\n\n"
        "وقالت آنا: «نعم».\n\nThe bridge was shut on Monday."
    )
    article = read_text(text)

    found = extract(article)

    assert article.text == text
    assert [article.text[quote.start : quote.end] for quote in found.quotes] == [
        "הגשר נסגר ביום שני"
    ]
    assert [claim.text for claim in found.claims] == [
        " … ".join(text[start:end] for start, end in claim.spans) for claim in found.claims
    ]


@pytest.mark.parametrize(("language", "lines"), [("en", 0), ("", 0), ("de", 3), ("th", 4)])
def test_limits_are_said_where_there_are_any(language, lines):
    assert len(limits_of(language)) == lines


def test_limits_name_the_language():
    assert (
        limits_of("ar")[0] == "The rules know no verbs of Arabic: speakers are hardly ever named."
    )
    assert "the language “xx”" in limits_of("xx")[0]
