from datetime import date

import pytest

from seeds.resolution import Named, resolve
from seeds.spelling import company_key, content_words, is_inflected, person_key, series_of, words_key

pytestmark = pytest.mark.database


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gargoyle Defence Systems", "GARGOYLE DEFENSE SYSTEMS"),
        ("Gargoyle Umbrellas, Inc.", "Gargoyle Umbrellas"),
        ("Gargoyle & Sons GmbH", "Gargoyle and Sons"),
        ("Teapot Centre Ltd", "Teapot Center"),
        ("Зорепад", "Zorepad"),
    ],
)
def test_spellings_of_one_company_share_a_key(one, other):
    assert company_key(one) == company_key(other)


@pytest.mark.parametrize(
    "spelling", ["Zebulon Testovskyy", "Zebulon Testovskiy", "Zebulon Testovsky", "Zebulon Testovskyi"]
)
def test_spellings_of_one_person_share_a_key(spelling):
    assert person_key(spelling) == person_key("Zebulon Testovski")


def test_ukrainian_and_english_names_of_an_event_share_their_words():
    assert words_key("Перший міжнародний форум оборонних індустрій") == words_key(
        "First International Forum of Defence Industries"
    )


def test_industry_and_industrial_are_one_content_word_and_kinds_are_none():
    assert content_words("joint defence industry conference") == content_words("Defense Industrial Summit")


def test_another_case_of_a_ukrainian_name_is_recognised():
    assert is_inflected("Другого форуму паперових драконів (ФПД2)", "Другий форум паперових драконів")
    assert not is_inflected("Третього форуму паперових драконів", "Другий форум паперових драконів")


def test_the_series_is_the_name_without_its_ordinal():
    assert series_of("2nd Forum of Kites") == "Forum of Kites"
    assert series_of("Forum of Kites") == ""


# Companies


def test_a_company_is_found_by_name_without_its_legal_form(make_company):
    company = make_company(name="Gargoyle Umbrellas")
    assert resolve(Named("company", "Gargoyle Umbrellas LLC")).record == company


def test_a_company_is_found_by_an_alias_in_the_other_alphabet(make_company):
    company = make_company(name="Zorepad")
    assert resolve(Named("company", "Зорепад")).record == company
    company.names.create(name="Falling Star Works")
    assert resolve(Named("company", "FALLING STAR WORKS")).record == company


def test_the_same_name_in_another_country_only_resembles(make_company):
    company = make_company("PL", name="Gargoyle Umbrellas")
    match = resolve(Named("company", "Gargoyle Umbrellas", attributes={"country": "DE"}))
    assert match.record is None
    assert match.resembling == (company,)


def test_two_companies_that_fit_equally_well_are_both_only_offered(make_company):
    make_company("PL", name="Gargoyle Umbrellas"), make_company("DE", name="Gargoyle Umbrellas")
    match = resolve(Named("company", "Gargoyle Umbrellas"))
    assert match.record is None
    assert len(match.resembling) == 2


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Kites of Poland",
        "Polish Ministry of Kites",
        "the Ministry for Kites of Poland",
        "Ministry of Kites",
    ],
)
def test_a_ministry_is_found_by_its_words_and_country(make_company, name):
    ministry = make_company("PL", name="Ministry of Kites of Poland", kind="government")
    about = {"kind": "government", "country": "PL"}
    assert resolve(Named("company", name, attributes=about)).record == ministry


def test_a_ministry_without_a_country_is_nobodys_for_certain(make_company):
    ministry = make_company("PL", name="Ministry of Kites", kind="government")
    match = resolve(Named("company", "Ministry of Kites", attributes={"kind": "government"}))
    assert match.record is None
    assert match.resembling == (ministry,)


# People


def test_a_person_is_found_across_alphabets_and_endings(make_contact):
    person = make_contact(name="Zebulon Testovskyy")
    assert resolve(Named("contact", "Зебулон Тестовський")).record == person


def test_a_surname_alone_is_never_certain(make_contact):
    make_contact(name="Zebulon Testovskyy")
    assert resolve(Named("contact", "Testovskyy", attributes={"country": "UA"})).record is None


def test_a_shorter_given_name_in_the_same_office_is_the_same_person(make_contact, make_country):
    person = make_contact("PL", name="Zeb Testovskyy")
    person.positions.create(title="President", country=make_country("PL"))
    about = {"country": "PL", "position": "President of Poland"}
    assert resolve(Named("contact", "Zebulon Testovsky", attributes=about)).record == person
    assert resolve(Named("contact", "Anna Testovsky", attributes=about)).record is None
    elsewhere = {"country": "DE", "position": "President"}
    assert resolve(Named("contact", "Zebulon Testovsky", attributes=elsewhere)).record is None


# Forums


def test_a_forum_is_found_by_place_days_and_a_shared_word(make_forum):
    forum = make_forum(
        "PL",
        name="Kite Industry Conference",
        city="Teapot City",
        starts_on=date(2031, 5, 5),
        ends_on=date(2031, 5, 6),
    )
    about = {"city": "Teapot City", "starts_on": "2031-05-06", "ends_on": "2031-05-07"}
    assert resolve(Named("forum", "Kite Makers Summit", attributes=about)).record == forum


