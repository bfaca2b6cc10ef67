from django.utils.translation import gettext_lazy as _

from crm.columns import Column, Day, Label, Text, joined, with_details
from crm.resources import RecordResource
from partners.models import Programme

from .country import CountryCode


class ProgrammeResource(RecordResource):
    name = Column(_("Name"), "name", Text())
    kind = Column(_("Kind"), "kind", Label(Programme.Kind))
    status = Column(_("Status"), "status", Label(Programme.Status))
    country_name = Column(_("Country"), "country__name")
    country = Column(_("Country code"), "country", CountryCode())
    announced_on = Column(_("Announced on"), "announced_on", Day())
    started_on = Column(_("At work from"), "started_on", Day())
    ended_on = Column(_("At work until"), "ended_on", Day())
    names = Column(_("Other names"), show=lambda programme: joined(programme.names.all()))
    bodies = Column(
        _("Bodies"),
        show=lambda programme: joined(
            with_details(body.company, body.get_role_display()) for body in programme.bodies.all()
        ),
    )
    incomes = Column(_("Income sources"), show=lambda programme: joined(programme.incomes.all()))
    purposes = Column(_("Purposes"), show=lambda programme: joined(programme.purposes.all()))
    allocations = Column(
        _("Allocations"),
        show=lambda programme: joined(
            with_details(line.description, f"{line.amount} {line.currency}", line.allocated_on)
            for line in programme.allocations.all()
        ),
    )
    summary = Column(_("Summary"), "summary", Text())

    natural_key = ("name", "country")
    export_select = ("country",)
    export_prefetch = ("names", "bodies__company", "incomes", "purposes", "allocations")

    class Meta:
        model = Programme
