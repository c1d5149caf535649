from datetime import date

import pytest

from articles.extraction.reading import read_text

STORY = """\
Skip to content

Ferry company blames fog for Brackholm collision

By Ida Lamm, Harbour Correspondent

Thursday, 6 June 2024, 14:10

BRACKHOLM, June 6 (NordNews) - Two ferries collided off Brackholm on Thursday, the coastguard said.

A ferry leaves Brackholm harbour in 2019. (NordNews)

Read more: Brackholm pier reopens

Both ferries had left port late.

Rescue in the dark

The coastguard sent three boats.

• 212 passengers
• 14 crew

Related Stories

Pier reopens after two years

%s people like this"""


def labelled(text):
    article = read_text(text)
    return [(mark.label, text[mark.start : mark.end]) for mark in article.blocks]


def test_labels_tell_the_story_from_the_page():
    assert labelled(STORY) == [
        ("boilerplate", "Skip to content"),
        ("headline", "Ferry company blames fog for Brackholm collision"),
        ("byline", "By Ida Lamm, Harbour Correspondent"),
        ("date", "Thursday, 6 June 2024, 14:10"),
        ("dateline", "BRACKHOLM, June 6 (NordNews) -"),
        ("body", "Two ferries collided off Brackholm on Thursday, the coastguard said."),
        ("caption", "A ferry leaves Brackholm harbour in 2019. (NordNews)"),
        ("boilerplate", "Read more: Brackholm pier reopens"),
        ("body", "Both ferries had left port late."),
        ("subhead", "Rescue in the dark"),
        ("body", "The coastguard sent three boats."),
        ("body", "• 212 passengers"),
        ("body", "• 14 crew"),
        ("boilerplate", "Related Stories"),
        ("boilerplate", "Pier reopens after two years"),
        ("boilerplate", "%s people like this"),
    ]


def test_read_text_finds_title_byline_and_date():
    article = read_text(STORY)

    assert (article.title, article.byline, article.publisher, article.published_at) == (
        "Ferry company blames fog for Brackholm collision",
        "Ida Lamm, Harbour Correspondent",
        "",
        date(2024, 6, 6),
    )


def test_read_text_takes_an_outlet_in_the_byline_for_the_publisher():
    article = read_text("Pier shut\n\nBy Brackholm News\n\nThe pier was shut on Monday.")

    assert article.publisher == "Brackholm News"


def test_read_text_takes_the_paper_above_the_headline_and_not_the_source_line():
    article = read_text(
        "The Daily Lamp\n\nPier shut\n\nSource: Agencies\n\nThe pier was shut on Monday."
    )

    assert article.publisher == "The Daily Lamp"
    assert [mark.label for mark in article.blocks] == [
        "source_line",
        "headline",
        "source_line",
        "body",
    ]


def test_labels_keep_a_wrapped_paragraph_whole():
    text = (
        "The pier was shut on Monday because the storm had\n"
        "moved two of its pillars by more than a metre and\n"
        "nobody could say when it would open again."
    )

    assert labelled(text) == [("body", text)]


def test_labels_know_page_furniture_by_its_wording():
    lines = [
        "We use cookies. Accept all or manage your preferences.",
        "Subscribe to the harbour letter",
        "Share | Facebook | Telegram | Copy link",
        "Correction: we named the wrong pier at first.",
        "— Harbour Board (@harbourboard) June 6, 2024",
        "If you buy something through our links, we may earn a commission.",
        "Ida Lamm is a senior reporter at Brackholm News covering ports.",
        "© 2024 Brackholm News",
    ]
    text = "The pier was shut on Monday.\n\n" + "\n\n".join(lines)

    assert labelled(text)[1:] == [("boilerplate", line) for line in lines]


def test_labels_leave_sentences_about_cookies_and_reporters_in_the_story():
    text = (
        "The bakery sold 400 cookies on Monday.\n\nHe was a reporter at the Gazette for ten years."
    )

    assert [label for label, _ in labelled(text)] == ["body", "body"]


