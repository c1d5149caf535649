from datetime import date

import pytest

from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.judging import judge

DAY = date(2024, 5, 3)
GEESE = ClaimFacts("A fox killed 34 geese on a farm near Orlen.", made_on=DAY)
MORE = "Der Hof liegt am Rand des Dorfes, und die Nachbarn kamen am Mittag mit Kuchen und Kaffee."


@pytest.mark.parametrize(
    ("title", "text", "stance"),
    [
        (
            "Vierunddreißig Gänse",
            "Der Bauer merkte, dass etwas nicht stimmt: Auf dem Hof bei Orlen lagen 34 Gänse.",
            "supports",
        ),
        ("Gänse", "Bei Orlen sind 34 Gänse verendet. Der Fuchs war es nicht.", "refutes"),
        ("Gänse", "Bei Orlen waren es nicht 34 Gänse, die der Fuchs tötete.", "refutes"),
        ("Gänse", "Der Fuchs hat auf dem Hof bei Orlen keine Gans getötet.", "refutes"),
        ("War es der Fuchs?", "Auf einem Hof bei Orlen liegen tote Gänse, der Fuchs?", "discusses"),
        ("War es der Fuchs?", "Ein Fuchs hat bei Orlen 34 Gänse getötet.", "supports"),
    ],
)
def test_judge_abroad_by_the_clause_that_tells_of_the_claim(title, text, stance):
    assert judge(GEESE, title, f"{text} {MORE}", published=DAY).stance == stance


def test_judge_abroad_reads_a_numeral_of_one_word():
    claim = ClaimFacts("A storm in Orlen killed 23 people.", made_on=DAY)
    text = (
        "La tormenta de Orlen ha dejado veintitrés muertos, según la alcaldía, y los bomberos han "
        "vuelto del valle. Las escuelas abren el lunes con dos maestras del pueblo."
    )

    assert judge(claim, "Orlen", text, published=DAY).stance == "supports"
