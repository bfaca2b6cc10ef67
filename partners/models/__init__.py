from .agreement import Agreement, AgreementParty
from .alliance import Alliance, AllianceName, Membership
from .company import Company, CompanyIdentifier, CompanyName, CompanyRelationship
from .contact import Contact, ContactName, Position
from .cooperation import Capability, CooperationFormat
from .country import Country, CountryGroup
from .facility import Facility
from .programme import (
    Programme,
    ProgrammeAllocation,
    ProgrammeBody,
    ProgrammeIncome,
    ProgrammeName,
    ProgrammePurpose,
)

__all__ = [
    "Agreement",
    "AgreementParty",
    "Alliance",
    "AllianceName",
    "Capability",
    "Company",
    "CompanyIdentifier",
    "CompanyName",
    "CompanyRelationship",
    "Contact",
    "ContactName",
    "CooperationFormat",
    "Country",
    "CountryGroup",
    "Facility",
    "Membership",
    "Position",
    "Programme",
    "ProgrammeAllocation",
    "ProgrammeBody",
    "ProgrammeIncome",
    "ProgrammeName",
    "ProgrammePurpose",
]