def test_a_text_of_short_lines_only_is_read_as_body():
    assert labelled("The pier is shut") == [("body", "The pier is shut")]


def test_labels_know_what_outlets_ask_of_their_readers():
    lines = [
        "Our newsletter – every evening in your mailbox",
        "What do you think? Tell us on our page.",
        "This interview has been edited for length.",
        "For more information contact the harbour office.",
        "About the author: Ida Lamm writes about ports. She lives by the sea.",
        "If you have a complaint please contact the editor.",
    ]
    text = "The pier was shut on Monday.\n\n" + "\n\n".join(lines)

    assert labelled(text)[1:] == [("boilerplate", line) for line in lines]


def test_labels_end_a_press_release_where_it_says_so():
    text = "The pier was shut on Monday.\n\nENDS\n\nThe harbour has four piers and 30 staff."

    assert [label for label, _ in labelled(text)] == ["body", "boilerplate", "boilerplate"]


def test_labels_take_the_last_word_on_its_writer_off_the_story():
    text = "Pier shut\n\nBy Ida Lamm\n\nThe pier was shut on Monday.\n\nIda Lamm lives by the sea."

    assert [label for label, _ in labelled(text)][-2:] == ["body", "boilerplate"]


@pytest.mark.parametrize(
    "line",
    [
        "Updated June 6, 2024, 9:15 a.m. ET",
        "PUBLISHED: 22:04, 6 June 2024 | UPDATED: 09:12, 7 June 2024",
        "Live feed updated 6 June 2024 16:40",
        "6 June 2024 | By Ida Lamm",
        "By Ida Lamm | June 6, 2024",
        "Ida Lamm | June 6, 2024, 10:31 AM EDT",
        "Ida Moss-Lamm | The Tideline Observer | 6 June 2024",
        "Thursday, 6 June 2024 8:12 AM [ Last Update: Friday, 7 June 2024 9:40 AM ]",
    ],
)
def test_labels_read_the_date_in_every_shape(line):
    article = read_text(f"Pier shut\n\n{line}\n\nThe pier was shut on Monday.")

    assert article.published_at == date(2024, 6, 6)
    assert [mark.label for mark in article.blocks][2:] == ["body"]


