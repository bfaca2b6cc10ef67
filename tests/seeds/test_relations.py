"""Who attended, signed, joined, organised: and what must not become a fact."""

import pytest

FORUM = "The Glass Optics Forum took place in Lisbon. "


def test_a_list_of_participants(reading, stated):
    found = reading(FORUM + "It was attended by Quibble Optics, Inc, Fiction & Fable, and Nowhere Dynamics.")
    assert [name for name, _ in stated(found, "attended")] == [
        "Quibble Optics, Inc",
        "Fiction & Fable",
        "Nowhere Dynamics",
    ]


def test_a_ukrainian_list_of_participants(reading, stated):
    found = reading(
        FORUM + "На заході були присутні представники Quibble Optics, Fiction & Fable та Nowhere Dynamics."
    )
    assert len(stated(found, "attended")) == 3


def test_a_table_of_participants(reading, stated):
    found = reading(
        "# Participants of the Glass Optics Forum\n\n| Company | Country |\n|---|---|\n| Quibble Optics | Denmark |\n| Fable | Norway |\n"
    )
    assert stated(found, "attended") == [
        ("Quibble Optics", "Glass Optics Forum"),
        ("Fable", "Glass Optics Forum"),
    ]


def test_the_invited_are_not_the_present(reading, stated):
    found = reading(FORUM + "Quibble Dynamics was invited but did not attend.")
    assert stated(found, "attended") == []
    assert stated(found, "invited") == [("Quibble Dynamics", "Glass Optics Forum")]


def test_parties_of_a_memorandum_with_formats_and_capabilities(reading, stated):
    found = reading(
        "Quibble Dynamics signed a memorandum with Fable Robotics on joint production of drones. The document also covers repair."
    )
    assert {party for party, _ in stated(found, "signed")} == {"Quibble Dynamics", "Fable Robotics"}
    assert [what for _, what in stated(found, "format")] == ["Joint production", "Maintenance and repair"]
    assert [what for _, what in stated(found, "capability")] == ["Drones"]


@pytest.mark.parametrize(
    "text",
    [
        "Quibble Dynamics denied that it signed a contract with Fable Robotics.",
        "Quibble Dynamics will sign a contract with Fable Robotics.",
        "Quibble Dynamics has not signed a contract with Fable Robotics.",
        "Quibble Dynamics спростувала, що підписала контракт з Fable Robotics.",
    ],
)
def test_denials_and_plans_are_no_signatures(reading, stated, text):
    assert stated(reading(text), "signed") == []


def test_ministries_are_parties_rather_than_their_countries(reading, stated):
    found = reading(
        "Denmark and Portugal signed a Memorandum on Glass.\n\n"
        "The Ministry of Defence of Denmark and the Ministry of Defence of Portugal signed a Memorandum of Cooperation on glass."
    )
    assert {party for party, _ in stated(found, "signed")} == {
        "Ministry of Defence of Denmark",
        "Ministry of Defence of Portugal",
    }


def test_organisers_and_supporters(reading, stated):
    found = reading(
        "The Glass Optics Forum was organised by the Ministry of Defence of Denmark with the support of Quibble Dynamics."
    )
    assert stated(found, "organised") == [("Ministry of Defence of Denmark", "Glass Optics Forum")]
    assert stated(found, "supported") == [("Quibble Dynamics", "Glass Optics Forum")]


def test_members_of_an_interagency_team(reading, stated, names):
    found = reading(
        "They announced the Glass Deal Team, an interagency group composed of officials of the U.S. Department of State and Department of Commerce."
    )
    assert names(found, "FUND") == ["Glass Deal Team"]
    assert {member for member, _ in stated(found, "member_of")} == {
        "U.S. Department of State",
        "U.S. Department of Commerce",
    }


def test_a_fund_with_income_and_purpose(reading, stated):
    found = reading(
        "The Glass Fund aims to provide resources for the polishing of lenses. The fund will be financed from profits from the sale of sand."
    )
    assert stated(found, "fund_purpose") == [("Glass Fund", "polishing of lenses")]
    assert stated(found, "fund_income") == [("Glass Fund", "profits from the sale of sand")]


