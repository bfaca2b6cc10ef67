"""The key that signs sessions, made once and kept in the data folder."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key


def load_or_create_secret_key(folder: Path) -> str:
    """The key in ``folder``; the first caller makes it, readable by its owner alone.

    Several processes may start at once, so the file is created exclusively: the first one wins
    and the others read what it wrote.
    """
    path = folder / "secret_key"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f".secret_key.{os.getpid()}"
        if not path.exists():
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(get_random_secret_key() + get_random_secret_key())
            try:
                os.link(draft, path)  # fails where another process was first; a rename would replace its key
            except FileExistsError:
                pass
            finally:
                draft.unlink()
        key = path.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(
            f"The secret key cannot be kept in {folder}: {error.strerror}. Set SECRET_KEY or DATA_DIR."
        ) from error
    if len(key) < 50:
        raise ImproperlyConfigured(
            f"{path} is damaged. Delete it to make a new key; everybody must log in again."
        )
    return key
