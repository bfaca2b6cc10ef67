from .agreement import AgreementViewSet
from .alliance import AllianceViewSet, MembershipViewSet
from .company import CompanyViewSet, FacilityViewSet
from .contact import ContactViewSet
from .country import CapabilityViewSet, CooperationFormatViewSet, CountryGroupViewSet, CountryViewSet
from .programme import ProgrammeViewSet

__all__ = [
    "AgreementViewSet",
    "AllianceViewSet",
    "CapabilityViewSet",
    "CompanyViewSet",
    "ContactViewSet",
    "CooperationFormatViewSet",
    "CountryGroupViewSet",
    "CountryViewSet",
    "FacilityViewSet",
    "MembershipViewSet",
    "ProgrammeViewSet",
]
