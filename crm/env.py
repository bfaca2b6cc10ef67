"""Typed readers of the environment: a value is what it should be, or the start stops with a sentence."""

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.exceptions import ImproperlyConfigured


def parse_env_file(text: str) -> dict[str, str]:
    """Read the lines ``KEY=value`` of a ``.env`` file. Blank lines and lines that begin with # are passed over."""
    values = {}
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        key, separator, value = line.removeprefix("export ").partition("=")
        if not separator or not key.strip().isidentifier():
            raise ImproperlyConfigured(f".env, line {number}: write KEY=value, not {line!r}.")
        value = value.strip()
        if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        values[key.strip()] = value
    return values


class Environment:
    """The process's environment over a ``.env`` file; what is set in the process wins."""

    def __init__(self, values: Mapping[str, str]):
        self.values = values

    @classmethod
    def load(cls, env_file: Path) -> "Environment":
        from_file = parse_env_file(env_file.read_text(encoding="utf-8")) if env_file.is_file() else {}
        return cls({**from_file, **os.environ})

    def text(self, name: str, default: str = "") -> str:
        return self.values.get(name, "").strip() or default

    def boolean(self, name: str, default: bool = False) -> bool:
        raw = self.text(name)
        if not raw:
            return default
        # "false" and "off" have been read as true by looser readers, so only two words each are taken.
        if raw.lower() in ("1", "true"):
            return True
        if raw.lower() in ("0", "false"):
            return False
        raise ImproperlyConfigured(f"{name} must be true or false (or 1 or 0), not {raw!r}.")

    def integer(self, name: str, default: int, *, least: int, most: int) -> int:
        raw = self.text(name)
        if not raw:
            return default
        try:
            value = int(raw)
        except ValueError:
            raise ImproperlyConfigured(f"{name} must be a whole number, not {raw!r}.") from None
        if not least <= value <= most:
            raise ImproperlyConfigured(f"{name} must be from {least} to {most}, not {value}.")
        return value

    def words(self, name: str, default: Collection[str] = ()) -> list[str]:
        """Values with commas between them."""
        raw = self.text(name)
        return [word.strip() for word in raw.split(",") if word.strip()] if raw else list(default)

    def choice(self, name: str, default: str, choices: Collection[str]) -> str:
        value = self.text(name, default)
        if value not in choices:
            raise ImproperlyConfigured(f"{name} must be one of {', '.join(choices)}, not {value!r}.")
        return value

    def time_zone(self, name: str, default: str) -> str:
        value = self.text(name, default)
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ImproperlyConfigured(
                f"{name} must be a time zone such as {default}, not {value!r}."
            ) from None
        return value

    def url(self, name: str, *, schemes: Collection[str], default: str = "") -> str:
        raw = self.text(name, default)
        if raw and raw.partition(":")[0] not in schemes:
            raise ImproperlyConfigured(f"{name} must begin with {' or '.join(f'{s}:' for s in schemes)}.")
        try:
            urlsplit(raw).port  # noqa: B018 - reading it checks it
        except ValueError as error:
            raise ImproperlyConfigured(f"{name} is no address: {error}.") from None
        return raw
