from .provenance import Citation, Document, Evidence, ReportedFigure
from .record import Alias, Record, RecordQuerySet, SourcedRecord
from .user import User

__all__ = [
    "Alias",
    "Citation",
    "Document",
    "Evidence",
    "Record",
    "RecordQuerySet",
    "ReportedFigure",
    "SourcedRecord",
    "User",
]
