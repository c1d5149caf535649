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


@pytest.mark.parametrize(
    ("told", "beside", "answer"),
    [
        (
            "Unos ladrones robaron 12 cuadros del museo de Kelda el domingo.",
            "No hubo detenidos, y nunca se había visto algo así.",
            "Eso nunca ocurrió, dijo la policía.",
        ),
        (
            "Des voleurs ont dérobé 12 tableaux au musée de Kelda dimanche.",
            "« Nous n’avons jamais rien vu de tel », dit une voisine.",
            "« Nous n’avons jamais rien signalé de tel », dit le musée.",
        ),
        (
            "Des voleurs ont dérobé 12 tableaux au musée de Kelda dimanche.",
            "La police n'a pas donné plus de détails.",
            "Cela n'a jamais eu lieu, a dit la police.",
        ),
        (
            "Ladrões roubaram 12 quadros do museu de Kelda no domingo.",
            "Não houve feridos.",
            "Isso nunca aconteceu, disse a polícia.",
        ),
        (
            "Dei ladri hanno rubato 12 quadri dal museo di Kelda domenica.",
            "La polizia non ha fornito altri dettagli.",
            "Questo non è mai successo, ha detto la polizia.",
        ),
        (
            "Diebe haben am Sonntag 12 Gemälde aus dem Museum in Kelda gestohlen.",
            "Verletzt wurde niemand, und Zwischenfälle gab es nicht.",
            "Das hat es nie gegeben, sagte die Polizei.",
        ),
        (
            "Dieven stalen zondag 12 schilderijen uit het museum van Kelda.",
            "Er waren geen gewonden.",
            "Dat is nooit gebeurd, zei de politie.",
        ),
    ],
)
def test_only_a_sentence_that_speaks_of_the_claim_denies_it_abroad(told, beside, answer):
    claim = ClaimFacts("Thieves stole 12 paintings from the Kelda museum on Sunday.", made_on=DAY)
    more = {
        "Un": "La plaza estaba llena y los vecinos llegaron con sus hijos para ver lo que pasaba.",
        "De": "La place était pleine et les gens sont venus avec leurs enfants dès le matin pour voir.",
        "Lad": "A praça estava cheia e os moradores vieram com os seus filhos para ver o que se passava.",
        "Dei": "La piazza era piena e gli abitanti sono venuti con i loro figli per vedere che cosa era.",
        "Die": "Der Platz war voll, und die Nachbarn kamen mit ihren Kindern schon am Morgen.",
        "Diev": "Het plein was vol en de buren kwamen met hun kinderen al in de ochtend om te zien.",
    }
    rest = next(more[each] for each in sorted(more, key=len, reverse=True) if told.startswith(each))

    both = [judge(claim, "", f"{told} {each} {rest}", published=DAY) for each in (beside, answer)]

    assert [each.stance for each in both] == ["supports", "refutes"]


@pytest.mark.parametrize(
    "told",
    [
        "Arvid no suprimirá 340 puestos de trabajo en su planta de Lissau, dijo la empresa.",
        "Arvid non taglierà 340 posti di lavoro nello stabilimento di Lissau, e lo dice la ditta.",
    ],
)
def test_not_before_the_verb_denies_abroad(told):
    claim = ClaimFacts("Carmaker Arvid will cut 340 jobs at its Lissau plant.", made_on=DAY)
    rest = {"no": "La empresa está en el valle desde hace cien años y los vecinos la quieren mucho.",
            "non": "La ditta è nella valle da cento anni e gli abitanti non sono mai stati contro di lei."}  # fmt: skip

    assert judge(claim, "", f"{told} {rest[told.split()[1]]}", published=DAY).stance == "refutes"


@pytest.mark.parametrize(
    "told",
    [
        "Ada Roon, que no tiene hijos y vive en el centro, ha dimitido como alcaldesa de Orsk.",
        "Ada Roon ha dimitido como alcaldesa de Orsk porque los concejales no la querían.",
        "Ada Roon ha dimitido como alcaldesa de Orsk y no volverá a la política.",
        "La maire d'Orsk, Ada Roon, qui n'avait plus de majorité, a démissionné lundi devant le conseil.",
        "Ada Roon si è dimessa da sindaca di Orsk, ma non lascerà la politica e resta nel partito.",
        "Burgemeester Ada Roon van Orsk is afgetreden. Dat was nooit eerder gebeurd in de gemeente.",
    ],
)
def test_what_is_not_beside_what_is_claimed_denies_nothing_abroad(told):
    claim = ClaimFacts("Ada Roon has resigned as mayor of Orsk.", made_on=DAY)

    assert judge(claim, "", told, published=DAY).stance == "supports"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Der Orsa macht krank wie nie", "Elf Menschen sind nach dem Baden im Orsa krank geworden. Die Proben sind im Labor."),
        ("Onze malades", "Onze personnes sont tombées malades après une baignade dans le lac Orsa. La plage est fermée."),
        ("Once enfermos", "Once personas enfermaron tras bañarse en el lago Orsa. La playa sigue cerrada."),
        ("Undici malati", "Undici persone si sono ammalate dopo un bagno nel lago Orsa. La spiaggia resta chiusa."),
        ("Onze doentes", "Onze pessoas adoeceram depois de nadarem no lago Orsa. A praia continua fechada."),
        ("Elf zieken", "Elf mensen zijn ziek geworden na het zwemmen in het Orsa-meer. Het strand blijft dicht."),
    ],
)  # fmt: skip
def test_judge_abroad_reads_small_numerals_in_their_language(title, text):
    claim = ClaimFacts("Eleven people fell ill after swimming in Lake Orsa.", made_on=DAY)

    assert judge(claim, title, text, published=DAY).stance == "supports"