@pytest.mark.parametrize(
    "about",
    [
        {"city": "Elsewhere", "starts_on": "2031-05-05", "ends_on": "2031-05-06"},
        {"city": "Teapot City", "starts_on": "2031-06-05", "ends_on": "2031-06-06"},
        {"city": "Teapot City"},
    ],
)
def test_place_or_days_alone_do_not_make_it_the_same_forum(make_forum, about):
    make_forum(
        "PL", name="Kite Conference", city="Teapot City", starts_on=date(2031, 5, 5), ends_on=date(2031, 5, 6)
    )
    assert resolve(Named("forum", "Summit of Kite Makers", attributes=about)).record is None


def test_a_forum_in_the_same_place_on_the_same_days_without_a_shared_word_is_another(make_forum):
    make_forum(
        "PL", name="Kite Conference", city="Teapot City", starts_on=date(2031, 5, 5), ends_on=date(2031, 5, 6)
    )
    about = {"city": "Teapot City", "starts_on": "2031-05-05", "ends_on": "2031-05-06"}
    assert resolve(Named("forum", "Umbrella Summit", attributes=about)).record is None


def test_a_month_holds_its_days(make_forum):
    forum = make_forum("PL", name="Kite Conference", city="Teapot City", dates_in_words="2031-05")
    about = {"city": "Teapot City", "starts_on": "2031-05-05", "ends_on": "2031-05-06"}
    assert resolve(Named("forum", "Summit of Kite Makers", attributes=about)).record == forum


def test_a_meeting_inside_a_forum_is_not_taken_for_the_forum(make_forum):
    make_forum(
        "PL", name="Kite Forum", city="Teapot City", starts_on=date(2031, 5, 5), ends_on=date(2031, 5, 6)
    )
    about = {
        "city": "Teapot City",
        "starts_on": "2031-05-05",
        "ends_on": "2031-05-05",
        "part_of": "Kite Forum",
    }
    match = resolve(Named("forum", "Meeting of kite makers", attributes=about))
    assert match.record is None
    assert match.resembling


def test_another_edition_of_the_series_is_another_forum(make_forum):
    make_forum(name="First Forum of Kites", series="Forum of Kites", edition=1).names.create(
        name="Forum of Kites"
    )
    about = {"edition": "2", "series": "Forum of Kites"}
    assert resolve(Named("forum", "Second Forum of Kites", ("Forum of Kites",), about)).record is None


def test_the_edition_of_a_series_is_the_forum_whatever_it_is_called(make_forum):
    forum = make_forum(name="First Forum of Kites", series="Forum of Kites", edition=1)
    about = {"edition": "1", "series": "Forum of Kites"}
    assert resolve(Named("forum", "Opening Forum", attributes=about)).record == forum


def test_the_bare_name_of_a_series_means_no_edition_for_certain(make_forum):
    forum = make_forum(name="First Forum of Paper Kites", series="Forum of Paper Kites", edition=1)
    forum.names.create(name="Forum of Paper Kites")
    match = resolve(Named("forum", "Forum of Paper Kites"))
    assert match.record is None
    assert match.resembling == (forum,)


def test_a_meeting_inside_the_same_forum_is_offered(make_forum):
    parent = make_forum(name="Kite Forum")
    meeting = make_forum(name="Зустріч із майстрами", kind="meeting", parent=parent)
    about = {"part_of": "Kite Forum", "parent_id": parent.pk}
    match = resolve(Named("forum", "Meeting with makers", attributes=about))
    assert match.record is None
    assert match.resembling == (meeting,)


# Alliances and papers


def test_an_alliance_is_found_whatever_the_order_of_its_words(make_alliance):
    alliance = make_alliance(name="Paper Kites Alliance")
    assert resolve(Named("alliance", "Alliance of Paper Kites")).record == alliance


def test_a_paper_called_by_its_kind_alone_is_not_the_other_one_called_so(make_agreement):
    agreement = make_agreement(title="Memorandum of cooperation")
    match = resolve(Named("agreement", "Memorandum of Cooperation"))
    assert match.record is None
    assert match.resembling == (agreement,)


def test_papers_of_the_same_number_at_the_same_forum_are_offered(make_agreement, make_forum):
    forum, papers = make_forum(), make_agreement(title="20 papers on kites", stands_for=20)
    papers.outcomes.create(forum=forum, kind="signed")
    about = {"forum_id": forum.pk, "stands_for": "20"}
    assert resolve(Named("agreement", "20 agreements", attributes=about)).resembling == (papers,)


def test_resolving_takes_few_queries_however_many_records_there_are(
    make_company, django_assert_max_num_queries
):
    for number in range(20):
        make_company(name=f"Gargoyle Umbrellas {number}")
    with django_assert_max_num_queries(2):
        resolve(Named("company", "Gargoyle Umbrellas 7"))


def test_an_undated_alias_means_an_edition_only_in_the_year_after_it(make_forum):
    forum = make_forum(
        name="First Forum of Paper Kites",
        series="Forum of Paper Kites",
        edition=1,
        starts_on=date(2031, 5, 5),
    )
    forum.names.create(name="Paper Kite Trade Forum")
    for published, expected in ((date(2031, 9, 1), forum), (date(2032, 9, 1), None), (None, None)):
        match = resolve(Named("forum", "Paper Kite Trade Forum", attributes={"published_on": published}))
        assert match.record == expected
        assert expected or match.resembling == (forum,)


def test_the_same_telling_words_in_the_same_month_are_the_same_forum(make_forum):
    forum = make_forum(name="First International Paper Kites Forum", starts_on=date(2031, 5, 5))
    about = {"starts_on": "2031-05", "ends_on": "2031-05"}
    assert resolve(Named("forum", "Paper Kites Forum", attributes=about)).record == forum
    assert resolve(Named("forum", "Paper Kites Conference", attributes=about)).record is None
