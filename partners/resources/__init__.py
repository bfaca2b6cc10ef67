from .agreement import AgreementResource
from .alliance import AllianceResource, MembershipResource
from .company import CompanyResource
from .contact import ContactResource
from .cooperation import CapabilityResource, CooperationFormatResource
from .country import CountryGroupResource, CountryResource
from .facility import FacilityResource
from .programme import ProgrammeResource

__all__ = [
    "AgreementResource",
    "AllianceResource",
    "CapabilityResource",
    "CompanyResource",
    "ContactResource",
    "CooperationFormatResource",
    "CountryGroupResource",
    "CountryResource",
    "FacilityResource",
    "MembershipResource",
    "ProgrammeResource",
]
