from datetime import date

import pytest

from seeds.confirmed import confirmed
from seeds.reading import read
from seeds.values import Kind, Source

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TEXT = "We met Zorkmid Kvass at lunch, and zorkmid is no company."


def test_the_reader_knows_the_organisations_of_the_records(make_company):
    make_company("PL", name="Zorkmid Kvass", kind="research")
    found = [item for item in read(Source(TEXT), knowledge=confirmed()).entities if item.kind is Kind.ORG]
    assert [(item.name, item.attributes["country"]) for item in found] == [("Zorkmid Kvass", "PL")]
    assert found[0].attributes["kind"] == "research"


def test_the_knowledge_is_built_again_only_after_a_change(make_company, make_forum):
    company = make_company("PL", name="Zorkmid Kvass")
    first = confirmed()
    assert confirmed() is first
    company.names.create(name="Kvass Works of Zorkmid")
    assert confirmed() is not first
    make_forum(name="Forum of Kvass", starts_on=date(2031, 5, 1))
    assert "Forum of Kvass" in {event.name for event in confirmed().events}
