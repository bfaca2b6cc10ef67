from datetime import date

from seeds.text import prepare
from seeds.values import Source

MENU = "Skip to content\nFeatured\nOur Work Our Places Old Glassland News\nMore\n"
PROSE = (
    "The Glass Forum took place in Lisbon and was attended by many makers of fine optical instruments. " * 5
)


def sentences(text):
    return [sentence.text for sentence in prepare(Source(text)).sentences if not sentence.is_feed]


def test_clean_text_is_as_long_as_the_original():
    text = MENU + "\n“Glass” – said N.\u00a0N.\n\nPhoto: nobody.example\n" + PROSE
    page = prepare(Source(text))
    assert len(page.clean) == len(text)


def test_every_sentence_lies_where_it_says():
    page = prepare(Source(MENU + PROSE))
    assert all(page.clean[one.start : one.end] == one.text for one in page.sentences)


def test_a_menu_is_blanked_with_the_lines_around_its_known_items():
    assert sentences(MENU + "\nThe forum is open.") == ["The forum is open."]


def test_a_list_of_short_lines_is_kept_when_nothing_in_it_is_a_menu_item():
    assert sentences("Nowhere Optics\nFiction Robotics\n") == ["Nowhere Optics", "Fiction Robotics"]


def test_what_follows_a_tail_marker_is_feed():
    page = prepare(Source(PROSE + "\n\nMost popular\n\nNothing happened in Atlantis today."))
    assert page.sentences[-1].is_feed
    assert not page.sentences[0].is_feed


def test_read_also_lines_are_blanked():
    assert sentences("All is well.\n\nRead also: Atlantis Joins Something") == ["All is well."]


def test_leading_date_line_gives_the_day_of_publication():
    page = prepare(Source(" date 2031-05-20 The forum is open."))
    assert page.published_on == date(2031, 5, 20)
    assert page.sentences[0].text == "The forum is open."


def test_front_matter_gives_the_day_and_is_not_read():
    page = prepare(Source("---\ntitle: A forum\ndate: 2031-05-20\n---\nIt is open."))
    assert page.published_on == date(2031, 5, 20)
    assert [one.text for one in page.sentences] == ["It is open."]


def test_dateline_gives_the_day():
    assert prepare(Source("LISBON, May 20, 2031 - Nothing happened.")).published_on == date(2031, 5, 20)


def test_a_given_day_wins_over_the_text():
    assert prepare(Source(" date 2031-05-20 Open.", date(2030, 1, 1))).published_on == date(2030, 1, 1)


def test_abbreviations_do_not_end_a_sentence():
    text = "The U.S. Office of Nothing met N. Nobody on Nov. 17 at home. It rained."
    assert len(sentences(text)) == 2


def test_hard_wrapped_lines_are_one_sentence():
    text = "The forum of makers of fine glass took place in the old town hall of\nLisbon on Monday."
    assert len(sentences(text)) == 1


def test_an_endless_sentence_is_cut():
    assert max(len(one) for one in sentences("word " * 3000)) <= 1500


def test_teasers_under_read_also_are_chrome():
    text = "The forum took place.\n\nRead also\nHungary denies everything\nPortugal buys cardboard\n\nIt ended late.\n"
    assert [one.text for one in prepare(Source(text)).sentences] == [
        "The forum took place.",
        "It ended late.",
    ]
