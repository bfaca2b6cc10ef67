"""Where the browser is: ``python -m tests.browser.chromium`` gets one where there is none.

The tests take the first of: CHROMIUM (a path), a browser of the system, the one that playwright installs.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = "No Chromium was found, so the browser tests are skipped; CHROMIUM=/path/to/it names one."


def find() -> str | None:
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    return next((path for name in NAMES if (path := shutil.which(name))), None) or _installed_by_playwright()


def _installed_by_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def get() -> None:
    """Install one, by the system's packages where we may, by playwright otherwise."""
    attempts = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        attempts.insert(0, ["apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"])
        attempts.insert(0, ["apt-get", "update", "-q"])
    print("Getting a Chromium for the browser tests.", flush=True)
    for command in attempts:
        if find() is None:
            try:
                subprocess.run(command, timeout=600, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            except (OSError, subprocess.TimeoutExpired):
                continue


if __name__ == "__main__":
    if find() is None:
        get()
    if find() is None:
        print(MISSING)
