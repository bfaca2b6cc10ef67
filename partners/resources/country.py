from typing import Any

from django.utils.translation import gettext_lazy as _

from crm.columns import Column, Day, Label, Names, Reference, Text
from crm.resources import RecordResource
from partners.models import Country, CountryGroup


class CountryCode(Reference):
    """A country by its two letters, small or capital."""

    def __init__(self) -> None:
        super().__init__(Country, "code")

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        return super().clean(str(value or "").strip().upper(), row, **kwargs)


class CountryResource(RecordResource):
    code = Column(_("Code"), "code", Text())
    alpha3 = Column(_("Three-letter code"), "alpha3", Text())
    name = Column(_("Name"), "name", Text())
    name_uk = Column(_("Ukrainian name"), "name_uk", Text())
    region = Column(_("Region"), "region", Label(Country.Region))
    groups = Column(_("Groups"), "groups", Names(CountryGroup, "code"))
    other_names = Column(_("Other names"), "other_names", Text())

    natural_key = ("code",)
    export_prefetch = ("groups",)

    class Meta:
        model = Country


class CountryGroupResource(RecordResource):
    code = Column(_("Code"), "code", Text())
    name = Column(_("Name"), "name", Text())
    name_uk = Column(_("Ukrainian name"), "name_uk", Text())
    as_of = Column(_("Members as of"), "as_of", Day())
    members = Column(
        _("Countries"),
        show=lambda group: "; ".join(sorted(country.code for country in group.countries.all())),
    )
    notes = Column(_("Notes"), "notes", Text())

    natural_key = ("code",)
    export_prefetch = ("countries",)

    class Meta:
        model = CountryGroup