def test_labels_part_a_place_from_the_first_sentence():
    assert labelled("Vik, Norland – The pier was shut on Monday.") == [
        ("dateline", "Vik, Norland –"),
        ("body", "The pier was shut on Monday."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Tideline | News | Weather | Podcasts | Shop",
        "9 comments   Follow this topic",
        "Share   Comments (4)",
        "Listen to this article · 7 min",
        "This website uses cookies to remember you. Read our cookie policy.",
        "Gazette Gold members get the crossword early. Join now.",
        "This is a developing story. Check back for updates.",
        "This article has been edited for length and clarity.",
        "Like this story? Share it with a friend!",
        "Also on tideline.com Harbour board under fire. Again.",
        "This slideshow requires JavaScript.",
        "Get the day's headlines straight to your phone with our app.",
        "The post Pier shut appeared first on Tideline.",
        "View 23 comments",
        "Be the first to comment",
        "Was this article helpful?",
        "You have 2 free articles left this month.",
        "Already a subscriber? Log in",
        "Republished with permission of the Tideline.",
        "Scroll down to continue",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Loading…",
        "($1 = 0.91 crowns)",
        "%d bloggers like this:",
        "Share or comment on this article: The pier that sank twice in one long winter",
        "Published - June 06, 2024 09:10 pm | BACK TO TOP | Terms & conditions | Comments are open",
        "Ida Lamm, a staff writer, is the author of “The Long Pier.”",
    ],
)
def test_labels_know_furniture_of_many_houses(line):
    text = f"The pier was shut on Monday.\n\n{line}\n\nNobody was hurt."

    assert [label for label, _ in labelled(text)] == ["body", "boilerplate", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Get the boats out first, Ann Lund told them.",
        "Members of the board get 300 crowns a year, and can join the council.",
        "The story of the pier is developing fast, the mayor said.",
        "Lund read the comments and laughed.",
        "He likes this city.",
        "The page of the ledger was missing.",
        "Ida Lamm, a baker, is the author of the plan.",
    ],
)
def test_labels_leave_sentences_that_sound_like_furniture(line):
    text = f"The pier was shut on Monday.\n\n{line}\n\nNobody was hurt."

    assert [label for label, _ in labelled(text)] == ["body", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Relatives wait at the quay in Brackholm, June 6. — AFP/Ida Lamm",
        "Two men carry sandbags to the pier in Brackholm on Thursday.",
        "A ferry leaves Brackholm harbour in 2019.",
        "The pier in Brackholm, pictured last summer",
        "Ann Lund, seen here at the opening of the pier.",
        "Protesters march along the quay on June 5, 2024.",
        "The old pier is seen from the lighthouse.",
        "From left: Ann Lund, Ole Vik and the mayor.",
        "PA Media / The pier in Brackholm is expected to stay shut",
    ],
)
def test_labels_know_captions_between_paragraphs(line):
    text = f"The pier was shut on Monday.\n\n{line}\n\nNobody was hurt."

    assert [label for label, _ in labelled(text)] == ["body", "caption", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Two men carried sandbags to the pier on Thursday.",
        "The report shows that exports fell in 2019.",
        "The council meets on Monday.",
        "“We wait on the quay every Thursday,” she says.",
        "The bank holds reserves of two billion crowns, it wrote on Monday.",
        "The ferry leaves at noon on Monday.",
        "Lund has seen the plans. The mayor waits for them since Monday.",
        "The piers are seen as one of the dearest works of the port.",
        "Below, we set the two plans side by side.",
        "The harbour office is open all night (and its clerks work in pajamas).",
    ],
)
def test_labels_leave_the_news_in_the_story(line):
    text = f"The pier was shut on Monday.\n\n{line}\n\nNobody was hurt."

    assert [label for label, _ in labelled(text)] == ["body", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Ida Lamm Harbour correspondent",
        "Ida Lamm, Harbour correspondent",
        "Words: Ida Lamm",
        "Tideline and agencies",
        "Ida Lamm in Brackholm",
    ],
)
def test_labels_know_bylines_without_by(line):
    text = f"Pier shut for nine months\n\n{line}\n\nThe pier was shut on Monday."

    assert labelled(text)[1] == ("byline", line)


def test_labels_know_who_took_the_pictures():
    text = "Pier shut\n\nBy Ida Lamm\nPhotographs by Ole Vik\n\nThe pier was shut on Monday."

    assert [label for label, _ in labelled(text)] == ["headline", "byline", "byline", "body"]


def test_labels_know_a_standfirst_by_the_byline_below_it():
    text = (
        "Pier shut\n\nThe pillars moved. Nobody looked.\n\nBy Ida Lamm\n\n"
        "The pier was shut on Monday.\n\nNobody was hurt."
    )

    assert [label for label, _ in labelled(text)] == [
        *("headline", "subhead", "byline"),
        *("body", "body"),
    ]


def test_labels_leave_a_first_paragraph_above_the_date():
    text = "Pier shut\n\nThe pier was shut on Monday.\n\n6 June 2024\n\nRead more: Pier opens"

    assert labelled(text)[1] == ("body", "The pier was shut on Monday.")


def test_labels_take_points_above_the_story_for_its_summary():
    text = (
        "Pier shut\n\n• Pillars moved\n• Nobody hurt\n\nThe pier was shut.\n\n• 9 boats\n• 2 cars"
    )

    assert [label for label, _ in labelled(text)] == [
        *("headline", "subhead", "subhead"),
        *("body", "body", "body"),
    ]


