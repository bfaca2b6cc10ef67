from .forum import Forum, ForumName
from .outcome import Outcome
from .participation import Participation

__all__ = ["Forum", "ForumName", "Outcome", "Participation"]
