from django.utils.translation import gettext_lazy as _

from crm.columns import Column, Day, Label, Names, Reference, Text, Whole, joined, with_details
from crm.resources import RecordResource
from events.models import Forum, Participation
from partners.models import Capability, Contact, CooperationFormat
from partners.resources.company import COMPANY_COUNTRY_CODE, company_reference
from partners.resources.country import CountryCode

FORUM_FIRST_DAY = _("Forum first day")
CONTACT_EMAIL = _("Contact e-mail")


class ForumResource(RecordResource):
    name = Column(_("Name"), "name", Text())
    kind = Column(_("Kind"), "kind", Label(Forum.Kind))
    status = Column(_("Status"), "status", Label(Forum.Status))
    series = Column(_("Series"), "series", Text())
    edition = Column(_("Edition"), "edition", Whole())
    starts_on = Column(_("First day"), "starts_on", Day())
    ends_on = Column(_("Last day"), "ends_on", Day())
    dates_in_words = Column(_("Dates in words"), "dates_in_words", Text())
    city = Column(_("City"), "city", Text())
    country_name = Column(_("Country"), "country__name")
    country = Column(_("Country code"), "country", CountryCode())
    parent = Column(_("Part of"), "parent", Reference(Forum, "name"))
    names = Column(_("Other names"), show=lambda forum: joined(forum.names.all()))
    formats = Column(_("Cooperation formats"), "formats", Names(CooperationFormat))
    capabilities = Column(_("Capabilities"), "capabilities", Names(Capability))
    outcomes = Column(
        _("Outcomes"),
        show=lambda forum: joined(
            with_details(outcome.thing, outcome.get_kind_display()) for outcome in forum.outcomes.all()
        ),
    )
    website = Column(_("Website"), "website", Text())
    summary = Column(_("Summary"), "summary", Text())

    natural_key = ("name", "starts_on")
    export_select = ("country", "parent")
    export_prefetch = (
        "names",
        "formats",
        "capabilities",
        "outcomes__agreement",
        "outcomes__alliance",
        "outcomes__programme",
    )

    class Meta:
        model = Forum


class ParticipationResource(RecordResource):
    forum = Column(_("Forum"), "forum", Reference(Forum, "name", beside={FORUM_FIRST_DAY: "starts_on"}))
    forum_day = Column(FORUM_FIRST_DAY, "forum__starts_on")
    company = Column(_("Company"), "company", company_reference())
    company_country = Column(COMPANY_COUNTRY_CODE, "company__country__code")
    country_name = Column(_("Country"), "country__name")
    country = Column(_("Country code"), "country", CountryCode())
    contact = Column(_("Contact"), "contact", Reference(Contact, "name", beside={CONTACT_EMAIL: "email"}))
    contact_email = Column(CONTACT_EMAIL, "contact__email")
    role = Column(_("As what"), "role", Label(Participation.Role))
    certainty = Column(_("How sure"), "certainty", Label(Participation.Certainty))
    notes = Column(_("Notes"), "notes", Text())

    natural_key = ("forum", "company", "country", "contact", "role")
    export_select = ("forum", "company__country", "country", "contact")

    class Meta:
        model = Participation
