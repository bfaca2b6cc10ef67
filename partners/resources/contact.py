from django.utils.translation import gettext_lazy as _

from crm.columns import Column, Reference, Text, joined, period, with_details
from crm.models import User
from crm.resources import RecordResource
from partners.models import Contact

from .country import CountryCode


def positions_of(contact: Contact) -> str:
    return joined(
        with_details(
            position.title,
            position.company or position.country,
            period(position.started_on, position.ended_on),
        )
        for position in contact.positions.all()
    )


class ContactResource(RecordResource):
    name = Column(_("Name"), "name", Text())
    country_name = Column(_("Country"), "country__name")
    country = Column(_("Country code"), "country", CountryCode())
    positions = Column(_("Positions"), show=positions_of)
    email = Column(_("E-mail"), "email", Text())
    phone = Column(_("Phone"), "phone", Text())
    names = Column(_("Other names"), show=lambda contact: joined(contact.names.all()))
    owner_name = Column(_("Owner"), "owner")
    owner = Column(_("Owner login"), "owner", Reference(User, "username"))
    notes = Column(_("Notes"), "notes", Text())

    # Two people may share a name and a country, hardly an address too.
    natural_key = ("name", "country", "email")
    export_select = ("country", "owner")
    export_prefetch = ("names", "positions__company", "positions__country")

    class Meta:
        model = Contact
