"""Makes ``.venv`` and installs the locked packages into it: ``python3 -m crm.install requirements.txt``.

Runs before anything is installed, so it uses the standard library alone. A second call with the same locks
does nothing; a second call at the same time waits for the first.
"""

import fcntl
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Failed(Exception):
    """The installation cannot go on; the text says what to do."""


@contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Hold the lock at ``path``. The system lets go of it when the process ends, however it ends."""
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another make is installing the packages into .venv; waiting for it.")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def install(locks: list[str], root: Path = ROOT) -> bool:
    """Bring ``.venv`` to what the lock files say. False where it was so already."""
    stamp = Stamp(root / ".venv" / "installed")
    with one_at_a_time(root / ".venv.lock"):
        wanted = {name: hashlib.sha256((root / name).read_bytes()).hexdigest() for name in locks}
        version = "{}.{}".format(*sys.version_info)
        found = stamp.read()
        if found.get("python") != version:
            make_environment(root / ".venv")
            found = {"python": version}
        elif wanted.items() <= found.items():
            return False
        # Until the packages are in, the stamp does not name their locks: a broken attempt is made again.
        stamp.write({name: value for name, value in found.items() if name not in wanted})
        install_packages(root / ".venv", [root / name for name in locks])
        stamp.write({**found, **wanted})
    return True


class Stamp:
    """What was installed: a line each for Python's version and for the hash of every lock file."""

    def __init__(self, path: Path):
        self.path = path

    def read(self) -> dict[str, str]:
        if not self.path.is_file():
            return {}
        lines = (line.partition(" ") for line in self.path.read_text().splitlines())
        return {name: value for name, _space, value in lines}

    def write(self, values: dict[str, str]) -> None:
        draft = self.path.with_suffix(".draft")
        draft.write_text("".join(f"{name} {value}\n" for name, value in sorted(values.items())))
        draft.replace(self.path)


def make_environment(folder: Path) -> None:
    version = "{}.{}.{}".format(*sys.version_info)
    say(f"Making {folder.name} with Python {version}.")
    try:
        import ensurepip  # noqa: F401 - Debian and Ubuntu ship it in a package of its own
    except ImportError:
        raise Failed(
            f"Python {version} is here without its venv module. On Debian and Ubuntu: apt install python3-venv"
        ) from None
    # Not venv.create: where this program runs in an old .venv, the new one must come from the Python behind it.
    run([sys.executable, "-m", "venv", "--clear", str(folder)], f"{folder} could not be made.")


def install_packages(environment: Path, locks: list[Path]) -> None:
    """With uv, which needs a third of pip's time; with pip where uv does not work on this machine."""
    python = environment / "bin" / "python"
    uv = environment / "bin" / "uv"
    say(f"Installing the packages of {' and '.join(lock.name for lock in locks)}.")
    files = [argument for lock in locks for argument in ("-r", str(lock))]
    if uv.exists() or _install_uv(environment):
        command = [str(uv), "pip", "install", "--quiet", "--python", str(python), "--require-hashes", *files]
        if subprocess.run(command).returncode == 0:
            return
        say("uv could not install them; trying pip.")
    # The locks are complete, so pip need not look for what the packages require.
    run(_pip(python, "--no-deps", *files), "The packages could not be installed; pip says why above.")


def _install_uv(environment: Path) -> bool:
    """Install uv as locked among the development tools. False where there is none for this machine."""
    locked = re.search(r"^uv==.*(?:\n\s+.*)*", (ROOT / "requirements-dev.txt").read_text(), re.MULTILINE)
    if locked is None:
        return False
    only_uv = environment / "uv.txt"
    only_uv.write_text(locked[0] + "\n")
    pip = _pip(environment / "bin" / "python", "--no-deps", "-r", str(only_uv))
    return subprocess.run(pip, stderr=subprocess.DEVNULL).returncode == 0


def _pip(python: Path, *arguments: str) -> list[str]:
    quietly = ["-q", "-q", "--no-input", "--disable-pip-version-check"]
    return [str(python), "-m", "pip", "install", *quietly, "--require-hashes", *arguments]


def run(command: list[str], problem: str) -> None:
    if subprocess.run(command).returncode:
        raise Failed(problem)


def say(text: str) -> None:
    print(text, flush=True)


def main() -> None:
    # A project's own settings of these would send the packages elsewhere than into .venv.
    for name in ("VIRTUAL_ENV", "PYTHONHOME", "PYTHONPATH"):
        os.environ.pop(name, None)
    try:
        install(sys.argv[1:])
    except Failed as problem:
        sys.exit(f"make: {problem}")
    except KeyboardInterrupt:
        sys.exit("make: stopped before everything was installed; run it again to go on.")


if __name__ == "__main__":
    main()