def test_joining_an_alliance(reading, stated):
    found = reading(
        "Quibble Dynamics joined the Glass Industries Alliance. Fable Robotics plans to join the Glass Industries Alliance."
    )
    assert stated(found, "member_of") == [("Quibble Dynamics", "Glass Industries Alliance")]


def test_a_planned_centre_is_announced(reading):
    found = reading("Quibble Dynamics will open a research and development centre in Portugal.")
    (facility,) = [entity for entity in found.entities if entity.kind == "FACILITY"]
    assert (facility.attributes["status"], facility.attributes["country"]) == ("announced", "PT")


def test_no_plans_to_open_is_no_facility(reading, names):
    assert names(reading("Quibble Dynamics has no plans to open an office in Portugal."), "FACILITY") == []


def test_think_tanks_are_no_tanks(reading, stated):
    found = reading("They signed a memorandum on joint production with think tanks of battle.")
    assert stated(found, "capability") == []


def test_a_table_also_names_people_their_posts_and_countries(reading, stated):
    found = reading(
        "# Participants of the Glass Optics Forum\n\n| Company | Country | Name | Position |\n|---|---|---|---|\n"
        "| Quibble Optics | Denmark | Zebulon Testperson | CEO |\n"
    )
    assert stated(found, "position") == [("Zebulon Testperson", "CEO", "Quibble Optics")]
    assert stated(found, "attended_person") == [("Zebulon Testperson", "Glass Optics Forum")]
    assert stated(found, "represented") == [("Denmark", "Glass Optics Forum")]


def test_parties_that_follow_the_verb_at_once(reading, stated):
    found = reading("Меморандум про ремонт підписали: Міністерство оборони Данії та компанія Quibble Optics.")
    assert {party for party, _ in stated(found, "signed")} == {"Міністерство оборони Данії", "Quibble Optics"}


def test_the_parties_of_each_of_several_agreements(reading, stated):
    found = reading(
        "Two contracts were signed. Under the first, Quibble Dynamics and Fable Robotics will make drones. "
        "The second, between Nowhere Labs and Fiction Works, provides for repair."
    )
    assert len(stated(found, "signed")) == 4


def test_new_members_named_after_the_verb(reading, stated):
    found = reading("До Альянсу скляних індустрій приєдналися Quibble Optics та Fable Robotics.")
    assert [member for member, _ in stated(found, "member_of")] == ["Quibble Optics", "Fable Robotics"]


def test_who_speaks_at_a_forum_was_there(reading, stated):
    found = reading(
        FORUM + 'CEO of Quibble Dynamics Nora Invented said at the forum. "Ha," said Oleh Vyhadanyi.'
    )
    assert stated(found, "attended_person") == [("Nora Invented", "Glass Optics Forum")]


def test_speakers_of_a_transcript_were_there(reading, stated):
    found = reading(
        "Transcript: Glass Optics Forum, Lisbon\n\nHOST: Please welcome President Nora Invented.\n\nMS INVENTED: Thank you.\n"
    )
    assert stated(found, "attended_person") == [("Nora Invented", "Glass Optics Forum")]


def test_a_purpose_with_a_relative_clause_stays_whole(reading, stated):
    found = reading("The Glass Fund is meant to pay for schools that train and care for lens grinders.")
    assert [text for _fund, text in stated(found, "fund_purpose")] == [
        "pay for schools that train and care for lens grinders"
    ]


def test_the_name_of_a_regime_does_not_say_its(reading):
    found = reading("Denmark plans a special economic regime for its glass industry.")
    assert [one.name for one in found.entities if one.kind == "FUND"] == [
        "special economic regime for the glass industry"
    ]


def test_the_signing_clause_is_the_evidence_of_a_signed_paper(reading):
    found = reading("At the Glass Optics Forum 12 companies signed the Declaration of the Lamp Alliance.")
    (status,) = [one for one in found.relations if one.kind == "agreement_status"]
    assert status.quote.text == "signed the Declaration of the Lamp Alliance"
