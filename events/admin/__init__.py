from . import forum, outcome, participation

__all__ = ["forum", "outcome", "participation"]
