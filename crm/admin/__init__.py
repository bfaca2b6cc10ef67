from . import document, evidence, user

__all__ = ["document", "evidence", "user"]