def test_labels_know_a_question_that_heads_what_follows():
    text = "Pier shut\n\nThe pier was shut.\n\nWho will pay?\n\nNobody knows.\n\n“Who will pay?”"

    assert [label for label, _ in labelled(text)][1:] == ["body", "subhead", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Please keep comments respectful and on topic.",
        "Success! An email has been sent with a link to confirm your signup.",
        "The Tideline is free to read and always will be.",
        "Support the Tideline from 3 crowns a month, or subscribe for £2 a week.",
        "You’ve read nine stories this month.",
        "Cancel any time.",
        "A version of this article appeared in print on June 7.",
        "The headline of this story was changed on 7 June.",
        "The Long Pier by Ida Lamm is published by Quay (£12). To order your copy, visit us.",
        "Ida Lamm: 555-0199; ida.lamm@tideline.example",
        "Your browser does not support the video tag.",
        "We may earn money from links on this page.",
        "Lamm reported from Brackholm and Moss-Ray from Vik.",
        "Support is available from the Night Line on 12 34 56.",
    ],
)
def test_labels_know_what_speaks_to_readers(line):
    text = f"The pier was shut on Monday.\n\n{line}\n\nNobody was hurt."

    assert [label for label, _ in labelled(text)] == ["body", "boilerplate", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "The newsletter was sent to 40,000 subscribers on Monday.",
        "Subscribers pay £5 a month.",
        "Comments on the plan close on Friday.",
        "An earlier version of the plan would have closed six piers.",
        "We asked 40 councils for their figures; 31 answered.",
        "You have to pay £4 to moor there, twice what it cost in 2019.",
        "A video posted online shows two men carrying a box.",
        "“Please support our newsletter,” the mayor wrote.",
        "Minutes of a meeting on 11 March record that Lund asked for a price.",
        "The mayor stands by her figures of last year.",
        (
            "If you keep a boat in your shed, look at its links of chain every spring: our reader"
            " from Brackholm lost hers in a gale, and the page of the harbour book on which she"
            " had noted its number with it."
        ),
    ],
)
def test_labels_leave_news_about_papers_and_payments_in_the_story(line):
    text = f"The pier was shut on Monday.\n\n{line}\n\nNobody was hurt."

    assert [label for label, _ in labelled(text)] == ["body", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Ferries lie at the quay of Brackholm. (Harbour Echo archives)",
        "A ferry leaves Brackholm harbour in June 2022. © Ida Lamm, AFP",
        "The pier has been argued over for years. (Tideline News: Ida Lamm)",
        "Protesters hold signs outside the harbour office.",
        "Ann Lund arrives at court in Brackholm, Friday, June 7, 2024.",
        "Smoke rises over the harbour on Friday.",
        "People wade through the market in Vik, March 2, 2021. AFP / Ida Lamm",
        "A naval vessel off Brackholm, June 3, 2022. REUTERS/Ida Lamm",
        "Goats rest at a well in 2016. Image: CC BY-SA / I. Lamm",
        "The squid can change its colour in a fifth of a second\nAlamy Stock Photo",
    ],
)
def test_labels_know_captions_of_many_houses(line):
    text = f"The pier was shut on Monday.\n\n{line}\n\nNobody was hurt."

    assert [label for label, _ in labelled(text)] == ["body", "caption", "body"]


@pytest.mark.parametrize("section", ["Home / News", "BUSINESS | FISH & BOATS", "Politics"])
def test_labels_take_a_section_for_no_headline(section):
    text = f"{section}\n\nPier shut for nine months\n\nBy Ida Lamm\n\nThe pier was shut on Monday."

    assert [label for label, _ in labelled(text)] == ["boilerplate", "headline", "byline", "body"]
    assert read_text(text).title == "Pier shut for nine months"


