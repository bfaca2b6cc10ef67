from datetime import date

FORUM = "The Second Glass Optics Forum (GOF2) took place in Lisbon on 12-13 May 2031. "


def test_a_forum_with_day_place_and_status(reading, stated):
    found = reading(FORUM)
    name = "Second Glass Optics Forum"
    assert stated(found, "event_date") == [(name, "2031-05-12", "2031-05-13")]
    assert stated(found, "event_place") == [(name, "Lisbon")]
    assert stated(found, "event_status") == [(name, "happened")]


def test_later_names_of_a_forum_are_the_same_event(reading, names):
    found = reading(FORUM + "The forum was long. GOF2 ended late. The event was loud.")
    assert names(found, "EVENT") == ["Second Glass Optics Forum"]


def test_another_edition_is_another_event(reading, names):
    assert len(names(reading(FORUM + "It was larger than the first glass optics forum."), "EVENT")) in (1, 2)
    found = reading(FORUM + "Results came after the First Glass Optics Forum.")
    assert names(found, "EVENT") == ["Second Glass Optics Forum", "First Glass Optics Forum"]


def test_a_described_event_keeps_all_its_names(reading, names):
    found = reading(
        "Denmark and Portugal will hold a joint defence industry conference in June. The special conference is to take place in Lisbon."
    )
    assert len(names(found, "EVENT")) == 1


def test_a_future_event_is_planned(reading, stated):
    found = reading("The Glass Optics Summit will take place in Lisbon in July.", date(2031, 5, 20))
    assert [status for _, status in stated(found, "event_status")] == ["planned"]


def test_a_cancelled_event(reading, stated):
    assert stated(reading("The Glass Optics Summit was cancelled."), "event_status") == [
        ("Glass Optics Summit", "cancelled")
    ]


def test_a_meeting_within_a_forum(reading, stated):
    found = reading(
        "A meeting with CEOs of glass companies was held on the sidelines of the Second Glass Optics Forum."
    )
    assert stated(found, "part_of") == [("meeting with CEOs of glass companies", "Second Glass Optics Forum")]


def test_ukrainian_forum(reading, stated):
    found = reading("12 травня 2031 року у Варшаві відбувся Другий міжнародний форум оборонних технологій.")
    name = "Другий міжнародний форум оборонних технологій"
    assert stated(found, "event_date") == [(name, "2031-05-12", "2031-05-12")]
    assert stated(found, "event_place") == [(name, "Warsaw")]


def test_the_cities_of_governments_are_not_the_place(reading, stated):
    found = reading("Lisbon and Copenhagen are holding a joint defence industry conference.")
    assert stated(found, "event_place") == []


def test_the_next_forum_has_its_own_day_and_place(reading, stated):
    found = reading(
        "12 травня 2031 року у Львові відбувся Перший форум скляних технологій. "
        "Наступний форум заплановано на жовтень 2031 року у Варшаві."
    )
    first, following = "Перший форум скляних технологій", "Наступний форум"
    assert stated(found, "event_place") == [(first, "Lviv"), (following, "Warsaw")]
    assert (following, "2031-10", "2031-10") in stated(found, "event_date")
    assert stated(found, "event_status") == [(first, "happened"), (following, "planned")]


def test_the_previous_forum_lends_nothing_to_this_one(reading, stated):
    found = reading(FORUM + "The previous forum took place in Oslo.")
    assert ("Second Glass Optics Forum", "Oslo") not in stated(found, "event_place")


def test_the_dateline_is_no_place_and_no_day_of_the_forum(reading, stated):
    found = reading(
        "OSLO, May 16, 2031 (Invented Press) - Romania opened the Third Glass Summit in Constanta on Thursday.",
        None,
    )
    assert stated(found, "event_place") == [("Third Glass Summit", "Constanta")]
    assert stated(found, "event_date") == [("Third Glass Summit", "2031-05-15", "2031-05-15")]


def test_a_line_of_place_and_day_beneath_a_heading(reading, stated):
    found = reading("# Baltic Glass Forum, participants\n\nRiga, 3-4 September 2031\n\nNobody came.\n")
    assert stated(found, "event_place") == [("Baltic Glass Forum", "Riga")]
    assert stated(found, "event_date") == [("Baltic Glass Forum", "2031-09-03", "2031-09-04")]


def test_a_name_in_two_languages_is_one_event(reading, names):
    found = reading(
        "Гості Другого міжнародного форуму оптичних технологій (Second Glass Optics Forum, GLOP2) прибули."
    )
    (event,) = [one for one in found.entities if one.kind == "EVENT"]
    assert {"Second Glass Optics Forum", "GLOP2"} <= {event.name, *event.aliases}
    assert event.attributes["edition"] == "2"


def test_a_day_gone_by_alone_makes_a_status_of_its_own_rule(reading):
    found = reading(
        "Published on 1 June 2031. They recall the Glass Optics Forum of 12 May 2031 in a report."
    )
    status = [one for one in found.relations if one.kind == "event_status"]
    assert [(one.rule, one.confidence) for one in status] in ([], [("status-by-day", 0.6)])
