from . import agreement, alliance, company, contact, cooperation, country, facility, programme

__all__ = ["agreement", "alliance", "company", "contact", "cooperation", "country", "facility", "programme"]