@pytest.mark.parametrize(
    "line",
    [
        "By harbour reporter Ida Lamm",
        "Ida Lamm at Brackholm Crown Court",
        "Ida Lamm  @idalamm  Harbour Reporter",
        "Ida Lamm, Ole Vik and Ann Lund",
        "IDA LAMM",
    ],
)
def test_labels_know_who_signed_below_a_long_standfirst(line):
    standfirst = (
        "The harbour board knew of the cracks, and of the pillars that moved, for nine years"
    )
    text = f"Pier shut for nine months\n\n{standfirst}\n\n{line}\n\nThe pier was shut on Monday."

    assert [label for label, _ in labelled(text)] == ["headline", "subhead", "byline", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Jun 6, 2024   Updated 3 hrs ago   5 comments",
        "June 6, 2024 / 5:14 PM EDT / Tideline",
        "2024-06-06T12:00:00Z",
        "By Ida Lamm June 6, 2024",
        "Ida Lamm · 6 June 2024",
    ],
)
def test_labels_read_the_date_of_a_line_with_little_beside_it(line):
    text = f"Pier shut for nine months\n\n{line}\n\nThe pier was shut on Monday."

    assert read_text(text).published_at == date(2024, 6, 6)


def test_labels_keep_numbered_points_that_go_on_in_the_story():
    text = "Pier shut\n\nThe board said:\n\n1. nobody was hurt; and\n2. two boats are gone."

    assert [label for label, _ in labelled(text)][1:] == ["body", "body", "body"]


def test_labels_leave_news_of_what_was_reported_from_a_place_in_the_story():
    text = "The pier was shut.\n\nFloods were reported from Vik and Brackholm.\n\nNobody was hurt."

    assert [label for label, _ in labelled(text)] == ["body", "body", "body"]


def test_labels_know_a_dateline_with_country_and_agency():
    text = "Pier shut\n\nPort-Vik (Norway) (AFP) – The pier was shut on Monday."

    assert ("dateline", "Port-Vik (Norway) (AFP) –") in labelled(text)


def test_labels_know_a_live_headline_from_the_name_of_another_page():
    text = "LIVE: Pier falls in Vik\n\nThe pier was shut.\n\nLive: The storm hour by hour"

    assert [label for label, _ in labelled(text)] == ["headline", "body", "boilerplate"]


def test_labels_part_a_heading_from_the_long_line_below_it():
    text = (
        "The pier was shut.\n\n12:10 – Police: nothing found on the pier in Vik so far\n"
        "Police have found nothing so far on the pier in Vik, an officer has told a paper that asks."
    )

    assert [label for label, _ in labelled(text)] == ["body", "subhead", "body"]


def test_labels_know_a_subhead_between_dashes():
    text = "The pier was shut.\n\n- 'Not our fault' -\n\nThe board met.\n\n- 14 crew were saved"

    assert [label for label, _ in labelled(text)] == ["body", "subhead", "body", "body"]


def test_labels_take_points_on_a_live_page_for_its_story():
    text = (
        "Pier falls in Vik\n\n• Two people have died\n• The quay is shut\n\n"
        "17:42 What we know\n\nThe pier fell at noon.\n\n16:10 Police arrive\n\nThree came."
    )

    assert [label for label, _ in labelled(text)][:3] == ["headline", "body", "body"]


def test_labels_keep_the_rows_of_a_table_in_the_story():
    text = "The pier was shut.\n\n| Quay | May |\n| North | 1,012 |\n\nNobody knows why."

    assert [label for label, _ in labelled(text)] == ["body"] * 4


def test_labels_part_links_in_capitals_under_one_another():
    text = (
        "The pier was shut.\n\nREAD MORE: The chip shop by the pier named best in Brackholm\n"
        "READ MORE: Lorry sheds its load of custard on the quay\n\nNobody was hurt."
    )

    assert [label for label, _ in labelled(text)] == ["body", *["boilerplate"] * 2, "body"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (f"Port Vik: The pier {'by the old mill ' * 8}was shut.", "dateline"),
        (f"Ann Lund: I saw the pier {'by the old mill ' * 8}fall.", "body"),
        (f"Ann Lund: The pier {'by the old mill ' * 8}fell.\n\nAnn Lund: Yes.", "body"),
    ],
)
def test_labels_part_a_city_before_a_colon_from_the_first_sentence(text, first):
    assert labelled(f"Pier shut\n\n{text}")[1][0] == first
