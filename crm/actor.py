"""Who is writing, and why: known to every write without being handed down through every call."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Actor:
    """A user (or none: the product itself) and the reason that history will show."""

    user: Any = None
    reason: str = ""

    @property
    def account(self) -> Any:
        """The user if it is a real one: not anonymous, not missing."""
        return self.user if self.user is not None and self.user.is_authenticated else None


NOBODY = Actor()
_actor: ContextVar[Actor] = ContextVar("actor")


def current() -> Actor:
    return _actor.get(NOBODY)


@contextmanager
def acting(user: Any = None, reason: str = "") -> Iterator[None]:
    """Everything written inside is recorded as this user's, with this reason."""
    token = _actor.set(Actor(user=user, reason=reason))
    try:
        yield
    finally:
        _actor.reset(token)
